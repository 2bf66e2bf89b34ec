//! AmazonApiGatewayV2 (2018-11-29).
//!
//! Written by `cargo xtask codegen apigatewayv2` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use bytes::Bytes;
use wire::{Kind, List, Location, Member, Protocol, Schema, ServiceModel, TimestampFormat};

use crate::Map;
use crate::shape::{left_out, operation_table, shape};

pub static ARN: Schema = Schema::new("Arn", Kind::String);
pub static AUTHORIZATION_SCOPES: Schema =
    Schema::new("AuthorizationScopes", Kind::List(&const { List::of(&STRING_WITH_LENGTH_BETWEEN1_AND64) }));
pub static AUTHORIZATION_TYPE: Schema =
    Schema::new("AuthorizationType", Kind::String).values(&["NONE", "AWS_IAM", "CUSTOM", "JWT"]);
pub static AUTHORIZER_TYPE: Schema = Schema::new("AuthorizerType", Kind::String).values(&["REQUEST", "JWT"]);
pub static CONNECTION_TYPE: Schema =
    Schema::new("ConnectionType", Kind::String).values(&["INTERNET", "VPC_LINK"]);
pub static CONTENT_HANDLING_STRATEGY: Schema =
    Schema::new("ContentHandlingStrategy", Kind::String).values(&["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"]);
pub static CORS_HEADER_LIST: Schema =
    Schema::new("CorsHeaderList", Kind::List(&const { List::of(&__STRING) }));
pub static CORS_METHOD_LIST: Schema =
    Schema::new("CorsMethodList", Kind::List(&const { List::of(&STRING_WITH_LENGTH_BETWEEN1_AND64) }));
pub static CORS_ORIGIN_LIST: Schema =
    Schema::new("CorsOriginList", Kind::List(&const { List::of(&__STRING) }));
pub static DEPLOYMENT_STATUS: Schema =
    Schema::new("DeploymentStatus", Kind::String).values(&["PENDING", "FAILED", "DEPLOYED"]);
pub static DOMAIN_NAME_CONFIGURATIONS: Schema =
    Schema::new("DomainNameConfigurations", Kind::List(&const { List::of(&DOMAIN_NAME_CONFIGURATION) }));
pub static DOMAIN_NAME_STATUS: Schema = Schema::new("DomainNameStatus", Kind::String).values(&[
    "AVAILABLE",
    "UPDATING",
    "PENDING_CERTIFICATE_REIMPORT",
    "PENDING_OWNERSHIP_VERIFICATION",
]);
pub static ENDPOINT_TYPE: Schema = Schema::new("EndpointType", Kind::String).values(&["REGIONAL", "EDGE"]);
pub static EXPORTED_API: Schema = Schema::new("ExportedApi", Kind::Blob);
pub static ID: Schema = Schema::new("Id", Kind::String);
pub static IDENTITY_SOURCE_LIST: Schema =
    Schema::new("IdentitySourceList", Kind::List(&const { List::of(&__STRING) }));
pub static INTEGER_WITH_LENGTH_BETWEEN0_AND3600: Schema =
    Schema::new("IntegerWithLengthBetween0And3600", Kind::Integer).min(0).max(3600);
pub static INTEGER_WITH_LENGTH_BETWEEN50_AND30000: Schema =
    Schema::new("IntegerWithLengthBetween50And30000", Kind::Integer).min(50).max(30000);
pub static INTEGER_WITH_LENGTH_BETWEEN_MINUS1_AND86400: Schema =
    Schema::new("IntegerWithLengthBetweenMinus1And86400", Kind::Integer).min(-1).max(86400);
pub static INTEGRATION_PARAMETERS: Schema = Schema::new(
    "IntegrationParameters",
    Kind::Map(&const { wire::Map::of(&__STRING, &STRING_WITH_LENGTH_BETWEEN1_AND512) }),
);
pub static INTEGRATION_TYPE: Schema =
    Schema::new("IntegrationType", Kind::String).values(&["AWS", "HTTP", "MOCK", "HTTP_PROXY", "AWS_PROXY"]);
pub static IP_ADDRESS_TYPE: Schema =
    Schema::new("IpAddressType", Kind::String).values(&["ipv4", "dualstack"]);
pub static LOGGING_LEVEL: Schema =
    Schema::new("LoggingLevel", Kind::String).values(&["ERROR", "INFO", "OFF"]);
pub static NEXT_TOKEN: Schema = Schema::new("NextToken", Kind::String);
pub static PASSTHROUGH_BEHAVIOR: Schema =
    Schema::new("PassthroughBehavior", Kind::String).values(&["WHEN_NO_MATCH", "NEVER", "WHEN_NO_TEMPLATES"]);
pub static PROTOCOL_TYPE: Schema = Schema::new("ProtocolType", Kind::String);
pub static RESPONSE_PARAMETERS: Schema = Schema::new(
    "ResponseParameters",
    Kind::Map(&const { wire::Map::of(&__STRING, &INTEGRATION_PARAMETERS) }),
);
pub static ROUTE_MODELS: Schema = Schema::new(
    "RouteModels",
    Kind::Map(&const { wire::Map::of(&__STRING, &STRING_WITH_LENGTH_BETWEEN1_AND128) }),
);
pub static ROUTE_PARAMETERS: Schema =
    Schema::new("RouteParameters", Kind::Map(&const { wire::Map::of(&__STRING, &PARAMETER_CONSTRAINTS) }));
pub static ROUTE_SETTINGS_MAP: Schema =
    Schema::new("RouteSettingsMap", Kind::Map(&const { wire::Map::of(&__STRING, &ROUTE_SETTINGS) }));
pub static ROUTING_MODE: Schema = Schema::new("RoutingMode", Kind::String).values(&[
    "API_MAPPING_ONLY",
    "ROUTING_RULE_ONLY",
    "ROUTING_RULE_THEN_API_MAPPING",
]);
pub static SECURITY_GROUP_ID_LIST: Schema =
    Schema::new("SecurityGroupIdList", Kind::List(&const { List::of(&__STRING) }));
pub static SECURITY_POLICY: Schema =
    Schema::new("SecurityPolicy", Kind::String).values(&["TLS_1_0", "TLS_1_2"]);
pub static SELECTION_EXPRESSION: Schema = Schema::new("SelectionExpression", Kind::String);
pub static SELECTION_KEY: Schema = Schema::new("SelectionKey", Kind::String);
pub static STAGE_VARIABLES_MAP: Schema = Schema::new(
    "StageVariablesMap",
    Kind::Map(&const { wire::Map::of(&__STRING, &STRING_WITH_LENGTH_BETWEEN0_AND2048) }),
);
pub static STRING_WITH_LENGTH_BETWEEN0_AND1024: Schema =
    Schema::new("StringWithLengthBetween0And1024", Kind::String);
pub static STRING_WITH_LENGTH_BETWEEN0_AND2048: Schema =
    Schema::new("StringWithLengthBetween0And2048", Kind::String);
pub static STRING_WITH_LENGTH_BETWEEN0_AND32_K: Schema =
    Schema::new("StringWithLengthBetween0And32K", Kind::String);
pub static STRING_WITH_LENGTH_BETWEEN1_AND1024: Schema =
    Schema::new("StringWithLengthBetween1And1024", Kind::String);
pub static STRING_WITH_LENGTH_BETWEEN1_AND128: Schema =
    Schema::new("StringWithLengthBetween1And128", Kind::String);
pub static STRING_WITH_LENGTH_BETWEEN1_AND1600: Schema =
    Schema::new("StringWithLengthBetween1And1600", Kind::String);
pub static STRING_WITH_LENGTH_BETWEEN1_AND256: Schema =
    Schema::new("StringWithLengthBetween1And256", Kind::String);
pub static STRING_WITH_LENGTH_BETWEEN1_AND512: Schema =
    Schema::new("StringWithLengthBetween1And512", Kind::String);
pub static STRING_WITH_LENGTH_BETWEEN1_AND64: Schema =
    Schema::new("StringWithLengthBetween1And64", Kind::String);
pub static SUBNET_ID_LIST: Schema = Schema::new("SubnetIdList", Kind::List(&const { List::of(&__STRING) }));
pub static TAGS: Schema =
    Schema::new("Tags", Kind::Map(&const { wire::Map::of(&__STRING, &STRING_WITH_LENGTH_BETWEEN1_AND1600) }));
pub static TEMPLATE_MAP: Schema = Schema::new(
    "TemplateMap",
    Kind::Map(&const { wire::Map::of(&__STRING, &STRING_WITH_LENGTH_BETWEEN0_AND32_K) }),
);
pub static URI_WITH_LENGTH_BETWEEN1_AND2048: Schema =
    Schema::new("UriWithLengthBetween1And2048", Kind::String);
pub static VPC_LINK_STATUS: Schema = Schema::new("VpcLinkStatus", Kind::String).values(&[
    "PENDING",
    "AVAILABLE",
    "DELETING",
    "FAILED",
    "INACTIVE",
]);
pub static VPC_LINK_VERSION: Schema = Schema::new("VpcLinkVersion", Kind::String).values(&["V2"]);
pub static __BOOLEAN: Schema = Schema::new("__boolean", Kind::Boolean);
pub static __DOUBLE: Schema = Schema::new("__double", Kind::Double);
pub static __INTEGER: Schema = Schema::new("__integer", Kind::Integer);
pub static __LIST_OF_API: Schema = Schema::new("__listOfApi", Kind::List(&const { List::of(&API) }));
pub static __LIST_OF_API_MAPPING: Schema =
    Schema::new("__listOfApiMapping", Kind::List(&const { List::of(&API_MAPPING) }));
pub static __LIST_OF_AUTHORIZER: Schema =
    Schema::new("__listOfAuthorizer", Kind::List(&const { List::of(&AUTHORIZER) }));
pub static __LIST_OF_DEPLOYMENT: Schema =
    Schema::new("__listOfDeployment", Kind::List(&const { List::of(&DEPLOYMENT) }));
pub static __LIST_OF_DOMAIN_NAME: Schema =
    Schema::new("__listOfDomainName", Kind::List(&const { List::of(&DOMAIN_NAME) }));
pub static __LIST_OF_INTEGRATION: Schema =
    Schema::new("__listOfIntegration", Kind::List(&const { List::of(&INTEGRATION) }));
pub static __LIST_OF_INTEGRATION_RESPONSE: Schema =
    Schema::new("__listOfIntegrationResponse", Kind::List(&const { List::of(&INTEGRATION_RESPONSE) }));
pub static __LIST_OF_MODEL: Schema =
    Schema::new("__listOfModel", Kind::List(&const { List::of(&MODEL_SHAPE) }));
pub static __LIST_OF_ROUTE: Schema = Schema::new("__listOfRoute", Kind::List(&const { List::of(&ROUTE) }));
pub static __LIST_OF_ROUTE_RESPONSE: Schema =
    Schema::new("__listOfRouteResponse", Kind::List(&const { List::of(&ROUTE_RESPONSE) }));
pub static __LIST_OF_STAGE: Schema = Schema::new("__listOfStage", Kind::List(&const { List::of(&STAGE) }));
pub static __LIST_OF_VPC_LINK: Schema =
    Schema::new("__listOfVpcLink", Kind::List(&const { List::of(&VPC_LINK) }));
pub static __LIST_OF__STRING: Schema =
    Schema::new("__listOf__string", Kind::List(&const { List::of(&__STRING) }));
pub static __STRING: Schema = Schema::new("__string", Kind::String);
pub static __TIMESTAMP_ISO8601: Schema =
    Schema::new("__timestampIso8601", Kind::Timestamp(Some(TimestampFormat::Iso8601)));

