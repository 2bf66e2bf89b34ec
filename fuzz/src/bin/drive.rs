//! Runs the targets with random bytes: the driver for toolchains without a fuzzer.
//!
//!     drive --seconds 60 --seed 1 [TARGET…]     all targets in turn
//!     drive --input fuzz/artifacts/TARGET-…     one input again

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Longest input, in bytes.
const INPUT_BYTES_MAX: u64 = 4096;

/// An input that takes longer than this is as bad as one that panics.
const RUN_MAX: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let mut seconds = 60.0_f64;
    let mut seed = 1;
    let mut input = None;
    let mut names = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--seconds" => seconds = value().parse().expect("--seconds takes a number"),
            "--seed" => seed = value().parse().expect("--seed takes a number"),
            "--input" => input = Some(value()),
            _ => names.push(argument),
        }
    }
    if let Some(path) = input {
        return again(&path);
    }
    let targets: Vec<_> = fuzz::TARGETS
        .iter()
        .filter(|(name, _)| names.is_empty() || names.iter().any(|have| have == name))
        .collect();
    if targets.is_empty() {
        eprintln!("there is no such target");
        return ExitCode::FAILURE;
    }
    for (name, target) in targets {
        let mut random = Random(seed);
        let (start, share) = (Instant::now(), Duration::from_secs_f64(seconds));
        let (mut n_runs, mut slowest) = (0_u64, Duration::ZERO);
        while start.elapsed() < share {
            let data = random.bytes();
            let began = Instant::now();
            let outcome = catch_unwind(AssertUnwindSafe(|| target(&data)));
            let took = began.elapsed();
            slowest = slowest.max(took);
            n_runs += 1;
            if outcome.is_err() || took > RUN_MAX {
                let path = format!("fuzz/artifacts/{name}-{n_runs}");
                let _ = fs::create_dir_all("fuzz/artifacts");
                let _ = fs::write(&path, &data);
                eprintln!("{name}: broken by run {n_runs} ({took:?}); the input is in {path}");
                return ExitCode::FAILURE;
            }
        }
        println!("{name}: {n_runs} runs in {:.0} s, the slowest {slowest:?}", start.elapsed().as_secs_f64());
    }
    ExitCode::SUCCESS
}

fn again(path: &str) -> ExitCode {
    let data = fs::read(path).expect("the input can be read");
    let file = path.rsplit('/').next().unwrap_or(path);
    let found = fuzz::TARGETS.iter().find(|(name, _)| file.starts_with(&format!("{name}-")));
    let Some((_, target)) = found else {
        eprintln!("{file} does not begin with the name of a target");
        return ExitCode::FAILURE;
    };
    target(&data);
    println!("{file}: fine");
    ExitCode::SUCCESS
}

/// Xorshift: the same seed gives the same inputs on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Mostly short: what is not chosen is not damaged.
    fn bytes(&mut self) -> Vec<u8> {
        let limit = 1 << (self.next() % 13);
        let len = self.next() % limit.min(INPUT_BYTES_MAX);
        (0..len).map(|_| self.next().to_le_bytes()[3]).collect()
    }
}
