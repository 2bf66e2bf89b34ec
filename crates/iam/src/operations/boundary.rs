//! Permissions boundaries: a managed policy that caps a user or role, and counts its uses.

use base::RequestContext;

use crate::Error;
use crate::change::Change;
use crate::managed_policy::{ManagedPolicy, PolicyRef};

/// Reads the ARN of a boundary, if there is one.
pub(super) fn parse(cx: &RequestContext, arn: Option<&str>) -> Result<Option<PolicyRef>, Error> {
    let Some(arn) = arn else { return Ok(None) };
    match PolicyRef::parse(arn, &cx.account) {
        Err(Error::ArnUnparsable { arn }) => Err(Error::BoundaryInvalid { arn }),
        parsed => parsed.map(Some),
    }
}

/// Moves one use from an old boundary to a new one. The new one must exist.
pub(super) async fn replace(
    change: &mut Change,
    cx: &RequestContext,
    old: Option<&PolicyRef>,
    new: Option<&PolicyRef>,
) -> Result<(), Error> {
    if old == new {
        return Ok(());
    }
    if let Some(new) = new {
        count(change, cx, new, |n| n.saturating_add(1)).await?;
    }
    match old {
        // A policy that is used cannot be deleted; should it be gone all the same, nothing is left to count.
        Some(old) => match count(change, cx, old, |n| n.saturating_sub(1)).await {
            Err(Error::PolicyNotAttachable { .. }) => Ok(()),
            counted => counted,
        },
        None => Ok(()),
    }
}

async fn count(
    change: &mut Change,
    cx: &RequestContext,
    policy: &PolicyRef,
    count: impl Fn(u32) -> u32 + Send,
) -> Result<(), Error> {
    let Some(key) = policy.key(&cx.account) else { return Ok(()) };
    let found: Option<ManagedPolicy> = change.find(&key).await?;
    let exact = found.filter(|found| found.reference() == *policy);
    let mut record = exact.ok_or_else(|| Error::PolicyNotAttachable { arn: policy.arn(cx) })?;
    record.n_boundaries = count(record.n_boundaries);
    change.put(key, &record)
}
