//! Operations on function URLs.

use api::lambda::{
    Cors as CorsShape, CreateFunctionUrlConfigRequest, CreateFunctionUrlConfigResponse,
    DeleteFunctionUrlConfigRequest, FunctionUrlConfig, GetFunctionUrlConfigRequest,
    GetFunctionUrlConfigResponse, ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse,
    UpdateFunctionUrlConfigRequest, UpdateFunctionUrlConfigResponse,
};
use base::RequestContext;

use super::configuration::present_time;
use super::page::PageRequest;
use crate::error::Error;
use crate::names::{FunctionName, Qualifier};
use crate::service::Lambda;
use crate::url::{AuthType, Cors, FunctionUrl, InvokeMode, UrlChange};

pub(super) async fn create(
    service: &Lambda,
    cx: &RequestContext,
    input: CreateFunctionUrlConfigRequest,
) -> Result<CreateFunctionUrlConfigResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let qualifier = name.qualifier_or_latest();
    let change = UrlChange {
        auth_type: AuthType::parse(&input.auth_type),
        invoke_mode: input.invoke_mode.as_deref().and_then(InvokeMode::parse),
        cors: input.cors.map(parse_cors),
    };
    let missing = || Error::UrlFunctionMissing;
    let url = service.change(&name.function, missing, |function| {
        let taken = |id: &str| service.catalog.find_url(id).is_some();
        let url = function.create_url(qualifier, change, taken, cx.now)?;
        Ok(present(cx, function.url_arn(qualifier), &url))
    });
    let url = url.await?;
    Ok(CreateFunctionUrlConfigResponse {
        function_url: url.function_url,
        function_arn: url.function_arn,
        auth_type: url.auth_type,
        cors: url.cors,
        creation_time: url.creation_time,
        // AWS leaves out what was not given.
        invoke_mode: input.invoke_mode,
    })
}

pub(super) async fn update(
    service: &Lambda,
    cx: &RequestContext,
    input: UpdateFunctionUrlConfigRequest,
) -> Result<UpdateFunctionUrlConfigResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let qualifier = name.qualifier_or_latest();
    let change = UrlChange {
        auth_type: input.auth_type.as_deref().and_then(AuthType::parse),
        invoke_mode: input.invoke_mode.as_deref().and_then(InvokeMode::parse),
        cors: input.cors.map(parse_cors),
    };
    let missing = || Error::UrlFunctionMissing;
    let url = service.change(&name.function, missing, |function| {
        let url = function.update_url(qualifier, change, cx.now)?.clone();
        Ok(present(cx, function.url_arn(qualifier), &url))
    });
    let url = url.await?;
    Ok(UpdateFunctionUrlConfigResponse {
        function_url: url.function_url,
        function_arn: url.function_arn,
        auth_type: url.auth_type,
        cors: url.cors,
        creation_time: url.creation_time,
        last_modified_time: url.last_modified_time,
        // AWS leaves the default out, unless it was given now.
        invoke_mode: input.invoke_mode.or_else(|| url.invoke_mode.filter(|mode| mode != "BUFFERED")),
    })
}

pub(super) async fn get(
    service: &Lambda,
    cx: &RequestContext,
    input: GetFunctionUrlConfigRequest,
) -> Result<GetFunctionUrlConfigResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let entry = service.catalog.find(&name.function).ok_or(Error::ResourceNotFound)?;
    let qualifier = name.qualifier_or_latest();
    let url = present(cx, entry.function.url_arn(qualifier), entry.function.url(qualifier)?);
    Ok(GetFunctionUrlConfigResponse {
        function_url: url.function_url,
        function_arn: url.function_arn,
        auth_type: url.auth_type,
        cors: url.cors,
        creation_time: url.creation_time,
        last_modified_time: url.last_modified_time,
        invoke_mode: url.invoke_mode,
    })
}

pub(super) async fn delete(
    service: &Lambda,
    cx: &RequestContext,
    input: DeleteFunctionUrlConfigRequest,
) -> Result<(), Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let missing = || Error::ResourceNotFound;
    service.change(&name.function, missing, |function| function.delete_url(name.qualifier_or_latest())).await
}

pub(super) async fn list(
    service: &Lambda,
    cx: &RequestContext,
    input: ListFunctionUrlConfigsRequest,
) -> Result<ListFunctionUrlConfigsResponse, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let entry = service.catalog.find(&name.function).ok_or(Error::UrlFunctionMissing)?;
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (urls, next_marker) =
        page.of(&entry.function.urls, |(qualifier, _)| super::qualifier_sort_key(qualifier))?;
    let present =
        |(qualifier, url): (&Qualifier, &FunctionUrl)| present(cx, entry.function.url_arn(qualifier), url);
    let urls = urls.into_iter().map(present).collect();
    Ok(ListFunctionUrlConfigsResponse { function_url_configs: Some(urls), next_marker })
}

fn parse_cors(cors: CorsShape) -> Cors {
    Cors {
        allow_credentials: cors.allow_credentials,
        allow_headers: cors.allow_headers,
        allow_methods: cors.allow_methods,
        allow_origins: cors.allow_origins,
        expose_headers: cors.expose_headers,
        max_age_s: cors.max_age.and_then(|age| u32::try_from(age).ok()),
    }
}

fn present(cx: &RequestContext, arn: String, url: &FunctionUrl) -> FunctionUrlConfig {
    FunctionUrlConfig {
        function_url: Some(address(cx, &url.id)),
        function_arn: Some(arn),
        creation_time: Some(present_time(url.created)),
        last_modified_time: Some(present_time(url.last_modified)),
        cors: url.cors.clone().map(|cors| CorsShape {
            allow_credentials: cors.allow_credentials,
            allow_headers: cors.allow_headers,
            allow_methods: cors.allow_methods,
            allow_origins: cors.allow_origins,
            expose_headers: cors.expose_headers,
            max_age: cors.max_age_s.and_then(|age| i32::try_from(age).ok()),
        }),
        auth_type: Some(url.auth_type.as_str().to_owned()),
        invoke_mode: Some(url.invoke_mode.as_str().to_owned()),
    }
}

/// `http://ID.lambda-url.REGION.localhost:4566/`, at the host that the client used.
fn address(cx: &RequestContext, id: &str) -> String {
    let (scheme, authority) = cx.endpoint.split_once("://").unwrap_or(("http", &cx.endpoint));
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, format!(":{port}")),
        _ => (authority, String::new()),
    };
    // An address has no names below it, but this one name has everywhere.
    let is_address = host.starts_with('[') || host.parse::<std::net::IpAddr>().is_ok();
    let host = if is_address { "localhost" } else { host };
    format!("{scheme}://{id}.lambda-url.{}.{host}{port}/", cx.region)
}
