//! Nothing acknowledged is lost and nothing is half done when the process is killed.
//!
//! The test binary runs itself as a child with a plan in its environment. The child works and prints a line for
//! each acknowledgement; it is killed (`SIGKILL`) at a named step, or by the parent at any moment. The parent then
//! opens the same folder and compares what it finds with what was acknowledged.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test with a child")]

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use base::Timestamp;
use bytes::Bytes;
use store::{
    Claim, Claimed, Digest, Enqueue, Error, Expect, FaultPoint, Faults, Key, Operation, Options, Scan, Share,
    Store, Transaction,
};

const LEFT: &str = "test.left";
const RIGHT: &str = "test.right";
const DONE: &str = "test.done";
const QUEUE: &str = "test.queue";
const GROUPS: [&str; 2] = ["a", "b"];
const NOW: Timestamp = Timestamp::from_millis(1_000_000);
/// Rounds of the child's work; more than any plan needs.
const N_ROUNDS: u64 = 60;
const N_WRITERS: u64 = 6;

/// What the parent asks of the child, in its environment.
const FOLDER: &str = "STORE_CRASH_FOLDER";
const PLAN: &str = "STORE_CRASH_PLAN";
const FIRST: &str = "STORE_CRASH_FIRST";

/// One acknowledgement, as the child prints it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Ack {
    /// Number n is in both tables, its blob is there, and its item is in the queue.
    Written(u64),
    /// The item of number n is done.
    Done(u64),
    /// The item of number n is a dead letter.
    Dead(u64),
}

impl Ack {
    fn print(&self) {
        let (word, n) = match self {
            Self::Written(n) => ("written", n),
            Self::Done(n) => ("done", n),
            Self::Dead(n) => ("dead", n),
        };
        // One write, so that a kill cannot tear it.
        std::io::stdout().write_all(format!("ack {word} {n}\n").as_bytes()).unwrap();
        std::io::stdout().flush().unwrap();
    }

    fn parse(line: &str) -> Option<Self> {
        // The test harness may have printed something before it on the same line.
        let (_, ack) = line.split_once("ack ")?;
        let (word, n) = ack.split_once(' ')?;
        let n = n.parse().ok()?;
        match word {
            "written" => Some(Self::Written(n)),
            "done" => Some(Self::Done(n)),
            "dead" => Some(Self::Dead(n)),
            _ => None,
        }
    }
}

fn blob_of(n: u64) -> Bytes {
    // Every fifth has the bytes of the one before it, to meet the path of a blob that exists.
    Bytes::from(format!("blob {}", n - u64::from(n % 5 == 4)).repeat(100))
}

// ---- the child ----

/// Does nothing unless the parent below started it.
#[test]
fn child() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let plan = std::env::var(PLAN).unwrap();
    let first: u64 = std::env::var(FIRST).unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let options = Options { faults: faults_of(&plan), ..Options::default() };
        let store = Store::open(Path::new(&folder), options).await.unwrap();
        if plan == "load" {
            let mut writers = tokio::task::JoinSet::new();
            for writer in 0..N_WRITERS {
                let store = store.clone();
                writers.spawn(async move {
                    for round in 0.. {
                        work(&store, first + round * N_WRITERS + writer).await;
                    }
                });
            }
            writers.join_all().await;
        }
        for n in first..first + N_ROUNDS {
            work(&store, n).await;
        }
        store.close().await;
    });
}

/// `POINT:N` kills the process when the point is reached for the N-th time.
fn faults_of(plan: &str) -> Faults {
    let Some((point, nth)) = plan.split_once(':') else { return Faults::default() };
    let point = *FaultPoint::ALL.iter().find(|known| format!("{known:?}") == point).unwrap();
    let left = AtomicUsize::new(nth.parse().unwrap());
    Faults::new(move |reached| {
        if reached == point && left.fetch_sub(1, Ordering::SeqCst) == 1 {
            rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL)?;
            std::thread::park();
        }
        Ok(())
    })
}

/// Writes number n everywhere, works off some of the queue, and removes an old blob now and then.
async fn work(store: &Store, n: u64) {
    let blob = store.blobs().put(blob_of(n), NOW).await.unwrap();
    let mut transaction = Transaction::new();
    for table in [LEFT, RIGHT] {
        let value = Bytes::from(blob.digest.to_string());
        transaction.push(Operation::Put { table, key: Key::root().number(n), value, expect: Expect::Absent });
    }
    transaction.enqueue(Enqueue {
        queue: QUEUE,
        group: GROUPS[usize::from(n.is_multiple_of(2))].to_owned(),
        not_before: NOW,
        body: Bytes::copy_from_slice(&n.to_be_bytes()),
    });
    store.commit(transaction).await.unwrap();
    Ack::Written(n).print();
    for claimed in store.claim(claim(2)).await.unwrap() {
        settle(store, claimed, n).await;
    }
    if n % 7 == 6 {
        // Never used by a record: the parent accepts it both ways.
        let stray = store.blobs().put(Bytes::from(format!("stray {n}")), NOW).await.unwrap();
        store.blobs().delete(&stray.digest).await.unwrap();
    }
}

fn claim(limit: usize) -> Claim {
    let shares = GROUPS.iter().map(|&group| Share { group: group.to_owned(), limit }).collect();
    Claim { queue: QUEUE, shares, now: NOW, lease_until: NOW.plus(std::time::Duration::from_secs(600)) }
}

