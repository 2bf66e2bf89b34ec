//! Where statements stand in the text of a document, as AWS's simulator tells it.

use serde::Deserialize;
use serde_json::value::RawValue;

/// A place in a text, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

#[derive(Deserialize)]
struct Outline<'a> {
    #[serde(borrow, rename = "Statement")]
    statement: &'a RawValue,
}

/// Begin and end of each statement: behind its opening brace, and behind its closing one.
pub fn statement_spans(text: &str) -> Vec<(Position, Position)> {
    let Ok(outline) = serde_json::from_str::<Outline<'_>>(text) else { return Vec::new() };
    let statement = outline.statement.get();
    let statements = match serde_json::from_str::<Vec<&RawValue>>(statement) {
        Ok(list) => list.into_iter().map(RawValue::get).collect(),
        Err(_) => vec![statement],
    };
    let span = |statement: &str| {
        // A raw value is a slice of the text that it was read from.
        let start = statement.as_ptr() as usize - text.as_ptr() as usize;
        (position(text, start + 1), position(text, start + statement.len()))
    };
    statements.into_iter().map(span).collect()
}

fn position(text: &str, offset: usize) -> Position {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    Position { line, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_that_aws_told() {
        let text = r#"{"Version": "2012-10-17", "Statement": {"Sid": "", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"}}"#;
        let spans = statement_spans(text);
        assert_eq!(spans, [(Position { line: 1, column: 41 }, Position { line: 1, column: 113 })]);
        let spans = statement_spans("{\"Statement\":[{\n},\n{}]}");
        assert_eq!(spans.len(), 2);
        assert_eq!(spans[1].0, Position { line: 3, column: 2 });
        assert!(statement_spans("no policy").is_empty());
    }
}
