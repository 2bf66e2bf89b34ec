//! Request validators: required parameters, and bodies that must fit a model.

use std::sync::Arc;

use super::failure::{Failure, FailureKind};
use super::model::{Model, Schemas};
use super::template::JSON;
use super::{MethodRequest, header};

/// What a method's validator checks, compiled.
#[derive(Debug, Default)]
pub struct RequestValidator {
    /// In the order in which AWS lists what is missing.
    required: Vec<Required>,
    /// By content type. An error is why a model is none.
    models: Vec<(String, Result<Model, String>)>,
}

#[derive(Debug)]
enum Required {
    Header(String),
    Path(String),
    Query(String),
}

impl RequestValidator {
    /// Requires the method's parameters that are marked so (`method.request.header.X` ← `true`).
    pub fn require_parameters<'a>(&mut self, parameters: impl IntoIterator<Item = (&'a str, bool)>) {
        let mut names: Vec<&str> =
            parameters.into_iter().filter(|(_, required)| *required).map(|(name, _)| name).collect();
        names.sort_unstable();
        self.required = names
            .into_iter()
            .filter_map(|name| {
                let (place, name) = name.strip_prefix("method.request.")?.split_once('.')?;
                match place {
                    "header" => Some(Required::Header(name.to_owned())),
                    "path" => Some(Required::Path(name.to_owned())),
                    "querystring" => Some(Required::Query(name.to_owned())),
                    _ => None,
                }
            })
            .collect();
    }

    /// Checks bodies by the method's models: names by content type.
    pub fn check_bodies<'a>(
        &mut self,
        models: impl IntoIterator<Item = (&'a str, &'a str)>,
        schemas: &Arc<Schemas>,
    ) {
        let compile =
            |(content_type, name): (&str, &str)| (content_type.to_owned(), Model::compile(name, schemas));
        self.models = models.into_iter().map(compile).collect();
    }

    pub fn check(&self, request: &MethodRequest) -> Result<(), Failure> {
        let missing: Vec<&str> =
            self.required.iter().filter_map(|required| required.missing(request)).collect();
        if !missing.is_empty() {
            let message = format!("Missing required request parameters: [{}]", missing.join(", "));
            return Err(Failure::new(FailureKind::BadRequestParameters, message.clone(), message));
        }
        let Some((_, model)) = self.model(request) else { return Ok(()) };
        let invalid =
            |reason: String| Failure::new(FailureKind::BadRequestBody, "Invalid request body", reason);
        let model = model.as_ref().map_err(|reason| invalid(reason.clone()))?;
        model.check(&request.body).map_err(|error| Failure {
            validation_error: Some(error.clone()),
            ..invalid(format!("Request body does not match model schema: {error}"))
        })
    }

    /// The model for a body of this type. Others are not checked.
    fn model(&self, request: &MethodRequest) -> Option<&(String, Result<Model, String>)> {
        let content_type = header(&request.headers, "content-type").last().map_or(JSON, String::as_str);
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        let of_type = |wanted: &str| self.models.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        of_type(essence).or_else(|| of_type("$default"))
    }
}

impl Required {
    /// The name, if the request has no such parameter.
    fn missing(&self, request: &MethodRequest) -> Option<&str> {
        let (name, is_there) = match self {
            Self::Header(name) => (name, !header(&request.headers, name).is_empty()),
            Self::Path(name) => (name, request.path.iter().any(|(other, _)| other == name)),
            Self::Query(name) => (name, request.query.contains_key(name)),
        };
        (!is_there).then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::RequestValidator;
    use crate::mapping::model::Schemas;
    use crate::mapping::{MethodRequest, Multi};

    fn multi(pairs: &[(&str, &str)]) -> Multi {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
    }

    fn check(validator: &RequestValidator, request: &MethodRequest, expected: Result<(), (&str, &str)>) {
        let checked = validator.check(request);
        let checked = checked.as_ref().copied().map_err(|failure| (failure.kind.name(), &*failure.message));
        assert_eq!(checked, expected);
    }

    #[test]
    fn parameters_are_required() {
        let mut validator = RequestValidator::default();
        validator.require_parameters([
            ("method.request.querystring.qs1", true),
            ("method.request.path.issuer", true),
            ("method.request.header.X-Header-Param", true),
            ("method.request.header.optional", false),
        ]);
        let mut request = MethodRequest::default();
        let missing = |message| Err(("BAD_REQUEST_PARAMETERS", message));
        check(
            &validator,
            &request,
            missing("Missing required request parameters: [X-Header-Param, issuer, qs1]"),
        );
        request.headers = multi(&[("x-header-param", "")]);
        request.path = vec![("issuer".to_owned(), "i".to_owned())];
        check(&validator, &request, missing("Missing required request parameters: [qs1]"));
        request.query = multi(&[("qs1", "")]);
        check(&validator, &request, Ok(()));
    }

    #[test]
    fn bodies_are_checked_by_their_type() {
        let schemas: Arc<Schemas> = Arc::new([("M".to_owned(), r#"{"required": ["a"]}"#.to_owned())].into());
        let mut validator = RequestValidator::default();
        validator.check_bodies([("application/json", "M")], &schemas);
        let request = |content_type: &str, body: &'static str| MethodRequest {
            headers: multi(&[("content-type", content_type)]),
            body: body.into(),
            ..MethodRequest::default()
        };
        let invalid = Err(("BAD_REQUEST_BODY", "Invalid request body"));
        check(&validator, &request("application/json", r#"{"a": 1}"#), Ok(()));
        check(&validator, &request("application/json; charset=utf-8", "{}"), invalid);
        check(&validator, &request("application/json", "no JSON"), invalid);
        check(&validator, &request("text/plain", "no JSON"), Ok(()));
        check(&validator, &MethodRequest::default(), invalid);
        let failure = validator.check(&request("application/json", "{}")).unwrap_err();
        let expected = r#"[object has missing required properties (["a"])]"#;
        assert_eq!(failure.validation_error.as_deref(), Some(expected));
        validator.check_bodies([("$default", "M"), ("application/xml", "None")], &schemas);
        check(&validator, &request("text/plain", "{}"), invalid);
        check(&validator, &request("application/xml", r#"{"a": 1}"#), invalid);
    }
}
