//! The order of the set-up, and what becomes of each of its calls that fails.

use std::os::fd::OwnedFd;
use std::rc::Rc;

use super::*;
use crate::spec::{Lifetime, Limits, Mount, MountKind, Root, User};
use crate::sys::recorder::Recorder;

const OWN: Identity = Identity::Own { uid: 7, gid: 8 };
const MAPPED: Identity = Identity::Mapped { uid: 7, gid: 8 };

fn null() -> OwnedFd {
    std::fs::File::open("/dev/null").expect("every machine has it").into()
}

fn ground(has_template: bool) -> Ground {
    Ground {
        base: match has_template {
            true => Base::Template { template: Rc::new(null()), groups: vec!["/group/cgroup.procs".into()] },
            false => Base::Host { groups: vec!["/group/cgroup.procs".into()] },
        },
        has_own_network: true,
        watches_memory: false,
        filters: Rc::new(Filters::new()),
    }
}

fn plan(identity: Identity) -> Plan {
    let spec = Spec {
        name: "test".into(),
        root: Root::HostUsr,
        mounts: vec![Mount { target: "/tmp".into(), kind: MountKind::Tmpfs { bytes_max: 1 } }],
        user: User { name: "guest".into(), uid: 7, gid: 8, home: "/".into() },
        hostname: "host".into(),
        network: Network::Isolated { listen: vec!["127.0.0.1:9001".parse().expect("an address")] },
        limits: Limits {
            memory_bytes: 1 << 20,
            cpu_weight: 100,
            cpu_quota_milli: None,
            tasks_max: 10,
            open_files_max: 100,
            file_bytes_max: None,
        },
        lifetime: Lifetime::MainProcess,
    };
    let order = Order {
        spec,
        role: Role::Ordinary,
        identity,
        is_for_spare: false,
        memory: MemoryLimit::ControlGroup,
    };
    Plan { order, mounts: vec![null()] }
}

fn run(kernel: &Recorder, ground: Ground, plan: &Plan) -> Result<Done, Failure> {
    let mut setup = Setup::new(kernel, ground);
    setup.prepare()?;
    setup.complete(plan)
}

/// Every `earlier` call is before every `later` one, and both occur.
fn check_order(calls: &[String], earlier: &str, later: &str) {
    let last = calls.iter().rposition(|call| call.starts_with(earlier));
    let first = calls.iter().position(|call| call.starts_with(later));
    match (last, first) {
        (Some(last), Some(first)) => assert!(last < first, "{earlier} after {later}: {calls:#?}"),
        _ => panic!("{earlier} or {later} is missing: {calls:#?}"),
    }
}

#[test]
fn rights_are_given_up_last() {
    for (identity, take) in [(OWN, "ids 7 8"), (MAPPED, "write /proc/self/gid_map")] {
        let kernel = Recorder::new();
        let done = run(&kernel, ground(true), &plan(identity)).expect("no call fails");
        assert_eq!(done.listeners.len(), 1);
        let calls = kernel.calls();
        check_order(&calls, "write /group/cgroup.procs", "unshare");
        // The fresh /proc while the host's is in sight, and everything on it before ids change.
        check_order(&calls, "new proc", "enter");
        check_order(&calls, "enter", "attach");
        for privileged in
            ["attach", "loopback", "listen", "hostname", "limit Core", "write /proc/self/oom_score_adj"]
        {
            check_order(&calls, privileged, take);
        }
        check_order(&calls, take, "drop capabilities");
        // A user namespace made under this limit would hand it on to all processes of the user together.
        check_order(&calls, take, "limit Nproc");
        check_order(&calls, "drop bounding", "drop capabilities");
        // Changing ids undoes both of these.
        check_order(&calls, take, "no dumps");
        check_order(&calls, take, "die with parent");
        check_order(&calls, "drop capabilities", "no new privileges");
        assert_eq!(calls.last().map(String::as_str), Some("filter"));
    }
}

#[test]
fn own_ids_lose_the_groups_of_the_engine_before_the_right_to_change_them() {
    let kernel = Recorder::new();
    run(&kernel, ground(true), &plan(OWN)).expect("no call fails");
    check_order(&kernel.calls(), "clear groups", "ids");
    check_order(&kernel.calls(), "drop bounding", "ids");
}

#[test]
fn a_sandbox_without_namespaces_makes_none() {
    let kernel = Recorder::new();
    run(&kernel, ground(false), &plan(Identity::Unchanged)).expect("no call fails");
    let calls = kernel.calls();
    assert!(
        !calls
            .iter()
            .any(|call| ["unshare", "attach", "ids", "hostname"].iter().any(|name| call.starts_with(name)))
    );
    check_order(&calls, "drop capabilities", "filter");
}

#[test]
fn every_failing_call_stops_the_set_up_and_is_reported() {
    for (identity, has_template) in [(OWN, true), (MAPPED, true), (Identity::Unchanged, false)] {
        let kernel = Recorder::new();
        run(&kernel, ground(has_template), &plan(identity)).expect("no call fails");
        let n_calls = kernel.calls().len();
        for n in 0..n_calls {
            let kernel = Recorder::failing_at(n);
            let failure = run(&kernel, ground(has_template), &plan(identity)).expect_err("a call fails");
            assert_eq!(failure.errno, libc::EIO);
            assert!(!failure.step.is_empty());
            // Nothing was tried after it: above all, no step was skipped.
            assert_eq!(kernel.calls().len(), n + 1, "{:?}", kernel.calls());
        }
    }
}

/// The sandbox of a standby is completed around a main process that has given up its rights already.
#[test]
fn a_main_process_that_begins_early_has_no_rights() {
    for (identity, take) in [(OWN, "ids 7 8"), (MAPPED, "write /proc/self/gid_map")] {
        let mut early = plan(identity);
        early.order.role = Role::Standby;
        let kernel = Recorder::new();
        let mut setup = Setup::new(&kernel, ground(true));
        setup.surrender(&early).expect("no call fails");
        let calls = kernel.calls();
        check_order(&calls, "limit Nofile", take);
        check_order(&calls, "drop bounding", "drop capabilities");
        check_order(&calls, take, "no dumps");
        check_order(&calls, "drop capabilities", "no new privileges");
        assert_eq!(calls.last().map(String::as_str), Some("filter"));
        for n in 0..calls.len() {
            let kernel = Recorder::failing_at(n);
            let mut setup = Setup::new(&kernel, ground(true));
            assert!(setup.surrender(&early).is_err());
            assert_eq!(kernel.calls().len(), n + 1, "{:?}", kernel.calls());
        }
    }
}

#[test]
fn a_main_process_that_began_early_is_limited_last_and_by_its_own_user() {
    for (identity, take) in [(OWN, "ids 7 8"), (MAPPED, "enter user 5")] {
        let mut late = plan(identity);
        late.order.role = Role::Standby;
        let complete = |kernel: &Recorder| {
            let mut setup = Setup::new(kernel, ground(true));
            setup.set_main_pid(5);
            setup.complete(&late)
        };
        let kernel = Recorder::new();
        complete(&kernel).expect("no call fails");
        let calls = kernel.calls();
        check_order(&calls, "attach /tmp", take);
        check_order(&calls, take, "limit 5 Nofile");
        check_order(&calls, "limit 5", "filter");
        // The namespaces are there.
        assert!(!calls.iter().any(|call| call.starts_with("unshare")), "{calls:#?}");
        for n in 0..calls.len() {
            let kernel = Recorder::failing_at(n);
            complete(&kernel).expect_err("a call fails");
            assert_eq!(kernel.calls().len(), n + 1, "{:?}", kernel.calls());
        }
    }
}
