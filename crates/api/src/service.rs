//! How a service offers its operations.

use async_trait::async_trait;
use base::RequestContext;
use futures_util::stream::{BoxStream, StreamExt as _};
use wire::{ApiError, Operation, ServiceModel, Value};

use crate::Shape;

/// A service of this cloud, as the server sees it.
///
/// Services implement it with [`operations!`](crate::operations), never by hand.
#[async_trait]
pub trait Service: Send + Sync + 'static {
    fn model(&self) -> &'static ServiceModel;

    /// Whether the table has a handler for this operation.
    fn implements(&self, operation: &Operation) -> bool;

    /// What the caller must be allowed to do. `input` is decoded and valid.
    fn access(&self, cx: &RequestContext, operation: &'static Operation, input: &Value) -> Access;

    /// Performs an operation. `input` is decoded and valid.
    async fn call(
        &self,
        cx: &RequestContext,
        operation: &'static Operation,
        input: Value,
    ) -> Result<Reply, ApiError>;
}

/// What a request needs to be allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// `service:Operation`, where IAM's name differs from the operation's: `lambda:InvokeFunction`.
    pub action: String,
    /// The resource's ARN, or `*`.
    pub resource: String,
    /// The resource's own policy document, if it has one.
    pub resource_policy: Option<String>,
}

impl Access {
    /// The operation under its own name, on any resource.
    pub fn by_name(model: &ServiceModel, operation: &Operation) -> Self {
        Self {
            action: format!("{}:{}", model.signing_name, operation.name),
            resource: "*".to_owned(),
            resource_policy: None,
        }
    }
}

/// An answer: the output, and the events that follow it if the operation has an event stream.
pub struct Reply {
    pub output: Value,
    /// Values of the event stream's union, in which one member is present.
    pub events: Option<BoxStream<'static, Result<Value, ApiError>>>,
}

impl std::fmt::Debug for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reply").field("events", &self.events.is_some()).finish_non_exhaustive()
    }
}

/// An operation's types, for the table's type check.
pub trait OperationType {
    type Input: Shape;
    type Output: Shape;
    const NAME: &'static str;
}

/// What a handler of the operation `O` may return: its output, or [`Streaming`] of it.
pub trait IntoReply<O> {
    fn into_reply(self) -> Reply;
}

/// An output whose events follow: `Streaming::new(output, stream of typed events)`.
pub struct Streaming<T> {
    output: T,
    events: BoxStream<'static, Result<Value, ApiError>>,
}

impl<T> Streaming<T> {
    /// `E` is the event stream's union, for instance `InvokeWithResponseStreamResponseEvent`,
    /// with one member present in each event.
    pub fn new<E: Shape>(
        output: T,
        events: impl futures_util::Stream<Item = Result<E, ApiError>> + Send + 'static,
    ) -> Self {
        Self { output, events: events.map(|event| event.map(E::into_value)).boxed() }
    }
}

impl<T> std::fmt::Debug for Streaming<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Streaming").finish_non_exhaustive()
    }
}

impl<T: Shape> Streaming<T> {
    pub(crate) fn into_any_reply(self) -> Reply {
        Reply { output: self.output.into_value(), events: Some(self.events) }
    }
}

/// The table of a service's operations: implements [`Service`](crate::Service).
///
/// ```text
/// api::operations! { Lambda, api::lambda, access::of;
///     CreateAlias => alias::create,
///     GetAlias => alias::get,
/// }
/// ```
///
/// A handler is `async fn get(service: &Lambda, cx: &RequestContext, input: GetAliasRequest)
/// -> Result<AliasConfiguration, Error>` where `Error: Into<ApiError>`; it may return
/// [`Streaming`](crate::Streaming) of its output. The third argument, a function `(&Lambda,
/// &RequestContext, &'static Operation, &Value) -> Access`, may be left out: then the operation's own
/// name on `*` is what must be allowed. What the table lacks answers 501 `NotImplemented`.
#[macro_export]
macro_rules! operations {
    ($service:ty, $($model:ident)::+; $($operation:ident => $($handler:ident)::+),* $(,)?) => {
        $crate::operations! {
            $service, $($model)::+,
            |_: &$service, _: &::base::RequestContext, operation, _: &::wire::Value| {
                $crate::Access::by_name(&$($model)::+::MODEL, operation)
            };
            $($operation => $($handler)::+),*
        }
    };
    ($service:ty, $($model:ident)::+, $access:expr; $($operation:ident => $($handler:ident)::+),* $(,)?) => {
        #[$crate::async_trait]
        impl $crate::Service for $service {
            fn model(&self) -> &'static ::wire::ServiceModel {
                &$($model)::+::MODEL
            }

            fn implements(&self, operation: &::wire::Operation) -> bool {
                [$(stringify!($operation)),*].contains(&operation.name)
            }

            fn access(
                &self,
                cx: &::base::RequestContext,
                operation: &'static ::wire::Operation,
                input: &::wire::Value,
            ) -> $crate::Access {
                ($access)(self, cx, operation, input)
            }

            async fn call(
                &self,
                cx: &::base::RequestContext,
                operation: &'static ::wire::Operation,
                input: ::wire::Value,
            ) -> ::std::result::Result<$crate::Reply, ::wire::ApiError> {
                use $($model)::+::operation as types;
                match operation.name {
                    $(stringify!($operation) => {
                        type Type = types::$operation;
                        let input: <Type as $crate::OperationType>::Input =
                            $crate::Shape::from_value(input).map_err(::wire::ApiError::internal)?;
                        let output = $($handler)::+(self, cx, input).await;
                        let output = output.map_err(::std::convert::Into::<::wire::ApiError>::into)?;
                        Ok($crate::IntoReply::<Type>::into_reply(output))
                    })*
                    name => Err(::wire::ApiError::not_implemented(self.model().name, name)),
                }
            }
        }
    };
}
