//! The values of one rendering.
//!
//! Java's lists and maps are shared: two variables may mean the same list, and a list may contain itself.
//! Here they lie in one [`Heap`] and a [`Value`] is a handle, so cycles cost nothing and everything is freed
//! at once. The heap also holds the rendering's [`Budget`]: whatever makes or looks at values pays there.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Instant;

use indexmap::IndexMap;

use crate::ast::Block;
use crate::error::{Limit, RenderError};
use crate::limits::Limits;
use crate::number::Number;

pub(crate) type Text = Arc<str>;
pub(crate) type Result<T, E = RenderError> = std::result::Result<T, E>;

/// A value, cheap to clone.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(Number),
    Text(Text),
    List(usize),
    Map(usize),
    /// `Map.Entry`.
    Entry(Box<(usize, Key)>),
    /// `java.util.Iterator`: index into [`Heap::iterators`].
    Iterator(usize),
    /// What `#define` made: index into [`Heap::blocks`].
    Block(usize),
    /// `$foreach`: index into [`Heap::scopes`].
    Scope(usize),
    /// `$input`.
    Input,
    /// `$util`.
    Util,
}

impl Value {
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    pub fn len(len: usize) -> Self {
        Self::Number(Number::from_len(len))
    }
}

/// The key of a map. Classes that nobody uses as keys become text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    Null,
    Bool(bool),
    Integer(i64),
    Text(Text),
}

impl Key {
    pub fn value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(*value),
            Self::Integer(value) => Value::Number(Number::from_wide(i128::from(*value))),
            Self::Text(text) => Value::Text(text.clone()),
        }
    }
}

/// Which of Java's classes a list is; they differ in how they are printed and in their methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListKind {
    /// `ArrayList`, from a template's literal: prints as `[a, b]`.
    Array,
    /// A list from a JSON document: prints as JSON.
    Json,
    /// A set or collection from a map, without positions: prints as `[a, b]`.
    Set,
}

#[derive(Debug)]
pub(crate) struct List {
    pub kind: ListKind,
    pub items: Vec<Value>,
}

/// Which maps print what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MapKind {
    /// `LinkedHashMap`: prints as `{a=b, c=d}`.
    Linked,
    /// A part of `$context`: prints as nothing.
    Context,
    /// Headers: found whatever the case of their names.
    Headers,
}

#[derive(Debug)]
pub(crate) struct Map {
    pub kind: MapKind,
    pub entries: IndexMap<Key, Value>,
}

/// `$foreach` while its loop runs.
#[derive(Debug)]
pub(crate) struct Scope {
    pub index: usize,
    pub has_next: bool,
    pub parent: Option<usize>,
    /// What the template stores in it.
    pub entries: IndexMap<Key, Value>,
}

/// A block that `#define` made.
#[derive(Debug)]
pub(crate) struct Defined {
    pub body: Arc<Block>,
    pub n_under_way: usize,
}

#[derive(Debug)]
pub(crate) struct Cursor {
    pub items: std::vec::IntoIter<Value>,
}

/// All shared values of one rendering, and what it may still cost.
#[derive(Debug)]
pub(crate) struct Heap {
    pub lists: Vec<List>,
    pub maps: Vec<Map>,
    pub iterators: Vec<Cursor>,
    pub blocks: Vec<Defined>,
    pub scopes: Vec<Scope>,
    pub budget: Budget,
}

impl Heap {
    pub fn new(limits: &Limits) -> Self {
        Self {
            lists: Vec::new(),
            maps: Vec::new(),
            iterators: Vec::new(),
            blocks: Vec::new(),
            scopes: Vec::new(),
            budget: Budget::new(limits),
        }
    }

    pub fn list(&mut self, kind: ListKind, items: Vec<Value>) -> Result<Value> {
        self.budget.allocate(size_of::<List>() + items.len() * size_of::<Value>())?;
        self.lists.push(List { kind, items });
        Ok(Value::List(self.lists.len() - 1))
    }

    /// Pays for items that are about to be added to a list.
    pub fn pay_items(&self, n_items: usize) -> Result<()> {
        self.budget.allocate(n_items * size_of::<Value>())
    }

    pub fn map(&mut self, kind: MapKind) -> Result<usize> {
        self.budget.allocate(size_of::<Map>())?;
        self.maps.push(Map { kind, entries: IndexMap::new() });
        Ok(self.maps.len() - 1)
    }

