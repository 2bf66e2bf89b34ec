//! Amazon API Gateway (2015-07-09).
//!
//! Written by `cargo xtask codegen apigateway` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use bytes::Bytes;
use wire::{Kind, List, ListWording, Location, Member, Protocol, Schema, ServiceModel, pattern};

use crate::Map;
use crate::shape::{left_out, operation_table, shape};

pub static API_KEY_SOURCE_TYPE: Schema =
    Schema::new("ApiKeySourceType", Kind::String).values(&["AUTHORIZER", "HEADER"]);
pub static API_KEYS_FORMAT: Schema = Schema::new("ApiKeysFormat", Kind::String).values(&["csv"]);
pub static API_STATUS: Schema =
    Schema::new("ApiStatus", Kind::String).values(&["UPDATING", "AVAILABLE", "PENDING", "FAILED"]);
pub static AUTHORIZER_TYPE: Schema =
    Schema::new("AuthorizerType", Kind::String).values(&["TOKEN", "REQUEST", "COGNITO_USER_POOLS"]);
pub static BLOB: Schema = Schema::new("Blob", Kind::Blob);
pub static BOOLEAN: Schema = Schema::new("Boolean", Kind::Boolean);
pub static CACHE_CLUSTER_SIZE: Schema = Schema::new("CacheClusterSize", Kind::String)
    .values(&["0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"]);
pub static CACHE_CLUSTER_STATUS: Schema = Schema::new("CacheClusterStatus", Kind::String).values(&[
    "CREATE_IN_PROGRESS",
    "AVAILABLE",
    "DELETE_IN_PROGRESS",
    "NOT_AVAILABLE",
    "FLUSH_IN_PROGRESS",
]);
pub static CONNECTION_TYPE: Schema =
    Schema::new("ConnectionType", Kind::String).values(&["INTERNET", "VPC_LINK"]);
pub static CONTENT_HANDLING_STRATEGY: Schema =
    Schema::new("ContentHandlingStrategy", Kind::String).values(&["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"]);
pub static DOCUMENTATION_PART_LOCATION_STATUS_CODE: Schema =
    Schema::new("DocumentationPartLocationStatusCode", Kind::String)
        .pattern(pattern!(r"^([1-5]\d\d|\*|\s*)$"));
pub static DOCUMENTATION_PART_TYPE: Schema = Schema::new("DocumentationPartType", Kind::String).values(&[
    "RESPONSE_BODY",
    "RESPONSE",
    "METHOD",
    "MODEL",
    "AUTHORIZER",
    "RESPONSE_HEADER",
    "RESOURCE",
    "PATH_PARAMETER",
    "REQUEST_BODY",
    "QUERY_PARAMETER",
    "API",
    "REQUEST_HEADER",
]);
pub static DOMAIN_NAME_STATUS: Schema = Schema::new("DomainNameStatus", Kind::String).values(&[
    "AVAILABLE",
    "UPDATING",
    "PENDING",
    "PENDING_CERTIFICATE_REIMPORT",
    "PENDING_OWNERSHIP_VERIFICATION",
    "FAILED",
]);
pub static DOUBLE: Schema = Schema::new("Double", Kind::Double);
pub static ENDPOINT_ACCESS_MODE: Schema =
    Schema::new("EndpointAccessMode", Kind::String).values(&["BASIC", "STRICT"]);
pub static ENDPOINT_TYPE: Schema =
    Schema::new("EndpointType", Kind::String).values(&["PRIVATE", "EDGE", "REGIONAL"]);
pub static GATEWAY_RESPONSE_TYPE: Schema = Schema::new("GatewayResponseType", Kind::String).values(&[
    "REQUEST_TOO_LARGE",
    "RESOURCE_NOT_FOUND",
    "AUTHORIZER_CONFIGURATION_ERROR",
    "MISSING_AUTHENTICATION_TOKEN",
    "BAD_REQUEST_BODY",
    "INVALID_SIGNATURE",
    "INVALID_API_KEY",
    "BAD_REQUEST_PARAMETERS",
    "AUTHORIZER_FAILURE",
    "UNAUTHORIZED",
    "INTEGRATION_TIMEOUT",
    "ACCESS_DENIED",
    "DEFAULT_4XX",
    "DEFAULT_5XX",
    "WAF_FILTERED",
    "QUOTA_EXCEEDED",
    "THROTTLED",
    "API_CONFIGURATION_ERROR",
    "UNSUPPORTED_MEDIA_TYPE",
    "INTEGRATION_FAILURE",
    "EXPIRED_TOKEN",
]);
pub static INTEGER: Schema = Schema::new("Integer", Kind::Integer);
pub static INTEGRATION_TYPE: Schema =
    Schema::new("IntegrationType", Kind::String).values(&["HTTP", "MOCK", "AWS_PROXY", "HTTP_PROXY", "AWS"]);
pub static IP_ADDRESS_TYPE: Schema =
    Schema::new("IpAddressType", Kind::String).values(&["ipv4", "dualstack"]);
pub static LIST_OF_ARNS: Schema = Schema::new("ListOfARNs", Kind::List(&const { List::of(&PROVIDER_ARN) }));
pub static LIST_OF_API_KEY: Schema = Schema::new("ListOfApiKey", Kind::List(&const { List::of(&API_KEY) }));
pub static LIST_OF_API_STAGE: Schema =
    Schema::new("ListOfApiStage", Kind::List(&const { List::of(&API_STAGE) }));
pub static LIST_OF_AUTHORIZER: Schema =
    Schema::new("ListOfAuthorizer", Kind::List(&const { List::of(&AUTHORIZER) }));
pub static LIST_OF_BASE_PATH_MAPPING: Schema =
    Schema::new("ListOfBasePathMapping", Kind::List(&const { List::of(&BASE_PATH_MAPPING) }));
pub static LIST_OF_CLIENT_CERTIFICATE: Schema =
    Schema::new("ListOfClientCertificate", Kind::List(&const { List::of(&CLIENT_CERTIFICATE) }));
pub static LIST_OF_DEPLOYMENT: Schema =
    Schema::new("ListOfDeployment", Kind::List(&const { List::of(&DEPLOYMENT) }));
pub static LIST_OF_DOCUMENTATION_PART: Schema =
    Schema::new("ListOfDocumentationPart", Kind::List(&const { List::of(&DOCUMENTATION_PART) }));
pub static LIST_OF_DOCUMENTATION_VERSION: Schema =
    Schema::new("ListOfDocumentationVersion", Kind::List(&const { List::of(&DOCUMENTATION_VERSION) }));
pub static LIST_OF_DOMAIN_NAME: Schema =
    Schema::new("ListOfDomainName", Kind::List(&const { List::of(&DOMAIN_NAME) }));
pub static LIST_OF_ENDPOINT_TYPE: Schema = Schema::new(
    "ListOfEndpointType",
    Kind::List(&const { List::of(&ENDPOINT_TYPE).wording(ListWording::WithoutNull) }),
);
pub static LIST_OF_GATEWAY_RESPONSE: Schema =
    Schema::new("ListOfGatewayResponse", Kind::List(&const { List::of(&GATEWAY_RESPONSE) }));
pub static LIST_OF_LONG: Schema = Schema::new("ListOfLong", Kind::List(&const { List::of(&LONG) }));
pub static LIST_OF_MODEL: Schema = Schema::new("ListOfModel", Kind::List(&const { List::of(&MODEL_SHAPE) }));
pub static LIST_OF_PATCH_OPERATION: Schema =
    Schema::new("ListOfPatchOperation", Kind::List(&const { List::of(&PATCH_OPERATION) }));
pub static LIST_OF_REQUEST_VALIDATOR: Schema =
    Schema::new("ListOfRequestValidator", Kind::List(&const { List::of(&REQUEST_VALIDATOR) }));
pub static LIST_OF_RESOURCE: Schema =
    Schema::new("ListOfResource", Kind::List(&const { List::of(&RESOURCE) }));
pub static LIST_OF_REST_API: Schema =
    Schema::new("ListOfRestApi", Kind::List(&const { List::of(&REST_API) }));
pub static LIST_OF_STAGE: Schema = Schema::new("ListOfStage", Kind::List(&const { List::of(&STAGE) }));
pub static LIST_OF_STAGE_KEYS: Schema =
    Schema::new("ListOfStageKeys", Kind::List(&const { List::of(&STAGE_KEY) }));
pub static LIST_OF_STRING: Schema = Schema::new("ListOfString", Kind::List(&const { List::of(&STRING) }));
pub static LIST_OF_USAGE: Schema = Schema::new("ListOfUsage", Kind::List(&const { List::of(&LIST_OF_LONG) }));
pub static LIST_OF_USAGE_PLAN: Schema =
    Schema::new("ListOfUsagePlan", Kind::List(&const { List::of(&USAGE_PLAN) }));
pub static LIST_OF_USAGE_PLAN_KEY: Schema =
    Schema::new("ListOfUsagePlanKey", Kind::List(&const { List::of(&USAGE_PLAN_KEY) }));
pub static LIST_OF_VPC_LINK: Schema =
    Schema::new("ListOfVpcLink", Kind::List(&const { List::of(&VPC_LINK) }));
pub static LOCATION_STATUS_TYPE: Schema =
    Schema::new("LocationStatusType", Kind::String).values(&["DOCUMENTED", "UNDOCUMENTED"]);
pub static LONG: Schema = Schema::new("Long", Kind::Long);
pub static MAP_OF_API_STAGE_THROTTLE_SETTINGS: Schema = Schema::new(
    "MapOfApiStageThrottleSettings",
    Kind::Map(&const { wire::Map::of(&STRING, &THROTTLE_SETTINGS) }),
);
pub static MAP_OF_INTEGRATION_RESPONSE: Schema = Schema::new(
    "MapOfIntegrationResponse",
    Kind::Map(&const { wire::Map::of(&STRING, &INTEGRATION_RESPONSE) }),
);
pub static MAP_OF_KEY_USAGES: Schema =
    Schema::new("MapOfKeyUsages", Kind::Map(&const { wire::Map::of(&STRING, &LIST_OF_USAGE) }));
pub static MAP_OF_METHOD: Schema =
    Schema::new("MapOfMethod", Kind::Map(&const { wire::Map::of(&STRING, &METHOD) }));
pub static MAP_OF_METHOD_RESPONSE: Schema =
    Schema::new("MapOfMethodResponse", Kind::Map(&const { wire::Map::of(&STRING, &METHOD_RESPONSE) }));
pub static MAP_OF_METHOD_SETTINGS: Schema =
    Schema::new("MapOfMethodSettings", Kind::Map(&const { wire::Map::of(&STRING, &METHOD_SETTING) }));
pub static MAP_OF_METHOD_SNAPSHOT: Schema =
    Schema::new("MapOfMethodSnapshot", Kind::Map(&const { wire::Map::of(&STRING, &METHOD_SNAPSHOT) }));
pub static MAP_OF_STRING_TO_BOOLEAN: Schema =
    Schema::new("MapOfStringToBoolean", Kind::Map(&const { wire::Map::of(&STRING, &NULLABLE_BOOLEAN) }));
pub static MAP_OF_STRING_TO_LIST: Schema =
    Schema::new("MapOfStringToList", Kind::Map(&const { wire::Map::of(&STRING, &LIST_OF_STRING) }));
pub static MAP_OF_STRING_TO_STRING: Schema =
    Schema::new("MapOfStringToString", Kind::Map(&const { wire::Map::of(&STRING, &STRING) }));
pub static NULLABLE_BOOLEAN: Schema = Schema::new("NullableBoolean", Kind::Boolean);
pub static NULLABLE_INTEGER: Schema = Schema::new("NullableInteger", Kind::Integer);
pub static OP: Schema =
    Schema::new("Op", Kind::String).values(&["add", "remove", "move", "test", "replace", "copy"]);
pub static PATH_TO_MAP_OF_METHOD_SNAPSHOT: Schema = Schema::new(
    "PathToMapOfMethodSnapshot",
    Kind::Map(&const { wire::Map::of(&STRING, &MAP_OF_METHOD_SNAPSHOT) }),
);
pub static PROVIDER_ARN: Schema = Schema::new("ProviderARN", Kind::String);
pub static PUT_MODE: Schema = Schema::new("PutMode", Kind::String).values(&["merge", "overwrite"]);
pub static QUOTA_PERIOD_TYPE: Schema =
    Schema::new("QuotaPeriodType", Kind::String).values(&["DAY", "WEEK", "MONTH"]);
pub static RESOURCE_OWNER: Schema =
    Schema::new("ResourceOwner", Kind::String).values(&["SELF", "OTHER_ACCOUNTS"]);
pub static RESPONSE_TRANSFER_MODE: Schema =
    Schema::new("ResponseTransferMode", Kind::String).values(&["BUFFERED", "STREAM"]);
pub static ROUTING_MODE: Schema = Schema::new("RoutingMode", Kind::String).values(&[
    "BASE_PATH_MAPPING_ONLY",
    "ROUTING_RULE_ONLY",
    "ROUTING_RULE_THEN_BASE_PATH_MAPPING",
]);
pub static SECURITY_POLICY: Schema = Schema::new("SecurityPolicy", Kind::String).values(&[
    "TLS_1_0",
    "TLS_1_2",
    "SecurityPolicy_TLS13_1_3_2025_09",
    "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
    "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_2021_06",
    "SecurityPolicy_TLS13_2025_EDGE",
    "SecurityPolicy_TLS12_PFS_2025_EDGE",
    "SecurityPolicy_TLS12_2018_EDGE",
]);
pub static STATUS_CODE: Schema = Schema::new("StatusCode", Kind::String).pattern(pattern!(r"[1-5]\d\d"));
pub static STRING: Schema = Schema::new("String", Kind::String);
pub static TIMESTAMP: Schema = Schema::new("Timestamp", Kind::Timestamp(None));
pub static UNAUTHORIZED_CACHE_CONTROL_HEADER_STRATEGY: Schema =
    Schema::new("UnauthorizedCacheControlHeaderStrategy", Kind::String).values(&[
        "FAIL_WITH_403",
        "SUCCEED_WITH_RESPONSE_HEADER",
        "SUCCEED_WITHOUT_RESPONSE_HEADER",
    ]);
