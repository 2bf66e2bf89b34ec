//! Answering the requests that reach APIs.
//!
//! ```text
//!  request ─► find API and stage ─► match a route ─► authorize ─► map ─► integrate ─► map back ─► response
//! ```
//!
//! Nothing here touches the store, and nothing is locked while it waits.

pub mod http;
pub mod rest;

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
    /// By a custom domain name, whose mappings say which.
    Domain(String),
}

/// A request to an API.
#[derive(Debug)]
pub struct ApiCall {
    pub target: Target,
    /// Its path begins behind what named the API: with the stage, unless that is the default one.
    pub request: Request<Bytes>,
}

impl ApiGateway {
    /// Whether a host is a custom domain name.
    pub fn has_domain(&self, host: &str) -> bool {
        self.catalog.has_domain(host)
    }

    /// The answer of an API, or of its front end; also when there is no such API.
    /// `cx.principal` is anonymous unless the request was signed.
    pub async fn answer(&self, cx: &RequestContext, call: ApiCall) -> web::Response {
        let ApiCall { target, request } = call;
        match target {
            Target::Api(id) => {
                let path = request.uri().path().to_owned();
                self.answer_api(cx, &id, None, &path, request, true).await
            }
            Target::Domain(host) => {
                let Some(domain) = self.catalog.domain(&host) else { return answer::forbidden(cx) };
                let path = request.uri().path().to_owned();
                let Some((mapping, rest)) = domain.item.route(&path) else { return answer::forbidden(cx) };
                self.answer_api(cx, &mapping.api_id, mapping.stage.as_deref(), rest, request, false).await
            }
        }
    }

    async fn answer_api(
        &self,
        cx: &RequestContext,
        id: &str,
        stage: Option<&str>,
        path: &str,
        request: Request<Bytes>,
        is_by_id: bool,
    ) -> web::Response {
        if let Some(entry) = self.catalog.http_api(id) {
            if is_by_id && entry.api.disable_execute_api_endpoint == Some(true) {
                return answer::not_found(cx);
            }
            return http::answer(self, cx, &entry, stage, path, request).await;
        }
        match self.catalog.rest_api(id) {
            Some(entry) if is_by_id && entry.api.disable_execute_api_endpoint => answer::forbidden(cx),
            Some(entry) => rest::answer(self, cx, &entry, stage, path, request).await,
            None => answer::forbidden(cx),
        }
    }
}
