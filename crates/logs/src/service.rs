//! The service: what its operations share.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use base::ports::{LogEvent, SendToFunction, WriteLogs};
use base::{AccountId, Arn, Clock, Region, RequestContext, Tasks};
use serde::{Deserialize, Serialize};
use store::{Expect, Key, Record, Store, Stored};

use crate::Error;
use crate::journal::Journal;
use crate::records::{Group, Place};
use crate::retention::Retention;
use crate::subscription;

/// Most attempts to change a record that others change at the same time.
const ATTEMPTS_MAX: usize = 16;

/// Longest name of a group or stream, in characters.
const NAME_LEN_MAX: usize = 512;

/// What an operator can set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Most bytes of events, as AWS counts them, that are kept in all; beyond it the oldest of the largest groups go.
    /// Default 4,294,967,296. Since 0.1.
    pub stored_bytes_max: u64,
}

impl Default for Config {
    fn default() -> Self {
        Self { stored_bytes_max: 4 << 30 }
    }
}

/// CloudWatch Logs.
pub struct Logs {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) journal: Arc<Journal>,
    pub(crate) tasks: Tasks,
    functions: OnceLock<Arc<dyn SendToFunction>>,
    /// Bytes of each group, as of the last look; a hint for clients, as late as on AWS.
    group_bytes: Mutex<BTreeMap<(Place, String), u64>>,
}

impl Logs {
    /// Opens the service and starts its background tasks.
    pub fn start(store: Store, clock: Arc<dyn Clock>, config: Config, tasks: &Tasks) -> Arc<Self> {
        let journal = Arc::new(Journal::new(store.clone(), Arc::clone(&clock)));
        let logs = Arc::new(Self {
            store: store.clone(),
            clock: Arc::clone(&clock),
            journal: Arc::clone(&journal),
            tasks: tasks.clone(),
            functions: OnceLock::new(),
            group_bytes: Mutex::default(),
        });
        journal.start(tasks);
        tasks.spawn_until_cancelled("expire log events", Retention::new(Arc::clone(&logs), config).run());
        tasks.spawn_until_cancelled("forward log events", subscription::forward(Arc::clone(&logs)));
        logs
    }

    /// Says where subscriptions find functions. Until then they find none.
    pub fn connect_functions(&self, functions: Arc<dyn SendToFunction>) {
        // A second connection would be a mistake of the wiring; the first stays.
        let _ = self.functions.set(functions);
    }

    pub(crate) fn functions(&self) -> Option<&Arc<dyn SendToFunction>> {
        self.functions.get()
    }

    pub(crate) fn set_group_bytes(&self, bytes: BTreeMap<(Place, String), u64>) {
        *self.group_bytes.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = bytes;
    }

    pub(crate) fn group_bytes(&self, place: &Place, group: &str) -> u64 {
        let bytes = self.group_bytes.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        bytes.get(&(place.clone(), group.to_owned())).copied().unwrap_or(0)
    }

    pub(crate) async fn find_group(&self, place: &Place, name: &str) -> Result<Stored<Group>, Error> {
        check_name(name)?;
        let found = self.store.table::<Group>().find(&place.key().text(name)).await?;
        found.ok_or_else(|| Error::GroupNotFound { name: name.to_owned() })
    }

    /// Changes a group, again from the start if somebody else changed it in between.
    pub(crate) async fn change_group(
        &self,
        place: &Place,
        name: &str,
        change: impl Fn(&mut Group),
    ) -> Result<Group, Error> {
        for _ in 0..ATTEMPTS_MAX {
            let Stored { mut record, version } = self.find_group(place, name).await?;
            change(&mut record);
            let key = place.key().text(name);
            match self.store.table::<Group>().put(key, &record, Expect::Version(version)).await {
                Ok(_) => return Ok(record),
                Err(error) if error.is_conflict() => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(Error::Conflict)
    }

    /// One page of the records under a prefix for which `select` makes something.
    pub(crate) async fn page<R: Record, T>(
        &self,
        prefix: Key,
        token: Option<&str>,
        limit: Option<i32>,
        select: impl Fn(&R) -> Option<T>,
    ) -> Result<(Vec<T>, Option<String>), Error> {
        let invalid = || Error::invalid("The specified nextToken is invalid.");
        let mut after = token.map(|token| Key::from_token(token).ok_or_else(invalid)).transpose()?;
        let limit = limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(PAGE_DEFAULT).max(1);
        let mut selected = Vec::new();
        loop {
            let rows = self.store.table::<R>().list(prefix.clone(), after, limit).await?;
            let next = rows.next;
            let mut rows = rows.rows.into_iter().peekable();
            while let Some(row) = rows.next() {
                selected.extend(select(&row.record));
                if selected.len() == limit {
                    let more = rows.peek().is_some() || next.is_some();
                    return Ok((selected, more.then(|| row.key.to_token())));
                }
            }
            if next.is_none() {
                return Ok((selected, None));
            }
            after = next;
        }
    }
}

/// Items of a page when the client does not say (AWS: 50 for most operations).
const PAGE_DEFAULT: usize = 50;

/// Where a request acts.
pub fn place(cx: &RequestContext) -> Place {
    Place { account: cx.account.clone(), region: cx.region.clone() }
}

/// The group's name from either of the two members that may name it.
pub fn group_name(name: Option<&str>, identifier: Option<&str>) -> Result<String, Error> {
    match (name, identifier) {
        (Some(_), Some(_)) => Err(Error::Validation {
            message: "LogGroup name and LogGroup ARN are mutually exclusive parameters.".to_owned(),
        }),
        (Some(name), None) => Ok(name.to_owned()),
        (None, Some(identifier)) => Ok(group_of_identifier(identifier)),
        (None, None) => Err(Error::Validation {
            message: "At least one of LogGroup name or LogGroup ARN must be specified.".to_owned(),
        }),
    }
}

/// The group's name from a name or an ARN, with or without `:*` at its end.
pub fn group_of_identifier(identifier: &str) -> String {
    let resource = identifier.parse::<Arn>().ok().map(|arn| arn.resource);
    let name = resource.as_deref().and_then(|resource| resource.strip_prefix("log-group:"));
    name.map_or(identifier, |name| name.strip_suffix(":*").unwrap_or(name)).to_owned()
}

/// Refuses names that are too long, in the sentence that AWS has for both kinds.
pub fn check_name(name: &str) -> Result<(), Error> {
    if name.chars().count() > NAME_LEN_MAX {
        return Err(Error::invalid(
            "Invalid LogGroup or LogStream, both must have length less than or equal to 512.",
        ));
    }
    Ok(())
}

impl WriteLogs for Logs {
    fn write_logs(
        &self,
        account: &AccountId,
        region: &Region,
        group: &str,
        stream: &str,
        events: Vec<LogEvent>,
    ) {
        self.journal.write_logs(account, region, group, stream, events);
    }
}
