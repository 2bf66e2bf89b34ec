//! Control groups of one sandbox, on version 1, version 2 and machines that mix them.
//!
//! Invariants:
//! - A sandbox has at most one folder per hierarchy, `<parent>/<name>.<tag>/<sandbox>`; the folder above it belongs to
//!   one engine, so that what a dead engine left behind can be told from what is in use.
//! - The helper makes and removes the folders; the server reads them and freezes through them.
//! - A controller that is missing is `None`, never an error: [`crate::Capabilities`] says so, and what depends on it
//!   has a weaker substitute or none.

mod detect;

use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::spec::{Limits, Stats};

pub use detect::detect;

/// The version of the control group interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Version {
    V1,
    V2,
}

/// A folder in a hierarchy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub version: Version,
    pub dir: PathBuf,
}

/// Which folder each controller is found in; several may be in the same one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Groups {
    pub memory: Option<Group>,
    pub cpu: Option<Group>,
    /// Accounting of processor time.
    pub cpu_usage: Option<Group>,
    pub pids: Option<Group>,
    pub freezer: Option<Group>,
}

impl Groups {
    /// The folders of one sandbox below these.
    pub fn below(&self, name: &str) -> Self {
        let below = |group: &Option<Group>| {
            group.as_ref().map(|group| Group { version: group.version, dir: group.dir.join(name) })
        };
        Self {
            memory: below(&self.memory),
            cpu: below(&self.cpu),
            cpu_usage: below(&self.cpu_usage),
            pids: below(&self.pids),
            freezer: below(&self.freezer),
        }
    }

