//! Parameter mappings: `integration.request.header.X` ← `method.request.querystring.y`
//! ("API Gateway data mapping reference").

use serde_json::Value;
use vtl::{Document, Path};

use super::failure::{Failure, FailureKind};
use super::{MethodRequest, Multi, Surroundings, header};

/// Where the value of a parameter comes from.
#[derive(Debug)]
pub enum Source {
    Path(String),
    Query(String),
    MultiQuery(String),
    Header(String),
    MultiHeader(String),
    /// The whole body, or what a path finds in it.
    Body(Option<Path>),
    /// Names below `$context`.
    Context(Vec<String>),
    StageVariable(String),
    Static(String),
}

/// Whose parameters a source may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Request,
    Response,
}

impl Source {
    /// `None` if AWS knows no such expression.
    pub fn parse(expression: &str, side: Side) -> Option<Self> {
        if let Some(text) = expression.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) {
            return Some(Self::Static(text.to_owned()));
        }
        if let Some(names) = expression.strip_prefix("context.") {
            return Some(Self::Context(names.split('.').map(str::to_owned).collect()));
        }
        if let Some(name) = expression.strip_prefix("stageVariables.") {
            return Some(Self::StageVariable(name.to_owned()));
        }
        let place = match side {
            Side::Request => expression.strip_prefix("method.request.")?,
            Side::Response => expression.strip_prefix("integration.response.")?,
        };
        let (place, name) = match place.split_once('.') {
            Some((place, name)) if !name.is_empty() => (place, name),
            Some(_) => return None,
            None => return (place == "body").then_some(Self::Body(None)),
        };
        let name_of = |source: fn(String) -> Self| Some(source(name.to_owned()));
        match (place, side) {
            ("header", _) => name_of(Self::Header),
            ("multivalueheader", _) => name_of(Self::MultiHeader),
            ("body", _) => Path::parse(name).ok().map(|path| Self::Body(Some(path))),
            ("path", Side::Request) => name_of(Self::Path),
            ("querystring", Side::Request) => name_of(Self::Query),
            ("multivaluequerystring", Side::Request) => name_of(Self::MultiQuery),
            _ => None,
        }
    }
}

/// Where a parameter of an integration request goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Header(String),
    Query(String),
    Path(String),
}

impl Target {
    /// `integration.request.header.X`, and so on.
    pub fn parse(expression: &str) -> Option<Self> {
        let (place, name) = expression.strip_prefix("integration.request.")?.split_once('.')?;
        match place {
            "header" => Some(Self::Header(name.to_owned())),
            "querystring" => Some(Self::Query(name.to_owned())),
            "path" => Some(Self::Path(name.to_owned())),
            _ => None,
        }
    }
}

/// `integration.request.*` by source.
#[derive(Debug, Default)]
pub struct RequestParameters {
    mappings: Vec<(Target, Source)>,
}

/// What parameter mappings made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MappedParameters {
    pub headers: Multi,
    pub query: Multi,
    pub path: Vec<(String, String)>,
}

impl RequestParameters {
    /// Expressions that AWS would not have stored are left out.
    pub fn compile<'a>(mappings: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let compiled = mappings.into_iter().filter_map(|(target, source)| {
            Some((Target::parse(target)?, Source::parse(source, Side::Request)?))
        });
        Self { mappings: compiled.collect() }
    }

    /// Parameters without a value are left out.
    pub fn map(
        &self,
        request: &MethodRequest,
        surroundings: Surroundings<'_>,
    ) -> Result<MappedParameters, Failure> {
        let mut mapped = MappedParameters::default();
        let mut body = Body::new(&request.body);
        for (target, source) in &self.mappings {
            let values = match source {
                Source::Path(name) => {
                    let found = request.path.iter().filter(|(other, _)| other == name);
                    found.map(|(_, value)| value.clone()).collect()
                }
                Source::Query(name) => last(request.query.get(name)),
                Source::MultiQuery(name) => request.query.get(name).cloned().unwrap_or_default(),
                Source::Header(name) => header(&request.headers, name).last().cloned().into_iter().collect(),
                Source::MultiHeader(name) => joined(header(&request.headers, name)),
                Source::Body(path) => body.read(path.as_ref()).map_err(|reason| {
                    Failure::new(FailureKind::Default4xx, "Invalid JSON in request body", reason)
                })?,
                source => surrounding(source, surroundings),
            };
            if values.iter().all(String::is_empty) {
                continue;
            }
            match target {
                Target::Header(name) => {
                    mapped.headers.insert(name.clone(), values);
                }
                Target::Query(name) => {
                    mapped.query.insert(name.clone(), values);
                }
                Target::Path(name) => {
                    mapped.path.extend(values.into_iter().map(|value| (name.clone(), value)))
                }
            }
        }
        Ok(mapped)
    }
}

