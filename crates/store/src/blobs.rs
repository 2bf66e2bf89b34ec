//! Blobs: immutable files under the SHA-256 of their bytes.
//!
//! `ROOT/ab/cdef…` is the blob `abcdef…`; `ROOT/tmp/` holds those that are being written and is emptied at open.
//! A blob is written to a temporary file, synced, renamed, and its folder is synced: whoever sees the final name
//! sees all bytes, also after a crash. A blob that exists already is not written again, but made young,
//! so that a collection which does not yet know its new user leaves it alone.
//!
//! Nobody counts references here: [`Blobs::collect`] is told which digests are in use.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

use base::Timestamp;
use bytes::Bytes;
use sha2::{Digest as _, Sha256};
use tempfile::{NamedTempFile, TempDir};

use crate::folder::sync_folder;
use crate::{Digest, Error, FaultPoint, Faults};

/// A folder of blobs. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Blobs(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    root: PathBuf,
    faults: Faults,
    /// Held while a blob gets its name or loses it, so that a collection cannot remove what a writer just found.
    naming: Mutex<()>,
    _temporary: Option<TempDir>,
}

/// A blob that is safe on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blob {
    pub digest: Digest,
    pub len: u64,
}

/// What a collection removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Collected {
    pub n_blobs: u64,
    pub n_bytes: u64,
}

impl Blobs {
    /// Opens a folder of blobs, making it if it is absent, and removes what a crash left half-written.
    pub fn open(root: &Path, faults: Faults) -> Result<Self, Error> {
        Self::new(root.to_owned(), faults, None)
    }

    /// Blobs in a folder that is removed with them.
    pub fn temporary() -> Result<Self, Error> {
        let folder =
            tempfile::tempdir().map_err(|e| Error::io("make a folder in", &std::env::temp_dir(), e))?;
        Self::new(folder.path().to_owned(), Faults::default(), Some(folder))
    }

    fn new(root: PathBuf, faults: Faults, temporary: Option<TempDir>) -> Result<Self, Error> {
        let inner = Inner { root, faults, naming: Mutex::new(()), _temporary: temporary };
        inner.prepare()?;
        Ok(Self(Arc::new(inner)))
    }

    /// Begins a blob of at most `len_max` bytes.
    pub async fn writer(&self, len_max: u64) -> Result<BlobWriter, Error> {
        let state = self.run(Inner::create).await?;
        Ok(BlobWriter { blobs: self.clone(), state: Some(state), len_max })
    }

    /// Writes a blob whose bytes are all there.
    pub async fn put(&self, bytes: Bytes, now: Timestamp) -> Result<Blob, Error> {
        self.run(move |inner| {
            let mut state = inner.create()?;
            inner.append(&mut state, &bytes)?;
            inner.place(state, now)
        })
        .await
    }

    /// Where a blob is, whether or not it exists; its file must not be changed.
    pub fn path(&self, digest: &Digest) -> PathBuf {
        self.0.path(digest)
    }

    pub async fn find_len(&self, digest: &Digest) -> Result<Option<u64>, Error> {
        let path = self.path(digest);
        self.run(move |_| match std::fs::metadata(&path) {
            Ok(metadata) => Ok(Some(metadata.len())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::io("read", &path, error)),
        })
        .await
    }

    /// The blob's file, for reading with blocking calls.
    pub async fn open_file(&self, digest: &Digest) -> Result<File, Error> {
        let digest = *digest;
        self.run(move |inner| inner.open_file(&digest)).await
    }

    /// All bytes of a blob, if they are at most `len_max`; checked against the digest.
    pub async fn read(&self, digest: &Digest, len_max: u64) -> Result<Bytes, Error> {
        let digest = *digest;
        self.run(move |inner| inner.read(&digest, len_max)).await
    }

    /// Removes a blob and says whether it was there. What has it open can go on reading.
    pub async fn delete(&self, digest: &Digest) -> Result<bool, Error> {
        let digest = *digest;
        self.run(move |inner| inner.delete(&digest)).await
    }

    /// Removes the blobs that are not in `live` and were last put more than `grace` before `now`.
    ///
    /// `grace` must be longer than it takes from putting a blob to committing the record that names it.
    pub async fn collect(
        &self,
        live: BTreeSet<Digest>,
        now: Timestamp,
        grace: Duration,
    ) -> Result<Collected, Error> {
        self.run(move |inner| inner.collect(&live, now, grace)).await
    }

