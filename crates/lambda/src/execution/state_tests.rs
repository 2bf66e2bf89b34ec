use proptest::prelude::*;

use super::*;

const EXTENSION: ExtensionId = ExtensionId(1);

fn times() -> Times {
    Times {
        waited: Duration::ZERO,
        snap_start: false,
        init_timeout: Duration::from_secs(10),
        idle: Duration::from_secs(600),
        freeze_after: Duration::from_secs(1),
        provisioned: false,
        expires: None,
    }
}

/// A machine and a clock that moves when told.
struct World {
    machine: Machine,
    now: Instant,
}

impl World {
    fn new() -> Self {
        Self { machine: Machine::new(times()), now: Instant::now() }
    }

    /// One that waits for its first invocation; its init phase took 5 ms.
    fn idle() -> Self {
        let mut world = Self::new();
        world.on(Event::Launched { n_extensions: 0 });
        world.after(5);
        world.on(Event::RuntimeReady);
        world
    }

    /// One with an external extension that wants everything.
    fn idle_with_extension() -> Self {
        let mut world = Self::new();
        world.on(Event::Launched { n_extensions: 1 });
        let wants = Wants { invoke: true, shutdown: true };
        world.on(Event::ExtensionRegistered { id: EXTENSION, external: true, wants });
        world.on(Event::RuntimeReady);
        world.on(Event::ExtensionReady(EXTENSION));
        world
    }

    fn on(&mut self, event: Event) -> Vec<Action> {
        self.machine.on(event, self.now)
    }

    fn after(&mut self, millis: u64) {
        self.now += Duration::from_millis(millis);
    }

    fn invoke(&mut self) -> Vec<Action> {
        self.on(Event::Invoke { timeout: Duration::from_secs(3) })
    }

    fn respond(&mut self) -> Vec<Action> {
        self.on(Event::Responded { waiting: true, error_type: None })
    }
}

fn report(duration_ms: u64, init_ms: Option<u64>, failure: Option<Failure>) -> Action {
    Action::LogReport(Report {
        duration: Duration::from_millis(duration_ms),
        init: init_ms.map(Duration::from_millis),
        init_billed: true,
        failure,
    })
}

#[test]
fn first_invocation_reports_the_init_phase_and_the_second_does_not() {
    let mut world = World::new();
    assert_eq!(world.on(Event::Launched { n_extensions: 0 }), [Action::LogInitStart, Action::StartRuntime]);
    world.after(120);
    assert_eq!(world.on(Event::RuntimeReady), [Action::Release { failed: false }]);
    for init in [Some(120), None] {
        world.after(10);
        let deadline = world.now + Duration::from_secs(3);
        assert_eq!(world.invoke(), [Action::LogStart, Action::Deliver { to_extensions: vec![], deadline }]);
        world.after(7);
        assert_eq!(
            world.respond(),
            [report(7, init, None), Action::Finish, Action::Release { failed: false }, Action::Answer(None)]
        );
    }
}

#[test]
fn failed_init_is_tried_again_in_the_time_of_the_first_invocation() {
    let mut world = World::new();
    world.on(Event::Launched { n_extensions: 0 });
    world.after(50);
    let failure = Failure::Reported { error_type: "Runtime.ImportModuleError".to_owned() };
    let duration = Duration::from_millis(50);
    assert_eq!(
        world.on(Event::InitFailed(failure.clone())),
        [
            Action::KillProcesses,
            Action::LogInitReport { phase: Phase::Init, duration, failure: Some(failure.clone()) },
            Action::Release { failed: true },
        ]
    );
    assert_eq!(world.invoke(), [Action::StartRuntime]);
    assert_eq!(world.machine.deadline(), Some(world.now + Duration::from_secs(3)));
    world.after(60);
    let duration = Duration::from_millis(60);
    assert_eq!(
        world.on(Event::InitFailed(failure.clone())),
        [
            Action::KillProcesses,
            Action::LogInitReport { phase: Phase::Invoke, duration, failure: Some(failure.clone()) },
            Action::LogStart,
            report_unbilled(60, failure.clone()),
            Action::Finish,
            Action::Release { failed: false },
            Action::Answer(Some(failure)),
        ]
    );
}

