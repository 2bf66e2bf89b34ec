use proptest::prelude::*;

use super::*;

const LIMITS: Limits =
    Limits { n_each: 2, memory_bytes_max: 4 * MEMORY_BYTES_GUESS, idle: Duration::from_secs(600) };

/// A state with a clock, that does what it asks for.
struct World {
    state: State<u8>,
    now: Instant,
    starting: Vec<Number>,
    waiting: Vec<Number>,
    last: u64,
}

impl World {
    fn new() -> Self {
        let state = State::new(LIMITS);
        Self { state, now: Instant::now(), starting: Vec::new(), waiting: Vec::new(), last: 0 }
    }

    fn settle(&mut self) {
        let mut actions = Vec::new();
        self.state.settle(self.now, &mut actions);
        for action in actions {
            match action {
                Action::Start(number) => {
                    assert!(number.0 > self.last, "{number:?} was there before");
                    self.last = number.0;
                    self.starting.push(number);
                }
                Action::End(number) => {
                    let at = self.waiting.iter().position(|waiting| *waiting == number);
                    self.waiting.remove(at.expect("only what waits is ended"));
                }
            }
        }
        self.check();
    }

    fn check(&self) {
        assert!(self.starting.len() <= 1, "{:?} start", self.starting);
        let used = self.state.memory_bytes();
        assert!(used <= LIMITS.memory_bytes_max, "{used} bytes are used");
        for key in self.state.lines.keys() {
            assert!(self.state.n_of(key) <= LIMITS.n_each);
        }
        let mut numbers: Vec<Number> = self.starting.iter().chain(&self.waiting).copied().collect();
        numbers.sort();
        assert_eq!(numbers, self.state.standbys.keys().copied().collect::<Vec<_>>());
    }

    fn take(&mut self, key: u8) -> Option<Number> {
        self.now += Duration::from_millis(1);
        let taken = self.state.take(&Arc::new(key), self.now);
        self.waiting.retain(|number| Some(*number) != taken);
        taken
    }

    /// Has everything started that can be.
    fn fill(&mut self) {
        self.settle();
        while let Some(number) = self.starting.pop() {
            self.state.waits(number, MEMORY_BYTES_GUESS);
            self.waiting.push(number);
            self.settle();
        }
    }

    fn n_waiting(&self, key: u8) -> usize {
        self.state.waiting().filter(|(of, _)| **of == key).count()
    }
}

#[test]
fn nothing_waits_for_what_nobody_uses() {
    let mut world = World::new();
    world.fill();
    assert_eq!(world.last, 0);
    assert_eq!(world.take(1), None);
    world.fill();
    assert_eq!(world.n_waiting(1), 2);
    world.now += LIMITS.idle;
    world.fill();
    assert_eq!(world.state.standbys.len(), 0);
}

#[test]
fn whoever_comes_gets_the_oldest_and_it_is_replaced() {
    let mut world = World::new();
    world.take(1);
    world.fill();
    assert_eq!(world.take(1), Some(Number(1)));
    assert_eq!(world.take(1), Some(Number(2)));
    assert_eq!(world.take(1), None);
    assert_eq!(world.take(2), None, "those of another line serve nobody else");
    world.fill();
    assert_eq!((world.n_waiting(1), world.n_waiting(2)), (2, 2));
}

#[test]
fn lines_used_last_take_the_room_of_others() {
    let mut world = World::new();
    for key in [1, 2, 3] {
        world.take(key);
    }
    world.fill();
    assert_eq!([1, 2, 3].map(|key| world.n_waiting(key)), [0, 2, 2]);
    world.take(1);
    world.fill();
    assert_eq!([1, 2, 3].map(|key| world.n_waiting(key)), [2, 0, 2]);
}

#[test]
fn a_line_whose_standbys_end_rests_longer_each_time() {
    let mut world = World::new();
    world.take(1);
    for n in 0..3 {
        world.settle();
        let number = world.starting.pop().expect("another attempt");
        world.state.ended(number, world.now);
        world.settle();
        assert_eq!(world.starting, []);
        world.now += PAUSE_MIN * (1 << n);
    }
    world.fill();
    assert_eq!(world.n_waiting(1), 2);
}

#[derive(Debug, Clone)]
enum Step {
    Take(u8),
    Waits(u64),
    Ends,
    Passes(u64),
    Clear,
}

proptest! {
    #[test]
    fn limits_hold_whatever_happens(steps in proptest::collection::vec(step(), 1..200)) {
        let mut world = World::new();
        for step in steps {
            match step {
                Step::Take(key) => drop(world.take(key)),
                Step::Waits(memory_bytes) => {
                    if let Some(number) = world.starting.pop() {
                        world.state.waits(number, memory_bytes);
                        world.waiting.push(number);
                    }
                }
                Step::Ends => {
                    if let Some(number) = world.starting.pop().or_else(|| world.waiting.pop()) {
                        world.state.ended(number, world.now);
                    }
                }
                Step::Passes(seconds) => world.now += Duration::from_secs(seconds),
                Step::Clear => {
                    let mut actions = Vec::new();
                    world.state.clear(&mut actions);
                    let ended: Vec<_> = world.waiting.drain(..).map(Action::End).collect();
                    prop_assert_eq!(actions.len(), ended.len());
                }
            }
            world.settle();
        }
    }
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..5_u8).prop_map(Step::Take),
        4 => (1..6 * MEMORY_BYTES_GUESS).prop_map(Step::Waits),
        1 => Just(Step::Ends),
        2 => (0..700_u64).prop_map(Step::Passes),
        1 => Just(Step::Clear),
    ]
}
