//! Standbys: sandboxes whose main process has begun before anybody knows what they are for.
//!
//! ```text
//!   stand_by ─▶ main process runs, limited and without rights, and sees the early mounts alone
//!                  │ waits to be told, by means that are its own affair
//!   complete ─▶ the other mounts, the limits ─▶ Sandbox
//! ```
//!
//! For programs that take long to start, always in the same way, and that can be told afterwards what to do.
//!
//! Invariants:
//! - The main process has the rights of the finished sandbox, never more, from before its program is executed.
//! - A standby becomes one sandbox, or ends. One that is dropped ends.

use std::os::fd::AsFd as _;
use std::path::PathBuf;
use std::sync::Arc;

use crate::engine::{Asked, Engine, HelperLink, Isolation};
use crate::error::SpawnError;
use crate::handle::{Sandbox, Standing};
use crate::init::setup::shared_memory_bytes;
use crate::protocol::ToHelper;
use crate::socket;
use crate::spec::{Command, Mount, Network, Root, Spec, Stats, User};
use crate::starting::{Starting, set_up};
use crate::validate;

/// A sandbox with a main process that is still to be completed.
#[derive(Debug)]
pub struct Standby {
    engine: Engine,
    shape: Shape,
    link: Arc<HelperLink>,
    standing: Standing,
}

/// What of a specification a standby has from its beginning. Specifications of one shape differ in their limits, in what
/// is mounted late, in their names and lifetimes.
#[derive(Debug, PartialEq)]
struct Shape {
    root: Root,
    early: Vec<Mount>,
    late_targets: Vec<PathBuf>,
    user: User,
    hostname: String,
    network: Network,
    shared_memory_bytes: u64,
}

impl Shape {
    fn of(spec: &Spec, n_early: usize) -> Self {
        let (early, late) = spec.mounts.split_at(n_early.min(spec.mounts.len()));
        let mut late_targets: Vec<PathBuf> = late.iter().map(|mount| mount.target.clone()).collect();
        late_targets.sort();
        Self {
            root: spec.root,
            early: early.to_vec(),
            late_targets,
            user: spec.user.clone(),
            hostname: spec.hostname.clone(),
            network: spec.network.clone(),
            shared_memory_bytes: shared_memory_bytes(&spec.limits),
        }
    }
}

impl Engine {
    /// Makes a sandbox that is not complete and starts its main process, which has the limits of `spec` and sees the first
    /// `n_early` mounts; of the others only the places are made. Returns once the program is executed.
    ///
    /// Needs [`Isolation::Full`].
    pub async fn stand_by(
        &self,
        spec: Spec,
        n_early: usize,
        command: Command,
    ) -> Result<Standby, SpawnError> {
        if self.isolation() != Isolation::Full {
            let reason = "standbys need namespaces".to_owned();
            return Err(SpawnError::Invalid { reason });
        }
        validate::check_spec(&spec)?;
        validate::check_command(&command)?;
        let shape = Shape::of(&spec, n_early);
        let Asked { link, entry, created, ended } = self.ask().await?;
        let (ours, theirs) = socket::pair()?;
        // Its first process finds the command when it is ready.
        let starting = Starting::new(entry.id(), &spec, ours, command)?;
        let wanted = ToHelper::StandBy { id: entry.id(), spec: Box::new(spec), n_early };
        link.send(&wanted, &[theirs.as_fd()]).await?;
        drop(theirs);
        let standing = starting.begin(entry, created, ended).await?;
        Ok(Standby { engine: self.clone(), shape, link, standing })
    }
}

impl Standby {
    /// Whether it can still be completed, as far as is known.
    pub fn is_alive(&self) -> bool {
        self.standing.ended.is_empty() && !self.standing.ended.is_terminated()
    }

    /// What it uses now.
    pub fn stats(&self) -> Stats {
        self.standing.groups.stats()
    }

    /// Makes it a sandbox of this specification, which must have the shape of the first one: the same early mounts, the
    /// same places of the late ones, the same user, host name and network.
    pub async fn complete(mut self, spec: Spec) -> Result<Sandbox, SpawnError> {
        validate::check_spec(&spec)?;
        let n_early = self.shape.early.len();
        if Shape::of(&spec, n_early) != self.shape {
            return Err(SpawnError::Invalid { reason: "a standby of another shape".into() });
        }
        self.standing.name.clone_from(&spec.name);
        self.standing.memory_bytes_max = spec.limits.memory_bytes;
        let late = Spec { mounts: spec.mounts[n_early..].to_vec(), ..spec };
        let refused = self.link.complete(self.standing.id, late).await?;
        let channel = Arc::clone(&self.standing.channel);
        let (steps, listeners) = tokio::select! {
            biased;
            message = channel.receive() => set_up(message?)?,
            Ok(error) = refused => return Err(error),
        };
        self.standing.steps.extend(steps);
        self.standing.listeners = listeners;
        self.standing.follow(self.engine.tasks())
    }
}
