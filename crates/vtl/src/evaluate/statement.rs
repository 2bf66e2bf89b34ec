//! Statements.

use std::sync::Arc;

use super::{Interrupt, Machine, Result};
use crate::ast::{Block, Expression, Node};
use crate::error::{Limit, RenderError};
use crate::limits::{DEFINE_DEPTH_MAX, LOOP_ITERATIONS_MAX};
use crate::parse;
use crate::value::{Defined, Scope, Text, Value};

impl Machine<'_> {
    pub(super) fn block(&mut self, block: &Block, out: &mut String) -> Result<()> {
        self.enter()?;
        for node in block {
            self.statement(node, out)?;
        }
        self.leave();
        Ok(())
    }

    fn statement(&mut self, node: &Node, out: &mut String) -> Result<()> {
        self.heap.budget.step()?;
        match node {
            Node::Text(text) => self.write(text, out)?,
            Node::Reference(reference) => self.render_reference(reference, out)?,
            Node::Set { target, value } => {
                let value = self.value(value)?;
                // Velocity leaves a variable as it is when there is nothing to set it to.
                if !matches!(value, Value::Null) {
                    self.assign(target, value)?;
                }
            }
            Node::If { branches, otherwise } => {
                for (condition, body) in branches {
                    if self.is_true(condition)? {
                        return self.block(body, out);
                    }
                }
                self.block(otherwise, out)?;
            }
            Node::Foreach { variable, items, body } => self.foreach(variable, items, body, out)?,
            Node::Define { name, body } => {
                let block = self.new_block(body.clone())?;
                self.set_variable(name, block)?;
            }
            Node::Call(call) => self.call_macro(call, out)?,
            Node::Evaluate(text) => self.evaluate(text, out)?,
            Node::Break(None) => return Err(Interrupt::Break(None)),
            Node::Break(Some(scope)) => match self.value(scope)? {
                Value::Scope(scope) => return Err(Interrupt::Break(Some(scope))),
                _ => return Err(RenderError::NoScope.into()),
            },
            Node::Stop => return Err(Interrupt::Stop),
            Node::Refused(directive) => return Err(RenderError::Refused { directive }.into()),
        }
        Ok(())
    }

    pub(crate) fn write(&self, text: &str, out: &mut String) -> Result<(), RenderError> {
        if out.len() + text.len() > self.heap.budget.output_bytes_max {
            return Err(RenderError::Limit(Limit::Output));
        }
        out.push_str(text);
        self.heap.budget.work(text.len())
    }

    fn foreach(&mut self, variable: &Text, items: &Expression, body: &Block, out: &mut String) -> Result<()> {
        let (items, n_items) = match items {
            // Made for this loop alone, so it needs no place among the values.
            Expression::Range(ends) => match self.range(&ends.0, &ends.1)? {
                Some(range) => (range.first_items(LOOP_ITERATIONS_MAX), range.len()),
                None => return Ok(()),
            },
            items => {
                let items = self.value(items)?;
                self.heap.first_items(&items, LOOP_ITERATIONS_MAX)?
            }
        };
        let before = self.variable(variable)?;
        let (depth, frame, outer) = (self.depth, self.frame, self.scope);
        let scope = self.heap.scopes.len();
        self.heap.budget.allocate(size_of::<Scope>())?;
        self.heap.scopes.push(Scope {
            index: 0,
            has_next: false,
            parent: outer,
            entries: indexmap::IndexMap::new(),
        });
        let mut outcome = Ok(());
        for (index, item) in items.into_iter().enumerate() {
            self.scope = Some(scope);
            self.heap.scopes[scope].index = index;
            self.heap.scopes[scope].has_next = index + 1 < n_items;
            self.set_variable(variable, item)?;
            outcome = self.block(body, out);
            if outcome.is_err() {
                break;
            }
        }
        (self.depth, self.frame, self.scope) = (depth, frame, outer);
        match before {
            Value::Null => self.remove_variable(variable),
            before => self.set_variable(variable, before)?,
        }
        match outcome {
            Err(Interrupt::Break(None)) => Ok(()),
            Err(Interrupt::Break(Some(broken))) if broken == scope => Ok(()),
            outcome => outcome,
        }
    }

    pub(super) fn new_block(&mut self, body: Arc<Block>) -> Result<Value, RenderError> {
        self.heap.budget.allocate(size_of::<Defined>())?;
        self.heap.blocks.push(Defined { body, n_under_way: 0 });
        Ok(Value::Block(self.heap.blocks.len() - 1))
    }

    /// Renders what `#define` made. `false`, and nothing is rendered, if it stands within itself too often.
    pub(super) fn defined(&mut self, block: usize, out: &mut String) -> Result<bool> {
        let defined = &mut self.heap.blocks[block];
        if defined.n_under_way == DEFINE_DEPTH_MAX {
            return Ok(false);
        }
        defined.n_under_way += 1;
        let body = defined.body.clone();
        let (depth, frame, scope) = (self.depth, self.frame, self.scope);
        let outcome = self.block(&body, out);
        self.heap.blocks[block].n_under_way -= 1;
        (self.depth, self.frame, self.scope) = (depth, frame, scope);
        match outcome {
            Ok(()) | Err(Interrupt::Break(None)) => Ok(true),
            Err(interrupt) => Err(interrupt),
        }
    }

    fn evaluate(&mut self, text: &Expression, out: &mut String) -> Result<()> {
        let text = self.value(text)?;
        let text = self.text(&text)?;
        self.heap.budget.allocate(text.len())?;
        let parsed = parse::parse(&text).map_err(RenderError::Evaluate)?;
        for found in parsed.macros {
            if !self.macros.iter().any(|known| known.name == found.name) {
                self.macros.push(found);
            }
        }
        let (depth, frame, scope) = (self.depth, self.frame, self.scope);
        let outcome = self.block(&parsed.body, out);
        (self.depth, self.frame, self.scope) = (depth, frame, scope);
        match outcome {
            Err(Interrupt::Break(None) | Interrupt::Stop) => Ok(()),
            outcome => outcome,
        }
    }
}
