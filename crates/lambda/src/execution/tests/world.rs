//! A whole execution half over the fake engine.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use base::ports::{AssumeServiceRole, LogEvent, RoleCredentials, WriteLogs};
use base::{AccountId, Principal, Region, RequestContext, RequestId, Secret, SystemClock, Timestamp};

use super::super::*;
use super::fake::FakeEngine;
use crate::deployment::{Architecture, LogFormat, Logging};

pub struct World {
    pub execution: Execution,
    pub engine: Arc<FakeEngine>,
    pub logs: Arc<Logs>,
    pub limits: Arc<TestLimits>,
}

#[derive(Default)]
pub struct Logs(Mutex<Vec<(String, LogEvent)>>);

impl WriteLogs for Logs {
    fn write_logs(&self, _: &AccountId, _: &Region, _: &str, stream: &str, events: Vec<LogEvent>) {
        let events = events.into_iter().map(|event| (stream.to_owned(), event));
        self.0.lock().unwrap().extend(events);
    }
}

impl Logs {
    pub fn messages(&self) -> Vec<String> {
        self.0.lock().unwrap().iter().map(|(_, event)| event.message.clone()).collect()
    }

    pub fn n_streams(&self) -> usize {
        let logs = self.0.lock().unwrap();
        logs.iter().map(|(stream, _)| stream).collect::<std::collections::BTreeSet<_>>().len()
    }
}

pub struct TestLimits {
    pub reserved: Mutex<Option<u32>>,
    pub unreserved: Mutex<u32>,
}

impl Limits for TestLimits {
    fn reserved(&self, _: &FunctionId) -> Option<u32> {
        *self.reserved.lock().unwrap()
    }

    fn unreserved(&self, _: &AccountId, _: &Region) -> u32 {
        *self.unreserved.lock().unwrap()
    }
}

struct Roles;

#[async_trait]
impl AssumeServiceRole for Roles {
    async fn assume_service_role(
        &self,
        _: &AccountId,
        role_arn: &str,
        _: &str,
        _: &str,
    ) -> Result<RoleCredentials, String> {
        if role_arn.ends_with("/refused") {
            return Err("it does not trust lambda.amazonaws.com".to_owned());
        }
        Ok(RoleCredentials {
            access_key_id: "ASIA".to_owned(),
            secret_access_key: Secret::new("secret"),
            session_token: Secret::new("token"),
            expires: Timestamp::from_millis(i64::MAX),
        })
    }
}

struct Runtimes;

impl FindRuntime for Runtimes {
    fn find_runtime(&self, deployment: &Deployment) -> Result<RuntimeProgram, RuntimeUnavailable> {
        let interface = match deployment.runtime.as_str() {
            "python3.13" | "python3.11" | "nodejs20.x" => RuntimeInterface::Framed,
            "provided.al2023" => RuntimeInterface::Http,
            runtime => {
                let advice = "install it".to_owned();
                return Err(RuntimeUnavailable { runtime: runtime.to_owned(), advice });
            }
        };
        let program = if deployment.handler == "missing" { "/missing" } else { "/var/lang/bin/runtime" };
        Ok(RuntimeProgram {
            argv: vec![program.to_owned()],
            environment: BTreeMap::new(),
            mounts: Vec::new(),
            interface,
            version: "python:3.13.v57".to_owned(),
            version_arn: "arn:aws:lambda:us-east-1::runtime:00".to_owned(),
            notice: None,
            zygote: (deployment.runtime == "python3.11").then(zygote_program),
            standby: (deployment.runtime == "nodejs20.x").then(standby_program),
        })
    }
}

/// How zygotes of the one runtime that has them are started.
pub fn zygote_program() -> Arc<ZygoteProgram> {
    Arc::new(ZygoteProgram {
        identity: "python3.11".to_owned(),
        argv: vec!["/var/lang/bin/python".to_owned()],
        environment: BTreeMap::new(),
        mounts: Vec::new(),
        version: "python3.11".to_owned(),
        library: PathBuf::from("/nowhere"),
        packages_dir: None,
    })
}

/// How standbys of the one runtime that has them are started.
fn standby_program() -> Arc<StandbyProgram> {
    Arc::new(StandbyProgram {
        argv: vec!["/var/lang/bin/node".to_owned()],
        environment: BTreeMap::from([("NODE_PATH".to_owned(), "/var/task".to_owned())]),
        mounts: Vec::new(),
    })
}

pub fn config() -> Config {
    Config { memory_mb_max: 128 * 100, zygotes: true, bytecode: false, ..Config::default() }
}

impl World {
    pub fn new(engine: Arc<FakeEngine>) -> Self {
        Self::with(engine, config())
    }

    pub fn with(engine: Arc<FakeEngine>, config: Config) -> Self {
        let logs = Arc::new(Logs::default());
        let limits = Arc::new(TestLimits { reserved: Mutex::new(None), unreserved: Mutex::new(1000) });
        let execution = Execution::new(Parts {
            config,
            data_dir: PathBuf::from("/nowhere"),
            clock: Arc::new(SystemClock),
            logs: logs.clone(),
            credentials: Arc::new(Roles),
            limits: limits.clone(),
            runtimes: Arc::new(Runtimes),
            engine: engine.clone(),
            endpoint: None,
        });
        Self { execution, engine, logs, limits }
    }

    pub async fn invoke(&self, payload: &str) -> Outcome {
        self.try_invoke(&deployment(), payload).await.unwrap()
    }

    pub async fn try_invoke(&self, deployment: &Deployment, payload: &str) -> Result<Outcome, InvokeError> {
        let invocation = Invocation { log_tail: true, ..invocation(payload) };
        self.execution.invoke(&cx(), Arc::new(deployment.clone()), invocation).await
    }

    /// Waits until something is so, for as long as the paused clock takes.
    pub async fn until(&self, mut is_so: impl FnMut() -> bool) {
        for _ in 0..10_000 {
            if is_so() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        panic!("it did not become so");
    }
}

pub fn invocation(payload: &str) -> Invocation {
    Invocation {
        payload: payload.to_owned().into(),
        invoked_arn: "arn:aws:lambda:us-east-1:000000000000:function:mean".to_owned(),
        ..Invocation::default()
    }
}

pub fn cx() -> RequestContext {
    RequestContext {
        request_id: RequestId::random(),
        account: AccountId::default(),
        region: Region::default(),
        principal: Principal::Root,
        access_key_id: None,
        source_ip: [127, 0, 0, 1].into(),
        user_agent: None,
        trace_header: None,
        endpoint: "http://localhost:4566".to_owned(),
        now: Timestamp::default(),
    }
}

pub fn deployment() -> Deployment {
    Deployment {
        function: FunctionId {
            account: AccountId::default(),
            region: Region::default(),
            name: "mean".into(),
        },
        version: Version::Latest,
        generation: 1,
        runtime: "python3.13".to_owned(),
        architecture: Architecture::X86_64,
        handler: "app.handler".to_owned(),
        timeout: Duration::from_secs(3),
        memory_mb: 128,
        ephemeral_storage_mb: 512,
        environment: BTreeMap::new(),
        code_dir: PathBuf::from("/nowhere"),
        layer_dirs: Vec::new(),
        role_arn: "arn:aws:iam::000000000000:role/lambda".to_owned(),
        logging: Logging {
            format: LogFormat::Text,
            application_level: None,
            system_level: None,
            group: "/aws/lambda/mean".to_owned(),
        },
        tracing_active: false,
        snap_start: false,
        isolation: None,
    }
}
