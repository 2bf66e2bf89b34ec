//! The events of functions behind HTTP APIs, in both formats
//! ("Working with AWS Lambda proxy integrations for HTTP APIs").

use base::{Principal, RequestContext};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::{Call, request};
use crate::http_api::{RouteKey, Texts};

/// Format 2.0: names in lower case, values of one name joined, cookies apart.
pub fn v2(call: &Call<'_>) -> String {
    let uri = call.request.uri();
    let query = uri.query().unwrap_or_default();
    let path = request::decode(call.raw_path);
    let mut headers = request::headers(call.cx, call.request.headers());
    headers.shift_remove("cookie");
    let cookies = request::cookies(call.request.headers());
    let mut event = Map::new();
    event.insert("version".into(), "2.0".into());
    event.insert("routeKey".into(), call.route.route.key.as_str().into());
    event.insert("rawPath".into(), path.clone().into());
    event.insert("rawQueryString".into(), query.into());
    if !cookies.is_empty() {
        event.insert("cookies".into(), cookies.into());
    }
    event.insert("headers".into(), joined(headers));
    if !query.is_empty() {
        event.insert("queryStringParameters".into(), joined(request::query_parameters(query)));
    }
    event.insert("requestContext".into(), context_v2(call, path));
    if !call.variables.is_empty() {
        event.insert("pathParameters".into(), variables(call));
    }
    if !call.stage.variables().is_empty() {
        event.insert("stageVariables".into(), texts(call.stage.variables()));
    }
    let (body, is_base64) = body(call);
    if let Some(body) = body {
        event.insert("body".into(), body.into());
    }
    event.insert("isBase64Encoded".into(), is_base64.into());
    Value::Object(event).to_string()
}

fn context_v2(call: &Call<'_>, path: String) -> Value {
    let Call { cx, stage, request, .. } = call;
    let domain = request::host(request.headers());
    let mut context = json!({
        "accountId": stage.place.account.as_str(),
        "apiId": stage.api_id,
        "domainPrefix": domain.split('.').next().unwrap_or_default(),
        "domainName": domain,
        "http": {
            "method": request.method().as_str(),
            "path": path,
            "protocol": format!("{:?}", request.version()),
            "sourceIp": cx.source_ip.to_string(),
            "userAgent": cx.user_agent,
        },
        "requestId": cx.request_id.as_str(),
        "routeKey": call.route.route.key.as_str(),
        "stage": stage.name(),
        "time": request::clf_time(cx.now),
        "timeEpoch": cx.now.as_millis(),
    });
    if let Some(authorizer) = &call.authorizer {
        context["authorizer"] = authorizer.clone();
    }
    context
}

/// Format 1.0: that of REST APIs, but for the version.
pub fn v1(call: &Call<'_>) -> String {
    let query = request::query_parameters(call.request.uri().query().unwrap_or_default());
    let headers = request::headers(call.cx, call.request.headers());
    let (body, is_base64) = body(call);
    let stage_variables = call.stage.variables();
    json!({
        "version": "1.0",
        "resource": call.route.template.as_deref().unwrap_or(RouteKey::DEFAULT),
        "path": request::decode(call.raw_path),
        "httpMethod": call.request.method().as_str(),
        "headers": request::last(&headers),
        "multiValueHeaders": headers,
        "queryStringParameters": (!query.is_empty()).then(|| request::last(&query)),
        "multiValueQueryStringParameters": (!query.is_empty()).then_some(&query),
        "requestContext": context_v1(call),
        "pathParameters": (!call.variables.is_empty()).then(|| variables(call)),
        "stageVariables": (!stage_variables.is_empty()).then(|| texts(stage_variables)),
        "body": body,
        "isBase64Encoded": is_base64,
    })
    .to_string()
}

fn context_v1(call: &Call<'_>) -> Value {
    let Call { cx, stage, request, .. } = call;
    let domain = request::host(request.headers());
    let template = call.route.template.as_deref().unwrap_or(RouteKey::DEFAULT);
    let iam = call.authorizer.as_ref().and_then(|authorizer| authorizer.get("iam"));
    let identity = |name: &str| iam.and_then(|iam| iam.get(name)).cloned().unwrap_or_default();
    json!({
        "accountId": stage.place.account.as_str(),
        "apiId": stage.api_id,
        "domainName": domain,
        "domainPrefix": domain.split('.').next().unwrap_or_default(),
        "extendedRequestId": cx.request_id.as_str(),
        "httpMethod": request.method().as_str(),
        "identity": {
            "accessKey": identity("accessKey"),
            "accountId": identity("accountId"),
            "caller": identity("callerId"),
            "cognitoAmr": null,
            "cognitoAuthenticationProvider": null,
            "cognitoAuthenticationType": null,
            "cognitoIdentityId": null,
            "cognitoIdentityPoolId": null,
            "principalOrgId": null,
            "sourceIp": cx.source_ip.to_string(),
            "user": identity("userId"),
            "userAgent": cx.user_agent,
            "userArn": identity("userArn"),
        },
        "path": request::decode(call.raw_path),
        "protocol": format!("{:?}", request.version()),
        "requestId": cx.request_id.as_str(),
        "requestTime": request::clf_time(cx.now),
        "requestTimeEpoch": cx.now.as_millis(),
        "resourceId": call.route.route.key.as_str(),
        "resourcePath": template,
        "stage": stage.name(),
    })
}

/// Who signed the request.
pub fn iam_identity(cx: &RequestContext) -> Value {
    let root = format!("arn:{}:iam::{}:root", cx.region.partition(), cx.account);
    let (arn, id) = match &cx.principal {
        Principal::User { arn, id, .. } | Principal::AssumedRole { arn, id, .. } => (arn.clone(), id.clone()),
        Principal::Anonymous | Principal::Root | Principal::Service { .. } => (root, cx.account.to_string()),
    };
    json!({ "iam": {
        "accessKey": cx.access_key_id,
        "accountId": cx.account.as_str(),
        "callerId": id,
        "cognitoIdentity": null,
        "principalOrgId": null,
        "userArn": arn,
        "userId": id,
    }})
}

/// The body as text or base64, and which.
fn body(call: &Call<'_>) -> (Option<String>, bool) {
    let body = call.request.body();
    if body.is_empty() {
        return (None, false);
    }
    let plain = std::str::from_utf8(body).ok().filter(|_| request::is_text(call.request.headers()));
    match plain {
        Some(text) => (Some(text.to_owned()), false),
        None => (Some(BASE64.encode(body)), true),
    }
}

fn joined(values: IndexMap<String, Vec<String>>) -> Value {
    Value::Object(values.into_iter().map(|(name, values)| (name, values.join(",").into())).collect())
}

fn variables(call: &Call<'_>) -> Value {
    let variables = call.variables.iter().map(|(name, value)| ((*name).to_owned(), value.as_str().into()));
    Value::Object(variables.collect())
}

fn texts(texts: &Texts) -> Value {
    Value::Object(texts.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect())
}
