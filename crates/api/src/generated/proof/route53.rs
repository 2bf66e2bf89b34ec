//! Amazon Route 53 (2013-04-01).
//!
//! Written by `cargo xtask codegen route53` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use wire::{Kind, List, Location, Member, Protocol, Schema, ServiceModel, pattern};

use crate::shape::{left_out, operation_table, shape};

pub static AWS_REGION: Schema = Schema::new("AWSRegion", Kind::String).min(1).max(64);
pub static ACCELERATED_RECOVERY_STATUS: Schema = Schema::new("AcceleratedRecoveryStatus", Kind::String)
    .values(&[
        "ENABLING",
        "ENABLE_FAILED",
        "ENABLING_HOSTED_ZONE_LOCKED",
        "ENABLED",
        "DISABLING",
        "DISABLE_FAILED",
        "DISABLED",
        "DISABLING_HOSTED_ZONE_LOCKED",
    ]);
pub static ALIAS_HEALTH_ENABLED: Schema = Schema::new("AliasHealthEnabled", Kind::Boolean);
pub static BIAS: Schema = Schema::new("Bias", Kind::Integer).min(-99).max(99);
pub static CHANGE_ACTION: Schema =
    Schema::new("ChangeAction", Kind::String).values(&["CREATE", "DELETE", "UPSERT"]);
pub static CHANGE_STATUS: Schema = Schema::new("ChangeStatus", Kind::String).values(&["PENDING", "INSYNC"]);
pub static CHANGES: Schema =
    Schema::new("Changes", Kind::List(&const { List::of(&CHANGE).named("Change") })).min(1);
pub static CIDR_LOCATION_NAME_DEFAULT_ALLOWED: Schema =
    Schema::new("CidrLocationNameDefaultAllowed", Kind::String)
        .min(1)
        .max(16)
        .pattern(pattern!(r"[0-9A-Za-z_\-\*]+"));
pub static DNS_NAME: Schema = Schema::new("DNSName", Kind::String).max(1024);
pub static DELEGATION_SET_NAME_SERVERS: Schema =
    Schema::new("DelegationSetNameServers", Kind::List(&const { List::of(&DNS_NAME).named("NameServer") }))
        .min(1);
pub static ERROR_MESSAGE: Schema = Schema::new("ErrorMessage", Kind::String);
pub static ERROR_MESSAGES: Schema =
    Schema::new("ErrorMessages", Kind::List(&const { List::of(&ERROR_MESSAGE).named("Message") }));
pub static FAILURE_REASON: Schema = Schema::new("FailureReason", Kind::String);
pub static GEO_LOCATION_CONTINENT_CODE: Schema =
    Schema::new("GeoLocationContinentCode", Kind::String).min(2).max(2);
pub static GEO_LOCATION_COUNTRY_CODE: Schema =
    Schema::new("GeoLocationCountryCode", Kind::String).min(1).max(2);
pub static GEO_LOCATION_SUBDIVISION_CODE: Schema =
    Schema::new("GeoLocationSubdivisionCode", Kind::String).min(1).max(3);
pub static HEALTH_CHECK_ID: Schema = Schema::new("HealthCheckId", Kind::String).max(64);
pub static HOSTED_ZONE_RR_SET_COUNT: Schema = Schema::new("HostedZoneRRSetCount", Kind::Long);
pub static HOSTED_ZONE_TYPE: Schema =
    Schema::new("HostedZoneType", Kind::String).values(&["PrivateHostedZone"]);
pub static HOSTED_ZONES: Schema =
    Schema::new("HostedZones", Kind::List(&const { List::of(&HOSTED_ZONE).named("HostedZone") }));
pub static IS_PRIVATE_ZONE: Schema = Schema::new("IsPrivateZone", Kind::Boolean);
pub static LATITUDE: Schema =
    Schema::new("Latitude", Kind::String).min(1).max(6).pattern(pattern!(r"[-+]?[0-9]{1,2}(\.[0-9]{0,2})?"));
pub static LOCAL_ZONE_GROUP: Schema = Schema::new("LocalZoneGroup", Kind::String).min(1).max(64);
pub static LONGITUDE: Schema =
    Schema::new("Longitude", Kind::String).min(1).max(7).pattern(pattern!(r"[-+]?[0-9]{1,3}(\.[0-9]{0,2})?"));
pub static NONCE: Schema = Schema::new("Nonce", Kind::String).min(1).max(128);
pub static PAGE_MARKER: Schema = Schema::new("PageMarker", Kind::String).max(64);
pub static PAGE_MAX_ITEMS: Schema = Schema::new("PageMaxItems", Kind::String);
pub static PAGE_TRUNCATED: Schema = Schema::new("PageTruncated", Kind::Boolean);
pub static R_DATA: Schema = Schema::new("RData", Kind::String).max(4000);
pub static RR_TYPE: Schema = Schema::new("RRType", Kind::String).values(&[
    "SOA", "A", "TXT", "NS", "CNAME", "MX", "NAPTR", "PTR", "SRV", "SPF", "AAAA", "CAA", "DS", "TLSA",
    "SSHFP", "SVCB", "HTTPS",
]);
pub static RESOURCE_DESCRIPTION: Schema = Schema::new("ResourceDescription", Kind::String).max(256);
pub static RESOURCE_ID: Schema = Schema::new("ResourceId", Kind::String).max(32);
pub static RESOURCE_RECORD_SET_FAILOVER: Schema =
    Schema::new("ResourceRecordSetFailover", Kind::String).values(&["PRIMARY", "SECONDARY"]);
