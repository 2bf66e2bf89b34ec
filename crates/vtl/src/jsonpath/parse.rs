//! From text to [`Path`].

use super::filter::{Condition, Operand, Relation};
use super::functions::Function;
use super::{Path, Token};
use crate::limits::{JSON_PATH_BYTES_MAX, JSON_PATH_DEPTH_MAX};
use crate::number::Number;
use crate::value::Text;

type Result<T, E = &'static str> = std::result::Result<T, E>;

/// Steps of one path.
const TOKENS_MAX: usize = 200;

pub(super) fn path(text: &str) -> Result<Path> {
    let text = text.trim();
    if text.is_empty() {
        return Err("empty");
    }
    if text.len() > JSON_PATH_BYTES_MAX {
        return Err("too long");
    }
    if text.ends_with('.') {
        return Err("a path must not end with `.`");
    }
    let completed = if text.starts_with(['$', '@']) { text.to_owned() } else { format!("$.{text}") };
    let mut parser = Parser { text: &completed, at: 0, depth: 0, is_filter: false };
    let path = parser.path()?;
    if parser.at < completed.len() {
        return Err("unexpected character");
    }
    Ok(path)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
    /// Inside of a filter, where blanks and operators end a path.
    is_filter: bool,
}

impl<'a> Parser<'a> {
    fn path(&mut self) -> Result<Path> {
        self.depth += 1;
        if self.depth > JSON_PATH_DEPTH_MAX {
            return Err("nested too deep");
        }
        let is_absolute = self.eat("$");
        if !is_absolute && !self.eat("@") {
            return Err("expected `$` or `@`");
        }
        let mut tokens = Vec::new();
        while let Some(byte) = self.peek() {
            match byte {
                b'[' => tokens.push(self.brackets()?),
                b'.' => {
                    self.at += 1;
                    if self.eat(".") {
                        tokens.push(Token::Descend);
                    }
                    if self.peek() == Some(b'[') {
                        continue;
                    }
                    tokens.push(self.name()?);
                }
                _ if self.is_filter => break,
                _ => return Err("expected `.` or `[`"),
            }
            if tokens.len() > TOKENS_MAX {
                return Err("too many steps");
            }
        }
        if matches!(tokens.last(), Some(Token::Descend)) {
            return Err("a path must not end with `.`");
        }
        self.depth -= 1;
        Ok(Path { tokens, is_absolute })
    }

    /// `name`, `*` or `name(…)`.
    fn name(&mut self) -> Result<Token> {
        if self.eat("*") {
            return Ok(Token::All);
        }
        let rest = self.rest();
        let ends = |c: char| {
            matches!(c, '.' | '[' | '(' | ' ')
                || (self.is_filter
                    && matches!(c, ')' | '<' | '>' | '=' | '~' | '!' | '&' | '|' | ',' | '\t' | '\n'))
        };
        let len = rest.find(ends).unwrap_or(rest.len());
        let name = &rest[..len];
        self.at += len;
        if !self.is_filter && self.peek() == Some(b' ') {
            return Err("a name with a blank needs brackets");
        }
        if name.is_empty() {
            return Err("expected a name");
        }
        if self.peek() == Some(b'(') {
            return self.function(name);
        }
        Ok(Token::Properties(vec![name.into()]))
    }

    fn function(&mut self, name: &str) -> Result<Token> {
        self.at += 1;
        let outside = std::mem::replace(&mut self.is_filter, true);
        let mut parameters = Vec::new();
        loop {
            self.skip_space();
            if self.eat(")") {
                break;
            }
            parameters.push(self.operand()?);
            self.skip_space();
            if !self.eat(",") && self.peek() != Some(b')') {
                return Err("the arguments are not closed");
            }
        }
        self.is_filter = outside;
        Function::new(name, parameters).map(Token::Function).ok_or("no such function")
    }

    fn brackets(&mut self) -> Result<Token> {
        self.at += 1;
        self.skip_space();
        let token = match self.peek() {
            Some(b'\'' | b'"') => {
                let mut names = Vec::new();
                loop {
                    self.skip_space();
                    names.push(Text::from(self.quoted()?));
                    self.skip_space();
                    if !self.eat(",") {
                        break Token::Properties(names);
                    }
                }
            }
            Some(b'*') => {
                self.at += 1;
                Token::All
            }
            Some(b'?') => {
                self.at += 1;
                self.filter()?
            }
            Some(b'0'..=b'9' | b'-' | b':') => self.positions()?,
            _ => return Err("malformed brackets"),
        };
        self.skip_space();
        if self.eat("]") { Ok(token) } else { Err("malformed brackets") }
    }

    fn positions(&mut self) -> Result<Token> {
        let rest = self.rest();
        let len = rest.find(']').ok_or("malformed brackets")?;
        let inside = &rest[..len];
        self.at += len;
        let number = |text: &str| text.trim().parse::<i32>().map_err(|_| "malformed index");
        let optional = |text: &str| if text.trim().is_empty() { Ok(None) } else { number(text).map(Some) };
        match inside.split_once(':') {
            Some((from, to)) => Ok(Token::Slice(optional(from)?, optional(to)?)),
            None => Ok(Token::Indexes(inside.split(',').map(number).collect::<Result<_>>()?)),
        }
    }

    fn filter(&mut self) -> Result<Token> {
        self.skip_space();
        if !self.eat("(") {
            return Err("malformed filter");
        }
        let outside = std::mem::replace(&mut self.is_filter, true);
        let condition = self.any()?;
        self.skip_space();
        if !self.eat(")") {
            return Err("malformed filter");
        }
        self.is_filter = outside;
        Ok(Token::Filter(condition))
    }

