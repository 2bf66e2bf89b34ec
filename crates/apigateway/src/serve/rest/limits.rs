//! How fast and how often: token buckets of stages, methods and keys, and quotas of keys
//! ("Throttle requests to your REST APIs for better throughput in API Gateway").
//!
//! All of it is in memory: a restart fills the buckets and begins the quotas anew.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use base::Timestamp;

use super::method::LiveMethod;
use super::visit::Visit;
use crate::mapping::failure::Failure;
use crate::usage_plan::{Quota, Throttle, UsagePlan};

/// Buckets and counters that are kept. Full buckets are dropped first: a new one is as full.
const ENTRIES_MAX: usize = 100_000;

const DAY_S: i64 = 86_400;

#[derive(Debug, Default)]
pub struct Limits {
    buckets: Mutex<HashMap<String, Bucket>>,
    /// By plan and key.
    quotas: Mutex<HashMap<(String, String), Used>>,
}

/// A rate in requests a second, and how many may come at once.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Rate {
    rate: f64,
    burst: f64,
}

#[derive(Debug)]
struct Bucket {
    tokens: f64,
    at: Timestamp,
    rate: Rate,
}

#[derive(Debug)]
struct Used {
    /// The number of the period that is counted.
    period: i64,
    requests: i64,
}

impl Limits {
    /// Takes a request out of what the stage grants all callers of a method.
    pub fn take_of_stage(&self, visit: &Visit<'_>, method: &LiveMethod) -> Result<(), Failure> {
        let settings = &visit.served.stage.method_settings;
        if settings.is_empty() {
            return Ok(());
        }
        let path = method.template.strip_prefix('/').unwrap_or(&method.template);
        // The method as it was made: what clients write must not give them a bucket of their own.
        let own = format!("{path}/{}", method.method.http_method);
        let Some((name, setting)) = settings.get_key_value(&own).or_else(|| settings.get_key_value("*/*"))
        else {
            return Ok(());
        };
        let rate = Rate { rate: setting.throttling_rate_limit, burst: setting.throttling_burst_limit.into() };
        // What is set for all methods is granted to each.
        let name = if name == "*/*" { &own } else { name };
        self.take(format!("{}/{}/{name}", visit.api_id, visit.served.stage.name), rate, visit.cx.now)
    }

    /// Takes a request out of what a usage plan grants a key.
    pub fn take_of_plan(
        &self,
        plan: &UsagePlan,
        key_id: &str,
        visit: &Visit<'_>,
        method: &LiveMethod,
    ) -> Result<(), Failure> {
        let (stage, now) = (&visit.served.stage.name, visit.cx.now);
        let of_stage = plan.stages.iter().find(|of| of.api_id == visit.api_id && of.stage == *stage);
        let own = format!("{}/{}", method.template, method.method.http_method);
        let of_method = of_stage.and_then(|of| of.throttle.as_ref()).and_then(|methods| methods.get(&own));
        if let Some(rate) = of_method.and_then(Rate::of) {
            self.take(format!("{}/{key_id}/{}/{stage}{own}", plan.id, visit.api_id), rate, now)?;
        } else if let Some(rate) = plan.throttle.as_ref().and_then(Rate::of) {
            self.take(format!("{}/{key_id}", plan.id), rate, now)?;
        }
        match &plan.quota {
            Some(quota) => self.count(&plan.id, key_id, quota, now),
            None => Ok(()),
        }
    }

    fn take(&self, name: String, rate: Rate, now: Timestamp) -> Result<(), Failure> {
        if rate.rate < 0.0 {
            return Ok(());
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= ENTRIES_MAX {
            buckets.retain(|_, bucket| bucket.filled(now) < bucket.rate.burst);
        }
        if buckets.len() >= ENTRIES_MAX {
            buckets.clear();
        }
        let bucket = buckets.entry(name).or_insert(Bucket { tokens: rate.burst, at: now, rate });
        if bucket.take(rate, now) { Ok(()) } else { Err(Failure::throttled()) }
    }

    fn count(&self, plan_id: &str, key_id: &str, quota: &Quota, now: Timestamp) -> Result<(), Failure> {
        let Some(limit) = quota.limit else { return Ok(()) };
        let period = period(quota, now);
        let mut quotas = self.quotas.lock().unwrap_or_else(PoisonError::into_inner);
        let used =
            quotas.entry((plan_id.to_owned(), key_id.to_owned())).or_insert(Used { period, requests: 0 });
        if used.period != period {
            *used = Used { period, requests: 0 };
        }
        let offset = if used.requests == 0 { quota.offset.unwrap_or(0) } else { 0 };
        used.requests += i64::from(offset);
        if used.requests >= i64::from(limit) {
            return Err(Failure::quota_exceeded());
        }
        used.requests += 1;
        Ok(())
    }

    /// What a key has used of a plan's quota in this period.
    pub fn used(&self, plan_id: &str, key_id: &str, quota: &Quota, now: Timestamp) -> i64 {
        let quotas = self.quotas.lock().unwrap_or_else(PoisonError::into_inner);
        let used = quotas.get(&(plan_id.to_owned(), key_id.to_owned()));
        used.filter(|used| used.period == period(quota, now)).map_or(0, |used| used.requests)
    }
}

impl Rate {
    fn of(throttle: &Throttle) -> Option<Self> {
        let rate = throttle.rate_limit?;
        Some(Self { rate, burst: throttle.burst_limit.map_or(rate, f64::from) })
    }
}

impl Bucket {
    fn filled(&self, now: Timestamp) -> f64 {
        let passed_ms = now.as_millis().saturating_sub(self.at.as_millis()).max(0);
        #[expect(clippy::cast_precision_loss, reason = "a bucket is full long before this matters")]
        let passed_s = passed_ms as f64 / 1000.0;
        (self.tokens + passed_s * self.rate.rate).min(self.rate.burst)
    }

