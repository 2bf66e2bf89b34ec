//! Operations on functions.

use api::lambda::{
    Concurrency, CreateFunctionRequest, DeleteFunctionRequest, DeleteFunctionResponse, FunctionCode,
    FunctionCodeLocation, FunctionConfiguration, GetFunctionConfigurationRequest, GetFunctionRequest,
    GetFunctionResponse, ListFunctionsRequest, ListFunctionsResponse, UpdateFunctionCodeRequest,
    UpdateFunctionConfigurationRequest,
};
use base::RequestContext;
use bytes::Bytes;

use super::configuration::{parse_architecture, parse_create, parse_update, present, present_in_list};
use super::page::PageRequest;
use crate::configuration::{Change, Code, Configuration, LayerReference, check_layers};
use crate::deployment::{Architecture, FunctionId};
use crate::error::Error;
use crate::function::Function;
use crate::limits;
use crate::names::{FunctionName, LayerVersionId, Qualifier};
use crate::service::Lambda;
use crate::tags;
use crate::version::{CodeChange, FunctionVersion, Precondition};

pub(super) async fn create(
    service: &Lambda,
    cx: &RequestContext,
    mut input: CreateFunctionRequest,
) -> Result<FunctionConfiguration, Error> {
    let id = parse_new_name(cx, &input.function_name)?;
    if input.package_type.as_deref() == Some("Image") || input.code.image_uri.is_some() {
        return Err(Error::ImagesUnsupported);
    }
    check_sizes(&input)?;
    let layers = service.find_layers(cx, input.layers.take())?;
    let settings = parse_create(&mut input, layers)?;
    let tags: tags::Tags = input.tags.take().unwrap_or_default().into_iter().collect();
    tags::check(&tags)?;
    service.check_absent(&id)?;
    let code_signing_config_arn = input.code_signing_config_arn.take();
    service.check_code_signing_config(code_signing_config_arn.as_deref())?;

    let code = service.keep_code(CodeSource::from(input.code)).await?;
    service.check_code_storage(cx, code.size_bytes)?;
    let architecture = parse_architecture(input.architectures.as_deref()).unwrap_or(Architecture::X86_64);
    let configuration = Configuration::default_of(&id.name, code, architecture);
    let configuration = service.checked(&id, &configuration, settings).await?;
    let mut function = Function::new(id, FunctionVersion::created(configuration, cx.now));
    function.tags = tags;
    function.code_signing_config_arn = code_signing_config_arn;
    let mut answer = function.latest.clone();
    if input.publish == Some(true) {
        answer = function.publish_along(std::time::Duration::ZERO, cx.now);
    }
    let arn = function.id.arn();
    let output = present(&function.id, &answer, arn);
    service.create(function).await?;
    Ok(output)
}

pub(super) async fn get(
    service: &Lambda,
    cx: &RequestContext,
    input: GetFunctionRequest,
) -> Result<GetFunctionResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let entry = service.existing(&name)?;
    let function = &entry.function;
    let version = function.resolve(name.qualifier.as_ref())?;
    let reserved = function.reserved_concurrency.and_then(|reserved| i32::try_from(reserved).ok());
    Ok(GetFunctionResponse {
        configuration: Some(present(&function.id, version, name.arn())),
        code: Some(FunctionCodeLocation {
            repository_type: Some("S3".to_owned()),
            location: Some(service.download_url(cx, &version.configuration.code)),
            ..FunctionCodeLocation::default()
        }),
        tags: (!function.tags.is_empty()).then(|| function.tags.clone().into_iter().collect()),
        concurrency: reserved.map(|reserved| Concurrency { reserved_concurrent_executions: Some(reserved) }),
        ..GetFunctionResponse::default()
    })
}

pub(super) async fn get_configuration(
    service: &Lambda,
    cx: &RequestContext,
    input: GetFunctionConfigurationRequest,
) -> Result<FunctionConfiguration, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    let entry = service.existing(&name)?;
    let version = entry.function.resolve(name.qualifier.as_ref())?;
    Ok(present(&entry.function.id, version, name.arn()))
}

pub(super) async fn list(
    service: &Lambda,
    cx: &RequestContext,
    input: ListFunctionsRequest,
) -> Result<ListFunctionsResponse, Error> {
    let all_versions = input.function_version.as_deref() == Some("ALL");
    let entries = service.catalog.list(&cx.account, &cx.region, None);
    let mut items = Vec::new();
    for entry in &entries {
        let id = &entry.function.id;
        if all_versions {
            items.extend(
                entry.function.all_versions().map(|version| (id, version, version.qualified_arn(id))),
            );
        } else {
            items.push((id, &entry.function.latest, id.arn()));
        }
    }
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (items, next_marker) =
        page.of(items, |(id, version, _)| super::version_sort_key(id, version.version))?;
    let functions = items.into_iter().map(|(id, version, arn)| present_in_list(id, version, arn)).collect();
    Ok(ListFunctionsResponse { next_marker, functions: Some(functions) })
}

