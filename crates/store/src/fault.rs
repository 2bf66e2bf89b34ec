//! Named places where a test can make the store fail or kill its process.

use std::fmt;
use std::io;
use std::sync::Arc;

/// A step of a write, at which a crash or an error must lose nothing that was acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultPoint {
    /// The writer took its jobs and has written nothing.
    CommitBegin,
    /// Before each operation of a transaction.
    CommitOperation,
    /// Everything is written and not yet committed.
    CommitBeforeSync,
    /// Everything is committed and nobody was told.
    CommitAfterSync,
    /// Before items are leased.
    ClaimBegin,
    /// Some item is leased and nothing is committed.
    ClaimLeased,
    /// The temporary file is made.
    BlobCreated,
    /// Before each piece is written to the temporary file.
    BlobPiece,
    /// All is written and not yet synced.
    BlobBeforeSync,
    /// The file is synced and has no name yet.
    BlobBeforeRename,
    /// The file has its name, and the folder is not synced.
    BlobAfterRename,
    /// All is on the disk and nobody was told.
    BlobAfterSync,
    /// Before a blob is removed.
    BlobDelete,
}

impl FaultPoint {
    pub const ALL: &[Self] = &[
        Self::CommitBegin,
        Self::CommitOperation,
        Self::CommitBeforeSync,
        Self::CommitAfterSync,
        Self::ClaimBegin,
        Self::ClaimLeased,
        Self::BlobCreated,
        Self::BlobPiece,
        Self::BlobBeforeSync,
        Self::BlobBeforeRename,
        Self::BlobAfterRename,
        Self::BlobAfterSync,
        Self::BlobDelete,
    ];
}

type Hook = dyn Fn(FaultPoint) -> io::Result<()> + Send + Sync;

/// What a test wants to happen at the fault points; nothing by default.
#[derive(Clone, Default)]
pub struct Faults(Option<Arc<Hook>>);

impl Faults {
    /// Calls `hook` at every point that is reached. It may kill the process, or return the error that the step
    /// is to fail with; after the point of no return (`…AfterSync`) an error is ignored.
    pub fn new(hook: impl Fn(FaultPoint) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(hook)))
    }

    pub(crate) fn reach(&self, point: FaultPoint) -> io::Result<()> {
        self.0.as_ref().map_or(Ok(()), |hook| hook(point))
    }

    /// For points behind which the step can no longer fail.
    pub(crate) fn pass(&self, point: FaultPoint) {
        if let Some(hook) = &self.0 {
            let _ = hook(point);
        }
    }
}

impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Faults({})", if self.0.is_some() { "on" } else { "off" })
    }
}
