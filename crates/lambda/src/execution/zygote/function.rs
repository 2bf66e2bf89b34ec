//! Zygotes in which a function is initialised: for SnapStart, and for functions that serve one invocation at a time.
//!
//! Such a zygote has the function's variables, the credentials of its role among them, so it is made anew before these
//! end; what it prints goes into the function's log.

use std::io;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use base::ports::RoleCredentials;
use tokio::sync::oneshot;
use uuid::Uuid;

use super::key::{Key, Level};
use super::known::Known;
use super::message::{self, Unfit};
use super::{Found, Missing, WAIT_MAX, Wait, Zygotes};
use crate::deployment::{Deployment, InitializationType, Isolation};
use crate::execution::byte_code::Folders;
use crate::execution::channel::{Origin, Outputs};
use crate::execution::engine::{ENDPOINT, RUNTIME_API};
use crate::execution::launch::{Zygote, ZygoteError, ZygoteOutputs, ZygotePlan};
use crate::execution::log::platform::{Platform, Subject};
use crate::execution::log::{self, Log, Source};
use crate::execution::program::ZygoteProgram;
use crate::execution::state::{Failure, Phase};
use crate::execution::variables::{self, Sources};
use crate::execution::{Exit, RuntimeProgram, driver};

/// How long before its credentials end a zygote is made anew.
const CREDENTIALS_MARGIN: Duration = Duration::from_secs(1_800);

/// How far the snapshot of a version with SnapStart is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Snapshot {
    Making,
    /// Or there can be none, and environments are initialised one by one.
    Made,
    /// The function cannot be initialised.
    Failed {
        error_type: String,
    },
}

/// How a zygote is made.
pub struct Recipe {
    pub plan: ZygotePlan,
    /// Of the interpreter: `python3.12`.
    version: String,
    /// Whose output it writes; packages have none.
    voice: Option<Voice>,
    /// When it must not be used any more.
    expires: Option<Instant>,
}

/// What the log of a function in a zygote is made of.
struct Voice {
    deployment: Arc<Deployment>,
    stream: String,
    subject: Subject,
}

impl Recipe {
    pub fn of_packages(plan: ZygotePlan, version: String) -> Self {
        Self { plan, version, voice: None, expires: None }
    }

    /// The function that is initialised, if any is.
    pub fn function(&self) -> Option<&Deployment> {
        self.voice.as_ref().map(|voice| &*voice.deployment)
    }

    fn has_expired(&self) -> bool {
        self.expires.is_some_and(|expires| expires <= driver::now())
    }
}

impl Zygotes {
    /// Whether environments are forked from a zygote of the function itself.
    pub(super) fn is_own(&self, deployment: &Deployment) -> bool {
        deployment.snap_start || deployment.isolation.unwrap_or(self.isolation) == Isolation::Invocation
    }

    /// The zygote in which the function is initialised, for functions that have one.
    pub(super) async fn find_own(
        &self,
        deployment: &Arc<Deployment>,
        runtime: &RuntimeProgram,
        program: &Arc<ZygoteProgram>,
        known: &Known,
    ) -> Found {
        if !self.is_own(deployment) {
            return Found::default();
        }
        let key = own_key(deployment, program);
        let wait = Wait::begin();
        let finding = async {
            self.ensure_recipe(&key, deployment, runtime, program)
                .await
                .map_err(|_refused| Missing::Resting)?;
            self.obtain(&key, program, &wait).await
        };
        match tokio::time::timeout(WAIT_MAX, finding).await {
            Ok(Ok(zygote)) => Found { lease: Some(wait.end(zygote, &key)), ..Found::default() },
            Ok(Err(_missing)) => {
                let reason = known.not_initialized.lock().unwrap_or_else(PoisonError::into_inner).clone();
                let notice = |reason| format!("initialised for each environment: {reason}");
                Found { notices: reason.map(notice).into_iter().collect(), ..Found::default() }
            }
            Err(_elapsed) => Found::default(),
        }
    }

    /// Begins to make the zygote of a function, when nobody waits for others.
    pub(super) async fn warm_own(
        &self,
        deployment: &Arc<Deployment>,
        runtime: &RuntimeProgram,
        program: &Arc<ZygoteProgram>,
    ) {
        let key = own_key(deployment, program);
        if self.ensure_recipe(&key, deployment, runtime, program).await.is_ok() {
            self.change(|state, now, actions| state.warm(&key, now, actions));
        }
    }

