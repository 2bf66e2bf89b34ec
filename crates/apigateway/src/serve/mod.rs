//! Answering the requests that reach APIs.
//!
//! ```text
//!  request ─► find API and stage ─► match a route ─► authorize ─► map ─► integrate ─► map back ─► response
//! ```
//!
//! Nothing here touches the store, and nothing is locked while it waits.

pub mod http;

mod answer;
mod cors;
mod path;
mod request;

use ::http::Request;
use base::RequestContext;
use bytes::Bytes;

use crate::service::ApiGateway;

/// Which API a request is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// By its id, in the host name or in the path.
    Api(String),
}

/// A request to an API.
#[derive(Debug)]
pub struct ApiCall {
    pub target: Target,
    /// Its path begins behind what named the API: with the stage, unless that is the default one.
    pub request: Request<Bytes>,
}

impl ApiGateway {
    /// The answer of an API, or of its front end; also when there is no such API.
    /// `cx.principal` is anonymous unless the request was signed.
    pub async fn answer(&self, cx: &RequestContext, call: ApiCall) -> web::Response {
        let Target::Api(id) = &call.target;
        match self.catalog.http_api(id) {
            Some(entry) => http::answer(self, cx, &entry, call.request).await,
            None => answer::forbidden(cx),
        }
    }
}
