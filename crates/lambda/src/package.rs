//! Deployment packages: zip archives of code or layers, and the folders they are unpacked into.
//!
//! ```text
//! zip bytes ──digest──> <root>/<sha256>.<random>.partial ──sync, rename──> <root>/<sha256>
//! ```
//!
//! Invariants:
//! - A folder named by a digest is complete and durable: it got that name after everything in it was synced.
//!   It is never changed afterwards and is shared by every function and layer with these very bytes.
//! - Nothing in an archive ends up outside its folder: no absolute path, no `..`, no path through a link.
//!   Links are made last and may only point to what is below the folder.
//! - What is written is bounded by [`limits`], whatever the archive claims about its sizes.
//! - Modes keep their permission bits; readable for everyone is added, since code runs as a user of its own,
//!   and set-user-id and its kin are dropped.

use std::fs::{self, File, Permissions};
use std::io::{self, Cursor, Read as _, Write as _};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use store::Digest;
use zip::ZipArchive;

use crate::limits;

/// The folder of packages, in the data folder.
pub const FOLDER: &str = "packages";

/// A digest as AWS writes it in `CodeSha256`.
pub fn code_sha256(digest: &Digest) -> String {
    BASE64.encode(digest.as_bytes())
}

/// Why an archive was not unpacked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("archive holds nothing")]
    Empty,
    /// Not a zip archive, damaged, encrypted, or it reaches outside its folder.
    #[error("archive is not acceptable: {reason}")]
    Malformed { reason: String },
    #[error("archive unpacks to more than {} bytes", limits::UNZIPPED_BYTES_MAX)]
    TooLarge,
    #[error("failed to write {}", path.display())]
    Write {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
}

/// The folder below which packages are unpacked.
#[derive(Debug, Clone)]
pub struct Packages {
    root: PathBuf,
}

