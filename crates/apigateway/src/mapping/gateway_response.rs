//! Gateway responses: what the client reads of a failure ("Gateway responses in API Gateway").
//!
//! Their templates only put in variables; no directive is looked at.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::failure::{Failure, FailureKind};
use super::parameters::{Side, Source, context, surrounding};
use super::template::JSON;
use super::{MethodRequest, Multi, Surroundings, header};

/// The template of every type until its owner sets another.
pub const DEFAULT_TEMPLATE: &str = r#"{"message":$context.error.messageString}"#;

/// One gateway response that the API's owner has set, compiled.
#[derive(Debug, Default)]
pub struct GatewayResponse {
    pub status: Option<u16>,
    /// `gatewayresponse.header.X` by source.
    parameters: Vec<(String, Source)>,
    /// By content type.
    templates: Vec<(String, String)>,
}

impl GatewayResponse {
    /// Expressions that AWS would not have stored are left out.
    pub fn compile<'a>(
        status: Option<u16>,
        parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
        templates: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let parameters = parameters.into_iter().filter_map(|(target, source)| {
            let name = target.strip_prefix("gatewayresponse.header.")?;
            Some((name.to_owned(), Source::parse(source, Side::Request)?))
        });
        let owned = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
        Self {
            status,
            parameters: parameters.collect(),
            templates: templates.into_iter().map(owned).collect(),
        }
    }

    /// By what the client accepts, or JSON's, or the first.
    fn template(&self, request: &MethodRequest) -> (&str, &str) {
        let accepted = header(&request.headers, "accept").last().map_or("", String::as_str);
        let of_type =
            |wanted: &str| self.templates.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        let accepted = accepted.split(',').find_map(|one| of_type(one.split(';').next()?.trim()));
        let found = accepted.or_else(|| of_type(JSON)).or_else(|| self.templates.first());
        found.map_or((JSON, DEFAULT_TEMPLATE), |(name, text)| (name, text))
    }
}

/// Those that the API's owner has set, by type.
#[derive(Debug, Default)]
pub struct GatewayResponses {
    pub by_kind: HashMap<FailureKind, GatewayResponse>,
}

/// What the client gets.
#[derive(Clone, Debug, PartialEq)]
pub struct GatewayAnswer {
    pub status: u16,
    pub headers: Multi,
    pub body: String,
}

