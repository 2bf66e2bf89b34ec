//! Attempts to get out, to look out, or to reach a neighbour. Each must fail, and in the way that programs expect.

use std::io::Write as _;
use std::net::TcpListener;
use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt};
use std::os::unix::net::{SocketAddr as UnixAddr, UnixListener};

use sandbox::{Command, Mount, MountKind, Network, SpawnError, Spec};

use crate::guest::COMMAND;
use crate::world::{GUEST_PROGRAM, Mode, Test, World, read_all};

pub const TESTS: &[Test] = &[
    ("the_root_shows_nothing_of_the_host", the_root_shows_nothing_of_the_host),
    ("the_hosts_files_are_out_of_reach", the_hosts_files_are_out_of_reach),
    ("nothing_but_the_private_folders_is_writable", nothing_but_the_private_folders_is_writable),
    ("host_processes_are_invisible_and_unkillable", host_processes_are_invisible_and_unkillable),
    ("the_first_process_cannot_be_touched", the_first_process_cannot_be_touched),
    ("proc_cannot_be_written", proc_cannot_be_written),
    ("the_kernels_memory_and_keys_are_hidden", the_kernels_memory_and_keys_are_hidden),
    ("devices_are_the_harmless_ones", devices_are_the_harmless_ones),
    ("no_device_can_be_made", no_device_can_be_made),
    ("no_capability_is_left", no_capability_is_left),
    ("set_uid_programs_gain_nothing", set_uid_programs_gain_nothing),
    ("administrative_calls_are_refused", administrative_calls_are_refused),
    ("unknown_calls_look_like_an_older_kernel", unknown_calls_look_like_an_older_kernel),
    ("namespaces_cannot_be_made", namespaces_cannot_be_made),
    ("exotic_sockets_are_refused", exotic_sockets_are_refused),
    ("the_hosts_loopback_is_out_of_reach", the_hosts_loopback_is_out_of_reach),
    ("other_networks_are_out_of_reach", other_networks_are_out_of_reach),
    ("the_hosts_abstract_sockets_are_out_of_reach", the_hosts_abstract_sockets_are_out_of_reach),
    ("sandboxes_do_not_see_each_other", sandboxes_do_not_see_each_other),
    ("sandboxes_have_different_users", sandboxes_have_different_users),
    ("links_in_mounted_folders_lead_nowhere", links_in_mounted_folders_lead_nowhere),
    ("a_linked_mount_source_is_refused", a_linked_mount_source_is_refused),
    ("control_groups_cannot_be_reached", control_groups_cannot_be_reached),
    ("the_old_root_is_gone", the_old_root_is_gone),
    ("inherited_descriptors_do_not_lead_out", inherited_descriptors_do_not_lead_out),
];

/// Every attempt has this outcome.
fn check(world: &World, arguments: &[&str], expected: &str) {
    let ran = world.guest(arguments);
    assert_eq!(ran.text, expected, "{arguments:?}");
}

fn check_call(world: &World, number: libc::c_long, arguments: &[&str], expected: &str) {
    let number = number.to_string();
    let mut all = vec!["syscall", &number];
    all.extend(arguments);
    check(world, &all, expected);
}

fn check_one_of(world: &World, arguments: &[&str], expected: &[&str]) {
    let ran = world.guest(arguments);
    assert!(expected.contains(&ran.text.as_str()), "{arguments:?}: {}", ran.text);
}

fn the_root_shows_nothing_of_the_host(world: &World) {
    let text = world.guest(&["list", "/"]).text;
    let known = [
        "bin", "dev", "etc", "guest", "lib", "lib32", "lib64", "libx32", "opt", "proc", "run", "sbin", "tmp",
        "usr", "var",
    ];
    for name in text.strip_prefix("ok ").unwrap().split(' ') {
        assert!(known.contains(&name), "{name} in {text}");
    }
    check(world, &["list", "/opt"], "ok");
    check(world, &["list", "/var"], "ok");
    check(world, &["list", "/run"], "ok empty sandbox");
    check(world, &["list", "/dev"], "ok fd full null random shm stderr stdin stdout tty urandom zero");
    check(world, &["list", "/sys"], "ENOENT");
    let etc = world.guest(&["list", "/etc"]).text;
    for name in ["shadow", "sudoers", "ssh", "machine-id", "fstab"] {
        assert!(!etc.split(' ').any(|found| found == name), "{name} in {etc}");
    }
    let passwd = world.guest(&["read", "/etc/passwd"]).text;
    assert_eq!(passwd.lines().count(), 3, "{passwd}");
}

