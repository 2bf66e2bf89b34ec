//! The extensions of one environment: who registered, who waits for an event; and those that lie in layers.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;
use uuid::Uuid;

use super::calls::{ExtensionEvent, Refusal};
use super::state::ExtensionId;

/// Most extensions of a function. AWS: "Lambda Extensions API, init phase".
pub const EXTENSIONS_MAX: usize = 10;

/// How many lists of layers are remembered.
const N_LISTS_MAX: usize = 1_000;

type Reply = oneshot::Sender<Result<ExtensionEvent, Refusal>>;

/// The extensions that are registered now.
#[derive(Debug, Default)]
pub struct Extensions {
    registered: BTreeMap<ExtensionId, Extension>,
    n_registered_ever: u32,
}

#[derive(Debug)]
struct Extension {
    name: String,
    identifier: String,
    /// Waits for an event.
    waiting: Option<Reply>,
    /// An event that came while nobody waited.
    queued: Option<ExtensionEvent>,
}

impl Extensions {
    pub fn register(&mut self, name: String) -> Result<(ExtensionId, String), Refusal> {
        if self.registered.values().any(|extension| extension.name == name) {
            return Err(Refusal::AlreadyRegistered);
        }
        if self.registered.len() >= EXTENSIONS_MAX {
            return Err(Refusal::TooManyExtensions);
        }
        let id = ExtensionId(self.n_registered_ever);
        self.n_registered_ever += 1;
        let identifier = Uuid::new_v4().to_string();
        let extension = Extension { name, identifier: identifier.clone(), waiting: None, queued: None };
        self.registered.insert(id, extension);
        Ok((id, identifier))
    }

    pub fn find(&self, identifier: &str) -> Option<ExtensionId> {
        let mut found = self.registered.iter().filter(|(_, extension)| extension.identifier == identifier);
        found.next().map(|(id, _)| *id)
    }

    pub fn find_name(&self, name: &str) -> Option<ExtensionId> {
        let mut found = self.registered.iter().filter(|(_, extension)| extension.name == name);
        found.next().map(|(id, _)| *id)
    }

    pub fn name(&self, id: ExtensionId) -> &str {
        self.registered.get(&id).map_or("", |extension| &extension.name)
    }

    /// An extension waits for an event; one that came before is handed over at once.
    pub fn wait(&mut self, id: ExtensionId, reply: Reply) {
        let Some(extension) = self.registered.get_mut(&id) else { return };
        match extension.queued.take() {
            Some(event) => drop(reply.send(Ok(event))),
            None => extension.waiting = Some(reply),
        }
    }

    /// Hands an event to an extension, now or when it asks.
    pub fn send(&mut self, id: ExtensionId, event: ExtensionEvent) {
        let Some(extension) = self.registered.get_mut(&id) else { return };
        let unsent = match extension.waiting.take() {
            Some(waiting) => waiting.send(Ok(event)).err().and_then(Result::ok),
            None => Some(event),
        };
        extension.queued = unsent;
    }

    /// Forgets everyone: their processes are gone.
    pub fn clear(&mut self) {
        self.registered.clear();
    }
}

/// The external extensions of functions, by their layers: folders that never change, looked at once.
#[derive(Debug, Default)]
pub struct External {
    known: Mutex<HashMap<Vec<PathBuf>, Arc<[String]>>>,
}

impl External {
    /// File names in order.
    pub async fn names(&self, layer_dirs: &[PathBuf]) -> Arc<[String]> {
        if layer_dirs.is_empty() {
            return Arc::default();
        }
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(layer_dirs).cloned();
        if let Some(names) = known {
            return names;
        }
        let searched = layer_dirs.to_vec();
        let found = tokio::task::spawn_blocking(move || find_external(&searched));
        let names = found.await.expect("reading folders does not panic");
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= N_LISTS_MAX {
            known.clear();
        }
        known.entry(layer_dirs.to_vec()).or_insert(names).clone()
    }
}

/// A later layer hides an earlier one's file. Blocks on the disk.
fn find_external(layer_dirs: &[PathBuf]) -> Arc<[String]> {
    let mut names = BTreeSet::new();
    for layer in layer_dirs {
        let Ok(entries) = fs::read_dir(layer.join("extensions")) else { continue };
        for entry in entries.flatten() {
            let is_file = entry.path().is_file();
            if is_file && let Ok(name) = entry.file_name().into_string() {
                names.insert(name);
            }
        }
    }
    names.into_iter().take(EXTENSIONS_MAX).collect()
}
