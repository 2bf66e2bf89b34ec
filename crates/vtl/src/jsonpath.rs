//! JSONPath as AWS evaluates it, which is as Jayway's library does.
//!
//! RFC 9535, which the crates for JSONPath follow, differs where it is felt: there a query is always a list of
//! nodes, here a path that can only mean one value is that value, and nothing if it is not there. Jayway also
//! completes `name` to `$.name`, and has functions and operators of its own (`length()`, `=~`, `in`, …).

mod filter;
mod functions;
mod parse;
mod select;

use crate::error::RenderError;
use crate::value::{Heap, ListKind, Result, Text, Value};

/// A parsed path.
#[derive(Debug)]
pub struct Path {
    tokens: Vec<Token>,
    /// Whether it starts at the document (`$`) and not at what a filter looks at (`@`).
    is_absolute: bool,
}

#[derive(Debug)]
enum Token {
    /// `.name`, `['name']`, `['a','b']`.
    Properties(Vec<Text>),
    /// `[0]`, `[-1]`, `[0,2]`.
    Indexes(Vec<i32>),
    /// `[1:3]`, `[1:]`, `[:3]`.
    Slice(Option<i32>, Option<i32>),
    /// `*`.
    All,
    /// `..`.
    Descend,
    /// `[?(…)]`.
    Filter(filter::Condition),
    /// `.length()`.
    Function(functions::Function),
}

impl Path {
    /// Parses `$.a[0].b`, `a.b`, `$..c[?(@.d == 1)]`.
    pub fn parse(text: &str) -> Result<Self, RenderError> {
        parse::path(text).map_err(|reason| RenderError::JsonPath { path: text.into(), reason })
    }

    /// Whether the path can mean only one value.
    fn is_definite(&self) -> bool {
        let last = self.tokens.len().saturating_sub(1);
        self.tokens.iter().enumerate().all(|(index, token)| match token {
            Token::Properties(names) => names.len() == 1 || index == last,
            Token::Indexes(indexes) => indexes.len() == 1,
            Token::Function(_) => true,
            Token::Slice(..) | Token::All | Token::Descend | Token::Filter(_) => false,
        })
    }
}

/// What a path finds in a document: one value or null, or a list if the path can mean several.
pub(crate) fn read(path: &Path, document: &Value, heap: &mut Heap) -> Result<Value> {
    read_from(path, document, document, heap).map(|found| found.unwrap_or(Value::Null))
}

/// The same from a value inside the document. `None` if a definite path finds nothing.
fn read_from(path: &Path, document: &Value, current: &Value, heap: &mut Heap) -> Result<Option<Value>> {
    if let Some(total) = functions::over_all(path, document, heap)? {
        return Ok(Some(total));
    }
    let start = if path.is_absolute { document } else { current };
    let mut found = select::select(&path.tokens, document, start, heap)?;
    if path.is_definite() {
        return Ok(found.pop());
    }
    heap.list(ListKind::Json, found).map(Some)
}

#[cfg(test)]
mod tests {
    use super::Path;
    use crate::Document;

