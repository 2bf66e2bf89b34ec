//! What a caller must be allowed to do: the action and resource of each operation, as IAM names them
//! ("Actions, resources, and condition keys for AWS Lambda").

use api::Access;
use base::RequestContext;
use wire::{Operation, Value};

use crate::items::ItemId;
use crate::names::{FunctionName, LayerId, LayerVersionId};
use crate::service::Lambda;

/// The access that an operation with this input needs.
pub(crate) fn of(
    service: &Lambda,
    cx: &RequestContext,
    operation: &'static Operation,
    input: &Value,
) -> Access {
    let action = match operation.name {
        "Invoke" | "InvokeWithResponseStream" => "InvokeFunction",
        "GetLayerVersionByArn" => "GetLayerVersion",
        name => name,
    };
    let (resource, resource_policy) =
        resource(service, cx, operation, input).unwrap_or_else(|| ("*".to_owned(), None));
    Access { action: format!("lambda:{action}"), resource, resource_policy }
}

/// The ARN that an input names, with the policy of what it names. `None` for operations on everything,
/// and for names that the operation itself will refuse.
fn resource(
    service: &Lambda,
    cx: &RequestContext,
    operation: &'static Operation,
    input: &Value,
) -> Option<(String, Option<String>)> {
    let member = |name: &str| input.member(operation.input, name);
    let text = |name: &str| member(name).and_then(Value::as_str);
    if let Some(uuid) = text("UUID") {
        let id = ItemId { account: cx.account.clone(), region: cx.region.clone(), id: uuid.into() };
        return Some((id.arn("event-source-mapping"), None));
    }
    if operation.name.contains("EventSourceMapping") {
        return None;
    }
    if let Some(name) = text("FunctionName") {
        let name = FunctionName::parse_qualified(cx, name, text("Qualifier")).ok()?;
        let entry = service.catalog.find(&name.function);
        let policy = entry.and_then(|entry| {
            entry.function.policies.get(name.qualifier_or_latest()).map(|policy| policy.document())
        });
        return Some((name.arn(), policy));
    }
    if let Some(layer) = text("LayerName") {
        let layer = LayerId::parse(cx, layer).ok()?;
        let Some(Value::Integer(number)) = member("VersionNumber") else { return Some((layer.arn(), None)) };
        let version = u64::try_from(*number).ok()?;
        return Some(layer_version(service, &LayerVersionId { layer, version }));
    }
    if operation.name == "GetLayerVersionByArn" {
        return Some(layer_version(service, &LayerVersionId::parse(text("Arn")?).ok()?));
    }
    let arn = text("CodeSigningConfigArn").or_else(|| text("Resource"))?;
    Some((arn.to_owned(), None))
}

fn layer_version(service: &Lambda, id: &LayerVersionId) -> (String, Option<String>) {
    let entry = service.catalog.find_layer(&id.layer);
    let policy = entry.and_then(|entry| entry.layer.policy(id.version).ok().map(|policy| policy.document()));
    (id.arn(), policy)
}
