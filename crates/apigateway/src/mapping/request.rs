//! The integration request: parameters, template, headers and address.

use bytes::Bytes;
use vtl::{Document, Overrides};

use super::content::{self, ContentHandling, Payload};
use super::failure::Failure;
use super::headers::{self, Additions};
use super::parameters::{MappedParameters, RequestParameters};
use super::template::{Passthrough, Templates};
use super::{MethodRequest, Multi, Surroundings, header, set_header, uri};

/// The kinds of integrations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationKind {
    Aws,
    AwsProxy,
    Http,
    HttpProxy,
    Mock,
}

impl IntegrationKind {
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "AWS" => Some(Self::Aws),
            "AWS_PROXY" => Some(Self::AwsProxy),
            "HTTP" => Some(Self::Http),
            "HTTP_PROXY" => Some(Self::HttpProxy),
            "MOCK" => Some(Self::Mock),
            _ => None,
        }
    }

    pub(super) fn is_aws(self) -> bool {
        matches!(self, Self::Aws | Self::AwsProxy)
    }
}

/// How requests of one method are mapped, compiled.
#[derive(Debug)]
pub struct RequestMapping {
    pub kind: IntegrationKind,
    /// With path parameters and stage variables; empty for `MOCK`.
    pub uri: String,
    /// `None`, or `ANY`: the client's.
    pub http_method: Option<String>,
    pub parameters: RequestParameters,
    pub templates: Templates,
    pub passthrough: Passthrough,
    pub content_handling: Option<ContentHandling>,
}

/// What is sent to the integration.
#[derive(Clone, Debug, PartialEq)]
pub struct IntegrationRequest {
    pub http_method: String,
    pub uri: String,
    /// Not yet encoded.
    pub query: Multi,
    pub headers: Multi,
    pub body: Bytes,
    /// What the template wants of the response.
    pub overrides: Overrides,
}

impl RequestMapping {
    pub fn map(
        &self,
        request: &MethodRequest,
        surroundings: Surroundings<'_>,
        api_id: &str,
        trace: &str,
    ) -> Result<IntegrationRequest, Failure> {
        let mut mapped = self.parameters.map(request, surroundings)?;
        let mut overrides = Overrides::default();
        let body;
        match self.kind {
            IntegrationKind::AwsProxy => {
                // A function's event shows the request as it came; mappings are only checked.
                headers::check_mapped(&mapped.headers, self.kind)?;
                body = request.body.clone();
                mapped = MappedParameters {
                    headers: request.headers.clone(),
                    query: request.query.clone(),
                    path: Vec::new(),
                };
            }
            IntegrationKind::HttpProxy => {
                headers::check_mapped(&mapped.headers, self.kind)?;
                body = request.body.clone();
                self.add_to_request(request, &mut mapped);
            }
            IntegrationKind::Aws | IntegrationKind::Http | IntegrationKind::Mock => {
                (body, overrides) = self.transform(request, surroundings)?;
                apply(&overrides, &mut mapped);
                headers::check_mapped(&mapped.headers, self.kind)?;
            }
        }
        let has_no_body = matches!(&*request.http_method, "GET" | "HEAD" | "OPTIONS");
        let content_type = header(&request.headers, "content-type").last().filter(|_| !has_no_body);
        let additions = Additions { api_id, trace, content_type: content_type.map(String::as_str) };
        headers::complete(&mut mapped.headers, self.kind, additions);
        let own_method = self.http_method.as_ref().filter(|method| !method.is_empty() && *method != "ANY");
        Ok(IntegrationRequest {
            http_method: own_method.unwrap_or(&request.http_method).clone(),
            uri: uri::render(&self.uri, &mapped.path, surroundings.stage_variables),
            query: mapped.query,
            headers: mapped.headers,
            body,
            overrides,
        })
    }

    /// What a proxy sends: the request's own parameters, and those that are mapped.
    fn add_to_request(&self, request: &MethodRequest, mapped: &mut MappedParameters) {
        let mut sent = request.headers.clone();
        // The host is the integration's own.
        sent.retain(|name, _| {
            !name.eq_ignore_ascii_case("host") && !name.eq_ignore_ascii_case("content-encoding")
        });
        for (name, values) in std::mem::take(&mut mapped.headers) {
            set_header(&mut sent, &name, values);
        }
        let mut query = request.query.clone();
        for (name, values) in std::mem::take(&mut mapped.query) {
            query.entry(name).or_default().extend(values);
        }
        (mapped.headers, mapped.query) = (sent, query);
    }