fn the_hosts_files_are_out_of_reach(world: &World) {
    let secret = world.dir.path().join("secret");
    std::fs::write(&secret, "secret").unwrap();
    std::fs::set_permissions(&secret, PermissionsExt::from_mode(0o666)).unwrap();
    let path = secret.to_str().unwrap();
    check(world, &["read", path], "ENOENT");
    for prefix in
        ["/proc/1/root", "/proc/self/root", "/proc/1/cwd", "/proc/self/cwd/../../..", "/..", "/dev/fd/../.."]
    {
        check_one_of(world, &["read", &format!("{prefix}{path}")], &["ENOENT", "EACCES"]);
    }
    // By handle, past all paths: the root of the host's file system is handle 2 of ext4, 128 of others.
    check_call(world, libc::SYS_open_by_handle_at, &["3", "0", "0"], "EPERM");
}

fn nothing_but_the_private_folders_is_writable(world: &World) {
    for dir in [
        "/",
        "/usr",
        "/usr/bin",
        "/usr/local/lib",
        "/etc",
        "/var",
        "/run",
        "/run/sandbox",
        "/run/empty",
        "/dev",
        "/proc",
    ] {
        check_one_of(world, &["create", &format!("{dir}/new")], &["EROFS", "EACCES", "ENOENT", "EPERM"]);
    }
    for file in ["/etc/passwd", "/usr/bin/env", GUEST_PROGRAM] {
        check_one_of(world, &["write", file], &["EROFS", "EACCES"]);
    }
    // Even through a mount that the guest may write to, no program with another's rights comes to be.
    check_call(world, libc::SYS_mount, &["s:tmpfs", "s:/tmp", "s:tmpfs", "0", "0"], "EPERM");
}

fn host_processes_are_invisible_and_unkillable(world: &World) {
    let mut bystander = sleeping_process();
    let pid = bystander.id().to_string();
    let seen = world.guest(&["processes"]).text;
    // The first process is ours, and hidden where it has another owner than the guest.
    assert!(seen == "ok 2" || seen == "ok 1 2", "{seen}");
    check(world, &["read", &format!("/proc/{pid}/environ")], "ENOENT");
    check_call(world, libc::SYS_kill, &[&pid, "9"], "ESRCH");
    check_one_of(world, &["kill-all"], &["ok"]);
    assert!(bystander.try_wait().unwrap().is_none(), "the host's process was killed");
    bystander.kill().unwrap();
    bystander.wait().unwrap();
}

#[expect(clippy::disallowed_methods, reason = "a process to be attacked")]
fn sleeping_process() -> std::process::Child {
    std::process::Command::new("/bin/sleep").arg("1000").spawn().unwrap()
}

fn the_first_process_cannot_be_touched(world: &World) {
    for name in ["environ", "mem", "maps", "auxv", "exe", "root/etc/passwd", "fd/0", "cwd/etc"] {
        check_one_of(world, &["read", &format!("/proc/1/{name}")], &["EACCES", "ENOENT", "EPERM"]);
    }
    check_one_of(world, &["write", "/proc/1/mem"], &["EACCES", "ENOENT"]);
    check_one_of(world, &["write", "/proc/1/oom_score_adj"], &["EACCES", "ENOENT"]);
    check_call(world, libc::SYS_ptrace, &["16", "1", "0", "0"], "EPERM");
    check_call(world, libc::SYS_process_vm_readv, &["1", "0", "0", "0", "0", "0"], "EPERM");
    check_call(world, libc::SYS_pidfd_getfd, &["3", "0", "0"], "EPERM");
    // The kernel drops signals that the first process did not ask for.
    let command =
        world.command(&["/bin/sh", "-c", "kill -9 1; kill -TERM 1; kill -STOP 1; sleep 0.1; echo alive"]);
    assert_eq!(world.run(world.spec(), command).text, "alive");
}

