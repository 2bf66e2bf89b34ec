//! A deployment, compiled: the same for all stages that serve it.

use std::sync::Arc;

use ::http::Method as HttpMethod;

use super::method::{Compiling, LiveMethod, pairs};
use crate::mapping::failure::FailureKind;
use crate::mapping::gateway_response::{GatewayResponse, GatewayResponses};
use crate::rest_api::RestSnapshot;
use crate::serve::path::{Greed, Tree, variable_names};
use crate::serve::request::decode;

/// A resource that has methods.
#[derive(Debug, Default)]
struct LiveResource {
    variable_names: Vec<Box<str>>,
    named: Vec<(HttpMethod, LiveMethod)>,
    any: Option<LiveMethod>,
}

impl LiveResource {
    fn find(&self, method: &HttpMethod) -> Option<&LiveMethod> {
        let named = self.named.iter().find(|(name, _)| name == method).map(|(_, live)| live);
        named.or(self.any.as_ref())
    }
}

#[derive(Debug)]
pub struct LiveDeployment {
    pub id: String,
    pub snapshot: Arc<RestSnapshot>,
    pub gateway_responses: GatewayResponses,
    paths: Tree<LiveResource>,
}

impl LiveDeployment {
    pub fn compile(id: &str, snapshot: Arc<RestSnapshot>) -> Self {
        let compiling = Compiling::new(&snapshot);
        let mut paths: Tree<LiveResource> = Tree::default();
        for resource in snapshot.resources.iter().filter(|resource| !resource.methods.is_empty()) {
            let live = paths.entry(&resource.path);
            live.variable_names = variable_names(&resource.path);
            for method in resource.methods.values() {
                let made = compiling.method(method, resource);
                match HttpMethod::from_bytes(method.http_method.as_bytes()) {
                    Ok(_) if method.http_method == "ANY" => live.any = Some(made),
                    Ok(name) => live.named.push((name, made)),
                    Err(_) => {}
                }
            }
        }
        let gateway_responses = gateway_responses(&snapshot);
        Self { id: id.to_owned(), snapshot, gateway_responses, paths }
    }

    /// The method for a request, and the path's variables. A resource that lacks the method is passed over, so
    /// that a greedy one takes what it does not; a slash at the path's end does not count.
    pub fn find(&self, method: &HttpMethod, path: &str) -> Option<(&LiveMethod, Vec<(String, String)>)> {
        let path = path.strip_suffix('/').unwrap_or(path);
        let found = self.paths.find(path, Greed::Greedy, |resource| resource.find(method).is_some())?;
        let resource = found.value;
        let live = resource.find(method)?;
        let names = resource.variable_names.iter().map(|name| (**name).to_owned());
        Some((live, names.zip(found.variables.into_iter().map(decode)).collect()))
    }
}

/// What the API's owner has worded.
fn gateway_responses(snapshot: &RestSnapshot) -> GatewayResponses {
    let compiled = snapshot.gateway_responses.values().filter_map(|own| {
        let status = own.status_code.as_deref().and_then(|status| status.parse().ok());
        let compiled = GatewayResponse::compile(status, pairs(&own.parameters), pairs(&own.templates));
        Some((FailureKind::from_name(&own.kind)?, compiled))
    });
    GatewayResponses { by_kind: compiled.collect() }
}
