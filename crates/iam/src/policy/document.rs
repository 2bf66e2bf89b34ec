//! The content of a policy document.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::wildcard::{matches_ignoring_case, variables};

/// Why a text is not a policy document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParsePolicyError {
    #[error("policy is not JSON")]
    NotJson,
    #[error("policy element {element} is malformed")]
    Malformed { element: &'static str },
    #[error("policy element {element} is not known")]
    Unknown { element: &'static str },
}

/// A parsed policy document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub version: Option<String>,
    pub id: Option<String>,
    pub statements: Vec<Statement>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    Allow,
    Deny,
}

/// Names that are in a set, or those that are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matcher<T> {
    In(T),
    NotIn(T),
}

/// Principals by their kind (`AWS`, `Service`, `Federated`, `CanonicalUser`), or everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Principals {
    Everybody,
    Listed(BTreeMap<String, Vec<String>>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    pub sid: Option<String>,
    pub effect: Effect,
    /// `None` in policies of identities.
    pub principals: Option<Matcher<Principals>>,
    pub actions: Matcher<Vec<String>>,
    /// `None` in trust policies.
    pub resources: Option<Matcher<Vec<String>>>,
    /// Operator → key → values.
    pub conditions: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

impl Document {
    pub fn parse(text: &str) -> Result<Self, ParsePolicyError> {
        let value: Value = serde_json::from_str(text).map_err(|_| ParsePolicyError::NotJson)?;
        let malformed = |element| ParsePolicyError::Malformed { element };
        let object = value.as_object().ok_or(malformed("policy"))?;
        if object.keys().any(|key| !matches!(key.as_str(), "Version" | "Id" | "Statement")) {
            return Err(ParsePolicyError::Unknown { element: "policy" });
        }
        let statements = match object.get("Statement") {
            Some(Value::Array(statements)) => {
                statements.iter().map(Statement::parse).collect::<Result<_, _>>()?
            }
            Some(statement @ Value::Object(_)) => vec![Statement::parse(statement)?],
            _ => return Err(malformed("Statement")),
        };
        Ok(Self {
            version: optional_text(object.get("Version"), "Version")?,
            id: optional_text(object.get("Id"), "Id")?,
            statements,
        })
    }
}

impl Document {
    /// The condition keys that the document asks for, in conditions and in variables.
    pub fn context_keys(&self) -> BTreeSet<String> {
        self.statements.iter().flat_map(Statement::context_keys).collect()
    }

    /// The same, of the statements about one action.
    pub fn context_keys_of_action(&self, action: &str) -> BTreeSet<String> {
        let covers = |names: &Vec<String>| names.iter().any(|name| matches_ignoring_case(name, action));
        let about = |statement: &&Statement| match &statement.actions {
            Matcher::In(names) => covers(names),
            Matcher::NotIn(names) => !covers(names),
        };
        self.statements.iter().filter(about).flat_map(Statement::context_keys).collect()
    }
}

impl Statement {
    fn context_keys(&self) -> BTreeSet<String> {
        let tests = self.conditions.values().flatten();
        let mut keys: BTreeSet<String> = tests.clone().map(|(key, _)| key.clone()).collect();
        keys.extend(tests.flat_map(|(_, values)| values).flat_map(|value| variables(value)));
        let (Some(Matcher::In(resources)) | Some(Matcher::NotIn(resources))) = &self.resources else {
            return keys;
        };
        keys.extend(resources.iter().flat_map(|resource| variables(resource)));
        keys
    }

    fn parse(value: &Value) -> Result<Self, ParsePolicyError> {
        const ELEMENTS: [&str; 9] = [
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition",
        ];
        let malformed = |element| ParsePolicyError::Malformed { element };
        let object = value.as_object().ok_or(malformed("Statement"))?;
        if object.keys().any(|key| !ELEMENTS.contains(&key.as_str())) {
            return Err(ParsePolicyError::Unknown { element: "Statement" });
        }
        let effect = match object.get("Effect").and_then(Value::as_str) {
            Some("Allow") => Effect::Allow,
            Some("Deny") => Effect::Deny,
            _ => return Err(malformed("Effect")),
        };
        let principals = match (object.get("Principal"), object.get("NotPrincipal")) {
            (Some(value), None) => Some(Matcher::In(Principals::parse(value)?)),
            (None, Some(value)) => Some(Matcher::NotIn(Principals::parse(value)?)),
            (None, None) => None,
            (Some(_), Some(_)) => return Err(malformed("Principal")),
        };
        let actions = match (object.get("Action"), object.get("NotAction")) {
            (Some(value), None) => Matcher::In(texts(value, "Action")?),
            (None, Some(value)) => Matcher::NotIn(texts(value, "NotAction")?),
            _ => return Err(malformed("Action")),
        };
        let resources = match (object.get("Resource"), object.get("NotResource")) {
            (Some(value), None) => Some(Matcher::In(texts(value, "Resource")?)),
            (None, Some(value)) => Some(Matcher::NotIn(texts(value, "NotResource")?)),
            (None, None) => None,
            (Some(_), Some(_)) => return Err(malformed("Resource")),
        };
        let conditions = object.get("Condition").map(parse_conditions).transpose()?.unwrap_or_default();
        Ok(Self {
            sid: optional_text(object.get("Sid"), "Sid")?,
            effect,
            principals,
            actions,
            resources,
            conditions,
        })
    }
}

impl Principals {
    fn parse(value: &Value) -> Result<Self, ParsePolicyError> {
        match value {
            Value::String(text) if text == "*" => Ok(Self::Everybody),
            Value::Object(kinds) => kinds
                .iter()
                .map(|(kind, names)| Ok((kind.clone(), texts(names, "Principal")?)))
                .collect::<Result<_, _>>()
                .map(Self::Listed),
            _ => Err(ParsePolicyError::Malformed { element: "Principal" }),
        }
    }
}

fn parse_conditions(
    value: &Value,
) -> Result<BTreeMap<String, BTreeMap<String, Vec<String>>>, ParsePolicyError> {
    let malformed = || ParsePolicyError::Malformed { element: "Condition" };
    let mut conditions = BTreeMap::new();
    for (operator, keys) in value.as_object().ok_or_else(malformed)? {
        let keys = keys.as_object().ok_or_else(malformed)?;
        let keys = keys.iter().map(|(key, values)| Ok((key.clone(), texts(values, "Condition")?)));
        conditions.insert(operator.clone(), keys.collect::<Result<_, _>>()?);
    }
    Ok(conditions)
}

fn optional_text(value: Option<&Value>, element: &'static str) -> Result<Option<String>, ParsePolicyError> {
    match value {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(ParsePolicyError::Malformed { element }),
    }
}

/// One text or a list of texts. Numbers and booleans are taken as their text, as AWS does in conditions.
fn texts(value: &Value, element: &'static str) -> Result<Vec<String>, ParsePolicyError> {
    let text = |value: &Value| match value {
        Value::String(text) => Ok(text.clone()),
        Value::Bool(_) | Value::Number(_) if element == "Condition" => Ok(value.to_string()),
        _ => Err(ParsePolicyError::Malformed { element }),
    };
    match value {
        // AWS accepts nulls in lists and ignores them.
        Value::Array(values) => values.iter().filter(|value| !value.is_null()).map(text).collect(),
        single => Ok(vec![text(single)?]),
    }
}
