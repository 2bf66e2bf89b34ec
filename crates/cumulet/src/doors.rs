//! What the front door needs of the services beside their APIs.

use std::collections::BTreeMap;
use std::sync::Arc;

use apigateway::ApiGateway;
use async_trait::async_trait;
use base::ports::{
    AuthorizationRequest, Authorize, Decision, EventSource, Invoke, InvokeAs, InvokeFunctionError, Invoked,
    SendToFunction, SendToFunctionError,
};
use base::{Arn, Clock, Principal, RequestContext, RequestId, Timestamp};
use bytes::Bytes;
use iam::Iam;
use lambda::Lambda;
use lambda::execution::{FunctionError, Invocation, InvokeError};
use lambda::function_url::UrlRequest;
use lambda::names::FunctionName;
use store::Store;

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// The packages of functions, for whoever has a link to one.
pub struct Packages(pub Lambda);

#[async_trait]
impl server::CodeLinks for Packages {
    async fn open(&self, name: &str, query: &str, now: Timestamp) -> Result<Option<Bytes>, Failed> {
        Ok(self.0.download(name, query, now).await?)
    }
}

/// Function URLs.
pub struct Urls {
    pub lambda: Lambda,
    pub authorize: Arc<dyn Authorize>,
}

#[async_trait]
impl server::FunctionUrls for Urls {
    async fn call(&self, cx: &RequestContext, call: server::UrlCall) -> web::Response {
        let call = UrlRequest { url_id: call.url_id, request: call.request };
        self.lambda.call_url(cx, self.authorize.as_ref(), call).await
    }
}

/// APIs.
pub struct Apis(pub ApiGateway);

#[async_trait]
impl server::Apis for Apis {
    fn has_domain(&self, host: &str) -> bool {
        self.0.has_domain(host)
    }

    async fn call(&self, cx: &RequestContext, call: server::ApiCall) -> web::Response {
        let target = match call.api {
            server::ApiName::Id(id) => apigateway::Target::Api(id),
            server::ApiName::Domain(host) => apigateway::Target::Domain(host),
        };
        self.0.answer(cx, apigateway::ApiCall { target, request: call.request }).await
    }
}

/// Empties the cloud: what is stored, what is remembered, and what runs.
pub struct Emptying {
    pub store: Store,
    pub lambda: Lambda,
    pub iam: Iam,
    pub gateway: ApiGateway,
}

#[async_trait]
impl server::Reset for Emptying {
    async fn reset(&self) -> Result<(), Failed> {
        // It would settle functions that the store has no longer.
        let _still = self.lambda.stand_still().await;
        self.store.reset().await?;
        self.iam.forget();
        self.lambda.reset().await?;
        self.gateway.reset().await?;
        Ok(())
    }
}

/// Functions as other services of this cloud reach them.
pub struct Functions {
    pub lambda: Lambda,
    pub authorize: Arc<dyn Authorize>,
    pub clock: Arc<dyn Clock>,
    /// Whether a role that a service invokes with must allow it; without `--auth iam` roles need not exist.
    pub are_roles_enforced: bool,
}

impl Functions {
    /// The function that an ARN names, if it takes events from this source.
    async fn find(
        &self,
        function_arn: &str,
        source: &EventSource,
    ) -> Result<(RequestContext, FunctionName), SendToFunctionError> {
        let principal = Principal::Service { name: source.service };
        let (cx, name) = self.name(function_arn, principal).ok_or(SendToFunctionError::NotFound)?;
        let conditions = [
            ("aws:SourceArn".to_owned(), source.arn.clone()),
            ("aws:SourceAccount".to_owned(), source.account.to_string()),
        ];
        let policy = self.lambda.resource_policy(&name).map_err(|_| SendToFunctionError::NotFound)?;
        let request = AuthorizationRequest {
            action: INVOKE,
            resource: function_arn,
            resource_policy: policy.as_deref(),
            conditions: conditions.into(),
        };
        match self.authorize.authorize(&cx, request).await {
            Decision::Allow => Ok((cx, name)),
            Decision::Deny { .. } => Err(SendToFunctionError::Denied),
        }
    }

