//! Maps and their entries.

use crate::evaluate::{Machine, Result};
use crate::value::{Key, ListKind, Value};

impl Machine<'_> {
    pub(super) fn call_on_map(&mut self, map: usize, name: &str, arguments: &[Value]) -> Result<Value> {
        let or_null = |value: Option<Value>| value.unwrap_or(Value::Null);
        match (name, arguments) {
            ("get", [key]) => {
                let key = self.key(key)?;
                Ok(or_null(self.heap.find(map, &key).cloned()))
            }
            ("getOrDefault", [key, default]) => {
                let key = self.key(key)?;
                Ok(self.heap.find(map, &key).unwrap_or(default).clone())
            }
            ("put", [key, value]) => {
                let key = self.key(key)?;
                Ok(or_null(self.heap.put(map, key, value.clone())?))
            }
            ("putIfAbsent", [key, value]) => {
                let key = self.key(key)?;
                if let Some(present) = self.heap.find(map, &key) {
                    return Ok(present.clone());
                }
                Ok(or_null(self.heap.put(map, key, value.clone())?))
            }
            ("replace", [key, value]) => {
                let key = self.key(key)?;
                let slot = self.heap.maps[map].entries.get_mut(&key);
                Ok(or_null(slot.map(|slot| std::mem::replace(slot, value.clone()))))
            }
            ("putAll", [Value::Map(other)]) => {
                let more = self.heap.maps[*other].entries.clone();
                for (key, value) in more {
                    self.heap.put(map, key, value)?;
                }
                Ok(Value::text(""))
            }
            ("remove", [key]) => {
                let key = self.key(key)?;
                self.heap.budget.steps(self.heap.maps[map].entries.len() as u64 / 64)?;
                Ok(or_null(self.heap.maps[map].entries.shift_remove(&key)))
            }
            ("clear", []) => {
                self.heap.maps[map].entries.clear();
                Ok(Value::text(""))
            }
            ("containsKey", [key]) => {
                let key = self.key(key)?;
                Ok(Value::Bool(self.heap.find(map, &key).is_some()))
            }
            ("containsValue", [value]) => {
                for found in self.heap.maps[map].entries.values() {
                    if self.heap.is_same(found, value)? {
                        return Ok(Value::Bool(true));
                    }
                }
                Ok(Value::Bool(false))
            }
            ("size", []) => Ok(Value::len(self.heap.maps[map].entries.len())),
            ("isEmpty", []) => Ok(Value::Bool(self.heap.maps[map].entries.is_empty())),
            ("keySet", []) => {
                let keys = self.heap.maps[map].entries.keys().map(Key::value).collect();
                Ok(self.heap.list(ListKind::Set, keys)?)
            }
            ("values", []) => {
                let values = self.heap.maps[map].entries.values().cloned().collect();
                Ok(self.heap.list(ListKind::Set, values)?)
            }
            ("entrySet", []) => {
                let keys = self.heap.maps[map].entries.keys();
                let entries: Vec<_> = keys.map(|key| Value::Entry(Box::new((map, key.clone())))).collect();
                self.heap.pay_items(2 * entries.len())?;
                Ok(self.heap.list(ListKind::Set, entries)?)
            }
            _ => Ok(Value::Null),
        }
    }

    pub(super) fn call_on_entry(
        &mut self,
        map: usize,
        key: &Key,
        name: &str,
        arguments: &[Value],
    ) -> Result<Value> {
        let current = self.heap.maps[map].entries.get(key).cloned().unwrap_or(Value::Null);
        match (name, arguments) {
            ("getKey", []) => Ok(key.value()),
            ("getValue", []) => Ok(current),
            ("setValue", [value]) => {
                self.heap.put(map, key.clone(), value.clone())?;
                Ok(current)
            }
            _ => Ok(Value::Null),
        }
    }
}
