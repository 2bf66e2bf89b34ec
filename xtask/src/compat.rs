//! Writes `COMPAT.md`: which operations of AWS there are, and where they differ.
//!
//! What is there is read from the services' tables (`api::operations!`), what AWS has from botocore's
//! models, and the deviations from `docs/deviations.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::codegen::{self, Model};
use crate::tools;

/// `docs/deviations.toml`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Deviations {
    #[serde(default)]
    deviation: Vec<Deviation>,
}

/// Where this cloud and AWS differ, in a way that somebody may notice.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Deviation {
    /// `lambda`, or `all`.
    service: String,
    /// The operations it concerns; none if it concerns the service as a whole.
    #[serde(default)]
    operations: Vec<String>,
    /// One sentence.
    text: String,
}

/// Writes the file; with `check`, fails if it is stale.
pub fn run(check: bool) -> Result<()> {
    let root = tools::root();
    let text = render(&root)?;
    let path = root.join("COMPAT.md");
    if fs::read_to_string(&path).ok().as_deref() == Some(&text) {
        return Ok(());
    }
    if check {
        bail!("COMPAT.md is stale, run `cargo xtask compat`");
    }
    fs::write(&path, text).context("write COMPAT.md")
}

fn render(root: &Path) -> Result<String> {
    let api = root.join("crates/api");
    let botocore = tools::botocore()?;
    let deviations =
        fs::read_to_string(root.join("docs/deviations.toml")).context("read docs/deviations.toml")?;
    let deviations: Deviations = toml::from_str(&deviations).context("parse docs/deviations.toml")?;
    let tables = tables(&root.join("crates"))?;
    let mut out = String::from(
        "# Compatibility with AWS\n\n\
         Written by `cargo xtask compat`; do not edit.\n\
         An operation that is *there* is proven with botocore in both directions by `cargo xtask oracle`.\n\
         One that is *not* answers 501 `NotImplemented`.\n\n\
         | Service | There | Of AWS's |\n|---|---|---|\n",
    );
    let mut details = String::new();
    for service in codegen::allowed(&api)?.iter().filter(|service| !service.contains('/')) {
        let model = Model::load(&botocore, service)?;
        let all: BTreeSet<&str> = model.operations().into_iter().collect();
        let there = tables.get(service.as_str()).cloned().unwrap_or_default();
        if let Some(unknown) = there.iter().find(|name| !all.contains(name.as_str())) {
            bail!("the table of {service} has {unknown}, which AWS has not");
        }
        let full = model.metadata("serviceFullName").unwrap_or(service);
        writeln!(out, "| {full} (`{service}`) | {} | {} |", there.len(), all.len())?;
        write!(details, "\n## {full}\n\n")?;
        let absent: Vec<&str> = all.iter().copied().filter(|name| !there.contains(*name)).collect();
        let there: Vec<&str> = there.iter().map(String::as_str).collect();
        writeln!(details, "There: {}.\n", list(&there))?;
        writeln!(details, "Not: {}.", list(&absent))?;
        deviations_of(&deviations, service, &mut details)?;
    }
    out.push_str("\n## Everywhere\n");
    deviations_of(&deviations, "all", &mut out)?;
    Ok(out + &details)
}

fn list(names: &[&str]) -> String {
    if names.is_empty() {
        return "nothing".to_owned();
    }
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn deviations_of(deviations: &Deviations, service: &str, out: &mut String) -> Result<()> {
    let mut lines = deviations.deviation.iter().filter(|deviation| deviation.service == service).peekable();
    if lines.peek().is_some() {
        out.push('\n');
    }
    for Deviation { operations, text, .. } in lines {
        let names: Vec<&str> = operations.iter().map(String::as_str).collect();
        let subject = if names.is_empty() { String::new() } else { format!("{}: ", list(&names)) };
        writeln!(out, "- {subject}{text}")?;
    }
    Ok(())
}

/// The operations of every `api::operations!` table, by service.
fn tables(folder: &Path) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut tables = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("read {}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                // The tables of tests are no services.
                if !matches!(path.file_name().and_then(|name| name.to_str()), Some("tests" | "target")) {
                    open.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                read_tables(&fs::read_to_string(&path)?, &mut tables);
            }
        }
    }
    Ok(tables)
}

fn read_tables(text: &str, tables: &mut BTreeMap<String, BTreeSet<String>>) {
    // A use, not a mention in a comment: at the start of a line.
    for (at, _) in text.match_indices("\napi::operations! {") {
        let table = &text[at..];
        let Some(table) = table.find("\n}").map(|end| &table[..end]) else { continue };
        let Some((head, rows)) = table.split_once(';') else { continue };
        let Some((_, service)) = head.split_once("api::").and_then(|(_, rest)| rest.split_once("api::"))
        else {
            continue;
        };
        let service: String =
            service.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        let names = rows.lines().map(|line| line.split("//").next().unwrap_or(""));
        let names = names.filter_map(|line| line.split_once("=>")).map(|(name, _)| name.trim().to_owned());
        tables.entry(service).or_default().extend(names);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read() {
        let text = "use x;\napi::operations! { Lambda, api::lambda, access::of;\n    // Aliases.\n    \
                    GetAlias => alias::get,\n    Invoke => invoke::run, // hot\n}\n";
        let mut tables = BTreeMap::new();
        read_tables(text, &mut tables);
        let names: Vec<&str> = tables["lambda"].iter().map(String::as_str).collect();
        assert_eq!(names, ["GetAlias", "Invoke"]);
    }
}
