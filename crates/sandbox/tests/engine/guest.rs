//! What runs inside: small attempts, each of which prints what came of it.
//!
//! `ok` or `ok TEXT` if the attempt succeeded, else the name of the system error. A test decides which one is right.
#![expect(unsafe_code, reason = "attacks are raw system calls")]
#![expect(clippy::disallowed_methods, reason = "a guest starts what it likes")]

use std::ffi::CString;
use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::os::fd::FromRawFd as _;
use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::net::{SocketAddr as UnixAddr, UnixStream};
use std::process::ExitCode;
use std::time::Duration;

pub const COMMAND: &str = "guest";

pub fn main(arguments: &[String]) -> ExitCode {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match attempt(&arguments) {
        Ok(text) if text.is_empty() => println!("ok"),
        Ok(text) => println!("ok {text}"),
        Err(error) => println!("{}", name(&error)),
    }
    ExitCode::SUCCESS
}

fn attempt(arguments: &[&str]) -> io::Result<String> {
    match arguments {
        ["say", words @ ..] => Ok(words.join(" ")),
        ["exit", code] => std::process::exit(code.parse().unwrap()),
        ["die", signal] => {
            // SAFETY: a signal to itself.
            check(unsafe { libc::raise(signal.parse().unwrap()) }.into()).map(|_| String::new())
        }
        // Until the other end of the pipe is closed.
        ["wait-for", fd, rest @ ..] => {
            // SAFETY: the descriptor was handed over for this alone.
            let mut pipe = unsafe { std::fs::File::from_raw_fd(fd.parse().unwrap()) };
            pipe.read_to_end(&mut Vec::new())?;
            drop(pipe);
            attempt(rest)
        }
        ["sleep"] => loop {
            std::thread::sleep(Duration::from_secs(3600));
        },
        ["print-then-sleep", text] => {
            println!("{text}");
            io::stdout().flush()?;
            attempt(&["sleep"])
        }
        ["identity"] => Ok(identity()),
        ["environment"] => {
            let mut all: Vec<String> =
                std::env::vars().map(|(key, value)| format!("{key}={value}")).collect();
            all.sort();
            Ok(all.join(" "))
        }
        ["descriptors"] => descriptors(),
        ["read", path] => {
            std::fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).trim_end().to_owned())
        }
        ["write", path] => {
            std::fs::OpenOptions::new().write(true).open(path)?.write_all(b"x").map(|()| String::new())
        }
        ["create", path] => std::fs::write(path, "x").map(|()| String::new()),
        ["list", path] => list(path),
        ["write-fd", fd, text] => {
            let path = format!("/proc/self/fd/{fd}");
            std::fs::OpenOptions::new()
                .write(true)
                .open(path)?
                .write_all(text.as_bytes())
                .map(|()| String::new())
        }
        ["connect", address] => connect(address),
        ["connect-abstract", name] => {
            UnixStream::connect_addr(&UnixAddr::from_abstract_name(name)?).map(|_| String::new())
        }
        ["execute", program, arguments @ ..] => execute(program, arguments),
        ["syscall", number, arguments @ ..] => syscall(number, arguments),
        ["kill-all"] => kill_all(),
        ["processes"] => processes(),
        ["fork-bomb"] => fork_bomb(),
        ["eat-memory", bytes] => eat_memory(bytes.parse().unwrap(), Duration::ZERO),
        ["eat-memory-slowly", bytes] => eat_memory(bytes.parse().unwrap(), Duration::from_millis(2)),
        ["eat-memory-in-child", bytes] => {
            let status =
                std::process::Command::new("/proc/self/exe").args([COMMAND, "eat-memory", bytes]).status()?;
            Ok(status.to_string())
        }
        ["hide-and-eat-memory", bytes] => {
            rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)?;
            eat_memory(bytes.parse().unwrap(), Duration::ZERO)
        }
        ["eat-shared-memory", bytes] => eat_shared_memory(bytes.parse().unwrap()),
        ["fill-and-eat", path, bytes] => {
            fill(path)?;
            eat_memory(bytes.parse().unwrap(), Duration::from_millis(2))
        }
        ["fill", path] => fill(path),
        ["open-many"] => Ok(open_many().to_string()),
        ["spin", millis] => Ok(spin(Duration::from_millis(millis.parse().unwrap()))),
        ["shout"] => shout(),
        ["daemonize", path] => daemonize(path),
        ["serve-abstract", name] => serve_abstract(name),
        ["zygote", nature] => crate::zygote_guest::main(nature),
        ["capabilities"] => {
            Ok(status_lines(&["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb", "NoNewPrivs", "Seccomp"]))
        }
        _ => panic!("no such attempt: {arguments:?}"),
    }
}

