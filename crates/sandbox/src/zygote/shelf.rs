//! The children of a zygote that wait: whom each serves, and which is made next.
//!
//! Most wait in a sandbox that is complete for what was asked for lately, so that they lack nothing but their program.
//! One more waits in a sandbox without its late mounts and limits, for whoever comes first.

use std::collections::VecDeque;

use super::Shape;
use crate::spec::Spec;

/// A child that waits.
pub(super) trait Child {
    fn shape(&self) -> &Shape;
    /// What its sandbox is complete for, if it is.
    fn outfit(&self) -> Option<&Spec>;
    fn is_alive(&self) -> bool;
}

/// A child to be made.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wanted {
    pub spec: Spec,
    /// Whether its sandbox shall be complete.
    pub is_complete: bool,
}

#[derive(Debug)]
pub(super) struct Shelf<C> {
    waiting: Vec<C>,
    /// What was asked for lately, each once, the newest first.
    asked: VecDeque<(Shape, Spec)>,
}

/// How many specifications are remembered.
const ASKED_MAX: usize = 8;

impl<C> Default for Shelf<C> {
    fn default() -> Self {
        Self { waiting: Vec::new(), asked: VecDeque::new() }
    }
}

impl<C: Child> Shelf<C> {
    /// The child that serves the specification best, if any does.
    pub fn take(&mut self, shape: &Shape, spec: &Spec) -> Option<C> {
        self.forget(spec);
        self.asked.push_front((shape.clone(), spec.clone()));
        self.asked.truncate(ASKED_MAX);
        self.waiting.retain(C::is_alive);
        let complete = self.waiting.iter().position(|child| child.outfit() == Some(spec));
        let bare = || {
            let fits = |child: &C| child.outfit().is_none() && child.shape() == shape;
            self.waiting.iter().position(fits)
        };
        complete.or_else(bare).map(|found| self.waiting.remove(found))
    }

    /// Something will be asked for.
    pub fn expect(&mut self, shape: Shape, spec: Spec) {
        if !self.asked.iter().any(|(_, asked)| *asked == spec) {
            self.asked.push_back((shape, spec));
            self.asked.truncate(ASKED_MAX);
        }
    }

    /// Nothing is made for a specification until it is asked for again.
    pub fn forget(&mut self, spec: &Spec) {
        self.asked.retain(|(_, asked)| asked != spec);
    }

    pub fn put(&mut self, child: C) {
        self.waiting.push(child);
    }

    pub fn clear(&mut self) {
        self.waiting.clear();
    }

    /// What to make next so that `n` wait complete, and one bare. Those that serve nobody any more end.
    pub fn next(&mut self, n: usize) -> Option<Wanted> {
        let mut slots = slots(&self.asked, n);
        let serves = |child: &C| {
            let fills = |(slot, shape): &(Wanted, &Shape)| match child.outfit() {
                Some(outfit) => slot.is_complete && slot.spec == *outfit,
                None => !slot.is_complete && child.shape() == *shape,
            };
            let found = if child.is_alive() { slots.iter().position(fills) } else { None };
            found.map(|slot| slots.remove(slot)).is_some()
        };
        self.waiting.retain(serves);
        slots.into_iter().next().map(|(wanted, _)| wanted)
    }
}

