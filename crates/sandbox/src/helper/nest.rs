//! Nests: sandboxes into which a zygote forks their main process.
//!
//! The first process of a nest is born by two that live for a moment: the first enters the zygote's PID namespace for
//! its children, the second is born there, takes the zygote's user id and has the nest's first process as its sibling.
//! So the helper becomes the parent, as of every sandbox, when both are gone.
//!
//! ```text
//!   helper ─fork─▶ (enters the zygote's PID namespace) ─fork─▶ (is the zygote's user) ─clone─▶ init of the nest
//! ```

use std::io::{self, Read as _};
use std::os::fd::{AsFd as _, AsRawFd as _, OwnedFd};
use std::path::Path;
use std::rc::Rc;
use std::time::Instant;

use rustix::fs::{Mode, OFlags};
use rustix::process::{Signal, WaitId, WaitIdOptions};

use crate::capabilities::Privilege;
use crate::cgroup::{Group, Groups, Version};
use crate::engine::Isolation;
use crate::helper::create::prepare_mounts;
use crate::helper::{Helper, Live, template};
use crate::init::nest::Born;
use crate::init::setup::{Base, Ground, Identity, OUT_OF_MEMORY_SCORE, Order, Plan};
use crate::protocol::{Failure, FromHelper, Ids, Role, SandboxId};
use crate::socket;
use crate::spec::{Network, Spec, User};
use crate::stopwatch::{StepTime, Stopwatch};
use crate::sys::{self, Child, ForkOptions, Forked, Kernel as _, Linux};

/// A nest whose first process prepares itself.
struct Conceived {
    live: Live,
    ids: Ids,
    /// Open for writing: whoever has one may join.
    group_files: Vec<OwnedFd>,
    steps: Vec<StepTime>,
}

/// What the processes that live for a moment need.
struct Birth<'a> {
    zygote: &'a OwnedFd,
    template: &'a OwnedFd,
    /// None where the helper's user id is the zygote's.
    uid: Option<u32>,
    cgroup: Option<OwnedFd>,
}

impl Helper {
    pub(super) fn serve_conceive(
        &mut self,
        id: SandboxId,
        zygote: SandboxId,
        spec: &Spec,
        n_early: usize,
        channel: &OwnedFd,
    ) -> io::Result<()> {
        match self.conceive_nest(id, zygote, spec, n_early, channel) {
            Ok(Conceived { live, ids, group_files, steps }) => {
                let (pid, groups) = (live.pid, Box::new(live.groups.clone()));
                let pidfd = live.pidfd.try_clone()?;
                self.sandboxes.insert(pid, live);
                let fds: Vec<_> = [&pidfd].into_iter().chain(&group_files).map(|fd| fd.as_fd()).collect();
                self.tell(&FromHelper::Conceived { id, pid, groups, ids, steps }, &fds)
            }
            Err(failure) => self.tell(&FromHelper::Refused { id, failure }, &[]),
        }
    }

