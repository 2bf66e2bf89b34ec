//! The steps that turn a forked process into the first process of a sandbox.
//!
//! Order matters, and the list [`STEPS`] is the order:
//! 1. what needs the host in sight (control groups, a fresh `/proc`),
//! 2. the mounts, the network,
//! 3. limits,
//! 4. the giving up of rights: ids, capabilities, privileges, and last the system call filter.

use std::io::{self, Write as _};
use std::net::TcpListener;
use std::os::fd::{AsFd as _, AsRawFd as _, OwnedFd, RawFd};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use rustix::fs::{Mode, OFlags};
use rustix::mount::MountAttrFlags;
use rustix::process::Resource;
use rustix::thread::UnshareFlags;
use seccompiler::sock_filter;

use crate::helper::template::{EMPTY_DIR, IDENTITY_DIR};
use crate::protocol::Failure;
use crate::spec::{MountKind, Network, Spec};
use crate::stopwatch::{StepTime, Stopwatch};
use crate::sys::Kernel;

/// Everything the steps need; nothing is looked up later.
#[derive(Debug)]
pub struct Plan {
    pub spec: Spec,
    pub identity: Identity,
    /// None for a sandbox without namespaces.
    pub template: Option<Rc<OwnedFd>>,
    /// Detached, in the order of the specification; a tmpfs is made by the steps.
    pub mounts: Vec<(PathBuf, OwnedFd)>,
    /// Version 1 control groups, joined by writing to these.
    pub groups_to_join: Vec<PathBuf>,
    /// Where no control group limits memory.
    pub memory_bytes_to_watch: Option<u64>,
    pub filter: Rc<Vec<sock_filter>>,
}

impl Plan {
    /// The descriptors that the steps use.
    pub fn descriptors(&self) -> Vec<RawFd> {
        let mounts = self.mounts.iter().map(|(_, mount)| mount.as_raw_fd());
        self.template.iter().map(|template| template.as_raw_fd()).chain(mounts).collect()
    }
}

/// Whose rights the sandbox gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// An id that no other sandbox has. For an engine that runs as root.
    Own { uid: u32, gid: u32 },
    /// The engine's user, seen inside as these ids, in a user namespace that owns nothing.
    Mapped { uid: u32, gid: u32 },
    /// The engine's user as it is. Only without namespaces.
    Unchanged,
}

#[derive(Debug)]
pub struct Done {
    pub listeners: Vec<TcpListener>,
    pub steps: Vec<StepTime>,
}

/// What one step leaves for a later one.
#[derive(Debug, Default)]
struct Interim {
    proc: Option<OwnedFd>,
    resolver: Vec<u8>,
    listeners: Vec<TcpListener>,
}

type Step = fn(&dyn Kernel, &Plan, &mut Interim) -> io::Result<()>;

/// With namespaces.
const STEPS: &[(&str, Step)] = &[
    ("join the control groups", join_groups),
    ("leave the shared namespaces", leave_namespaces),
    ("mount a new /proc", mount_proc),
    ("enter the prepared root", enter_root),
    ("attach /proc", attach_proc),
    ("write the identity files", write_identity),
    ("attach mounts", attach_mounts),
    ("set up the network", set_up_network),
    ("name the host", name_host),
    ("open the sandbox's /dev/null", open_null),
    ("limit resources", limit_resources),
    ("take the identity", take_identity),
    ("shut the process off", shut_off),
    ("filter system calls", filter),
];

/// Without namespaces.
const STEPS_PROCESS: &[(&str, Step)] = &[
    ("join the control groups", join_groups),
    ("limit resources", limit_resources),
    ("adopt orphans", |kernel, _, _| kernel.adopt_orphans()),
    ("shut the process off", shut_off),
    ("filter system calls", filter),
];

/// Runs every step in the calling process. After a failure the process is good for nothing but to end.
pub fn run(kernel: &dyn Kernel, plan: Plan) -> Result<Done, Failure> {
    let steps = if plan.template.is_some() { STEPS } else { STEPS_PROCESS };
    let mut interim = Interim::default();
    let mut watch = Stopwatch::start();
    for (name, step) in steps {
        step(kernel, &plan, &mut interim).map_err(|error| Failure::new(*name, &error))?;
        watch.lap(name);
    }
    Ok(Done { listeners: interim.listeners, steps: watch.stop() })
}

