//! A zygote in Rust, as small as possible: it forks twice where a real one forks once, and its children execute the
//! program that they are told.
#![expect(unsafe_code, reason = "it forks, and gives up rights with raw system calls")]

use std::ffi::CString;
use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd as _, AsRawFd as _, BorrowedFd, FromRawFd as _, OwnedFd};

use rustix::net::{RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendFlags};
use serde_json::{Value, json};

/// Where the control socket is.
pub const CONTROL: i32 = 5;

/// `nature` says what is wrong with this one, if anything.
pub fn main(nature: &str) -> io::Result<String> {
    // SAFETY: the engine put it there.
    let control = unsafe { OwnedFd::from_raw_fd(CONTROL) };
    let (first, _) = receive(&control)?.ok_or(io::ErrorKind::UnexpectedEof)?;
    match nature {
        "unfit" => {
            send(&control, &json!({"unfit": {"because": first}}))?;
            return Ok(String::new());
        }
        "dies-at-once" => std::process::exit(3),
        "silent" => loop {
            std::thread::park();
        },
        _ => send(&control, &json!({"ready": {"first": first}}))?,
    }
    while let Some((request, fds)) = receive(&control)? {
        match nature {
            "hangs" => std::thread::park(),
            "lies" => send(&control, &json!({"forked": request["fork"], "pid": 4_000_000}))?,
            "babbles" => send(&control, &json!(["what?"]))?,
            _ => match fork(&request, fds) {
                Ok(pid) => send(&control, &json!({"forked": request["fork"], "pid": pid}))?,
                Err(error) => {
                    let errno = error.raw_os_error();
                    send(
                        &control,
                        &json!({"failed": request["fork"], "step": error.to_string(), "errno": errno}),
                    )?;
                }
            },
        }
    }
    Ok(String::new())
}

/// Forks into the nest. Returns in the zygote only.
fn fork(request: &Value, fds: Vec<OwnedFd>) -> io::Result<i32> {
    let count = |name: &str| request[name].as_u64().and_then(|n| usize::try_from(n).ok());
    let (n_namespaces, n_groups) = (count("n_namespaces").unwrap(), count("n_groups").unwrap());
    let (mut reader, writer) = io::pipe()?;
    // SAFETY: this program has one thread while it is a zygote.
    match check(unsafe { libc::fork() })? {
        0 => {
            let result = enter(request, &fds, n_namespaces, n_groups).and_then(|()| {
                // SAFETY: as above.
                match check(unsafe { libc::fork() })? {
                    0 => child(fds),
                    pid => Ok(pid),
                }
            });
            let answer = result.unwrap_or_else(|error| -error.raw_os_error().unwrap_or(libc::EIO));
            let _ = rustix::io::write(&writer, &answer.to_ne_bytes());
            std::process::exit(0);
        }
        moment => {
            drop(writer);
            let mut answer = [0; 4];
            io::Read::read_exact(&mut reader, &mut answer)?;
            // SAFETY: plain numbers and no memory.
            unsafe { libc::waitpid(moment, std::ptr::null_mut(), 0) };
            match i32::from_ne_bytes(answer) {
                pid if pid > 0 => Ok(pid),
                errno => Err(io::Error::from_raw_os_error(-errno)),
            }
        }
    }
}

