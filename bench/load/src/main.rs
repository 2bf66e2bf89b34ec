//! The compiled half of `bench/`: what would measure itself if it were written in Python.
//!
//! - `run`: keep-alive HTTP/1.1 clients that send one request again and again (closed loop, one thread each);
//! - `burst`: connected clients that all send one request at the same moment;
//! - `unix`: round trips over a Unix socket to a program, the floor below any server;
//! - `echo`: an HTTP server that answers a constant, the floor of client, kernel and HTTP;
//! - `reference`: invocations for an unmodified runtime client of AWS's HTTP Runtime API, without a sandbox.
//!
//! Clients print one JSON object to standard output; servers print their port and run until they are killed.
//! Only loopback addresses are accepted, and every client is bounded by requests or seconds.

mod arguments;
mod clients;
mod echo;
mod http;
mod json;
mod reference;
mod unix;

use std::io::Write as _;
use std::process::ExitCode;

use arguments::Arguments;

fn main() -> ExitCode {
    let result =
        Arguments::parse(std::env::args().skip(1)).and_then(|arguments| match arguments.command.as_str() {
            "run" => clients::run(&arguments),
            "burst" => clients::burst(&arguments),
            "unix" => unix::measure(&arguments),
            "unix-echo" => unix::echo(),
            "echo" => echo::serve(&arguments),
            "reference" => reference::serve(&arguments),
            other => Err(format!("no command `{other}`: run, burst, unix, echo or reference").into()),
        });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "bench-load: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Every failure here ends the program with one sentence.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// A line on standard output, at once.
fn say(line: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()?;
    Ok(())
}
