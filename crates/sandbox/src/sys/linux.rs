//! The kernel itself.
#![expect(unsafe_code, reason = "some calls have no safe wrapper; each block is justified")]

use std::ffi::{CStr, CString};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::os::fd::{AsFd as _, AsRawFd as _, BorrowedFd, FromRawFd as _, OwnedFd, RawFd};
use std::path::Path;
use std::ptr;
use std::time::Duration;

use rustix::fs::{CWD, OFlags};
use rustix::mount::{
    FsMountFlags, FsOpenFlags, MountAttrFlags, MountPropagationFlags, MoveMountFlags, OpenTreeFlags,
    UnmountFlags,
};
use rustix::net::{AddressFamily, SocketFlags, SocketType, sockopt};
use rustix::process::{DumpableBehavior, Resource, Rlimit, Signal};
use rustix::thread::{CapabilitySet, CapabilitySets, LinkNameSpaceType, UnshareFlags};
use tokio::io::unix::AsyncFd;

use crate::spec::ExitStatus;
use crate::sys::Kernel;

/// What the two calls for I/O priorities call threads, and the class of those who want a disk only while nobody else
/// does; libc has neither name. See `linux/ioprio.h`.
const IOPRIO_WHO_PROCESS: libc::c_int = 1;
pub const IO_PRIORITY_IDLE: libc::c_long = 3 << 13;

/// The running kernel.
#[derive(Debug, Clone, Copy)]
pub struct Linux;

impl Kernel for Linux {
    fn unshare(&self, namespaces: UnshareFlags) -> io::Result<()> {
        // JUSTIFICATION: the safe wrapper is deprecated, because `FILES` can surprise other threads.
        // SAFETY: the descriptor table is never among the flags, and the caller has one thread.
        Ok(unsafe { rustix::thread::unshare_unsafe(namespaces) }?)
    }

    fn enter_mount_namespace(&self, namespace: BorrowedFd<'_>) -> io::Result<()> {
        Ok(rustix::thread::move_into_link_name_space(namespace, Some(LinkNameSpaceType::Mount))?)
    }

    fn enter_pid_namespace(&self, namespace: BorrowedFd<'_>) -> io::Result<()> {
        Ok(rustix::thread::move_into_link_name_space(namespace, Some(LinkNameSpaceType::ProcessID))?)
    }

    fn enter_user_namespace(&self, of: i32) -> io::Result<()> {
        let flags = OFlags::RDONLY | OFlags::CLOEXEC;
        let path = format!("/proc/{of}/ns/user");
        let namespace = rustix::fs::open(path, flags, rustix::fs::Mode::empty())?;
        Ok(rustix::thread::move_into_link_name_space(namespace.as_fd(), Some(LinkNameSpaceType::User))?)
    }

    fn set_effective_uid(&self, uid: u32) -> io::Result<()> {
        // The change empties the effective set and leaves the permitted one, as the real id stays that of root.
        let before = rustix::thread::capabilities(None)?;
        rustix::thread::set_thread_res_uid(None, rustix::process::Uid::from_raw(uid), None)?;
        Ok(rustix::thread::set_capabilities(None, before)?)
    }

    fn clone_mount(&self, source: &Path) -> io::Result<OwnedFd> {
        let flags = OpenTreeFlags::OPEN_TREE_CLONE
            | OpenTreeFlags::OPEN_TREE_CLOEXEC
            | OpenTreeFlags::AT_RECURSIVE
            | OpenTreeFlags::AT_SYMLINK_NOFOLLOW;
        let tree = rustix::mount::open_tree(CWD, source, flags)?;
        if rustix::fs::FileType::from_raw_mode(rustix::fs::fstat(&tree)?.st_mode).is_symlink() {
            return Err(io::Error::from(rustix::io::Errno::LOOP));
        }
        Ok(tree)
    }

