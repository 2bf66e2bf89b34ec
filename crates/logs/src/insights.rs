//! The part of the Logs Insights query language that this cloud runs:
//! `fields`, `display`, `filter` (`=`, `!=`, `like`, `not like`), `sort` and `limit`.
//! Anything else is refused, never ignored.

use base::Timestamp;
use fancy_regex::Regex;
use serde_json::Value;

use crate::Error;
use crate::chunk::StoredEvent;
use crate::records::Place;

/// Rows of a result when the query does not say (AWS: 10,000, and at most).
const ROWS_MAX: usize = 10_000;

/// A parsed query.
#[derive(Debug)]
pub struct Plan {
    fields: Vec<String>,
    filters: Vec<Filter>,
    /// A field, and whether the largest comes first.
    sort: (String, bool),
    limit: usize,
}

#[derive(Debug)]
struct Filter {
    field: String,
    negated: bool,
    test: Test,
}

#[derive(Debug)]
enum Test {
    Equals(String),
    Contains(String),
    Matches(Box<Regex>),
}

/// An event with where it comes from: group, stream, event.
pub type Sourced = (String, String, StoredEvent);

impl Plan {
    pub fn parse(text: &str, limit: Option<i32>) -> Result<Self, Error> {
        let mut plan = Self {
            fields: vec!["@timestamp".to_owned(), "@message".to_owned()],
            filters: Vec::new(),
            sort: ("@timestamp".to_owned(), true),
            limit: limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(ROWS_MAX).min(ROWS_MAX),
        };
        for command in text.split('|').map(str::trim).filter(|command| !command.is_empty()) {
            let (verb, rest) = command.split_once(char::is_whitespace).unwrap_or((command, ""));
            let rest = rest.trim();
            match verb.to_ascii_lowercase().as_str() {
                "fields" | "display" => plan.fields = parse_fields(rest)?,
                "filter" => plan.filters.push(Filter::parse(rest)?),
                "sort" => plan.sort = parse_sort(rest)?,
                "limit" | "head" => plan.limit = rest.parse().map_err(|_| malformed(rest))?,
                _ => return Err(malformed(command)),
            }
        }
        Ok(plan)
    }

    /// The rows of the result and how many events matched.
    pub fn run(&self, place: &Place, events: Vec<Sourced>) -> (Vec<Vec<(String, String)>>, u64) {
        let mut matching: Vec<(Sourced, Option<Value>)> = events
            .into_iter()
            .map(|event| {
                let json = serde_json::from_str::<Value>(&event.2.message).ok().filter(Value::is_object);
                (event, json)
            })
            .filter(|(event, json)| {
                self.filters.iter().all(|filter| filter.holds(place, event, json.as_ref()))
            })
            .collect();
        let n_matched = matching.len() as u64;
        let (key, descending) = &self.sort;
        matching.sort_by_cached_key(|(event, json)| sort_key(value(place, event, json.as_ref(), key)));
        if *descending {
            matching.reverse();
        }
        matching.truncate(self.limit);
        let row = |(event, json): (Sourced, Option<Value>)| {
            let present = |field: &String| Some((field.clone(), value(place, &event, json.as_ref(), field)?));
            let mut row: Vec<(String, String)> = self.fields.iter().filter_map(present).collect();
            row.push(("@ptr".to_owned(), pointer(&event)));
            row
        };
        (matching.into_iter().map(row).collect(), n_matched)
    }
}

impl Filter {
    fn parse(text: &str) -> Result<Self, Error> {
        let (field, rest) = text.split_once(char::is_whitespace).ok_or_else(|| malformed(text))?;
        let rest = rest.trim_start();
        let operators = [
            ("not like", true, true),
            ("like", false, true),
            ("=~", false, true),
            ("!=", true, false),
            ("=", false, false),
        ];
        let lower = rest.to_ascii_lowercase();
        let (operator, negated, contains) = operators
            .into_iter()
            .find(|(operator, ..)| lower.starts_with(operator))
            .ok_or_else(|| malformed(text))?;
        let operand = rest[operator.len()..].trim();
        let quoted = ['"', '\''].iter().find_map(|quote| operand.strip_prefix(*quote)?.strip_suffix(*quote));
        let regex = operand.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
        let test = match (regex, quoted) {
            (Some(regex), _) if contains => {
                Test::Matches(Box::new(Regex::new(regex).map_err(|_| malformed(text))?))
            }
            (_, Some(text)) if contains => Test::Contains(text.to_owned()),
            (None, quoted) if !contains && !operand.is_empty() => {
                Test::Equals(quoted.unwrap_or(operand).to_owned())
            }
            _ => return Err(malformed(text)),
        };
        Ok(Self { field: field.to_owned(), negated, test })
    }

