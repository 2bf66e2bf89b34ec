//! The first process of a sandbox: sets it up around itself, then starts and reaps the processes in it.
//!
//! ```text
//!   helper ─fork─▶ prepare ─▶ wait for the order ─▶ complete ─▶ serve: Start, Signal, Exited … ─▶ end, with all others
//! ```
//!
//! Invariants:
//! - It is the helper's code in the helper's memory image, never a program of the guest, and it never returns to the
//!   helper's code: every path ends in [`sys::exit_now`].
//! - After the set-up it has the rights of the sandbox and no more, and it cannot be read, traced or killed by
//!   processes of the sandbox.
//! - It ends when the server closes its channel or the helper its lifeline: a sandbox outlives neither.

mod memory_watch;
pub mod nest;
pub mod processes;
pub mod setup;
mod standby;

use std::os::fd::{AsFd, AsRawFd as _, OwnedFd};

use crate::init::memory_watch::MemoryWatch;
use crate::init::processes::Rules;
use crate::init::setup::{Base, Done, Ground, MemoryLimit, Order, Plan, Setup};
use crate::protocol::{Failure, FromInit, Role};
use crate::socket;
use crate::sys::{self, Kernel};

/// Does all of a sandbox's first process: prepares, waits for the order, completes, serves.
pub fn main(kernel: &dyn Kernel, ground: Ground, lifeline: OwnedFd) -> ! {
    let mut keep = vec![lifeline.as_raw_fd()];
    if let Base::Template { template, .. } = &ground.base {
        keep.push(template.as_raw_fd());
    }
    if sys::close_all_but(&keep).is_err() {
        sys::exit_now(1);
    }
    let mut setup = Setup::new(kernel, ground);
    let prepared = setup.prepare();
    // None if the helper is gone or has no use for this process any more.
    let Some((plan, channel)) = receive_order(&lifeline) else { sys::exit_now(0) };
    match prepared {
        Ok(()) if plan.order.role == Role::Standby => standby::main(setup, plan, &channel, &lifeline),
        Ok(()) => serve_order(setup, plan, &channel, &lifeline),
        Err(failure) => {
            let _ = socket::send(channel.as_fd(), &FromInit::SetUpFailed { failure }, &[]);
            sys::exit_now(0)
        }
    }
}

/// Completes the sandbox and serves it to its end.
fn serve_order(mut setup: Setup<'_>, plan: Plan, channel: &OwnedFd, lifeline: &OwnedFd) -> ! {
    if plan.order.is_for_spare {
        setup.restart_watch();
    }
    let role = plan.order.role;
    let (lifetime, bytes_max) = (plan.order.spec.lifetime, plan.order.spec.limits.memory_bytes);
    // A zygote's first process would count the children in their nests, which have a watch of their own.
    let watches_memory = plan.order.memory == MemoryLimit::Watch && role != Role::Zygote;
    let done = setup.complete(&plan);
    // The order's descriptors are closed before anything of the guest runs.
    drop(plan);
    if let Some(Stands { all_processes, main_pid }) = report(channel, done) {
        let watch = all_processes.filter(|_| watches_memory).map(|proc| MemoryWatch { proc, bytes_max });
        let _ = processes::serve(channel, lifeline, &Rules { role, main_pid, lifetime, watch });
    }
    sys::exit_now(0);
}

fn receive_order(orders: &OwnedFd) -> Option<(Plan, OwnedFd)> {
    let (order, mut fds) = socket::receive::<Order>(orders, &mut Vec::new()).ok()??;
    let channel = fds.pop()?;
    Some((Plan { order, mounts: fds }, channel))
}

/// What [`Done`] has for the first process.
struct Stands {
    all_processes: Option<OwnedFd>,
    main_pid: Option<i32>,
}

/// None if the sandbox does not stand or nobody wants it any more.
fn report(channel: &OwnedFd, done: Result<Done, Failure>) -> Option<Stands> {
    match done {
        Ok(Done { steps, listeners, all_processes, main_pid }) => {
            let fds: Vec<_> = listeners.iter().map(AsFd::as_fd).collect();
            socket::send(channel.as_fd(), &FromInit::SetUp { steps }, &fds).ok()?;
            Some(Stands { all_processes, main_pid })
        }
        Err(failure) => {
            let _ = socket::send(channel.as_fd(), &FromInit::SetUpFailed { failure }, &[]);
            None
        }
    }
}