    fn new_mount(&self, kind: &str, options: &[(&str, &str)], flags: MountAttrFlags) -> io::Result<OwnedFd> {
        let context = rustix::mount::fsopen(kind, FsOpenFlags::FSOPEN_CLOEXEC)?;
        for (key, value) in options {
            rustix::mount::fsconfig_set_string(&context, *key, *value)?;
        }
        rustix::mount::fsconfig_create(&context)?;
        Ok(rustix::mount::fsmount(&context, FsMountFlags::FSMOUNT_CLOEXEC, flags)?)
    }

    fn restrict_mount(&self, mount: BorrowedFd<'_>, flags: MountAttrFlags) -> io::Result<()> {
        #[repr(C)]
        struct MountAttributes {
            set: u64,
            clear: u64,
            propagation: u64,
            user_namespace: u64,
        }
        let attributes = MountAttributes {
            set: u64::from(flags.bits()),
            clear: 0,
            propagation: u64::from(MountPropagationFlags::PRIVATE.bits()),
            user_namespace: 0,
        };
        // JUSTIFICATION: neither rustix nor libc wraps mount_setattr(2).
        // SAFETY: the path is a C string, the structure has the kernel's layout and its size is passed with it.
        check(unsafe {
            libc::syscall(
                libc::SYS_mount_setattr,
                mount.as_raw_fd(),
                c"".as_ptr(),
                libc::AT_EMPTY_PATH | libc::AT_RECURSIVE,
                ptr::from_ref(&attributes),
                size_of::<MountAttributes>(),
            )
        })?;
        Ok(())
    }

    fn attach_mount(&self, mount: BorrowedFd<'_>, target: &Path) -> io::Result<()> {
        Ok(rustix::mount::move_mount(mount, c"", CWD, target, MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH)?)
    }

    fn make_mounts_private(&self) -> io::Result<()> {
        Ok(rustix::mount::mount_change(c"/", MountPropagationFlags::PRIVATE | MountPropagationFlags::REC)?)
    }

    fn pivot_root_here(&self) -> io::Result<()> {
        // With both the same, the old root lies over the new one and is taken off again: no folder for it is needed.
        rustix::process::pivot_root(c".", c".")?;
        rustix::mount::unmount(c".", UnmountFlags::DETACH)?;
        Ok(rustix::process::chdir(c"/")?)
    }

    fn bring_loopback_up(&self) -> io::Result<()> {
        let socket =
            rustix::net::socket_with(AddressFamily::INET, SocketType::DGRAM, SocketFlags::CLOEXEC, None)?;
        // JUSTIFICATION: the interface request is a union without a safe wrapper.
        // SAFETY: all zero is a valid ifreq; the name is shorter than IFNAMSIZ and ends in zero; the kernel reads and
        // writes the structure only during the calls, and the union's flags are what SIOCGIFFLAGS wrote.
        unsafe {
            let mut request: libc::ifreq = std::mem::zeroed();
            request.ifr_name[0] = b'l' as libc::c_char;
            request.ifr_name[1] = b'o' as libc::c_char;
            check(
                libc::ioctl(socket.as_raw_fd(), libc::SIOCGIFFLAGS as _, ptr::from_mut(&mut request)).into(),
            )?;
            request.ifr_ifru.ifru_flags |= libc::IFF_UP as libc::c_short;
            check(libc::ioctl(socket.as_raw_fd(), libc::SIOCSIFFLAGS as _, ptr::from_ref(&request)).into())?;
        }
        Ok(())
    }

    fn listen(&self, address: SocketAddr) -> io::Result<TcpListener> {
        /// Connections that wait to be accepted.
        const BACKLOG: i32 = 128;
        let family = if address.is_ipv4() { AddressFamily::INET } else { AddressFamily::INET6 };
        let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
        let socket = rustix::net::socket_with(family, SocketType::STREAM, flags, None)?;
        sockopt::set_socket_reuseaddr(&socket, true)?;
        rustix::net::bind(&socket, &address)?;
        rustix::net::listen(&socket, BACKLOG)?;
        Ok(TcpListener::from(socket))
    }

    fn set_hostname(&self, name: &str) -> io::Result<()> {
        Ok(rustix::system::sethostname(name.as_bytes())?)
    }