    /// The body, by template if there is one.
    fn transform(
        &self,
        request: &MethodRequest,
        surroundings: Surroundings<'_>,
    ) -> Result<(Bytes, Overrides), Failure> {
        let template = self.templates.for_request(request, self.passthrough)?;
        let is_binary = content::is_binary(&request.headers, "content-type", surroundings.binary_media_types);
        let payload = content::convert_request(&request.body, is_binary, self.content_handling)?;
        let Some(template) = template else { return Ok((payload.into_bytes(), Overrides::default())) };
        let text = match payload {
            Payload::Text(text) => text,
            Payload::Binary(bytes) => String::from_utf8(bytes.into())
                .map_err(|_| Failure::internal("Unable to transform request: the body is no text"))?,
        };
        let rendered = template.render(request, &text, &Overrides::default(), surroundings)?;
        Ok((rendered.text.into(), rendered.overrides))
    }
}

/// What a template has set is stronger than what is mapped.
fn apply(overrides: &Overrides, mapped: &mut MappedParameters) {
    for (name, values) in overrides.request_headers() {
        set_header(&mut mapped.headers, &name, values);
    }
    for (name, values) in overrides.request_querystring() {
        mapped.query.insert(name, values);
    }
    for (name, values) in overrides.request_path() {
        mapped.path.extend(values.into_iter().map(|value| (name.clone(), value)));
    }
}

