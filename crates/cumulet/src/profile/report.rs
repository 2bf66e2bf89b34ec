//! What a cloud answers, as far as it is shown.

use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
pub struct Report {
    pub function_arn: String,
    pub version: String,
    pub runtime: String,
    pub memory_mb: u32,
    pub init_timeout_ms: u64,
    pub load: Load,
    pub packages: Vec<Package>,
    pub imports: Vec<Import>,
    pub zygote: Zygote,
    pub fresh: Option<Measured>,
    pub forked: Option<Measured>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Load {
    pub ms: f64,
    pub kb: i64,
    pub before_ms: f64,
    pub error: Option<LoadError>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct LoadError {
    #[serde(rename = "type")]
    pub error_type: String,
    pub message: String,
    pub stack_trace: Vec<String>,
    pub while_importing: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Package {
    pub name: String,
    pub from: String,
    pub n_modules: u64,
    pub self_ms: f64,
    pub total_ms: f64,
    pub self_kb: i64,
    pub total_kb: i64,
    pub in_zygote: String,
    pub reason: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Import {
    pub module: String,
    pub depth: usize,
    pub self_ms: f64,
    pub total_ms: f64,
    pub self_kb: i64,
    pub total_kb: i64,
    pub error: Option<String>,
    #[serde(default)]
    pub is_unfinished: bool,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Zygote {
    pub label: Option<String>,
    pub is_initialized: bool,
    pub resident_kb: u64,
    pub none_because: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Measured {
    pub median_ms: f64,
    pub memory_kb: u64,
}

impl Report {
    /// `mean:live`.
    pub fn title(&self) -> String {
        let name = self.function_arn.rsplit(':').next().unwrap_or_default();
        format!("{name}:{}", self.version)
    }

    /// How many times as fast a forked start is.
    pub fn speed_up(&self) -> Option<f64> {
        let (fresh, forked) = (self.fresh.as_ref()?, self.forked.as_ref()?);
        (forked.median_ms > 0.0).then(|| fresh.median_ms / forked.median_ms)
    }
}

impl Package {
    /// Where it lies, for people.
    pub fn from(&self) -> &'static str {
        match &*self.from {
            "function" => "own code",
            "package" => "package",
            "layer" => "layer",
            "runtime" => "runtime",
            "standard" => "Python",
            "absent" => "absent",
            _ => "",
        }
    }

    /// Whether its place in no zygote is worth a line: not that of the function's own code.
    pub fn is_left_out(&self) -> bool {
        self.in_zygote != "yes"
            && self.reason.is_some()
            && !matches!(&*self.from, "function" | "standard" | "absent")
    }
}

/// `1,234.5`.
pub fn number(value: f64, n_decimals: usize) -> String {
    let text = format!("{:.n_decimals$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if n_decimals > 0 {
        grouped = format!("{grouped}.{fraction}");
    }
    let is_zero = !text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    if value < 0.0 && !is_zero { format!("-{grouped}") } else { grouped }
}

pub fn kilobytes(kb: i64) -> String {
    number(kb as f64, 0)
}

pub fn megabytes(kb: f64) -> String {
    number(kb / 1024.0, 1)
}

/// `170` or `3.2`: no more digits than mean something.
pub fn factor(factor: f64) -> String {
    number(factor, usize::from(factor < 10.0))
}

#[cfg(test)]
pub mod tests {
    use serde_json::json;

    use super::*;

    /// A function that imports what can be forked and what cannot.
    pub fn report() -> Report {
        let package = |name: &str, self_ms: f64, total_ms: f64, self_kb: i64, total_kb: i64, n: u64| {
            json!({
                "name": name, "from": "layer", "n_modules": n, "self_ms": self_ms, "total_ms": total_ms,
                "self_kb": self_kb, "total_kb": total_kb, "in_zygote": "yes",
            })
        };
        let mut packages = [
            package("scipy", 600.0, 800.0, 40_000, 60_000, 310),
            package("grpc", 200.4, 200.4, 20_000, 20_000, 40),
            package("lambda_function", 12.0, 812.4, 1_440, 61_440, 1),
            package("json", 5.0, 5.0, 500, 500, 5),
            package("email", 2.5, 2.5, 250, 250, 10),
        ];
        packages[3]["from"] = "standard".into();
        packages[4]["from"] = "standard".into();
        packages[1]["in_zygote"] = "no".into();
        packages[1]["reason"] = "it runs 1 thread".into();
        packages[2]["in_zygote"] = "no".into();
        packages[2]["from"] = "function".into();
        packages[2]["reason"] = "the function's own code".into();
        let import = |module: &str, depth: u64, self_ms: f64, total_ms: f64| {
            json!({
                "module": module, "depth": depth, "self_ms": self_ms, "total_ms": total_ms,
                "self_kb": 10, "total_kb": 20,
            })
        };
        let report = json!({
            "function_arn": "arn:aws:lambda:us-east-1:000000000000:function:stats", "version": "3",
            "runtime": "python3.11", "memory_mb": 512, "init_timeout_ms": 10_000,
            "load": { "ms": 812.4, "kb": 61_440, "before_ms": 38.1, "error": null },
            "packages": packages,
            "imports": [
                import("lambda_function", 0, 12.0, 812.4),
                import("scipy", 1, 100.0, 100.0),
                import("scipy.stats", 1, 500.0, 700.4),
                import("grpc", 2, 200.4, 200.4),
            ],
            "zygote": {
                "label": "scipy", "is_initialized": false, "resident_kb": 99_328, "none_because": null,
            },
            "fresh": { "median_ms": 1_200.0, "ms": [1_200.0], "memory_kb": 83_968 },
            "forked": { "median_ms": 8.0, "ms": [8.0], "memory_kb": 4_608 },
        });
        serde_json::from_value(report).unwrap()
    }

    #[test]
    fn numbers_are_grouped() {
        let check = |value: f64, n_decimals: usize, expected: &str| {
            assert_eq!(number(value, n_decimals), expected);
        };
        check(0.0, 0, "0");
        check(-0.04, 1, "0.0");
        check(999.96, 1, "1,000.0");
        check(1_234_567.0, 0, "1,234,567");
        check(-12_345.67, 1, "-12,345.7");
        assert_eq!((factor(171.4), factor(3.24)), ("171".to_owned(), "3.2".to_owned()));
    }
}
