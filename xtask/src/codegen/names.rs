//! Rust names for AWS names.

/// `FunctionName` → `function_name`, `KMSKeyArn` → `kms_key_arn`, `S3Bucket` → `s3_bucket`.
pub fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (at, &c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            out.push('_');
            continue;
        }
        let previous = at.checked_sub(1).map(|at| chars[at]);
        let starts_word = c.is_ascii_uppercase()
            && previous.is_some_and(|previous| {
                let next = chars.get(at + 1).copied();
                // The s of `ARNs` belongs to the acronym.
                let plural = next == Some('s') && chars.get(at + 2).is_none_or(|c| !c.is_ascii_lowercase());
                previous.is_ascii_lowercase()
                    || (previous.is_ascii_digit() && next.is_none_or(|next| next.is_ascii_lowercase()))
                    || (previous.is_ascii_uppercase()
                        && next.is_some_and(|next| next.is_ascii_lowercase())
                        && !plural)
            });
        if starts_word && !out.ends_with('_') {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// A field: [`snake`], escaped if it is a keyword.
pub fn field(name: &str) -> String {
    let name = snake(name);
    const KEYWORDS: &[&str] = &[
        "as", "async", "await", "break", "const", "continue", "dyn", "else", "enum", "extern", "fn", "for",
        "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "static",
        "struct", "trait", "type", "unsafe", "use", "where", "while", "yield",
    ];
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// A `static`: `AliasConfiguration` → `ALIAS_CONFIGURATION`.
pub fn constant(name: &str) -> String {
    snake(name).to_ascii_uppercase()
}

/// A type: the shape's name with a capital, unless Rust or the generated file needs the name itself.
pub fn type_name(name: &str) -> String {
    let mut chars = name.chars();
    let upper: String = chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect();
    const TAKEN: &[&str] = &[
        "String",
        "Option",
        "Vec",
        "Box",
        "Map",
        "Bytes",
        "Timestamp",
        "Result",
        "Some",
        "None",
        "Ok",
        "Err",
    ];
    if TAKEN.contains(&upper.as_str()) { format!("{upper}Shape") } else { upper }
}

#[cfg(test)]
mod tests {
    use super::snake;

    #[test]
    fn names_are_those_that_botocore_makes() {
        for (name, expected) in [
            ("FunctionName", "function_name"),
            ("KMSKeyArn", "kms_key_arn"),
            ("S3Bucket", "s3_bucket"),
            ("UUID", "uuid"),
            ("CodeSha256", "code_sha256"),
            ("logGroupName", "log_group_name"),
            ("MFADevices", "mfa_devices"),
            ("EC2KeyPair", "ec2_key_pair"),
            ("ARNs", "arns"),
            ("SAMLAssertion", "saml_assertion"),
            ("Ipv6AllowedForDualStack", "ipv6_allowed_for_dual_stack"),
        ] {
            assert_eq!(snake(name), expected, "{name}");
        }
    }
}
