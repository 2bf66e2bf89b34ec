//! A JSON text that paths read from, without a template around.

use serde_json::Value as Json;

use crate::error::RenderError;
use crate::json;
use crate::jsonpath::{self, Path};
use crate::limits::Limits;
use crate::print::Slashes;
use crate::value::{Heap, Value};

/// A parsed JSON text, in AWS's permissive sense.
#[derive(Debug)]
pub struct Document {
    heap: Heap,
    root: Value,
}

impl Document {
    pub fn parse(text: &str) -> Result<Self, RenderError> {
        let mut heap = Heap::new(&Limits::default());
        let root = json::parse(text, &mut heap)?;
        Ok(Self { heap, root })
    }

    /// The whole of it.
    pub fn to_json(&self) -> Result<Json, RenderError> {
        self.heap.export(&self.root, 0)
    }

    /// What a path finds. `None` if it is nothing or null.
    pub fn read(&mut self, path: &Path) -> Result<Option<Json>, RenderError> {
        match jsonpath::read(path, &self.root, &mut self.heap)? {
            Value::Null => Ok(None),
            value => self.heap.export(&value, 0).map(Some),
        }
    }

    /// The same as text: a string without quotes, lists and objects as JSON.
    pub fn read_text(&mut self, path: &Path) -> Result<Option<String>, RenderError> {
        let mut out = String::new();
        match jsonpath::read(path, &self.root, &mut self.heap)? {
            Value::Null => return Ok(None),
            value @ (Value::List(_) | Value::Map(_)) => {
                self.heap.write_json(&value, Slashes::Plain, &mut out)?
            }
            value => self.heap.write_text(&value, &mut out)?,
        }
        Ok(Some(out))
    }
}
