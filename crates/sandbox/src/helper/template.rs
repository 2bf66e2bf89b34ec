//! The part of the root that all sandboxes share, made once and copied for each.
//!
//! A template is a mount namespace whose root *is* the root of a sandbox: a small read-only tmpfs with the host's
//! `/usr` and what else [`Root`] names. A sandbox enters it and copies it in two calls, instead of making some twenty
//! mounts, pivoting and taking the host's mounts off again. The namespace is kept alive by a descriptor alone; no
//! process stays in it and nothing of it appears on the host.

use std::collections::BTreeSet;
use std::io::{self, Read as _, Write as _};
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, Mode, OFlags};
use rustix::mount::MountAttrFlags;
use rustix::thread::UnshareFlags;

use crate::protocol::Failure;
use crate::spec::{MountKind, Root, Spec};
use crate::sys::{self, ForkOptions, Forked, Kernel};

/// Files of `/etc` that are written for each sandbox and linked to from the template.
pub const IDENTITY_DIR: &str = "/run/sandbox";
pub const IDENTITY_FILES: [&str; 5] = ["passwd", "group", "hosts", "hostname", "resolv.conf"];
/// The kernel lets a user namespace mount a `/proc` of its own only where one is in sight, and nobody there can take
/// off a mount that came from outside. So a nest begins in a *vestibule*, with the host's `/proc` and its future root in
/// this folder, mounts its own, moves into the root and takes the vestibule off as a whole.
pub const VESTIBULE_ROOT: &str = "/root";
/// Lies over folders that a sandbox may not look into.
pub const EMPTY_DIR: &str = "/run/empty";

/// Folders of the host that a sandbox sees read-only; on most hosts all but the first are links into it.
const HOST_FOLDERS: &[&str] = &[
    "usr",
    "bin",
    "sbin",
    "lib",
    "lib32",
    "lib64",
    "libx32",
    "etc/ssl/certs",
    "etc/alternatives",
    "etc/pki/tls/certs",
];
const HOST_LINKS: &[&str] = &["bin", "sbin", "lib", "lib32", "lib64", "libx32"];
/// Copied, so that no other file of the folder is in sight.
const HOST_FILES: &[&str] = &[
    "etc/ld.so.cache",
    "etc/localtime",
    "etc/mime.types",
    "etc/os-release",
    "etc/protocols",
    "etc/services",
    "etc/ssl/openssl.cnf",
];
const DEVICES: &[&str] = &["null", "zero", "full", "random", "urandom", "tty"];
const DEVICE_LINKS: [(&str, &str); 4] = [
    ("fd", "/proc/self/fd"),
    ("stdin", "/proc/self/fd/0"),
    ("stdout", "/proc/self/fd/1"),
    ("stderr", "/proc/self/fd/2"),
];
/// Of the files copied from the host's /etc; the certificates are not among them.
const ROOT_BYTES_MAX: &str = "4m";
const ROOT_FILES_MAX: &str = "1024";

const NO_DEVICES: MountAttrFlags = MountAttrFlags::MOUNT_ATTR_NODEV;
const NO_SET_UID: MountAttrFlags = MountAttrFlags::MOUNT_ATTR_NOSUID;
const READ_ONLY: MountAttrFlags = MountAttrFlags::MOUNT_ATTR_RDONLY;
const NO_PROGRAMS: MountAttrFlags = MountAttrFlags::MOUNT_ATTR_NOEXEC;

/// What distinguishes one template from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub root: Root,
    /// Where sandboxes will mount something: `true` for folders, `false` for files.
    pub targets: BTreeSet<(PathBuf, bool)>,
    /// For nests: the root lies in a [`Vestibule`](VESTIBULE_ROOT).
    pub has_vestibule: bool,
}

impl Key {
    pub fn of(spec: &Spec) -> Self {
        let targets = spec.mounts.iter().map(|mount| {
            let is_dir = match &mount.kind {
                MountKind::ReadOnlyBind { source } => source.is_dir(),
                MountKind::ReadOnlyLayers { .. } | MountKind::Tmpfs { .. } => true,
            };
            (mount.target.clone(), is_dir)
        });
        Self { root: spec.root, targets: targets.collect(), has_vestibule: false }
    }
}