async fn settle(store: &Store, claimed: Claimed, round: u64) {
    let n = number(&claimed.body);
    let mut transaction = Transaction::new();
    let ack = match (n + round) % 4 {
        0 => {
            transaction.retry(claimed.lease, NOW);
            None
        }
        1 => {
            transaction.dead_letter(claimed.lease, "poison".to_owned(), NOW);
            Some(Ack::Dead(n))
        }
        // Left under its lease: only the end of the process gives it back.
        2 if round.is_multiple_of(3) => return,
        _ => {
            let (key, value) = (Key::root().number(n), Bytes::new());
            transaction.push(Operation::Put { table: DONE, key, value, expect: Expect::Absent });
            transaction.complete(claimed.lease);
            Some(Ack::Done(n))
        }
    };
    store.commit(transaction).await.unwrap();
    if let Some(ack) = ack {
        ack.print();
    }
}

fn number(body: &[u8]) -> u64 {
    u64::from_be_bytes(body.try_into().unwrap())
}

// ---- the parent ----

fn start(folder: &Path, plan: &str, first: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture", "--test-threads", "1"])
        .env(FOLDER, folder)
        .env(PLAN, plan)
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Everything the child acknowledges, until it dies; kills it after so many acknowledgements.
fn acks_until_death(mut child: Child, kill_after: usize) -> Vec<Ack> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acks = Vec::new();
    for line in lines {
        acks.extend(Ack::parse(&line.unwrap()));
        if acks.len() == kill_after {
            child.kill().unwrap();
        }
    }
    let status = child.wait().unwrap();
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(9), "{status}");
    acks
}

/// Opens the folder and compares it with everything that was ever acknowledged in it.
async fn check(folder: &Path, acks: &BTreeSet<Ack>) {
    let store = Store::open(folder, Options::default()).await.unwrap();
    assert_eq!(std::fs::read_dir(folder.join("blobs/tmp")).unwrap().count(), 0, "half-written blobs");
    let (left, right) = (numbers(&store, LEFT).await, numbers(&store, RIGHT).await);
    assert_eq!(left, right, "half a transaction");
    for &n in &left {
        let value = store.get(LEFT, Key::root().number(n)).await.unwrap().unwrap();
        let digest: Digest = str::from_utf8(&value.bytes).unwrap().parse().unwrap();
        assert_eq!(store.blobs().read(&digest, 1 << 20).await.unwrap(), blob_of(n), "blob of {n}");
    }
    let done = numbers(&store, DONE).await;
    let letters = store.dead_letters(QUEUE, 0, 100_000).await.unwrap();
    let dead: BTreeSet<u64> = letters.iter().map(|letter| number(&letter.body)).collect();
    let waiting = waiting(&store).await;
    for ack in acks {
        let found = match ack {
            Ack::Written(n) => left.contains(n),
            Ack::Done(n) => done.contains(n),
            Ack::Dead(n) => dead.contains(n),
        };
        assert!(found, "{ack:?} was acknowledged and is lost");
    }
    for n in &left {
        let n_places = [&done, &dead, &waiting].iter().filter(|place| place.contains(n)).count();
        assert_eq!(n_places, 1, "item {n} must be done, dead or waiting");
    }
    assert_eq!(done.len() + dead.len() + waiting.len(), left.len(), "items of nobody");
    store.close().await;
}

async fn numbers(store: &Store, table: &'static str) -> BTreeSet<u64> {
    let direction = store::Direction::Ascending;
    let mut scan = Scan { table, prefix: Key::root(), after: None, limit: 1_000, direction };
    let mut numbers = BTreeSet::new();
    loop {
        let page = store.scan(scan.clone()).await.unwrap();
        numbers.extend(page.items.iter().map(|item| item.key.parts().number().unwrap()));
        if page.next.is_none() {
            return numbers;
        }
        scan.after = page.next;
    }
}

/// What can be claimed right after opening; given back, so that the next child finds it.
async fn waiting(store: &Store) -> BTreeSet<u64> {
    let claimed = store.claim(claim(usize::MAX)).await.unwrap();
    for claimed in claimed.chunks(1_000) {
        let mut back = Transaction::new();
        claimed.iter().for_each(|item| back.retry(item.lease, NOW));
        store.commit(back).await.unwrap();
    }
    claimed.iter().map(|item| number(&item.body)).collect()
}

#[test]
fn a_kill_at_any_step_loses_nothing() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for point in FaultPoint::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut acks = BTreeSet::new();
        // In one folder, one kill after another, so that recovery meets what a recovery left.
        for (round, nth) in [1, 2, 5, 8].into_iter().enumerate() {
            let first = round as u64 * 1_000;
            let child = start(folder.path(), &format!("{point:?}:{nth}"), first);
            acks.extend(acks_until_death(child, usize::MAX));
            runtime.block_on(check(folder.path(), &acks));
        }
        assert!(!acks.is_empty(), "{point:?}");
    }
}

#[test]
fn a_kill_at_any_moment_under_load_loses_nothing() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut acks = BTreeSet::new();
    for (round, kill_after) in [1, 7, 20, 33, 64, 100, 150, 201].into_iter().enumerate() {
        let child = start(folder.path(), "load", round as u64 * 1_000_000);
        let mut found = acks_until_death(child, kill_after);
        assert!(found.len() >= kill_after);
        acks.extend(found.drain(..));
        runtime.block_on(check(folder.path(), &acks));
    }
}

/// The folder stays locked for as long as its owner lives, and not longer.
#[test]
fn a_folder_is_free_once_its_owner_is_killed() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut child = start(folder.path(), "load", 0);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| Ack::parse(&line.unwrap()).is_some()));
    let refused = runtime.block_on(Store::open(folder.path(), Options::default()));
    assert!(matches!(refused.err(), Some(Error::InUse { pid: Some(pid), .. }) if pid == child.id()));
    child.kill().unwrap();
    child.wait().unwrap();
    let store = runtime.block_on(Store::open(folder.path(), Options::default())).unwrap();
    runtime.block_on(store.close());
}
