//! Tests of a method as it is now, without a stage ("Use the API Gateway console to test a REST API method").
//!
//! Nobody is asked whether the caller may: who tests a method has the rights of its owner.

use std::sync::Arc;
use std::time::{Duration, Instant};

use base::RequestContext;
use bytes::Bytes;

use super::deployment::LiveDeployment;
use super::integrate;
use super::log::ExecutionLog;
use super::method::Compiling;
use super::stage::Served;
use super::visit::{self, Caller, Visit};
use crate::catalog::RestEntry;
use crate::http_api::Texts;
use crate::mapping::request::IntegrationKind;
use crate::mapping::{MethodRequest, Multi};
use crate::rest_api::{Method, Resource, Stage};
use crate::serve::path::{Greed, Tree, variable_names};
use crate::serve::request;
use crate::service::ApiGateway;

/// How AWS calls the stage of a test.
const STAGE: &str = "test-invoke-stage";

/// What is sent to the method.
#[derive(Debug, Default)]
pub struct TestRequest {
    /// `GET`, also where the method is `ANY`.
    pub http_method: String,
    /// The template of the method's path if there is none.
    pub path_with_query: Option<String>,
    pub headers: Multi,
    pub body: String,
    pub stage_variables: Option<Texts>,
}

/// What came of it.
#[derive(Debug)]
pub struct Tested {
    pub status: u16,
    pub headers: Multi,
    pub body: Bytes,
    pub log: String,
    pub latency: Duration,
}

/// Sends a request to a method of the API as it is now.
pub async fn run(
    gateway: &ApiGateway,
    cx: &RequestContext,
    entry: &RestEntry,
    resource: &Resource,
    method: &Method,
    test: TestRequest,
) -> Tested {
    let began = Instant::now();
    let snapshot = Arc::new(entry.api.snapshot());
    let live = Compiling::new(&snapshot).method(method, resource);
    let mut stage = Stage::new(STAGE.to_owned(), String::new(), cx.now);
    stage.variables = test.stage_variables;
    let deployment = LiveDeployment::compile("", snapshot, &entry.place, &entry.api.id);
    let served = Served::new(stage, Arc::new(deployment), false);
    let asked = test.path_with_query.unwrap_or_else(|| resource.path.clone());
    let (path, query) = asked.split_once('?').unwrap_or((&asked, ""));
    let visit = Visit {
        cx,
        place: &entry.place,
        api_id: &entry.api.id,
        served: &served,
        path,
        whole_path: path,
        domain: "testPrefix.testDomainName".to_owned(),
        protocol: "HTTP/1.1".to_owned(),
        trace: visit::trace(cx),
        extended_id: visit::extended_id(),
        request: MethodRequest {
            http_method: test.http_method,
            path: path_variables(&resource.path, path),
            query: request::query_parameters(query),
            headers: test.headers,
            body: test.body.into(),
        },
        log: ExecutionLog::kept(),
    };
    visit.log.begin(cx.request_id.as_str(), path, &visit.request);
    let caller = Caller::default();
    let context = visit.context(Some(&live), &caller);
    let (status, headers, body) = match integrate::execute(gateway, &visit, &live, &context).await {
        Ok(mut response) => {
            let kind = live.integration.as_ref().map(|integration| integration.request.kind);
            if kind.is_some_and(|kind| !matches!(kind, IntegrationKind::HttpProxy | IntegrationKind::Mock)) {
                let name = "X-Amzn-Trace-Id".to_owned();
                response.headers.shift_insert(0, name, vec![visit.trace.clone()]);
            }
            visit.log.complete(&response);
            (response.status, response.headers, response.body)
        }
        Err(failure) => {
            let responses = &served.deployment.gateway_responses;
            let mut answer = responses.answer(&failure, &visit.request, visit.surroundings(&context));
            answer.headers.shift_remove("Content-Type");
            visit.log.fail(&failure, answer.status);
            (answer.status, answer.headers, answer.body.into())
        }
    };
    let log = visit.log.into_text(cx.request_id.as_str(), cx.now);
    Tested { status, headers, body, log, latency: began.elapsed() }
}

/// The variables of a path; a path that does not fit has none.
fn path_variables(template: &str, path: &str) -> Vec<(String, String)> {
    let mut tree: Tree<()> = Tree::default();
    tree.entry(template);
    let Some(found) = tree.find(path, Greed::Greedy, |()| true) else { return Vec::new() };
    let names = variable_names(template).into_iter().map(String::from);
    names.zip(found.variables.into_iter().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::path_variables;

    #[test]
    fn paths_that_do_not_fit_have_no_variables() {
        let check = |path: &str, expected: &[(&str, &str)]| {
            let found = path_variables("/pets/{id}", path);
            let found: Vec<_> = found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(found, expected, "{path}");
        };
        check("/pets/1%202", &[("id", "1%202")]);
        check("/pets/{id}", &[("id", "{id}")]);
        check("/random/test", &[]);
    }
}
