//! The event of a function behind a REST API ("Input format of a Lambda function for proxy integration").

use ::http::header;
use base::{Principal, RequestContext};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::Call;
use crate::http_api::Texts;
use crate::serve::request;

pub fn encode(call: &Call<'_>) -> String {
    let query = request::query_parameters(call.request.uri().query().unwrap_or_default());
    let headers: IndexMap<String, Vec<String>> = request::headers(call.cx, call.headers())
        .into_iter()
        .map(|(name, values)| (request::title_case(&name), values))
        .collect();
    let (body, is_base64) = body(call);
    let variables = call.served.stage.variables.as_ref().filter(|variables| !variables.is_empty());
    json!({
        "resource": call.method.template,
        "path": request::decode(call.path),
        "httpMethod": call.request.method().as_str(),
        "headers": request::last(&headers),
        "multiValueHeaders": headers,
        "queryStringParameters": (!query.is_empty()).then(|| request::last(&query)),
        "multiValueQueryStringParameters": (!query.is_empty()).then_some(&query),
        "pathParameters": (!call.variables.is_empty()).then(|| path_parameters(call)),
        "stageVariables": variables.map(texts),
        "requestContext": context(call),
        "body": body,
        "isBase64Encoded": is_base64,
    })
    .to_string()
}

fn context(call: &Call<'_>) -> Value {
    let Call { cx, served, request, .. } = call;
    let domain = request::host(request.headers());
    let mut context = json!({
        "resourceId": call.method.resource_id,
        "resourcePath": call.method.template,
        "httpMethod": request.method().as_str(),
        "extendedRequestId": cx.request_id.as_str(),
        "requestTime": request::clf_time(cx.now),
        "path": request::decode(call.whole_path),
        "accountId": call.place.account.as_str(),
        "protocol": format!("{:?}", request.version()),
        "stage": served.stage.name,
        "domainPrefix": domain.split('.').next().unwrap_or_default(),
        "requestTimeEpoch": cx.now.as_millis(),
        "requestId": cx.request_id.as_str(),
        "identity": identity(call),
        "domainName": domain,
        "deploymentId": served.deployment_id,
        "apiId": call.api_id,
    });
    if served.is_canary {
        context["isCanaryRequest"] = true.into();
    }
    context
}

fn identity(call: &Call<'_>) -> Value {
    let cx = call.cx;
    let signed = (call.method.method.authorization_type == "AWS_IAM").then(|| caller(cx));
    let (arn, id) = signed.map_or((None, None), |(arn, id)| (Some(arn), Some(id)));
    let mut identity = json!({
        "cognitoIdentityPoolId": null,
        "accountId": id.as_ref().map(|_| cx.account.as_str()),
        "cognitoIdentityId": null,
        "caller": id,
        "sourceIp": cx.source_ip.to_string(),
        "principalOrgId": null,
        "accessKey": id.as_ref().and(cx.access_key_id.as_ref()),
        "cognitoAuthenticationType": null,
        "cognitoAuthenticationProvider": null,
        "userArn": arn,
        "userAgent": cx.user_agent,
        "user": id,
    });
    if let Some(key) = &call.api_key {
        identity["apiKey"] = key.value.as_str().into();
        identity["apiKeyId"] = key.id.as_str().into();
    }
    identity
}

fn caller(cx: &RequestContext) -> (String, String) {
    match &cx.principal {
        Principal::User { arn, id, .. } | Principal::AssumedRole { arn, id, .. } => (arn.clone(), id.clone()),
        Principal::Anonymous | Principal::Root | Principal::Service { .. } => {
            (format!("arn:{}:iam::{}:root", cx.region.partition(), cx.account), cx.account.to_string())
        }
    }
}

/// The body as text, or as base64 if its type is one of the API's binary ones.
fn body(call: &Call<'_>) -> (Option<String>, bool) {
    let body = call.request.body();
    if body.is_empty() {
        return (None, false);
    }
    let kind = call.headers().get(header::CONTENT_TYPE).map(request::text).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let is_binary = |pattern: &String| {
        pattern == "*/*"
            || pattern.eq_ignore_ascii_case(kind)
            || pattern.strip_suffix("/*").is_some_and(|family| kind.split('/').next() == Some(family))
    };
    if call.served.snapshot.binary_media_types.iter().any(is_binary) {
        return (Some(BASE64.encode(body)), true);
    }
    (Some(String::from_utf8_lossy(body).into_owned()), false)
}

fn path_parameters(call: &Call<'_>) -> Value {
    let variables = call.variables.iter().map(|(name, value)| ((*name).to_owned(), value.as_str().into()));
    Value::Object(variables.collect::<Map<_, _>>())
}

fn texts(texts: &Texts) -> Value {
    Value::Object(texts.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect())
}
