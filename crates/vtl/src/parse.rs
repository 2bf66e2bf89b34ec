//! From text to [`crate::ast`], as Velocity 1.7's grammar reads it (AWS runs that version).
//!
//! A template is text with bits of VTL in it, so nothing outside of a directive or a reference is an error:
//! what is no VTL is text. Inside of one, what does not fit the grammar is an error.
//!
//! Whitespace, as Velocity 1.7 has it: `)` and `#end` and `#else` swallow the rest of their line if it is
//! blank; `#set` swallows blanks before it unless they continue a text.

mod cursor;
mod directive;
mod expression;
mod reference;
mod string;

use std::sync::Arc;

use crate::ast::{Macro, Node};
use crate::error::{ParseError, Problem};
use crate::limits::{NESTING_MAX, TEMPLATE_BYTES_MAX};

type Result<T, E = Fault> = std::result::Result<T, E>;

/// Where a text stops being a template, and why.
#[derive(Debug)]
struct Fault {
    at: usize,
    problem: Problem,
}

/// A parsed template: what it renders, and the macros that it defines anywhere.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub body: Arc<[Node]>,
    pub macros: Vec<Arc<Macro>>,
}

pub(crate) fn parse(source: &str) -> Result<Parsed, ParseError> {
    let fault = |fault: Fault| position(source, fault);
    if source.len() > TEMPLATE_BYTES_MAX {
        return Err(fault(Fault { at: 0, problem: Problem::TooLong }));
    }
    let mut macros = Vec::new();
    let body = Parser { source, at: 0, depth: 0, macros: &mut macros }.template().map_err(fault)?;
    Ok(Parsed { body: body.into(), macros })
}

fn position(source: &str, fault: Fault) -> ParseError {
    let before = source.get(..fault.at).unwrap_or(source);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    ParseError {
        line: 1 + before.bytes().filter(|byte| *byte == b'\n').count(),
        column: 1 + before[line_start..].chars().count(),
        problem: fault.problem,
    }
}

struct Parser<'a> {
    source: &'a str,
    /// Byte position of what is read next.
    at: usize,
    depth: u32,
    macros: &'a mut Vec<Arc<Macro>>,
}

/// What ended a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closing {
    Text,
    End,
    Else,
    ElseIf,
}

impl Closing {
    fn name(self) -> &'static str {
        match self {
            Self::Text => "",
            Self::End => "#end",
            Self::Else => "#else",
            Self::ElseIf => "#elseif",
        }
    }
}

/// A block that is being read: nodes, and text that is not yet one.
struct Building {
    nodes: Vec<Node>,
    text: String,
    /// Where in `text` the current run of plain characters began.
    run: usize,
}

impl Building {
    fn push_text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Text that ends a run of plain characters.
    fn push_mark(&mut self, text: &str) {
        self.text.push_str(text);
        self.run = self.text.len();
    }

    fn push(&mut self, node: Node) {
        if !self.text.is_empty() {
            self.nodes.push(Node::Text(std::mem::take(&mut self.text).into()));
        }
        self.run = 0;
        self.nodes.push(node);
    }

    fn end_run(&mut self) {
        self.run = self.text.len();
    }

    /// Drops blanks that are all there is since the last thing that was no plain text.
    fn swallow_blanks(&mut self) {
        if self.text[self.run..].bytes().all(|byte| byte == b' ' || byte == b'\t') {
            self.text.truncate(self.run);
        }
    }

    fn finish(mut self) -> Vec<Node> {
        if !self.text.is_empty() {
            self.nodes.push(Node::Text(self.text.into()));
        }
        self.nodes
    }
}

impl Parser<'_> {
    fn template(&mut self) -> Result<Vec<Node>> {
        let start = self.at;
        match self.block()? {
            (nodes, Closing::Text) => Ok(nodes),
            (_, closing) => Err(Fault { at: start, problem: Problem::Misplaced(closing.name()) }),
        }
    }

    /// A block up to an `#end`, which is swallowed.
    fn block_to_end(&mut self, opened: &'static str) -> Result<Vec<Node>> {
        let start = self.at;
        match self.block()? {
            (nodes, Closing::End) => Ok(nodes),
            (_, Closing::Text) => Err(Fault { at: start, problem: Problem::NotClosed(opened) }),
            (_, closing) => Err(self.fault(Problem::Misplaced(closing.name()))),
        }
    }

    /// Statements up to the end of the text or a directive that closes a block, which is swallowed.
    fn block(&mut self) -> Result<(Vec<Node>, Closing)> {
        self.enter()?;
        let mut building = Building { nodes: Vec::new(), text: String::new(), run: 0 };
        let closing = loop {
            let rest = self.rest();
            let plain = rest.find(['$', '#', '\\']).unwrap_or(rest.len());
            building.push_text(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                None => break Closing::Text,
                Some(b'\\') => self.backslashes(&mut building)?,
                Some(b'$') => self.dollar(0, &mut building)?,
                Some(_) => {
                    if let Some(closing) = self.hash(&mut building)? {
                        break closing;
                    }
                }
            }
        };
        self.leave();
        Ok((building.finish(), closing))
    }

    fn enter(&mut self) -> Result<()> {
        self.depth += 1;
        if self.depth > NESTING_MAX {
            return Err(self.fault(Problem::TooDeep));
        }
        Ok(())
    }

    fn leave(&mut self) {
        self.depth -= 1;
    }
}
