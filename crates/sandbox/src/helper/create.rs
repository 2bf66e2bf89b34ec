//! Making one sandbox: what the helper prepares before the child takes over.

use std::collections::BTreeSet;
use std::io;
use std::os::fd::{AsFd as _, OwnedFd};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant;

use rustix::fs::{Mode, OFlags};
use rustix::mount::MountAttrFlags;
use rustix::thread::UnshareFlags;

use crate::capabilities::{Capabilities, Privilege};
use crate::cgroup::{Groups, Version};
use crate::engine::Isolation;
use crate::helper::{Helper, Live, template};
use crate::init::setup::{Identity, Plan};
use crate::protocol::{Failure, SandboxId};
use crate::spec::{MountKind, Spec};
use crate::stopwatch::{StepTime, Stopwatch};
use crate::sys::{self, ForkOptions, Forked, Kernel, Linux};

impl Helper {
    /// Makes the first process of a sandbox, which sets itself up and reports on `channel`.
    pub(super) fn create(
        &mut self,
        id: SandboxId,
        spec: Spec,
        channel: OwnedFd,
    ) -> Result<(Live, Vec<StepTime>), Failure> {
        let start = Instant::now();
        let mut watch = Stopwatch::start();
        let kernel = Linux;
        let slot = (0..self.n_max)
            .find(|slot| !self.slots_used.contains(slot))
            .ok_or(Failure { step: "find a free slot".into(), errno: libc::EAGAIN })?;
        let (template, mounts) = match self.isolation {
            Isolation::Full => (Some(self.template(&kernel, &spec)?), prepare_mounts(&kernel, &spec)?),
            Isolation::Process => (None, Vec::new()),
        };
        watch.lap("clone the mounts");
        let groups = self.groups.below(&format!("{id}"));
        let made = groups.create().and_then(|()| groups.limit(&spec.limits));
        if let Err(error) = made {
            let _ = groups.remove();
            return Err(Failure::new("make the control groups", &error));
        }
        watch.lap("make the control groups");
        let identity = match (self.isolation, &self.privilege) {
            (Isolation::Process, _) => Identity::Unchanged,
            (Isolation::Full, Privilege::Root) => {
                Identity::Own { uid: self.uid_first + slot, gid: self.uid_first + slot }
            }
            (Isolation::Full, _) => Identity::Mapped { uid: spec.user.uid, gid: spec.user.gid },
        };
        let groups_to_join = groups
            .distinct()
            .into_iter()
            .filter(|group| group.version == Version::V1)
            .map(|group| group.dir.join("cgroup.procs"))
            .collect();
        let memory_bytes_to_watch = (self.isolation == Isolation::Full && groups.memory.is_none())
            .then_some(spec.limits.memory_bytes);
        let filter = Rc::clone(&self.filter);
        let plan = Plan { spec, identity, template, mounts, groups_to_join, memory_bytes_to_watch, filter };
        match self.fork(&groups) {
            Ok(Forked::Child) => crate::init::main(&kernel, plan, channel),
            Ok(Forked::Parent(child)) => {
                self.slots_used.insert(slot);
                watch.lap("fork");
                Ok((Live { id, pid: child.pid, slot, pidfd: child.pidfd, groups, start }, watch.stop()))
            }
            Err(error) => {
                let _ = groups.remove();
                Err(Failure::new("make the first process", &error))
            }
        }
    }

    fn fork(&self, groups: &Groups) -> io::Result<Forked> {
        let unified = match groups.unified() {
            Some(group) => Some(rustix::fs::open(
                &group.dir,
                OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC,
                Mode::empty(),
            )?),
            None => None,
        };
        sys::fork(&ForkOptions {
            new_pid_namespace: self.isolation == Isolation::Full,
            cgroup: unified.as_ref().map(|fd| fd.as_fd()),
        })
    }

    /// Gives back what a sandbox had, after its last process.
    pub(super) fn release(&mut self, live: Live) {
        self.slots_used.remove(&live.slot);
        if live.groups.remove().is_err() {
            self.to_remove.push(live.groups);
        }
    }

    fn template(&mut self, kernel: &dyn Kernel, spec: &Spec) -> Result<Rc<OwnedFd>, Failure> {
        let targets: BTreeSet<(PathBuf, bool)> = spec
            .mounts
            .iter()
            .map(|mount| {
                let is_dir = match &mount.kind {
                    MountKind::ReadOnlyBind { source } => source.is_dir(),
                    MountKind::ReadOnlyLayers { .. } | MountKind::Tmpfs { .. } => true,
                };
                (mount.target.clone(), is_dir)
            })
            .collect();
        let key = template::Key { root: spec.root, targets };
        if let Some(template) = self.templates.get(&key) {
            return Ok(Rc::clone(template));
        }
        /// Different sets of mount targets; there are a handful unless something is wrong.
        const TEMPLATES_MAX: usize = 64;
        if self.templates.len() >= TEMPLATES_MAX {
            self.templates.pop_first();
        }
        let template = Rc::new(template::build(kernel, &key)?);
        self.templates.insert(key, Rc::clone(&template));
        Ok(template)
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
        let key = template::Key { root: crate::spec::Root::HostUsr, targets: BTreeSet::new() };
        match template::build(&Linux, &key) {
            Ok(template) => drop(self.templates.insert(key, Rc::new(template))),
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

/// Detaches copies of everything of the host that the sandbox will see.
fn prepare_mounts(kernel: &dyn Kernel, spec: &Spec) -> Result<Vec<(PathBuf, OwnedFd)>, Failure> {
    const FLAGS: MountAttrFlags = MountAttrFlags::MOUNT_ATTR_RDONLY
        .union(MountAttrFlags::MOUNT_ATTR_NOSUID)
        .union(MountAttrFlags::MOUNT_ATTR_NODEV);
    let mut mounts = Vec::new();
    for mount in &spec.mounts {
        let made = match &mount.kind {
            MountKind::ReadOnlyBind { source } => kernel.clone_mount(source),
            MountKind::ReadOnlyLayers { layers } => mount_layers(kernel, layers),
            MountKind::Tmpfs { .. } => continue,
        };
        let made = made.and_then(|made| {
            kernel.restrict_mount(made.as_fd(), FLAGS)?;
            Ok(made)
        });
        match made {
            Ok(made) => mounts.push((mount.target.clone(), made)),
            Err(error) => {
                return Err(Failure::new(format!("prepare the mount {}", mount.target.display()), &error));
            }
        }
    }
    Ok(mounts)
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

/// Kills and removes what an engine of the same name left behind.
pub fn remove_leftovers(groups: &Groups) {
    for group in groups.distinct() {
        let Ok(entries) = std::fs::read_dir(&group.dir) else { continue };
        for dir in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
            for _ in 0..100 {
                let pids = std::fs::read_to_string(dir.join("cgroup.procs")).unwrap_or_default();
                for pid in pids.lines().filter_map(|pid| rustix::process::Pid::from_raw(pid.parse().ok()?)) {
                    let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
                }
                if std::fs::remove_dir(&dir).is_ok() {
                    break;
                }
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
        }
    }
}
