//! `cumulet profile`: what the initialisation of a function costs. A running cloud finds out; here it is shown.

mod flame;
mod page;
mod palette;
mod report;
mod table;

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use async_trait::async_trait;
use base::{Arn, Clock, Principal, Region, RequestContext, RequestId};
use lambda::Lambda;
use lambda::execution::{Execution, ProfileError};
use lambda::names::FunctionName;
use serde_json::{Value, json};
use server::{NoProfile, Profiled};

use self::report::Report;
use crate::cli::ProfileArgs;
use crate::client;
use crate::failure::Failure;

/// How long the answer may take: the function is initialised a dozen times.
const TIMEOUT: Duration = Duration::from_secs(600);

/// The profiles of this process's own cloud.
pub struct Source {
    pub lambda: Lambda,
    pub execution: Execution,
    pub clock: Arc<dyn Clock>,
}

#[async_trait]
impl server::Profiles for Source {
    async fn profile(&self, wanted: Profiled) -> Result<Value, NoProfile> {
        let cx = self.context(&wanted)?;
        let name = FunctionName::parse(&cx, &wanted.function).map_err(|error| refused(error.into()))?;
        let deployment = self.lambda.deployment(&name).await.map_err(|error| refused(error.into()))?;
        let profile = self.execution.profile(&deployment).await.map_err(|error| match error {
            ProfileError::NotPython { runtime } => not_python(&runtime),
            ProfileError::NotStarted(error) => refused(lambda::error::Error::from(error).into()),
        })?;
        serde_json::to_value(profile).map_err(|error| NoProfile {
            status: 500,
            message: error.to_string(),
            advice: None,
        })
    }
}

impl Source {
    fn context(&self, wanted: &Profiled) -> Result<RequestContext, NoProfile> {
        let malformed = |message: String| NoProfile { status: 400, message, advice: None };
        let arn: Option<Arn> = match wanted.function.starts_with("arn:") {
            true => Some(wanted.function.parse().map_err(|_| malformed("the ARN is malformed".to_owned()))?),
            false => None,
        };
        let account = match &arn {
            Some(arn) => arn.account.parse().map_err(|_| malformed("the ARN names no account".to_owned()))?,
            None => base::AccountId::default(),
        };
        let region = match (&arn, &wanted.region) {
            (Some(arn), _) => arn.region.parse(),
            (None, Some(region)) => region.parse(),
            (None, None) => Ok(Region::default()),
        };
        Ok(RequestContext {
            request_id: RequestId::random(),
            account,
            region: region.map_err(|_| malformed("there is no such region".to_owned()))?,
            principal: Principal::Root,
            access_key_id: None,
            source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: None,
            endpoint: String::new(),
            trace_header: None,
            now: self.clock.now(),
        })
    }
}

fn refused(error: wire::ApiError) -> NoProfile {
    let status = error.shape.status;
    let advice = match status {
        404 => {
            Some("`aws lambda list-functions` lists what there is in a region; `--region` names another one")
        }
        _ => None,
    };
    NoProfile { status, message: error.message, advice: advice.map(str::to_owned) }
}

fn not_python(runtime: &str) -> NoProfile {
    NoProfile {
        status: 400,
        message: format!("its runtime is {runtime}, and only Python tells what each import costs"),
        advice: Some(
            "the first call of a new environment reports its whole Init Duration: \
             `aws lambda invoke --log-type Tail …`"
                .to_owned(),
        ),
    }
}

/// Asks a running cloud and shows what it says.
pub fn run(arguments: &ProfileArgs) -> Result<(), Failure> {
    let what = format!("profile {}", arguments.function);
    let document = json!({ "function": arguments.function, "region": arguments.region });
    let answer = client::ask(arguments.listen, "/_cumulet/profile", Some(&document), TIMEOUT)?;
    if !answer.is_success {
        let said = answer.json().unwrap_or_default();
        let text = |member: &str| said[member].as_str().map(str::to_owned);
        return Err(Failure::Refused {
            what,
            reason: text("message").unwrap_or_else(|| answer.text()),
            advice: text("advice").unwrap_or_else(|| "see the log of the cloud".to_owned()),
        });
    }
    let document = answer.json()?;
    let report: Report = serde_json::from_value(document.clone()).context("read the answer")?;
    let mut out = io::stdout().lock();
    let printed = match arguments.json {
        true => writeln!(out, "{document:#}"),
        false => table::print(&mut out, &report, if arguments.all { usize::MAX } else { arguments.top }),
    };
    printed.context("print the profile")?;
    if let Some(path) = &arguments.svg {
        write(path, &flame::graph(&report, flame::Frame::Alone)?)?;
    }
    if let Some(path) = &arguments.html {
        write(path, &page::page(&report)?)?;
    }
    match report.load.error {
        None => Ok(()),
        Some(error) => Err(Failure::Refused {
            what: format!("initialise {}", arguments.function),
            reason: format!("{}: {}", error.error_type, error.message),
            advice: "the profile above ends where it failed; the function's log has the same error"
                .to_owned(),
        }),
    }
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    fs::write(path, text).with_context(|| format!("write {}", path.display()))
}
