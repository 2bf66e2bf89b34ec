//! The front door: which service a request is for, whose it is, and the answer in the form the caller expects.
//!
//! ```text
//!  request ─┬─ /_cumulet/…, /_localstack/health, / in a browser ──► admin
//!           ├─ <id>.lambda-url.<region>.…, /_aws/lambda-url/<id>/… ► function URLs (a port)
//!           └─ everything else: an operation of a service
//!                find service ► check signature ► find operation ► decode, validate ► authorize ► call ► encode
//! ```
//!
//! Invariants:
//! - Every answer carries `x-amzn-requestid`, and every log line about a request the same id.
//! - An operation that was begun runs to its end, also when its client goes away.
//! - A page of a web site that is not this machine's own cannot use the endpoint through a browser.
//! - This crate knows no rule of any service: services come as [`api::Service`], everything else as ports.

mod admin;
mod config;
mod function_url;
mod origin;
mod reply;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use base::{Clock, RequestId};
use tracing::Instrument as _;

pub use admin::{Health, Reset};
pub use config::Config;
pub use function_url::{FunctionUrls, UrlCall};

/// What a [`Server`] is made of.
pub struct Parts {
    pub config: Config,
    pub clock: Arc<dyn Clock>,
    pub health: Health,
    /// Empties the cloud; `None` if that is not allowed.
    pub reset: Option<Arc<dyn Reset>>,
    pub function_urls: Option<Arc<dyn FunctionUrls>>,
}

/// The front door. Cloning shares it.
#[derive(Clone)]
pub struct Server {
    parts: Arc<Parts>,
}

impl Server {
    pub fn new(parts: Parts) -> Self {
        Self { parts: Arc::new(parts) }
    }

    async fn route(self, mut request: web::Request) -> web::Response {
        let request_id = RequestId::random();
        let span = tracing::info_span!(
            "request",
            %request_id,
            account = tracing::field::Empty,
            operation = tracing::field::Empty
        );
        let origin = match origin::check(&request) {
            Ok(origin) => origin,
            Err(refused) => return reply::with_request_id(*refused, &request_id),
        };
        if let Some(answer) = origin::answer_preflight(&request, origin.as_ref()) {
            return reply::with_request_id(answer, &request_id);
        }
        request.extensions_mut().insert(request_id.clone());
        let mut answer = self.answer_inside(request).instrument(span).await;
        origin::allow(&mut answer, origin.as_ref());
        reply::with_request_id(answer, &request_id)
    }

    async fn answer_inside(&self, request: web::Request) -> web::Response {
        match admin::answer(&self.parts, &request).await {
            Some(answer) => answer,
            None => reply::plain(http::StatusCode::NOT_FOUND, "there is nothing here\n"),
        }
    }
}

impl web::Handler for Server {
    fn answer(&self, request: web::Request) -> Pin<Box<dyn Future<Output = web::Response> + Send>> {
        Box::pin(self.clone().route(request))
    }
}
