//! Lambda authorizers: a function says who calls and what that caller may
//! ("Use API Gateway Lambda authorizers").

use std::time::Duration;

use base::ports::{EventSource, InvokeAs};
use serde_json::{Value, json};
use vtl::Selection;

use super::visit::Visit;
use crate::http_api::function_arn;
use crate::mapping::failure::Failure;
use crate::mapping::gateway_response::values;
use crate::mapping::parameters::{Side, Source};
use crate::mapping::{Object, uri};
use crate::rest_api::Authorizer;
use crate::serve::http::PRINCIPAL;
use crate::serve::request;
use crate::service::ApiGateway;

/// How long a result is kept if nothing else is said, in seconds.
const TTL_S_DEFAULT: i32 = 300;

/// Longest that an authorizer may take.
const TIMEOUT: Duration = Duration::from_secs(29);

/// An authorizer, compiled.
#[derive(Debug)]
pub struct LiveAuthorizer {
    pub id: String,
    kind: Kind,
    uri: String,
    credentials: Option<String>,
    /// Zero: every request is asked about.
    pub ttl: Duration,
}

#[derive(Debug)]
enum Kind {
    /// The value of one header, which must match.
    Token { source: Option<Source>, pattern: Option<Option<Selection>> },
    /// The whole request; all the sources must be there. `None`: no such expression.
    Request { sources: Vec<Option<Source>> },
}

/// What a function said of a caller.
#[derive(Debug, Clone, PartialEq)]
pub struct Authorized {
    /// A policy for everybody, as the policy engine reads it.
    pub policy: String,
    /// `$context.authorizer`.
    pub context: Object,
    /// The API key that the caller stands for.
    pub usage_key: Option<String>,
}

impl LiveAuthorizer {
    /// `None`: no function decides.
    pub fn compile(authorizer: &Authorizer) -> Option<Self> {
        let source = authorizer.identity_source.as_deref().unwrap_or_default();
        let parse = |expression: &str| Source::parse(expression.trim(), Side::Request);
        let kind = match authorizer.kind.as_str() {
            "TOKEN" => {
                let pattern = authorizer.identity_validation_expression.as_deref();
                let pattern = pattern.filter(|pattern| !pattern.is_empty());
                Kind::Token { source: parse(source), pattern: pattern.map(|it| Selection::parse(it).ok()) }
            }
            "REQUEST" => {
                let expressions = source.split(',').filter(|expression| !expression.trim().is_empty());
                Kind::Request { sources: expressions.map(parse).collect() }
            }
            _ => return None,
        };
        let ttl_s = authorizer.result_ttl_s.unwrap_or(TTL_S_DEFAULT);
        Some(Self {
            id: authorizer.id.clone(),
            kind,
            uri: authorizer.uri.clone().unwrap_or_default(),
            credentials: authorizer.credentials.clone().filter(|arn| !arn.is_empty()),
            ttl: Duration::from_secs(u64::try_from(ttl_s).unwrap_or(0)),
        })
    }

    /// What identifies the caller; results are kept by it. Fails if the request lacks a part of it.
    pub fn identity(&self, visit: &Visit<'_>, context: &Object) -> Result<Vec<String>, Failure> {
        let surroundings = visit.surroundings(context);
        let value = |source: &Option<Source>| {
            let source =
                source.as_ref().ok_or_else(|| configuration("Its identity source is no expression"))?;
            let found = values(source, &visit.request, surroundings);
            let found = found.into_iter().next().filter(|value| !value.is_empty());
            found.ok_or_else(Failure::unauthorized)
        };
        match &self.kind {
            Kind::Token { source, pattern } => {
                let token = value(source)?;
                let is_good = pattern
                    .as_ref()
                    .is_none_or(|pattern| pattern.as_ref().is_some_and(|pattern| pattern.matches(&token)));
                if is_good { Ok(vec![token]) } else { Err(Failure::unauthorized()) }
            }
            Kind::Request { sources } => sources.iter().map(value).collect(),
        }
    }

    /// Whether a result says something of other requests of the same caller.
    pub fn is_kept(&self, identity: &[String]) -> bool {
        !self.ttl.is_zero() && !identity.is_empty()
    }

