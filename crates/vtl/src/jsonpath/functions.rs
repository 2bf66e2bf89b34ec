//! Functions at the end of a path: `$.items.length()`, `$..price.sum()`.

use super::filter::Operand;
use super::{Path, Token, select};
use crate::number::Number;
use crate::value::{Heap, Key, ListKind, Result, Value};

#[derive(Debug)]
pub(super) struct Function {
    kind: Kind,
    parameters: Vec<Operand>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Length,
    Keys,
    Min,
    Max,
    Sum,
    Average,
    StandardDeviation,
    Concat,
    First,
    Last,
    Index,
}

impl Function {
    /// `None` if there is no such function.
    pub fn new(name: &str, parameters: Vec<Operand>) -> Option<Self> {
        let kind = match name {
            "length" | "size" => Kind::Length,
            "keys" => Kind::Keys,
            "min" => Kind::Min,
            "max" => Kind::Max,
            "sum" => Kind::Sum,
            "avg" => Kind::Average,
            "stddev" => Kind::StandardDeviation,
            "concat" => Kind::Concat,
            "first" => Kind::First,
            "last" => Kind::Last,
            "index" => Kind::Index,
            _ => return None,
        };
        Some(Self { kind, parameters })
    }

    /// The result for a value. `None` if it has none for such a value.
    pub fn apply(&self, value: &Value, document: &Value, heap: &mut Heap) -> Result<Option<Value>> {
        let mut values = match value {
            Value::List(list) => heap.lists[*list].items.clone(),
            _ => Vec::new(),
        };
        heap.budget.steps(values.len() as u64)?;
        let n_own = values.len();
        for parameter in &self.parameters {
            match parameter.value(document, value, heap)? {
                Some(Value::List(list)) => values.extend(heap.lists[list].items.iter().cloned()),
                Some(value) => values.push(value),
                None => {}
            }
        }
        Ok(match (self.kind, value) {
            (Kind::Length, Value::List(_)) => Some(Value::len(n_own)),
            (Kind::Length, Value::Map(map)) => Some(Value::len(heap.maps[*map].entries.len())),
            (Kind::Length, _) if !self.parameters.is_empty() => Some(Value::len(values.len())),
            (Kind::Keys, Value::Map(map)) => {
                let keys = heap.maps[*map].entries.keys().map(Key::value).collect();
                Some(heap.list(ListKind::Set, keys)?)
            }
            (Kind::Length | Kind::Keys, _) => None,
            (Kind::First, _) => values.first().cloned(),
            (Kind::Last, _) => values.last().cloned(),
            (Kind::Index, _) => match values.get(n_own) {
                Some(Value::Number(index)) => {
                    let at = index.as_i64() + if index.as_i64() < 0 { n_own as i64 } else { 0 };
                    usize::try_from(at).ok().and_then(|at| values[..n_own].get(at).cloned())
                }
                _ => None,
            },
            (Kind::Concat, _) => {
                let mut out = String::new();
                for value in &values {
                    if matches!(value, Value::Text(_)) || values.len() > n_own {
                        heap.write_text(value, &mut out)?;
                    }
                }
                Some(heap.text(&out)?)
            }
            (kind, _) => aggregate(kind, &values).map(|total| Value::Number(Number::Double(total))),
        })
    }
}

/// `None` if there are no numbers.
fn aggregate(kind: Kind, values: &[Value]) -> Option<f64> {
    let numbers: Vec<f64> = values
        .iter()
        .filter_map(|value| match value {
            Value::Number(number) => Some(number.as_f64()),
            _ => None,
        })
        .collect();
    if numbers.is_empty() {
        return None;
    }
    let count = numbers.len() as f64;
    let sum: f64 = numbers.iter().sum();
    let mean = sum / count;
    Some(match kind {
        Kind::Min => numbers.iter().copied().fold(f64::INFINITY, f64::min),
        Kind::Max => numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        Kind::Sum => sum,
        Kind::Average => mean,
        _ => (numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / count).sqrt(),
    })
}

/// `$..price.sum()`: a function behind `..` is called once, over everything that is found.
pub(super) fn over_all(path: &Path, document: &Value, heap: &mut Heap) -> Result<Option<Value>> {
    let Some((Token::Function(function), before)) = path.tokens.split_last() else { return Ok(None) };
    if !path.is_absolute || !matches!(before.first(), Some(Token::Descend)) {
        return Ok(None);
    }
    let found = select::select(before, document, document, heap)?;
    let list = heap.list(ListKind::Json, found)?;
    let total = function.apply(&list, document, heap)?;
    Ok(Some(total.unwrap_or(Value::Null)))
}
