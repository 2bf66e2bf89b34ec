//! A request that found its stage, on its way to a method.

use base::{Principal, RequestContext};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::log::ExecutionLog;
use super::method::LiveMethod;
use super::stage::Served;
use crate::api_key::ApiKey;
use crate::mapping::context::{CallContext, Identity};
use crate::mapping::{MethodRequest, Object, Surroundings};
use crate::place::Place;
use crate::serve::request;

#[derive(Debug)]
pub struct Visit<'a> {
    pub cx: &'a RequestContext,
    pub place: &'a Place,
    pub api_id: &'a str,
    pub served: &'a Served,
    /// The path behind the stage, as the client wrote it.
    pub path: &'a str,
    /// The path with all that is before the stage's part of it.
    pub whole_path: &'a str,
    /// The host as the client named it, with its port, so that addresses made of it lead back.
    pub domain: String,
    /// `HTTP/1.1`
    pub protocol: String,
    /// The trace that the request is part of, and where in it.
    pub trace: String,
    /// `WbNABFqYIAMEGYQ=`
    pub extended_id: String,
    /// Its path variables are known once the method is found.
    pub request: MethodRequest,
    pub log: ExecutionLog,
}

/// Who calls, as far as the method wants to know.
#[derive(Debug, Default)]
pub struct Caller {
    /// The key that came with the request, if the method wants one.
    pub api_key: Option<ApiKey>,
    /// `$context.authorizer`.
    pub authorizer: Option<Object>,
    /// The ARN and the id of who signed the request, if the method asks for that.
    pub signed: Option<(String, String)>,
}

impl Visit<'_> {
    /// `$context`. Without a method, what it would add is empty.
    pub fn context(&self, method: Option<&LiveMethod>, caller: &Caller) -> Object {
        let Self { cx, served, .. } = self;
        let time = request::clf_time(cx.now);
        let source_ip = cx.source_ip.to_string();
        let (arn, id) = match &caller.signed {
            Some((arn, id)) => (Some(arn.as_str()), Some(id.as_str())),
            None => (None, None),
        };
        let call = CallContext {
            account_id: self.place.account.as_str(),
            api_id: self.api_id,
            deployment_id: &served.deployment.id,
            domain_name: &self.domain,
            extended_request_id: &self.extended_id,
            http_method: &self.request.http_method,
            identity: Identity {
                access_key: id.and(cx.access_key_id.as_deref()),
                account_id: id.map(|_| cx.account.as_str()),
                api_key: caller.api_key.as_ref().map(|key| key.value.as_str()),
                api_key_id: caller.api_key.as_ref().map(|key| key.id.as_str()),
                caller: id,
                source_ip: &source_ip,
                user: id,
                user_agent: cx.user_agent.as_deref(),
                user_arn: arn,
            },
            is_canary_request: served.stage.canary.as_ref().map(|_| served.is_canary),
            path: self.whole_path,
            protocol: &self.protocol,
            request_id: cx.request_id.as_str(),
            request_time: &time,
            request_time_epoch_ms: cx.now.as_millis(),
            resource_id: method.map_or("", |method| &method.resource_id),
            resource_path: method.map_or("", |method| &method.template),
            stage: &served.stage.name,
            authorizer: caller.authorizer.clone(),
        };
        call.to_object()
    }

    pub fn surroundings<'s>(&'s self, context: &'s Object) -> Surroundings<'s> {
        Surroundings {
            context,
            stage_variables: &self.served.variables,
            binary_media_types: &self.served.deployment.snapshot.binary_media_types,
        }
    }

    /// The ARN that names the request, or its resource, to policies.
    pub fn execute_arn(&self, path: &str) -> String {
        let (api_id, stage, method) = (self.api_id, &self.served.stage.name, &self.request.http_method);
        self.place.execute_arn(&format!("{api_id}/{stage}/{method}{path}"))
    }
}

/// Ids of requests in the form of AWS's second kind.
pub fn extended_id() -> String {
    BASE64.encode(&uuid::Uuid::new_v4().as_bytes()[..11])
}

/// The trace of a request, completed with a parent and whether it is sampled if the client named neither.
pub fn trace(cx: &RequestContext) -> String {
    let given = request::trace(cx);
    if given.contains("Parent=") {
        return given;
    }
    let digits: Vec<char> = cx.request_id.as_str().chars().filter(char::is_ascii_hexdigit).collect();
    let parent: String = digits[digits.len().saturating_sub(16)..].iter().collect();
    format!("{given};Parent={parent};Sampled=0")
}

/// The ARN and the id of a principal.
pub fn identity_of(cx: &RequestContext) -> (String, String) {
    match &cx.principal {
        Principal::User { arn, id, .. } | Principal::AssumedRole { arn, id, .. } => (arn.clone(), id.clone()),
        Principal::Anonymous | Principal::Root | Principal::Service { .. } => {
            (format!("arn:{}:iam::{}:root", cx.region.partition(), cx.account), cx.account.to_string())
        }
    }
}
