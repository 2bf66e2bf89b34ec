//! Models: JSON schemas of draft 4 that bodies must fit, and AWS's words for what does not.

use std::collections::BTreeMap;
use std::sync::Arc;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{Draft, Retrieve, Uri, ValidationError, Validator};
use serde_json::Value;

/// Models refer to each other by addresses below this one, with the API's id and the model's name.
const ADDRESS: &str = "https://apigateway.amazonaws.com/restapis/api/models/";

/// Mistakes of one body that are told; finding more of them helps nobody.
const MISTAKES_MAX: usize = 20;

/// The schemas of an API's models by name, as they are stored.
pub type Schemas = BTreeMap<String, String>;

/// A schema, compiled.
#[derive(Debug)]
pub struct Model {
    validator: Validator,
}

impl Model {
    /// Compiles a model with all that it refers to. An error says what is wrong.
    pub fn compile(name: &str, schemas: &Arc<Schemas>) -> Result<Self, String> {
        let schema = parse(name, schemas)?;
        let validator = jsonschema::options()
            .with_draft(Draft::Draft4)
            .with_base_uri(format!("{ADDRESS}{name}"))
            .with_retriever(Others { schemas: schemas.clone() })
            .should_validate_formats(false)
            .build(&schema)
            .map_err(|error| error.to_string())?;
        Ok(Self { validator })
    }

    /// Checks a body; none counts as `{}`. An error is what AWS shows as `validationErrorString`.
    pub fn check(&self, body: &[u8]) -> Result<(), String> {
        let body = if body.trim_ascii().is_empty() { b"{}" } else { body };
        let document: Value = serde_json::from_slice(body).map_err(|_| "[Invalid JSON]".to_owned())?;
        let mistakes: Vec<_> = self.validator.iter_errors(&document).take(MISTAKES_MAX).collect();
        if mistakes.is_empty() { Ok(()) } else { Err(describe(&mistakes)) }
    }
}

fn parse(name: &str, schemas: &Schemas) -> Result<Value, String> {
    let schema = schemas.get(name).ok_or_else(|| format!("there is no model {name}"))?;
    if schema.trim().is_empty() {
        return Ok(Value::Object(serde_json::Map::new()));
    }
    serde_json::from_str(schema).map_err(|error| format!("model {name} is no JSON: {error}"))
}

/// Finds models by the last part of an address, and nothing else in the world.
struct Others {
    schemas: Arc<Schemas>,
}

impl Retrieve for Others {
    fn retrieve(&self, uri: &Uri<String>) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        let name = uri.path().as_str().rsplit('/').next().unwrap_or_default();
        parse(name, &self.schemas).map_err(Into::into)
    }
}

