//! Lists and other collections.

use crate::evaluate::{Machine, Result, failed};
use crate::number::Number;
use crate::print::Slashes;
use crate::value::{Cursor, ListKind, Value};

impl Machine<'_> {
    pub(super) fn call_on_list(&mut self, list: usize, name: &str, arguments: &[Value]) -> Result<Value> {
        let position = |value: &Value, len: usize| match Self::integer(value) {
            Some(index) => match usize::try_from(index) {
                Ok(index) if index < len => Ok(Some(index)),
                _ => Err(failed(name, "index out of bounds")),
            },
            None => Ok(None),
        };
        let kind = self.heap.lists[list].kind;
        let len = self.heap.lists[list].items.len();
        match (name, arguments) {
            ("get", [index]) => {
                let index = position(index, len)?;
                return Ok(index.map_or(Value::Null, |index| self.heap.lists[list].items[index].clone()));
            }
            ("set", [index, value]) => {
                let Some(index) = position(index, len)? else { return Ok(Value::Null) };
                let slot = &mut self.heap.lists[list].items[index];
                return Ok(std::mem::replace(slot, value.clone()));
            }
            ("add", [value]) => {
                self.heap.pay_items(2)?;
                self.heap.lists[list].items.push(value.clone());
                return Ok(Value::Bool(true));
            }
            ("add", [index, value]) => {
                let Some(index) = position(index, len + 1)? else { return Ok(Value::Null) };
                self.heap.pay_items(2)?;
                self.heap.budget.steps((len - index) as u64 / 64)?;
                self.heap.lists[list].items.insert(index, value.clone());
            }
            ("addAll", [Value::List(other)]) => {
                let more = self.heap.lists[*other].items.clone();
                self.heap.pay_items(2 * more.len())?;
                let changes = !more.is_empty();
                self.heap.lists[list].items.extend(more);
                return Ok(Value::Bool(changes));
            }
            ("addAll", [index, Value::List(other)]) => {
                let Some(index) = position(index, len + 1)? else { return Ok(Value::Null) };
                let more = self.heap.lists[*other].items.clone();
                self.heap.pay_items(2 * more.len() + len - index)?;
                let changes = !more.is_empty();
                self.heap.lists[list].items.splice(index..index, more);
                return Ok(Value::Bool(changes));
            }
            ("remove", [Value::Number(Number::Integer(_))]) => {
                let Some(index) = position(&arguments[0], len)? else { return Ok(Value::Null) };
                self.heap.budget.steps((len - index) as u64 / 64)?;
                return Ok(self.heap.lists[list].items.remove(index));
            }
            ("remove", [value]) => {
                let found = self.position_of(list, value, false)?;
                if let Some(index) = found {
                    self.heap.lists[list].items.remove(index);
                }
                return Ok(Value::Bool(found.is_some()));
            }
            ("removeAll" | "retainAll", [Value::List(other)]) => {
                let mut kept = Vec::new();
                for item in self.heap.lists[list].items.clone() {
                    if self.position_of(*other, &item, false)?.is_some() == (name == "retainAll") {
                        kept.push(item);
                    }
                }
                let changes = kept.len() < len;
                self.heap.lists[list].items = kept;
                return Ok(Value::Bool(changes));
            }
            ("clear", []) => self.heap.lists[list].items.clear(),
            ("indexOf" | "lastIndexOf", [value]) => {
                let found = self.position_of(list, value, name == "lastIndexOf")?;
                return Ok(found.map_or(Value::Number(Number::Integer(-1)), Value::len));
            }
            ("subList", [from, to]) => {
                let (Some(from), Some(to)) = (position(from, len + 1)?, position(to, len + 1)?) else {
                    return Ok(Value::Null);
                };
                let Some(part) = self.heap.lists[list].items.get(from..to) else {
                    return Err(failed(name, "index out of bounds").into());
                };
                let part = part.to_vec();
                return Ok(self.heap.list(kind, part)?);
            }
            ("toJSONString", []) if kind == ListKind::Json => {
                let mut out = String::new();
                self.heap.write_json(&Value::List(list), Slashes::Escaped, &mut out)?;
                return Ok(self.heap.text(&out)?);
            }
            _ => return self.call_on_collection(list, name, arguments),
        }
        // A method without a result prints as nothing.
        Ok(Value::text(""))
    }

    /// What lists, sets and the values of a map have in common.
    pub(super) fn call_on_collection(
        &mut self,
        list: usize,
        name: &str,
        arguments: &[Value],
    ) -> Result<Value> {
        match (name, arguments) {
            ("size", []) => Ok(Value::len(self.heap.lists[list].items.len())),
            ("isEmpty", []) => Ok(Value::Bool(self.heap.lists[list].items.is_empty())),
            ("contains", [value]) => Ok(Value::Bool(self.position_of(list, value, false)?.is_some())),
            ("containsAll", [Value::List(other)]) => {
                for item in self.heap.lists[*other].items.clone() {
                    if self.position_of(list, &item, false)?.is_none() {
                        return Ok(Value::Bool(false));
                    }
                }
                Ok(Value::Bool(true))
            }
            ("toArray", []) => {
                let items = self.heap.lists[list].items.clone();
                Ok(self.heap.list(ListKind::Array, items)?)
            }
            ("iterator" | "listIterator", []) => {
                let items = self.heap.lists[list].items.clone();
                self.heap.pay_items(items.len() + 1)?;
                self.heap.iterators.push(Cursor { items: items.into_iter() });
                Ok(Value::Iterator(self.heap.iterators.len() - 1))
            }
            _ => Ok(Value::Null),
        }
    }

    fn position_of(&self, list: usize, value: &Value, last: bool) -> Result<Option<usize>> {
        let items = &self.heap.lists[list].items;
        for step in 0..items.len() {
            let index = if last { items.len() - 1 - step } else { step };
            if self.heap.is_same(&items[index], value)? {
                return Ok(Some(index));
            }
        }
        Ok(None)
    }
}
