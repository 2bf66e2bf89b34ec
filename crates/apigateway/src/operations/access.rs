//! What a caller must be allowed to do: the method and path of each operation, as IAM names them
//! ("Actions, resources, and condition keys for Amazon API Gateway Management").

use api::Access;
use base::RequestContext;
use wire::{Location, Operation, Value};

use crate::place::Place;

/// `apigateway:PATCH` on `arn:aws:apigateway:REGION::/apis/abc`.
pub fn of<S>(_: &S, cx: &RequestContext, operation: &'static Operation, input: &Value) -> Access {
    let path = operation.uri.split('?').next().unwrap_or_default();
    let path = path.strip_prefix("/v2").unwrap_or(path);
    let mut named = path.to_owned();
    for member in operation.input.members().iter().filter(|member| member.location == Location::Uri) {
        let value = input.member(operation.input, member.name).and_then(Value::as_str).unwrap_or("*");
        let name = member.wire_name.unwrap_or(member.name);
        named = named.replace(&format!("{{{name}}}"), value);
    }
    Access {
        action: format!("apigateway:{}", operation.method),
        resource: Place::of(cx).arn(&named),
        resource_policy: None,
    }
}
