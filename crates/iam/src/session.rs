//! Temporary credentials: who they stand for, what narrows them, and when they end.

use base::{AccountId, Secret, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Expect, Key, Record, Transaction};

use crate::limits::SESSION_SWEEP_ITEMS;
use crate::tags::Tags;
use crate::{Error, Iam, ids};

/// Temporary credentials and what they stand for. The key of the record is the access key's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub access_key_id: String,
    pub secret: Secret,
    pub token: Secret,
    pub account: AccountId,
    pub subject: Subject,
    pub created: Timestamp,
    pub expires: Timestamp,
    /// Documents passed when the session began; `None`: it is not narrowed.
    pub policies: Option<Vec<String>>,
    pub tags: Tags,
    /// Keys of tags that go on to sessions begun by this one.
    pub transitive_tag_keys: Vec<String>,
    pub source_identity: Option<String>,
}

/// Who a session acts as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// The account itself (`GetSessionToken` by root).
    Root,
    /// A user (`GetSessionToken`).
    User { name: String },
    /// A role under a session name. A role that does not exist (possible only under `--auth open`) has the
    /// id that was made up for the session.
    Role { arn: String, name: String, id: String, session_name: String },
    /// Somebody whom a user (`None`: root) vouches for (`GetFederationToken`).
    Federated { name: String, user: Option<String> },
}

impl Record for Session {
    const TABLE: &'static str = "sts.session";
    const FORMAT: u16 = 1;
}

impl Session {
    /// A session that nothing narrows.
    pub fn new(account: AccountId, subject: Subject, created: Timestamp, expires: Timestamp) -> Self {
        Self {
            access_key_id: ids::temporary_access_key_id(),
            secret: ids::secret_access_key(),
            token: ids::session_token(),
            account,
            subject,
            created,
            expires,
            policies: None,
            tags: Tags::default(),
            transitive_tag_keys: Vec::new(),
            source_identity: None,
        }
    }

    pub fn key(access_key_id: &str) -> Key {
        Key::root().text(access_key_id)
    }
}

/// Removes temporary credentials that have ended. Without input and idempotent.
pub(crate) async fn remove_ended(iam: &Iam) -> Result<(), Error> {
    let now = iam.clock().now();
    let table = iam.table::<Session>();
    let mut after = None;
    loop {
        let rows = table.list(Key::root(), after, SESSION_SWEEP_ITEMS).await?;
        let mut transaction = Transaction::new();
        for row in rows.rows.into_iter().filter(|row| row.record.expires <= now) {
            transaction.delete::<Session>(row.key, Expect::Any);
        }
        if !transaction.is_empty() {
            iam.store().commit(transaction).await?;
        }
        match rows.next {
            Some(next) => after = Some(next),
            None => return Ok(()),
        }
    }
}
