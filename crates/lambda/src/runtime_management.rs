//! Which build of a runtime a version of a function runs on.

use crate::error::Error;

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
    /// Reads what a request says; an ARN goes with `Manual`, and only with it.
    pub fn parse(mode: &str, runtime_version_arn: Option<String>) -> Result<Self, Error> {
        match (mode, runtime_version_arn) {
            ("Manual", Some(runtime_version_arn)) => Ok(Self::Manual { runtime_version_arn }),
            ("Manual", None) => Err(Error::RuntimeVersionArnMisplaced {
                message: "You must specify the RuntimeVersionArn when UpdateRuntimeOn is Manual.",
            }),
            (_, Some(_)) => Err(Error::RuntimeVersionArnMisplaced {
                message: "You cannot specify the RuntimeVersionArn unless UpdateRuntimeOn is Manual.",
            }),
            ("FunctionUpdate", None) => Ok(Self::FunctionUpdate),
            (_, None) => Ok(Self::Auto),
        }
    }

    pub fn runtime_version_arn(&self) -> Option<String> {
        match self {
            Self::Manual { runtime_version_arn } => Some(runtime_version_arn.clone()),
            Self::Auto | Self::FunctionUpdate => None,
        }
    }

    pub const fn mode(&self) -> &'static str {
        match self {
            Self::Auto => "Auto",
            Self::FunctionUpdate => "FunctionUpdate",
            Self::Manual { .. } => "Manual",
        }
    }
}
