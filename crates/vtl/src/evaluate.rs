//! Rendering a parsed template.
//!
//! AWS differs from a bare Velocity in one thing that is felt everywhere: a reference to nothing is the empty
//! text, not an error and not printed as its own source. It is even true in `#if`, as every text is.

mod expression;
mod macros;
mod reference;
mod statement;

use std::collections::HashMap;
use std::sync::Arc;

use crate::ast::{Expression, Macro};
use crate::error::{Limit, RenderError};
use crate::limits::{EVALUATION_DEPTH_MAX, Limits};
use crate::number::Number;
use crate::parse::Parsed;
use crate::regex::Patterns;
use crate::value::{Heap, MapKind, Text, Value};
use crate::variables::{Overrides, Variables};

/// Why rendering goes on elsewhere, or not at all.
#[derive(Debug)]
pub(crate) enum Interrupt {
    /// `#break` out of a scope, or of whatever is nearest.
    Break(Option<usize>),
    /// `#stop`.
    Stop,
    Failed(RenderError),
}

impl From<RenderError> for Interrupt {
    fn from(error: RenderError) -> Self {
        Self::Failed(error)
    }
}

pub(crate) use reference::failed;

pub(crate) type Result<T, E = Interrupt> = std::result::Result<T, E>;

/// One rendering: variables, values, and the macros that are under way.
pub(crate) struct Machine<'a> {
    pub heap: Heap,
    pub variables: &'a Variables<'a>,
    /// What the template has set, and what was imported for it.
    globals: HashMap<Text, Value>,
    frames: Vec<Frame>,
    /// The innermost macro whose names are visible.
    frame: Option<usize>,
    /// The innermost `#foreach`.
    scope: Option<usize>,
    macros: Vec<Arc<Macro>>,
    depth: u32,
    /// The empty text, which is what nothing is.
    nothing: Text,
    /// The body as JSON, once somebody asked.
    pub body: Option<Value>,
    pub patterns: Patterns,
}

/// A macro under way.
struct Frame {
    bindings: Vec<(Text, Binding)>,
    /// The macro that called, whose names are visible too.
    caller: Option<usize>,
}

/// What a macro's parameter means. Arguments are looked at when they are used, where the call stands.
#[derive(Clone)]
enum Binding {
    Argument(Arc<[Expression]>, usize),
    Value(Value),
}

/// The text, and what the template wants changed.
pub(crate) fn render(
    parsed: &Parsed,
    variables: &Variables<'_>,
    limits: &Limits,
) -> Result<(String, Overrides), RenderError> {
    let mut machine = Machine {
        heap: Heap::new(limits),
        variables,
        globals: HashMap::new(),
        frames: Vec::new(),
        frame: None,
        scope: None,
        macros: parsed.macros.clone(),
        depth: 0,
        nothing: "".into(),
        body: None,
        patterns: Patterns::default(),
    };
    let mut out = String::new();
    match machine.block(&parsed.body, &mut out) {
        Ok(()) | Err(Interrupt::Break(_) | Interrupt::Stop) => Ok((out, machine.overrides()?)),
        Err(Interrupt::Failed(error)) => Err(error),
    }
}

impl Machine<'_> {
    fn enter(&mut self) -> Result<(), RenderError> {
        self.depth += 1;
        if self.depth > EVALUATION_DEPTH_MAX {
            return Err(RenderError::Limit(Limit::Depth));
        }
        self.heap.budget.step()
    }

    fn leave(&mut self) {
        self.depth -= 1;
    }

    /// A variable. `Null` if there is none of this name.
    fn variable(&mut self, name: &Text) -> Result<Value> {
        let mut visible = self.frame;
        while let Some(index) = visible {
            let frame = &self.frames[index];
            let caller = frame.caller;
            match frame.bindings.iter().find(|(bound, _)| bound == name) {
                Some((_, Binding::Value(value))) => return Ok(value.clone()),
                Some((_, Binding::Argument(arguments, at))) => {
                    let (arguments, at) = (arguments.clone(), *at);
                    let frame = std::mem::replace(&mut self.frame, caller);
                    let value = self.value(&arguments[at]);
                    self.frame = frame;
                    return value;
                }
                None => visible = caller,
            }
        }
        if let Some(value) = self.globals.get(name) {
            return Ok(value.clone());
        }
        let import = match (&**name, self.scope) {
            ("input", _) => return Ok(Value::Input),
            ("util", _) => return Ok(Value::Util),
            ("foreach", Some(scope)) => return Ok(Value::Scope(scope)),
            ("velocityCount", Some(scope)) => return Ok(Value::len(self.heap.scopes[scope].index + 1)),
            ("velocityHasNext", Some(scope)) => return Ok(Value::Bool(self.heap.scopes[scope].has_next)),
            ("context", _) => self.import_context()?,
            ("stageVariables", _) => {
                self.heap.import_pairs(self.variables.stage_variables, MapKind::Linked)?
            }
            _ => return Ok(Value::Null),
        };
        self.globals.insert(name.clone(), import.clone());
        Ok(import)
    }

    /// Sets a variable, also where macros under way have a parameter of its name.
    fn set_variable(&mut self, name: &Text, value: Value) -> Result<(), RenderError> {
        let mut visible = self.frame;
        while let Some(index) = visible {
            let frame = &mut self.frames[index];
            if let Some((_, binding)) = frame.bindings.iter_mut().find(|(bound, _)| bound == name) {
                *binding = Binding::Value(value.clone());
            }
            visible = frame.caller;
        }
        if self.globals.insert(name.clone(), value).is_none() {
            self.heap.budget.allocate(size_of::<(Text, Value)>())?;
        }
        Ok(())
    }

    /// `$context`, if the template has looked at it.
    pub fn context(&self) -> Option<Value> {
        self.globals.get("context").cloned()
    }

    fn remove_variable(&mut self, name: &Text) {
        let mut visible = self.frame;
        while let Some(index) = visible {
            let frame = &mut self.frames[index];
            frame.bindings.retain(|(bound, _)| bound != name);
            visible = frame.caller;
        }
        self.globals.remove(name);
    }

    /// Java's `toString`. Nothing is the empty text.
    pub fn text(&mut self, value: &Value) -> Result<Text> {
        let mut out = String::new();
        match value {
            Value::Text(text) => return Ok(text.clone()),
            Value::Null => return Ok(self.nothing.clone()),
            Value::Block(block) => {
                self.defined(*block, &mut out)?;
            }
            value => self.heap.write_text(value, &mut out)?,
        }
        self.heap.budget.allocate(out.len())?;
        Ok(out.into())
    }

    /// An integer argument, as Java's `int` takes it.
    pub fn integer(value: &Value) -> Option<i32> {
        match value {
            Value::Number(Number::Integer(value)) => Some(*value),
            _ => None,
        }
    }
}
