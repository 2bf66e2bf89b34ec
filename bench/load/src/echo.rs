//! The floor of client, kernel and HTTP: a server that answers every request with the same bytes.

use std::io::Write as _;
use std::net::{TcpListener, TcpStream};
use std::thread;

use crate::arguments::Arguments;
use crate::http::{Messages, message};
use crate::{Result, say};

/// `echo --answer TEXT`: prints its port and serves until it is killed.
pub fn serve(arguments: &Arguments) -> Result<()> {
    let answer = message("HTTP/1.1 200 OK", &[], arguments.text("answer")?.as_bytes());
    let listener = TcpListener::bind("127.0.0.1:0")?;
    say(&listener.local_addr()?.port().to_string())?;
    for stream in listener.incoming() {
        let (stream, answer) = (stream?, answer.clone());
        thread::spawn(move || converse(stream, &answer));
    }
    Ok(())
}

/// A connection that breaks is the client's affair.
fn converse(mut stream: TcpStream, answer: &[u8]) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut messages = Messages::new(stream.try_clone()?);
    while messages.next()? {
        stream.write_all(answer)?;
    }
    Ok(())
}
