//! The first process of a standby, a sandbox whose main process begins before anybody knows what the sandbox is for.
//!
//! ```text
//!   early order ─▶ complete early ─▶ start the main process ─▶ wait for the late order ─▶ complete ─▶ serve …
//!                                          └─▶ gives up its rights by itself, then executes its program
//! ```
//!
//! The first process keeps its rights until the sandbox is complete, as it has mounts to attach and limits to set. The
//! main process never has them: it gives them up before it executes anything.

use std::io;
use std::os::fd::{AsFd as _, OwnedFd};

use rustix::event::{PollFd, PollFlags};

use crate::init::processes::{self, Child};
use crate::init::serve_order;
use crate::init::setup::{Order, Plan, Setup};
use crate::protocol::{Failure, FromInit, MAIN, ToInit};
use crate::socket;
use crate::sys;

pub fn main(mut setup: Setup<'_>, early: Plan, channel: &OwnedFd, lifeline: &OwnedFd) -> ! {
    let prepared = setup.complete_early(&early).and_then(|()| {
        sys::signal_fd(&[libc::SIGCHLD]).map_err(|error| Failure::new("watch the main process", &error))
    });
    let (told, children) = match prepared {
        Ok(children) => (socket::send(channel.as_fd(), &FromInit::Prepared, &[]), Some(children)),
        Err(failure) => (socket::send(channel.as_fd(), &FromInit::NotPrepared { failure }, &[]), None),
    };
    let (Ok(()), Some(children)) = (told, children) else { sys::exit_now(0) };
    let Ok(pid) = start_main(&mut setup, &early, channel) else { sys::exit_now(0) };
    drop(early);
    setup.set_main_pid(pid);
    // None if nobody wants it any more, or the main process has ended.
    let Ok(Some(plan)) = receive_late_order(channel, &children, lifeline) else { sys::exit_now(0) };
    drop(children);
    serve_order(setup, plan, channel, lifeline)
}

/// Starts what the first message of the server says, and tells it what came of that.
fn start_main(setup: &mut Setup<'_>, early: &Plan, channel: &OwnedFd) -> io::Result<i32> {
    let Some((ToInit::Start { number: MAIN, program, numbers }, fds)) =
        socket::receive(channel, &mut Vec::new())?
    else {
        return Err(io::Error::other("no main process"));
    };
    let child = Child { program: &program, numbers: &numbers, fds: &fds };
    let started = processes::start(&child, || setup.surrender(early));
    let answer = match &started {
        Ok(_) => FromInit::Started { number: MAIN },
        Err(error) => {
            FromInit::NotStarted { number: MAIN, errno: error.raw_os_error().unwrap_or(libc::EINVAL) }
        }
    };
    socket::send(channel.as_fd(), &answer, &[])?;
    started
}

fn receive_late_order(channel: &OwnedFd, children: &OwnedFd, lifeline: &OwnedFd) -> io::Result<Option<Plan>> {
    let mut ready = [lifeline, channel, children].map(|fd| PollFd::new(fd, PollFlags::IN));
    rustix::io::retry_on_intr(|| rustix::event::poll(&mut ready, None))?;
    // The server says nothing more before the sandbox is complete, unless that it is gone; and the only child is the
    // main process.
    if ready[0].revents().is_empty() {
        return Ok(None);
    }
    let order = socket::receive::<Order>(lifeline, &mut Vec::new())?;
    Ok(order.map(|(order, mounts)| Plan { order, mounts }))
}
