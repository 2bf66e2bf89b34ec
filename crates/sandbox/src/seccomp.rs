//! Which system calls a guest may make.
//!
//! Two filters, of which the stricter answer wins:
//! - *refused*: calls that only serve to administer or attack a machine answer `EPERM`, as an unprivileged user
//!   would see them;
//! - *allowed*: everything that is on no list answers `ENOSYS`, as on an older kernel, so that libraries fall back.
//!   Calls that the kernel learns in future are thereby closed until they are looked at.
//!
//! The filters do not stand alone: a guest has no capability, so that they matter where the kernel itself has faults.

use std::collections::BTreeMap;

use libc::c_long;
use seccompiler::{
    BackendError, BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch,
};

mod calls;

/// The filters in the order to install them.
pub fn filters() -> Result<Vec<BpfProgram>, BackendError> {
    let arch: TargetArch = std::env::consts::ARCH.try_into()?;
    let refused =
        SeccompFilter::new(refused()?, SeccompAction::Allow, SeccompAction::Errno(libc::EPERM as u32), arch)?;
    let families = SeccompFilter::new(
        sockets_refused()?,
        SeccompAction::Allow,
        SeccompAction::Errno(libc::EAFNOSUPPORT as u32),
        arch,
    )?;
    let allowed = SeccompFilter::new(
        calls::ALLOWED.iter().chain(calls::REFUSED).chain(CHECKED).map(|call| (*call, Vec::new())).collect(),
        SeccompAction::Errno(libc::ENOSYS as u32),
        SeccompAction::Allow,
        arch,
    )?;
    [refused, families, allowed].into_iter().map(TryInto::try_into).collect()
}

/// Calls that depend on their arguments; see [`refused`] and [`sockets_refused`].
const CHECKED: &[c_long] = &[
    libc::SYS_clone,
    libc::SYS_unshare,
    libc::SYS_personality,
    libc::SYS_ioctl,
    libc::SYS_socket,
    libc::SYS_socketpair,
];

fn refused() -> Result<BTreeMap<i64, Vec<SeccompRule>>, BackendError> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
        calls::REFUSED.iter().map(|call| (*call, Vec::new())).collect();
    rules.insert(libc::SYS_clone, each_flag(0, NAMESPACES)?);
    rules.insert(libc::SYS_unshare, each_flag(0, NAMESPACES)?);
    // Only to ask for the present one, or to set the ordinary one.
    rules.insert(
        libc::SYS_personality,
        vec![SeccompRule::new(vec![
            condition(0, SeccompCmpOp::Ne, 0)?,
            condition(0, SeccompCmpOp::Ne, 0xffff_ffff)?,
        ])?],
    );
    // Typing into a terminal for somebody else.
    rules.insert(
        libc::SYS_ioctl,
        vec![
            SeccompRule::new(vec![condition(1, SeccompCmpOp::Eq, libc::TIOCSTI)?])?,
            SeccompRule::new(vec![condition(1, SeccompCmpOp::Eq, libc::TIOCLINUX)?])?,
        ],
    );
    Ok(rules)
}

const NAMESPACES: &[i32] = &[
    libc::CLONE_NEWUSER,
    libc::CLONE_NEWNS,
    libc::CLONE_NEWPID,
    libc::CLONE_NEWNET,
    libc::CLONE_NEWIPC,
    libc::CLONE_NEWUTS,
    libc::CLONE_NEWCGROUP,
    // The time namespace, which libc has no name for.
    0x80,
];

/// One rule per flag: it matches if the flag is set.
fn each_flag(argument: u8, flags: &[i32]) -> Result<Vec<SeccompRule>, BackendError> {
    flags
        .iter()
        .map(|flag| {
            let flag = u64::from(*flag as u32);
            SeccompRule::new(vec![condition(argument, SeccompCmpOp::MaskedEq(flag), flag)?])
        })
        .collect()
}

/// Every socket but Unix, internet (without raw and exotic protocols), and the route queries of getifaddrs(3).
fn sockets_refused() -> Result<BTreeMap<i64, Vec<SeccompRule>>, BackendError> {
    let family = |op, family: i32| condition(0, op, u64::from(family as u32));
    let mut rules = vec![SeccompRule::new(vec![
        family(SeccompCmpOp::Ne, libc::AF_UNIX)?,
        family(SeccompCmpOp::Ne, libc::AF_INET)?,
        family(SeccompCmpOp::Ne, libc::AF_INET6)?,
        family(SeccompCmpOp::Ne, libc::AF_NETLINK)?,
    ])?];
    rules.push(SeccompRule::new(vec![
        family(SeccompCmpOp::Eq, libc::AF_NETLINK)?,
        condition(2, SeccompCmpOp::Ne, libc::NETLINK_ROUTE as u64)?,
    ])?);
    for internet in [libc::AF_INET, libc::AF_INET6] {
        let mut rule = vec![family(SeccompCmpOp::Eq, internet)?];
        for protocol in [0, libc::IPPROTO_TCP, libc::IPPROTO_UDP, libc::IPPROTO_ICMP, libc::IPPROTO_ICMPV6] {
            rule.push(condition(2, SeccompCmpOp::Ne, protocol as u64)?);
        }
        rules.push(SeccompRule::new(rule)?);
    }
    let pairs = vec![SeccompRule::new(vec![family(SeccompCmpOp::Ne, libc::AF_UNIX)?])?];
    Ok(BTreeMap::from([(libc::SYS_socket, rules), (libc::SYS_socketpair, pairs)]))
}

fn condition(argument: u8, op: SeccompCmpOp, value: u64) -> Result<SeccompCondition, BackendError> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Dword, op, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_do_not_overlap() {
        for call in calls::REFUSED {
            assert!(!calls::ALLOWED.contains(call), "{call} is on both lists");
        }
        for call in CHECKED {
            assert!(
                !calls::ALLOWED.contains(call) && !calls::REFUSED.contains(call),
                "{call} is on two lists"
            );
        }
    }

    #[test]
    fn the_filters_fit_into_the_kernel() {
        /// BPF_MAXINSNS of the kernel.
        const INSTRUCTIONS_MAX: usize = 4096;
        for filter in filters().expect("the lists are constant") {
            assert!(filter.len() < INSTRUCTIONS_MAX, "{} instructions", filter.len());
        }
    }
}
