//! The key space is written down in one place, completely.

#![expect(clippy::unwrap_used, reason = "a check fails by panicking")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The names in the first column of the tables, which are `code`.
fn listed() -> BTreeSet<String> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("KEYSPACE.md")).unwrap();
    let name = |line: &str| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned());
    text.lines().filter_map(name).collect()
}

/// The values of `const TABLE: &'static str` and of `const QUEUE…: &str` in the sources of the services.
fn declared() -> BTreeSet<String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(crates).unwrap() {
        let folder = entry.unwrap().path();
        if folder.join("src").is_dir() && !folder.ends_with("store") {
            sources(&folder.join("src"), &mut files);
        }
    }
    let name = |line: &str| {
        let (declaration, value) = line.split_once(" = \"")?;
        let declares = ["const TABLE: &'static str", "const QUEUE: &str"];
        let declaration = declaration.trim().trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        declares.contains(&declaration).then(|| value.trim_end_matches("\";").to_owned())
    };
    let texts = files.iter().map(|file| std::fs::read_to_string(file).unwrap());
    texts.flat_map(|text| text.lines().filter_map(name).collect::<Vec<_>>()).collect()
}

#[test]
fn the_key_space_lists_every_table_and_queue() {
    let missing: Vec<String> = declared().difference(&listed()).cloned().collect();
    assert!(missing.is_empty(), "add to KEYSPACE.md: {missing:?}");
    let (declared, listed) = (declared(), listed());
    let unused: Vec<&String> = listed.difference(&declared).collect();
    assert!(unused.is_empty(), "remove from KEYSPACE.md: {unused:?}");
}