/// Builds a template and returns its mount namespace.
///
/// The calling process, which must have one thread, stays in its own namespace: a child builds and ends.
pub fn build(kernel: &dyn Kernel, key: &Key) -> Result<OwnedFd, Failure> {
    let (mut done, done_writer) = std::io::pipe().map_err(|error| Failure::new("make a pipe", &error))?;
    let (hold_reader, hold) = std::io::pipe().map_err(|error| Failure::new("make a pipe", &error))?;
    match sys::fork(&ForkOptions::default())
        .map_err(|error| Failure::new("fork to build the root", &error))?
    {
        Forked::Child => {
            drop(hold);
            let failure = assemble(kernel, key).err();
            let _ = serde_json::to_writer(&done_writer, &failure);
            drop(done_writer);
            // The namespace lives until the parent has it.
            let _ = (&hold_reader).read(&mut [0]);
            sys::exit_now(0);
        }
        Forked::Parent(child) => {
            drop(done_writer);
            let mut answer = Vec::new();
            let result = done
                .read_to_end(&mut answer)
                .and_then(|_| serde_json::from_slice::<Option<Failure>>(&answer).map_err(io::Error::other))
                .map_err(|error| Failure::new("build the root", &error))
                .and_then(|failure| match failure {
                    Some(failure) => Err(failure),
                    None => open_namespace(child.pid)
                        .map_err(|error| Failure::new("keep the root's namespace", &error)),
                });
            drop(hold);
            let _ = rustix::process::waitid(
                rustix::process::WaitId::PidFd(child.pidfd.as_fd()),
                rustix::process::WaitIdOptions::EXITED,
            );
            result
        }
    }
}