    /// How far the snapshot of a version is. Begins to make it if nobody has.
    pub fn snapshot(&self, deployment: &Arc<Deployment>, runtime: &RuntimeProgram) -> Snapshot {
        let (Some(program), Some(zygotes)) =
            (runtime.zygote.clone().filter(|_| self.is_on), self.this.upgrade())
        else {
            return Snapshot::Made;
        };
        let known = self.known(deployment);
        let mut snapshot = known.snapshot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(snapshot) = &*snapshot {
            return snapshot.clone();
        }
        *snapshot = Some(Snapshot::Making);
        drop(snapshot);
        let (deployment, runtime) = (deployment.clone(), runtime.clone());
        self.tasks.spawn_until_cancelled("snapshot", async move {
            let made = zygotes.make_snapshot(&deployment, &runtime, &program).await;
            let known = zygotes.known(&deployment);
            *known.snapshot.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
        });
        Snapshot::Making
    }

    async fn make_snapshot(
        &self,
        deployment: &Arc<Deployment>,
        runtime: &RuntimeProgram,
        program: &Arc<ZygoteProgram>,
    ) -> Snapshot {
        let key = own_key(deployment, program);
        if self.ensure_recipe(&key, deployment, runtime, program).await.is_err() {
            // Its invocations say what is wrong with the role.
            return Snapshot::Made;
        }
        let obtained = self.obtain(&key, program, &Wait::begin()).await;
        let known = self.known(deployment);
        let reason = known.not_initialized.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match (obtained, reason) {
            (Err(Missing::Resting), Some(error_type)) => Snapshot::Failed { error_type },
            (Ok(_) | Err(Missing::Unfit | Missing::Resting), _) => Snapshot::Made,
        }
    }

    /// Remembers why a function has no zygote of its own.
    pub(super) fn note_unfit(&self, key: &Key, unfit: &Unfit) {
        let Level::Function { function, version, .. } = &key.level else { return };
        let known = self.lock().functions.get(&(function.clone(), *version)).cloned();
        if let Some(known) = known {
            let mut reason = known.not_initialized.lock().unwrap_or_else(PoisonError::into_inner);
            *reason = Some(unfit.reason.clone());
        }
    }

    /// Starts what a recipe says. What the function prints goes into its log.
    pub(super) async fn launch(&self, recipe: &Recipe) -> Result<Arc<dyn Zygote>, ZygoteError> {
        let folders = self.byte_code.place(recipe.plan.folders.clone(), &recipe.version);
        let plan = ZygotePlan { folders, ..recipe.plan.clone() };
        let Some(voice) = &recipe.voice else { return self.engine.launch_zygote(&plan, None).await };
        let broken = |error: io::Error| ZygoteError::Broken { reason: error.to_string() };
        let mut outputs = Outputs::default();
        let ends = ZygoteOutputs {
            stdout: outputs.open(Origin::Plain(Source::Stdout)).map_err(broken)?,
            stderr: outputs.open(Origin::Plain(Source::Stderr)).map_err(broken)?,
            records: outputs.open(Origin::Records).map_err(broken)?,
        };
        let Voice { deployment, stream, subject } = voice;
        let log =
            Log::new(self.logs.clone(), self.clock.clone(), deployment, stream.clone(), subject.clone());
        let (ended, init) = oneshot::channel();
        self.tasks.spawn_until_cancelled("log of a zygote", follow(outputs, log, init));
        let began = driver::now();
        let launched = self.engine.launch_zygote(&plan, Some(ends)).await;
        let failure = match &launched {
            Ok(_) => None,
            Err(ZygoteError::Unfit { said }) => {
                let unfit = message::unfit(said);
                unfit.is_init_error.then_some(Failure::Reported { error_type: unfit.reason })
            }
            Err(ZygoteError::Broken { .. }) => Some(Failure::RuntimeExited(Exit::Status(1))),
        };
        // The log may be over already.
        drop(ended.send((driver::now().duration_since(began), failure)));
        launched
    }

    /// The log stream of a deployment whose environments serve one invocation.
    pub fn stream(&self, deployment: &Deployment) -> String {
        self.known(deployment).stream(|| log::stream_name(deployment, self.clock.now()))
    }

