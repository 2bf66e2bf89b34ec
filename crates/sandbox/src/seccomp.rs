//! Which system calls a guest may make.
//!
//! - *Allowed* is what is on the list of calls that programs of all kinds use.
//! - *Refused* with `EPERM` are calls that only serve to administer or attack a machine, as an unprivileged user
//!   would see them.
//! - *Checked* are a few whose arguments make the difference.
//! - Everything else answers `ENOSYS`, as on an older kernel, so that libraries fall back. Calls that the kernel
//!   learns in future are thereby closed until they are looked at.
//!
//! The filter does not stand alone: a guest has no capability, so that it matters where the kernel itself has faults.

mod calls;
mod compile;

use std::collections::BTreeMap;

use libc::c_long;
use seccompiler::sock_filter;

use compile::{Condition, Is, Rule, Verdict, compile};

/// The programs to install.
#[derive(Debug)]
pub struct Filters {
    pub ordinary: Vec<sock_filter>,
    /// For zygotes, and so for their children, which take `setns` away again.
    pub zygote: Vec<sock_filter>,
}

impl Filters {
    pub fn new() -> Self {
        let ordinary = table();
        let mut zygote = ordinary.clone();
        zygote.extend(ZYGOTE.iter().cloned());
        let compile = |table| compile(table, &Verdict::Refuse(libc::ENOSYS));
        Self { ordinary: compile(&ordinary), zygote: compile(&zygote) }
    }
}

fn table() -> BTreeMap<c_long, Verdict> {
    let allowed = calls::ALLOWED.iter().map(|call| (*call, Verdict::Allow));
    let refused = calls::REFUSED.iter().map(|call| (*call, Verdict::Refuse(libc::EPERM)));
    let checked = CHECKED.iter().map(|(call, rules)| (*call, Verdict::Check(rules)));
    allowed.chain(refused).chain(checked).collect()
}

/// What differs for a zygote: it may enter namespaces that are handed to it, and where it is the administrator of one
/// for a moment, the kernel's network configuration stays out of its reach.
const ZYGOTE: &[(c_long, Verdict)] = &[
    (libc::SYS_setns, Verdict::Allow),
    (
        libc::SYS_socket,
        Verdict::Check(&[
            no_such_family(&[
                argument(0, Is::NotEqual(libc::AF_UNIX as u32)),
                argument(0, Is::NotEqual(libc::AF_INET as u32)),
                argument(0, Is::NotEqual(libc::AF_INET6 as u32)),
            ]),
            no_such_family(&exotic_internet(libc::AF_INET)),
            no_such_family(&exotic_internet(libc::AF_INET6)),
        ]),
    ),
    // The tables of the packet filters: IPT_SO_SET_*, ARPT_SO_SET_* and EBT_SO_SET_* have numbers from 64 on.
    (
        libc::SYS_setsockopt,
        Verdict::Check(&[
            refuse_if(&packet_filter(libc::SOL_IP, 64)),
            refuse_if(&packet_filter(libc::SOL_IP, 65)),
            refuse_if(&packet_filter(libc::SOL_IP, 96)),
            refuse_if(&packet_filter(libc::SOL_IP, 97)),
            refuse_if(&packet_filter(libc::SOL_IP, 128)),
            refuse_if(&packet_filter(libc::SOL_IP, 129)),
            refuse_if(&packet_filter(libc::SOL_IPV6, 64)),
            refuse_if(&packet_filter(libc::SOL_IPV6, 65)),
        ]),
    ),
];

const fn packet_filter(level: i32, option: u32) -> [Condition; 2] {
    [argument(1, Is::Equal(level as u32)), argument(2, Is::Equal(option))]
}

const NAMESPACES: u32 = (libc::CLONE_NEWUSER
    | libc::CLONE_NEWNS
    | libc::CLONE_NEWPID
    | libc::CLONE_NEWNET
    | libc::CLONE_NEWIPC
    | libc::CLONE_NEWUTS
    | libc::CLONE_NEWCGROUP
    // The time namespace, which libc has no name for.
    | 0x80) as u32;