    const STORE: &str = r#"{
        "store": {
            "book": [
                {"title": "A", "price": 8.5, "tags": ["x", "y"], "author": "Nigel Rees"},
                {"title": "B", "price": 12, "isbn": "1", "author": "Evelyn Waugh"},
                {"title": "C", "price": 22.5, "isbn": null, "tags": []}
            ],
            "bicycle": {"color": "red", "price": 20.25}
        },
        "limit": 10, "a b": "blank", "x-y": "hyphen", "empty": {}
    }"#;

    fn check(path: &str, expected: &str) {
        let found = Path::parse(path).and_then(|path| Document::parse(STORE)?.read(&path));
        let printed = match found {
            Ok(Some(found)) => found.to_string(),
            Ok(None) => "nothing".to_owned(),
            Err(error) => error.to_string(),
        };
        assert_eq!(printed, expected, "{path}");
    }

    #[test]
    fn one_value_is_that_value() {
        check("$.limit", "10");
        check("limit", "10");
        check("store.book[1].title", r#""B""#);
        check("$['store']['bicycle'].color", r#""red""#);
        check("$.store.book[-1].title", r#""C""#);
        check("$['a b']", r#""blank""#);
        check("$.x-y", r#""hyphen""#);
        check("$.store.bicycle['color','price','none']", r#"{"color":"red","price":20.25}"#);
        check("$.empty", "{}");
    }

    #[test]
    fn nothing_is_nothing() {
        check("$.none", "nothing");
        check("$.none.deeper", "nothing");
        check("$.store.book[9]", "nothing");
        check("$.limit.deeper", "nothing");
        check("$.store.book.title", "nothing");
        check("$.store.book[2].isbn", "nothing");
        check("$..none", "[]");
        check("$.store.book[*].none", "[]");
    }

    #[test]
    fn several_values_are_a_list() {
        check("$.store.book[*].title", r#"["A","B","C"]"#);
        check("$.store.book[0,2].title", r#"["A","C"]"#);
        check("$.store.book[1:].title", r#"["B","C"]"#);
        check("$.store.book[:2].title", r#"["A","B"]"#);
        check("$.store.book[-2:].title", r#"["B","C"]"#);
        check("$.store.book[:-1].title", r#"["A","B"]"#);
        check("$..price", "[8.5,12,22.5,20.25]");
        check("$..book[0].title", r#"["A"]"#);
        check(
            "$..['title','price']",
            r#"[{"title":"A","price":8.5},{"title":"B","price":12},{"title":"C","price":22.5}]"#,
        );
        check("$.store.bicycle.*", r#"["red",20.25]"#);
        check("$..tags[*]", r#"["x","y"]"#);
    }

    #[test]
    fn filters_select() {
        check("$.store.book[?(@.price < 10)].title", r#"["A"]"#);
        check("$.store.book[?(@.price>$.limit && @.isbn)].title", r#"["B","C"]"#);
        check("$.store.book[?(@.isbn == null)].title", r#"["C"]"#);
        check("$.store.book[?(!@.isbn)].title", r#"["A"]"#);
        check("$.store.book[?(!(@.price >= 12))].title", r#"["A"]"#);
        check("$.store.book[?(@.title == 'A' || @['title'] == \"C\")].title", r#"["A","C"]"#);
        check("$.store.book[?(@.title != 'A')].title", r#"["B","C"]"#);
        check("$.store.book[?(@.price == '12')].title", r#"["B"]"#);
        check("$.store.book[?(@.price === '12')].title", "[]");
        check("$.store.book[?(@.author =~ /.*REES/i)].title", r#"["A"]"#);
        check("$.store.book[?(@.title in ['A', 'B'])].title", r#"["A","B"]"#);
        check("$.store.book[?(@.title nin ['A', 'B'])].title", r#"["C"]"#);
        check("$.store.book[?(@.tags contains 'x')].title", r#"["A"]"#);
        check("$.store.book[?(@.author contains 'Rees')].title", r#"["A"]"#);
        check("$.store.book[?(@.tags size 2)].title", r#"["A"]"#);
        check("$.store.book[?(@.tags empty true)].title", r#"["C"]"#);
        check("$.store.book[?(@.tags subsetof ['x','y','z'])].title", r#"["A","C"]"#);
        check("$.store.book[?(@.tags anyof ['y'])].title", r#"["A"]"#);
        check("$.store.book[?(@.tags noneof ['y'])].title", r#"["C"]"#);
        check("$..[?(@.color)].price", "[20.25]");
        check("$.store.book[?(@.tags.length() > 1)].title", r#"["A"]"#);
    }

    #[test]
    fn functions_calculate() {
        check("$.store.book.length()", "3");
        check("$.store.book[0].tags.length()", "2");
        check("$.empty.length()", "0");
        check("$..price.sum()", "63.25");
        check("$..price.max()", "22.5");
        check("$..price.min()", "8.5");
        check("$..price.avg()", "15.8125");
        check("$.store.book[0].tags.concat()", r#""xy""#);
        check("$.store.bicycle.keys()", r#"["color","price"]"#);
        check("$.store.book[0].tags.first()", r#""x""#);
        check("$.store.book[0].tags.last()", r#""y""#);
        check("$.store.book[0].tags.index(-1)", r#""y""#);
    }

    #[test]
    fn what_is_no_path_is_refused() {
        check("$.", "parse `$.` as JSONPath: a path must not end with `.`");
        check("$.store book", "parse `$.store book` as JSONPath: a name with a blank needs brackets");
        check("$[", "parse `$[` as JSONPath: malformed brackets");
        check("$['a", "parse `$['a` as JSONPath: the string is not closed");
        check("$[?]", "parse `$[?]` as JSONPath: malformed filter");
        check("$.a.nosuch()", "parse `$.a.nosuch()` as JSONPath: no such function");
        check("", "parse `` as JSONPath: empty");
        check(
            &format!("${}", ".a".repeat(300)),
            &format!("parse `${}` as JSONPath: too many steps", ".a".repeat(300)),
        );
        check(
            &format!("$[?({})]", "(".repeat(100)),
            &format!("parse `$[?({})]` as JSONPath: nested too deep", "(".repeat(100)),
        );
    }
}
