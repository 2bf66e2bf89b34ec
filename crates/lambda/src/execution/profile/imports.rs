//! What each import costs, from the steps that a client tells while it loads a function. Pure.
//!
//! A package is imported within the import of the first of its modules that somebody asks for. Here it stands before
//! that module, beside it: `scipy`, then `scipy.stats`. So a package never looks like a part of its own module.
//!
//! What is told comes from a process that runs a user's code: it is limited, and no depth of it is recursed into.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Most imports of one load.
const IMPORTS_MAX: usize = 50_000;
/// Most imports that lie in each other; what Python's own limit of recursion allows is less.
const DEPTH_MAX: usize = 1000;
/// Longest name of a module, in bytes.
const NAME_BYTES_MAX: usize = 1024;
/// Latest moment of a step after the load began, in nanoseconds: hours.
const NS_MAX: u64 = 10_000_000_000_000;
/// Largest memory of a process, in KB.
const KB_MAX: u64 = 1_000_000_000_000;
/// The load itself, around all imports.
const ROOT: usize = 0;

/// One module that was imported.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Import {
    pub module: String,
    /// How many imports it lies in.
    pub depth: usize,
    /// Without the imports that lie in it.
    pub self_ms: f64,
    pub total_ms: f64,
    /// By how much the process grew. Less than zero if it gave memory back.
    pub self_kb: i64,
    pub total_kb: i64,
    /// The type of what was raised instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Whether the load ended before it did.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_unfinished: bool,
}

/// A whole load.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Load {
    pub total_ms: f64,
    pub total_kb: i64,
    /// Each before those that lie in it, in the order in which they began.
    pub imports: Vec<Import>,
}

/// Whoever told a step broke the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed;

/// Takes steps, one after the other.
#[derive(Debug, Default)]
pub struct Recording {
    nodes: Vec<Node>,
    /// What each thread is importing, innermost last.
    stacks: BTreeMap<u32, Vec<usize>>,
    last: Reading,
}

#[derive(Debug, Clone, Copy, Default)]
struct Reading {
    ns: u64,
    kb: u64,
}

#[derive(Debug)]
struct Node {
    name: String,
    thread: u32,
    children: Vec<usize>,
    begin: Reading,
    end: Option<Reading>,
    /// Of imports that began within this one and stand before it.
    moved: Cost,
    error: Option<String>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Cost {
    ns: i64,
    kb: i64,
}

#[derive(Deserialize)]
struct Step {
    begin: Option<String>,
    end: Option<String>,
    thread: u32,
    ns: u64,
    kb: u64,
    error: Option<String>,
}

impl Recording {
    /// Takes the body of a `PROFILE` frame.
    pub fn push(&mut self, body: &[u8]) -> Result<(), Malformed> {
        let step: Step = serde_json::from_slice(body).map_err(|_not_a_step| Malformed)?;
        if step.ns > NS_MAX || step.kb > KB_MAX {
            return Err(Malformed);
        }
        let reading = Reading { ns: step.ns, kb: step.kb };
        self.last.ns = self.last.ns.max(reading.ns);
        self.last.kb = reading.kb;
        match (step.begin, step.end) {
            (Some(name), None) => self.begin(name, step.thread, reading),
            (None, Some(name)) => self.end(&name, step.thread, reading, step.error),
            _ => Err(Malformed),
        }
    }

    /// What is known when the process says no more, `elapsed` after the load began as the server saw it.
    pub fn finish(mut self, elapsed: Duration) -> Load {
        if self.nodes.is_empty() {
            return Load::default();
        }
        let elapsed_ns = u64::try_from(elapsed.as_nanos()).unwrap_or(u64::MAX).min(NS_MAX);
        let now = self.nodes[ROOT].begin.ns.saturating_add(elapsed_ns).max(self.last.ns);
        let now = Reading { ns: now, kb: self.last.kb };
        let unfinished: Vec<bool> = self.nodes.iter().map(|node| node.end.is_none()).collect();
        for thread in self.stacks.keys().copied().collect::<Vec<_>>() {
            while let Some(number) = self.stacks.get_mut(&thread).and_then(Vec::pop) {
                self.close(number, now);
            }
        }
        let Cost { ns, kb } = self.nodes[ROOT].total();
        Load { total_ms: ms(ns), total_kb: kb, imports: self.flattened(&unfinished) }
    }

