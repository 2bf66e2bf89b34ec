//! Where an event stands in its stream: the order of reading, event ids and page tokens.

use std::fmt;

/// The place of one event. Events are read in this order.
///
/// The timestamp comes from the client and may repeat or lie before that of an earlier event;
/// `chunk` (in order of ingestion) and `index` (in the chunk) make the place unique in a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Milliseconds since 1970; never negative.
    pub timestamp_ms: u64,
    pub chunk: u64,
    pub index: u32,
}

/// Decimal digits of an event id, as AWS has them.
const ID_LEN: usize = 56;
const CHUNK_DIGITS: usize = 20;
const INDEX_DIGITS: usize = 10;

impl Position {
    pub const FIRST: Self = Self { timestamp_ms: 0, chunk: 0, index: 0 };
    pub const LAST: Self = Self { timestamp_ms: u64::MAX, chunk: u64::MAX, index: u32::MAX };

    /// Reads back what `Display` writes; `None` for anything else.
    pub fn parse(id: &str) -> Option<Self> {
        if id.len() != ID_LEN || !id.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let (timestamp, rest) = id.split_at(ID_LEN - CHUNK_DIGITS - INDEX_DIGITS);
        let (chunk, index) = rest.split_at(CHUNK_DIGITS);
        Some(Self {
            timestamp_ms: timestamp.parse().ok()?,
            chunk: chunk.parse().ok()?,
            index: index.parse().ok()?,
        })
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { timestamp_ms, chunk, index } = self;
        write!(f, "{timestamp_ms:026}{chunk:020}{index:010}")
    }
}

/// The direction in which a page token of `GetLogEvents` goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Forward,
    Backward,
}

/// A page token of `GetLogEvents`: `f/ID/s` goes on behind an event, `b/ID/s` before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageToken {
    pub direction: Direction,
    pub position: Position,
}

impl PageToken {
    pub fn parse(text: &str) -> Option<Self> {
        let (direction, rest) = text.split_once('/')?;
        let direction = match direction {
            "f" => Direction::Forward,
            "b" => Direction::Backward,
            _ => return None,
        };
        let position = Position::parse(rest.strip_suffix("/s")?)?;
        Some(Self { direction, position })
    }
}

impl fmt::Display for PageToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.direction {
            Direction::Forward => 'f',
            Direction::Backward => 'b',
        };
        write!(f, "{letter}/{}/s", self.position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_keep_the_order_and_survive_a_round_trip() {
        let places = [
            Position::FIRST,
            Position { timestamp_ms: 1_700_000_000_000, chunk: 3, index: 9 },
            Position { timestamp_ms: 1_700_000_000_000, chunk: 3, index: 10 },
            Position { timestamp_ms: 1_700_000_000_000, chunk: 20, index: 0 },
            Position { timestamp_ms: 1_700_000_000_001, chunk: 1, index: 0 },
            Position::LAST,
        ];
        let ids: Vec<String> = places.iter().map(ToString::to_string).collect();
        assert!(ids.is_sorted());
        for (place, id) in places.iter().zip(&ids) {
            assert_eq!(id.len(), ID_LEN);
            assert_eq!(Position::parse(id), Some(*place));
        }
    }

    #[test]
    fn tokens_of_others_are_refused() {
        let token = PageToken { direction: Direction::Backward, position: Position::FIRST };
        assert_eq!(PageToken::parse(&token.to_string()), Some(token));
        for text in [
            "",
            "invalid-token",
            "f/1/s",
            "x/00/s",
            "f//s",
            "f/99999999999999999999999999999999999999999999999999999999/s",
        ] {
            assert_eq!(PageToken::parse(text), None, "{text}");
        }
    }
}