fn report_unbilled(duration_ms: u64, failure: Failure) -> Action {
    let duration = Duration::from_millis(duration_ms);
    Action::LogReport(Report { duration, init: None, init_billed: false, failure: Some(failure) })
}

#[test]
fn second_init_leaves_the_invocation_what_is_left_of_its_time() {
    let mut world = World::new();
    world.on(Event::Launched { n_extensions: 0 });
    world.on(Event::RuntimeExited(Exit::Status(1)));
    world.invoke();
    let deadline = world.machine.deadline();
    world.after(2_000);
    let actions = world.on(Event::RuntimeReady);
    assert!(matches!(&actions[..], [Action::LogStart, Action::Deliver { .. }]), "{actions:?}");
    assert_eq!(world.machine.deadline(), deadline);
    world.after(100);
    assert_eq!(world.respond().first(), Some(&report(2_100, None, None)));
}

#[test]
fn timeout_ends_the_processes_and_keeps_the_sandbox() {
    let mut world = World::idle();
    world.invoke();
    world.after(2_999);
    assert_eq!(world.on(Event::Timer), []);
    world.after(1);
    let failure = Failure::TimedOut { after: Duration::from_secs(3) };
    assert_eq!(
        world.on(Event::Timer),
        [
            Action::KillProcesses,
            report(3_000, Some(5), Some(failure.clone())),
            Action::Finish,
            Action::Release { failed: false },
            Action::Answer(Some(failure)),
        ]
    );
    assert_eq!(world.invoke(), [Action::StartRuntime]);
}

#[test]
fn exit_fails_the_invocation_but_not_one_that_has_responded() {
    let mut world = World::idle();
    world.invoke();
    let actions = world.on(Event::RuntimeExited(Exit::Status(0)));
    let failure = Failure::RuntimeExited(Exit::Status(0));
    assert_eq!(actions.last(), Some(&Action::Answer(Some(failure))));

    let mut world = World::idle();
    world.invoke();
    assert_eq!(world.on(Event::Responded { waiting: false, error_type: None }), []);
    let actions = world.on(Event::RuntimeExited(Exit::Status(0)));
    assert_eq!(actions.last(), Some(&Action::Answer(None)));
}

#[test]
fn invocation_that_no_runtime_has_heard_of_is_handed_back() {
    let mut world = World::idle();
    world.invoke();
    let actions = world.on(Event::Undelivered(Exit::Signal(9)));
    let expected = [Action::KillProcesses, Action::HandBack, Action::Release { failed: false }];
    assert_eq!(actions, expected);
    // Its sandbox is good for the next one.
    assert_eq!(world.invoke(), [Action::StartRuntime]);
    assert_eq!(world.on(Event::Undelivered(Exit::Signal(9))), expected);

    let mut world = World::idle_with_extension();
    world.invoke();
    let actions = world.on(Event::Undelivered(Exit::Signal(9)));
    assert!(actions.contains(&Action::Answer(Some(Failure::RuntimeExited(Exit::Signal(9))))), "{actions:?}");
}

#[test]
fn caller_does_not_wait_long_for_a_runtime_that_does_not_ask_for_more() {
    let mut world = World::idle();
    world.invoke();
    world.on(Event::Responded { waiting: false, error_type: None });
    world.after(20);
    assert_eq!(world.on(Event::Timer), [Action::Answer(None)]);
    world.after(100);
    assert_eq!(
        world.on(Event::RuntimeReady),
        [report(0, Some(5), None), Action::Finish, Action::Release { failed: false }]
    );
}

#[test]
fn quiet_environment_freezes_then_asks_to_end_then_ends() {
    let mut world = World::idle();
    world.after(1_000);
    assert_eq!(world.on(Event::Timer), [Action::Freeze]);
    world.after(598_999);
    assert_eq!(world.on(Event::Timer), []);
    world.after(1);
    assert_eq!(world.on(Event::Timer), [Action::AskToEnd]);
    assert_eq!(world.machine.deadline(), None);
    assert_eq!(world.on(Event::EndGranted), [Action::Destroy, Action::Gone]);
}

