//! Texts. Positions count UTF-16 units, as in Java.

use std::cmp::Ordering;

use crate::evaluate::{Machine, Result, failed};
use crate::number::Number;
use crate::regex::Extent;
use crate::value::{ListKind, Text, Value};

impl Machine<'_> {
    pub(super) fn call_on_text(&mut self, text: &Text, name: &str, arguments: &[Value]) -> Result<Value> {
        self.heap.budget.work(text.len())?;
        if let Some(value) = self.ask_text(text, name, arguments)? {
            return Ok(value);
        }
        if let Some(value) = self.match_text(text, name, arguments)? {
            return Ok(value);
        }
        Ok(match (name, arguments) {
            ("charAt", [at]) => match Self::integer(at) {
                Some(at) => {
                    let end = at.checked_add(1);
                    self.part(text, name, Some(at), end)?
                }
                None => Value::Null,
            },
            ("substring", [from]) => self.part(text, name, Self::integer(from), Some(units(text)))?,
            ("substring" | "subSequence", [from, to]) => {
                self.part(text, name, Self::integer(from), Self::integer(to))?
            }
            ("concat", [Value::Text(other)]) => self.heap.text(&[&**text, &**other].concat())?,
            ("replace", [Value::Text(from), Value::Text(to)]) => {
                let n_found = text.matches(&**from).count();
                self.heap.budget.allocate(n_found * to.len())?;
                self.heap.text(&text.replace(&**from, to))?
            }
            ("toUpperCase", []) => self.heap.text(&text.to_uppercase())?,
            ("toLowerCase", []) => self.heap.text(&text.to_lowercase())?,
            ("trim", []) => self.heap.text(text.trim_matches(|c| c <= ' '))?,
            ("intern", []) => Value::Text(text.clone()),
            ("toCharArray", []) => {
                self.heap.budget.allocate(text.len() * 32)?;
                let chars = text.chars().map(|c| Value::text(c.encode_utf8(&mut [0; 4]))).collect();
                self.heap.list(ListKind::Array, chars)?
            }
            ("getBytes", []) => {
                self.heap.pay_items(text.len())?;
                let signed = |byte: u8| Value::Number(Number::Integer(i32::from(byte.cast_signed())));
                let bytes = text.bytes().map(signed).collect();
                self.heap.list(ListKind::Array, bytes)?
            }
            // Static methods of the class, which Velocity calls through any text.
            ("valueOf" | "copyValueOf", [value]) => Value::Text(self.text(value)?),
            ("join", [Value::Text(separator), Value::List(list)]) => {
                let mut out = String::new();
                for (index, item) in self.heap.lists[*list].items.clone().iter().enumerate() {
                    if index > 0 {
                        out.push_str(separator);
                    }
                    let item = self.text(item)?;
                    self.write(&item, &mut out)?;
                }
                self.heap.text(&out)?
            }
            _ => Value::Null,
        })
    }

    /// Questions about a text.
    fn ask_text(&mut self, text: &Text, name: &str, arguments: &[Value]) -> Result<Option<Value>> {
        let number = |value: i32| Value::Number(Number::Integer(value));
        let order = |ordering: Ordering| number(ordering as i32);
        Ok(Some(match (name, arguments) {
            ("length", []) => number(units(text)),
            ("isEmpty", []) => Value::Bool(text.is_empty()),
            ("contains", [Value::Text(part)]) => Value::Bool(text.contains(&**part)),
            ("contentEquals", [Value::Text(other)]) => Value::Bool(text == other),
            ("startsWith", [Value::Text(part)]) => Value::Bool(text.starts_with(&**part)),
            ("startsWith", [Value::Text(part), at]) => {
                let rest = Self::integer(at)
                    .and_then(|at| usize::try_from(at).ok())
                    .and_then(|at| from_unit(text, at));
                Value::Bool(rest.is_some_and(|rest| rest.starts_with(&**part)))
            }
            ("endsWith", [Value::Text(part)]) => Value::Bool(text.ends_with(&**part)),
            ("equalsIgnoreCase", [Value::Text(other)]) => {
                Value::Bool(text.to_lowercase() == other.to_lowercase())
            }
            ("compareTo", [Value::Text(other)]) => order(text.encode_utf16().cmp(other.encode_utf16())),
            ("compareToIgnoreCase", [Value::Text(other)]) => {
                order(text.to_lowercase().encode_utf16().cmp(other.to_lowercase().encode_utf16()))
            }
            ("hashCode", []) => {
                let add = |hash: i32, unit: u16| hash.wrapping_mul(31).wrapping_add(i32::from(unit));
                number(text.encode_utf16().fold(0, add))
            }
            ("codePointAt", [at]) => {
                let at = Self::integer(at).and_then(|at| usize::try_from(at).ok());
                let found = at.and_then(|at| from_unit(text, at)).and_then(|rest| rest.chars().next());
                let c = found.ok_or_else(|| failed(name, "index out of bounds"))?;
                Value::Number(Number::from_len(u32::from(c) as usize))
            }
            ("indexOf" | "lastIndexOf", [part, more @ ..]) if more.len() < 2 => {
                let part = match part {
                    Value::Text(part) => part.clone(),
                    Value::Number(Number::Integer(code)) => {
                        let c = u32::try_from(*code).ok().and_then(char::from_u32);
                        c.map_or_else(String::new, String::from).into()
                    }
                    _ => return Ok(None),
                };
                let from = more.first().map(Self::integer);
                number(if name == "indexOf" {
                    index_of(text, &part, from)
                } else {
                    last_index_of(text, &part, from)
                })
            }
            _ => return Ok(None),
        }))
    }

    /// Regular expressions.
    fn match_text(&mut self, text: &Text, name: &str, arguments: &[Value]) -> Result<Option<Value>> {
        let budget = &self.heap.budget;
        Ok(Some(match (name, arguments) {
            ("matches", [Value::Text(source)]) => {
                let pattern = self.patterns.get(source, Extent::Whole, budget)?;
                Value::Bool(pattern.is_match(text, budget)?)
            }
            ("replaceAll" | "replaceFirst", [Value::Text(source), Value::Text(replacement)]) => {
                let pattern = self.patterns.get(source, Extent::Part, budget)?;
                let limit = if name == "replaceFirst" { 1 } else { usize::MAX };
                let replaced = pattern.replace(text, replacement, limit, budget)?;
                self.heap.text(&replaced)?
            }
            ("split", [Value::Text(source), more @ ..]) if more.len() < 2 => {
                let limit = match more {
                    [limit] => match Self::integer(limit) {
                        Some(limit) => limit,
                        None => return Ok(None),
                    },
                    _ => 0,
                };
                let pattern = self.patterns.get(source, Extent::Part, budget)?;
                let pieces = pattern.split(text, limit, budget)?;
                budget.allocate(text.len() + pieces.len() * 32)?;
                let pieces = pieces.into_iter().map(Value::text).collect();
                self.heap.list(ListKind::Array, pieces)?
            }
            _ => return Ok(None),
        }))
    }

    /// Part of a text, from one unit to another. Nothing if one of them is no integer.
    fn part(&mut self, text: &Text, name: &str, from: Option<i32>, to: Option<i32>) -> Result<Value> {
        let (Some(from), Some(to)) = (from, to) else { return Ok(Value::Null) };
        let range = usize::try_from(from).ok().zip(usize::try_from(to).ok());
        let out_of_bounds = || failed(name, "index out of bounds");
        let (from, to) = range.ok_or_else(out_of_bounds)?;
        if text.is_ascii() {
            let part = text.get(from..to).ok_or_else(out_of_bounds)?;
            return Ok(self.heap.text(part)?);
        }
        let units: Vec<u16> = text.encode_utf16().collect();
        let part = units.get(from..to).ok_or_else(out_of_bounds)?;
        Ok(self.heap.text(&String::from_utf16_lossy(part))?)
    }
}