shape! { AccessDeniedException ACCESS_DENIED_EXCEPTION "AccessDeniedException" {
    message: Option<String> = Member::new("Message", &__STRING).named("message");
} }

shape! { AccessLogSettings ACCESS_LOG_SETTINGS "AccessLogSettings" {
    destination_arn: Option<String> = Member::new("DestinationArn", &ARN).named("destinationArn");
    format: Option<String> = Member::new("Format", &STRING_WITH_LENGTH_BETWEEN1_AND1024).named("format");
} }

shape! { Api API "Api" {
    api_endpoint: Option<String> = Member::new("ApiEndpoint", &__STRING).named("apiEndpoint");
    api_gateway_managed: Option<bool> = Member::new("ApiGatewayManaged", &__BOOLEAN).named("apiGatewayManaged");
    api_id: Option<String> = Member::new("ApiId", &ID).named("apiId");
    api_key_selection_expression: Option<String> = Member::new("ApiKeySelectionExpression", &SELECTION_EXPRESSION).named("apiKeySelectionExpression");
    cors_configuration: Option<Cors> = Member::new("CorsConfiguration", &CORS).named("corsConfiguration");
    created_date: Option<Timestamp> = Member::new("CreatedDate", &__TIMESTAMP_ISO8601).named("createdDate");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    disable_schema_validation: Option<bool> = Member::new("DisableSchemaValidation", &__BOOLEAN).named("disableSchemaValidation");
    disable_execute_api_endpoint: Option<bool> = Member::new("DisableExecuteApiEndpoint", &__BOOLEAN).named("disableExecuteApiEndpoint");
    import_info: Option<Vec<String>> = Member::new("ImportInfo", &__LIST_OF__STRING).named("importInfo");
    ip_address_type: Option<String> = Member::new("IpAddressType", &IP_ADDRESS_TYPE).named("ipAddressType");
    name: Option<String> = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("name");
    protocol_type: Option<String> = Member::new("ProtocolType", &PROTOCOL_TYPE).required().named("protocolType");
    route_selection_expression: Option<String> = Member::new("RouteSelectionExpression", &SELECTION_EXPRESSION).required().named("routeSelectionExpression");
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
    version: Option<String> = Member::new("Version", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("version");
    warnings: Option<Vec<String>> = Member::new("Warnings", &__LIST_OF__STRING).named("warnings");
} }

shape! { ApiMapping API_MAPPING "ApiMapping" {
    api_id: Option<String> = Member::new("ApiId", &ID).required().named("apiId");
    api_mapping_id: Option<String> = Member::new("ApiMappingId", &ID).named("apiMappingId");
    api_mapping_key: Option<String> = Member::new("ApiMappingKey", &SELECTION_KEY).named("apiMappingKey");
    stage: Option<String> = Member::new("Stage", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("stage");
} }

shape! { Authorizer AUTHORIZER "Authorizer" {
    authorizer_credentials_arn: Option<String> = Member::new("AuthorizerCredentialsArn", &ARN).named("authorizerCredentialsArn");
    authorizer_id: Option<String> = Member::new("AuthorizerId", &ID).named("authorizerId");
    authorizer_payload_format_version: Option<String> = Member::new("AuthorizerPayloadFormatVersion", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("authorizerPayloadFormatVersion");
    authorizer_result_ttl_in_seconds: Option<i32> = Member::new("AuthorizerResultTtlInSeconds", &INTEGER_WITH_LENGTH_BETWEEN0_AND3600).named("authorizerResultTtlInSeconds");
    authorizer_type: Option<String> = Member::new("AuthorizerType", &AUTHORIZER_TYPE).named("authorizerType");
    authorizer_uri: Option<String> = Member::new("AuthorizerUri", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("authorizerUri");
    enable_simple_responses: Option<bool> = Member::new("EnableSimpleResponses", &__BOOLEAN).named("enableSimpleResponses");
    identity_source: Option<Vec<String>> = Member::new("IdentitySource", &IDENTITY_SOURCE_LIST).named("identitySource");
    identity_validation_expression: Option<String> = Member::new("IdentityValidationExpression", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("identityValidationExpression");
    jwt_configuration: Option<JWTConfiguration> = Member::new("JwtConfiguration", &JWT_CONFIGURATION).named("jwtConfiguration");
    name: Option<String> = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("name");
} }

shape! { BadRequestException BAD_REQUEST_EXCEPTION "BadRequestException" {
    message: Option<String> = Member::new("Message", &__STRING).named("message");
} }

shape! { ConflictException CONFLICT_EXCEPTION "ConflictException" {
    message: Option<String> = Member::new("Message", &__STRING).named("message");
} }

shape! { Cors CORS "Cors" {
    allow_credentials: Option<bool> = Member::new("AllowCredentials", &__BOOLEAN).named("allowCredentials");
    allow_headers: Option<Vec<String>> = Member::new("AllowHeaders", &CORS_HEADER_LIST).named("allowHeaders");
    allow_methods: Option<Vec<String>> = Member::new("AllowMethods", &CORS_METHOD_LIST).named("allowMethods");
    allow_origins: Option<Vec<String>> = Member::new("AllowOrigins", &CORS_ORIGIN_LIST).named("allowOrigins");
    expose_headers: Option<Vec<String>> = Member::new("ExposeHeaders", &CORS_HEADER_LIST).named("exposeHeaders");
    max_age: Option<i32> = Member::new("MaxAge", &INTEGER_WITH_LENGTH_BETWEEN_MINUS1_AND86400).named("maxAge");
} }

shape! { CreateApiMappingRequest CREATE_API_MAPPING_REQUEST "CreateApiMappingRequest" {
    api_id: String = Member::new("ApiId", &ID).required().named("apiId");
    api_mapping_key: Option<String> = Member::new("ApiMappingKey", &SELECTION_KEY).named("apiMappingKey");
    domain_name: String = Member::new("DomainName", &__STRING).required().at(Location::Uri).named("domainName");
    stage: String = Member::new("Stage", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("stage");
} }

shape! { CreateApiRequest CREATE_API_REQUEST "CreateApiRequest" {
    api_key_selection_expression: Option<String> = Member::new("ApiKeySelectionExpression", &SELECTION_EXPRESSION).named("apiKeySelectionExpression");
    cors_configuration: Option<Cors> = Member::new("CorsConfiguration", &CORS).named("corsConfiguration");
    credentials_arn: Option<String> = Member::new("CredentialsArn", &ARN).named("credentialsArn");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    disable_schema_validation: Option<bool> = Member::new("DisableSchemaValidation", &__BOOLEAN).named("disableSchemaValidation");
    disable_execute_api_endpoint: Option<bool> = Member::new("DisableExecuteApiEndpoint", &__BOOLEAN).named("disableExecuteApiEndpoint");
    ip_address_type: Option<String> = Member::new("IpAddressType", &IP_ADDRESS_TYPE).named("ipAddressType");
    name: String = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("name");
    protocol_type: String = Member::new("ProtocolType", &PROTOCOL_TYPE).required().named("protocolType");
    route_key: Option<String> = Member::new("RouteKey", &SELECTION_KEY).named("routeKey");
    route_selection_expression: Option<String> = Member::new("RouteSelectionExpression", &SELECTION_EXPRESSION).named("routeSelectionExpression");
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
    target: Option<String> = Member::new("Target", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("target");
    version: Option<String> = Member::new("Version", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("version");
} }

shape! { CreateAuthorizerRequest CREATE_AUTHORIZER_REQUEST "CreateAuthorizerRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    authorizer_credentials_arn: Option<String> = Member::new("AuthorizerCredentialsArn", &ARN).named("authorizerCredentialsArn");
    authorizer_payload_format_version: Option<String> = Member::new("AuthorizerPayloadFormatVersion", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("authorizerPayloadFormatVersion");
    authorizer_result_ttl_in_seconds: Option<i32> = Member::new("AuthorizerResultTtlInSeconds", &INTEGER_WITH_LENGTH_BETWEEN0_AND3600).named("authorizerResultTtlInSeconds");
    authorizer_type: String = Member::new("AuthorizerType", &AUTHORIZER_TYPE).required().named("authorizerType");
    authorizer_uri: Option<String> = Member::new("AuthorizerUri", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("authorizerUri");
    enable_simple_responses: Option<bool> = Member::new("EnableSimpleResponses", &__BOOLEAN).named("enableSimpleResponses");
    identity_source: Vec<String> = Member::new("IdentitySource", &IDENTITY_SOURCE_LIST).required().named("identitySource");
    identity_validation_expression: Option<String> = Member::new("IdentityValidationExpression", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("identityValidationExpression");
    jwt_configuration: Option<JWTConfiguration> = Member::new("JwtConfiguration", &JWT_CONFIGURATION).named("jwtConfiguration");
    name: String = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("name");
} }

shape! { CreateDeploymentRequest CREATE_DEPLOYMENT_REQUEST "CreateDeploymentRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    stage_name: Option<String> = Member::new("StageName", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("stageName");
} }

shape! { CreateDomainNameRequest CREATE_DOMAIN_NAME_REQUEST "CreateDomainNameRequest" {
    domain_name: String = Member::new("DomainName", &STRING_WITH_LENGTH_BETWEEN1_AND512).required().named("domainName");
    domain_name_configurations: Option<Vec<DomainNameConfiguration>> = Member::new("DomainNameConfigurations", &DOMAIN_NAME_CONFIGURATIONS).named("domainNameConfigurations");
    mutual_tls_authentication: Option<MutualTlsAuthenticationInput> = Member::new("MutualTlsAuthentication", &MUTUAL_TLS_AUTHENTICATION_INPUT).named("mutualTlsAuthentication");
    routing_mode: Option<String> = Member::new("RoutingMode", &ROUTING_MODE).named("routingMode");
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
} }

shape! { CreateIntegrationRequest CREATE_INTEGRATION_REQUEST "CreateIntegrationRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    connection_id: Option<String> = Member::new("ConnectionId", &STRING_WITH_LENGTH_BETWEEN1_AND1024).named("connectionId");
    connection_type: Option<String> = Member::new("ConnectionType", &CONNECTION_TYPE).named("connectionType");
    content_handling_strategy: Option<String> = Member::new("ContentHandlingStrategy", &CONTENT_HANDLING_STRATEGY).named("contentHandlingStrategy");
    credentials_arn: Option<String> = Member::new("CredentialsArn", &ARN).named("credentialsArn");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    integration_method: Option<String> = Member::new("IntegrationMethod", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("integrationMethod");
    integration_subtype: Option<String> = Member::new("IntegrationSubtype", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("integrationSubtype");
    integration_type: String = Member::new("IntegrationType", &INTEGRATION_TYPE).required().named("integrationType");
    integration_uri: Option<String> = Member::new("IntegrationUri", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("integrationUri");
    passthrough_behavior: Option<String> = Member::new("PassthroughBehavior", &PASSTHROUGH_BEHAVIOR).named("passthroughBehavior");
    payload_format_version: Option<String> = Member::new("PayloadFormatVersion", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("payloadFormatVersion");
    request_parameters: Option<Map<String>> = Member::new("RequestParameters", &INTEGRATION_PARAMETERS).named("requestParameters");
    request_templates: Option<Map<String>> = Member::new("RequestTemplates", &TEMPLATE_MAP).named("requestTemplates");
    response_parameters: Option<Map<Map<String>>> = Member::new("ResponseParameters", &RESPONSE_PARAMETERS).named("responseParameters");
    template_selection_expression: Option<String> = Member::new("TemplateSelectionExpression", &SELECTION_EXPRESSION).named("templateSelectionExpression");
    timeout_in_millis: Option<i32> = Member::new("TimeoutInMillis", &INTEGER_WITH_LENGTH_BETWEEN50_AND30000).named("timeoutInMillis");
    tls_config: Option<TlsConfigInput> = Member::new("TlsConfig", &TLS_CONFIG_INPUT).named("tlsConfig");
} }

shape! { CreateIntegrationResponseRequest CREATE_INTEGRATION_RESPONSE_REQUEST "CreateIntegrationResponseRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    content_handling_strategy: Option<String> = Member::new("ContentHandlingStrategy", &CONTENT_HANDLING_STRATEGY).named("contentHandlingStrategy");
    integration_id: String = Member::new("IntegrationId", &__STRING).required().at(Location::Uri).named("integrationId");
    integration_response_key: String = Member::new("IntegrationResponseKey", &SELECTION_KEY).required().named("integrationResponseKey");
    response_parameters: Option<Map<String>> = Member::new("ResponseParameters", &INTEGRATION_PARAMETERS).named("responseParameters");
    response_templates: Option<Map<String>> = Member::new("ResponseTemplates", &TEMPLATE_MAP).named("responseTemplates");
    template_selection_expression: Option<String> = Member::new("TemplateSelectionExpression", &SELECTION_EXPRESSION).named("templateSelectionExpression");
} }

shape! { CreateModelRequest CREATE_MODEL_REQUEST "CreateModelRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    content_type: Option<String> = Member::new("ContentType", &STRING_WITH_LENGTH_BETWEEN1_AND256).named("contentType");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    name: String = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("name");
    schema: String = Member::new("Schema", &STRING_WITH_LENGTH_BETWEEN0_AND32_K).required().named("schema");
} }

shape! { CreateRouteRequest CREATE_ROUTE_REQUEST "CreateRouteRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    api_key_required: Option<bool> = Member::new("ApiKeyRequired", &__BOOLEAN).named("apiKeyRequired");
    authorization_scopes: Option<Vec<String>> = Member::new("AuthorizationScopes", &AUTHORIZATION_SCOPES).named("authorizationScopes");
    authorization_type: Option<String> = Member::new("AuthorizationType", &AUTHORIZATION_TYPE).named("authorizationType");
    authorizer_id: Option<String> = Member::new("AuthorizerId", &ID).named("authorizerId");
    model_selection_expression: Option<String> = Member::new("ModelSelectionExpression", &SELECTION_EXPRESSION).named("modelSelectionExpression");
    operation_name: Option<String> = Member::new("OperationName", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("operationName");
    request_models: Option<Map<String>> = Member::new("RequestModels", &ROUTE_MODELS).named("requestModels");
    request_parameters: Option<Map<ParameterConstraints>> = Member::new("RequestParameters", &ROUTE_PARAMETERS).named("requestParameters");
    route_key: String = Member::new("RouteKey", &SELECTION_KEY).required().named("routeKey");
    route_response_selection_expression: Option<String> = Member::new("RouteResponseSelectionExpression", &SELECTION_EXPRESSION).named("routeResponseSelectionExpression");
    target: Option<String> = Member::new("Target", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("target");
} }

shape! { CreateRouteResponseRequest CREATE_ROUTE_RESPONSE_REQUEST "CreateRouteResponseRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    model_selection_expression: Option<String> = Member::new("ModelSelectionExpression", &SELECTION_EXPRESSION).named("modelSelectionExpression");
    response_models: Option<Map<String>> = Member::new("ResponseModels", &ROUTE_MODELS).named("responseModels");
    response_parameters: Option<Map<ParameterConstraints>> = Member::new("ResponseParameters", &ROUTE_PARAMETERS).named("responseParameters");
    route_id: String = Member::new("RouteId", &__STRING).required().at(Location::Uri).named("routeId");
    route_response_key: String = Member::new("RouteResponseKey", &SELECTION_KEY).required().named("routeResponseKey");
} }

shape! { CreateStageRequest CREATE_STAGE_REQUEST "CreateStageRequest" {
    access_log_settings: Option<AccessLogSettings> = Member::new("AccessLogSettings", &ACCESS_LOG_SETTINGS).named("accessLogSettings");
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    auto_deploy: Option<bool> = Member::new("AutoDeploy", &__BOOLEAN).named("autoDeploy");
    client_certificate_id: Option<String> = Member::new("ClientCertificateId", &ID).named("clientCertificateId");
    default_route_settings: Option<RouteSettings> = Member::new("DefaultRouteSettings", &ROUTE_SETTINGS).named("defaultRouteSettings");
    deployment_id: Option<String> = Member::new("DeploymentId", &ID).named("deploymentId");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    route_settings: Option<Map<RouteSettings>> = Member::new("RouteSettings", &ROUTE_SETTINGS_MAP).named("routeSettings");
    stage_name: String = Member::new("StageName", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("stageName");
    stage_variables: Option<Map<String>> = Member::new("StageVariables", &STAGE_VARIABLES_MAP).named("stageVariables");
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
} }

shape! { CreateVpcLinkRequest CREATE_VPC_LINK_REQUEST "CreateVpcLinkRequest" {
    name: String = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("name");
    security_group_ids: Option<Vec<String>> = Member::new("SecurityGroupIds", &SECURITY_GROUP_ID_LIST).named("securityGroupIds");
    subnet_ids: Vec<String> = Member::new("SubnetIds", &SUBNET_ID_LIST).required().named("subnetIds");
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
} }

shape! { DeleteAccessLogSettingsRequest DELETE_ACCESS_LOG_SETTINGS_REQUEST "DeleteAccessLogSettingsRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    stage_name: String = Member::new("StageName", &__STRING).required().at(Location::Uri).named("stageName");
} }

shape! { DeleteApiMappingRequest DELETE_API_MAPPING_REQUEST "DeleteApiMappingRequest" {
    api_mapping_id: String = Member::new("ApiMappingId", &__STRING).required().at(Location::Uri).named("apiMappingId");
    domain_name: String = Member::new("DomainName", &__STRING).required().at(Location::Uri).named("domainName");
} }

shape! { DeleteApiRequest DELETE_API_REQUEST "DeleteApiRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
} }

shape! { DeleteAuthorizerRequest DELETE_AUTHORIZER_REQUEST "DeleteAuthorizerRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    authorizer_id: String = Member::new("AuthorizerId", &__STRING).required().at(Location::Uri).named("authorizerId");
} }

shape! { DeleteCorsConfigurationRequest DELETE_CORS_CONFIGURATION_REQUEST "DeleteCorsConfigurationRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
} }

shape! { DeleteDeploymentRequest DELETE_DEPLOYMENT_REQUEST "DeleteDeploymentRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    deployment_id: String = Member::new("DeploymentId", &__STRING).required().at(Location::Uri).named("deploymentId");
} }

shape! { DeleteDomainNameRequest DELETE_DOMAIN_NAME_REQUEST "DeleteDomainNameRequest" {
    domain_name: String = Member::new("DomainName", &__STRING).required().at(Location::Uri).named("domainName");
} }

shape! { DeleteIntegrationRequest DELETE_INTEGRATION_REQUEST "DeleteIntegrationRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    integration_id: String = Member::new("IntegrationId", &__STRING).required().at(Location::Uri).named("integrationId");
} }

shape! { DeleteIntegrationResponseRequest DELETE_INTEGRATION_RESPONSE_REQUEST "DeleteIntegrationResponseRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    integration_id: String = Member::new("IntegrationId", &__STRING).required().at(Location::Uri).named("integrationId");
    integration_response_id: String = Member::new("IntegrationResponseId", &__STRING).required().at(Location::Uri).named("integrationResponseId");
} }

shape! { DeleteModelRequest DELETE_MODEL_REQUEST "DeleteModelRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    model_id: String = Member::new("ModelId", &__STRING).required().at(Location::Uri).named("modelId");
} }

shape! { DeleteRouteRequest DELETE_ROUTE_REQUEST "DeleteRouteRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    route_id: String = Member::new("RouteId", &__STRING).required().at(Location::Uri).named("routeId");
} }

shape! { DeleteRouteRequestParameterRequest DELETE_ROUTE_REQUEST_PARAMETER_REQUEST "DeleteRouteRequestParameterRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    request_parameter_key: String = Member::new("RequestParameterKey", &__STRING).required().at(Location::Uri).named("requestParameterKey");
    route_id: String = Member::new("RouteId", &__STRING).required().at(Location::Uri).named("routeId");
} }

shape! { DeleteRouteResponseRequest DELETE_ROUTE_RESPONSE_REQUEST "DeleteRouteResponseRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    route_id: String = Member::new("RouteId", &__STRING).required().at(Location::Uri).named("routeId");
    route_response_id: String = Member::new("RouteResponseId", &__STRING).required().at(Location::Uri).named("routeResponseId");
} }

