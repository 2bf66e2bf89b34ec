//! Operations on the settings of asynchronous invocation.

use api::lambda::{
    DeleteFunctionEventInvokeConfigRequest, DestinationConfig, FunctionEventInvokeConfig,
    GetFunctionEventInvokeConfigRequest, ListFunctionEventInvokeConfigsRequest,
    ListFunctionEventInvokeConfigsResponse, OnFailure, OnSuccess, PutFunctionEventInvokeConfigRequest,
    UpdateFunctionEventInvokeConfigRequest,
};
use base::RequestContext;

use super::page::PageRequest;
use crate::error::Error;
use crate::event_invoke::{Destinations, EventInvokeChange, EventInvokeConfig, parse_destination};
use crate::names::{FunctionName, qualified_arn};
use crate::service::Lambda;

pub(super) async fn put(
    service: &Lambda,
    cx: &RequestContext,
    input: PutFunctionEventInvokeConfigRequest,
) -> Result<FunctionEventInvokeConfig, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let change = parse_change(
        input.maximum_retry_attempts,
        input.maximum_event_age_in_seconds,
        input.destination_config,
    );
    change.check_some()?;
    service.check_event_invoke_target(&name)?;
    service.check_destinations(cx, &name, &change)?;
    let qualifier = name.qualifier_or_latest();
    let missing = || Error::EventInvokeFunctionMissing;
    let config = service.change(&name.function, missing, |function| {
        function.put_event_invoke_config(qualifier, change, cx.now)
    });
    Ok(present(name.arn_or_latest(), &config.await?))
}

pub(super) async fn update(
    service: &Lambda,
    cx: &RequestContext,
    input: UpdateFunctionEventInvokeConfigRequest,
) -> Result<FunctionEventInvokeConfig, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let change = parse_change(
        input.maximum_retry_attempts,
        input.maximum_event_age_in_seconds,
        input.destination_config,
    );
    change.check_some()?;
    service.check_event_invoke_target(&name)?;
    service.check_destinations(cx, &name, &change)?;
    let qualifier = name.qualifier_or_latest();
    let missing = || Error::EventInvokeFunctionMissing;
    let config = service.change(&name.function, missing, |function| {
        function.update_event_invoke_config(qualifier, change, cx.now)
    });
    Ok(present(name.arn_or_latest(), &config.await?))
}

pub(super) async fn get(
    service: &Lambda,
    cx: &RequestContext,
    input: GetFunctionEventInvokeConfigRequest,
) -> Result<FunctionEventInvokeConfig, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let missing = || Error::EventInvokeConfigNotFound { arn: name.arn_or_latest() };
    let entry = service.catalog.find(&name.function).ok_or_else(missing)?;
    let config = entry.function.event_invoke_config(name.qualifier_or_latest())?;
    Ok(present(name.arn_or_latest(), config))
}

pub(super) async fn delete(
    service: &Lambda,
    cx: &RequestContext,
    input: DeleteFunctionEventInvokeConfigRequest,
) -> Result<(), Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let missing = || Error::EventInvokeConfigNotFound { arn: name.arn_or_latest() };
    let qualifier = name.qualifier_or_latest();
    service.change(&name.function, missing, |function| function.delete_event_invoke_config(qualifier)).await
}

pub(super) async fn list(
    service: &Lambda,
    cx: &RequestContext,
    input: ListFunctionEventInvokeConfigsRequest,
) -> Result<ListFunctionEventInvokeConfigsResponse, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let entry = service.catalog.find(&name.function).ok_or(Error::EventInvokeFunctionMissing)?;
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (configs, next_marker) =
        page.of(&entry.function.event_invoke_configs, |(qualifier, _)| super::qualifier_sort_key(qualifier))?;
    let present = |(qualifier, config)| present(qualified_arn(&name.function, qualifier), config);
    let configs = configs.into_iter().map(present).collect();
    Ok(ListFunctionEventInvokeConfigsResponse { function_event_invoke_configs: Some(configs), next_marker })
}

fn parse_change(
    maximum_retry_attempts: Option<i32>,
    maximum_event_age_s: Option<i32>,
    destinations: Option<DestinationConfig>,
) -> EventInvokeChange {
    EventInvokeChange {
        maximum_retry_attempts: maximum_retry_attempts.and_then(|attempts| u8::try_from(attempts).ok()),
        maximum_event_age_s: maximum_event_age_s.and_then(|age| u32::try_from(age).ok()),
        destinations: destinations.map(|config| Destinations {
            on_success: config.on_success.and_then(|success| success.destination),
            on_failure: config.on_failure.and_then(|failure| failure.destination),
        }),
    }
}

/// A destination setting in the words in which AWS quotes it.
fn document(destinations: &Destinations) -> String {
    let quote = |kind: &str, arn: &Option<String>| match arn {
        Some(arn) => format!("{kind}(destination={arn})"),
        None => "null".to_owned(),
    };
    format!(
        "DestinationConfig(onSuccess={}, onFailure={})",
        quote("OnSuccess", &destinations.on_success),
        quote("OnFailure", &destinations.on_failure)
    )
}

fn present(arn: String, config: &EventInvokeConfig) -> FunctionEventInvokeConfig {
    FunctionEventInvokeConfig {
        last_modified: Some(config.last_modified),
        function_arn: Some(arn),
        maximum_retry_attempts: config.maximum_retry_attempts.map(i32::from),
        maximum_event_age_in_seconds: config.maximum_event_age_s.and_then(|age| i32::try_from(age).ok()),
        destination_config: Some(DestinationConfig {
            on_success: Some(OnSuccess { destination: config.on_success.clone() }),
            on_failure: Some(OnFailure { destination: config.on_failure.clone() }),
        }),
    }
}

impl Lambda {
    fn check_event_invoke_target(&self, name: &FunctionName) -> Result<(), Error> {
        let entry = self.catalog.find(&name.function).ok_or(Error::EventInvokeFunctionMissing)?;
        match entry.function.find(name.qualifier_or_latest()) {
            Some(_) => Ok(()),
            None => Err(Error::EventInvokeFunctionMissing),
        }
    }

    fn check_destinations(
        &self,
        cx: &RequestContext,
        name: &FunctionName,
        change: &EventInvokeChange,
    ) -> Result<(), Error> {
        let Some(destinations) = &change.destinations else { return Ok(()) };
        for arn in [&destinations.on_success, &destinations.on_failure].into_iter().flatten() {
            if arn.is_empty() {
                continue;
            }
            let target = parse_destination(cx, arn, name, || document(destinations))?;
            let missing = |target: &FunctionName| match self.catalog.find(&target.function) {
                Some(entry) => entry.function.find(target.qualifier_or_latest()).is_none(),
                None => true,
            };
            if target.as_ref().is_some_and(missing) {
                return Err(Error::DestinationMissing { arn: arn.clone() });
            }
        }
        Ok(())
    }
}
