//! What each package costs, from what its modules cost. Pure.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::imports::Import;
use crate::execution::zygote::site::Place;

/// A package, or a module that is in none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Package {
    pub name: String,
    pub from: Provenance,
    pub n_modules: usize,
    /// Without the imports of other packages.
    pub self_ms: f64,
    /// With them: an import that several packages need counts for the first of them.
    pub total_ms: f64,
    pub self_kb: i64,
    pub total_kb: i64,
    pub in_zygote: InZygote,
    /// Why it is not in the zygote, or not whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Where a package lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Provenance {
    /// The function's own code.
    Function,
    /// Installed beside the function's own code.
    Package,
    Layer,
    /// There without a layer.
    Runtime,
    /// Part of the interpreter.
    Standard,
    /// It was asked for and is not there.
    Absent,
}

/// Whether an environment finds a package imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum InZygote {
    Yes,
    /// Some of its modules.
    Partly,
    No,
}

/// What is known of zygotes, to say why a package is not in one.
#[derive(Debug, Default)]
pub struct Zygotic {
    /// The modules that a forked environment still imports; `None` without a zygote.
    pub remaining: Option<BTreeSet<String>>,
    /// Modules that cannot live through a fork or could not be imported, and why.
    pub left_out: BTreeMap<String, String>,
    /// Why there is no zygote.
    pub none_because: Option<String>,
}

/// Those that cost most by themselves come first.
pub fn packages(imports: &[Import], place: impl Fn(&str) -> Place, zygotic: &Zygotic) -> Vec<Package> {
    let mut found: BTreeMap<&str, Sum> = BTreeMap::new();
    // The packages around the import at hand, outermost first; as many as its depth.
    let mut around: Vec<&str> = Vec::new();
    for import in imports {
        let name = top(&import.module);
        around.truncate(import.depth);
        let sum = found.entry(name).or_default();
        sum.n_modules += 1;
        sum.n_absent += usize::from(import.error.as_deref() == Some("ModuleNotFoundError"));
        sum.self_ms += import.self_ms;
        sum.self_kb += import.self_kb;
        if !around.contains(&name) {
            sum.total_ms += import.total_ms;
            sum.total_kb += import.total_kb;
        }
        let remains = |remaining: &BTreeSet<String>| remaining.contains(&import.module);
        if zygotic.remaining.as_ref().is_none_or(remains) {
            sum.n_remaining += 1;
        }
        around.push(name);
    }
    let mut packages: Vec<Package> =
        found.into_iter().map(|(name, sum)| sum.package(name, place(name), zygotic)).collect();
    packages.sort_by(|one, other| other.self_ms.total_cmp(&one.self_ms));
    packages
}

#[derive(Debug, Default)]
struct Sum {
    n_modules: usize,
    n_absent: usize,
    n_remaining: usize,
    self_ms: f64,
    total_ms: f64,
    self_kb: i64,
    total_kb: i64,
}

impl Sum {
    fn package(self, name: &str, place: Place, zygotic: &Zygotic) -> Package {
        let from = match place {
            Place::User => Provenance::Function,
            Place::Package => Provenance::Package,
            Place::Layer => Provenance::Layer,
            Place::Provided => Provenance::Runtime,
            Place::Standard => Provenance::Standard,
            Place::Nowhere if self.n_absent == self.n_modules => Provenance::Absent,
            // What lies nowhere is built into the interpreter.
            Place::Nowhere => Provenance::Standard,
        };
        let in_zygote = match self.n_remaining {
            0 => InZygote::Yes,
            n if n < self.n_modules => InZygote::Partly,
            _ => InZygote::No,
        };
        Package {
            name: name.to_owned(),
            from,
            n_modules: self.n_modules,
            self_ms: rounded(self.self_ms),
            total_ms: rounded(self.total_ms),
            self_kb: self.self_kb,
            total_kb: self.total_kb,
            reason: (in_zygote != InZygote::Yes).then(|| reason(name, from, zygotic)),
            in_zygote,
        }
    }
}

