//! References: reading, rendering and assigning them.

use super::{Machine, Result};
use crate::ast::{Reference, Step};
use crate::error::RenderError;
use crate::number::Number;
use crate::value::{Key, Value};

impl Machine<'_> {
    pub(super) fn render_reference(&mut self, reference: &Reference, out: &mut String) -> Result<()> {
        self.write(&reference.prefix, out)?;
        if let Some(escaped) = &reference.escaped {
            self.write(escaped, out)?;
            return Ok(());
        }
        match self.reference(reference)? {
            Value::Text(text) => self.write(&text, out)?,
            Value::Block(block) => {
                if !self.defined(block, out)? {
                    self.write(&reference.source, out)?;
                }
            }
            value => self.heap.write_text(&value, out)?,
        }
        Ok(())
    }

    /// What a reference means. Nothing is the empty text.
    pub(super) fn reference(&mut self, reference: &Reference) -> Result<Value> {
        let mut value = self.variable(&reference.root)?;
        for step in &reference.steps {
            if matches!(value, Value::Null) {
                break;
            }
            value = self.step(&value, step)?;
        }
        Ok(match value {
            Value::Null => Value::Text(self.nothing.clone()),
            value => value,
        })
    }

    fn step(&mut self, target: &Value, step: &Step) -> Result<Value> {
        self.heap.budget.step()?;
        match step {
            Step::Property(name) => self.property(target, name),
            Step::Method { name, arguments } => {
                let mut values = Vec::with_capacity(arguments.len());
                for argument in arguments {
                    values.push(self.value(argument)?);
                }
                self.call(target, name, &values)
            }
            Step::Index(index) => {
                let index = self.value(index)?;
                let index = self.count_from_end(target, index)?;
                self.call(target, "get", &[index])
            }
        }
    }

    /// `-1` is the last of what has a size.
    fn count_from_end(&mut self, target: &Value, index: Value) -> Result<Value> {
        match index {
            Value::Number(Number::Integer(negative)) if negative < 0 => {
                match self.call(target, "size", &[])? {
                    Value::Number(size) => Ok(Value::Number(size.add(&Number::Integer(negative)))),
                    _ => Err(failed("get", "a negative index for what has no size").into()),
                }
            }
            index => Ok(index),
        }
    }

    pub(super) fn assign(&mut self, target: &Reference, value: Value) -> Result<()> {
        let Some((last, steps)) = target.steps.split_last() else {
            return Ok(self.set_variable(&target.root, value)?);
        };
        let mut place = self.variable(&target.root)?;
        for step in steps {
            place = self.step(&place, step)?;
        }
        if matches!(place, Value::Null) {
            return Ok(());
        }
        match last {
            // Velocity's grammar lets a call stand there and takes its name for a property's.
            Step::Property(name) | Step::Method { name, .. } => match place {
                Value::Map(map) => {
                    self.heap.put(map, Key::Text(name.clone()), value)?;
                }
                Value::Scope(scope) => {
                    self.heap.pay_items(2)?;
                    self.heap.scopes[scope].entries.insert(Key::Text(name.clone()), value);
                }
                _ => {}
            },
            Step::Index(index) => {
                let index = self.value(index)?;
                let index = self.count_from_end(&place, index)?;
                let method = if matches!(place, Value::List(_)) { "set" } else { "put" };
                self.call(&place, method, &[index, value])?;
            }
        }
        Ok(())
    }
}

pub(crate) fn failed(method: &str, reason: &str) -> RenderError {
    RenderError::Method { method: method.into(), reason: reason.into() }
}
