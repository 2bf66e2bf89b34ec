//! Making an environment: role, runtime, sandbox, variables.

use std::sync::Arc;
use std::time::Duration;

use base::ports::RoleCredentials;
use futures_util::stream::FuturesUnordered;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::super::byte_code::Folders;
use super::super::calls::CALLS_MAX;
use super::super::capacity::Memory;
use super::super::channel::Outputs;
use super::super::environment::{Command, Handle};
use super::super::extensions::Extensions;
use super::super::launch::Sandbox;
use super::super::log::platform::Subject;
use super::super::log::{self, Log};
use super::super::pool::Pool;
use super::super::state::{Machine, Times};
use super::super::variables::{self, Sources};
use super::super::zygote::{Found, Lease};
use super::super::{InvokeError, RuntimeProgram, RuntimeUnavailable, Shared};
use super::{Driver, now};
use crate::deployment::{Deployment, InitializationType, Isolation};

/// How long before its credentials end an environment takes no more invocations.
const CREDENTIALS_MARGIN: Duration = Duration::from_secs(900 + 60);

/// What an environment starts from.
pub struct Origin {
    program: Result<RuntimeProgram, RuntimeUnavailable>,
    extension_names: Arc<[String]>,
    found: Found,
}

/// Finds the runtime, and the zygote to fork it from. Waits for one that starts.
pub async fn find_origin(pool: &Arc<Pool>, deployment: &Arc<Deployment>) -> Origin {
    let program = pool.shared.parts.runtimes.find_runtime(deployment);
    let extension_names = pool.shared.external_extensions.names(&deployment.layer_dirs).await;
    let found = match &program {
        // Extensions start before the runtime, and only the first process of a sandbox can be forked.
        Ok(program) if extension_names.is_empty() => pool.shared.zygotes.find(deployment, program).await,
        Ok(_) | Err(_) => Found::default(),
    };
    Origin { program, extension_names, found }
}

/// Makes everything but the processes. Says how many external extensions there are.
pub async fn make(
    pool: &Arc<Pool>,
    handle: &Handle,
    deployment: &Arc<Deployment>,
    origin: Origin,
    commands: mpsc::Receiver<Command>,
    memory: Memory,
) -> Result<(Driver, usize), InvokeError> {
    let shared = &pool.shared;
    let parts = &shared.parts;
    let Origin { program, extension_names, found } = origin;
    let program = program.map_err(|unavailable| InvokeError::RuntimeUnavailable {
        runtime: unavailable.runtime,
        advice: unavailable.advice,
    })?;
    let credentials = assume_role(shared, deployment).await?;
    let Found { lease, learns, notices } = found;
    let is_restored = lease.as_ref().is_some_and(|lease| lease.is_initialized);
    let placed = place(shared, deployment, &program, lease.as_ref());
    let mut awake = None;
    let (launched, zygote, waited) = match lease {
        // It is not kept: what nobody forks from any more shall end.
        Some(Lease { zygote, label, waited, .. }) => {
            (zygote.launch(&placed, &program.mounts).await, Some(label), waited)
        }
        None => {
            let launched = match shared.standbys.wake(&placed, &program).await {
                Some((sandbox, woken)) => {
                    awake = Some(woken);
                    Ok(sandbox)
                }
                None => parts.engine.launch(&placed, &program.mounts).await,
            };
            (launched, None, None)
        }
    };
    let sandbox = launched.map_err(|error| InvokeError::EnvironmentNotMade { reason: error.reason })?;
    let n_extensions = extension_names.len();

    let wall_clock = parts.clock.now();
    let stream = match handle.isolation {
        Isolation::Environment => log::stream_name(deployment, wall_clock),
        Isolation::Invocation => shared.zygotes.stream(deployment),
    };
    let initialization = initialization(deployment, handle);
    let (runtime_variables, extension_variables) =
        variables(deployment, &program, &credentials, initialization, &stream, sandbox.as_ref());
    let subject = Subject {
        function_name: deployment.function.name.to_string(),
        function_version: deployment.version.to_string(),
        initialization_type: initialization.as_str(),
        runtime_version: program.version.clone(),
        runtime_version_arn: program.version_arn.clone(),
        memory_mb: deployment.memory_mb,
        instance_id: Uuid::new_v4().simple().to_string(),
        tracing_active: deployment.tracing_active,
    };
    let log = Log::new(parts.logs.clone(), parts.clock.clone(), deployment, stream, subject);
    let lifetime = credentials.expires.since(wall_clock).saturating_sub(CREDENTIALS_MARGIN);
    let times = Times {
        init_timeout: match handle.provisioned {
            true => parts.config.provisioned_init_timeout(deployment.timeout),
            false => parts.config.init_timeout(),
        },
        idle: parts.config.idle(),
        freeze_after: parts.config.freeze_after(),
        provisioned: handle.provisioned,
        snap_start: deployment.snap_start,
        waited: waited.unwrap_or_default(),
        expires: now().checked_add(lifetime),
    };
    let (call_sender, calls) = mpsc::channel(CALLS_MAX);
    let driver = Driver {
        pool: pool.clone(),
        handle: handle.clone(),
        deployment: deployment.clone(),
        notices: program.notice.iter().cloned().chain(notices).collect(),
        program,
        zygote,
        was_standby: awake.is_some(),
        awake,
        is_restored,
        learns,
        n_memory_kills: sandbox.n_memory_kills(),
        sandbox,
        machine: Machine::new(times),
        log,
        memory,
        commands,
        calls,
        call_sender,
        serving: CancellationToken::new(),
        serves: false,
        runtime_variables,
        extension_variables,
        extension_names,
        channel: None,
        outputs: Outputs::default(),
        exits: FuturesUnordered::new(),
        runtime: None,
        memory_peak: None,
        extensions: Extensions::default(),
        runtime_waits: None,
        current: None,
        pending_piece: None,
        upcoming: None,
        init_document: None,
        broken: false,
        turn: None,
    };
    Ok((driver, n_extensions))
}

