//! What begins with `#`, and backslashes.

use std::sync::Arc;

use super::{Building, Closing, Fault, Parser, Result};
use crate::ast::{Call, Expression, Macro, Node};
use crate::error::Problem;

/// Directives by name, besides those of the grammar itself.
const DIRECTIVES: &[&str] =
    &["foreach", "include", "parse", "macro", "literal", "evaluate", "break", "define", "stop"];

/// Directives of the grammar itself.
const KEYWORDS: &[&str] = &["if", "elseif", "else", "end", "set"];

/// `#word` or `#{word}`.
struct Word<'a> {
    name: &'a str,
    /// In bytes, from the `#` on.
    len: usize,
}

impl<'a> Parser<'a> {
    /// A `#` in text. What closes the current block is the result.
    pub(super) fn hash(&mut self, building: &mut Building) -> Result<Option<Closing>> {
        let start = self.at;
        if self.eat("##") {
            let line = self.rest();
            self.at += line.find(['\n', '\r']).unwrap_or(line.len());
            let _ = self.eat("\r\n") || self.eat("\n") || self.eat("\r");
            building.end_run();
            return Ok(None);
        }
        if self.eat("#*") {
            self.up_to("*#", "#*")?;
            building.end_run();
            return Ok(None);
        }
        if self.eat("#[[") {
            building.push_mark(self.up_to("]]#", "#[[")?);
            return Ok(None);
        }
        let Some(word) = self.word(0) else {
            self.at += 1;
            building.push_mark("#");
            return Ok(None);
        };
        self.at += word.len;
        let closing = match word.name {
            "end" => Closing::End,
            "else" => Closing::Else,
            "elseif" => return Ok(Some(Closing::ElseIf)),
            name => {
                self.directive(start, name, building)?;
                return Ok(None);
            }
        };
        self.eat_blank_line_end();
        Ok(Some(closing))
    }

    /// Backslashes in text. Before a reference or a directive they protect it; elsewhere they are text.
    pub(super) fn backslashes(&mut self, building: &mut Building) -> Result<()> {
        let count = self.eat_while(|byte| byte == b'\\').len();
        match (self.peek(), self.word(0)) {
            (Some(b'$'), _) => return self.dollar(count, building),
            (_, Some(word)) => {
                let is_known = self.is_directive(word.name) || KEYWORDS.contains(&word.name);
                let escapes = count % 2 == 1;
                // Velocity forgets that `#set` is a directive when backslashes stand in pairs.
                let halves = is_known && (escapes || word.name != "set");
                building.push_mark(&"\\".repeat(if halves { count / 2 } else { count }));
                if escapes {
                    building.push_mark(&self.rest()[..word.len]);
                    self.at += word.len;
                }
            }
            _ => building.push_mark(&"\\".repeat(count)),
        }
        Ok(())
    }

    fn is_directive(&self, name: &str) -> bool {
        DIRECTIVES.contains(&name) || self.macros.iter().any(|known| &*known.name == name)
    }

