//! `$input` and `$util`: what API Gateway adds to Velocity.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose};

use crate::evaluate::{Machine, Result, failed};
use crate::json;
use crate::jsonpath::{self, Path};
use crate::print::Slashes;
use crate::value::{Key, MapKind, Text, Value};
use crate::variables::Pairs;

/// What a template sees instead of no body (recorded on AWS).
const NO_BODY: &str = "{}";

/// Takes what has no padding, as Java's decoder does.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

impl Machine<'_> {
    pub(super) fn input_body(&self) -> Text {
        match self.variables.input.body {
            "" => NO_BODY.into(),
            body => body.into(),
        }
    }

    pub(super) fn call_on_input(&mut self, name: &str, arguments: &[Value]) -> Result<Value> {
        match (name, arguments) {
            ("getBody", []) => Ok(Value::Text(self.input_body())),
            ("path", [Value::Text(path)]) => self.read_body(path),
            ("json", [Value::Text(path)]) => {
                let mut out = String::new();
                match self.read_body(path)? {
                    // Nothing is the empty string, also where the document has null.
                    Value::Null => out.push_str("\"\""),
                    value => self.heap.write_json(&value, Slashes::Plain, &mut out)?,
                }
                Ok(self.heap.text(&out)?)
            }
            ("params", []) => {
                let map = self.heap.map(MapKind::Linked)?;
                let input = &self.variables.input;
                for (part, pairs, kind) in [
                    ("path", input.path, MapKind::Linked),
                    ("querystring", input.querystring, MapKind::Linked),
                    ("header", input.header, MapKind::Headers),
                ] {
                    let pairs = self.heap.import_pairs(pairs, kind)?;
                    self.heap.put(map, Key::Text(part.into()), pairs)?;
                }
                Ok(Value::Map(map))
            }
            ("params", [Value::Text(wanted)]) => {
                let input = &self.variables.input;
                let exact = |pairs: &Pairs| pairs.iter().position(|(name, _)| **name == **wanted);
                let header =
                    |pairs: &Pairs| pairs.iter().position(|(name, _)| name.eq_ignore_ascii_case(wanted));
                let found = exact(input.path)
                    .map(|at| &input.path[at])
                    .or_else(|| exact(input.querystring).map(|at| &input.querystring[at]))
                    .or_else(|| exact(input.header).map(|at| &input.header[at]))
                    .or_else(|| header(input.header).map(|at| &input.header[at]));
                match found {
                    Some((_, value)) => Ok(self.heap.text(value)?),
                    None => Ok(Value::Null),
                }
            }
            _ => Ok(Value::Null),
        }
    }

    /// What a path finds in the body. The body is parsed once, so that what a template changes in it stays.
    fn read_body(&mut self, path: &str) -> Result<Value> {
        let root = match &self.body {
            Some(root) => root.clone(),
            None => {
                let body = self.input_body();
                let root = json::parse(&body, &mut self.heap)?;
                self.body.insert(root).clone()
            }
        };
        let path = Path::parse(path)?;
        Ok(jsonpath::read(&path, &root, &mut self.heap)?)
    }

    pub(super) fn call_on_util(&mut self, name: &str, arguments: &[Value]) -> Result<Value> {
        let [argument] = arguments else { return Ok(Value::Null) };
        let text = match (name, argument) {
            ("escapeJavaScript", Value::Null) => "null".into(),
            _ => self.text(argument)?,
        };
        self.heap.budget.work(text.len())?;
        Ok(match name {
            "escapeJavaScript" => self.heap.text(&escape_javascript(&text))?,
            "parseJson" => json::parse(&text, &mut self.heap)?,
            "urlEncode" => self.heap.text(&url_encode(&text))?,
            "urlDecode" => {
                let decoded = url_decode(&text).ok_or_else(|| failed(name, "malformed escape"))?;
                self.heap.text(&decoded)?
            }
            "base64Encode" => self.heap.text(&general_purpose::STANDARD.encode(&*text))?,
            "base64Decode" => {
                let is_blank = |c: &char| c.is_ascii_whitespace();
                let standard = |c: char| match c {
                    '-' => '+',
                    '_' => '/',
                    c => c,
                };
                let text: String = text.chars().filter(|c| !is_blank(c)).map(standard).collect();
                let decoded = LENIENT.decode(text).map_err(|_| failed(name, "malformed base64"))?;
                self.heap.text(&String::from_utf8_lossy(&decoded))?
            }
            _ => Value::Null,
        })
    }
}

/// JavaScript's escapes as Apache Commons Lang writes them, with single quotes and slashes.
fn escape_javascript(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '\u{8}' => out.push_str("\\b"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '\'' | '"' | '\\' | '/' => out.extend(['\\', c]),
            ' '..='\u{7f}' => out.push(c),
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(out, "\\u{unit:04X}").expect("a String takes everything");
                }
            }
        }
    }
    out
}

/// As `java.net.URLEncoder`.
fn url_encode(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'*' | b'_' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            byte => write!(out, "%{byte:02X}").expect("a String takes everything"),
        }
    }
    out
}

/// As `java.net.URLDecoder`. `None` if a `%` is not followed by two digits.
fn url_decode(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let high = char::from(bytes.next()?).to_digit(16)?;
                let low = char::from(bytes.next()?).to_digit(16)?;
                out.push(u8::try_from(high * 16 + low).ok()?);
            }
            byte => out.push(byte),
        }
    }
    Some(String::from_utf8_lossy(&out).into_owned())
}