fn name(error: &io::Error) -> String {
    match error.raw_os_error() {
        Some(libc::EPERM) => "EPERM".into(),
        Some(libc::ENOENT) => "ENOENT".into(),
        Some(libc::EACCES) => "EACCES".into(),
        Some(libc::EROFS) => "EROFS".into(),
        Some(libc::ENOSYS) => "ENOSYS".into(),
        Some(libc::EAFNOSUPPORT) => "EAFNOSUPPORT".into(),
        Some(libc::ECONNREFUSED) => "ECONNREFUSED".into(),
        Some(libc::ENETUNREACH) => "ENETUNREACH".into(),
        Some(libc::ENOTDIR) => "ENOTDIR".into(),
        Some(libc::ESRCH) => "ESRCH".into(),
        Some(libc::EINVAL) => "EINVAL".into(),
        Some(libc::ENODEV) => "ENODEV".into(),
        Some(libc::ENXIO) => "ENXIO".into(),
        Some(libc::ENOSPC) => "ENOSPC".into(),
        Some(libc::EIO) => "EIO".into(),
        Some(libc::EAGAIN) => "EAGAIN".into(),
        Some(libc::EMFILE) => "EMFILE".into(),
        Some(libc::EBADF) => "EBADF".into(),
        Some(number) => format!("errno {number}"),
        None => format!("error {error}"),
    }
}

fn identity() -> String {
    let uid = rustix::process::getuid().as_raw();
    let passwd = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let user = passwd.lines().find(|line| line.split(':').nth(2) == Some(&uid.to_string()));
    let groups = rustix::process::getgroups().map(|groups| groups.len()).unwrap_or(99);
    let uname = rustix::system::uname();
    format!(
        "user={} host={} pid={} groups={groups}",
        user.and_then(|line| line.split(':').next()).unwrap_or("?"),
        uname.nodename().to_string_lossy(),
        std::process::id(),
    )
}

fn descriptors() -> io::Result<String> {
    let mut found: Vec<String> = Vec::new();
    for number in 0..1024 {
        // SAFETY: asks for flags of a number that may or may not be open.
        if unsafe { libc::fcntl(number, libc::F_GETFD) } >= 0 {
            found.push(number.to_string());
        }
    }
    Ok(found.join(" "))
}

fn list(path: &str) -> io::Result<String> {
    let mut names: Vec<String> = std::fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<_>>()?;
    names.sort();
    Ok(names.join(" "))
}

fn connect(address: &str) -> io::Result<String> {
    let address: SocketAddr = address.parse().unwrap();
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(2))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

fn execute(program: &str, arguments: &[&str]) -> io::Result<String> {
    let output = std::process::Command::new(program).args(arguments).output()?;
    Ok(format!("{} {}", output.status, String::from_utf8_lossy(&output.stdout).trim_end()))
}

/// A number in any usual form, or a string after `s:`.
fn syscall(number: &str, arguments: &[&str]) -> io::Result<String> {
    let strings: Vec<CString> =
        arguments.iter().map(|text| CString::new(text.strip_prefix("s:").unwrap_or("")).unwrap()).collect();
    let mut values = [0_i64; 6];
    for (index, text) in arguments.iter().enumerate() {
        values[index] = match text.strip_prefix("s:") {
            Some(_) => strings[index].as_ptr() as i64,
            None => text.parse().unwrap(),
        };
    }
    let [a, b, c, d, e, f] = values;
    // SAFETY: none whatsoever is needed: this process is the attacker.
    check(unsafe { libc::syscall(number.parse().unwrap(), a, b, c, d, e, f) })
        .map(|result| result.to_string())
}

fn check(result: i64) -> io::Result<i64> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}

/// Kills everything it can see; says whether it could kill the first process.
fn kill_all() -> io::Result<String> {
    // SAFETY: plain numbers.
    unsafe {
        libc::kill(1, libc::SIGKILL);
        libc::kill(-1, libc::SIGKILL);
    }
    for pid in 2..70_000 {
        if pid != std::process::id() as i32 {
            // SAFETY: plain numbers.
            unsafe { libc::kill(pid, libc::SIGKILL) };
        }
    }
    Ok(String::new())
}

