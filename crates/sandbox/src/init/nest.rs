//! The first process of a nest, a sandbox that its main process enters by itself.
//!
//! ```text
//!   born ─▶ wait for the ids ─▶ prepare ─▶ hand out the namespaces ─▶ wait for the order ─▶ complete ─▶ serve …
//!                                                 └─▶ a child of the zygote comes in
//! ```
//!
//! It differs from other first processes in that its namespaces belong to a user namespace of their own, and that its
//! main process is no child of it: the first process of the zygote's sandbox reaps that one.

use std::io;
use std::os::fd::{AsFd as _, AsRawFd as _, OwnedFd, RawFd};

use rustix::fs::{Mode, OFlags};

use crate::init::serve_order;
use crate::init::setup::{Base, Ground, Order, Plan, Setup};
use crate::protocol::{Failure, FromInit};
use crate::socket;
use crate::sys::{self, Kernel};

/// What the main process enters, in this order: the user namespace gives the right to the others, and the mount
/// namespace comes last, as it takes the files of `/proc` out of sight.
pub const NAMESPACES: [&str; 7] = ["user", "pid", "net", "ipc", "uts", "cgroup", "mnt"];

/// What the process is born with.
pub struct Born {
    pub ground: Ground,
    /// What the nest has from its beginning; the limits are not among it.
    pub early: Plan,
    pub lifeline: OwnedFd,
    /// The channel to the server, which the helper owns; the process has its own table of descriptors.
    pub channel: RawFd,
}

pub fn main(kernel: &dyn Kernel, born: Born) -> ! {
    let Born { ground, early, lifeline, channel } = born;
    let mut keep = vec![lifeline.as_raw_fd(), channel];
    if let Base::Nest { groups, .. } = &ground.base {
        keep.extend(groups.iter().map(|group| group.as_raw_fd()));
    }
    keep.extend(early.mounts.iter().map(|mount| mount.as_raw_fd()));
    if sys::close_all_but(&keep).is_err() {
        sys::exit_now(1);
    }
    let channel = sys::own(channel);
    // None if the helper is gone or could not give this process its ids.
    let Ok(Some(((), _))) = socket::receive::<()>(&lifeline, &mut Vec::new()) else { sys::exit_now(0) };
    let mut setup = Setup::new(kernel, ground);
    let prepared = setup
        .prepare()
        .and_then(|()| setup.complete_early(&early))
        .and_then(|()| open_namespaces().map_err(|error| Failure::new("open the namespaces", &error)));
    drop(early);
    let told = match &prepared {
        Ok(namespaces) => {
            let fds: Vec<_> = namespaces.iter().map(|fd| fd.as_fd()).collect();
            socket::send(channel.as_fd(), &FromInit::Prepared, &fds)
        }
        Err(failure) => {
            socket::send(channel.as_fd(), &FromInit::NotPrepared { failure: failure.clone() }, &[])
        }
    };
    if told.is_err() || prepared.is_err() {
        sys::exit_now(0);
    }
    drop(prepared);
    let Ok(Some((order, mounts))) = socket::receive::<Order>(&lifeline, &mut Vec::new()) else {
        sys::exit_now(0)
    };
    serve_order(setup, Plan { order, mounts }, &channel, &lifeline)
}

fn open_namespaces() -> io::Result<Vec<OwnedFd>> {
    let flags = OFlags::RDONLY | OFlags::CLOEXEC;
    let open = |name: &&str| Ok(rustix::fs::open(format!("/proc/self/ns/{name}"), flags, Mode::empty())?);
    NAMESPACES.iter().map(open).collect()
}
