//! The index of apigateway's operations.

mod account;
mod api_key;
mod authorizer;
mod base_path_mapping;
mod client_certificate;
mod deployment;
mod documentation;
mod domain_name;
mod gateway_response;
mod integration;
mod method;
mod model;
mod request_validator;
mod resource;
mod rest_api;
mod stage;
mod tag;
mod test_invoke;
mod usage_plan;
mod vpc_link;

use super::access;
use crate::Error;
use crate::page::by_offset;
use crate::service::RestApis;

/// Items of a page when the client does not say.
const ITEMS_DEFAULT: usize = 25;

/// Most items of a page.
const ITEMS_MAX: usize = 500;

/// One page, and the position of the next.
fn page<T>(
    items: Vec<T>,
    limit: Option<i32>,
    position: Option<&str>,
) -> Result<(Vec<T>, Option<String>), Error> {
    let limit = limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| *limit > 0);
    let limit = limit.unwrap_or(ITEMS_DEFAULT).min(ITEMS_MAX);
    by_offset(items, limit, position).ok_or_else(|| Error::bad_request("Invalid position parameter"))
}

api::operations! { RestApis, api::apigateway, access::of;
    CreateApiKey => api_key::create,
    CreateAuthorizer => authorizer::create,
    CreateBasePathMapping => base_path_mapping::create,
    CreateDeployment => deployment::create,
    CreateDocumentationPart => documentation::create_part,
    CreateDocumentationVersion => documentation::create_version,
    CreateDomainName => domain_name::create,
    CreateModel => model::create,
    CreateRequestValidator => request_validator::create,
    CreateResource => resource::create,
    CreateRestApi => rest_api::create,
    CreateStage => stage::create,
    CreateUsagePlan => usage_plan::create,
    CreateUsagePlanKey => usage_plan::create_key,
    CreateVpcLink => vpc_link::create,
    DeleteApiKey => api_key::delete,
    DeleteAuthorizer => authorizer::delete,
    DeleteBasePathMapping => base_path_mapping::delete,
    DeleteClientCertificate => client_certificate::delete,
    DeleteDeployment => deployment::delete,
    DeleteDocumentationPart => documentation::delete_part,
    DeleteDocumentationVersion => documentation::delete_version,
    DeleteDomainName => domain_name::delete,
    DeleteGatewayResponse => gateway_response::delete,
    DeleteIntegration => integration::delete,
    DeleteIntegrationResponse => integration::delete_response,
    DeleteMethod => method::delete,
    DeleteMethodResponse => method::delete_response,
    DeleteModel => model::delete,
    DeleteRequestValidator => request_validator::delete,
    DeleteResource => resource::delete,
    DeleteRestApi => rest_api::delete,
    DeleteStage => stage::delete,
    DeleteUsagePlan => usage_plan::delete,
    DeleteUsagePlanKey => usage_plan::delete_key,
    DeleteVpcLink => vpc_link::delete,
    FlushStageAuthorizersCache => stage::flush_authorizers_cache,
    FlushStageCache => stage::flush_cache,
    GenerateClientCertificate => client_certificate::generate,
    GetAccount => account::get,
    GetApiKey => api_key::get,
    GetApiKeys => api_key::list,
    GetAuthorizer => authorizer::get,
    GetAuthorizers => authorizer::list,
    GetBasePathMapping => base_path_mapping::get,
    GetBasePathMappings => base_path_mapping::list,
    GetClientCertificate => client_certificate::get,
    GetClientCertificates => client_certificate::list,
    GetDeployment => deployment::get,
    GetDeployments => deployment::list,
    GetDocumentationPart => documentation::get_part,
    GetDocumentationParts => documentation::list_parts,
    GetDocumentationVersion => documentation::get_version,
    GetDocumentationVersions => documentation::list_versions,
    GetDomainName => domain_name::get,
    GetDomainNames => domain_name::list,
    GetGatewayResponse => gateway_response::get,
    GetGatewayResponses => gateway_response::list,
    GetIntegration => integration::get,
    GetIntegrationResponse => integration::get_response,
    GetMethod => method::get,
    GetMethodResponse => method::get_response,
    GetModel => model::get,
    GetModelTemplate => model::get_template,
    GetModels => model::list,
    GetRequestValidator => request_validator::get,
    GetRequestValidators => request_validator::list,
    GetResource => resource::get,
    GetResources => resource::list,
    GetRestApi => rest_api::get,
    GetRestApis => rest_api::list,
    GetStage => stage::get,
    GetStages => stage::list,
    GetTags => tag::get,
    GetUsage => usage_plan::get_usage,
    GetUsagePlan => usage_plan::get,
    GetUsagePlanKey => usage_plan::get_key,
    GetUsagePlanKeys => usage_plan::list_keys,
    GetUsagePlans => usage_plan::list,
    GetVpcLink => vpc_link::get,
    GetVpcLinks => vpc_link::list,
    ImportApiKeys => api_key::import,
    ImportDocumentationParts => documentation::import_parts,
    PutGatewayResponse => gateway_response::put,
    PutIntegration => integration::put,
    PutIntegrationResponse => integration::put_response,
    PutMethod => method::put,
    PutMethodResponse => method::put_response,
    TagResource => tag::tag,
    TestInvokeMethod => test_invoke::method,
    UntagResource => tag::untag,
    UpdateAccount => account::update,
    UpdateApiKey => api_key::update,
    UpdateAuthorizer => authorizer::update,
    UpdateBasePathMapping => base_path_mapping::update,
    UpdateClientCertificate => client_certificate::update,
    UpdateDeployment => deployment::update,
    UpdateDocumentationPart => documentation::update_part,
    UpdateDocumentationVersion => documentation::update_version,
    UpdateDomainName => domain_name::update,
    UpdateGatewayResponse => gateway_response::update,
    UpdateIntegration => integration::update,
    UpdateIntegrationResponse => integration::update_response,
    UpdateMethod => method::update,
    UpdateMethodResponse => method::update_response,
    UpdateModel => model::update,
    UpdateRequestValidator => request_validator::update,
    UpdateResource => resource::update,
    UpdateRestApi => rest_api::update,
    UpdateStage => stage::update,
    UpdateUsagePlan => usage_plan::update,
    UpdateVpcLink => vpc_link::update,
}
