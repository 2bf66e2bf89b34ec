//! Values as text: Java's `toString`, and JSON.

use std::fmt::Write;

use crate::error::{Limit, RenderError};
use crate::limits::DATA_DEPTH_MAX;
use crate::number::Number;
use crate::value::{Heap, Key, List, ListKind, Map, MapKind, Result, Value};

/// Whether `/` is printed as `\/` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slashes {
    /// As `$input.json`.
    Plain,
    /// As a list from a document that is printed itself.
    Escaped,
}

impl Heap {
    /// Java's `toString`.
    pub fn write_text(&self, value: &Value, out: &mut String) -> Result<()> {
        Printer { heap: self, depth: 0 }.text(value, out)
    }

    pub fn write_json(&self, value: &Value, slashes: Slashes, out: &mut String) -> Result<()> {
        Printer { heap: self, depth: 0 }.json(value, slashes, out)
    }

    fn check_output(&self, out: &str) -> Result<()> {
        self.budget.step()?;
        if out.len() > self.budget.output_bytes_max {
            return Err(RenderError::Limit(Limit::Output));
        }
        Ok(())
    }
}

struct Printer<'a> {
    heap: &'a Heap,
    depth: u32,
}

impl Printer<'_> {
    fn text(&mut self, value: &Value, out: &mut String) -> Result<()> {
        self.heap.check_output(out)?;
        match value {
            Value::Null => out.push_str("null"),
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Number(number) => push(number, out),
            Value::Text(text) => out.push_str(text),
            Value::Entry(entry) => {
                let (map, key) = &**entry;
                push_key(key, out);
                out.push('=');
                let value = self.heap.maps[*map].entries.get(key);
                self.nested(|printer| printer.text(value.unwrap_or(&Value::Null), out))?;
            }
            Value::List(id) => {
                self.nested(|printer| printer.list_text(&printer.heap.lists[*id], *id, out))?
            }
            Value::Map(id) => self.nested(|printer| printer.map_text(&printer.heap.maps[*id], *id, out))?,
            Value::Iterator(_) | Value::Block(_) | Value::Scope(_) | Value::Input | Value::Util => {}
        }
        Ok(())
    }

    fn nested(&mut self, print: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        self.depth += 1;
        if self.depth > DATA_DEPTH_MAX {
            return Err(RenderError::Limit(Limit::Depth));
        }
        print(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn list_text(&mut self, list: &List, id: usize, out: &mut String) -> Result<()> {
        if list.kind == ListKind::Json {
            return self.list_json(list, Slashes::Escaped, out);
        }
        out.push('[');
        for (index, item) in list.items.iter().enumerate() {
            out.push_str(if index == 0 { "" } else { ", " });
            match item {
                Value::List(inner) if *inner == id => out.push_str("(this Collection)"),
                item => self.text(item, out)?,
            }
        }
        out.push(']');
        Ok(())
    }

    fn map_text(&mut self, map: &Map, id: usize, out: &mut String) -> Result<()> {
        if map.kind == MapKind::Context {
            return Ok(());
        }
        out.push('{');
        for (index, (key, value)) in map.entries.iter().enumerate() {
            out.push_str(if index == 0 { "" } else { ", " });
            push_key(key, out);
            out.push('=');
            match value {
                Value::Map(inner) if *inner == id => out.push_str("(this Map)"),
                value => self.text(value, out)?,
            }
        }
        out.push('}');
        Ok(())
    }

    fn json(&mut self, value: &Value, slashes: Slashes, out: &mut String) -> Result<()> {
        self.heap.check_output(out)?;
        match value {
            Value::Null => out.push_str("null"),
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Number(Number::Double(value)) if !value.is_finite() => out.push_str("null"),
            Value::Number(number) => push(number, out),
            Value::Text(text) => push_json_text(text, slashes, out),
            Value::List(id) => {
                self.nested(|printer| printer.list_json(&printer.heap.lists[*id], slashes, out))?;
            }
            Value::Map(id) => {
                self.nested(|printer| printer.map_json(&printer.heap.maps[*id], slashes, out))?
            }
            Value::Entry(_)
            | Value::Iterator(_)
            | Value::Block(_)
            | Value::Scope(_)
            | Value::Input
            | Value::Util => out.push_str("{}"),
        }
        Ok(())
    }

    fn list_json(&mut self, list: &List, slashes: Slashes, out: &mut String) -> Result<()> {
        out.push('[');
        for (index, item) in list.items.iter().enumerate() {
            out.push_str(if index == 0 { "" } else { "," });
            self.json(item, slashes, out)?;
        }
        out.push(']');
        Ok(())
    }

    fn map_json(&mut self, map: &Map, slashes: Slashes, out: &mut String) -> Result<()> {
        out.push('{');
        for (index, (key, value)) in map.entries.iter().enumerate() {
            out.push_str(if index == 0 { "" } else { "," });
            let mut name = String::new();
            push_key(key, &mut name);
            push_json_text(&name, slashes, out);
            out.push(':');
            self.json(value, slashes, out)?;
        }
        out.push('}');
        Ok(())
    }
}

fn push(number: &Number, out: &mut String) {
    write!(out, "{number}").expect("a String takes everything");
}

pub(crate) fn push_key(key: &Key, out: &mut String) {
    match key {
        Key::Null => out.push_str("null"),
        Key::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Key::Integer(value) => write!(out, "{value}").expect("a String takes everything"),
        Key::Text(text) => out.push_str(text),
    }
}

/// A string of JSON with the escapes of AWS's library, which protects a few characters more than it must.
fn push_json_text(text: &str, slashes: Slashes, out: &mut String) {
    out.push('"');
    let is_plain = |c: char| !matches!(c, '\0'..='\x1f' | '"' | '\\' | '/' | '\x7f'..='\u{9f}' | '\u{2000}'..='\u{20ff}');
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| !is_plain(c)) {
        out.push_str(&rest[..at]);
        let c = rest[at..].chars().next().unwrap_or_default();
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '/' => out.push_str(if slashes == Slashes::Escaped { "\\/" } else { "/" }),
            c => write!(out, "\\u{:04X}", u32::from(c)).expect("a String takes everything"),
        }
        rest = &rest[at + c.len_utf8()..];
    }
    out.push_str(rest);
    out.push('"');
}
