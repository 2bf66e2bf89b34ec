//! What an operator can set about execution.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::deployment::Isolation;

/// How invocations are run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// How long an environment may wait for the next invocation before it ends, in seconds.
    /// Default 600. Since 0.1.
    pub idle_seconds: u64,
    /// How long the init phase of an on-demand environment may last, in milliseconds.
    /// Default 10,000, as AWS. Since 0.1.
    pub init_timeout_ms: u64,
    /// How much memory all environments together may be promised, in MB; zero means four fifths of the machine's.
    /// Default 0. Since 0.1.
    pub memory_mb_max: u64,
    /// Longest synchronous response, in bytes. Default 6,291,556, as AWS. Since 0.1.
    pub response_bytes_max: u64,
    /// Longest streamed response, in bytes. Default 209,715,200, as AWS. Since 0.1.
    pub streamed_response_bytes_max: u64,
    /// How long running invocations get to end when the server stops, in milliseconds. Default 10,000. Since 0.1.
    pub stop_timeout_ms: u64,
    /// How long an environment stays unfrozen after a response, in milliseconds; a frozen one uses no CPU
    /// until its next invocation. Default 1,000. Since 0.1.
    pub freeze_after_ms: u64,
    /// How long an invocation waits for the machine to have room before it is throttled, in milliseconds.
    /// Default 30,000. Since 0.1.
    pub capacity_wait_ms: u64,
    /// How many environments start at once; zero means twice the number of processors. Default 0. Since 0.1.
    pub starts_max: usize,
    /// How long an environment serves: `environment`, as on AWS, or `invocation`; a function's tag `cumulet:isolation`
    /// says otherwise. Default `environment`. Since 0.1.
    pub isolation: Isolation,
    /// Whether environments of Python functions are forked from processes that have imported their packages.
    /// Default true. Since 0.1.
    pub zygotes: bool,
    /// How much memory these processes may use together, in MB; zero means a quarter of the machine's.
    /// Default 0. Since 0.1.
    pub zygote_memory_mb_max: u64,
    /// How many environments each of them forks ahead while it is in use. Default 2. Since 0.1.
    pub zygote_spares: usize,
    /// Whether Python sources are compiled when they are deployed. Default true. Since 0.1.
    pub bytecode: bool,
    /// How many processes of a runtime that cannot be forked (Node.js) start ahead and wait for a function, for each
    /// account and memory size in use; zero means none. Default 2. Since 0.1.
    pub standbys: usize,
    /// How much memory these processes may use together, in MB; zero means a tenth of the machine's.
    /// Default 0. Since 0.1.
    pub standby_memory_mb_max: u64,
    /// Whether an environment gets no more processor time than its memory buys (1,769 MB are one processor), even
    /// while nobody else wants it. Default false. Since 0.1.
    pub cpu_limit: bool,
}

/// How long environments get to end when the server stops, after their invocations.
pub(super) const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(3);
/// How long a provisioned environment may initialise at most.
const PROVISIONED_INIT_TIMEOUT_MAX: Duration = Duration::from_secs(900);
/// What is promised where the kernel does not say how much memory there is, in MB.
const MEMORY_MB_DEFAULT: u64 = 4096;

impl Default for Config {
    fn default() -> Self {
        Self {
            idle_seconds: 600,
            init_timeout_ms: 10_000,
            memory_mb_max: 0,
            response_bytes_max: 6 * 1024 * 1024 + 100,
            streamed_response_bytes_max: 200 * 1024 * 1024,
            stop_timeout_ms: 10_000,
            freeze_after_ms: 1_000,
            capacity_wait_ms: 30_000,
            starts_max: 0,
            isolation: Isolation::Environment,
            zygotes: true,
            zygote_memory_mb_max: 0,
            zygote_spares: 2,
            bytecode: true,
            standbys: 2,
            standby_memory_mb_max: 0,
            cpu_limit: false,
        }
    }
}

impl Config {
    pub(super) const fn idle(&self) -> Duration {
        Duration::from_secs(self.idle_seconds)
    }

    pub(super) const fn init_timeout(&self) -> Duration {
        Duration::from_millis(self.init_timeout_ms)
    }

    pub(super) const fn freeze_after(&self) -> Duration {
        Duration::from_millis(self.freeze_after_ms)
    }

    pub(super) const fn stop_timeout(&self) -> Duration {
        Duration::from_millis(self.stop_timeout_ms)
    }

    pub(super) const fn capacity_wait(&self) -> Duration {
        Duration::from_millis(self.capacity_wait_ms)
    }

    /// Environments that nobody waits for may initialise as long as the function's timeout, if that is longer.
    pub(super) fn provisioned_init_timeout(&self, timeout: Duration) -> Duration {
        timeout.max(self.init_timeout()).min(PROVISIONED_INIT_TIMEOUT_MAX)
    }

    pub(super) fn starts_max(&self) -> usize {
        match self.starts_max {
            0 => 2 * std::thread::available_parallelism().map_or(2, usize::from),
            starts_max => starts_max,
        }
    }

    pub(super) fn zygote_memory_bytes_max(&self) -> u64 {
        let memory_mb = match self.zygote_memory_mb_max {
            0 => machine_memory_mb().unwrap_or(MEMORY_MB_DEFAULT) / 4,
            memory_mb_max => memory_mb_max,
        };
        memory_mb.saturating_mul(1024 * 1024)
    }

    pub(super) fn standby_memory_bytes_max(&self) -> u64 {
        let memory_mb = match self.standby_memory_mb_max {
            0 => machine_memory_mb().unwrap_or(MEMORY_MB_DEFAULT) / 10,
            memory_mb_max => memory_mb_max,
        };
        memory_mb.saturating_mul(1024 * 1024)
    }

    pub(super) fn memory_mb_max(&self) -> u64 {
        match self.memory_mb_max {
            0 => machine_memory_mb().map_or(MEMORY_MB_DEFAULT, |memory_mb| memory_mb * 4 / 5),
            memory_mb_max => memory_mb_max,
        }
    }
}

/// How much memory the machine has, in MB, as the kernel says it.
fn machine_memory_mb() -> Option<u64> {
    let meminfo = std::fs::read_to_string("/proc/meminfo").ok()?;
    let total = meminfo.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kb: u64 = total.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kb / 1024)
}