    fn begin(&mut self, name: String, thread: u32, begin: Reading) -> Result<(), Malformed> {
        // The first step is the load's own, and has no name.
        if self.nodes.len() > IMPORTS_MAX
            || name.len() > NAME_BYTES_MAX
            || self.nodes.is_empty() != name.is_empty()
        {
            return Err(Malformed);
        }
        let number = self.nodes.len();
        let stack = self.stacks.entry(thread).or_default();
        if stack.len() > DEPTH_MAX {
            return Err(Malformed);
        }
        let within = stack.iter().rposition(|&above| !is_below(&self.nodes[above].name, &name));
        let parent = within.map_or(ROOT, |at| stack[at]);
        if number != ROOT {
            // What stands on the way to the parent are modules of this package.
            let passed = &stack[within.map_or(0, |at| at + 1)..];
            let siblings = &mut self.nodes[parent].children;
            let at = match passed {
                [] => None,
                passed => siblings.iter().position(|sibling| passed.contains(sibling)),
            };
            siblings.insert(at.unwrap_or(siblings.len()), number);
        }
        stack.push(number);
        let (children, moved) = (Vec::new(), Cost::default());
        self.nodes.push(Node { name, thread, children, begin, end: None, moved, error: None });
        Ok(())
    }

    fn end(&mut self, name: &str, thread: u32, end: Reading, error: Option<String>) -> Result<(), Malformed> {
        let number = self.stacks.get_mut(&thread).and_then(Vec::pop).ok_or(Malformed)?;
        if self.nodes[number].name != name || error.as_ref().is_some_and(|error| error.len() > NAME_BYTES_MAX)
        {
            return Err(Malformed);
        }
        self.nodes[number].error = error;
        self.close(number, end);
        Ok(())
    }

    /// Ends an import that is no longer on its thread's stack.
    fn close(&mut self, number: usize, end: Reading) {
        self.nodes[number].end = Some(end);
        let Node { name, thread, .. } = &self.nodes[number];
        let (name, total) = (name.clone(), self.nodes[number].total());
        let stack = self.stacks.get(thread).map(Vec::as_slice).unwrap_or_default();
        for &above in stack.iter().rev() {
            if !is_below(&self.nodes[above].name, &name) {
                break;
            }
            self.nodes[above].moved.ns += total.ns;
            self.nodes[above].moved.kb += total.kb;
        }
    }

