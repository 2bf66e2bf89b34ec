//! Round trips over a Unix socket: what a message to another process and back costs at least.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::fd::{AsFd as _, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::arguments::Arguments;
use crate::{Result, json, say};

/// Round trips before the clock runs.
const N_WARM: usize = 200;

/// The frames of this measurement: four bytes of length, little-endian, and the message. Longest, in bytes.
const FRAME_BYTES_MAX: usize = 1 << 20;

/// `unix --body FILE --requests N -- PROGRAM …`: the program finds the socket as its standard input.
pub fn measure(arguments: &Arguments) -> Result<()> {
    let body = fs::read(arguments.text("body")?)?;
    let n: usize = arguments.number("requests")?;
    let (program, rest) = arguments.program.split_first().ok_or("no program after --")?;
    let (mut ours, theirs) = UnixStream::pair()?;
    ours.set_read_timeout(Some(Duration::from_secs(30)))?;
    #[expect(clippy::disallowed_methods, reason = "this tool starts what it measures; it is no server")]
    let mut child = Command::new(program).args(rest).stdin(Stdio::from(OwnedFd::from(theirs))).spawn()?;
    let mut latencies = Vec::with_capacity(n);
    let began = Instant::now();
    for round in 0..N_WARM + n {
        let sent = Instant::now();
        write_frame(&mut ours, &body)?;
        if read_frame(&mut ours)?.is_none() {
            return Err("the program closed the socket".into());
        }
        if round >= N_WARM {
            latencies.push(format!("{:.1}", sent.elapsed().as_nanos() as f64 / 1000.0));
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    drop(ours);
    child.wait()?;
    let latencies = json::array(latencies.into_iter());
    say(&format!(
        r#"{{"seconds":{seconds:.6},"n_failures":0,"failure":null,"latencies_us":{latencies},"answers":[]}}"#
    ))
}

/// `unix-echo`: the smallest program for `unix`.
pub fn echo() -> Result<()> {
    let mut socket = UnixStream::from(std::io::stdin().as_fd().try_clone_to_owned()?);
    while let Some(body) = read_frame(&mut socket)? {
        write_frame(&mut socket, &body)?;
    }
    Ok(())
}

fn write_frame(socket: &mut UnixStream, body: &[u8]) -> Result<()> {
    let mut frame = u32::try_from(body.len())?.to_le_bytes().to_vec();
    frame.extend_from_slice(body);
    Ok(socket.write_all(&frame)?)
}

/// Nothing at the end of the conversation.
fn read_frame(socket: &mut UnixStream) -> Result<Option<Vec<u8>>> {
    let mut buffer = vec![0; 4096];
    let mut n_read = 0;
    loop {
        if let Some((length, _)) = buffer[..n_read].split_first_chunk::<4>() {
            let end = 4 + u32::from_le_bytes(*length) as usize;
            if end > FRAME_BYTES_MAX {
                return Err("a frame that is too long".into());
            }
            if n_read >= end {
                return Ok(Some(buffer[4..end].to_vec()));
            }
            buffer.resize(end.max(buffer.len()), 0);
        }
        match socket.read(&mut buffer[n_read..])? {
            0 if n_read == 0 => return Ok(None),
            0 => return Err("half a frame".into()),
            n => n_read += n,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_of_any_length_come_back() {
        let (mut here, mut there) = UnixStream::pair().unwrap();
        for length in [0, 1, 4092, 4093, 50_000] {
            let body = vec![7; length];
            write_frame(&mut here, &body).unwrap();
            assert_eq!(read_frame(&mut there).unwrap(), Some(body));
        }
        drop(here);
        assert_eq!(read_frame(&mut there).unwrap(), None);
    }
}
