//! What a template sees of a request, and what it may change: plain data, borrowed from the caller.

use serde_json::{Map as Object, Value as Json};

use crate::error::{Limit, RenderError};
use crate::evaluate::Machine;
use crate::limits::DATA_DEPTH_MAX;
use crate::number::Number;
use crate::value::{Heap, Key, ListKind, MapKind, Result, Value};

/// Names and values in order, such as `$input.params().header`.
pub type Pairs = [(String, String)];

/// Everything that a template may refer to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Variables<'a> {
    pub input: Input<'a>,
    /// `$context` without its overrides. Part of it, such as `identity`, are objects.
    pub context: Option<&'a Object<String, Json>>,
    /// `$context.requestOverride` and `$context.responseOverride` as an earlier template left them.
    pub overrides: Option<&'a Overrides>,
    /// `$stageVariables`.
    pub stage_variables: &'a Pairs,
}

/// `$input`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Input<'a> {
    /// `$input.body`. AWS shows a template an empty body as `{}`.
    pub body: &'a str,
    /// `$input.params().path`, and so on. `$input.params('x')` looks in this order.
    pub path: &'a Pairs,
    pub querystring: &'a Pairs,
    /// Found whatever the case of the name.
    pub header: &'a Pairs,
}

/// What templates want changed, in the form that they set it.
///
/// A request's template may fill both, and the response's template sees what it left, even under names that
/// AWS does not know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overrides {
    /// `header`, `path` and `querystring`, each with texts or lists of texts by name.
    pub request: Object<String, Json>,
    /// `header`, and `status`.
    pub response: Object<String, Json>,
}

impl Overrides {
    /// The status, if it is one: AWS ignores others.
    pub fn status(&self) -> Option<u16> {
        let status = self.response.get("status")?.as_u64()?;
        u16::try_from(status).ok().filter(|status| (100..600).contains(status))
    }

    pub fn response_headers(&self) -> Vec<(String, Vec<String>)> {
        texts(self.response.get("header"))
    }

    pub fn request_headers(&self) -> Vec<(String, Vec<String>)> {
        texts(self.request.get("header"))
    }

    pub fn request_path(&self) -> Vec<(String, Vec<String>)> {
        texts(self.request.get("path"))
    }

    pub fn request_querystring(&self) -> Vec<(String, Vec<String>)> {
        texts(self.request.get("querystring"))
    }
}

/// Names with one or more texts each.
fn texts(object: Option<&Json>) -> Vec<(String, Vec<String>)> {
    let text = |value: &Json| match value {
        Json::String(text) => text.clone(),
        value => value.to_string(),
    };
    let texts = |value: &Json| match value {
        Json::Array(values) => values.iter().map(text).collect(),
        value => vec![text(value)],
    };
    let entries = object.and_then(Json::as_object);
    entries.into_iter().flatten().map(|(name, value)| (name.clone(), texts(value))).collect()
}

/// Parts of an override that are there from the start.
const REQUEST_PARTS: &[&str] = &["header", "path", "querystring"];
const RESPONSE_PARTS: &[&str] = &["header"];

const REQUEST: &str = "requestOverride";
const RESPONSE: &str = "responseOverride";

