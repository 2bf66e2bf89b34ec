//! The last bytes of an invocation's log, for `LogType=Tail`. Pure.

use std::collections::VecDeque;

use bytes::Bytes;

/// How much of the log a caller gets, in bytes. AWS: `Invoke`, `LogResult`.
const TAIL_BYTES_MAX: usize = 4096;

#[derive(Debug, Default)]
pub struct Tail {
    bytes: VecDeque<u8>,
}

impl Tail {
    pub fn push(&mut self, message: &str) {
        // Records may come without a line feed; the next one begins a line all the same.
        if self.bytes.back().is_some_and(|last| *last != b'\n') {
            self.bytes.push_back(b'\n');
        }
        let message = message.as_bytes();
        let kept = &message[message.len().saturating_sub(TAIL_BYTES_MAX)..];
        let excess = (self.bytes.len() + kept.len()).saturating_sub(TAIL_BYTES_MAX);
        self.bytes.drain(..excess.min(self.bytes.len()));
        self.bytes.extend(kept);
    }

    pub fn into_bytes(self) -> Bytes {
        Bytes::from(Vec::from(self.bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tail(messages: &[&str]) -> String {
        let mut tail = Tail::default();
        messages.iter().for_each(|message| tail.push(message));
        String::from_utf8_lossy(&tail.into_bytes()).into_owned()
    }

    #[test]
    fn last_bytes_are_kept() {
        assert_eq!(tail(&["START\n", "error", "END\n"]), "START\nerror\nEND\n");
        let long = "x".repeat(5000);
        assert_eq!(tail(&["START\n", &long]).len(), TAIL_BYTES_MAX);
        let found = tail(&[&long, "\n", "END\n"]);
        assert!(found.len() == TAIL_BYTES_MAX && found.ends_with("x\n\nEND\n"), "{}", found.len());
    }
}
