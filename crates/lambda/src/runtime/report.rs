//! What `cumulet doctor` says about runtimes, as data.

use super::{Family, Runtimes, Support, table};

/// One runtime on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuntimeReport {
    /// AWS's name of the runtime.
    pub runtime: &'static str,
    pub status: RuntimeStatus,
}

/// Whether functions of a runtime can run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuntimeStatus {
    Available {
        /// `Python 3.11.7`; nothing for runtimes that functions bring themselves.
        interpreter: Option<String>,
        /// Path and the tool that installed it.
        place: Option<String>,
        /// Whether it is another version than the runtime's.
        is_fallback: bool,
    },
    Missing {
        advice: String,
    },
}

impl Runtimes {
    /// The runtimes that functions can be created with and that this cloud offers, sorted by name.
    ///
    /// Waits for a search that has not ended.
    pub fn report(&self) -> Vec<RuntimeReport> {
        let mut names = table::CURRENT;
        names.sort_by_key(|name| sort_key(name));
        let offered = names.into_iter().filter_map(table::find).filter(|identifier| {
            identifier.support == Support::Current
                && matches!(identifier.family, Family::Python { .. } | Family::Node { .. } | Family::Custom)
        });
        offered
            .map(|identifier| {
                let status = match self.find(identifier.name) {
                    Ok(found) => RuntimeStatus::Available {
                        is_fallback: found.is_fallback(),
                        interpreter: found.interpreter.as_ref().map(|found| found.description()),
                        place: found
                            .interpreter
                            .as_ref()
                            .map(|found| format!("{} ({})", found.executable.display(), found.origin)),
                    },
                    Err(missing) => RuntimeStatus::Missing { advice: missing.advice },
                };
                RuntimeReport { runtime: identifier.name, status }
            })
            .collect()
    }

    /// Where boto3 was found, for functions without a layer; `None` says that it is missing.
    pub fn boto3_dir(&self) -> Option<&std::path::Path> {
        self.inner.packages_dir.as_deref()
    }
}

/// By language, then by number: python3.9 before python3.10.
fn sort_key(name: &str) -> (String, Vec<u32>) {
    let letters = name.chars().take_while(char::is_ascii_alphabetic).collect();
    let numbers =
        name.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
    (letters, numbers)
}
