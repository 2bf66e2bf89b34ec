//! The first process of a sandbox: sets it up around itself, then starts and reaps the processes in it.
//!
//! ```text
//!   helper ─fork─▶ set-up (a list of steps) ─▶ serve: Start / Signal / Exited … ─▶ end, and with it all others
//! ```
//!
//! Invariants:
//! - It is the helper's code in the helper's memory image, never a program of the guest, and it never returns to the
//!   helper's code: every path ends in [`sys::exit_now`].
//! - After the set-up it has the rights of the sandbox and no more, and it cannot be read, traced or killed by
//!   processes of the sandbox.
//! - It ends when the server closes its channel: a sandbox does not outlive the server.

mod memory_watch;
pub mod processes;
pub mod setup;

use std::os::fd::{AsFd, AsRawFd as _, OwnedFd};

use crate::protocol::FromInit;
use crate::socket;
use crate::sys::{self, Kernel};

/// Does all of a sandbox's first process.
pub fn main(kernel: &dyn Kernel, plan: setup::Plan, channel: OwnedFd) -> ! {
    let rules =
        processes::Rules { lifetime: plan.spec.lifetime, memory_bytes_to_watch: plan.memory_bytes_to_watch };
    let mut keep = plan.descriptors();
    keep.push(channel.as_raw_fd());
    if sys::close_all_but(&keep).is_err() {
        sys::exit_now(1);
    }
    let (message, listeners) = match setup::run(kernel, plan) {
        Ok(done) => (FromInit::SetUp { steps: done.steps }, done.listeners),
        Err(failure) => (FromInit::SetUpFailed { failure }, Vec::new()),
    };
    let fds: Vec<_> = listeners.iter().map(AsFd::as_fd).collect();
    let sent = socket::send(channel.as_fd(), &message, &fds);
    drop(listeners);
    if sent.is_ok() && matches!(message, FromInit::SetUp { .. }) {
        let _ = processes::serve(&channel, &rules);
    }
    sys::exit_now(0);
}