    fn conceive_nest(
        &mut self,
        id: SandboxId,
        zygote: SandboxId,
        spec: &Spec,
        n_early: usize,
        channel: &OwnedFd,
    ) -> Result<Conceived, Failure> {
        let start = Instant::now();
        let mut watch = Stopwatch::start();
        let slot = self.free_slot()?;
        let gone = Failure { step: "find the zygote".into(), errno: libc::ESRCH };
        let parent = self.sandboxes.values().find(|live| live.id == zygote).ok_or(gone.clone())?;
        let ids = self.nest_ids(slot, &spec.user);
        let is_own = self.privilege == Privilege::Root;
        let uid = is_own.then_some(self.uid_first + parent.slot);
        let failed = |step: &str| {
            let step = step.to_owned();
            move |error: io::Error| Failure::new(step, &error)
        };
        let zygote_namespace = parent.pid_namespace.as_ref().ok_or(gone)?;
        let zygote_namespace = zygote_namespace.try_clone().map_err(failed("keep the PID namespace"))?;
        let early = Spec { mounts: spec.mounts.iter().take(n_early).cloned().collect(), ..spec.clone() };
        let mounts = prepare_mounts(&Linux, &early)?;
        watch.lap("clone the mounts");
        let key = template::Key { has_vestibule: true, ..template::Key::of(spec) };
        let template = self.template(&key)?;
        self.n_conceived += 1;
        let groups = self.groups.below(&self.n_conceived.to_string());
        let made = groups.create().and_then(|()| groups.limit(&spec.limits, spec.tmpfs_bytes()));
        if let Err(error) = made {
            self.remove_groups(groups);
            return Err(Failure::new("make the control groups", &error));
        }
        watch.lap("make the control groups");
        let begin = || -> Result<_, Failure> {
            let (lifeline, its_end) = socket::pair().map_err(failed("make a socket"))?;
            let join = open_groups(&groups, |group| group.version == Version::V1);
            let ground = Ground {
                base: Base::Nest { ids, groups: join.map_err(failed("open the control groups"))? },
                has_own_network: spec.network != Network::Host,
                watches_memory: groups.memory.is_none(),
                filters: Rc::clone(&self.filters),
            };
            let cgroup = open_unified(&groups).map_err(failed("open the control group"))?;
            let birth = Birth { zygote: &zygote_namespace, template: &template, uid, cgroup };
            let identity = Identity::Nested { uid: ids.uid, gid: ids.gid };
            let memory = self.memory_limit();
            let order = Order { spec: early, role: Role::Nest, identity, is_for_spare: true, memory };
            let early = Plan { order, mounts };
            let channel = channel.as_raw_fd();
            let child = bear(&birth, || Born { ground, early, lifeline: its_end, channel })?;
            map_ids(child.pid, ids, is_own).map_err(failed("map the ids"))?;
            socket::send(lifeline.as_fd(), &(), &[]).map_err(failed("go on"))?;
            let group_files = open_groups(&groups, |_| true).map_err(failed("open the control groups"))?;
            Ok((child, lifeline, group_files))
        };
        let (child, lifeline, group_files) = match begin() {
            Ok(born) => born,
            Err(failure) => {
                self.remove_groups(groups);
                return Err(failure);
            }
        };
        watch.lap("bear the first process");
        self.slots_used.insert(slot);
        let Child { pid, pidfd } = child;
        let live = Live {
            id,
            pid,
            slot,
            pidfd,
            groups,
            lifeline,
            guard: None,
            start,
            role: Role::Nest,
            pid_namespace: None,
        };
        Ok(Conceived { live, ids, group_files, steps: watch.stop() })
    }

    /// As root every nest has its own, else all have those of the specification.
    pub(super) fn nest_ids(&self, slot: u32, user: &User) -> Ids {
        match self.privilege {
            Privilege::Root => Ids { uid: self.uid_first + slot, gid: self.uid_first + slot },
            Privilege::UserNamespace | Privilege::None { .. } => Ids { uid: user.uid, gid: user.gid },
        }
    }

    /// Gives a nest or a standby its order. After a failure it is gone.
    pub(super) fn complete(&mut self, id: SandboxId, spec: Spec) -> Result<(), Failure> {
        let gone = Failure { step: "find the sandbox to complete".into(), errno: libc::ESRCH };
        let is_it = |live: &&Live| live.id == id && matches!(live.role, Role::Nest | Role::Standby);
        let pid = self.sandboxes.values().find(is_it).ok_or(gone)?.pid;
        let result = self.order_late(pid, spec);
        if let (Err(_), Some(live)) = (&result, self.sandboxes.get(&pid)) {
            let _ = rustix::process::pidfd_send_signal(&live.pidfd, Signal::KILL);
        }
        result
    }

    fn order_late(&mut self, pid: i32, spec: Spec) -> Result<(), Failure> {
        debug_assert_eq!(self.isolation, Isolation::Full, "nests and standbys exist only with namespaces");
        let mounts = prepare_mounts(&Linux, &spec)?;
        let Some(live) = self.sandboxes.get(&pid) else {
            return Err(Failure { step: "find the sandbox to complete".into(), errno: libc::ESRCH });
        };
        let (role, identity) = (live.role, self.identity(live.slot, live.role, &spec.user));
        let order = Order { spec, role, identity, is_for_spare: true, memory: self.memory_limit() };
        let groups = live.groups.clone();
        let failed = |error: io::Error| Failure::new("give the order", &error);
        groups.limit(&order.spec.limits, order.spec.tmpfs_bytes()).map_err(failed)?;
        let fds: Vec<_> = mounts.iter().map(|mount| mount.as_fd()).collect();
        socket::send(live.lifeline.as_fd(), &order, &fds).map_err(failed)?;
        let guard = self.guard(&groups, pid, &order.spec, mounts);
        if let Some(live) = self.sandboxes.get_mut(&pid) {
            live.guard = guard;
        }
        Ok(())
    }
}