/// In the order in which they are filled. What was asked for lately shares the `n`.
fn slots(asked: &VecDeque<(Shape, Spec)>, n: usize) -> Vec<(Wanted, &Shape)> {
    let Some((newest_shape, newest)) = asked.front().filter(|_| n > 0) else { return Vec::new() };
    let complete = asked.iter().cycle().take(n);
    let complete = complete.map(|(shape, spec)| (Wanted { spec: spec.clone(), is_complete: true }, shape));
    let bare = Wanted { spec: newest.clone(), is_complete: false };
    complete.chain([(bare, newest_shape)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::{Lifetime, Limits, Mount, MountKind, Network, Root, User};

    #[derive(Debug)]
    struct Fake {
        shape: Shape,
        outfit: Option<Spec>,
        is_alive: bool,
    }

    impl Child for Fake {
        fn shape(&self) -> &Shape {
            &self.shape
        }
        fn outfit(&self) -> Option<&Spec> {
            self.outfit.as_ref()
        }
        fn is_alive(&self) -> bool {
            self.is_alive
        }
    }

    fn spec(code: &str) -> Spec {
        let kind = MountKind::ReadOnlyBind { source: code.into() };
        Spec {
            name: code.to_owned(),
            root: Root::HostUsr,
            mounts: vec![Mount { target: "/var/task".into(), kind }],
            user: User { name: "user".into(), uid: 1, gid: 1, home: "/".into() },
            hostname: "host".into(),
            network: Network::Isolated { listen: Vec::new() },
            limits: Limits {
                memory_bytes: 1,
                cpu_weight: 1,
                cpu_quota_milli: None,
                tasks_max: 1,
                open_files_max: 1,
                file_bytes_max: None,
            },
            lifetime: Lifetime::Explicit,
        }
    }

    fn shape(spec: &Spec) -> Shape {
        Shape::of(spec, &[]).0
    }

    fn take(shelf: &mut Shelf<Fake>, code: &str) -> Option<Option<String>> {
        let spec = spec(code);
        shelf.take(&shape(&spec), &spec).map(|child| child.outfit.map(|outfit| outfit.name))
    }

    /// Makes all that is wanted, and says what it was.
    fn fill(shelf: &mut Shelf<Fake>, n: usize) -> Vec<String> {
        let mut made = Vec::new();
        while let Some(Wanted { spec, is_complete }) = shelf.next(n) {
            made.push(if is_complete { spec.name.clone() } else { "bare".to_owned() });
            let shape = shape(&spec);
            shelf.put(Fake { shape, outfit: is_complete.then_some(spec), is_alive: true });
            assert!(made.len() < 10, "it never has enough: {made:?}");
        }
        made
    }

    #[test]
    fn nothing_is_made_for_nobody() {
        let mut shelf = Shelf::default();
        assert!(fill(&mut shelf, 2).is_empty());
        assert_eq!(take(&mut shelf, "a"), None);
        assert!(fill(&mut shelf, 0).is_empty());
        assert_eq!(fill(&mut shelf, 2), ["a", "a", "bare"]);
    }

    #[test]
    fn those_asked_for_lately_share() {
        let mut shelf = Shelf::default();
        take(&mut shelf, "a");
        fill(&mut shelf, 2);
        assert_eq!(take(&mut shelf, "b"), Some(None), "the bare one serves anybody");
        assert_eq!(fill(&mut shelf, 2), ["b", "bare"], "one of the other's makes room");
        assert_eq!(take(&mut shelf, "a"), Some(Some("a".into())));
        assert_eq!(take(&mut shelf, "b"), Some(Some("b".into())));
        assert_eq!(fill(&mut shelf, 2), ["b", "a"]);
    }

    #[test]
    fn what_is_expected_comes_after_what_is_asked_for() {
        let mut shelf = Shelf::default();
        shelf.expect(shape(&spec("a")), spec("a"));
        assert_eq!(fill(&mut shelf, 1), ["a", "bare"]);
        assert_eq!(take(&mut shelf, "b"), Some(None));
        shelf.expect(shape(&spec("a")), spec("a"));
        assert_eq!(fill(&mut shelf, 1), ["b", "bare"]);
    }

    #[test]
    fn the_dead_and_the_surplus_go() {
        let mut shelf = Shelf::default();
        take(&mut shelf, "a");
        fill(&mut shelf, 2);
        shelf.waiting[0].is_alive = false;
        assert_eq!(fill(&mut shelf, 2), ["a"]);
        assert_eq!(shelf.waiting.len(), 3);
        assert!(fill(&mut shelf, 1).is_empty());
        assert_eq!(shelf.waiting.len(), 2);
        assert!(fill(&mut shelf, 0).is_empty());
        assert!(shelf.waiting.is_empty());
    }

    #[test]
    fn what_cannot_be_made_is_not_tried_until_asked_for() {
        let mut shelf = Shelf::default();
        take(&mut shelf, "a");
        shelf.forget(&spec("a"));
        assert_eq!(shelf.next(2), None);
    }

    #[test]
    fn another_shape_is_of_no_use() {
        let mut shelf = Shelf::default();
        take(&mut shelf, "a");
        fill(&mut shelf, 1);
        let mut other = spec("b");
        other.hostname = "other".into();
        assert!(shelf.take(&shape(&other), &other).is_none());
    }
}
