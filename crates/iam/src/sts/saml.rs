//! `AssumeRoleWithSAML`: a role for somebody whom a SAML provider vouches for.
//!
//! The assertion's signature is not verified. Under `--auth open` the assertion is believed; under
//! `--auth iam` it is refused.

use api::sts::{AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse};
use base::RequestContext;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use quick_xml::events::Event;
use quick_xml::name::QName;
use quick_xml::reader::Reader;

use super::assume_role::{Target, assumed_role_user};
use super::token;
use crate::config::AuthMode;
use crate::{Error, Sts};

const SESSION_NAME: &str = "https://aws.amazon.com/SAML/Attributes/RoleSessionName";
const SESSION_DURATION: &str = "https://aws.amazon.com/SAML/Attributes/SessionDuration";

/// What an assertion says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Assertion {
    issuer: Option<String>,
    subject: Option<String>,
    subject_type: Option<String>,
    recipient: Option<String>,
    session_name: Option<String>,
    session_duration: Option<i32>,
}

pub async fn assume(
    service: &Sts,
    cx: &RequestContext,
    input: AssumeRoleWithSAMLRequest,
) -> Result<AssumeRoleWithSAMLResponse, Error> {
    let invalid = |sentence: &str| Error::InvalidIdentityToken { sentence: sentence.to_owned() };
    let target = Target::find(service, cx, &input.role_arn).await?;
    let assertion = read(&input.saml_assertion).ok_or_else(|| invalid("Invalid base64 SAMLResponse"))?;
    if service.iam.auth() == AuthMode::Iam {
        return Err(invalid("Response signature invalid"));
    }
    let session_name = assertion.session_name.as_deref().or(assertion.subject.as_deref());
    let session_name = session_name.ok_or_else(|| invalid("RoleSessionName is required in AuthnResponse"))?;
    let seconds = input.duration_seconds.or(assertion.session_duration);
    let mut session = target.session_of(cx, session_name, seconds)?;
    session.policies =
        token::session_policies(&service.iam, &target.account, input.policy, input.policy_arns).await?;
    token::save(&service.iam, &session).await?;
    let provider = input.principal_arn.rsplit('/').next().unwrap_or_default();
    let qualifier = assertion.issuer.as_deref().unwrap_or_default();
    Ok(AssumeRoleWithSAMLResponse {
        credentials: Some(token::credentials(&session)),
        assumed_role_user: assumed_role_user(&session),
        packed_policy_size: token::packed_policy_size(&session),
        name_qualifier: Some(BASE64_STANDARD.encode(format!("{qualifier}{}/{provider}", target.account))),
        subject: assertion.subject,
        subject_type: assertion.subject_type,
        issuer: assertion.issuer,
        audience: assertion.recipient,
        source_identity: None,
    })
}

/// Reads an assertion in base 64; `None` if it is no XML.
fn read(encoded: &str) -> Option<Assertion> {
    let compact: String = encoded.chars().filter(|letter| !letter.is_whitespace()).collect();
    let bytes = BASE64_STANDARD.decode(compact).ok()?;
    let text = std::str::from_utf8(&bytes).ok()?.trim();
    let mut reader = Reader::from_str(text);
    let mut assertion = Assertion::default();
    let mut attribute = String::new();
    let mut element = String::new();
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return Some(assertion),
            Event::Start(start) | Event::Empty(start) => {
                element = local(start.name());
                let value = |name: &str| {
                    let found = start.try_get_attribute(name).ok().flatten()?;
                    Some(found.value.into_owned())
                };
                match element.as_str() {
                    "Attribute" => attribute = value("Name").unwrap_or_default(),
                    "NameID" => {
                        let format = value("Format").unwrap_or_default();
                        assertion.subject_type = format.rsplit(':').next().map(str::to_owned);
                    }
                    "SubjectConfirmationData" => assertion.recipient = value("Recipient"),
                    _ => {}
                }
            }
            Event::End(_) => element.clear(),
            Event::Text(content) => {
                let content = content.trim().to_owned();
                match (element.as_str(), attribute.as_str()) {
                    _ if content.is_empty() => {}
                    ("Issuer", _) => assertion.issuer = Some(content),
                    ("NameID", _) => assertion.subject = Some(content),
                    ("AttributeValue", SESSION_NAME) => assertion.session_name = Some(content),
                    ("AttributeValue", SESSION_DURATION) => assertion.session_duration = content.parse().ok(),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// An element's name without its prefix.
fn local(name: QName<'_>) -> String {
    name.local_name().as_ref().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assertions_are_read_with_and_without_prefixes() {
        for prefix in ["", "saml:"] {
            let text = format!(
                r#"<?xml version="1.0"?><samlp:Response xmlns:samlp="p"><{prefix}Issuer>http://idp/</{prefix}Issuer>
                <{prefix}Subject><{prefix}NameID Format="a:b:persistent">ann</{prefix}NameID>
                <{prefix}SubjectConfirmationData Recipient="https://sp/"/></{prefix}Subject>
                <{prefix}Attribute Name="{SESSION_NAME}"><{prefix}AttributeValue>  sess </{prefix}AttributeValue></{prefix}Attribute>
                <{prefix}Attribute Name="{SESSION_DURATION}"><{prefix}AttributeValue>900</{prefix}AttributeValue></{prefix}Attribute>
                </samlp:Response>"#
            );
            let assertion = read(&BASE64_STANDARD.encode(text)).unwrap();
            let expected = Assertion {
                issuer: Some("http://idp/".to_owned()),
                subject: Some("ann".to_owned()),
                subject_type: Some("persistent".to_owned()),
                recipient: Some("https://sp/".to_owned()),
                session_name: Some("sess".to_owned()),
                session_duration: Some(900),
            };
            assert_eq!(assertion, expected);
        }
        assert_eq!(read("é"), None);
        assert_eq!(read(&BASE64_STANDARD.encode("<a><b></a>")), None);
    }
}
