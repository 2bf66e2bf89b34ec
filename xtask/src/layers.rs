//! Who may import whom: the table of `ARCHITECTURE.md`, enforced.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

/// Crates and their layers. A crate imports only crates of lower layers.
const LAYERS: &[(u8, &[&str])] = &[
    (0, &["stdx"]),
    (1, &["base", "vtl", "wire", "web"]),
    (2, &["sandbox", "vm", "net", "store", "api"]),
    (3, &["lambda", "apigateway", "logs", "iam", "s3", "events", "sqs", "sns", "ec2", "cloudformation"]),
    (4, &["server"]),
    (5, &["cumulet"]),
];

/// What is built beside the program and is no part of it.
const TOOLS: &[&str] = &["xtask", "bench-load"];

/// Crates of others that only some of ours may import.
const RESERVED: &[(&str, &[&str])] = &[
    ("hyper", &["web"]),
    ("hyper-util", &["web"]),
    ("http", &["wire", "web", "server", "lambda", "apigateway"]),
    ("rusqlite", &["store"]),
    ("seccompiler", &["sandbox"]),
];

/// Everything that breaks the table, as sentences.
pub fn violations(metadata: &Value) -> Result<Vec<String>> {
    let layers: BTreeMap<&str, u8> =
        LAYERS.iter().flat_map(|(layer, names)| names.iter().map(|name| (*name, *layer))).collect();
    let mut found = Vec::new();
    for package in metadata["packages"].as_array().context("metadata without packages")? {
        let name = package["name"].as_str().context("a package without a name")?;
        if TOOLS.contains(&name) {
            continue;
        }
        let Some(layer) = layers.get(name) else {
            found.push(format!("{name} has no layer"));
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let target = dependency["name"].as_str().context("a dependency without a name")?;
            let for_tests = dependency["kind"] == "dev";
            if let Some(lower) = layers.get(target).filter(|lower| *lower >= layer) {
                found.push(format!("{name} (L{layer}) imports {target} (L{lower})"));
            }
            let reserved = RESERVED.iter().find(|(crate_name, _)| *crate_name == target);
            if let Some((_, owners)) = reserved.filter(|(_, owners)| !for_tests && !owners.contains(&name)) {
                found.push(format!("{name} imports {target}, which only {} may", owners.join(", ")));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::violations;

    #[test]
    fn crates_import_only_lower_layers() {
        let metadata = crate::tools::metadata().unwrap();
        assert_eq!(violations(&metadata).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn violations_are_found() {
        let metadata = serde_json::json!({"packages": [
            {"name": "lambda", "dependencies": [{"name": "logs", "kind": null}, {"name": "hyper", "kind": null}]},
            {"name": "wire", "dependencies": [{"name": "stdx", "kind": null}, {"name": "hyper", "kind": "dev"}]},
            {"name": "other", "dependencies": []},
        ]});
        assert_eq!(
            violations(&metadata).unwrap(),
            [
                "lambda (L3) imports logs (L3)",
                "lambda imports hyper, which only web may",
                "other has no layer"
            ]
        );
    }
}
