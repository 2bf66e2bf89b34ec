//! Keeps what processes have in memory apart from what lies in a tmpfs, which one control group counts together.
//!
//! A sandbox may fill its tmpfs mounts without taking memory from its processes, so that its group is allowed both
//! together, and the kernel by itself would let processes take what the tmpfs leaves. A guard sits between:
//!
//! ```text
//!   usage < memory_bytes       asleep: the kernel wakes the guard when usage crosses memory_bytes
//!   usage ≥ memory_bytes       looks: usage − page cache − tmpfs > memory_bytes?   yes: kill the largest process
//!                              looks again soon while it is close, seldom while it is far, sleeps once usage is low
//! ```
//!
//! Where the kernel does not wake it, the guard looks from time to time instead.
//!
//! Between two looks processes can have more than their limit, up to that of the group, which the kernel enforces.

use std::io;
use std::os::fd::{AsRawFd as _, OwnedFd};
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::event::EventfdFlags;
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal};

use crate::cgroup::{self, Group, Version};
use crate::sys::{self, ForkOptions, Forked};

/// While processes are close to their limit.
const SOON: Duration = Duration::from_millis(10);
/// How long the kernel may take to give back the memory of a process that was killed.
const DEATH: Duration = Duration::from_millis(500);
/// While what fills the group is page cache and tmpfs.
const SELDOM: Duration = Duration::from_millis(500);

#[derive(Debug)]
pub struct Guard {
    group: Group,
    bytes_max: u64,
    /// Held to ask how full they are.
    tmpfs: Vec<OwnedFd>,
    /// Readable when usage crossed the limit.
    event: OwnedFd,
    /// The child that asks the kernel for the event.
    arming: Option<i32>,
    /// Whether the kernel wakes it.
    is_woken: bool,
    /// None while asleep.
    next_look: Option<Instant>,
    /// When a process was killed that usage does not show the end of yet.
    last_kill: Option<Instant>,
}

/// What a look found.
#[derive(Debug, PartialEq, Eq)]
pub enum Finding {
    WithinLimit,
    /// This process is the one to kill.
    Over(Pid),
}

impl Guard {
    /// For a group whose own limit is `bytes_max` and the size of every tmpfs.
    pub fn arm(group: &Group, bytes_max: u64, tmpfs: Vec<OwnedFd>) -> io::Result<Self> {
        let (event, arming) = match group.version {
            Version::V1 => {
                let flags = EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK;
                let event = rustix::event::eventfd(0, flags)?;
                let usage = open(&group.dir.join("memory.usage_in_bytes"))?;
                let request = format!("{} {} {bytes_max}", event.as_raw_fd(), usage.as_raw_fd());
                // The kernel waits for all processors before it answers, several milliseconds; the helper must not.
                // A child has the same descriptors, and what it asks for does not end with it.
                match sys::fork(&ForkOptions::default())? {
                    Forked::Child => {
                        let done = cgroup::write(&group.dir, "cgroup.event_control", &request);
                        sys::exit_now(i32::from(done.is_err()));
                    }
                    Forked::Parent(child) => (event, Some(child.pid)),
                }
            }
            Version::V2 => {
                let event = open(&group.dir.join("memory.events"))?;
                cgroup::write(&group.dir, "memory.high", &bytes_max.to_string())?;
                (event, None)
            }
        };
        let (group, is_woken) = (group.clone(), true);
        Ok(Self { group, bytes_max, tmpfs, event, arming, is_woken, next_look: None, last_kill: None })
    }

    pub fn event(&self) -> &OwnedFd {
        &self.event
    }

    pub fn next_look(&self) -> Option<Instant> {
        self.next_look
    }

    /// The child whose exit says whether the kernel will wake the guard.
    pub fn arming(&self) -> Option<i32> {
        self.arming
    }

    /// Takes what came of asking the kernel.
    pub fn armed(&mut self, is_woken: bool, now: Instant) {
        self.arming = None;
        self.is_woken = is_woken;
        if !is_woken {
            self.next_look = Some(now);
        }
    }

    /// Says what to do, and when to look again. `first` is the process that must live.
    pub fn look(&mut self, first: i32, now: Instant) -> Finding {
        self.clear_event();
        let Some(found) = cgroup::memory_use(&self.group) else {
            // The group is going away.
            self.next_look = None;
            return Finding::WithinLimit;
        };
        if found.total < self.bytes_max {
            // Without a word of the kernel it may be close at any time.
            self.next_look = (!self.is_woken).then(|| now + SELDOM);
            self.last_kill = None;
            return Finding::WithinLimit;
        }
        if self.group.version == Version::V2 {
            // Above this mark the kernel slows the sandbox down; it has done its service.
            let above = found.total.saturating_add(MARK_DISTANCE_BYTES);
            let _ = cgroup::write(&self.group.dir, "memory.high", &above.to_string());
        }
        // The kernel takes page cache back, and a tmpfs has its own limit; other shared memory counts.
        let of_processes = found.total.saturating_sub(found.page_cache + self.tmpfs_bytes());
        let is_close = of_processes > self.bytes_max / 4 * 3;
        self.next_look = Some(now + if is_close { SOON } else { SELDOM });
        if of_processes <= self.bytes_max {
            self.last_kill = None;
            return Finding::WithinLimit;
        }
        if self.last_kill.is_some_and(|kill| now < kill + DEATH) {
            // The largest may be one that has nothing to do with it: the memory of the dead is still counted.
            return Finding::WithinLimit;
        }
        match self.largest(first) {
            Some(pid) => {
                self.last_kill = Some(now);
                Finding::Over(pid)
            }
            None => Finding::WithinLimit,
        }
    }

    fn tmpfs_bytes(&self) -> u64 {
        let used = self.tmpfs.iter().filter_map(|tmpfs| {
            let found = rustix::fs::fstatfs(tmpfs).ok()?;
            Some(found.f_blocks.saturating_sub(found.f_bfree) * u64::try_from(found.f_bsize).ok()?)
        });
        used.sum()
    }

    fn clear_event(&self) {
        match self.group.version {
            Version::V1 => drop(rustix::io::read(&self.event, &mut [0; 8])),
            // Reading from the start is what makes the kernel report the next change.
            Version::V2 => drop(rustix::io::pread(&self.event, &mut [0; 512], 0)),
        }
    }

    fn largest(&self, first: i32) -> Option<Pid> {
        let pids = std::fs::read_to_string(self.group.dir.join("cgroup.procs")).ok()?;
        let pids = pids.lines().filter_map(|pid| pid.parse::<i32>().ok()).filter(|pid| *pid != first);
        pids.max_by_key(|pid| resident_pages(*pid).unwrap_or(0)).and_then(Pid::from_raw)
    }
}

/// How far above the present use the version 2 mark is set again.
const MARK_DISTANCE_BYTES: u64 = 16 * 1024 * 1024;

pub fn kill(pid: Pid) {
    // It may have ended in between.
    let _ = rustix::process::kill_process(pid, Signal::KILL);
}

fn resident_pages(pid: i32) -> Option<u64> {
    std::fs::read_to_string(format!("/proc/{pid}/statm")).ok()?.split(' ').nth(1)?.parse().ok()
}

fn open(path: &Path) -> io::Result<OwnedFd> {
    Ok(rustix::fs::open(path, OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?)
}