fn join_groups(kernel: &dyn Kernel, plan: &Plan, _: &mut Interim) -> io::Result<()> {
    plan.groups_to_join.iter().try_for_each(|file| kernel.write_file(file, b"0"))
}

fn leave_namespaces(kernel: &dyn Kernel, plan: &Plan, interim: &mut Interim) -> io::Result<()> {
    let mut namespaces = UnshareFlags::NEWIPC | UnshareFlags::NEWUTS | UnshareFlags::NEWCGROUP;
    match plan.spec.network {
        Network::Isolated { .. } => namespaces |= UnshareFlags::NEWNET,
        Network::Host => interim.resolver = std::fs::read("/etc/resolv.conf").unwrap_or_default(),
    }
    kernel.unshare(namespaces)
}

/// Made before the host's /proc is out of sight: in a user namespace the kernel allows it only then.
fn mount_proc(kernel: &dyn Kernel, _: &Plan, interim: &mut Interim) -> io::Result<()> {
    let flags = MountAttrFlags::MOUNT_ATTR_NOSUID
        | MountAttrFlags::MOUNT_ATTR_NODEV
        | MountAttrFlags::MOUNT_ATTR_NOEXEC;
    interim.proc = Some(kernel.new_mount("proc", &[("hidepid", "invisible")], flags)?);
    Ok(())
}

fn enter_root(kernel: &dyn Kernel, plan: &Plan, _: &mut Interim) -> io::Result<()> {
    if let Some(template) = &plan.template {
        kernel.enter_mount_namespace(template.as_fd())?;
    }
    kernel.unshare(UnshareFlags::NEWNS)
}