/// The status that the template of a `MOCK` integration asks for.
pub fn mock_status(body: &[u8]) -> Result<i64, Failure> {
    let document = Document::parse(&String::from_utf8_lossy(body)).and_then(|document| document.to_json());
    let status = document.ok().and_then(|document| document.get("statusCode")?.as_i64());
    status.ok_or_else(|| {
        Failure::internal(
            "Execution failed due to configuration error: Unable to parse statusCode. It should be an integer \
             that is defined in the request template.",
        )
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{IntegrationKind, IntegrationRequest, RequestMapping, mock_status};
    use crate::mapping::content::ContentHandling;
    use crate::mapping::failure::{Failure, FailureKind};
    use crate::mapping::parameters::RequestParameters;
    use crate::mapping::template::{Passthrough, Templates};
    use crate::mapping::{MethodRequest, Multi, Surroundings};

    fn multi(pairs: &[(&str, &str)]) -> Multi {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
    }

    fn request() -> MethodRequest {
        MethodRequest {
            http_method: "POST".to_owned(),
            path: vec![("id".to_owned(), "7".to_owned())],
            query: multi(&[("q", "1")]),
            headers: multi(&[
                ("content-type", "application/json"),
                ("host", "api"),
                ("x-own", "h"),
                ("accept", "a/b"),
            ]),
            body: r#"{"a":1}"#.into(),
        }
    }

    fn mapping(kind: IntegrationKind) -> RequestMapping {
        RequestMapping {
            kind,
            uri: "http://backend/{path}".to_owned(),
            http_method: Some("PUT".to_owned()),
            parameters: RequestParameters::compile([
                ("integration.request.header.X-Mapped", "method.request.header.x-own"),
                ("integration.request.querystring.q", "method.request.path.id"),
                ("integration.request.path.path", "'p'"),
            ]),
            templates: Templates::default(),
            passthrough: Passthrough::WhenNoMatch,
            content_handling: None,
        }
    }

    fn map(mapping: &RequestMapping, request: &MethodRequest) -> Result<IntegrationRequest, Failure> {
        let context = json!({"stage": "dev"});
        let surroundings = Surroundings {
            context: context.as_object().unwrap(),
            stage_variables: &[],
            binary_media_types: &["image/png".to_owned()],
        };
        mapping.map(request, surroundings, "abc", "Root=1")
    }

    fn check_headers(mapped: &IntegrationRequest, expected: &[(&str, &str)]) {
        let pairs: Vec<_> =
            mapped.headers.iter().map(|(name, values)| (name.as_str(), &*values[0])).collect();
        assert_eq!(pairs, expected);
    }

    #[test]
    fn http_sends_what_is_mapped() {
        let mapped = map(&mapping(IntegrationKind::Http), &request()).unwrap();
        assert_eq!((&*mapped.http_method, &*mapped.uri), ("PUT", "http://backend/p"));
        assert_eq!(mapped.query, multi(&[("q", "7")]));
        assert_eq!(mapped.body, r#"{"a":1}"#);
        check_headers(
            &mapped,
            &[
                ("X-Mapped", "h"),
                ("Accept", "application/json"),
                ("User-Agent", "AmazonAPIGateway_abc"),
                ("Content-Type", "application/json"),
                ("X-Amzn-Trace-Id", "Root=1"),
                ("X-Amzn-Apigateway-Api-Id", "abc"),
            ],
        );
    }

    #[test]
    fn http_proxy_sends_the_request_and_what_is_mapped() {
        let mapped = map(&mapping(IntegrationKind::HttpProxy), &request()).unwrap();
        assert_eq!(mapped.query["q"], ["1", "7"]);
        check_headers(
            &mapped,
            &[
                ("content-type", "application/json"),
                ("x-own", "h"),
                ("accept", "a/b"),
                ("X-Mapped", "h"),
                ("User-Agent", "AmazonAPIGateway_abc"),
                ("X-Amzn-Trace-Id", "Root=1"),
                ("X-Amzn-Apigateway-Api-Id", "abc"),
            ],
        );
    }

    #[test]
    fn functions_get_the_request_as_it_came() {
        let mapped = map(&mapping(IntegrationKind::AwsProxy), &request()).unwrap();
        assert_eq!(mapped.query, request().query);
        assert_eq!(mapped.headers["host"], ["api"]);
        assert!(!mapped.headers.contains_key("X-Mapped"));
        let mut refused = mapping(IntegrationKind::AwsProxy);
        refused.parameters =
            RequestParameters::compile([("integration.request.header.Authorization", "'x'")]);
        assert_eq!(map(&refused, &request()).unwrap_err().kind, FailureKind::Default5xx);
    }

    #[test]
    fn templates_transform_and_override() {
        let mut mapping = mapping(IntegrationKind::Http);
        let source = r#"#set($context.requestOverride.header.x-mapped = "over")
#set($context.requestOverride.querystring.q = ["a", "b"])
#set($context.requestOverride.path.path = "o$input.params('id')")
#set($context.responseOverride.status = 201)
{"from": $input.json('$.a'), "stage": "$context.stage", "q": "$input.params('q')"}"#;
        mapping.templates = Templates::compile([("application/json", source)]);
        let mapped = map(&mapping, &request()).unwrap();
        assert_eq!(mapped.body, r#"{"from": 1, "stage": "dev", "q": "1"}"#);
        assert_eq!(mapped.uri, "http://backend/o7");
        assert_eq!(mapped.query["q"], ["a", "b"]);
        assert_eq!(mapped.headers["x-mapped"], ["over"]);
        assert!(!mapped.headers.contains_key("X-Mapped"));
        assert_eq!(mapped.overrides.status(), Some(201));
    }

    #[test]
    fn templates_that_fail_fail_the_request() {
        let check = |source: &str, reason: &str| {
            let mut mapping = mapping(IntegrationKind::Http);
            mapping.templates = Templates::compile([("application/json", source)]);
            let failure = map(&mapping, &request()).unwrap_err();
            assert_eq!(
                (failure.kind.status(), &*failure.message),
                (500, "Internal server error"),
                "{source}"
            );
            assert!(failure.reason.contains(reason), "{}", failure.reason);
        };
        check("#if(true)", "not closed");
        check("#parse('x')", "not allowed");
        check("$input.json('$[')", "JSONPath");
        check("#set($context.requestOverride.header.Content-Length = '1')x", "already present");
    }

    #[test]
    fn bodies_without_a_template_pass_or_do_not() {
        let mut mapping = mapping(IntegrationKind::Http);
        mapping.templates = Templates::compile([("text/plain", "x")]);
        assert_eq!(map(&mapping, &request()).unwrap().body, r#"{"a":1}"#);
        mapping.passthrough = Passthrough::WhenNoTemplates;
        assert_eq!(map(&mapping, &request()).unwrap_err().kind, FailureKind::UnsupportedMediaType);
    }

    #[test]
    fn binary_bodies_are_converted_before_the_template() {
        let mut mapping = mapping(IntegrationKind::Http);
        mapping.templates = Templates::compile([("image/png", "<$input.body>")]);
        let mut request = request();
        request.headers = multi(&[("content-type", "image/png")]);
        request.body = vec![0, 255].into();
        assert_eq!(map(&mapping, &request).unwrap_err().kind, FailureKind::Default5xx);
        mapping.content_handling = Some(ContentHandling::ConvertToText);
        assert_eq!(map(&mapping, &request).unwrap().body, "<AP8=>");
    }

    #[test]
    fn mock_templates_name_a_status() {
        let check = |body: &str, expected: Option<i64>| {
            assert_eq!(mock_status(body.as_bytes()).ok(), expected, "{body}");
        };
        check(r#"{"statusCode": 200}"#, Some(200));
        check("{statusCode: 200}", Some(200));
        check("\n {\"statusCode\": 200,\n }\n", Some(200));
        check("{statusCode: 200,super{ f}oo: [ba r]}", Some(200));
        check(r#"{"statusCode": -1000}"#, Some(-1000));
        check(r#"{"statusCode": "200"}"#, None);
        check(r#"{"statusCode": 200"#, None);
        check("statusCode: 200", None);
        check("{statusCode: 200, {foo: [ba r]}", None);
        check("", None);
    }
}
