//! The index of apigatewayv2's operations.

mod api_mapping;
mod authorizer;
mod deployment;
mod domain_name;
mod http_api;
mod integration;
mod integration_response;
mod model;
mod route;
mod route_response;
mod stage;
mod tag;
mod vpc_link;

use super::access;
use crate::service::HttpApis;

api::operations! { HttpApis, api::apigatewayv2, access::of;
    CreateApi => http_api::create,
    CreateApiMapping => api_mapping::create,
    CreateAuthorizer => authorizer::create,
    CreateDeployment => deployment::create,
    CreateDomainName => domain_name::create,
    CreateIntegration => integration::create,
    CreateIntegrationResponse => integration_response::create,
    CreateModel => model::create,
    CreateRoute => route::create,
    CreateRouteResponse => route_response::create,
    CreateStage => stage::create,
    CreateVpcLink => vpc_link::create,
    DeleteAccessLogSettings => stage::delete_access_log_settings,
    DeleteApi => http_api::delete,
    DeleteApiMapping => api_mapping::delete,
    DeleteAuthorizer => authorizer::delete,
    DeleteCorsConfiguration => http_api::delete_cors_configuration,
    DeleteDeployment => deployment::delete,
    DeleteDomainName => domain_name::delete,
    DeleteIntegration => integration::delete,
    DeleteIntegrationResponse => integration_response::delete,
    DeleteModel => model::delete,
    DeleteRoute => route::delete,
    DeleteRouteRequestParameter => route::delete_request_parameter,
    DeleteRouteResponse => route_response::delete,
    DeleteRouteSettings => stage::delete_route_settings,
    DeleteStage => stage::delete,
    DeleteVpcLink => vpc_link::delete,
    GetApi => http_api::get,
    GetApiMapping => api_mapping::get,
    GetApiMappings => api_mapping::list,
    GetApis => http_api::list,
    GetAuthorizer => authorizer::get,
    GetAuthorizers => authorizer::list,
    GetDeployment => deployment::get,
    GetDeployments => deployment::list,
    GetDomainName => domain_name::get,
    GetDomainNames => domain_name::list,
    GetIntegration => integration::get,
    GetIntegrationResponse => integration_response::get,
    GetIntegrationResponses => integration_response::list,
    GetIntegrations => integration::list,
    GetModel => model::get,
    GetModelTemplate => model::get_template,
    GetModels => model::list,
    GetRoute => route::get,
    GetRouteResponse => route_response::get,
    GetRouteResponses => route_response::list,
    GetRoutes => route::list,
    GetStage => stage::get,
    GetStages => stage::list,
    GetTags => tag::get,
    GetVpcLink => vpc_link::get,
    GetVpcLinks => vpc_link::list,
    ResetAuthorizersCache => stage::reset_authorizers_cache,
    TagResource => tag::tag,
    UntagResource => tag::untag,
    UpdateApi => http_api::update,
    UpdateApiMapping => api_mapping::update,
    UpdateAuthorizer => authorizer::update,
    UpdateDeployment => deployment::update,
    UpdateDomainName => domain_name::update,
    UpdateIntegration => integration::update,
    UpdateIntegrationResponse => integration_response::update,
    UpdateModel => model::update,
    UpdateRoute => route::update,
    UpdateRouteResponse => route_response::update,
    UpdateStage => stage::update,
    UpdateVpcLink => vpc_link::update,
}
