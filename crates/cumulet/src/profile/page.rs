//! A profile as one page for a browser, with nothing beside it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::flame::{self, Frame};
use super::palette::Palette;
use super::report::{Measured, Package, Report, factor, kilobytes, megabytes, number};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

pub fn page(report: &Report) -> anyhow::Result<String> {
    let svg = flame::graph(report, Frame::InPage)?;
    let height = svg_height(&svg).unwrap_or(400);
    let graph = STANDARD.encode(svg);
    let title = escaped(&report.title());
    let Report { runtime, memory_mb, function_arn, .. } = report;
    let (runtime, arn) = (escaped(runtime), escaped(function_arn));
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title} · profile</title>\n\
         <style>\n{STYLE}</style>\n<main>\n\
         <header><h1>{title}</h1><p>{arn} · {runtime} · {memory_mb} MB</p></header>\n\
         {error}{tiles}\
         <section><h2>Imports</h2>\
         <p>A box is as wide as its import takes, above what it imports itself, in the order of time. \
         Click one to look closer; Ctrl-F searches.</p>\
         <iframe title=\"Flame graph\" height=\"{height}\" src=\"data:image/svg+xml;base64,{graph}\"></iframe></section>\n\
         {table}\
         <footer>Made by cumulet profile {version}</footer>\n</main>\n<script>\n{SCRIPT}</script>\n</html>\n",
        error = error(report),
        tiles = tiles(report),
        table = table(report),
        version = env!("CARGO_PKG_VERSION"),
    ))
}

/// The numbers that matter most.
fn tiles(report: &Report) -> String {
    let load = &report.load;
    let mut tiles = vec![
        tile(&number(load.ms, 0), "ms", "to load its modules"),
        tile(&megabytes(load.kb as f64), "MB", "that they take in its process"),
    ];
    let start = |measured: &Measured, what: &str| {
        let label = format!("{what}, {} MB", megabytes(measured.memory_kb as f64));
        let n_decimals = usize::from(measured.median_ms < 100.0);
        tile(&number(measured.median_ms, n_decimals), "ms", &label)
    };
    tiles.extend(report.fresh.as_ref().map(|fresh| start(fresh, "a fresh start")));
    tiles.extend(report.forked.as_ref().map(|forked| start(forked, "a start from the zygote")));
    tiles.extend(report.speed_up().map(|ratio| tile(&factor(ratio), "×", "as fast from the zygote")));
    let zygote = match (&report.zygote.label, &report.zygote.none_because) {
        (Some(label), _) => {
            let mb = megabytes(report.zygote.resident_kb as f64);
            format!("The zygote <b>{}</b> has {mb} MB, which all its copies share.", escaped(label))
        }
        (None, Some(reason)) => format!("No zygote: {}.", escaped(reason)),
        (None, None) => String::new(),
    };
    format!("<ul class=\"tiles\">{}</ul>\n<p>{zygote}</p>\n", tiles.concat())
}

fn tile(number: &str, unit: &str, label: &str) -> String {
    format!("<li><b>{number}<small> {unit}</small></b><span>{}</span></li>", escaped(label))
}

fn error(report: &Report) -> String {
    let Some(error) = &report.load.error else { return String::new() };
    let mut text = format!("{}: {}\n", error.error_type, error.message);
    text.extend(error.stack_trace.iter().map(String::as_str));
    if !error.while_importing.is_empty() {
        text.push_str(&format!("while it imports {}\n", error.while_importing.join(" → ")));
    }
    format!(
        "<section class=\"error\"><h2>It cannot be loaded</h2><pre>{}</pre></section>\n",
        escaped(text.trim_end())
    )
}

fn table(report: &Report) -> String {
    let palette = Palette::new(&report.packages);
    let largest_ms = report.packages.iter().map(|package| package.self_ms).fold(0.001, f64::max);
    let rows: String = report.packages.iter().map(|package| row(package, &palette, largest_ms)).collect();
    format!(
        "<section><h2>Packages</h2><table><thead><tr><th>Package<th class=n>Self ms<th class=n>Total ms\
         <th class=n>Self KB<th class=n>Total KB<th class=n>Modules<th>From<th>In the zygote\
         <tbody>\n{rows}</table></section>\n"
    )
}

fn row(package: &Package, palette: &Palette, largest_ms: f64) -> String {
    let (r, g, b) = palette.of(&package.name);
    let percent = 100.0 * package.self_ms.max(0.0) / largest_ms;
    let name = escaped(&package.name);
    let cell = |text: &str, value: f64| format!("<td class=n data-value=\"{value}\">{text}");
    let reason = package.reason.as_deref().filter(|_| package.in_zygote != "yes").map(escaped);
    let reason = reason.map(|reason| format!("<small>{reason}</small>")).unwrap_or_default();
    format!(
        "<tr style=\"--colour:rgb({r},{g},{b});--part:{percent:.1}%\"><td><i></i>{name}{}{}{}{}{}<td>{}<td>{} {reason}\n",
        cell(&number(package.self_ms, 1), package.self_ms).replace("class=n", "class=\"n bar\""),
        cell(&number(package.total_ms, 1), package.total_ms),
        cell(&kilobytes(package.self_kb), package.self_kb as f64),
        cell(&kilobytes(package.total_kb), package.total_kb as f64),
        cell(&package.n_modules.to_string(), package.n_modules as f64),
        escaped(package.from()),
        escaped(&package.in_zygote),
    )
}

/// The height that a graph says of itself.
fn svg_height(svg: &str) -> Option<u32> {
    let (_, rest) = svg.split_once(" height=\"")?;
    rest.split_once('"')?.0.parse().ok()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::report::LoadError;
    use super::super::report::tests::report;
    use super::*;

    #[test]
    fn the_page_says_what_the_terminal_says() {
        let page = page(&report()).unwrap();
        for text in [
            "<h1>stats:3</h1>",
            "<b>812<small> ms</small></b>",
            "<b>150<small> ×</small></b>",
            "<i></i>grpc",
            "<small>it runs 1 thread</small>",
            "data:image/svg+xml;base64,",
        ] {
            assert!(page.contains(text), "{text}: {page}");
        }
    }

    #[test]
    fn what_a_function_says_is_text() {
        let mut report = report();
        report.load.error = Some(LoadError {
            error_type: "<script>".to_owned(),
            message: "\"&".to_owned(),
            stack_trace: Vec::new(),
            while_importing: Vec::new(),
        });
        report.packages[0].name = "<b>".to_owned();
        let page = page(&report).unwrap();
        assert!(page.contains("&lt;script&gt;: &quot;&amp;") && page.contains("<i></i>&lt;b&gt;"), "{page}");
    }
}