    /// The value of a key.
    pub fn find(&self, map: usize, key: &Key) -> Option<&Value> {
        let Map { kind, entries } = &self.maps[map];
        let found = entries.get(key);
        match (kind, key) {
            (MapKind::Headers, Key::Text(name)) if found.is_none() => {
                let is_named =
                    |other: &Key| matches!(other, Key::Text(other) if other.eq_ignore_ascii_case(name));
                entries.iter().find(|(other, _)| is_named(other)).map(|(_, value)| value)
            }
            _ => found,
        }
    }

    /// Puts a value and gives the one before, as `Map.put`.
    pub fn put(&mut self, map: usize, key: Key, value: Value) -> Result<Option<Value>> {
        self.budget.allocate(2 * size_of::<(Key, Value)>())?;
        Ok(self.maps[map].entries.insert(key, value))
    }

    /// A new text of the template's own, paid for.
    pub fn text(&self, text: &str) -> Result<Value> {
        self.budget.allocate(text.len() + size_of::<[usize; 2]>())?;
        Ok(Value::Text(text.into()))
    }

    /// The first items of what can be iterated over, and how many there are. None for anything else.
    pub fn first_items(&mut self, value: &Value, n_max: usize) -> Result<(Vec<Value>, usize)> {
        let (items, n_items): (Vec<Value>, usize) = match value {
            Value::List(id) => {
                let items = &self.lists[*id].items;
                (items.iter().take(n_max).cloned().collect(), items.len())
            }
            Value::Map(id) => {
                let entries = &self.maps[*id].entries;
                (entries.values().take(n_max).cloned().collect(), entries.len())
            }
            Value::Iterator(id) => {
                let items = &mut self.iterators[*id].items;
                let n_items = items.len();
                (items.by_ref().take(n_max).collect(), n_items)
            }
            _ => return Ok((Vec::new(), 0)),
        };
        self.budget.work(items.len() * size_of::<Value>())?;
        Ok((items, n_items))
    }

    /// What lies directly in a list or a map, at a position.
    pub fn child(&self, value: &Value, index: usize) -> Option<Value> {
        match value {
            Value::List(id) => self.lists[*id].items.get(index).cloned(),
            Value::Map(id) => self.maps[*id].entries.get_index(index).map(|(_, value)| value.clone()),
            _ => None,
        }
    }
}

/// What a rendering may still cost.
#[derive(Debug)]
pub(crate) struct Budget {
    steps: Cell<u64>,
    memory_bytes: Cell<usize>,
    pub output_bytes_max: usize,
    deadline: Option<Instant>,
}

/// Steps between two looks at the clock.
const STEPS_PER_LOOK: u64 = 4096;

/// Bytes that count as one step when they are searched or copied.
const BYTES_PER_STEP: usize = 256;

impl Budget {
    fn new(limits: &Limits) -> Self {
        Self {
            steps: Cell::new(limits.steps_max),
            memory_bytes: Cell::new(limits.memory_bytes_max),
            output_bytes_max: limits.output_bytes_max,
            deadline: Instant::now().checked_add(limits.time_max),
        }
    }

    pub fn step(&self) -> Result<()> {
        self.steps(1)
    }

    pub fn steps(&self, n_steps: u64) -> Result<()> {
        let before = self.steps.get();
        let left = before.checked_sub(n_steps).ok_or(RenderError::Limit(Limit::Steps))?;
        self.steps.set(left);
        if before / STEPS_PER_LOOK == left / STEPS_PER_LOOK {
            return Ok(());
        }
        self.look_at_clock()
    }

    /// Pays for searching or copying a text.
    pub fn work(&self, n_bytes: usize) -> Result<()> {
        self.steps(1 + (n_bytes / BYTES_PER_STEP) as u64)
    }

    pub fn look_at_clock(&self) -> Result<()> {
        match self.deadline {
            Some(deadline) if Instant::now() > deadline => Err(RenderError::Limit(Limit::Time)),
            _ => Ok(()),
        }
    }

    pub fn allocate(&self, n_bytes: usize) -> Result<()> {
        let left = self.memory_bytes.get().checked_sub(n_bytes).ok_or(RenderError::Limit(Limit::Memory))?;
        self.memory_bytes.set(left);
        self.work(n_bytes)
    }
}