pub static VPC_LINK_STATUS: Schema =
    Schema::new("VpcLinkStatus", Kind::String).values(&["AVAILABLE", "PENDING", "DELETING", "FAILED"]);

shape! { AccessLogSettings ACCESS_LOG_SETTINGS "AccessLogSettings" {
    format: Option<String> = Member::new("format", &STRING);
    destination_arn: Option<String> = Member::new("destinationArn", &STRING);
} }

shape! { Account ACCOUNT "Account" {
    cloudwatch_role_arn: Option<String> = Member::new("cloudwatchRoleArn", &STRING);
    throttle_settings: Option<ThrottleSettings> = Member::new("throttleSettings", &THROTTLE_SETTINGS);
    features: Option<Vec<String>> = Member::new("features", &LIST_OF_STRING);
    api_key_version: Option<String> = Member::new("apiKeyVersion", &STRING);
} }

shape! { ApiKey API_KEY "ApiKey" {
    id: Option<String> = Member::new("id", &STRING);
    value: Option<String> = Member::new("value", &STRING);
    name: Option<String> = Member::new("name", &STRING);
    customer_id: Option<String> = Member::new("customerId", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    enabled: Option<bool> = Member::new("enabled", &BOOLEAN);
    created_date: Option<Timestamp> = Member::new("createdDate", &TIMESTAMP);
    last_updated_date: Option<Timestamp> = Member::new("lastUpdatedDate", &TIMESTAMP);
    stage_keys: Option<Vec<String>> = Member::new("stageKeys", &LIST_OF_STRING);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { ApiKeyIds API_KEY_IDS "ApiKeyIds" {
    ids: Option<Vec<String>> = Member::new("ids", &LIST_OF_STRING);
    warnings: Option<Vec<String>> = Member::new("warnings", &LIST_OF_STRING);
} }

shape! { ApiKeys API_KEYS "ApiKeys" {
    warnings: Option<Vec<String>> = Member::new("warnings", &LIST_OF_STRING);
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<ApiKey>> = Member::new("items", &LIST_OF_API_KEY).named("item");
} }

shape! { ApiStage API_STAGE "ApiStage" {
    api_id: Option<String> = Member::new("apiId", &STRING);
    stage: Option<String> = Member::new("stage", &STRING);
    throttle: Option<Map<ThrottleSettings>> = Member::new("throttle", &MAP_OF_API_STAGE_THROTTLE_SETTINGS);
} }

shape! { Authorizer AUTHORIZER "Authorizer" {
    id: Option<String> = Member::new("id", &STRING);
    name: Option<String> = Member::new("name", &STRING);
    r#type: Option<String> = Member::new("type", &AUTHORIZER_TYPE);
    provider_arns: Option<Vec<String>> = Member::new("providerARNs", &LIST_OF_ARNS);
    auth_type: Option<String> = Member::new("authType", &STRING);
    authorizer_uri: Option<String> = Member::new("authorizerUri", &STRING);
    authorizer_credentials: Option<String> = Member::new("authorizerCredentials", &STRING);
    identity_source: Option<String> = Member::new("identitySource", &STRING);
    identity_validation_expression: Option<String> = Member::new("identityValidationExpression", &STRING);
    authorizer_result_ttl_in_seconds: Option<i32> = Member::new("authorizerResultTtlInSeconds", &NULLABLE_INTEGER);
} }

shape! { Authorizers AUTHORIZERS "Authorizers" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<Authorizer>> = Member::new("items", &LIST_OF_AUTHORIZER).named("item");
} }

shape! { BadRequestException BAD_REQUEST_EXCEPTION "BadRequestException" {
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { BasePathMapping BASE_PATH_MAPPING "BasePathMapping" {
    base_path: Option<String> = Member::new("basePath", &STRING);
    rest_api_id: Option<String> = Member::new("restApiId", &STRING);
    stage: Option<String> = Member::new("stage", &STRING);
} }

shape! { BasePathMappings BASE_PATH_MAPPINGS "BasePathMappings" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<BasePathMapping>> = Member::new("items", &LIST_OF_BASE_PATH_MAPPING).named("item");
} }

shape! { CanarySettings CANARY_SETTINGS "CanarySettings" {
    percent_traffic: Option<f64> = Member::new("percentTraffic", &DOUBLE);
    deployment_id: Option<String> = Member::new("deploymentId", &STRING);
    stage_variable_overrides: Option<Map<String>> = Member::new("stageVariableOverrides", &MAP_OF_STRING_TO_STRING);
    use_stage_cache: Option<bool> = Member::new("useStageCache", &BOOLEAN);
} }

shape! { ClientCertificate CLIENT_CERTIFICATE "ClientCertificate" {
    client_certificate_id: Option<String> = Member::new("clientCertificateId", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    pem_encoded_certificate: Option<String> = Member::new("pemEncodedCertificate", &STRING);
    created_date: Option<Timestamp> = Member::new("createdDate", &TIMESTAMP);
    expiration_date: Option<Timestamp> = Member::new("expirationDate", &TIMESTAMP);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { ClientCertificates CLIENT_CERTIFICATES "ClientCertificates" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<ClientCertificate>> = Member::new("items", &LIST_OF_CLIENT_CERTIFICATE).named("item");
} }

shape! { ConflictException CONFLICT_EXCEPTION "ConflictException" {
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { CreateApiKeyRequest CREATE_API_KEY_REQUEST "CreateApiKeyRequest" {
    name: Option<String> = Member::new("name", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    enabled: Option<bool> = Member::new("enabled", &BOOLEAN);
    generate_distinct_id: Option<bool> = Member::new("generateDistinctId", &BOOLEAN);
    value: Option<String> = Member::new("value", &STRING);
    stage_keys: Option<Vec<StageKey>> = Member::new("stageKeys", &LIST_OF_STAGE_KEYS);
    customer_id: Option<String> = Member::new("customerId", &STRING);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { CreateAuthorizerRequest CREATE_AUTHORIZER_REQUEST "CreateAuthorizerRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    name: String = Member::new("name", &STRING).required();
    r#type: String = Member::new("type", &AUTHORIZER_TYPE).required();
    provider_arns: Option<Vec<String>> = Member::new("providerARNs", &LIST_OF_ARNS);
    auth_type: Option<String> = Member::new("authType", &STRING);
    authorizer_uri: Option<String> = Member::new("authorizerUri", &STRING);
    authorizer_credentials: Option<String> = Member::new("authorizerCredentials", &STRING);
    identity_source: Option<String> = Member::new("identitySource", &STRING);
    identity_validation_expression: Option<String> = Member::new("identityValidationExpression", &STRING);
    authorizer_result_ttl_in_seconds: Option<i32> = Member::new("authorizerResultTtlInSeconds", &NULLABLE_INTEGER);
} }

shape! { CreateBasePathMappingRequest CREATE_BASE_PATH_MAPPING_REQUEST "CreateBasePathMappingRequest" {
    domain_name: String = Member::new("domainName", &STRING).required().at(Location::Uri).named("domain_name");
    domain_name_id: Option<String> = Member::new("domainNameId", &STRING).at(Location::Query);
    base_path: Option<String> = Member::new("basePath", &STRING);
    rest_api_id: String = Member::new("restApiId", &STRING).required();
    stage: Option<String> = Member::new("stage", &STRING);
} }

shape! { CreateDeploymentRequest CREATE_DEPLOYMENT_REQUEST "CreateDeploymentRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    stage_name: Option<String> = Member::new("stageName", &STRING);
    stage_description: Option<String> = Member::new("stageDescription", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    cache_cluster_enabled: Option<bool> = Member::new("cacheClusterEnabled", &NULLABLE_BOOLEAN);
    cache_cluster_size: Option<String> = Member::new("cacheClusterSize", &CACHE_CLUSTER_SIZE);
    variables: Option<Map<String>> = Member::new("variables", &MAP_OF_STRING_TO_STRING);
    canary_settings: Option<DeploymentCanarySettings> = Member::new("canarySettings", &DEPLOYMENT_CANARY_SETTINGS);
    tracing_enabled: Option<bool> = Member::new("tracingEnabled", &NULLABLE_BOOLEAN);
} }

shape! { CreateDocumentationPartRequest CREATE_DOCUMENTATION_PART_REQUEST "CreateDocumentationPartRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    location: DocumentationPartLocation = Member::new("location", &DOCUMENTATION_PART_LOCATION).required();
    properties: String = Member::new("properties", &STRING).required();
} }

shape! { CreateDocumentationVersionRequest CREATE_DOCUMENTATION_VERSION_REQUEST "CreateDocumentationVersionRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    documentation_version: String = Member::new("documentationVersion", &STRING).required();
    stage_name: Option<String> = Member::new("stageName", &STRING);
    description: Option<String> = Member::new("description", &STRING);
} }

shape! { CreateDomainNameRequest CREATE_DOMAIN_NAME_REQUEST "CreateDomainNameRequest" {
    domain_name: String = Member::new("domainName", &STRING).required();
    certificate_name: Option<String> = Member::new("certificateName", &STRING);
    certificate_body: Option<String> = Member::new("certificateBody", &STRING);
    certificate_private_key: Option<String> = Member::new("certificatePrivateKey", &STRING);
    certificate_chain: Option<String> = Member::new("certificateChain", &STRING);
    certificate_arn: Option<String> = Member::new("certificateArn", &STRING);
    regional_certificate_name: Option<String> = Member::new("regionalCertificateName", &STRING);
    regional_certificate_arn: Option<String> = Member::new("regionalCertificateArn", &STRING);
    endpoint_configuration: Option<EndpointConfiguration> = Member::new("endpointConfiguration", &ENDPOINT_CONFIGURATION);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
    security_policy: Option<String> = Member::new("securityPolicy", &SECURITY_POLICY);
    endpoint_access_mode: Option<String> = Member::new("endpointAccessMode", &ENDPOINT_ACCESS_MODE);
    mutual_tls_authentication: Option<MutualTlsAuthenticationInput> = Member::new("mutualTlsAuthentication", &MUTUAL_TLS_AUTHENTICATION_INPUT);
    ownership_verification_certificate_arn: Option<String> = Member::new("ownershipVerificationCertificateArn", &STRING);
    policy: Option<String> = Member::new("policy", &STRING);
    routing_mode: Option<String> = Member::new("routingMode", &ROUTING_MODE);
} }

shape! { CreateModelRequest CREATE_MODEL_REQUEST "CreateModelRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    name: String = Member::new("name", &STRING).required();
    description: Option<String> = Member::new("description", &STRING);
    schema: Option<String> = Member::new("schema", &STRING);
    content_type: String = Member::new("contentType", &STRING).required();
} }

shape! { CreateRequestValidatorRequest CREATE_REQUEST_VALIDATOR_REQUEST "CreateRequestValidatorRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    name: Option<String> = Member::new("name", &STRING);
    validate_request_body: Option<bool> = Member::new("validateRequestBody", &BOOLEAN);
    validate_request_parameters: Option<bool> = Member::new("validateRequestParameters", &BOOLEAN);
} }

shape! { CreateResourceRequest CREATE_RESOURCE_REQUEST "CreateResourceRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    parent_id: String = Member::new("parentId", &STRING).required().at(Location::Uri).named("parent_id");
    path_part: String = Member::new("pathPart", &STRING).required();
} }

shape! { CreateRestApiRequest CREATE_REST_API_REQUEST "CreateRestApiRequest" {
    name: String = Member::new("name", &STRING).required();
    description: Option<String> = Member::new("description", &STRING);
    version: Option<String> = Member::new("version", &STRING);
    clone_from: Option<String> = Member::new("cloneFrom", &STRING);
    binary_media_types: Option<Vec<String>> = Member::new("binaryMediaTypes", &LIST_OF_STRING);
    minimum_compression_size: Option<i32> = Member::new("minimumCompressionSize", &NULLABLE_INTEGER);
    api_key_source: Option<String> = Member::new("apiKeySource", &API_KEY_SOURCE_TYPE);
    endpoint_configuration: Option<EndpointConfiguration> = Member::new("endpointConfiguration", &ENDPOINT_CONFIGURATION);
    policy: Option<String> = Member::new("policy", &STRING);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
    disable_execute_api_endpoint: Option<bool> = Member::new("disableExecuteApiEndpoint", &BOOLEAN);
    security_policy: Option<String> = Member::new("securityPolicy", &SECURITY_POLICY);
    endpoint_access_mode: Option<String> = Member::new("endpointAccessMode", &ENDPOINT_ACCESS_MODE);
} }

shape! { CreateStageRequest CREATE_STAGE_REQUEST "CreateStageRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    stage_name: String = Member::new("stageName", &STRING).required();
    deployment_id: String = Member::new("deploymentId", &STRING).required();
    description: Option<String> = Member::new("description", &STRING);
    cache_cluster_enabled: Option<bool> = Member::new("cacheClusterEnabled", &BOOLEAN);
    cache_cluster_size: Option<String> = Member::new("cacheClusterSize", &CACHE_CLUSTER_SIZE);
    variables: Option<Map<String>> = Member::new("variables", &MAP_OF_STRING_TO_STRING);
    documentation_version: Option<String> = Member::new("documentationVersion", &STRING);
    canary_settings: Option<CanarySettings> = Member::new("canarySettings", &CANARY_SETTINGS);
    tracing_enabled: Option<bool> = Member::new("tracingEnabled", &BOOLEAN);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { CreateUsagePlanKeyRequest CREATE_USAGE_PLAN_KEY_REQUEST "CreateUsagePlanKeyRequest" {
    usage_plan_id: String = Member::new("usagePlanId", &STRING).required().at(Location::Uri).named("usageplanId");
    key_id: String = Member::new("keyId", &STRING).required();
    key_type: String = Member::new("keyType", &STRING).required();
} }

shape! { CreateUsagePlanRequest CREATE_USAGE_PLAN_REQUEST "CreateUsagePlanRequest" {
    name: String = Member::new("name", &STRING).required();
    description: Option<String> = Member::new("description", &STRING);
    api_stages: Option<Vec<ApiStage>> = Member::new("apiStages", &LIST_OF_API_STAGE);
    throttle: Option<ThrottleSettings> = Member::new("throttle", &THROTTLE_SETTINGS);
    quota: Option<QuotaSettings> = Member::new("quota", &QUOTA_SETTINGS);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { CreateVpcLinkRequest CREATE_VPC_LINK_REQUEST "CreateVpcLinkRequest" {
    name: String = Member::new("name", &STRING).required();
    description: Option<String> = Member::new("description", &STRING);
    target_arns: Vec<String> = Member::new("targetArns", &LIST_OF_STRING).required();
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { DeleteApiKeyRequest DELETE_API_KEY_REQUEST "DeleteApiKeyRequest" {
    api_key: String = Member::new("apiKey", &STRING).required().at(Location::Uri).named("api_Key");
} }

shape! { DeleteAuthorizerRequest DELETE_AUTHORIZER_REQUEST "DeleteAuthorizerRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    authorizer_id: String = Member::new("authorizerId", &STRING).required().at(Location::Uri).named("authorizer_id");
} }

shape! { DeleteBasePathMappingRequest DELETE_BASE_PATH_MAPPING_REQUEST "DeleteBasePathMappingRequest" {
    domain_name: String = Member::new("domainName", &STRING).required().at(Location::Uri).named("domain_name");
    domain_name_id: Option<String> = Member::new("domainNameId", &STRING).at(Location::Query);
    base_path: String = Member::new("basePath", &STRING).required().at(Location::Uri).named("base_path");
} }

shape! { DeleteClientCertificateRequest DELETE_CLIENT_CERTIFICATE_REQUEST "DeleteClientCertificateRequest" {
    client_certificate_id: String = Member::new("clientCertificateId", &STRING).required().at(Location::Uri).named("clientcertificate_id");
} }

shape! { DeleteDeploymentRequest DELETE_DEPLOYMENT_REQUEST "DeleteDeploymentRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    deployment_id: String = Member::new("deploymentId", &STRING).required().at(Location::Uri).named("deployment_id");
} }

shape! { DeleteDocumentationPartRequest DELETE_DOCUMENTATION_PART_REQUEST "DeleteDocumentationPartRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    documentation_part_id: String = Member::new("documentationPartId", &STRING).required().at(Location::Uri).named("part_id");
} }

shape! { DeleteDocumentationVersionRequest DELETE_DOCUMENTATION_VERSION_REQUEST "DeleteDocumentationVersionRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    documentation_version: String = Member::new("documentationVersion", &STRING).required().at(Location::Uri).named("doc_version");
} }

shape! { DeleteDomainNameRequest DELETE_DOMAIN_NAME_REQUEST "DeleteDomainNameRequest" {
    domain_name: String = Member::new("domainName", &STRING).required().at(Location::Uri).named("domain_name");
    domain_name_id: Option<String> = Member::new("domainNameId", &STRING).at(Location::Query);
} }

shape! { DeleteGatewayResponseRequest DELETE_GATEWAY_RESPONSE_REQUEST "DeleteGatewayResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    response_type: String = Member::new("responseType", &GATEWAY_RESPONSE_TYPE).required().at(Location::Uri).named("response_type");
} }

shape! { DeleteIntegrationRequest DELETE_INTEGRATION_REQUEST "DeleteIntegrationRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
} }

shape! { DeleteIntegrationResponseRequest DELETE_INTEGRATION_RESPONSE_REQUEST "DeleteIntegrationResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    status_code: String = Member::new("statusCode", &STATUS_CODE).required().at(Location::Uri).named("status_code");
} }

shape! { DeleteMethodRequest DELETE_METHOD_REQUEST "DeleteMethodRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
} }

shape! { DeleteMethodResponseRequest DELETE_METHOD_RESPONSE_REQUEST "DeleteMethodResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    status_code: String = Member::new("statusCode", &STATUS_CODE).required().at(Location::Uri).named("status_code");
} }

