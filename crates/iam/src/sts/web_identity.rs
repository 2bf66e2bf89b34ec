//! `AssumeRoleWithWebIdentity`: a role for somebody whom an OpenID Connect provider vouches for.
//!
//! Verifying a token needs the provider's keys from the network, which this cloud does not fetch.
//! Under `--auth open` the token is believed; under `--auth iam` it is refused.

use api::sts::{AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse};
use base::RequestContext;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Deserialize;
use store::Key;

use super::assume_role::{Target, assumed_role_user};
use super::token;
use crate::config::AuthMode;
use crate::provider::OpenIdConnectProvider;
use crate::{Error, Sts};

/// What a token says of itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Claims {
    iss: Option<String>,
    sub: Option<String>,
    aud: Option<serde_json::Value>,
}

pub async fn assume(
    service: &Sts,
    cx: &RequestContext,
    input: AssumeRoleWithWebIdentityRequest,
) -> Result<AssumeRoleWithWebIdentityResponse, Error> {
    let target = Target::find(service, cx, &input.role_arn).await?;
    let claims = read_claims(&input.web_identity_token);
    if service.iam.auth() == AuthMode::Iam {
        return Err(unverifiable(service, &target, claims).await?);
    }
    let claims = claims.unwrap_or_default();
    let mut session = target.session_of(cx, &input.role_session_name, input.duration_seconds)?;
    session.policies =
        token::session_policies(&service.iam, &target.account, input.policy, input.policy_arns).await?;
    token::save(&service.iam, &session).await?;
    let audience = claims.aud.and_then(|audience| match audience {
        serde_json::Value::String(audience) => Some(audience),
        serde_json::Value::Array(all) => all.first().and_then(|first| first.as_str()).map(str::to_owned),
        _ => None,
    });
    Ok(AssumeRoleWithWebIdentityResponse {
        credentials: Some(token::credentials(&session)),
        assumed_role_user: assumed_role_user(&session),
        packed_policy_size: token::packed_policy_size(&session),
        subject_from_web_identity_token: claims.sub,
        provider: input.provider_id.or(claims.iss),
        audience,
        source_identity: None,
    })
}

/// The middle part of a JSON web token. What is no token says nothing.
fn read_claims(token: &str) -> Option<Claims> {
    let payload = token.split('.').nth(1)?;
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Why a token cannot be believed.
async fn unverifiable(service: &Sts, target: &Target, claims: Option<Claims>) -> Result<Error, Error> {
    let Some(issuer) = claims.and_then(|claims| claims.iss) else {
        let sentence =
            "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)";
        return Ok(Error::InvalidIdentityToken { sentence: sentence.to_owned() });
    };
    let url = issuer.strip_prefix("https://").unwrap_or(&issuer);
    let key = Key::root().text(target.account.as_str()).text(url);
    let provider: Option<OpenIdConnectProvider> = service.iam.find(&key).await?;
    Ok(match provider {
        None => Error::InvalidIdentityToken {
            sentence: format!("No OpenIDConnect provider found in your account for {issuer}"),
        },
        Some(_) => Error::InvalidIdentityToken {
            sentence: "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements".to_owned(),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_read_from_tokens_only() {
        let payload =
            BASE64_URL_SAFE_NO_PAD.encode(r#"{"iss":"https://example.com","sub":"ann","aud":["app"]}"#);
        let claims = read_claims(&format!("e30.{payload}.sig")).unwrap();
        assert_eq!(
            (claims.iss.as_deref(), claims.sub.as_deref()),
            (Some("https://example.com"), Some("ann"))
        );
        for text in ["", "token", "a.b.c", "a.é.c", "..", "a.MQ.c"] {
            assert!(read_claims(text).is_none(), "{text}");
        }
    }
}
