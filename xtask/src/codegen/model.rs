//! Botocore's model of a service, patched.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// A `service-2.json`, with typed ways to what the generator needs.
pub struct Model {
    root: Value,
}

/// A change to the model where AWS itself behaves otherwise.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Patch {
    /// Where we know it from; for readers.
    #[serde(rename = "why")]
    _why: String,
    /// Keys from the model's root: `["shapes", "FunctionName", "pattern"]`.
    path: Vec<String>,
    /// The new value; null removes what was there.
    value: Value,
}

impl Model {
    /// The newest version of a service's model.
    pub fn load(botocore: &Path, service: &str) -> Result<Self> {
        let folder = botocore.join("botocore/data").join(service);
        let mut versions: Vec<_> = fs::read_dir(&folder)
            .with_context(|| format!("read {}", folder.display()))?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.join("service-2.json.gz").exists())
            .collect();
        versions.sort();
        let newest = versions.pop().with_context(|| format!("{service} has no model"))?;
        let file = fs::File::open(newest.join("service-2.json.gz"))?;
        let mut text = String::new();
        flate2::read::GzDecoder::new(file).read_to_string(&mut text)?;
        Ok(Self { root: serde_json::from_str(&text)? })
    }

    /// Applies a file of patches, if there is one. A patch that changes nothing is an error: AWS's
    /// model has caught up, and the patch must go.
    pub fn patch(&mut self, path: &Path) -> Result<()> {
        let Ok(text) = fs::read_to_string(path) else { return Ok(()) };
        let patches: Vec<Patch> =
            serde_json::from_str(&text).with_context(|| format!("parse {}", path.display()))?;
        for patch in patches {
            self.apply(&patch).with_context(|| format!("patch {}", patch.path.join("/")))?;
        }
        Ok(())
    }

    fn apply(&mut self, patch: &Patch) -> Result<()> {
        let (last, parents) = patch.path.split_last().context("the path is empty")?;
        let mut at = &mut self.root;
        for key in parents {
            at = at.get_mut(key).with_context(|| format!("{key} does not exist"))?;
        }
        let object = at.as_object_mut().context("not an object")?;
        let before = object.get(last).cloned().unwrap_or(Value::Null);
        if before == patch.value {
            bail!("changes nothing");
        }
        if patch.value.is_null() {
            object.shift_remove(last);
        } else {
            object.insert(last.clone(), patch.value.clone());
        }
        Ok(())
    }

    pub fn metadata(&self, key: &str) -> Option<&str> {
        self.root["metadata"][key].as_str()
    }

    /// A key that only patches set, beside AWS's metadata.
    pub fn operation(&self, name: &str) -> Result<&Value> {
        self.root["operations"].get(name).with_context(|| format!("there is no operation {name}"))
    }

    pub fn operations(&self) -> Vec<&str> {
        self.root["operations"].as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
    }

    pub fn shape(&self, name: &str) -> Result<&Value> {
        self.root["shapes"].get(name).with_context(|| format!("there is no shape {name}"))
    }

    /// A structure's members in the model's order.
    pub fn members(&self, shape: &str) -> Result<Vec<(&str, &Value)>> {
        let members = self.shape(shape)?["members"].as_object();
        Ok(members.into_iter().flatten().map(|(name, member)| (name.as_str(), member)).collect())
    }

    /// Everything that a shape refers to directly.
    pub fn references(&self, name: &str) -> Result<Vec<&str>> {
        let shape = self.shape(name)?;
        let mut found: Vec<&str> = Vec::new();
        for (_, member) in self.members(name)? {
            found.extend(member["shape"].as_str());
        }
        for part in ["member", "key", "value"] {
            found.extend(shape[part]["shape"].as_str());
        }
        Ok(found)
    }

    /// All shapes that these reach, with themselves.
    pub fn reach<'a>(&'a self, start: impl IntoIterator<Item = &'a str>) -> Result<BTreeMap<&'a str, ()>> {
        let mut reached = BTreeMap::new();
        let mut open: Vec<&str> = start.into_iter().collect();
        while let Some(name) = open.pop() {
            if reached.insert(name, ()).is_none() {
                open.extend(self.references(name)?);
            }
        }
        Ok(reached)
    }
}