shape! { DeleteModelRequest DELETE_MODEL_REQUEST "DeleteModelRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    model_name: String = Member::new("modelName", &STRING).required().at(Location::Uri).named("model_name");
} }

shape! { DeleteRequestValidatorRequest DELETE_REQUEST_VALIDATOR_REQUEST "DeleteRequestValidatorRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    request_validator_id: String = Member::new("requestValidatorId", &STRING).required().at(Location::Uri).named("requestvalidator_id");
} }

shape! { DeleteResourceRequest DELETE_RESOURCE_REQUEST "DeleteResourceRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
} }

shape! { DeleteRestApiRequest DELETE_REST_API_REQUEST "DeleteRestApiRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
} }

shape! { DeleteStageRequest DELETE_STAGE_REQUEST "DeleteStageRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    stage_name: String = Member::new("stageName", &STRING).required().at(Location::Uri).named("stage_name");
} }

shape! { DeleteUsagePlanKeyRequest DELETE_USAGE_PLAN_KEY_REQUEST "DeleteUsagePlanKeyRequest" {
    usage_plan_id: String = Member::new("usagePlanId", &STRING).required().at(Location::Uri).named("usageplanId");
    key_id: String = Member::new("keyId", &STRING).required().at(Location::Uri);
} }

shape! { DeleteUsagePlanRequest DELETE_USAGE_PLAN_REQUEST "DeleteUsagePlanRequest" {
    usage_plan_id: String = Member::new("usagePlanId", &STRING).required().at(Location::Uri).named("usageplanId");
} }

shape! { DeleteVpcLinkRequest DELETE_VPC_LINK_REQUEST "DeleteVpcLinkRequest" {
    vpc_link_id: String = Member::new("vpcLinkId", &STRING).required().at(Location::Uri).named("vpclink_id");
} }

shape! { Deployment DEPLOYMENT "Deployment" {
    id: Option<String> = Member::new("id", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    created_date: Option<Timestamp> = Member::new("createdDate", &TIMESTAMP);
    api_summary: Option<Map<Map<MethodSnapshot>>> = Member::new("apiSummary", &PATH_TO_MAP_OF_METHOD_SNAPSHOT);
} }

shape! { DeploymentCanarySettings DEPLOYMENT_CANARY_SETTINGS "DeploymentCanarySettings" {
    percent_traffic: Option<f64> = Member::new("percentTraffic", &DOUBLE);
    stage_variable_overrides: Option<Map<String>> = Member::new("stageVariableOverrides", &MAP_OF_STRING_TO_STRING);
    use_stage_cache: Option<bool> = Member::new("useStageCache", &BOOLEAN);
} }

shape! { Deployments DEPLOYMENTS "Deployments" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<Deployment>> = Member::new("items", &LIST_OF_DEPLOYMENT).named("item");
} }

shape! { DocumentationPart DOCUMENTATION_PART "DocumentationPart" {
    id: Option<String> = Member::new("id", &STRING);
    location: Option<DocumentationPartLocation> = Member::new("location", &DOCUMENTATION_PART_LOCATION);
    properties: Option<String> = Member::new("properties", &STRING);
} }

shape! { DocumentationPartIds DOCUMENTATION_PART_IDS "DocumentationPartIds" {
    ids: Option<Vec<String>> = Member::new("ids", &LIST_OF_STRING);
    warnings: Option<Vec<String>> = Member::new("warnings", &LIST_OF_STRING);
} }

shape! { DocumentationPartLocation DOCUMENTATION_PART_LOCATION "DocumentationPartLocation" {
    r#type: Option<String> = Member::new("type", &DOCUMENTATION_PART_TYPE).required();
    path: Option<String> = Member::new("path", &STRING);
    method: Option<String> = Member::new("method", &STRING);
    status_code: Option<String> = Member::new("statusCode", &DOCUMENTATION_PART_LOCATION_STATUS_CODE);
    name: Option<String> = Member::new("name", &STRING);
} }

shape! { DocumentationParts DOCUMENTATION_PARTS "DocumentationParts" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<DocumentationPart>> = Member::new("items", &LIST_OF_DOCUMENTATION_PART).named("item");
} }

shape! { DocumentationVersion DOCUMENTATION_VERSION "DocumentationVersion" {
    version: Option<String> = Member::new("version", &STRING);
    created_date: Option<Timestamp> = Member::new("createdDate", &TIMESTAMP);
    description: Option<String> = Member::new("description", &STRING);
} }

shape! { DocumentationVersions DOCUMENTATION_VERSIONS "DocumentationVersions" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<DocumentationVersion>> = Member::new("items", &LIST_OF_DOCUMENTATION_VERSION).named("item");
} }

shape! { DomainName DOMAIN_NAME "DomainName" {
    domain_name: Option<String> = Member::new("domainName", &STRING);
    domain_name_id: Option<String> = Member::new("domainNameId", &STRING);
    domain_name_arn: Option<String> = Member::new("domainNameArn", &STRING);
    certificate_name: Option<String> = Member::new("certificateName", &STRING);
    certificate_arn: Option<String> = Member::new("certificateArn", &STRING);
    certificate_upload_date: Option<Timestamp> = Member::new("certificateUploadDate", &TIMESTAMP);
    regional_domain_name: Option<String> = Member::new("regionalDomainName", &STRING);
    regional_hosted_zone_id: Option<String> = Member::new("regionalHostedZoneId", &STRING);
    regional_certificate_name: Option<String> = Member::new("regionalCertificateName", &STRING);
    regional_certificate_arn: Option<String> = Member::new("regionalCertificateArn", &STRING);
    distribution_domain_name: Option<String> = Member::new("distributionDomainName", &STRING);
    distribution_hosted_zone_id: Option<String> = Member::new("distributionHostedZoneId", &STRING);
    endpoint_configuration: Option<EndpointConfiguration> = Member::new("endpointConfiguration", &ENDPOINT_CONFIGURATION);
    domain_name_status: Option<String> = Member::new("domainNameStatus", &DOMAIN_NAME_STATUS);
    domain_name_status_message: Option<String> = Member::new("domainNameStatusMessage", &STRING);
    security_policy: Option<String> = Member::new("securityPolicy", &SECURITY_POLICY);
    endpoint_access_mode: Option<String> = Member::new("endpointAccessMode", &ENDPOINT_ACCESS_MODE);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
    mutual_tls_authentication: Option<MutualTlsAuthentication> = Member::new("mutualTlsAuthentication", &MUTUAL_TLS_AUTHENTICATION);
    ownership_verification_certificate_arn: Option<String> = Member::new("ownershipVerificationCertificateArn", &STRING);
    management_policy: Option<String> = Member::new("managementPolicy", &STRING);
    policy: Option<String> = Member::new("policy", &STRING);
    routing_mode: Option<String> = Member::new("routingMode", &ROUTING_MODE);
} }

shape! { DomainNames DOMAIN_NAMES "DomainNames" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<DomainName>> = Member::new("items", &LIST_OF_DOMAIN_NAME).named("item");
} }

shape! { EndpointConfiguration ENDPOINT_CONFIGURATION "EndpointConfiguration" {
    types: Option<Vec<String>> = Member::new("types", &LIST_OF_ENDPOINT_TYPE);
    ip_address_type: Option<String> = Member::new("ipAddressType", &IP_ADDRESS_TYPE);
    vpc_endpoint_ids: Option<Vec<String>> = Member::new("vpcEndpointIds", &LIST_OF_STRING);
} }

shape! { ExportResponse EXPORT_RESPONSE "ExportResponse" {
    content_type: Option<String> = Member::new("contentType", &STRING).at(Location::Header).named("Content-Type");
    content_disposition: Option<String> = Member::new("contentDisposition", &STRING).at(Location::Header).named("Content-Disposition");
    body: Option<Bytes> = Member::new("body", &BLOB).at(Location::Payload);
} }

shape! { FlushStageAuthorizersCacheRequest FLUSH_STAGE_AUTHORIZERS_CACHE_REQUEST "FlushStageAuthorizersCacheRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    stage_name: String = Member::new("stageName", &STRING).required().at(Location::Uri).named("stage_name");
} }

shape! { FlushStageCacheRequest FLUSH_STAGE_CACHE_REQUEST "FlushStageCacheRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    stage_name: String = Member::new("stageName", &STRING).required().at(Location::Uri).named("stage_name");
} }

shape! { GatewayResponse GATEWAY_RESPONSE "GatewayResponse" {
    response_type: Option<String> = Member::new("responseType", &GATEWAY_RESPONSE_TYPE);
    status_code: Option<String> = Member::new("statusCode", &STATUS_CODE);
    response_parameters: Option<Map<String>> = Member::new("responseParameters", &MAP_OF_STRING_TO_STRING);
    response_templates: Option<Map<String>> = Member::new("responseTemplates", &MAP_OF_STRING_TO_STRING);
    default_response: Option<bool> = Member::new("defaultResponse", &BOOLEAN);
} }

shape! { GatewayResponses GATEWAY_RESPONSES "GatewayResponses" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<GatewayResponse>> = Member::new("items", &LIST_OF_GATEWAY_RESPONSE).named("item");
} }

shape! { GenerateClientCertificateRequest GENERATE_CLIENT_CERTIFICATE_REQUEST "GenerateClientCertificateRequest" {
    description: Option<String> = Member::new("description", &STRING);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { GetAccountRequest GET_ACCOUNT_REQUEST "GetAccountRequest" {
} }

shape! { GetApiKeyRequest GET_API_KEY_REQUEST "GetApiKeyRequest" {
    api_key: String = Member::new("apiKey", &STRING).required().at(Location::Uri).named("api_Key");
    include_value: Option<bool> = Member::new("includeValue", &NULLABLE_BOOLEAN).at(Location::Query);
} }

shape! { GetApiKeysRequest GET_API_KEYS_REQUEST "GetApiKeysRequest" {
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
    name_query: Option<String> = Member::new("nameQuery", &STRING).at(Location::Query).named("name");
    customer_id: Option<String> = Member::new("customerId", &STRING).at(Location::Query);
    include_values: Option<bool> = Member::new("includeValues", &NULLABLE_BOOLEAN).at(Location::Query);
} }

shape! { GetAuthorizerRequest GET_AUTHORIZER_REQUEST "GetAuthorizerRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    authorizer_id: String = Member::new("authorizerId", &STRING).required().at(Location::Uri).named("authorizer_id");
} }

shape! { GetAuthorizersRequest GET_AUTHORIZERS_REQUEST "GetAuthorizersRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetBasePathMappingRequest GET_BASE_PATH_MAPPING_REQUEST "GetBasePathMappingRequest" {
    domain_name: String = Member::new("domainName", &STRING).required().at(Location::Uri).named("domain_name");
    domain_name_id: Option<String> = Member::new("domainNameId", &STRING).at(Location::Query);
    base_path: String = Member::new("basePath", &STRING).required().at(Location::Uri).named("base_path");
} }

