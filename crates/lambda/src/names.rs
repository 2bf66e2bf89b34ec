//! How functions, qualifiers and layers are named, in every form that AWS accepts.
//!
//! The patterns of the model have already refused what cannot be a name at all;
//! what is decided here is what a well-formed text *means*:
//!
//! ```text
//! mean                                                       name
//! mean:live                                                  name and qualifier
//! function:mean        000000000000:function:mean[:live]     partial ARN
//! us-east-1:000000000000:function:mean[:live]                partial ARN
//! arn:aws:lambda:us-east-1:000000000000:function:mean[:live] ARN
//! ```
//!
//! Nothing here knows whether a function exists.

use std::fmt;
use std::sync::Arc;

use base::{AccountId, Region, RequestContext};

use crate::deployment::FunctionId;
use crate::error::Error;

/// The text that names the editable version of a function.
pub const LATEST: &str = "$LATEST";

/// Which version or alias of a function a request names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// `$LATEST`.
    Latest,
    /// A version number as AWS writes it: at least 1, no leading zeros.
    Version(u64),
    /// What may be the name of an alias.
    Alias(Arc<str>),
    /// A text that the pattern lets pass and that names nothing, for instance `$latest` or `007`.
    Nothing(Arc<str>),
}

impl Qualifier {
    pub fn parse(text: &str) -> Self {
        let digits_only = text.bytes().all(|byte| byte.is_ascii_digit());
        if text == LATEST {
            return Self::Latest;
        }
        if digits_only {
            return match text.parse() {
                Ok(number) if number > 0 && !text.starts_with('0') => Self::Version(number),
                _ => Self::Nothing(text.into()),
            };
        }
        if is_plain_name(text) { Self::Alias(text.into()) } else { Self::Nothing(text.into()) }
    }
}

impl fmt::Display for Qualifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latest => f.write_str(LATEST),
            Self::Version(number) => write!(f, "{number}"),
            Self::Alias(name) | Self::Nothing(name) => f.write_str(name),
        }
    }
}

/// A function as a request names it: which one, and possibly which version or alias of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionName {
    pub function: FunctionId,
    pub qualifier: Option<Qualifier>,
}

impl FunctionName {
    /// Reads `FunctionName` of a request that has no `Qualifier` beside it.
    pub fn parse(cx: &RequestContext, text: &str) -> Result<Self, Error> {
        let parts = Parts::parse(text).ok_or_else(|| Error::FunctionNameMalformed { text: text.into() })?;
        if let Some(region) = parts.region
            && region != cx.region.as_str()
        {
            return Err(Error::FunctionInOtherRegion { theirs: region.into(), ours: cx.region.to_string() });
        }
        let account = match parts.account {
            Some(account) => {
                account.parse().map_err(|_| Error::FunctionNameMalformed { text: text.into() })?
            }
            None => cx.account.clone(),
        };
        Ok(Self {
            function: FunctionId { account, region: cx.region.clone(), name: parts.name.into() },
            qualifier: parts.qualifier.map(Qualifier::parse),
        })
    }

    /// Reads `FunctionName` together with the `Qualifier` beside it.
    ///
    /// Both may name a qualifier as long as they agree.
    pub fn parse_qualified(cx: &RequestContext, text: &str, qualifier: Option<&str>) -> Result<Self, Error> {
        let mut name = Self::parse(cx, text)?;
        if let Some(qualifier) = qualifier.map(Qualifier::parse) {
            match &name.qualifier {
                Some(derived) if *derived != qualifier => return Err(Error::QualifierMismatch),
                _ => name.qualifier = Some(qualifier),
            }
        }
        Ok(name)
    }

    /// The ARN as it was asked for: with the qualifier exactly if there was one.
    pub fn arn(&self) -> String {
        match &self.qualifier {
            Some(qualifier) => qualified_arn(&self.function, qualifier),
            None => self.function.arn(),
        }
    }

    /// The ARN with the qualifier, `$LATEST` if there was none.
    pub fn arn_or_latest(&self) -> String {
        qualified_arn(&self.function, self.qualifier_or_latest())
    }

    /// The qualifier, `$LATEST` if there was none.
    pub fn qualifier_or_latest(&self) -> &Qualifier {
        self.qualifier.as_ref().unwrap_or(&Qualifier::Latest)
    }
}

/// `arn:aws:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER`.
pub fn qualified_arn(function: &FunctionId, qualifier: &Qualifier) -> String {
    format!("{}:{qualifier}", function.arn())
}

/// What names a layer: unique in an account and region.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LayerId {
    pub account: AccountId,
    pub region: Region,
    pub name: Arc<str>,
}

impl LayerId {
    /// Reads `LayerName`: the bare name, or the layer's ARN without a version.
    pub fn parse(cx: &RequestContext, text: &str) -> Result<Self, Error> {
        if !text.starts_with("arn:") {
            return Ok(Self { account: cx.account.clone(), region: cx.region.clone(), name: text.into() });
        }
        let malformed = || Error::LayerNameMalformed { text: text.into() };
        let arn: base::Arn = text.parse().map_err(|_| malformed())?;
        let name = arn.resource.strip_prefix("layer:").filter(|name| is_plain_name(name));
        Ok(Self {
            account: arn.account.parse().map_err(|_| malformed())?,
            region: arn.region.parse().map_err(|_| malformed())?,
            name: name.ok_or_else(malformed)?.into(),
        })
    }

    /// `arn:aws:lambda:REGION:ACCOUNT:layer:NAME`.
    pub fn arn(&self) -> String {
        let Self { account, region, name } = self;
        format!("arn:{}:lambda:{region}:{account}:layer:{name}", region.partition())
    }
}