const CHECKED: &[(c_long, &[Rule])] = &[
    (libc::SYS_clone, &[refuse_if(&[argument(0, Is::Any(NAMESPACES))])]),
    (libc::SYS_unshare, &[refuse_if(&[argument(0, Is::Any(NAMESPACES))])]),
    // Only to ask for the present one, or to set the ordinary one.
    (
        libc::SYS_personality,
        &[refuse_if(&[argument(0, Is::NotEqual(0)), argument(0, Is::NotEqual(0xffff_ffff))])],
    ),
    // Typing into a terminal for somebody else.
    (
        libc::SYS_ioctl,
        &[
            refuse_if(&[argument(1, Is::Equal(libc::TIOCSTI as u32))]),
            refuse_if(&[argument(1, Is::Equal(libc::TIOCLINUX as u32))]),
        ],
    ),
    // Unix and internet without raw and exotic protocols, and the route queries of getifaddrs(3).
    (
        libc::SYS_socket,
        &[
            no_such_family(&[
                argument(0, Is::NotEqual(libc::AF_UNIX as u32)),
                argument(0, Is::NotEqual(libc::AF_INET as u32)),
                argument(0, Is::NotEqual(libc::AF_INET6 as u32)),
                argument(0, Is::NotEqual(libc::AF_NETLINK as u32)),
            ]),
            no_such_family(&[
                argument(0, Is::Equal(libc::AF_NETLINK as u32)),
                argument(2, Is::NotEqual(libc::NETLINK_ROUTE as u32)),
            ]),
            no_such_family(&exotic_internet(libc::AF_INET)),
            no_such_family(&exotic_internet(libc::AF_INET6)),
        ],
    ),
    (libc::SYS_socketpair, &[no_such_family(&[argument(0, Is::NotEqual(libc::AF_UNIX as u32))])]),
];

const fn argument(argument: u8, is: Is) -> Condition {
    Condition { argument, is }
}

const fn refuse_if(all: &'static [Condition]) -> Rule {
    Rule { all, errno: libc::EPERM }
}

const fn no_such_family(all: &'static [Condition]) -> Rule {
    Rule { all, errno: libc::EAFNOSUPPORT }
}

