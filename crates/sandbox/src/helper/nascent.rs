//! First processes that have no order yet: made on demand, or ahead of it as spares.
//!
//! A spare has its namespaces, its control groups and its root. What is left when the order comes is the order's own:
//! mounts, identity, limits. On version 1 control groups this matters most, where joining one waits for the kernel to
//! be quiet (5 to 13 ms for one in a hundred).

use std::io;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::rc::Rc;

use rustix::fs::{Mode, OFlags};

use crate::cgroup::{Groups, Version};
use crate::helper::{Helper, template};
use crate::init::setup::{Base, Ground, Order};
use crate::protocol::Failure;
use crate::socket;
use crate::stopwatch::Stopwatch;
use crate::sys::{self, ForkOptions, Forked, Linux};

/// What must be known before the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// None for a sandbox without namespaces.
    pub key: Option<template::Key>,
    pub has_own_network: bool,
}

/// A first process that waits for its order.
#[derive(Debug)]
pub struct Nascent {
    pub kind: Kind,
    pub pid: i32,
    pub pidfd: OwnedFd,
    pub groups: Groups,
    /// The order goes through it; when it is closed, the process ends.
    pub lifeline: OwnedFd,
}

impl Nascent {
    /// Gives it what it waits for: the mounts and last the channel to the server go along.
    pub fn order(&self, order: &Order, fds: &[BorrowedFd<'_>]) -> io::Result<()> {
        socket::send(self.lifeline.as_fd(), order, fds)
    }
}

impl Helper {
    /// Makes a first process, which begins at once with what it can do without an order.
    pub(super) fn conceive(&mut self, kind: &Kind, watch: &mut Stopwatch) -> Result<Nascent, Failure> {
        let template = match &kind.key {
            Some(key) => Some(self.template(key)?),
            None => None,
        };
        let (lifeline, its_end) = socket::pair().map_err(|error| Failure::new("make a socket", &error))?;
        self.n_conceived += 1;
        let groups = self.groups.below(&self.n_conceived.to_string());
        if let Err(error) = groups.create() {
            self.remove_groups(groups);
            return Err(Failure::new("make the control groups", &error));
        }
        watch.lap("make the control groups");
        let v1 = groups.distinct().into_iter().filter(|group| group.version == Version::V1);
        let groups_to_join = v1.map(|group| group.dir.join("cgroup.procs")).collect();
        let ground = Ground {
            base: match template {
                Some(template) => Base::Template { template, groups: groups_to_join },
                None => Base::Host { groups: groups_to_join },
            },
            has_own_network: kind.has_own_network,
            watches_memory: groups.memory.is_none(),
            filters: Rc::clone(&self.filters),
        };
        let forked = fork(&groups, kind.key.is_some());
        watch.lap("fork");
        match forked {
            Ok(Forked::Child) => crate::init::main(&Linux, ground, its_end),
            Ok(Forked::Parent(child)) => {
                Ok(Nascent { kind: kind.clone(), pid: child.pid, pidfd: child.pidfd, groups, lifeline })
            }
            Err(error) => {
                self.remove_groups(groups);
                Err(Failure::new("make the first process", &error))
            }
        }
    }

    /// A spare of this kind. Also remembers what kind of spare is wanted next.
    pub(super) fn take_spare(&mut self, kind: &Kind) -> Option<Nascent> {
        self.wanted = Some(kind.clone());
        let index = self.spares.iter().position(|spare| spare.kind == *kind)?;
        self.spares.remove(index)
    }

    /// Whether [`Helper::make_spare`] has something to do.
    pub(super) fn wants_spare(&self) -> bool {
        self.wanted.as_ref().is_some_and(|kind| {
            self.spares.iter().filter(|spare| spare.kind == *kind).count() < self.n_spares
        })
    }

    /// Makes one spare of the kind that was asked for last, in the place of the oldest of another kind.
    pub(super) fn make_spare(&mut self) {
        let Some(kind) = self.wanted.clone() else { return };
        if self.spares.len() >= self.n_spares
            && let Some(index) = self.spares.iter().position(|spare| spare.kind != kind)
            && let Some(spare) = self.spares.remove(index)
        {
            self.discard(spare);
        }
        match self.conceive(&kind, &mut Stopwatch::start()) {
            Ok(spare) => self.spares.push_back(spare),
            // Who asks for a sandbox meets the same failure and is told.
            Err(_failure) => self.wanted = None,
        }
    }

    /// A spare that ended by itself.
    pub(super) fn bury_spare(&mut self, pid: i32) {
        if let Some(index) = self.spares.iter().position(|spare| spare.pid == pid)
            && let Some(spare) = self.spares.remove(index)
        {
            self.remove_groups(spare.groups);
        }
    }

    /// It ends when its socket is closed; its folders are removed as soon as they are empty.
    pub(super) fn discard(&mut self, spare: Nascent) {
        let _ = rustix::process::pidfd_send_signal(&spare.pidfd, rustix::process::Signal::KILL);
        self.remove_groups(spare.groups);
    }

    pub(super) fn remove_groups(&mut self, groups: Groups) {
        if groups.remove().is_err() {
            self.to_remove.push(groups);
        }
    }

    pub(super) fn template(&mut self, key: &template::Key) -> Result<Rc<OwnedFd>, Failure> {
        /// Different sets of mount targets; there are a handful unless something is wrong.
        const TEMPLATES_MAX: usize = 64;
        if let Some(template) = self.templates.get(key) {
            return Ok(Rc::clone(template));
        }
        if self.templates.len() >= TEMPLATES_MAX {
            self.templates.pop_first();
        }
        let template = Rc::new(template::build(&Linux, key)?);
        self.templates.insert(key.clone(), Rc::clone(&template));
        Ok(template)
    }
}

fn fork(groups: &Groups, new_pid_namespace: bool) -> io::Result<Forked> {
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let unified = match groups.unified() {
        Some(group) => Some(rustix::fs::open(&group.dir, flags, Mode::empty())?),
        None => None,
    };
    let cgroup = unified.as_ref().map(|fd| fd.as_fd());
    sys::fork(&ForkOptions { new_pid_namespace, cgroup, ..ForkOptions::default() })
}