    /// Sees to it that the zygote of a function can be made, and that one whose credentials end is made anew.
    async fn ensure_recipe(
        &self,
        key: &Arc<Key>,
        deployment: &Arc<Deployment>,
        runtime: &RuntimeProgram,
        program: &ZygoteProgram,
    ) -> Result<(), String> {
        let known = self.lock().recipes.get(key).cloned();
        match known {
            Some(recipe) if !recipe.has_expired() => return Ok(()),
            Some(_expired) => {
                self.settle(|state, now, actions| state.forget(|found| found == &**key, now, actions))
            }
            None => {}
        }
        let function = &deployment.function;
        let assuming = self.credentials.assume_service_role(
            &function.account,
            &deployment.role_arn,
            &function.name,
            "lambda.amazonaws.com",
        );
        let recipe = self.recipe(deployment, runtime, program, &assuming.await?);
        self.lock().recipes.insert(key.clone(), Arc::new(recipe));
        Ok(())
    }

    fn recipe(
        &self,
        deployment: &Arc<Deployment>,
        runtime: &RuntimeProgram,
        program: &ZygoteProgram,
        credentials: &RoleCredentials,
    ) -> Recipe {
        let stream = match deployment.snap_start {
            true => log::stream_name(deployment, self.clock.now()),
            false => self.stream(deployment),
        };
        let initialization = match deployment.snap_start {
            true => InitializationType::SnapStart,
            false => InitializationType::OnDemand,
        };
        let environment = variables::for_runtime(&Sources {
            deployment,
            program: runtime,
            credentials,
            initialization,
            log_stream: &stream,
            runtime_api: &RUNTIME_API.to_string(),
            endpoint_url: Some(&format!("http://{ENDPOINT}")),
        });
        let environment: Vec<_> = environment.into_iter().collect();
        let subject = Subject {
            function_name: deployment.function.name.to_string(),
            function_version: deployment.version.to_string(),
            initialization_type: initialization.as_str(),
            runtime_version: runtime.version.clone(),
            runtime_version_arn: runtime.version_arn.clone(),
            memory_mb: deployment.memory_mb,
            instance_id: Uuid::new_v4().simple().to_string(),
            tracing_active: deployment.tracing_active,
        };
        let plan = ZygotePlan {
            name: format!("zygote:{}:{}", deployment.function.name, deployment.version),
            argv: runtime.argv.clone(),
            first_message: message::initialize(&environment),
            environment,
            mounts: runtime.mounts.clone(),
            serves_once: deployment.isolation.unwrap_or(self.isolation) == Isolation::Invocation,
            folders: Folders {
                code_dir: Some(deployment.code_dir.clone()),
                layer_dirs: deployment.layer_dirs.clone(),
            },
        };
        let lifetime = credentials.expires.since(self.clock.now()).saturating_sub(CREDENTIALS_MARGIN);
        let voice = Some(Voice { deployment: deployment.clone(), stream, subject });
        let version = program.version.clone();
        Recipe { plan, version, voice, expires: driver::now().checked_add(lifetime) }
    }
}

fn own_key(deployment: &Deployment, program: &ZygoteProgram) -> Arc<Key> {
    let Deployment { function, version, generation, .. } = deployment;
    Arc::new(Key {
        account: function.account.clone(),
        interpreter: program.identity.clone(),
        variables: Default::default(),
        level: Level::Function { function: function.clone(), version: *version, generation: *generation },
    })
}

/// Writes into the log what a zygote prints, until it is gone and nothing of it is left.
async fn follow(
    mut outputs: Outputs,
    mut log: Log,
    mut init: oneshot::Receiver<(Duration, Option<Failure>)>,
) {
    log.platform(&Platform::InitStart { phase: Phase::Init });
    let mut is_initializing = true;
    while !outputs.is_empty() {
        tokio::select! {
            ended = &mut init, if is_initializing => {
                is_initializing = false;
                outputs.drain(|origin, bytes| driver::take_output(&mut log, origin, bytes));
                log.end_lines();
                if let Ok((duration, failure)) = ended {
                    let failure = failure.as_ref();
                    log.platform(&Platform::InitReport { phase: Phase::Init, duration, failure });
                }
            }
            () = std::future::poll_fn(|cx| {
                let polled = outputs.poll_read(cx, |origin, bytes| driver::take_output(&mut log, origin, bytes));
                if outputs.is_empty() { std::task::Poll::Ready(()) } else { polled }
            }) => {}
        }
        log.flush();
    }
    log.end_lines();
    log.end_records();
    log.flush();
}
