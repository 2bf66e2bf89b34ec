//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use lambda::runtime::Fallback;

use crate::config::{Auth, Isolation, LogFormat, Overrides, RuntimeOverrides};

#[derive(Debug, Parser)]
#[command(
    name = "cumulet",
    version,
    about = "Compute on demand with AWS's own API, on your own machine",
    after_help = "Start it with `cumulet up`, then point any AWS client at http://127.0.0.1:4566.",
    after_long_help = "\
Start it with `cumulet up`, then point any AWS client at the endpoint that it prints:

    aws --endpoint-url http://127.0.0.1:4566 lambda list-functions

SDKs, and the AWS CLI from 2.13 on, find it by themselves with AWS_ENDPOINT_URL=http://127.0.0.1:4566.

Exit codes:
    0  ended as asked
    1  failed unexpectedly
    2  the arguments or cumulet.toml are wrong
    3  the data folder cannot be used: in use by another server, not writable, or full
    4  the address cannot be listened on
    5  this machine lacks what running functions needs (see `cumulet doctor`)"
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the cloud until SIGTERM or Ctrl-C
    #[command(after_long_help = UP_HELP)]
    Up(UpArgs),
    /// Say what this machine can do: isolation, limits, runtimes
    Doctor(DoctorArgs),
    /// Print the configuration in force and where each value comes from
    Config(ConfigArgs),
    /// Say how a running cloud starts its functions, and what memory that takes
    Stats(StatsArgs),
    /// Say what the initialisation of a Python function costs, and what starting from a zygote saves
    #[command(after_long_help = PROFILE_HELP)]
    Profile(ProfileArgs),
    /// Make sandboxes for a running server. Started by the server itself.
    #[command(hide = true)]
    SandboxHelper,
}

const UP_HELP: &str = "\
Examples:
    cumulet up                                  on 127.0.0.1:4566, keeping everything
    cumulet up --ephemeral --listen 127.0.0.1:0 for one test run, on a free port
    cumulet up --auth iam --listen 0.0.0.0:4566 for the whole network, with verified signatures

On SIGTERM or SIGINT running invocations get execution.stop_timeout_ms to end; a second signal ends at once.";

const PROFILE_HELP: &str = "\
The function is initialised several times, each time in a sandbox of its own with its role, variables and layers;
its handler is not called.

Examples:
    cumulet profile predict                    the packages that cost most, and what its zygote saves
    cumulet profile predict:live --all         all packages of what an alias stands for
    cumulet profile predict --html predict.html
                                               a page with a flame graph, for a browser

How to read it: SELF is what a package's own modules take, TOTAL includes what they import of others.
KB is by how much the process grew meanwhile.";

#[derive(Debug, Args)]
pub struct ProfileArgs {
    /// The function: NAME, NAME:QUALIFIER or its ARN
    #[arg(value_name = "FUNCTION")]
    pub function: String,
    /// Where the cloud listens
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:4566")]
    pub listen: SocketAddr,
    /// The region of the function, unless its ARN says it [default: us-east-1]
    #[arg(long)]
    pub region: Option<String>,
    /// Show so many packages
    #[arg(long, value_name = "N", default_value_t = 15)]
    pub top: usize,
    /// Show all packages
    #[arg(long, conflicts_with = "top")]
    pub all: bool,
    /// Print JSON: each package, each import, each measured start
    #[arg(long, conflicts_with_all = ["top", "all"])]
    pub json: bool,
    /// Write a flame graph to this file
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
    /// Write a page with the flame graph and all packages to this file
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct UpArgs {
    #[command(flatten)]
    pub settings: Settings,
    /// Write the port that is listened on to this file, once the cloud is ready
    #[arg(long, value_name = "FILE")]
    pub port_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct ConfigArgs {
    #[command(flatten)]
    pub settings: Settings,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[command(flatten)]
    pub settings: Settings,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct StatsArgs {
    /// Where the cloud listens
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:4566")]
    pub listen: SocketAddr,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// What flags can set; each overrides the same key of `cumulet.toml`.
#[derive(Debug, Args)]
pub struct Settings {
    /// Read this configuration file [default: ./cumulet.toml, if there is one]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Listen on this address; port 0 takes a free one [default: 127.0.0.1:4566]
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub listen: Option<SocketAddr>,
    /// Keep everything in this folder [default: $XDG_DATA_HOME/cumulet]
    #[arg(long, value_name = "FOLDER", conflicts_with = "ephemeral")]
    pub data_dir: Option<PathBuf>,
    /// Keep everything in a temporary folder and remove it at the end
    #[arg(long)]
    pub ephemeral: bool,
    /// Whom to let in [default: open]
    #[arg(long, value_enum)]
    pub auth: Option<Auth>,
    /// How functions are kept apart [default: full]
    #[arg(long, value_enum)]
    pub isolation: Option<Isolation>,
    /// What to do about a runtime whose interpreter is not on this machine [default: none]
    #[arg(long, value_enum)]
    pub runtime_fallback: Option<RuntimeFallback>,
    /// Log this level and above, or a filter such as `info,lambda=debug` [default: info]
    #[arg(long, value_name = "FILTER")]
    pub log: Option<String>,
    /// The form of the log on standard error [default: text]
    #[arg(long, value_enum)]
    pub log_format: Option<LogFormat>,
}

/// What to do about a runtime whose interpreter is not on this machine.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum RuntimeFallback {
    /// Refuse such a function and say how to get the interpreter
    None,
    /// Run the nearest version that is here, with a notice in the function's log
    Nearest,
}

impl RuntimeFallback {
    const fn value(self) -> Fallback {
        match self {
            Self::None => Fallback::None,
            Self::Nearest => Fallback::Nearest,
        }
    }
}

impl Settings {
    pub fn overrides(&self) -> Overrides<'_> {
        Overrides {
            listen: self.listen,
            data_dir: self.data_dir.as_deref(),
            ephemeral: self.ephemeral.then_some(true),
            auth: self.auth,
            isolation: self.isolation,
            runtimes: RuntimeOverrides { fallback: self.runtime_fallback.map(RuntimeFallback::value) },
            log: self.log.as_deref(),
            log_format: self.log_format,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        super::Cli::command().debug_assert();
    }
}
