//! `GetFederationToken`: credentials for somebody whom the caller vouches for.

use api::sts::{FederatedUser, GetFederationTokenRequest, GetFederationTokenResponse};
use base::{Principal, RequestContext};

use super::{assume_role, caller, token};
use crate::limits::USER_SESSION_DEFAULT;
use crate::session::{Session, Subject};
use crate::{Error, Sts};

pub async fn get_token(
    service: &Sts,
    cx: &RequestContext,
    input: GetFederationTokenRequest,
) -> Result<GetFederationTokenResponse, Error> {
    let user = match (token::calling_session(service, cx).await?, &cx.principal) {
        (None, Principal::User { name, .. }) => Some(name.clone()),
        (None, Principal::Root | Principal::Anonymous) => None,
        _ => {
            return Err(Error::AccessDenied {
                caller: caller::arn(cx),
                action: "sts:GetFederationToken",
                resource: arn(cx, &input.name),
            });
        }
    };
    let duration = token::duration(input.duration_seconds, USER_SESSION_DEFAULT);
    let subject = Subject::Federated { name: input.name.clone(), user };
    let mut session = Session::new(cx.account.clone(), subject, cx.now, cx.now.plus(duration));
    session.policies =
        token::session_policies(&service.iam, &cx.account, input.policy, input.policy_arns).await?;
    session.tags = assume_role::session_tags(input.tags.unwrap_or_default())?;
    // A user's federated session may do nothing that the session's policies do not name.
    if session.policies.is_none() && matches!(&session.subject, Subject::Federated { user: Some(_), .. }) {
        session.policies = Some(Vec::new());
    }
    token::save(&service.iam, &session).await?;
    Ok(GetFederationTokenResponse {
        credentials: Some(token::credentials(&session)),
        federated_user: Some(FederatedUser {
            federated_user_id: Some(format!("{}:{}", cx.account, input.name)),
            arn: Some(arn(cx, &input.name)),
        }),
        packed_policy_size: Some(token::packed_policy_size(&session).unwrap_or(0)),
    })
}

fn arn(cx: &RequestContext, name: &str) -> String {
    format!("arn:{}:sts::{}:federated-user/{name}", cx.region.partition(), cx.account)
}
