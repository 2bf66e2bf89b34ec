//! Random identifiers and secrets, in AWS's forms ("IAM identifiers").

use base::Secret;
use sha2::{Digest as _, Sha256};

const ID_ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const SECRET_ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What an identifier names: its first four letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    User,
    Group,
    Role,
    ManagedPolicy,
    InstanceProfile,
    ServerCertificate,
    ServiceCredential,
}

/// `AIDA…`: 21 characters.
pub fn unique_id(kind: IdKind) -> String {
    let prefix = match kind {
        IdKind::User => "AIDA",
        IdKind::Group => "AGPA",
        IdKind::Role => "AROA",
        IdKind::ManagedPolicy => "ANPA",
        IdKind::InstanceProfile => "AIPA",
        IdKind::ServerCertificate => "ASCA",
        IdKind::ServiceCredential => "ACCA",
    };
    format!("{prefix}{}", random_text(ID_ALPHABET, 17))
}

/// The id of a role that does not exist: the same for every session of it.
pub fn absent_role_id(role_arn: &str) -> String {
    let digest = Sha256::digest(role_arn);
    format!("AROA{}", text(ID_ALPHABET, &digest[..17]))
}

/// The id of a signing certificate: 24 characters.
pub fn certificate_id() -> String {
    random_text(ID_ALPHABET, 24)
}

/// `APKA…`: 20 characters.
pub fn ssh_public_key_id() -> String {
    format!("APKA{}", random_text(ID_ALPHABET, 16))
}

/// `AKIA…`: 20 characters.
pub fn access_key_id() -> String {
    format!("AKIA{}", random_text(ID_ALPHABET, 16))
}

/// `ASIA…`: 20 characters.
pub fn temporary_access_key_id() -> String {
    format!("ASIA{}", random_text(ID_ALPHABET, 16))
}

pub fn secret_access_key() -> Secret {
    Secret::new(random_text(SECRET_ALPHABET, 40))
}

/// The password of a credential for another service.
pub fn service_password() -> Secret {
    Secret::new(format!("{}=", random_text(SECRET_ALPHABET, 43)))
}

pub fn session_token() -> Secret {
    Secret::new(format!("IQoJb3JpZ2luX2Vj{}", random_text(SECRET_ALPHABET, 240)))
}

/// The seed of a virtual MFA device, in base 32.
pub fn mfa_seed() -> String {
    random_text(ID_ALPHABET, 64)
}

fn random_text<const N: usize>(alphabet: &[u8; N], len: usize) -> String {
    let mut bytes = vec![0; len];
    getrandom::fill(&mut bytes).expect("the kernel always has random bytes once it runs programs");
    text(alphabet, &bytes)
}

/// A character for each byte. The alphabet's length divides 256, so of random bytes each is equally likely.
fn text<const N: usize>(alphabet: &[u8; N], bytes: &[u8]) -> String {
    const { assert!(256 % N == 0) };
    bytes.iter().map(|byte| char::from(alphabet[usize::from(*byte) % N])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_the_lengths_that_clients_expect() {
        assert_eq!(unique_id(IdKind::Role).len(), 21);
        assert!(unique_id(IdKind::User).starts_with("AIDA"));
        assert_eq!(absent_role_id("arn:aws:iam::000000000000:role/r").len(), 21);
        assert_eq!(access_key_id().len(), 20);
        assert_eq!(secret_access_key().reveal().len(), 40);
        assert_ne!(session_token(), session_token());
    }
}
