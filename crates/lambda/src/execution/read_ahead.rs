//! Reads packages into the kernel's page cache before somebody starts from them, in the background.
//!
//! What was just unpacked is there already; after a restart of the machine, or when other programs have used its
//! memory, a first import would wait for the disk thousands of times.
//!
//! Invariants:
//! - Nothing waits for this.
//! - It wants one piece of one file at a time, behind everybody else who wants the disk.
//! - It takes a part of the memory that nobody uses, and never more than a function may be large.

use std::collections::{HashSet, VecDeque};
use std::fs::{self, File};
use std::io;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use base::Tasks;
use rustix::fs::{Advice, fadvise};

use super::byte_code::Folders;

/// What is read at once, in bytes: little enough that nobody has to wait long for his turn.
const PIECE_BYTES: u64 = 512 * 1024;
/// Most that one function may have read, in bytes: as much as a function and its layers may be.
const FUNCTION_BYTES_MAX: u64 = crate::limits::UNZIPPED_BYTES_MAX;
/// The part of the memory that is free, or would be given up, that may be filled for one function.
const MEMORY_PART: u64 = 8;
/// How long the reading for one function may take: on a disk that is so slow, or so busy, the next one waits.
const FUNCTION_TIME_MAX: Duration = Duration::from_secs(30);
/// How many functions wait at most; the others are read when they are called.
const N_WAITING_MAX: usize = 100;
/// How many folders are remembered. It costs a look at its files to pass one again.
const N_KNOWN_MAX: usize = 10_000;

/// What is to be read, and what has been.
#[derive(Debug, Default)]
pub struct ReadAhead {
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    waiting: VecDeque<Folders>,
    /// Folders never change: once is enough, as what is used stays in memory by itself.
    known: HashSet<PathBuf>,
    is_served: bool,
}

impl ReadAhead {
    /// Has folders read after those that came before.
    pub fn add(self: &Arc<Self>, folders: Folders, tasks: &Tasks) {
        {
            let mut inner = self.lock();
            if inner.waiting.len() >= N_WAITING_MAX {
                return;
            }
            inner.waiting.push_back(folders);
            if std::mem::replace(&mut inner.is_served, true) {
                return;
            }
        }
        let (this, owner) = (self.clone(), tasks.clone());
        tasks.spawn_until_cancelled("read ahead", async move {
            while let Some(folders) = this.next() {
                let owner = owner.clone();
                let reading = tokio::task::spawn_blocking(move || {
                    let until = super::driver::now() + FUNCTION_TIME_MAX;
                    let mut reading = Reading { bytes_left: budget(), until, owner };
                    let began_with = reading.bytes_left;
                    // What cannot be read is passed over.
                    let _ = sandbox::behind_others(|| reading.read_all(&folders));
                    began_with - reading.bytes_left
                });
                let n_bytes = reading.await.expect("reading files does not panic");
                tracing::debug!(n_bytes, "read ahead");
            }
        });
    }

    /// What is to be read next, without what has been read before.
    fn next(&self) -> Option<Folders> {
        let mut inner = self.lock();
        if inner.known.len() >= N_KNOWN_MAX {
            inner.known.clear();
        }
        while let Some(Folders { code_dir, layer_dirs }) = inner.waiting.pop_front() {
            let folders = Folders {
                code_dir: code_dir.filter(|folder| inner.known.insert(folder.clone())),
                layer_dirs: layer_dirs.into_iter().filter(|dir| inner.known.insert(dir.clone())).collect(),
            };
            if folders != Folders::default() {
                return Some(folders);
            }
        }
        inner.is_served = false;
        None
    }

