//! The wiring: makes every part and connects them through their ports.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use anyhow::Context as _;
use apigateway::ApiGateway;
use async_trait::async_trait;
use base::ports::Authorize;
use base::{AccountId, Clock, SystemClock, Tasks};
use iam::Iam;
use lambda::Lambda;
use lambda::execution::{Execution, Launch, NoSandboxes, Sandboxes, ServeEndpoint};
use lambda::runtime::Runtimes;
use logs::Logs;
use server::Server;
use store::Store;
use tokio_util::sync::CancellationToken;

use crate::config::{Auth, Config};
use crate::doors::{Apis, Emptying, Functions, Packages, Urls};
use crate::engine;
use crate::failure::Failure;
use crate::profile;
use crate::root_key::{self, RootKey};
use crate::stats;
use crate::sweep;

/// How long background work may take to end after everything that it serves has ended.
const TASKS_TIMEOUT: Duration = Duration::from_secs(5);

/// All parts of a running cloud.
pub struct Cloud {
    pub server: Server,
    pub root_key: RootKey,
    store: Store,
    execution: Execution,
    tasks: Tasks,
    /// Services end in the order in which others need them: logs last, as everybody writes logs.
    log_tasks: Tasks,
}

impl Cloud {
    /// Opens the data folder and makes every part. When this returns, requests can be answered.
    ///
    /// `endpoint_url` is where processes of this machine reach it.
    pub async fn open(config: &Config, endpoint_url: String) -> Result<Self, Failure> {
        let store = Store::open(&config.data_dir, store::Options::default()).await.map_err(Failure::Store)?;
        let unusable = |source| Failure::DataFolder { path: config.data_dir.clone(), source };
        let root_key = root_key::ensure(&config.data_dir).map_err(unusable)?;
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let (tasks, log_tasks) = (Tasks::new(), Tasks::new());
        let logs = Logs::start(store.clone(), Arc::clone(&clock), config.logs.clone(), &log_tasks);
        let iam = Iam::new(store.clone(), Arc::clone(&clock), iam_config(config.auth, &root_key));
        iam.start(&tasks);
        let keys = Arc::new(iam.clone());
        let runtimes = Runtimes::discover(
            config.runtimes.clone(),
            &engine::places(),
            &config.data_dir,
            &config.data_dir.join("runtimes"),
            &tasks,
        );
        let runtimes = Arc::new(runtimes.map_err(unusable)?);
        let catalog = lambda::open_catalog(config.data_dir.clone(), &config.lambda).map_err(unusable)?;
        let catalog = Arc::new(catalog);
        let inside = Arc::new(Inside::default());
        let execution = Execution::new(lambda::execution::Parts {
            config: config.execution.clone(),
            data_dir: config.data_dir.clone(),
            clock: Arc::clone(&clock),
            logs: Arc::clone(&logs) as _,
            credentials: Arc::clone(&keys) as _,
            limits: Arc::clone(&catalog) as _,
            runtimes: Arc::clone(&runtimes) as _,
            engine: start_engine(config, endpoint_url, &tasks).await,
            endpoint: Some(Arc::clone(&inside) as _),
        });
        let lambda = Lambda::open(lambda::Parts {
            config: config.lambda.clone(),
            clock: Arc::clone(&clock),
            store: store.clone(),
            catalog,
            execute: Arc::new(execution.clone()),
            runtimes,
            credentials: Arc::clone(&keys) as _,
            tasks: tasks.clone(),
        });
        let lambda = lambda.await.context("open Lambda")?;
        sweep::start(store.clone(), lambda.clone(), Arc::clone(&clock), &tasks);
        let authorize: Arc<dyn Authorize> = Arc::clone(&keys) as _;
        let functions = Arc::new(Functions {
            lambda: lambda.clone(),
            authorize: Arc::clone(&authorize),
            clock: Arc::clone(&clock),
            are_roles_enforced: config.auth == Auth::Iam,
        });
        logs.connect_functions(Arc::clone(&functions) as _);
        let gateway = ApiGateway::open(apigateway::Parts {
            config: config.apigateway.clone(),
            store: store.clone(),
            functions,
            authorize: Arc::clone(&authorize),
        });
        let gateway = gateway.await.context("open API Gateway")?;
        let emptying = Emptying {
            store: store.clone(),
            lambda: lambda.clone(),
            iam: iam.clone(),
            gateway: gateway.clone(),
        };
        let sts = iam.sts();
        let services: Vec<Arc<dyn api::Service>> = vec![
            Arc::new(gateway.http_apis()),
            Arc::new(gateway.rest_apis()),
            Arc::new(iam.clone()),
            Arc::new(lambda.clone()),
            logs,
            Arc::new(sts),
        ];
        let server = Server::new(server::Parts {
            config: config.http.clone(),
            clock: Arc::clone(&clock),
            auth: match config.auth {
                Auth::Open => server::Auth::Open { keys },
                Auth::Iam => server::Auth::Iam { authorize: Arc::clone(&authorize), keys },
            },
            health: server::Health {
                version: env!("CARGO_PKG_VERSION"),
                services: services.iter().map(|service| service.model().name).collect(),
            },
            reset: config.ephemeral.then(|| Arc::new(emptying) as _),
            stats: Some(Arc::new(stats::Source(execution.clone()))),
            profiles: Some(Arc::new(profile::Source {
                lambda: lambda.clone(),
                execution: execution.clone(),
                clock: Arc::clone(&clock),
            })),
            services,
            function_urls: Some(Arc::new(Urls { lambda: lambda.clone(), authorize })),
            apis: Some(Arc::new(Apis(gateway))),
            code_links: Some(Arc::new(Packages(lambda))),
        });
        inside.open(&server);
        Ok(Self { server, root_key, store, execution, tasks, log_tasks })
    }

