//! Which modules a Python source imports when it is itself imported, without running it.
//!
//! A tolerant scanner of lines, no parser: what it misses is imported a little later, by the function itself, and what
//! it finds in excess is imported in vain. So it never fails.

/// One `import` at module level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// How many dots stand before the module: how far up a relative import begins; 0 for absolute ones.
    pub level: usize,
    /// Dotted; empty for `from . import x`.
    pub module: String,
    /// What is taken from it: attributes or modules below it; empty for plain imports.
    pub names: Vec<String>,
}

/// The imports of a source that run when it is imported: those within functions, classes, `if TYPE_CHECKING` and
/// `if __name__ == "__main__"` do not.
pub fn imports(source: &str) -> Vec<Import> {
    let mut found = Vec::new();
    // The indentation of the block that is left out.
    let mut skipped: Option<usize> = None;
    for statement in statements(source) {
        let (indentation, text) = (statement.indentation, statement.text.as_str());
        if skipped.is_some_and(|outer| indentation > outer) {
            continue;
        }
        skipped = opens_skipped_block(text).then_some(indentation);
        if skipped.is_some() {
            continue;
        }
        // `try: import a`
        let text = match text.split_once(':') {
            Some((head, rest)) if is_block_head(head) => rest,
            _ => text,
        };
        for part in text.split(';') {
            import(part.trim(), &mut found);
        }
    }
    found
}

/// A logical line: continuation lines joined, strings emptied, comments gone.
#[derive(Debug, Default)]
struct Statement {
    indentation: usize,
    text: String,
}

fn statements(source: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut current = Statement::default();
    let mut is_line_start = true;
    let mut depth = 0_usize;
    let mut rest = source.trim_start_matches('\u{feff}');
    while let Some(char) = rest.chars().next() {
        rest = &rest[char.len_utf8()..];
        match char {
            ' ' if is_line_start => current.indentation += 1,
            // To the next multiple of eight, as Python counts.
            '\t' if is_line_start => current.indentation = current.indentation / 8 * 8 + 8,
            '\n' if depth > 0 => current.text.push(' '),
            '\n' => {
                statements.extend(finished(&mut current));
                is_line_start = true;
            }
            '\r' => {}
            '\\' if rest.starts_with('\n') || rest.starts_with("\r\n") => {
                rest = rest.trim_start_matches('\r').strip_prefix('\n').unwrap_or(rest);
                current.text.push(' ');
                is_line_start = false;
            }
            '#' => rest = rest.find('\n').map_or("", |end| &rest[end..]),
            '"' | '\'' => {
                rest = after_string(rest, char);
                current.text.push_str("\"\"");
                is_line_start = false;
            }
            _ => {
                match char {
                    '(' | '[' | '{' => depth += 1,
                    ')' | ']' | '}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                current.text.push(char);
                is_line_start = false;
            }
        }
    }
    statements.extend(finished(&mut current));
    statements
}

fn finished(current: &mut Statement) -> Option<Statement> {
    let statement = std::mem::take(current);
    let text = statement.text.trim().to_owned();
    (!text.is_empty()).then_some(Statement { text, ..statement })
}

/// What follows a string whose first quote was read. One that is not closed ends with its line, as Python would refuse
/// it there.
fn after_string(rest: &str, quote: char) -> &str {
    let triple = [quote; 2].iter().collect::<String>();
    let is_triple = rest.starts_with(&triple);
    if !is_triple {
        let mut chars = rest.char_indices();
        while let Some((at, char)) = chars.next() {
            match char {
                '\\' => drop(chars.next()),
                '\n' => return &rest[at..],
                _ if char == quote => return &rest[at + 1..],
                _ => {}
            }
        }
        return "";
    }
    let (mut rest, end) = (&rest[2..], [quote; 3].iter().collect::<String>());
    loop {
        match (rest.find(&end), rest.find('\\')) {
            (Some(at), Some(escape)) if escape < at => {
                let escaped = rest[escape + 1..].chars().next().map_or(0, char::len_utf8);
                rest = &rest[escape + 1 + escaped..];
            }
            (Some(at), _) => return &rest[at + 3..],
            (None, _) => return "",
        }
    }
}

/// Whether a statement begins a block that is not run when the module is imported.
fn opens_skipped_block(text: &str) -> bool {
    let begins = |word: &str| text.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '\t']));
    if begins("def") || begins("class") || begins("async") {
        return true;
    }
    let Some(condition) = text.strip_prefix("if ").and_then(|rest| rest.split(':').next()) else {
        return false;
    };
    let condition = condition.trim();
    condition == "TYPE_CHECKING"
        || condition.ends_with(".TYPE_CHECKING")
        || condition.starts_with("__name__")
        || condition.ends_with("__name__")
}

fn is_block_head(head: &str) -> bool {
    let first = head.split_whitespace().next().unwrap_or_default();
    matches!(first, "try" | "except" | "finally" | "else" | "elif" | "if" | "with" | "for" | "while")
}

