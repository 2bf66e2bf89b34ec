//! What no compiler checks: the length of files, where `unsafe` stands, what must not be committed.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::tools;

/// Longest source file, in lines. Generated files and test data are free of it.
const LINES_MAX: usize = 1000;

/// Largest file, in bytes: what is larger was built, not written.
const FILE_BYTES_MAX: u64 = 1 << 20;

/// The crates that may contain `unsafe`.
const UNSAFE_CRATES: &[&str] = &["crates/sandbox/", "crates/vm/", "crates/net/"];

/// Where folders of people live. Written in parts, so that this file does not contain them.
const HOMES: &[&str] = &[concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Use", "rs/")];

/// Homes that are meant: those inside an image or a sandbox, and an SSH user's.
const MEANT: &[&str] = &[concat!("/ho", "me/sbx_user"), concat!("/ho", "me/ec2-user")];

/// Everything that is untidy, as sentences.
pub fn violations() -> Result<Vec<String>> {
    let output =
        tools::command("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]).output()?;
    if !output.status.success() {
        bail!("git ls-files failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let names = String::from_utf8(output.stdout).context("a file's name is not UTF-8")?;
    let mut found = Vec::new();
    for name in names.lines() {
        let n_bytes = fs::metadata(tools::root().join(name)).map_or(0, |metadata| metadata.len());
        if n_bytes > FILE_BYTES_MAX {
            found.push(format!("{name} has {n_bytes} bytes; at most {FILE_BYTES_MAX}"));
        }
        // What is no text (or was just deleted) is not looked at.
        if let Ok(text) = fs::read_to_string(tools::root().join(name)) {
            check(name, &text, &mut found);
        }
    }
    Ok(found)
}

fn check(name: &str, text: &str, found: &mut Vec<String>) {
    let is_rust = Path::new(name).extension().is_some_and(|extension| extension == "rs");
    let is_generated = name.starts_with("crates/api/src/generated/");
    let n_lines = text.lines().count();
    if is_rust && !is_generated && n_lines > LINES_MAX {
        found.push(format!("{name} has {n_lines} lines; at most {LINES_MAX}"));
    }
    if !text.is_empty() && !text.ends_with('\n') && is_rust {
        found.push(format!("{name} does not end with a line break"));
    }
    for (index, line) in text.lines().enumerate() {
        let at = index + 1;
        if let Some(home) = HOMES.iter().find(|home| names_a_person(line, home)) {
            found.push(format!("{name}:{at} names a folder below {home}"));
        }
        if !is_rust {
            continue;
        }
        if uses_unsafe(line) && !UNSAFE_CRATES.iter().any(|folder| name.starts_with(folder)) {
            found.push(format!("{name}:{at} is unsafe"));
        }
        let attribute = line.trim_start();
        if attribute.starts_with("#[ignore") || attribute.starts_with("#[should_panic") {
            found.push(format!("{name}:{at} hides a test: {attribute}"));
        }
    }
}

/// Whether a line names something in somebody's home, as in `HOME` + `name/file`.
fn names_a_person(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let rest = &line[at..];
        // `$HOME/x` and `tmp/home/x` are somewhere else; `/home/<name>` stands for any.
        let starts_path =
            before.is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '}' | '_' | '-' | '*'));
        let names = rest[home.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
        starts_path && names && !MEANT.iter().any(|meant| rest.starts_with(meant))
    })
}

fn uses_unsafe(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or("");
    ["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern", "allow(unsafe_code", "expect(unsafe_code"]
        .iter()
        .any(|form| code.contains(form) && !code.contains(&format!("\"{form}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workspace_is_tidy() {
        assert_eq!(violations().unwrap(), Vec::<String>::new());
    }

    #[test]
    fn untidy_files_are_found() {
        let mut found = Vec::new();
        let home = format!("{}me/anna/x", "/ho");
        check("crates/wire/src/a.rs", &format!("unsafe {{ }}\n// {home}\n"), &mut found);
        check("crates/sandbox/src/a.rs", "unsafe { }\n", &mut found);
        check("crates/wire/src/b.rs", &"\n".repeat(LINES_MAX + 1), &mut found);
        check("README.md", "tmp/home/x and $HOME/home/y", &mut found);
        let expected = [
            "crates/wire/src/a.rs:1 is unsafe".to_owned(),
            format!("crates/wire/src/a.rs:2 names a folder below {}me/", "/ho"),
            "crates/wire/src/b.rs has 1001 lines; at most 1000".to_owned(),
        ];
        assert_eq!(found, expected);
    }
}
