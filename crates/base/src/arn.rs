//! Amazon Resource Names.

use std::fmt;
use std::str::FromStr;

/// A name of the form `arn:partition:service:region:account:resource`.
///
/// Region and account may be empty, as in the ARNs of IAM and S3.
/// The resource is everything after the fifth colon and may itself hold colons.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arn {
    pub partition: String,
    pub service: String,
    pub region: String,
    pub account: String,
    pub resource: String,
}

/// Why a text is not an ARN.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("arn {text:?} is malformed")]
pub struct ParseArnError {
    pub text: String,
}

impl FromStr for Arn {
    type Err = ParseArnError;

    fn from_str(text: &str) -> Result<Self, ParseArnError> {
        let error = || ParseArnError { text: text.to_owned() };
        let mut parts = text.splitn(6, ':');
        let mut part = || parts.next().ok_or_else(error);
        if part()? != "arn" {
            return Err(error());
        }
        let arn = Self {
            partition: part()?.to_owned(),
            service: part()?.to_owned(),
            region: part()?.to_owned(),
            account: part()?.to_owned(),
            resource: part()?.to_owned(),
        };
        if arn.partition.is_empty() || arn.service.is_empty() || arn.resource.is_empty() {
            return Err(error());
        }
        Ok(arn)
    }
}

impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { partition, service, region, account, resource } = self;
        write!(f, "arn:{partition}:{service}:{region}:{account}:{resource}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arns_survive_a_round_trip() {
        for text in [
            "arn:aws:lambda:us-east-1:000000000000:function:mean:live",
            "arn:aws:iam::000000000000:role/service-role/lambda",
            "arn:aws-cn:s3:::bucket/key:with:colons",
        ] {
            assert_eq!(text.parse::<Arn>().map(|arn| arn.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_not_an_arn_is_refused() {
        for text in ["", "arn", "arn:aws:lambda", "urn:aws:lambda:r:a:x", "arn:aws::r:a:x", "arn:aws:s:r:a:"]
        {
            assert!(text.parse::<Arn>().is_err(), "{text}");
        }
    }
}
