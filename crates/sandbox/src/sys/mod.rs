//! The seam to the kernel: every system call that gives a sandbox its shape.
//!
//! Invariants:
//! - This module and its children are the only place with `unsafe` code.
//! - The calls are thin: no policy, no retries, no order. Which call comes when is decided in `init::setup`.
//! - [`Kernel`] has two implementations: [`Linux`], and in tests one that records the order and fails where told.

mod linux;
#[cfg(test)]
pub mod recorder;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::os::fd::{BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::mount::MountAttrFlags;
use rustix::process::Resource;
use rustix::thread::UnshareFlags;

pub use linux::{
    Child, ForkOptions, Forked, IO_PRIORITY_IDLE, Linux, close_all_but, close_on_exec_from, execute,
    exit_now, fork, fork_filtered, io_priority, own, reap, reset_signals, set_fd_at, set_io_priority,
    signal_everybody, signal_fd, start_session, watch,
};

/// What the set-up of a sandbox asks of the kernel, for the calling process.
pub trait Kernel {
    /// Leaves the given namespaces for new ones.
    fn unshare(&self, namespaces: UnshareFlags) -> io::Result<()>;
    /// Has the children of the calling process begin in this PID namespace, which lies below its own.
    fn enter_pid_namespace(&self, namespace: BorrowedFd<'_>) -> io::Result<()>;
    /// Enters the user namespace of another process, which belongs to the caller's user.
    fn enter_user_namespace(&self, of: i32) -> io::Result<()>;
    /// Changes the effective user id and keeps all capabilities.
    fn set_effective_uid(&self, uid: u32) -> io::Result<()>;
    /// Enters the mount namespace; root and working directory become its root.
    fn enter_mount_namespace(&self, namespace: BorrowedFd<'_>) -> io::Result<()>;

    /// A detached copy of what is mounted at `source`, with everything below; fails if `source` is a symbolic link.
    fn clone_mount(&self, source: &Path) -> io::Result<OwnedFd>;
    /// A new, detached file system.
    fn new_mount(&self, kind: &str, options: &[(&str, &str)], flags: MountAttrFlags) -> io::Result<OwnedFd>;
    /// Adds flags to a mount and everything below it.
    fn restrict_mount(&self, mount: BorrowedFd<'_>, flags: MountAttrFlags) -> io::Result<()>;
    /// Puts a detached mount at a path.
    fn attach_mount(&self, mount: BorrowedFd<'_>, target: &Path) -> io::Result<()>;
    /// Keeps mounts of this namespace from appearing in any other.
    fn make_mounts_private(&self) -> io::Result<()>;
    /// Makes the working directory the root and lets go of the old one.
    fn pivot_root_here(&self) -> io::Result<()>;

    fn bring_loopback_up(&self) -> io::Result<()>;
    fn listen(&self, address: SocketAddr) -> io::Result<TcpListener>;
    fn set_hostname(&self, name: &str) -> io::Result<()>;
    /// Standard input, output and error become the `/dev/null` that is in sight.
    fn use_null_for_standard_streams(&self) -> io::Result<()>;
    fn write_file(&self, path: &Path, content: &[u8]) -> io::Result<()>;
    fn write_open_file(&self, file: BorrowedFd<'_>, content: &[u8]) -> io::Result<()>;

    /// Lowers a limit; a limit above the present hard one is cut to it.
    fn limit_resource(&self, resource: Resource, max: u64) -> io::Result<()>;
    /// The same for another process of the same user.
    fn limit_resource_of(&self, pid: i32, resource: Resource, max: u64) -> io::Result<()>;
    /// Starts with empty keyrings instead of those of the engine's session.
    fn join_new_keyring(&self) -> io::Result<()>;
    /// Empties the bounding set, so that no program can ever give a capability back.
    fn drop_bounding_capabilities(&self) -> io::Result<()>;
    fn clear_groups(&self) -> io::Result<()>;
    /// Sets real, effective and saved ids.
    fn set_ids(&self, uid: u32, gid: u32) -> io::Result<()>;
    fn drop_capabilities(&self) -> io::Result<()>;
    fn forbid_new_privileges(&self) -> io::Result<()>;
    /// Keeps other processes of the same user from reading or tracing this one.
    fn forbid_dumps(&self) -> io::Result<()>;
    /// SIGKILL when the parent dies. Changing ids undoes it.
    fn die_with_parent(&self) -> io::Result<()>;
    /// Becomes the parent of descendants whose own parent died.
    fn adopt_orphans(&self) -> io::Result<()>;
    fn install_filter(&self, filter: &[seccompiler::sock_filter]) -> io::Result<()>;
}