/// One version of a layer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LayerVersionId {
    pub layer: LayerId,
    pub version: u64,
}

impl LayerVersionId {
    /// Reads an ARN that ends in `:layer:NAME:VERSION`.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let malformed = || Error::LayerNameMalformed { text: text.into() };
        let arn: base::Arn = text.parse().map_err(|_| malformed())?;
        let (name, version) = arn
            .resource
            .strip_prefix("layer:")
            .and_then(|rest| rest.split_once(':'))
            .filter(|(name, _)| is_plain_name(name))
            .ok_or_else(malformed)?;
        let layer = LayerId {
            account: arn.account.parse().map_err(|_| malformed())?,
            region: arn.region.parse().map_err(|_| malformed())?,
            name: name.into(),
        };
        Ok(Self { layer, version: version.parse().map_err(|_| malformed())? })
    }

    pub fn arn(&self) -> String {
        format!("{}:{}", self.layer.arn(), self.version)
    }
}

/// The segments of a function's name, as far as they were written.
#[derive(Debug, PartialEq, Eq)]
struct Parts<'a> {
    region: Option<&'a str>,
    account: Option<&'a str>,
    name: &'a str,
    qualifier: Option<&'a str>,
}

impl<'a> Parts<'a> {
    /// Each optional segment is taken only while another one is left to be the name,
    /// as the model's pattern does by backtracking: `function` alone is a function's name.
    fn parse(text: &'a str) -> Option<Self> {
        let segments: Vec<&str> = text.split(':').collect();
        let mut rest = segments.as_slice();
        if let ["arn", partition, "lambda", tail @ ..] = rest
            && partition.starts_with("aws")
            && !tail.is_empty()
        {
            rest = tail;
        }
        let mut take = |fits: fn(&str) -> bool| match rest {
            [first, tail @ ..] if !tail.is_empty() && fits(first) => {
                rest = tail;
                Some(*first)
            }
            _ => None,
        };
        let region = take(is_region);
        let account = take(|text| text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()));
        take(|text| text == "function");
        let (name, qualifier) = match rest {
            [name] => (*name, None),
            [name, qualifier] => (*name, Some(*qualifier)),
            _ => return None,
        };
        let name_fits =
            !name.is_empty() && name.split('.').all(|part| part.is_empty() || is_plain_name(part));
        name_fits.then_some(Self { region, account, name, qualifier })
    }
}

/// Letters, digits, hyphens and underscores, at least one.
pub fn is_plain_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// The shape of a region's name in the model's patterns: `us-east-1`, `us-gov-west-1`, `eusc-de-east-1`.
fn is_region(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lower = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase());
    let [area @ .., number] = parts.as_slice() else { return false };
    (2..=4).contains(&area.len())
        && area.iter().all(lower)
        && number.len() == 1
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts<'a>(
        region: Option<&'a str>,
        account: Option<&'a str>,
        name: &'a str,
        qualifier: Option<&'a str>,
    ) -> Option<Parts<'a>> {
        Some(Parts { region, account, name, qualifier })
    }

    #[test]
    fn every_form_of_a_function_name_is_read() {
        let (region, account) = (Some("us-east-1"), Some("000000000000"));
        for (text, expected) in [
            ("mean", parts(None, None, "mean", None)),
            ("mean:live", parts(None, None, "mean", Some("live"))),
            ("mean:$LATEST", parts(None, None, "mean", Some("$LATEST"))),
            ("function:mean", parts(None, None, "mean", None)),
            ("function", parts(None, None, "function", None)),
            ("000000000000", parts(None, None, "000000000000", None)),
            ("000000000000:function:mean", parts(None, account, "mean", None)),
            ("000000000000:function:mean:7", parts(None, account, "mean", Some("7"))),
            ("us-east-1:000000000000:function:mean", parts(region, account, "mean", None)),
            ("arn:aws:lambda:us-east-1:000000000000:function:mean", parts(region, account, "mean", None)),
            (
                "arn:aws:lambda:us-east-1:000000000000:function:mean:live",
                parts(region, account, "mean", Some("live")),
            ),
            ("arn:aws:lambda:us-east-1:000000000000:function", parts(region, account, "function", None)),
        ] {
            assert_eq!(Parts::parse(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_function_name_is_refused() {
        for text in ["", ":", "a:b:c", "*", "mean!", "invalid:function:name", "arn:aws:ec2:us-east-1:0:i"] {
            assert_eq!(Parts::parse(text), None, "{text}");
        }
    }

    #[test]
    fn qualifiers_are_versions_aliases_or_nothing() {
        for (text, expected) in [
            ("$LATEST", Qualifier::Latest),
            ("1", Qualifier::Version(1)),
            ("live", Qualifier::Alias("live".into())),
            ("2024-01-02", Qualifier::Alias("2024-01-02".into())),
            ("0", Qualifier::Nothing("0".into())),
            ("007", Qualifier::Nothing("007".into())),
            ("99999999999999999999999", Qualifier::Nothing("99999999999999999999999".into())),
            ("$latest", Qualifier::Nothing("$latest".into())),
        ] {
            assert_eq!(Qualifier::parse(text), expected, "{text}");
            assert_eq!(Qualifier::parse(text).to_string(), text);
        }
    }

    #[test]
    fn layer_versions_survive_a_round_trip() {
        let arn = "arn:aws:lambda:us-east-1:000000000000:layer:scipy:3";
        assert_eq!(LayerVersionId::parse(arn).map(|layer| layer.arn()).ok().as_deref(), Some(arn));
        assert!(LayerVersionId::parse("arn:aws:lambda:us-east-1:000000000000:layer:scipy").is_err());
    }
}
