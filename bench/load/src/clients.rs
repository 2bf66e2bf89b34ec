//! The clients: one thread and one connection each, the next request after the answer to the one before.

use std::fs;
use std::io::{self, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use crate::arguments::Arguments;
use crate::http::{Messages, message};
use crate::{Result, json, say};

/// How long an answer may take before it counts as failed.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(180);

/// A client that fails so often gives up.
const FAILURES_MAX: usize = 20;

/// Most clients: each is a thread.
const CLIENTS_MAX: usize = 2_000;

/// What every client does.
#[derive(Debug)]
struct Plan {
    address: SocketAddr,
    request: Vec<u8>,
    /// A right answer contains these bytes.
    expected: Vec<u8>,
    seconds_max: Duration,
    requests_max: usize,
    keeps_answers: bool,
}

/// What one client saw.
#[derive(Debug, Default)]
struct Seen {
    /// In tenths of a microsecond.
    tenths: Vec<u64>,
    failures: Vec<String>,
    answers: Vec<Vec<u8>>,
}

/// `run --address A --path P --body FILE --expect TEXT --clients N --seconds S --requests M`: until one of both
/// is reached by each client.
pub fn run(arguments: &Arguments) -> Result<()> {
    let plan = Plan {
        seconds_max: Duration::from_secs_f64(arguments.number("seconds")?),
        requests_max: arguments.number("requests")?,
        ..Plan::read(arguments)?
    };
    start(plan, arguments.number("clients")?)
}

/// `burst --address A --path P --body FILE --expect TEXT --clients N`: each client sends one request, all at once.
pub fn burst(arguments: &Arguments) -> Result<()> {
    let plan = Plan { requests_max: 1, keeps_answers: true, ..Plan::read(arguments)? };
    start(plan, arguments.number("clients")?)
}

impl Plan {
    fn read(arguments: &Arguments) -> Result<Self> {
        let address = arguments.address()?;
        let body = fs::read(arguments.text("body")?)?;
        let start = format!("POST {} HTTP/1.1", arguments.text("path")?);
        let host = address.to_string();
        let headers = [("Host", host.as_str()), ("Content-Type", "application/json")];
        Ok(Self {
            address,
            request: message(&start, &headers, &body),
            expected: arguments.find("expect").unwrap_or_default().as_bytes().to_vec(),
            seconds_max: ANSWER_TIMEOUT,
            requests_max: 0,
            keeps_answers: false,
        })
    }
}

fn start(plan: Plan, n_clients: usize) -> Result<()> {
    if n_clients == 0 || n_clients > CLIENTS_MAX {
        return Err(format!("--clients is 1 to {CLIENTS_MAX}").into());
    }
    let plan = Arc::new(plan);
    let gate = Arc::new(Barrier::new(n_clients + 1));
    let client = |_| {
        let (plan, gate) = (plan.clone(), gate.clone());
        let body = move || {
            // Connected before the clock runs. Who cannot comes to the gate all the same.
            let connection = Connection::open(&plan);
            gate.wait();
            connection.map_or_else(|error| Seen::failed(&error), |connection| drive(&plan, connection))
        };
        thread::Builder::new().stack_size(256 << 10).spawn(body)
    };
    let clients = (0..n_clients).map(client).collect::<io::Result<Vec<_>>>()?;
    gate.wait();
    let began = Instant::now();
    let mut all = Seen::default();
    for client in clients {
        let seen = client.join().map_err(|_| "a client panicked")?;
        all.tenths.extend(seen.tenths);
        all.failures.extend(seen.failures);
        all.answers.extend(seen.answers);
    }
    report(&all, began.elapsed())
}

fn drive(plan: &Plan, mut connection: Connection) -> Seen {
    let mut seen = Seen::default();
    let end = Instant::now() + plan.seconds_max;
    let mut n_sent = 0;
    while n_sent < plan.requests_max && seen.failures.len() < FAILURES_MAX {
        let began = Instant::now();
        if began >= end {
            break;
        }
        n_sent += 1;
        match connection.exchange(plan) {
            Ok(()) => {
                seen.tenths.push(u64::try_from(began.elapsed().as_nanos()).unwrap_or(u64::MAX) / 100);
                if plan.keeps_answers {
                    seen.answers.push(connection.messages.body.clone());
                }
            }
            Err(error) => {
                let is_late = error.kind() == io::ErrorKind::WouldBlock;
                let late = || format!("no answer within {} s", ANSWER_TIMEOUT.as_secs());
                seen.failures.push(if is_late { late() } else { error.to_string() });
                match Connection::open(plan) {
                    Ok(fresh) => connection = fresh,
                    Err(_) => break,
                }
            }
        }
    }
    seen
}

impl Seen {
    fn failed(error: &io::Error) -> Self {
        Self { failures: vec![error.to_string()], ..Self::default() }
    }
}

/// Latencies in microseconds, client after client.
fn report(all: &Seen, elapsed: Duration) -> Result<()> {
    let seconds = elapsed.as_secs_f64();
    let latencies = json::array(all.tenths.iter().map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)));
    let answers = json::array(all.answers.iter().map(|answer| json::string(answer)));
    let first = all.failures.first().map_or_else(|| "null".to_owned(), |text| json::string(text.as_bytes()));
    let n_failures = all.failures.len();
    say(&format!(
        r#"{{"seconds":{seconds:.6},"n_failures":{n_failures},"failure":{first},"latencies_us":{latencies},"answers":{answers}}}"#
    ))
}

#[derive(Debug)]
struct Connection {
    stream: TcpStream,
    messages: Messages<TcpStream>,
}

impl Connection {
    fn open(plan: &Plan) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&plan.address, Duration::from_secs(10))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(ANSWER_TIMEOUT))?;
        Ok(Self { messages: Messages::new(stream.try_clone()?), stream })
    }

    /// One request and its answer. A connection that the server closed in between (some do after so many
    /// requests) is opened again, within the time that is measured, as any client would.
    fn exchange(&mut self, plan: &Plan) -> io::Result<()> {
        if self.messages.is_last || !self.send(plan)? {
            *self = Self::open(plan)?;
            if !self.send(plan)? {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        let messages = &self.messages;
        let is_right = plan.expected.is_empty()
            || messages.body.windows(plan.expected.len()).any(|part| part == plan.expected);
        if messages.start.starts_with(b"HTTP/1.1 200") && !messages.is_function_error && is_right {
            return Ok(());
        }
        let start = String::from_utf8_lossy(&messages.start);
        let body = String::from_utf8_lossy(&messages.body[..messages.body.len().min(400)]);
        Err(io::Error::other(format!("{start}: {body}")))
    }

    /// False if the server had closed the connection before the request came.
    fn send(&mut self, plan: &Plan) -> io::Result<bool> {
        let closed = |error: io::Error| match error.kind() {
            io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe => Ok(false),
            _ => Err(error),
        };
        match self.stream.write_all(&plan.request) {
            Ok(()) => self.messages.next().or_else(closed),
            Err(error) => closed(error),
        }
    }
}