impl GatewayResponses {
    pub fn answer(
        &self,
        failure: &Failure,
        request: &MethodRequest,
        surroundings: Surroundings<'_>,
    ) -> GatewayAnswer {
        let own = self.by_kind.get(&failure.kind).or_else(|| self.by_kind.get(&failure.kind.default()));
        let untouched = GatewayResponse::default();
        let response = own.unwrap_or(&untouched);
        let mut context = surroundings.context.clone();
        context.insert("error".to_owned(), error(failure));
        let surroundings = Surroundings { context: &context, ..surroundings };
        let (content_type, template) = response.template(request);
        let body = match (failure.kind, template) {
            // The one type whose message AWS writes with a capital.
            (FailureKind::AccessDenied, DEFAULT_TEMPLATE) => json!({"Message": failure.message}).to_string(),
            (kind, DEFAULT_TEMPLATE) if kind.is_of_execution() => {
                format!(r#"{{"message": {}}}"#, Value::from(&*failure.message))
            }
            (_, template) => substitute(template, request, surroundings),
        };
        let mut headers = Multi::from([
            ("Content-Type".to_owned(), vec![content_type.to_owned()]),
            ("x-amzn-ErrorType".to_owned(), vec![failure.kind.error_type().to_owned()]),
        ]);
        for (name, source) in &response.parameters {
            let values = values(source, request, surroundings);
            if values.iter().any(|value| !value.is_empty()) {
                super::set_header(&mut headers, name, values);
            }
        }
        GatewayAnswer { status: response.status.unwrap_or(failure.status()), headers, body }
    }
}

/// `$context.error`.
fn error(failure: &Failure) -> Value {
    // AWS says nothing of authorizers that do not work.
    let is_silent = failure.kind == FailureKind::AuthorizerConfigurationError;
    let message = if is_silent { Value::Null } else { Value::from(&*failure.message) };
    json!({
        "messageString": message.to_string(),
        "message": message,
        "responseType": failure.kind.name(),
        "validationErrorString": failure.validation_error,
    })
}

/// Puts in `$context.…`, `$stageVariables.…` and `$method.request.…`.
fn substitute(template: &str, request: &MethodRequest, surroundings: Surroundings<'_>) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let (inside, braced) = after.strip_prefix('{').map_or((after, false), |inside| (inside, true));
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        let len = inside.find(|c| !is_part(c)).unwrap_or(inside.len());
        let expression = inside[..len].trim_end_matches('.');
        let closed = !braced || inside[expression.len()..].starts_with('}');
        match Source::parse(expression, Side::Request).filter(|_| closed) {
            Some(source) => {
                out.push_str(&values(&source, request, surroundings).join(","));
                rest = &inside[expression.len() + usize::from(braced)..];
            }
            None => {
                out.push('$');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The values of a source, as what is no mapping of parameters sees them.
pub(crate) fn values(
    source: &Source,
    request: &MethodRequest,
    surroundings: Surroundings<'_>,
) -> Vec<String> {
    let last = |values: &[String]| values.last().cloned().into_iter().collect();
    match source {
        Source::Path(name) => {
            let found = request.path.iter().filter(|(other, _)| other == name);
            found.map(|(_, value)| value.clone()).collect()
        }
        Source::Query(name) => last(request.query.get(name).map_or(&[], Vec::as_slice)),
        Source::MultiQuery(name) => request.query.get(name).cloned().unwrap_or_default(),
        Source::Header(name) => last(header(&request.headers, name)),
        Source::MultiHeader(name) => vec![header(&request.headers, name).join(",")],
        Source::Body(_) => Vec::new(),
        Source::Context(names) => context(surroundings.context, names).into_iter().collect(),
        source => surrounding(source, surroundings),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{GatewayAnswer, GatewayResponse, GatewayResponses};
    use crate::mapping::failure::{Failure, FailureKind, KINDS};
    use crate::mapping::{MethodRequest, Multi, Surroundings};

    fn answer(responses: &GatewayResponses, failure: &Failure) -> GatewayAnswer {
        let context = json!({"stage": "dev", "identity": {"sourceIp": "::1"}});
        let stage_variables = [("var".to_owned(), "v".to_owned())];
        let surroundings = Surroundings {
            context: context.as_object().unwrap(),
            stage_variables: &stage_variables,
            binary_media_types: &[],
        };
        let headers = Multi::from([
            ("accept".to_owned(), vec!["text/html, application/xml;q=0.9".to_owned()]),
            ("origin".to_owned(), vec!["here".to_owned()]),
        ]);
        let request = MethodRequest { headers, ..MethodRequest::default() };
        responses.answer(failure, &request, surroundings)
    }

    fn with(kind: FailureKind, response: GatewayResponse) -> GatewayResponses {
        GatewayResponses { by_kind: [(kind, response)].into() }
    }

    #[test]
    fn every_type_has_an_answer() {
        for kind in KINDS {
            assert_eq!(FailureKind::from_name(kind.name()), Some(*kind));
            let answer = answer(&GatewayResponses::default(), &Failure::new(*kind, "say \"no\"", ""));
            assert_eq!(answer.status, kind.status());
            let name = if *kind == FailureKind::AccessDenied { "Message" } else { "message" };
            if *kind == FailureKind::AuthorizerConfigurationError {
                assert_eq!(answer.body, r#"{"message":null}"#);
                continue;
            }
            let space = if kind.is_of_execution() { " " } else { "" };
            assert_eq!(answer.body, format!(r#"{{"{name}":{space}"say \"no\""}}"#));
            assert_eq!(answer.headers["Content-Type"], ["application/json"]);
            assert_eq!(answer.headers["x-amzn-ErrorType"], [kind.error_type()]);
        }
    }

    #[test]
    fn templates_put_in_variables_and_nothing_else() {
        let check = |template: &str, expected: &str| {
            let response = GatewayResponse::compile(None, [], [("application/json", template)]);
            let mut failure = Failure::new(FailureKind::BadRequestBody, "Invalid \"body\"", "");
            failure.validation_error = Some("[why]".to_owned());
            assert_eq!(
                answer(&with(FailureKind::BadRequestBody, response), &failure).body,
                expected,
                "{template}"
            );
        };
        check("$context.error.message", "Invalid \"body\"");
        check("{\"m\": $context.error.messageString}", "{\"m\": \"Invalid \\\"body\\\"\"}");
        check(
            "$context.error.responseType: $context.error.validationErrorString.",
            "BAD_REQUEST_BODY: [why].",
        );
        check("$context.stage ${context.identity.sourceIp} $stageVariables.var", "dev ::1 v");
        check("<$method.request.header.Origin><$context.none>", "<here><>");
        check("#if(true)$x ${y} $ $context #end", "#if(true)$x ${y} $ $context #end");
        check("${context.stage", "${context.stage");
    }

    #[test]
    fn owners_set_status_headers_and_templates() {
        let response = GatewayResponse::compile(
            Some(404),
            [
                ("gatewayresponse.header.Access-Control-Allow-Origin", "'*'"),
                ("gatewayresponse.header.content-type", "'own/type'"),
                ("gatewayresponse.header.X-Origin", "method.request.header.origin"),
                ("gatewayresponse.header.X-None", "context.none"),
            ],
            [("application/json", "json"), ("application/xml", "<x/>")],
        );
        let responses = with(FailureKind::Default4xx, response);
        let answered = answer(&responses, &Failure::new(FailureKind::MissingAuthenticationToken, "m", ""));
        assert_eq!((answered.status, &*answered.body), (404, "<x/>"));
        let expected = Multi::from(
            [
                ("x-amzn-ErrorType", "MissingAuthenticationTokenException"),
                ("Access-Control-Allow-Origin", "*"),
                ("content-type", "own/type"),
                ("X-Origin", "here"),
            ]
            .map(|(name, value)| (name.to_owned(), vec![value.to_owned()])),
        );
        assert_eq!(answered.headers, expected);
        // The default of another class does not apply.
        assert_eq!(answer(&responses, &Failure::internal("")).status, 500);
    }
}
