//! What versions import: kept so that a restarted server makes the right zygotes again.

use serde::{Deserialize, Serialize};
use store::{Key, Record};

use crate::deployment::{FunctionId, Version};
use crate::execution::Habit;
use crate::records::{Malformed, function_of_key, version_key};

/// What a version imports and how often it starts.
#[derive(Debug, Serialize, Deserialize)]
pub struct HabitRecord {
    generation: u64,
    modules: Vec<String>,
    is_learned: bool,
    n_starts: u64,
}

impl Record for HabitRecord {
    const TABLE: &'static str = "lambda.habit";
    const FORMAT: u16 = 1;
}

impl From<&Habit> for HabitRecord {
    fn from(Habit { generation, modules, is_learned, n_starts, .. }: &Habit) -> Self {
        let modules = modules.clone();
        Self { generation: *generation, modules, is_learned: *is_learned, n_starts: *n_starts }
    }
}

impl HabitRecord {
    pub fn load(self, key: &Key) -> Result<Habit, Malformed> {
        let function = function_of_key(key)?;
        let mut parts = key.parts();
        for _ in 0..3 {
            parts.text();
        }
        let version = match parts.number() {
            Some(LATEST) => Version::Latest,
            Some(number) => Version::Published(number),
            None => return Err("key names no version".to_owned()),
        };
        let Self { generation, modules, is_learned, n_starts } = self;
        Ok(Habit { function, version, generation, modules, is_learned, n_starts })
    }
}

/// The number of `$LATEST`: published versions count from one.
const LATEST: u64 = 0;

pub fn habit_key(function: &FunctionId, version: Version) -> Key {
    let number = match version {
        Version::Latest => LATEST,
        Version::Published(number) => number,
    };
    version_key(function, number)
}

#[cfg(test)]
mod tests {
    use base::{AccountId, Region};

    use super::*;

    #[test]
    fn habits_come_back_as_they_were_kept() {
        for version in [Version::Latest, Version::Published(7)] {
            let function =
                FunctionId { account: AccountId::default(), region: Region::default(), name: "mean".into() };
            let modules = vec!["numpy".to_owned()];
            let habit = Habit { function, version, generation: 3, modules, is_learned: true, n_starts: 9 };
            let key = habit_key(&habit.function, version);
            assert_eq!(HabitRecord::from(&habit).load(&key), Ok(habit));
        }
    }
}
