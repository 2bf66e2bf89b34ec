//! How a running cloud starts its functions: for `GET /_cumulet/stats`, and as a table for people.

use std::io::{self, Write};
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use async_trait::async_trait;
use lambda::execution::Execution;
use serde_json::{Value, json};

use crate::cli::StatsArgs;
use crate::client;
use crate::failure::Failure;

/// How long the answer may take: the kernel counts pages.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The answer of this process's own cloud.
pub struct Source(pub Execution);

#[async_trait]
impl server::Stats for Source {
    async fn stats(&self) -> Value {
        json!({ "environments": self.0.zygotes().await, "standbys": self.0.standbys() })
    }
}

/// Asks a running cloud and prints what it says.
pub fn run(arguments: &StatsArgs) -> Result<(), Failure> {
    let answer = client::ask(arguments.listen, "/_cumulet/stats", None, TIMEOUT)?;
    if !answer.is_success {
        return Err(anyhow!("the cloud answers {}: {}", answer.status, answer.text()).into());
    }
    let stats = answer.json()?;
    let mut out = io::stdout().lock();
    let printed = match arguments.json {
        true => writeln!(out, "{stats:#}"),
        false => print(&mut out, &stats),
    };
    Ok(printed.context("print the numbers")?)
}

fn print(out: &mut impl Write, stats: &Value) -> io::Result<()> {
    let environments = &stats["environments"];
    let number = |value: &Value| value.as_u64().unwrap_or(0);
    writeln!(
        out,
        "environments of Python functions: {} forked at once, {} after their zygote was made, {} started fresh\n",
        number(&environments["n_hits"]),
        number(&environments["n_misses"]),
        number(&environments["n_fresh"]),
    )?;
    let megabytes = |value: &Value| format!("{:.1}", number(value) as f64 / 1024.0 / 1024.0);
    let mut rows =
        vec![["ZYGOTE", "ACCOUNT", "STAGE", "USES", "MB", "PRIVATE", "COPIES", "MB EACH"].map(str::to_owned)];
    for zygote in environments["zygotes"].as_array().into_iter().flatten() {
        let text = |name: &str| zygote[name].as_str().unwrap_or_default().to_owned();
        let n_copies = number(&zygote["n_copies"]);
        let each = number(&zygote["copies_proportional_bytes"]).checked_div(n_copies);
        rows.push([
            text("label"),
            text("account"),
            text("stage"),
            number(&zygote["n_uses"]).to_string(),
            megabytes(&zygote["proportional_bytes"]),
            megabytes(&zygote["private_bytes"]),
            n_copies.to_string(),
            each.map(|each| megabytes(&each.into())).unwrap_or_default(),
        ]);
    }
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    for row in &rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, &width))| match column {
            // Names to the left, numbers to the right.
            0..3 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    print_standbys(out, &stats["standbys"])
}

fn print_standbys(out: &mut impl Write, standbys: &Value) -> io::Result<()> {
    let number = |value: &Value| value.as_u64().unwrap_or(0);
    let (n_hits, n_misses) = (number(&standbys["n_hits"]), number(&standbys["n_misses"]));
    if n_hits + n_misses == 0 {
        return Ok(());
    }
    let waiting = standbys["waiting"].as_array().map(Vec::as_slice).unwrap_or_default();
    let sum = |name: &str| waiting.iter().map(|line| number(&line[name])).sum::<u64>();
    writeln!(
        out,
        "\nenvironments of Node.js functions: {n_hits} from a process that waited, {n_misses} started fresh; {} wait \
         with {:.1} MB",
        sum("n_waiting"),
        sum("memory_bytes") as f64 / 1024.0 / 1024.0,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_columns() {
        let stats = json!({ "environments": {
            "n_hits": 12, "n_misses": 1, "n_fresh": 0,
            "zygotes": [
                { "label": "numpy,scipy", "account": "000000000000", "stage": "ready", "n_uses": 13,
                  "proportional_bytes": 41_943_040, "private_bytes": 1_048_576, "n_copies": 2,
                  "copies_proportional_bytes": 9_437_184 },
                { "label": "grpc", "account": "000000000000", "stage": "unfit" },
            ],
        }});
        let mut stats = stats;
        stats["standbys"] = json!({
            "n_hits": 3, "n_misses": 1,
            "waiting": [{ "n_waiting": 2, "memory_bytes": 80_000_000 }, { "n_waiting": 1, "memory_bytes": 40_000_000 }],
        });
        let mut text = Vec::new();
        print(&mut text, &stats).unwrap();
        let expected = "\
environments of Python functions: 12 forked at once, 1 after their zygote was made, 0 started fresh

ZYGOTE       ACCOUNT       STAGE  USES    MB  PRIVATE  COPIES  MB EACH
numpy,scipy  000000000000  ready    13  40.0      1.0       2      4.5
grpc         000000000000  unfit     0   0.0      0.0       0

environments of Node.js functions: 3 from a process that waited, 1 started fresh; 3 wait with 114.4 MB
";
        assert_eq!(String::from_utf8(text).unwrap(), expected);
    }
}
