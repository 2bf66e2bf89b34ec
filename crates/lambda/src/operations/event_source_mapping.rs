//! Operations on event source mappings.

use api::lambda::{
    AmazonManagedKafkaEventSourceConfig, CreateEventSourceMappingRequest, DeleteEventSourceMappingRequest,
    DestinationConfig, DocumentDBEventSourceConfig, EventSourceMappingConfiguration,
    EventSourceMappingLoggingConfig, EventSourceMappingMetricsConfig, Filter, FilterCriteria,
    GetEventSourceMappingRequest, ListEventSourceMappingsRequest, ListEventSourceMappingsResponse, OnFailure,
    OnSuccess, ProvisionedPollerConfig, ScalingConfig, SelfManagedEventSource,
    SelfManagedKafkaEventSourceConfig, SourceAccessConfiguration, UpdateEventSourceMappingRequest,
};
use base::RequestContext;

use super::page::PageRequest;
use crate::error::Error;
use crate::event_source_mapping::{DocumentDb, Mapping, Pollers, Settings, SourceKind, State};
use crate::items::ItemId;
use crate::names::FunctionName;
use crate::service::Lambda;
use crate::tags;

/// The noun in the ARN.
const NOUN: &str = "event-source-mapping";

pub(super) async fn create(
    service: &Lambda,
    cx: &RequestContext,
    mut input: CreateEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, Error> {
    let kind = match &input.event_source_arn {
        Some(arn) => SourceKind::of_arn(arn),
        None => input.self_managed_event_source.is_some().then_some(SourceKind::SelfManagedKafka),
    };
    let kind = kind.ok_or(Error::EventSourceUnrecognized)?;
    let settings = parse_create(&mut input);
    settings.check_for(kind)?;
    let function = FunctionName::parse(cx, &input.function_name)?;
    service.check_mapped_function(&function)?;
    settings.check(kind, input.event_source_arn.as_deref())?;

    let uuid = uuid::Uuid::new_v4().to_string();
    let enabled = input.enabled.unwrap_or(true);
    let mapping = Mapping {
        kind,
        source_arn: input.event_source_arn,
        function_arn: function.arn(),
        settings: settings.with_defaults(kind, &uuid),
        state: if enabled { State::Creating } else { State::CreatingDisabled },
        settles_at: Some(cx.now.plus(service.config.update_settles())),
        last_modified: cx.now,
        tags: input.tags.unwrap_or_default().into_iter().collect(),
    };
    tags::check(&mapping.tags)?;
    let id = ItemId { account: cx.account.clone(), region: cx.region.clone(), id: uuid.into() };
    // Two requests for the same source must not both find none.
    let _account = service.account_turn(&function.function).await;
    for (existing, item) in service.catalog.mappings.list(&cx.account, &cx.region) {
        if item.value.duplicates(&mapping) {
            return Err(mapping.conflict(&existing.id));
        }
    }
    let shown = present(&id, &mapping);
    service.create_item(id, mapping).await?;
    Ok(shown)
}

pub(super) async fn update(
    service: &Lambda,
    cx: &RequestContext,
    mut input: UpdateEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, Error> {
    let id = item_id(cx, &input.uuid);
    service.catalog.mappings.find(&id).ok_or(Error::ResourceNotFound)?;
    let function = match &input.function_name {
        Some(text) => {
            let function = FunctionName::parse(cx, text)?;
            service.check_mapped_function(&function)?;
            Some(function)
        }
        None => None,
    };
    let settings = parse_update(&mut input);
    let settles_at = cx.now.plus(service.config.update_settles());
    let missing = || Error::ResourceNotFound;
    let mapping = service.change_item(&id, missing, |mapping: &mut Mapping| {
        settings.check_for(mapping.kind)?;
        mapping.update(settings, function.as_ref(), input.enabled, cx.now, settles_at)?;
        Ok(mapping.clone())
    });
    Ok(present(&id, &mapping.await?))
}

pub(super) async fn get(
    service: &Lambda,
    cx: &RequestContext,
    input: GetEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, Error> {
    let id = item_id(cx, &input.uuid);
    let item = service.catalog.mappings.find(&id).ok_or(Error::ResourceNotFound)?;
    Ok(present(&id, &item.value))
}

pub(super) async fn delete(
    service: &Lambda,
    cx: &RequestContext,
    input: DeleteEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, Error> {
    let id = item_id(cx, &input.uuid);
    let settles_at = cx.now.plus(service.config.update_settles());
    let missing = || Error::ResourceNotFound;
    let mapping = service.change_item(&id, missing, |mapping: &mut Mapping| {
        mapping.begin_delete(cx.now, settles_at);
        Ok(mapping.clone())
    });
    Ok(present(&id, &mapping.await?))
}

pub(super) async fn list(
    service: &Lambda,
    cx: &RequestContext,
    input: ListEventSourceMappingsRequest,
) -> Result<ListEventSourceMappingsResponse, Error> {
    let function = input.function_name.as_deref().map(|text| FunctionName::parse(cx, text)).transpose()?;
    let wanted = |mapping: &Mapping| {
        let source = input.event_source_arn.as_ref();
        let of_source = source.is_none_or(|arn| mapping.source_arn.as_ref() == Some(arn));
        let of_function = function.as_ref().is_none_or(|name| match &name.qualifier {
            Some(_) => mapping.function_arn == name.arn(),
            None => {
                let rest = mapping.function_arn.strip_prefix(&name.function.arn());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
            }
        });
        of_source && of_function
    };
    let items = service.catalog.mappings.list(&cx.account, &cx.region);
    let items = items.into_iter().filter(|(_, item)| wanted(&item.value));
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (items, next_marker) = page.of(items, |(id, _)| id.id.to_string())?;
    let mappings = items.into_iter().map(|(id, item)| present(&id, &item.value)).collect();
    Ok(ListEventSourceMappingsResponse { next_marker, event_source_mappings: Some(mappings) })
}

fn item_id(cx: &RequestContext, uuid: &str) -> ItemId {
    ItemId { account: cx.account.clone(), region: cx.region.clone(), id: uuid.into() }
}

/// The settings of both requests have the same members, but for those that cannot be changed.
macro_rules! parse_settings {
    ($input:expr) => {
        Settings {
            batch_size: $input.batch_size,
            batching_window_s: $input.maximum_batching_window_in_seconds,
            parallelization_factor: $input.parallelization_factor,
            on_success: destination(&$input.destination_config).0,
            on_failure: destination(&$input.destination_config).1,
            maximum_record_age_s: $input.maximum_record_age_in_seconds,
            bisect_batch: $input.bisect_batch_on_function_error,
            maximum_retry_attempts: $input.maximum_retry_attempts,
            tumbling_window_s: $input.tumbling_window_in_seconds,
            filters: $input.filter_criteria.take().map(parse_filters),
            response_types: $input.function_response_types.take(),
            source_access: $input.source_access_configurations.take().map(parse_access),
            consumer_group_id: consumer_group(
                &$input.amazon_managed_kafka_event_source_config,
                &$input.self_managed_kafka_event_source_config,
            ),
            maximum_concurrency: $input.scaling_config.take().and_then(|config| config.maximum_concurrency),
            document_db: $input.document_db_event_source_config.take().map(|config| DocumentDb {
                database_name: config.database_name,
                collection_name: config.collection_name,
                full_document: config.full_document,
            }),
            kms_key_arn: $input.kms_key_arn.take(),
            metrics: $input.metrics_config.take().and_then(|config| config.metrics),
            pollers: $input.provisioned_poller_config.take().map(|config| Pollers {
                minimum: config.minimum_pollers,
                maximum: config.maximum_pollers,
                group_name: config.poller_group_name,
            }),
            system_log_level: $input.logging_config.take().and_then(|config| config.system_log_level),
            ..Settings::default()
        }
    };
}

fn parse_create(input: &mut CreateEventSourceMappingRequest) -> Settings {
    let endpoints = input.self_managed_event_source.take().and_then(|source| source.endpoints);
    Settings {
        starting_position: input.starting_position.take(),
        starting_position_timestamp: input.starting_position_timestamp,
        topics: input.topics.take(),
        queues: input.queues.take(),
        endpoints: endpoints.map(|endpoints| endpoints.into_iter().collect()),
        ..parse_settings!(input)
    }
}

fn parse_update(input: &mut UpdateEventSourceMappingRequest) -> Settings {
    parse_settings!(input)
}

fn destination(config: &Option<DestinationConfig>) -> (Option<String>, Option<String>) {
    let Some(config) = config else { return (None, None) };
    let on_success = config.on_success.as_ref().and_then(|success| success.destination.clone());
    let on_failure = config.on_failure.as_ref().and_then(|failure| failure.destination.clone());
    (on_success, on_failure)
}

fn parse_filters(criteria: FilterCriteria) -> Vec<String> {
    criteria.filters.unwrap_or_default().into_iter().filter_map(|filter| filter.pattern).collect()
}

fn parse_access(configs: Vec<SourceAccessConfiguration>) -> Vec<(String, String)> {
    let pair = |config: SourceAccessConfiguration| {
        (config.r#type.unwrap_or_default(), config.uri.unwrap_or_default())
    };
    configs.into_iter().map(pair).collect()
}

fn consumer_group(
    managed: &Option<AmazonManagedKafkaEventSourceConfig>,
    own: &Option<SelfManagedKafkaEventSourceConfig>,
) -> Option<String> {
    let managed = managed.as_ref().and_then(|config| config.consumer_group_id.clone());
    managed.or_else(|| own.as_ref().and_then(|config| config.consumer_group_id.clone()))
}

fn present(id: &ItemId, mapping: &Mapping) -> EventSourceMappingConfiguration {
    let Mapping { kind, settings, .. } = mapping;
    let group = settings.consumer_group_id.clone();
    let self_managed = *kind == SourceKind::SelfManagedKafka;
    EventSourceMappingConfiguration {
        uuid: Some(id.id.to_string()),
        starting_position: settings.starting_position.clone(),
        starting_position_timestamp: settings.starting_position_timestamp,
        batch_size: settings.batch_size,
        maximum_batching_window_in_seconds: settings.batching_window_s,
        parallelization_factor: settings.parallelization_factor,
        event_source_arn: mapping.source_arn.clone(),
        filter_criteria: settings.filters.clone().map(present_filters),
        function_arn: Some(mapping.function_arn.clone()),
        last_modified: Some(mapping.last_modified),
        last_processing_result: kind.shows_processing_result().then(|| "No records processed".to_owned()),
        state: Some(mapping.state.shown().to_owned()),
        state_transition_reason: Some(kind.transition_reason().to_owned()),
        destination_config: present_destination(mapping),
        topics: settings.topics.clone(),
        queues: settings.queues.clone(),
        source_access_configurations: settings.source_access.clone().map(present_access),
        self_managed_event_source: settings
            .endpoints
            .clone()
            .map(|endpoints| SelfManagedEventSource { endpoints: Some(endpoints.into_iter().collect()) }),
        maximum_record_age_in_seconds: settings.maximum_record_age_s,
        bisect_batch_on_function_error: settings.bisect_batch,
        maximum_retry_attempts: settings.maximum_retry_attempts,
        tumbling_window_in_seconds: settings.tumbling_window_s,
        function_response_types: settings.response_types.clone(),
        amazon_managed_kafka_event_source_config: group.clone().filter(|_| !self_managed).map(|group| {
            AmazonManagedKafkaEventSourceConfig { consumer_group_id: Some(group), ..Default::default() }
        }),
        self_managed_kafka_event_source_config: group.filter(|_| self_managed).map(|group| {
            SelfManagedKafkaEventSourceConfig { consumer_group_id: Some(group), ..Default::default() }
        }),
        scaling_config: settings
            .maximum_concurrency
            .map(|maximum_concurrency| ScalingConfig { maximum_concurrency: Some(maximum_concurrency) }),
        document_db_event_source_config: settings.document_db.clone().map(|config| {
            DocumentDBEventSourceConfig {
                database_name: config.database_name,
                collection_name: config.collection_name,
                full_document: config.full_document,
            }
        }),
        kms_key_arn: settings.kms_key_arn.clone(),
        event_source_mapping_arn: Some(id.arn(NOUN)),
        metrics_config: settings
            .metrics
            .clone()
            .map(|metrics| EventSourceMappingMetricsConfig { metrics: Some(metrics) }),
        logging_config: settings
            .system_log_level
            .clone()
            .map(|level| EventSourceMappingLoggingConfig { system_log_level: Some(level) }),
        provisioned_poller_config: settings.pollers.clone().map(|pollers| ProvisionedPollerConfig {
            minimum_pollers: pollers.minimum,
            maximum_pollers: pollers.maximum,
            poller_group_name: pollers.group_name,
        }),
        ..EventSourceMappingConfiguration::default()
    }
}

fn present_filters(filters: Vec<String>) -> FilterCriteria {
    let filters = filters.into_iter().map(|pattern| Filter { pattern: Some(pattern) }).collect();
    FilterCriteria { filters: Some(filters) }
}

fn present_access(access: Vec<(String, String)>) -> Vec<SourceAccessConfiguration> {
    let config = |(kind, uri)| SourceAccessConfiguration { r#type: Some(kind), uri: Some(uri) };
    access.into_iter().map(config).collect()
}

/// Streams show where failed batches go also if that is nowhere.
fn present_destination(mapping: &Mapping) -> Option<DestinationConfig> {
    let Settings { on_success, on_failure, .. } = &mapping.settings;
    let shown = mapping.kind.shows_destination() || on_success.is_some() || on_failure.is_some();
    shown.then(|| DestinationConfig {
        on_success: on_success.clone().map(|arn| OnSuccess { destination: Some(arn) }),
        on_failure: Some(OnFailure { destination: on_failure.clone() }),
    })
}

impl Lambda {
    fn check_mapped_function(&self, name: &FunctionName) -> Result<(), Error> {
        let entry = self.catalog.find(&name.function).ok_or(Error::MappingFunctionMissing)?;
        match entry.function.find(name.qualifier_or_latest()) {
            Some(_) => Ok(()),
            None => Err(Error::MappingFunctionMissing),
        }
    }
}