impl Packages {
    /// Makes the folder if it is absent, and removes what an earlier run left half unpacked.
    pub fn open(root: PathBuf) -> io::Result<Self> {
        fs::create_dir_all(&root)?;
        for entry in fs::read_dir(&root)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "partial") {
                fs::remove_dir_all(path)?;
            }
        }
        Ok(Self { root })
    }

    /// Where the package with this digest is, or will be.
    pub fn dir(&self, digest: Digest) -> PathBuf {
        self.root.join(digest.to_string())
    }

    pub fn contains(&self, digest: Digest) -> bool {
        self.dir(digest).is_dir()
    }

    /// Unpacks an archive unless a folder with its digest is there already.
    ///
    /// Blocks: for a blocking thread. Two at once for the same bytes are harmless: one of them wins the name.
    pub fn unpack(&self, digest: Digest, zip: &[u8]) -> Result<(), Error> {
        let dir = self.dir(digest);
        if dir.is_dir() {
            return Ok(());
        }
        let partial = tempfile::Builder::new()
            .prefix(&format!("{digest}."))
            .suffix(".partial")
            .tempdir_in(&self.root)
            .map_err(|source| Error::Write { path: self.root.clone(), source })?;
        unpack_into(zip, partial.path())?;
        publish(partial.path(), &dir).map_err(|source| Error::Write { path: dir, source })
    }

    /// Digests of all unpacked packages with the time of their unpacking.
    pub fn list(&self) -> io::Result<Vec<(Digest, SystemTime)>> {
        let mut packages = Vec::new();
        for entry in fs::read_dir(&self.root)? {
            let entry = entry?;
            if let Some(digest) = entry.file_name().to_str().and_then(|name| name.parse().ok()) {
                packages.push((digest, entry.metadata()?.modified()?));
            }
        }
        Ok(packages)
    }

    /// Removes an unpacked package. Blocks.
    ///
    /// It loses its name first, so that what is found under a digest is never half removed.
    pub fn remove(&self, digest: Digest) -> io::Result<()> {
        let doomed = self.root.join(format!("{digest}.{}.partial", uuid::Uuid::new_v4()));
        match fs::rename(self.dir(digest), &doomed) {
            Ok(()) => fs::remove_dir_all(doomed),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// Gives a complete folder its final name.
fn publish(partial: &Path, dir: &Path) -> io::Result<()> {
    fs::set_permissions(partial, Permissions::from_mode(0o755))?;
    // One call for thousands of files; a sync of each takes minutes for a large package.
    rustix::fs::syncfs(File::open(partial)?)?;
    match fs::rename(partial, dir) {
        Ok(()) => {}
        // Somebody else was faster with the same bytes; ours is removed by its owner.
        Err(_) if dir.is_dir() => return Ok(()),
        Err(error) => return Err(error),
    }
    match dir.parent() {
        Some(parent) => File::open(parent)?.sync_all(),
        None => Ok(()),
    }
}

/// Writes every entry of the archive below `dir`, which is empty.
fn unpack_into(zip: &[u8], dir: &Path) -> Result<(), Error> {
    if zip.is_empty() {
        return Err(Error::Empty);
    }
    let mut archive = ZipArchive::new(Cursor::new(zip)).map_err(malformed)?;
    if archive.is_empty() {
        return Err(Error::Empty);
    }
    if archive.len() > limits::ZIP_ENTRIES_MAX {
        return Err(Error::TooLarge);
    }
    let mut declared: u64 = 0;
    for index in 0..archive.len() {
        declared = declared.saturating_add(archive.by_index_data(index).map_err(malformed)?.size());
    }
    if declared > limits::UNZIPPED_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    let mut links = Vec::new();
    let mut left = limits::UNZIPPED_BYTES_MAX;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(malformed)?;
        let relative = inner_path(&entry.name().map_err(malformed)?)?;
        if relative.as_os_str().is_empty() {
            continue;
        }
        if entry.is_symlink() {
            let mut target = String::new();
            let len_max = limits::ZIP_PATH_LEN_MAX as u64;
            (&mut entry).take(len_max).read_to_string(&mut target).map_err(malformed)?;
            links.push((relative, target));
        } else if entry.is_dir() {
            make_dirs(dir, &relative)?;
        } else {
            let mode = entry.unix_mode().unwrap_or(0o644);
            let modified = entry.last_modified().and_then(modification_time);
            left -= write_file(dir, &relative, mode, modified, &mut entry, left)?;
        }
    }
    for (relative, target) in links {
        make_link(dir, &relative, &target)?;
    }
    Ok(())
}

/// The path of an entry below the folder, or why it is none.
fn inner_path(name: &str) -> Result<PathBuf, Error> {
    if name.len() > limits::ZIP_PATH_LEN_MAX || name.contains('\0') {
        return Err(malformed("path of an entry is too long or has a null character"));
    }
    let mut path = PathBuf::new();
    for component in Path::new(name).components() {
        match component {
            Component::Normal(part) => path.push(part),
            Component::CurDir => {}
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => {
                return Err(malformed("path of an entry leads outside"));
            }
        }
    }
    Ok(path)
}

fn make_dirs(dir: &Path, relative: &Path) -> Result<(), Error> {
    let path = dir.join(relative);
    match fs::create_dir_all(&path) {
        Ok(()) => Ok(()),
        // A file is where the archive now wants a folder.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists) => {
            Err(malformed("an entry is both a file and a folder"))
        }
        Err(source) => Err(Error::Write { path, source }),
    }
}