    fn holds(&self, place: &Place, event: &Sourced, json: Option<&Value>) -> bool {
        let Some(value) = value(place, event, json, &self.field) else { return self.negated };
        let holds = match &self.test {
            Test::Equals(text) => value == *text,
            Test::Contains(text) => value.contains(text.as_str()),
            Test::Matches(regex) => regex.is_match(&value).unwrap_or(false),
        };
        holds != self.negated
    }
}

fn malformed(part: &str) -> Error {
    Error::MalformedQuery { message: format!("unexpected symbol found near {part:?}") }
}

fn parse_fields(text: &str) -> Result<Vec<String>, Error> {
    let fields: Vec<String> = text.split(',').map(|field| field.trim().to_owned()).collect();
    let plain = |field: &String| {
        !field.is_empty() && field.chars().all(|c| c.is_alphanumeric() || "@._-".contains(c))
    };
    if fields.iter().all(plain) { Ok(fields) } else { Err(malformed(text)) }
}

fn parse_sort(text: &str) -> Result<(String, bool), Error> {
    let mut words = text.split_whitespace();
    let field = words.next().ok_or_else(|| malformed(text))?;
    let descending = match words.next().map(str::to_ascii_lowercase).as_deref() {
        None | Some("desc") => true,
        Some("asc") => false,
        Some(_) => return Err(malformed(text)),
    };
    if words.next().is_some() { Err(malformed(text)) } else { Ok((field.to_owned(), descending)) }
}

fn pointer((_, stream, event): &Sourced) -> String {
    use base64::Engine as _;
    base64::prelude::BASE64_STANDARD.encode(format!("{}/{stream}", event.position))
}

/// The value of a field of an event.
fn value(
    place: &Place,
    (group, stream, event): &Sourced,
    json: Option<&Value>,
    field: &str,
) -> Option<String> {
    match field {
        "@message" => Some(event.message.clone()),
        "@timestamp" => Some(format_time(i64::try_from(event.position.timestamp_ms).ok()?)),
        "@ingestionTime" => Some(format_time(event.ingested.as_millis())),
        "@logStream" => Some(stream.clone()),
        "@log" => Some(format!("{}:{group}", place.account)),
        _ => {
            let value = field.split('.').try_fold(json?, |value, key| value.get(key))?;
            Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
        }
    }
}

/// Numbers sort before texts, absent values first.
fn sort_key(value: Option<String>) -> (u8, i128, String) {
    match value {
        None => (0, 0, String::new()),
        Some(text) => match text.parse::<f64>() {
            #[expect(clippy::cast_possible_truncation, reason = "an order of numbers, in thousandths")]
            Ok(number) => (1, (number * 1000.0) as i128, String::new()),
            Err(_) => (2, 0, text),
        },
    }
}

/// `2026-01-02 03:04:05.678`, as Insights writes times.
fn format_time(ms: i64) -> String {
    let format = time::macros::format_description!(
        "[year]-[month]-[day] [hour]:[minute]:[second].[subsecond digits:3]"
    );
    let nanos = i128::from(Timestamp::from_millis(ms).as_millis()) * 1_000_000;
    time::OffsetDateTime::from_unix_timestamp_nanos(nanos)
        .ok()
        .and_then(|time| time.format(format).ok())
        .unwrap_or_else(|| ms.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::position::Position;

    fn rows(query: &str) -> Vec<Vec<String>> {
        let place = Place { account: base::AccountId::default(), region: base::Region::default() };
        let events = ["INFO one", r#"{"level":"ERROR","n":10}"#, r#"{"level":"WARN","n":9}"#];
        let events = events.iter().zip(1..).map(|(message, timestamp_ms)| {
            let position = Position { timestamp_ms, chunk: 0, index: 0 };
            let event =
                StoredEvent { position, ingested: Timestamp::from_millis(5), message: (*message).to_owned() };
            ("g".to_owned(), "s".to_owned(), event)
        });
        let plan = Plan::parse(query, None).expect("valid query");
        let rows = plan.run(&place, events.collect()).0;
        rows.into_iter()
            .map(|row| row.into_iter().filter(|(field, _)| field != "@ptr").map(|(_, value)| value).collect())
            .collect()
    }

    #[test]
    fn queries_select_sort_and_limit() {
        assert_eq!(rows("fields @message | limit 1"), [[r#"{"level":"WARN","n":9}"#]]);
        assert_eq!(rows("fields n | filter level = 'ERROR'"), [["10"]]);
        assert_eq!(rows("fields n | filter @message like /level/ | sort n asc"), [["9"], ["10"]]);
        assert_eq!(rows("fields @message | filter @message not like \"level\""), [["INFO one"]]);
        assert_eq!(rows("fields @timestamp | sort @timestamp asc | limit 1"), [["1970-01-01 00:00:00.001"]]);
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for query in ["stats count(*)", "fields", "filter a", "sort", "limit x", "parse @message '*'"] {
            assert!(Plan::parse(query, None).is_err(), "{query}");
        }
    }
}