fn import(text: &str, found: &mut Vec<Import>) {
    let after = |word: &str| text.strip_prefix(word).filter(|rest| rest.starts_with([' ', '\t', '.']));
    if let Some(modules) = after("import") {
        for module in modules.split(',').filter_map(name) {
            found.push(Import { level: 0, module, names: Vec::new() });
        }
    } else if let Some(rest) = after("from") {
        let rest = rest.trim_start();
        let level = rest.chars().take_while(|char| *char == '.').count();
        let rest = rest[level..].trim_start();
        // `from .import x` and `from . import x` both leave `import x`.
        let (module, names) = match rest.strip_prefix("import").filter(|rest| !rest.starts_with(is_of_name)) {
            Some(names) => ("", names),
            None => match rest.split_once([' ', '\t']) {
                Some((module, rest)) => match rest.trim_start().strip_prefix("import") {
                    Some(names) => (module, names),
                    None => return,
                },
                None => return,
            },
        };
        let is_complete = if module.is_empty() { level > 0 } else { name(module).is_some() };
        if !is_complete {
            return;
        }
        let names = names.trim().trim_start_matches('(').trim_end_matches(')');
        let names = names.split(',').filter_map(name).collect();
        found.push(Import { level, module: module.to_owned(), names });
    }
}

/// The name in `a.b` or `a.b as c`.
fn name(text: &str) -> Option<String> {
    let name = text.split_whitespace().next()?;
    let is_name = name.split('.').all(|part| {
        part.starts_with(|char: char| char == '_' || char.is_alphabetic()) && part.chars().all(is_of_name)
    });
    is_name.then(|| name.to_owned())
}

fn is_of_name(char: char) -> bool {
    char == '_' || char.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &[&str]) {
        let show = |import: &Import| {
            let module = format!("{}{}", ".".repeat(import.level), import.module);
            if import.names.is_empty() { module } else { format!("{module}:{}", import.names.join(",")) }
        };
        let found: Vec<String> = imports(source).iter().map(show).collect();
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn every_form_is_found() {
        check("import a\nimport b.c, d as e\n", &["a", "b.c", "d"]);
        check(
            "from a.b import c, d as e\nfrom f import (\n    g,  # why\n    h,\n)\n",
            &["a.b:c,d", "f:g,h"],
        );
        check(
            "from . import a\nfrom .b import c\nfrom .. import d\nfrom...e.f import g",
            &[".:a", ".b:c", "..:d", "...e.f:g"],
        );
        check("from a import *", &["a"]);
        check("import a; import b\r\nimport c \\\n  , d\r\n", &["a", "b", "c", "d"]);
        check("\u{feff}import a", &["a"]);
        check("from x import(a)", &["x:a"]);
    }

    #[test]
    fn blocks_that_run_are_searched_and_others_are_not() {
        check(
            "try:\n    import a\nexcept ImportError:\n    import b\nelse:\n\timport c\nwith x:\n  import d\n",
            &["a", "b", "c", "d"],
        );
        check(
            "if sys.version_info >= (3, 11): import tomllib\nelse: import tomli as tomllib",
            &["tomllib", "tomli"],
        );
        check("def f(\n    x,\n):\n    import a\n\n    def g():\n        import b\nimport c", &["c"]);
        check("async def f():\n  import a\nclass C:\n  import b\n@d\ndef g(): import e\nimport f", &["f"]);
        check(
            "if TYPE_CHECKING:\n    import a\nelse:\n    import b\nif __name__ == '__main__':\n    import c",
            &["b"],
        );
        check("if typing.TYPE_CHECKING:\n    import a\nimport b", &["b"]);
    }

    #[test]
    fn strings_and_comments_hold_no_imports() {
        check("'''\nimport a\n'''\nimport b", &["b"]);
        check("x = \"\"\"it's\n\\\"\"\"\nimport a\n\"\"\"\nimport b", &["b"]);
        check("x = 'a\\'b'; import c # import d\ny = \"#\"\nimport e", &["c", "e"]);
        check("x = (\nimport_ + 1,\n'import a'\n)\nimport b", &["b"]);
        check("importlib.import_module('a')\nimported = 1\nfromage = 2", &[]);
    }

    #[test]
    fn nonsense_is_survived() {
        check("import\nfrom\nimport 1a, ?, b\nfrom x impart y\nimport (", &["b"]);
        check("x = 'open\nimport a", &["a"]);
        check("\"\"\"open\nimport a", &[]);
        check("from", &[]);
        check("from . import", &["."]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_survived(source in "(import|from|def|if|[ \\t\\n.,;:()'\"#\\\\a-c]|é)*") {
            for import in imports(&source) {
                assert!(import.level > 0 || !import.module.is_empty(), "{import:?}");
            }
        }
    }
}
