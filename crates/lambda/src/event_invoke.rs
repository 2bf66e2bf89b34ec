//! How asynchronous invocations of a version or alias are retried, and where their outcome goes.

use base::Timestamp;

use crate::error::Error;
use crate::function::Function;
use crate::names::{FunctionName, Qualifier, qualified_arn};

/// The settings for one qualifier. What is `None` has AWS's default: two retries, six hours, no destination.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventInvokeConfig {
    pub maximum_retry_attempts: Option<u8>,
    pub maximum_event_age_s: Option<u32>,
    pub on_success: Option<String>,
    pub on_failure: Option<String>,
    pub last_modified: Timestamp,
}

/// New settings; what is absent stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventInvokeChange {
    pub maximum_retry_attempts: Option<u8>,
    pub maximum_event_age_s: Option<u32>,
    pub destinations: Option<Destinations>,
}

/// Both destinations; the empty text removes one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Destinations {
    pub on_success: Option<String>,
    pub on_failure: Option<String>,
}

impl EventInvokeChange {
    /// Fails if the request changes nothing.
    pub fn check_some(&self) -> Result<(), Error> {
        if *self == Self::default() { Err(Error::EventInvokeConfigEmpty) } else { Ok(()) }
    }
}

impl Function {
    /// Replaces the settings of a qualifier.
    pub fn put_event_invoke_config(
        &mut self,
        qualifier: &Qualifier,
        change: EventInvokeChange,
        now: Timestamp,
    ) -> Result<EventInvokeConfig, Error> {
        self.set_event_invoke_config(qualifier, EventInvokeConfig::default(), change, now)
    }

    /// Changes the settings of a qualifier, which must have some.
    pub fn update_event_invoke_config(
        &mut self,
        qualifier: &Qualifier,
        change: EventInvokeChange,
        now: Timestamp,
    ) -> Result<EventInvokeConfig, Error> {
        let config = self.event_invoke_config(qualifier)?.clone();
        self.set_event_invoke_config(qualifier, config, change, now)
    }

    fn set_event_invoke_config(
        &mut self,
        qualifier: &Qualifier,
        mut config: EventInvokeConfig,
        change: EventInvokeChange,
        now: Timestamp,
    ) -> Result<EventInvokeConfig, Error> {
        if self.find(qualifier).is_none() {
            return Err(Error::EventInvokeFunctionMissing);
        }
        config.maximum_retry_attempts = change.maximum_retry_attempts.or(config.maximum_retry_attempts);
        config.maximum_event_age_s = change.maximum_event_age_s.or(config.maximum_event_age_s);
        if let Some(destinations) = change.destinations {
            let set = |old: Option<String>, new: Option<String>| match new {
                Some(arn) => Some(arn).filter(|arn| !arn.is_empty()),
                None => old,
            };
            config.on_success = set(config.on_success, destinations.on_success);
            config.on_failure = set(config.on_failure, destinations.on_failure);
        }
        config.last_modified = now;
        self.event_invoke_configs.insert(qualifier.clone(), config.clone());
        Ok(config)
    }

    /// The settings of a qualifier, which must have some.
    pub fn event_invoke_config(&self, qualifier: &Qualifier) -> Result<&EventInvokeConfig, Error> {
        let missing = || Error::EventInvokeConfigNotFound { arn: qualified_arn(&self.id, qualifier) };
        self.event_invoke_configs.get(qualifier).ok_or_else(missing)
    }

    pub fn delete_event_invoke_config(&mut self, qualifier: &Qualifier) -> Result<(), Error> {
        self.event_invoke_config(qualifier)?;
        self.event_invoke_configs.remove(qualifier);
        Ok(())
    }
}

/// Checks a destination before it is looked whether what it names exists.
///
/// Returns the function that it names, if it names one. `document` is the whole setting in AWS's words.
pub fn parse_destination(
    cx: &base::RequestContext,
    arn: &str,
    function: &FunctionName,
    document: impl FnOnce() -> String,
) -> Result<Option<FunctionName>, Error> {
    let parsed: base::Arn =
        arn.parse().map_err(|_| Error::DestinationUnsupported { document: String::new() })?;
    match parsed.service.as_str() {
        "lambda" => {
            let target = FunctionName::parse(cx, arn)?;
            if target.function == function.function {
                return Err(Error::DestinationIsItself);
            }
            Ok(Some(target))
        }
        "sqs" | "sns" | "events" | "s3" => Ok(None),
        _ => Err(Error::DestinationUnsupported { document: document() }),
    }
}
