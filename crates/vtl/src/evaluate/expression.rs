//! Expressions: their values, and whether they are true.

use std::cmp::Ordering;

use super::{Machine, Result};
use crate::ast::{Expression, Operator};
use crate::error::{Limit, RenderError};
use crate::limits::DATA_DEPTH_MAX;
use crate::number::Number;
use crate::value::{Heap, Key, ListKind, MapKind, Value};

/// The left side of an operator: as it stands, or calculated already.
enum Left<'e> {
    Expression(&'e Expression),
    Value(Value),
}

/// Integers from one to another, up or down.
pub(super) struct Range {
    first: i32,
    last: i32,
}

impl Range {
    pub fn len(&self) -> usize {
        usize::try_from(self.last.abs_diff(self.first)).unwrap_or(usize::MAX).saturating_add(1)
    }

    pub fn first_items(&self, n_max: usize) -> Vec<Value> {
        let number = |value| Value::Number(Number::Integer(value));
        if self.first <= self.last {
            (self.first..=self.last).take(n_max).map(number).collect()
        } else {
            (self.last..=self.first).rev().take(n_max).map(number).collect()
        }
    }
}

impl Machine<'_> {
    pub(super) fn value(&mut self, expression: &Expression) -> Result<Value> {
        self.enter()?;
        let value = match expression {
            Expression::Text(text) => Value::Text(text.clone()),
            Expression::Number(number) => Value::Number(number.clone()),
            Expression::Bool(value) => Value::Bool(*value),
            Expression::Reference(reference) => self.reference(reference)?,
            Expression::Interpolated(block) => {
                let mut out = String::new();
                self.block(block, &mut out)?;
                self.heap.text(&out)?
            }
            Expression::List(items) => {
                let mut values = Vec::with_capacity(items.len());
                for item in items {
                    values.push(self.value(item)?);
                }
                self.heap.list(ListKind::Array, values)?
            }
            Expression::Map(entries) => {
                let map = self.heap.map(MapKind::Linked)?;
                for (key, value) in entries {
                    let key = self.value(key)?;
                    let key = self.key(&key)?;
                    let value = self.value(value)?;
                    self.heap.put(map, key, value)?;
                }
                Value::Map(map)
            }
            Expression::Range(ends) => match self.range(&ends.0, &ends.1)? {
                Some(range) => {
                    self.heap.pay_items(range.len())?;
                    self.heap.list(ListKind::Array, range.first_items(usize::MAX))?
                }
                None => Value::Null,
            },
            Expression::Binary(operator, sides) => self.binary(*operator, &sides.0, &sides.1)?,
            Expression::Not(operand) => Value::Bool(!self.is_true(operand)?),
            Expression::Word(_) => Value::Null,
        };
        self.leave();
        Ok(value)
    }

    /// As Velocity's `#if` sees it: references are true unless false or null, literals and sums never.
    pub(super) fn is_true(&mut self, expression: &Expression) -> Result<bool> {
        match expression {
            Expression::Reference(_) => {
                Ok(!matches!(self.value(expression)?, Value::Null | Value::Bool(false)))
            }
            Expression::Bool(_) | Expression::Not(_) | Expression::Binary(..) => {
                Ok(matches!(self.value(expression)?, Value::Bool(true)))
            }
            _ => Ok(false),
        }
    }

    /// Chains such as `a + b + c` grow to the left, so they are walked and not recursed into.
    fn binary(&mut self, operator: Operator, left: &Expression, right: &Expression) -> Result<Value> {
        let mut chain = vec![(operator, right)];
        let mut first = left;
        while let Expression::Binary(operator, sides) = first {
            chain.push((*operator, &sides.1));
            first = &sides.0;
        }
        let mut left = Left::Expression(first);
        while let Some((operator, right)) = chain.pop() {
            left = Left::Value(self.operate(operator, left, right)?);
        }
        match left {
            Left::Value(value) => Ok(value),
            Left::Expression(expression) => self.value(expression),
        }
    }

    fn operate(&mut self, operator: Operator, left: Left<'_>, right: &Expression) -> Result<Value> {
        if matches!(operator, Operator::And | Operator::Or) {
            let is_true = match left {
                Left::Expression(expression) => self.is_true(expression)?,
                Left::Value(value) => matches!(value, Value::Bool(true)),
            };
            let decided = is_true == (operator == Operator::Or);
            return Ok(Value::Bool(if decided { is_true } else { self.is_true(right)? }));
        }
        let left = match left {
            Left::Expression(expression) => self.value(expression)?,
            Left::Value(value) => value,
        };
        let right = self.value(right)?;
        let compared = |expected: &[Ordering]| match (&left, &right) {
            (Value::Number(a), Value::Number(b)) => {
                Value::Bool(a.compare(b).is_some_and(|ordering| expected.contains(&ordering)))
            }
            _ => Value::Bool(false),
        };
        Ok(match operator {
            Operator::Equal => Value::Bool(self.is_equal(&left, &right)?),
            Operator::NotEqual => Value::Bool(!self.is_equal(&left, &right)?),
            Operator::Less => compared(&[Ordering::Less]),
            Operator::Greater => compared(&[Ordering::Greater]),
            Operator::LessOrEqual => compared(&[Ordering::Less, Ordering::Equal]),
            Operator::GreaterOrEqual => compared(&[Ordering::Greater, Ordering::Equal]),
            _ => self.calculate(operator, &left, &right)?,
        })
    }

    fn calculate(&mut self, operator: Operator, left: &Value, right: &Value) -> Result<Value> {
        if operator == Operator::Add && (matches!(left, Value::Text(_)) || matches!(right, Value::Text(_))) {
            let (left, right) = (self.text(left)?, self.text(right)?);
            return Ok(self.heap.text(&[&*left, &*right].concat())?);
        }
        let (Value::Number(left), Value::Number(right)) = (left, right) else { return Ok(Value::Null) };
        let result = match operator {
            Operator::Add => Some(left.add(right)),
            Operator::Subtract => Some(left.subtract(right)),
            Operator::Multiply => Some(left.multiply(right)),
            Operator::Divide => left.divide(right),
            _ => left.modulo(right),
        };
        Ok(result.map_or(Value::Null, Value::Number))
    }

    /// `[first..last]`. `None` if one of them is no number.
    pub(super) fn range(&mut self, first: &Expression, last: &Expression) -> Result<Option<Range>> {
        let (Value::Number(first), Value::Number(last)) = (self.value(first)?, self.value(last)?) else {
            return Ok(None);
        };
        Ok(Some(Range { first: first.as_i32(), last: last.as_i32() }))
    }

    /// `==`: numbers by value, others of one class as Java's `equals`, the rest by their text.
    fn is_equal(&mut self, left: &Value, right: &Value) -> Result<bool> {
        match (left, right) {
            (Value::Number(a), Value::Number(b)) => Ok(a.compare(b) == Some(Ordering::Equal)),
            (Value::Null, Value::Null) => Ok(true),
            (Value::Null, _) | (_, Value::Null) => Ok(false),
            (Value::Text(a), Value::Text(b)) => {
                self.heap.budget.work(a.len().min(b.len()))?;
                Ok(a == b)
            }
            _ if self.heap.is_same(left, right)? => Ok(true),
            (Value::List(_), Value::List(_)) | (Value::Map(_), Value::Map(_)) => Ok(false),
            _ => Ok(self.text(left)? == self.text(right)?),
        }
    }

    /// A value as the key of a map.
    pub(crate) fn key(&mut self, value: &Value) -> Result<Key> {
        Ok(match value {
            Value::Null => Key::Null,
            Value::Bool(value) => Key::Bool(*value),
            Value::Number(number @ (Number::Integer(_) | Number::Long(_))) => Key::Integer(number.as_i64()),
            value => Key::Text(self.text(value)?),
        })
    }
}

