//! `cumulet config`: what is in force and where it came from.

use std::io::Write as _;

use anyhow::Context as _;
use serde_json::json;

use crate::cli::ConfigArgs;
use crate::config;
use crate::failure::Failure;

/// Prints the configuration.
pub fn config(arguments: &ConfigArgs) -> Result<(), Failure> {
    let settings = &arguments.settings;
    let loaded = config::load(settings.config.as_deref(), &settings.overrides())?;
    let mut out = std::io::stdout().lock();
    if arguments.json {
        let values: serde_json::Map<_, _> = loaded
            .values
            .iter()
            .map(|(key, (value, source))| {
                (key.clone(), json!({ "value": value, "source": source.to_string() }))
            })
            .collect();
        writeln!(out, "{:#}", serde_json::Value::Object(values)).context("print the configuration")?;
        return Ok(());
    }
    let width = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
    let key_width = width(&mut loaded.values.keys().map(String::len));
    let value_width = width(&mut loaded.values.values().map(|(value, _source)| value.to_string().len()));
    for (key, (value, source)) in &loaded.values {
        let value = value.to_string();
        writeln!(out, "{key:key_width$} = {value:value_width$}  # {source}")
            .context("print the configuration")?;
    }
    Ok(())
}
