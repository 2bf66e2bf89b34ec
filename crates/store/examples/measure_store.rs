//! Measures the store on this machine: `cargo run --release -p store --example measure_store [FOLDER]`.

#![expect(clippy::print_stdout, reason = "a command that prints a table")]

use std::path::Path;
use std::time::{Duration, Instant};

use base::Timestamp;
use bytes::Bytes;
use store::{Claim, Enqueue, Error, Expect, Key, Operation, Options, Share, Store, Transaction};

const TABLE: &str = "measure.record";
const QUEUE: &str = "measure.queue";
const NOW: Timestamp = Timestamp::from_millis(1_000);
const FOR: Duration = Duration::from_secs(3);

/// How long each of many calls took.
struct Timings {
    each: Vec<Duration>,
    total: Duration,
}

impl Timings {
    fn print(mut self, what: &str) {
        self.each.sort();
        let at = |share: f64| self.each[((self.each.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
        let rate = self.each.len() as f64 / self.total.as_secs_f64();
        println!("{what:<44} {rate:>9.0}/s   p50 {:>7.3} ms   p99 {:>7.3} ms", at(0.5), at(0.99));
    }
}

/// Calls from so many tasks at once, for a few seconds.
async fn measure<F>(
    n_tasks: u64,
    call: impl Fn(u64) -> F + Clone + Send + Sync + 'static,
) -> Result<Timings, Error>
where
    F: Future<Output = Result<(), Error>> + Send,
{
    let start = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..n_tasks {
        let call = call.clone();
        tasks.spawn(async move {
            let mut each = Vec::new();
            for n in 0.. {
                let begin = Instant::now();
                call(task << 32 | n).await?;
                each.push(begin.elapsed());
                if start.elapsed() > FOR {
                    break;
                }
            }
            Ok(each)
        });
    }
    let each = tasks.join_all().await.into_iter().collect::<Result<Vec<_>, Error>>()?.concat();
    Ok(Timings { each, total: start.elapsed() })
}

async fn put(store: Store, n: u64) -> Result<(), Error> {
    let mut transaction = Transaction::new();
    let value = Bytes::from(vec![b'x'; 1_000]);
    transaction.push(Operation::Put {
        table: TABLE,
        key: Key::root().number(n),
        value,
        expect: Expect::Absent,
    });
    store.commit(transaction).await.map(drop)
}

async fn enqueue(store: Store, n: u64, len: usize) -> Result<(), Error> {
    let mut transaction = Transaction::new();
    let (group, body) = (format!("function-{}", n % 16), Bytes::from(vec![b'x'; len]));
    transaction.enqueue(Enqueue { queue: QUEUE, group, not_before: NOW, body });
    store.commit(transaction).await.map(drop)
}

/// Claims one item and completes it.
async fn work_off(store: Store, n: u64) -> Result<(), Error> {
    let shares = vec![Share { group: format!("function-{}", n % 16), limit: 1 }];
    let lease_until = NOW.plus(Duration::from_secs(60));
    let mut transaction = Transaction::new();
    for item in store.claim(Claim { queue: QUEUE, shares, now: NOW, lease_until }).await? {
        transaction.complete(item.lease);
    }
    store.commit(transaction).await.map(drop)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let place = std::env::args_os().nth(1).unwrap_or_else(|| std::env::temp_dir().into());
    let folder = tempfile::tempdir_in(Path::new(&place))?;
    let opening = Instant::now();
    let store = Store::open(folder.path(), Options::default()).await?;
    println!("open an empty folder: {:.1} ms", opening.elapsed().as_secs_f64() * 1e3);

    for n_tasks in [1, 32] {
        let db = store.clone();
        let timings = measure(n_tasks, move |n| put(db.clone(), n_tasks << 48 | n)).await?;
        timings.print(&format!("commit a record of 1 kB, {n_tasks} at once"));
    }
    for (len, size) in [(1_000, "1 kB"), (256_000, "256 kB")] {
        for n_tasks in [1, 32] {
            let db = store.clone();
            let timings = measure(n_tasks, move |n| enqueue(db.clone(), n, len)).await?;
            timings.print(&format!("enqueue {size}, {n_tasks} at once"));
        }
    }
    for n_tasks in [1, 32] {
        let db = store.clone();
        let timings = measure(n_tasks, move |n| work_off(db.clone(), n)).await?;
        timings.print(&format!("claim and complete, {n_tasks} at once"));
    }
    for n_tasks in [1, 32] {
        let db = store.clone();
        let get = move |n: u64| {
            let db = db.clone();
            async move { db.get(TABLE, Key::root().number((1 << 48) | (n % 100))).await.map(drop) }
        };
        measure(n_tasks, get).await?.print(&format!("get a record, {n_tasks} at once"));
    }
    store.close().await;
    Ok(())
}
