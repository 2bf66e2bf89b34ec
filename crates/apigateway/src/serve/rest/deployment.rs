//! A deployment, compiled: the same for all stages that serve it.

use std::collections::HashMap;
use std::sync::Arc;

use ::http::Method as HttpMethod;

use super::authorizer::LiveAuthorizer;
use super::method::{Compiling, LiveMethod, pairs};
use crate::mapping::failure::FailureKind;
use crate::mapping::gateway_response::{GatewayResponse, GatewayResponses};
use crate::place::Place;
use crate::rest_api::RestSnapshot;
use crate::serve::path::{Greed, Tree, variable_names};

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
    /// The API's policy, with whole ARNs.
    pub policy: Option<String>,
    pub authorizers: HashMap<String, LiveAuthorizer>,
    paths: Tree<LiveResource>,
}

impl LiveDeployment {
    pub fn compile(id: &str, snapshot: Arc<RestSnapshot>, place: &Place, api_id: &str) -> Self {
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
        let policy = snapshot.policy.as_deref().filter(|policy| !policy.trim().is_empty());
        let authorizers = snapshot.authorizers.iter();
        Self {
            id: id.to_owned(),
            gateway_responses,
            policy: policy.map(|policy| whole_arns(policy, place, api_id)),
            authorizers: authorizers
                .filter_map(|(id, authorizer)| Some((id.clone(), LiveAuthorizer::compile(authorizer)?)))
                .collect(),
            paths,
            snapshot,
        }
    }

    /// The method for a request, and the path's variables. A resource that lacks the method is passed over, so
    /// that a greedy one takes what it does not; a slash at the path's end does not count. Variables stay as the
    /// client wrote them, escapes and all (recorded on AWS).
    pub fn find(&self, method: &HttpMethod, path: &str) -> Option<(&LiveMethod, Vec<(String, String)>)> {
        let path = path.strip_suffix('/').unwrap_or(path);
        let found = self.paths.find(path, Greed::Greedy, |resource| resource.find(method).is_some())?;
        let resource = found.value;
        let live = resource.find(method)?;
        let names = resource.variable_names.iter().map(|name| (**name).to_owned());
        Some((live, names.zip(found.variables.into_iter().map(str::to_owned)).collect()))
    }
}

/// In an API's own policy `execute-api:/stage/GET/path` stands for the whole ARN.
fn whole_arns(policy: &str, place: &Place, api_id: &str) -> String {
    policy.replace("\"execute-api:/", &format!("\"{}/", place.execute_arn(api_id)))
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

#[cfg(test)]
mod tests {
    use super::whole_arns;
    use crate::place::Place;

    #[test]
    fn short_names_in_policies_are_completed() {
        let place = Place { account: Default::default(), region: Default::default() };
        let policy =
            r#"{"Resource": ["execute-api:/*", "arn:aws:execute-api:*"], "Action": "execute-api:Invoke"}"#;
        let whole = whole_arns(policy, &place, "abc");
        assert!(whole.contains(&format!("\"{}\"", place.execute_arn("abc/*"))), "{whole}");
        assert!(whole.contains("\"arn:aws:execute-api:*\"") && whole.contains("\"execute-api:Invoke\""));
    }
}
