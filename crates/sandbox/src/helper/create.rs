//! Making one sandbox: what the helper prepares before the child takes over.

use std::collections::BTreeSet;
use std::io;
use std::os::fd::{AsFd as _, OwnedFd};
use std::path::{Path, PathBuf};
use std::time::Instant;

use rustix::event::epoll;
use rustix::fs::{Mode, OFlags};
use rustix::mount::MountAttrFlags;
use rustix::thread::UnshareFlags;

use crate::capabilities::{Capabilities, Privilege};
use crate::cgroup::Groups;
use crate::engine::Isolation;
use crate::helper::memory_guard::Guard;
use crate::helper::nascent::{Kind, Nascent};
use crate::helper::{Helper, Live, template};
use crate::init::setup::{Identity, MemoryLimit, Order};
use crate::protocol::{Failure, Ids, Role, SandboxId};
use crate::spec::{Mount, MountKind, Network, Spec, User};
use crate::stopwatch::{StepTime, Stopwatch};
use crate::sys::{Kernel, Linux};

const READ_ONLY: MountAttrFlags = MountAttrFlags::MOUNT_ATTR_RDONLY;
const NO_SET_UID: MountAttrFlags = MountAttrFlags::MOUNT_ATTR_NOSUID;
const NO_DEVICES: MountAttrFlags = MountAttrFlags::MOUNT_ATTR_NODEV;

/// A sandbox to be made.
pub(super) struct Wanted {
    pub spec: Spec,
    pub role: Role,
    /// How many of the mounts are made at once; of the others only the places are.
    pub n_mounts: usize,
}

impl Helper {
    /// Makes the first process of a sandbox, which sets itself up and reports on `channel`.
    pub(super) fn create(
        &mut self,
        id: SandboxId,
        wanted: Wanted,
        channel: OwnedFd,
    ) -> Result<(Live, Vec<StepTime>), Failure> {
        let Wanted { mut spec, role, n_mounts } = wanted;
        let start = Instant::now();
        let mut watch = Stopwatch::start();
        let slot = self.free_slot()?;
        let key = (self.isolation == Isolation::Full).then(|| template::Key::of(&spec));
        let tmpfs_bytes = spec.tmpfs_bytes();
        spec.mounts.truncate(n_mounts);
        let mounts = match self.isolation {
            Isolation::Full => prepare_mounts(&Linux, &spec)?,
            Isolation::Process => Vec::new(),
        };
        watch.lap("clone the mounts");
        let kind = Kind { key, has_own_network: spec.network != Network::Host };
        let identity = self.identity(slot, role, &spec.user);
        let mut order = Order { spec, role, identity, is_for_spare: true, memory: self.memory_limit() };
        let mut fds: Vec<_> = mounts.iter().map(|mount| mount.as_fd()).collect();
        fds.push(channel.as_fd());
        // With its order it becomes unreadable.
        let is_zygote = role == Role::Zygote && self.isolation == Isolation::Full;
        let open_namespace = |nascent: &Nascent| -> io::Result<Option<OwnedFd>> {
            is_zygote.then(|| template::open_pid_namespace(nascent.pid)).transpose()
        };
        let give = |nascent: &Nascent, order: &Order| -> io::Result<Option<OwnedFd>> {
            let namespace = open_namespace(nascent)?;
            nascent.groups.limit(&order.spec.limits, tmpfs_bytes)?;
            nascent.order(order, &fds)?;
            Ok(namespace)
        };
        let mut found = None;
        if let Some(spare) = self.take_spare(&kind) {
            match give(&spare, &order) {
                Ok(namespace) => found = Some((spare, namespace)),
                // It may have died unnoticed; then another is made.
                Err(_) => self.discard(spare),
            }
        }
        let (nascent, pid_namespace) = match found {
            Some(found) => found,
            None => {
                order.is_for_spare = false;
                let nascent = self.conceive(&kind, &mut watch)?;
                match give(&nascent, &order) {
                    Ok(namespace) => (nascent, namespace),
                    Err(error) => {
                        self.discard(nascent);
                        return Err(Failure::new("give the order", &error));
                    }
                }
            }
        };
        watch.lap("give the order");
        self.slots_used.insert(slot);
        let Nascent { pid, pidfd, groups, lifeline, .. } = nascent;
        // Of a standby, the tmpfs mounts come later.
        let guard = match role {
            Role::Standby => None,
            Role::Ordinary | Role::Zygote | Role::Nest => self.guard(&groups, pid, &order.spec, mounts),
        };
        let live = Live { id, pid, slot, pidfd, groups, lifeline, guard, start, role, pid_namespace };
        Ok((live, watch.stop()))
    }

