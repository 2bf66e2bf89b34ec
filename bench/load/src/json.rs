//! As much JSON as the results need.

use std::fmt::Write as _;

/// A string literal of any bytes; what is not UTF-8 is replaced.
pub fn string(bytes: &[u8]) -> String {
    let mut quoted = String::from("\"");
    for character in String::from_utf8_lossy(bytes).chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            ' '.. => quoted.push(character),
            _ => {
                let _ = write!(quoted, "\\u{:04x}", character as u32);
            }
        }
    }
    quoted + "\""
}

/// An array of what is JSON already.
pub fn array(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::string;

    #[test]
    fn strings_are_quoted() {
        assert_eq!(string(b"a\"b\\c\n\x01\xff\xc3\xa9"), "\"a\\\"b\\\\c\\u000a\\u0001\u{fffd}é\"");
    }
}