/// `method.response.header.*` by source.
#[derive(Debug, Default)]
pub struct ResponseParameters {
    mappings: Vec<(String, Source)>,
}

impl ResponseParameters {
    /// Expressions that AWS would not have stored are left out.
    pub fn compile<'a>(mappings: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let compiled = mappings.into_iter().filter_map(|(target, source)| {
            let name = target.strip_prefix("method.response.header.")?;
            Some((name.to_owned(), Source::parse(source, Side::Response)?))
        });
        Self { mappings: compiled.collect() }
    }

    /// The headers of the method response.
    pub fn map(
        &self,
        headers: &Multi,
        body: &[u8],
        surroundings: Surroundings<'_>,
    ) -> Result<Multi, Failure> {
        let mut mapped = Multi::new();
        let mut body = Body::new(body);
        for (name, source) in &self.mappings {
            let values = match source {
                Source::Header(other) => header(headers, other).last().cloned().into_iter().collect(),
                Source::MultiHeader(other) => joined(header(headers, other)),
                Source::Body(path) => body.read(path.as_ref()).map_err(Failure::internal)?,
                source => surrounding(source, surroundings),
            };
            if values.iter().any(|value| !value.is_empty()) {
                mapped.insert(name.clone(), values);
            }
        }
        Ok(mapped)
    }
}

/// What comes neither from the request nor from the response.
pub(crate) fn surrounding(source: &Source, surroundings: Surroundings<'_>) -> Vec<String> {
    let found = match source {
        Source::Static(text) => Some(text.clone()),
        Source::StageVariable(name) => {
            let found = surroundings.stage_variables.iter().find(|(other, _)| other == name);
            found.map(|(_, value)| value.clone())
        }
        Source::Context(names) => context(surroundings.context, names),
        _ => None,
    };
    found.into_iter().collect()
}