fn proc_cannot_be_written(world: &World) {
    for file in [
        "sys/kernel/core_pattern",
        "sys/kernel/hostname",
        "sys/kernel/modprobe",
        "sys/vm/overcommit_memory",
        "sys/vm/drop_caches",
        "sys/net/ipv4/ip_forward",
        "sys/fs/binfmt_misc/register",
        "sysrq-trigger",
        "irq/default_smp_affinity",
    ] {
        check_one_of(world, &["write", &format!("/proc/{file}")], &["EROFS", "EACCES", "ENOENT"]);
    }
}

fn the_kernels_memory_and_keys_are_hidden(world: &World) {
    for file in [
        "kcore",
        "keys",
        "key-users",
        "kallsyms",
        "timer_list",
        "interrupts",
        "kmsg",
        "kpagecount",
        "vmallocinfo",
    ] {
        check_one_of(world, &["read", &format!("/proc/{file}")], &["ok", "EACCES", "ENOENT", "EPERM"]);
    }
    check_call(world, libc::SYS_syslog, &["3", "0", "0"], "EPERM");
    check_call(world, libc::SYS_keyctl, &["0", "-3", "0"], "EPERM");
    check_call(world, libc::SYS_add_key, &["s:user", "s:name", "s:x", "1", "-3"], "EPERM");
    check_call(world, libc::SYS_request_key, &["s:user", "s:name", "0", "-3"], "EPERM");
}

fn devices_are_the_harmless_ones(world: &World) {
    for device in
        ["mem", "kmsg", "port", "vda", "sda", "loop0", "loop-control", "kvm", "fuse", "net/tun", "ptmx"]
    {
        check(world, &["read", &format!("/dev/{device}")], "ENOENT");
    }
    check(world, &["read", "/dev/null"], "ok");
    check(world, &["read", "/dev/tty"], "ENXIO");
}

fn no_device_can_be_made(world: &World) {
    // Block device 254:0 and the kernel's memory, in every place that can be written.
    for dir in ["/tmp", "/dev/shm"] {
        for (mode, device) in [("24576", "65024"), ("8192", "257")] {
            let path = format!("s:{dir}/device");
            check_call(world, libc::SYS_mknodat, &["-100", &path, mode, device], "EPERM");
        }
    }
}

/// Whether 0 is an id that could be taken, by whoever may.
fn has_own_ids(world: &World) -> bool {
    matches!(world.mode, Mode::Root | Mode::RootEarly)
}

fn no_capability_is_left(world: &World) {
    let none = "0000000000000000";
    let expected = format!(
        "ok CapInh:{none} CapPrm:{none} CapEff:{none} CapBnd:{none} CapAmb:{none} NoNewPrivs:1 Seccomp:2"
    );
    check(world, &["capabilities"], &expected);
    check_call(world, libc::SYS_setuid, &["0"], if has_own_ids(world) { "EPERM" } else { "EINVAL" });
    check_call(world, libc::SYS_chroot, &["s:/tmp"], "EPERM");
    check_call(world, libc::SYS_sethostname, &["s:x", "1"], "EPERM");
}

/// `id -u` as a set-uid program of root: it must still be the guest.
fn set_uid_programs_gain_nothing(world: &World) {
    if !rustix::process::getuid().is_root() {
        return world.skip("needs root to make a set-uid program");
    }
    let source = world.dir.path().join("set-uid");
    std::fs::create_dir(&source).unwrap();
    crate::world::open_to_all(&source);
    std::fs::copy("/usr/bin/id", source.join("id")).unwrap();
    std::fs::set_permissions(source.join("id"), PermissionsExt::from_mode(0o6755)).unwrap();
    let mut spec = world.spec();
    spec.mounts.push(Mount { target: "/code".into(), kind: MountKind::ReadOnlyBind { source } });
    let plain = world.run(spec.clone(), world.command(&["/usr/bin/id", "-u"])).text;
    assert_eq!(world.run(spec, world.command(&["/code/id", "-u"])).text, plain);
    assert_ne!(plain, "0");
}