    fn flattened(&self, unfinished: &[bool]) -> Vec<Import> {
        let mut imports = Vec::with_capacity(self.nodes.len());
        let mut to_visit: Vec<(usize, usize)> =
            self.nodes[ROOT].children.iter().rev().map(|&number| (number, 0)).collect();
        while let Some((number, depth)) = to_visit.pop() {
            let node = &self.nodes[number];
            let Cost { ns, kb } = node.total();
            let (mut self_ns, mut self_kb) = (ns, kb);
            for child in node.children.iter().map(|&child| &self.nodes[child]) {
                self_ns -= child.total().ns;
                self_kb -= child.total().kb;
            }
            imports.push(Import {
                module: node.name.clone(),
                depth,
                self_ms: ms(self_ns),
                total_ms: ms(ns),
                self_kb,
                total_kb: kb,
                error: node.error.clone(),
                is_unfinished: unfinished[number],
            });
            to_visit.extend(node.children.iter().rev().map(|&child| (child, depth + 1)));
        }
        imports
    }
}

impl Node {
    /// Nothing until it has ended.
    fn total(&self) -> Cost {
        let Some(end) = self.end else { return Cost::default() };
        let difference = |end: u64, begin: u64| end.cast_signed() - begin.cast_signed();
        let kb = difference(end.kb, self.begin.kb) - self.moved.kb;
        Cost { ns: (difference(end.ns, self.begin.ns) - self.moved.ns).max(0), kb }
    }
}

/// Whether `module` is part of `package`.
fn is_below(module: &str, package: &str) -> bool {
    !package.is_empty() && module.strip_prefix(package).is_some_and(|rest| rest.starts_with('.'))
}

fn ms(ns: i64) -> f64 {
    // Microseconds are as fine as anybody reads.
    (ns / 1000) as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn recorded(steps: &[(&str, u32, u64, u64)]) -> Recording {
        let mut recording = Recording::default();
        for (what, thread, ms, kb) in steps {
            let (mark, name) = what.split_at(1);
            let (what, error) = match mark {
                "+" => ("begin", None),
                "-" => ("end", None),
                _ => ("end", Some("ImportError")),
            };
            let step =
                json!({ what: name, "thread": thread, "ns": ms * 1_000_000, "kb": kb, "error": error });
            recording.push(step.to_string().as_bytes()).unwrap();
        }
        recording
    }

    /// Each import as one line: depth as indentation, self and total in ms, self and total in KB.
    fn lines(load: &Load) -> Vec<String> {
        let line = |import: &Import| {
            let Import { module, depth, self_ms, total_ms, self_kb, total_kb, error, is_unfinished } = import;
            let indentation = "  ".repeat(*depth);
            let mark = match (error, is_unfinished) {
                (Some(error), _) => format!(" {error}"),
                (None, true) => " …".to_owned(),
                (None, false) => String::new(),
            };
            format!("{indentation}{module} {self_ms}/{total_ms} {self_kb}/{total_kb}{mark}")
        };
        load.imports.iter().map(line).collect()
    }

    #[test]
    fn costs_are_told_apart_by_who_has_them() {
        let load = recorded(&[
            ("+", 0, 10, 1000),
            ("+f", 0, 11, 1000),
            ("+a", 0, 12, 1010),
            ("+b", 0, 13, 1020),
            ("-b", 0, 23, 1520),
            ("-a", 0, 25, 1500),
            ("+c", 0, 26, 1500),
            ("!c", 0, 30, 1501),
            ("-f", 0, 40, 1600),
            ("-", 0, 41, 1600),
        ])
        .finish(Duration::ZERO);
        assert_eq!((load.total_ms, load.total_kb), (31.0, 600));
        let expected =
            ["f 12/29 109/600", "  a 3/13 -10/490", "    b 10/10 500/500", "  c 4/4 1/1 ImportError"];
        assert_eq!(lines(&load), expected);
    }

    #[test]
    fn a_package_stands_before_the_module_that_brought_it() {
        let load = recorded(&[
            ("+", 0, 0, 0),
            ("+f", 0, 0, 0),
            ("+p.q.r", 0, 1, 0),
            ("+p.q", 0, 2, 0),
            ("+p", 0, 3, 0),
            ("+other", 0, 4, 0),
            ("-other", 0, 14, 10),
            ("-p", 0, 23, 20),
            ("-p.q", 0, 43, 50),
            ("-p.q.r", 0, 83, 60),
            ("+p.s", 0, 84, 60),
            ("-p.s", 0, 85, 60),
            ("-f", 0, 90, 60),
            ("-", 0, 90, 60),
        ])
        .finish(Duration::ZERO);
        let expected = [
            "f 7/90 0/60",
            "  p 10/20 10/20",
            "    other 10/10 10/10",
            "  p.q 21/21 30/30",
            "  p.q.r 41/41 10/10",
            "  p.s 1/1 0/0",
        ];
        assert_eq!(lines(&load), expected);
    }

    #[test]
    fn what_has_not_ended_is_as_long_as_is_known() {
        let recording = recorded(&[
            ("+", 0, 100, 0),
            ("+f", 0, 101, 0),
            ("+p.q", 0, 102, 0),
            ("+p", 0, 103, 0),
            ("+x", 0, 110, 70),
        ]);
        let load = recording.finish(Duration::from_millis(60));
        assert_eq!(load.total_ms, 60.0);
        let expected = ["f 1/59 0/70 …", "  p 7/57 70/70 …", "    x 50/50 0/0 …", "  p.q 1/1 0/0 …"];
        assert_eq!(lines(&load), expected);
    }

    #[test]
    fn threads_take_nobody_elses_time() {
        let load = recorded(&[
            ("+", 0, 0, 0),
            ("+f", 0, 0, 0),
            ("+a", 1, 1, 0),
            ("+b", 0, 2, 0),
            ("-b", 0, 5, 0),
            ("-a", 1, 9, 0),
            ("-f", 0, 10, 0),
            ("-", 0, 10, 0),
        ])
        .finish(Duration::ZERO);
        assert_eq!(lines(&load), ["f 7/10 0/0", "  b 3/3 0/0", "a 8/8 0/0"]);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let check = |steps: &[&str]| {
            let mut recording = Recording::default();
            assert!(steps.iter().any(|step| recording.push(step.as_bytes()).is_err()), "{steps:?}");
        };
        let root = r#"{"begin":"","thread":0,"ns":1,"kb":1}"#;
        check(&["[]"]);
        check(&[r#"{"begin":"a","thread":0,"ns":1,"kb":1}"#]);
        check(&[root, root]);
        check(&[root, r#"{"end":"a","thread":0,"ns":1,"kb":1}"#]);
        check(&[root, r#"{"end":"","thread":1,"ns":1,"kb":1}"#]);
        check(&[root, r#"{"begin":"a","end":"a","thread":0,"ns":1,"kb":1}"#]);
        check(&[root, r#"{"begin":"a","thread":0,"ns":-1,"kb":1}"#]);
        check(&[root, r#"{"begin":"a","thread":0,"ns":1,"kb":18446744073709551615}"#]);
        let long = format!(r#"{{"begin":"{}","thread":0,"ns":1,"kb":1}}"#, "x".repeat(2000));
        check(&[root, &long]);
        let deep: Vec<String> =
            (0..1100).map(|number| format!(r#"{{"begin":"m{number}","thread":0,"ns":1,"kb":1}}"#)).collect();
        check(&[&[root], &deep.iter().map(String::as_str).collect::<Vec<_>>()[..]].concat());
    }

    proptest! {
        #[test]
        fn any_steps_make_a_load_whose_parts_add_up(
            steps in proptest::collection::vec((0..6_u8, any::<bool>(), 0..2_u32, 0..1000_u64, 0..1000_u64), 0..60),
        ) {
            let names = ["a", "a.b", "a.b.c", "b", "c.d", "c"];
            let mut recording = Recording::default();
            recording.push(br#"{"begin":"","thread":0,"ns":0,"kb":0}"#).unwrap();
            let mut now = 0;
            for (name, begins, thread, ns, kb) in steps {
                now += ns * 1000;
                let what = if begins { "begin" } else { "end" };
                let step = json!({ what: names[name as usize], "thread": thread, "ns": now, "kb": kb });
                if recording.push(step.to_string().as_bytes()).is_err() {
                    break;
                }
            }
            let load = recording.finish(Duration::ZERO);
            let of_all: f64 = load.imports.iter().map(|import| import.self_ms).sum();
            let of_roots: f64 =
                load.imports.iter().filter(|import| import.depth == 0).map(|import| import.total_ms).sum();
            prop_assert!((of_all - of_roots).abs() < 0.1, "{of_all} {of_roots} {load:?}");
        }
    }
}