    pub(crate) async fn reset(&self) -> Result<(), Error> {
        self.run(|inner| {
            let _naming = inner.naming.lock().unwrap_or_else(PoisonError::into_inner);
            for shard in inner.shards()? {
                std::fs::remove_dir_all(&shard).map_err(|e| Error::io("remove", &shard, e))?;
            }
            Ok(())
        })
        .await
    }

    /// Does something with files on a thread that may block.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inner) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let inner = Arc::clone(&self.0);
        match tokio::task::spawn_blocking(move || work(&inner)).await {
            Ok(result) => result,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                // The runtime shuts down.
                Err(_) => Err(Error::Closed),
            },
        }
    }
}

/// A blob that is being written. Dropping it leaves nothing behind.
#[derive(Debug)]
pub struct BlobWriter {
    blobs: Blobs,
    /// `None` after a failed write: the rest would be wrong.
    state: Option<Writing>,
    len_max: u64,
}

#[derive(Debug)]
struct Writing {
    file: NamedTempFile,
    hash: Sha256,
    len: u64,
}

impl BlobWriter {
    /// Appends some bytes. After an error the writer is of no more use.
    pub async fn write(&mut self, bytes: Bytes) -> Result<(), Error> {
        let mut state = self.state.take().ok_or(Error::Closed)?;
        let found = state.len.saturating_add(bytes.len() as u64);
        if found > self.len_max {
            return Err(Error::TooLarge { what: "length of a blob", found, max: self.len_max });
        }
        let state = self
            .blobs
            .run(move |inner| {
                inner.append(&mut state, &bytes)?;
                Ok(state)
            })
            .await?;
        self.state = Some(state);
        Ok(())
    }

    /// Makes the blob durable and gives it its name.
    pub async fn finish(mut self, now: Timestamp) -> Result<Blob, Error> {
        let state = self.state.take().ok_or(Error::Closed)?;
        self.blobs.run(move |inner| inner.place(state, now)).await
    }
}

