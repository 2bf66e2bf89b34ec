//! Blobs.

#![expect(clippy::unwrap_used, reason = "a check fails by panicking")]

use std::collections::BTreeSet;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use base::Timestamp;
use bytes::Bytes;
use store::{Blobs, Digest, Error, FaultPoint, Faults};

const NOW: Timestamp = Timestamp::from_millis(1_700_000_000_000);

fn open(root: &Path) -> Blobs {
    Blobs::open(root, Faults::default()).unwrap()
}

fn n_temporary(root: &Path) -> usize {
    std::fs::read_dir(root.join("tmp")).unwrap().count()
}

#[tokio::test]
async fn what_is_put_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = open(folder.path());
    for bytes in [Bytes::new(), Bytes::from_static(b"code"), Bytes::from(vec![7; 3 << 20])] {
        let blob = blobs.put(bytes.clone(), NOW).await.unwrap();
        assert_eq!((blob.digest, blob.len), (Digest::of(&bytes), bytes.len() as u64));
        assert_eq!(blobs.find_len(&blob.digest).await.unwrap(), Some(blob.len));
        assert_eq!(blobs.read(&blob.digest, blob.len).await.unwrap(), bytes);
        let mut read = Vec::new();
        blobs.open_file(&blob.digest).await.unwrap().read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes);
        assert_eq!(std::fs::read(blobs.path(&blob.digest)).unwrap(), bytes);
        assert_eq!(open(folder.path()).put(bytes, NOW).await.unwrap(), blob, "again, after a restart");
    }
    assert_eq!(n_temporary(folder.path()), 0);
}

#[tokio::test]
async fn a_blob_arrives_in_pieces() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = open(folder.path());
    let mut writer = blobs.writer(9).await.unwrap();
    for piece in ["lamb", "", "da", "!"] {
        writer.write(Bytes::from_static(piece.as_bytes())).await.unwrap();
    }
    let blob = writer.finish(NOW).await.unwrap();
    assert_eq!((blob.digest, blob.len), (Digest::of(b"lambda!"), 7));
}

#[tokio::test]
async fn a_blob_over_the_limit_is_refused_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = open(folder.path());
    let mut writer = blobs.writer(6).await.unwrap();
    writer.write(Bytes::from_static(b"lambda")).await.unwrap();
    let error = writer.write(Bytes::from_static(b"!")).await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { found: 7, max: 6, .. }), "{error}");
    assert!(writer.write(Bytes::new()).await.is_err());
    assert!(writer.finish(NOW).await.is_err());
    assert_eq!(n_temporary(folder.path()), 0);

    drop(blobs.writer(6).await.unwrap());
    assert_eq!(n_temporary(folder.path()), 0);

    let blob = blobs.put(Bytes::from_static(b"lambda"), NOW).await.unwrap();
    assert!(matches!(blobs.read(&blob.digest, 5).await, Err(Error::TooLarge { .. })));
}

#[tokio::test]
async fn absent_and_damaged_blobs_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = open(folder.path());
    let digest = Digest::of(b"never put");
    assert_eq!(blobs.find_len(&digest).await.unwrap(), None);
    assert!(matches!(blobs.read(&digest, 9).await, Err(Error::BlobAbsent { .. })));
    assert!(matches!(blobs.open_file(&digest).await, Err(Error::BlobAbsent { .. })));
    assert!(!blobs.delete(&digest).await.unwrap());

    let blob = blobs.put(Bytes::from_static(b"whole"), NOW).await.unwrap();
    std::fs::write(blobs.path(&blob.digest), b"half").unwrap();
    assert!(matches!(blobs.read(&blob.digest, 9).await, Err(Error::BlobDamaged { .. })));
    assert!(blobs.delete(&blob.digest).await.unwrap());
    assert!(!blobs.delete(&blob.digest).await.unwrap());
}

#[tokio::test]
async fn only_old_blobs_without_users_are_collected() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = open(folder.path());
    let put =
        async |text: &'static str, now| blobs.put(Bytes::from_static(text.as_bytes()), now).await.unwrap();
    let grace = Duration::from_secs(60);
    let used = put("used", NOW).await;
    let unused = put("unused", NOW).await;
    let again = put("put again", NOW).await;
    let young = put("young", NOW.plus(grace)).await;
    std::fs::write(folder.path().join("stray"), b"not ours").unwrap();
    let live = BTreeSet::from([used.digest]);

    let at_grace = blobs.collect(live.clone(), NOW.plus(grace), grace).await.unwrap();
    assert_eq!(at_grace.n_blobs, 0);
    put("put again", NOW.plus(grace)).await;
    let later = NOW.plus(grace + Duration::from_millis(1));
    let collected = blobs.collect(live, later, grace).await.unwrap();
    assert_eq!((collected.n_blobs, collected.n_bytes), (1, unused.len));
    assert_eq!(blobs.find_len(&unused.digest).await.unwrap(), None);
    for blob in [used, again, young] {
        assert_eq!(blobs.find_len(&blob.digest).await.unwrap(), Some(blob.len));
    }
}

#[tokio::test]
async fn leftovers_of_a_crash_are_removed() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()));
    std::fs::write(folder.path().join("tmp").join("half"), b"half").unwrap();
    drop(open(folder.path()));
    assert_eq!(n_temporary(folder.path()), 0);
}

#[tokio::test]
async fn a_step_that_fails_once_succeeds_when_repeated() {
    for &point in FaultPoint::ALL.iter().filter(|point| format!("{point:?}").starts_with("Blob")) {
        let failed = AtomicBool::new(false);
        let faults = Faults::new(move |reached| {
            if reached == point && !failed.swap(true, Ordering::SeqCst) {
                return Err(io::ErrorKind::StorageFull.into());
            }
            Ok(())
        });
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path(), faults).unwrap();
        let work = async || -> Result<(), Error> {
            let blob = blobs.put(Bytes::from_static(b"blob"), NOW).await?;
            blobs.delete(&blob.digest).await.map(drop)
        };
        let first = work().await;
        if point != FaultPoint::BlobAfterSync {
            assert!(matches!(first, Err(Error::Full { .. })), "{point:?}: {first:?}");
        }
        assert_eq!(n_temporary(folder.path()), 0, "{point:?}");
        work().await.unwrap();
    }
}
