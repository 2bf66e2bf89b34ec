//! What every test owns: an engine, an execution half over it, and a function whose program is this very one.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use base::ports::{AssumeServiceRole, LogEvent, RoleCredentials, WriteLogs};
use base::{AccountId, Principal, Region, RequestContext, RequestId, Secret, SystemClock, Tasks, Timestamp};
use lambda::deployment::{Architecture, Deployment, FunctionId, LogFormat, Logging, Version};
use lambda::execution::{
    AccountLimit, Config, Execution, FindRuntime, Invocation, InvokeError, Outcome, Parts, RuntimeInterface,
    RuntimeProgram, RuntimeUnavailable, Sandboxes,
};
use sandbox::{Engine, Isolation};

pub const HELPER: &str = "sandbox-helper";
/// No step of a test takes longer, also on a loaded machine with few cores.
const PATIENCE: Duration = Duration::from_secs(120);

pub struct World {
    pub isolation: Isolation,
    pub execution: Execution,
    pub logs: Arc<Logs>,
    runtime: tokio::runtime::Runtime,
    tasks: Tasks,
    skipped: RefCell<Option<String>>,
}

/// Counts what it is given and keeps the end.
#[derive(Default)]
pub struct Logs {
    pub n_events: AtomicU64,
    last: Mutex<Vec<String>>,
}

impl WriteLogs for Logs {
    fn write_logs(&self, _: &AccountId, _: &Region, _: &str, _: &str, events: Vec<LogEvent>) {
        self.n_events.fetch_add(events.len() as u64, Ordering::Relaxed);
        let mut last = self.last.lock().unwrap();
        last.extend(events.into_iter().map(|event| event.message));
        let n_excess = last.len().saturating_sub(100);
        last.drain(..n_excess);
    }
}

struct Roles;

#[async_trait]
impl AssumeServiceRole for Roles {
    async fn assume_service_role(
        &self,
        _: &AccountId,
        _: &str,
        _: &str,
        _: &str,
    ) -> Result<RoleCredentials, String> {
        Ok(RoleCredentials {
            access_key_id: "ASIA".to_owned(),
            secret_access_key: Secret::new("secret"),
            session_token: Secret::new("token"),
            expires: Timestamp::from_millis(i64::MAX),
        })
    }
}

struct Custom;

impl FindRuntime for Custom {
    fn find_runtime(&self, _: &Deployment) -> Result<RuntimeProgram, RuntimeUnavailable> {
        Ok(RuntimeProgram {
            argv: vec!["/var/task/bootstrap".to_owned()],
            environment: BTreeMap::new(),
            mounts: Vec::new(),
            interface: RuntimeInterface::Http,
            version: "provided:al2023.v1".to_owned(),
            version_arn: "arn:aws:lambda:us-east-1::runtime:00".to_owned(),
            notice: None,
            zygote: None,
            standby: None,
        })
    }
}

impl World {
    pub fn new(isolation: Isolation) -> Result<Self, String> {
        Self::with(isolation, Config { freeze_after_ms: 100, bytecode: false, ..Config::default() })
    }

    pub fn with(isolation: Isolation, config: Config) -> Result<Self, String> {
        static N: AtomicU32 = AtomicU32::new(0);
        let number = N.fetch_add(1, Ordering::Relaxed);
        let name = format!("cumulet.lambda.{}.{number}", std::process::id());
        let helper = vec!["/proc/self/exe".into(), HELPER.into()];
        let engine_config = sandbox::Config { isolation, ..sandbox::Config::new(helper, name) };
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let tasks = Tasks::new();
        let engine = runtime.block_on(Engine::start(engine_config, tasks.clone()));
        let engine = engine.map_err(|error| format!("no engine: {error}"))?;
        let logs = Arc::new(Logs::default());
        let execution = Execution::new(Parts {
            config,
            data_dir: "/nowhere".into(),
            clock: Arc::new(SystemClock),
            logs: logs.clone(),
            credentials: Arc::new(Roles),
            limits: Arc::new(AccountLimit(1000)),
            runtimes: Arc::new(Custom),
            engine: Arc::new(Sandboxes::new(engine, String::new(), &Config::default())),
            endpoint: None,
        });
        Ok(Self { isolation, execution, logs, runtime, tasks, skipped: RefCell::default() })
    }

    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime
            .block_on(async { tokio::time::timeout(PATIENCE, future).await.expect("a step took too long") })
    }

    /// Has the test counted as skipped.
    pub fn skip(&self, reason: &str) {
        *self.skipped.borrow_mut() = Some(reason.into());
    }

    pub fn skipped(&self) -> Option<String> {
        self.skipped.borrow().clone()
    }

    pub fn invoke(&self, event: &str) -> Outcome {
        self.block_on(self.invoking(deployment(), event)).unwrap()
    }

    pub async fn invoking(&self, deployment: Deployment, event: &str) -> Result<Outcome, InvokeError> {
        let invocation = Invocation {
            payload: format!("\"{event}\"").into(),
            invoked_arn: deployment.function.arn(),
            log_tail: true,
            ..Invocation::default()
        };
        self.execution.invoke(&cx(), Arc::new(deployment), invocation).await
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.runtime.block_on(async {
            self.execution.stop().await;
            self.tasks.shutdown(Duration::from_secs(20)).await;
        });
    }
}

fn cx() -> RequestContext {
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
            name: "guest".into(),
        },
        version: Version::Latest,
        generation: 1,
        runtime: "provided.al2023".to_owned(),
        architecture: Architecture::X86_64,
        handler: String::new(),
        timeout: Duration::from_secs(60),
        memory_mb: 256,
        ephemeral_storage_mb: 512,
        environment: BTreeMap::new(),
        code_dir: code_dir().to_owned(),
        layer_dirs: Vec::new(),
        role_arn: "arn:aws:iam::000000000000:role/lambda".to_owned(),
        logging: Logging {
            format: LogFormat::Text,
            application_level: None,
            system_level: None,
            group: "/aws/lambda/guest".to_owned(),
        },
        tracing_active: false,
        snap_start: false,
        isolation: None,
    }
}

/// A package whose `bootstrap` is this program. It stays, as every process of a test run uses it.
fn code_dir() -> &'static Path {
    static DIR: OnceLock<PathBuf> = OnceLock::new();
    DIR.get_or_init(|| {
        let own = std::env::current_exe().unwrap();
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(own.file_name().unwrap());
        std::fs::create_dir_all(&dir).unwrap();
        std::fs::set_permissions(&dir, std::fs::Permissions::from_mode(0o755)).unwrap();
        // Others may do the same at this moment.
        let new = dir.join(format!("new-{}", std::process::id()));
        std::fs::hard_link(&own, &new).unwrap();
        std::fs::rename(&new, dir.join("bootstrap")).unwrap();
        // Two names of one file stay as they are.
        let _ = std::fs::remove_file(&new);
        dir
    })
}