shape! { DeleteRouteSettingsRequest DELETE_ROUTE_SETTINGS_REQUEST "DeleteRouteSettingsRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    route_key: String = Member::new("RouteKey", &__STRING).required().at(Location::Uri).named("routeKey");
    stage_name: String = Member::new("StageName", &__STRING).required().at(Location::Uri).named("stageName");
} }

shape! { DeleteStageRequest DELETE_STAGE_REQUEST "DeleteStageRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    stage_name: String = Member::new("StageName", &__STRING).required().at(Location::Uri).named("stageName");
} }

shape! { DeleteVpcLinkRequest DELETE_VPC_LINK_REQUEST "DeleteVpcLinkRequest" {
    vpc_link_id: String = Member::new("VpcLinkId", &__STRING).required().at(Location::Uri).named("vpcLinkId");
} }

shape! { DeleteVpcLinkResponse DELETE_VPC_LINK_RESPONSE "DeleteVpcLinkResponse" {
} }

shape! { Deployment DEPLOYMENT "Deployment" {
    auto_deployed: Option<bool> = Member::new("AutoDeployed", &__BOOLEAN).named("autoDeployed");
    created_date: Option<Timestamp> = Member::new("CreatedDate", &__TIMESTAMP_ISO8601).named("createdDate");
    deployment_id: Option<String> = Member::new("DeploymentId", &ID).named("deploymentId");
    deployment_status: Option<String> = Member::new("DeploymentStatus", &DEPLOYMENT_STATUS).named("deploymentStatus");
    deployment_status_message: Option<String> = Member::new("DeploymentStatusMessage", &__STRING).named("deploymentStatusMessage");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
} }

shape! { DomainName DOMAIN_NAME "DomainName" {
    api_mapping_selection_expression: Option<String> = Member::new("ApiMappingSelectionExpression", &SELECTION_EXPRESSION).named("apiMappingSelectionExpression");
    domain_name: Option<String> = Member::new("DomainName", &STRING_WITH_LENGTH_BETWEEN1_AND512).required().named("domainName");
    domain_name_arn: Option<String> = Member::new("DomainNameArn", &ARN).named("domainNameArn");
    domain_name_configurations: Option<Vec<DomainNameConfiguration>> = Member::new("DomainNameConfigurations", &DOMAIN_NAME_CONFIGURATIONS).named("domainNameConfigurations");
    mutual_tls_authentication: Option<MutualTlsAuthentication> = Member::new("MutualTlsAuthentication", &MUTUAL_TLS_AUTHENTICATION).named("mutualTlsAuthentication");
    routing_mode: Option<String> = Member::new("RoutingMode", &ROUTING_MODE).named("routingMode");
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
} }