pub(super) async fn update_configuration(
    service: &Lambda,
    cx: &RequestContext,
    mut input: UpdateFunctionConfigurationRequest,
) -> Result<FunctionConfiguration, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let precondition = Precondition { revision_id: input.revision_id.take(), code_sha256: None };
    let entry = service.existing_unqualified(&name)?;
    let layers = service.find_layers(cx, input.layers.take())?;
    let change = parse_update(input, layers)?;
    let checked =
        service.checked(&name.function, &entry.function.latest.configuration, change.clone()).await?;
    let settles_after = service.config.update_settles();
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    let updated = service.change(&name.function, missing, |function| {
        function.update_configuration(
            change,
            checked.runtime_version_arn,
            &precondition,
            settles_after,
            cx.now,
        )?;
        Ok(function.latest.clone())
    });
    Ok(present(&name.function, &*updated.await?, name.function.arn()))
}

pub(super) async fn update_code(
    service: &Lambda,
    cx: &RequestContext,
    mut input: UpdateFunctionCodeRequest,
) -> Result<FunctionConfiguration, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let precondition = Precondition { revision_id: input.revision_id.take(), code_sha256: None };
    let entry = service.existing_unqualified(&name)?;
    entry.function.check_precondition(&precondition)?;
    if input.image_uri.is_some() {
        return Err(Error::ImageUriForZip);
    }
    let (dry_run, publish) = (input.dry_run == Some(true), input.publish == Some(true));
    let architecture = parse_architecture(input.architectures.as_deref());
    let code = service.keep_code(CodeSource::from(input)).await?;
    let change = CodeChange { code, architecture };
    let settles_after = service.config.update_settles();
    let update = |function: &mut Function| {
        function.update_code(change, &precondition, settles_after, cx.now)?;
        let latest = (function.latest.clone(), function.id.arn());
        if !publish {
            return Ok(latest);
        }
        let version = function.publish_along(settles_after, cx.now);
        let arn = version.qualified_arn(&function.id);
        Ok((version, arn))
    };
    let (version, arn) = if dry_run {
        update(&mut entry.function.clone())?
    } else {
        let missing = || Error::FunctionNotFound { arn: name.function.arn() };
        service.change(&name.function, missing, update).await?
    };
    Ok(present(&name.function, &version, arn))
}

pub(super) async fn delete(
    service: &Lambda,
    cx: &RequestContext,
    input: DeleteFunctionRequest,
) -> Result<DeleteFunctionResponse, Error> {
    let name = FunctionName::parse_qualified(cx, &input.function_name, input.qualifier.as_deref())?;
    // AWS names the function without the qualifier here.
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    match &name.qualifier {
        None => service.delete(&name.function, missing).await?,
        Some(Qualifier::Latest) => return Err(Error::LatestNotDeletable),
        Some(Qualifier::Alias(_)) => return Err(Error::AliasNotDeletableHere),
        Some(Qualifier::Nothing(_)) => return Err(missing()),
        Some(Qualifier::Version(number)) => {
            service.change(&name.function, missing, |function| function.delete_version(*number)).await?;
        }
    }
    Ok(DeleteFunctionResponse { status_code: Some(204) })
}

/// Where a request says that code comes from.
pub(super) struct CodeSource {
    pub zip: Option<Bytes>,
    pub object: Option<(String, String)>,
}

impl From<FunctionCode> for CodeSource {
    fn from(code: FunctionCode) -> Self {
        Self { zip: code.zip_file, object: code.s3_bucket.zip(code.s3_key) }
    }
}

impl From<UpdateFunctionCodeRequest> for CodeSource {
    fn from(input: UpdateFunctionCodeRequest) -> Self {
        Self { zip: input.zip_file, object: input.s3_bucket.zip(input.s3_key) }
    }
}

/// The name of a function to be: of this account, and not too long.
fn parse_new_name(cx: &RequestContext, text: &str) -> Result<FunctionId, Error> {
    let name = FunctionName::parse(cx, text)?;
    if name.function.account != cx.account {
        return Err(Error::FunctionInOtherAccount);
    }
    if name.function.name.len() > limits::FUNCTION_NAME_LEN_MAX {
        return Err(Error::FunctionNameTooLong { name: name.function.name.to_string() });
    }
    Ok(name.function)
}

/// Fails if the package, or the request around it, is too large.
///
/// The request is measured by what can be large in it: the package in base64, and the variables.
fn check_sizes(input: &CreateFunctionRequest) -> Result<(), Error> {
    let package = input.code.zip_file.as_ref().map_or(0, Bytes::len) as u64;
    if package > limits::ZIPPED_BYTES_MAX {
        return Err(Error::ZippedTooLarge { size: package });
    }
    let variables = input.environment.as_ref().and_then(|environment| environment.variables.as_ref());
    let variables = variables.into_iter().flatten().map(|(name, value)| (name.len() + value.len()) as u64);
    let size = package.div_ceil(3) * 4 + variables.sum::<u64>();
    if size > limits::CREATE_REQUEST_BYTES_MAX {
        return Err(Error::RequestTooLarge { size });
    }
    Ok(())
}