shape! { GetBasePathMappingsRequest GET_BASE_PATH_MAPPINGS_REQUEST "GetBasePathMappingsRequest" {
    domain_name: String = Member::new("domainName", &STRING).required().at(Location::Uri).named("domain_name");
    domain_name_id: Option<String> = Member::new("domainNameId", &STRING).at(Location::Query);
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetClientCertificateRequest GET_CLIENT_CERTIFICATE_REQUEST "GetClientCertificateRequest" {
    client_certificate_id: String = Member::new("clientCertificateId", &STRING).required().at(Location::Uri).named("clientcertificate_id");
} }

shape! { GetClientCertificatesRequest GET_CLIENT_CERTIFICATES_REQUEST "GetClientCertificatesRequest" {
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetDeploymentRequest GET_DEPLOYMENT_REQUEST "GetDeploymentRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    deployment_id: String = Member::new("deploymentId", &STRING).required().at(Location::Uri).named("deployment_id");
    embed: Option<Vec<String>> = Member::new("embed", &LIST_OF_STRING).at(Location::Query);
} }

shape! { GetDeploymentsRequest GET_DEPLOYMENTS_REQUEST "GetDeploymentsRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetDocumentationPartRequest GET_DOCUMENTATION_PART_REQUEST "GetDocumentationPartRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    documentation_part_id: String = Member::new("documentationPartId", &STRING).required().at(Location::Uri).named("part_id");
} }

shape! { GetDocumentationPartsRequest GET_DOCUMENTATION_PARTS_REQUEST "GetDocumentationPartsRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    r#type: Option<String> = Member::new("type", &DOCUMENTATION_PART_TYPE).at(Location::Query);
    name_query: Option<String> = Member::new("nameQuery", &STRING).at(Location::Query).named("name");
    path: Option<String> = Member::new("path", &STRING).at(Location::Query);
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
    location_status: Option<String> = Member::new("locationStatus", &LOCATION_STATUS_TYPE).at(Location::Query);
} }

shape! { GetDocumentationVersionRequest GET_DOCUMENTATION_VERSION_REQUEST "GetDocumentationVersionRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    documentation_version: String = Member::new("documentationVersion", &STRING).required().at(Location::Uri).named("doc_version");
} }

shape! { GetDocumentationVersionsRequest GET_DOCUMENTATION_VERSIONS_REQUEST "GetDocumentationVersionsRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetDomainNameRequest GET_DOMAIN_NAME_REQUEST "GetDomainNameRequest" {
    domain_name: String = Member::new("domainName", &STRING).required().at(Location::Uri).named("domain_name");
    domain_name_id: Option<String> = Member::new("domainNameId", &STRING).at(Location::Query);
} }

shape! { GetDomainNamesRequest GET_DOMAIN_NAMES_REQUEST "GetDomainNamesRequest" {
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
    resource_owner: Option<String> = Member::new("resourceOwner", &RESOURCE_OWNER).at(Location::Query);
} }

shape! { GetExportRequest GET_EXPORT_REQUEST "GetExportRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    stage_name: String = Member::new("stageName", &STRING).required().at(Location::Uri).named("stage_name");
    export_type: String = Member::new("exportType", &STRING).required().at(Location::Uri).named("export_type");
    parameters: Option<Map<String>> = Member::new("parameters", &MAP_OF_STRING_TO_STRING).at(Location::Query);
    accepts: Option<String> = Member::new("accepts", &STRING).at(Location::Header).named("Accept");
} }

shape! { GetGatewayResponseRequest GET_GATEWAY_RESPONSE_REQUEST "GetGatewayResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    response_type: String = Member::new("responseType", &GATEWAY_RESPONSE_TYPE).required().at(Location::Uri).named("response_type");
} }

shape! { GetGatewayResponsesRequest GET_GATEWAY_RESPONSES_REQUEST "GetGatewayResponsesRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetIntegrationRequest GET_INTEGRATION_REQUEST "GetIntegrationRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
} }

shape! { GetIntegrationResponseRequest GET_INTEGRATION_RESPONSE_REQUEST "GetIntegrationResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    status_code: String = Member::new("statusCode", &STATUS_CODE).required().at(Location::Uri).named("status_code");
} }

shape! { GetMethodRequest GET_METHOD_REQUEST "GetMethodRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
} }

shape! { GetMethodResponseRequest GET_METHOD_RESPONSE_REQUEST "GetMethodResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    status_code: String = Member::new("statusCode", &STATUS_CODE).required().at(Location::Uri).named("status_code");
} }

shape! { GetModelRequest GET_MODEL_REQUEST "GetModelRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    model_name: String = Member::new("modelName", &STRING).required().at(Location::Uri).named("model_name");
    flatten: Option<bool> = Member::new("flatten", &BOOLEAN).at(Location::Query);
} }

shape! { GetModelTemplateRequest GET_MODEL_TEMPLATE_REQUEST "GetModelTemplateRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    model_name: String = Member::new("modelName", &STRING).required().at(Location::Uri).named("model_name");
} }

shape! { GetModelsRequest GET_MODELS_REQUEST "GetModelsRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetRequestValidatorRequest GET_REQUEST_VALIDATOR_REQUEST "GetRequestValidatorRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    request_validator_id: String = Member::new("requestValidatorId", &STRING).required().at(Location::Uri).named("requestvalidator_id");
} }

shape! { GetRequestValidatorsRequest GET_REQUEST_VALIDATORS_REQUEST "GetRequestValidatorsRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetResourceRequest GET_RESOURCE_REQUEST "GetResourceRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    embed: Option<Vec<String>> = Member::new("embed", &LIST_OF_STRING).at(Location::Query);
} }

shape! { GetResourcesRequest GET_RESOURCES_REQUEST "GetResourcesRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
    embed: Option<Vec<String>> = Member::new("embed", &LIST_OF_STRING).at(Location::Query);
} }

shape! { GetRestApiRequest GET_REST_API_REQUEST "GetRestApiRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
} }

shape! { GetRestApisRequest GET_REST_APIS_REQUEST "GetRestApisRequest" {
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetStageRequest GET_STAGE_REQUEST "GetStageRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    stage_name: String = Member::new("stageName", &STRING).required().at(Location::Uri).named("stage_name");
} }

shape! { GetStagesRequest GET_STAGES_REQUEST "GetStagesRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    deployment_id: Option<String> = Member::new("deploymentId", &STRING).at(Location::Query);
} }

