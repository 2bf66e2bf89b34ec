//! What the API half asks of the execution half; tests answer in its place.

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use base::RequestContext;

use crate::deployment::{Deployment, FunctionId, Version};
use crate::execution::{
    Execution, Habit, Invocation, InvokeError, Occasion, Outcome, ProvisionedStatus, Snapshot,
    StreamedResponse,
};

/// Runs invocations and keeps environments; see the methods of [`Execution`] for their contracts.
#[async_trait]
pub trait Execute: Send + Sync + 'static {
    async fn invoke(
        &self,
        cx: &RequestContext,
        deployment: Arc<Deployment>,
        invocation: Invocation,
    ) -> Result<Outcome, InvokeError>;

    async fn invoke_streaming(
        &self,
        cx: &RequestContext,
        deployment: Arc<Deployment>,
        invocation: Invocation,
    ) -> Result<StreamedResponse, InvokeError>;

    fn prepare(&self, deployment: Arc<Deployment>, occasion: Occasion);

    fn is_prepared(&self, deployment: &Arc<Deployment>) -> bool;

    async fn forget_package(&self, package: &Path);

    fn retire(&self, function: &FunctionId, version: Version, generation: u64);

    fn remove(&self, function: &FunctionId);

    fn provision(&self, deployment: Arc<Deployment>, n_environments: u32);

    fn provisioned(&self, function: &FunctionId, version: Version) -> Option<ProvisionedStatus>;

    fn snapshot(&self, deployment: &Arc<Deployment>) -> Snapshot;

    async fn learned(&self) -> Vec<Habit>;

    fn warm(&self, habits: Vec<(Arc<Deployment>, Habit)>);
}

#[async_trait]
impl Execute for Execution {
    async fn invoke(
        &self,
        cx: &RequestContext,
        deployment: Arc<Deployment>,
        invocation: Invocation,
    ) -> Result<Outcome, InvokeError> {
        Self::invoke(self, cx, deployment, invocation).await
    }

    async fn invoke_streaming(
        &self,
        cx: &RequestContext,
        deployment: Arc<Deployment>,
        invocation: Invocation,
    ) -> Result<StreamedResponse, InvokeError> {
        Self::invoke_streaming(self, cx, deployment, invocation).await
    }

    fn prepare(&self, deployment: Arc<Deployment>, occasion: Occasion) {
        Self::prepare(self, deployment, occasion);
    }

    fn is_prepared(&self, deployment: &Arc<Deployment>) -> bool {
        Self::is_prepared(self, deployment)
    }

    async fn forget_package(&self, package: &Path) {
        Self::forget_package(self, package).await;
    }

    fn retire(&self, function: &FunctionId, version: Version, generation: u64) {
        Self::retire(self, function, version, generation);
    }

    fn remove(&self, function: &FunctionId) {
        Self::remove(self, function);
    }

    fn provision(&self, deployment: Arc<Deployment>, n_environments: u32) {
        Self::provision(self, deployment, n_environments);
    }

    fn provisioned(&self, function: &FunctionId, version: Version) -> Option<ProvisionedStatus> {
        Self::provisioned(self, function, version)
    }

    fn snapshot(&self, deployment: &Arc<Deployment>) -> Snapshot {
        Self::snapshot(self, deployment)
    }

    async fn learned(&self) -> Vec<Habit> {
        Self::learned(self).await
    }

    fn warm(&self, habits: Vec<(Arc<Deployment>, Habit)>) {
        Self::warm(self, habits);
    }
}
