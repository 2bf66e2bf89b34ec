//! Writes `crates/api/src/generated/SERVICE.rs` from botocore's model, the service's allow-list
//! (`crates/api/allow/SERVICE.txt`) and its patches (`crates/api/patches/SERVICE.json`).

mod emit;
mod model;
mod names;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

pub use model::Model;

use crate::tools;

/// Generates the given services, or all that have an allow-list.
pub fn run(services: &[String], check: bool) -> Result<()> {
    let api = tools::root().join("crates/api");
    let services = if services.is_empty() { allowed(&api)? } else { services.to_vec() };
    let botocore = tools::botocore()?;
    let mut stale = Vec::new();
    for service in services {
        let text = generate(&api, &botocore, &service).with_context(|| format!("generate {service}"))?;
        let path = api.join(format!("src/generated/{service}.rs"));
        fs::create_dir_all(path.parent().unwrap_or(&api))?;
        let text = format_rust(&text).with_context(|| format!("format {service}"))?;
        if fs::read_to_string(&path).ok().as_deref() == Some(&text) {
            continue;
        }
        if check {
            stale.push(service);
        } else {
            fs::write(&path, text).with_context(|| format!("write {}", path.display()))?;
        }
    }
    if !stale.is_empty() {
        bail!("generated files are stale, run `cargo xtask codegen`: {}", stale.join(", "));
    }
    Ok(())
}

/// The services that have an allow-list, sorted. `proof/NAME` are those that only prove the wire.
pub fn allowed(api: &Path) -> Result<Vec<String>> {
    let mut services = Vec::new();
    for prefix in ["", "proof/"] {
        let folder = api.join("allow").join(prefix);
        for entry in fs::read_dir(&folder).with_context(|| format!("read {}", folder.display()))? {
            let path = entry?.path();
            let name = path.file_stem().and_then(|text| text.to_str());
            if let (Some("txt"), Some(name)) = (path.extension().and_then(|text| text.to_str()), name) {
                services.push(format!("{prefix}{name}"));
            }
        }
    }
    services.sort();
    Ok(services)
}

/// The operations of a service's allow-list, sorted.
pub fn allow_list(api: &Path, service: &str) -> Result<Vec<String>> {
    let path = api.join(format!("allow/{service}.txt"));
    let text = fs::read_to_string(&path).with_context(|| format!("read {}", path.display()))?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut operations: Vec<String> = lines.map(str::to_owned).collect();
    operations.sort();
    operations.dedup();
    Ok(operations)
}

fn generate(api: &Path, botocore: &Path, service: &str) -> Result<String> {
    let name = service.trim_start_matches("proof/");
    let mut model = Model::load(botocore, name)?;
    model.patch(&api.join(format!("patches/{service}.json")))?;
    emit::service(&model, name, &allow_list(api, service)?)
}

fn format_rust(text: &str) -> Result<String> {
    use std::io::Write as _;
    use std::process::Stdio;
    let mut child = tools::command("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=110,use_small_heuristics=Max"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("start rustfmt")?;
    let mut stdin = child.stdin.take().context("rustfmt has no input")?;
    let text = text.to_owned();
    // Written beside the reading: either pipe alone may fill up.
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    writer.join().ok().context("the writer stopped")??;
    if !output.status.success() {
        bail!("rustfmt failed: {}", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}