/// Length in UTF-16 units.
fn units(text: &str) -> i32 {
    let n_units = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
    i32::try_from(n_units).unwrap_or(i32::MAX)
}

/// The rest of a text from a unit on. `None` beyond the end or between the halves of a pair.
fn from_unit(text: &str, unit: usize) -> Option<&str> {
    let mut n_units = 0;
    let ends = text.char_indices().map(|(at, c)| (at, c.len_utf16())).chain([(text.len(), 0)]);
    for (at, len) in ends {
        if n_units == unit {
            return text.get(at..);
        }
        n_units += len;
    }
    None
}

/// `from` is `Some(None)` if it is no integer.
fn index_of(text: &str, part: &str, from: Option<Option<i32>>) -> i32 {
    let start = from.flatten().unwrap_or(0).max(0);
    let rest = usize::try_from(start).ok().and_then(|start| from_unit(text, start));
    match rest.and_then(|rest| Some((rest, rest.find(part)?))) {
        Some((rest, at)) => start.saturating_add(units(&rest[..at])),
        None => -1,
    }
}

fn last_index_of(text: &str, part: &str, from: Option<Option<i32>>) -> i32 {
    let end = from.flatten().unwrap_or(i32::MAX);
    let Ok(end) = usize::try_from(end) else { return -1 };
    let limit = from_unit(text, end).map_or(text.len(), |rest| text.len() - rest.len());
    let mut searched = text.len().min(limit.saturating_add(part.len()));
    while !text.is_char_boundary(searched) {
        searched -= 1;
    }
    text[..searched].rfind(part).map_or(-1, |at| units(&text[..at]))
}