/// Has the first process born. `born` is called in it.
fn bear(birth: &Birth<'_>, born: impl FnOnce() -> Born) -> Result<Child, Failure> {
    let failed = |error: io::Error| Failure::new("make the first process of a nest", &error);
    let (report, reporter) = socket::pair().map_err(failed)?;
    let nurse = match sys::fork(&ForkOptions::default()).map_err(failed)? {
        Forked::Child => {
            if let Err(failure) = nurse(birth, &reporter, born) {
                let _ = socket::send(reporter.as_fd(), &Some(failure), &[]);
            }
            sys::exit_now(0);
        }
        Forked::Parent(child) => child,
    };
    drop(reporter);
    let received = socket::receive::<Option<Failure>>(&report, &mut Vec::new());
    let _ = rustix::process::waitid(WaitId::PidFd(nurse.pidfd.as_fd()), WaitIdOptions::EXITED);
    let nothing = || io::Error::from(io::ErrorKind::UnexpectedEof);
    let (failure, fds) = received.and_then(|message| message.ok_or_else(nothing)).map_err(failed)?;
    if let Some(failure) = failure {
        return Err(failure);
    }
    let pidfd = fds.into_iter().next().ok_or_else(nothing).map_err(failed)?;
    let pid = pid_of(&pidfd).map_err(failed)?;
    Ok(Child { pid, pidfd })
}

/// The first of the two that live for a moment.
fn nurse(birth: &Birth<'_>, reporter: &OwnedFd, born: impl FnOnce() -> Born) -> Result<(), Failure> {
    let step = |name: &str, result: io::Result<()>| result.map_err(|error| Failure::new(name, &error));
    // Handed down; the nest cannot write it, as its ids change.
    step(
        "offer to be killed first",
        Linux.write_file(Path::new("/proc/self/oom_score_adj"), OUT_OF_MEMORY_SCORE),
    )?;
    step("enter the zygote's PID namespace", Linux.enter_pid_namespace(birth.zygote.as_fd()))?;
    match sys::fork(&ForkOptions::default()).map_err(|error| Failure::new("fork in the namespace", &error))? {
        Forked::Child => {
            if let Err(failure) = midwife(birth, reporter, born) {
                let _ = socket::send(reporter.as_fd(), &Some(failure), &[]);
            }
            sys::exit_now(0);
        }
        Forked::Parent(child) => {
            let _ = rustix::process::waitid(WaitId::PidFd(child.pidfd.as_fd()), WaitIdOptions::EXITED);
            Ok(())
        }
    }
}

/// The second one.
fn midwife(birth: &Birth<'_>, reporter: &OwnedFd, born: impl FnOnce() -> Born) -> Result<(), Failure> {
    let step = |name: &str, result: io::Result<()>| result.map_err(|error| Failure::new(name, &error));
    if let Some(uid) = birth.uid {
        step("become the zygote's user", Linux.set_effective_uid(uid))?;
    }
    step("enter the prepared root", Linux.enter_mount_namespace(birth.template.as_fd()))?;
    let options = ForkOptions {
        new_pid_namespace: true,
        new_user_and_mount_namespace: true,
        as_sibling: true,
        cgroup: birth.cgroup.as_ref().map(|fd| fd.as_fd()),
    };
    match sys::fork(&options).map_err(|error| Failure::new("clone the first process", &error))? {
        Forked::Child => crate::init::nest::main(&Linux, born()),
        Forked::Parent(child) => {
            step("report", socket::send(reporter.as_fd(), &None::<Failure>, &[child.pidfd.as_fd()]))
        }
    }
}

/// The id on this side of the PID namespaces.
fn pid_of(pidfd: &OwnedFd) -> io::Result<i32> {
    let mut text = String::new();
    std::fs::File::open(format!("/proc/self/fdinfo/{}", pidfd.as_raw_fd()))?.read_to_string(&mut text)?;
    let pid = text.lines().find_map(|line| line.strip_prefix("Pid:")?.trim().parse().ok());
    pid.filter(|pid| *pid > 0).ok_or_else(|| io::Error::from_raw_os_error(libc::ESRCH))
}

/// The nest knows one user: its own.
fn map_ids(pid: i32, ids: Ids, is_own: bool) -> io::Result<()> {
    let outside = |id: u32| if is_own { id } else { 0 };
    let write = |file: &str, id: u32| {
        let line = format!("{id} {} 1", outside(id));
        Linux.write_file(Path::new(&format!("/proc/{pid}/{file}")), line.as_bytes())
    };
    write("gid_map", ids.gid)?;
    write("uid_map", ids.uid)
}

fn open_groups(groups: &Groups, is_wanted: impl Fn(&Group) -> bool) -> io::Result<Vec<OwnedFd>> {
    let wanted = groups.distinct().into_iter().filter(|group| is_wanted(group));
    wanted
        .map(|group| {
            let flags = OFlags::WRONLY | OFlags::CLOEXEC;
            Ok(rustix::fs::open(group.dir.join("cgroup.procs"), flags, Mode::empty())?)
        })
        .collect()
}

fn open_unified(groups: &Groups) -> io::Result<Option<OwnedFd>> {
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let unified = groups.unified();
    unified.map(|group| Ok(rustix::fs::open(&group.dir, flags, Mode::empty())?)).transpose()
}
