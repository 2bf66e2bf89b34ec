//! The substitute for a memory control group: looks, adds up, kills the largest.
//!
//! It is weaker than the kernel's own limit: between two looks a guest can get some ten megabytes more, and page
//! cache and tmpfs are not counted.

use std::fs::File;
use std::io::{self, Read as _};
use std::os::fd::OwnedFd;

use rustix::event::Timespec;
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal};

/// Between two looks. A process that only touches memory gets some 2 GB in a second.
pub const PERIOD: Timespec = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };

/// A process and the memory that is its alone, or its share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Resident {
    pid: i32,
    bytes: u64,
}

#[derive(Debug)]
pub struct MemoryWatch {
    /// Shows every process, also one that the guest's own `/proc` hides because it made itself unreadable.
    pub proc: OwnedFd,
    pub bytes_max: u64,
}

impl MemoryWatch {
    /// Kills the largest process if all together use more than allowed. Says whether it did.
    pub fn enforce(&self) -> io::Result<bool> {
        let quick = residents(&self.proc, |dir| private_bytes(&read(dir, "statm")?))?;
        if sum(&quick) <= self.bytes_max {
            return Ok(false);
        }
        // The quick look counts what forked processes share once for each; the exact one takes long, and is not
        // possible for the unreadable.
        let exact = residents(&self.proc, |dir| match read(dir, "smaps_rollup") {
            Some(rollup) => proportional_bytes(&rollup),
            None => private_bytes(&read(dir, "statm")?),
        })?;
        if sum(&exact) <= self.bytes_max {
            return Ok(false);
        }
        let largest = exact.iter().max_by_key(|process| process.bytes);
        let Some(pid) = largest.and_then(|process| Pid::from_raw(process.pid)) else { return Ok(false) };
        Ok(rustix::process::kill_process(pid, Signal::KILL).is_ok())
    }
}

/// Every process of the PID namespace but the first; one that ends meanwhile does not count.
fn residents(proc: &OwnedFd, bytes: impl Fn(&OwnedFd) -> Option<u64>) -> io::Result<Vec<Resident>> {
    let mut found = Vec::new();
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    for entry in rustix::fs::Dir::new(rustix::fs::openat(proc, ".", flags, Mode::empty())?)? {
        let entry = entry?;
        let Some(pid) = entry.file_name().to_str().ok().and_then(|name| name.parse::<i32>().ok()) else {
            continue;
        };
        if pid == 1 {
            continue;
        }
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let Ok(dir) = rustix::fs::openat(proc, entry.file_name(), flags, Mode::empty()) else { continue };
        if let Some(bytes) = bytes(&dir) {
            found.push(Resident { pid, bytes });
        }
    }
    Ok(found)
}

fn read(dir: &OwnedFd, name: &str) -> Option<String> {
    let flags = OFlags::RDONLY | OFlags::CLOEXEC;
    let file = rustix::fs::openat(dir, name, flags, Mode::empty()).ok()?;
    let mut text = String::new();
    File::from(file).read_to_string(&mut text).ok()?;
    Some(text)
}

fn sum(processes: &[Resident]) -> u64 {
    processes.iter().map(|process| process.bytes).sum()
}

/// From `statm`: resident without what has a file or is shared memory.
fn private_bytes(statm: &str) -> Option<u64> {
    let mut fields = statm.split(' ').skip(1);
    let (resident, shared): (u64, u64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    let page = u64::try_from(rustix::param::page_size()).ok()?;
    Some(resident.saturating_sub(shared) * page)
}

/// From `smaps_rollup`.
fn proportional_bytes(rollup: &str) -> Option<u64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss_Anon:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_kernels_forms() {
        let page = rustix::param::page_size() as u64;
        assert_eq!(private_bytes("2817 911 783 23 0 198 0\n"), Some(128 * page));
        assert_eq!(private_bytes("2817"), None);
        let rollup =
            "55d0-7ffc ---p 00000000 00:00 0    [rollup]\nRss:  9 kB\nPss_Anon:            1220 kB\n";
        assert_eq!(proportional_bytes(rollup), Some(1220 * 1024));
    }
}
