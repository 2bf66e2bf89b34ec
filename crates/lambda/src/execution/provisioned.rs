//! Environments that are kept ready for a version.

/// How far the environments that were asked for are ready.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ProvisionedStatus {
    pub requested: u32,
    /// Made, initialised or not.
    pub allocated: u32,
    /// Initialised.
    pub available: u32,
    /// Whether initialising failed as often as it is tried; AWS's `FUNCTION_ERROR_INIT_FAILURE`.
    pub failed: bool,
}
