//! Turns a table of system calls into a filter program.
//!
//! A search tree, because the kernel runs the program once for every call number when it is installed (to remember
//! which calls are always allowed): a list of comparisons costs a millisecond per sandbox, a tree some microseconds.
//! The result does not depend on the order of the table.

use std::collections::BTreeMap;

use libc::c_long;
use seccompiler::sock_filter;

/// What happens to a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Allow,
    Refuse(i32),
    /// The first rule of which all conditions hold refuses; else the call is allowed.
    Check(&'static [Rule]),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    pub all: &'static [Condition],
    pub errno: i32,
}

/// On the lower half of an argument: all arguments that are looked at are 32 bits wide in the kernel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    pub argument: u8,
    pub is: Is,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    Equal(u32),
    NotEqual(u32),
    /// At least one of these bits is set.
    Any(u32),
}

#[cfg(target_arch = "x86_64")]
pub const ARCHITECTURE: u32 = 0xC000_003E;
#[cfg(target_arch = "aarch64")]
pub const ARCHITECTURE: u32 = 0xC000_00B7;

/// Offsets in the kernel's `struct seccomp_data`.
const NUMBER_OFFSET: u32 = 0;
const ARCHITECTURE_OFFSET: u32 = 4;
const ARGUMENTS_OFFSET: u32 = 16;

const LOAD: u16 = (libc::BPF_LD | libc::BPF_W | libc::BPF_ABS) as u16;
const RETURN: u16 = (libc::BPF_RET | libc::BPF_K) as u16;
const JUMP: u16 = (libc::BPF_JMP | libc::BPF_JA) as u16;
const IF_EQUAL: u16 = (libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K) as u16;
const IF_AT_LEAST: u16 = (libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K) as u16;
const IF_ANY: u16 = (libc::BPF_JMP | libc::BPF_JSET | libc::BPF_K) as u16;

/// A filter for this table; calls that are not in it get `otherwise`. A process of another architecture is killed.
pub fn compile(table: &BTreeMap<c_long, Verdict>, otherwise: &Verdict) -> Vec<sock_filter> {
    let mut program = vec![
        plain(LOAD, ARCHITECTURE_OFFSET),
        branch(IF_EQUAL, ARCHITECTURE, 1, 0),
        plain(RETURN, libc::SECCOMP_RET_KILL_PROCESS),
        plain(LOAD, NUMBER_OFFSET),
    ];
    program.extend(search(&intervals(table, otherwise)));
    program
}

/// From this number on, up to the next interval.
type Interval<'a> = (u32, &'a Verdict);

/// The table as a line of intervals that covers every number.
fn intervals<'a>(table: &'a BTreeMap<c_long, Verdict>, otherwise: &'a Verdict) -> Vec<Interval<'a>> {
    let mut intervals: Vec<Interval<'a>> = Vec::new();
    let mut push = |start: u32, verdict: &'a Verdict| {
        if intervals.last().is_none_or(|(_, last)| *last != verdict) {
            intervals.push((start, verdict));
        }
    };
    let mut next = 0;
    for (number, verdict) in table {
        // System call numbers are small; one that is not could never be called.
        let Ok(number) = u32::try_from(*number) else { continue };
        if number > next || next == 0 {
            push(next, otherwise);
        }
        push(number, verdict);
        next = number + 1;
    }
    push(next, otherwise);
    intervals
}