    /// Whose rights a sandbox gets.
    pub(super) fn identity(&self, slot: u32, role: Role, user: &User) -> Identity {
        match (self.isolation, &self.privilege, role) {
            (Isolation::Process, ..) => Identity::Unchanged,
            (Isolation::Full, _, Role::Nest) => {
                let Ids { uid, gid } = self.nest_ids(slot, user);
                Identity::Nested { uid, gid }
            }
            (Isolation::Full, Privilege::Root, _) => {
                Identity::Own { uid: self.uid_first + slot, gid: self.uid_first + slot }
            }
            // Its children enter user namespaces of this user in the one where it is itself.
            (Isolation::Full, _, Role::Zygote) => Identity::Unchanged,
            (Isolation::Full, _, Role::Ordinary | Role::Standby) => {
                Identity::Mapped { uid: user.uid, gid: user.gid }
            }
        }
    }

    pub(super) fn free_slot(&self) -> Result<u32, Failure> {
        (0..self.n_max)
            .find(|slot| !self.slots_used.contains(slot))
            .ok_or(Failure { step: "find a free slot".into(), errno: libc::EAGAIN })
    }

    pub(super) fn memory_limit(&self) -> MemoryLimit {
        match (&self.groups.memory, self.isolation) {
            (Some(_), _) => MemoryLimit::ControlGroup,
            (None, Isolation::Full) => MemoryLimit::Watch,
            (None, Isolation::Process) => MemoryLimit::PerProcess,
        }
    }

    /// Has the memory of a sandbox watched that has a tmpfs, which the kernel counts with it.
    pub(super) fn guard(
        &self,
        groups: &Groups,
        pid: i32,
        spec: &Spec,
        mounts: Vec<OwnedFd>,
    ) -> Option<Guard> {
        let is_tmpfs = |mount: &Mount| matches!(mount.kind, MountKind::Tmpfs { .. });
        let tmpfs: Vec<OwnedFd> =
            spec.mounts.iter().zip(mounts).filter_map(|(mount, fd)| is_tmpfs(mount).then_some(fd)).collect();
        let group = groups.memory.as_ref().filter(|_| !tmpfs.is_empty())?;
        let guard = Guard::arm(group, spec.limits.memory_bytes, tmpfs).and_then(|guard| {
            let token = epoll::EventData::new_u64(u64::from(pid.unsigned_abs()));
            epoll::add(&self.events, guard.event(), token, epoll::EventFlags::IN | epoll::EventFlags::PRI)?;
            Ok(guard)
        });
        match guard {
            Ok(guard) => Some(guard),
            Err(error) => {
                self.notice(&format!("memory of a sandbox is limited only together with its tmpfs: {error}"));
                None
            }
        }
    }

    /// Gives back what a sandbox had, after its last process.
    pub(super) fn release(&mut self, live: Live) {
        self.slots_used.remove(&live.slot);
        if let Some(guard) = &live.guard {
            // A child that was just forked may still hold the event open.
            let _ = epoll::delete(&self.events, guard.event());
        }
        self.remove_groups(live.groups);
    }

    /// Finds out what is possible, by doing it.
    pub(super) fn probe(&mut self, privilege: Privilege) -> Capabilities {
        let mut capabilities = Capabilities {
            kernel: rustix::system::uname().release().to_string_lossy().into_owned(),
            privilege,
            groups: self.groups.clone(),
            layers: false,
            problems: Vec::new(),
        };
        if self.isolation == Isolation::Process {
            return capabilities;
        }
        if let Privilege::None { reason } = &capabilities.privilege {
            capabilities.problems.push(reason.clone());
            return capabilities;
        }
        let key = template::Key {
            root: crate::spec::Root::HostUsr,
            targets: BTreeSet::new(),
            has_vestibule: false,
        };
        match self.template(&key) {
            Ok(_) => {}
            Err(failure) => capabilities.problems.push(format!("{}: {}", failure.step, failure.to_io())),
        }
        capabilities.layers = mount_layers(&Linux, &["/usr/bin".into(), "/usr/lib".into()]).is_ok();
        capabilities
    }
}

