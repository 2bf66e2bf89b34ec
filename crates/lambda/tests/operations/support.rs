//! The world of one test.

use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api::Service as _;
use async_trait::async_trait;
use base::ports::{AssumeServiceRole, RoleCredentials};
use base::{Clock as _, FakeClock, Principal, RequestContext, RequestId, Tasks, Timestamp};
use bytes::Bytes;
use lambda::config::Config;
use lambda::deployment::{Deployment, FunctionId, Version};
use lambda::execute::Execute;
use lambda::execution::{
    FindRuntime, Invocation, InvokeError, Occasion, Outcome, ProvisionedStatus, RuntimeInterface,
    RuntimeProgram, RuntimeUnavailable, StreamedResponse,
};
use lambda::{Lambda, Parts, open_catalog};
use serde_json::{Value, json};

pub const ACCOUNT: &str = "000000000000";
pub const REGION: &str = "us-east-1";
pub const ROLE: &str = "arn:aws:iam::000000000000:role/lambda";

/// A service of its own.
pub struct World {
    pub lambda: Lambda,
    pub clock: Arc<FakeClock>,
    pub execution: Arc<FakeExecution>,
    store: store::Store,
    router: wire::Router,
    folder: Arc<tempfile::TempDir>,
    tasks: Tasks,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn json(&self) -> Value {
        if self.body.is_empty() { Value::Null } else { serde_json::from_slice(&self.body).unwrap() }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// Status, code and document of an error in one text.
    pub fn error(&self) -> String {
        format!("{} {} {}", self.status, self.header("x-amzn-errortype").unwrap_or("-"), self.json())
    }

    #[track_caller]
    pub fn ok(&self) -> Value {
        assert!(self.status < 300, "{}", self.error());
        self.json()
    }
}

impl World {
    pub async fn new() -> Self {
        let store = store::Store::memory().unwrap();
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let clock = Arc::new(FakeClock::at(Timestamp::from_millis(1_764_037_655_123)));
        Self::open(store, folder, clock).await
    }

    async fn open(store: store::Store, folder: Arc<tempfile::TempDir>, clock: Arc<FakeClock>) -> Self {
        let execution = Arc::new(FakeExecution::default());
        let config = Config::default();
        let tasks = Tasks::new();
        let lambda = Lambda::open(Parts {
            catalog: Arc::new(open_catalog(folder.path().to_owned(), &config).unwrap()),
            config,
            clock: clock.clone(),
            store: store.clone(),
            execute: execution.clone(),
            runtimes: Arc::new(FakeRuntimes),
            credentials: Arc::new(FakeCredentials),
            tasks: tasks.clone(),
        })
        .await
        .unwrap();
        let router = wire::Router::new(lambda.model());
        Self { lambda, clock, execution, store, router, folder, tasks }
    }

    /// The same store and folder in a new process.
    pub async fn restart(self) -> Self {
        assert!(self.tasks.shutdown(Duration::from_secs(5)).await);
        Self::open(self.store.clone(), self.folder.clone(), self.clock.clone()).await
    }

    /// The same after everything unpacked was lost.
    pub async fn restart_without_packages(self) -> Self {
        std::fs::remove_dir_all(self.folder.path().join("packages")).unwrap();
        self.restart().await
    }

    pub fn context(&self) -> RequestContext {
        RequestContext {
            request_id: RequestId::from("00000000-0000-4000-8000-000000000000".to_owned()),
            account: ACCOUNT.parse().unwrap(),
            region: REGION.parse().unwrap(),
            principal: Principal::Root,
            access_key_id: None,
            source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: None,
            trace_header: None,
            endpoint: "http://localhost:4566".into(),
            now: self.clock.now(),
        }
    }

    /// What a request needs to be allowed.
    pub fn access(&self, method: &str, path: &str) -> api::Access {
        let request = request(method, path, &[], Bytes::new());
        let route = self.router.find(&request).unwrap();
        let input = wire::decode(&route, &request).unwrap();
        self.lambda.access(&self.context(), route.operation, &input)
    }

    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Bytes) -> Answer {
        let request = request(method, path, headers, body);
        let response = match self.answer(&request).await {
            Ok(response) => response,
            Err(error) => wire::encode_error(self.lambda.model(), &error, "id"),
        };
        Answer { status: response.status.as_u16(), headers: response.headers, body: response.body }
    }

