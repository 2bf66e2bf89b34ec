//! Function URLs: an HTTP address of a function's own.

use std::collections::BTreeMap;

use base::Timestamp;

use crate::error::Error;
use crate::function::Function;
use crate::names::{Qualifier, qualified_arn};
use crate::text_enum::text_enum;

/// The address of `$LATEST` or of an alias.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionUrl {
    /// The first label of its host name.
    pub id: String,
    pub auth_type: AuthType,
    pub invoke_mode: InvokeMode,
    pub cors: Option<Cors>,
    pub created: Timestamp,
    pub last_modified: Timestamp,
}

/// Who may call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthType {
    None,
    AwsIam,
}

/// How the response is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InvokeMode {
    #[default]
    Buffered,
    ResponseStream,
}

text_enum!(AuthType { None = "NONE", AwsIam = "AWS_IAM" });
text_enum!(InvokeMode { Buffered = "BUFFERED", ResponseStream = "RESPONSE_STREAM" });

/// What browsers on other sites may do. What is `None` was never given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cors {
    pub allow_credentials: Option<bool>,
    pub allow_headers: Option<Vec<String>>,
    pub allow_methods: Option<Vec<String>>,
    pub allow_origins: Option<Vec<String>>,
    pub expose_headers: Option<Vec<String>>,
    pub max_age_s: Option<u32>,
}

/// What a request says about a URL; what is absent keeps its value or gets its default.
#[derive(Debug, Clone, Default)]
pub struct UrlChange {
    pub auth_type: Option<AuthType>,
    pub invoke_mode: Option<InvokeMode>,
    pub cors: Option<Cors>,
}

/// The tag that chooses a URL's id, as existing tools for local development know it.
const CUSTOM_ID_TAG: &str = "_custom_id_";

impl Function {
    /// Where URLs hang: an alias' qualifier, or `$LATEST` for none.
    pub fn url(&self, qualifier: &Qualifier) -> Result<&FunctionUrl, Error> {
        self.urls.get(qualifier).ok_or(Error::ResourceNotFound)
    }

    pub fn create_url(
        &mut self,
        qualifier: &Qualifier,
        change: UrlChange,
        taken: impl Fn(&str) -> bool,
        now: Timestamp,
    ) -> Result<FunctionUrl, Error> {
        self.find(qualifier).ok_or(Error::UrlFunctionMissing)?;
        if self.urls.contains_key(qualifier) {
            return Err(Error::UrlExists { arn: self.url_arn(qualifier) });
        }
        let url = FunctionUrl {
            id: self.url_id(qualifier, taken),
            auth_type: change.auth_type.unwrap_or(AuthType::AwsIam),
            invoke_mode: change.invoke_mode.unwrap_or_default(),
            cors: change.cors,
            created: now,
            last_modified: now,
        };
        self.urls.insert(qualifier.clone(), url.clone());
        Ok(url)
    }

    pub fn update_url(
        &mut self,
        qualifier: &Qualifier,
        change: UrlChange,
        now: Timestamp,
    ) -> Result<&FunctionUrl, Error> {
        self.find(qualifier).ok_or(Error::UrlFunctionMissing)?;
        let url = self.urls.get_mut(qualifier).ok_or(Error::ResourceNotFound)?;
        url.auth_type = change.auth_type.unwrap_or(url.auth_type);
        url.invoke_mode = change.invoke_mode.unwrap_or(url.invoke_mode);
        // An empty structure takes the settings away.
        url.cors = change.cors.or_else(|| url.cors.take()).filter(|cors| *cors != Cors::default());
        url.last_modified = now;
        Ok(url)
    }

    pub fn delete_url(&mut self, qualifier: &Qualifier) -> Result<(), Error> {
        self.urls.remove(qualifier).map(drop).ok_or(Error::ResourceNotFound)
    }

    /// The ARN that a URL shows: with the alias, but never with `$LATEST`.
    pub fn url_arn(&self, qualifier: &Qualifier) -> String {
        match qualifier {
            Qualifier::Latest => self.id.arn(),
            _ => qualified_arn(&self.id, qualifier),
        }
    }

    fn url_id(&self, qualifier: &Qualifier, taken: impl Fn(&str) -> bool) -> String {
        let custom = custom_id(&self.tags, qualifier).filter(|id| !taken(id));
        // 122 random bits, written with the 36 letters and digits that a host name may have.
        custom.unwrap_or_else(|| random_label(uuid::Uuid::new_v4().as_u128(), uuid::Uuid::new_v4().as_u128()))
    }
}

fn custom_id(tags: &BTreeMap<String, String>, qualifier: &Qualifier) -> Option<String> {
    let tag = tags.get(CUSTOM_ID_TAG)?;
    let id = match qualifier {
        Qualifier::Alias(name) => format!("{tag}-{name}"),
        _ => tag.clone(),
    };
    let is_label = !id.is_empty()
        && id.len() <= 63
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-');
    is_label.then_some(id)
}

/// 32 lower-case letters and digits.
fn random_label(mut high: u128, mut low: u128) -> String {
    const DIGITS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    let digit = |number: &mut u128| {
        let index = usize::try_from(*number % 36).unwrap_or(0);
        *number /= 36;
        char::from(DIGITS[index])
    };
    (0..16).flat_map(|_| [digit(&mut high), digit(&mut low)]).collect()
}
