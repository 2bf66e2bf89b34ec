//! Identity providers, server certificates and virtual MFA devices: records that clients keep here.

use base::{Secret, Timestamp};
use serde::{Deserialize, Serialize};
use store::Record;

use crate::tags::Tags;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SamlProvider {
    pub name: String,
    pub id: String,
    pub metadata: String,
    pub created: Timestamp,
    pub tags: Tags,
}

impl Record for SamlProvider {
    const TABLE: &'static str = "iam.saml_provider";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenIdConnectProvider {
    /// Without `https://`.
    pub url: String,
    pub client_ids: Vec<String>,
    pub thumbprints: Vec<String>,
    pub created: Timestamp,
    pub tags: Tags,
}

impl Record for OpenIdConnectProvider {
    const TABLE: &'static str = "iam.open_id_connect_provider";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerCertificate {
    pub name: String,
    pub path: String,
    pub id: String,
    pub body: String,
    pub chain: Option<String>,
    /// Kept for the services that will serve with it; never shown again.
    pub private_key: Secret,
    pub uploaded: Timestamp,
    pub expires: Option<Timestamp>,
    pub tags: Tags,
}

impl Record for ServerCertificate {
    const TABLE: &'static str = "iam.server_certificate";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VirtualMfaDevice {
    pub name: String,
    pub path: String,
    /// In base 32, as authenticators take it.
    pub seed: Secret,
    pub created: Timestamp,
    pub user: Option<String>,
    pub enabled: Option<Timestamp>,
    pub tags: Tags,
}

impl Record for VirtualMfaDevice {
    const TABLE: &'static str = "iam.virtual_mfa_device";
    const FORMAT: u16 = 1;
}
