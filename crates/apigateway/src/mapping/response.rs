//! The method response: which integration response applies, and what it makes.

use bytes::Bytes;
use serde_json::Value;
use vtl::{Overrides, Selection};

use super::content::{self, ContentHandling, Payload};
use super::failure::Failure;
use super::parameters::ResponseParameters;
use super::request::IntegrationKind;
use super::template::{JSON, Templates};
use super::{MethodRequest, Multi, Surroundings, header, headers, set_header};

/// What an integration answered.
#[derive(Clone, Debug, Default)]
pub struct IntegrationResponse {
    /// `MOCK` may name any number.
    pub status: i64,
    pub headers: Multi,
    pub body: Bytes,
}

/// What the client gets.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodResponse {
    pub status: u16,
    pub headers: Multi,
    pub body: Bytes,
}

/// One integration response, compiled.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// `None`: the answer for everything that no pattern selects. A pattern that is none selects nothing.
    pub selection: Option<Option<Selection>>,
    pub parameters: ResponseParameters,
    pub templates: Templates,
    pub content_handling: Option<ContentHandling>,
}

impl Answer {
    /// From the stored pattern.
    pub fn selection(pattern: &str) -> Option<Option<Selection>> {
        if pattern.is_empty() { None } else { Some(Selection::parse(pattern).ok()) }
    }
}

/// How responses of one method are mapped, compiled.
#[derive(Debug)]
pub struct ResponseMapping {
    pub kind: IntegrationKind,
    /// Whether patterns look at a function's error and not at a status.
    pub is_function: bool,
    pub answers: Vec<Answer>,
}

impl ResponseMapping {
    /// Maps the response of an integration that is no proxy.
    pub fn map(
        &self,
        request: &MethodRequest,
        response: &IntegrationResponse,
        overrides: &Overrides,
        surroundings: Surroundings<'_>,
    ) -> Result<MethodResponse, Failure> {
        let answer = self.select(response)?;
        let mut mapped = answer.parameters.map(&response.headers, &response.body, surroundings)?;
        let types = surroundings.binary_media_types;
        let payload = content::convert_response(
            &response.body,
            content::is_binary(&response.headers, "content-type", types),
            content::is_binary(&request.headers, "accept", types),
            answer.content_handling,
        )?;
        let template = answer.templates.for_response(request);
        let (body, overrides) = match (template, payload) {
            (Some(template), Payload::Text(text)) => {
                let rendered = template.render(request, &text, overrides, surroundings)?;
                (rendered.text.into(), rendered.overrides)
            }
            (Some(_), Payload::Binary(_)) => {
                return Err(Failure::internal("Unable to transform response: the body is no text"));
            }
            (None, payload) => (payload.into_bytes(), overrides.clone()),
        };
        for (name, values) in overrides.response_headers() {
            set_header(&mut mapped, &name, values);
        }
        let mut headers = headers::remap(mapped, self.kind);
        if header(&headers, "content-type").is_empty() {
            let content_type = template.map_or(JSON, super::template::Compiled::content_type);
            headers.insert("Content-Type".to_owned(), vec![content_type.to_owned()]);
        }
        Ok(MethodResponse { status: overrides.status().unwrap_or(answer.status), headers, body })
    }

    /// The first answer whose pattern matches, or the one without a pattern.
    fn select(&self, response: &IntegrationResponse) -> Result<&Answer, Failure> {
        let text =
            if self.is_function { error_message(&response.body)? } else { response.status.to_string() };
        let is_selected = |answer: &&Answer| match &answer.selection {
            Some(Some(selection)) => selection.matches(&text),
            _ => false,
        };
        let is_default = |answer: &&Answer| answer.selection.is_none();
        let found = self.answers.iter().find(is_selected).or_else(|| self.answers.iter().find(is_default));
        found.ok_or_else(|| {
            Failure::configuration(format!(
                "Execution failed due to configuration error: No match for output mapping and no default output \
                 mapping configured. Endpoint Response Status Code: {}",
                response.status
            ))
        })
    }
}

