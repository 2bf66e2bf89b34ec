//! Removes what is too old, and the oldest of what is too much: a reconciler.

use std::sync::Arc;
use std::time::Duration;

use base::Timestamp;
use store::{Expect, Key, Transaction};

use crate::records::{Chunk, Group, Place, Stream};
use crate::{Config, Error, Logs};

/// How often it looks.
const PERIOD: Duration = Duration::from_secs(60);

/// Chunks that are removed in one transaction.
const CHUNKS_A_STEP: usize = 64;

/// What remains of the limit after a trim, so that not every look must trim again.
const TRIM_TO: f64 = 0.9;

pub struct Retention {
    logs: Arc<Logs>,
    config: Config,
}

struct GroupSize {
    place: Place,
    group: Group,
    streams: Vec<(Key, Stream)>,
    n_bytes: u64,
}

impl Retention {
    pub fn new(logs: Arc<Logs>, config: Config) -> Self {
        Self { logs, config }
    }

    pub async fn run(self) {
        loop {
            tokio::time::sleep(PERIOD).await;
            if let Err(error) = self.activate().await {
                let error: &dyn std::error::Error = &error;
                tracing::warn!(error, "old log events could not be removed; trying again");
            }
        }
    }

    /// One look over all groups. Doing it twice changes nothing more.
    pub async fn activate(&self) -> Result<(), Error> {
        let mut sizes = self.sizes().await?;
        for size in &mut sizes {
            if let Some(days) = size.group.retention_days {
                let age = Duration::from_secs(u64::from(days) * 24 * 60 * 60);
                let now = self.logs.clock.now().as_millis();
                let cutoff = now.saturating_sub(i64::try_from(age.as_millis()).unwrap_or(i64::MAX));
                self.remove(size, u64::MAX, u64::try_from(cutoff).unwrap_or(0)).await?;
            }
        }
        let all: u64 = sizes.iter().map(|size| size.n_bytes).sum();
        if all > self.config.stored_bytes_max {
            #[expect(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a rough target"
            )]
            let target = (self.config.stored_bytes_max as f64 * TRIM_TO) as u64;
            let level = water_level(sizes.iter().map(|size| size.n_bytes).collect(), target);
            for size in &mut sizes {
                let surplus = size.n_bytes.saturating_sub(level);
                self.remove(size, surplus, u64::MAX).await?;
            }
        }
        let bytes = sizes.into_iter().map(|size| ((size.place, size.group.name), size.n_bytes));
        self.logs.set_group_bytes(bytes.collect());
        Ok(())
    }

    async fn sizes(&self) -> Result<Vec<GroupSize>, Error> {
        let groups = self.logs.store.table::<Group>().list_all(Key::root()).await?;
        let mut sizes = Vec::with_capacity(groups.len());
        for row in groups {
            let streams = self.logs.store.table::<Stream>().list_all(row.key.clone()).await?;
            let n_bytes = streams.iter().map(|stream| stream.record.n_bytes).sum();
            let mut parts = row.key.parts();
            let place = parts
                .text()
                .and_then(|account| account.parse().ok())
                .zip(parts.text().and_then(|region| region.parse().ok()));
            let Some((account, region)) = place else { continue };
            sizes.push(GroupSize {
                place: Place { account, region },
                group: row.record,
                streams: streams.into_iter().map(|stream| (stream.key, stream.record)).collect(),
                n_bytes,
            });
        }
        Ok(sizes)
    }

    /// Removes the oldest chunks of a group that end before a moment, until enough bytes are gone.
    async fn remove(&self, size: &mut GroupSize, mut surplus: u64, before_ms: u64) -> Result<(), Error> {
        size.streams.sort_by_key(|(_, stream)| stream.last_event);
        for (key, stream) in &mut size.streams {
            if surplus == 0 {
                break;
            }
            if stream.first_event.is_some_and(|first| first < at(before_ms)) {
                let removed = self.remove_of_stream(key, surplus, before_ms).await?;
                stream.n_bytes = stream.n_bytes.saturating_sub(removed);
                size.n_bytes = size.n_bytes.saturating_sub(removed);
                surplus = surplus.saturating_sub(removed);
            }
        }
        Ok(())
    }

    async fn remove_of_stream(&self, key: &Key, surplus: u64, before_ms: u64) -> Result<u64, Error> {
        let chunks = self.logs.store.table::<Chunk>();
        let mut removed = 0;
        loop {
            let _paused = self.logs.journal.pause().await;
            let Some(mut stored) = self.logs.store.table::<Stream>().find(key).await? else {
                return Ok(removed);
            };
            let page = chunks.list(key.clone(), None, CHUNKS_A_STEP).await?;
            let n_found = page.rows.len();
            let mut transaction = Transaction::new();
            let mut step = 0;
            let mut n_kept = 0;
            for row in page.rows {
                if removed + step >= surplus || row.record.last_ms() >= before_ms {
                    n_kept += 1;
                    stored.record.first_event = stored.record.first_event.max(Some(at(row.record.first_ms)));
                    break;
                }
                step += row.record.n_bytes();
                transaction.delete::<Chunk>(row.key, Expect::Any);
            }
            if step == 0 {
                return Ok(removed);
            }
            stored.record.n_bytes = stored.record.n_bytes.saturating_sub(step);
            transaction.put(key.clone(), &stored.record, Expect::Version(stored.version))?;
            self.logs.store.commit(transaction).await?;
            removed += step;
            if n_kept > 0 || n_found < CHUNKS_A_STEP {
                return Ok(removed);
            }
        }
    }
}

fn at(ms: u64) -> Timestamp {
    Timestamp::from_millis(i64::try_from(ms).unwrap_or(i64::MAX))
}

/// The most that each group may keep so that all together keep at most `target`.
fn water_level(mut sizes: Vec<u64>, target: u64) -> u64 {
    sizes.sort_unstable();
    let mut left = target;
    let mut n_left = sizes.len() as u64;
    for size in sizes {
        let share = left / n_left.max(1);
        if size > share {
            return share;
        }
        left -= size;
        n_left -= 1;
    }
    u64::MAX
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_groups_keep_everything_and_large_ones_share_the_rest() {
        assert_eq!(water_level(vec![10, 20, 30], 60), u64::MAX);
        assert_eq!(water_level(vec![10, 100, 200], 110), 50);
        assert_eq!(water_level(vec![100, 100], 50), 25);
        assert_eq!(water_level(vec![], 50), u64::MAX);
    }
}
