use std::collections::BTreeSet;

use base::AccountId;
use proptest::prelude::*;

use super::super::key::{Dependencies, Level};
use super::*;

const LIMITS: Limits = Limits { memory_bytes_max: 100, n_starting_max: 2 };

fn key(name: u8) -> Arc<Key> {
    let imports = [format!("package{name}")].into();
    Arc::new(Key {
        account: AccountId::default(),
        interpreter: "python3.11".to_owned(),
        variables: BTreeMap::new(),
        level: Level::Dependencies(Dependencies { imports, ..Dependencies::default() }),
    })
}

/// A state with a clock and what it has asked for.
struct World {
    state: State,
    now: Instant,
    actions: Vec<Action>,
}

impl World {
    fn new() -> Self {
        Self { state: State::new(LIMITS), now: Instant::now(), actions: Vec::new() }
    }

    fn want(&mut self, name: u8) -> Answer {
        self.now += Duration::from_millis(1);
        self.state.want(&key(name), self.now, &mut self.actions)
    }

    fn ready(&mut self, number: Number, memory_bytes: u64) {
        self.state.ready(number, memory_bytes, self.now, &mut self.actions);
    }

    fn taken(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.actions)
    }

    /// Makes a zygote, whatever it takes.
    fn made(&mut self, name: u8, memory_bytes: u64) -> Number {
        let Answer::Wait(number) = self.want(name) else { panic!("it is there already") };
        assert!(self.actions.contains(&Action::Start(number)));
        self.ready(number, memory_bytes);
        number
    }
}

#[test]
fn ten_that_want_the_same_start_one() {
    let mut world = World::new();
    let answers: BTreeSet<String> = (0..10).map(|_| format!("{:?}", world.want(1))).collect();
    assert_eq!(answers.len(), 1);
    assert_eq!(world.taken(), [Action::Start(Number(1))]);
    world.ready(Number(1), 10);
    assert_eq!(world.want(1), Answer::Ready(Number(1)));
    assert_eq!(world.taken(), []);
}

#[test]
fn what_somebody_waits_for_starts_before_what_nobody_waits_for() {
    let mut world = World::new();
    for name in 1..=4 {
        world.state.warm(&key(name), world.now, &mut world.actions);
    }
    assert_eq!(world.taken(), [Action::Start(Number(1))]);
    assert_eq!(world.want(4), Answer::Wait(Number(4)));
    assert_eq!(world.taken(), [Action::Start(Number(4))]);
    world.ready(Number(1), 10);
    assert_eq!(world.taken(), []);
    world.ready(Number(4), 10);
    assert_eq!(world.taken(), [Action::Start(Number(2))]);
}

#[test]
fn what_was_not_used_for_longest_makes_room() {
    let mut world = World::new();
    let (first, second) = (world.made(1, 40), world.made(2, 40));
    assert_eq!(world.want(1), Answer::Ready(first));
    world.taken();
    world.made(3, 40);
    assert!(world.taken().contains(&Action::End(second)));
    assert_eq!(world.want(1), Answer::Ready(first));
    let large = world.made(4, 1_000);
    assert_eq!(world.want(4), Answer::Ready(large));
    assert_eq!(world.state.all().filter(|(_, zygote)| zygote.stage == Stage::Ready).count(), 1);
    world.state.warm(&key(9), world.now, &mut world.actions);
    assert!(
        matches!(world.want(9), Answer::Wait(Number(5))),
        "a full budget takes nothing that nobody wants"
    );
}

#[test]
fn what_breaks_is_left_alone_for_longer_and_longer() {
    let mut world = World::new();
    let mut pauses = Vec::new();
    for _ in 0..12 {
        let Answer::Wait(number) = world.want(1) else { panic!("it should be tried again") };
        world.state.failed(number, Cause::Broken, world.now, &mut world.actions);
        let began = world.now;
        while world.want(1) == Answer::Resting {
            world.now += Duration::from_millis(500);
        }
        pauses.push(world.now.duration_since(began).as_secs());
        world.state.forget(|_| false, world.now, &mut world.actions);
    }
    assert_eq!(pauses[..4], [1, 2, 4, 8]);
    assert!(pauses.iter().all(|pause| *pause <= 301), "{pauses:?}");
}

#[test]
fn what_ended_late_is_made_again_at_once_and_what_is_unfit_never() {
    let mut world = World::new();
    let first = world.made(1, 10);
    world.now += LIFE_MIN;
    world.state.ended(first, world.now);
    assert!(matches!(world.want(1), Answer::Wait(number) if number != first));
    let Answer::Wait(number) = world.want(2) else { panic!() };
    world.state.failed(number, Cause::Unfit, world.now, &mut world.actions);
    world.now += Duration::from_secs(1_000_000);
    assert_eq!(world.want(2), Answer::Unfit);
}

