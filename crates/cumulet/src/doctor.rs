//! `cumulet doctor`: what this machine can do for functions.

use std::io::Write as _;
use std::time::Duration;

use anyhow::Context as _;
use base::Tasks;
use lambda::runtime::{RuntimeReport, RuntimeStatus, Runtimes};
use sandbox::Engine;
use serde_json::json;

use crate::cli::DoctorArgs;
use crate::config::{self, Config, Isolation};
use crate::engine;
use crate::failure::Failure;

/// What was found.
struct Findings {
    /// One sentence a subject.
    isolation: Vec<String>,
    is_isolated: bool,
    runtimes: Vec<RuntimeReport>,
    boto3: Option<String>,
}

/// Prints what was found; fails if functions cannot run here as configured.
pub fn run(arguments: &DoctorArgs) -> Result<(), Failure> {
    let settings = &arguments.settings;
    let config = config::load(settings.config.as_deref(), &settings.overrides())?.config;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let findings = runtime.context("start a thread")?.block_on(look(&config))?;
    let printed = if arguments.json { print_json(&findings) } else { print_text(&findings) };
    printed.context("print the findings")?;
    let has_interpreter = findings
        .runtimes
        .iter()
        .any(|report| matches!(&report.status, RuntimeStatus::Available { interpreter: Some(_), .. }));
    if has_interpreter && (findings.is_isolated || config.isolation == Isolation::Process) {
        Ok(())
    } else {
        Err(Failure::MachineLacks)
    }
}

async fn look(config: &Config) -> Result<Findings, Failure> {
    // Nothing of what is found out here goes into the data folder: it may not even exist.
    let scratch = tempfile::tempdir().context("make a temporary folder")?;
    let sandboxes = engine::sandbox_config(config, scratch.path());
    let capabilities = Engine::probe(&sandboxes).await.context("ask the sandbox helper what is possible")?;
    let tasks = Tasks::new();
    let runtimes = Runtimes::discover(
        config.runtimes.clone(),
        &engine::places(),
        &config.data_dir,
        scratch.path(),
        &tasks,
    )
    .context("look for interpreters")?;
    runtimes.searched().await;
    tasks.shutdown(Duration::from_secs(1)).await;
    Ok(Findings {
        isolation: capabilities.sentences(),
        is_isolated: capabilities.is_full_isolation_possible(),
        runtimes: runtimes.report(),
        boto3: runtimes.boto3_dir().map(|folder| folder.display().to_string()),
    })
}

fn print_text(findings: &Findings) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "Isolation")?;
    for sentence in &findings.isolation {
        writeln!(out, "  {sentence}")?;
    }
    if !findings.is_isolated {
        writeln!(out, "  missing: full isolation; --isolation process accepts the weaker form")?;
    }
    writeln!(out, "\nRuntimes")?;
    for RuntimeReport { runtime, status } in &findings.runtimes {
        let text = match status {
            RuntimeStatus::Missing { advice } => format!("missing: {advice}"),
            RuntimeStatus::Available { interpreter, place, is_fallback } => {
                let interpreter = interpreter.as_deref().unwrap_or("what the function brings itself");
                let place = place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
                let fallback = if *is_fallback { ", the nearest version that is here" } else { "" };
                format!("{interpreter}{place}{fallback}")
            }
        };
        writeln!(out, "  {runtime:16} {text}")?;
    }
    let missing = "missing: run `make setup`, or name a folder as boto3_dir in [runtimes] of cumulet.toml";
    writeln!(out, "\nboto3 for functions\n  {}", findings.boto3.as_deref().unwrap_or(missing))
}

fn print_json(findings: &Findings) -> std::io::Result<()> {
    let runtimes: serde_json::Map<_, _> = findings
        .runtimes
        .iter()
        .map(|report| {
            let status = match &report.status {
                RuntimeStatus::Available { interpreter, place, is_fallback } => {
                    json!({ "available": true, "interpreter": interpreter, "place": place, "fallback": is_fallback })
                }
                RuntimeStatus::Missing { advice } => json!({ "available": false, "advice": advice }),
            };
            (report.runtime.to_owned(), status)
        })
        .collect();
    let document = json!({
        "isolation": { "full": findings.is_isolated, "sentences": findings.isolation },
        "runtimes": runtimes,
        "boto3": findings.boto3,
    });
    writeln!(std::io::stdout(), "{document:#}")
}
