//! What the front door needs of the services beside their APIs.

use std::sync::Arc;

use async_trait::async_trait;
use base::ports::{
    AuthorizationRequest, Authorize, Decision, EventSource, SendToFunction, SendToFunctionError,
};
use base::{Arn, Clock, Principal, RequestContext, RequestId, Timestamp};
use bytes::Bytes;
use iam::Iam;
use lambda::Lambda;
use lambda::execution::Invocation;
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

/// Empties the cloud: what is stored, what is remembered, and what runs.
pub struct Emptying {
    pub store: Store,
    pub lambda: Lambda,
    pub iam: Iam,
}

#[async_trait]
impl server::Reset for Emptying {
    async fn reset(&self) -> Result<(), Failed> {
        self.store.reset().await?;
        self.iam.forget();
        self.lambda.reset().await?;
        Ok(())
    }
}

/// Functions as other services of this cloud reach them.
pub struct Functions {
    pub lambda: Lambda,
    pub authorize: Arc<dyn Authorize>,
    pub clock: Arc<dyn Clock>,
}

impl Functions {
    /// The function that an ARN names, if it takes events from this source.
    async fn find(
        &self,
        function_arn: &str,
        source: &EventSource,
    ) -> Result<(RequestContext, FunctionName), SendToFunctionError> {
        let arn: Arn = function_arn.parse().map_err(|_| SendToFunctionError::NotFound)?;
        let cx = RequestContext {
            request_id: RequestId::random(),
            account: arn.account.parse().map_err(|_| SendToFunctionError::NotFound)?,
            region: arn.region.parse().map_err(|_| SendToFunctionError::NotFound)?,
            principal: Principal::Service { name: source.service },
            access_key_id: None,
            source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: None,
            endpoint: String::new(),
            trace_header: None,
            now: self.clock.now(),
        };
        let name = FunctionName::parse_qualified(&cx, function_arn, None);
        let name = name.map_err(|_| SendToFunctionError::NotFound)?;
        let policy = self.lambda.resource_policy(&name).map_err(|_| SendToFunctionError::NotFound)?;
        let request = AuthorizationRequest {
            action: "lambda:InvokeFunction",
            resource: function_arn,
            resource_policy: policy.as_deref(),
            conditions: [
                ("aws:SourceArn".to_owned(), source.arn.clone()),
                ("aws:SourceAccount".to_owned(), source.account.to_string()),
            ]
            .into(),
        };
        match self.authorize.authorize(&cx, request).await {
            Decision::Allow => Ok((cx, name)),
            Decision::Deny { .. } => Err(SendToFunctionError::Denied),
        }
    }
}

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
