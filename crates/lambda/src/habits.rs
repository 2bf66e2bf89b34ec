//! Keeps what is learned of the imports of functions, and gives it back after a restart.
//!
//! Invariants:
//! - Nothing waits for this: what is lost in a crash is learned again.
//! - What is kept is of a version and generation that is deployed, or means nothing.

use std::time::Duration;

use store::{Expect, Key, Transaction};

use crate::error::Error;
use crate::execution::Habit;
use crate::reconciler::error_chain;
use crate::records::{HabitRecord, habit_key};
use crate::service::Lambda;

/// How long after a failed write another one is tried.
const PAUSE: Duration = Duration::from_secs(1);

impl Lambda {
    pub(crate) fn start_keeping_habits(&self) {
        let service = self.clone();
        self.tasks.spawn_until_cancelled("lambda.habits", async move {
            loop {
                let habits = service.execute.learned().await;
                if let Err(error) = service.keep_habits(&habits).await {
                    let error = error_chain(&error);
                    tracing::warn!(error, "what functions import was not kept; it is learned again");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        });
    }

    async fn keep_habits(&self, habits: &[Habit]) -> Result<(), Error> {
        let mut transaction = Transaction::new();
        for habit in habits.iter().filter(|habit| self.deployment_of(habit).is_some()) {
            let key = habit_key(&habit.function, habit.version);
            transaction.put(key, &HabitRecord::from(habit), Expect::Any)?;
        }
        if !transaction.is_empty() {
            self.store.commit(transaction).await?;
        }
        Ok(())
    }

    /// Has the zygotes of all functions made again, those first that are started most.
    pub(crate) async fn warm_habits(&self) -> Result<(), Error> {
        let mut habits = Vec::new();
        let mut outdated = Transaction::new();
        for row in self.store.table::<HabitRecord>().list_all(Key::root()).await? {
            match row.record.load(&row.key) {
                Ok(habit) => match self.deployment_of(&habit) {
                    Some(deployment) => habits.push((deployment, habit)),
                    None => outdated.delete::<HabitRecord>(row.key, Expect::Any),
                },
                Err(reason) => tracing::warn!(reason, "what a function imports is malformed"),
            }
        }
        if !outdated.is_empty() {
            self.store.commit(outdated).await?;
        }
        for entry in self.catalog.all() {
            for version in entry.function.versions.values() {
                let known = |(_, habit): &(_, Habit)| {
                    habit.function == entry.function.id && habit.version == version.version
                };
                let deployment = entry.deployment(version.version).filter(|deployment| deployment.snap_start);
                if let Some(deployment) = deployment
                    && !habits.iter().any(known)
                {
                    habits.push((deployment.clone(), Habit::unused(deployment)));
                }
            }
        }
        habits.sort_by_key(|(_, habit)| std::cmp::Reverse(habit.n_starts));
        self.execute.warm(habits);
        Ok(())
    }

    /// What the version runs on, if it is still of that generation and unpacked.
    fn deployment_of(&self, habit: &Habit) -> Option<std::sync::Arc<crate::deployment::Deployment>> {
        let entry = self.catalog.find(&habit.function)?;
        let deployment = entry.deployment(habit.version)?;
        (deployment.generation == habit.generation).then(|| deployment.clone())
    }
}