    /// Asks the function.
    pub async fn ask(
        &self,
        gateway: &ApiGateway,
        visit: &Visit<'_>,
        template: &str,
        context: &Object,
        identity: &[String],
    ) -> Result<Authorized, Failure> {
        let method_arn = visit.execute_arn(visit.path);
        let event = match &self.kind {
            Kind::Token { .. } => json!({
                "type": "TOKEN",
                "methodArn": method_arn,
                "authorizationToken": identity.first(),
            }),
            Kind::Request { .. } => request_event(visit, template, context, &method_arn),
        };
        let uri = uri::render(&self.uri, &[], &visit.served.variables);
        let arn = function_arn(&uri).ok_or_else(|| configuration("Its address names no function"))?;
        let source;
        let right = match &self.credentials {
            Some(arn) => InvokeAs::Role { arn },
            None => {
                source = EventSource {
                    service: PRINCIPAL,
                    arn: visit.place.execute_arn(&format!("{}/authorizers/{}", visit.api_id, self.id)),
                    account: visit.place.account.clone(),
                };
                InvokeAs::Source(&source)
            }
        };
        let invocation = gateway.functions.invoke(arn, event.to_string().into(), right, Some(&visit.trace));
        let invoked = match tokio::time::timeout(TIMEOUT, invocation).await {
            Ok(Ok(invoked)) => invoked,
            Ok(Err(error)) => return Err(configuration(format!("It cannot be invoked: {error}"))),
            Err(_elapsed) => return Err(configuration("It took too long")),
        };
        let result: Value = serde_json::from_slice(&invoked.payload).unwrap_or_default();
        if invoked.function_error.is_some() {
            let message = result.get("errorMessage").and_then(Value::as_str);
            return Err(match message {
                Some("Unauthorized") => Failure::unauthorized(),
                _ => configuration("It failed"),
            });
        }
        parse(&result).ok_or_else(|| configuration("Its result is none"))
    }
}

fn configuration(reason: impl AsRef<str>) -> Failure {
    let reason = reason.as_ref();
    Failure::authorizer_configuration(format!(
        "Execution failed due to configuration error: Authorizer error: {reason}"
    ))
}

fn request_event(visit: &Visit<'_>, template: &str, context: &Object, method_arn: &str) -> Value {
    let request = &visit.request;
    let object = |pairs: &[(String, String)]| -> Value {
        Value::Object(pairs.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect())
    };
    json!({
        "type": "REQUEST",
        "methodArn": method_arn,
        "resource": template,
        "path": visit.path,
        "httpMethod": request.http_method,
        "headers": request::last(&request.headers),
        "multiValueHeaders": request.headers,
        "queryStringParameters": request::last(&request.query),
        "multiValueQueryStringParameters": request.query,
        "pathParameters": object(&request.path),
        "stageVariables": object(&visit.served.variables),
        "requestContext": context,
    })
}

/// Reads a function's result. `None`: it is none.
fn parse(result: &Value) -> Option<Authorized> {
    let principal = result.get("principalId")?.as_str()?;
    let mut policy = result.get("policyDocument")?.clone();
    let statements = match policy.as_object_mut()?.get_mut("Statement")? {
        Value::Array(statements) => statements,
        single => {
            *single = Value::Array(vec![single.take()]);
            single.as_array_mut()?
        }
    };
    for statement in statements {
        statement.as_object_mut()?.insert("Principal".to_owned(), "*".into());
    }
    let mut context = Object::from_iter([("principalId".to_owned(), principal.into())]);
    match result.get("context") {
        None | Some(Value::Null) => {}
        Some(Value::Object(more)) => {
            for (name, value) in more {
                // Everything is told as text; what has parts cannot be told.
                let text = match value {
                    Value::String(text) => text.clone(),
                    Value::Number(_) | Value::Bool(_) => value.to_string(),
                    Value::Null => continue,
                    Value::Array(_) | Value::Object(_) => return None,
                };
                context.insert(name.clone(), text.into());
            }
        }
        Some(_) => return None,
    }
    let usage_key = result.get("usageIdentifierKey").and_then(Value::as_str).map(str::to_owned);
    Some(Authorized { policy: policy.to_string(), context, usage_key })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::parse;

    #[test]
    fn results_are_read() {
        let result = json!({
            "principalId": "me",
            "policyDocument": {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}},
            "context": {"text": "t", "number": 1, "flag": true, "none": null},
            "usageIdentifierKey": "key",
        });
        let authorized = parse(&result).unwrap();
        let policy = json!({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "*", "Resource": "*", "Principal": "*"}]});
        assert_eq!(authorized.policy, policy.to_string());
        let context = json!({"principalId": "me", "text": "t", "number": "1", "flag": "true"});
        assert_eq!(Some(&authorized.context), context.as_object());
        assert_eq!(authorized.usage_key.as_deref(), Some("key"));
    }

    #[test]
    fn what_is_no_result_is_refused() {
        let policy = json!({"Statement": []});
        for result in [
            json!(null),
            json!({"policyDocument": policy}),
            json!({"principalId": "me"}),
            json!({"principalId": "me", "policyDocument": "x"}),
            json!({"principalId": "me", "policyDocument": {"Statement": ["x"]}}),
            json!({"principalId": "me", "policyDocument": policy, "context": {"deep": {}}}),
        ] {
            assert!(parse(&result).is_none(), "{result}");
        }
    }
}
