//! Tests of methods.

use api::apigateway::{TestInvokeMethodRequest, TestInvokeMethodResponse};
use base::RequestContext;

use crate::Error;
use crate::mapping::Multi;
use crate::rest_api::absent_resource;
use crate::serve::rest::{TestRequest, test_invoke};
use crate::service::RestApis;

pub async fn method(
    gateway: &RestApis,
    cx: &RequestContext,
    input: TestInvokeMethodRequest,
) -> Result<TestInvokeMethodResponse, Error> {
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, absent_resource)?;
    let resource = entry.api.resource(&input.resource_id)?;
    let method =
        resource.method(&input.http_method).or_else(|absent| resource.method("ANY").map_err(|_| absent))?;
    let mut headers: Multi = input.multi_value_headers.unwrap_or_default();
    for (name, value) in input.headers.into_iter().flatten() {
        headers.entry(name).or_insert_with(|| vec![value]);
    }
    let test = TestRequest {
        // A method for all of them is tested with one.
        http_method: if input.http_method == "ANY" { "GET".to_owned() } else { input.http_method },
        path_with_query: input.path_with_query_string.filter(|path| !path.is_empty()),
        headers,
        body: input.body.unwrap_or_default(),
        stage_variables: input.stage_variables,
    };
    let tested = test_invoke(gateway, cx, &entry, resource, method, test).await;
    let single = |(name, values): (&String, &Vec<String>)| Some((name.clone(), values.last()?.clone()));
    Ok(TestInvokeMethodResponse {
        status: Some(tested.status.into()),
        body: Some(String::from_utf8_lossy(&tested.body).into_owned()),
        headers: Some(tested.headers.iter().filter_map(single).collect()),
        multi_value_headers: Some(tested.headers),
        log: Some(tested.log),
        latency: i64::try_from(tested.latency.as_millis()).ok(),
    })
}
