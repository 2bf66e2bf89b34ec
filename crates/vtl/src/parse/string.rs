//! String literals: `'plain'` and `"with $references and #directives"`.

use super::{Fault, Parser, Result};
use crate::ast::Expression;
use crate::error::Problem;

impl Parser<'_> {
    /// A string from its opening quote on. A quote is doubled inside; a backslash does not protect it.
    pub(super) fn string(&mut self, quote: char) -> Result<Expression> {
        let start = self.at;
        let rest = &self.rest()[1..];
        let Some((len, n_doubled)) = content_len(rest, quote) else {
            let what = if quote == '"' { "\"" } else { "'" };
            return Err(self.fault(Problem::NotClosed(what)));
        };
        let mut text = rest[..len].to_owned();
        self.at += len + 2;
        if quote == '"' && text.contains("\\u") {
            text = unescape(&text).ok_or(Fault {
                at: start,
                problem: Problem::Expected("four hexadecimal digits after `\\u`"),
            })?;
        }
        if n_doubled > 0 {
            let doubled = format!("{quote}{quote}");
            text = text.replace(&doubled, &doubled[..1]);
        }
        if quote == '\'' || !text.contains(['$', '#']) {
            return Ok(Expression::Text(text.into()));
        }
        let mut inner = Parser { source: &text, at: 0, depth: self.depth, macros: self.macros };
        let nodes = inner.template().map_err(|fault| Fault { at: start, problem: fault.problem })?;
        Ok(Expression::Interpolated(nodes.into()))
    }
}

/// Length of what stands before the closing quote, and how many doubled quotes are in it.
///
/// As a lexer that takes the longest match: a doubled quote belongs to the string if it is closed later.
fn content_len(text: &str, quote: char) -> Option<(usize, usize)> {
    let mut n_doubled = 0;
    let mut shorter = None;
    let mut at = 0;
    while let Some(found) = text[at..].find(quote) {
        at += found;
        if !text[at + 1..].starts_with(quote) {
            return Some((at, n_doubled));
        }
        shorter = shorter.or(Some((at, n_doubled)));
        n_doubled += 1;
        at += 2;
    }
    shorter
}

/// Replaces `\uXXXX`. `None` if there are no four digits; half of a pair becomes U+FFFD.
fn unescape(text: &str) -> Option<String> {
    let mut parts = text.split("\\u");
    let mut out = String::with_capacity(text.len());
    out.push_str(parts.next().unwrap_or_default());
    let mut units: Vec<u16> = Vec::new();
    for part in parts {
        let digits = part.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        units.push(u16::from_str_radix(digits, 16).ok()?);
        if part.len() > 4 {
            out.push_str(&String::from_utf16_lossy(&units));
            units.clear();
            out.push_str(&part[4..]);
        }
    }
    out.push_str(&String::from_utf16_lossy(&units));
    Some(out)
}
