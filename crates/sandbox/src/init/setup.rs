//! The steps that turn a forked process into the first process of a sandbox.
//!
//! Order matters, and the lists are the order:
//! 1. [`PREPARATIONS`] need no order, and a spare does them ahead: control groups and a fresh `/proc` while the host
//!    is in sight, the namespaces, the root;
//! 2. [`COMPLETIONS`] follow the order: identity, mounts, network, limits, and the giving up of rights: ids,
//!    capabilities, privileges, and last the system call filter.

use std::io::{self, Write as _};
use std::net::TcpListener;
use std::os::fd::{AsFd as _, OwnedFd};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use rustix::fs::{Mode, OFlags};
use rustix::mount::MountAttrFlags;
use rustix::process::Resource;
use rustix::thread::UnshareFlags;
use serde::{Deserialize, Serialize};

use crate::helper::template::{EMPTY_DIR, IDENTITY_DIR, VESTIBULE_ROOT};
use crate::protocol::{Failure, Ids, Role};
use crate::seccomp::Filters;
use crate::spec::{Limits, Network, Spec};
use crate::stopwatch::{StepTime, Stopwatch};
use crate::sys::Kernel;

/// What a sandbox stands on, known before anybody asks for it.
#[derive(Debug)]
pub struct Ground {
    pub base: Base,
    pub has_own_network: bool,
    /// There is no memory control group: the first process must see every process.
    pub watches_memory: bool,
    pub filters: Rc<Filters>,
}

/// Where the first process comes from. Version 1 control groups are joined by writing to their `cgroup.procs`.
#[derive(Debug)]
pub enum Base {
    /// No namespaces.
    Host { groups: Vec<PathBuf> },
    /// The namespace of the prepared root is still to be entered.
    Template { template: Rc<OwnedFd>, groups: Vec<PathBuf> },
    /// It was born in a user, PID and mount namespace of its own and does not see the control groups.
    Nest { ids: Ids, groups: Vec<OwnedFd> },
}

/// What is asked for.
#[derive(Debug, Serialize, Deserialize)]
pub struct Order {
    pub spec: Spec,
    pub role: Role,
    pub identity: Identity,
    /// The process was made before anybody asked, so that nobody waited for its preparation.
    pub is_for_spare: bool,
    pub memory: MemoryLimit,
}

/// Who limits memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MemoryLimit {
    ControlGroup,
    /// The first process adds up and kills.
    Watch,
    /// Nobody for all processes together; each has a generous limit.
    PerProcess,
}

/// Everything that completes a sandbox; nothing is looked up later.
#[derive(Debug)]
pub struct Plan {
    pub order: Order,
    /// Detached, one for each mount of the specification.
    pub mounts: Vec<OwnedFd>,
}

/// Whose rights the sandbox gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Identity {
    /// An id that no other sandbox has. For an engine that runs as root.
    Own { uid: u32, gid: u32 },
    /// The engine's user, seen inside as these ids, in a user namespace that owns nothing.
    Mapped { uid: u32, gid: u32 },
    /// The ids that the first process of a nest has already, in a user namespace that owns the nest.
    Nested { uid: u32, gid: u32 },
    /// The engine's user as it is: without namespaces, and for zygotes in the engine's own user namespace.
    Unchanged,
}

/// The set-up of one process, which it does itself.
pub struct Setup<'a> {
    kernel: &'a dyn Kernel,
    ground: Ground,
    watch: Stopwatch,
    proc: Option<OwnedFd>,
    /// The host's `resolv.conf`, for a sandbox on the host's network.
    resolver: Vec<u8>,
    listeners: Vec<TcpListener>,
    all_processes: Option<OwnedFd>,
    main_pid: Option<i32>,
}