/// A protocol that is none of the usual ones.
const fn exotic_internet(family: i32) -> [Condition; 6] {
    [
        argument(0, Is::Equal(family as u32)),
        argument(2, Is::NotEqual(0)),
        argument(2, Is::NotEqual(libc::IPPROTO_TCP as u32)),
        argument(2, Is::NotEqual(libc::IPPROTO_UDP as u32)),
        argument(2, Is::NotEqual(libc::IPPROTO_ICMP as u32)),
        argument(2, Is::NotEqual(libc::IPPROTO_ICMPV6 as u32)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_do_not_overlap() {
        let checked: Vec<c_long> = CHECKED.iter().map(|(call, _)| *call).collect();
        for call in calls::REFUSED {
            assert!(!calls::ALLOWED.contains(call) && !checked.contains(call), "{call} is on two lists");
        }
        for call in checked {
            assert!(!calls::ALLOWED.contains(&call), "{call} is on two lists");
        }
    }

    #[test]
    fn the_filter_is_short() {
        let filters = Filters::new();
        for filter in [filters.ordinary, filters.zygote] {
            assert!(filter.len() < 600, "{} instructions", filter.len());
        }
    }

    fn check(call: c_long, arguments: [u64; 3], expected: Result<(), i32>) {
        check_in(&Filters::new().ordinary, call, arguments, expected);
    }

    fn check_in(filter: &[sock_filter], call: c_long, arguments: [u64; 3], expected: Result<(), i32>) {
        let [a, b, c] = arguments;
        let result = compile::run(filter, compile::ARCHITECTURE, call as u32, [a, b, c, 0, 0, 0]);
        let expected = expected
            .map_or_else(|errno| libc::SECCOMP_RET_ERRNO | errno as u32, |()| libc::SECCOMP_RET_ALLOW);
        assert_eq!(result, expected, "call {call} with {arguments:?}");
    }

    #[test]
    fn ordinary_calls_pass_and_others_do_not() {
        for call in [libc::SYS_read, libc::SYS_openat, libc::SYS_execve, libc::SYS_futex, libc::SYS_mmap] {
            check(call, [0; 3], Ok(()));
        }
        for call in [libc::SYS_mount, libc::SYS_ptrace, libc::SYS_bpf, libc::SYS_keyctl] {
            check(call, [0; 3], Err(libc::EPERM));
        }
        for call in [libc::SYS_clone3, libc::SYS_io_uring_setup, 9999] {
            check(call, [0; 3], Err(libc::ENOSYS));
        }
    }

    #[test]
    fn threads_and_forks_pass_but_no_namespaces() {
        let thread =
            libc::CLONE_VM | libc::CLONE_FS | libc::CLONE_FILES | libc::CLONE_SIGHAND | libc::CLONE_THREAD;
        check(libc::SYS_clone, [thread as u64, 0, 0], Ok(()));
        check(libc::SYS_clone, [libc::SIGCHLD as u64, 0, 0], Ok(()));
        check(libc::SYS_clone, [libc::CLONE_NEWUSER as u64, 0, 0], Err(libc::EPERM));
        check(libc::SYS_clone, [(1 << 40) | libc::CLONE_NEWNS as u64, 0, 0], Err(libc::EPERM));
        check(libc::SYS_unshare, [libc::CLONE_FILES as u64, 0, 0], Ok(()));
        check(libc::SYS_unshare, [0x80, 0, 0], Err(libc::EPERM));
    }

    #[test]
    fn a_zygote_enters_namespaces_and_administers_none() {
        let zygote = Filters::new().zygote;
        check(libc::SYS_setns, [3, 0, 0], Err(libc::EPERM));
        check_in(&zygote, libc::SYS_setns, [3, 0, 0], Ok(()));
        for call in
            [libc::SYS_mount, libc::SYS_umount2, libc::SYS_move_mount, libc::SYS_ptrace, libc::SYS_bpf]
        {
            check_in(&zygote, call, [0; 3], Err(libc::EPERM));
        }
        check_in(&zygote, libc::SYS_unshare, [libc::CLONE_NEWUSER as u64, 0, 0], Err(libc::EPERM));
        let route = [libc::AF_NETLINK as u64, 3, libc::NETLINK_ROUTE as u64];
        check_in(&zygote, libc::SYS_socket, route, Err(libc::EAFNOSUPPORT));
        check_in(&zygote, libc::SYS_socket, [libc::AF_INET as u64, 1, 0], Ok(()));
        check_in(&zygote, libc::SYS_setsockopt, [3, libc::SOL_IP as u64, 64], Err(libc::EPERM));
        check_in(&zygote, libc::SYS_setsockopt, [3, libc::SOL_SOCKET as u64, 64], Ok(()));
    }

    #[test]
    fn sockets_are_of_the_usual_kinds() {
        check(libc::SYS_socket, [libc::AF_UNIX as u64, 1, 0], Ok(()));
        check(libc::SYS_socket, [libc::AF_INET6 as u64, 1, libc::IPPROTO_TCP as u64], Ok(()));
        check(libc::SYS_socket, [libc::AF_NETLINK as u64, 3, libc::NETLINK_ROUTE as u64], Ok(()));
        check(
            libc::SYS_socket,
            [libc::AF_NETLINK as u64, 3, libc::NETLINK_NETFILTER as u64],
            Err(libc::EAFNOSUPPORT),
        );
        check(
            libc::SYS_socket,
            [libc::AF_INET as u64, 1, libc::IPPROTO_SCTP as u64],
            Err(libc::EAFNOSUPPORT),
        );
        check(libc::SYS_socket, [libc::AF_VSOCK as u64, 1, 0], Err(libc::EAFNOSUPPORT));
        check(libc::SYS_socket, [(1 << 32) | libc::AF_VSOCK as u64, 1, 0], Err(libc::EAFNOSUPPORT));
    }
}