pub static RESOURCE_RECORD_SET_IDENTIFIER: Schema =
    Schema::new("ResourceRecordSetIdentifier", Kind::String).min(1).max(128);
pub static RESOURCE_RECORD_SET_MULTI_VALUE_ANSWER: Schema =
    Schema::new("ResourceRecordSetMultiValueAnswer", Kind::Boolean);
pub static RESOURCE_RECORD_SET_REGION: Schema =
    Schema::new("ResourceRecordSetRegion", Kind::String).min(1).max(64).values(&[
        "us-east-1",
        "us-east-2",
        "us-west-1",
        "us-west-2",
        "ca-central-1",
        "eu-west-1",
        "eu-west-2",
        "eu-west-3",
        "eu-central-1",
        "eu-central-2",
        "ap-southeast-1",
        "ap-southeast-2",
        "ap-southeast-3",
        "ap-northeast-1",
        "ap-northeast-2",
        "ap-northeast-3",
        "eu-north-1",
        "sa-east-1",
        "cn-north-1",
        "cn-northwest-1",
        "ap-east-1",
        "me-south-1",
        "me-central-1",
        "ap-south-1",
        "ap-south-2",
        "af-south-1",
        "eu-south-1",
        "eu-south-2",
        "ap-southeast-4",
        "il-central-1",
        "ca-west-1",
        "ap-southeast-5",
        "mx-central-1",
        "ap-southeast-7",
        "us-gov-east-1",
        "us-gov-west-1",
        "ap-east-2",
        "ap-southeast-6",
        "eusc-de-east-1",
    ]);
pub static RESOURCE_RECORD_SET_WEIGHT: Schema =
    Schema::new("ResourceRecordSetWeight", Kind::Long).min(0).max(255);
pub static RESOURCE_RECORD_SETS: Schema = Schema::new(
    "ResourceRecordSets",
    Kind::List(&const { List::of(&RESOURCE_RECORD_SET).named("ResourceRecordSet") }),
);
pub static RESOURCE_RECORDS: Schema =
    Schema::new("ResourceRecords", Kind::List(&const { List::of(&RESOURCE_RECORD).named("ResourceRecord") }))
        .min(1);
pub static RESOURCE_URI: Schema = Schema::new("ResourceURI", Kind::String).max(1024);
pub static SERVICE_PRINCIPAL: Schema = Schema::new("ServicePrincipal", Kind::String).max(128);
pub static TTL: Schema = Schema::new("TTL", Kind::Long).min(0).max(2147483647);
pub static TAG_KEY: Schema = Schema::new("TagKey", Kind::String).max(128);
pub static TAG_KEY_LIST: Schema =
    Schema::new("TagKeyList", Kind::List(&const { List::of(&TAG_KEY).named("Key") })).min(1).max(10);
pub static TAG_LIST: Schema =
    Schema::new("TagList", Kind::List(&const { List::of(&TAG).named("Tag") })).min(1).max(10);
pub static TAG_RESOURCE_ID: Schema = Schema::new("TagResourceId", Kind::String).max(64);
pub static TAG_RESOURCE_TYPE: Schema =
    Schema::new("TagResourceType", Kind::String).values(&["healthcheck", "hostedzone"]);
pub static TAG_VALUE: Schema = Schema::new("TagValue", Kind::String).max(256);
pub static TIME_STAMP: Schema = Schema::new("TimeStamp", Kind::Timestamp(None));
pub static TRAFFIC_POLICY_INSTANCE_ID: Schema =
    Schema::new("TrafficPolicyInstanceId", Kind::String).min(1).max(36);