    /// The function that an ARN names, if a role may invoke it.
    async fn find_with_role(
        &self,
        function_arn: &str,
        role_arn: &str,
    ) -> Result<(RequestContext, FunctionName), SendToFunctionError> {
        let parsed: Arn = role_arn.parse().map_err(|_| SendToFunctionError::Denied)?;
        let role_name = parsed.resource.rsplit('/').next().unwrap_or_default();
        let session = format!("{role_name}/BackplaneAssumeRoleSession");
        let principal = Principal::AssumedRole {
            arn: format!("arn:{}:sts::{}:assumed-role/{session}", parsed.partition, parsed.account),
            role_arn: role_arn.to_owned(),
            id: session,
        };
        let (cx, name) = self.name(function_arn, principal).ok_or(SendToFunctionError::NotFound)?;
        if !self.are_roles_enforced {
            return Ok((cx, name));
        }
        let request = AuthorizationRequest {
            action: INVOKE,
            resource: function_arn,
            resource_policy: None,
            conditions: BTreeMap::new(),
        };
        match self.authorize.authorize(&cx, request).await {
            Decision::Allow => Ok((cx, name)),
            Decision::Deny { .. } => Err(SendToFunctionError::Denied),
        }
    }

    /// The function that an ARN names, if the right is enough.
    async fn find_by(
        &self,
        function_arn: &str,
        right: InvokeAs<'_>,
    ) -> Result<(RequestContext, FunctionName), InvokeFunctionError> {
        let found = match right {
            InvokeAs::Source(source) => self.find(function_arn, source).await,
            InvokeAs::Role { arn } => self.find_with_role(function_arn, arn).await,
        };
        found.map_err(|error| match error {
            SendToFunctionError::NotFound => InvokeFunctionError::NotFound,
            SendToFunctionError::Denied => InvokeFunctionError::Denied,
            SendToFunctionError::Failed { source } => InvokeFunctionError::Failed { source },
        })
    }

    fn name(&self, function_arn: &str, principal: Principal) -> Option<(RequestContext, FunctionName)> {
        let arn: Arn = function_arn.parse().ok()?;
        let cx = RequestContext {
            request_id: RequestId::random(),
            account: arn.account.parse().ok()?,
            region: arn.region.parse().ok()?,
            principal,
            access_key_id: None,
            source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: None,
            endpoint: String::new(),
            trace_header: None,
            now: self.clock.now(),
        };
        let name = FunctionName::parse_qualified(&cx, function_arn, None).ok()?;
        Some((cx, name))
    }
}

const INVOKE: &str = "lambda:InvokeFunction";

#[async_trait]
impl SendToFunction for Functions {
    async fn send_to_function(
        &self,
        function_arn: &str,
        event: Bytes,
        source: &EventSource,
    ) -> Result<(), SendToFunctionError> {
        let (cx, name) = self.find(function_arn, source).await?;
        let invocation = Invocation { payload: event, invoked_arn: name.arn(), ..Invocation::default() };
        let accepted = self.lambda.accept_event(&cx, &name, invocation).await;
        accepted.map_err(|error| SendToFunctionError::Failed { source: error.into() })
    }

    async fn accepts(&self, function_arn: &str, source: &EventSource) -> Result<(), SendToFunctionError> {
        self.find(function_arn, source).await.map(drop)
    }
}

#[async_trait]
impl Invoke for Functions {
    async fn invoke(
        &self,
        function_arn: &str,
        payload: Bytes,
        right: InvokeAs<'_>,
        trace_header: Option<&str>,
    ) -> Result<Invoked, InvokeFunctionError> {
        let (cx, name) = self.find_by(function_arn, right).await?;
        let invocation = Invocation {
            payload,
            invoked_arn: name.arn(),
            trace_header: trace_header.map(str::to_owned),
            ..Invocation::default()
        };
        match self.lambda.run(&cx, &name, invocation).await {
            Ok(outcome) => Ok(Invoked {
                payload: outcome.payload,
                function_error: outcome.function_error.map(FunctionError::as_str),
            }),
            Err(lambda::error::Error::Invoke(InvokeError::TooManyRequests { .. })) => {
                Err(InvokeFunctionError::Throttled)
            }
            Err(error) => Err(InvokeFunctionError::Failed { source: error.into() }),
        }
    }

    async fn send(
        &self,
        function_arn: &str,
        payload: Bytes,
        right: InvokeAs<'_>,
    ) -> Result<(), InvokeFunctionError> {
        let (cx, name) = self.find_by(function_arn, right).await?;
        let invocation = Invocation { payload, invoked_arn: name.arn(), ..Invocation::default() };
        let accepted = self.lambda.accept_event(&cx, &name, invocation).await;
        accepted.map_err(|error| InvokeFunctionError::Failed { source: error.into() })
    }
}
