//! The runtimes that AWS has a name for ("Lambda runtimes": supported and deprecated runtimes).

/// What a runtime's programs are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// CPython 3 of this minor version.
    Python {
        minor: u32,
    },
    /// Node.js of this major version.
    Node {
        major: u32,
    },
    /// The function brings its own `bootstrap`.
    Custom,
    Java,
    Dotnet,
    Ruby,
    Go,
}

/// Whether AWS takes a runtime for new functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Support {
    Current,
    /// Creating and updating functions is refused; what exists runs on.
    Deprecated,
}

/// A runtime by its AWS name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identifier {
    pub name: &'static str,
    pub family: Family,
    pub support: Support,
}

/// The runtimes that functions can be created with, in the order in which AWS's messages list them.
pub const CURRENT: [&str; 25] = [
    "nodejs20.x",
    "python3.14",
    "provided.al2023",
    "python3.12",
    "python3.13",
    "nodejs24.x",
    "nodejs22.x",
    "java25",
    "python3.10",
    "python3.11",
    "java21",
    "ruby3.3",
    "ruby3.4",
    "ruby3.2",
    "python3.8",
    "python3.9",
    "java17",
    "nodejs16.x",
    "dotnet10",
    "dotnet8",
    "java11",
    "dotnet6",
    "nodejs18.x",
    "provided.al2",
    "java8.al2",
];

/// The names that layers may be listed by, in the order in which AWS's messages list them.
pub const LISTABLE: [&str; 56] = [
    "ruby3.5",
    "ruby2.6",
    "dotnetcore1.0",
    "python3.7",
    "nodejs8.10",
    "nasa",
    "ruby2.7",
    "python2.7-greengrass",
    "dotnetcore2.0",
    "python3.8",
    "java21",
    "dotnet6",
    "dotnetcore2.1",
    "python3.9",
    "java11",
    "nodejs6.10",
    "provided",
    "dotnetcore3.1",
    "dotnet8",
    "java25",
    "java17",
    "nodejs",
    "nodejs4.3",
    "java8.al2",
    "go1.x",
    "dotnet10",
    "nodejs20.x",
    "go1.9",
    "byol",
    "nodejs10.x",
    "provided.al2023",
    "nodejs22.x",
    "python3.10",
    "java8",
    "nodejs12.x",
    "python3.11",
    "nodejs24.x",
    "nodejs8.x",
    "python3.12",
    "nodejs14.x",
    "nodejs8.9",
    "nodejs26.x",
    "python3.13",
    "python3.14",
    "nodejs16.x",
    "python3.15",
    "provided.al2",
    "nodejs4.3-edge",
    "nodejs18.x",
    "ruby3.2",
    "python3.4",
    "ruby3.3",
    "ruby3.4",
    "ruby2.5",
    "python3.6",
    "python2.7",
];

/// The runtimes that functions could be created with once.
pub const DEPRECATED: [&str; 24] = [
    "dotnetcore1.0",
    "dotnetcore2.0",
    "dotnetcore2.1",
    "dotnetcore3.1",
    "dotnet5.0",
    "dotnet7",
    "go1.x",
    "java8",
    "nodejs",
    "nodejs4.3",
    "nodejs4.3-edge",
    "nodejs6.10",
    "nodejs8.10",
    "nodejs10.x",
    "nodejs12.x",
    "nodejs14.x",
    "provided",
    "python2.7",
    "python3.6",
    "python3.7",
    "ruby2.5",
    "ruby2.6",
    "ruby2.7",
    "ruby3.1",
];

/// The runtime of a name; `None` for what AWS never offered.
pub fn find(name: &str) -> Option<Identifier> {
    let current = CURRENT.iter().find(|known| **known == name).map(|name| (*name, Support::Current));
    let deprecated =
        || DEPRECATED.iter().find(|known| **known == name).map(|name| (*name, Support::Deprecated));
    let (name, support) = current.or_else(deprecated)?;
    Some(Identifier { name, family: family(name)?, support })
}

fn family(name: &str) -> Option<Family> {
    if let Some(minor) = name.strip_prefix("python3.") {
        return minor.parse().ok().map(|minor| Family::Python { minor });
    }
    if let Some(major) = name.strip_prefix("nodejs").and_then(|rest| rest.strip_suffix(".x")) {
        return major.parse().ok().map(|major| Family::Node { major });
    }
    // What is left is told apart by its letters; among them are interpreters that are too old to look for.
    let letters = name.find(|c: char| !c.is_ascii_alphabetic()).map_or(name, |end| &name[..end]);
    match letters {
        "provided" => Some(Family::Custom),
        "java" => Some(Family::Java),
        "dotnet" | "dotnetcore" => Some(Family::Dotnet),
        "ruby" => Some(Family::Ruby),
        "go" => Some(Family::Go),
        "python" => Some(Family::Python { minor: 0 }),
        "nodejs" => Some(Family::Node { major: 0 }),
        _ => None,
    }
}

impl Identifier {
    /// Whether SnapStart can be turned on ("Supported features and limitations" of SnapStart).
    pub fn supports_snap_start(&self) -> bool {
        let number = |prefix: &str| self.name.strip_prefix(prefix).and_then(|rest| rest.parse::<u32>().ok());
        match self.family {
            Family::Python { minor } => minor >= 12,
            Family::Java => number("java").is_some_and(|major| major >= 11),
            Family::Dotnet => number("dotnet").is_some_and(|major| major >= 8),
            Family::Node { .. } | Family::Custom | Family::Ruby | Family::Go => false,
        }
    }
}

/// `[nodejs20.x, python3.14, …]`: a set of names as AWS's messages write it.
pub fn enum_value_set(names: &[&str]) -> String {
    format!("[{}]", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_family() {
        for name in CURRENT.iter().chain(&DEPRECATED) {
            assert!(find(name).is_some(), "{name}");
        }
        assert_eq!(find("python3.11").map(|found| found.family), Some(Family::Python { minor: 11 }));
        assert_eq!(find("nodejs22.x").map(|found| found.family), Some(Family::Node { major: 22 }));
        assert_eq!(find("provided.al2").map(|found| found.family), Some(Family::Custom));
        assert_eq!(find("python3.7").map(|found| found.support), Some(Support::Deprecated));
    }

    #[test]
    fn what_aws_never_offered_is_no_runtime() {
        for name in ["", "nasa", "byol", "python3.15", "PYTHON3.9", "python3.11 ", "nodejs26.x", "python"] {
            assert_eq!(find(name), None, "{name}");
        }
    }

    #[test]
    fn snap_start_is_for_java_python_and_dotnet() {
        let supported: Vec<&str> = CURRENT
            .into_iter()
            .filter(|name| find(name).is_some_and(|found| found.supports_snap_start()))
            .collect();
        assert_eq!(
            supported,
            [
                "python3.14",
                "python3.12",
                "python3.13",
                "java25",
                "java21",
                "java17",
                "dotnet10",
                "dotnet8",
                "java11",
            ]
        );
    }

    #[test]
    fn sets_read_as_aws_writes_them() {
        assert!(enum_value_set(&CURRENT).starts_with("[nodejs20.x, python3.14, provided.al2023, "));
        assert!(enum_value_set(&CURRENT).ends_with("provided.al2, java8.al2]"));
    }
}
