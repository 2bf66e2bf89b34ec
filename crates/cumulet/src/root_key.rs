//! The account's root key: made at first start, kept in the data folder in the form that AWS's clients read
//! (`AWS_SHARED_CREDENTIALS_FILE`).

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use base::Secret;

/// Name of the file in the data folder.
const FILE_NAME: &str = "root-credentials";

/// Longest file that is read, in bytes.
const FILE_BYTES_MAX: u64 = 64 * 1024;

/// The key of the account itself.
#[derive(Debug, Clone)]
pub struct RootKey {
    pub path: PathBuf,
    pub access_key_id: String,
    pub secret_access_key: Secret,
}

/// Reads the root key, or makes it if there is none.
pub fn ensure(data_dir: &Path) -> io::Result<RootKey> {
    let path = data_dir.join(FILE_NAME);
    match read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => create(path),
        found => found,
    }
}

fn read(path: &Path) -> io::Result<RootKey> {
    let file = File::open(path)?;
    let others_may = file.metadata()?.permissions().mode() & 0o077;
    if others_may != 0 {
        let message = format!("{} is open to other users; run chmod 600 on it", path.display());
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, message));
    }
    let mut text = String::new();
    file.take(FILE_BYTES_MAX).read_to_string(&mut text)?;
    let value = |name: &str| {
        text.lines()
            .filter_map(|line| line.split_once('='))
            .find(|(key, _value)| key.trim() == name)
            .map(|(_key, value)| value.trim().to_owned())
            .filter(|value| !value.is_empty())
    };
    match (value("aws_access_key_id"), value("aws_secret_access_key")) {
        (Some(access_key_id), Some(secret)) => {
            Ok(RootKey { path: path.to_owned(), access_key_id, secret_access_key: Secret::new(secret) })
        }
        _ => Err(io::Error::new(io::ErrorKind::InvalidData, format!("{} holds no key", path.display()))),
    }
}

fn create(path: PathBuf) -> io::Result<RootKey> {
    let access_key_id = format!("AKIA{}", random_text(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)?);
    let secret = random_text(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 40)?;
    // Written whole under another name first: a crash leaves either no key or the whole one.
    let unfinished = path.with_extension("new");
    let _ = std::fs::remove_file(&unfinished);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
    write!(file, "[default]\naws_access_key_id = {access_key_id}\naws_secret_access_key = {secret}\n")?;
    file.sync_all()?;
    std::fs::rename(&unfinished, &path)?;
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(RootKey { path, access_key_id, secret_access_key: Secret::new(secret) })
}

/// Random characters of an alphabet whose length divides 256, so that each is equally likely.
fn random_text(alphabet: &[u8], len: usize) -> io::Result<String> {
    debug_assert_eq!(256 % alphabet.len(), 0);
    let mut bytes = vec![0; len];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| char::from(alphabet[usize::from(*byte) % alphabet.len()])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_only_for_the_owner() {
        let folder = tempfile::tempdir().unwrap();
        let made = ensure(folder.path()).unwrap();
        assert_eq!(made.access_key_id.len(), 20);
        assert_eq!(made.secret_access_key.reveal().len(), 40);
        let found = ensure(folder.path()).unwrap();
        assert_eq!(found.access_key_id, made.access_key_id);
        assert_eq!(found.secret_access_key, made.secret_access_key);
        assert_eq!(std::fs::metadata(&made.path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_key_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let made = ensure(folder.path()).unwrap();
        std::fs::set_permissions(&made.path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(ensure(folder.path()).unwrap_err().kind(), io::ErrorKind::PermissionDenied);
    }
}
