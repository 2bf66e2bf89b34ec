//! What the values of a template can do: Java's methods and properties.
//!
//! A method that a class does not have, or not with such arguments, is nothing (as Velocity finds methods by
//! reflection). A method that throws in Java fails the template.

mod gateway;
mod list;
mod map;
mod number;
mod text;

use crate::evaluate::{Machine, Result, failed};
use crate::number::Number;
use crate::value::{Key, ListKind, Value};

impl Machine<'_> {
    /// `$target.name(arguments)`. `Null` if there is no such method.
    pub(crate) fn call(&mut self, target: &Value, name: &str, arguments: &[Value]) -> Result<Value> {
        if let Some(value) = self.call_on_any(target, name, arguments)? {
            return Ok(value);
        }
        match target {
            Value::Text(text) => self.call_on_text(text, name, arguments),
            Value::List(list) if self.heap.lists[*list].kind == ListKind::Set => {
                self.call_on_collection(*list, name, arguments)
            }
            Value::List(list) => self.call_on_list(*list, name, arguments),
            Value::Map(map) => self.call_on_map(*map, name, arguments),
            Value::Number(number) => self.call_on_number(number, name, arguments),
            Value::Entry(entry) => self.call_on_entry(entry.0, &entry.1, name, arguments),
            Value::Iterator(iterator) => {
                let items = &mut self.heap.iterators[*iterator].items;
                match (name, arguments) {
                    ("hasNext", []) => Ok(Value::Bool(!items.as_slice().is_empty())),
                    ("next", []) => items.next().ok_or_else(|| failed(name, "no such element").into()),
                    _ => Ok(Value::Null),
                }
            }
            Value::Bool(value) => Ok(match (name, arguments) {
                ("booleanValue", []) => Value::Bool(*value),
                ("compareTo", [Value::Bool(other)]) => {
                    Value::Number(Number::Integer(i32::from(*value) - i32::from(*other)))
                }
                ("parseBoolean" | "valueOf", [Value::Text(text)]) => {
                    Value::Bool(text.eq_ignore_ascii_case("true"))
                }
                _ => Value::Null,
            }),
            Value::Scope(scope) => Ok(match arguments {
                [] => self.scope_property(*scope, &getter(name)),
                [key] if name == "get" => {
                    let key = self.key(key)?;
                    self.heap.scopes[*scope].entries.get(&key).cloned().unwrap_or(Value::Null)
                }
                _ => Value::Null,
            }),
            Value::Input => self.call_on_input(name, arguments),
            Value::Util => self.call_on_util(name, arguments),
            Value::Null | Value::Block(_) => Ok(Value::Null),
        }
    }

    /// What every object of Java has.
    fn call_on_any(&mut self, target: &Value, name: &str, arguments: &[Value]) -> Result<Option<Value>> {
        Ok(match (name, arguments) {
            ("toString", []) => Some(Value::Text(self.text(target)?)),
            ("equals", [other]) => Some(Value::Bool(self.heap.is_same(target, other)?)),
            _ => None,
        })
    }

    /// `$target.name`: a getter, then a map's entry, then a getter of a truth.
    pub(crate) fn property(&mut self, target: &Value, name: &str) -> Result<Value> {
        Ok(match (target, name) {
            (Value::Map(map), name) => {
                self.heap.find(*map, &Key::Text(name.into())).cloned().unwrap_or(Value::Null)
            }
            (Value::Entry(entry), "key") => entry.1.value(),
            (Value::Entry(entry), "value") => {
                self.heap.maps[entry.0].entries.get(&entry.1).cloned().unwrap_or(Value::Null)
            }
            (Value::Scope(scope), name) => self.scope_property(*scope, name),
            (Value::Input, "body") => Value::Text(self.input_body()),
            (Value::Text(text), "empty") => Value::Bool(text.is_empty()),
            (Value::Text(_), "bytes") => return self.call(target, "getBytes", &[]),
            (Value::List(list), "empty") => Value::Bool(self.heap.lists[*list].items.is_empty()),
            _ => Value::Null,
        })
    }

    fn scope_property(&self, scope: usize, name: &str) -> Value {
        let found = &self.heap.scopes[scope];
        let topmost = || {
            let parent = |scope: usize| self.heap.scopes[scope].parent;
            std::iter::successors(Some(scope), |scope| parent(*scope)).last()
        };
        match name {
            "index" => Value::len(found.index),
            "count" => Value::len(found.index + 1),
            "hasNext" => Value::Bool(found.has_next),
            "first" => Value::Bool(found.index == 0),
            "last" => Value::Bool(!found.has_next),
            "parent" => found.parent.map_or(Value::Null, Value::Scope),
            "topmost" => topmost().map_or(Value::Null, Value::Scope),
            name => found.entries.get(&Key::Text(name.into())).cloned().unwrap_or(Value::Null),
        }
    }
}

/// The property that a getter gets: `index` of `getIndex` and `isIndex`.
fn getter(method: &str) -> String {
    let name = method.strip_prefix("get").or_else(|| method.strip_prefix("is")).unwrap_or(method);
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