fn administrative_calls_are_refused(world: &World) {
    let calls: &[(libc::c_long, &[&str])] = &[
        (libc::SYS_mount, &["s:/tmp", "s:/tmp", "0", "4096", "0"]),
        (libc::SYS_umount2, &["s:/proc", "2"]),
        (libc::SYS_pivot_root, &["s:/tmp", "s:/tmp"]),
        (libc::SYS_open_tree, &["-100", "s:/tmp", "1"]),
        (libc::SYS_move_mount, &["3", "s:", "-100", "s:/tmp", "4"]),
        (libc::SYS_fsopen, &["s:tmpfs", "0"]),
        (libc::SYS_mount_setattr, &["-100", "s:/", "0", "0", "0"]),
        (libc::SYS_bpf, &["0", "0", "0"]),
        (libc::SYS_perf_event_open, &["0", "0", "-1", "-1", "0"]),
        (libc::SYS_init_module, &["0", "0", "s:"]),
        (libc::SYS_finit_module, &["0", "s:", "0"]),
        (libc::SYS_delete_module, &["s:loop", "0"]),
        (libc::SYS_kexec_load, &["0", "0", "0", "0"]),
        (libc::SYS_reboot, &["0", "0", "0", "0"]),
        (libc::SYS_swapon, &["s:/tmp/x", "0"]),
        (libc::SYS_acct, &["s:/tmp/x"]),
        (libc::SYS_settimeofday, &["0", "0"]),
        (libc::SYS_clock_settime, &["0", "0"]),
        (libc::SYS_userfaultfd, &["0"]),
        (libc::SYS_fanotify_init, &["0", "0"]),
        (libc::SYS_setns, &["0", "0"]),
        (libc::SYS_ptrace, &["0", "0", "0", "0"]),
        (libc::SYS_personality, &["262144"]),
        (libc::SYS_quotactl, &["0", "0", "0", "0"]),
        (libc::SYS_process_vm_writev, &["1", "0", "0", "0", "0", "0"]),
        (libc::SYS_kcmp, &["1", "2", "0", "0", "0"]),
        // TIOCSTI: typing for somebody else.
        (libc::SYS_ioctl, &["0", "21522", "s:x"]),
    ];
    for (number, arguments) in calls {
        check_call(world, *number, arguments, "EPERM");
    }
}

fn unknown_calls_look_like_an_older_kernel(world: &World) {
    for number in [libc::SYS_io_uring_setup, libc::SYS_clone3, libc::SYS_io_uring_enter, 470, 5000] {
        check_call(world, number, &["0", "0"], "ENOSYS");
    }
    #[cfg(target_arch = "x86_64")]
    // The x32 numbers of open and ptrace.
    for number in [0x4000_0002, 0x4000_0000 + 521] {
        check_call(world, number, &["0", "0"], "ENOSYS");
    }
}

fn namespaces_cannot_be_made(world: &World) {
    for flag in
        [0x1000_0000_i64, 0x0002_0000, 0x2000_0000, 0x4000_0000, 0x0800_0000, 0x0400_0000, 0x0200_0000, 0x80]
    {
        check_call(world, libc::SYS_unshare, &[&flag.to_string()], "EPERM");
        check_call(world, libc::SYS_unshare, &[&(flag | 0x1000_0000).to_string()], "EPERM");
        // Signal 17 on the end of the child.
        check_call(world, libc::SYS_clone, &[&(flag | 17).to_string(), "0", "0", "0", "0"], "EPERM");
        // The upper half of the argument is not looked at by the kernel either.
        check_call(
            world,
            libc::SYS_clone,
            &[&(flag | 17 | 1 << 40).to_string(), "0", "0", "0", "0"],
            "EPERM",
        );
    }
}

fn exotic_sockets_are_refused(world: &World) {
    // Packet, Bluetooth, kernel cryptography, virtual machines' host, AppleTalk, CAN, RDS, TIPC, XDP.
    for family in ["17", "31", "38", "40", "5", "29", "21", "30", "44"] {
        check_call(world, libc::SYS_socket, &[family, "3", "0"], "EAFNOSUPPORT");
    }
    // Raw internet sockets, SCTP, multipath TCP, netfilter and audit by netlink.
    check_call(world, libc::SYS_socket, &["2", "3", "1"], "EPERM");
    check_call(world, libc::SYS_socket, &["2", "3", "255"], "EAFNOSUPPORT");
    check_call(world, libc::SYS_socket, &["2", "1", "132"], "EAFNOSUPPORT");
    check_call(world, libc::SYS_socket, &["2", "1", "262"], "EAFNOSUPPORT");
    check_call(world, libc::SYS_socket, &["16", "3", "12"], "EAFNOSUPPORT");
    check_call(world, libc::SYS_socket, &["16", "3", "9"], "EAFNOSUPPORT");
    check_call(world, libc::SYS_socketpair, &["16", "3", "0", "0"], "EAFNOSUPPORT");
}

