//! Who asks, for which account and region, and when: the first parameter of every operation.

use std::net::IpAddr;

use crate::{AccountId, Region, RequestId, Timestamp};

/// On whose behalf a request is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Principal {
    /// The request carried no signature, or its access key is unknown and `--auth open` accepted it.
    Anonymous,
    /// The account itself: its root key, or any key under `--auth open`.
    Root,
    /// An IAM user, with its ARN and unique id (`AIDA…`).
    User { arn: String, id: String, name: String },
    /// An assumed role: the session's ARN (`arn:aws:sts::…:assumed-role/ROLE/SESSION`),
    /// the role's own ARN, and the id `AROA…:SESSION`.
    AssumedRole { arn: String, role_arn: String, id: String },
    /// Another service of this cloud acting by itself, for instance `events.amazonaws.com`.
    Service { name: &'static str },
}

/// What every operation knows of the request it serves.
#[derive(Debug, Clone)]
pub struct RequestContext {
    pub request_id: RequestId,
    /// The account that the request acts in (the caller's).
    pub account: AccountId,
    pub region: Region,
    pub principal: Principal,
    /// The access key id of the signature, if there was one.
    pub access_key_id: Option<String>,
    pub source_ip: IpAddr,
    pub user_agent: Option<String>,
    /// `X-Amzn-Trace-Id` as the client sent it: the trace that this request is part of.
    pub trace_header: Option<String>,
    /// Scheme and authority as the client wrote them, for instance `http://localhost:4566`:
    /// the base of the URLs that answers carry.
    pub endpoint: String,
    /// The moment when the request arrived.
    pub now: Timestamp,
}

impl RequestContext {
    /// The ARN prefix of this request's account and region in `service`:
    /// `arn:aws:lambda:us-east-1:000000000000:` for `lambda`.
    pub fn arn_prefix(&self, service: &str) -> String {
        format!("arn:{}:{service}:{}:{}:", self.region.partition(), self.region, self.account)
    }
}
