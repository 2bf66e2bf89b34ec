//! The front of the crate: parse once, render often.

use std::sync::Arc;

use crate::error::{ParseError, RenderError};
use crate::evaluate;
use crate::limits::Limits;
use crate::parse::{self, Parsed};
use crate::variables::{Overrides, Variables};

/// A parsed template. Cloning shares it.
#[derive(Clone, Debug)]
pub struct Template {
    parsed: Arc<Parsed>,
}

/// What a template made.
#[derive(Clone, Debug, PartialEq)]
pub struct Rendered {
    pub text: String,
    /// Those that were given, with what the template has set.
    pub overrides: Overrides,
}

impl Template {
    pub fn parse(source: &str) -> Result<Self, ParseError> {
        Ok(Self { parsed: Arc::new(parse::parse(source)?) })
    }

    pub fn render(&self, variables: &Variables<'_>) -> Result<Rendered, RenderError> {
        self.render_within(variables, &Limits::default())
    }

    pub fn render_within(&self, variables: &Variables<'_>, limits: &Limits) -> Result<Rendered, RenderError> {
        let (text, overrides) = evaluate::render(&self.parsed, variables, limits)?;
        Ok(Rendered { text, overrides })
    }
}

#[cfg(test)]
mod tests {
    use super::Template;
    use crate::{Path, Selection};

    fn is_shared_between_threads<T: Send + Sync>() {}

    #[test]
    fn what_is_parsed_once_is_shared() {
        is_shared_between_threads::<Template>();
        is_shared_between_threads::<Path>();
        is_shared_between_threads::<Selection>();
    }
}