    async fn answer(&self, request: &wire::Request) -> Result<wire::Response, wire::ApiError> {
        let route = self.router.find(request)?;
        let input = wire::decode(&route, request)?;
        wire::validate(route.service, route.operation, &input)?;
        let reply = self.lambda.call(&self.context(), route.operation, input).await?;
        Ok(wire::encode(route.service, route.operation, &reply.output, "id"))
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], Bytes::new()).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, &[], Bytes::new()).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send("POST", path, &[], body.to_string().into()).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send("PUT", path, &[], body.to_string().into()).await
    }

    pub async fn invoke(&self, function: &str, headers: &[(&str, &str)], payload: &str) -> Answer {
        let path = format!("/2015-03-31/functions/{function}/invocations");
        self.send("POST", &path, headers, payload.to_owned().into()).await
    }

    /// Creates a function with as little as possible and waits until it is ready.
    pub async fn create_function(&self, name: &str) -> Value {
        self.create_function_with(name, json!({})).await
    }

    /// The same, with members more or others.
    pub async fn create_function_with(&self, name: &str, members: Value) -> Value {
        let created = self.post(FUNCTIONS, new_function(name, members)).await;
        let created = created.ok();
        self.settle().await;
        created
    }

    /// Moves the clock behind every update that is in progress and lets them settle.
    pub async fn settle(&self) {
        self.clock.advance(Duration::from_secs(1));
        self.lambda.activate().await;
    }
}

fn request(method: &str, path: &str, headers: &[(&str, &str)], body: Bytes) -> wire::Request {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let mut request = wire::Request {
        method: method.parse().unwrap(),
        path: path.to_owned(),
        query: query.to_owned(),
        body,
        ..wire::Request::default()
    };
    for (name, value) in headers {
        let name: http::HeaderName = name.parse().unwrap();
        request.headers.insert(name, value.parse().unwrap());
    }
    request
}

pub const FUNCTIONS: &str = "/2015-03-31/functions";

/// A request to create a function.
pub fn new_function(name: &str, members: Value) -> Value {
    let mut request = json!({
        "FunctionName": name,
        "Runtime": "python3.12",
        "Handler": "main.handler",
        "Role": ROLE,
        "Code": { "ZipFile": base64(&package("main.py", "def handler(event, context): ...")) },
    });
    for (member, value) in members.as_object().unwrap() {
        request[member] = value.clone();
    }
    request
}