/// A value below `$context` that has a text.
pub(crate) fn context(context: &super::Object, names: &[String]) -> Option<String> {
    let (first, rest) = names.split_first()?;
    let found = rest.iter().try_fold(context.get(first)?, |value, name| value.get(name))?;
    match found {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(found.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn last(values: Option<&Vec<String>>) -> Vec<String> {
    values.and_then(|values| values.last()).cloned().into_iter().collect()
}

fn joined(values: &[String]) -> Vec<String> {
    if values.is_empty() { Vec::new() } else { vec![values.join(",")] }
}

/// A body that is parsed when the first mapping needs it.
struct Body<'a> {
    text: std::borrow::Cow<'a, str>,
    document: Option<Document>,
}

impl<'a> Body<'a> {
    fn new(body: &'a [u8]) -> Self {
        Self { text: String::from_utf8_lossy(body), document: None }
    }

    /// The whole, or what a path finds. What looks like JSON must be JSON, even for the whole; an error says
    /// what is wrong.
    fn read(&mut self, path: Option<&Path>) -> Result<Vec<String>, String> {
        let text = match self.text.trim() {
            "" => "{}",
            text => text,
        };
        let document = match &mut self.document {
            Some(document) => document,
            None => {
                // Only what begins like this is parsed (recorded on AWS).
                let is_json = text.starts_with(['{', '[', '\'', '"']);
                let parsed = Document::parse(if is_json { text } else { "{}" });
                self.document.insert(parsed.map_err(|error| error.to_string())?)
            }
        };
        let found = match path {
            None => Some(text.to_owned()),
            Some(path) => document.read_text(path).map_err(|error| error.to_string())?,
        };
        Ok(found.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{RequestParameters, ResponseParameters, Side, Source, Target};
    use crate::mapping::{MethodRequest, Multi, Object, Surroundings};

    fn multi(pairs: &[(&str, &[&str])]) -> Multi {
        let owned = |values: &&[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        pairs.iter().map(|(name, values)| ((*name).to_owned(), owned(values))).collect()
    }

    fn request(body: &'static str) -> MethodRequest {
        MethodRequest {
            http_method: "POST".to_owned(),
            path: vec![("id".to_owned(), "7".to_owned())],
            query: multi(&[("q", &["a"]), ("many", &["1", "2"])]),
            headers: multi(&[("x-one", &["h"]), ("x-many", &["v1", "v2"])]),
            body: body.into(),
        }
    }

    fn context() -> Object {
        let context = json!({"apiId": "abc", "requestTimeEpoch": 5, "identity": {"sourceIp": "127.0.0.1", "user": null}});
        context.as_object().unwrap().clone()
    }

    fn map(source: &str, body: &'static str) -> Result<Vec<String>, String> {
        let parameters = RequestParameters::compile([("integration.request.header.T", source)]);
        let stage_variables = [("var".to_owned(), "stage's".to_owned())];
        let surroundings =
            Surroundings { context: &context(), stage_variables: &stage_variables, binary_media_types: &[] };
        let mapped =
            parameters.map(&request(body), surroundings).map_err(|failure| failure.message.into_owned())?;
        Ok(mapped.headers.get("T").cloned().unwrap_or_default())
    }

    fn check(source: &str, expected: &[&str]) {
        let body = r#" {"pets": [{"name": "Tom", "age": 3}, {"name": "Rex"}], "none": null} "#;
        assert_eq!(
            map(source, body),
            Ok(expected.iter().map(|value| (*value).to_owned()).collect()),
            "{source}"
        );
    }

    #[test]
    fn requests_are_mapped() {
        check("method.request.path.id", &["7"]);
        check("method.request.querystring.q", &["a"]);
        check("method.request.querystring.many", &["2"]);
        check("method.request.multivaluequerystring.many", &["1", "2"]);
        check("method.request.header.X-One", &["h"]);
        check("method.request.header.x-many", &["v2"]);
        check("method.request.multivalueheader.X-Many", &["v1,v2"]);
        check("method.request.body.pets[0].name", &["Tom"]);
        check("method.request.body.pets[0].age", &["3"]);
        check("method.request.body.pets[0]", &[r#"{"name":"Tom","age":3}"#]);
        check("method.request.body.pets[*].name", &[r#"["Tom","Rex"]"#]);
        check("context.apiId", &["abc"]);
        check("context.identity.sourceIp", &["127.0.0.1"]);
        check("context.requestTimeEpoch", &["5"]);
        check("stageVariables.var", &["stage's"]);
        check("'static'", &["static"]);
    }

    #[test]
    fn what_has_no_value_is_left_out() {
        check("method.request.path.none", &[]);
        check("method.request.querystring.Q", &[]);
        check("method.request.header.none", &[]);
        check("method.request.body.none", &[]);
        check("method.request.body.pets[7].name", &[]);
        check("context.identity", &[]);
        check("context.identity.user", &[]);
        check("stageVariables.none", &[]);
        check("''", &[]);
        check("method.request.cookie.x", &[]);
        check("true", &[]);
    }

    #[test]
    fn bodies_that_look_like_json_must_be_json() {
        assert_eq!(map("method.request.body", "<xml/>"), Ok(vec!["<xml/>".to_owned()]));
        assert_eq!(map("method.request.body", ""), Ok(vec!["{}".to_owned()]));
        assert_eq!(map("method.request.body.a", "<xml/>"), Ok(vec![]));
        let refused = Err("Invalid JSON in request body".to_owned());
        assert_eq!(map("method.request.body", "\n{wrongjson"), refused);
        assert_eq!(map("method.request.body.a", "\n{wrongjson"), refused);
    }

    #[test]
    fn targets_are_parsed() {
        let target = |expression: &str| Target::parse(expression);
        assert_eq!(target("integration.request.header.X-Y"), Some(Target::Header("X-Y".to_owned())));
        assert_eq!(target("integration.request.querystring.a.b"), Some(Target::Query("a.b".to_owned())));
        assert_eq!(target("integration.request.path.id"), Some(Target::Path("id".to_owned())));
        assert_eq!(target("integration.request.body"), None);
        assert_eq!(target("method.request.header.x"), None);
        assert!(Source::parse("method.request.header.x", Side::Response).is_none());
        assert!(Source::parse("integration.response.path.x", Side::Response).is_none());
    }

    #[test]
    fn responses_are_mapped() {
        let parameters = ResponseParameters::compile([
            ("method.response.header.one", "integration.response.header.X-Many"),
            ("method.response.header.many", "integration.response.multivalueheader.x-many"),
            ("method.response.header.body", "integration.response.body.a.b"),
            ("method.response.header.whole", "integration.response.body"),
            ("method.response.header.api", "context.apiId"),
            ("method.response.header.static", "'s'"),
            ("method.response.header.none", "integration.response.header.none"),
            ("method.response.body", "'ignored'"),
        ]);
        let context = context();
        let surroundings = Surroundings { context: &context, stage_variables: &[], binary_media_types: &[] };
        let headers = multi(&[("x-many", &["1", "2"])]);
        let mapped = parameters.map(&headers, br#"{"a": {"b": true}}"#, surroundings).unwrap();
        let expected = multi(&[
            ("one", &["2"]),
            ("many", &["1,2"]),
            ("body", &["true"]),
            ("whole", &[r#"{"a": {"b": true}}"#]),
            ("api", &["abc"]),
            ("static", &["s"]),
        ]);
        assert_eq!(mapped, expected);
        let failure = parameters.map(&headers, b"\n{wrongjson", surroundings).unwrap_err();
        assert_eq!((failure.kind.status(), &*failure.message), (500, "Internal server error"));
    }
}
