//! A profile for the terminal.

use std::io::{self, Write};

use super::report::{Package, Report, factor, kilobytes, megabytes, number};

/// Columns that are names stand to the left; the others are numbers.
const HEAD: [&str; 8] =
    ["PACKAGE", "SELF MS", "TOTAL MS", "SELF KB", "TOTAL KB", "MODULES", "FROM", "IN ZYGOTE"];
const IS_NAME: [bool; 8] = [true, false, false, false, false, false, true, true];

/// Longest name of a package that is not cut.
const NAME_LEN_MAX: usize = 32;

pub fn print(out: &mut impl Write, report: &Report, n_packages: usize) -> io::Result<()> {
    print_load(out, report)?;
    if !report.packages.is_empty() {
        writeln!(out)?;
        print_packages(out, &report.packages, n_packages)?;
    }
    if report.fresh.is_some() {
        writeln!(out)?;
        print_starts(out, report)?;
    }
    print_left_out(out, report)
}

fn print_load(out: &mut impl Write, report: &Report) -> io::Result<()> {
    let (load, title) = (&report.load, report.title());
    let (ms, mb) = (number(load.ms, 1), megabytes(load.kb as f64));
    let Report { runtime, memory_mb, .. } = report;
    match &load.error {
        None => writeln!(out, "{title} ({runtime}, {memory_mb} MB) is loaded in {ms} ms and takes {mb} MB,")?,
        Some(error) => {
            writeln!(out, "{title} ({runtime}, {memory_mb} MB) cannot be loaded: it fails after {ms} ms")?;
            writeln!(out, "  {}: {}", error.error_type, error.message)?;
            for line in error.stack_trace.iter().flat_map(|entry| entry.lines()) {
                writeln!(out, "  {line}")?;
            }
            if !error.while_importing.is_empty() {
                writeln!(out, "  while it imports {}", error.while_importing.join(" → "))?;
            }
            return Ok(());
        }
    }
    let before = number(load.before_ms, 1);
    writeln!(out, "after {before} ms for its sandbox, the interpreter and the runtime client")?;
    if load.ms + load.before_ms > report.init_timeout_ms as f64 {
        let limit = report.init_timeout_ms as f64 / 1000.0;
        writeln!(out, "this is more than the {limit} s that the init phase of an environment may last")?;
    }
    Ok(())
}

fn print_packages(out: &mut impl Write, packages: &[Package], n_packages: usize) -> io::Result<()> {
    let (own, standard): (Vec<_>, Vec<_>) = packages.iter().partition(|package| package.from != "standard");
    // The interpreter's own are many and small: they are one line unless all are asked for.
    let (shown, rest, standard) = match n_packages >= packages.len() {
        true => (packages.iter().collect(), Vec::new(), Vec::new()),
        false => {
            let (absent, own): (Vec<_>, Vec<_>) =
                own.into_iter().partition(|package| package.from == "absent");
            let (shown, rest) = own.split_at(n_packages.min(own.len()));
            (shown.to_vec(), [rest, &absent].concat(), standard)
        }
    };
    let mut rows = vec![HEAD.map(str::to_owned)];
    rows.extend(shown.into_iter().map(row));
    rows.extend((!standard.is_empty()).then(|| sum_of_standard(&standard)));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..HEAD.len()).map(width).collect();
    for row in &rows {
        let cells = row.iter().zip(&widths).zip(IS_NAME).map(|((cell, &width), is_name)| match is_name {
            true => format!("{cell:<width$}"),
            false => format!("{cell:>width$}"),
        });
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    if !rest.is_empty() {
        let rest = rest.as_slice();
        let ms = number(rest.iter().map(|package| package.self_ms).sum(), 1);
        let kb = kilobytes(rest.iter().map(|package| package.self_kb).sum());
        writeln!(
            out,
            "{} more packages with {ms} ms and {kb} KB of their own; --all shows them",
            rest.len()
        )?;
    }
    Ok(())
}

fn sum_of_standard(packages: &[&Package]) -> [String; 8] {
    let in_zygote = match packages.iter().filter(|package| package.in_zygote == "yes").count() {
        0 => "no",
        n if n == packages.len() => "yes",
        _ => "partly",
    };
    [
        "Python's own modules".to_owned(),
        number(packages.iter().map(|package| package.self_ms).sum(), 1),
        String::new(),
        kilobytes(packages.iter().map(|package| package.self_kb).sum()),
        String::new(),
        packages.iter().map(|package| package.n_modules).sum::<u64>().to_string(),
        "Python".to_owned(),
        in_zygote.to_owned(),
    ]
}

