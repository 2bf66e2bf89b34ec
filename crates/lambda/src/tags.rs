//! Tags: texts under keys that clients hang on resources.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::limits;

pub type Tags = BTreeMap<String, String>;

/// Fails if there are more tags than a resource may have.
pub fn check(tags: &Tags) -> Result<(), Error> {
    if tags.len() > limits::TAGS_MAX { Err(Error::TooManyTags) } else { Ok(()) }
}

/// Adds or replaces tags.
pub fn add(tags: &mut Tags, new: Tags) -> Result<(), Error> {
    if new.is_empty() {
        return Err(Error::TagsEmpty);
    }
    let mut all = tags.clone();
    all.extend(new);
    check(&all)?;
    *tags = all;
    Ok(())
}

/// Takes tags away; keys that are not there are no error.
pub fn remove(tags: &mut Tags, keys: &[String]) {
    tags.retain(|key, _| !keys.contains(key));
}