pub static UUID: Schema =
    Schema::new("UUID", Kind::String).pattern(pattern!(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"));
pub static VPC_ID: Schema = Schema::new("VPCId", Kind::String).max(1024);
pub static VPC_REGION: Schema = Schema::new("VPCRegion", Kind::String).min(1).max(64).values(&[
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "eu-central-1",
    "eu-central-2",
    "ap-east-1",
    "me-south-1",
    "us-gov-west-1",
    "us-gov-east-1",
    "us-iso-east-1",
    "us-iso-west-1",
    "us-isob-east-1",
    "me-central-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-south-1",
    "ap-south-2",
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "eu-north-1",
    "sa-east-1",
    "ca-central-1",
    "cn-north-1",
    "cn-northwest-1",
    "af-south-1",
    "eu-south-1",
    "eu-south-2",
    "ap-southeast-4",
    "il-central-1",
    "ca-west-1",
    "ap-southeast-5",
    "mx-central-1",
    "us-isof-south-1",
    "us-isof-east-1",
    "ap-southeast-7",
    "ap-east-2",
    "eu-isoe-west-1",
    "ap-southeast-6",
    "us-isob-west-1",
    "eusc-de-east-1",
]);
pub static VPCS: Schema = Schema::new("VPCs", Kind::List(&const { List::of(&VPC).named("VPC") })).min(1);

shape! { AliasTarget ALIAS_TARGET "AliasTarget" {
    hosted_zone_id: Option<String> = Member::new("HostedZoneId", &RESOURCE_ID).required();
    dns_name: Option<String> = Member::new("DNSName", &DNS_NAME).required();
    evaluate_target_health: Option<bool> = Member::new("EvaluateTargetHealth", &ALIAS_HEALTH_ENABLED).required();
} }

shape! { Change CHANGE "Change" {
    action: String = Member::new("Action", &CHANGE_ACTION).required();
    resource_record_set: ResourceRecordSet = Member::new("ResourceRecordSet", &RESOURCE_RECORD_SET).required();
} }

shape! { ChangeBatch CHANGE_BATCH "ChangeBatch" {
    comment: Option<String> = Member::new("Comment", &RESOURCE_DESCRIPTION);
    changes: Vec<Change> = Member::new("Changes", &CHANGES).required();
} }

shape! { ChangeInfo CHANGE_INFO "ChangeInfo" {
    id: Option<String> = Member::new("Id", &RESOURCE_ID).required();
    status: Option<String> = Member::new("Status", &CHANGE_STATUS).required();
    submitted_at: Option<Timestamp> = Member::new("SubmittedAt", &TIME_STAMP).required();
    comment: Option<String> = Member::new("Comment", &RESOURCE_DESCRIPTION);
} }

shape! { ChangeResourceRecordSetsRequest CHANGE_RESOURCE_RECORD_SETS_REQUEST "ChangeResourceRecordSetsRequest" {
    hosted_zone_id: String = Member::new("HostedZoneId", &RESOURCE_ID).required().at(Location::Uri).named("Id");
    change_batch: ChangeBatch = Member::new("ChangeBatch", &CHANGE_BATCH).required();
} }

shape! { ChangeResourceRecordSetsResponse CHANGE_RESOURCE_RECORD_SETS_RESPONSE "ChangeResourceRecordSetsResponse" {
    change_info: Option<ChangeInfo> = Member::new("ChangeInfo", &CHANGE_INFO).required();
} }

shape! { ChangeTagsForResourceRequest CHANGE_TAGS_FOR_RESOURCE_REQUEST "ChangeTagsForResourceRequest" {
    resource_type: String = Member::new("ResourceType", &TAG_RESOURCE_TYPE).required().at(Location::Uri);
    resource_id: String = Member::new("ResourceId", &TAG_RESOURCE_ID).required().at(Location::Uri);
    add_tags: Option<Vec<Tag>> = Member::new("AddTags", &TAG_LIST);
    remove_tag_keys: Option<Vec<String>> = Member::new("RemoveTagKeys", &TAG_KEY_LIST);
} }

shape! { ChangeTagsForResourceResponse CHANGE_TAGS_FOR_RESOURCE_RESPONSE "ChangeTagsForResourceResponse" {
} }

shape! { CidrRoutingConfig CIDR_ROUTING_CONFIG "CidrRoutingConfig" {
    collection_id: Option<String> = Member::new("CollectionId", &UUID).required();
    location_name: Option<String> = Member::new("LocationName", &CIDR_LOCATION_NAME_DEFAULT_ALLOWED).required();
} }

shape! { ConflictingDomainExists CONFLICTING_DOMAIN_EXISTS "ConflictingDomainExists" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { Coordinates COORDINATES "Coordinates" {
    latitude: Option<String> = Member::new("Latitude", &LATITUDE).required();
    longitude: Option<String> = Member::new("Longitude", &LONGITUDE).required();
} }

shape! { CreateHostedZoneRequest CREATE_HOSTED_ZONE_REQUEST "CreateHostedZoneRequest" {
    name: String = Member::new("Name", &DNS_NAME).required();
    vpc: Option<VPC> = Member::new("VPC", &VPC);
    caller_reference: String = Member::new("CallerReference", &NONCE).required();
    hosted_zone_config: Option<HostedZoneConfig> = Member::new("HostedZoneConfig", &HOSTED_ZONE_CONFIG);
    delegation_set_id: Option<String> = Member::new("DelegationSetId", &RESOURCE_ID);
} }

shape! { CreateHostedZoneResponse CREATE_HOSTED_ZONE_RESPONSE "CreateHostedZoneResponse" {
    hosted_zone: Option<HostedZone> = Member::new("HostedZone", &HOSTED_ZONE).required();
    change_info: Option<ChangeInfo> = Member::new("ChangeInfo", &CHANGE_INFO).required();
    delegation_set: Option<DelegationSet> = Member::new("DelegationSet", &DELEGATION_SET).required();
    vpc: Option<VPC> = Member::new("VPC", &VPC);
    location: Option<String> = Member::new("Location", &RESOURCE_URI).required().at(Location::Header);
} }

shape! { DelegationSet DELEGATION_SET "DelegationSet" {
    id: Option<String> = Member::new("Id", &RESOURCE_ID);
    caller_reference: Option<String> = Member::new("CallerReference", &NONCE);
    name_servers: Option<Vec<String>> = Member::new("NameServers", &DELEGATION_SET_NAME_SERVERS).required();
} }

shape! { DelegationSetNotAvailable DELEGATION_SET_NOT_AVAILABLE "DelegationSetNotAvailable" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { DelegationSetNotReusable DELEGATION_SET_NOT_REUSABLE "DelegationSetNotReusable" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { GeoLocation GEO_LOCATION "GeoLocation" {
    continent_code: Option<String> = Member::new("ContinentCode", &GEO_LOCATION_CONTINENT_CODE);
    country_code: Option<String> = Member::new("CountryCode", &GEO_LOCATION_COUNTRY_CODE);
    subdivision_code: Option<String> = Member::new("SubdivisionCode", &GEO_LOCATION_SUBDIVISION_CODE);
} }

shape! { GeoProximityLocation GEO_PROXIMITY_LOCATION "GeoProximityLocation" {
    aws_region: Option<String> = Member::new("AWSRegion", &AWS_REGION);
    local_zone_group: Option<String> = Member::new("LocalZoneGroup", &LOCAL_ZONE_GROUP);
    coordinates: Option<Coordinates> = Member::new("Coordinates", &COORDINATES);
    bias: Option<i32> = Member::new("Bias", &BIAS);
} }

shape! { GetHostedZoneRequest GET_HOSTED_ZONE_REQUEST "GetHostedZoneRequest" {
    id: String = Member::new("Id", &RESOURCE_ID).required().at(Location::Uri);
} }

shape! { GetHostedZoneResponse GET_HOSTED_ZONE_RESPONSE "GetHostedZoneResponse" {
    hosted_zone: Option<HostedZone> = Member::new("HostedZone", &HOSTED_ZONE).required();
    delegation_set: Option<DelegationSet> = Member::new("DelegationSet", &DELEGATION_SET);
    vpcs: Option<Vec<VPC>> = Member::new("VPCs", &VPCS);
} }

shape! { HostedZone HOSTED_ZONE "HostedZone" {
    id: Option<String> = Member::new("Id", &RESOURCE_ID).required();
    name: Option<String> = Member::new("Name", &DNS_NAME).required();
    caller_reference: Option<String> = Member::new("CallerReference", &NONCE).required();
    config: Option<HostedZoneConfig> = Member::new("Config", &HOSTED_ZONE_CONFIG);
    resource_record_set_count: Option<i64> = Member::new("ResourceRecordSetCount", &HOSTED_ZONE_RR_SET_COUNT);
    linked_service: Option<LinkedService> = Member::new("LinkedService", &LINKED_SERVICE);
    features: Option<HostedZoneFeatures> = Member::new("Features", &HOSTED_ZONE_FEATURES);
} }

shape! { HostedZoneAlreadyExists HOSTED_ZONE_ALREADY_EXISTS "HostedZoneAlreadyExists" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { HostedZoneConfig HOSTED_ZONE_CONFIG "HostedZoneConfig" {
    comment: Option<String> = Member::new("Comment", &RESOURCE_DESCRIPTION);
    private_zone: Option<bool> = Member::new("PrivateZone", &IS_PRIVATE_ZONE);
} }

shape! { HostedZoneFailureReasons HOSTED_ZONE_FAILURE_REASONS "HostedZoneFailureReasons" {
    accelerated_recovery: Option<String> = Member::new("AcceleratedRecovery", &FAILURE_REASON);
} }

shape! { HostedZoneFeatures HOSTED_ZONE_FEATURES "HostedZoneFeatures" {
    accelerated_recovery_status: Option<String> = Member::new("AcceleratedRecoveryStatus", &ACCELERATED_RECOVERY_STATUS);
    failure_reasons: Option<HostedZoneFailureReasons> = Member::new("FailureReasons", &HOSTED_ZONE_FAILURE_REASONS);
} }

shape! { InvalidChangeBatch INVALID_CHANGE_BATCH "InvalidChangeBatch" {
    messages: Option<Vec<String>> = Member::new("messages", &ERROR_MESSAGES);
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidDomainName INVALID_DOMAIN_NAME "InvalidDomainName" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidInput INVALID_INPUT "InvalidInput" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidVPCId INVALID_VPC_ID "InvalidVPCId" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { LinkedService LINKED_SERVICE "LinkedService" {
    service_principal: Option<String> = Member::new("ServicePrincipal", &SERVICE_PRINCIPAL);
    description: Option<String> = Member::new("Description", &RESOURCE_DESCRIPTION);
} }

shape! { ListHostedZonesRequest LIST_HOSTED_ZONES_REQUEST "ListHostedZonesRequest" {
    marker: Option<String> = Member::new("Marker", &PAGE_MARKER).at(Location::Query).named("marker");
    max_items: Option<String> = Member::new("MaxItems", &PAGE_MAX_ITEMS).at(Location::Query).named("maxitems");
    delegation_set_id: Option<String> = Member::new("DelegationSetId", &RESOURCE_ID).at(Location::Query).named("delegationsetid");
    hosted_zone_type: Option<String> = Member::new("HostedZoneType", &HOSTED_ZONE_TYPE).at(Location::Query).named("hostedzonetype");
} }

shape! { ListHostedZonesResponse LIST_HOSTED_ZONES_RESPONSE "ListHostedZonesResponse" {
    hosted_zones: Option<Vec<HostedZone>> = Member::new("HostedZones", &HOSTED_ZONES).required();
    marker: Option<String> = Member::new("Marker", &PAGE_MARKER).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &PAGE_TRUNCATED).required();
    next_marker: Option<String> = Member::new("NextMarker", &PAGE_MARKER);
    max_items: Option<String> = Member::new("MaxItems", &PAGE_MAX_ITEMS).required();
} }

shape! { ListResourceRecordSetsRequest LIST_RESOURCE_RECORD_SETS_REQUEST "ListResourceRecordSetsRequest" {
    hosted_zone_id: String = Member::new("HostedZoneId", &RESOURCE_ID).required().at(Location::Uri).named("Id");
    start_record_name: Option<String> = Member::new("StartRecordName", &DNS_NAME).at(Location::Query).named("name");
    start_record_type: Option<String> = Member::new("StartRecordType", &RR_TYPE).at(Location::Query).named("type");
    start_record_identifier: Option<String> = Member::new("StartRecordIdentifier", &RESOURCE_RECORD_SET_IDENTIFIER).at(Location::Query).named("identifier");
    max_items: Option<String> = Member::new("MaxItems", &PAGE_MAX_ITEMS).at(Location::Query).named("maxitems");
} }

shape! { ListResourceRecordSetsResponse LIST_RESOURCE_RECORD_SETS_RESPONSE "ListResourceRecordSetsResponse" {
    resource_record_sets: Option<Vec<ResourceRecordSet>> = Member::new("ResourceRecordSets", &RESOURCE_RECORD_SETS).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &PAGE_TRUNCATED).required();
    next_record_name: Option<String> = Member::new("NextRecordName", &DNS_NAME);
    next_record_type: Option<String> = Member::new("NextRecordType", &RR_TYPE);
    next_record_identifier: Option<String> = Member::new("NextRecordIdentifier", &RESOURCE_RECORD_SET_IDENTIFIER);
    max_items: Option<String> = Member::new("MaxItems", &PAGE_MAX_ITEMS).required();
} }

shape! { NoSuchDelegationSet NO_SUCH_DELEGATION_SET "NoSuchDelegationSet" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { NoSuchHealthCheck NO_SUCH_HEALTH_CHECK "NoSuchHealthCheck" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { NoSuchHostedZone NO_SUCH_HOSTED_ZONE "NoSuchHostedZone" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { PriorRequestNotComplete PRIOR_REQUEST_NOT_COMPLETE "PriorRequestNotComplete" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { ResourceRecord RESOURCE_RECORD "ResourceRecord" {
    value: Option<String> = Member::new("Value", &R_DATA).required();
} }

shape! { ResourceRecordSet RESOURCE_RECORD_SET "ResourceRecordSet" {
    name: Option<String> = Member::new("Name", &DNS_NAME).required();
    r#type: Option<String> = Member::new("Type", &RR_TYPE).required();
    set_identifier: Option<String> = Member::new("SetIdentifier", &RESOURCE_RECORD_SET_IDENTIFIER);
    weight: Option<i64> = Member::new("Weight", &RESOURCE_RECORD_SET_WEIGHT);
    region: Option<String> = Member::new("Region", &RESOURCE_RECORD_SET_REGION);
    geo_location: Option<GeoLocation> = Member::new("GeoLocation", &GEO_LOCATION);
    failover: Option<String> = Member::new("Failover", &RESOURCE_RECORD_SET_FAILOVER);
    multi_value_answer: Option<bool> = Member::new("MultiValueAnswer", &RESOURCE_RECORD_SET_MULTI_VALUE_ANSWER);
    ttl: Option<i64> = Member::new("TTL", &TTL);
    resource_records: Option<Vec<ResourceRecord>> = Member::new("ResourceRecords", &RESOURCE_RECORDS);
    alias_target: Option<AliasTarget> = Member::new("AliasTarget", &ALIAS_TARGET);
    health_check_id: Option<String> = Member::new("HealthCheckId", &HEALTH_CHECK_ID);
    traffic_policy_instance_id: Option<String> = Member::new("TrafficPolicyInstanceId", &TRAFFIC_POLICY_INSTANCE_ID);
    cidr_routing_config: Option<CidrRoutingConfig> = Member::new("CidrRoutingConfig", &CIDR_ROUTING_CONFIG);
    geo_proximity_location: Option<GeoProximityLocation> = Member::new("GeoProximityLocation", &GEO_PROXIMITY_LOCATION);
} }

shape! { Tag TAG "Tag" {
    key: Option<String> = Member::new("Key", &TAG_KEY);
    value: Option<String> = Member::new("Value", &TAG_VALUE);
} }

shape! { ThrottlingException THROTTLING_EXCEPTION "ThrottlingException" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { TooManyHostedZones TOO_MANY_HOSTED_ZONES "TooManyHostedZones" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { VPC VPC "VPC" {
    vpc_region: Option<String> = Member::new("VPCRegion", &VPC_REGION);
    vpc_id: Option<String> = Member::new("VPCId", &VPC_ID);
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static CONFLICTING_DOMAIN_EXISTS: ErrorShape = ErrorShape {
        shape: "ConflictingDomainExists",
        code: "ConflictingDomainExists",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::CONFLICTING_DOMAIN_EXISTS),
    };
    pub static DELEGATION_SET_NOT_AVAILABLE: ErrorShape = ErrorShape {
        shape: "DelegationSetNotAvailable",
        code: "DelegationSetNotAvailable",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::DELEGATION_SET_NOT_AVAILABLE),
    };
    pub static DELEGATION_SET_NOT_REUSABLE: ErrorShape = ErrorShape {
        shape: "DelegationSetNotReusable",
        code: "DelegationSetNotReusable",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::DELEGATION_SET_NOT_REUSABLE),
    };
    pub static HOSTED_ZONE_ALREADY_EXISTS: ErrorShape = ErrorShape {
        shape: "HostedZoneAlreadyExists",
        code: "HostedZoneAlreadyExists",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::HOSTED_ZONE_ALREADY_EXISTS),
    };
    pub static INVALID_CHANGE_BATCH: ErrorShape = ErrorShape {
        shape: "InvalidChangeBatch",
        code: "InvalidChangeBatch",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_CHANGE_BATCH),
    };
    pub static INVALID_DOMAIN_NAME: ErrorShape = ErrorShape {
        shape: "InvalidDomainName",
        code: "InvalidDomainName",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_DOMAIN_NAME),
    };
    pub static INVALID_INPUT: ErrorShape = ErrorShape {
        shape: "InvalidInput",
        code: "InvalidInput",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_INPUT),
    };
    pub static INVALID_VPC_ID: ErrorShape = ErrorShape {
        shape: "InvalidVPCId",
        code: "InvalidVPCId",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_VPC_ID),
    };
    pub static NO_SUCH_DELEGATION_SET: ErrorShape = ErrorShape {
        shape: "NoSuchDelegationSet",
        code: "NoSuchDelegationSet",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::NO_SUCH_DELEGATION_SET),
    };
    pub static NO_SUCH_HEALTH_CHECK: ErrorShape = ErrorShape {
        shape: "NoSuchHealthCheck",
        code: "NoSuchHealthCheck",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::NO_SUCH_HEALTH_CHECK),
    };
    pub static NO_SUCH_HOSTED_ZONE: ErrorShape = ErrorShape {
        shape: "NoSuchHostedZone",
        code: "NoSuchHostedZone",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::NO_SUCH_HOSTED_ZONE),
    };
    pub static PRIOR_REQUEST_NOT_COMPLETE: ErrorShape = ErrorShape {
        shape: "PriorRequestNotComplete",
        code: "PriorRequestNotComplete",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::PRIOR_REQUEST_NOT_COMPLETE),
    };
    pub static THROTTLING_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ThrottlingException",
        code: "ThrottlingException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::THROTTLING_EXCEPTION),
    };
    pub static TOO_MANY_HOSTED_ZONES: ErrorShape = ErrorShape {
        shape: "TooManyHostedZones",
        code: "TooManyHostedZones",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::TOO_MANY_HOSTED_ZONES),
    };
}

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        ChangeResourceRecordSets(super::ChangeResourceRecordSetsRequest) -> super::ChangeResourceRecordSetsResponse;
        ChangeTagsForResource(super::ChangeTagsForResourceRequest) -> super::ChangeTagsForResourceResponse;
        CreateHostedZone(super::CreateHostedZoneRequest) -> super::CreateHostedZoneResponse;
        GetHostedZone(super::GetHostedZoneRequest) -> super::GetHostedZoneResponse;
        ListHostedZones(super::ListHostedZonesRequest) -> super::ListHostedZonesResponse;
        ListResourceRecordSets(super::ListResourceRecordSetsRequest) -> super::ListResourceRecordSetsResponse;
    }
}