/// The deployment with the folders that an environment sees in fact.
pub(in super::super) fn place(
    shared: &Shared,
    deployment: &Arc<Deployment>,
    program: &RuntimeProgram,
    lease: Option<&Lease>,
) -> Arc<Deployment> {
    let Some(forkable) = &program.zygote else { return deployment.clone() };
    let Deployment { code_dir, layer_dirs, .. } = &**deployment;
    let folders = Folders { code_dir: Some(code_dir.clone()), layer_dirs: layer_dirs.clone() };
    let placed = shared.byte_code.place(folders, &forkable.version);
    let seen = lease.map(|lease| lease.zygote.folders().clone()).unwrap_or_default();
    let code_dir = seen.code_dir.or(placed.code_dir).unwrap_or_else(|| code_dir.clone());
    let layer_dirs = if seen.layer_dirs.is_empty() { placed.layer_dirs } else { seen.layer_dirs };
    Arc::new(Deployment { code_dir, layer_dirs, ..Deployment::clone(deployment) })
}

pub(in super::super) async fn assume_role(
    shared: &Shared,
    deployment: &Deployment,
) -> Result<RoleCredentials, InvokeError> {
    let Deployment { function, role_arn, .. } = deployment;
    let credentials = shared.parts.credentials.assume_service_role(
        &function.account,
        role_arn,
        &function.name,
        "lambda.amazonaws.com",
    );
    credentials.await.map_err(|reason| InvokeError::RoleNotAssumable { role_arn: role_arn.clone(), reason })
}

fn initialization(deployment: &Deployment, handle: &Handle) -> InitializationType {
    match (handle.provisioned, deployment.snap_start) {
        (true, _) => InitializationType::ProvisionedConcurrency,
        (false, true) => InitializationType::SnapStart,
        (false, false) => InitializationType::OnDemand,
    }
}

type Variables = Vec<(String, String)>;

fn variables(
    deployment: &Deployment,
    program: &RuntimeProgram,
    credentials: &RoleCredentials,
    initialization: InitializationType,
    log_stream: &str,
    sandbox: &dyn Sandbox,
) -> (Variables, Variables) {
    let runtime_api = sandbox.runtime_api_address();
    let endpoint_url = sandbox.endpoint_url();
    let sources = Sources {
        deployment,
        program,
        credentials,
        initialization,
        log_stream,
        runtime_api: &runtime_api,
        endpoint_url: endpoint_url.as_deref(),
    };
    let runtime = variables::for_runtime(&sources).into_iter().collect();
    let extension = variables::for_extension(&sources).into_iter().collect();
    (runtime, extension)
}