shape! { GetTagsRequest GET_TAGS_REQUEST "GetTagsRequest" {
    resource_arn: String = Member::new("resourceArn", &STRING).required().at(Location::Uri).named("resource_arn");
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetUsagePlanKeyRequest GET_USAGE_PLAN_KEY_REQUEST "GetUsagePlanKeyRequest" {
    usage_plan_id: String = Member::new("usagePlanId", &STRING).required().at(Location::Uri).named("usageplanId");
    key_id: String = Member::new("keyId", &STRING).required().at(Location::Uri);
} }

shape! { GetUsagePlanKeysRequest GET_USAGE_PLAN_KEYS_REQUEST "GetUsagePlanKeysRequest" {
    usage_plan_id: String = Member::new("usagePlanId", &STRING).required().at(Location::Uri).named("usageplanId");
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
    name_query: Option<String> = Member::new("nameQuery", &STRING).at(Location::Query).named("name");
} }

shape! { GetUsagePlanRequest GET_USAGE_PLAN_REQUEST "GetUsagePlanRequest" {
    usage_plan_id: String = Member::new("usagePlanId", &STRING).required().at(Location::Uri).named("usageplanId");
} }

shape! { GetUsagePlansRequest GET_USAGE_PLANS_REQUEST "GetUsagePlansRequest" {
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    key_id: Option<String> = Member::new("keyId", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetUsageRequest GET_USAGE_REQUEST "GetUsageRequest" {
    usage_plan_id: String = Member::new("usagePlanId", &STRING).required().at(Location::Uri).named("usageplanId");
    key_id: Option<String> = Member::new("keyId", &STRING).at(Location::Query);
    start_date: String = Member::new("startDate", &STRING).required().at(Location::Query);
    end_date: String = Member::new("endDate", &STRING).required().at(Location::Query);
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { GetVpcLinkRequest GET_VPC_LINK_REQUEST "GetVpcLinkRequest" {
    vpc_link_id: String = Member::new("vpcLinkId", &STRING).required().at(Location::Uri).named("vpclink_id");
} }

shape! { GetVpcLinksRequest GET_VPC_LINKS_REQUEST "GetVpcLinksRequest" {
    position: Option<String> = Member::new("position", &STRING).at(Location::Query);
    limit: Option<i32> = Member::new("limit", &NULLABLE_INTEGER).at(Location::Query);
} }

shape! { ImportApiKeysRequest IMPORT_API_KEYS_REQUEST "ImportApiKeysRequest" {
    body: Bytes = Member::new("body", &BLOB).required().at(Location::Payload);
    format: String = Member::new("format", &API_KEYS_FORMAT).required().at(Location::Query);
    fail_on_warnings: Option<bool> = Member::new("failOnWarnings", &BOOLEAN).at(Location::Query).named("failonwarnings");
} }

shape! { ImportDocumentationPartsRequest IMPORT_DOCUMENTATION_PARTS_REQUEST "ImportDocumentationPartsRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    mode: Option<String> = Member::new("mode", &PUT_MODE).at(Location::Query);
    fail_on_warnings: Option<bool> = Member::new("failOnWarnings", &BOOLEAN).at(Location::Query).named("failonwarnings");
    body: Bytes = Member::new("body", &BLOB).required().at(Location::Payload);
} }

shape! { ImportRestApiRequest IMPORT_REST_API_REQUEST "ImportRestApiRequest" {
    fail_on_warnings: Option<bool> = Member::new("failOnWarnings", &BOOLEAN).at(Location::Query).named("failonwarnings");
    parameters: Option<Map<String>> = Member::new("parameters", &MAP_OF_STRING_TO_STRING).at(Location::Query);
    body: Bytes = Member::new("body", &BLOB).required().at(Location::Payload);
} }

shape! { Integration INTEGRATION "Integration" {
    r#type: Option<String> = Member::new("type", &INTEGRATION_TYPE);
    http_method: Option<String> = Member::new("httpMethod", &STRING);
    uri: Option<String> = Member::new("uri", &STRING);
    connection_type: Option<String> = Member::new("connectionType", &CONNECTION_TYPE);
    connection_id: Option<String> = Member::new("connectionId", &STRING);
    credentials: Option<String> = Member::new("credentials", &STRING);
    request_parameters: Option<Map<String>> = Member::new("requestParameters", &MAP_OF_STRING_TO_STRING);
    request_templates: Option<Map<String>> = Member::new("requestTemplates", &MAP_OF_STRING_TO_STRING);
    passthrough_behavior: Option<String> = Member::new("passthroughBehavior", &STRING);
    content_handling: Option<String> = Member::new("contentHandling", &CONTENT_HANDLING_STRATEGY);
    timeout_in_millis: Option<i32> = Member::new("timeoutInMillis", &INTEGER);
    cache_namespace: Option<String> = Member::new("cacheNamespace", &STRING);
    cache_key_parameters: Option<Vec<String>> = Member::new("cacheKeyParameters", &LIST_OF_STRING);
    integration_responses: Option<Map<IntegrationResponse>> = Member::new("integrationResponses", &MAP_OF_INTEGRATION_RESPONSE);
    tls_config: Option<TlsConfig> = Member::new("tlsConfig", &TLS_CONFIG);
    response_transfer_mode: Option<String> = Member::new("responseTransferMode", &RESPONSE_TRANSFER_MODE);
    integration_target: Option<String> = Member::new("integrationTarget", &STRING);
} }

shape! { IntegrationResponse INTEGRATION_RESPONSE "IntegrationResponse" {
    status_code: Option<String> = Member::new("statusCode", &STATUS_CODE);
    selection_pattern: Option<String> = Member::new("selectionPattern", &STRING);
    response_parameters: Option<Map<String>> = Member::new("responseParameters", &MAP_OF_STRING_TO_STRING);
    response_templates: Option<Map<String>> = Member::new("responseTemplates", &MAP_OF_STRING_TO_STRING);
    content_handling: Option<String> = Member::new("contentHandling", &CONTENT_HANDLING_STRATEGY);
} }

shape! { LimitExceededException LIMIT_EXCEEDED_EXCEPTION "LimitExceededException" {
    retry_after_seconds: Option<String> = Member::new("retryAfterSeconds", &STRING).at(Location::Header).named("Retry-After");
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { Method METHOD "Method" {
    http_method: Option<String> = Member::new("httpMethod", &STRING);
    authorization_type: Option<String> = Member::new("authorizationType", &STRING);
    authorizer_id: Option<String> = Member::new("authorizerId", &STRING);
    api_key_required: Option<bool> = Member::new("apiKeyRequired", &NULLABLE_BOOLEAN);
    request_validator_id: Option<String> = Member::new("requestValidatorId", &STRING);
    operation_name: Option<String> = Member::new("operationName", &STRING);
    request_parameters: Option<Map<bool>> = Member::new("requestParameters", &MAP_OF_STRING_TO_BOOLEAN);
    request_models: Option<Map<String>> = Member::new("requestModels", &MAP_OF_STRING_TO_STRING);
    method_responses: Option<Map<MethodResponse>> = Member::new("methodResponses", &MAP_OF_METHOD_RESPONSE);
    method_integration: Option<Integration> = Member::new("methodIntegration", &INTEGRATION);
    authorization_scopes: Option<Vec<String>> = Member::new("authorizationScopes", &LIST_OF_STRING);
} }

shape! { MethodResponse METHOD_RESPONSE "MethodResponse" {
    status_code: Option<String> = Member::new("statusCode", &STATUS_CODE);
    response_parameters: Option<Map<bool>> = Member::new("responseParameters", &MAP_OF_STRING_TO_BOOLEAN);
    response_models: Option<Map<String>> = Member::new("responseModels", &MAP_OF_STRING_TO_STRING);
} }

shape! { MethodSetting METHOD_SETTING "MethodSetting" {
    metrics_enabled: Option<bool> = Member::new("metricsEnabled", &BOOLEAN);
    logging_level: Option<String> = Member::new("loggingLevel", &STRING);
    data_trace_enabled: Option<bool> = Member::new("dataTraceEnabled", &BOOLEAN);
    throttling_burst_limit: Option<i32> = Member::new("throttlingBurstLimit", &INTEGER);
    throttling_rate_limit: Option<f64> = Member::new("throttlingRateLimit", &DOUBLE);
    caching_enabled: Option<bool> = Member::new("cachingEnabled", &BOOLEAN);
    cache_ttl_in_seconds: Option<i32> = Member::new("cacheTtlInSeconds", &INTEGER);
    cache_data_encrypted: Option<bool> = Member::new("cacheDataEncrypted", &BOOLEAN);
    require_authorization_for_cache_control: Option<bool> = Member::new("requireAuthorizationForCacheControl", &BOOLEAN);
    unauthorized_cache_control_header_strategy: Option<String> = Member::new("unauthorizedCacheControlHeaderStrategy", &UNAUTHORIZED_CACHE_CONTROL_HEADER_STRATEGY);
} }

shape! { MethodSnapshot METHOD_SNAPSHOT "MethodSnapshot" {
    authorization_type: Option<String> = Member::new("authorizationType", &STRING);
    api_key_required: Option<bool> = Member::new("apiKeyRequired", &BOOLEAN);
} }

shape! { Model MODEL_SHAPE "Model" {
    id: Option<String> = Member::new("id", &STRING);
    name: Option<String> = Member::new("name", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    schema: Option<String> = Member::new("schema", &STRING);
    content_type: Option<String> = Member::new("contentType", &STRING);
} }

shape! { Models MODELS "Models" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<Model>> = Member::new("items", &LIST_OF_MODEL).named("item");
} }

shape! { MutualTlsAuthentication MUTUAL_TLS_AUTHENTICATION "MutualTlsAuthentication" {
    truststore_uri: Option<String> = Member::new("truststoreUri", &STRING);
    truststore_version: Option<String> = Member::new("truststoreVersion", &STRING);
    truststore_warnings: Option<Vec<String>> = Member::new("truststoreWarnings", &LIST_OF_STRING);
} }

shape! { MutualTlsAuthenticationInput MUTUAL_TLS_AUTHENTICATION_INPUT "MutualTlsAuthenticationInput" {
    truststore_uri: Option<String> = Member::new("truststoreUri", &STRING);
    truststore_version: Option<String> = Member::new("truststoreVersion", &STRING);
} }

shape! { NotFoundException NOT_FOUND_EXCEPTION "NotFoundException" {
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { PatchOperation PATCH_OPERATION "PatchOperation" {
    op: Option<String> = Member::new("op", &OP);
    path: Option<String> = Member::new("path", &STRING);
    value: Option<String> = Member::new("value", &STRING);
    from: Option<String> = Member::new("from", &STRING);
} }

shape! { PutGatewayResponseRequest PUT_GATEWAY_RESPONSE_REQUEST "PutGatewayResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    response_type: String = Member::new("responseType", &GATEWAY_RESPONSE_TYPE).required().at(Location::Uri).named("response_type");
    status_code: Option<String> = Member::new("statusCode", &STATUS_CODE);
    response_parameters: Option<Map<String>> = Member::new("responseParameters", &MAP_OF_STRING_TO_STRING);
    response_templates: Option<Map<String>> = Member::new("responseTemplates", &MAP_OF_STRING_TO_STRING);
} }

shape! { PutIntegrationRequest PUT_INTEGRATION_REQUEST "PutIntegrationRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    r#type: String = Member::new("type", &INTEGRATION_TYPE).required();
    integration_http_method: Option<String> = Member::new("integrationHttpMethod", &STRING).named("httpMethod");
    uri: Option<String> = Member::new("uri", &STRING);
    connection_type: Option<String> = Member::new("connectionType", &CONNECTION_TYPE);
    connection_id: Option<String> = Member::new("connectionId", &STRING);
    credentials: Option<String> = Member::new("credentials", &STRING);
    request_parameters: Option<Map<String>> = Member::new("requestParameters", &MAP_OF_STRING_TO_STRING);
    request_templates: Option<Map<String>> = Member::new("requestTemplates", &MAP_OF_STRING_TO_STRING);
    passthrough_behavior: Option<String> = Member::new("passthroughBehavior", &STRING);
    cache_namespace: Option<String> = Member::new("cacheNamespace", &STRING);
    cache_key_parameters: Option<Vec<String>> = Member::new("cacheKeyParameters", &LIST_OF_STRING);
    content_handling: Option<String> = Member::new("contentHandling", &CONTENT_HANDLING_STRATEGY);
    timeout_in_millis: Option<i32> = Member::new("timeoutInMillis", &NULLABLE_INTEGER);
    tls_config: Option<TlsConfig> = Member::new("tlsConfig", &TLS_CONFIG);
    response_transfer_mode: Option<String> = Member::new("responseTransferMode", &RESPONSE_TRANSFER_MODE);
    integration_target: Option<String> = Member::new("integrationTarget", &STRING);
} }

shape! { PutIntegrationResponseRequest PUT_INTEGRATION_RESPONSE_REQUEST "PutIntegrationResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    status_code: String = Member::new("statusCode", &STATUS_CODE).required().at(Location::Uri).named("status_code");
    selection_pattern: Option<String> = Member::new("selectionPattern", &STRING);
    response_parameters: Option<Map<String>> = Member::new("responseParameters", &MAP_OF_STRING_TO_STRING);
    response_templates: Option<Map<String>> = Member::new("responseTemplates", &MAP_OF_STRING_TO_STRING);
    content_handling: Option<String> = Member::new("contentHandling", &CONTENT_HANDLING_STRATEGY);
} }

shape! { PutMethodRequest PUT_METHOD_REQUEST "PutMethodRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    authorization_type: String = Member::new("authorizationType", &STRING).required();
    authorizer_id: Option<String> = Member::new("authorizerId", &STRING);
    api_key_required: Option<bool> = Member::new("apiKeyRequired", &BOOLEAN);
    operation_name: Option<String> = Member::new("operationName", &STRING);
    request_parameters: Option<Map<bool>> = Member::new("requestParameters", &MAP_OF_STRING_TO_BOOLEAN);
    request_models: Option<Map<String>> = Member::new("requestModels", &MAP_OF_STRING_TO_STRING);
    request_validator_id: Option<String> = Member::new("requestValidatorId", &STRING);
    authorization_scopes: Option<Vec<String>> = Member::new("authorizationScopes", &LIST_OF_STRING);
} }

shape! { PutMethodResponseRequest PUT_METHOD_RESPONSE_REQUEST "PutMethodResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    status_code: String = Member::new("statusCode", &STATUS_CODE).required().at(Location::Uri).named("status_code");
    response_parameters: Option<Map<bool>> = Member::new("responseParameters", &MAP_OF_STRING_TO_BOOLEAN);
    response_models: Option<Map<String>> = Member::new("responseModels", &MAP_OF_STRING_TO_STRING);
} }

shape! { PutRestApiRequest PUT_REST_API_REQUEST "PutRestApiRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    mode: Option<String> = Member::new("mode", &PUT_MODE).at(Location::Query);
    fail_on_warnings: Option<bool> = Member::new("failOnWarnings", &BOOLEAN).at(Location::Query).named("failonwarnings");
    parameters: Option<Map<String>> = Member::new("parameters", &MAP_OF_STRING_TO_STRING).at(Location::Query);
    body: Bytes = Member::new("body", &BLOB).required().at(Location::Payload);
} }

shape! { QuotaSettings QUOTA_SETTINGS "QuotaSettings" {
    limit: Option<i32> = Member::new("limit", &INTEGER);
    offset: Option<i32> = Member::new("offset", &INTEGER);
    period: Option<String> = Member::new("period", &QUOTA_PERIOD_TYPE);
} }

shape! { RequestValidator REQUEST_VALIDATOR "RequestValidator" {
    id: Option<String> = Member::new("id", &STRING);
    name: Option<String> = Member::new("name", &STRING);
    validate_request_body: Option<bool> = Member::new("validateRequestBody", &BOOLEAN);
    validate_request_parameters: Option<bool> = Member::new("validateRequestParameters", &BOOLEAN);
} }

shape! { RequestValidators REQUEST_VALIDATORS "RequestValidators" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<RequestValidator>> = Member::new("items", &LIST_OF_REQUEST_VALIDATOR).named("item");
} }

shape! { Resource RESOURCE "Resource" {
    id: Option<String> = Member::new("id", &STRING);
    parent_id: Option<String> = Member::new("parentId", &STRING);
    path_part: Option<String> = Member::new("pathPart", &STRING);
    path: Option<String> = Member::new("path", &STRING);
    resource_methods: Option<Map<Method>> = Member::new("resourceMethods", &MAP_OF_METHOD);
} }

shape! { Resources RESOURCES "Resources" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<Resource>> = Member::new("items", &LIST_OF_RESOURCE).named("item");
} }

shape! { RestApi REST_API "RestApi" {
    id: Option<String> = Member::new("id", &STRING);
    name: Option<String> = Member::new("name", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    created_date: Option<Timestamp> = Member::new("createdDate", &TIMESTAMP);
    version: Option<String> = Member::new("version", &STRING);
    warnings: Option<Vec<String>> = Member::new("warnings", &LIST_OF_STRING);
    binary_media_types: Option<Vec<String>> = Member::new("binaryMediaTypes", &LIST_OF_STRING);
    minimum_compression_size: Option<i32> = Member::new("minimumCompressionSize", &NULLABLE_INTEGER);
    api_key_source: Option<String> = Member::new("apiKeySource", &API_KEY_SOURCE_TYPE);
    endpoint_configuration: Option<EndpointConfiguration> = Member::new("endpointConfiguration", &ENDPOINT_CONFIGURATION);
    policy: Option<String> = Member::new("policy", &STRING);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
    disable_execute_api_endpoint: Option<bool> = Member::new("disableExecuteApiEndpoint", &BOOLEAN);
    root_resource_id: Option<String> = Member::new("rootResourceId", &STRING);
    security_policy: Option<String> = Member::new("securityPolicy", &SECURITY_POLICY);
    endpoint_access_mode: Option<String> = Member::new("endpointAccessMode", &ENDPOINT_ACCESS_MODE);
    api_status: Option<String> = Member::new("apiStatus", &API_STATUS);
    api_status_message: Option<String> = Member::new("apiStatusMessage", &STRING);
} }

shape! { RestApis REST_APIS "RestApis" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<RestApi>> = Member::new("items", &LIST_OF_REST_API).named("item");
} }