    /// Refuses new invocations and lets running ones end within their time. Says whether all did.
    pub async fn stop(&self) -> bool {
        self.execution.stop().await
    }

    /// Ends every part, in the order in which they need each other. Call it after [`Self::stop`].
    pub async fn close(&self) {
        self.server.stop(TASKS_TIMEOUT).await;
        if !self.tasks.shutdown(TASKS_TIMEOUT).await {
            tracing::warn!("background work did not end in time");
        }
        if !self.log_tasks.shutdown(TASKS_TIMEOUT).await {
            tracing::warn!("some log events were not stored in time");
        }
        self.store.close().await;
    }
}

fn iam_config(auth: Auth, root_key: &RootKey) -> iam::Config {
    iam::Config {
        auth: match auth {
            Auth::Open => iam::AuthMode::Open,
            Auth::Iam => iam::AuthMode::Iam,
        },
        root_key: Some(iam::RootKey {
            account: AccountId::default(),
            access_key_id: root_key.access_key_id.clone(),
            secret_access_key: root_key.secret_access_key.clone(),
        }),
    }
}

/// Starts the engine. On a machine that it cannot isolate functions on, the rest of the cloud works without it.
async fn start_engine(config: &Config, endpoint_url: String, tasks: &Tasks) -> Arc<dyn Launch> {
    match sandbox::Engine::start(engine::sandbox_config(config, &config.data_dir), tasks.clone()).await {
        Ok(engine) => Arc::new(Sandboxes::new(engine, endpoint_url, &config.execution)),
        Err(error) => {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "functions cannot run; see `cumulet doctor`"
            );
            Arc::new(NoSandboxes { reason: error.to_string() })
        }
    }
}

/// The front door as functions reach it from their sandboxes, once there is one.
#[derive(Default)]
struct Inside(OnceLock<Server>);

impl Inside {
    fn open(&self, server: &Server) {
        // Opened once; a second time would change nothing.
        let _ = self.0.set(server.clone());
    }
}

#[async_trait]
impl ServeEndpoint for Inside {
    async fn serve(&self, listener: web::Listener, stop: CancellationToken) {
        // No function runs before the cloud is open.
        if let Some(server) = self.0.get() {
            let handler = Arc::new(server.for_functions());
            web::serve(listener, web::Limits::for_guest(), handler, stop).await;
        }
    }
}