/// Becomes able to make namespaces: as root it is already, else inside a user namespace of its own.
pub fn acquire_privilege(kernel: &dyn Kernel, isolation: Isolation) -> Privilege {
    if isolation == Isolation::Process {
        return Privilege::None { reason: "not wanted".into() };
    }
    let (uid, gid) = (rustix::process::getuid().as_raw(), rustix::process::getgid().as_raw());
    let may_mount = rustix::thread::capabilities(None)
        .is_ok_and(|sets| sets.effective.contains(rustix::thread::CapabilitySet::SYS_ADMIN));
    if uid == 0 && may_mount {
        return Privilege::Root;
    }
    let enter = || -> io::Result<()> {
        kernel.unshare(UnshareFlags::NEWUSER)?;
        kernel.write_file(Path::new("/proc/self/setgroups"), b"deny")?;
        kernel.write_file(Path::new("/proc/self/uid_map"), format!("0 {uid} 1").as_bytes())?;
        kernel.write_file(Path::new("/proc/self/gid_map"), format!("0 {gid} 1").as_bytes())?;
        // Mounts of the host still arrive here, ours never go there.
        kernel.unshare(UnshareFlags::NEWNS)
    };
    match enter() {
        Ok(()) => Privilege::UserNamespace,
        Err(error) => Privilege::None {
            reason: format!("the kernel does not allow user namespaces to this user: {error}"),
        },
    }
}

/// Detaches copies of everything of the host that the sandbox will see, and makes its tmpfs mounts.
pub(super) fn prepare_mounts(kernel: &dyn Kernel, spec: &Spec) -> Result<Vec<OwnedFd>, Failure> {
    let prepare = |mount: &Mount| -> io::Result<OwnedFd> {
        let lent = match &mount.kind {
            MountKind::ReadOnlyBind { source } => kernel.clone_mount(source)?,
            MountKind::ReadOnlyLayers { layers } => mount_layers(kernel, layers)?,
            MountKind::Tmpfs { bytes_max } => {
                let size = bytes_max.to_string();
                let options = [("mode", "1777"), ("size", size.as_str())];
                return kernel.new_mount("tmpfs", &options, NO_SET_UID | NO_DEVICES);
            }
        };
        kernel.restrict_mount(lent.as_fd(), READ_ONLY | NO_SET_UID | NO_DEVICES)?;
        Ok(lent)
    };
    spec.mounts
        .iter()
        .map(|mount| {
            let step = || format!("prepare the mount {}", mount.target.display());
            prepare(mount).map_err(|error| Failure::new(step(), &error))
        })
        .collect()
}

/// Later layers win; overlayfs puts the top first.
fn mount_layers(kernel: &dyn Kernel, layers: &[PathBuf]) -> io::Result<OwnedFd> {
    if let [only] = layers {
        return kernel.clone_mount(only);
    }
    // By descriptor: no length limit, no special characters, and no link at the end is followed.
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let opened: Vec<OwnedFd> = layers
        .iter()
        .rev()
        .map(|layer| Ok(rustix::fs::open(layer, flags, Mode::empty())?))
        .collect::<io::Result<_>>()?;
    let lower: Vec<String> =
        opened.iter().map(|fd| format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(fd))).collect();
    kernel.new_mount("overlay", &[("lowerdir", &lower.join(":"))], MountAttrFlags::empty())
}

/// Kills and removes what helpers of the engine called `name` left behind, or are about to remove.
pub fn remove_leftovers(own: &Groups, name: &str) {
    let prefix = format!("{name}.");
    for group in own.distinct() {
        let Some(parent) = group.dir.parent() else { continue };
        let is_ours = |dir: &PathBuf| {
            dir.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(prefix.as_bytes()))
        };
        for engine in folders(parent).into_iter().filter(is_ours) {
            folders(&engine).iter().for_each(|sandbox| empty_and_remove(sandbox));
            if engine != group.dir {
                let _ = std::fs::remove_dir(engine);
            }
        }
    }
}

fn folders(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
    entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

/// Kills every process in a control group and removes it, trying for half a second.
fn empty_and_remove(dir: &Path) {
    for _ in 0..100 {
        let pids = std::fs::read_to_string(dir.join("cgroup.procs")).unwrap_or_default();
        for pid in pids.lines().filter_map(|pid| rustix::process::Pid::from_raw(pid.parse().ok()?)) {
            let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
        }
        match std::fs::remove_dir(dir) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {}
            _ => return,
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}
