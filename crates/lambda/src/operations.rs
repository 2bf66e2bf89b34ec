//! The operations of Lambda: the table, and one file a resource with their handlers.
//!
//! A handler parses its input into the domain's types, acts through the service or a domain method, and presents
//! the output. Rules live in the domain files beside this folder.

mod configuration;
mod function;
mod invoke;
mod page;

use std::sync::Arc;

use crate::catalog::Entry;
use crate::deployment::{FunctionId, Version};
use crate::error::Error;
use crate::names::FunctionName;
use crate::service::Lambda;

api::operations! { Lambda, api::lambda;
    CreateFunction => function::create,
    DeleteFunction => function::delete,
    GetFunction => function::get,
    GetFunctionConfiguration => function::get_configuration,
    ListFunctions => function::list,
    UpdateFunctionCode => function::update_code,
    UpdateFunctionConfiguration => function::update_configuration,
    Invoke => invoke::invoke,
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
