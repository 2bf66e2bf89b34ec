//! What authorizers said, for as long as they allow to keep it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use base::Timestamp;

use super::authorizer::Authorized;

/// Results that are kept; more of them are asked for again.
const RESULTS_MAX: usize = 20_000;

/// API, stage, authorizer, and what identifies the caller.
pub type Name = (String, String, String, Vec<String>);

#[derive(Debug, Default)]
pub struct Authorizations(Mutex<HashMap<Name, (Timestamp, Authorized)>>);

impl Authorizations {
    pub fn get(&self, name: &Name, now: Timestamp) -> Option<Authorized> {
        let results = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (end, authorized) = results.get(name)?;
        (now < *end).then(|| authorized.clone())
    }

    pub fn put(&self, name: Name, authorized: Authorized, now: Timestamp, ttl: Duration) {
        let ttl_ms = i64::try_from(ttl.as_millis()).unwrap_or(i64::MAX);
        let end = Timestamp::from_millis(now.as_millis().saturating_add(ttl_ms));
        let mut results = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if results.len() >= RESULTS_MAX {
            results.retain(|_, (end, _)| now < *end);
        }
        if results.len() >= RESULTS_MAX {
            results.clear();
        }
        results.insert(name, (end, authorized));
    }

    /// Forgets what was said for a stage.
    pub fn flush(&self, api_id: &str, stage: &str) {
        let mut results = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        results.retain(|(of_api, of_stage, _, _), _| of_api != api_id || of_stage != stage);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_end_and_are_forgotten() {
        let name = |caller: &str| ("a".to_owned(), "dev".to_owned(), "z".to_owned(), vec![caller.to_owned()]);
        let at = Timestamp::from_millis;
        let authorized = Authorized {
            policy: String::new(),
            context: Default::default(),
            usage_key: Some("k".to_owned()),
        };
        let results = Authorizations::default();
        results.put(name("me"), authorized.clone(), at(0), Duration::from_secs(1));
        assert_eq!(results.get(&name("me"), at(999)), Some(authorized.clone()));
        assert_eq!(results.get(&name("me"), at(1000)), None);
        assert_eq!(results.get(&name("you"), at(0)), None);
        results.put(name("me"), authorized, at(0), Duration::from_secs(1));
        results.flush("a", "prod");
        assert!(results.get(&name("me"), at(0)).is_some());
        results.flush("a", "dev");
        assert!(results.get(&name("me"), at(0)).is_none());
    }
}