    fn use_null_for_standard_streams(&self) -> io::Result<()> {
        let flags = OFlags::RDWR | OFlags::CLOEXEC;
        let null = rustix::fs::open(c"/dev/null", flags, rustix::fs::Mode::empty())?;
        rustix::stdio::dup2_stdin(&null)?;
        rustix::stdio::dup2_stdout(&null)?;
        Ok(rustix::stdio::dup2_stderr(&null)?)
    }

    fn write_file(&self, path: &Path, content: &[u8]) -> io::Result<()> {
        let file = rustix::fs::open(path, OFlags::WRONLY | OFlags::CLOEXEC, rustix::fs::Mode::empty())?;
        rustix::io::write(&file, content)?;
        Ok(())
    }

    fn write_open_file(&self, file: BorrowedFd<'_>, content: &[u8]) -> io::Result<()> {
        rustix::io::write(file, content)?;
        Ok(())
    }

    fn limit_resource(&self, resource: Resource, max: u64) -> io::Result<()> {
        let hard = rustix::process::getrlimit(resource).maximum.unwrap_or(u64::MAX);
        let max = Some(max.min(hard));
        Ok(rustix::process::setrlimit(resource, Rlimit { current: max, maximum: max })?)
    }

    fn limit_resource_of(&self, pid: i32, resource: Resource, max: u64) -> io::Result<()> {
        let pid = Some(rustix::process::Pid::from_raw(pid).ok_or(rustix::io::Errno::SRCH)?);
        let max = Some(max);
        match rustix::process::prlimit(pid, resource, Rlimit { current: max, maximum: max }) {
            // Its present limit is lower.
            Ok(_) | Err(rustix::io::Errno::PERM) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    fn join_new_keyring(&self) -> io::Result<()> {
        const KEYCTL_JOIN_SESSION_KEYRING: libc::c_int = 1;
        // JUSTIFICATION: no wrapper for keyctl(2).
        // SAFETY: a null name asks for an anonymous keyring; nothing is read or written.
        check(unsafe {
            libc::syscall(libc::SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, ptr::null::<libc::c_char>())
        })?;
        Ok(())
    }

    fn drop_bounding_capabilities(&self) -> io::Result<()> {
        /// More than any kernel has; the loop ends at the first number that the kernel does not know.
        const CAPABILITIES_MAX: libc::c_ulong = 64;
        for capability in 0..CAPABILITIES_MAX {
            // JUSTIFICATION: rustix panics on capabilities newer than itself.
            // SAFETY: plain numbers.
            if let Err(error) =
                check(unsafe { libc::prctl(libc::PR_CAPBSET_DROP, capability, 0, 0, 0) }.into())
            {
                return if error.raw_os_error() == Some(libc::EINVAL) { Ok(()) } else { Err(error) };
            }
        }
        Ok(())
    }

    fn clear_groups(&self) -> io::Result<()> {
        Ok(rustix::thread::set_thread_groups(&[])?)
    }

    fn set_ids(&self, uid: u32, gid: u32) -> io::Result<()> {
        let (uid, gid) = (rustix::process::Uid::from_raw(uid), rustix::process::Gid::from_raw(gid));
        rustix::thread::set_thread_res_gid(gid, gid, gid)?;
        Ok(rustix::thread::set_thread_res_uid(uid, uid, uid)?)
    }

    fn drop_capabilities(&self) -> io::Result<()> {
        rustix::thread::clear_ambient_capability_set()?;
        let empty = CapabilitySet::empty();
        let sets = CapabilitySets { effective: empty, permitted: empty, inheritable: empty };
        Ok(rustix::thread::set_capabilities(None, sets)?)
    }

    fn forbid_new_privileges(&self) -> io::Result<()> {
        Ok(rustix::thread::set_no_new_privs(true)?)
    }

    fn forbid_dumps(&self) -> io::Result<()> {
        Ok(rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable)?)
    }

    fn die_with_parent(&self) -> io::Result<()> {
        Ok(rustix::process::set_parent_process_death_signal(Some(Signal::KILL))?)
    }

    fn adopt_orphans(&self) -> io::Result<()> {
        Ok(rustix::process::set_child_subreaper(Some(rustix::process::Pid::INIT))?)
    }

    fn install_filter(&self, filter: &[seccompiler::sock_filter]) -> io::Result<()> {
        seccompiler::apply_filter(filter).map_err(io::Error::other)
    }
}

/// How to make a child.
#[derive(Debug, Default)]
pub struct ForkOptions<'a> {
    /// It gets a new PID namespace and is its first process.
    pub new_pid_namespace: bool,
    /// It gets a new user namespace, which owns its other new ones and belongs to the caller's effective user id, and
    /// a new mount namespace.
    pub new_user_and_mount_namespace: bool,
    /// Its parent is that of the caller.
    pub as_sibling: bool,
    /// It starts in this cgroup (version 2): no later attach, which would wait for a grace period.
    pub cgroup: Option<BorrowedFd<'a>>,
}