#[test]
fn frozen_environment_thaws_for_an_invocation_even_if_it_asked_to_end() {
    let mut world = World::idle();
    world.after(1_000);
    world.on(Event::Timer);
    world.after(600_000);
    world.on(Event::Timer);
    let actions = world.invoke();
    assert!(matches!(&actions[..], [Action::Thaw, Action::LogStart, Action::Deliver { .. }]));
}

#[test]
fn provisioned_environment_does_not_end_for_being_idle_but_with_its_credentials() {
    let mut world = World::new();
    let expires = world.now + Duration::from_secs(3_600);
    world.machine = Machine::new(Times { provisioned: true, expires: Some(expires), ..times() });
    world.on(Event::Launched { n_extensions: 0 });
    world.on(Event::RuntimeReady);
    world.after(1_000);
    assert_eq!(world.on(Event::Timer), [Action::Freeze]);
    assert_eq!(world.machine.deadline(), Some(expires));
}

#[test]
fn extensions_start_before_the_runtime_and_are_waited_for_after_it() {
    let mut world = World::new();
    assert_eq!(
        world.on(Event::Launched { n_extensions: 1 }),
        [Action::LogInitStart, Action::StartExtensions]
    );
    let wants = Wants { invoke: true, shutdown: true };
    let registered = Event::ExtensionRegistered { id: EXTENSION, external: true, wants };
    assert_eq!(world.on(registered), [Action::StartRuntime]);
    assert_eq!(world.on(Event::RuntimeReady), []);
    assert_eq!(world.on(Event::ExtensionReady(EXTENSION)), [Action::Release { failed: false }]);
    let actions = world.invoke();
    assert!(
        matches!(&actions[..], [_, Action::Deliver { to_extensions, .. }] if *to_extensions == [EXTENSION])
    );
    world.after(10);
    assert_eq!(world.respond(), [Action::Answer(None)]);
    world.after(5);
    assert_eq!(
        world.on(Event::ExtensionReady(EXTENSION)),
        [report(15, Some(0), None), Action::Finish, Action::Release { failed: false }]
    );
}

#[test]
fn extensions_hear_why_the_environment_is_reset() {
    let mut world = World::idle_with_extension();
    world.invoke();
    world.after(3_000);
    let actions = world.on(Event::Timer);
    let deadline = world.now + SHUTDOWN_WITH_EXTERNAL;
    assert!(actions.contains(&Action::SendShutdown {
        to: vec![EXTENSION],
        reason: ShutdownReason::Timeout,
        deadline,
    }));
    assert!(!actions.contains(&Action::Release { failed: false }));
    let exited =
        Event::ExtensionExited { id: Some(EXTENSION), name: "watch".to_owned(), exit: Exit::Status(0) };
    assert_eq!(world.on(exited), [Action::KillProcesses, Action::Release { failed: false }]);
}

#[test]
fn extension_that_does_not_end_is_killed_with_the_sandbox() {
    let mut world = World::idle_with_extension();
    let actions = world.on(Event::Retire);
    assert!(matches!(&actions[..], [Action::TerminateRuntime, Action::SendShutdown { .. }]), "{actions:?}");
    world.after(2_000);
    assert_eq!(world.on(Event::Timer), [Action::Destroy, Action::Gone]);
}

#[test]
fn environment_that_nobody_wants_any_more_ends_as_soon_as_it_exists() {
    let mut world = World::new();
    assert_eq!(world.on(Event::Retire), []);
    assert_eq!(world.on(Event::Launched { n_extensions: 0 }), [Action::Destroy, Action::Gone]);
}

#[derive(Debug, Clone)]
enum Step {
    Event(Event),
    Wait(u64),
}

