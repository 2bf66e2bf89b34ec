//! A profile as a flame graph.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::Context as _;
use inferno::flamegraph::color::{BackgroundColor, Color, PaletteMap};
use inferno::flamegraph::{Direction, FuncFrameAttrsMap, Options, TextTruncateDirection, from_lines};

use super::palette::Palette;
use super::report::{Import, Report, kilobytes, megabytes, number};

/// What is around the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// It has a title of its own.
    Alone,
    /// A page says what it is.
    InPage,
}

/// Of the box around all others.
const ALL: Color = Color { r: 236, g: 238, b: 242 };
const BACKGROUND: Color = Color { r: 252, g: 252, b: 253 };
const FOUND: &str = "#ffeb3b";

/// An SVG in which each box is an import, as wide as it took, above those that lie in it, in their order.
pub fn graph(report: &Report, frame: Frame) -> anyhow::Result<String> {
    let lines = lines(&report.imports);
    let palette = Palette::new(&report.packages);
    let mut colours = PaletteMap::default();
    colours.insert("", ALL);
    for import in &report.imports {
        let (r, g, b) = palette.shade(&import.module);
        colours.insert(label(&import.module), Color { r, g, b });
    }
    let titles = titles(&report.imports);
    let mut options = Options::default();
    options.title = match frame {
        Frame::Alone => format!("What {} imports", report.title()),
        Frame::InPage => String::new(),
    };
    options.subtitle = (frame == Frame::Alone).then(|| {
        let (ms, mb) = (number(report.load.ms, 1), megabytes(report.load.kb as f64));
        format!("{ms} ms, {mb} MB; a box is as wide as its import takes")
    });
    options.direction = Direction::Inverted;
    // In the order of time, which is expected to run backwards.
    options.flame_chart = true;
    options.palette_map = Some(&mut colours);
    options.bgcolors = Some(BackgroundColor::Flat(BACKGROUND));
    options.search_color = FOUND.parse().map_err(anyhow::Error::msg)?;
    options.font_type = "sans-serif".to_owned();
    options.font_size = 12;
    options.font_width = 0.55;
    options.frame_height = 20;
    options.min_width = 0.03;
    options.text_truncate_direction = TextTruncateDirection::Left;
    options.count_name = "µs".to_owned();
    options.name_type = "Import:".to_owned();
    options.func_frameattrs = FuncFrameAttrsMap::from_reader(titles.as_bytes()).context("name the boxes")?;
    let mut svg = Vec::new();
    from_lines(&mut options, lines.iter().rev().map(String::as_str), &mut svg)
        .context("draw the flame graph")?;
    String::from_utf8(svg).context("draw the flame graph")
}

/// The imports as a flame graph is made of: `a;b;c 12` says that `c`, within `b` within `a`, took 12 µs of its own.
fn lines(imports: &[Import]) -> Vec<String> {
    let mut around: Vec<String> = Vec::new();
    let mut lines = Vec::new();
    for import in imports {
        around.truncate(import.depth);
        around.push(label(&import.module));
        let own_us = (import.self_ms * 1000.0).max(0.0) as u64;
        lines.push(format!("{} {own_us}", around.join(";")));
    }
    // An empty graph is none.
    if imports.iter().all(|import| import.self_ms < 0.001) {
        lines.push("nothing was imported 1".to_owned());
    }
    lines
}

/// What is shown of the box under the pointer: a line each, with the name before it. A box itself shows what
/// stands before the bracket.
fn titles(imports: &[Import]) -> String {
    let mut text = String::new();
    let mut seen = BTreeSet::new();
    for import in imports {
        // One that failed may be tried again, under the same name.
        let name = label(&import.module);
        if !seen.insert(name.clone()) {
            continue;
        }
        let end = match (&import.error, import.is_unfinished) {
            (Some(error), _) => format!(", failed: {error}"),
            (None, true) => ", did not end".to_owned(),
            (None, false) => String::new(),
        };
        let (total_ms, self_ms) = (number(import.total_ms, 1), number(import.self_ms, 1));
        let (total_kb, self_kb) = (kilobytes(import.total_kb), kilobytes(import.self_kb));
        // Writing to a string does not fail.
        let _ = writeln!(
            text,
            "{name}\ttitle={name} ({total_ms} ms, {self_ms} of its own; {total_kb} KB, {self_kb} of its own{end})"
        );
    }
    text
}

/// A module's name without what means something in a flame graph's lines.
fn label(module: &str) -> String {
    module
        .chars()
        .map(|char| if char == ';' || char.is_whitespace() || char.is_control() { '_' } else { char })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::report::tests::report;
    use super::*;

    #[test]
    fn boxes_lie_in_boxes_and_say_what_they_cost() {
        let lines = lines(&report().imports);
        assert_eq!(
            lines,
            [
                "lambda_function 12000",
                "lambda_function;scipy 100000",
                "lambda_function;scipy.stats 500000",
                "lambda_function;scipy.stats;grpc 200400",
            ]
        );
        let svg = graph(&report(), Frame::Alone).unwrap();
        assert!(svg.contains("What stats:3 imports"), "{svg}");
        let title = "<title>scipy.stats (700.4 ms, 500.0 of its own; 20 KB, 10 of its own)</title>";
        assert!(svg.contains(title), "{svg}");
        assert!(svg.contains("rgb(236,238,242)"), "{svg}");
    }

    #[test]
    fn a_function_that_imports_nothing_has_a_graph() {
        let mut report = report();
        report.imports.clear();
        assert!(graph(&report, Frame::InPage).unwrap().contains("nothing was imported"));
    }
}