fn search(intervals: &[Interval<'_>]) -> Vec<sock_filter> {
    let [(_, verdict)] = intervals else {
        let (low, high) = intervals.split_at(intervals.len() / 2);
        let (low, start) = (search(low), high[0].0);
        let mut program = match u8::try_from(low.len()) {
            Ok(distance) => vec![branch(IF_AT_LEAST, start, distance, 0)],
            // Conditional jumps are short.
            Err(_) => vec![branch(IF_AT_LEAST, start, 0, 1), plain(JUMP, low.len() as u32)],
        };
        program.extend(low);
        program.extend(search(high));
        return program;
    };
    match verdict {
        Verdict::Allow => vec![plain(RETURN, libc::SECCOMP_RET_ALLOW)],
        Verdict::Refuse(errno) => vec![refuse(*errno)],
        Verdict::Check(rules) => {
            let mut program: Vec<sock_filter> = rules.iter().flat_map(check).collect();
            program.push(plain(RETURN, libc::SECCOMP_RET_ALLOW));
            program
        }
    }
}

/// Falls through to what follows unless all conditions hold.
fn check(rule: &Rule) -> Vec<sock_filter> {
    let mut program = Vec::new();
    let n = rule.all.len();
    for (index, condition) in rule.all.iter().enumerate() {
        // Over the remaining pairs of load and branch, and the refusal.
        let out = u8::try_from((n - index - 1) * 2 + 1).expect("rules have a handful of conditions");
        program.push(plain(LOAD, ARGUMENTS_OFFSET + 8 * u32::from(condition.argument)));
        program.push(match condition.is {
            Is::Equal(value) => branch(IF_EQUAL, value, 0, out),
            Is::NotEqual(value) => branch(IF_EQUAL, value, out, 0),
            Is::Any(bits) => branch(IF_ANY, bits, 0, out),
        });
    }
    program.push(refuse(rule.errno));
    program
}

fn refuse(errno: i32) -> sock_filter {
    plain(RETURN, libc::SECCOMP_RET_ERRNO | errno.unsigned_abs() & libc::SECCOMP_RET_DATA)
}

fn plain(code: u16, k: u32) -> sock_filter {
    sock_filter { code, jt: 0, jf: 0, k }
}

fn branch(code: u16, k: u32, jt: u8, jf: u8) -> sock_filter {
    sock_filter { code, jt, jf, k }
}

/// The kernel's machine, as far as the programs here use it. For tests.
#[cfg(test)]
pub fn run(program: &[sock_filter], architecture: u32, number: u32, arguments: [u64; 6]) -> u32 {
    let mut accumulator = 0;
    let mut at = 0;
    loop {
        let sock_filter { code, jt, jf, k } = program[at];
        at += 1;
        let mut jump = |is_true: bool| at += usize::from(if is_true { jt } else { jf });
        match code {
            LOAD => {
                accumulator = match k {
                    NUMBER_OFFSET => number,
                    ARCHITECTURE_OFFSET => architecture,
                    offset => arguments[(offset - ARGUMENTS_OFFSET) as usize / 8] as u32,
                }
            }
            RETURN => return k,
            JUMP => at += k as usize,
            IF_EQUAL => jump(accumulator == k),
            IF_AT_LEAST => jump(accumulator >= k),
            IF_ANY => jump(accumulator & k != 0),
            other => panic!("instruction {other}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHECKED: Verdict = Verdict::Check(&[
        Rule {
            all: &[
                Condition { argument: 1, is: Is::Equal(7) },
                Condition { argument: 2, is: Is::NotEqual(8) },
            ],
            errno: 5,
        },
        Rule { all: &[Condition { argument: 0, is: Is::Any(6) }], errno: 9 },
    ]);

    #[test]
    fn every_number_gets_its_verdict() {
        for step in [1, 2, 3, 7] {
            let verdicts = [Verdict::Allow, Verdict::Refuse(1), Verdict::Allow, CHECKED];
            let table: BTreeMap<c_long, Verdict> =
                (0..500).step_by(step).map(|n| (n as c_long, verdicts[n % 4].clone())).collect();
            let program = compile(&table, &Verdict::Refuse(38));
            for number in (0..600).chain([0x4000_0000, u32::MAX]) {
                let expected = match table.get(&c_long::from(number)) {
                    Some(Verdict::Refuse(errno)) => libc::SECCOMP_RET_ERRNO | *errno as u32,
                    Some(_) => libc::SECCOMP_RET_ALLOW,
                    None => libc::SECCOMP_RET_ERRNO | 38,
                };
                assert_eq!(
                    run(&program, ARCHITECTURE, number, [0; 6]),
                    expected,
                    "call {number}, every {step}"
                );
            }
        }
    }

    #[test]
    fn arguments_decide_by_their_lower_half() {
        let program = compile(&BTreeMap::from([(3, CHECKED)]), &Verdict::Allow);
        let check = |arguments: [u64; 3], expected: u32| {
            let [a, b, c] = arguments;
            assert_eq!(run(&program, ARCHITECTURE, 3, [a, b, c, 0, 0, 0]), expected, "{arguments:?}");
        };
        check([1, 7, 8], libc::SECCOMP_RET_ALLOW);
        check([1, 7, 9], libc::SECCOMP_RET_ERRNO | 5);
        check([1, 7 | 1 << 32, 9], libc::SECCOMP_RET_ERRNO | 5);
        check([2, 7, 8], libc::SECCOMP_RET_ERRNO | 9);
        check([4, 0, 0], libc::SECCOMP_RET_ERRNO | 9);
    }

    #[test]
    fn another_architecture_is_killed() {
        let program = compile(&BTreeMap::new(), &Verdict::Allow);
        assert_eq!(run(&program, 0x4000_0003, 1, [0; 6]), libc::SECCOMP_RET_KILL_PROCESS);
    }
}
