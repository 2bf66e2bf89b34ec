//! Custom domain names, and which API each of their paths leads to.

use base::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::http_api::Texts;
use crate::items::item;
use crate::rest_api::patch::{Op, Patch};

/// The zones of CloudFront and of API Gateway in a region: any will do, as names lead here by themselves.
pub const DISTRIBUTION_ZONE: &str = "Z2FDTNDATAQYW2";
pub const REGIONAL_ZONE: &str = "Z1UJRXOUMOOFQ8";

/// One endpoint of a domain name, as apigatewayv2 shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Configuration {
    pub certificate_arn: Option<String>,
    pub certificate_name: Option<String>,
    /// `REGIONAL` or `EDGE`.
    pub endpoint_type: String,
    pub ip_address_type: Option<String>,
    pub security_policy: Option<String>,
    pub ownership_verification_certificate_arn: Option<String>,
}

/// Which API answers below a path; the empty key is all that no other takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    pub id: String,
    pub key: String,
    pub api_id: String,
    /// Without one the stage is the first part of what follows the key.
    pub stage: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainName {
    pub name: String,
    pub created: Timestamp,
    pub configurations: Vec<Configuration>,
    pub truststore_uri: Option<String>,
    pub truststore_version: Option<String>,
    pub policy: Option<String>,
    pub routing_mode: Option<String>,
    pub tags: Option<Texts>,
    pub mappings: Vec<Mapping>,
}

item!(DomainName, domain_names, name, |_: &str| {
    Error::not_found("Invalid domain name identifier specified")
});

impl DomainName {
    pub fn new(name: String, now: Timestamp) -> Self {
        Self {
            name,
            created: now,
            configurations: Vec::new(),
            truststore_uri: None,
            truststore_version: None,
            policy: None,
            routing_mode: None,
            tags: None,
            mappings: Vec::new(),
        }
    }

    /// The endpoint that REST APIs know; a domain name has at least one.
    pub fn main(&self) -> Configuration {
        self.configurations.first().cloned().unwrap_or_default()
    }

    pub fn mapping(&self, id: &str) -> Option<&Mapping> {
        self.mappings.iter().find(|mapping| mapping.id == id)
    }

    pub fn mapping_by_key(&self, key: &str) -> Option<&Mapping> {
        self.mappings.iter().find(|mapping| mapping.key == key)
    }

    pub fn add_mapping(&mut self, mapping: Mapping) -> Result<(), Error> {
        if self.mapping_by_key(&mapping.key).is_some() {
            return Err(Error::conflict("Base path already exists for this domain name"));
        }
        self.mappings.push(mapping);
        Ok(())
    }

    /// The mapping with the longest key that a path begins with, and the path behind it.
    pub fn route<'a, 'p>(&'a self, path: &'p str) -> Option<(&'a Mapping, &'p str)> {
        let fits = |mapping: &'a Mapping| {
            if mapping.key.is_empty() {
                return Some((mapping, path));
            }
            let rest = path.strip_prefix('/')?.strip_prefix(mapping.key.as_str())?;
            match rest {
                "" => Some((mapping, "/")),
                rest => rest.starts_with('/').then_some((mapping, rest)),
            }
        };
        self.mappings.iter().filter_map(fits).max_by_key(|(mapping, _)| mapping.key.len())
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        if self.configurations.is_empty() {
            self.configurations
                .push(Configuration { endpoint_type: "EDGE".to_owned(), ..Default::default() });
        }
        let main = &mut self.configurations[0];
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["certificateArn" | "regionalCertificateArn"] => main.certificate_arn = patch.optional(),
            ["certificateName" | "regionalCertificateName"] => main.certificate_name = patch.optional(),
            ["securityPolicy"] => main.security_policy = patch.optional(),
            ["endpointConfiguration", "types", _] => main.endpoint_type = patch.text().to_owned(),
            ["endpointConfiguration", "ipAddressType"] => main.ip_address_type = patch.optional(),
            ["mutualTlsAuthentication", "truststoreUri"] => self.truststore_uri = patch.optional(),
            ["mutualTlsAuthentication", "truststoreVersion"] => self.truststore_version = patch.optional(),
            ["ownershipVerificationCertificateArn"] => {
                main.ownership_verification_certificate_arn = patch.optional();
            }
            ["policy"] => self.policy = patch.optional(),
            ["routingMode"] => self.routing_mode = patch.optional(),
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }
}

impl Mapping {
    /// Keys of apigatewayv2 may have several parts.
    pub fn check_key(key: &str) -> Result<(), Error> {
        if key.starts_with('/') || key.contains("//") {
            return Err(Error::bad_request(
                "API mapping key should not start with a '/' or have consecutive '/'s.",
            ));
        }
        if key.ends_with('/') {
            return Err(Error::bad_request("API mapping key should not end with a '/'."));
        }
        Ok(())
    }

    /// Base paths of apigateway have one part, and are called `(none)` when they are empty.
    pub fn parse_base_path(base_path: Option<&str>) -> Result<String, Error> {
        match base_path {
            None | Some("" | "(none)") => Ok(String::new()),
            Some(path) if path.contains('/') => Err(Error::bad_request(
                "API Gateway V1 doesn't support the slash character (/) in base path mappings. To create a \
                 multi-level base path mapping, use API Gateway V2.",
            )),
            Some(path) => Ok(path.to_owned()),
        }
    }

    pub fn base_path(&self) -> String {
        if self.key.is_empty() { "(none)".to_owned() } else { self.key.clone() }
    }

    pub fn patch(&mut self, patch: &Patch) -> Result<(), Error> {
        match patch.path() {
            "/basePath" => self.key = Self::parse_base_path(patch.value.as_deref())?,
            "/restapiId" | "/restApiId" => self.api_id = patch.text().to_owned(),
            "/stage" if patch.op == Op::Remove => self.stage = None,
            "/stage" => self.stage = patch.optional(),
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_key_wins() {
        let mut domain = DomainName::new("x.example".to_owned(), Timestamp::from_millis(0));
        for key in ["", "v1", "v1/pets"] {
            let mapping =
                Mapping { id: key.to_owned(), key: key.to_owned(), api_id: "a".to_owned(), stage: None };
            domain.add_mapping(mapping).unwrap();
        }
        for (path, expected) in [
            ("/", ("", "/")),
            ("/v1", ("v1", "/")),
            ("/v1x", ("", "/v1x")),
            ("/v1/toys", ("v1", "/toys")),
            ("/v1/pets/7", ("v1/pets", "/7")),
        ] {
            let found = domain.route(path).map(|(mapping, rest)| (mapping.key.as_str(), rest));
            assert_eq!(found, Some(expected), "{path}");
        }
    }
}