/// On which side of a fork we are.
#[derive(Debug)]
pub enum Forked {
    Child,
    Parent(Child),
}

/// A child that was just made.
#[derive(Debug)]
pub struct Child {
    pub pid: i32,
    pub pidfd: OwnedFd,
}

/// Forks the calling process, which must have one thread.
pub fn fork(options: &ForkOptions<'_>) -> io::Result<Forked> {
    #[repr(C)]
    #[derive(Default)]
    struct CloneArguments {
        flags: u64,
        pidfd: u64,
        child_tid: u64,
        parent_tid: u64,
        exit_signal: u64,
        stack: u64,
        stack_size: u64,
        tls: u64,
        set_tid: u64,
        set_tid_size: u64,
        cgroup: u64,
    }
    let mut pidfd: RawFd = -1;
    let mut arguments = CloneArguments {
        flags: libc::CLONE_PIDFD as u64,
        pidfd: ptr::from_mut(&mut pidfd) as u64,
        exit_signal: libc::SIGCHLD as u64,
        ..CloneArguments::default()
    };
    if options.new_pid_namespace {
        arguments.flags |= libc::CLONE_NEWPID as u64;
    }
    if options.new_user_and_mount_namespace {
        arguments.flags |= (libc::CLONE_NEWUSER | libc::CLONE_NEWNS) as u64;
    }
    if options.as_sibling {
        // The signal to the parent is that of the caller then.
        arguments.flags |= libc::CLONE_PARENT as u64;
        arguments.exit_signal = 0;
    }
    if let Some(cgroup) = options.cgroup {
        const CLONE_INTO_CGROUP: u64 = 0x2_0000_0000;
        arguments.flags |= CLONE_INTO_CGROUP;
        arguments.cgroup = cgroup.as_raw_fd() as u64;
    }
    // JUSTIFICATION: no wrapper for clone3(2), and fork(3) offers neither namespaces nor cgroups.
    // SAFETY: the structure has the kernel's layout and size; without CLONE_VM and a stack the call behaves like
    // fork. The process has one thread, so that no lock can be left held in the child.
    match check(unsafe {
        libc::syscall(libc::SYS_clone3, ptr::from_mut(&mut arguments), size_of::<CloneArguments>())
    })? {
        0 => Ok(Forked::Child),
        pid => {
            let pid = i32::try_from(pid).map_err(io::Error::other)?;
            // SAFETY: with CLONE_PIDFD the kernel stored a new descriptor there, which nobody else owns.
            Ok(Forked::Parent(Child { pid, pidfd: unsafe { OwnedFd::from_raw_fd(pidfd) } }))
        }
    }
}

/// Forks with the old call, the one that the system call filter allows. Returns the child's id, or none in the child.
pub fn fork_filtered() -> io::Result<Option<i32>> {
    let (flags, none) = (libc::SIGCHLD as libc::c_ulong, 0 as libc::c_ulong);
    // JUSTIFICATION: no safe wrapper for fork.
    // SAFETY: as in `fork`: one thread, and without CLONE_VM and a stack the call behaves like fork.
    let pid = check(unsafe { libc::syscall(libc::SYS_clone, flags, none, none, none, none) })?;
    Ok((pid != 0).then_some(i32::try_from(pid).map_err(io::Error::other)?))
}

