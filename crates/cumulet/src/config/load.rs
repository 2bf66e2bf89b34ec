//! Reading the configuration and remembering where each value came from.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use lambda::runtime::Fallback;
use serde::Serialize;
use toml::{Table, Value};

use super::{Auth, Config, Isolation, LogFormat};

/// The file that is read if no other is named and it is there.
const FILE_NAME: &str = "cumulet.toml";

/// Longest distance at which an unknown key is taken for a misspelled one, in edits.
const TYPO_EDITS_MAX: usize = 3;

/// What flags set.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Overrides<'a> {
    pub listen: Option<SocketAddr>,
    pub data_dir: Option<&'a Path>,
    pub ephemeral: Option<bool>,
    pub auth: Option<Auth>,
    pub isolation: Option<Isolation>,
    pub runtimes: RuntimeOverrides,
    pub log: Option<&'a str>,
    pub log_format: Option<LogFormat>,
}

/// What flags set in the section `[runtimes]`.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct RuntimeOverrides {
    pub fallback: Option<Fallback>,
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Default,
    File(PathBuf),
    Flag(String),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Flag(name) => f.write_str(name),
        }
    }
}

/// A configuration with the origin of each of its values.
#[derive(Debug)]
pub struct Loaded {
    pub config: Config,
    /// Every key in its dotted form, in order.
    pub values: BTreeMap<String, (Value, Source)>,
}

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("read {}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("read {}: unknown key {key}{}", path.display(), nearest.as_ref().map(|key| format!(", did you mean {key}?")).unwrap_or_default())]
    UnknownKey { path: PathBuf, key: String, nearest: Option<String> },
    #[error("read {}: {message}", path.display())]
    Malformed { path: PathBuf, message: String },
    #[error(
        "listen on {listen}: it is not a loopback address, and with auth = \"open\" anybody could run code here"
    )]
    OpenToOthers { listen: SocketAddr },
}

/// Reads the configuration file (the named one, or `cumulet.toml` in the working folder if it is there),
/// and lays the flags over it.
pub fn load(file: Option<&Path>, overrides: &Overrides<'_>) -> Result<Loaded, ConfigError> {
    let defaults =
        Table::try_from(Config::default()).expect("every field of the configuration is a TOML value");
    let mut values = BTreeMap::new();
    for (key, value) in leaves(&defaults) {
        values.insert(key, (value, Source::Default));
    }
    if let Some((path, table)) = read_file(file)? {
        for (key, value) in leaves(&table) {
            values.insert(key, (value, Source::File(path.clone())));
        }
    }
    let flags = Table::try_from(overrides).expect("every flag is a TOML value");
    for (key, value) in leaves(&flags) {
        let flag = match key.as_str() {
            "runtimes.fallback" => "--runtime-fallback".to_owned(),
            _ => format!("--{}", key.replace('_', "-")),
        };
        values.insert(key, (value, Source::Flag(flag)));
    }
    let mut merged = Table::new();
    for (key, (value, _source)) in &values {
        insert(&mut merged, key, value.clone());
    }
    let config: Config =
        merged.try_into().expect("defaults, the checked file and flags have the right types");
    check(&config)?;
    Ok(Loaded { config, values })
}

fn check(config: &Config) -> Result<(), ConfigError> {
    if config.auth == Auth::Open && !config.listen.ip().is_loopback() {
        return Err(ConfigError::OpenToOthers { listen: config.listen });
    }
    Ok(())
}

fn read_file(named: Option<&Path>) -> Result<Option<(PathBuf, Table)>, ConfigError> {
    let path = named.unwrap_or_else(|| Path::new(FILE_NAME)).to_owned();
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound && named.is_none() => return Ok(None),
        Err(source) => return Err(ConfigError::Unreadable { path, source }),
    };
    parse(&text, &path).map(|table| Some((path, table)))
}

/// Checks the file by itself, so that its errors carry its own lines.
fn parse(text: &str, path: &Path) -> Result<Table, ConfigError> {
    let malformed = |error: toml::de::Error| ConfigError::Malformed {
        path: path.to_owned(),
        message: error.to_string().trim_end().to_owned(),
    };
    let table: Table = toml::from_str(text).map_err(malformed)?;
    let known = Table::try_from(Config::default()).expect("every field of the configuration is a TOML value");
    if let Some(key) = unknown_key(&table, &known, "") {
        let nearest = nearest(&key, &known);
        return Err(ConfigError::UnknownKey { path: path.to_owned(), key, nearest });
    }
    toml::from_str::<Config>(text).map_err(malformed)?;
    Ok(table)
}

