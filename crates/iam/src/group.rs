//! Groups of users.

use std::collections::BTreeSet;

use base::Timestamp;
use serde::{Deserialize, Serialize};
use store::Record;

use crate::Error;
use crate::error::Obstacle;
use crate::identity::{Identity, IdentityKind, PolicySet};
use crate::ids::{IdKind, unique_id};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub path: String,
    pub id: String,
    pub created: Timestamp,
    pub policies: PolicySet,
    /// Names of users; each user's record names the group in turn.
    pub members: BTreeSet<String>,
}

impl Record for Group {
    const TABLE: &'static str = "iam.group";
    const FORMAT: u16 = 1;
}

impl Identity for Group {
    const KIND: IdentityKind = IdentityKind::Group;

    fn name(&self) -> &str {
        &self.name
    }

    fn path(&self) -> &str {
        &self.path
    }

    fn policies(&self) -> &PolicySet {
        &self.policies
    }

    fn policies_mut(&mut self) -> &mut PolicySet {
        &mut self.policies
    }
}

impl Group {
    pub fn new(name: String, path: Option<String>, now: Timestamp) -> Self {
        Self {
            name,
            path: path.unwrap_or_else(|| "/".to_owned()),
            id: unique_id(IdKind::Group),
            created: now,
            policies: PolicySet::default(),
            members: BTreeSet::new(),
        }
    }

    pub fn check_deletable(&self) -> Result<(), Error> {
        if !self.members.is_empty() {
            return Err(Error::DeleteConflict { obstacle: Obstacle::GroupMembership });
        }
        self.policies.check_empty()
    }
}