fn reason(name: &str, from: Provenance, zygotic: &Zygotic) -> String {
    let is_of_it = |module: &&String| top(module) == name;
    let left_out = zygotic.left_out.keys().find(is_of_it).map(|module| (module, &zygotic.left_out[module]));
    match (left_out, &zygotic.none_because, from) {
        (Some((module, why)), _, _) if module == name => why.clone(),
        (Some((module, why)), _, _) => format!("{module}: {why}"),
        (None, Some(_), _) => "there is no zygote".to_owned(),
        (None, None, Provenance::Function) => "the function's own code".to_owned(),
        (None, None, Provenance::Standard) => "only this function's own code imports it".to_owned(),
        (None, None, _) => "imported anew by the function's own code".to_owned(),
    }
}

/// Sums of numbers of microseconds, as such numbers are written.
fn rounded(ms: f64) -> f64 {
    (ms * 1000.0).round() / 1000.0
}

pub fn top(module: &str) -> &str {
    module.split('.').next().unwrap_or(module)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn import(module: &str, depth: usize, self_ms: f64, total_ms: f64) -> Import {
        let (self_kb, total_kb) = (10 * self_ms as i64, 10 * total_ms as i64);
        let module = module.to_owned();
        Import { module, depth, self_ms, total_ms, self_kb, total_kb, error: None, is_unfinished: false }
    }

    fn loaded() -> Vec<Import> {
        vec![
            import("numpy", 0, 20.0, 25.0),
            import("json", 1, 5.0, 5.0),
            import("scipy", 0, 1.0, 1.0),
            import("scipy.stats", 0, 30.0, 50.0),
            import("numpy.random", 1, 8.0, 20.0),
            import("scipy.special", 2, 12.0, 12.0),
            import("f", 0, 4.0, 4.0),
        ]
    }

    fn place(name: &str) -> Place {
        match name {
            "f" => Place::User,
            "json" => Place::Standard,
            _ => Place::Layer,
        }
    }

    #[test]
    fn an_import_counts_once_for_each_package_around_it() {
        let packages = packages(&loaded(), place, &Zygotic::default());
        let costs: Vec<_> = packages
            .iter()
            .map(|package| (&*package.name, package.self_ms, package.total_ms, package.n_modules))
            .collect();
        let expected =
            [("scipy", 43.0, 51.0, 3), ("numpy", 28.0, 45.0, 2), ("json", 5.0, 5.0, 1), ("f", 4.0, 4.0, 1)];
        assert_eq!(costs, expected);
        assert_eq!((packages[0].self_kb, packages[0].total_kb), (430, 510));
    }

    #[test]
    fn what_lies_nowhere_is_built_in_or_absent() {
        let mut imports = vec![import("_locale", 0, 1.0, 1.0), import("cupy", 0, 0.5, 0.5)];
        imports[1].error = Some("ModuleNotFoundError".to_owned());
        let packages = packages(&imports, |_| Place::Nowhere, &Zygotic::default());
        let found: Vec<_> = packages.iter().map(|package| (&*package.name, package.from)).collect();
        assert_eq!(found, [("_locale", Provenance::Standard), ("cupy", Provenance::Absent)]);
    }

    #[test]
    fn who_is_not_in_the_zygote_has_a_reason() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        let left_out = |module: &str| BTreeMap::from([(module.to_owned(), "it runs 1 thread".to_owned())]);
        let check = |zygotic: Zygotic, expected: [(&str, InZygote, Option<&str>); 4]| {
            let packages = packages(&loaded(), place, &zygotic);
            let found =
                packages.iter().map(|package| (&*package.name, package.in_zygote, package.reason.as_deref()));
            assert_eq!(found.collect::<Vec<_>>(), expected);
        };
        let remaining = Some(names(&["f", "scipy.special", "json"]));
        check(
            Zygotic { remaining, left_out: left_out("scipy.special"), none_because: None },
            [
                ("scipy", InZygote::Partly, Some("scipy.special: it runs 1 thread")),
                ("numpy", InZygote::Yes, None),
                ("json", InZygote::No, Some("only this function's own code imports it")),
                ("f", InZygote::No, Some("the function's own code")),
            ],
        );
        let none = Some("there is no zygote");
        check(
            Zygotic { none_because: Some("off".to_owned()), left_out: left_out("numpy"), remaining: None },
            [
                ("scipy", InZygote::No, none),
                ("numpy", InZygote::No, Some("it runs 1 thread")),
                ("json", InZygote::No, none),
                ("f", InZygote::No, none),
            ],
        );
    }
}