impl Heap {
    /// Java's `equals`.
    pub fn is_same(&self, left: &Value, right: &Value) -> Result<bool, RenderError> {
        self.is_same_at(left, right, 0)
    }

    fn is_same_at(&self, left: &Value, right: &Value, depth: u32) -> Result<bool, RenderError> {
        self.budget.step()?;
        if depth > DATA_DEPTH_MAX {
            return Err(RenderError::Limit(Limit::Depth));
        }
        Ok(match (left, right) {
            (Value::Null, Value::Null) | (Value::Input, Value::Input) | (Value::Util, Value::Util) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Number(a), Value::Number(b)) => a.is_same(b),
            (Value::Text(a), Value::Text(b)) => {
                self.budget.work(a.len().min(b.len()))?;
                a == b
            }
            (Value::List(a), Value::List(b)) if a != b => {
                let (a, b) = (&self.lists[*a].items, &self.lists[*b].items);
                if a.len() != b.len() {
                    return Ok(false);
                }
                for (a, b) in a.iter().zip(b) {
                    if !self.is_same_at(a, b, depth + 1)? {
                        return Ok(false);
                    }
                }
                true
            }
            (Value::Map(a), Value::Map(b)) if a != b => {
                let (a, b) = (&self.maps[*a].entries, &self.maps[*b].entries);
                if a.len() != b.len() {
                    return Ok(false);
                }
                for (key, a) in a {
                    let Some(b) = b.get(key) else { return Ok(false) };
                    if !self.is_same_at(a, b, depth + 1)? {
                        return Ok(false);
                    }
                }
                true
            }
            (Value::List(_), Value::List(_)) | (Value::Map(_), Value::Map(_)) => true,
            (Value::Entry(a), Value::Entry(b)) => a == b,
            (Value::Iterator(a), Value::Iterator(b))
            | (Value::Block(a), Value::Block(b))
            | (Value::Scope(a), Value::Scope(b)) => a == b,
            _ => false,
        })
    }
}
