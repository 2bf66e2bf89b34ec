//! What a caller must be allowed to do: the action and resource of each operation, as IAM names them
//! ("Actions, resources, and condition keys for AWS Identity and Access Management").

use api::Access;
use base::{Principal, RequestContext};
use wire::{Operation, Value};

use crate::{Iam, Sts, identity};

/// A member that names the resource, and the kind of ARN that it makes. Earlier ones go first: an operation
/// on a group and a user is one on the group.
const NAMES: [(&str, &str); 7] = [
    ("GroupName", "group"),
    ("InstanceProfileName", "instance-profile"),
    ("RoleName", "role"),
    ("UserName", "user"),
    ("ServerCertificateName", "server-certificate"),
    ("PolicyName", "policy"),
    ("VirtualMFADeviceName", "mfa"),
];

/// Members that are the resource's ARN.
const ARNS: [&str; 5] =
    ["PolicyArn", "SAMLProviderArn", "OpenIDConnectProviderArn", "SerialNumber", "PolicySourceArn"];

/// Operations on the caller itself when they name no user.
const ON_CALLER: [&str; 8] = [
    "CreateAccessKey",
    "DeleteAccessKey",
    "GetLoginProfile",
    "GetUser",
    "ListAccessKeys",
    "ListMFADevices",
    "ListSigningCertificates",
    "UpdateAccessKey",
];

/// The access that an operation of IAM needs. Names are written without their path: [`crate::principal`]
/// finds it out, as that takes a look at the record.
pub(crate) fn of_iam(_: &Iam, cx: &RequestContext, operation: &'static Operation, input: &Value) -> Access {
    let text = |name: &str| input.member(operation.input, name).and_then(Value::as_str);
    let path = text("Path").unwrap_or("/");
    let named = NAMES.iter().find_map(|(member, kind)| Some(identity::arn(cx, kind, path, text(member)?)));
    let resource = named.or_else(|| ARNS.iter().find_map(|member| text(member)).map(str::to_owned)).or_else(
        || match &cx.principal {
            Principal::User { arn, .. } if ON_CALLER.contains(&operation.name) => Some(arn.clone()),
            _ => None,
        },
    );
    Access {
        action: format!("iam:{}", operation.name),
        resource: resource.unwrap_or_else(|| "*".to_owned()),
        resource_policy: None,
    }
}

/// The access that an operation of STS needs. Assuming a role is decided by the operation itself.
pub(crate) fn of_sts(_: &Sts, cx: &RequestContext, operation: &'static Operation, input: &Value) -> Access {
    let text = |name: &str| input.member(operation.input, name).and_then(Value::as_str);
    let resource = match operation.name {
        "GetFederationToken" => {
            let name = text("Name").unwrap_or_default();
            format!("arn:{}:sts::{}:federated-user/{name}", cx.region.partition(), cx.account)
        }
        _ => text("RoleArn").unwrap_or("*").to_owned(),
    };
    Access { action: format!("sts:{}", operation.name), resource, resource_policy: None }
}
