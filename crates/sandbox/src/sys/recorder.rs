//! A kernel for tests: notes what is asked of it, and refuses one call where told.

use std::cell::RefCell;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::os::fd::{BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::mount::MountAttrFlags;
use rustix::process::Resource;
use rustix::thread::UnshareFlags;

use crate::sys::Kernel;

pub struct Recorder {
    calls: RefCell<Vec<String>>,
    fails_at: Option<usize>,
    /// Stands for every new mount.
    dir: tempfile::TempDir,
}

impl Recorder {
    pub fn new() -> Self {
        Self {
            calls: RefCell::default(),
            fails_at: None,
            dir: tempfile::tempdir().expect("a folder for tests"),
        }
    }

    /// The call with this number, from 0, is not permitted.
    pub fn failing_at(n: usize) -> Self {
        Self { fails_at: Some(n), ..Self::new() }
    }

    pub fn calls(&self) -> Vec<String> {
        self.calls.borrow().clone()
    }

    fn note(&self, call: String) -> io::Result<()> {
        let mut calls = self.calls.borrow_mut();
        calls.push(call);
        match self.fails_at {
            Some(n) if calls.len() == n + 1 => Err(io::Error::from_raw_os_error(libc::EIO)),
            _ => Ok(()),
        }
    }

    fn mount(&self) -> OwnedFd {
        std::fs::File::open(self.dir.path()).expect("the folder exists").into()
    }
}

impl Kernel for Recorder {
    fn unshare(&self, namespaces: UnshareFlags) -> io::Result<()> {
        self.note(format!("unshare {namespaces:?}"))
    }

    fn limit_resource_of(&self, pid: i32, resource: Resource, max: u64) -> io::Result<()> {
        self.note(format!("limit {pid} {resource:?} {max}"))
    }

    fn enter_pid_namespace(&self, _: BorrowedFd<'_>) -> io::Result<()> {
        self.note("enter pid".into())
    }

    fn enter_user_namespace(&self, of: i32) -> io::Result<()> {
        self.note(format!("enter user {of}"))
    }

    fn set_effective_uid(&self, uid: u32) -> io::Result<()> {
        self.note(format!("effective {uid}"))
    }

    fn write_open_file(&self, _: BorrowedFd<'_>, content: &[u8]) -> io::Result<()> {
        self.note(format!("write open {}", String::from_utf8_lossy(content)))
    }

    fn enter_mount_namespace(&self, _: BorrowedFd<'_>) -> io::Result<()> {
        self.note("enter".into())
    }

    fn clone_mount(&self, source: &Path) -> io::Result<OwnedFd> {
        self.note(format!("clone {}", source.display())).map(|()| self.mount())
    }

    fn new_mount(&self, kind: &str, _: &[(&str, &str)], _: MountAttrFlags) -> io::Result<OwnedFd> {
        self.note(format!("new {kind}")).map(|()| self.mount())
    }

    fn restrict_mount(&self, _: BorrowedFd<'_>, _: MountAttrFlags) -> io::Result<()> {
        self.note("restrict".into())
    }

    fn attach_mount(&self, _: BorrowedFd<'_>, target: &Path) -> io::Result<()> {
        self.note(format!("attach {}", target.display()))
    }

    fn make_mounts_private(&self) -> io::Result<()> {
        self.note("private".into())
    }

    fn pivot_root_here(&self) -> io::Result<()> {
        self.note("pivot".into())
    }

    fn bring_loopback_up(&self) -> io::Result<()> {
        self.note("loopback".into())
    }

    fn listen(&self, address: SocketAddr) -> io::Result<TcpListener> {
        self.note(format!("listen {address}"))?;
        TcpListener::bind("127.0.0.1:0")
    }

    fn set_hostname(&self, name: &str) -> io::Result<()> {
        self.note(format!("hostname {name}"))
    }

    fn write_file(&self, path: &Path, _: &[u8]) -> io::Result<()> {
        self.note(format!("write {}", path.display()))
    }

    fn use_null_for_standard_streams(&self) -> io::Result<()> {
        self.note("null".into())
    }

    fn limit_resource(&self, resource: Resource, _: u64) -> io::Result<()> {
        self.note(format!("limit {resource:?}"))
    }

    fn join_new_keyring(&self) -> io::Result<()> {
        self.note("keyring".into())
    }

    fn drop_bounding_capabilities(&self) -> io::Result<()> {
        self.note("drop bounding".into())
    }

    fn clear_groups(&self) -> io::Result<()> {
        self.note("clear groups".into())
    }

    fn set_ids(&self, uid: u32, gid: u32) -> io::Result<()> {
        self.note(format!("ids {uid} {gid}"))
    }

    fn drop_capabilities(&self) -> io::Result<()> {
        self.note("drop capabilities".into())
    }

    fn forbid_new_privileges(&self) -> io::Result<()> {
        self.note("no new privileges".into())
    }

    fn forbid_dumps(&self) -> io::Result<()> {
        self.note("no dumps".into())
    }

    fn die_with_parent(&self) -> io::Result<()> {
        self.note("die with parent".into())
    }

    fn adopt_orphans(&self) -> io::Result<()> {
        self.note("adopt orphans".into())
    }

    fn install_filter(&self, _: &[seccompiler::sock_filter]) -> io::Result<()> {
        self.note("filter".into())
    }
}