fn enter(request: &Value, fds: &[OwnedFd], n_namespaces: usize, n_groups: usize) -> io::Result<()> {
    let id = |name: &str| libc::c_long::try_from(request[name].as_u64().unwrap()).unwrap();
    let (namespaces, rest) = fds.split_at(n_namespaces);
    for group in &rest[..n_groups] {
        rustix::io::write(group, b"0")?;
    }
    for namespace in namespaces {
        // SAFETY: plain numbers; 0 stands for any kind of namespace.
        check(unsafe { libc::setns(namespace.as_raw_fd(), 0) })?;
    }
    let (uid, gid) = (id("uid"), id("gid"));
    // SAFETY: plain numbers, and an empty set of capabilities in the kernel's layout.
    unsafe {
        check(libc::syscall(libc::SYS_setresgid, gid, gid, gid) as i32)?;
        check(libc::syscall(libc::SYS_setresuid, uid, uid, uid) as i32)?;
        for capability in 0..64 {
            libc::prctl(libc::PR_CAPBSET_DROP, capability, 0, 0, 0);
        }
        libc::prctl(libc::PR_CAP_AMBIENT, libc::PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
        const VERSION_3: u32 = 0x2008_0522;
        let (header, none) = ([VERSION_3, 0], [0_u32; 6]);
        check(libc::syscall(libc::SYS_capset, header.as_ptr(), none.as_ptr()) as i32)?;
    }
    close_setns()
}

fn close_setns() -> io::Result<()> {
    let filter = |code: u32, jt: u8, jf: u8, k: u32| libc::sock_filter { code: code as u16, jt, jf, k };
    let mut program = [
        filter(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, 0, 0, 0),
        filter(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, 0, 1, libc::SYS_setns as u32),
        filter(libc::BPF_RET | libc::BPF_K, 0, 0, libc::SECCOMP_RET_ERRNO | libc::EPERM as u32),
        filter(libc::BPF_RET | libc::BPF_K, 0, 0, libc::SECCOMP_RET_ALLOW),
    ];
    let program = libc::sock_fprog { len: 4, filter: program.as_mut_ptr() };
    // SAFETY: the program lives until the kernel has copied it.
    check(unsafe { libc::prctl(libc::PR_SET_SECCOMP, libc::SECCOMP_MODE_FILTER, &program, 0, 0) }).map(drop)
}

/// Waits for its program and becomes it.
fn child(mut fds: Vec<OwnedFd>) -> ! {
    let socket = fds.pop().unwrap();
    drop(fds);
    let Some((order, fds)) = receive(&socket).unwrap() else { std::process::exit(0) };
    let text = |value: &Value| CString::new(value.as_str().unwrap()).unwrap();
    let list = |value: &Value| value.as_array().unwrap().clone();
    let program = &order["program"];
    let argv: Vec<CString> = list(&program["argv"]).iter().map(text).collect();
    let env: Vec<CString> = list(&program["env"])
        .iter()
        .map(|pair| {
            CString::new(format!("{}={}", pair[0].as_str().unwrap(), pair[1].as_str().unwrap())).unwrap()
        })
        .collect();
    std::env::set_current_dir(program["cwd"].as_str().unwrap()).unwrap();
    let moved: Vec<OwnedFd> =
        fds.iter().map(|fd| rustix::io::fcntl_dupfd_cloexec(fd, 100).unwrap()).collect();
    let pointers = |strings: &[CString]| -> Vec<_> {
        strings.iter().map(|string| string.as_ptr()).chain([std::ptr::null()]).collect()
    };
    let (argv, env) = (pointers(&argv), pointers(&env));
    // SAFETY: this process executes a program now; the arrays end in null and outlive the calls.
    unsafe {
        libc::setsid();
        libc::syscall(libc::SYS_close_range, 3, 99, 0);
        for (fd, number) in moved.iter().zip(list(&order["numbers"])) {
            libc::dup2(fd.as_raw_fd(), i32::try_from(number.as_i64().unwrap()).unwrap());
        }
        libc::execve(argv[0], argv.as_ptr(), env.as_ptr());
    }
    std::process::exit(127);
}

fn send(socket: &OwnedFd, message: &Value) -> io::Result<()> {
    let bytes = serde_json::to_vec(message)?;
    let mut none = SendAncillaryBuffer::new(&mut []);
    rustix::net::sendmsg(socket, &[IoSlice::new(&bytes)], &mut none, SendFlags::NOSIGNAL)?;
    Ok(())
}

fn receive(socket: &OwnedFd) -> io::Result<Option<(Value, Vec<OwnedFd>)>> {
    let mut buffer = vec![0; 1 << 18];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(64))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut space);
    let socket: BorrowedFd<'_> = socket.as_fd();
    let received = rustix::net::recvmsg(
        socket,
        &mut [IoSliceMut::new(&mut buffer)],
        &mut ancillary,
        RecvFlags::CMSG_CLOEXEC,
    )?;
    let mut fds = Vec::new();
    for message in ancillary.drain() {
        if let RecvAncillaryMessage::ScmRights(rights) = message {
            fds.extend(rights);
        }
    }
    if received.bytes == 0 {
        return Ok(None);
    }
    Ok(Some((serde_json::from_slice(&buffer[..received.bytes])?, fds)))
}

fn check(result: i32) -> io::Result<i32> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}