#[test]
fn what_is_said_late_means_nothing() {
    let mut world = World::new();
    let first = world.made(1, 10);
    world.taken();
    world.state.forget(|_| true, world.now, &mut world.actions);
    assert_eq!(world.taken(), [Action::End(first)]);
    world.state.ended(first, world.now);
    world.state.measured(first, 1_000, &mut world.actions);
    world.ready(first, 10);
    world.state.failed(first, Cause::Unfit, world.now, &mut world.actions);
    assert_eq!(world.taken(), []);
    assert!(matches!(world.want(1), Answer::Wait(number) if number != first));
}

#[derive(Debug, Clone)]
enum Step {
    Want(u8),
    Warm(u8),
    Ready { which: usize, memory_bytes: u64 },
    Failed { which: usize, unfit: bool },
    Ended { which: usize },
    Measured { which: usize, memory_bytes: u64 },
    Forget(u8),
    Pass { seconds: u64 },
}

fn step() -> impl Strategy<Value = Step> {
    let name = || 0..5_u8;
    let which = || 0..8_usize;
    prop_oneof![
        4 => name().prop_map(Step::Want),
        2 => name().prop_map(Step::Warm),
        4 => (which(), 0..150_u64).prop_map(|(which, memory_bytes)| Step::Ready { which, memory_bytes }),
        2 => (which(), any::<bool>()).prop_map(|(which, unfit)| Step::Failed { which, unfit }),
        1 => which().prop_map(|which| Step::Ended { which }),
        1 => (which(), 0..150_u64).prop_map(|(which, memory_bytes)| Step::Measured { which, memory_bytes }),
        1 => name().prop_map(Step::Forget),
        1 => (0..100_u64).prop_map(|seconds| Step::Pass { seconds }),
    ]
}

fn check(world: &World) {
    let state = &world.state;
    let stages =
        |which: fn(&Stage) -> bool| state.zygotes.values().filter(|zygote| which(&zygote.stage)).count();
    let n_starting = stages(|stage| matches!(stage, Stage::Starting));
    assert!(n_starting <= LIMITS.n_starting_max);
    let n_wanted = stages(|stage| matches!(stage, Stage::Wanted));
    assert!(n_wanted == 0 || n_starting > 0);
    let waits = |zygote: &Zygote| zygote.is_urgent && zygote.stage == Stage::Wanted;
    assert!(!state.zygotes.values().any(waits) || n_starting == LIMITS.n_starting_max);
    let n_ready = stages(|stage| matches!(stage, Stage::Ready));
    assert!(state.memory_bytes() <= LIMITS.memory_bytes_max || n_ready <= 1);
    let keys: BTreeSet<_> = state.zygotes.values().map(|zygote| zygote.key.clone()).collect();
    assert_eq!(keys.len(), state.zygotes.len());
    assert_eq!(state.numbers.len(), state.zygotes.len());
}

proptest! {
    #[test]
    fn whatever_happens_the_invariants_hold(steps in proptest::collection::vec(step(), 0..80)) {
        let mut world = World::new();
        let mut started = BTreeSet::new();
        let mut ended = BTreeSet::new();
        for step in steps {
            // Also numbers that are long gone.
            let number = |which: usize| Number(which as u64 + 1);
            let now = world.now;
            match step {
                Step::Want(name) => {
                    if let Answer::Ready(number) = world.want(name) {
                        assert_eq!(world.state.get(number).unwrap().key, key(name));
                        assert!(started.contains(&number) && !ended.contains(&number));
                    }
                }
                Step::Warm(name) => world.state.warm(&key(name), now, &mut world.actions),
                Step::Ready { which, memory_bytes } => world.ready(number(which), memory_bytes),
                Step::Failed { which, unfit } => {
                    let cause = if unfit { Cause::Unfit } else { Cause::Broken };
                    world.state.failed(number(which), cause, now, &mut world.actions);
                }
                Step::Ended { which } => {
                    world.state.ended(number(which), now);
                }
                Step::Measured { which, memory_bytes } => {
                    world.state.measured(number(which), memory_bytes, &mut world.actions);
                }
                Step::Forget(name) => {
                    world.state.forget(|found| *found == *key(name), now, &mut world.actions);
                }
                Step::Pass { seconds } => world.now += Duration::from_secs(seconds),
            }
            for action in world.taken() {
                match action {
                    Action::Start(number) => assert!(started.insert(number)),
                    Action::End(number) => assert!(started.contains(&number) && ended.insert(number)),
                }
            }
            check(&world);
        }
    }
}
