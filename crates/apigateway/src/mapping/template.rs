//! The templates of one integration request or response, by content type.

use vtl::{Input, Overrides, ParseError, Rendered, Template, Variables};

use super::failure::{Failure, FailureKind};
use super::{MethodRequest, Surroundings, header, last_values};

/// The type that is assumed where none is named.
pub const JSON: &str = "application/json";

/// The key of a request's template for all other types.
const DEFAULT: &str = "$default";

/// What happens to a body for which there is no template.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Passthrough {
    #[default]
    WhenNoMatch,
    WhenNoTemplates,
    Never,
}

impl Passthrough {
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "WHEN_NO_MATCH" => Some(Self::WhenNoMatch),
            "WHEN_NO_TEMPLATES" => Some(Self::WhenNoTemplates),
            "NEVER" => Some(Self::Never),
            _ => None,
        }
    }
}

/// A template, or why it is none.
#[derive(Debug)]
pub struct Compiled {
    content_type: String,
    template: Result<Template, ParseError>,
}

#[derive(Debug, Default)]
pub struct Templates {
    by_type: Vec<Compiled>,
    has_loops: bool,
}

/// Directives by which a template can take longer than its text suggests.
const LOOPS: [&str; 4] = ["foreach", "macro", "define", "evaluate"];

/// A body that takes a while to be looked through, in bytes.
const LONG_BODY_BYTES: usize = 64 << 10;

impl Templates {
    /// An empty text is no template.
    pub fn compile<'a>(templates: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let compile = |(content_type, source): (&str, &str)| Compiled {
            content_type: content_type.to_owned(),
            template: Template::parse(source),
        };
        let templates: Vec<_> = templates.into_iter().filter(|(_, source)| !source.is_empty()).collect();
        let has_loops = templates.iter().any(|(_, source)| LOOPS.iter().any(|name| source.contains(name)));
        Self { by_type: templates.into_iter().map(compile).collect(), has_loops }
    }

    /// Whether rendering may take so long that other requests should not wait behind it.
    pub fn may_take_long(&self, body: &[u8]) -> bool {
        !self.by_type.is_empty() && (self.has_loops || body.len() > LONG_BODY_BYTES)
    }

    fn of_type(&self, content_type: &str) -> Option<&Compiled> {
        let essence = |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let exact = self.by_type.iter().find(|compiled| compiled.content_type == content_type);
        let wanted = essence(content_type);
        exact.or_else(|| self.by_type.iter().find(|compiled| essence(&compiled.content_type) == wanted))
    }

    /// The template for a request. `None`: its body passes through.
    pub fn for_request(
        &self,
        request: &MethodRequest,
        passthrough: Passthrough,
    ) -> Result<Option<&Compiled>, Failure> {
        let content_type = header(&request.headers, "content-type").last().map_or(JSON, String::as_str);
        let found = self.of_type(content_type).or_else(|| self.of_type(DEFAULT));
        let refuses = match passthrough {
            Passthrough::WhenNoMatch => false,
            Passthrough::WhenNoTemplates => !self.by_type.is_empty(),
            Passthrough::Never => true,
        };
        if found.is_none() && refuses {
            let reason = format!("No request template for {content_type}");
            let message = "Unsupported Media Type";
            return Err(Failure::new(FailureKind::UnsupportedMediaType, message, reason));
        }
        Ok(found)
    }

    /// The template for a response: by what the client accepts, or JSON's, or the first.
    pub fn for_response(&self, request: &MethodRequest) -> Option<&Compiled> {
        let accepted = header(&request.headers, "accept").last();
        accepted
            .and_then(|accepted| self.of_type(accepted))
            .or_else(|| self.of_type(JSON))
            .or_else(|| self.by_type.first())
    }
}

impl Compiled {
    pub fn content_type(&self) -> &str {
        &self.content_type
    }

