//! How much a message may hold.

/// Deepest nesting of lists, maps and structures in a message, in levels.
pub const DEPTH_MAX: usize = 64;

/// Most values (members, elements, entries) in one message.
pub const VALUES_MAX: usize = 200_000;

/// Longest document that is parsed, in bytes. Blob payloads are not parsed and not counted.
///
/// AWS's own limit for `CreateFunction` is 70,167,211 bytes; the service refuses what is larger
/// with its own sentence, so that this one lies above it.
pub const DOCUMENT_BYTES_MAX: usize = 96 * 1024 * 1024;

/// Most parameters in a query string or a form.
pub const PARAMETERS_MAX: usize = 10_000;
