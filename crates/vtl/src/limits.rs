//! Every limit of this crate, with its name, its unit and a sentence.
//!
//! A template comes from a user of the cloud and its input from anybody, so neither may cost more than this.

use std::time::Duration;

/// Longest template, in bytes (AWS: 300 KB).
pub const TEMPLATE_BYTES_MAX: usize = 300 * 1024;

/// How deep blocks, expressions and strings may stand within each other in a template's source.
pub const NESTING_MAX: u32 = 60;

/// Iterations of one `#foreach`; then it ends without an error (AWS: 1,000).
pub const LOOP_ITERATIONS_MAX: usize = 1_000;

/// Macros that may be under way at once, as in Velocity's defaults.
pub const MACRO_DEPTH_MAX: usize = 20;

/// How often a block that `#define` made may stand within itself, as in Velocity's defaults.
pub const DEFINE_DEPTH_MAX: usize = 2;

/// How deep blocks, expressions and macros together may be under way while a template is rendered.
pub const EVALUATION_DEPTH_MAX: u32 = 200;

/// How deep lists and maps may lie within each other in what is parsed, printed or compared (AWS's parser: 400).
pub const DATA_DEPTH_MAX: u32 = 400;

/// Longest JSONPath expression, in bytes.
pub const JSON_PATH_BYTES_MAX: usize = 8 * 1024;

/// How deep filters and parentheses may stand within each other in a JSONPath expression.
pub const JSON_PATH_DEPTH_MAX: u32 = 20;

/// Size of one compiled regular expression, in bytes.
pub(crate) const REGEX_BYTES_MAX: usize = 1 << 20;

/// How far one backtracking match may go before the template fails.
pub(crate) const BACKTRACK_STEPS_MAX: usize = 100_000;

/// What one rendering may cost. What exceeds it fails with [`crate::RenderError::Limit`].
#[derive(Clone, Debug)]
pub struct Limits {
    /// Statements, expressions, and elements that are looked at (10 million, about a second).
    pub steps_max: u64,
    /// Length of the rendered text, in bytes (10 MiB, AWS's longest payload).
    pub output_bytes_max: usize,
    /// Memory for the values of the template, never given back before the end, in bytes (64 MiB).
    pub memory_bytes_max: usize,
    /// Time that may pass (5 s).
    pub time_max: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            steps_max: 10_000_000,
            output_bytes_max: 10 << 20,
            memory_bytes_max: 64 << 20,
            time_max: Duration::from_secs(5),
        }
    }
}