pub fn open_pid_namespace(pid: i32) -> io::Result<OwnedFd> {
    Ok(rustix::fs::open(format!("/proc/{pid}/ns/pid"), OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?)
}

fn open_namespace(pid: i32) -> io::Result<OwnedFd> {
    Ok(rustix::fs::open(format!("/proc/{pid}/ns/mnt"), OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?)
}

fn assemble(kernel: &dyn Kernel, key: &Key) -> Result<(), Failure> {
    let step = |name: &str, result: io::Result<()>| result.map_err(|error| Failure::new(name, &error));
    step("leave the host's mounts", kernel.unshare(UnshareFlags::NEWNS))?;
    step("make mounts private", kernel.make_mounts_private())?;
    let binds = host_binds(kernel, key.root)?;
    let proc = key.has_vestibule.then(|| kernel.clone_mount(Path::new("/proc"))).transpose();
    let proc = proc.map_err(|error| Failure::new("clone /proc", &error))?;
    step("mount the root", mount_root(kernel))?;
    step("fill the root", fill(key))?;
    for (name, mount) in &binds {
        step(&format!("bind /{name}"), kernel.attach_mount(mount.as_fd(), Path::new(name)))?;
    }
    step("make /dev", make_devices(kernel))?;
    step("enter the root", kernel.pivot_root_here())?;
    step("make the root read-only", make_read_only(kernel))?;
    match proc {
        Some(proc) => step("lay the vestibule out", lay_vestibule_out(kernel, &proc)),
        None => Ok(()),
    }
}

/// Clones what the host lends, while the host is in sight.
fn host_binds(kernel: &dyn Kernel, root: Root) -> Result<Vec<(String, OwnedFd)>, Failure> {
    let Root::HostUsr = root;
    let mut binds = Vec::new();
    for name in HOST_FOLDERS {
        let source = Path::new("/").join(name);
        if !source.is_dir() || source.is_symlink() {
            continue;
        }
        let mount = kernel.clone_mount(&source).and_then(|mount| {
            kernel.restrict_mount(mount.as_fd(), READ_ONLY | NO_SET_UID | NO_DEVICES)?;
            Ok(mount)
        });
        binds.push((
            String::from(*name),
            mount.map_err(|error| Failure::new(format!("bind {}", source.display()), &error))?,
        ));
    }
    Ok(binds)
}

/// Lies the root over the host's and makes it the working directory.
fn mount_root(kernel: &dyn Kernel) -> io::Result<()> {
    let options = [("mode", "755"), ("size", ROOT_BYTES_MAX), ("nr_inodes", ROOT_FILES_MAX)];
    // The host's own files are read through this descriptor from now on.
    let root = kernel.new_mount("tmpfs", &options, NO_DEVICES | NO_SET_UID)?;
    copy_host_files(&root)?;
    kernel.attach_mount(root.as_fd(), Path::new("/usr"))?;
    Ok(rustix::process::fchdir(&root)?)
}

/// Copies single files and links of the host into the new root.
fn copy_host_files(root: &OwnedFd) -> io::Result<()> {
    make_dir_all(root, Path::new("etc/ssl"))?;
    for name in HOST_LINKS {
        if let Ok(target) = std::fs::read_link(Path::new("/").join(name)) {
            rustix::fs::symlinkat(target, root, *name)?;
        }
    }
    for name in HOST_FILES {
        // Absent on some hosts, and then absent inside.
        if let Ok(content) = std::fs::read(Path::new("/").join(name)) {
            write_file(root, Path::new(name), &content)?;
        }
    }
    Ok(())
}

/// Makes the folders, the files that are the same for all, and the places to mount on. In the new root.
fn fill(key: &Key) -> io::Result<()> {
    for dir in ["dev", "opt", "proc", "tmp", "usr", "run/empty", "run/sandbox", "var"] {
        make_dir_all(CWD, Path::new(dir))?;
    }
    for name in HOST_FOLDERS {
        if !Path::new(name).is_symlink() {
            make_dir_all(CWD, Path::new(name))?;
        }
    }
    write_file(CWD, Path::new("etc/nsswitch.conf"), b"passwd: files\ngroup: files\nhosts: files dns\n")?;
    for name in IDENTITY_FILES {
        rustix::fs::symlink(format!("..{IDENTITY_DIR}/{name}"), format!("etc/{name}"))?;
    }
    for (target, is_dir) in &key.targets {
        let target = target.strip_prefix("/").map_err(io::Error::other)?;
        if *is_dir {
            make_dir_all(CWD, target)?;
        } else {
            make_dir_all(CWD, target.parent().unwrap_or(Path::new("")))?;
            write_file(CWD, target, b"")?;
        }
    }
    Ok(())
}

/// A /dev of its own, because the rest of the root may not have devices.
fn make_devices(kernel: &dyn Kernel) -> io::Result<()> {
    // While the root lies over `/usr`, the host's own /dev is still at `/dev`.
    let host: Vec<(&str, OwnedFd)> = DEVICES
        .iter()
        .map(|name| Ok((*name, kernel.clone_mount(&Path::new("/dev").join(name))?)))
        .collect::<io::Result<_>>()?;
    let options = [("mode", "755"), ("size", ROOT_BYTES_MAX), ("nr_inodes", "64")];
    let dev = kernel.new_mount("tmpfs", &options, NO_SET_UID | NO_PROGRAMS)?;
    rustix::fs::mkdirat(&dev, "shm", Mode::from_raw_mode(0o755))?;
    for (link, target) in DEVICE_LINKS {
        rustix::fs::symlinkat(target, &dev, link)?;
    }
    for (name, _) in &host {
        write_file(&dev, Path::new(name), b"")?;
    }
    kernel.attach_mount(dev.as_fd(), Path::new("dev"))?;
    for (name, device) in &host {
        kernel.restrict_mount(device.as_fd(), NO_SET_UID | NO_PROGRAMS)?;
        kernel.attach_mount(device.as_fd(), &Path::new("dev").join(name))?;
    }
    Ok(())
}

fn make_read_only(kernel: &dyn Kernel) -> io::Result<()> {
    let root = rustix::fs::open("/", OFlags::PATH | OFlags::CLOEXEC, Mode::empty())?;
    kernel.restrict_mount(root.as_fd(), READ_ONLY | NO_SET_UID)
}

/// Puts the finished root into a folder of another one, beside the host's `/proc`.
fn lay_vestibule_out(kernel: &dyn Kernel, proc: &OwnedFd) -> io::Result<()> {
    let root = kernel.clone_mount(Path::new("/"))?;
    let options = [("mode", "755"), ("size", "16k"), ("nr_inodes", "16")];
    let vestibule = kernel.new_mount("tmpfs", &options, NO_DEVICES | NO_SET_UID | NO_PROGRAMS)?;
    for dir in [VESTIBULE_ROOT, "/proc"] {
        rustix::fs::mkdirat(&vestibule, &dir[1..], Mode::from_raw_mode(0o755))?;
    }
    kernel.attach_mount(vestibule.as_fd(), Path::new(EMPTY_DIR))?;
    rustix::process::fchdir(&vestibule)?;
    kernel.attach_mount(root.as_fd(), Path::new(&VESTIBULE_ROOT[1..]))?;
    // Not read-only: a user namespace that sees only a read-only `/proc` may mount only a read-only one.
    kernel.attach_mount(proc.as_fd(), Path::new("proc"))?;
    kernel.pivot_root_here()
}

fn make_dir_all(at: impl AsFd, path: &Path) -> io::Result<()> {
    let mut made = PathBuf::new();
    for component in path.components() {
        made.push(component);
        match rustix::fs::mkdirat(&at, &made, Mode::from_raw_mode(0o755)) {
            Ok(()) | Err(rustix::io::Errno::EXIST) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn write_file(at: impl AsFd, path: &Path, content: &[u8]) -> io::Result<()> {
    let flags = OFlags::CREATE | OFlags::WRONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW;
    let file = rustix::fs::openat(at, path, flags, Mode::from_raw_mode(0o644))?;
    std::fs::File::from(file).write_all(content)
}
