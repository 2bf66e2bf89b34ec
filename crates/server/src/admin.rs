//! What AWS has no words for: health, reset, and a page for whoever opens the endpoint in a browser.

use async_trait::async_trait;
use http::{Method, StatusCode, header};
use serde::Deserialize;
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

/// Tells what the initialisation of a function costs.
#[async_trait]
pub trait Profiles: Send + Sync {
    async fn profile(&self, wanted: Profiled) -> Result<serde_json::Value, NoProfile>;
}

/// What is to be profiled: the body of the request.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profiled {
    /// In any form that AWS takes: `mean`, `mean:live`, an ARN.
    pub function: String,
    /// That of the ARN, or the default one.
    #[serde(default)]
    pub region: Option<String>,
}

/// Why there is no profile.
#[derive(Debug)]
pub struct NoProfile {
    pub status: u16,
    /// For whoever asks.
    pub message: String,
    /// What there is to do about it.
    pub advice: Option<String>,
}

/// Longest body of such a request, in bytes.
const PROFILED_BYTES_MAX: usize = 16 * 1024;

/// Whether a path is the operator's alone.
pub(crate) fn is_for_operators(path: &str) -> bool {
    path.starts_with("/_cumulet/") && path != "/_cumulet/health"
}

/// The answer, if the request is one of ours; else the request.
pub(crate) async fn answer(parts: &Parts, request: web::Request) -> Result<web::Response, web::Request> {
    let (method, path) = (request.method(), request.uri().path());
    if is_for_operators(path) && !is_from_here(&request) {
        return Ok(reply::plain(StatusCode::FORBIDDEN, "this is for clients on the same machine\n"));
    }
    let use_other = |method: &str| reply::plain(StatusCode::METHOD_NOT_ALLOWED, format!("use {method}\n"));
    Ok(match path {
        "/" if method == Method::GET && wants_html(&request) => welcome(parts, &request),
        "/_cumulet/health" | "/_localstack/health" => match *method {
            Method::GET | Method::HEAD => health(parts),
            _ => use_other("GET"),
        },
        "/_cumulet/stats" => match (method.clone(), &parts.stats) {
            (Method::GET, Some(stats)) => reply::json(StatusCode::OK, &stats.stats().await),
            (Method::GET, None) => reply::json(StatusCode::OK, &json!({})),
            _ => use_other("GET"),
        },
        "/_cumulet/profile" => match (method.clone(), &parts.profiles) {
            (Method::POST, Some(profiles)) => profile(profiles.as_ref(), request.into_body()).await,
            (Method::POST, None) => reply::plain(StatusCode::NOT_FOUND, "nothing runs here\n"),
            _ => use_other("POST"),
        },
        "/_cumulet/reset" => match *method {
            Method::POST => reset(parts).await,
            _ => use_other("POST"),
        },
        _ if path.starts_with("/_cumulet/") => {
            reply::plain(StatusCode::NOT_FOUND, "there is nothing here; see /_cumulet/health\n")
        }
        _ => return Err(request),
    })
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

async fn profile(profiles: &dyn Profiles, body: web::Body) -> web::Response {
    let refuse = |status: StatusCode, message: &str, advice: Option<&str>| {
        reply::json(status, &json!({ "message": message, "advice": advice }))
    };
    let Ok(body) = body.collect(PROFILED_BYTES_MAX).await else {
        return refuse(StatusCode::BAD_REQUEST, "the request cannot be read", None);
    };
    let wanted = match serde_json::from_slice(&body) {
        Ok(wanted) => wanted,
        Err(error) => {
            let advice = Some(r#"send {"function": "NAME:QUALIFIER", "region": "us-east-1"}"#);
            return refuse(StatusCode::BAD_REQUEST, &error.to_string(), advice);
        }
    };
    match profiles.profile(wanted).await {
        Ok(profile) => reply::json(StatusCode::OK, &profile),
        Err(NoProfile { status, message, advice }) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            refuse(status, &message, advice.as_deref())
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
