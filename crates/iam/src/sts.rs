//! The operations of STS.

mod assume_role;
mod caller;
mod federation;
mod saml;
mod token;
mod web_identity;

use crate::{Sts, access};

api::operations! { Sts, api::sts, access::of_sts;
    AssumeRole => assume_role::assume,
    AssumeRoleWithSAML => saml::assume,
    AssumeRoleWithWebIdentity => web_identity::assume,
    DecodeAuthorizationMessage => caller::decode_authorization_message,
    GetAccessKeyInfo => caller::get_access_key_info,
    GetCallerIdentity => caller::get_identity,
    GetFederationToken => federation::get_token,
    GetSessionToken => token::get,
}