/// Writes one file and returns its size, at most `left` bytes.
fn write_file(
    dir: &Path,
    relative: &Path,
    mode: u32,
    modified: Option<SystemTime>,
    content: &mut impl io::Read,
    left: u64,
) -> Result<u64, Error> {
    if let Some(parent) = relative.parent() {
        make_dirs(dir, parent)?;
    }
    let path = dir.join(relative);
    if path.is_dir() {
        return Err(malformed("an entry is both a file and a folder"));
    }
    let failed = |source| Error::Write { path: path.clone(), source };
    let mut file = File::create(&path).map_err(failed)?;
    let mut buffer = [0; 64 * 1024];
    let mut written: u64 = 0;
    loop {
        // Reading fails when the data is truncated or its checksum is wrong.
        let n_bytes = content.read(&mut buffer).map_err(malformed)?;
        if n_bytes == 0 {
            break;
        }
        written += n_bytes as u64;
        if written > left {
            return Err(Error::TooLarge);
        }
        file.write_all(&buffer[..n_bytes]).map_err(failed)?;
    }
    file.set_permissions(Permissions::from_mode(readable(mode))).map_err(failed)?;
    if let Some(modified) = modified {
        // Python trusts a compiled module only if the source's time is the one it remembers.
        file.set_modified(modified).map_err(failed)?;
    }
    Ok(written)
}

/// Makes a symbolic link that cannot lead outside.
///
/// Its target climbs first and descends then: climbing happens in real folders (a link's parents are never
/// links, because links are made last), and descending through other links stays inside by induction.
fn make_link(dir: &Path, relative: &Path, target: &str) -> Result<(), Error> {
    let outside = || malformed("a symbolic link leads outside");
    let mut depth = relative.components().count() - 1;
    let mut descends = false;
    for component in Path::new(target).components() {
        match component {
            Component::CurDir => {}
            Component::Normal(_) => descends = true,
            Component::ParentDir if !descends && depth > 0 => depth -= 1,
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => return Err(outside()),
        }
    }
    if target.is_empty() || target.contains('\0') {
        return Err(outside());
    }
    let parents = relative.ancestors().skip(1);
    if parents.into_iter().any(|parent| dir.join(parent).is_symlink()) {
        return Err(outside());
    }
    if let Some(parent) = relative.parent() {
        make_dirs(dir, parent)?;
    }
    let path = dir.join(relative);
    match symlink(target, &path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(malformed("an entry is both a file and a link"))
        }
        Err(source) => Err(Error::Write { path, source }),
    }
}

/// Permission bits with reading for everyone, and executing for everyone if for anyone.
fn readable(mode: u32) -> u32 {
    let execute = if mode & 0o111 == 0 { 0 } else { 0o111 };
    (mode & 0o755) | 0o444 | execute
}

/// The time of an entry, which has no zone, read as UTC.
fn modification_time(at: zip::DateTime) -> Option<SystemTime> {
    let month = time::Month::try_from(at.month()).ok()?;
    let date = time::Date::from_calendar_date(i32::from(at.year()), month, at.day()).ok()?;
    let time = date.with_hms(at.hour(), at.minute(), at.second()).ok()?;
    let seconds = u64::try_from(time.assume_utc().unix_timestamp()).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}