    fn any(&mut self) -> Result<Condition> {
        let mut conditions = vec![self.all()?];
        while self.eat_sign("||") {
            conditions.push(self.all()?);
        }
        Ok(Condition::Any(conditions))
    }

    fn all(&mut self) -> Result<Condition> {
        let mut conditions = vec![self.condition()?];
        while self.eat_sign("&&") {
            conditions.push(self.condition()?);
        }
        Ok(Condition::All(conditions))
    }

    fn condition(&mut self) -> Result<Condition> {
        self.depth += 1;
        if self.depth > JSON_PATH_DEPTH_MAX {
            return Err("nested too deep");
        }
        let condition = if self.eat_sign("!") {
            Condition::Not(Box::new(self.condition()?))
        } else if self.eat_sign("(") {
            let inner = self.any()?;
            if !self.eat_sign(")") {
                return Err("malformed filter");
            }
            inner
        } else {
            self.comparison()?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn comparison(&mut self) -> Result<Condition> {
        let left = self.operand()?;
        self.skip_space();
        let rest = self.rest();
        let is_sign = |c: char| matches!(c, '<' | '>' | '=' | '~' | '!');
        let len = if rest.starts_with(is_sign) {
            rest.find(|c| !is_sign(c)).unwrap_or(rest.len())
        } else {
            rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len())
        };
        match (Relation::from_name(&rest[..len]), left) {
            (Some(relation), left) => {
                self.at += len;
                let right = self.operand()?;
                Ok(Condition::Compare(Box::new((left, relation, right))))
            }
            (None, Operand::Path(path)) if len == 0 => Ok(Condition::Exists(path)),
            _ => Err("malformed filter"),
        }
    }

    fn operand(&mut self) -> Result<Operand> {
        self.skip_space();
        match self.peek() {
            Some(b'$' | b'@') => self.path().map(Operand::Path),
            Some(b'\'' | b'"') => Ok(Operand::Text(self.quoted()?.into())),
            Some(b'/') => self.pattern(),
            Some(b'[') => self.literal('[', ']'),
            Some(b'{') => self.literal('{', '}'),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => {
                for (word, operand) in
                    [("true", Operand::Bool(true)), ("false", Operand::Bool(false)), ("null", Operand::Null)]
                {
                    if self.eat(word) {
                        return Ok(operand);
                    }
                }
                Err("malformed filter")
            }
        }
    }

    fn number(&mut self) -> Result<Operand> {
        let rest = self.rest();
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let text = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
        self.at += text.len();
        let number = Number::parse_integer(text).or_else(|| text.parse().ok().map(Number::Double));
        number.map(Operand::Number).ok_or("malformed number")
    }

    /// `/…/flags`.
    fn pattern(&mut self) -> Result<Operand> {
        let rest = &self.rest()[1..];
        let mut escaped = false;
        let end = rest.find(|c| {
            let ends = c == '/' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let end = end.ok_or("the pattern is not closed")?;
        self.at += end + 2;
        let rest_after = self.rest();
        let n_flags = rest_after.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest_after.len());
        let flags: String = rest_after[..n_flags].chars().filter(|c| "imsx".contains(*c)).collect();
        self.at += n_flags;
        let prefix = if flags.is_empty() { String::new() } else { format!("(?{flags})") };
        Ok(Operand::Pattern(format!("{prefix}{}", &rest[..end]).into()))
    }

    /// A list or an object, as JSON.
    fn literal(&mut self, open: char, close: char) -> Result<Operand> {
        let start = self.at;
        let mut depth = 0_u32;
        let mut quote = None;
        let mut escaped = false;
        for (offset, c) in self.rest().char_indices() {
            match (quote, c) {
                _ if escaped => escaped = false,
                (Some(_), '\\') => escaped = true,
                (Some(open), c) if c == open => quote = None,
                (Some(_), _) => {}
                (None, '\'' | '"') => quote = Some(c),
                (None, c) if c == open => depth += 1,
                (None, c) if c == close => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.at += offset + 1;
                return Ok(Operand::Json(self.text[start..self.at].into()));
            }
        }
        Err("the literal is not closed")
    }

    /// A quoted text; a backslash protects what follows.
    fn quoted(&mut self) -> Result<String> {
        let mut chars = self.rest().char_indices();
        let quote = chars.next().map_or('\'', |(_, quote)| quote);
        if quote != '\'' && quote != '"' {
            return Err("expected a string");
        }
        let mut out = String::new();
        while let Some((offset, c)) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some((_, 'n')) => out.push('\n'),
                    Some((_, 't')) => out.push('\t'),
                    Some((_, 'r')) => out.push('\r'),
                    Some((at, 'u')) => {
                        let digits = self.rest().get(at + 1..at + 5);
                        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
                        out.push(char::from_u32(code.ok_or("malformed escape")?).unwrap_or('\u{fffd}'));
                        chars.nth(3);
                    }
                    Some((_, c)) => out.push(c),
                    None => break,
                },
                c if c == quote => {
                    self.at += offset + 1;
                    return Ok(out);
                }
                c => out.push(c),
            }
        }
        Err("the string is not closed")
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        self.at += if found { text.len() } else { 0 };
        found
    }

    fn eat_sign(&mut self, text: &str) -> bool {
        self.skip_space();
        self.eat(text)
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }
}