    fn take(&mut self, rate: Rate, now: Timestamp) -> bool {
        self.tokens = self.filled(now).min(rate.burst);
        self.at = self.at.max(now);
        self.rate = rate;
        let is_granted = self.tokens >= 1.0;
        if is_granted {
            self.tokens -= 1.0;
        }
        is_granted
    }
}

/// The number of the period that a moment is in: days and weeks since 1970, months since year 0.
fn period(quota: &Quota, now: Timestamp) -> i64 {
    let second = now.as_millis().div_euclid(1000);
    let day = second.div_euclid(DAY_S);
    match quota.period.as_deref() {
        // The first day was a Thursday; weeks begin with Sunday.
        Some("WEEK") => (day + 4).div_euclid(7),
        Some("MONTH") => match time::OffsetDateTime::from_unix_timestamp(second) {
            Ok(time) => i64::from(time.year()) * 12 + i64::from(u8::from(time.month())),
            Err(_) => 0,
        },
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Timestamp {
        Timestamp::from_millis(ms)
    }

    #[test]
    fn a_rate_holds_whatever_the_clients_do() {
        let limits = Limits::default();
        let rate = Rate { rate: 100.0, burst: 20.0 };
        // 32 clients, each every millisecond, for ten seconds.
        let granted = (0..10_000)
            .flat_map(|ms| std::iter::repeat_n(ms, 32))
            .filter(|ms| limits.take("b".to_owned(), rate, at(*ms)).is_ok())
            .count();
        assert!((1_019..=1_020).contains(&granted), "{granted}");
        assert!(limits.take("other".to_owned(), rate, at(0)).is_ok());
        assert!(limits.take("none".to_owned(), Rate { rate: 0.0, burst: 0.0 }, at(0)).is_err());
        assert!(limits.take("free".to_owned(), Rate { rate: -1.0, burst: 0.0 }, at(0)).is_ok());
    }

    #[test]
    fn a_clock_that_goes_back_gives_nothing() {
        let rate = Rate { rate: 1.0, burst: 1.0 };
        let mut bucket = Bucket { tokens: 1.0, at: at(10_000), rate };
        assert!(bucket.take(rate, at(10_000)));
        assert!(!bucket.take(rate, at(0)));
        assert!(!bucket.take(rate, at(10_500)));
        assert!(bucket.take(rate, at(11_000)));
    }

    #[test]
    fn a_quota_ends_with_its_period() {
        let limits = Limits::default();
        let quota = Quota { limit: Some(3), offset: Some(1), period: Some("DAY".to_owned()) };
        let count = |ms: i64| limits.count("plan", "key", &quota, at(ms)).is_ok();
        assert_eq!([count(0), count(1), count(2), count(86_399_999)], [true, true, false, false]);
        assert_eq!(limits.used("plan", "key", &quota, at(5)), 3);
        assert!(count(86_400_000));
        assert_eq!(limits.used("plan", "key", &quota, at(86_400_000)), 2);
    }

    #[test]
    fn periods_are_counted() {
        let of = |name: &str, ms: i64| {
            period(&Quota { period: Some(name.to_owned()), ..Quota::default() }, at(ms))
        };
        let sunday = 3 * 86_400_000;
        assert_eq!((of("WEEK", sunday - 1), of("WEEK", sunday)), (0, 1));
        let february = 31 * 86_400_000;
        assert_eq!(of("MONTH", february) - of("MONTH", february - 1), 1);
    }
}