/// The first key of `table`, dotted, that `known` lacks.
fn unknown_key(table: &Table, known: &Table, prefix: &str) -> Option<String> {
    for (key, value) in table {
        match (value, known.get(key)) {
            (_, None) => return Some(format!("{prefix}{key}")),
            (Value::Table(table), Some(Value::Table(known))) => {
                let unknown = unknown_key(table, known, &format!("{prefix}{key}."));
                if unknown.is_some() {
                    return unknown;
                }
            }
            _ => {}
        }
    }
    None
}

fn nearest(key: &str, known: &Table) -> Option<String> {
    leaves(known)
        .into_iter()
        .map(|(candidate, _value)| (strsim::damerau_levenshtein(key, &candidate), candidate))
        .filter(|(edits, _candidate)| *edits <= TYPO_EDITS_MAX)
        .min()
        .map(|(_edits, candidate)| candidate)
}

/// All values that are not tables, with their dotted keys.
fn leaves(table: &Table) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for (key, value) in table {
        match value {
            Value::Table(inner) => {
                found.extend(leaves(inner).into_iter().map(|(rest, value)| (format!("{key}.{rest}"), value)));
            }
            _ => found.push((key.clone(), value.clone())),
        }
    }
    found
}

fn insert(table: &mut Table, key: &str, value: Value) {
    match key.split_once('.') {
        None => drop(table.insert(key.to_owned(), value)),
        Some((first, rest)) => {
            let inner = table.entry(first).or_insert_with(|| Value::Table(Table::new()));
            if let Value::Table(inner) = inner {
                insert(inner, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load_text(text: &str, overrides: &Overrides<'_>) -> Result<Loaded, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE_NAME);
        std::fs::write(&path, text).unwrap();
        let hide = |error: ConfigError| error.to_string().replace(path.to_str().unwrap(), "FILE");
        load(Some(&path), overrides).map_err(hide)
    }

    #[test]
    fn later_sources_win_and_are_named() {
        let overrides = Overrides { log: Some("debug"), ..Overrides::default() };
        let loaded =
            load_text("log = 'warn'\nauth = 'iam'\n[execution]\nidle_seconds = 5\n", &overrides).unwrap();
        assert_eq!(loaded.config.log, "debug");
        assert_eq!(loaded.config.auth, Auth::Iam);
        assert_eq!(loaded.config.execution.idle_seconds, 5);
        assert_eq!(loaded.values["log"].1, Source::Flag("--log".to_owned()));
        assert!(matches!(loaded.values["execution.idle_seconds"].1, Source::File(_)));
        assert_eq!(loaded.values["listen"].1, Source::Default);
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let check = |text: &str, expected: &str| {
            let error = load_text(text, &Overrides::default()).unwrap_err();
            assert!(error.contains(expected), "{error}");
        };
        check("lsten = '127.0.0.1:1'", "read FILE: unknown key lsten, did you mean listen?");
        check(
            "[execution]\nidle_second = 1",
            "read FILE: unknown key execution.idle_second, did you mean execution.idle_seconds?",
        );
        check("something_else = 1", "unknown key something_else");
        check("[execution]\nidle_seconds = 'x'", "line 2");
        check("listen = 1", "line 1");
        check("auth = 'none'", "`open` or `iam`");
        check("auth = ", "line 1");
        check("listen = '0.0.0.0:4566'", "not a loopback address");
    }

    #[test]
    fn other_addresses_need_signatures() {
        assert!(load_text("listen = '0.0.0.0:4566'\nauth = 'iam'", &Overrides::default()).is_ok());
        assert!(load_text("listen = '[::1]:4566'", &Overrides::default()).is_ok());
    }

    #[test]
    fn a_named_file_must_be_there() {
        let missing = Path::new("/nonexistent/cumulet.toml");
        assert!(matches!(load(Some(missing), &Overrides::default()), Err(ConfigError::Unreadable { .. })));
    }
}