shape! { DomainNameConfiguration DOMAIN_NAME_CONFIGURATION "DomainNameConfiguration" {
    api_gateway_domain_name: Option<String> = Member::new("ApiGatewayDomainName", &__STRING).named("apiGatewayDomainName");
    certificate_arn: Option<String> = Member::new("CertificateArn", &ARN).named("certificateArn");
    certificate_name: Option<String> = Member::new("CertificateName", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("certificateName");
    certificate_upload_date: Option<Timestamp> = Member::new("CertificateUploadDate", &__TIMESTAMP_ISO8601).named("certificateUploadDate");
    domain_name_status: Option<String> = Member::new("DomainNameStatus", &DOMAIN_NAME_STATUS).named("domainNameStatus");
    domain_name_status_message: Option<String> = Member::new("DomainNameStatusMessage", &__STRING).named("domainNameStatusMessage");
    endpoint_type: Option<String> = Member::new("EndpointType", &ENDPOINT_TYPE).named("endpointType");
    hosted_zone_id: Option<String> = Member::new("HostedZoneId", &__STRING).named("hostedZoneId");
    ip_address_type: Option<String> = Member::new("IpAddressType", &IP_ADDRESS_TYPE).named("ipAddressType");
    security_policy: Option<String> = Member::new("SecurityPolicy", &SECURITY_POLICY).named("securityPolicy");
    ownership_verification_certificate_arn: Option<String> = Member::new("OwnershipVerificationCertificateArn", &ARN).named("ownershipVerificationCertificateArn");
} }

shape! { ExportApiRequest EXPORT_API_REQUEST "ExportApiRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    export_version: Option<String> = Member::new("ExportVersion", &__STRING).at(Location::Query).named("exportVersion");
    include_extensions: Option<bool> = Member::new("IncludeExtensions", &__BOOLEAN).at(Location::Query).named("includeExtensions");
    output_type: String = Member::new("OutputType", &__STRING).required().at(Location::Query).named("outputType");
    specification: String = Member::new("Specification", &__STRING).required().at(Location::Uri).named("specification");
    stage_name: Option<String> = Member::new("StageName", &__STRING).at(Location::Query).named("stageName");
} }

shape! { ExportApiResponse EXPORT_API_RESPONSE "ExportApiResponse" {
    body: Option<Bytes> = Member::new("body", &EXPORTED_API).at(Location::Payload);
} }

shape! { GetApiMappingRequest GET_API_MAPPING_REQUEST "GetApiMappingRequest" {
    api_mapping_id: String = Member::new("ApiMappingId", &__STRING).required().at(Location::Uri).named("apiMappingId");
    domain_name: String = Member::new("DomainName", &__STRING).required().at(Location::Uri).named("domainName");
} }

shape! { GetApiMappingsRequest GET_API_MAPPINGS_REQUEST "GetApiMappingsRequest" {
    domain_name: String = Member::new("DomainName", &__STRING).required().at(Location::Uri).named("domainName");
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetApiMappingsResponse GET_API_MAPPINGS_RESPONSE "GetApiMappingsResponse" {
    items: Option<Vec<ApiMapping>> = Member::new("Items", &__LIST_OF_API_MAPPING).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetApiRequest GET_API_REQUEST "GetApiRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
} }

shape! { GetApisRequest GET_APIS_REQUEST "GetApisRequest" {
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetApisResponse GET_APIS_RESPONSE "GetApisResponse" {
    items: Option<Vec<Api>> = Member::new("Items", &__LIST_OF_API).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetAuthorizerRequest GET_AUTHORIZER_REQUEST "GetAuthorizerRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    authorizer_id: String = Member::new("AuthorizerId", &__STRING).required().at(Location::Uri).named("authorizerId");
} }

shape! { GetAuthorizersRequest GET_AUTHORIZERS_REQUEST "GetAuthorizersRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetAuthorizersResponse GET_AUTHORIZERS_RESPONSE "GetAuthorizersResponse" {
    items: Option<Vec<Authorizer>> = Member::new("Items", &__LIST_OF_AUTHORIZER).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetDeploymentRequest GET_DEPLOYMENT_REQUEST "GetDeploymentRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    deployment_id: String = Member::new("DeploymentId", &__STRING).required().at(Location::Uri).named("deploymentId");
} }

shape! { GetDeploymentsRequest GET_DEPLOYMENTS_REQUEST "GetDeploymentsRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetDeploymentsResponse GET_DEPLOYMENTS_RESPONSE "GetDeploymentsResponse" {
    items: Option<Vec<Deployment>> = Member::new("Items", &__LIST_OF_DEPLOYMENT).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetDomainNameRequest GET_DOMAIN_NAME_REQUEST "GetDomainNameRequest" {
    domain_name: String = Member::new("DomainName", &__STRING).required().at(Location::Uri).named("domainName");
} }

shape! { GetDomainNamesRequest GET_DOMAIN_NAMES_REQUEST "GetDomainNamesRequest" {
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetDomainNamesResponse GET_DOMAIN_NAMES_RESPONSE "GetDomainNamesResponse" {
    items: Option<Vec<DomainName>> = Member::new("Items", &__LIST_OF_DOMAIN_NAME).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetIntegrationRequest GET_INTEGRATION_REQUEST "GetIntegrationRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    integration_id: String = Member::new("IntegrationId", &__STRING).required().at(Location::Uri).named("integrationId");
} }

shape! { GetIntegrationResponseRequest GET_INTEGRATION_RESPONSE_REQUEST "GetIntegrationResponseRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    integration_id: String = Member::new("IntegrationId", &__STRING).required().at(Location::Uri).named("integrationId");
    integration_response_id: String = Member::new("IntegrationResponseId", &__STRING).required().at(Location::Uri).named("integrationResponseId");
} }

shape! { GetIntegrationResponsesRequest GET_INTEGRATION_RESPONSES_REQUEST "GetIntegrationResponsesRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    integration_id: String = Member::new("IntegrationId", &__STRING).required().at(Location::Uri).named("integrationId");
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetIntegrationResponsesResponse GET_INTEGRATION_RESPONSES_RESPONSE "GetIntegrationResponsesResponse" {
    items: Option<Vec<IntegrationResponse>> = Member::new("Items", &__LIST_OF_INTEGRATION_RESPONSE).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetIntegrationsRequest GET_INTEGRATIONS_REQUEST "GetIntegrationsRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetIntegrationsResponse GET_INTEGRATIONS_RESPONSE "GetIntegrationsResponse" {
    items: Option<Vec<Integration>> = Member::new("Items", &__LIST_OF_INTEGRATION).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetModelRequest GET_MODEL_REQUEST "GetModelRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    model_id: String = Member::new("ModelId", &__STRING).required().at(Location::Uri).named("modelId");
} }

shape! { GetModelTemplateRequest GET_MODEL_TEMPLATE_REQUEST "GetModelTemplateRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    model_id: String = Member::new("ModelId", &__STRING).required().at(Location::Uri).named("modelId");
} }

shape! { GetModelTemplateResponse GET_MODEL_TEMPLATE_RESPONSE "GetModelTemplateResponse" {
    value: Option<String> = Member::new("Value", &__STRING).named("value");
} }

shape! { GetModelsRequest GET_MODELS_REQUEST "GetModelsRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetModelsResponse GET_MODELS_RESPONSE "GetModelsResponse" {
    items: Option<Vec<Model>> = Member::new("Items", &__LIST_OF_MODEL).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetRouteRequest GET_ROUTE_REQUEST "GetRouteRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    route_id: String = Member::new("RouteId", &__STRING).required().at(Location::Uri).named("routeId");
} }

shape! { GetRouteResponseRequest GET_ROUTE_RESPONSE_REQUEST "GetRouteResponseRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    route_id: String = Member::new("RouteId", &__STRING).required().at(Location::Uri).named("routeId");
    route_response_id: String = Member::new("RouteResponseId", &__STRING).required().at(Location::Uri).named("routeResponseId");
} }

shape! { GetRouteResponsesRequest GET_ROUTE_RESPONSES_REQUEST "GetRouteResponsesRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
    route_id: String = Member::new("RouteId", &__STRING).required().at(Location::Uri).named("routeId");
} }

shape! { GetRouteResponsesResponse GET_ROUTE_RESPONSES_RESPONSE "GetRouteResponsesResponse" {
    items: Option<Vec<RouteResponse>> = Member::new("Items", &__LIST_OF_ROUTE_RESPONSE).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetRoutesRequest GET_ROUTES_REQUEST "GetRoutesRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetRoutesResponse GET_ROUTES_RESPONSE "GetRoutesResponse" {
    items: Option<Vec<Route>> = Member::new("Items", &__LIST_OF_ROUTE).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetStageRequest GET_STAGE_REQUEST "GetStageRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    stage_name: String = Member::new("StageName", &__STRING).required().at(Location::Uri).named("stageName");
} }

shape! { GetStagesRequest GET_STAGES_REQUEST "GetStagesRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetStagesResponse GET_STAGES_RESPONSE "GetStagesResponse" {
    items: Option<Vec<Stage>> = Member::new("Items", &__LIST_OF_STAGE).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { GetTagsRequest GET_TAGS_REQUEST "GetTagsRequest" {
    resource_arn: String = Member::new("ResourceArn", &__STRING).required().at(Location::Uri).named("resource-arn");
} }

shape! { GetTagsResponse GET_TAGS_RESPONSE "GetTagsResponse" {
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
} }

shape! { GetVpcLinkRequest GET_VPC_LINK_REQUEST "GetVpcLinkRequest" {
    vpc_link_id: String = Member::new("VpcLinkId", &__STRING).required().at(Location::Uri).named("vpcLinkId");
} }

shape! { GetVpcLinksRequest GET_VPC_LINKS_REQUEST "GetVpcLinksRequest" {
    max_results: Option<String> = Member::new("MaxResults", &__STRING).at(Location::Query).named("maxResults");
    next_token: Option<String> = Member::new("NextToken", &__STRING).at(Location::Query).named("nextToken");
} }

shape! { GetVpcLinksResponse GET_VPC_LINKS_RESPONSE "GetVpcLinksResponse" {
    items: Option<Vec<VpcLink>> = Member::new("Items", &__LIST_OF_VPC_LINK).named("items");
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN).named("nextToken");
} }

shape! { ImportApiRequest IMPORT_API_REQUEST "ImportApiRequest" {
    basepath: Option<String> = Member::new("Basepath", &__STRING).at(Location::Query).named("basepath");
    body: String = Member::new("Body", &__STRING).required().named("body");
    fail_on_warnings: Option<bool> = Member::new("FailOnWarnings", &__BOOLEAN).at(Location::Query).named("failOnWarnings");
} }