fn row(package: &Package) -> [String; 8] {
    let mut name = package.name.clone();
    if let Some((at, _)) = name.char_indices().nth(NAME_LEN_MAX) {
        name.truncate(at);
        name.push('…');
    }
    [
        name,
        number(package.self_ms, 1),
        number(package.total_ms, 1),
        kilobytes(package.self_kb),
        kilobytes(package.total_kb),
        package.n_modules.to_string(),
        package.from().to_owned(),
        package.in_zygote.clone(),
    ]
}

fn print_starts(out: &mut impl Write, report: &Report) -> io::Result<()> {
    let Some(fresh) = &report.fresh else { return Ok(()) };
    let line = |name: &str, ms: &str, mb: &str, rest: &str| {
        format!("{name:<6}  {ms:>9}  {mb:>9}  {rest}").trim_end().to_owned()
    };
    writeln!(out, "{}", line("START", "MS", "MEMORY MB", ""))?;
    writeln!(out, "{}", line("fresh", &number(fresh.median_ms, 1), &megabytes(fresh.memory_kb as f64), ""))?;
    match (&report.forked, &report.zygote.label) {
        (Some(forked), Some(label)) => {
            let ratio = report.speed_up().map(factor).unwrap_or_default();
            let mb = megabytes(report.zygote.resident_kb as f64);
            let of = if report.zygote.is_initialized { "the initialised function" } else { "the zygote" };
            let rest = format!("{ratio} times as fast, from {of} {label}: {mb} MB that all its copies share");
            let (ms, memory) = (number(forked.median_ms, 1), megabytes(forked.memory_kb as f64));
            writeln!(out, "{}", line("forked", &ms, &memory, &rest))
        }
        _ => {
            let reason = report.zygote.none_because.as_deref().unwrap_or("it could not be forked");
            writeln!(out, "no zygote: {reason}")
        }
    }
}

fn print_left_out(out: &mut impl Write, report: &Report) -> io::Result<()> {
    if report.zygote.label.is_none() {
        return Ok(());
    }
    let left_out: Vec<_> = report.packages.iter().filter(|package| package.is_left_out()).collect();
    if !left_out.is_empty() {
        writeln!(out, "\nnot in the zygote:")?;
    }
    for package in left_out {
        let part = if package.in_zygote == "partly" { " (a part)" } else { "" };
        writeln!(out, "  {}{part}: {}", package.name, package.reason.as_deref().unwrap_or_default())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::report::tests::report;
    use super::*;

    fn printed(report: &Report, n_packages: usize) -> String {
        let mut text = Vec::new();
        print(&mut text, report, n_packages).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn everything_stands_in_columns() {
        let expected = "\
stats:3 (python3.11, 512 MB) is loaded in 812.4 ms and takes 60.0 MB,
after 38.1 ms for its sandbox, the interpreter and the runtime client

PACKAGE               SELF MS  TOTAL MS  SELF KB  TOTAL KB  MODULES  FROM    IN ZYGOTE
scipy                   600.0     800.0   40,000    60,000      310  layer   yes
grpc                    200.4     200.4   20,000    20,000       40  layer   no
Python's own modules      7.5                750                 15  Python  yes
1 more packages with 12.0 ms and 1,440 KB of their own; --all shows them

START          MS  MEMORY MB
fresh     1,200.0       82.0
forked        8.0        4.5  150 times as fast, from the zygote scipy: 97.0 MB that all its copies share

not in the zygote:
  grpc: it runs 1 thread
";
        assert_eq!(printed(&report(), 2), expected);
    }

    #[test]
    fn a_failure_comes_first_and_says_where() {
        let mut report = report();
        (report.fresh, report.forked) = (None, None);
        report.zygote.label = None;
        report.load.error = Some(super::super::report::LoadError {
            error_type: "Runtime.ExitError".to_owned(),
            message: "Runtime exited with error: signal: segmentation fault".to_owned(),
            stack_trace: Vec::new(),
            while_importing: vec!["lambda_function".to_owned(), "broken.native".to_owned()],
        });
        let expected = "\
stats:3 (python3.11, 512 MB) cannot be loaded: it fails after 812.4 ms
  Runtime.ExitError: Runtime exited with error: signal: segmentation fault
  while it imports lambda_function → broken.native

PACKAGE ";
        let printed = printed(&report, 9);
        assert!(printed.starts_with(expected), "{printed}");
        assert!(!printed.contains("fresh"), "{printed}");
    }
}
