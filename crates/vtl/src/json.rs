//! JSON as AWS reads it.
//!
//! API Gateway's parser is permissive: keys and values without quotes or in single quotes, needless commas,
//! leading zeros, and anything after the first value are accepted (`{statusCode: 200,}` is what the CDK
//! writes). So this is a dialect of its own, and no crate for JSON reads it. What is valid JSON means the
//! same as everywhere. Numbers keep their class: a long fraction stays as exact as it was written.

use crate::error::{JsonError, RenderError};
use crate::limits::DATA_DEPTH_MAX;
use crate::number::Number;
use crate::value::{Heap, Key, ListKind, MapKind, Result, Value};

/// A fraction with more characters than this is kept as it was written.
const DOUBLE_CHARS_MAX: usize = 18;

/// The first value of a text.
pub(crate) fn parse(text: &str, heap: &mut Heap) -> Result<Value> {
    heap.budget.work(text.len())?;
    Parser { text, at: 0, depth: 0, heap }.value(Place::Top)
}

/// Where a value stands, which decides what ends it if it has no quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Top,
    List,
    Map,
}

impl Place {
    fn ends(self, byte: u8) -> bool {
        match self {
            Self::Top => false,
            Self::List => matches!(byte, b',' | b']'),
            Self::Map => matches!(byte, b',' | b'}'),
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
    heap: &'a mut Heap,
}

impl<'a> Parser<'a> {
    fn value(&mut self, place: Place) -> Result<Value> {
        self.skip_space();
        match self.peek() {
            None => Err(self.fault("unexpected end")),
            Some(b':' | b'}' | b']') => Err(self.fault("unexpected character")),
            Some(b'{') => self.nested(Self::map),
            Some(b'[') => self.nested(Self::list),
            Some(b'"' | b'\'') => {
                let text = self.string()?;
                self.heap.text(&text)
            }
            Some(b'-' | b'0'..=b'9') => self.number(place),
            Some(_) => self.bare(place),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Value>) -> Result<Value> {
        self.depth += 1;
        if self.depth > DATA_DEPTH_MAX {
            return Err(self.fault("nested too deep"));
        }
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn list(&mut self) -> Result<Value> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip_space();
            match self.peek() {
                Some(b']') => {
                    self.at += 1;
                    return self.heap.list(ListKind::Json, items);
                }
                Some(b',') => self.at += 1,
                _ => {
                    // Paid again when the list is made, as a vector that grows needs twice its size.
                    self.heap.pay_items(1)?;
                    items.push(self.value(Place::List)?);
                }
            }
        }
    }

    fn map(&mut self) -> Result<Value> {
        self.at += 1;
        let map = self.heap.map(MapKind::Linked)?;
        loop {
            self.skip_space();
            let key = match self.peek() {
                None => return Err(self.fault("unexpected end")),
                Some(b':' | b']' | b'[' | b'{') => return Err(self.fault("unexpected character")),
                Some(b',') => {
                    self.at += 1;
                    continue;
                }
                Some(b'}') => {
                    self.at += 1;
                    return Ok(Value::Map(map));
                }
                Some(b'"' | b'\'') => self.string()?,
                Some(_) => self.until(|byte| byte == b':').into(),
            };
            self.skip_space();
            if self.peek() != Some(b':') {
                return Err(self.fault("expected `:`"));
            }
            self.at += 1;
            let value = self.value(Place::Map)?;
            self.heap.budget.allocate(key.len())?;
            self.heap.put(map, Key::Text(key.into()), value)?;
            self.skip_space();
            if !matches!(self.peek(), Some(b',' | b'}')) {
                return Err(self.fault("expected `,` or `}`"));
            }
        }
    }

    /// A text without quotes, or a word that means something.
    fn bare(&mut self, place: Place) -> Result<Value> {
        let text = self.until(|byte| place.ends(byte));
        Ok(match text {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "NaN" => Value::Number(Number::Double(f64::NAN)),
            text => return self.heap.text(text),
        })
    }

    fn number(&mut self, place: Place) -> Result<Value> {
        let text = self.until(|byte| place.ends(byte));
        if let Some(number) = Number::parse_integer(text) {
            return Ok(Value::Number(number));
        }
        if !is_fraction(text) {
            return self.heap.text(text);
        }
        let double: f64 = text.parse().map_err(|_| self.fault("malformed number"))?;
        if text.len() > DOUBLE_CHARS_MAX && Number::Double(double).to_string() != text {
            self.heap.budget.allocate(text.len())?;
            return Ok(Value::Number(Number::BigDecimal(text.into())));
        }
        Ok(Value::Number(Number::Double(double)))
    }

    /// A quoted string from its opening quote on. Escapes that mean nothing vanish, as do control characters.
    fn string(&mut self) -> Result<Box<str>> {
        let quote = self.peek().map_or('"', char::from);
        self.at += 1;
        let rest = &self.text[self.at..];
        let plain = rest.find([quote, '\\']).ok_or_else(|| self.fault("the string is not closed"))?;
        let is_control = |c: char| c < ' ' || c == '\u{7f}';
        if rest[plain..].starts_with(quote) && !rest[..plain].contains(is_control) {
            self.at += plain + 1;
            return Ok(rest[..plain].into());
        }
        let mut out = String::new();
        let mut units = Vec::new();
        let mut chars = rest.char_indices();
        while let Some((offset, c)) = chars.next() {
            let escaped = if c == '\\' { chars.next().map(|(_, c)| c) } else { None };
            let n_digits = match escaped {
                Some('u') => 4,
                Some('x') => 2,
                _ => 0,
            };
            if n_digits > 0 {
                let digits = rest.get(offset + 2..offset + 2 + n_digits);
                let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
                units.push(unit.ok_or_else(|| self.fault("malformed escape"))?);
                chars.nth(n_digits - 1);
                continue;
            }
            out.push_str(&String::from_utf16_lossy(&units));
            units.clear();
            match (c, escaped) {
                ('\\', None) => break,
                (_, Some('t')) => out.push('\t'),
                (_, Some('n')) => out.push('\n'),
                (_, Some('r')) => out.push('\r'),
                (_, Some('f')) => out.push('\u{c}'),
                (_, Some('b')) => out.push('\u{8}'),
                (_, Some(c @ ('\\' | '/' | '\'' | '"'))) => out.push(c),
                (_, Some(_)) => {}
                (c, None) if c == quote => {
                    self.at += offset + 1;
                    return Ok(out.into());
                }
                (c, None) if is_control(c) => {}
                (c, None) => out.push(c),
            }
        }
        Err(self.fault("the string is not closed"))
    }

    /// Text up to a character that ends it, without blanks around.
    fn until(&mut self, ends: impl Fn(u8) -> bool) -> &'a str {
        let rest = &self.text[self.at..];
        let len = rest.bytes().position(ends).unwrap_or(rest.len());
        self.at += len;
        rest[..len].trim()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        let rest = &self.text[self.at..];
        self.at +=
            rest.bytes().position(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).unwrap_or(rest.len());
    }

    fn fault(&self, reason: &'static str) -> RenderError {
        RenderError::Json(JsonError { at: self.at, reason })
    }
}

/// Digits with a point, an exponent or both.
fn is_fraction(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !before.is_empty()
        && all_digits(before)
        && all_digits(after)
        && !exponent.is_empty()
        && all_digits(exponent)
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::limits::Limits;
    use crate::value::Heap;

    /// The document as strict JSON, or what is wrong with it.
    fn read(text: &str) -> String {
        let mut heap = Heap::new(&Limits::default());
        let printed = parse(text, &mut heap).and_then(|value| {
            let mut out = String::new();
            heap.write_json(&value, crate::print::Slashes::Plain, &mut out)?;
            Ok(out)
        });
        printed.unwrap_or_else(|error| {
            let source = std::error::Error::source(&error).map(ToString::to_string);
            source.unwrap_or_else(|| error.to_string())
        })
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn valid_json_means_what_it_says() {
        check(
            r#" {"a":[1,-2.50,true,null,"x\n\u00e9\ud83d\ude00"],"b":{}} "#,
            r#"{"a":[1,-2.5,true,null,"x\né😀"],"b":{}}"#,
        );
        check("12345678901234567890123", "12345678901234567890123");
        check("3.14159265358979323846264", "3.14159265358979323846264");
        check("1e400", "null");
        check(r#"{"a":1,"b":2,"a":3}"#, r#"{"a":3,"b":2}"#);
    }

    #[test]
    fn what_is_almost_json_is_accepted() {
        check("{statusCode: 200}", r#"{"statusCode":200}"#);
        check(r#"{"statusCode": 200 ,, }"#, r#"{"statusCode":200}"#);
        check("{'a': 'it', b c: d e, 1: 007, null: null}", r#"{"a":"it","b c":"d e","1":7,"null":null}"#);
        check("{a: [x y, , 1.2.3]}", r#"{"a":["x y","1.2.3"]}"#);
        check("{a: b{c[d}", r#"{"a":"b{c[d"}"#);
        check("some text, not JSON", r#""some text, not JSON""#);
        check(r#"{"a":1} and more"#, r#"{"a":1}"#);
        check("\"tab\there\\q\"", r#""tabhere""#);
    }

    #[test]
    fn the_rest_is_refused() {
        check("", "unexpected end at byte 0");
        check("}", "unexpected character at byte 0");
        check(r#"{"a":1"#, "expected `,` or `}` at byte 6");
        check(r#"{"a' : 1}"#, "the string is not closed at byte 2");
        check("{a: 1, {b: 2}}", "unexpected character at byte 7");
        check(r#"["\u12"]"#, "malformed escape at byte 2");
        check(&"[".repeat(500), "nested too deep at byte 400");
    }
}
