//! Aliases: names for versions that can be moved, and that can share calls between two versions.

use std::sync::Arc;

use crate::deployment::Version;
use crate::error::Error;
use crate::function::Function;
use crate::names::{Qualifier, qualified_arn};
use crate::revision::RevisionId;

/// A name for a version.
#[derive(Debug, Clone, PartialEq)]
pub struct Alias {
    pub name: Arc<str>,
    pub description: String,
    pub version: Version,
    /// Another published version and the share of calls that it gets.
    pub additional: Option<(u64, Weight)>,
    pub revision_id: RevisionId,
}

/// A share of calls, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Weight(f64);

impl Weight {
    pub fn new(share: f64) -> Option<Self> {
        (0.0..=1.0).contains(&share).then_some(Self(share))
    }

    pub const fn get(self) -> f64 {
        self.0
    }
}

/// What a request says about an alias; what is absent keeps its value or gets its default.
#[derive(Debug, Clone, Default)]
pub struct AliasChange {
    pub description: Option<String>,
    /// The version as the request wrote it.
    pub version: Option<String>,
    /// Versions and their shares, as the request wrote them; empty removes the sharing.
    pub weights: Option<Vec<(String, f64)>>,
}

impl Alias {
    /// Whether the alias sends any call to the version.
    pub fn uses(&self, version: Version) -> bool {
        let additional = self.additional.map(|(number, _)| Version::Published(number));
        self.version == version || additional == Some(version)
    }

    /// The version for one call; `lot` is drawn evenly from 0 (included) to 1 (excluded).
    pub fn choose(&self, lot: f64) -> Version {
        match self.additional {
            Some((number, weight)) if lot < weight.get() => Version::Published(number),
            _ => self.version,
        }
    }

    pub fn qualifier(&self) -> Qualifier {
        Qualifier::Alias(self.name.clone())
    }
}

impl Function {
    pub fn alias_arn(&self, name: &str) -> String {
        format!("{}:{name}", self.id.arn())
    }

    pub fn create_alias(&mut self, name: &str, change: AliasChange) -> Result<Alias, Error> {
        if self.aliases.contains_key(name) {
            return Err(Error::AliasExists { arn: self.alias_arn(name) });
        }
        let alias = Alias {
            name: name.into(),
            description: String::new(),
            version: Version::Latest,
            additional: None,
            revision_id: RevisionId::random(),
        };
        self.put_alias(alias, change)
    }

    pub fn update_alias(
        &mut self,
        name: &str,
        change: AliasChange,
        revision_id: Option<&str>,
    ) -> Result<Alias, Error> {
        let Some(alias) = self.aliases.get(name) else {
            return Err(Error::AliasToUpdateNotFound { arn: self.alias_arn(name) });
        };
        if !alias.revision_id.matches(revision_id) {
            return Err(Error::FunctionRevisionMismatch);
        }
        let alias = Alias { revision_id: RevisionId::random(), ..alias.clone() };
        self.put_alias(alias, change)
    }

    fn put_alias(&mut self, mut alias: Alias, change: AliasChange) -> Result<Alias, Error> {
        if let Some(text) = &change.version {
            alias.version = self.existing_version(text)?;
        }
        if let Some(weights) = &change.weights {
            alias.additional = self.parse_weights(alias.version, weights)?;
        }
        if let Some((number, _)) = alias.additional {
            if alias.version == Version::Latest {
                return Err(Error::LatestWithWeights);
            }
            if alias.version == Version::Published(number) {
                return Err(Error::VersionWeightedTwice { version: number.to_string() });
            }
        }
        alias.description = change.description.unwrap_or(alias.description);
        self.aliases.insert(alias.name.clone(), alias.clone());
        Ok(alias)
    }

    fn parse_weights(
        &self,
        main: Version,
        weights: &[(String, f64)],
    ) -> Result<Option<(u64, Weight)>, Error> {
        let (text, share) = match weights {
            [] => return Ok(None),
            [one] => one,
            _ => return Err(Error::TooManyWeights),
        };
        let weight = Weight::new(*share).ok_or(Error::WeightOutOfRange)?;
        if main == Version::Latest {
            return Err(Error::LatestWithWeights);
        }
        match self.existing_version(text)? {
            version if version == main => Err(Error::VersionWeightedTwice { version: text.clone() }),
            Version::Published(number) => Ok(Some((number, weight))),
            Version::Latest => Err(Error::WeightOutOfRange),
        }
    }

    fn existing_version(&self, text: &str) -> Result<Version, Error> {
        let qualifier = Qualifier::parse(text);
        match &qualifier {
            Qualifier::Latest => Ok(Version::Latest),
            Qualifier::Version(number) if self.versions.contains_key(number) => {
                Ok(Version::Published(*number))
            }
            _ => Err(Error::FunctionNotFound { arn: qualified_arn(&self.id, &qualifier) }),
        }
    }

    /// Removes an alias and what hangs on it; one that is not there is no error, as AWS has it.
    pub fn delete_alias(&mut self, name: &str) {
        if let Some(alias) = self.aliases.remove(name) {
            self.forget_qualifier(&alias.qualifier());
        }
    }
}
