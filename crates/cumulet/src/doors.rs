//! What the front door needs of the services beside their APIs.

use std::sync::Arc;

use async_trait::async_trait;
use base::ports::Authorize;
use base::{RequestContext, Timestamp};
use bytes::Bytes;
use iam::Iam;
use lambda::Lambda;
use lambda::function_url::UrlRequest;
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
