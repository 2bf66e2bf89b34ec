//! The event of a function behind a REST API ("Input format of a Lambda function for proxy integration").

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use serde_json::{Map, Value, json};

use super::method::LiveMethod;
use super::visit::Visit;
use crate::mapping::request::IntegrationRequest;
use crate::mapping::{Object, content};
use crate::serve::request;

pub fn encode(visit: &Visit<'_>, method: &LiveMethod, context: &Object, sent: &IntegrationRequest) -> Bytes {
    let (body, is_base64) = body(visit, &sent.body);
    let variables = &visit.served.variables;
    let event = json!({
        "resource": method.template,
        "path": visit.path,
        "httpMethod": visit.request.http_method,
        "headers": request::last(&sent.headers),
        "multiValueHeaders": sent.headers,
        "queryStringParameters": (!sent.query.is_empty()).then(|| request::last(&sent.query)),
        "multiValueQueryStringParameters": (!sent.query.is_empty()).then_some(&sent.query),
        "pathParameters": (!visit.request.path.is_empty()).then(|| object(&visit.request.path)),
        "stageVariables": (!variables.is_empty()).then(|| object(variables)),
        "requestContext": context,
        "body": body,
        "isBase64Encoded": is_base64,
    });
    event.to_string().into()
}

/// The body as text, or as base64 if its type is one of the API's binary ones.
fn body(visit: &Visit<'_>, body: &Bytes) -> (Option<String>, bool) {
    if body.is_empty() {
        return (None, false);
    }
    let types = &visit.served.deployment.snapshot.binary_media_types;
    if content::is_binary(&visit.request.headers, "content-type", types) {
        return (Some(BASE64.encode(body)), true);
    }
    (Some(String::from_utf8_lossy(body).into_owned()), false)
}

fn object(pairs: &[(String, String)]) -> Value {
    let pairs = pairs.iter().map(|(name, value)| (name.clone(), value.as_str().into()));
    Value::Object(pairs.collect::<Map<_, _>>())
}