fn attach_proc(kernel: &dyn Kernel, _: &Plan, interim: &mut Interim) -> io::Result<()> {
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

    let Some(proc) = interim.proc.take() else { return Ok(()) };
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

fn write_identity(kernel: &dyn Kernel, plan: &Plan, interim: &mut Interim) -> io::Result<()> {
    let (user, hostname) = (&plan.spec.user, &plan.spec.hostname);
    let (uid, gid) = match plan.identity {
        Identity::Own { uid, gid } | Identity::Mapped { uid, gid } => (uid, gid),
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
        ("resolv.conf", interim.resolver.as_slice()),
    ];
    for (name, content) in files {
        let flags = OFlags::CREATE | OFlags::WRONLY | OFlags::CLOEXEC;
        let file = rustix::fs::openat(&mount, name, flags, Mode::from_raw_mode(0o644))?;
        std::fs::File::from(file).write_all(content)?;
    }
    kernel.restrict_mount(mount.as_fd(), MountAttrFlags::MOUNT_ATTR_RDONLY)?;
    kernel.attach_mount(mount.as_fd(), Path::new(IDENTITY_DIR))
}

fn attach_mounts(kernel: &dyn Kernel, plan: &Plan, _: &mut Interim) -> io::Result<()> {
    /// Shared memory is memory of the sandbox; this only keeps a file there from taking all of it.
    const SHARED_MEMORY_BYTES_MAX: u64 = 64 * 1024 * 1024;
    for (target, mount) in &plan.mounts {
        kernel.attach_mount(mount.as_fd(), target)?;
    }
    for mount in &plan.spec.mounts {
        if let MountKind::Tmpfs { bytes_max } = mount.kind {
            mount_tmpfs(kernel, &mount.target, bytes_max, MountAttrFlags::empty())?;
        }
    }
    mount_tmpfs(kernel, Path::new("/dev/shm"), SHARED_MEMORY_BYTES_MAX, MountAttrFlags::MOUNT_ATTR_NOEXEC)
}

fn mount_tmpfs(kernel: &dyn Kernel, target: &Path, bytes_max: u64, flags: MountAttrFlags) -> io::Result<()> {
    let size = bytes_max.to_string();
    let options = [("mode", "1777"), ("size", size.as_str())];
    let flags = flags | MountAttrFlags::MOUNT_ATTR_NOSUID | MountAttrFlags::MOUNT_ATTR_NODEV;
    kernel.attach_mount(kernel.new_mount("tmpfs", &options, flags)?.as_fd(), target)
}

fn set_up_network(kernel: &dyn Kernel, plan: &Plan, interim: &mut Interim) -> io::Result<()> {
    let Network::Isolated { listen } = &plan.spec.network else { return Ok(()) };
    kernel.bring_loopback_up()?;
    for address in listen {
        interim.listeners.push(kernel.listen(*address)?);
    }
    Ok(())
}

fn name_host(kernel: &dyn Kernel, plan: &Plan, _: &mut Interim) -> io::Result<()> {
    kernel.set_hostname(&plan.spec.hostname)
}

/// The standard descriptors so far lead to the host's /dev.
fn open_null(_: &dyn Kernel, _: &Plan, _: &mut Interim) -> io::Result<()> {
    let null = rustix::fs::open("/dev/null", OFlags::RDWR | OFlags::CLOEXEC, Mode::empty())?;
    rustix::stdio::dup2_stdin(&null)?;
    rustix::stdio::dup2_stdout(&null)?;
    Ok(rustix::stdio::dup2_stderr(&null)?)
}

fn limit_resources(kernel: &dyn Kernel, plan: &Plan, _: &mut Interim) -> io::Result<()> {
    /// When the machine is out of memory, a sandbox goes before anything of the host.
    const OUT_OF_MEMORY_SCORE: &[u8] = b"800";
    let limits = &plan.spec.limits;
    kernel.limit_resource(Resource::Core, 0)?;
    kernel.limit_resource(Resource::Nofile, limits.open_files_max)?;
    kernel.limit_resource(Resource::Memlock, 64 * 1024)?;
    kernel.limit_resource(Resource::Msgqueue, 64 * 1024)?;
    kernel.limit_resource(Resource::Sigpending, 4096)?;
    if plan.memory_bytes_to_watch.is_some() {
        // Behind the watch, for a guest that is faster; runtimes map a lot that they never touch.
        kernel
            .limit_resource(Resource::Data, limits.memory_bytes.saturating_mul(4).saturating_add(1 << 30))?;
    }
    if let Some(bytes) = limits.file_bytes_max {
        kernel.limit_resource(Resource::Fsize, bytes)?;
    }
    // Counted for the user id, which is the sandbox's alone or counts within its own user namespace.
    if plan.identity != Identity::Unchanged {
        kernel.limit_resource(Resource::Nproc, u64::from(limits.tasks_max))?;
    }
    kernel.write_file(Path::new("/proc/self/oom_score_adj"), OUT_OF_MEMORY_SCORE)
}

fn take_identity(kernel: &dyn Kernel, plan: &Plan, _: &mut Interim) -> io::Result<()> {
    match plan.identity {
        Identity::Own { uid, gid } => {
            kernel.drop_bounding_capabilities()?;
            kernel.clear_groups()?;
            kernel.set_ids(uid, gid)?;
        }
        Identity::Mapped { uid, gid } => {
            kernel.unshare(UnshareFlags::NEWUSER)?;
            kernel.write_file(Path::new("/proc/self/uid_map"), format!("{uid} 0 1").as_bytes())?;
            kernel.write_file(Path::new("/proc/self/gid_map"), format!("{gid} 0 1").as_bytes())?;
            kernel.drop_bounding_capabilities()?;
        }
        Identity::Unchanged => {}
    }
    kernel.drop_capabilities()
}

fn shut_off(kernel: &dyn Kernel, _: &Plan, _: &mut Interim) -> io::Result<()> {
    kernel.join_new_keyring()?;
    kernel.forbid_dumps()?;
    // After the change of ids, which undoes it.
    kernel.die_with_parent()?;
    kernel.forbid_new_privileges()
}

fn filter(kernel: &dyn Kernel, plan: &Plan, _: &mut Interim) -> io::Result<()> {
    kernel.install_filter(&plan.filter)
}
