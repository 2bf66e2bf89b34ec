//! Temporary credentials: making, narrowing, showing them; and `GetSessionToken`.

use std::time::Duration;

use api::sts::{Credentials, GetSessionTokenRequest, GetSessionTokenResponse, PolicyDescriptorType};
use base::{AccountId, Principal, RequestContext, Timestamp};
use store::Expect;

use super::caller;
use crate::limits::USER_SESSION_DEFAULT;
use crate::managed_policy::PolicyRef;
use crate::session::{Session, Subject};
use crate::{Error, Iam, Sts, policy};

/// Size of session policies at which AWS calls them full, in characters.
const PACKED_POLICY_CHARACTERS: usize = 2_048;

pub async fn get(
    service: &Sts,
    cx: &RequestContext,
    input: GetSessionTokenRequest,
) -> Result<GetSessionTokenResponse, Error> {
    let duration = duration(input.duration_seconds, USER_SESSION_DEFAULT);
    let subject = match (calling_session(service, cx).await?, &cx.principal) {
        (None, Principal::User { name, .. }) => Subject::User { name: name.clone() },
        (None, Principal::Root | Principal::Anonymous) => Subject::Root,
        _ => {
            return Err(Error::AccessDenied {
                caller: caller::arn(cx),
                action: "sts:GetSessionToken",
                resource: "*".to_owned(),
            });
        }
    };
    let session = Session::new(cx.account.clone(), subject, cx.now, cx.now.plus(duration));
    save(&service.iam, &session).await?;
    Ok(GetSessionTokenResponse { credentials: Some(credentials(&session)) })
}

/// The session whose credentials the caller uses, if it uses temporary ones.
pub(super) async fn calling_session(service: &Sts, cx: &RequestContext) -> Result<Option<Session>, Error> {
    let Some(id) = &cx.access_key_id else { return Ok(None) };
    let known = service.iam.known_key(id).await?;
    Ok(known.and_then(|known| known.session.as_ref().map(|known| known.session.clone())))
}

pub(super) fn duration(seconds: Option<i32>, default: Duration) -> Duration {
    seconds.and_then(|seconds| u64::try_from(seconds).ok()).map_or(default, Duration::from_secs)
}

/// Keeps a session; when this returns, its credentials survive a restart.
pub(super) async fn save(iam: &Iam, session: &Session) -> Result<(), Error> {
    let key = Session::key(&session.access_key_id);
    iam.table::<Session>().put(key, session, Expect::Absent).await?;
    Ok(())
}

pub(super) fn credentials(session: &Session) -> Credentials {
    // Whole seconds, rounded down: never later than the truth.
    let expires = Timestamp::from_millis(session.expires.as_millis().div_euclid(1000) * 1000);
    Credentials {
        access_key_id: Some(session.access_key_id.clone()),
        secret_access_key: Some(session.secret.reveal().to_owned()),
        session_token: Some(session.token.reveal().to_owned()),
        expiration: Some(expires),
    }
}

/// The documents that narrow a session: the one in the request and those of managed policies.
pub(super) async fn session_policies(
    iam: &Iam,
    account: &AccountId,
    document: Option<String>,
    managed: Option<Vec<PolicyDescriptorType>>,
) -> Result<Option<Vec<String>>, Error> {
    let managed = managed.unwrap_or_default();
    if document.is_none() && managed.is_empty() {
        return Ok(None);
    }
    let mut documents = Vec::new();
    if let Some(document) = document {
        policy::check_inline_policy(&document).map_err(|sentence| Error::MalformedPolicy { sentence })?;
        documents.push(document);
    }
    for arn in managed.into_iter().filter_map(|policy| policy.arn) {
        let reference = PolicyRef::parse(&arn, account)?;
        let document = iam.policy_document(account, &reference).await?;
        documents.push(document.ok_or_else(|| Error::Validation {
            sentence: format!("Policy {arn} does not exist or is not attachable."),
        })?);
    }
    Ok(Some(documents))
}

/// How full the session's policies and tags are, in per cent; `None` without any.
pub(super) fn packed_policy_size(session: &Session) -> Option<i32> {
    let policies: usize = session.policies.iter().flatten().map(String::len).sum();
    let tags: usize = session.tags.iter().map(|tag| tag.key.len() + tag.value.len()).sum();
    let n_characters = policies + tags;
    if n_characters == 0 {
        return None;
    }
    i32::try_from((n_characters * 100).div_ceil(PACKED_POLICY_CHARACTERS).min(100)).ok()
}