fn step() -> impl Strategy<Value = Step> {
    let id = (0u32..3).prop_map(ExtensionId);
    let exit = prop_oneof![
        Just(Exit::Status(0)),
        Just(Exit::Status(1)),
        Just(Exit::Signal(9)),
        Just(Exit::OutOfMemory)
    ];
    let wants = (any::<bool>(), any::<bool>()).prop_map(|(invoke, shutdown)| Wants { invoke, shutdown });
    let event = prop_oneof![
        (0usize..3).prop_map(|n_extensions| Event::Launched { n_extensions }),
        (id.clone(), any::<bool>(), wants).prop_map(|(id, external, wants)| Event::ExtensionRegistered {
            id,
            external,
            wants
        }),
        id.clone().prop_map(Event::ExtensionReady),
        (proptest::option::of(id), exit.clone()).prop_map(|(id, exit)| Event::ExtensionExited {
            id,
            name: String::new(),
            exit
        }),
        Just(Event::ExtensionFailed { name: String::new(), error_type: String::new() }),
        Just(Event::RuntimeReady),
        exit.clone().prop_map(Event::RuntimeExited),
        exit.prop_map(Event::Undelivered),
        Just(Event::InitFailed(Failure::ProtocolBroken)),
        Just(Event::Invoke { timeout: Duration::from_millis(300) }),
        any::<bool>().prop_map(|waiting| Event::Responded { waiting, error_type: None }),
        Just(Event::ProtocolBroken),
        Just(Event::Timer),
        Just(Event::EndGranted),
        Just(Event::Retire),
    ];
    prop_oneof![4 => event.prop_map(Step::Event), 1 => (0u64..20_000).prop_map(Step::Wait)]
}

/// What the pool knows of the environment.
#[derive(Default)]
struct Pool {
    offered: bool,
    invoking: bool,
    asked_to_end: bool,
    gone: bool,
}

impl Pool {
    /// Whether the pool or the driver could say this now.
    fn allows(&self, event: &Event) -> bool {
        match event {
            Event::Invoke { .. } => self.offered && !self.invoking,
            Event::EndGranted => self.offered && self.asked_to_end,
            // An environment that was offered is retired only after it was taken back.
            Event::Retire => !self.invoking,
            _ => true,
        }
    }

    fn check(&mut self, event: &Event, actions: &[Action]) {
        assert!(!self.gone || actions.is_empty(), "{event:?} after the end: {actions:?}");
        match event {
            Event::Invoke { .. } => {
                self.invoking = true;
                self.offered = false;
                self.asked_to_end = false;
            }
            Event::EndGranted | Event::Retire => self.offered = false,
            _ => {}
        }
        let (mut finished, mut released) = (false, false);
        for action in actions {
            match action {
                Action::Answer(_) => {
                    assert!(self.invoking, "answered twice or without an invocation");
                    self.invoking = false;
                }
                Action::HandBack => {
                    assert!(self.invoking, "handed back without an invocation");
                    self.invoking = false;
                }
                Action::Finish => finished = true,
                Action::Release { .. } => {
                    assert!(!self.offered, "offered twice");
                    self.offered = true;
                    released = true;
                }
                Action::AskToEnd => self.asked_to_end = true,
                Action::Gone => self.gone = true,
                _ => {}
            }
        }
        assert!(!(released && self.invoking), "offered with an invocation");
        assert!(!finished || !self.invoking, "finished without an answer");
    }
}

proptest! {
    #[test]
    fn every_invocation_is_answered_once(steps in proptest::collection::vec(step(), 1..80)) {
        let mut world = World::new();
        let mut pool = Pool::default();
        for step in steps {
            match step {
                Step::Wait(millis) => world.after(millis),
                Step::Event(event) if pool.allows(&event) => {
                    let actions = world.on(event.clone());
                    pool.check(&event, &actions);
                }
                Step::Event(_) => {}
            }
        }
        // Whatever happened: time alone brings an answer, and a retired environment ends.
        for _ in 0..10 {
            if let Some(deadline) = world.machine.deadline() {
                world.now = world.now.max(deadline);
                let actions = world.on(Event::Timer);
                pool.check(&Event::Timer, &actions);
            }
        }
        prop_assert!(!pool.invoking);
        let actions = world.on(Event::Retire);
        pool.check(&Event::Retire, &actions);
        let actions = world.on(Event::Launched { n_extensions: 0 });
        pool.check(&Event::Timer, &actions);
        world.after(10_000);
        let actions = world.on(Event::Timer);
        pool.check(&Event::Timer, &actions);
        prop_assert!(pool.gone && world.machine.is_dead());
    }
}
