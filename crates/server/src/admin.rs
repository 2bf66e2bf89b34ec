//! What AWS has no words for: health, reset, and a page for whoever opens the endpoint in a browser.

use async_trait::async_trait;
use http::{Method, StatusCode, header};
use serde_json::json;

use crate::{Parts, reply};

/// What is here.
#[derive(Debug, Clone)]
pub struct Health {
    /// Version of this program.
    pub version: &'static str,
    /// Names of the services, in order. All of them are ready before the first request is answered.
    pub services: Vec<&'static str>,
}

/// Empties the cloud.
#[async_trait]
pub trait Reset: Send + Sync {
    /// Ends everything that runs and forgets everything that is kept.
    async fn reset(&self) -> Result<(), Box<dyn std::error::Error + Send + Sync>>;
}

/// Tells how the cloud is doing.
#[async_trait]
pub trait Stats: Send + Sync {
    async fn stats(&self) -> serde_json::Value;
}

/// Whether a path is the operator's alone.
pub(crate) fn is_for_operators(path: &str) -> bool {
    path.starts_with("/_cumulet/") && path != "/_cumulet/health"
}

/// The answer, if the request is one of ours.
pub(crate) async fn answer(parts: &Parts, request: &web::Request) -> Option<web::Response> {
    let (method, path) = (request.method(), request.uri().path());
    if is_for_operators(path) && !is_from_here(request) {
        return Some(reply::plain(StatusCode::FORBIDDEN, "this is for clients on the same machine\n"));
    }
    match path {
        "/" => (method == Method::GET && wants_html(request)).then(|| welcome(parts, request)),
        "/_cumulet/health" | "/_localstack/health" => Some(match *method {
            Method::GET | Method::HEAD => health(parts),
            _ => reply::plain(StatusCode::METHOD_NOT_ALLOWED, "use GET\n"),
        }),
        "/_cumulet/stats" => Some(match (method.clone(), &parts.stats) {
            (Method::GET, Some(stats)) => reply::json(StatusCode::OK, &stats.stats().await),
            (Method::GET, None) => reply::json(StatusCode::OK, &json!({})),
            _ => reply::plain(StatusCode::METHOD_NOT_ALLOWED, "use GET\n"),
        }),
        "/_cumulet/reset" => Some(match *method {
            Method::POST => reset(parts).await,
            _ => reply::plain(StatusCode::METHOD_NOT_ALLOWED, "use POST\n"),
        }),
        _ => path
            .starts_with("/_cumulet/")
            .then(|| reply::plain(StatusCode::NOT_FOUND, "there is nothing here; see /_cumulet/health\n")),
    }
}

/// Whether the client is on this machine: nothing else says who may operate the cloud.
fn is_from_here(request: &web::Request) -> bool {
    let address = request.extensions().get::<web::Peer>().and_then(|peer| peer.address);
    address.is_none_or(|address| address.ip().to_canonical().is_loopback())
}

/// Services by name with their state, in the form that existing tools know.
fn health(parts: &Parts) -> web::Response {
    let services: serde_json::Map<_, _> =
        parts.health.services.iter().map(|name| ((*name).to_owned(), json!("running"))).collect();
    let document = json!({
        "status": "ok",
        "services": services,
        "edition": "cumulet",
        "version": parts.health.version,
    });
    reply::json(StatusCode::OK, &document)
}

async fn reset(parts: &Parts) -> web::Response {
    let Some(reset) = &parts.reset else {
        let text = "this cloud keeps what it has; only one started with --ephemeral can be reset\n";
        return reply::plain(StatusCode::FORBIDDEN, text);
    };
    match reset.reset().await {
        Ok(()) => reply::json(StatusCode::OK, &json!({ "status": "ok" })),
        Err(error) => {
            tracing::error!(error = &*error as &dyn std::error::Error, "failed to reset the cloud");
            reply::plain(StatusCode::INTERNAL_SERVER_ERROR, "failed to reset the cloud; see the log\n")
        }
    }
}

fn wants_html(request: &web::Request) -> bool {
    let accept = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

fn welcome(parts: &Parts, request: &web::Request) -> web::Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    // Only what a host name may consist of goes into the page.
    let plain =
        |host: &&str| host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
    let host = host.filter(plain).unwrap_or("127.0.0.1:4566");
    let services: String =
        parts.health.services.iter().map(|name| format!("<li><code>{name}</code></li>")).collect();
    reply::html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Cumulet</title>\
         <style>body{{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:3em auto;padding:0 1em}}\
         pre{{background:#f4f4f4;padding:1em;overflow:auto}}</style>\
         <h1>Cumulet {version}</h1><p>This cloud is running. Its services:</p><ul>{services}</ul>\
         <p>Point any AWS client at it:</p>\
         <pre>export AWS_ENDPOINT_URL=http://{host}\naws lambda list-functions</pre>\
         <p>Health: <a href=\"/_cumulet/health\">/_cumulet/health</a></p></html>\n",
        version = parts.health.version,
    ))
}
