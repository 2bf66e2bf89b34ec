//! Who calls, and whose a key is.

use api::sts::{
    DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse, GetAccessKeyInfoRequest,
    GetAccessKeyInfoResponse, GetCallerIdentityRequest, GetCallerIdentityResponse,
};
use base::{Principal, RequestContext};

use crate::principal::root_arn;
use crate::{Error, Sts};

pub async fn get_identity(
    _service: &Sts,
    cx: &RequestContext,
    _input: GetCallerIdentityRequest,
) -> Result<GetCallerIdentityResponse, Error> {
    let user_id = match &cx.principal {
        Principal::User { id, .. } | Principal::AssumedRole { id, .. } => id.clone(),
        Principal::Root | Principal::Anonymous | Principal::Service { .. } => cx.account.to_string(),
    };
    Ok(GetCallerIdentityResponse {
        user_id: Some(user_id),
        account: Some(cx.account.to_string()),
        arn: Some(arn(cx)),
    })
}

/// The caller's ARN, in the partition of the request's region.
pub(super) fn arn(cx: &RequestContext) -> String {
    let arn = match &cx.principal {
        Principal::User { arn, .. } | Principal::AssumedRole { arn, .. } => arn,
        Principal::Root | Principal::Anonymous | Principal::Service { .. } => return root_arn(cx),
    };
    match arn.strip_prefix("arn:aws:") {
        Some(rest) => format!("arn:{}:{rest}", cx.region.partition()),
        None => arn.clone(),
    }
}

/// A key that nobody here knows is said to be the caller's.
pub async fn get_access_key_info(
    service: &Sts,
    cx: &RequestContext,
    input: GetAccessKeyInfoRequest,
) -> Result<GetAccessKeyInfoResponse, Error> {
    let known = service.iam.known_key(&input.access_key_id).await?;
    let account = known.map_or_else(|| cx.account.to_string(), |known| known.key.account.to_string());
    Ok(GetAccessKeyInfoResponse { account: Some(account) })
}

/// No service here answers with an encoded message, so there is none to decode.
pub async fn decode_authorization_message(
    _service: &Sts,
    _cx: &RequestContext,
    _input: DecodeAuthorizationMessageRequest,
) -> Result<DecodeAuthorizationMessageResponse, Error> {
    Err(Error::InvalidAuthorizationMessage)
}