impl Lambda {
    fn check_absent(&self, id: &FunctionId) -> Result<(), Error> {
        match self.catalog.find(id) {
            Some(_) => Err(Error::FunctionExists { name: id.name.to_string() }),
            None => Ok(()),
        }
    }

    /// Fetches and unpacks code, and keeps its archive.
    pub(super) async fn keep_code(&self, source: CodeSource) -> Result<Code, Error> {
        match source {
            CodeSource { zip: Some(_), object: Some(_) } => Err(Error::CodeAmbiguous),
            CodeSource { zip: Some(zip), object: None } => self.keep_package(zip).await,
            CodeSource { zip: None, object: Some((bucket, key)) } => self.keep_object(&bucket, &key).await,
            CodeSource { zip: None, object: None } => Err(Error::CodeMissing),
        }
    }

    /// Fails if an account would have more code than it may.
    pub(super) fn check_code_storage(&self, cx: &RequestContext, more_bytes: u64) -> Result<(), Error> {
        let used = self.catalog.usage(&cx.account, &cx.region).code_bytes;
        if used.saturating_add(more_bytes) > limits::TOTAL_CODE_BYTES_MAX {
            return Err(Error::CodeStorageExceeded);
        }
        Ok(())
    }

    /// Finds the layer versions that a request names.
    fn find_layers(
        &self,
        cx: &RequestContext,
        arns: Option<Vec<String>>,
    ) -> Result<Option<Vec<LayerReference>>, Error> {
        let Some(arns) = arns else { return Ok(None) };
        let ids = arns.iter().map(|arn| LayerVersionId::parse(arn)).collect::<Result<Vec<_>, _>>()?;
        check_layers(&ids, cx.region.as_str())?;
        let find = |id: LayerVersionId| {
            let entry = self.catalog.find_layer(&id.layer);
            let code =
                entry.and_then(|entry| entry.layer.versions.get(&id.version).map(|version| version.code));
            let missing = || Error::ReferencedLayerMissing { arn: id.arn() };
            Ok(LayerReference { code: code.ok_or_else(missing)?, layer: id })
        };
        ids.into_iter().map(find).collect::<Result<_, _>>().map(Some)
    }

    /// Fails if Lambda could not run a function under its role.
    async fn check_role(&self, id: &FunctionId, role_arn: &str) -> Result<(), Error> {
        let assumed = self
            .credentials
            .assume_service_role(&id.account, role_arn, &id.name, "lambda.amazonaws.com")
            .await;
        let refused = |reason| Error::RoleNotAssumable { role_arn: role_arn.to_owned(), reason };
        assumed.map(drop).map_err(refused)
    }

    /// The configuration after a change, with the build of its runtime that is on this machine.
    async fn checked(
        &self,
        id: &FunctionId,
        configuration: &Configuration,
        change: Change,
    ) -> Result<Configuration, Error> {
        let new_role = change.role_arn.is_some();
        let mut changed = configuration.changed(change)?;
        if new_role {
            self.check_role(id, &changed.role_arn).await?;
        }
        let probe = FunctionVersion::created(changed.clone(), self.now());
        let Some(deployment) = self.catalog.deploy(id, &probe) else { return Ok(changed) };
        let runtimes = self.runtimes.clone();
        // The search for interpreters may still be going on right after the start.
        let found = tokio::task::spawn_blocking(move || runtimes.find_runtime(&deployment)).await;
        let found = found.map_err(|_| Error::Internal { what: "the search for a runtime was stopped" })?;
        let program = found
            .map_err(|missing| Error::RuntimeMissing { runtime: missing.runtime, advice: missing.advice })?;
        changed.runtime_version_arn = Some(program.version_arn);
        Ok(changed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::lambda::Environment;

    fn message(package_bytes: usize, variable_bytes: usize) -> Option<String> {
        let code = FunctionCode { zip_file: Some(vec![0; package_bytes].into()), ..FunctionCode::default() };
        let variables = [("KEY".to_owned(), "x".repeat(variable_bytes))].into();
        let environment = Some(Environment { variables: Some(variables) });
        let input = CreateFunctionRequest { code, environment, ..CreateFunctionRequest::default() };
        check_sizes(&input).err().map(Error::message)
    }

    #[test]
    fn the_package_is_measured_before_the_request() {
        assert_eq!(message(52_428_800, 100), None);
        let zipped = "Zipped size must be smaller than 52428800 bytes";
        assert_eq!(message(52_428_801, 300_000).as_deref(), Some(zipped));
        let request = "Request must be smaller than 70167211 bytes for the CreateFunction operation";
        assert_eq!(message(52_428_800, 300_000).as_deref(), Some(request));
    }
}