/// What a set-up leaves for the time after it.
#[derive(Debug)]
pub struct Done {
    pub listeners: Vec<TcpListener>,
    /// A `/proc` that hides nothing, for the first process alone.
    pub all_processes: Option<OwnedFd>,
    /// Of a nest or standby, whose main process is there already.
    pub main_pid: Option<i32>,
    pub steps: Vec<StepTime>,
}

/// When the machine is out of memory, a sandbox goes before anything of the host.
pub const OUT_OF_MEMORY_SCORE: &[u8] = b"800";

/// Before the order.
type Preparation = fn(&mut Setup<'_>) -> io::Result<()>;
/// With the order.
type Completion = fn(&mut Setup<'_>, &Plan) -> io::Result<()>;

const PREPARATIONS: &[(&str, Preparation)] = &[
    ("join the control groups", join_groups),
    ("leave the shared namespaces", leave_namespaces),
    ("mount a new /proc", mount_proc),
    ("enter the prepared root", enter_root),
    ("attach /proc", attach_proc),
    ("bring the loopback up", bring_loopback_up),
];
const COMPLETIONS: &[(&str, Completion)] = &[
    ("write the identity files", write_identity),
    ("attach mounts", attach_mounts),
    ("mount shared memory", mount_shared_memory),
    ("listen", listen),
    ("name the host", name_host),
    ("open the sandbox's /dev/null", open_null),
    ("limit resources", limit_resources),
    ("take the identity", take_identity),
    ("limit the processes", limit_processes),
    ("shut the process off", shut_off),
    ("filter system calls", filter),
];

/// For nests and standbys, before anybody wants them: what is the same for all that may come.
const COMPLETIONS_EARLY: &[(&str, Completion)] = &[
    ("write the identity files", write_identity),
    ("attach mounts", attach_mounts),
    ("mount shared memory", mount_shared_memory),
    ("listen", listen),
    ("name the host", name_host),
    ("open the sandbox's /dev/null", open_null),
];
/// For nests and standbys, when somebody wants them.
const COMPLETIONS_LATE: &[(&str, Completion)] = &[
    ("find the main process", find_main_process),
    ("attach mounts", attach_mounts),
    ("limit resources", limit_resources),
    ("take the identity", take_identity),
    ("limit the processes", limit_processes),
    ("limit the main process", limit_main_process),
    ("shut the process off", shut_off),
    ("filter system calls", filter),
];
/// What the main process of a standby does for itself, as its parent keeps its rights until the sandbox is complete.
const SURRENDER: &[(&str, Completion)] = &[
    ("limit resources", limit_resources),
    ("take the identity", take_identity),
    ("limit the processes", limit_processes),
    ("shut the process off", shut_off),
    ("filter system calls", filter),
];
/// For a nest.
const PREPARATIONS_NEST: &[(&str, Preparation)] = &[
    ("join the control groups", join_groups),
    ("take the ids of the nest", take_nest_ids),
    ("leave the shared namespaces", leave_namespaces),
    ("mount a new /proc", mount_proc),
    ("leave the vestibule", leave_vestibule),
    ("attach /proc", attach_proc),
    ("bring the loopback up", bring_loopback_up),
];

/// Without namespaces.
const PREPARATIONS_PROCESS: &[(&str, Preparation)] = &[("join the control groups", join_groups)];
const COMPLETIONS_PROCESS: &[(&str, Completion)] = &[
    ("limit resources", limit_resources),
    ("adopt orphans", |setup, _| setup.kernel.adopt_orphans()),
    ("take the identity", take_identity),
    ("shut the process off", shut_off),
    ("filter system calls", filter),
];

impl<'a> Setup<'a> {
    pub fn new(kernel: &'a dyn Kernel, ground: Ground) -> Self {
        Self {
            kernel,
            ground,
            watch: Stopwatch::start(),
            proc: None,
            resolver: Vec::new(),
            listeners: Vec::new(),
            all_processes: None,
            main_pid: None,
        }
    }

    /// Does what needs no order. After a failure the process is good for nothing but to report it and end.
    pub fn prepare(&mut self) -> Result<(), Failure> {
        let steps = match self.ground.base {
            Base::Host { .. } => PREPARATIONS_PROCESS,
            Base::Template { .. } => PREPARATIONS,
            Base::Nest { .. } => PREPARATIONS_NEST,
        };
        for (name, step) in steps {
            step(self).map_err(|error| Failure::new(*name, &error))?;
            self.watch.lap(name);
        }
        Ok(())
    }

    /// Forgets how long the preparation took, as nobody waited for it.
    pub fn restart_watch(&mut self) {
        self.watch = Stopwatch::start();
    }

    /// Does what of the completion of a nest or standby needs no order.
    pub fn complete_early(&mut self, plan: &Plan) -> Result<(), Failure> {
        for (name, step) in COMPLETIONS_EARLY {
            step(self, plan).map_err(|error| Failure::new(*name, &error))?;
        }
        Ok(())
    }

    /// In the main process of a standby: gives up all rights.
    pub fn surrender(&mut self, plan: &Plan) -> io::Result<()> {
        SURRENDER.iter().try_for_each(|(_, step)| step(self, plan))
    }

    /// The main process is there already.
    pub fn set_main_pid(&mut self, pid: i32) {
        self.main_pid = Some(pid);
    }

    /// Does the rest. The process has given up all rights afterwards.
    pub fn complete(mut self, plan: &Plan) -> Result<Done, Failure> {
        let steps = match (&self.ground.base, plan.order.role) {
            (Base::Host { .. }, _) => COMPLETIONS_PROCESS,
            (Base::Template { .. }, Role::Standby) | (Base::Nest { .. }, _) => COMPLETIONS_LATE,
            (Base::Template { .. }, _) => COMPLETIONS,
        };
        for (name, step) in steps {
            step(&mut self, plan).map_err(|error| Failure::new(*name, &error))?;
            self.watch.lap(name);
        }
        Ok(Done {
            listeners: self.listeners,
            all_processes: self.all_processes,
            main_pid: self.main_pid,
            steps: self.watch.stop(),
        })
    }
}

fn join_groups(setup: &mut Setup<'_>) -> io::Result<()> {
    let kernel = setup.kernel;
    match &setup.ground.base {
        Base::Host { groups } | Base::Template { groups, .. } => {
            groups.iter().try_for_each(|file| kernel.write_file(file, b"0"))
        }
        Base::Nest { groups, .. } => {
            groups.iter().try_for_each(|file| kernel.write_open_file(file.as_fd(), b"0"))
        }
    }
}

/// Files that it makes would have no owner otherwise. The capabilities stay.
fn take_nest_ids(setup: &mut Setup<'_>) -> io::Result<()> {
    match setup.ground.base {
        Base::Nest { ids: Ids { uid, gid }, .. } => setup.kernel.set_ids(uid, gid),
        Base::Host { .. } | Base::Template { .. } => Ok(()),
    }
}

fn leave_namespaces(setup: &mut Setup<'_>) -> io::Result<()> {
    let mut namespaces = UnshareFlags::NEWIPC | UnshareFlags::NEWUTS | UnshareFlags::NEWCGROUP;
    if setup.ground.has_own_network {
        namespaces |= UnshareFlags::NEWNET;
    } else {
        setup.resolver = std::fs::read("/etc/resolv.conf").unwrap_or_default();
    }
    setup.kernel.unshare(namespaces)
}

/// Made before the host's /proc is out of sight: in a user namespace the kernel allows it only then.
fn mount_proc(setup: &mut Setup<'_>) -> io::Result<()> {
    let flags = MountAttrFlags::MOUNT_ATTR_NOSUID
        | MountAttrFlags::MOUNT_ATTR_NODEV
        | MountAttrFlags::MOUNT_ATTR_NOEXEC;
    setup.proc = Some(setup.kernel.new_mount("proc", &[("hidepid", "invisible")], flags)?);
    if setup.ground.watches_memory {
        setup.all_processes = Some(setup.kernel.new_mount("proc", &[], flags)?);
    }
    Ok(())
}

fn enter_root(setup: &mut Setup<'_>) -> io::Result<()> {
    if let Base::Template { template, .. } = &setup.ground.base {
        setup.kernel.enter_mount_namespace(template.as_fd())?;
    }
    setup.kernel.unshare(UnshareFlags::NEWNS)
}

fn leave_vestibule(setup: &mut Setup<'_>) -> io::Result<()> {
    let root = setup.kernel.clone_mount(Path::new(VESTIBULE_ROOT))?;
    setup.kernel.attach_mount(root.as_fd(), Path::new(VESTIBULE_ROOT))?;
    rustix::process::fchdir(&root)?;
    setup.kernel.pivot_root_here()
}

fn attach_proc(setup: &mut Setup<'_>) -> io::Result<()> {
    /// Without a use for a guest, and either a way to change the host or a look at it.
    const READ_ONLY: [&str; 5] = ["sys", "sysrq-trigger", "irq", "bus", "fs"];
    const HIDDEN_FILES: [&str; 8] = [
        "kcore",
        "keys",
        "key-users",
        "kallsyms",
        "timer_list",
        "sched_debug",
        "latency_stats",
        "interrupts",
    ];
    const HIDDEN_DIRS: [&str; 3] = ["acpi", "asound", "scsi"];

    let kernel = setup.kernel;
    let Some(proc) = setup.proc.take() else { return Ok(()) };
    kernel.attach_mount(proc.as_fd(), Path::new("/proc"))?;
    for name in READ_ONLY {
        let path = Path::new("/proc").join(name);
        cover(kernel, &path, &path)?;
    }
    for name in HIDDEN_FILES {
        cover(kernel, Path::new("/dev/null"), &Path::new("/proc").join(name))?;
    }
    for name in HIDDEN_DIRS {
        cover(kernel, Path::new(EMPTY_DIR), &Path::new("/proc").join(name))?;
    }
    Ok(())
}

/// Lays one path read-only over another, if the kernel has that one.
fn cover(kernel: &dyn Kernel, with: &Path, target: &Path) -> io::Result<()> {
    let result = kernel.clone_mount(with).and_then(|mount| {
        kernel.restrict_mount(mount.as_fd(), MountAttrFlags::MOUNT_ATTR_RDONLY)?;
        kernel.attach_mount(mount.as_fd(), target)
    });
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

fn write_identity(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    let kernel = setup.kernel;
    let (user, hostname) = (&plan.order.spec.user, &plan.order.spec.hostname);
    let (uid, gid) = match plan.order.identity {
        Identity::Own { uid, gid } | Identity::Mapped { uid, gid } | Identity::Nested { uid, gid } => {
            (uid, gid)
        }
        Identity::Unchanged => (user.uid, user.gid),
    };
    let passwd = format!(
        "root:x:0:0:root:/:/sbin/nologin\n{}:x:{uid}:{gid}::{}:/sbin/nologin\nnobody:x:65534:65534:nobody:/:/sbin/nologin\n",
        user.name, user.home
    );
    let group = format!("root:x:0:\n{}:x:{gid}:\nnogroup:x:65534:\n", user.name);
    let hosts = format!("127.0.0.1 localhost {hostname}\n::1 localhost\n");
    let options = [("mode", "755"), ("size", "256k"), ("nr_inodes", "16")];
    let flags = MountAttrFlags::MOUNT_ATTR_NOSUID
        | MountAttrFlags::MOUNT_ATTR_NODEV
        | MountAttrFlags::MOUNT_ATTR_NOEXEC;
    let mount = kernel.new_mount("tmpfs", &options, flags)?;
    let files = [
        ("passwd", passwd.as_bytes()),
        ("group", group.as_bytes()),
        ("hosts", hosts.as_bytes()),
        ("hostname", hostname.as_bytes()),
        ("resolv.conf", setup.resolver.as_slice()),
    ];
    for (name, content) in files {
        let flags = OFlags::CREATE | OFlags::WRONLY | OFlags::CLOEXEC;
        let file = rustix::fs::openat(&mount, name, flags, Mode::from_raw_mode(0o644))?;
        std::fs::File::from(file).write_all(content)?;
    }
    kernel.restrict_mount(mount.as_fd(), MountAttrFlags::MOUNT_ATTR_RDONLY)?;
    kernel.attach_mount(mount.as_fd(), Path::new(IDENTITY_DIR))
}

fn attach_mounts(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    for (mount, detached) in plan.order.spec.mounts.iter().zip(&plan.mounts) {
        setup.kernel.attach_mount(detached.as_fd(), &mount.target)?;
    }
    Ok(())
}

/// Shared memory is memory of the sandbox; the size only keeps a file there from taking all of it.
pub fn shared_memory_bytes(limits: &Limits) -> u64 {
    const BYTES_MAX: u64 = 64 * 1024 * 1024;
    BYTES_MAX.min(limits.memory_bytes / 2)
}

fn mount_shared_memory(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    let size = shared_memory_bytes(&plan.order.spec.limits).to_string();
    let options = [("mode", "1777"), ("size", size.as_str())];
    let flags = MountAttrFlags::MOUNT_ATTR_NOSUID
        | MountAttrFlags::MOUNT_ATTR_NODEV
        | MountAttrFlags::MOUNT_ATTR_NOEXEC;
    let mount = setup.kernel.new_mount("tmpfs", &options, flags)?;
    setup.kernel.attach_mount(mount.as_fd(), Path::new("/dev/shm"))
}

fn bring_loopback_up(setup: &mut Setup<'_>) -> io::Result<()> {
    if setup.ground.has_own_network { setup.kernel.bring_loopback_up() } else { Ok(()) }
}

fn listen(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    if let Network::Isolated { listen } = &plan.order.spec.network {
        for address in listen {
            setup.listeners.push(setup.kernel.listen(*address)?);
        }
    }
    Ok(())
}

fn name_host(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    setup.kernel.set_hostname(&plan.order.spec.hostname)
}

/// The standard descriptors so far lead to the host's /dev.
fn open_null(setup: &mut Setup<'_>, _: &Plan) -> io::Result<()> {
    setup.kernel.use_null_for_standard_streams()
}

fn limit_resources(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    let kernel = setup.kernel;
    resource_limits(&plan.order)
        .into_iter()
        .try_for_each(|(resource, max)| kernel.limit_resource(resource, max))?;
    match plan.order.identity {
        // It has it from its parent, and may not write the file, as its ids changed.
        Identity::Nested { .. } => Ok(()),
        _ => kernel.write_file(Path::new("/proc/self/oom_score_adj"), OUT_OF_MEMORY_SCORE),
    }
}

fn resource_limits(order: &Order) -> Vec<(Resource, u64)> {
    let limits = &order.spec.limits;
    let mut all = vec![
        (Resource::Core, 0),
        (Resource::Nofile, limits.open_files_max),
        (Resource::Memlock, 64 * 1024),
        (Resource::Msgqueue, 64 * 1024),
        (Resource::Sigpending, 4096),
    ];
    if order.memory != MemoryLimit::ControlGroup {
        // Behind the watch, for a guest that is faster; runtimes map a lot that they never touch.
        all.push((Resource::Data, limits.memory_bytes.saturating_mul(4).saturating_add(1 << 30)));
    }
    if let Some(bytes) = limits.file_bytes_max {
        all.push((Resource::Fsize, bytes));
    }
    all
}

/// Counted for the user id, which is the sandbox's alone or counts within its own user namespace. That takes the limit
/// of its maker as one for all processes of the user outside, so it must exist before the limit does.
fn limit_processes(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    let limit = (Resource::Nproc, u64::from(plan.order.spec.limits.tasks_max));
    match plan.order.identity {
        Identity::Unchanged => Ok(()),
        _ => setup.kernel.limit_resource(limit.0, limit.1),
    }
}

/// One that is there already has other limits so far. Its own user may lower them; whoever else would need a capability
/// that even root may lack.
fn limit_main_process(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    let Some(pid) = setup.main_pid else { return Ok(()) };
    let of_processes = (Resource::Nproc, u64::from(plan.order.spec.limits.tasks_max));
    let limits = resource_limits(&plan.order).into_iter().chain([of_processes]);
    limits.into_iter().try_for_each(|(resource, max)| setup.kernel.limit_resource_of(pid, resource, max))
}

/// Who came into the nest: the only other process. Not always number 2, as a zygote may use up some numbers first.
fn find_main_process(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    /// Numbers that may be used up.
    const PID_MAX: i32 = 64;
    if plan.order.role != Role::Nest {
        return Ok(());
    }
    // Not by `/proc`: a process that changed its ids may be hidden there.
    let is_there = |pid: &i32| {
        rustix::process::Pid::from_raw(*pid)
            .is_some_and(|pid| rustix::process::test_kill_process(pid).is_ok())
    };
    setup.main_pid = Some((2..=PID_MAX).find(is_there).ok_or(rustix::io::Errno::SRCH)?);
    Ok(())
}

fn take_identity(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    let kernel = setup.kernel;
    match plan.order.identity {
        Identity::Own { uid, gid } => {
            kernel.drop_bounding_capabilities()?;
            kernel.clear_groups()?;
            kernel.set_ids(uid, gid)?;
        }
        // Its main process has made the user namespace for both.
        Identity::Mapped { .. } if setup.main_pid.is_some() => {
            kernel.enter_user_namespace(setup.main_pid.unwrap_or_default())?;
            kernel.drop_bounding_capabilities()?;
        }
        Identity::Mapped { uid, gid } => {
            kernel.unshare(UnshareFlags::NEWUSER)?;
            kernel.write_file(Path::new("/proc/self/uid_map"), format!("{uid} 0 1").as_bytes())?;
            kernel.write_file(Path::new("/proc/self/gid_map"), format!("{gid} 0 1").as_bytes())?;
            kernel.drop_bounding_capabilities()?;
        }
        // The user namespace that owns the nest is the nest's own.
        Identity::Nested { .. } => kernel.drop_bounding_capabilities()?,
        // An ordinary user has nothing to drop, and may not.
        Identity::Unchanged => match kernel.drop_bounding_capabilities() {
            Err(error) if error.raw_os_error() == Some(libc::EPERM) => {}
            result => result?,
        },
    }
    kernel.drop_capabilities()
}

fn shut_off(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    let kernel = setup.kernel;
    // The helper's own is new and empty; an ordinary user may not have many.
    if matches!(plan.order.identity, Identity::Own { .. }) {
        match kernel.join_new_keyring() {
            // No keyrings in this kernel, or none for this container.
            Err(error) if matches!(error.raw_os_error(), Some(libc::ENOSYS | libc::EPERM)) => {}
            result => result?,
        }
    }
    kernel.forbid_dumps()?;
    // After the change of ids, which undoes it.
    kernel.die_with_parent()?;
    kernel.forbid_new_privileges()
}

fn filter(setup: &mut Setup<'_>, plan: &Plan) -> io::Result<()> {
    let filters = &setup.ground.filters;
    setup.kernel.install_filter(match plan.order.role {
        Role::Ordinary | Role::Nest | Role::Standby => &filters.ordinary,
        Role::Zygote => &filters.zygote,
    })
}

#[cfg(test)]
#[path = "setup_tests.rs"]
mod tests;