/// A child that ended.
#[derive(Debug, Clone, Copy)]
pub struct Reaped {
    pub pid: i32,
    pub status: ExitStatus,
    /// Of the child and of all its descendants that were waited for.
    pub cpu: Duration,
    /// Of the largest of them.
    pub memory_peak_bytes: u64,
}

/// Takes one ended child, if there is one; does not wait.
pub fn reap() -> io::Result<Option<Reaped>> {
    let mut status = 0;
    // JUSTIFICATION: rustix has no wait4(2), the call that reports resource use.
    // SAFETY: all zero is a valid rusage, and the kernel writes only to the two structures given.
    let (pid, usage) = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        (libc::wait4(-1, &mut status, libc::WNOHANG, &mut usage), usage)
    };
    match check(pid.into()) {
        Ok(0) => Ok(None),
        Ok(_) => Ok(Some(Reaped {
            pid,
            status: if libc::WIFSIGNALED(status) {
                ExitStatus::Signal(libc::WTERMSIG(status))
            } else {
                ExitStatus::Code(libc::WEXITSTATUS(status))
            },
            cpu: duration(usage.ru_utime) + duration(usage.ru_stime),
            memory_peak_bytes: u64::try_from(usage.ru_maxrss).unwrap_or(0) * 1024,
        })),
        Err(error) if error.raw_os_error() == Some(libc::ECHILD) => Ok(None),
        Err(error) => Err(error),
    }
}

fn duration(time: libc::timeval) -> Duration {
    Duration::new(
        u64::try_from(time.tv_sec).unwrap_or(0),
        u32::try_from(time.tv_usec).unwrap_or(0).saturating_mul(1000),
    )
}

/// Makes a socket non-blocking and watched by the async runtime of the caller.
pub fn watch(socket: OwnedFd) -> io::Result<AsyncFd<OwnedFd>> {
    rustix::io::ioctl_fionbio(&socket, true)?;
    // JUSTIFICATION: the safe constructor is deprecated, because it takes types that may change their descriptor.
    // SAFETY: an OwnedFd has the same open descriptor as long as it lives, and it is never taken out.
    Ok(unsafe { AsyncFd::register(socket) }?)
}

/// Blocks the signals and returns a descriptor that is readable when one is pending.
pub fn signal_fd(signals: &[libc::c_int]) -> io::Result<OwnedFd> {
    // JUSTIFICATION: no safe wrapper for signal masks and signalfd(2).
    // SAFETY: the set is initialised by sigemptyset before use; the returned descriptor is new and nobody else's.
    unsafe {
        let mut set = std::mem::zeroed();
        libc::sigemptyset(&mut set);
        for signal in signals {
            libc::sigaddset(&mut set, *signal);
        }
        check(libc::sigprocmask(libc::SIG_BLOCK, &set, ptr::null_mut()).into())?;
        let fd = check(libc::signalfd(-1, &set, libc::SFD_CLOEXEC | libc::SFD_NONBLOCK).into())?;
        Ok(OwnedFd::from_raw_fd(fd as RawFd))
    }
}

/// Gives every signal its default meaning and lets all through, as a new program expects.
pub fn reset_signals() -> io::Result<()> {
    // JUSTIFICATION: no safe wrapper; a program must not inherit the Rust runtime's ignored SIGPIPE.
    // SAFETY: SIG_DFL is a valid disposition; errors for SIGKILL, SIGSTOP and unknown numbers are meant to be ignored.
    unsafe {
        for signal in 1..=libc::SIGRTMAX() {
            libc::signal(signal, libc::SIG_DFL);
        }
        let mut set = std::mem::zeroed();
        libc::sigemptyset(&mut set);
        check(libc::sigprocmask(libc::SIG_SETMASK, &set, ptr::null_mut()).into())?;
    }
    Ok(())
}

/// Makes `number` another name of `fd`, inherited by programs; what had the number is closed.
pub fn set_fd_at(fd: BorrowedFd<'_>, number: RawFd) -> io::Result<()> {
    // JUSTIFICATION: in safe Rust a descriptor number always has an owner; here the child's table is laid out.
    // SAFETY: the caller is about to execute a program and owns the whole table.
    check(unsafe { libc::dup2(fd.as_raw_fd(), number) }.into())?;
    Ok(())
}