fn the_hosts_loopback_is_out_of_reach(world: &World) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    check(world, &["connect", &address.to_string()], "ECONNREFUSED");
    check(world, &["connect", &format!("[::1]:{}", address.port())], "ECONNREFUSED");
    // The same attempt where it is allowed: the test tests something.
    let mut spec = world.spec();
    spec.network = Network::Host;
    let command = world.guest_command(&["connect", &address.to_string()]);
    let sandbox = world.block_on(world.engine.spawn(spec, command)).unwrap();
    listener.accept().unwrap().0.write_all(b"host").unwrap();
    assert_eq!(world.finish(sandbox).text, "ok host");
}

fn other_networks_are_out_of_reach(world: &World) {
    for address in ["192.0.2.1:80", "169.254.169.254:80", "10.0.0.1:22", "[2001:db8::1]:80"] {
        check(world, &["connect", address], "ENETUNREACH");
    }
}

fn the_hosts_abstract_sockets_are_out_of_reach(world: &World) {
    let name = format!("cumulet-test-{}-{:?}", std::process::id(), world.mode);
    let _listener = UnixListener::bind_addr(&UnixAddr::from_abstract_name(&name).unwrap()).unwrap();
    check(world, &["connect-abstract", &name], "ECONNREFUSED");
}

fn sandboxes_do_not_see_each_other(world: &World) {
    let spec = |name: &str, secret: &str| {
        let source = world.folder(name, "code.py", secret);
        let mut spec = world.spec();
        spec.mounts.push(Mount { target: "/var/task".into(), kind: MountKind::ReadOnlyBind { source } });
        spec
    };
    let mut command =
        world.command(&["/bin/sh", "-c", "echo private > /tmp/private; echo ready; exec sleep 1000"]);
    command.env.push(("SECRET".into(), "of the victim".into()));
    let mut victim = world.spawn(spec("victim", "victim's code"), command);
    wait_for_line(&mut victim, "ready");

    let attacker = spec("attacker", "attacker's code");
    let attack = |arguments: &[&str]| world.guest_with(attacker.clone(), arguments).text;
    assert_eq!(attack(&["read", "/var/task/code.py"]), "ok attacker's code");
    assert_eq!(attack(&["list", "/tmp"]), "ok");
    assert!(!attack(&["processes"]).contains(&victim.pid().to_string()));
    assert_eq!(attack(&["read", &format!("/proc/{}/environ", victim.pid())]), "ENOENT");
    assert_eq!(attack(&["connect", "127.0.0.1:9001"]), "ECONNREFUSED");
    let n = world.guest_with(attacker.clone(), &["kill-all"]);
    assert!(n.status.is_success());
    // Not even with the same user, as the sandboxes of an ordinary user have.
    let mut check_alive =
        world.block_on(victim.spawn_process(world.command(&["/bin/cat", "/tmp/private"]))).unwrap();
    assert_eq!(read_all(check_alive.stdout.take().unwrap()), "private");
}

fn wait_for_line(sandbox: &mut sandbox::Sandbox, line: &str) {
    use std::io::{BufRead as _, BufReader};
    let stdout = sandbox.main().stdout.take().unwrap();
    let mut lines = BufReader::new(std::fs::File::from(stdout)).lines();
    assert_eq!(lines.next().unwrap().unwrap(), line);
}

fn sandboxes_have_different_users(world: &World) {
    let owner = |sandbox: &sandbox::Sandbox| {
        std::fs::metadata(format!("/proc/{}/task", sandbox.pid())).map(|m| m.uid())
    };
    let status_uid = |sandbox: &sandbox::Sandbox| {
        let status = std::fs::read_to_string(format!("/proc/{}/status", sandbox.pid())).unwrap();
        status
            .lines()
            .find_map(|line| line.strip_prefix("Uid:"))
            .unwrap()
            .split_whitespace()
            .next()
            .unwrap()
            .to_owned()
    };
    let one = world.spawn(world.spec(), world.guest_command(&["sleep"]));
    let other = world.spawn(world.spec(), world.guest_command(&["sleep"]));
    assert!(owner(&one).is_ok());
    match world.mode {
        Mode::Root | Mode::RootForked | Mode::RootEarly => {
            assert_ne!(status_uid(&one), status_uid(&other));
            assert_ne!(status_uid(&one), "0");
        }
        Mode::Ordinary | Mode::OrdinaryForked | Mode::OrdinaryEarly | Mode::Unisolated => {
            assert_ne!(status_uid(&one), "0");
        }
    }
}

