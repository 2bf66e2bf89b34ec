//! AWS's wildcards and policy variables ("IAM policy elements: Variables and tags").
//!
//! `*` stands for any characters, `?` for one. In documents of version 2012-10-17, `${aws:username}`
//! stands for the request's value of that key, and what it brings is never a wildcard.

use std::collections::BTreeMap;

/// The request's condition keys, names in lower case.
pub type Keys = BTreeMap<String, Vec<String>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Any,
    One,
    Exactly(char),
}

/// Whether `pattern` covers the whole of `text`, without variables.
pub fn matches(pattern: &str, text: &str) -> bool {
    covers(&pattern.chars().map(wildcard).collect::<Vec<_>>(), text)
}

/// The same without regard to case, as action names are compared.
pub fn matches_ignoring_case(pattern: &str, text: &str) -> bool {
    matches(&pattern.to_ascii_lowercase(), &text.to_ascii_lowercase())
}

/// Whether `pattern`, with its variables filled in, covers `text`. A variable without a value covers nothing.
pub fn matches_with(pattern: &str, text: &str, keys: &Keys) -> bool {
    tokens(pattern, keys).is_some_and(|tokens| covers(&tokens, text))
}

/// Like [`matches_with`], where a star of one of the first five parts of an ARN ends at that part.
pub fn matches_arn(pattern: &str, text: &str, keys: &Keys) -> bool {
    let parts = |text: &str| -> Vec<String> { text.splitn(6, ':').map(str::to_owned).collect() };
    let (pattern_parts, text_parts) = (parts(pattern), parts(text));
    // A variable in the pattern may hold colons, so that its parts cannot be told.
    if pattern_parts.len() != 6 || text_parts.len() != 6 || pattern_parts[..5].iter().any(|p| p.contains('$'))
    {
        return matches_with(pattern, text, keys);
    }
    pattern_parts.iter().zip(&text_parts).all(|(pattern, text)| matches_with(pattern, text, keys))
}

/// A text with its variables filled in; `None` if one of them has no value.
pub fn fill(pattern: &str, keys: &Keys) -> Option<String> {
    let tokens = tokens(pattern, keys)?;
    let letters = tokens.into_iter().map(|token| match token {
        Token::Any => '*',
        Token::One => '?',
        Token::Exactly(letter) => letter,
    });
    Some(letters.collect())
}

fn wildcard(letter: char) -> Token {
    match letter {
        '*' => Token::Any,
        '?' => Token::One,
        letter => Token::Exactly(letter),
    }
}

fn tokens(pattern: &str, keys: &Keys) -> Option<Vec<Token>> {
    let mut tokens = Vec::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(start) = rest.find("${") {
        let Some(len) = rest[start..].find('}') else { break };
        tokens.extend(rest[..start].chars().map(wildcard));
        let value = variable(&rest[start + 2..start + len], keys)?;
        tokens.extend(value.chars().map(Token::Exactly));
        rest = &rest[start + len + 1..];
    }
    tokens.extend(rest.chars().map(wildcard));
    Some(tokens)
}

/// The value of `aws:username` or of `aws:username, 'default'`; `*`, `?` and `$` are themselves.
fn variable(name: &str, keys: &Keys) -> Option<String> {
    if matches!(name, "*" | "?" | "$") {
        return Some(name.to_owned());
    }
    let (name, default) = match name.split_once(',') {
        Some((name, default)) => (name, Some(default.trim().trim_matches('\''))),
        None => (name, None),
    };
    let value = keys.get(&name.trim().to_ascii_lowercase()).and_then(|values| values.first());
    value.cloned().or_else(|| default.map(str::to_owned))
}

/// The names of the keys that a text's variables ask for.
pub fn variables(text: &str) -> Vec<String> {
    let parts = text.split("${").skip(1).filter_map(|part| part.split_once('}'));
    let names = parts.map(|(name, _)| name.split(',').next().unwrap_or_default().trim());
    names.filter(|name| !matches!(*name, "" | "*" | "?" | "$")).map(str::to_owned).collect()
}

/// Takes at most the product of both lengths in steps.
fn covers(pattern: &[Token], text: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    let (mut p, mut t) = (0, 0);
    // Where to go on if the characters after the last star do not fit.
    let mut retry: Option<(usize, usize)> = None;
    while t < text.len() {
        match pattern.get(p) {
            Some(Token::Any) => {
                retry = Some((p + 1, t));
                p += 1;
            }
            Some(token) if *token == Token::One || *token == Token::Exactly(text[t]) => {
                p += 1;
                t += 1;
            }
            _ => match retry {
                Some((after_star, from)) => {
                    p = after_star;
                    t = from + 1;
                    retry = Some((after_star, t));
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|token| *token == Token::Any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_question_marks() {
        for (pattern, text, expected) in [
            ("*", "", true),
            ("*", "anything", true),
            ("a*c", "abbc", true),
            ("a*c", "abbd", false),
            ("a?c", "abc", true),
            ("a?c", "ac", false),
            ("*b*b*", "abab", true),
            ("", "a", false),
            ("", "", true),
            ("arn:aws:lambda:*:*:function:x*", "arn:aws:lambda:eu-west-1:1:function:xy:live", true),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
        assert!(matches_ignoring_case("lambda:invoke*", "lambda:InvokeFunction"));
    }

    #[test]
    fn variables_bring_no_wildcards() {
        let keys = Keys::from([
            ("aws:username".to_owned(), vec!["ann".to_owned()]),
            ("aws:userid".to_owned(), vec!["*".to_owned()]),
        ]);
        for (pattern, text, expected) in [
            ("user/${aws:username}", "user/ann", true),
            ("user/${aws:UserName}/*", "user/ann/x", true),
            ("user/${aws:username}", "user/bob", false),
            ("user/${aws:userid}", "user/ann", false),
            ("user/${aws:userid}", "user/*", true),
            ("user/${aws:absent}", "user/", false),
            ("user/${aws:absent, 'nobody'}", "user/nobody", true),
            ("a${*}b", "a*b", true),
            ("a${*}b", "axb", false),
            ("a${b", "a${b", true),
        ] {
            assert_eq!(matches_with(pattern, text, &keys), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn stars_in_arns_end_at_their_part() {
        let keys = Keys::new();
        assert!(matches_arn("arn:aws:sns:*:1:*", "arn:aws:sns:eu-west-1:1:a:b", &keys));
        assert!(!matches_arn("arn:aws:sns:*:b", "arn:aws:sns:eu-west-1:1:a", &keys));
        assert!(!matches_arn("arn:aws:*:1:x:y", "arn:aws:sns:eu-west-1:1:x:y", &keys));
        assert!(matches_arn("*", "arn:aws:sns:eu-west-1:1:a", &keys));
    }
}