impl Inner {
    fn prepare(&self) -> Result<(), Error> {
        let tmp = self.tmp();
        match std::fs::remove_dir_all(&tmp) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Error::io("remove", &tmp, error));
            }
            _ => {}
        }
        std::fs::create_dir_all(&tmp).map_err(|e| Error::io("make", &tmp, e))?;
        sync_folder(&self.root).map_err(|e| Error::io("sync", &self.root, e))
    }

    fn tmp(&self) -> PathBuf {
        self.root.join("tmp")
    }

    fn path(&self, digest: &Digest) -> PathBuf {
        let name = digest.to_string();
        let (shard, rest) = name.split_at(2);
        self.root.join(shard).join(rest)
    }

    fn create(&self) -> Result<Writing, Error> {
        let tmp = self.tmp();
        let file = NamedTempFile::new_in(&tmp).map_err(|e| Error::io("make a file in", &tmp, e))?;
        let state = Writing { file, hash: Sha256::new(), len: 0 };
        self.step(FaultPoint::BlobCreated, "make", &state)?;
        Ok(state)
    }

    fn append(&self, state: &mut Writing, bytes: &[u8]) -> Result<(), Error> {
        // In pieces, so that hashing works on what is still in the processor's cache.
        for piece in bytes.chunks(1 << 20) {
            self.step(FaultPoint::BlobPiece, "write", state)?;
            state.hash.update(piece);
            state.len += piece.len() as u64;
            state.file.write_all(piece).map_err(|e| Error::io("write", state.file.path(), e))?;
        }
        Ok(())
    }

    fn place(&self, state: Writing, now: Timestamp) -> Result<Blob, Error> {
        self.step(FaultPoint::BlobBeforeSync, "sync", &state)?;
        set_modified(state.file.as_file(), now)
            .and_then(|()| state.file.as_file().sync_all())
            .map_err(|e| Error::io("sync", state.file.path(), e))?;
        self.step(FaultPoint::BlobBeforeRename, "rename", &state)?;
        let blob = Blob { digest: Digest::from_bytes(state.hash.finalize().into()), len: state.len };
        let path = self.path(&blob.digest);
        let io_error = |doing| move |error| Error::io(doing, &path, error);
        let _naming = self.naming.lock().unwrap_or_else(PoisonError::into_inner);
        let path = self.path(&blob.digest);
        if let Ok(existing) = File::options().write(true).open(&path) {
            set_modified(&existing, now).map_err(io_error("touch"))?;
        } else {
            let shard = path.parent().expect("a blob lies in a shard");
            if !shard.is_dir() {
                std::fs::create_dir(shard)
                    .and_then(|()| sync_folder(&self.root))
                    .map_err(|e| Error::io("make", shard, e))?;
            }
            state.file.persist(&path).map_err(|e| Error::io("rename", &path, e.error))?;
            self.faults.reach(FaultPoint::BlobAfterRename).map_err(|e| Error::io("sync", shard, e))?;
            sync_folder(shard).map_err(|e| Error::io("sync", shard, e))?;
        }
        self.faults.pass(FaultPoint::BlobAfterSync);
        Ok(blob)
    }

    fn step(&self, point: FaultPoint, doing: &'static str, state: &Writing) -> Result<(), Error> {
        self.faults.reach(point).map_err(|e| Error::io(doing, state.file.path(), e))
    }

    fn open_file(&self, digest: &Digest) -> Result<File, Error> {
        let path = self.path(digest);
        File::open(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Error::BlobAbsent { digest: *digest },
            _ => Error::io("open", &path, error),
        })
    }

    fn read(&self, digest: &Digest, len_max: u64) -> Result<Bytes, Error> {
        let path = self.path(digest);
        let mut file = self.open_file(digest)?;
        let found = file.metadata().map_err(|e| Error::io("read", &path, e))?.len();
        if found > len_max {
            return Err(Error::TooLarge { what: "length of a blob", found, max: len_max });
        }
        let mut bytes = Vec::with_capacity(usize::try_from(found).unwrap_or(0));
        file.read_to_end(&mut bytes).map_err(|e| Error::io("read", &path, e))?;
        if Digest::of(&bytes) != *digest {
            return Err(Error::BlobDamaged { digest: *digest });
        }
        Ok(bytes.into())
    }

    fn delete(&self, digest: &Digest) -> Result<bool, Error> {
        let path = self.path(digest);
        let _naming = self.naming.lock().unwrap_or_else(PoisonError::into_inner);
        self.remove(&path)
    }

    fn remove(&self, path: &Path) -> Result<bool, Error> {
        let removed = self.faults.reach(FaultPoint::BlobDelete).and_then(|()| std::fs::remove_file(path));
        match removed {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Error::io("remove", path, error)),
        }
    }

    fn collect(&self, live: &BTreeSet<Digest>, now: Timestamp, grace: Duration) -> Result<Collected, Error> {
        let mut collected = Collected::default();
        for shard in self.shards()? {
            for path in entries(&shard)? {
                let Some(digest) = digest_of(&shard, &path) else { continue };
                if live.contains(&digest) {
                    continue;
                }
                let _naming = self.naming.lock().unwrap_or_else(PoisonError::into_inner);
                let Ok(metadata) = std::fs::metadata(&path) else { continue };
                if now.since(modified(&metadata)) > grace && self.remove(&path)? {
                    collected.n_blobs += 1;
                    collected.n_bytes += metadata.len();
                }
            }
        }
        Ok(collected)
    }

    /// The folders that hold blobs.
    fn shards(&self) -> Result<Vec<PathBuf>, Error> {
        let tmp = self.tmp();
        Ok(entries(&self.root)?.into_iter().filter(|path| *path != tmp && path.is_dir()).collect())
    }
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let read = || std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>();
    read().map_err(|e| Error::io("list", folder, e))
}

/// The digest whose file this is; `None` for a file of somebody else.
fn digest_of(shard: &Path, path: &Path) -> Option<Digest> {
    let (shard, name) = (shard.file_name()?.to_str()?, path.file_name()?.to_str()?);
    format!("{shard}{name}").parse().ok()
}

fn set_modified(file: &File, now: Timestamp) -> io::Result<()> {
    let millis = u64::try_from(now.as_millis()).unwrap_or(0);
    file.set_modified(UNIX_EPOCH + Duration::from_millis(millis))
}

fn modified(metadata: &std::fs::Metadata) -> Timestamp {
    let since_epoch = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let millis = since_epoch.and_then(|duration| i64::try_from(duration.as_millis()).ok());
    Timestamp::from_millis(millis.unwrap_or(0))
}
