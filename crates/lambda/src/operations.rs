//! The operations of Lambda: the table, and one file a resource with their handlers.
//!
//! A handler parses its input into the domain's types, acts through the service or a domain method, and presents
//! the output. Rules live in the domain files beside this folder.

mod account;
mod alias;
mod code_signing;
mod concurrency;
mod configuration;
mod event_invoke;
mod event_source_mapping;
mod function;
mod invoke;
mod layer;
mod page;
mod permission;
mod runtime;
mod tag;
mod url;
mod version;

use std::sync::Arc;

use crate::access;
use crate::catalog::Entry;
use crate::deployment::{FunctionId, Version};
use crate::error::Error;
use crate::names::{FunctionName, Qualifier};
use crate::service::Lambda;

api::operations! { Lambda, api::lambda, access::of;
    CreateFunction => function::create,
    DeleteFunction => function::delete,
    GetFunction => function::get,
    GetFunctionConfiguration => function::get_configuration,
    ListFunctions => function::list,
    UpdateFunctionCode => function::update_code,
    UpdateFunctionConfiguration => function::update_configuration,

    ListVersionsByFunction => version::list,
    PublishVersion => version::publish,

    CreateAlias => alias::create,
    DeleteAlias => alias::delete,
    GetAlias => alias::get,
    ListAliases => alias::list,
    UpdateAlias => alias::update,

    Invoke => invoke::invoke,
    InvokeAsync => invoke::invoke_async,
    InvokeWithResponseStream => invoke::invoke_with_response_stream,

    AddLayerVersionPermission => layer::add_permission,
    DeleteLayerVersion => layer::delete_version,
    GetLayerVersion => layer::get,
    GetLayerVersionByArn => layer::get_by_arn,
    GetLayerVersionPolicy => layer::get_policy,
    ListLayerVersions => layer::list_versions,
    ListLayers => layer::list,
    PublishLayerVersion => layer::publish,
    RemoveLayerVersionPermission => layer::remove_permission,

    AddPermission => permission::add,
    GetPolicy => permission::get_policy,
    RemovePermission => permission::remove,

    ListTags => tag::list,
    TagResource => tag::tag,
    UntagResource => tag::untag,

    GetAccountSettings => account::get_settings,

    DeleteFunctionConcurrency => concurrency::delete_reserved,
    GetFunctionConcurrency => concurrency::get_reserved,
    PutFunctionConcurrency => concurrency::put_reserved,
    DeleteProvisionedConcurrencyConfig => concurrency::delete_provisioned,
    GetProvisionedConcurrencyConfig => concurrency::get_provisioned,
    ListProvisionedConcurrencyConfigs => concurrency::list_provisioned,
    PutProvisionedConcurrencyConfig => concurrency::put_provisioned,

    DeleteFunctionEventInvokeConfig => event_invoke::delete,
    GetFunctionEventInvokeConfig => event_invoke::get,
    ListFunctionEventInvokeConfigs => event_invoke::list,
    PutFunctionEventInvokeConfig => event_invoke::put,
    UpdateFunctionEventInvokeConfig => event_invoke::update,

    CreateFunctionUrlConfig => url::create,
    DeleteFunctionUrlConfig => url::delete,
    GetFunctionUrlConfig => url::get,
    ListFunctionUrlConfigs => url::list,
    UpdateFunctionUrlConfig => url::update,

    CreateEventSourceMapping => event_source_mapping::create,
    DeleteEventSourceMapping => event_source_mapping::delete,
    GetEventSourceMapping => event_source_mapping::get,
    ListEventSourceMappings => event_source_mapping::list,
    UpdateEventSourceMapping => event_source_mapping::update,

    GetFunctionRecursionConfig => runtime::get_recursion,
    PutFunctionRecursionConfig => runtime::put_recursion,
    GetRuntimeManagementConfig => runtime::get_management,
    PutRuntimeManagementConfig => runtime::put_management,

    CreateCodeSigningConfig => code_signing::create,
    DeleteCodeSigningConfig => code_signing::delete,
    DeleteFunctionCodeSigningConfig => code_signing::delete_of_function,
    GetCodeSigningConfig => code_signing::get,
    GetFunctionCodeSigningConfig => code_signing::get_of_function,
    ListCodeSigningConfigs => code_signing::list,
    ListFunctionsByCodeSigningConfig => code_signing::list_functions,
    PutFunctionCodeSigningConfig => code_signing::put_on_function,
    UpdateCodeSigningConfig => code_signing::update,
}

/// Sorts versions by function, `$LATEST` first.
fn version_sort_key(id: &FunctionId, version: Version) -> String {
    let number = match version {
        Version::Latest => 0,
        Version::Published(number) => number,
    };
    // No name contains a blank, so names sort before what they begin.
    format!("{} {}", id.name, page::ascending(number))
}

impl Lambda {
    /// The function of a name, or the failure of reading what is not there.
    fn existing(&self, name: &FunctionName) -> Result<Arc<Entry>, Error> {
        self.catalog.find(&name.function).ok_or_else(|| Error::FunctionNotFound { arn: name.arn() })
    }

    /// The same, for operations that name the function alone in their failure.
    fn existing_unqualified(&self, name: &FunctionName) -> Result<Arc<Entry>, Error> {
        let missing = || Error::FunctionNotFound { arn: name.function.arn() };
        self.catalog.find(&name.function).ok_or_else(missing)
    }
}

/// Sorts `$LATEST` first, then versions, then aliases.
fn qualifier_sort_key(qualifier: &Qualifier) -> String {
    match qualifier {
        Qualifier::Latest => "0".to_owned(),
        Qualifier::Version(number) => format!("1{}", page::ascending(*number)),
        Qualifier::Alias(name) | Qualifier::Nothing(name) => format!("2{name}"),
    }
}