    /// Whether a folder has been read, or is being read.
    #[cfg(test)]
    pub fn knows(&self, folder: &Path) -> bool {
        self.lock().known.contains(folder)
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The reading for one function. Blocks.
struct Reading {
    bytes_left: u64,
    until: Instant,
    owner: Tasks,
}

/// Nothing more is to be read.
struct Enough;

impl Reading {
    fn read_all(&mut self, folders: &Folders) -> Result<(), Enough> {
        folders.code_dir.iter().chain(&folders.layer_dirs).try_for_each(|root| self.read_below(root))
    }

    fn read_below(&mut self, root: &Path) -> Result<(), Enough> {
        let mut waiting = vec![root.to_owned()];
        while let Some(folder) = waiting.pop() {
            let Ok(entries) = fs::read_dir(&folder) else { continue };
            let mut files = Vec::new();
            let mut has_byte_code = false;
            for entry in entries.flatten() {
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() => {
                        has_byte_code |= entry.file_name() == "__pycache__";
                        waiting.push(entry.path());
                    }
                    Ok(kind) if kind.is_file() => files.push(entry.path()),
                    Ok(_) | Err(_) => {}
                }
            }
            // Python reads byte code in place of sources.
            files.retain(|file| !(has_byte_code && file.extension().is_some_and(|kind| kind == "py")));
            files.iter().try_for_each(|file| self.read_file(file))?;
        }
        Ok(())
    }

    fn read_file(&mut self, path: &Path) -> Result<(), Enough> {
        // It may be gone, or not be readable: then nobody reads it.
        let Ok(file) = File::open(path) else { return Ok(()) };
        let n_bytes = file.metadata().map_or(0, |metadata| metadata.len());
        let mut at = 0;
        while at < n_bytes {
            if self.owner.is_cancelled() || super::driver::now() >= self.until {
                return Err(Enough);
            }
            let piece_bytes = PIECE_BYTES.min(n_bytes - at).min(self.bytes_left);
            let Some(wanted) = NonZeroU64::new(piece_bytes) else { return Err(Enough) };
            if read_piece(&file, at, wanted).is_err() {
                return Ok(());
            }
            at += piece_bytes;
            self.bytes_left -= piece_bytes;
        }
        Ok(())
    }
}

/// Has a part of a file read into memory, and waits until it is there.
fn read_piece(file: &File, at: u64, n_bytes: NonZeroU64) -> io::Result<()> {
    fadvise(file, at, Some(n_bytes), Advice::WillNeed)?;
    // The last byte comes with the last of it, and to copy one costs nothing.
    rustix::io::pread(file, &mut [0], at + n_bytes.get() - 1)?;
    Ok(())
}

/// How much may be read for one function now, in bytes.
fn budget() -> u64 {
    let meminfo = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let available = meminfo.lines().find_map(|line| line.strip_prefix("MemAvailable:"));
    let kb: Option<u64> = available.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok());
    (kb.unwrap_or(0) * 1024 / MEMORY_PART).min(FUNCTION_BYTES_MAX)
}

#[cfg(test)]
mod tests {
    use super::super::driver::now;
    use super::*;

    fn reading(bytes_left: u64) -> Reading {
        Reading { bytes_left, until: now() + Duration::from_secs(600), owner: Tasks::new() }
    }

    fn read(mut reading: Reading, folders: &Folders) -> u64 {
        let before = reading.bytes_left;
        let _ = reading.read_all(folders);
        before - reading.bytes_left
    }

    #[tokio::test]
    async fn everything_is_read_but_sources_with_byte_code_and_not_more_than_may_be() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, n_bytes: usize| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, vec![7; n_bytes]).unwrap();
        };
        write("code/app.py", 10);
        write("layer/python/lib.so", 1_300_000);
        write("layer/python/a.py", 1000);
        write("layer/python/empty", 0);
        write("layer/python/__pycache__/a.cpython-312.pyc", 100);
        std::os::unix::fs::symlink("/dev/zero", folder.path().join("layer/endless")).unwrap();
        let folders = Folders {
            code_dir: Some(folder.path().join("code")),
            layer_dirs: vec![folder.path().join("absent"), folder.path().join("layer")],
        };
        assert_eq!(read(reading(u64::MAX), &folders), 1_300_110);
        assert_eq!(read(reading(1_000_000), &folders), 1_000_000);
        assert_eq!(read(reading(u64::MAX), &Folders::default()), 0);
        assert_eq!(read(Reading { until: now(), ..reading(u64::MAX) }, &folders), 0, "the time is over");
        let stopping = reading(u64::MAX);
        assert!(stopping.owner.shutdown(Duration::from_secs(5)).await);
        assert_eq!(read(stopping, &folders), 0, "the server ends");
        assert!((1..=FUNCTION_BYTES_MAX).contains(&budget()));
    }

    #[test]
    fn what_several_functions_share_is_read_once() {
        let read_ahead = ReadAhead::default();
        let folders = |code: &str| Folders { code_dir: Some(code.into()), layer_dirs: vec!["layer".into()] };
        read_ahead.lock().waiting.extend([folders("one"), folders("one"), folders("two")]);
        assert_eq!(read_ahead.next(), Some(folders("one")));
        assert_eq!(read_ahead.next(), Some(Folders { layer_dirs: Vec::new(), ..folders("two") }));
        assert_eq!(read_ahead.next(), None);
    }
}
