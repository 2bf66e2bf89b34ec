//! Filters: `[?(@.price < 10 && @.tags)]`.

use std::cmp::Ordering;

use super::{Path, read_from};
use crate::json;
use crate::number::Number;
use crate::regex::{Extent, Pattern};
use crate::value::{Heap, Result, Text, Value};

#[derive(Debug)]
pub(super) enum Condition {
    Any(Vec<Condition>),
    All(Vec<Condition>),
    Not(Box<Condition>),
    Exists(Path),
    Compare(Box<(Operand, Relation, Operand)>),
}

#[derive(Debug)]
pub(super) enum Operand {
    Path(Path),
    Text(Text),
    Number(Number),
    Bool(bool),
    Null,
    /// A list or an object, as it is written.
    Json(Text),
    Pattern(Text),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    Equal,
    NotEqual,
    Same,
    NotSame,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches,
    In,
    NotIn,
    Contains,
    All,
    Size,
    Empty,
    SubsetOf,
    AnyOf,
    NoneOf,
}

impl Relation {
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name.to_ascii_lowercase().as_str() {
            "==" => Self::Equal,
            "!=" => Self::NotEqual,
            "===" => Self::Same,
            "!==" => Self::NotSame,
            "<" => Self::Less,
            "<=" => Self::LessOrEqual,
            ">" => Self::Greater,
            ">=" => Self::GreaterOrEqual,
            "=~" => Self::Matches,
            "in" => Self::In,
            "nin" => Self::NotIn,
            "contains" => Self::Contains,
            "all" => Self::All,
            "size" => Self::Size,
            "empty" => Self::Empty,
            "subsetof" => Self::SubsetOf,
            "anyof" => Self::AnyOf,
            "noneof" => Self::NoneOf,
            _ => return None,
        })
    }
}