shape! { Integration INTEGRATION "Integration" {
    api_gateway_managed: Option<bool> = Member::new("ApiGatewayManaged", &__BOOLEAN).named("apiGatewayManaged");
    connection_id: Option<String> = Member::new("ConnectionId", &STRING_WITH_LENGTH_BETWEEN1_AND1024).named("connectionId");
    connection_type: Option<String> = Member::new("ConnectionType", &CONNECTION_TYPE).named("connectionType");
    content_handling_strategy: Option<String> = Member::new("ContentHandlingStrategy", &CONTENT_HANDLING_STRATEGY).named("contentHandlingStrategy");
    credentials_arn: Option<String> = Member::new("CredentialsArn", &ARN).named("credentialsArn");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    integration_id: Option<String> = Member::new("IntegrationId", &ID).named("integrationId");
    integration_method: Option<String> = Member::new("IntegrationMethod", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("integrationMethod");
    integration_response_selection_expression: Option<String> = Member::new("IntegrationResponseSelectionExpression", &SELECTION_EXPRESSION).named("integrationResponseSelectionExpression");
    integration_subtype: Option<String> = Member::new("IntegrationSubtype", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("integrationSubtype");
    integration_type: Option<String> = Member::new("IntegrationType", &INTEGRATION_TYPE).named("integrationType");
    integration_uri: Option<String> = Member::new("IntegrationUri", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("integrationUri");
    passthrough_behavior: Option<String> = Member::new("PassthroughBehavior", &PASSTHROUGH_BEHAVIOR).named("passthroughBehavior");
    payload_format_version: Option<String> = Member::new("PayloadFormatVersion", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("payloadFormatVersion");
    request_parameters: Option<Map<String>> = Member::new("RequestParameters", &INTEGRATION_PARAMETERS).named("requestParameters");
    request_templates: Option<Map<String>> = Member::new("RequestTemplates", &TEMPLATE_MAP).named("requestTemplates");
    response_parameters: Option<Map<Map<String>>> = Member::new("ResponseParameters", &RESPONSE_PARAMETERS).named("responseParameters");
    template_selection_expression: Option<String> = Member::new("TemplateSelectionExpression", &SELECTION_EXPRESSION).named("templateSelectionExpression");
    timeout_in_millis: Option<i32> = Member::new("TimeoutInMillis", &INTEGER_WITH_LENGTH_BETWEEN50_AND30000).named("timeoutInMillis");
    tls_config: Option<TlsConfig> = Member::new("TlsConfig", &TLS_CONFIG).named("tlsConfig");
} }

shape! { IntegrationResponse INTEGRATION_RESPONSE "IntegrationResponse" {
    content_handling_strategy: Option<String> = Member::new("ContentHandlingStrategy", &CONTENT_HANDLING_STRATEGY).named("contentHandlingStrategy");
    integration_response_id: Option<String> = Member::new("IntegrationResponseId", &ID).named("integrationResponseId");
    integration_response_key: Option<String> = Member::new("IntegrationResponseKey", &SELECTION_KEY).required().named("integrationResponseKey");
    response_parameters: Option<Map<String>> = Member::new("ResponseParameters", &INTEGRATION_PARAMETERS).named("responseParameters");
    response_templates: Option<Map<String>> = Member::new("ResponseTemplates", &TEMPLATE_MAP).named("responseTemplates");
    template_selection_expression: Option<String> = Member::new("TemplateSelectionExpression", &SELECTION_EXPRESSION).named("templateSelectionExpression");
} }

shape! { JWTConfiguration JWT_CONFIGURATION "JWTConfiguration" {
    audience: Option<Vec<String>> = Member::new("Audience", &__LIST_OF__STRING).named("audience");
    issuer: Option<String> = Member::new("Issuer", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("issuer");
} }

shape! { Model MODEL_SHAPE "Model" {
    content_type: Option<String> = Member::new("ContentType", &STRING_WITH_LENGTH_BETWEEN1_AND256).named("contentType");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    model_id: Option<String> = Member::new("ModelId", &ID).named("modelId");
    name: Option<String> = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("name");
    schema: Option<String> = Member::new("Schema", &STRING_WITH_LENGTH_BETWEEN0_AND32_K).named("schema");
} }

shape! { MutualTlsAuthentication MUTUAL_TLS_AUTHENTICATION "MutualTlsAuthentication" {
    truststore_uri: Option<String> = Member::new("TruststoreUri", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("truststoreUri");
    truststore_version: Option<String> = Member::new("TruststoreVersion", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("truststoreVersion");
    truststore_warnings: Option<Vec<String>> = Member::new("TruststoreWarnings", &__LIST_OF__STRING).named("truststoreWarnings");
} }

shape! { MutualTlsAuthenticationInput MUTUAL_TLS_AUTHENTICATION_INPUT "MutualTlsAuthenticationInput" {
    truststore_uri: Option<String> = Member::new("TruststoreUri", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("truststoreUri");
    truststore_version: Option<String> = Member::new("TruststoreVersion", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("truststoreVersion");
} }

shape! { NotFoundException NOT_FOUND_EXCEPTION "NotFoundException" {
    message: Option<String> = Member::new("Message", &__STRING).named("message");
    resource_type: Option<String> = Member::new("ResourceType", &__STRING).named("resourceType");
} }

shape! { ParameterConstraints PARAMETER_CONSTRAINTS "ParameterConstraints" {
    required: Option<bool> = Member::new("Required", &__BOOLEAN).named("required");
} }

shape! { ReimportApiRequest REIMPORT_API_REQUEST "ReimportApiRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    basepath: Option<String> = Member::new("Basepath", &__STRING).at(Location::Query).named("basepath");
    body: String = Member::new("Body", &__STRING).required().named("body");
    fail_on_warnings: Option<bool> = Member::new("FailOnWarnings", &__BOOLEAN).at(Location::Query).named("failOnWarnings");
} }

shape! { ResetAuthorizersCacheRequest RESET_AUTHORIZERS_CACHE_REQUEST "ResetAuthorizersCacheRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    stage_name: String = Member::new("StageName", &__STRING).required().at(Location::Uri).named("stageName");
} }

shape! { Route ROUTE "Route" {
    api_gateway_managed: Option<bool> = Member::new("ApiGatewayManaged", &__BOOLEAN).named("apiGatewayManaged");
    api_key_required: Option<bool> = Member::new("ApiKeyRequired", &__BOOLEAN).named("apiKeyRequired");
    authorization_scopes: Option<Vec<String>> = Member::new("AuthorizationScopes", &AUTHORIZATION_SCOPES).named("authorizationScopes");
    authorization_type: Option<String> = Member::new("AuthorizationType", &AUTHORIZATION_TYPE).named("authorizationType");
    authorizer_id: Option<String> = Member::new("AuthorizerId", &ID).named("authorizerId");
    model_selection_expression: Option<String> = Member::new("ModelSelectionExpression", &SELECTION_EXPRESSION).named("modelSelectionExpression");
    operation_name: Option<String> = Member::new("OperationName", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("operationName");
    request_models: Option<Map<String>> = Member::new("RequestModels", &ROUTE_MODELS).named("requestModels");
    request_parameters: Option<Map<ParameterConstraints>> = Member::new("RequestParameters", &ROUTE_PARAMETERS).named("requestParameters");
    route_id: Option<String> = Member::new("RouteId", &ID).named("routeId");
    route_key: Option<String> = Member::new("RouteKey", &SELECTION_KEY).required().named("routeKey");
    route_response_selection_expression: Option<String> = Member::new("RouteResponseSelectionExpression", &SELECTION_EXPRESSION).named("routeResponseSelectionExpression");
    target: Option<String> = Member::new("Target", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("target");
} }

shape! { RouteResponse ROUTE_RESPONSE "RouteResponse" {
    model_selection_expression: Option<String> = Member::new("ModelSelectionExpression", &SELECTION_EXPRESSION).named("modelSelectionExpression");
    response_models: Option<Map<String>> = Member::new("ResponseModels", &ROUTE_MODELS).named("responseModels");
    response_parameters: Option<Map<ParameterConstraints>> = Member::new("ResponseParameters", &ROUTE_PARAMETERS).named("responseParameters");
    route_response_id: Option<String> = Member::new("RouteResponseId", &ID).named("routeResponseId");
    route_response_key: Option<String> = Member::new("RouteResponseKey", &SELECTION_KEY).required().named("routeResponseKey");
} }

shape! { RouteSettings ROUTE_SETTINGS "RouteSettings" {
    data_trace_enabled: Option<bool> = Member::new("DataTraceEnabled", &__BOOLEAN).named("dataTraceEnabled");
    detailed_metrics_enabled: Option<bool> = Member::new("DetailedMetricsEnabled", &__BOOLEAN).named("detailedMetricsEnabled");
    logging_level: Option<String> = Member::new("LoggingLevel", &LOGGING_LEVEL).named("loggingLevel");
    throttling_burst_limit: Option<i32> = Member::new("ThrottlingBurstLimit", &__INTEGER).named("throttlingBurstLimit");
    throttling_rate_limit: Option<f64> = Member::new("ThrottlingRateLimit", &__DOUBLE).named("throttlingRateLimit");
} }

shape! { Stage STAGE "Stage" {
    access_log_settings: Option<AccessLogSettings> = Member::new("AccessLogSettings", &ACCESS_LOG_SETTINGS).named("accessLogSettings");
    api_gateway_managed: Option<bool> = Member::new("ApiGatewayManaged", &__BOOLEAN).named("apiGatewayManaged");
    auto_deploy: Option<bool> = Member::new("AutoDeploy", &__BOOLEAN).named("autoDeploy");
    client_certificate_id: Option<String> = Member::new("ClientCertificateId", &ID).named("clientCertificateId");
    created_date: Option<Timestamp> = Member::new("CreatedDate", &__TIMESTAMP_ISO8601).named("createdDate");
    default_route_settings: Option<RouteSettings> = Member::new("DefaultRouteSettings", &ROUTE_SETTINGS).named("defaultRouteSettings");
    deployment_id: Option<String> = Member::new("DeploymentId", &ID).named("deploymentId");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    last_deployment_status_message: Option<String> = Member::new("LastDeploymentStatusMessage", &__STRING).named("lastDeploymentStatusMessage");
    last_updated_date: Option<Timestamp> = Member::new("LastUpdatedDate", &__TIMESTAMP_ISO8601).named("lastUpdatedDate");
    route_settings: Option<Map<RouteSettings>> = Member::new("RouteSettings", &ROUTE_SETTINGS_MAP).named("routeSettings");
    stage_name: Option<String> = Member::new("StageName", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("stageName");
    stage_variables: Option<Map<String>> = Member::new("StageVariables", &STAGE_VARIABLES_MAP).named("stageVariables");
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
} }

shape! { TagResourceRequest TAG_RESOURCE_REQUEST "TagResourceRequest" {
    resource_arn: String = Member::new("ResourceArn", &__STRING).required().at(Location::Uri).named("resource-arn");
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
} }

shape! { TagResourceResponse TAG_RESOURCE_RESPONSE "TagResourceResponse" {
} }

shape! { TlsConfig TLS_CONFIG "TlsConfig" {
    server_name_to_verify: Option<String> = Member::new("ServerNameToVerify", &STRING_WITH_LENGTH_BETWEEN1_AND512).named("serverNameToVerify");
} }

shape! { TlsConfigInput TLS_CONFIG_INPUT "TlsConfigInput" {
    server_name_to_verify: Option<String> = Member::new("ServerNameToVerify", &STRING_WITH_LENGTH_BETWEEN1_AND512).named("serverNameToVerify");
} }

shape! { TooManyRequestsException TOO_MANY_REQUESTS_EXCEPTION "TooManyRequestsException" {
    limit_type: Option<String> = Member::new("LimitType", &__STRING).named("limitType");
    message: Option<String> = Member::new("Message", &__STRING).named("message");
} }

shape! { UntagResourceRequest UNTAG_RESOURCE_REQUEST "UntagResourceRequest" {
    resource_arn: String = Member::new("ResourceArn", &__STRING).required().at(Location::Uri).named("resource-arn");
    tag_keys: Vec<String> = Member::new("TagKeys", &__LIST_OF__STRING).required().at(Location::Query).named("tagKeys");
} }

shape! { UpdateApiMappingRequest UPDATE_API_MAPPING_REQUEST "UpdateApiMappingRequest" {
    api_id: String = Member::new("ApiId", &ID).required().named("apiId");
    api_mapping_id: String = Member::new("ApiMappingId", &__STRING).required().at(Location::Uri).named("apiMappingId");
    api_mapping_key: Option<String> = Member::new("ApiMappingKey", &SELECTION_KEY).named("apiMappingKey");
    domain_name: String = Member::new("DomainName", &__STRING).required().at(Location::Uri).named("domainName");
    stage: Option<String> = Member::new("Stage", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("stage");
} }

shape! { UpdateApiRequest UPDATE_API_REQUEST "UpdateApiRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    api_key_selection_expression: Option<String> = Member::new("ApiKeySelectionExpression", &SELECTION_EXPRESSION).named("apiKeySelectionExpression");
    cors_configuration: Option<Cors> = Member::new("CorsConfiguration", &CORS).named("corsConfiguration");
    credentials_arn: Option<String> = Member::new("CredentialsArn", &ARN).named("credentialsArn");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    disable_schema_validation: Option<bool> = Member::new("DisableSchemaValidation", &__BOOLEAN).named("disableSchemaValidation");
    disable_execute_api_endpoint: Option<bool> = Member::new("DisableExecuteApiEndpoint", &__BOOLEAN).named("disableExecuteApiEndpoint");
    ip_address_type: Option<String> = Member::new("IpAddressType", &IP_ADDRESS_TYPE).named("ipAddressType");
    name: Option<String> = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("name");
    route_key: Option<String> = Member::new("RouteKey", &SELECTION_KEY).named("routeKey");
    route_selection_expression: Option<String> = Member::new("RouteSelectionExpression", &SELECTION_EXPRESSION).named("routeSelectionExpression");
    target: Option<String> = Member::new("Target", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("target");
    version: Option<String> = Member::new("Version", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("version");
} }

shape! { UpdateAuthorizerRequest UPDATE_AUTHORIZER_REQUEST "UpdateAuthorizerRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    authorizer_credentials_arn: Option<String> = Member::new("AuthorizerCredentialsArn", &ARN).named("authorizerCredentialsArn");
    authorizer_id: String = Member::new("AuthorizerId", &__STRING).required().at(Location::Uri).named("authorizerId");
    authorizer_payload_format_version: Option<String> = Member::new("AuthorizerPayloadFormatVersion", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("authorizerPayloadFormatVersion");
    authorizer_result_ttl_in_seconds: Option<i32> = Member::new("AuthorizerResultTtlInSeconds", &INTEGER_WITH_LENGTH_BETWEEN0_AND3600).named("authorizerResultTtlInSeconds");
    authorizer_type: Option<String> = Member::new("AuthorizerType", &AUTHORIZER_TYPE).named("authorizerType");
    authorizer_uri: Option<String> = Member::new("AuthorizerUri", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("authorizerUri");
    enable_simple_responses: Option<bool> = Member::new("EnableSimpleResponses", &__BOOLEAN).named("enableSimpleResponses");
    identity_source: Option<Vec<String>> = Member::new("IdentitySource", &IDENTITY_SOURCE_LIST).named("identitySource");
    identity_validation_expression: Option<String> = Member::new("IdentityValidationExpression", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("identityValidationExpression");
    jwt_configuration: Option<JWTConfiguration> = Member::new("JwtConfiguration", &JWT_CONFIGURATION).named("jwtConfiguration");
    name: Option<String> = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("name");
} }

shape! { UpdateDeploymentRequest UPDATE_DEPLOYMENT_REQUEST "UpdateDeploymentRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    deployment_id: String = Member::new("DeploymentId", &__STRING).required().at(Location::Uri).named("deploymentId");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
} }

shape! { UpdateDomainNameRequest UPDATE_DOMAIN_NAME_REQUEST "UpdateDomainNameRequest" {
    domain_name: String = Member::new("DomainName", &__STRING).required().at(Location::Uri).named("domainName");
    domain_name_configurations: Option<Vec<DomainNameConfiguration>> = Member::new("DomainNameConfigurations", &DOMAIN_NAME_CONFIGURATIONS).named("domainNameConfigurations");
    mutual_tls_authentication: Option<MutualTlsAuthenticationInput> = Member::new("MutualTlsAuthentication", &MUTUAL_TLS_AUTHENTICATION_INPUT).named("mutualTlsAuthentication");
    routing_mode: Option<String> = Member::new("RoutingMode", &ROUTING_MODE).named("routingMode");
} }

shape! { UpdateIntegrationRequest UPDATE_INTEGRATION_REQUEST "UpdateIntegrationRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    connection_id: Option<String> = Member::new("ConnectionId", &STRING_WITH_LENGTH_BETWEEN1_AND1024).named("connectionId");
    connection_type: Option<String> = Member::new("ConnectionType", &CONNECTION_TYPE).named("connectionType");
    content_handling_strategy: Option<String> = Member::new("ContentHandlingStrategy", &CONTENT_HANDLING_STRATEGY).named("contentHandlingStrategy");
    credentials_arn: Option<String> = Member::new("CredentialsArn", &ARN).named("credentialsArn");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    integration_id: String = Member::new("IntegrationId", &__STRING).required().at(Location::Uri).named("integrationId");
    integration_method: Option<String> = Member::new("IntegrationMethod", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("integrationMethod");
    integration_subtype: Option<String> = Member::new("IntegrationSubtype", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("integrationSubtype");
    integration_type: Option<String> = Member::new("IntegrationType", &INTEGRATION_TYPE).named("integrationType");
    integration_uri: Option<String> = Member::new("IntegrationUri", &URI_WITH_LENGTH_BETWEEN1_AND2048).named("integrationUri");
    passthrough_behavior: Option<String> = Member::new("PassthroughBehavior", &PASSTHROUGH_BEHAVIOR).named("passthroughBehavior");
    payload_format_version: Option<String> = Member::new("PayloadFormatVersion", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("payloadFormatVersion");
    request_parameters: Option<Map<String>> = Member::new("RequestParameters", &INTEGRATION_PARAMETERS).named("requestParameters");
    request_templates: Option<Map<String>> = Member::new("RequestTemplates", &TEMPLATE_MAP).named("requestTemplates");
    response_parameters: Option<Map<Map<String>>> = Member::new("ResponseParameters", &RESPONSE_PARAMETERS).named("responseParameters");
    template_selection_expression: Option<String> = Member::new("TemplateSelectionExpression", &SELECTION_EXPRESSION).named("templateSelectionExpression");
    timeout_in_millis: Option<i32> = Member::new("TimeoutInMillis", &INTEGER_WITH_LENGTH_BETWEEN50_AND30000).named("timeoutInMillis");
    tls_config: Option<TlsConfigInput> = Member::new("TlsConfig", &TLS_CONFIG_INPUT).named("tlsConfig");
} }

shape! { UpdateIntegrationResponseRequest UPDATE_INTEGRATION_RESPONSE_REQUEST "UpdateIntegrationResponseRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    content_handling_strategy: Option<String> = Member::new("ContentHandlingStrategy", &CONTENT_HANDLING_STRATEGY).named("contentHandlingStrategy");
    integration_id: String = Member::new("IntegrationId", &__STRING).required().at(Location::Uri).named("integrationId");
    integration_response_id: String = Member::new("IntegrationResponseId", &__STRING).required().at(Location::Uri).named("integrationResponseId");
    integration_response_key: Option<String> = Member::new("IntegrationResponseKey", &SELECTION_KEY).named("integrationResponseKey");
    response_parameters: Option<Map<String>> = Member::new("ResponseParameters", &INTEGRATION_PARAMETERS).named("responseParameters");
    response_templates: Option<Map<String>> = Member::new("ResponseTemplates", &TEMPLATE_MAP).named("responseTemplates");
    template_selection_expression: Option<String> = Member::new("TemplateSelectionExpression", &SELECTION_EXPRESSION).named("templateSelectionExpression");
} }

shape! { UpdateModelRequest UPDATE_MODEL_REQUEST "UpdateModelRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    content_type: Option<String> = Member::new("ContentType", &STRING_WITH_LENGTH_BETWEEN1_AND256).named("contentType");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    model_id: String = Member::new("ModelId", &__STRING).required().at(Location::Uri).named("modelId");
    name: Option<String> = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("name");
    schema: Option<String> = Member::new("Schema", &STRING_WITH_LENGTH_BETWEEN0_AND32_K).named("schema");
} }

shape! { UpdateRouteRequest UPDATE_ROUTE_REQUEST "UpdateRouteRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    api_key_required: Option<bool> = Member::new("ApiKeyRequired", &__BOOLEAN).named("apiKeyRequired");
    authorization_scopes: Option<Vec<String>> = Member::new("AuthorizationScopes", &AUTHORIZATION_SCOPES).named("authorizationScopes");
    authorization_type: Option<String> = Member::new("AuthorizationType", &AUTHORIZATION_TYPE).named("authorizationType");
    authorizer_id: Option<String> = Member::new("AuthorizerId", &ID).named("authorizerId");
    model_selection_expression: Option<String> = Member::new("ModelSelectionExpression", &SELECTION_EXPRESSION).named("modelSelectionExpression");
    operation_name: Option<String> = Member::new("OperationName", &STRING_WITH_LENGTH_BETWEEN1_AND64).named("operationName");
    request_models: Option<Map<String>> = Member::new("RequestModels", &ROUTE_MODELS).named("requestModels");
    request_parameters: Option<Map<ParameterConstraints>> = Member::new("RequestParameters", &ROUTE_PARAMETERS).named("requestParameters");
    route_id: String = Member::new("RouteId", &__STRING).required().at(Location::Uri).named("routeId");
    route_key: Option<String> = Member::new("RouteKey", &SELECTION_KEY).named("routeKey");
    route_response_selection_expression: Option<String> = Member::new("RouteResponseSelectionExpression", &SELECTION_EXPRESSION).named("routeResponseSelectionExpression");
    target: Option<String> = Member::new("Target", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("target");
} }

shape! { UpdateRouteResponseRequest UPDATE_ROUTE_RESPONSE_REQUEST "UpdateRouteResponseRequest" {
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    model_selection_expression: Option<String> = Member::new("ModelSelectionExpression", &SELECTION_EXPRESSION).named("modelSelectionExpression");
    response_models: Option<Map<String>> = Member::new("ResponseModels", &ROUTE_MODELS).named("responseModels");
    response_parameters: Option<Map<ParameterConstraints>> = Member::new("ResponseParameters", &ROUTE_PARAMETERS).named("responseParameters");
    route_id: String = Member::new("RouteId", &__STRING).required().at(Location::Uri).named("routeId");
    route_response_id: String = Member::new("RouteResponseId", &__STRING).required().at(Location::Uri).named("routeResponseId");
    route_response_key: Option<String> = Member::new("RouteResponseKey", &SELECTION_KEY).named("routeResponseKey");
} }

shape! { UpdateStageRequest UPDATE_STAGE_REQUEST "UpdateStageRequest" {
    access_log_settings: Option<AccessLogSettings> = Member::new("AccessLogSettings", &ACCESS_LOG_SETTINGS).named("accessLogSettings");
    api_id: String = Member::new("ApiId", &__STRING).required().at(Location::Uri).named("apiId");
    auto_deploy: Option<bool> = Member::new("AutoDeploy", &__BOOLEAN).named("autoDeploy");
    client_certificate_id: Option<String> = Member::new("ClientCertificateId", &ID).named("clientCertificateId");
    default_route_settings: Option<RouteSettings> = Member::new("DefaultRouteSettings", &ROUTE_SETTINGS).named("defaultRouteSettings");
    deployment_id: Option<String> = Member::new("DeploymentId", &ID).named("deploymentId");
    description: Option<String> = Member::new("Description", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("description");
    route_settings: Option<Map<RouteSettings>> = Member::new("RouteSettings", &ROUTE_SETTINGS_MAP).named("routeSettings");
    stage_name: String = Member::new("StageName", &__STRING).required().at(Location::Uri).named("stageName");
    stage_variables: Option<Map<String>> = Member::new("StageVariables", &STAGE_VARIABLES_MAP).named("stageVariables");
} }

shape! { UpdateVpcLinkRequest UPDATE_VPC_LINK_REQUEST "UpdateVpcLinkRequest" {
    name: Option<String> = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).named("name");
    vpc_link_id: String = Member::new("VpcLinkId", &__STRING).required().at(Location::Uri).named("vpcLinkId");
} }

shape! { VpcLink VPC_LINK "VpcLink" {
    created_date: Option<Timestamp> = Member::new("CreatedDate", &__TIMESTAMP_ISO8601).named("createdDate");
    name: Option<String> = Member::new("Name", &STRING_WITH_LENGTH_BETWEEN1_AND128).required().named("name");
    security_group_ids: Option<Vec<String>> = Member::new("SecurityGroupIds", &SECURITY_GROUP_ID_LIST).required().named("securityGroupIds");
    subnet_ids: Option<Vec<String>> = Member::new("SubnetIds", &SUBNET_ID_LIST).required().named("subnetIds");
    tags: Option<Map<String>> = Member::new("Tags", &TAGS).named("tags");
    vpc_link_id: Option<String> = Member::new("VpcLinkId", &ID).required().named("vpcLinkId");
    vpc_link_status: Option<String> = Member::new("VpcLinkStatus", &VPC_LINK_STATUS).named("vpcLinkStatus");
    vpc_link_status_message: Option<String> = Member::new("VpcLinkStatusMessage", &STRING_WITH_LENGTH_BETWEEN0_AND1024).named("vpcLinkStatusMessage");
    vpc_link_version: Option<String> = Member::new("VpcLinkVersion", &VPC_LINK_VERSION).named("vpcLinkVersion");
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "AccessDeniedException",
        code: "AccessDeniedException",
        status: 403,
        fault: Fault::Client,
        schema: Some(&super::ACCESS_DENIED_EXCEPTION),
    };
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
    pub static NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
        shape: "NotFoundException",
        code: "NotFoundException",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::NOT_FOUND_EXCEPTION),
    };
    pub static TOO_MANY_REQUESTS_EXCEPTION: ErrorShape = ErrorShape {
        shape: "TooManyRequestsException",
        code: "TooManyRequestsException",
        status: 429,
        fault: Fault::Client,
        schema: Some(&super::TOO_MANY_REQUESTS_EXCEPTION),
    };
}

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        CreateApi(super::CreateApiRequest) -> super::Api;
        CreateApiMapping(super::CreateApiMappingRequest) -> super::ApiMapping;
        CreateAuthorizer(super::CreateAuthorizerRequest) -> super::Authorizer;
        CreateDeployment(super::CreateDeploymentRequest) -> super::Deployment;
        CreateDomainName(super::CreateDomainNameRequest) -> super::DomainName;
        CreateIntegration(super::CreateIntegrationRequest) -> super::Integration;
        CreateIntegrationResponse(super::CreateIntegrationResponseRequest) -> super::IntegrationResponse;
        CreateModel(super::CreateModelRequest) -> super::Model;
        CreateRoute(super::CreateRouteRequest) -> super::Route;
        CreateRouteResponse(super::CreateRouteResponseRequest) -> super::RouteResponse;
        CreateStage(super::CreateStageRequest) -> super::Stage;
        CreateVpcLink(super::CreateVpcLinkRequest) -> super::VpcLink;
        DeleteAccessLogSettings(super::DeleteAccessLogSettingsRequest) -> ();
        DeleteApi(super::DeleteApiRequest) -> ();
        DeleteApiMapping(super::DeleteApiMappingRequest) -> ();
        DeleteAuthorizer(super::DeleteAuthorizerRequest) -> ();
        DeleteCorsConfiguration(super::DeleteCorsConfigurationRequest) -> ();
        DeleteDeployment(super::DeleteDeploymentRequest) -> ();
        DeleteDomainName(super::DeleteDomainNameRequest) -> ();
        DeleteIntegration(super::DeleteIntegrationRequest) -> ();
        DeleteIntegrationResponse(super::DeleteIntegrationResponseRequest) -> ();
        DeleteModel(super::DeleteModelRequest) -> ();
        DeleteRoute(super::DeleteRouteRequest) -> ();
        DeleteRouteRequestParameter(super::DeleteRouteRequestParameterRequest) -> ();
        DeleteRouteResponse(super::DeleteRouteResponseRequest) -> ();
        DeleteRouteSettings(super::DeleteRouteSettingsRequest) -> ();
        DeleteStage(super::DeleteStageRequest) -> ();
        DeleteVpcLink(super::DeleteVpcLinkRequest) -> super::DeleteVpcLinkResponse;
        ExportApi(super::ExportApiRequest) -> super::ExportApiResponse;
        GetApi(super::GetApiRequest) -> super::Api;
        GetApiMapping(super::GetApiMappingRequest) -> super::ApiMapping;
        GetApiMappings(super::GetApiMappingsRequest) -> super::GetApiMappingsResponse;
        GetApis(super::GetApisRequest) -> super::GetApisResponse;
        GetAuthorizer(super::GetAuthorizerRequest) -> super::Authorizer;
        GetAuthorizers(super::GetAuthorizersRequest) -> super::GetAuthorizersResponse;
        GetDeployment(super::GetDeploymentRequest) -> super::Deployment;
        GetDeployments(super::GetDeploymentsRequest) -> super::GetDeploymentsResponse;
        GetDomainName(super::GetDomainNameRequest) -> super::DomainName;
        GetDomainNames(super::GetDomainNamesRequest) -> super::GetDomainNamesResponse;
        GetIntegration(super::GetIntegrationRequest) -> super::Integration;
        GetIntegrationResponse(super::GetIntegrationResponseRequest) -> super::IntegrationResponse;
        GetIntegrationResponses(super::GetIntegrationResponsesRequest) -> super::GetIntegrationResponsesResponse;
        GetIntegrations(super::GetIntegrationsRequest) -> super::GetIntegrationsResponse;
        GetModel(super::GetModelRequest) -> super::Model;
        GetModelTemplate(super::GetModelTemplateRequest) -> super::GetModelTemplateResponse;
        GetModels(super::GetModelsRequest) -> super::GetModelsResponse;
        GetRoute(super::GetRouteRequest) -> super::Route;
        GetRouteResponse(super::GetRouteResponseRequest) -> super::RouteResponse;
        GetRouteResponses(super::GetRouteResponsesRequest) -> super::GetRouteResponsesResponse;
        GetRoutes(super::GetRoutesRequest) -> super::GetRoutesResponse;
        GetStage(super::GetStageRequest) -> super::Stage;
        GetStages(super::GetStagesRequest) -> super::GetStagesResponse;
        GetTags(super::GetTagsRequest) -> super::GetTagsResponse;
        GetVpcLink(super::GetVpcLinkRequest) -> super::VpcLink;
        GetVpcLinks(super::GetVpcLinksRequest) -> super::GetVpcLinksResponse;
        ImportApi(super::ImportApiRequest) -> super::Api;
        ReimportApi(super::ReimportApiRequest) -> super::Api;
        ResetAuthorizersCache(super::ResetAuthorizersCacheRequest) -> ();
        TagResource(super::TagResourceRequest) -> super::TagResourceResponse;
        UntagResource(super::UntagResourceRequest) -> ();
        UpdateApi(super::UpdateApiRequest) -> super::Api;
        UpdateApiMapping(super::UpdateApiMappingRequest) -> super::ApiMapping;
        UpdateAuthorizer(super::UpdateAuthorizerRequest) -> super::Authorizer;
        UpdateDeployment(super::UpdateDeploymentRequest) -> super::Deployment;
        UpdateDomainName(super::UpdateDomainNameRequest) -> super::DomainName;
        UpdateIntegration(super::UpdateIntegrationRequest) -> super::Integration;
        UpdateIntegrationResponse(super::UpdateIntegrationResponseRequest) -> super::IntegrationResponse;
        UpdateModel(super::UpdateModelRequest) -> super::Model;
        UpdateRoute(super::UpdateRouteRequest) -> super::Route;
        UpdateRouteResponse(super::UpdateRouteResponseRequest) -> super::RouteResponse;
        UpdateStage(super::UpdateStageRequest) -> super::Stage;
        UpdateVpcLink(super::UpdateVpcLinkRequest) -> super::VpcLink;
    }
}

static UNIT: Schema = Schema::new("Unit", Kind::Structure(&[]));

operation_table! {
    CreateApi "POST" "/v2/apis" 201 (CREATE_API_REQUEST) -> (API) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateApiMapping "POST" "/v2/domainnames/{domainName}/apimappings" 201 (CREATE_API_MAPPING_REQUEST) -> (API_MAPPING) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateAuthorizer "POST" "/v2/apis/{apiId}/authorizers" 201 (CREATE_AUTHORIZER_REQUEST) -> (AUTHORIZER) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateDeployment "POST" "/v2/apis/{apiId}/deployments" 201 (CREATE_DEPLOYMENT_REQUEST) -> (DEPLOYMENT) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateDomainName "POST" "/v2/domainnames" 201 (CREATE_DOMAIN_NAME_REQUEST) -> (DOMAIN_NAME) has_output true wrapper None, unsigned false errors [ACCESS_DENIED_EXCEPTION BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateIntegration "POST" "/v2/apis/{apiId}/integrations" 201 (CREATE_INTEGRATION_REQUEST) -> (INTEGRATION) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateIntegrationResponse "POST" "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses" 201 (CREATE_INTEGRATION_RESPONSE_REQUEST) -> (INTEGRATION_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateModel "POST" "/v2/apis/{apiId}/models" 201 (CREATE_MODEL_REQUEST) -> (MODEL_SHAPE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateRoute "POST" "/v2/apis/{apiId}/routes" 201 (CREATE_ROUTE_REQUEST) -> (ROUTE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateRouteResponse "POST" "/v2/apis/{apiId}/routes/{routeId}/routeresponses" 201 (CREATE_ROUTE_RESPONSE_REQUEST) -> (ROUTE_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateStage "POST" "/v2/apis/{apiId}/stages" 201 (CREATE_STAGE_REQUEST) -> (STAGE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateVpcLink "POST" "/v2/vpclinks" 201 (CREATE_VPC_LINK_REQUEST) -> (VPC_LINK) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteAccessLogSettings "DELETE" "/v2/apis/{apiId}/stages/{stageName}/accesslogsettings" 204 (DELETE_ACCESS_LOG_SETTINGS_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteApi "DELETE" "/v2/apis/{apiId}" 204 (DELETE_API_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteApiMapping "DELETE" "/v2/domainnames/{domainName}/apimappings/{apiMappingId}" 204 (DELETE_API_MAPPING_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteAuthorizer "DELETE" "/v2/apis/{apiId}/authorizers/{authorizerId}" 204 (DELETE_AUTHORIZER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteCorsConfiguration "DELETE" "/v2/apis/{apiId}/cors" 204 (DELETE_CORS_CONFIGURATION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteDeployment "DELETE" "/v2/apis/{apiId}/deployments/{deploymentId}" 204 (DELETE_DEPLOYMENT_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteDomainName "DELETE" "/v2/domainnames/{domainName}" 204 (DELETE_DOMAIN_NAME_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteIntegration "DELETE" "/v2/apis/{apiId}/integrations/{integrationId}" 204 (DELETE_INTEGRATION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteIntegrationResponse "DELETE" "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}" 204 (DELETE_INTEGRATION_RESPONSE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteModel "DELETE" "/v2/apis/{apiId}/models/{modelId}" 204 (DELETE_MODEL_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteRoute "DELETE" "/v2/apis/{apiId}/routes/{routeId}" 204 (DELETE_ROUTE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteRouteRequestParameter "DELETE" "/v2/apis/{apiId}/routes/{routeId}/requestparameters/{requestParameterKey}" 204 (DELETE_ROUTE_REQUEST_PARAMETER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteRouteResponse "DELETE" "/v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}" 204 (DELETE_ROUTE_RESPONSE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteRouteSettings "DELETE" "/v2/apis/{apiId}/stages/{stageName}/routesettings/{routeKey}" 204 (DELETE_ROUTE_SETTINGS_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteStage "DELETE" "/v2/apis/{apiId}/stages/{stageName}" 204 (DELETE_STAGE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteVpcLink "DELETE" "/v2/vpclinks/{vpcLinkId}" 202 (DELETE_VPC_LINK_REQUEST) -> (DELETE_VPC_LINK_RESPONSE) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ExportApi "GET" "/v2/apis/{apiId}/exports/{specification}" 200 (EXPORT_API_REQUEST) -> (EXPORT_API_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetApi "GET" "/v2/apis/{apiId}" 200 (GET_API_REQUEST) -> (API) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetApiMapping "GET" "/v2/domainnames/{domainName}/apimappings/{apiMappingId}" 200 (GET_API_MAPPING_REQUEST) -> (API_MAPPING) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetApiMappings "GET" "/v2/domainnames/{domainName}/apimappings" 200 (GET_API_MAPPINGS_REQUEST) -> (GET_API_MAPPINGS_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetApis "GET" "/v2/apis" 200 (GET_APIS_REQUEST) -> (GET_APIS_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetAuthorizer "GET" "/v2/apis/{apiId}/authorizers/{authorizerId}" 200 (GET_AUTHORIZER_REQUEST) -> (AUTHORIZER) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetAuthorizers "GET" "/v2/apis/{apiId}/authorizers" 200 (GET_AUTHORIZERS_REQUEST) -> (GET_AUTHORIZERS_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetDeployment "GET" "/v2/apis/{apiId}/deployments/{deploymentId}" 200 (GET_DEPLOYMENT_REQUEST) -> (DEPLOYMENT) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetDeployments "GET" "/v2/apis/{apiId}/deployments" 200 (GET_DEPLOYMENTS_REQUEST) -> (GET_DEPLOYMENTS_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetDomainName "GET" "/v2/domainnames/{domainName}" 200 (GET_DOMAIN_NAME_REQUEST) -> (DOMAIN_NAME) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetDomainNames "GET" "/v2/domainnames" 200 (GET_DOMAIN_NAMES_REQUEST) -> (GET_DOMAIN_NAMES_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetIntegration "GET" "/v2/apis/{apiId}/integrations/{integrationId}" 200 (GET_INTEGRATION_REQUEST) -> (INTEGRATION) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetIntegrationResponse "GET" "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}" 200 (GET_INTEGRATION_RESPONSE_REQUEST) -> (INTEGRATION_RESPONSE) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetIntegrationResponses "GET" "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses" 200 (GET_INTEGRATION_RESPONSES_REQUEST) -> (GET_INTEGRATION_RESPONSES_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetIntegrations "GET" "/v2/apis/{apiId}/integrations" 200 (GET_INTEGRATIONS_REQUEST) -> (GET_INTEGRATIONS_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetModel "GET" "/v2/apis/{apiId}/models/{modelId}" 200 (GET_MODEL_REQUEST) -> (MODEL_SHAPE) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetModelTemplate "GET" "/v2/apis/{apiId}/models/{modelId}/template" 200 (GET_MODEL_TEMPLATE_REQUEST) -> (GET_MODEL_TEMPLATE_RESPONSE) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetModels "GET" "/v2/apis/{apiId}/models" 200 (GET_MODELS_REQUEST) -> (GET_MODELS_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetRoute "GET" "/v2/apis/{apiId}/routes/{routeId}" 200 (GET_ROUTE_REQUEST) -> (ROUTE) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetRouteResponse "GET" "/v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}" 200 (GET_ROUTE_RESPONSE_REQUEST) -> (ROUTE_RESPONSE) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetRouteResponses "GET" "/v2/apis/{apiId}/routes/{routeId}/routeresponses" 200 (GET_ROUTE_RESPONSES_REQUEST) -> (GET_ROUTE_RESPONSES_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetRoutes "GET" "/v2/apis/{apiId}/routes" 200 (GET_ROUTES_REQUEST) -> (GET_ROUTES_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetStage "GET" "/v2/apis/{apiId}/stages/{stageName}" 200 (GET_STAGE_REQUEST) -> (STAGE) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetStages "GET" "/v2/apis/{apiId}/stages" 200 (GET_STAGES_REQUEST) -> (GET_STAGES_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetTags "GET" "/v2/tags/{resource-arn}" 200 (GET_TAGS_REQUEST) -> (GET_TAGS_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetVpcLink "GET" "/v2/vpclinks/{vpcLinkId}" 200 (GET_VPC_LINK_REQUEST) -> (VPC_LINK) has_output true wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetVpcLinks "GET" "/v2/vpclinks" 200 (GET_VPC_LINKS_REQUEST) -> (GET_VPC_LINKS_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ImportApi "PUT" "/v2/apis" 201 (IMPORT_API_REQUEST) -> (API) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ReimportApi "PUT" "/v2/apis/{apiId}" 201 (REIMPORT_API_REQUEST) -> (API) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ResetAuthorizersCache "DELETE" "/v2/apis/{apiId}/stages/{stageName}/cache/authorizers" 204 (RESET_AUTHORIZERS_CACHE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    TagResource "POST" "/v2/tags/{resource-arn}" 201 (TAG_RESOURCE_REQUEST) -> (TAG_RESOURCE_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UntagResource "DELETE" "/v2/tags/{resource-arn}" 204 (UNTAG_RESOURCE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateApi "PATCH" "/v2/apis/{apiId}" 200 (UPDATE_API_REQUEST) -> (API) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateApiMapping "PATCH" "/v2/domainnames/{domainName}/apimappings/{apiMappingId}" 200 (UPDATE_API_MAPPING_REQUEST) -> (API_MAPPING) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateAuthorizer "PATCH" "/v2/apis/{apiId}/authorizers/{authorizerId}" 200 (UPDATE_AUTHORIZER_REQUEST) -> (AUTHORIZER) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateDeployment "PATCH" "/v2/apis/{apiId}/deployments/{deploymentId}" 200 (UPDATE_DEPLOYMENT_REQUEST) -> (DEPLOYMENT) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateDomainName "PATCH" "/v2/domainnames/{domainName}" 200 (UPDATE_DOMAIN_NAME_REQUEST) -> (DOMAIN_NAME) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateIntegration "PATCH" "/v2/apis/{apiId}/integrations/{integrationId}" 200 (UPDATE_INTEGRATION_REQUEST) -> (INTEGRATION) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateIntegrationResponse "PATCH" "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}" 200 (UPDATE_INTEGRATION_RESPONSE_REQUEST) -> (INTEGRATION_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateModel "PATCH" "/v2/apis/{apiId}/models/{modelId}" 200 (UPDATE_MODEL_REQUEST) -> (MODEL_SHAPE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateRoute "PATCH" "/v2/apis/{apiId}/routes/{routeId}" 200 (UPDATE_ROUTE_REQUEST) -> (ROUTE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateRouteResponse "PATCH" "/v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}" 200 (UPDATE_ROUTE_RESPONSE_REQUEST) -> (ROUTE_RESPONSE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateStage "PATCH" "/v2/apis/{apiId}/stages/{stageName}" 200 (UPDATE_STAGE_REQUEST) -> (STAGE) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION CONFLICT_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateVpcLink "PATCH" "/v2/vpclinks/{vpcLinkId}" 200 (UPDATE_VPC_LINK_REQUEST) -> (VPC_LINK) has_output true wrapper None, unsigned false errors [BAD_REQUEST_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
}

left_out! {
    CreatePortal "POST" "/v2/portals";
    CreatePortalProduct "POST" "/v2/portalproducts";
    CreateProductPage "POST" "/v2/portalproducts/{portalProductId}/productpages";
    CreateProductRestEndpointPage "POST" "/v2/portalproducts/{portalProductId}/productrestendpointpages";
    CreateRoutingRule "POST" "/v2/domainnames/{domainName}/routingrules";
    DeletePortal "DELETE" "/v2/portals/{portalId}";
    DeletePortalProduct "DELETE" "/v2/portalproducts/{portalProductId}";
    DeletePortalProductSharingPolicy "DELETE" "/v2/portalproducts/{portalProductId}/sharingpolicy";
    DeleteProductPage "DELETE" "/v2/portalproducts/{portalProductId}/productpages/{productPageId}";
    DeleteProductRestEndpointPage "DELETE" "/v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}";
    DeleteRoutingRule "DELETE" "/v2/domainnames/{domainName}/routingrules/{routingRuleId}";
    DisablePortal "DELETE" "/v2/portals/{portalId}/publish";
    GetPortal "GET" "/v2/portals/{portalId}";
    GetPortalProduct "GET" "/v2/portalproducts/{portalProductId}";
    GetPortalProductSharingPolicy "GET" "/v2/portalproducts/{portalProductId}/sharingpolicy";
    GetProductPage "GET" "/v2/portalproducts/{portalProductId}/productpages/{productPageId}";
    GetProductRestEndpointPage "GET" "/v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}";
    GetRoutingRule "GET" "/v2/domainnames/{domainName}/routingrules/{routingRuleId}";
    ListPortalProducts "GET" "/v2/portalproducts";
    ListPortals "GET" "/v2/portals";
    ListProductPages "GET" "/v2/portalproducts/{portalProductId}/productpages";
    ListProductRestEndpointPages "GET" "/v2/portalproducts/{portalProductId}/productrestendpointpages";
    ListRoutingRules "GET" "/v2/domainnames/{domainName}/routingrules";
    PreviewPortal "POST" "/v2/portals/{portalId}/preview";
    PublishPortal "POST" "/v2/portals/{portalId}/publish";
    PutPortalProductSharingPolicy "PUT" "/v2/portalproducts/{portalProductId}/sharingpolicy";
    PutRoutingRule "PUT" "/v2/domainnames/{domainName}/routingrules/{routingRuleId}";
    UpdatePortal "PATCH" "/v2/portals/{portalId}";
    UpdatePortalProduct "PATCH" "/v2/portalproducts/{portalProductId}";
    UpdateProductPage "PATCH" "/v2/portalproducts/{portalProductId}/productpages/{productPageId}";
    UpdateProductRestEndpointPage "PATCH" "/v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "apigatewayv2",
    service_id: "ApiGatewayV2",
    api_version: "2018-11-29",
    protocol: Protocol::RestJson,
    signing_name: "apigateway",
    target_prefix: None,
    xml_namespace: None,
    operations: OPERATIONS,
    errors: &[
        &errors::ACCESS_DENIED_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONFLICT_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    validation_error: &errors::BAD_REQUEST_EXCEPTION,
    names_inputs: false,
    left_out: LEFT_OUT,
};
