//! What is stored, and the way to and from the domain's types.
//!
//! These types are the format on disk: a member's name and meaning never change, members are only added, with a
//! default; whatever else changes raises [`store::Record::FORMAT`] and gets an upgrade.

mod function;
mod habit;
mod item;
mod layer;

use base::{AccountId, Region};
use store::Key;

pub use function::{FunctionRecord, VersionRecord, function_key, function_of_key, version_key};
pub use habit::{HabitRecord, habit_key};
pub use item::{CodeSigningConfigRecord, MappingRecord};
pub use layer::{LayerRecord, LayerVersionRecord, layer_key, layer_of_key, layer_version_key};

/// What a record cannot be: the reason why it was not taken back.
pub type Malformed = String;

/// Reads the beginning `account/region/name` of a key.
pub(crate) fn parts_of_key(key: &Key) -> Result<(AccountId, Region, String), Malformed> {
    let mut parts = key.parts();
    let mut part = || parts.text().ok_or_else(|| "key has too few parts".to_owned());
    let account = part()?.parse().map_err(|error| format!("{error}"))?;
    let region = part()?.parse().map_err(|error| format!("{error}"))?;
    Ok((account, region, part()?))
}

/// An enum's value, taken back.
fn named<T>(parse: impl Fn(&str) -> Option<T>, text: &str) -> Result<T, Malformed> {
    parse(text).ok_or_else(|| format!("{text:?} is unknown"))
}

/// Conversions both ways between types whose members have the same names.
macro_rules! same_members {
    ($($domain:ident <=> $record:ident { $($member:ident),+ $(,)? })+) => {$(
        impl From<&$domain> for $record {
            fn from($domain { $($member),+ }: &$domain) -> Self {
                Self { $($member: $member.clone().into()),+ }
            }
        }

        impl From<$record> for $domain {
            fn from($record { $($member),+ }: $record) -> Self {
                Self { $($member: $member.into()),+ }
            }
        }
    )+};
}
use same_members;