shape! { ServiceUnavailableException SERVICE_UNAVAILABLE_EXCEPTION "ServiceUnavailableException" {
    retry_after_seconds: Option<String> = Member::new("retryAfterSeconds", &STRING).at(Location::Header).named("Retry-After");
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { Stage STAGE "Stage" {
    deployment_id: Option<String> = Member::new("deploymentId", &STRING);
    client_certificate_id: Option<String> = Member::new("clientCertificateId", &STRING);
    stage_name: Option<String> = Member::new("stageName", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    cache_cluster_enabled: Option<bool> = Member::new("cacheClusterEnabled", &BOOLEAN);
    cache_cluster_size: Option<String> = Member::new("cacheClusterSize", &CACHE_CLUSTER_SIZE);
    cache_cluster_status: Option<String> = Member::new("cacheClusterStatus", &CACHE_CLUSTER_STATUS);
    method_settings: Option<Map<MethodSetting>> = Member::new("methodSettings", &MAP_OF_METHOD_SETTINGS);
    variables: Option<Map<String>> = Member::new("variables", &MAP_OF_STRING_TO_STRING);
    documentation_version: Option<String> = Member::new("documentationVersion", &STRING);
    access_log_settings: Option<AccessLogSettings> = Member::new("accessLogSettings", &ACCESS_LOG_SETTINGS);
    canary_settings: Option<CanarySettings> = Member::new("canarySettings", &CANARY_SETTINGS);
    tracing_enabled: Option<bool> = Member::new("tracingEnabled", &BOOLEAN);
    web_acl_arn: Option<String> = Member::new("webAclArn", &STRING);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
    created_date: Option<Timestamp> = Member::new("createdDate", &TIMESTAMP);
    last_updated_date: Option<Timestamp> = Member::new("lastUpdatedDate", &TIMESTAMP);
} }

shape! { StageKey STAGE_KEY "StageKey" {
    rest_api_id: Option<String> = Member::new("restApiId", &STRING);
    stage_name: Option<String> = Member::new("stageName", &STRING);
} }

shape! { Stages STAGES "Stages" {
    item: Option<Vec<Stage>> = Member::new("item", &LIST_OF_STAGE);
} }

shape! { TagResourceRequest TAG_RESOURCE_REQUEST "TagResourceRequest" {
    resource_arn: String = Member::new("resourceArn", &STRING).required().at(Location::Uri).named("resource_arn");
    tags: Map<String> = Member::new("tags", &MAP_OF_STRING_TO_STRING).required();
} }

shape! { Tags TAGS "Tags" {
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { Template TEMPLATE "Template" {
    value: Option<String> = Member::new("value", &STRING);
} }

shape! { TestInvokeAuthorizerRequest TEST_INVOKE_AUTHORIZER_REQUEST "TestInvokeAuthorizerRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    authorizer_id: String = Member::new("authorizerId", &STRING).required().at(Location::Uri).named("authorizer_id");
    headers: Option<Map<String>> = Member::new("headers", &MAP_OF_STRING_TO_STRING);
    multi_value_headers: Option<Map<Vec<String>>> = Member::new("multiValueHeaders", &MAP_OF_STRING_TO_LIST);
    path_with_query_string: Option<String> = Member::new("pathWithQueryString", &STRING);
    body: Option<String> = Member::new("body", &STRING);
    stage_variables: Option<Map<String>> = Member::new("stageVariables", &MAP_OF_STRING_TO_STRING);
    additional_context: Option<Map<String>> = Member::new("additionalContext", &MAP_OF_STRING_TO_STRING);
} }

shape! { TestInvokeAuthorizerResponse TEST_INVOKE_AUTHORIZER_RESPONSE "TestInvokeAuthorizerResponse" {
    client_status: Option<i32> = Member::new("clientStatus", &INTEGER);
    log: Option<String> = Member::new("log", &STRING);
    latency: Option<i64> = Member::new("latency", &LONG);
    principal_id: Option<String> = Member::new("principalId", &STRING);
    policy: Option<String> = Member::new("policy", &STRING);
    authorization: Option<Map<Vec<String>>> = Member::new("authorization", &MAP_OF_STRING_TO_LIST);
    claims: Option<Map<String>> = Member::new("claims", &MAP_OF_STRING_TO_STRING);
} }

shape! { TestInvokeMethodRequest TEST_INVOKE_METHOD_REQUEST "TestInvokeMethodRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    path_with_query_string: Option<String> = Member::new("pathWithQueryString", &STRING);
    body: Option<String> = Member::new("body", &STRING);
    headers: Option<Map<String>> = Member::new("headers", &MAP_OF_STRING_TO_STRING);
    multi_value_headers: Option<Map<Vec<String>>> = Member::new("multiValueHeaders", &MAP_OF_STRING_TO_LIST);
    client_certificate_id: Option<String> = Member::new("clientCertificateId", &STRING);
    stage_variables: Option<Map<String>> = Member::new("stageVariables", &MAP_OF_STRING_TO_STRING);
} }

shape! { TestInvokeMethodResponse TEST_INVOKE_METHOD_RESPONSE "TestInvokeMethodResponse" {
    status: Option<i32> = Member::new("status", &INTEGER);
    body: Option<String> = Member::new("body", &STRING);
    headers: Option<Map<String>> = Member::new("headers", &MAP_OF_STRING_TO_STRING);
    multi_value_headers: Option<Map<Vec<String>>> = Member::new("multiValueHeaders", &MAP_OF_STRING_TO_LIST);
    log: Option<String> = Member::new("log", &STRING);
    latency: Option<i64> = Member::new("latency", &LONG);
} }

shape! { ThrottleSettings THROTTLE_SETTINGS "ThrottleSettings" {
    burst_limit: Option<i32> = Member::new("burstLimit", &INTEGER);
    rate_limit: Option<f64> = Member::new("rateLimit", &DOUBLE);
} }

shape! { TlsConfig TLS_CONFIG "TlsConfig" {
    insecure_skip_verification: Option<bool> = Member::new("insecureSkipVerification", &BOOLEAN);
} }

shape! { TooManyRequestsException TOO_MANY_REQUESTS_EXCEPTION "TooManyRequestsException" {
    retry_after_seconds: Option<String> = Member::new("retryAfterSeconds", &STRING).at(Location::Header).named("Retry-After");
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { UnauthorizedException UNAUTHORIZED_EXCEPTION "UnauthorizedException" {
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { UntagResourceRequest UNTAG_RESOURCE_REQUEST "UntagResourceRequest" {
    resource_arn: String = Member::new("resourceArn", &STRING).required().at(Location::Uri).named("resource_arn");
    tag_keys: Vec<String> = Member::new("tagKeys", &LIST_OF_STRING).required().at(Location::Query);
} }

shape! { UpdateAccountRequest UPDATE_ACCOUNT_REQUEST "UpdateAccountRequest" {
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateApiKeyRequest UPDATE_API_KEY_REQUEST "UpdateApiKeyRequest" {
    api_key: String = Member::new("apiKey", &STRING).required().at(Location::Uri).named("api_Key");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateAuthorizerRequest UPDATE_AUTHORIZER_REQUEST "UpdateAuthorizerRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    authorizer_id: String = Member::new("authorizerId", &STRING).required().at(Location::Uri).named("authorizer_id");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateBasePathMappingRequest UPDATE_BASE_PATH_MAPPING_REQUEST "UpdateBasePathMappingRequest" {
    domain_name: String = Member::new("domainName", &STRING).required().at(Location::Uri).named("domain_name");
    domain_name_id: Option<String> = Member::new("domainNameId", &STRING).at(Location::Query);
    base_path: String = Member::new("basePath", &STRING).required().at(Location::Uri).named("base_path");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateClientCertificateRequest UPDATE_CLIENT_CERTIFICATE_REQUEST "UpdateClientCertificateRequest" {
    client_certificate_id: String = Member::new("clientCertificateId", &STRING).required().at(Location::Uri).named("clientcertificate_id");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateDeploymentRequest UPDATE_DEPLOYMENT_REQUEST "UpdateDeploymentRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    deployment_id: String = Member::new("deploymentId", &STRING).required().at(Location::Uri).named("deployment_id");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateDocumentationPartRequest UPDATE_DOCUMENTATION_PART_REQUEST "UpdateDocumentationPartRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    documentation_part_id: String = Member::new("documentationPartId", &STRING).required().at(Location::Uri).named("part_id");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateDocumentationVersionRequest UPDATE_DOCUMENTATION_VERSION_REQUEST "UpdateDocumentationVersionRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    documentation_version: String = Member::new("documentationVersion", &STRING).required().at(Location::Uri).named("doc_version");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateDomainNameRequest UPDATE_DOMAIN_NAME_REQUEST "UpdateDomainNameRequest" {
    domain_name: String = Member::new("domainName", &STRING).required().at(Location::Uri).named("domain_name");
    domain_name_id: Option<String> = Member::new("domainNameId", &STRING).at(Location::Query);
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateGatewayResponseRequest UPDATE_GATEWAY_RESPONSE_REQUEST "UpdateGatewayResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    response_type: String = Member::new("responseType", &GATEWAY_RESPONSE_TYPE).required().at(Location::Uri).named("response_type");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateIntegrationRequest UPDATE_INTEGRATION_REQUEST "UpdateIntegrationRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateIntegrationResponseRequest UPDATE_INTEGRATION_RESPONSE_REQUEST "UpdateIntegrationResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    status_code: String = Member::new("statusCode", &STATUS_CODE).required().at(Location::Uri).named("status_code");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateMethodRequest UPDATE_METHOD_REQUEST "UpdateMethodRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateMethodResponseRequest UPDATE_METHOD_RESPONSE_REQUEST "UpdateMethodResponseRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    http_method: String = Member::new("httpMethod", &STRING).required().at(Location::Uri).named("http_method");
    status_code: String = Member::new("statusCode", &STATUS_CODE).required().at(Location::Uri).named("status_code");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateModelRequest UPDATE_MODEL_REQUEST "UpdateModelRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    model_name: String = Member::new("modelName", &STRING).required().at(Location::Uri).named("model_name");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateRequestValidatorRequest UPDATE_REQUEST_VALIDATOR_REQUEST "UpdateRequestValidatorRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    request_validator_id: String = Member::new("requestValidatorId", &STRING).required().at(Location::Uri).named("requestvalidator_id");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateResourceRequest UPDATE_RESOURCE_REQUEST "UpdateResourceRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    resource_id: String = Member::new("resourceId", &STRING).required().at(Location::Uri).named("resource_id");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateRestApiRequest UPDATE_REST_API_REQUEST "UpdateRestApiRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateStageRequest UPDATE_STAGE_REQUEST "UpdateStageRequest" {
    rest_api_id: String = Member::new("restApiId", &STRING).required().at(Location::Uri).named("restapi_id");
    stage_name: String = Member::new("stageName", &STRING).required().at(Location::Uri).named("stage_name");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateUsagePlanRequest UPDATE_USAGE_PLAN_REQUEST "UpdateUsagePlanRequest" {
    usage_plan_id: String = Member::new("usagePlanId", &STRING).required().at(Location::Uri).named("usageplanId");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateUsageRequest UPDATE_USAGE_REQUEST "UpdateUsageRequest" {
    usage_plan_id: String = Member::new("usagePlanId", &STRING).required().at(Location::Uri).named("usageplanId");
    key_id: String = Member::new("keyId", &STRING).required().at(Location::Uri);
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { UpdateVpcLinkRequest UPDATE_VPC_LINK_REQUEST "UpdateVpcLinkRequest" {
    vpc_link_id: String = Member::new("vpcLinkId", &STRING).required().at(Location::Uri).named("vpclink_id");
    patch_operations: Option<Vec<PatchOperation>> = Member::new("patchOperations", &LIST_OF_PATCH_OPERATION);
} }

shape! { Usage USAGE "Usage" {
    usage_plan_id: Option<String> = Member::new("usagePlanId", &STRING);
    start_date: Option<String> = Member::new("startDate", &STRING);
    end_date: Option<String> = Member::new("endDate", &STRING);
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Map<Vec<Vec<i64>>>> = Member::new("items", &MAP_OF_KEY_USAGES).named("values");
} }

shape! { UsagePlan USAGE_PLAN "UsagePlan" {
    id: Option<String> = Member::new("id", &STRING);
    name: Option<String> = Member::new("name", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    api_stages: Option<Vec<ApiStage>> = Member::new("apiStages", &LIST_OF_API_STAGE);
    throttle: Option<ThrottleSettings> = Member::new("throttle", &THROTTLE_SETTINGS);
    quota: Option<QuotaSettings> = Member::new("quota", &QUOTA_SETTINGS);
    product_code: Option<String> = Member::new("productCode", &STRING);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { UsagePlanKey USAGE_PLAN_KEY "UsagePlanKey" {
    id: Option<String> = Member::new("id", &STRING);
    r#type: Option<String> = Member::new("type", &STRING);
    value: Option<String> = Member::new("value", &STRING);
    name: Option<String> = Member::new("name", &STRING);
} }

shape! { UsagePlanKeys USAGE_PLAN_KEYS "UsagePlanKeys" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<UsagePlanKey>> = Member::new("items", &LIST_OF_USAGE_PLAN_KEY).named("item");
} }

shape! { UsagePlans USAGE_PLANS "UsagePlans" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<UsagePlan>> = Member::new("items", &LIST_OF_USAGE_PLAN).named("item");
} }

shape! { VpcLink VPC_LINK "VpcLink" {
    id: Option<String> = Member::new("id", &STRING);
    name: Option<String> = Member::new("name", &STRING);
    description: Option<String> = Member::new("description", &STRING);
    target_arns: Option<Vec<String>> = Member::new("targetArns", &LIST_OF_STRING);
    status: Option<String> = Member::new("status", &VPC_LINK_STATUS);
    status_message: Option<String> = Member::new("statusMessage", &STRING);
    tags: Option<Map<String>> = Member::new("tags", &MAP_OF_STRING_TO_STRING);
} }

shape! { VpcLinks VPC_LINKS "VpcLinks" {
    position: Option<String> = Member::new("position", &STRING);
    items: Option<Vec<VpcLink>> = Member::new("items", &LIST_OF_VPC_LINK).named("item");
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static BAD_REQUEST_EXCEPTION: ErrorShape = ErrorShape {
        shape: "BadRequestException",
        code: "BadRequestException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::BAD_REQUEST_EXCEPTION),
    };
    pub static CONFLICT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ConflictException",
        code: "ConflictException",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::CONFLICT_EXCEPTION),
    };
    pub static LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "LimitExceededException",
        code: "LimitExceededException",
        status: 429,
        fault: Fault::Client,
        schema: Some(&super::LIMIT_EXCEEDED_EXCEPTION),
    };
    pub static NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
        shape: "NotFoundException",
        code: "NotFoundException",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::NOT_FOUND_EXCEPTION),
    };
    pub static SERVICE_UNAVAILABLE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ServiceUnavailableException",
        code: "ServiceUnavailableException",
        status: 503,
        fault: Fault::Server,
        schema: Some(&super::SERVICE_UNAVAILABLE_EXCEPTION),
    };
    pub static TOO_MANY_REQUESTS_EXCEPTION: ErrorShape = ErrorShape {
        shape: "TooManyRequestsException",
        code: "TooManyRequestsException",
        status: 429,
        fault: Fault::Client,
        schema: Some(&super::TOO_MANY_REQUESTS_EXCEPTION),
    };
    pub static UNAUTHORIZED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "UnauthorizedException",
        code: "UnauthorizedException",
        status: 401,
        fault: Fault::Client,
        schema: Some(&super::UNAUTHORIZED_EXCEPTION),
    };
}

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        CreateApiKey(super::CreateApiKeyRequest) -> super::ApiKey;
        CreateAuthorizer(super::CreateAuthorizerRequest) -> super::Authorizer;
        CreateBasePathMapping(super::CreateBasePathMappingRequest) -> super::BasePathMapping;
        CreateDeployment(super::CreateDeploymentRequest) -> super::Deployment;
        CreateDocumentationPart(super::CreateDocumentationPartRequest) -> super::DocumentationPart;
        CreateDocumentationVersion(super::CreateDocumentationVersionRequest) -> super::DocumentationVersion;
        CreateDomainName(super::CreateDomainNameRequest) -> super::DomainName;
        CreateModel(super::CreateModelRequest) -> super::Model;
        CreateRequestValidator(super::CreateRequestValidatorRequest) -> super::RequestValidator;
        CreateResource(super::CreateResourceRequest) -> super::Resource;
        CreateRestApi(super::CreateRestApiRequest) -> super::RestApi;
        CreateStage(super::CreateStageRequest) -> super::Stage;
        CreateUsagePlan(super::CreateUsagePlanRequest) -> super::UsagePlan;
        CreateUsagePlanKey(super::CreateUsagePlanKeyRequest) -> super::UsagePlanKey;
        CreateVpcLink(super::CreateVpcLinkRequest) -> super::VpcLink;
        DeleteApiKey(super::DeleteApiKeyRequest) -> ();
        DeleteAuthorizer(super::DeleteAuthorizerRequest) -> ();
        DeleteBasePathMapping(super::DeleteBasePathMappingRequest) -> ();
        DeleteClientCertificate(super::DeleteClientCertificateRequest) -> ();
        DeleteDeployment(super::DeleteDeploymentRequest) -> ();
        DeleteDocumentationPart(super::DeleteDocumentationPartRequest) -> ();
        DeleteDocumentationVersion(super::DeleteDocumentationVersionRequest) -> ();
        DeleteDomainName(super::DeleteDomainNameRequest) -> ();
        DeleteGatewayResponse(super::DeleteGatewayResponseRequest) -> ();
        DeleteIntegration(super::DeleteIntegrationRequest) -> ();
        DeleteIntegrationResponse(super::DeleteIntegrationResponseRequest) -> ();
        DeleteMethod(super::DeleteMethodRequest) -> ();
        DeleteMethodResponse(super::DeleteMethodResponseRequest) -> ();
        DeleteModel(super::DeleteModelRequest) -> ();
        DeleteRequestValidator(super::DeleteRequestValidatorRequest) -> ();
        DeleteResource(super::DeleteResourceRequest) -> ();
        DeleteRestApi(super::DeleteRestApiRequest) -> ();
        DeleteStage(super::DeleteStageRequest) -> ();
        DeleteUsagePlan(super::DeleteUsagePlanRequest) -> ();
        DeleteUsagePlanKey(super::DeleteUsagePlanKeyRequest) -> ();
        DeleteVpcLink(super::DeleteVpcLinkRequest) -> ();
        FlushStageAuthorizersCache(super::FlushStageAuthorizersCacheRequest) -> ();
        FlushStageCache(super::FlushStageCacheRequest) -> ();
        GenerateClientCertificate(super::GenerateClientCertificateRequest) -> super::ClientCertificate;
        GetAccount(super::GetAccountRequest) -> super::Account;
        GetApiKey(super::GetApiKeyRequest) -> super::ApiKey;
        GetApiKeys(super::GetApiKeysRequest) -> super::ApiKeys;
        GetAuthorizer(super::GetAuthorizerRequest) -> super::Authorizer;
        GetAuthorizers(super::GetAuthorizersRequest) -> super::Authorizers;
        GetBasePathMapping(super::GetBasePathMappingRequest) -> super::BasePathMapping;
        GetBasePathMappings(super::GetBasePathMappingsRequest) -> super::BasePathMappings;
        GetClientCertificate(super::GetClientCertificateRequest) -> super::ClientCertificate;
        GetClientCertificates(super::GetClientCertificatesRequest) -> super::ClientCertificates;
        GetDeployment(super::GetDeploymentRequest) -> super::Deployment;
        GetDeployments(super::GetDeploymentsRequest) -> super::Deployments;
        GetDocumentationPart(super::GetDocumentationPartRequest) -> super::DocumentationPart;
        GetDocumentationParts(super::GetDocumentationPartsRequest) -> super::DocumentationParts;
        GetDocumentationVersion(super::GetDocumentationVersionRequest) -> super::DocumentationVersion;
        GetDocumentationVersions(super::GetDocumentationVersionsRequest) -> super::DocumentationVersions;
        GetDomainName(super::GetDomainNameRequest) -> super::DomainName;
        GetDomainNames(super::GetDomainNamesRequest) -> super::DomainNames;
        GetExport(super::GetExportRequest) -> super::ExportResponse;
        GetGatewayResponse(super::GetGatewayResponseRequest) -> super::GatewayResponse;
        GetGatewayResponses(super::GetGatewayResponsesRequest) -> super::GatewayResponses;
        GetIntegration(super::GetIntegrationRequest) -> super::Integration;
        GetIntegrationResponse(super::GetIntegrationResponseRequest) -> super::IntegrationResponse;
        GetMethod(super::GetMethodRequest) -> super::Method;
        GetMethodResponse(super::GetMethodResponseRequest) -> super::MethodResponse;
        GetModel(super::GetModelRequest) -> super::Model;
        GetModelTemplate(super::GetModelTemplateRequest) -> super::Template;
        GetModels(super::GetModelsRequest) -> super::Models;
        GetRequestValidator(super::GetRequestValidatorRequest) -> super::RequestValidator;
        GetRequestValidators(super::GetRequestValidatorsRequest) -> super::RequestValidators;
        GetResource(super::GetResourceRequest) -> super::Resource;
        GetResources(super::GetResourcesRequest) -> super::Resources;
        GetRestApi(super::GetRestApiRequest) -> super::RestApi;
        GetRestApis(super::GetRestApisRequest) -> super::RestApis;
        GetStage(super::GetStageRequest) -> super::Stage;
        GetStages(super::GetStagesRequest) -> super::Stages;
        GetTags(super::GetTagsRequest) -> super::Tags;
        GetUsage(super::GetUsageRequest) -> super::Usage;
        GetUsagePlan(super::GetUsagePlanRequest) -> super::UsagePlan;
        GetUsagePlanKey(super::GetUsagePlanKeyRequest) -> super::UsagePlanKey;
        GetUsagePlanKeys(super::GetUsagePlanKeysRequest) -> super::UsagePlanKeys;
        GetUsagePlans(super::GetUsagePlansRequest) -> super::UsagePlans;
        GetVpcLink(super::GetVpcLinkRequest) -> super::VpcLink;
        GetVpcLinks(super::GetVpcLinksRequest) -> super::VpcLinks;
        ImportApiKeys(super::ImportApiKeysRequest) -> super::ApiKeyIds;
        ImportDocumentationParts(super::ImportDocumentationPartsRequest) -> super::DocumentationPartIds;
        ImportRestApi(super::ImportRestApiRequest) -> super::RestApi;
        PutGatewayResponse(super::PutGatewayResponseRequest) -> super::GatewayResponse;
        PutIntegration(super::PutIntegrationRequest) -> super::Integration;
        PutIntegrationResponse(super::PutIntegrationResponseRequest) -> super::IntegrationResponse;
        PutMethod(super::PutMethodRequest) -> super::Method;
        PutMethodResponse(super::PutMethodResponseRequest) -> super::MethodResponse;
        PutRestApi(super::PutRestApiRequest) -> super::RestApi;
        TagResource(super::TagResourceRequest) -> ();
        TestInvokeAuthorizer(super::TestInvokeAuthorizerRequest) -> super::TestInvokeAuthorizerResponse;
        TestInvokeMethod(super::TestInvokeMethodRequest) -> super::TestInvokeMethodResponse;
        UntagResource(super::UntagResourceRequest) -> ();
        UpdateAccount(super::UpdateAccountRequest) -> super::Account;
        UpdateApiKey(super::UpdateApiKeyRequest) -> super::ApiKey;
        UpdateAuthorizer(super::UpdateAuthorizerRequest) -> super::Authorizer;
        UpdateBasePathMapping(super::UpdateBasePathMappingRequest) -> super::BasePathMapping;
        UpdateClientCertificate(super::UpdateClientCertificateRequest) -> super::ClientCertificate;
        UpdateDeployment(super::UpdateDeploymentRequest) -> super::Deployment;
        UpdateDocumentationPart(super::UpdateDocumentationPartRequest) -> super::DocumentationPart;
        UpdateDocumentationVersion(super::UpdateDocumentationVersionRequest) -> super::DocumentationVersion;
        UpdateDomainName(super::UpdateDomainNameRequest) -> super::DomainName;
        UpdateGatewayResponse(super::UpdateGatewayResponseRequest) -> super::GatewayResponse;
        UpdateIntegration(super::UpdateIntegrationRequest) -> super::Integration;
        UpdateIntegrationResponse(super::UpdateIntegrationResponseRequest) -> super::IntegrationResponse;
        UpdateMethod(super::UpdateMethodRequest) -> super::Method;
        UpdateMethodResponse(super::UpdateMethodResponseRequest) -> super::MethodResponse;
        UpdateModel(super::UpdateModelRequest) -> super::Model;
        UpdateRequestValidator(super::UpdateRequestValidatorRequest) -> super::RequestValidator;
        UpdateResource(super::UpdateResourceRequest) -> super::Resource;
        UpdateRestApi(super::UpdateRestApiRequest) -> super::RestApi;
        UpdateStage(super::UpdateStageRequest) -> super::Stage;
        UpdateUsage(super::UpdateUsageRequest) -> super::Usage;
        UpdateUsagePlan(super::UpdateUsagePlanRequest) -> super::UsagePlan;
        UpdateVpcLink(super::UpdateVpcLinkRequest) -> super::VpcLink;
    }
}

static UNIT: Schema = Schema::new("Unit", Kind::Structure(&[]));

operation_table! {
    CreateApiKey "POST" "/apikeys" 201 (CREATE_API_KEY_REQUEST) -> (API_KEY) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateAuthorizer "POST" "/restapis/{restapi_id}/authorizers" 201 (CREATE_AUTHORIZER_REQUEST) -> (AUTHORIZER) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateBasePathMapping "POST" "/domainnames/{domain_name}/basepathmappings" 201 (CREATE_BASE_PATH_MAPPING_REQUEST) -> (BASE_PATH_MAPPING) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateDeployment "POST" "/restapis/{restapi_id}/deployments" 201 (CREATE_DEPLOYMENT_REQUEST) -> (DEPLOYMENT) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateDocumentationPart "POST" "/restapis/{restapi_id}/documentation/parts" 201 (CREATE_DOCUMENTATION_PART_REQUEST) -> (DOCUMENTATION_PART) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateDocumentationVersion "POST" "/restapis/{restapi_id}/documentation/versions" 201 (CREATE_DOCUMENTATION_VERSION_REQUEST) -> (DOCUMENTATION_VERSION) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateDomainName "POST" "/domainnames" 201 (CREATE_DOMAIN_NAME_REQUEST) -> (DOMAIN_NAME) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateModel "POST" "/restapis/{restapi_id}/models" 201 (CREATE_MODEL_REQUEST) -> (MODEL_SHAPE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateRequestValidator "POST" "/restapis/{restapi_id}/requestvalidators" 201 (CREATE_REQUEST_VALIDATOR_REQUEST) -> (REQUEST_VALIDATOR) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateResource "POST" "/restapis/{restapi_id}/resources/{parent_id}" 201 (CREATE_RESOURCE_REQUEST) -> (RESOURCE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateRestApi "POST" "/restapis" 201 (CREATE_REST_API_REQUEST) -> (REST_API) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateStage "POST" "/restapis/{restapi_id}/stages" 201 (CREATE_STAGE_REQUEST) -> (STAGE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateUsagePlan "POST" "/usageplans" 201 (CREATE_USAGE_PLAN_REQUEST) -> (USAGE_PLAN) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateUsagePlanKey "POST" "/usageplans/{usageplanId}/keys" 201 (CREATE_USAGE_PLAN_KEY_REQUEST) -> (USAGE_PLAN_KEY) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    CreateVpcLink "POST" "/vpclinks" 202 (CREATE_VPC_LINK_REQUEST) -> (VPC_LINK) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteApiKey "DELETE" "/apikeys/{api_Key}" 202 (DELETE_API_KEY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteAuthorizer "DELETE" "/restapis/{restapi_id}/authorizers/{authorizer_id}" 202 (DELETE_AUTHORIZER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteBasePathMapping "DELETE" "/domainnames/{domain_name}/basepathmappings/{base_path}" 202 (DELETE_BASE_PATH_MAPPING_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteClientCertificate "DELETE" "/clientcertificates/{clientcertificate_id}" 202 (DELETE_CLIENT_CERTIFICATE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteDeployment "DELETE" "/restapis/{restapi_id}/deployments/{deployment_id}" 202 (DELETE_DEPLOYMENT_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteDocumentationPart "DELETE" "/restapis/{restapi_id}/documentation/parts/{part_id}" 202 (DELETE_DOCUMENTATION_PART_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteDocumentationVersion "DELETE" "/restapis/{restapi_id}/documentation/versions/{doc_version}" 202 (DELETE_DOCUMENTATION_VERSION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteDomainName "DELETE" "/domainnames/{domain_name}" 202 (DELETE_DOMAIN_NAME_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteGatewayResponse "DELETE" "/restapis/{restapi_id}/gatewayresponses/{response_type}" 202 (DELETE_GATEWAY_RESPONSE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteIntegration "DELETE" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration" 204 (DELETE_INTEGRATION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteIntegrationResponse "DELETE" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}" 204 (DELETE_INTEGRATION_RESPONSE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteMethod "DELETE" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}" 204 (DELETE_METHOD_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteMethodResponse "DELETE" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}" 204 (DELETE_METHOD_RESPONSE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteModel "DELETE" "/restapis/{restapi_id}/models/{model_name}" 202 (DELETE_MODEL_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteRequestValidator "DELETE" "/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}" 202 (DELETE_REQUEST_VALIDATOR_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteResource "DELETE" "/restapis/{restapi_id}/resources/{resource_id}" 202 (DELETE_RESOURCE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteRestApi "DELETE" "/restapis/{restapi_id}" 202 (DELETE_REST_API_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteStage "DELETE" "/restapis/{restapi_id}/stages/{stage_name}" 202 (DELETE_STAGE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteUsagePlan "DELETE" "/usageplans/{usageplanId}" 202 (DELETE_USAGE_PLAN_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteUsagePlanKey "DELETE" "/usageplans/{usageplanId}/keys/{keyId}" 202 (DELETE_USAGE_PLAN_KEY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    DeleteVpcLink "DELETE" "/vpclinks/{vpclink_id}" 202 (DELETE_VPC_LINK_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    FlushStageAuthorizersCache "DELETE" "/restapis/{restapi_id}/stages/{stage_name}/cache/authorizers" 202 (FLUSH_STAGE_AUTHORIZERS_CACHE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    FlushStageCache "DELETE" "/restapis/{restapi_id}/stages/{stage_name}/cache/data" 202 (FLUSH_STAGE_CACHE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GenerateClientCertificate "POST" "/clientcertificates" 201 (GENERATE_CLIENT_CERTIFICATE_REQUEST) -> (CLIENT_CERTIFICATE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetAccount "GET" "/account" 200 (GET_ACCOUNT_REQUEST) -> (ACCOUNT) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetApiKey "GET" "/apikeys/{api_Key}" 200 (GET_API_KEY_REQUEST) -> (API_KEY) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetApiKeys "GET" "/apikeys" 200 (GET_API_KEYS_REQUEST) -> (API_KEYS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetAuthorizer "GET" "/restapis/{restapi_id}/authorizers/{authorizer_id}" 200 (GET_AUTHORIZER_REQUEST) -> (AUTHORIZER) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetAuthorizers "GET" "/restapis/{restapi_id}/authorizers" 200 (GET_AUTHORIZERS_REQUEST) -> (AUTHORIZERS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetBasePathMapping "GET" "/domainnames/{domain_name}/basepathmappings/{base_path}" 200 (GET_BASE_PATH_MAPPING_REQUEST) -> (BASE_PATH_MAPPING) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetBasePathMappings "GET" "/domainnames/{domain_name}/basepathmappings" 200 (GET_BASE_PATH_MAPPINGS_REQUEST) -> (BASE_PATH_MAPPINGS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetClientCertificate "GET" "/clientcertificates/{clientcertificate_id}" 200 (GET_CLIENT_CERTIFICATE_REQUEST) -> (CLIENT_CERTIFICATE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetClientCertificates "GET" "/clientcertificates" 200 (GET_CLIENT_CERTIFICATES_REQUEST) -> (CLIENT_CERTIFICATES) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetDeployment "GET" "/restapis/{restapi_id}/deployments/{deployment_id}" 200 (GET_DEPLOYMENT_REQUEST) -> (DEPLOYMENT) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetDeployments "GET" "/restapis/{restapi_id}/deployments" 200 (GET_DEPLOYMENTS_REQUEST) -> (DEPLOYMENTS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetDocumentationPart "GET" "/restapis/{restapi_id}/documentation/parts/{part_id}" 200 (GET_DOCUMENTATION_PART_REQUEST) -> (DOCUMENTATION_PART) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetDocumentationParts "GET" "/restapis/{restapi_id}/documentation/parts" 200 (GET_DOCUMENTATION_PARTS_REQUEST) -> (DOCUMENTATION_PARTS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetDocumentationVersion "GET" "/restapis/{restapi_id}/documentation/versions/{doc_version}" 200 (GET_DOCUMENTATION_VERSION_REQUEST) -> (DOCUMENTATION_VERSION) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetDocumentationVersions "GET" "/restapis/{restapi_id}/documentation/versions" 200 (GET_DOCUMENTATION_VERSIONS_REQUEST) -> (DOCUMENTATION_VERSIONS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetDomainName "GET" "/domainnames/{domain_name}" 200 (GET_DOMAIN_NAME_REQUEST) -> (DOMAIN_NAME) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetDomainNames "GET" "/domainnames" 200 (GET_DOMAIN_NAMES_REQUEST) -> (DOMAIN_NAMES) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetExport "GET" "/restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}" 200 (GET_EXPORT_REQUEST) -> (EXPORT_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetGatewayResponse "GET" "/restapis/{restapi_id}/gatewayresponses/{response_type}" 200 (GET_GATEWAY_RESPONSE_REQUEST) -> (GATEWAY_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetGatewayResponses "GET" "/restapis/{restapi_id}/gatewayresponses" 200 (GET_GATEWAY_RESPONSES_REQUEST) -> (GATEWAY_RESPONSES) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetIntegration "GET" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration" 200 (GET_INTEGRATION_REQUEST) -> (INTEGRATION) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetIntegrationResponse "GET" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}" 200 (GET_INTEGRATION_RESPONSE_REQUEST) -> (INTEGRATION_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetMethod "GET" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}" 200 (GET_METHOD_REQUEST) -> (METHOD) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetMethodResponse "GET" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}" 200 (GET_METHOD_RESPONSE_REQUEST) -> (METHOD_RESPONSE) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetModel "GET" "/restapis/{restapi_id}/models/{model_name}" 200 (GET_MODEL_REQUEST) -> (MODEL_SHAPE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetModelTemplate "GET" "/restapis/{restapi_id}/models/{model_name}/default_template" 200 (GET_MODEL_TEMPLATE_REQUEST) -> (TEMPLATE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetModels "GET" "/restapis/{restapi_id}/models" 200 (GET_MODELS_REQUEST) -> (MODELS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetRequestValidator "GET" "/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}" 200 (GET_REQUEST_VALIDATOR_REQUEST) -> (REQUEST_VALIDATOR) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetRequestValidators "GET" "/restapis/{restapi_id}/requestvalidators" 200 (GET_REQUEST_VALIDATORS_REQUEST) -> (REQUEST_VALIDATORS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetResource "GET" "/restapis/{restapi_id}/resources/{resource_id}" 200 (GET_RESOURCE_REQUEST) -> (RESOURCE) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetResources "GET" "/restapis/{restapi_id}/resources" 200 (GET_RESOURCES_REQUEST) -> (RESOURCES) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetRestApi "GET" "/restapis/{restapi_id}" 200 (GET_REST_API_REQUEST) -> (REST_API) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetRestApis "GET" "/restapis" 200 (GET_REST_APIS_REQUEST) -> (REST_APIS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetStage "GET" "/restapis/{restapi_id}/stages/{stage_name}" 200 (GET_STAGE_REQUEST) -> (STAGE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetStages "GET" "/restapis/{restapi_id}/stages" 200 (GET_STAGES_REQUEST) -> (STAGES) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetTags "GET" "/tags/{resource_arn}" 200 (GET_TAGS_REQUEST) -> (TAGS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetUsage "GET" "/usageplans/{usageplanId}/usage" 200 (GET_USAGE_REQUEST) -> (USAGE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetUsagePlan "GET" "/usageplans/{usageplanId}" 200 (GET_USAGE_PLAN_REQUEST) -> (USAGE_PLAN) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetUsagePlanKey "GET" "/usageplans/{usageplanId}/keys/{keyId}" 200 (GET_USAGE_PLAN_KEY_REQUEST) -> (USAGE_PLAN_KEY) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetUsagePlanKeys "GET" "/usageplans/{usageplanId}/keys" 200 (GET_USAGE_PLAN_KEYS_REQUEST) -> (USAGE_PLAN_KEYS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetUsagePlans "GET" "/usageplans" 200 (GET_USAGE_PLANS_REQUEST) -> (USAGE_PLANS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetVpcLink "GET" "/vpclinks/{vpclink_id}" 200 (GET_VPC_LINK_REQUEST) -> (VPC_LINK) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    GetVpcLinks "GET" "/vpclinks" 200 (GET_VPC_LINKS_REQUEST) -> (VPC_LINKS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    ImportApiKeys "POST" "/apikeys?mode=import" 201 (IMPORT_API_KEYS_REQUEST) -> (API_KEY_IDS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    ImportDocumentationParts "PUT" "/restapis/{restapi_id}/documentation/parts" 200 (IMPORT_DOCUMENTATION_PARTS_REQUEST) -> (DOCUMENTATION_PART_IDS) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    ImportRestApi "POST" "/restapis?mode=import" 201 (IMPORT_REST_API_REQUEST) -> (REST_API) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    PutGatewayResponse "PUT" "/restapis/{restapi_id}/gatewayresponses/{response_type}" 201 (PUT_GATEWAY_RESPONSE_REQUEST) -> (GATEWAY_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    PutIntegration "PUT" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration" 201 (PUT_INTEGRATION_REQUEST) -> (INTEGRATION) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    PutIntegrationResponse "PUT" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}" 201 (PUT_INTEGRATION_RESPONSE_REQUEST) -> (INTEGRATION_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    PutMethod "PUT" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}" 201 (PUT_METHOD_REQUEST) -> (METHOD) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    PutMethodResponse "PUT" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}" 201 (PUT_METHOD_RESPONSE_REQUEST) -> (METHOD_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    PutRestApi "PUT" "/restapis/{restapi_id}" 200 (PUT_REST_API_REQUEST) -> (REST_API) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    TagResource "PUT" "/tags/{resource_arn}" 204 (TAG_RESOURCE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    TestInvokeAuthorizer "POST" "/restapis/{restapi_id}/authorizers/{authorizer_id}" 200 (TEST_INVOKE_AUTHORIZER_REQUEST) -> (TEST_INVOKE_AUTHORIZER_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    TestInvokeMethod "POST" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}" 200 (TEST_INVOKE_METHOD_REQUEST) -> (TEST_INVOKE_METHOD_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UntagResource "DELETE" "/tags/{resource_arn}" 204 (UNTAG_RESOURCE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateAccount "PATCH" "/account" 200 (UPDATE_ACCOUNT_REQUEST) -> (ACCOUNT) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateApiKey "PATCH" "/apikeys/{api_Key}" 200 (UPDATE_API_KEY_REQUEST) -> (API_KEY) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateAuthorizer "PATCH" "/restapis/{restapi_id}/authorizers/{authorizer_id}" 200 (UPDATE_AUTHORIZER_REQUEST) -> (AUTHORIZER) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateBasePathMapping "PATCH" "/domainnames/{domain_name}/basepathmappings/{base_path}" 200 (UPDATE_BASE_PATH_MAPPING_REQUEST) -> (BASE_PATH_MAPPING) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateClientCertificate "PATCH" "/clientcertificates/{clientcertificate_id}" 200 (UPDATE_CLIENT_CERTIFICATE_REQUEST) -> (CLIENT_CERTIFICATE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateDeployment "PATCH" "/restapis/{restapi_id}/deployments/{deployment_id}" 200 (UPDATE_DEPLOYMENT_REQUEST) -> (DEPLOYMENT) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateDocumentationPart "PATCH" "/restapis/{restapi_id}/documentation/parts/{part_id}" 200 (UPDATE_DOCUMENTATION_PART_REQUEST) -> (DOCUMENTATION_PART) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateDocumentationVersion "PATCH" "/restapis/{restapi_id}/documentation/versions/{doc_version}" 200 (UPDATE_DOCUMENTATION_VERSION_REQUEST) -> (DOCUMENTATION_VERSION) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateDomainName "PATCH" "/domainnames/{domain_name}" 200 (UPDATE_DOMAIN_NAME_REQUEST) -> (DOMAIN_NAME) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateGatewayResponse "PATCH" "/restapis/{restapi_id}/gatewayresponses/{response_type}" 200 (UPDATE_GATEWAY_RESPONSE_REQUEST) -> (GATEWAY_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateIntegration "PATCH" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration" 200 (UPDATE_INTEGRATION_REQUEST) -> (INTEGRATION) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateIntegrationResponse "PATCH" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}" 200 (UPDATE_INTEGRATION_RESPONSE_REQUEST) -> (INTEGRATION_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateMethod "PATCH" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}" 200 (UPDATE_METHOD_REQUEST) -> (METHOD) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateMethodResponse "PATCH" "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}" 201 (UPDATE_METHOD_RESPONSE_REQUEST) -> (METHOD_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateModel "PATCH" "/restapis/{restapi_id}/models/{model_name}" 200 (UPDATE_MODEL_REQUEST) -> (MODEL_SHAPE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateRequestValidator "PATCH" "/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}" 200 (UPDATE_REQUEST_VALIDATOR_REQUEST) -> (REQUEST_VALIDATOR) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateResource "PATCH" "/restapis/{restapi_id}/resources/{resource_id}" 200 (UPDATE_RESOURCE_REQUEST) -> (RESOURCE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateRestApi "PATCH" "/restapis/{restapi_id}" 200 (UPDATE_REST_API_REQUEST) -> (REST_API) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateStage "PATCH" "/restapis/{restapi_id}/stages/{stage_name}" 200 (UPDATE_STAGE_REQUEST) -> (STAGE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateUsage "PATCH" "/usageplans/{usageplanId}/keys/{keyId}/usage" 200 (UPDATE_USAGE_REQUEST) -> (USAGE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateUsagePlan "PATCH" "/usageplans/{usageplanId}" 200 (UPDATE_USAGE_PLAN_REQUEST) -> (USAGE_PLAN) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
    UpdateVpcLink "PATCH" "/vpclinks/{vpclink_id}" 200 (UPDATE_VPC_LINK_REQUEST) -> (VPC_LINK) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNAUTHORIZED_EXCEPTION];
}

left_out! {
    CreateDomainNameAccessAssociation "POST" "/domainnameaccessassociations";
    DeleteDomainNameAccessAssociation "DELETE" "/domainnameaccessassociations/{domain_name_access_association_arn}";
    GetDomainNameAccessAssociations "GET" "/domainnameaccessassociations";
    GetSdk "GET" "/restapis/{restapi_id}/stages/{stage_name}/sdks/{sdk_type}";
    GetSdkType "GET" "/sdktypes/{sdktype_id}";
    GetSdkTypes "GET" "/sdktypes";
    RejectDomainNameAccessAssociation "POST" "/rejectdomainnameaccessassociations";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "apigateway",
    service_id: "API Gateway",
    api_version: "2015-07-09",
    protocol: Protocol::RestJson,
    signing_name: "apigateway",
    target_prefix: None,
    xml_namespace: None,
    operations: OPERATIONS,
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONFLICT_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::SERVICE_UNAVAILABLE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::UNAUTHORIZED_EXCEPTION,
    ],
    validation_error: &wire::common::VALIDATION_EXCEPTION,
    names_inputs: true,
    left_out: LEFT_OUT,
};