    /// The word of a directive whose `#` stands at an offset.
    fn word(&self, offset: usize) -> Option<Word<'a>> {
        let rest = self.rest().get(offset..)?.strip_prefix('#')?;
        let (rest, braced) = rest.strip_prefix('{').map_or((rest, false), |inner| (inner, true));
        let is_start = |byte: u8| byte.is_ascii_alphabetic() || byte == b'_' || (byte == b'@' && !braced);
        if !rest.bytes().next().is_some_and(is_start) {
            return None;
        }
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'@';
        let len = rest.bytes().position(|byte| !is_part(byte)).unwrap_or(rest.len());
        if braced && rest.as_bytes().get(len) != Some(&b'}') {
            return None;
        }
        Some(Word { name: &rest[..len], len: len + if braced { 3 } else { 1 } })
    }

    /// Text up to a mark, which is swallowed.
    fn up_to(&mut self, mark: &str, opened: &'static str) -> Result<&'a str> {
        let rest = self.rest();
        let Some(len) = rest.find(mark) else { return Err(self.fault(Problem::NotClosed(opened))) };
        self.at += len + mark.len();
        Ok(&rest[..len])
    }

    fn directive(&mut self, start: usize, name: &str, building: &mut Building) -> Result<()> {
        let node = match name {
            "if" => self.condition()?,
            "set" => match self.set(building)? {
                Some(node) => node,
                None => {
                    building.push_mark(&self.source[start..self.at]);
                    return Ok(());
                }
            },
            "foreach" => self.foreach()?,
            "macro" => {
                self.define_macro()?;
                building.end_run();
                return Ok(());
            }
            "define" => self.define()?,
            "literal" => {
                self.open("`(`")?;
                self.arguments()?;
                let inside = self.at;
                self.block_to_end("#literal")?;
                // What was read ends with the `#end`.
                let block = &self.source[inside..self.at];
                let len = block.rfind("#end").max(block.rfind("#{end}")).unwrap_or(block.len());
                building.push_mark(&block[..len]);
                return Ok(());
            }
            "evaluate" => {
                self.open("`(`")?;
                match <[_; 1]>::try_from(self.arguments()?) {
                    Ok([text]) if is_text(&text) => Node::Evaluate(text),
                    _ => return Err(self.fault(Problem::Expected("one string or reference"))),
                }
            }
            "break" => Node::Break(self.optional_argument()?),
            "stop" => {
                self.optional_argument()?;
                Node::Stop
            }
            "include" | "parse" => {
                self.optional_arguments()?;
                Node::Refused(if name == "parse" { "parse" } else { "include" })
            }
            name => self.call(start, name)?,
        };
        building.push(node);
        Ok(())
    }

    /// `(` after a directive, with blanks and line ends between.
    fn has_arguments(&mut self) -> bool {
        let start = self.at;
        self.skip_space();
        let found = self.eat("(");
        if !found {
            self.at = start;
        }
        found
    }

    fn open(&mut self, what: &'static str) -> Result<()> {
        if self.has_arguments() { Ok(()) } else { Err(self.fault(Problem::Expected(what))) }
    }

    /// A `)` that closes a directive's arguments.
    fn close(&mut self) -> Result<()> {
        self.skip_space();
        self.expect(")", "`)`")?;
        self.eat_blank_line_end();
        Ok(())
    }

    /// Arguments up to the closing parenthesis. Commas may be left out, and words may stand bare.
    fn arguments(&mut self) -> Result<Vec<Expression>> {
        let mut arguments = Vec::new();
        loop {
            self.skip_space();
            if self.peek() == Some(b')') {
                self.close()?;
                return Ok(arguments);
            }
            if self.eat(",") {
                self.skip_space();
            }
            let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'@';
            let is_word = self.peek().is_some_and(|byte| is_part(byte) && !byte.is_ascii_digit());
            let bare = |word: &str| is_word && word != "true" && word != "false";
            let before = self.at;
            let word = if is_word { self.eat_while(is_part) } else { "" };
            if bare(word) {
                arguments.push(Expression::Word(word.into()));
            } else {
                self.at = before;
                arguments.push(self.parameter()?);
            }
        }
    }

    fn optional_arguments(&mut self) -> Result<Vec<Expression>> {
        if self.has_arguments() { self.arguments() } else { Ok(Vec::new()) }
    }

    fn optional_argument(&mut self) -> Result<Option<Expression>> {
        let mut arguments = self.optional_arguments()?;
        let argument = arguments.pop();
        if !arguments.is_empty() || matches!(argument, Some(Expression::Word(_))) {
            return Err(self.fault(Problem::Expected("at most one argument")));
        }
        Ok(argument)
    }

    fn condition(&mut self) -> Result<Node> {
        let start = self.at;
        let mut branches = Vec::new();
        loop {
            self.open("`(` and a condition")?;
            let condition = self.expression()?;
            self.close()?;
            let (body, closing) = self.block()?;
            branches.push((condition, body.into()));
            let otherwise = match closing {
                Closing::ElseIf => continue,
                Closing::Else => self.block_to_end("#else")?,
                Closing::End => Vec::new(),
                Closing::Text => return Err(Fault { at: start, problem: Problem::NotClosed("#if") }),
            };
            return Ok(Node::If { branches: branches.into(), otherwise: otherwise.into() });
        }
    }

    /// `None` if no parenthesis follows, as then it is text.
    fn set(&mut self, building: &mut Building) -> Result<Option<Node>> {
        let start = self.at;
        self.eat_while(|byte| byte == b' ' || byte == b'\t');
        if !self.eat("(") {
            self.at = start;
            return Ok(None);
        }
        building.swallow_blanks();
        self.skip_space();
        let is_reference = self.peek() == Some(b'$');
        let Some(target) = (if is_reference { self.reference()? } else { None }) else {
            return Err(self.fault(Problem::Expected("a reference to set")));
        };
        self.skip_space();
        self.expect("=", "`=`")?;
        let value = self.expression()?;
        self.close()?;
        Ok(Some(Node::Set { target, value }))
    }

    fn foreach(&mut self) -> Result<Node> {
        self.open("`(`")?;
        let what = Problem::Expected("`$item in list`");
        let arguments = <[_; 3]>::try_from(self.arguments()?).map_err(|_| self.fault(what.clone()))?;
        let [Expression::Reference(item), Expression::Word(word), items] = arguments else {
            return Err(self.fault(what));
        };
        if &*word != "in" || matches!(items, Expression::Word(_)) {
            return Err(self.fault(what));
        }
        let body = self.block_to_end("#foreach")?.into();
        Ok(Node::Foreach { variable: item.root, items, body })
    }

    fn define(&mut self) -> Result<Node> {
        self.open("`(`")?;
        match <[_; 1]>::try_from(self.arguments()?) {
            Ok([Expression::Reference(name)]) => {
                Ok(Node::Define { name: name.root, body: self.block_to_end("#define")?.into() })
            }
            _ => Err(self.fault(Problem::Expected("one reference"))),
        }
    }

    /// The first macro of a name stays the one.
    fn define_macro(&mut self) -> Result<()> {
        self.open("`(` and the name of the macro")?;
        let mut arguments = self.arguments()?.into_iter();
        let Some(Expression::Word(name)) = arguments.next() else {
            return Err(self.fault(Problem::Expected("the name of the macro")));
        };
        let mut parameters = Vec::new();
        for argument in arguments {
            parameters.push(match argument {
                Expression::Reference(parameter) => parameter.root,
                Expression::Word(word) => (*word).into(),
                _ => return Err(self.fault(Problem::Expected("references as parameters"))),
            });
        }
        let body = self.block_to_end("#macro")?.into();
        if !self.macros.iter().any(|known| known.name.as_ref() == &*name) {
            let name = (*name).into();
            self.macros.push(Arc::new(Macro { name, parameters: parameters.into(), body }));
        }
        Ok(())
    }

    fn call(&mut self, start: usize, name: &str) -> Result<Node> {
        let (name, has_body) = name.strip_prefix('@').map_or((name, false), |name| (name, true));
        let has_arguments = self.has_arguments();
        let arguments = if has_arguments { self.arguments()? } else { Vec::new() };
        let body = if has_body && has_arguments { Some(self.block_to_end("#@")?.into()) } else { None };
        let source = self.source[start..self.at].into();
        Ok(Node::Call(Call { name: name.into(), arguments: arguments.into(), body, source }))
    }
}

fn is_text(expression: &Expression) -> bool {
    matches!(expression, Expression::Text(_) | Expression::Interpolated(_) | Expression::Reference(_))
}