operation_table! {
    ChangeResourceRecordSets "POST" "/2013-04-01/hostedzone/{Id}/rrset/" 200 (CHANGE_RESOURCE_RECORD_SETS_REQUEST) -> (CHANGE_RESOURCE_RECORD_SETS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_CHANGE_BATCH INVALID_INPUT NO_SUCH_HEALTH_CHECK NO_SUCH_HOSTED_ZONE PRIOR_REQUEST_NOT_COMPLETE];
    ChangeTagsForResource "POST" "/2013-04-01/tags/{ResourceType}/{ResourceId}" 200 (CHANGE_TAGS_FOR_RESOURCE_REQUEST) -> (CHANGE_TAGS_FOR_RESOURCE_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_INPUT NO_SUCH_HEALTH_CHECK NO_SUCH_HOSTED_ZONE PRIOR_REQUEST_NOT_COMPLETE THROTTLING_EXCEPTION];
    CreateHostedZone "POST" "/2013-04-01/hostedzone" 201 (CREATE_HOSTED_ZONE_REQUEST) -> (CREATE_HOSTED_ZONE_RESPONSE) has_output true wrapper None, unsigned false errors [CONFLICTING_DOMAIN_EXISTS DELEGATION_SET_NOT_AVAILABLE DELEGATION_SET_NOT_REUSABLE HOSTED_ZONE_ALREADY_EXISTS INVALID_DOMAIN_NAME INVALID_INPUT INVALID_VPC_ID NO_SUCH_DELEGATION_SET TOO_MANY_HOSTED_ZONES];
    GetHostedZone "GET" "/2013-04-01/hostedzone/{Id}" 200 (GET_HOSTED_ZONE_REQUEST) -> (GET_HOSTED_ZONE_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_INPUT NO_SUCH_HOSTED_ZONE];
    ListHostedZones "GET" "/2013-04-01/hostedzone" 200 (LIST_HOSTED_ZONES_REQUEST) -> (LIST_HOSTED_ZONES_RESPONSE) has_output true wrapper None, unsigned false errors [DELEGATION_SET_NOT_REUSABLE INVALID_INPUT NO_SUCH_DELEGATION_SET];
    ListResourceRecordSets "GET" "/2013-04-01/hostedzone/{Id}/rrset" 200 (LIST_RESOURCE_RECORD_SETS_REQUEST) -> (LIST_RESOURCE_RECORD_SETS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_INPUT NO_SUCH_HOSTED_ZONE];
}

