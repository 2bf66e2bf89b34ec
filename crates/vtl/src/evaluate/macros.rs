//! Macros. Arguments are passed by name: an argument is looked at each time its parameter is used.

use super::{Binding, Frame, Interrupt, Machine, Result};
use crate::ast::{Call, Expression};
use crate::error::{Limit, RenderError};
use crate::limits::MACRO_DEPTH_MAX;
use crate::value::Text;

/// The name of what stands between `#@name(…)` and `#end`, inside of the macro.
const BODY: &str = "bodyContent";

impl Machine<'_> {
    pub(super) fn call_macro(&mut self, call: &Call, out: &mut String) -> Result<()> {
        let Some(called) = self.macros.iter().find(|known| known.name == call.name).cloned() else {
            self.write(&call.source, out)?;
            return Ok(());
        };
        for argument in call.arguments.iter() {
            if let Expression::Word(word) = argument {
                let (name, word) = (Box::from(&*call.name), word.clone());
                return Err(RenderError::MacroArgument { name, word }.into());
            }
        }
        if self.frames.len() == MACRO_DEPTH_MAX {
            return Err(RenderError::Limit(Limit::MacroDepth).into());
        }
        // What is called with too few arguments sees variables of the caller instead.
        let mut bindings: Vec<(Text, Binding)> = Vec::new();
        for (at, parameter) in called.parameters.iter().enumerate().take(call.arguments.len()) {
            bindings.push((parameter.clone(), Binding::Argument(call.arguments.clone(), at)));
        }
        if let Some(body) = &call.body {
            let block = self.new_block(body.clone())?;
            bindings.push((BODY.into(), Binding::Value(block)));
        }
        let (depth, caller, scope) = (self.depth, self.frame, self.scope);
        self.frames.push(Frame { bindings, caller });
        self.frame = Some(self.frames.len() - 1);
        let outcome = self.block(&called.body, out);
        self.frames.pop();
        (self.depth, self.frame, self.scope) = (depth, caller, scope);
        match outcome {
            Err(Interrupt::Break(None)) => Ok(()),
            outcome => outcome,
        }
    }
}