impl Machine<'_> {
    /// `$context`, as maps that print as nothing.
    pub(crate) fn import_context(&mut self) -> Result<Value> {
        let nothing = Object::new();
        let context =
            self.heap.import_object(self.variables.context.unwrap_or(&nothing), MapKind::Context, 0)?;
        let overrides = self.variables.overrides;
        let request = overrides.map_or(&nothing, |overrides| &overrides.request);
        let response = overrides.map_or(&nothing, |overrides| &overrides.response);
        for (name, object, parts) in [(REQUEST, request, REQUEST_PARTS), (RESPONSE, response, RESPONSE_PARTS)]
        {
            let map = self.heap.import_object(object, MapKind::Context, 0)?;
            for part in parts {
                if !object.contains_key(*part) {
                    let empty = self.heap.map(MapKind::Context)?;
                    self.heap.put(map, Key::Text((*part).into()), Value::Map(empty))?;
                }
            }
            self.heap.put(context, Key::Text(name.into()), Value::Map(map))?;
        }
        Ok(Value::Map(context))
    }

    /// What the template has left in `$context`. Unchanged if it never looked there.
    pub(crate) fn overrides(&self) -> Result<Overrides> {
        let unchanged = || self.variables.overrides.cloned().unwrap_or_default();
        let Some(Value::Map(context)) = self.context() else { return Ok(unchanged()) };
        let part = |name: &str| {
            let value = self.heap.maps[context].entries.get(&Key::Text(name.into()));
            match self.heap.export(value.unwrap_or(&Value::Null), 0)? {
                Json::Object(object) => Ok(object),
                _ => Ok(Object::new()),
            }
        };
        Ok(Overrides { request: part(REQUEST)?, response: part(RESPONSE)? })
    }
}

impl Heap {
    pub(crate) fn import_pairs(&mut self, pairs: &Pairs, kind: MapKind) -> Result<Value> {
        let map = self.map(kind)?;
        for (name, value) in pairs {
            let value = self.text(value)?;
            self.budget.allocate(name.len())?;
            self.put(map, Key::Text(name.as_str().into()), value)?;
        }
        Ok(Value::Map(map))
    }

    pub(crate) fn import_object(
        &mut self,
        object: &Object<String, Json>,
        kind: MapKind,
        depth: u32,
    ) -> Result<usize> {
        let map = self.map(kind)?;
        for (name, value) in object {
            let value = self.import(value, kind, depth + 1)?;
            self.budget.allocate(name.len())?;
            self.put(map, Key::Text(name.as_str().into()), value)?;
        }
        Ok(map)
    }

    fn import(&mut self, json: &Json, kind: MapKind, depth: u32) -> Result<Value> {
        check(depth)?;
        Ok(match json {
            Json::Null => Value::Null,
            Json::Bool(value) => Value::Bool(*value),
            Json::Number(number) => Value::Number(match number.as_i128() {
                Some(integer) => Number::from_wide(integer),
                None => Number::Double(number.as_f64().unwrap_or(f64::NAN)),
            }),
            Json::String(text) => self.text(text)?,
            Json::Array(items) => {
                let mut values = Vec::with_capacity(items.len());
                for item in items {
                    values.push(self.import(item, kind, depth + 1)?);
                }
                self.list(ListKind::Array, values)?
            }
            Json::Object(object) => Value::Map(self.import_object(object, kind, depth)?),
        })
    }

    /// A value as JSON; what JSON has no form for is null.
    pub(crate) fn export(&self, value: &Value, depth: u32) -> Result<Json> {
        check(depth)?;
        self.budget.step()?;
        Ok(match value {
            Value::Bool(value) => Json::Bool(*value),
            Value::Number(Number::Integer(value)) => Json::from(*value),
            Value::Number(Number::Long(value)) => Json::from(*value),
            Value::Number(Number::Double(value)) => Json::from(*value),
            // As exact as JSON's numbers are here.
            Value::Number(large) => serde_json::from_str(&large.to_string()).unwrap_or(Json::Null),
            Value::Text(text) => Json::from(&**text),
            Value::List(id) => {
                let items = &self.lists[*id].items;
                items.iter().map(|item| self.export(item, depth + 1)).collect::<Result<Vec<_>>>()?.into()
            }
            Value::Map(id) => {
                let mut object = Object::new();
                for (key, value) in &self.maps[*id].entries {
                    let mut name = String::new();
                    crate::print::push_key(key, &mut name);
                    object.insert(name, self.export(value, depth + 1)?);
                }
                Json::Object(object)
            }
            _ => Json::Null,
        })
    }
}

fn check(depth: u32) -> Result<()> {
    if depth > DATA_DEPTH_MAX { Err(RenderError::Limit(Limit::Depth)) } else { Ok(()) }
}
