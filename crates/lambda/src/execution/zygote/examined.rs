//! What environments of a function are forked from, for who wants to know rather than to invoke.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::{Found, Lease, WAIT_MAX, Wait, Zygotes};
use crate::deployment::Deployment;
use crate::execution::RuntimeProgram;

/// What there is to know.
#[derive(Default)]
pub struct Examined {
    pub lease: Option<Lease>,
    /// Why there is no lease.
    pub none_because: Option<String>,
    /// Modules that are not in the zygote, and why.
    pub left_out: BTreeMap<String, String>,
}

impl Examined {
    pub fn none(because: &str) -> Self {
        Self { none_because: Some(because.to_owned()), ..Self::default() }
    }
}

impl Zygotes {
    /// Finds the zygote as [`Zygotes::find`] does, but counts no start, and waits for one that is better than
    /// the one that is there.
    pub async fn examine(&self, deployment: &Arc<Deployment>, runtime: &RuntimeProgram) -> Examined {
        let Some(program) = runtime.zygote.as_ref().filter(|_| self.is_on) else {
            return Examined::none("zygotes are off");
        };
        self.tend();
        let known = self.known(deployment);
        let code = self.code(&known, deployment, program);
        if let Some(refined) = code.refined() {
            let (key, wait) = (self.key(deployment, program, &refined), Wait::begin());
            // Where it cannot be had, there may be the other one.
            drop(tokio::time::timeout(WAIT_MAX, self.obtain(&key, program, &wait)).await);
        }
        let Found { lease, notices, .. } = self.look(deployment, runtime, program, &known, &code).await;
        let left_out = code.imports().map(|imports| self.left_out(deployment, program, &imports));
        let none_because = lease.is_none().then(|| match notices.is_empty() {
            true => "it did not get ready in time, or failed to a short while ago".to_owned(),
            false => notices.join("; ").replace("starting without a zygote: ", ""),
        });
        Examined { lease, none_because, left_out: left_out.unwrap_or_default() }
    }
}

impl Lease {
    /// The modules that the zygote was asked to import and could not, and why.
    pub fn failed_imports(&self) -> BTreeMap<String, String> {
        #[derive(Deserialize)]
        struct Ready {
            #[serde(default)]
            failed: Vec<(Vec<String>, String)>,
        }
        let Ok(Ready { failed }) = serde_json::from_str(self.zygote.ready()) else { return BTreeMap::new() };
        failed.into_iter().map(|(parts, why)| (parts.join("."), why)).collect()
    }
}
