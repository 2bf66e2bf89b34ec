//! Links to packages: whoever has one may download it, unsigned, until it expires.

use async_trait::async_trait;
use base::Timestamp;
use bytes::Bytes;
use http::{HeaderValue, Method, StatusCode, header};

use crate::{Parts, reply};

/// Where links lead, below the endpoint.
const PATH_PREFIX: &str = "/_aws/lambda-code/";

/// Finds packages behind links.
#[async_trait]
pub trait CodeLinks: Send + Sync {
    /// The archive; `None` if the link was not made here, or has expired.
    async fn open(
        &self,
        name: &str,
        query: &str,
        now: Timestamp,
    ) -> Result<Option<Bytes>, Box<dyn std::error::Error + Send + Sync>>;
}

/// The answer, if the request follows a link.
pub(crate) async fn answer(parts: &Parts, request: &web::Request) -> Option<web::Response> {
    let name = request.uri().path().strip_prefix(PATH_PREFIX)?;
    let links = parts.code_links.as_ref()?;
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Some(reply::plain(StatusCode::METHOD_NOT_ALLOWED, "use GET\n"));
    }
    let query = request.uri().query().unwrap_or_default();
    Some(match links.open(name, query, parts.clock.now()).await {
        Ok(Some(archive)) => {
            let mut response = web::Response::new(archive.into());
            let zip = HeaderValue::from_static("application/zip");
            response.headers_mut().insert(header::CONTENT_TYPE, zip);
            response
        }
        Ok(None) => reply::plain(StatusCode::FORBIDDEN, "the link is wrong or has expired\n"),
        Err(error) => {
            tracing::error!(error = &*error as &dyn std::error::Error, "failed to read a package");
            reply::plain(StatusCode::INTERNAL_SERVER_ERROR, "failed to read the package\n")
        }
    })
}
