//! Revision ids: what clients hand back to say which state of a resource they have seen.

use std::fmt;
use std::sync::Arc;

/// Changes with every change of the resource that carries it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionId(Arc<str>);

impl RevisionId {
    pub fn random() -> Self {
        Self(uuid::Uuid::new_v4().to_string().into())
    }

    /// Takes back an id that was stored.
    pub fn stored(text: &str) -> Self {
        Self(text.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a client that hands back `given` has seen this state; who hands back nothing does not care.
    pub fn matches(&self, given: Option<&str>) -> bool {
        given.is_none_or(|given| given == self.as_str())
    }
}

impl fmt::Display for RevisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