    /// Renders for a request and a body, which is the request's or the response's.
    pub fn render(
        &self,
        request: &MethodRequest,
        body: &str,
        overrides: &Overrides,
        surroundings: Surroundings<'_>,
    ) -> Result<Rendered, Failure> {
        let failed = |error: &dyn std::fmt::Display| {
            Failure::internal(format!(
                "Execution failed due to configuration error: Unable to transform request: {error}"
            ))
        };
        let template = self.template.as_ref().map_err(|error| failed(error))?;
        let (query, headers) = (last_values(&request.query), last_values(&request.headers));
        let variables = Variables {
            input: Input { body, path: &request.path, querystring: &query, header: &headers },
            context: Some(surroundings.context),
            overrides: Some(overrides),
            stage_variables: surroundings.stage_variables,
        };
        template.render(&variables).map_err(|error| failed(&error))
    }
}

#[cfg(test)]
mod tests {
    use super::{Passthrough, Templates};
    use crate::mapping::{MethodRequest, Multi};

    fn request(headers: &[(&str, &str)]) -> MethodRequest {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()]));
        MethodRequest { headers: Multi::from_iter(headers), ..MethodRequest::default() }
    }

    #[test]
    fn requests_find_a_template_or_pass_through() {
        let check =
            |types: &[&str], content_type: Option<&str>, passthrough, expected: Result<Option<&str>, u16>| {
                let templates = Templates::compile(types.iter().map(|name| (*name, "x")));
                let request =
                    content_type.map_or_else(|| request(&[]), |name| request(&[("content-type", name)]));
                let found = templates.for_request(&request, passthrough);
                let found = found.map(|found| found.map(super::Compiled::content_type));
                assert_eq!(
                    found.map_err(|failure| failure.kind.status()),
                    expected,
                    "{types:?} {content_type:?}"
                );
            };
        use Passthrough::{Never, WhenNoMatch, WhenNoTemplates};
        check(&["application/json"], None, Never, Ok(Some("application/json")));
        check(
            &["application/json"],
            Some("application/json; charset=utf-8"),
            Never,
            Ok(Some("application/json")),
        );
        check(&["application/json", "$default"], Some("text/plain"), Never, Ok(Some("$default")));
        check(&["application/json"], Some("text/plain"), WhenNoMatch, Ok(None));
        check(&["application/json"], Some("text/plain"), WhenNoTemplates, Err(415));
        check(&["application/json"], Some("text/plain"), Never, Err(415));
        check(&[], Some("text/plain"), WhenNoMatch, Ok(None));
        check(&[], Some("text/plain"), WhenNoTemplates, Ok(None));
        check(&[], Some("text/plain"), Never, Err(415));
    }

    #[test]
    fn loops_and_long_bodies_take_long() {
        let check = |source: &str, body: usize, expected: bool| {
            let templates = Templates::compile([("application/json", source)]);
            assert_eq!(templates.may_take_long(&vec![0; body]), expected, "{source} {body}");
        };
        check("$input.json('$')", 10, false);
        check("$input.json('$')", 100_000, true);
        check("#foreach($i in [1..3])x#end", 10, true);
        check("", 100_000, false);
    }

    #[test]
    fn responses_prefer_what_is_accepted() {
        let check = |types: &[&str], accept: &str, expected: Option<&str>| {
            let templates = Templates::compile(types.iter().map(|name| (*name, "x")));
            let found = templates.for_response(&request(&[("accept", accept)]));
            assert_eq!(found.map(super::Compiled::content_type), expected, "{types:?} {accept}");
        };
        check(&["application/xml", "application/json"], "application/xml", Some("application/xml"));
        check(&["application/xml", "application/json"], "*/*", Some("application/json"));
        check(&["application/xml", "text/plain"], "*/*", Some("application/xml"));
        check(&[], "*/*", None);
        assert!(Templates::compile([("application/json", "")]).for_response(&request(&[])).is_none());
    }
}
