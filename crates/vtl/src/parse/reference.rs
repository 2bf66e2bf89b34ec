//! `$name`, `${name}`, `$!name`, `$!{name}` and what may follow the name.

use super::{Building, Fault, Parser, Result};
use crate::ast::{Expression, Node, Reference, Step};
use crate::error::Problem;

impl Parser<'_> {
    /// Dollars in text after `n_backslashes` that were read already: a reference, or just text.
    pub(super) fn dollar(&mut self, n_backslashes: usize, building: &mut Building) -> Result<()> {
        let n_dollars = self.rest().bytes().take_while(|byte| *byte == b'$').count();
        self.at += n_dollars - 1;
        let dollars = "$".repeat(n_dollars - 1);
        let Some(mut reference) = self.reference()? else {
            let quiet = if self.peek_at(1) == Some(b'!') { "$!" } else { "$" };
            self.at += quiet.len();
            building.push_mark(&format!("{}{dollars}{quiet}", "\\".repeat(n_backslashes)));
            return Ok(());
        };
        reference.prefix = format!("{}{dollars}", "\\".repeat(n_backslashes / 2)).into();
        if n_backslashes % 2 == 1 {
            reference.escaped = Some(reference.source.clone());
        }
        building.push(Node::Reference(reference));
        Ok(())
    }

    /// A reference from its dollar on. `None`, and nothing is read, if there is none.
    pub(super) fn reference(&mut self) -> Result<Option<Reference>> {
        let start = self.at;
        let mut offset = 1;
        offset += usize::from(self.peek_at(offset) == Some(b'!'));
        let braced = self.peek_at(offset) == Some(b'{');
        offset += usize::from(braced);
        let len = self.identifier_len(offset);
        let root_start = start + offset;
        let root = &self.source[root_start..root_start + len];
        if len == 0 || is_literal(root) {
            return Ok(None);
        }
        self.at = root_start + len;
        let steps = self.steps()?;
        if braced && !self.eat("}") {
            return Err(Fault { at: start, problem: Problem::NotClosed("${") });
        }
        Ok(Some(Reference {
            prefix: "".into(),
            escaped: None,
            source: self.source[start..self.at].into(),
            root: root.into(),
            steps: steps.into(),
        }))
    }

    fn steps(&mut self) -> Result<Vec<Step>> {
        let mut steps = Vec::new();
        loop {
            match self.peek() {
                Some(b'[') => {
                    self.at += 1;
                    steps.push(Step::Index(self.index()?));
                }
                Some(b'.') if self.peek_at(1).is_some_and(|byte| byte.is_ascii_alphabetic()) => {
                    let len = self.identifier_len(1);
                    let name = &self.source[self.at + 1..self.at + 1 + len];
                    if is_literal(name) {
                        return Ok(steps);
                    }
                    self.at += 1 + len;
                    if self.eat("(") {
                        let arguments = self.parameters(")", "`)` or `,`")?.into();
                        steps.push(Step::Method { name: name.into(), arguments });
                    } else {
                        steps.push(Step::Property(name.into()));
                    }
                }
                _ => return Ok(steps),
            }
        }
    }

    fn index(&mut self) -> Result<Expression> {
        self.skip_space();
        let index = self.parameter()?;
        if matches!(index, Expression::List(_) | Expression::Map(_) | Expression::Range(_)) {
            return Err(self.fault(Problem::Expected("an index")));
        }
        self.skip_space();
        self.expect("]", "`]`")?;
        Ok(index)
    }
}

/// Words that the grammar takes for literals and so never for names.
fn is_literal(name: &str) -> bool {
    name == "true" || name == "false"
}
