//! The front door: which service a request is for, whose it is, and the answer in the form the caller expects.
//!
//! ```text
//!  request ─┬─ /_cumulet/…, /_localstack/health, / in a browser ──► admin
//!           ├─ /_aws/lambda-code/… ► packages behind links (a port)
//!           ├─ <id>.lambda-url.<region>.…, /_aws/lambda-url/<id>/… ► function URLs (a port)
//!           ├─ <id>.execute-api.…, /_aws/execute-api/<id>/… ► APIs (a port)
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
mod code_link;
mod config;
mod dispatch;
mod events;
mod execute_api;
mod function_url;
mod identity;
mod origin;
mod reply;
mod room;
mod services;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use base::{Clock, RequestId, Tasks};
use tracing::Instrument as _;

pub use admin::{Health, NoProfile, Profiled, Profiles, Reset, Stats};
pub use code_link::CodeLinks;
pub use config::Config;
pub use execute_api::{ApiCall, ApiName, Apis};
pub use function_url::{FunctionUrls, UrlCall};
pub use identity::Auth;

use room::Room;
use services::Services;

/// What a [`Server`] is made of.
pub struct Parts {
    pub config: Config,
    pub clock: Arc<dyn Clock>,
    pub auth: Auth,
    pub health: Health,
    /// Empties the cloud; `None` if that is not allowed.
    pub reset: Option<Arc<dyn Reset>>,
    pub stats: Option<Arc<dyn Stats>>,
    pub profiles: Option<Arc<dyn Profiles>>,
    pub services: Vec<Arc<dyn api::Service>>,
    pub function_urls: Option<Arc<dyn FunctionUrls>>,
    pub apis: Option<Arc<dyn Apis>>,
    pub code_links: Option<Arc<dyn CodeLinks>>,
}

/// The front door. Cloning shares it.
#[derive(Clone)]
pub struct Server {
    parts: Arc<Parts>,
    services: Arc<Services>,
    body_room: Room,
    tasks: Tasks,
}

impl Server {
    pub fn new(mut parts: Parts) -> Self {
        let services = Services::new(std::mem::take(&mut parts.services));
        Self {
            body_room: Room::new(parts.config.bodies_bytes_max),
            parts: Arc::new(parts),
            services: Arc::new(services),
            tasks: Tasks::new(),
        }
    }

    /// Waits at most `limit` for operations whose clients have gone away. Says whether all have ended.
    pub async fn stop(&self, limit: Duration) -> bool {
        self.tasks.shutdown(limit).await
    }

    /// The same front door for functions: they may call every service, but not what is the operator's.
    pub fn for_functions(&self) -> impl web::Handler + use<> {
        let server = self.clone();
        move |request: web::Request| {
            let server = server.clone();
            async move {
                if admin::is_for_operators(request.uri().path()) {
                    let refused = reply::plain(http::StatusCode::FORBIDDEN, "functions may not do this\n");
                    return reply::with_request_id(refused, &RequestId::random());
                }
                server.route(request).await
            }
        }
    }

    async fn route(self, request: web::Request) -> web::Response {
        let request_id = RequestId::random();
        let span = tracing::info_span!(
            "request",
            %request_id,
            account = tracing::field::Empty,
            operation = tracing::field::Empty
        );
        let answer = self.answer_from_outside(request, &request_id).instrument(span).await;
        reply::with_request_id(answer, &request_id)
    }

    async fn answer_from_outside(&self, request: web::Request, request_id: &RequestId) -> web::Response {
        // A function URL is public and says itself which pages may use it.
        let request = match function_url::answer(self, request, request_id).await {
            Ok(answer) => return answer,
            Err(request) => request,
        };
        // So is an API.
        let request = match execute_api::answer(self, request, request_id).await {
            Ok(answer) => return answer,
            Err(request) => request,
        };
        let origin = match origin::check(&request) {
            Ok(origin) => origin,
            Err(refused) => return *refused,
        };
        if let Some(answer) = origin::answer_preflight(&request, origin.as_ref()) {
            return answer;
        }
        let mut answer = self.answer_inside(request, request_id).await;
        origin::allow(&mut answer, origin.as_ref());
        answer
    }

    async fn answer_inside(&self, request: web::Request, request_id: &RequestId) -> web::Response {
        if let Some(answer) = code_link::answer(&self.parts, &request).await {
            return answer;
        }
        match admin::answer(&self.parts, request).await {
            Ok(answer) => answer,
            Err(request) => dispatch::answer(self, request, request_id).await,
        }
    }
}

impl web::Handler for Server {
    fn answer(&self, request: web::Request) -> Pin<Box<dyn Future<Output = web::Response> + Send>> {
        Box::pin(self.clone().route(request))
    }
}
