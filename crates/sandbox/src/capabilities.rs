//! What this machine lets the engine do.

use serde::{Deserialize, Serialize};

use crate::cgroup::{Group, Groups, Version};

/// What isolation is possible here, found out by trying.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capabilities {
    pub kernel: String,
    pub privilege: Privilege,
    /// Which limits are enforced by control groups.
    pub(crate) groups: Groups,
    /// Several layers can be merged into one folder (overlayfs).
    pub layers: bool,
    /// Why full isolation is impossible; empty if it is possible.
    pub problems: Vec<String>,
}

/// What the engine's rights are made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Privilege {
    /// Namespaces, and a user id of its own for every sandbox.
    Root,
    /// Namespaces inside a user namespace; every sandbox has the engine's own user id on the host.
    UserNamespace,
    /// No namespaces.
    None { reason: String },
}

impl Capabilities {
    pub fn is_full_isolation_possible(&self) -> bool {
        self.problems.is_empty() && !matches!(self.privilege, Privilege::None { .. })
    }

    /// Whether the kernel itself limits memory; otherwise the engine looks every few milliseconds.
    pub fn limits_memory(&self) -> bool {
        self.groups.memory.is_some()
    }

    /// Whether shares and quotas of processor time are enforced.
    pub fn limits_cpu(&self) -> bool {
        self.groups.cpu.is_some()
    }

    /// One sentence per subject, for people.
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences = vec![match &self.privilege {
            Privilege::Root => "isolation: full, as root; every sandbox gets a user id of its own".into(),
            Privilege::UserNamespace => "isolation: full, through user namespaces as an ordinary user".into(),
            Privilege::None { reason } => format!("isolation: processes only ({reason})"),
        }];
        let groups = [
            ("memory limit", &self.groups.memory, "watched by the engine"),
            ("processor share", &self.groups.cpu, "none"),
            ("process limit", &self.groups.pids, "by resource limits"),
            ("freezing", &self.groups.freezer, "by stop signals"),
        ];
        for (subject, group, otherwise) in groups {
            sentences.push(match group {
                Some(Group { version: Version::V2, .. }) => format!("{subject}: control groups, version 2"),
                Some(Group { version: Version::V1, .. }) => format!("{subject}: control groups, version 1"),
                None => format!("{subject}: {otherwise}; no writable control group"),
            });
        }
        sentences.push(format!(
            "merged layers: {}",
            if self.layers { "overlayfs" } else { "not possible; only one layer can be used" }
        ));
        sentences.extend(self.problems.iter().map(|problem| format!("problem: {problem}")));
        sentences
    }
}
