//! As much of HTTP/1.1 as both ends of a measurement need: messages whose length is declared or chunked.

use std::io::{self, BufRead as _, BufReader, Read};

/// Longest head, and longest body, that is read, in bytes. Answers of the measured functions are far shorter.
const HEAD_BYTES_MAX: usize = 64 << 10;
const BODY_BYTES_MAX: usize = 8 << 20;

/// Reads message after message into the same memory.
#[derive(Debug)]
pub struct Messages<R> {
    reader: BufReader<R>,
    line: Vec<u8>,
    /// The request line or status line of the last message.
    pub start: Vec<u8>,
    pub body: Vec<u8>,
    /// The peer closes the connection after this message.
    pub is_last: bool,
    /// The answer has `X-Amz-Function-Error`.
    pub is_function_error: bool,
}

impl<R: Read> Messages<R> {
    pub fn new(stream: R) -> Self {
        Self {
            reader: BufReader::with_capacity(16 << 10, stream),
            line: Vec::new(),
            start: Vec::new(),
            body: Vec::new(),
            is_last: false,
            is_function_error: false,
        }
    }

    /// Reads the next message; false at the end of the connection.
    pub fn next(&mut self) -> io::Result<bool> {
        self.body.clear();
        self.is_last = false;
        self.is_function_error = false;
        if !self.read_line()? {
            return Ok(false);
        }
        std::mem::swap(&mut self.line, &mut self.start);
        let mut length = 0;
        let mut is_chunked = false;
        let mut head_bytes = self.start.len();
        loop {
            if !self.read_line()? {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if self.line.is_empty() {
                break;
            }
            head_bytes += self.line.len();
            if head_bytes > HEAD_BYTES_MAX {
                return Err(broken("a head that is too long"));
            }
            let at = self.line.iter().position(|byte| *byte == b':').ok_or_else(|| broken("a header"))?;
            let (name, value) = (&self.line[..at], self.line[at + 1..].trim_ascii());
            if name.eq_ignore_ascii_case(b"content-length") {
                length = number(value, 10)?;
            } else if name.eq_ignore_ascii_case(b"transfer-encoding") {
                is_chunked = value.eq_ignore_ascii_case(b"chunked");
            } else if name.eq_ignore_ascii_case(b"connection") {
                self.is_last = value.eq_ignore_ascii_case(b"close");
            } else if name.eq_ignore_ascii_case(b"x-amz-function-error") {
                self.is_function_error = true;
            }
        }
        if is_chunked {
            self.read_chunks()?;
        } else {
            self.read_body(length)?;
        }
        Ok(true)
    }

    fn read_chunks(&mut self) -> io::Result<()> {
        loop {
            self.read_line()?;
            let size = self.line.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
            let length = number(size, 16)?;
            self.read_body(length)?;
            // Of the trailer nothing is needed.
            while self.read_line()? && !self.line.is_empty() {}
            if length == 0 {
                return Ok(());
            }
        }
    }

    fn read_body(&mut self, length: usize) -> io::Result<()> {
        let begin = self.body.len();
        let end = begin + length;
        if length > BODY_BYTES_MAX || end > BODY_BYTES_MAX {
            return Err(broken("a body that is too long"));
        }
        self.body.resize(end, 0);
        self.reader.read_exact(&mut self.body[begin..])
    }

    /// A line without its end; false at the end of the connection.
    fn read_line(&mut self) -> io::Result<bool> {
        self.line.clear();
        if (&mut self.reader).take(HEAD_BYTES_MAX as u64).read_until(b'\n', &mut self.line)? == 0 {
            return Ok(false);
        }
        while self.line.last().is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
            self.line.pop();
        }
        Ok(true)
    }
}

/// Writes a message whose body is short, in one piece, so that it is one packet.
pub fn message(start: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("{start}\r\n").into_bytes();
    for (name, value) in headers {
        bytes.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
    }
    bytes.extend_from_slice(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
    bytes.extend_from_slice(body);
    bytes
}

fn number(digits: &[u8], radix: u32) -> io::Result<usize> {
    let text = std::str::from_utf8(digits).map_err(|_| broken("a length"))?;
    usize::from_str_radix(text, radix).map_err(|_| broken("a length"))
}

fn broken(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("not understood: {what}"))
}

#[cfg(test)]
mod tests {
    use super::{Messages, message};

    fn read(bytes: &[u8]) -> Vec<(String, String)> {
        let mut messages = Messages::new(bytes);
        let mut found = Vec::new();
        while messages.next().unwrap() {
            let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
            found.push((text(&messages.start), text(&messages.body)));
        }
        found
    }

    #[test]
    fn declared_and_chunked_messages_follow_each_other() {
        let mut bytes = message("HTTP/1.1 200 OK", &[("X-One", "1")], b"first");
        bytes.extend(b"HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
        bytes.extend(message("HTTP/1.1 204 No Content", &[], b""));
        let expected = [
            ("HTTP/1.1 200 OK", "first"),
            ("HTTP/1.1 202 Accepted", "abcde"),
            ("HTTP/1.1 204 No Content", ""),
        ];
        let expected = expected.map(|(start, body)| (start.to_owned(), body.to_owned()));
        assert_eq!(read(&bytes), expected);
    }

    #[test]
    fn what_headers_say_is_kept_for_one_message() {
        let mut bytes =
            message("HTTP/1.1 200 OK", &[("connection", "Close"), ("x-amz-function-error", "U")], b"");
        bytes.extend(message("HTTP/1.1 200 OK", &[], b""));
        let mut messages = Messages::new(&bytes[..]);
        assert!(messages.next().unwrap());
        assert!(messages.is_last && messages.is_function_error);
        assert!(messages.next().unwrap());
        assert!(!messages.is_last && !messages.is_function_error);
        assert!(!messages.next().unwrap());
    }

    #[test]
    fn broken_messages_are_errors() {
        let check = |text: &str| assert!(Messages::new(text.as_bytes()).next().is_err(), "{text}");
        check("HTTP/1.1 200 OK\r\n");
        check("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc");
        check("HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\nabc");
        check("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nabc");
        check("HTTP/1.1 200 OK\r\nno colon\r\n\r\n");
        check("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
    }
}
