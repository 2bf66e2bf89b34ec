//! Which build of a runtime a version of a function runs on.

/// When a function moves to a newer build of its runtime.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum RuntimeManagement {
    #[default]
    Auto,
    FunctionUpdate,
    /// On this very build, named by its ARN.
    Manual {
        runtime_version_arn: String,
    },
}

impl RuntimeManagement {
    pub const fn mode(&self) -> &'static str {
        match self {
            Self::Auto => "Auto",
            Self::FunctionUpdate => "FunctionUpdate",
            Self::Manual { .. } => "Manual",
        }
    }
}
