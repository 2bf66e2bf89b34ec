//! Walking a document along a path.

use super::Token;
use crate::error::{Limit, RenderError};
use crate::limits::DATA_DEPTH_MAX;
use crate::value::{Heap, Key, MapKind, Result, Value};

/// Everything that a path means, in the document's order.
pub(super) fn select(
    tokens: &[Token],
    document: &Value,
    start: &Value,
    heap: &mut Heap,
) -> Result<Vec<Value>> {
    let mut walk = Walk { document, found: Vec::new() };
    walk.visit(tokens, start, heap)?;
    Ok(walk.found)
}

struct Walk<'a> {
    document: &'a Value,
    found: Vec<Value>,
}

impl Walk<'_> {
    fn visit(&mut self, tokens: &[Token], value: &Value, heap: &mut Heap) -> Result<()> {
        heap.budget.step()?;
        let Some((token, rest)) = tokens.split_first() else {
            heap.pay_items(1)?;
            self.found.push(value.clone());
            return Ok(());
        };
        match (token, value) {
            (Token::Properties(names), Value::Map(map)) if names.len() > 1 && rest.is_empty() => {
                let part = heap.map(MapKind::Linked)?;
                for name in names {
                    let key = Key::Text(name.clone());
                    if let Some(value) = heap.maps[*map].entries.get(&key).cloned() {
                        heap.put(part, key, value)?;
                    }
                }
                self.visit(rest, &Value::Map(part), heap)
            }
            (Token::Properties(names), Value::Map(map)) => {
                for name in names {
                    if let Some(value) = heap.maps[*map].entries.get(&Key::Text(name.clone())).cloned() {
                        self.visit(rest, &value, heap)?;
                    }
                }
                Ok(())
            }
            (Token::Indexes(indexes), Value::List(list)) => {
                for index in indexes {
                    let len = heap.lists[*list].items.len();
                    let at = usize::try_from(from_end(*index, len)).unwrap_or(usize::MAX);
                    if let Some(value) = heap.lists[*list].items.get(at).cloned() {
                        self.visit(rest, &value, heap)?;
                    }
                }
                Ok(())
            }
            (Token::Slice(from, to), Value::List(list)) => {
                let items = &heap.lists[*list].items;
                // Jayway counts an end from the back only if there is no start, and never both.
                let from_at = match (from, to) {
                    (Some(from), None) => from_end(*from, items.len()).max(0),
                    (from, _) => i64::from(from.unwrap_or(0)).max(0),
                };
                let to_at = match (from, to) {
                    (None, Some(to)) => from_end(*to, items.len()),
                    (_, to) => to.map_or(items.len() as i64, i64::from),
                };
                let range = clamp(from_at, items.len())..clamp(to_at, items.len());
                for index in range {
                    if let Some(item) = heap.child(value, index) {
                        self.visit(rest, &item, heap)?;
                    }
                }
                Ok(())
            }
            (Token::All, _) => {
                let mut index = 0;
                while let Some(inner) = heap.child(value, index) {
                    self.visit(rest, &inner, heap)?;
                    index += 1;
                }
                Ok(())
            }
            (Token::Descend, _) => self.descend(rest, value, heap, 0),
            (Token::Filter(condition), Value::Map(_)) => {
                if condition.holds(self.document, value, heap)? {
                    self.visit(rest, value, heap)
                } else {
                    Ok(())
                }
            }
            (Token::Filter(condition), Value::List(_)) => {
                let mut index = 0;
                while let Some(item) = heap.child(value, index) {
                    if condition.holds(self.document, &item, heap)? {
                        self.visit(rest, &item, heap)?;
                    }
                    index += 1;
                }
                Ok(())
            }
            (Token::Function(function), _) => match function.apply(value, self.document, heap)? {
                Some(result) => self.visit(rest, &result, heap),
                None => Ok(()),
            },
            (Token::Properties(_) | Token::Indexes(_) | Token::Slice(..) | Token::Filter(_), _) => Ok(()),
        }
    }

    /// Tries the next token on a value and on everything below it.
    fn descend(&mut self, tokens: &[Token], value: &Value, heap: &mut Heap, depth: u32) -> Result<()> {
        if depth > DATA_DEPTH_MAX {
            return Err(RenderError::Limit(Limit::Depth));
        }
        let applies = match (tokens.first(), value) {
            (Some(Token::Properties(names)), Value::Map(map)) => {
                let entries = &heap.maps[*map].entries;
                names.iter().all(|name| entries.contains_key(&Key::Text(name.clone())))
            }
            // Below a list, a filter looks at the items themselves.
            (Some(Token::Filter(_)), Value::List(_)) => false,
            (_, Value::List(_) | Value::Map(_)) => true,
            _ => false,
        };
        if applies {
            self.visit(tokens, value, heap)?;
        }
        heap.budget.step()?;
        let mut index = 0;
        while let Some(inner) = heap.child(value, index) {
            self.descend(tokens, &inner, heap, depth + 1)?;
            index += 1;
        }
        Ok(())
    }
}

fn from_end(index: i32, len: usize) -> i64 {
    if index < 0 { len as i64 + i64::from(index) } else { i64::from(index) }
}

fn clamp(index: i64, len: usize) -> usize {
    usize::try_from(index).map_or(0, |index| index.min(len))
}
