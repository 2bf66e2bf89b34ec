//! The data folder and the lock that keeps a second server out of it.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock};

use crate::Error;

/// A folder that only this process works on, for as long as this value lives.
///
/// The lock is the kernel's (`flock` on `DIR/lock`), so it ends with the process, however that ends.
/// The file holds the owner's pid, only to name it to others.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    _lock: File,
}

impl DataFolder {
    /// Makes the folder (mode 0700) if it is absent, and takes its lock. Blocks for a moment: not for the reactor.
    pub fn lock(path: &Path) -> Result<Self, Error> {
        let unwritable = |source: io::Error| match source.kind() {
            io::ErrorKind::StorageFull => Error::Full { path: path.to_owned(), source: source.into() },
            _ => Error::Unwritable { path: path.to_owned(), source },
        };
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(unwritable)?;
        let lock_path = path.join("lock");
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        let mut lock = options.open(&lock_path).map_err(unwritable)?;
        match flock(&lock, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => {}
            Err(rustix::io::Errno::WOULDBLOCK) => {
                return Err(Error::InUse { path: path.to_owned(), pid: read_pid(&mut lock) });
            }
            Err(errno) => return Err(Error::io("lock", &lock_path, errno.into())),
        }
        lock.set_len(0)
            .and_then(|()| lock.rewind())
            .and_then(|()| lock.write_all(format!("{}\n", std::process::id()).as_bytes()))
            .map_err(unwritable)?;
        Ok(Self { path: path.to_owned(), _lock: lock })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The owner's pid, if it has already written it.
fn read_pid(lock: &mut File) -> Option<u32> {
    let mut text = String::new();
    lock.take(16).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

/// Makes what was created, renamed or removed in a folder durable.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}