/// Has every descriptor from `first` on closed when a program is executed.
pub fn close_on_exec_from(first: RawFd) -> io::Result<()> {
    close_range(first, RawFd::MAX, libc::CLOSE_RANGE_CLOEXEC)
}

/// Closes every descriptor but the standard ones and those in `keep`.
///
/// For the child of a fork that never returns to its parent's code: the owners of the descriptors are never dropped.
pub fn close_all_but(keep: &[RawFd]) -> io::Result<()> {
    let mut keep = keep.to_vec();
    keep.sort_unstable();
    let mut first = 3;
    for fd in keep.into_iter().filter(|fd| *fd >= 3) {
        if first < fd {
            close_range(first, fd - 1, 0)?;
        }
        first = fd + 1;
    }
    close_range(first, RawFd::MAX, 0)
}

fn close_range(first: RawFd, last: RawFd, flags: libc::c_uint) -> io::Result<()> {
    // JUSTIFICATION: no wrapper for close_range(2).
    // SAFETY: the callers own the whole table, see there.
    check(unsafe { libc::syscall(libc::SYS_close_range, first, last, flags) })?;
    Ok(())
}

/// Sends a signal to every process that the caller can see and may signal, but itself and the first one.
pub fn signal_everybody(signal: Signal) -> io::Result<()> {
    // JUSTIFICATION: rustix takes only positive process ids.
    // SAFETY: plain numbers.
    check(unsafe { libc::kill(-1, signal.as_raw()) }.into())?;
    Ok(())
}

/// The class and the place in it of what the calling thread wants of disks.
pub fn io_priority() -> io::Result<libc::c_long> {
    // JUSTIFICATION: no wrapper for ioprio_get(2).
    // SAFETY: plain numbers; the thread of number zero is the calling one.
    check(unsafe { libc::syscall(libc::SYS_ioprio_get, IOPRIO_WHO_PROCESS, 0) })
}

/// Says how what the calling thread wants of disks stands behind what others want; see ioprio_set(2).
pub fn set_io_priority(priority: libc::c_long) -> io::Result<()> {
    // JUSTIFICATION: no wrapper for ioprio_set(2).
    // SAFETY: as in `io_priority`.
    check(unsafe { libc::syscall(libc::SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, priority) })?;
    Ok(())
}

/// Takes a descriptor as its owner.
///
/// For the child of a fork that never returns to its parent's code, with a descriptor that the parent owns.
pub fn own(fd: RawFd) -> OwnedFd {
    // JUSTIFICATION: the owner in this process's memory is a copy that is never dropped.
    // SAFETY: see there; the descriptor is open.
    unsafe { OwnedFd::from_raw_fd(fd) }
}

/// Makes the calling process the leader of a new session, so that it has no terminal.
pub fn start_session() -> io::Result<()> {
    rustix::process::setsid()?;
    Ok(())
}

/// Replaces the calling process by a program. Returns only if that failed.
pub fn execute(program: &CStr, argv: &[CString], env: &[CString]) -> io::Error {
    let pointers = |strings: &[CString]| {
        strings.iter().map(|string| string.as_ptr()).chain([ptr::null()]).collect::<Vec<_>>()
    };
    let (argv, env) = (pointers(argv), pointers(env));
    // JUSTIFICATION: this is the exec that the whole crate is for.
    // SAFETY: both arrays end in null, and all strings outlive the call.
    unsafe { libc::execve(program.as_ptr(), argv.as_ptr(), env.as_ptr()) };
    io::Error::last_os_error()
}

/// Ends the process without running destructors or exit handlers, which belong to the process it was forked from.
pub fn exit_now(code: i32) -> ! {
    // JUSTIFICATION: std::process::exit runs exit handlers of the parent's state.
    // SAFETY: always sound.
    unsafe { libc::_exit(code) }
}

fn check(result: libc::c_long) -> io::Result<libc::c_long> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}