fn processes() -> io::Result<String> {
    let names = list("/proc")?;
    let pids: Vec<&str> = names.split(' ').filter(|name| name.bytes().all(|b| b.is_ascii_digit())).collect();
    Ok(pids.join(" "))
}

fn fork_bomb() -> io::Result<String> {
    let mut n_made = 0;
    let mut n_failed = 0;
    while n_failed < 1000 && n_made < 100_000 {
        // SAFETY: the child does nothing but wait for a signal.
        match unsafe { libc::fork() } {
            0 => loop {
                // SAFETY: waits.
                unsafe { libc::pause() };
            },
            -1 => n_failed += 1,
            _ => n_made += 1,
        }
    }
    Ok(n_made.to_string())
}

fn eat_memory(bytes: usize, pause: Duration) -> io::Result<String> {
    const PIECE: usize = 1 << 20;
    let mut pieces = Vec::new();
    while pieces.len() * PIECE < bytes {
        let mut piece = Vec::new();
        piece.try_reserve_exact(PIECE).map_err(|_| io::Error::from_raw_os_error(libc::ENOMEM))?;
        piece.resize(PIECE, 1_u8);
        pieces.push(piece);
        std::thread::sleep(pause);
    }
    Ok(std::hint::black_box(&pieces).len().to_string())
}

/// By a mapping that children would share, which the kernel counts as a file in memory.
fn eat_shared_memory(bytes: usize) -> io::Result<String> {
    const PIECE: usize = 1 << 20;
    for _ in 0..bytes / PIECE {
        // SAFETY: a new mapping of its own, written within its bounds.
        unsafe {
            let flags = libc::MAP_SHARED | libc::MAP_ANONYMOUS;
            let piece =
                libc::mmap(std::ptr::null_mut(), PIECE, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0);
            if piece == libc::MAP_FAILED {
                return Err(io::Error::last_os_error());
            }
            piece.cast::<u8>().write_bytes(1, PIECE);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(String::new())
}

/// Writes until the file system is full; says how many MiB went in.
fn fill(path: &str) -> io::Result<String> {
    let mut file = std::fs::File::create(path)?;
    let piece = vec![1_u8; 1 << 16];
    let mut n = 0;
    loop {
        match file.write_all(&piece) {
            Ok(()) => n += 1,
            Err(error) => return Ok(format!("{} {}", n / 16, name(&error))),
        }
    }
}

fn open_many() -> usize {
    let mut files = Vec::new();
    while let Ok(file) = std::fs::File::open("/dev/null") {
        files.push(file);
    }
    files.len()
}

/// Uses the processor for so long by the wall; says for how many milliseconds it got it.
fn spin(wall: Duration) -> String {
    let start = std::time::Instant::now();
    while start.elapsed() < wall {
        std::hint::black_box(start);
    }
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    (time.tv_sec * 1000 + time.tv_nsec / 1_000_000).to_string()
}

fn shout() -> io::Result<String> {
    let piece = [b'x'; 4096];
    loop {
        io::stdout().write_all(&piece)?;
    }
}

/// Leaves a grandchild in a session of its own, which holds on to nothing but its life.
fn daemonize(path: &str) -> io::Result<String> {
    // SAFETY: the children call only async-signal-safe functions or end.
    unsafe {
        if libc::fork() == 0 {
            libc::setsid();
            if libc::fork() == 0 {
                for fd in 0..64 {
                    libc::close(fd);
                }
                loop {
                    libc::pause();
                }
            }
            libc::_exit(0);
        }
    }
    std::fs::write(path, "x").map(|()| String::new())
}

fn serve_abstract(name: &str) -> io::Result<String> {
    let listener = std::os::unix::net::UnixListener::bind_addr(&UnixAddr::from_abstract_name(name)?)?;
    println!("listening");
    io::stdout().flush()?;
    listener.accept().map(|_| String::new())
}

fn status_lines(names: &[&str]) -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let lines: Vec<String> = status
        .lines()
        .filter(|line| names.iter().any(|name| line.split(':').next() == Some(name)))
        .map(|line| line.split_whitespace().collect::<String>())
        .collect();
    lines.join(" ")
}
