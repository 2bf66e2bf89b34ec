//! Invocations for an unmodified runtime client of AWS, without a sandbox: the reference for an ordinary process.
//!
//! One front door takes `POST /…` with an event and answers with the function's response.
//! Behind it each environment is one process with an HTTP Runtime API of its own; there are as many as there
//! were invocations at once, and `POST /retire` ends the idle ones, so that the next invocation starts cold.
//! Everything is plain threads and blocking sockets: nothing here should cost more than it must.

use std::io::Write as _;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::arguments::Arguments;
use crate::http::{Messages, message};
use crate::{Result, say};

/// How long an environment may take for one invocation, its start included.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(180);

/// What an environment is asked and what it answers.
type Event = Vec<u8>;

#[derive(Debug)]
enum Answer {
    Response(Vec<u8>),
    Error(Vec<u8>),
}

/// One process and the ends of the two channels to its Runtime API.
#[derive(Debug)]
struct Environment {
    process: Child,
    events: Sender<Event>,
    answers: Receiver<Answer>,
}

/// A function: how its process is started, and who is idle.
#[derive(Debug)]
struct Function {
    program: Vec<String>,
    idle: Mutex<Vec<Environment>>,
}

/// `reference -- PROGRAM …`: prints its port and serves until it is killed. The processes stay in its process
/// group, so whoever started it can end all of them.
pub fn serve(arguments: &Arguments) -> Result<()> {
    if arguments.program.is_empty() {
        return Err("no program after --".into());
    }
    let function = Arc::new(Function { program: arguments.program.clone(), idle: Mutex::default() });
    let listener = TcpListener::bind("127.0.0.1:0")?;
    say(&listener.local_addr()?.port().to_string())?;
    for stream in listener.incoming() {
        let (stream, function) = (stream?, function.clone());
        thread::spawn(move || front_door(stream, &function));
    }
    Ok(())
}

/// One connection of a client. Breaking it is the client's affair.
fn front_door(mut stream: TcpStream, function: &Function) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut messages = Messages::new(stream.try_clone()?);
    while messages.next()? {
        let answer = if messages.start.starts_with(b"POST /retire ") {
            function.retire()?;
            message("HTTP/1.1 200 OK", &[], b"")
        } else {
            match function.invoke(std::mem::take(&mut messages.body)) {
                Ok(Answer::Response(body)) => message("HTTP/1.1 200 OK", &[], &body),
                Ok(Answer::Error(body)) => {
                    message("HTTP/1.1 200 OK", &[("X-Amz-Function-Error", "Unhandled")], &body)
                }
                Err(error) => message("HTTP/1.1 502 Bad Gateway", &[], error.to_string().as_bytes()),
            }
        };
        stream.write_all(&answer)?;
    }
    Ok(())
}

impl Function {
    fn invoke(&self, event: Event) -> Result<Answer> {
        let idle = self.idle().pop();
        let mut environment = match idle {
            Some(environment) => environment,
            None => Environment::start(&self.program)?,
        };
        environment.events.send(event)?;
        let answer = environment.answer()?;
        self.idle().push(environment);
        Ok(answer)
    }

    fn retire(&self) -> Result<()> {
        let idle = std::mem::take(&mut *self.idle());
        for mut environment in idle {
            environment.process.kill()?;
            environment.process.wait()?;
        }
        Ok(())
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Environment>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Environment {
    fn start(program: &[String]) -> Result<Self> {
        static N_STARTED: AtomicU64 = AtomicU64::new(0);
        let number = N_STARTED.fetch_add(1, Ordering::Relaxed);
        let (events, events_end) = channel();
        let (answers_end, answers) = channel();
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?.to_string();
        thread::spawn(move || runtime_api(&listener, events_end, &answers_end));
        #[expect(clippy::disallowed_methods, reason = "this tool starts what it measures; it is no server")]
        let process = Command::new(&program[0])
            .args(&program[1..])
            .env("AWS_LAMBDA_RUNTIME_API", address)
            .env("AWS_LAMBDA_LOG_STREAM_NAME", format!("environment-{number}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()?;
        Ok(Self { process, events, answers })
    }

    /// Waits for the answer, and for the process, which may end instead.
    fn answer(&mut self) -> Result<Answer> {
        let end = Instant::now() + ANSWER_TIMEOUT;
        loop {
            match self.answers.recv_timeout(Duration::from_millis(500)) {
                Ok(answer) => return Ok(answer),
                Err(RecvTimeoutError::Disconnected) => return Err("the runtime API ended".into()),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if let Some(status) = self.process.try_wait()? {
                return Err(format!("the runtime client ended: {status}").into());
            }
            if Instant::now() > end {
                self.process.kill()?;
                return Err("no answer in time".into());
            }
        }
    }
}

/// Serves one environment on one connection after the other: a runtime client has only one request open.
fn runtime_api(listener: &TcpListener, events: Receiver<Event>, answers: &Sender<Answer>) -> Result<()> {
    let events = Arc::new(Mutex::new(events));
    for stream in listener.incoming() {
        let (stream, events, answers) = (stream?, events.clone(), answers.clone());
        thread::spawn(move || runtime_connection(stream, &events, &answers));
    }
    Ok(())
}

/// AWS Lambda Developer Guide, "Using the Lambda runtime API".
fn runtime_connection(
    mut stream: TcpStream,
    events: &Mutex<Receiver<Event>>,
    answers: &Sender<Answer>,
) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut messages = Messages::new(stream.try_clone()?);
    let mut n_events = 0_u64;
    while messages.next()? {
        let start = String::from_utf8_lossy(&messages.start).into_owned();
        let path = start.split(' ').nth(1).unwrap_or_default().trim_start_matches("/2018-06-01/runtime");
        let answer = if path == "/invocation/next" {
            // The client is gone, and the thread with it, once its process is killed and the sender is dropped.
            let event = events.lock().unwrap_or_else(PoisonError::into_inner).recv()?;
            n_events += 1;
            next(n_events, &event)?
        } else {
            let body = std::mem::take(&mut messages.body);
            answers.send(if path.ends_with("/response") {
                Answer::Response(body)
            } else {
                Answer::Error(body)
            })?;
            message("HTTP/1.1 202 Accepted", &[], b"")
        };
        stream.write_all(&answer)?;
    }
    Ok(())
}

fn next(n_events: u64, event: &[u8]) -> Result<Vec<u8>> {
    #[expect(clippy::disallowed_methods, reason = "a deadline is told to another program in its own clock")]
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let request_id = format!("00000000-0000-0000-0000-{n_events:012}");
    let deadline = (now + ANSWER_TIMEOUT).as_millis().to_string();
    let headers = [
        ("Lambda-Runtime-Aws-Request-Id", request_id.as_str()),
        ("Lambda-Runtime-Deadline-Ms", deadline.as_str()),
        ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:bench"),
        ("Content-Type", "application/json"),
    ];
    Ok(message("HTTP/1.1 200 OK", &headers, event))
}