fn links_in_mounted_folders_lead_nowhere(world: &World) {
    let secret = world.folder("outside", "secret", "secret");
    let code = world.folder("linked", "file", "x");
    std::os::unix::fs::symlink(secret.join("secret"), code.join("absolute")).unwrap();
    std::os::unix::fs::symlink("../outside/secret", code.join("relative")).unwrap();
    std::os::unix::fs::symlink("/etc", code.join("etc")).unwrap();
    let mut spec = world.spec();
    spec.mounts.push(Mount { target: "/var/task".into(), kind: MountKind::ReadOnlyBind { source: code } });
    for name in ["absolute", "relative", "etc/shadow"] {
        let ran = world.guest_with(spec.clone(), &["read", &format!("/var/task/{name}")]);
        assert_eq!(ran.text, "ENOENT", "{name}");
    }
}

fn a_linked_mount_source_is_refused(world: &World) {
    let real = world.folder("real", "file", "x");
    let link = world.dir.path().join("link");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    for kind in [
        MountKind::ReadOnlyBind { source: link.clone() },
        MountKind::ReadOnlyLayers { layers: vec![link.clone()] },
        MountKind::ReadOnlyLayers { layers: vec![real.clone(), link.clone()] },
    ] {
        let mut spec = world.spec();
        spec.mounts.push(Mount { target: "/var/task".into(), kind });
        expect_setup_error(world, spec, world.guest_command(&["say"]));
    }
}

fn expect_setup_error(world: &World, spec: Spec, command: Command) {
    let error = world.block_on(world.engine.spawn(spec, command)).unwrap_err();
    assert!(matches!(error, SpawnError::Setup { .. }), "{error:?}");
}

fn control_groups_cannot_be_reached(world: &World) {
    check(world, &["list", "/sys/fs/cgroup"], "ENOENT");
    // The way out by release_agent begins with a mount, with or without a user namespace.
    check_call(world, libc::SYS_mount, &["s:cgroup", "s:/tmp", "s:cgroup", "0", "s:memory"], "EPERM");
    check_call(world, libc::SYS_unshare, &["268435456"], "EPERM");
    let text = world.guest(&["read", "/proc/self/cgroup"]).text;
    assert!(!text.contains("cumulet"), "{text}");
}

fn the_old_root_is_gone(world: &World) {
    let text = world.guest(&["read", "/proc/self/mountinfo"]).text;
    for line in text.trim_start_matches("ok ").lines() {
        let mut fields = line.split(' ').skip(4);
        let (target, flags) = (fields.next().unwrap(), fields.next().unwrap());
        let is_private = ["/tmp", "/dev/shm", "/proc"].contains(&target);
        assert!(is_private || flags.split(',').any(|flag| flag == "ro"), "{line}");
        assert!(flags.split(',').any(|flag| flag == "nosuid"), "{line}");
        let is_device = line.contains(" - devtmpfs ") || target.starts_with("/dev");
        assert!(is_device || flags.split(',').any(|flag| flag == "nodev"), "{line}");
        assert!(!line.contains("shared:") && !line.contains("master:"), "{line}");
    }
}

fn inherited_descriptors_do_not_lead_out(world: &World) {
    let mut command = world.command(&[GUEST_PROGRAM, COMMAND, "list", "/proc/self/fd"]);
    command.stderr = sandbox::Output::Null;
    // 3 is the open folder itself.
    assert_eq!(world.run(world.spec(), command).text, "ok 0 1 2 3");
    let ran = world.run(
        world.spec(),
        world.command(&["/bin/sh", "-c", "ls /proc/self/fd/0/../ 2>&1; readlink /proc/self/fd/0"]),
    );
    assert!(ran.text.ends_with("/dev/null"), "{}", ran.text);
    assert!(!ran.text.contains("vda"), "{}", ran.text);
}