/// A zip archive of one file.
pub fn package(path: &str, content: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let time = zip::DateTime::from_date_and_time(2025, 1, 2, 3, 4, 6).unwrap();
    let options = zip::write::SimpleFileOptions::default().last_modified_time(time);
    zip.start_file(path, options).unwrap();
    zip.write_all(content.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

pub fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// What stands in for times and random ids in snapshots.
pub fn redacted(mut value: Value) -> Value {
    redact(&mut value);
    value
}

fn redact(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match name.as_str() {
                    "RevisionId" => *member = json!("<revision>"),
                    "Location" => *member = json!("<location>"),
                    _ => redact(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        _ => {}
    }
}

/// Answers every invocation with its own payload, and remembers what it was asked.
#[derive(Default)]
pub struct FakeExecution {
    pub calls: Mutex<Vec<String>>,
    /// What the next invocation ends with, instead of its payload.
    pub next: Mutex<Option<Result<Outcome, InvokeError>>>,
    /// How far every wish for warm environments is.
    pub provisioned: Mutex<Option<ProvisionedStatus>>,
    /// What calls are expected of: names and versions.
    pub prepared: Mutex<Vec<String>>,
    /// The functions for which something is being prepared.
    pub unprepared: Mutex<BTreeSet<String>>,
}

impl FakeExecution {
    pub fn take_calls(&self) -> Vec<String> {
        std::mem::take(&mut self.calls.lock().unwrap())
    }

    fn called(&self, call: String) {
        self.calls.lock().unwrap().push(call);
    }
}

pub fn outcome(payload: impl Into<Bytes>) -> Outcome {
    Outcome {
        payload: payload.into(),
        function_error: None,
        error_type: None,
        log_tail: None,
        executed_version: Version::Latest,
        duration: Duration::from_millis(1),
        billed: Duration::from_millis(1),
        init: None,
        memory_mb_used_max: 10,
    }
}

#[async_trait]
impl Execute for FakeExecution {
    async fn invoke(
        &self,
        _cx: &RequestContext,
        deployment: Arc<Deployment>,
        invocation: Invocation,
    ) -> Result<Outcome, InvokeError> {
        assert!(deployment.code_dir.is_dir());
        let context = invocation.client_context.unwrap_or_default();
        self.called(format!("invoke {} {} {context}", invocation.invoked_arn, deployment.version));
        if let Some(next) = self.next.lock().unwrap().take() {
            return next;
        }
        let log_tail = invocation.log_tail.then(|| Bytes::from_static(b"START\n"));
        Ok(Outcome { executed_version: deployment.version, log_tail, ..outcome(invocation.payload) })
    }

    async fn invoke_streaming(
        &self,
        _cx: &RequestContext,
        _deployment: Arc<Deployment>,
        _invocation: Invocation,
    ) -> Result<StreamedResponse, InvokeError> {
        Err(InvokeError::Stopping)
    }

    fn prepare(&self, deployment: Arc<Deployment>, occasion: Occasion) {
        let Deployment { function, version, .. } = &*deployment;
        self.prepared.lock().unwrap().push(format!("{} {version} {occasion:?}", function.name));
    }

    fn is_prepared(&self, deployment: &Arc<Deployment>) -> bool {
        !self.unprepared.lock().unwrap().contains(&*deployment.function.name)
    }

    async fn forget_package(&self, package: &Path) {
        self.called(format!("forget {}", package.is_dir()));
    }

    fn retire(&self, function: &FunctionId, version: Version, _generation: u64) {
        self.called(format!("retire {} {version}", function.name));
    }

    fn remove(&self, function: &FunctionId) {
        self.called(format!("remove {}", function.name));
    }

    fn provision(&self, deployment: Arc<Deployment>, n_environments: u32) {
        self.called(format!(
            "provision {} {} {n_environments}",
            deployment.function.name, deployment.version
        ));
    }

    fn provisioned(&self, _function: &FunctionId, _version: Version) -> Option<ProvisionedStatus> {
        *self.provisioned.lock().unwrap()
    }

    fn snapshot(&self, _deployment: &Arc<Deployment>) -> lambda::execution::Snapshot {
        lambda::execution::Snapshot::Made
    }

    async fn learned(&self) -> Vec<lambda::execution::Habit> {
        std::future::pending().await
    }

    fn warm(&self, _habits: Vec<(Arc<Deployment>, lambda::execution::Habit)>) {}
}

/// Assumes every role but one.
struct FakeCredentials;

#[async_trait]
impl AssumeServiceRole for FakeCredentials {
    async fn assume_service_role(
        &self,
        _account: &base::AccountId,
        role_arn: &str,
        _session_name: &str,
        _service: &str,
    ) -> Result<RoleCredentials, String> {
        if role_arn.ends_with("/nobody") {
            return Err("role is absent".to_owned());
        }
        Ok(RoleCredentials {
            access_key_id: "ASIA".to_owned(),
            secret_access_key: base::Secret::new("secret"),
            session_token: base::Secret::new("token"),
            expires: Timestamp::from_millis(i64::MAX),
        })
    }
}

/// Has every runtime but Java.
struct FakeRuntimes;

impl FindRuntime for FakeRuntimes {
    fn find_runtime(&self, deployment: &Deployment) -> Result<RuntimeProgram, RuntimeUnavailable> {
        let runtime = deployment.runtime.clone();
        if runtime.starts_with("java") {
            return Err(RuntimeUnavailable { runtime, advice: "install a JDK".into() });
        }
        Ok(RuntimeProgram {
            argv: Vec::new(),
            environment: std::collections::BTreeMap::new(),
            mounts: Vec::new(),
            interface: RuntimeInterface::Framed,
            version: format!("{runtime}.v1"),
            version_arn: format!("arn:aws:lambda:{REGION}::runtime:{runtime}"),
            notice: None,
            zygote: None,
            standby: None,
        })
    }
}
