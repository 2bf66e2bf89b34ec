//! The address of an integration: `http://host/{path}` and `${stageVariables.name}`.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What may not stand in the path of an address as it is. Slashes may: a greedy variable has them.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'?').add(b'`');

/// Puts in path parameters and stage variables. What has no value: a path parameter stays as it is written, a
/// stage variable vanishes.
pub fn render(uri: &str, path: &[(String, String)], stage_variables: &[(String, String)]) -> String {
    let mut out = String::with_capacity(uri.len());
    let mut rest = uri;
    while let Some(start) = rest.find('{') {
        let (before, after) = (&rest[..start], &rest[start + 1..]);
        let Some(end) = after.find('}') else { break };
        let name = &after[..end];
        let value = |pairs: &[(String, String)], name: &str| {
            pairs.iter().rev().find(|(other, _)| other == name).map(|(_, value)| value.clone())
        };
        let variable = before.strip_suffix('$').zip(name.strip_prefix("stageVariables."));
        match variable {
            Some((before, variable)) => {
                out.push_str(before);
                out.push_str(&value(stage_variables, variable).unwrap_or_default());
            }
            None => {
                out.push_str(before);
                match value(path, name) {
                    Some(value) => out.extend(utf8_percent_encode(&value, ENCODED)),
                    None => out.push_str(&rest[start..=start + 1 + end]),
                }
            }
        }
        rest = &after[end + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::render;

    #[test]
    fn addresses_are_completed() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let path = [pair("id", "a b"), pair("proxy", "x/y"), pair("id", "last")];
        let variables = [pair("host", "example.com:80")];
        let check = |uri: &str, expected: &str| assert_eq!(render(uri, &path, &variables), expected);
        check("http://h/{proxy}/{id}?q={id}", "http://h/x/y/last?q=last");
        check("http://${stageVariables.host}/x", "http://example.com:80/x");
        check("http://${stageVariables.none}/x", "http:///x");
        check("http://h/{none}/${other}", "http://h/{none}/${other}");
        check("http://h/{open", "http://h/{open");
        check("http://h/{}", "http://h/{}");
        assert_eq!(render("/{id}", &path[..1], &[]), "/a%20b");
    }
}
