//! The function: a custom runtime in a few lines of HTTP.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a program of its own")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The longest time in which the background thread got no processor time, since it was asked last.
static LONGEST_GAP: Mutex<Duration> = Mutex::new(Duration::ZERO);
/// How often the background thread has run.
static N_LOOKS: AtomicU64 = AtomicU64::new(0);

pub fn main() -> ExitCode {
    let api = std::env::var("AWS_LAMBDA_RUNTIME_API").unwrap();
    let mut n_invocations = 0;
    loop {
        let (id, event) = next(&api);
        n_invocations += 1;
        let event = String::from_utf8(event).unwrap();
        let (what, argument) =
            event.trim_matches('"').split_once(' ').unwrap_or((event.trim_matches('"'), ""));
        let answer = match what {
            "count" => count(n_invocations),
            "sleep" => {
                println!("sleeping");
                std::thread::sleep(Duration::from_millis(argument.parse().unwrap()));
                "null".to_owned()
            }
            "exit" => return ExitCode::from(argument.parse::<u8>().unwrap()),
            "abort" => std::process::abort(),
            "hog" => hog(),
            "lines" => lines(argument.parse().unwrap()),
            "watch" => watch(),
            "gap" => format!("{}", longest_gap().as_millis()),
            "bytes" => {
                respond_at_length(&api, &id, argument.parse().unwrap());
                continue;
            }
            _ => event,
        };
        respond(&api, &id, &answer);
    }
}

/// Which invocation this is for the process, and for `/tmp`.
fn count(n_invocations: u32) -> String {
    let path = "/tmp/count";
    let n_kept: u32 = std::fs::read_to_string(path).map_or(0, |text| text.parse().unwrap()) + 1;
    std::fs::write(path, n_kept.to_string()).unwrap();
    format!("[{n_invocations},{n_kept}]")
}

fn hog() -> String {
    let mut held = Vec::new();
    loop {
        held.push(vec![1u8; 16 << 20]);
    }
}

fn lines(n_lines: u32) -> String {
    let mut out = std::io::stdout().lock();
    for line in 0..n_lines {
        writeln!(out, "line {line}").unwrap();
    }
    n_lines.to_string()
}

/// Starts a thread that notices when it is kept from running.
fn watch() -> String {
    std::thread::spawn(|| {
        let mut last = Instant::now();
        loop {
            std::thread::sleep(Duration::from_millis(5));
            let now = Instant::now();
            let mut longest = LONGEST_GAP.lock().unwrap();
            *longest = (*longest).max(now - last);
            last = now;
            N_LOOKS.fetch_add(1, Ordering::Release);
        }
    });
    "null".to_owned()
}

/// The longest gap since it was asked for last.
fn longest_gap() -> Duration {
    // The thread that watches may not have run since the gap ended.
    let n_looks = N_LOOKS.load(Ordering::Acquire);
    while N_LOOKS.load(Ordering::Acquire) == n_looks {
        std::thread::yield_now();
    }
    std::mem::take(&mut *LONGEST_GAP.lock().unwrap())
}

fn next(api: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(api).unwrap();
    write!(stream, "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nhost: {api}\r\n\r\n").unwrap();
    let mut reader = BufReader::new(stream);
    let (mut id, mut len) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        match line.trim_end().split_once(": ") {
            Some(("lambda-runtime-aws-request-id", value)) => id = value.to_owned(),
            Some(("content-length", value)) => len = value.parse().unwrap(),
            Some(_) => {}
            None if line.trim_end().is_empty() => break,
            None => {}
        }
    }
    let mut event = vec![0; len];
    reader.read_exact(&mut event).unwrap();
    (id, event)
}

fn begin(api: &str, id: &str, len: u64) -> TcpStream {
    let mut stream = TcpStream::connect(api).unwrap();
    let path = format!("/2018-06-01/runtime/invocation/{id}/response");
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nhost: {api}\r\ncontent-length: {len}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    stream
}

fn respond(api: &str, id: &str, answer: &str) {
    let mut stream = begin(api, id, answer.len() as u64);
    stream.write_all(answer.as_bytes()).unwrap();
    stream.read_to_end(&mut Vec::new()).unwrap();
}

fn respond_at_length(api: &str, id: &str, len: u64) {
    let mut stream = begin(api, id, len);
    let piece = vec![b'1'; 1 << 20];
    let mut left = len;
    while left > 0 {
        let n_bytes = left.min(piece.len() as u64);
        stream.write_all(&piece[..n_bytes as usize]).unwrap();
        left -= n_bytes;
    }
    stream.read_to_end(&mut Vec::new()).unwrap();
}