/// What a function says went wrong; empty if nothing did.
fn error_message(body: &[u8]) -> Result<String, Failure> {
    let Ok(Value::Object(result)) = serde_json::from_slice(body) else { return Ok(String::new()) };
    if result.get("__type").and_then(Value::as_str) == Some("AccessDeniedException") {
        return Err(Failure::internal("Invalid permissions on Lambda function"));
    }
    Ok(result.get("errorMessage").and_then(Value::as_str).unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use vtl::Overrides;

    use super::{Answer, IntegrationResponse, MethodResponse, ResponseMapping};
    use crate::mapping::content::ContentHandling;
    use crate::mapping::failure::Failure;
    use crate::mapping::parameters::ResponseParameters;
    use crate::mapping::request::IntegrationKind;
    use crate::mapping::template::Templates;
    use crate::mapping::{MethodRequest, Multi, Surroundings};

    fn multi(pairs: &[(&str, &str)]) -> Multi {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
    }

    fn answer(status: u16, pattern: &str, template: &str) -> Answer {
        Answer {
            status,
            selection: Answer::selection(pattern),
            parameters: ResponseParameters::compile([(
                "method.response.header.X-Out",
                "integration.response.header.x-in",
            )]),
            templates: Templates::compile([("application/json", template)]),
            content_handling: None,
        }
    }

    fn map(mapping: &ResponseMapping, status: i64, body: &[u8]) -> Result<MethodResponse, Failure> {
        let context = json!({});
        let surroundings = Surroundings {
            context: context.as_object().unwrap(),
            stage_variables: &[],
            binary_media_types: &["image/png".to_owned()],
        };
        let response = IntegrationResponse {
            status,
            headers: multi(&[("x-in", "v"), ("x-hidden", "h")]),
            body: body.to_vec().into(),
        };
        mapping.map(&MethodRequest::default(), &response, &Overrides::default(), surroundings)
    }

    fn mapping(is_function: bool, answers: Vec<Answer>) -> ResponseMapping {
        ResponseMapping { kind: IntegrationKind::Http, is_function, answers }
    }

    #[test]
    fn statuses_select_answers() {
        let mapping =
            mapping(false, vec![answer(200, "", ""), answer(404, "4\\d{2}", ""), answer(500, "5..", "")]);
        let check = |status: i64, expected: u16| {
            assert_eq!(map(&mapping, status, b"").unwrap().status, expected, "{status}");
        };
        check(200, 200);
        check(302, 200);
        check(403, 404);
        check(503, 500);
    }

    #[test]
    fn errors_of_functions_select_answers() {
        let mapping =
            mapping(true, vec![answer(200, "", ""), answer(400, ".*Bad.*", ""), answer(500, ".+", "")]);
        let check = |body: &str, expected: u16| {
            assert_eq!(map(&mapping, 200, body.as_bytes()).unwrap().status, expected, "{body}");
        };
        check(r#"{"result": 1}"#, 200);
        check(r#"{"errorMessage": "Bad input"}"#, 400);
        check(r#"{"errorMessage": "other"}"#, 500);
        check("no JSON", 200);
        check(r#""text""#, 200);
        let failure = map(&mapping, 200, br#"{"__type": "AccessDeniedException"}"#).unwrap_err();
        assert_eq!(failure.kind.status(), 500);
    }

    #[test]
    fn without_an_answer_the_api_is_at_fault() {
        for answers in [vec![], vec![answer(200, "2..", "")], vec![answer(200, "[", "")]] {
            let failure = map(&mapping(false, answers), 404, b"").unwrap_err();
            assert_eq!(failure.kind.name(), "API_CONFIGURATION_ERROR");
            assert_eq!(failure.message, "Internal server error");
        }
    }

    #[test]
    fn only_mapped_headers_reach_the_client() {
        let mapped = map(&mapping(false, vec![answer(200, "", "")]), 200, b"body").unwrap();
        assert_eq!(mapped.headers, multi(&[("X-Out", "v"), ("Content-Type", "application/json")]));
        assert_eq!(mapped.body, "body");
    }

    #[test]
    fn templates_transform_and_override() {
        let source = "#set($context.responseOverride.status = 418)#set($context.responseOverride.header.x-out = 'o')\
                      #set($context.responseOverride.header.Date = 'd')$input.path('$.a')";
        let mapped = map(&mapping(false, vec![answer(200, "", source)]), 200, br#"{"a": [1]}"#).unwrap();
        assert_eq!((mapped.status, &mapped.body[..]), (418, &b"[1]"[..]));
        let expected = [("x-out", "o"), ("x-amzn-Remapped-Date", "d"), ("Content-Type", "application/json")];
        assert_eq!(mapped.headers, multi(&expected));
    }

    #[test]
    fn overrides_of_the_request_reach_the_response() {
        let context = json!({});
        let surroundings = Surroundings {
            context: context.as_object().unwrap(),
            stage_variables: &[],
            binary_media_types: &[],
        };
        let mut overrides = Overrides::default();
        overrides.response.insert("status".to_owned(), json!(444));
        overrides.response.insert("header".to_owned(), json!({"foo": "bar"}));
        let mapping = mapping(false, vec![answer(200, "", "")]);
        let response = IntegrationResponse { status: 200, ..IntegrationResponse::default() };
        let mapped = mapping.map(&MethodRequest::default(), &response, &overrides, surroundings).unwrap();
        assert_eq!((mapped.status, mapped.headers["foo"].as_slice()), (444, &["bar".to_owned()][..]));
    }

    #[test]
    fn binary_bodies_cannot_be_transformed() {
        let mut binary = answer(200, "", "<$input.body>");
        binary.content_handling = Some(ContentHandling::ConvertToBinary);
        assert_eq!(map(&mapping(false, vec![binary]), 200, b"AP8=").unwrap_err().kind.status(), 500);
        let mut plain = answer(200, "", "");
        plain.content_handling = Some(ContentHandling::ConvertToBinary);
        assert_eq!(map(&mapping(false, vec![plain]), 200, b"AP8=").unwrap().body, vec![0, 255]);
    }
}