/// All mistakes; missing properties of one object are one.
fn describe(mistakes: &[ValidationError<'_>]) -> String {
    let mut sentences = Vec::new();
    let mut missing: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for mistake in mistakes {
        match mistake.kind() {
            ValidationErrorKind::Required { property } => {
                let place = mistake.instance_path().to_string();
                missing.entry(place).or_default().push(property.to_string());
            }
            kind => sentences.push(sentence(kind, mistake.instance())),
        }
    }
    for mut properties in missing.into_values() {
        properties.sort();
        sentences.push(format!("object has missing required properties ([{}])", properties.join(",")));
    }
    format!("[{}]", sentences.join(", "))
}

fn sentence(kind: &ValidationErrorKind, instance: &Value) -> String {
    let text = instance.as_str().unwrap_or_default();
    let length = text.chars().count();
    let n_items = instance.as_array().map_or(0, Vec::len);
    let n_members = instance.as_object().map_or(0, serde_json::Map::len);
    match kind {
        ValidationErrorKind::Type { kind } => {
            let mut allowed: Vec<String> = match kind {
                TypeKind::Single(one) => vec![format!("\"{one}\"")],
                TypeKind::Multiple(several) => several.iter().map(|one| format!("\"{one}\"")).collect(),
            };
            allowed.sort();
            let found = type_name(instance);
            let allowed = allowed.join(",");
            format!(
                "instance type ({found}) does not match any allowed primitive type (allowed: [{allowed}])"
            )
        }
        ValidationErrorKind::Enum { options } => {
            format!("instance value ({instance}) not found in enum (possible values: {options})")
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let mut unexpected = unexpected.clone();
            unexpected.sort();
            let unexpected = Value::from(unexpected);
            format!("object instance has properties which are not allowed by the schema: {unexpected}")
        }
        ValidationErrorKind::AdditionalItems { limit } => {
            format!("schema only allows {limit} elements in array but instance has {n_items} elements")
        }
        ValidationErrorKind::MinItems { limit } => {
            format!(
                "array is too short: must have at least {limit} elements but instance has {n_items} elements"
            )
        }
        ValidationErrorKind::MaxItems { limit } => {
            format!(
                "array is too long: must have at most {limit} elements but instance has {n_items} elements"
            )
        }
        ValidationErrorKind::UniqueItems => "array must not contain duplicate elements".to_owned(),
        ValidationErrorKind::Minimum { limit } => {
            format!(
                "numeric instance is lower than the required minimum (minimum: {limit}, found: {instance})"
            )
        }
        ValidationErrorKind::ExclusiveMinimum { limit } => {
            format!("numeric instance is not strictly greater than the required minimum {limit}")
        }
        ValidationErrorKind::Maximum { limit } => {
            format!(
                "numeric instance is greater than the required maximum (maximum: {limit}, found: {instance})"
            )
        }
        ValidationErrorKind::ExclusiveMaximum { limit } => {
            format!("numeric instance is not strictly lower than the required maximum {limit}")
        }
        ValidationErrorKind::MultipleOf { multiple_of } => {
            format!("remainder of division is not zero ({instance} / {multiple_of})")
        }
        ValidationErrorKind::MinLength { limit } => {
            format!("string {instance} is too short (length: {length}, required minimum: {limit})")
        }
        ValidationErrorKind::MaxLength { limit } => {
            format!("string {instance} is too long (length: {length}, maximum allowed: {limit})")
        }
        ValidationErrorKind::Pattern { pattern } => {
            format!("ECMA 262 regex \"{pattern}\" does not match input string {instance}")
        }
        ValidationErrorKind::MinProperties { limit } => {
            format!("object has too few properties (found {n_members} but schema requires at least {limit})")
        }
        ValidationErrorKind::MaxProperties { limit } => {
            format!("object has too many properties (found {n_members} but schema requires at most {limit})")
        }
        ValidationErrorKind::AnyOf { context } => {
            format!("instance failed to match at least one required schema among {}", context.len())
        }
        ValidationErrorKind::OneOfNotValid { context } => {
            format!("instance failed to match exactly one schema (matched 0 out of {})", context.len())
        }
        ValidationErrorKind::OneOfMultipleValid { context } => {
            let n_matched = context.iter().filter(|mistakes| mistakes.is_empty()).count();
            format!(
                "instance failed to match exactly one schema (matched {n_matched} out of {})",
                context.len()
            )
        }
        ValidationErrorKind::Not { .. } => "instance matched a schema which it should not have".to_owned(),
        other => format!("instance failed to match the keyword \"{}\"", other.keyword()),
    }
}

/// The type of a value in draft 4's words.
fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Model, Schemas};

    fn schemas(schemas: &[(&str, &str)]) -> Arc<Schemas> {
        Arc::new(schemas.iter().map(|(name, schema)| ((*name).to_owned(), (*schema).to_owned())).collect())
    }

    fn check(schema: &str, body: &str, expected: &str) {
        let model = Model::compile("M", &schemas(&[("M", schema)])).unwrap();
        let checked = model.check(body.as_bytes());
        assert_eq!(checked.as_ref().map_or_else(String::as_str, |()| "fits"), expected, "{body} by {schema}");
    }

    #[test]
    fn bodies_fit_or_not() {
        let required = r#"{"$schema": "http://json-schema.org/draft-04/schema#", "required": ["a", "b"]}"#;
        check(required, r#"{"a": 1, "b": 2}"#, "fits");
        check(required, "{}", r#"[object has missing required properties (["a","b"])]"#);
        check(required, "", r#"[object has missing required properties (["a","b"])]"#);
        check(required, "[]", "fits");
        check(required, "{", "[Invalid JSON]");
        check("", "[1]", "fits");
        check(
            r#"{"type": "string"}"#,
            "5",
            r#"[instance type (integer) does not match any allowed primitive type (allowed: ["string"])]"#,
        );
        check(
            r#"{"type": ["string", "null"]}"#,
            "5.5",
            r#"[instance type (number) does not match any allowed primitive type (allowed: ["null","string"])]"#,
        );
        check(
            r#"{"enum": ["a", "b"]}"#,
            r#""c""#,
            r#"[instance value ("c") not found in enum (possible values: ["a","b"])]"#,
        );
        check(
            r#"{"properties": {}, "additionalProperties": false}"#,
            r#"{"x": 1}"#,
            r#"[object instance has properties which are not allowed by the schema: ["x"]]"#,
        );
        check(
            r#"{"minimum": 1}"#,
            "0",
            "[numeric instance is lower than the required minimum (minimum: 1, found: 0)]",
        );
        check(
            r#"{"maximum": 1, "exclusiveMaximum": true}"#,
            "1",
            "[numeric instance is not strictly lower than the required maximum 1]",
        );
        check(
            r#"{"minLength": 3}"#,
            r#""ab""#,
            r#"[string "ab" is too short (length: 2, required minimum: 3)]"#,
        );
        check(
            r#"{"pattern": "^a+$"}"#,
            r#""b""#,
            r#"[ECMA 262 regex "^a+$" does not match input string "b"]"#,
        );
        check(
            r#"{"minItems": 1}"#,
            "[]",
            "[array is too short: must have at least 1 elements but instance has 0 elements]",
        );
        check(r#"{"uniqueItems": true}"#, "[1, 1]", "[array must not contain duplicate elements]");
        check(
            r#"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#,
            "1",
            "[instance failed to match at least one required schema among 2]",
        );
        check(
            r#"{"oneOf": [{"type": "integer"}, {"minimum": 0}]}"#,
            "1",
            "[instance failed to match exactly one schema (matched 2 out of 2)]",
        );
    }

    #[test]
    fn models_refer_to_each_other() {
        let all = schemas(&[
            (
                "Person",
                r#"{"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "house": {"$ref": "House"}}}"#,
            ),
            (
                "House",
                r##"{"type": "object", "required": ["kind"], "properties": {
                    "kind": {"$ref": "#/definitions/kind"},
                    "people": {"type": "array", "items": {"$ref": "https://apigateway.amazonaws.com/restapis/abc123/models/Person"}},
                    "houses": {"type": "array", "items": {"$ref": "/House"}}},
                    "definitions": {"kind": {"type": "string"}}}"##,
            ),
        ]);
        let person = Model::compile("Person", &all).unwrap();
        let house = |rest: &str| format!(r#"{{"name": "n", "house": {{"kind": "k"{rest}}}}}"#);
        assert_eq!(person.check(house("").as_bytes()), Ok(()));
        assert_eq!(
            person.check(house(r#", "people": [{"name": "m"}], "houses": [{"kind": "k"}]"#).as_bytes()),
            Ok(())
        );
        let missing = Err(r#"[object has missing required properties (["kind"])]"#.to_owned());
        assert_eq!(person.check(house(r#", "houses": [{}]"#).as_bytes()), missing);
        assert!(person.check(house(r#", "people": [{}]"#).as_bytes()).is_err());
    }

    #[test]
    fn what_is_no_model_is_refused() {
        let compile = |schema: &str| Model::compile("M", &schemas(&[("M", schema)])).err();
        assert!(compile("{").is_some());
        assert!(compile(r#"{"type": "nonsense"}"#).is_some());
        assert!(compile(r#"{"$ref": "Nobody"}"#).is_some());
        assert!(compile(r#"{"$ref": "http://example.com/else"}"#).is_some());
        assert_eq!(Model::compile("N", &schemas(&[])).err().as_deref(), Some("there is no model N"));
    }

    #[test]
    fn models_cannot_hang_a_request() {
        // A model that is itself says nothing about a body.
        for schema in
            [r##"{"$ref": "#"}"##, r##"{"allOf": [{"$ref": "#"}]}"##, r##"{"anyOf": [{"$ref": "M"}]}"##]
        {
            if let Ok(model) = Model::compile("M", &schemas(&[("M", schema)])) {
                drop(model.check(b"{}"));
            }
        }
        let model = Model::compile("M", &schemas(&[("M", r#"{"pattern": "^(a|aa)+(?!a)$"}"#)])).unwrap();
        assert!(model.check(format!("\"{}b\"", "a".repeat(5_000)).as_bytes()).is_err());
        let nested = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
        assert_eq!(model.check(nested.as_bytes()), Err("[Invalid JSON]".to_owned()));
    }
}
