//! `cumulet up`: makes the parts, wires them, and runs them until a signal.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::cli::UpArgs;
use crate::cloud::Cloud;
use crate::config::{self, Auth, Config};
use crate::failure::Failure;
use crate::root_key::RootKey;

/// Most threads that answer requests. Functions run in processes of their own; the server's own work is small.
const WORKER_THREADS_MAX: usize = 4;

/// How long answers that are being sent may take after everything else has stopped.
const ANSWERS_TIMEOUT: Duration = Duration::from_secs(5);

/// Runs the cloud until SIGTERM or SIGINT.
pub fn run(arguments: &UpArgs) -> Result<(), Failure> {
    let settings = &arguments.settings;
    let mut config = config::load(settings.config.as_deref(), &settings.overrides())?.config;
    crate::log::start(&config)?;
    raise_open_files_limit();
    let data_folder = DataFolder::open(&config)?;
    data_folder.path.clone_into(&mut config.data_dir);
    let n_threads = std::thread::available_parallelism().map_or(1, usize::from).clamp(2, WORKER_THREADS_MAX);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(n_threads)
        .enable_all()
        .build()
        .context("start the threads that answer requests")?;
    let outcome = runtime.block_on(serve(&config, arguments.port_file.as_deref()));
    // Blocking work that is left is nobody's: everything acknowledged is on disk.
    runtime.shutdown_timeout(Duration::from_secs(1));
    outcome
}

async fn serve(config: &Config, port_file: Option<&Path>) -> Result<(), Failure> {
    let refused = |source| Failure::Listen { address: config.listen, source };
    let listener = TcpListener::bind(config.listen).await.map_err(refused)?;
    let address = listener.local_addr().map_err(refused)?;
    let mut terminate = signal(SignalKind::terminate()).context("watch for SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("watch for SIGINT")?;

    let endpoint = endpoint_url(config, address.port());
    let cloud = Cloud::open(config, endpoint.clone()).await?;
    let stop = CancellationToken::new();
    let mut serving = std::pin::pin!(web::serve(
        web::Listener::Tcp(listener),
        config.http.limits(),
        Arc::new(cloud.server.clone()),
        stop.clone(),
    ));
    announce(config, &endpoint, address.port(), &cloud.root_key, port_file)?;
    tokio::select! {
        () = &mut serving => {}
        _ = terminate.recv() => tracing::info!("stopping on SIGTERM"),
        _ = interrupt.recv() => tracing::info!("stopping on SIGINT"),
    }
    stop.cancel();
    let end = async {
        // Running invocations end first, and their answers are sent meanwhile.
        let (calm, answered) = tokio::join!(cloud.stop(), within_stop(config, serving));
        if !calm {
            tracing::warn!("some invocations did not end in time");
        }
        if !answered {
            tracing::warn!("some clients did not read their answers in time");
        }
        cloud.close().await;
    };
    tokio::select! {
        () = end => {}
        _ = terminate.recv() => tracing::warn!("stopping at once on a second signal"),
        _ = interrupt.recv() => tracing::warn!("stopping at once on a second signal"),
    }
    Ok(())
}

/// Waits for the last answers: as long as running invocations get, and a little for sending.
/// Says whether all were sent.
async fn within_stop(config: &Config, serving: impl Future<Output = ()>) -> bool {
    let limit = Duration::from_millis(config.execution.stop_timeout_ms) + ANSWERS_TIMEOUT;
    tokio::time::timeout(limit, serving).await.is_ok()
}

/// Where processes of this machine reach the cloud.
fn endpoint_url(config: &Config, port: u16) -> String {
    let mut reachable = config.listen;
    reachable.set_port(port);
    if reachable.ip().is_unspecified() {
        reachable.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    format!("http://{reachable}")
}

/// Takes all the open files that the system grants: an environment needs about fifteen, and many systems
/// begin with a limit of 1,024. What the system does not grant shows when it is needed.
fn raise_open_files_limit() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    if let Err(error) = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }) {
        tracing::debug!(%error, "the limit of open files stays as it is");
    }
}

/// Tells people and scripts that the cloud is ready.
fn announce(
    config: &Config,
    endpoint: &str,
    port: u16,
    root_key: &RootKey,
    port_file: Option<&Path>,
) -> Result<(), Failure> {
    tracing::info!(endpoint, data_dir = %config.data_dir.display(), "ready");
    let credentials = match config.auth {
        Auth::Open => {
            "export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1".to_owned()
        }
        Auth::Iam => format!(
            "export AWS_SHARED_CREDENTIALS_FILE={} AWS_DEFAULT_REGION=us-east-1",
            root_key.path.display()
        ),
    };
    // Whoever closed standard output does not want to know.
    let _ = writeln!(
        io::stdout(),
        "Cumulet {} is ready at {endpoint}\n\n  export AWS_ENDPOINT_URL={endpoint}\n  {credentials}\n\n\
         The AWS CLI before 2.13 needs --endpoint-url {endpoint} instead.\n",
        env!("CARGO_PKG_VERSION"),
    );
    if let Some(path) = port_file {
        write_whole(path, &format!("{port}\n")).with_context(|| format!("write {}", path.display()))?;
    }
    Ok(())
}

/// Writes a file so that whoever waits for it never sees half of it.
fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}

/// The folder that keeps everything, made by the store; a temporary one is removed with this value.
struct DataFolder {
    path: PathBuf,
    _temporary: Option<tempfile::TempDir>,
}

impl DataFolder {
    fn open(config: &Config) -> Result<Self, Failure> {
        if config.ephemeral {
            let path = std::env::temp_dir();
            let folder = tempfile::Builder::new().prefix("cumulet-").tempdir_in(&path);
            let folder = folder.map_err(|source| Failure::DataFolder { path, source })?;
            return Ok(Self { path: folder.path().to_owned(), _temporary: Some(folder) });
        }
        let path = config.data_dir.clone();
        Ok(Self { path, _temporary: None })
    }
}