left_out! {
    ActivateKeySigningKey "POST" "/2013-04-01/keysigningkey/{HostedZoneId}/{Name}/activate";
    AssociateVPCWithHostedZone "POST" "/2013-04-01/hostedzone/{Id}/associatevpc";
    ChangeCidrCollection "POST" "/2013-04-01/cidrcollection/{CidrCollectionId}";
    CreateCidrCollection "POST" "/2013-04-01/cidrcollection";
    CreateHealthCheck "POST" "/2013-04-01/healthcheck";
    CreateKeySigningKey "POST" "/2013-04-01/keysigningkey";
    CreateQueryLoggingConfig "POST" "/2013-04-01/queryloggingconfig";
    CreateReusableDelegationSet "POST" "/2013-04-01/delegationset";
    CreateTrafficPolicy "POST" "/2013-04-01/trafficpolicy";
    CreateTrafficPolicyInstance "POST" "/2013-04-01/trafficpolicyinstance";
    CreateTrafficPolicyVersion "POST" "/2013-04-01/trafficpolicy/{Id}";
    CreateVPCAssociationAuthorization "POST" "/2013-04-01/hostedzone/{Id}/authorizevpcassociation";
    DeactivateKeySigningKey "POST" "/2013-04-01/keysigningkey/{HostedZoneId}/{Name}/deactivate";
    DeleteCidrCollection "DELETE" "/2013-04-01/cidrcollection/{CidrCollectionId}";
    DeleteHealthCheck "DELETE" "/2013-04-01/healthcheck/{HealthCheckId}";
    DeleteHostedZone "DELETE" "/2013-04-01/hostedzone/{Id}";
    DeleteKeySigningKey "DELETE" "/2013-04-01/keysigningkey/{HostedZoneId}/{Name}";
    DeleteQueryLoggingConfig "DELETE" "/2013-04-01/queryloggingconfig/{Id}";
    DeleteReusableDelegationSet "DELETE" "/2013-04-01/delegationset/{Id}";
    DeleteTrafficPolicy "DELETE" "/2013-04-01/trafficpolicy/{Id}/{Version}";
    DeleteTrafficPolicyInstance "DELETE" "/2013-04-01/trafficpolicyinstance/{Id}";
    DeleteVPCAssociationAuthorization "POST" "/2013-04-01/hostedzone/{Id}/deauthorizevpcassociation";
    DisableHostedZoneDNSSEC "POST" "/2013-04-01/hostedzone/{Id}/disable-dnssec";
    DisassociateVPCFromHostedZone "POST" "/2013-04-01/hostedzone/{Id}/disassociatevpc";
    EnableHostedZoneDNSSEC "POST" "/2013-04-01/hostedzone/{Id}/enable-dnssec";
    GetAccountLimit "GET" "/2013-04-01/accountlimit/{Type}";
    GetChange "GET" "/2013-04-01/change/{Id}";
    GetCheckerIpRanges "GET" "/2013-04-01/checkeripranges";
    GetDNSSEC "GET" "/2013-04-01/hostedzone/{Id}/dnssec";
    GetGeoLocation "GET" "/2013-04-01/geolocation";
    GetHealthCheck "GET" "/2013-04-01/healthcheck/{HealthCheckId}";
    GetHealthCheckCount "GET" "/2013-04-01/healthcheckcount";
    GetHealthCheckLastFailureReason "GET" "/2013-04-01/healthcheck/{HealthCheckId}/lastfailurereason";
    GetHealthCheckStatus "GET" "/2013-04-01/healthcheck/{HealthCheckId}/status";
    GetHostedZoneCount "GET" "/2013-04-01/hostedzonecount";
    GetHostedZoneLimit "GET" "/2013-04-01/hostedzonelimit/{Id}/{Type}";
    GetQueryLoggingConfig "GET" "/2013-04-01/queryloggingconfig/{Id}";
    GetReusableDelegationSet "GET" "/2013-04-01/delegationset/{Id}";
    GetReusableDelegationSetLimit "GET" "/2013-04-01/reusabledelegationsetlimit/{Id}/{Type}";
    GetTrafficPolicy "GET" "/2013-04-01/trafficpolicy/{Id}/{Version}";
    GetTrafficPolicyInstance "GET" "/2013-04-01/trafficpolicyinstance/{Id}";
    GetTrafficPolicyInstanceCount "GET" "/2013-04-01/trafficpolicyinstancecount";
    ListCidrBlocks "GET" "/2013-04-01/cidrcollection/{CidrCollectionId}/cidrblocks";
    ListCidrCollections "GET" "/2013-04-01/cidrcollection";
    ListCidrLocations "GET" "/2013-04-01/cidrcollection/{CidrCollectionId}";
    ListGeoLocations "GET" "/2013-04-01/geolocations";
    ListHealthChecks "GET" "/2013-04-01/healthcheck";
    ListHostedZonesByName "GET" "/2013-04-01/hostedzonesbyname";
    ListHostedZonesByVPC "GET" "/2013-04-01/hostedzonesbyvpc";
    ListQueryLoggingConfigs "GET" "/2013-04-01/queryloggingconfig";
    ListReusableDelegationSets "GET" "/2013-04-01/delegationset";
    ListTagsForResource "GET" "/2013-04-01/tags/{ResourceType}/{ResourceId}";
    ListTagsForResources "POST" "/2013-04-01/tags/{ResourceType}";
    ListTrafficPolicies "GET" "/2013-04-01/trafficpolicies";
    ListTrafficPolicyInstances "GET" "/2013-04-01/trafficpolicyinstances";
    ListTrafficPolicyInstancesByHostedZone "GET" "/2013-04-01/trafficpolicyinstances/hostedzone";
    ListTrafficPolicyInstancesByPolicy "GET" "/2013-04-01/trafficpolicyinstances/trafficpolicy";
    ListTrafficPolicyVersions "GET" "/2013-04-01/trafficpolicies/{Id}/versions";
    ListVPCAssociationAuthorizations "GET" "/2013-04-01/hostedzone/{Id}/authorizevpcassociation";
    TestDNSAnswer "GET" "/2013-04-01/testdnsanswer";
    UpdateHealthCheck "POST" "/2013-04-01/healthcheck/{HealthCheckId}";
    UpdateHostedZoneComment "POST" "/2013-04-01/hostedzone/{Id}";
    UpdateHostedZoneFeatures "POST" "/2013-04-01/hostedzone/{Id}/features";
    UpdateTrafficPolicyComment "POST" "/2013-04-01/trafficpolicy/{Id}/{Version}";
    UpdateTrafficPolicyInstance "POST" "/2013-04-01/trafficpolicyinstance/{Id}";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "route53",
    service_id: "Route 53",
    api_version: "2013-04-01",
    protocol: Protocol::RestXml,
    signing_name: "route53",
    target_prefix: None,
    xml_namespace: None,
    operations: OPERATIONS,
    errors: &[
        &errors::CONFLICTING_DOMAIN_EXISTS,
        &errors::DELEGATION_SET_NOT_AVAILABLE,
        &errors::DELEGATION_SET_NOT_REUSABLE,
        &errors::HOSTED_ZONE_ALREADY_EXISTS,
        &errors::INVALID_CHANGE_BATCH,
        &errors::INVALID_DOMAIN_NAME,
        &errors::INVALID_INPUT,
        &errors::INVALID_VPC_ID,
        &errors::NO_SUCH_DELEGATION_SET,
        &errors::NO_SUCH_HEALTH_CHECK,
        &errors::NO_SUCH_HOSTED_ZONE,
        &errors::PRIOR_REQUEST_NOT_COMPLETE,
        &errors::THROTTLING_EXCEPTION,
        &errors::TOO_MANY_HOSTED_ZONES,
    ],
    validation_error: &wire::common::VALIDATION_EXCEPTION,
    names_inputs: false,
    left_out: LEFT_OUT,
};
