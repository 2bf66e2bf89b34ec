//! Tags of users, roles, policies and the other resources.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::Error;
use crate::limits::TAGS_MAX;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    pub key: String,
    pub value: String,
}

/// Tags in the order in which they were set. Keys are unique, whatever their case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tags(Vec<Tag>);

impl Tags {
    pub fn parse(tags: Option<Vec<api::iam::Tag>>) -> Result<Self, Error> {
        let mut set = Self::default();
        set.set(tags.unwrap_or_default())?;
        Ok(set)
    }

    /// Adds tags; those whose key exists get the new value.
    pub fn set(&mut self, tags: Vec<api::iam::Tag>) -> Result<(), Error> {
        let tags: Vec<Tag> = tags
            .into_iter()
            .map(|tag| Tag { key: tag.key.unwrap_or_default(), value: tag.value.unwrap_or_default() })
            .collect();
        let mut seen = BTreeSet::new();
        if !tags.iter().all(|tag| seen.insert(tag.key.to_lowercase())) {
            return Err(Error::TagKeysDuplicate);
        }
        for tag in tags {
            match self.0.iter_mut().find(|old| old.key.to_lowercase() == tag.key.to_lowercase()) {
                Some(old) => *old = tag,
                None => self.0.push(tag),
            }
        }
        if self.0.len() > TAGS_MAX {
            return Err(Error::TooMany { quota: "TagsPerResource", max: TAGS_MAX });
        }
        Ok(())
    }

    pub fn remove(&mut self, keys: &[String]) {
        self.0.retain(|tag| !keys.iter().any(|key| key.to_lowercase() == tag.key.to_lowercase()));
    }

    pub fn iter(&self) -> impl Iterator<Item = &Tag> {
        self.0.iter()
    }

    pub fn present(&self) -> Vec<api::iam::Tag> {
        let present =
            |tag: &Tag| api::iam::Tag { key: Some(tag.key.clone()), value: Some(tag.value.clone()) };
        self.0.iter().map(present).collect()
    }

    /// `None` if there are none: most answers leave an empty list out.
    pub fn present_some(&self) -> Option<Vec<api::iam::Tag>> {
        if self.0.is_empty() { None } else { Some(self.present()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(key: &str, value: &str) -> api::iam::Tag {
        api::iam::Tag { key: Some(key.to_owned()), value: Some(value.to_owned()) }
    }

    #[test]
    fn keys_are_unique_whatever_their_case() {
        let mut tags = Tags::parse(Some(vec![tag("a", "1"), tag("b", "2")])).unwrap();
        tags.set(vec![tag("A", "3")]).unwrap();
        assert_eq!(tags.present(), vec![tag("A", "3"), tag("b", "2")]);
        assert!(matches!(tags.set(vec![tag("c", ""), tag("C", "")]), Err(Error::TagKeysDuplicate)));
        tags.remove(&["B".to_owned(), "absent".to_owned()]);
        assert_eq!(tags.present(), vec![tag("A", "3")]);
        let many = (0..TAGS_MAX).map(|n| tag(&n.to_string(), "")).collect();
        assert!(matches!(tags.set(many), Err(Error::TooMany { max: 50, .. })));
    }
}
