//! Every limit of the API half, with the sentence that says why it is there.
//!
//! Sizes and counts are AWS's ("Lambda quotas"), unless the sentence says otherwise.

use std::time::Duration;

/// Longest name of a new function, in characters; longer ones pass the model's pattern and are refused here.
pub const FUNCTION_NAME_LEN_MAX: usize = 64;

/// Largest zip archive sent in a request, in bytes (50 MiB).
pub const ZIPPED_BYTES_MAX: u64 = 52_428_800;

/// Largest request to create a function, in bytes: a package of the largest size in base64, and some settings.
pub const CREATE_REQUEST_BYTES_MAX: u64 = 70_167_211;

/// Largest sum of all files in an unpacked archive, in bytes (250 MiB); guards against zip bombs.
pub const UNZIPPED_BYTES_MAX: u64 = 262_144_000;

/// Most files and folders in one archive; ours, so that unpacking ends.
pub const ZIP_ENTRIES_MAX: usize = 200_000;

/// Longest path of a file in an archive, in bytes; the kernel's limit less room for our own folder.
pub const ZIP_PATH_LEN_MAX: usize = 3_500;

/// All code and layers of an account and region, in bytes (75 GiB); reported, and refused beyond.
pub const TOTAL_CODE_BYTES_MAX: u64 = 80_530_636_800;

/// A function's own variables, as compact JSON, in bytes.
pub const ENVIRONMENT_BYTES_MAX: usize = 4_096;

/// Longest timeout of a function, in seconds (15 minutes).
pub const TIMEOUT_S_MAX: u32 = 900;

/// Memory of a function, in MB.
pub const MEMORY_MB_MIN: u32 = 128;
/// Memory of a function, in MB.
pub const MEMORY_MB_MAX: u32 = 10_240;

/// Layers of one function.
pub const LAYERS_MAX: usize = 5;

/// Tags of one resource.
pub const TAGS_MAX: usize = 50;

/// One resource policy as JSON, in bytes.
pub const POLICY_BYTES_MAX: usize = 20_480;

/// Invocations of one account and region at the same time, unless configured otherwise.
pub const CONCURRENCY_DEFAULT: u32 = 1_000;

/// What reservations must leave of the account's concurrency to functions without one.
pub const UNRESERVED_CONCURRENCY_MIN: u32 = 100;

/// Payload of a synchronous invocation, in bytes (6 MiB), unless configured otherwise.
pub const SYNC_PAYLOAD_BYTES_MAX: usize = 6_291_456;

/// Payload of an asynchronous invocation, in bytes (1 MiB), unless configured otherwise.
pub const ASYNC_PAYLOAD_BYTES_MAX: usize = 1_048_576;

/// `X-Amz-Client-Context` as sent, in base64 characters.
pub const CLIENT_CONTEXT_LEN_MAX: usize = 3_583;

/// Items of one page when the request names no number.
pub const PAGE_ITEMS_DEFAULT: usize = 50;

/// How long an invocation waits for a function that is still being made ready, before it is refused.
///
/// Ours: AWS refuses at once. Making ready takes milliseconds here, so that waiting is the kinder answer.
pub const PENDING_WAIT: Duration = Duration::from_secs(10);

/// How long publishing a version waits for an update of the function to settle, before it is refused.
///
/// Ours: AWS refuses at once, so scripts wait there anyway.
pub const UPDATE_WAIT: Duration = Duration::from_secs(2);

/// How long a new function stays `Pending` at most while what it imports is being compiled.
///
/// Ours: it can be invoked all the while, and who waits for `Active` gets the faster first call.
pub const PREPARATION_WAIT_CREATED: Duration = Duration::from_secs(5);

/// How long an update stays `InProgress` at most for the same reason; less than [`UPDATE_WAIT`].
pub const PREPARATION_WAIT_UPDATED: Duration = Duration::from_secs(1);

/// How large the archives of a function and its layers must be for either, in bytes: smaller ones are compiled in no
/// time.
pub const PREPARATION_WORTH_WAITING_BYTES: u64 = 256 * 1024;

/// How long unpacked code that nothing refers to is kept; longer than any invocation may still run on it.
pub const UNPACKED_GRACE: Duration = Duration::from_secs(20 * 60);

/// How long a link to a package can be used; AWS's live ten minutes.
pub const DOWNLOAD_LINK_LIFE: Duration = Duration::from_secs(600);