impl Condition {
    pub fn holds(&self, document: &Value, current: &Value, heap: &mut Heap) -> Result<bool> {
        heap.budget.step()?;
        match self {
            Self::Any(conditions) => {
                for condition in conditions {
                    if condition.holds(document, current, heap)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Self::All(conditions) => {
                for condition in conditions {
                    if !condition.holds(document, current, heap)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Self::Not(condition) => Ok(!condition.holds(document, current, heap)?),
            Self::Exists(path) => Ok(match read_from(path, document, current, heap)? {
                Some(Value::List(list)) if !path.is_definite() => !heap.lists[list].items.is_empty(),
                found => found.is_some(),
            }),
            Self::Compare(sides) => {
                let (left, relation, right) = &**sides;
                if let (Relation::Matches, Operand::Pattern(pattern)) = (relation, right) {
                    let left = left.value(document, current, heap)?;
                    return matches(left, pattern, heap);
                }
                let left = left.value(document, current, heap)?;
                let right = right.value(document, current, heap)?;
                compare(left.as_ref(), *relation, right.as_ref(), heap)
            }
        }
    }
}

impl Operand {
    /// `None` if a path finds nothing, which is not even equal to itself.
    pub fn value(&self, document: &Value, current: &Value, heap: &mut Heap) -> Result<Option<Value>> {
        Ok(Some(match self {
            Self::Path(path) => return read_from(path, document, current, heap),
            Self::Text(text) | Self::Pattern(text) => Value::Text(text.clone()),
            Self::Number(number) => Value::Number(number.clone()),
            Self::Bool(value) => Value::Bool(*value),
            Self::Null => Value::Null,
            Self::Json(text) => json::parse(text, heap)?,
        }))
    }
}

fn compare(left: Option<&Value>, relation: Relation, right: Option<&Value>, heap: &Heap) -> Result<bool> {
    let ordered = |expected: &[Ordering]| match (left, right) {
        (Some(Value::Number(a)), Some(Value::Number(b))) => {
            a.compare(b).is_some_and(|ordering| expected.contains(&ordering))
        }
        (Some(Value::Text(a)), Some(Value::Text(b))) => {
            expected.contains(&a.encode_utf16().cmp(b.encode_utf16()))
        }
        _ => false,
    };
    let items = |value: Option<&Value>| match value {
        Some(Value::List(list)) => Some(heap.lists[*list].items.as_slice()),
        _ => None,
    };
    let contains = |items: &[Value], wanted: &Value| -> Result<bool> {
        for item in items {
            if is_equal(Some(item), Some(wanted), heap)? {
                return Ok(true);
            }
        }
        Ok(false)
    };
    let n_common = |some: &[Value], others: &[Value]| -> Result<usize> {
        let mut n_common = 0;
        for item in some {
            n_common += usize::from(contains(others, item)?);
        }
        Ok(n_common)
    };
    Ok(match relation {
        Relation::Equal => is_equal(left, right, heap)?,
        Relation::NotEqual => !is_equal(left, right, heap)?,
        Relation::Same => is_of_one_kind(left, right) && is_equal(left, right, heap)?,
        Relation::NotSame => !(is_of_one_kind(left, right) && is_equal(left, right, heap)?),
        Relation::Less => ordered(&[Ordering::Less]),
        Relation::LessOrEqual => ordered(&[Ordering::Less, Ordering::Equal]),
        Relation::Greater => ordered(&[Ordering::Greater]),
        Relation::GreaterOrEqual => ordered(&[Ordering::Greater, Ordering::Equal]),
        Relation::Matches => false,
        Relation::In | Relation::NotIn => {
            let found = match (left, items(right)) {
                (Some(left), Some(items)) => contains(items, left)?,
                _ => false,
            };
            found == (relation == Relation::In)
        }
        Relation::Contains => match (left, right) {
            (Some(Value::Text(text)), Some(Value::Text(part))) => text.contains(&**part),
            (Some(Value::List(list)), Some(wanted)) => contains(&heap.lists[*list].items, wanted)?,
            _ => false,
        },
        Relation::Size => match (left, right) {
            (Some(Value::Text(text)), Some(Value::Number(size))) => {
                text.encode_utf16().count() as i64 == size.as_i64()
            }
            (Some(Value::List(list)), Some(Value::Number(size))) => {
                heap.lists[*list].items.len() as i64 == size.as_i64()
            }
            (Some(Value::Map(map)), Some(Value::Number(size))) => {
                heap.maps[*map].entries.len() as i64 == size.as_i64()
            }
            _ => false,
        },
        Relation::Empty => {
            let is_empty = match left {
                Some(Value::Text(text)) => Some(text.is_empty()),
                Some(Value::List(list)) => Some(heap.lists[*list].items.is_empty()),
                Some(Value::Map(map)) => Some(heap.maps[*map].entries.is_empty()),
                _ => None,
            };
            matches!((is_empty, right), (Some(is_empty), Some(Value::Bool(wanted))) if is_empty == *wanted)
        }
        Relation::All | Relation::SubsetOf | Relation::AnyOf | Relation::NoneOf => {
            match (items(left), items(right)) {
                (Some(left), Some(right)) => match relation {
                    Relation::All => n_common(right, left)? == right.len(),
                    Relation::SubsetOf => n_common(left, right)? == left.len(),
                    Relation::AnyOf => n_common(left, right)? > 0,
                    _ => n_common(left, right)? == 0,
                },
                _ => false,
            }
        }
    })
}

/// A number is equal to a text that means it.
fn is_equal(left: Option<&Value>, right: Option<&Value>, heap: &Heap) -> Result<bool> {
    let (Some(left), Some(right)) = (left, right) else { return Ok(false) };
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => Ok(a.compare(b) == Some(Ordering::Equal)),
        (Value::Number(number), Value::Text(text)) => {
            let other = text.parse().map(Number::Double);
            Ok(other.is_ok_and(|other| number.compare(&other) == Some(Ordering::Equal)))
        }
        (Value::Text(text), Value::Number(number)) => Ok(**text == *number.to_string()),
        _ => heap.is_same(left, right),
    }
}

fn is_of_one_kind(left: Option<&Value>, right: Option<&Value>) -> bool {
    let kind = |value: Option<&Value>| value.map(std::mem::discriminant);
    kind(left) == kind(right)
}

/// Whether a text, or one of a list, matches.
fn matches(left: Option<Value>, pattern: &Text, heap: &mut Heap) -> Result<bool> {
    let Some(left) = left else { return Ok(false) };
    let compiled = Pattern::compile(pattern, Extent::Whole, &heap.budget)?;
    let is_match = |value: &Value| {
        let text = match value {
            Value::Text(text) => text.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Bool(value) => value.to_string(),
            _ => String::new(),
        };
        compiled.is_match(&text, &heap.budget)
    };
    let Value::List(list) = left else { return is_match(&left) };
    for item in &heap.lists[list].items {
        if is_match(item)? {
            return Ok(true);
        }
    }
    Ok(false)
}