fn malformed(reason: impl std::fmt::Display) -> Error {
    Error::Malformed { reason: reason.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zip::write::{SimpleFileOptions, ZipWriter};

    fn options() -> SimpleFileOptions {
        SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated)
    }

    /// An archive of `(path, content, mode)`.
    fn archive(files: &[(&str, &[u8], u32)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, content, mode) in files {
            zip.start_file(*path, options().unix_permissions(*mode)).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn archive_with_links(links: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("deep/er/file", options()).unwrap();
        for (path, target) in links {
            zip.add_symlink(*path, *target, options()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    struct World {
        _folder: tempfile::TempDir,
        packages: Packages,
    }

    fn world() -> World {
        let folder = tempfile::tempdir().unwrap();
        let packages = Packages::open(folder.path().join("packages")).unwrap();
        World { _folder: folder, packages }
    }

    fn unpack(world: &World, zip: &[u8]) -> Result<PathBuf, Error> {
        let digest = Digest::of(zip);
        world.packages.unpack(digest, zip).map(|()| world.packages.dir(digest))
    }

    fn n_partial(world: &World) -> usize {
        fs::read_dir(&world.packages.root)
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().path().extension().is_some())
            .count()
    }

    #[test]
    fn files_are_unpacked_once_and_are_readable() {
        let world = world();
        let zip = archive(&[("main.py", b"x", 0o600), ("bin/run", b"y", 0o700), ("set", b"", 0o4755)]);
        let dir = unpack(&world, &zip).unwrap();
        let mode = |path: &str| fs::metadata(dir.join(path)).unwrap().permissions().mode() & 0o7777;
        assert_eq!((mode("main.py"), mode("bin/run"), mode("set")), (0o644, 0o755, 0o755));
        assert_eq!(fs::read(dir.join("bin/run")).unwrap(), b"y");
        assert_eq!(unpack(&world, &zip).unwrap(), dir);
        assert_eq!(n_partial(&world), 0);
        world.packages.remove(Digest::of(&zip)).unwrap();
        assert!(!dir.exists());
    }

    #[test]
    fn what_is_no_whole_archive_is_refused_and_leaves_nothing() {
        let world = world();
        let whole = archive(&[("main.py", &[7; 9000], 0o644)]);
        let mut damaged = whole.clone();
        damaged[45] ^= 0xff;
        for zip in [&b"hello"[..], &whole[..whole.len() / 2], &whole[5..], &damaged] {
            assert!(matches!(unpack(&world, zip), Err(Error::Malformed { .. })));
        }
        for zip in [&b""[..], &archive(&[])] {
            assert!(matches!(unpack(&world, zip), Err(Error::Empty)));
        }
        assert_eq!(n_partial(&world), 0);
    }

    #[test]
    fn paths_that_lead_outside_are_refused() {
        let world = world();
        for path in ["../evil", "a/../../evil", "/etc/evil"] {
            // The writer may tidy names; put the raw one in afterwards.
            let harmless = "x".repeat(path.len());
            let mut zip = archive(&[(&harmless, b"x", 0o644)]);
            for at in 0..zip.len() - path.len() {
                if &zip[at..at + path.len()] == harmless.as_bytes() {
                    zip[at..at + path.len()].copy_from_slice(path.as_bytes());
                }
            }
            assert!(matches!(unpack(&world, &zip), Err(Error::Malformed { .. })), "{path}");
        }
    }

    #[test]
    fn links_stay_inside() {
        let world = world();
        let fine = archive_with_links(&[("lib", "deep/er"), ("deep/up", "../lib/file")]);
        let dir = unpack(&world, &fine).unwrap();
        assert!(dir.join("deep/up").canonicalize().unwrap().ends_with("deep/er/file"));
        for links in [
            &[("out", "/etc/passwd")][..],
            &[("out", "../x")],
            &[("deep/out", "../../x")],
            &[("deep/er/root", "../.."), ("out", "deep/er/root/../..")],
            &[("lib", "deep"), ("lib/link", "er")],
            &[("out", "")],
        ] {
            assert!(
                matches!(unpack(&world, &archive_with_links(links)), Err(Error::Malformed { .. })),
                "{links:?}"
            );
        }
    }

    #[test]
    fn bombs_are_refused_by_what_they_claim_and_by_what_they_hold() {
        let world = world();
        let huge = vec![0; usize::try_from(limits::UNZIPPED_BYTES_MAX / 2 + 1).unwrap()];
        let zip = archive(&[("a", &huge, 0o644), ("b", &huge, 0o644)]);
        assert!(zip.len() < 1 << 20);
        assert!(matches!(unpack(&world, &zip), Err(Error::TooLarge)));

        let folder = tempfile::tempdir().unwrap();
        let written = write_file(folder.path(), Path::new("a"), 0o644, None, &mut io::repeat(0), 1 << 20);
        assert!(matches!(written, Err(Error::TooLarge)));
    }

    #[test]
    fn half_unpacked_packages_are_removed_at_start() {
        let world = world();
        fs::create_dir(world.packages.root.join("00.partial")).unwrap();
        let packages = Packages::open(world.packages.root.clone()).unwrap();
        assert_eq!(n_partial(&world), 0);
        assert_eq!(packages.list().unwrap(), []);
    }

    #[test]
    fn digests_are_shown_as_aws_shows_them() {
        assert_eq!(code_sha256(&Digest::of(b"abc")), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }
}
