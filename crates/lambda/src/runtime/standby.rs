//! Whether a function can be run by a process of its runtime that was started before.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::LaunchPlan;
use crate::execution::{ProgramMount, StandbyProgram};

/// Variables that Node.js and the libraries in it read when they start, or that the loader has read before. See
/// "Environment variables" in node(1), ld.so(8), and the manuals of OpenSSL, libuv, ICU and glibc.
const READ_AT_START: [&str; 4] = ["AWS_LAMBDA_EXEC_WRAPPER", "GLIBC_TUNABLES", "LANG", "LANGUAGE"];

/// The same, by their beginnings.
const FAMILIES_READ_AT_START: [&str; 8] =
    ["ICU_", "LC_", "LD_", "MALLOC_", "NODE_", "OPENSSL_", "SSL_CERT_", "UV_"];

/// Those of them that Node.js reads when it needs them, and those that are other people's in spite of their names.
const READ_LATER: [&str; 7] = [
    "NODE_APP_INSTANCE",
    "NODE_CONFIG",
    "NODE_CONFIG_DIR",
    "NODE_CONFIG_ENV",
    "NODE_CONFIG_STRICT_MODE",
    "NODE_ENV",
    "NODE_TLS_REJECT_UNAUTHORIZED",
];

/// How processes for functions with these variables of their own can be started ahead; `None` if they cannot.
pub fn program(
    plan: &LaunchPlan,
    mounts: &[ProgramMount],
    variables: &BTreeMap<String, String>,
) -> Option<Arc<StandbyProgram>> {
    if variables.keys().any(|name| is_read_at_start(name)) {
        return None;
    }
    Some(Arc::new(StandbyProgram {
        argv: plan.argv.clone(),
        environment: plan.environment.clone(),
        // The function's layers become this one.
        mounts: mounts.iter().filter(|mount| mount.inside.as_os_str() != "/opt").cloned().collect(),
    }))
}

fn is_read_at_start(name: &str) -> bool {
    let is_of_a_family = FAMILIES_READ_AT_START.iter().any(|beginning| name.starts_with(beginning));
    (is_of_a_family || READ_AT_START.contains(&name)) && !READ_LATER.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_at_start_needs_a_fresh_start() {
        for name in ["NODE_OPTIONS", "NODE_PATH", "LD_PRELOAD", "LANG", "LC_ALL", "UV_THREADPOOL_SIZE"] {
            assert!(is_read_at_start(name), "{name}");
        }
        for name in ["NODE_ENV", "TZ", "TABLE_NAME", "DEBUG", "LANGCHAIN_PROJECT", "MY_NODE_OPTIONS"] {
            assert!(!is_read_at_start(name), "{name}");
        }
    }

    #[test]
    fn layers_are_not_part_of_a_standby() {
        let mount = |inside: &str| ProgramMount { host: "/host".into(), inside: inside.into() };
        let mounts = [mount("/lambda-entrypoint.sh"), mount("/opt"), mount("/var/lang")];
        let plan =
            LaunchPlan { argv: vec!["node".to_owned()], environment: BTreeMap::new(), mounts: Vec::new() };
        let found = program(&plan, &mounts, &BTreeMap::new()).expect("nothing speaks against it");
        assert_eq!(found.mounts, [mount("/lambda-entrypoint.sh"), mount("/var/lang")]);
        let variables = BTreeMap::from([("NODE_OPTIONS".to_owned(), "--no-warnings".to_owned())]);
        assert_eq!(program(&plan, &mounts, &variables), None);
    }
}