    /// Each folder once.
    pub fn distinct(&self) -> Vec<&Group> {
        let mut groups: Vec<&Group> = Vec::new();
        for group in
            [&self.memory, &self.cpu, &self.cpu_usage, &self.pids, &self.freezer].into_iter().flatten()
        {
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        groups
    }

    /// The version 2 folder, into which a child can be born.
    pub fn unified(&self) -> Option<&Group> {
        self.distinct().into_iter().find(|group| group.version == Version::V2)
    }

    pub fn create(&self) -> io::Result<()> {
        for group in self.distinct() {
            match std::fs::create_dir(&group.dir) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// Sets the limits; the folders must exist. Tmpfs mounts are counted with the memory of processes.
    pub fn limit(&self, limits: &Limits, tmpfs_bytes: u64) -> io::Result<()> {
        if let Some(group) = &self.memory {
            limit_memory(group, limits.memory_bytes.saturating_add(tmpfs_bytes))?;
        }
        if let Some(group) = &self.cpu {
            limit_cpu(group, limits)?;
        }
        if let Some(group) = &self.pids {
            write(&group.dir, "pids.max", &limits.tasks_max.to_string())?;
        }
        Ok(())
    }

    /// Removes the folders. Fails while a process is in them.
    pub fn remove(&self) -> io::Result<()> {
        for group in self.distinct() {
            match std::fs::remove_dir(&group.dir) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// Asks the kernel to stop all processes; they stop soon after. Says whether there is a freezer.
    pub fn freeze(&self) -> io::Result<bool> {
        self.set_frozen("1", "FROZEN")
    }

    pub fn thaw(&self) -> io::Result<bool> {
        self.set_frozen("0", "THAWED")
    }

    fn set_frozen(&self, v2: &str, v1: &str) -> io::Result<bool> {
        match &self.freezer {
            Some(Group { version: Version::V2, dir }) => write(dir, "cgroup.freeze", v2).map(|()| true),
            Some(Group { version: Version::V1, dir }) => write(dir, "freezer.state", v1).map(|()| true),
            None => Ok(false),
        }
    }

    pub fn stats(&self) -> Stats {
        Stats {
            cpu: self.cpu_usage.as_ref().and_then(cpu_time),
            memory_bytes: self.memory.as_ref().and_then(|group| match group.version {
                Version::V1 => number(&group.dir, "memory.usage_in_bytes"),
                Version::V2 => number(&group.dir, "memory.current"),
            }),
            memory_peak_bytes: self.memory_peak_bytes(),
            n_tasks: self.pids.as_ref().and_then(|group| number(&group.dir, "pids.current")),
        }
    }

    pub fn memory_peak_bytes(&self) -> Option<u64> {
        self.open_memory_peak().and_then(|file| read_number(&file))
    }

    /// The file of the peak, for who asks often with [`read_number`].
    pub fn open_memory_peak(&self) -> Option<OwnedFd> {
        let group = self.memory.as_ref()?;
        let name = match group.version {
            Version::V1 => "memory.max_usage_in_bytes",
            Version::V2 => "memory.peak",
        };
        std::fs::File::open(group.dir.join(name)).ok().map(OwnedFd::from)
    }

    /// Starts a new peak of memory from what is used now. Says whether the kernel can do that.
    ///
    /// Version 2 can only do it per open file, which version 1's callers would not expect; it is not offered there.
    pub fn reset_memory_peak(&self) -> io::Result<bool> {
        match &self.memory {
            Some(Group { version: Version::V1, dir }) => {
                write(dir, "memory.max_usage_in_bytes", "0").map(|()| true)
            }
            _ => Ok(false),
        }
    }

    /// How many processes the kernel killed for want of memory.
    pub fn n_memory_kills(&self) -> u64 {
        let Some(group) = &self.memory else { return 0 };
        match group.version {
            Version::V1 => field(&group.dir, "memory.oom_control", "oom_kill"),
            Version::V2 => field(&group.dir, "memory.events", "oom_kill"),
        }
        .unwrap_or(0)
    }
}

/// What a memory group counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemoryUse {
    pub total: u64,
    /// Of files, without tmpfs and other shared memory; part of the total.
    pub page_cache: u64,
}

/// None if the group is gone.
pub fn memory_use(group: &Group) -> Option<MemoryUse> {
    let (total, cache) = match group.version {
        Version::V1 => ("memory.usage_in_bytes", "cache"),
        Version::V2 => ("memory.current", "file"),
    };
    let stat = std::fs::read_to_string(group.dir.join("memory.stat")).ok()?;
    let page_cache = find(&stat, cache)?.saturating_sub(find(&stat, "shmem")?);
    Some(MemoryUse { total: number(&group.dir, total)?, page_cache })
}

fn limit_memory(group: &Group, bytes: u64) -> io::Result<()> {
    match group.version {
        Version::V1 => {
            let memory = || write(&group.dir, "memory.limit_in_bytes", &bytes.to_string());
            // Absent where the kernel does not account swap; then swap cannot be limited.
            let with_swap =
                || ignore_absent(write(&group.dir, "memory.memsw.limit_in_bytes", &bytes.to_string()));
            match memory() {
                // The second may never be below the first: where both rise, it must rise first.
                Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
                    with_swap().and_then(|()| memory())
                }
                result => result.and_then(|()| with_swap()),
            }
        }
        Version::V2 => {
            write(&group.dir, "memory.max", &bytes.to_string())?;
            ignore_absent(write(&group.dir, "memory.swap.max", "0"))
        }
    }
}

fn limit_cpu(group: &Group, limits: &Limits) -> io::Result<()> {
    /// The length of a quota period, the kernel's default.
    const PERIOD_US: u64 = 100_000;
    /// The kernel refuses quotas below a millisecond.
    const QUOTA_US_MIN: u64 = 1_000;
    let weight = u64::from(limits.cpu_weight.clamp(1, 10_000));
    let quota_us =
        limits.cpu_quota_milli.map(|milli| (u64::from(milli) * PERIOD_US / 1_000).max(QUOTA_US_MIN));
    match group.version {
        Version::V1 => {
            write(&group.dir, "cpu.shares", &(weight * 1024 / 100).max(2).to_string())?;
            if let Some(quota_us) = quota_us {
                write(&group.dir, "cpu.cfs_period_us", &PERIOD_US.to_string())?;
                write(&group.dir, "cpu.cfs_quota_us", &quota_us.to_string())?;
            }
            Ok(())
        }
        Version::V2 => {
            write(&group.dir, "cpu.weight", &weight.to_string())?;
            match quota_us {
                Some(quota_us) => write(&group.dir, "cpu.max", &format!("{quota_us} {PERIOD_US}")),
                None => Ok(()),
            }
        }
    }
}

fn cpu_time(group: &Group) -> Option<Duration> {
    match group.version {
        Version::V1 => number(&group.dir, "cpuacct.usage").map(Duration::from_nanos),
        Version::V2 => field(&group.dir, "cpu.stat", "usage_usec").map(Duration::from_micros),
    }
}

/// Opened for writing only and never created: a control file that is absent is an error, not a new file.
pub(crate) fn write(dir: &Path, file: &str, value: &str) -> io::Result<()> {
    use std::io::Write as _;
    std::fs::OpenOptions::new().write(true).open(dir.join(file))?.write_all(value.as_bytes())
}

fn ignore_absent(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// The number in an open control file, as it is now.
pub fn read_number(file: &OwnedFd) -> Option<u64> {
    // As long as any number, with its line feed.
    let mut text = [0; 24];
    let n = rustix::io::pread(file, &mut text, 0).ok()?;
    std::str::from_utf8(text.get(..n)?).ok()?.trim().parse().ok()
}

fn number(dir: &Path, file: &str) -> Option<u64> {
    std::fs::read_to_string(dir.join(file)).ok()?.trim().parse().ok()
}

/// A number in a file of `name value` lines.
fn field(dir: &Path, file: &str, name: &str) -> Option<u64> {
    find(&std::fs::read_to_string(dir.join(file)).ok()?, name)
}

fn find(text: &str, name: &str) -> Option<u64> {
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))?.trim().parse().ok()
}
