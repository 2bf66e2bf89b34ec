//! What is known of a service as a whole and of each operation.

use crate::{ErrorShape, Schema};

/// How a service speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    RestJson,
    Json10,
    Json11,
    Query,
    Ec2,
    RestXml,
}

/// A service: constant data that `cargo xtask codegen` writes.
#[derive(Debug)]
pub struct ServiceModel {
    /// Our name for it and that of its crate's folder in botocore: `lambda`, `logs`, `iam`, `sts`.
    pub name: &'static str,
    /// `serviceId` of the model: `Lambda`, `CloudWatch Logs`.
    pub service_id: &'static str,
    pub api_version: &'static str,
    pub protocol: Protocol,
    /// The service's name in a signature's scope.
    pub signing_name: &'static str,
    /// The part of `X-Amz-Target` before the dot.
    pub target_prefix: Option<&'static str>,
    pub xml_namespace: Option<&'static str>,
    /// Sorted by name.
    pub operations: &'static [Operation],
    /// Every error that one of the operations may answer, sorted by shape.
    pub errors: &'static [&'static ErrorShape],
    /// The error that a broken rule of the model answers; most services say `ValidationException`.
    pub validation_error: &'static ErrorShape,
    /// Whether a broken rule in a body is told below the name of the operation's input
    /// (`createRestApiInput.name`), before those outside of the body.
    pub names_inputs: bool,
    /// The operations that AWS has and this model leaves out, sorted by name.
    pub left_out: &'static [LeftOut],
}

/// An operation that is known by name and address only: it answers 501 `NotImplemented`.
#[derive(Debug, Clone, Copy)]
pub struct LeftOut {
    pub name: &'static str,
    pub method: &'static str,
    pub uri: &'static str,
}

/// An operation: constant data.
#[derive(Debug)]
pub struct Operation {
    pub name: &'static str,
    pub method: &'static str,
    /// The path's template and, after `?`, the query it must carry: `/2018-10-31/layers?find=LayerVersion`.
    pub uri: &'static str,
    /// The status of a success.
    pub status: u16,
    /// A structure; without members if the operation takes nothing.
    pub input: &'static Schema,
    pub output: &'static Schema,
    /// Whether the model has an output shape at all.
    pub has_output: bool,
    pub errors: &'static [&'static ErrorShape],
    /// The element around the result in the query protocol.
    pub result_wrapper: Option<&'static str>,
    /// The operation is never signed, for instance `AssumeRoleWithWebIdentity`.
    pub unsigned: bool,
}

impl ServiceModel {
    pub fn operation(&self, name: &str) -> Option<&'static Operation> {
        let index = self.operations.binary_search_by(|operation| operation.name.cmp(name)).ok()?;
        self.operations.get(index)
    }

    pub fn error(&self, shape: &str) -> Option<&'static ErrorShape> {
        let index = self.errors.binary_search_by(|error| error.shape.cmp(shape)).ok()?;
        self.errors.get(index).copied()
    }
}

impl Operation {
    /// The member of the output whose events follow the response, if there is one.
    pub fn event_stream(&self) -> Option<(usize, &'static crate::Member)> {
        let members = self.output.members().iter().enumerate();
        members.into_iter().find(|(_, member)| member.location == crate::Location::EventStream)
    }
}
