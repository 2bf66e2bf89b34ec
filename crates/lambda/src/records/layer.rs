//! Layers: one record for the layer, which outlives its versions, and one record for each version.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::Timestamp;
use serde::{Deserialize, Serialize};
use store::{Key, Record};

use super::Malformed;
use super::function::{CodeRecord, PolicyRecord};
use crate::layer::{Layer, LayerVersion};
use crate::names::{LayerId, LayerVersionId};

/// What a layer is besides its versions: the number of the next one.
#[derive(Debug, Serialize, Deserialize)]
pub struct LayerRecord {
    next_version: u64,
}

impl Record for LayerRecord {
    const TABLE: &'static str = "lambda.layer";
    const FORMAT: u16 = 1;
}

/// One version of a layer.
#[derive(Debug, Serialize, Deserialize)]
pub struct LayerVersionRecord {
    version: u64,
    description: String,
    license_info: Option<String>,
    compatible_runtimes: Option<Vec<String>>,
    compatible_architectures: Option<Vec<String>>,
    code: CodeRecord,
    created: Timestamp,
    policy: Option<PolicyRecord>,
}

impl Record for LayerVersionRecord {
    const TABLE: &'static str = "lambda.layer_version";
    const FORMAT: u16 = 1;
}

/// `account/region/name`: the layer's record, and the beginning of its versions' keys.
pub fn layer_key(id: &LayerId) -> Key {
    Key::root().text(id.account.as_str()).text(id.region.as_str()).text(&id.name)
}

/// Reads a key back that [`layer_key`] made, or the key of a version of the layer.
pub fn layer_of_key(key: &Key) -> Result<LayerId, Malformed> {
    let (account, region, name) = super::parts_of_key(key)?;
    Ok(LayerId { account, region, name: name.into() })
}

pub fn layer_version_key(id: &LayerId, number: u64) -> Key {
    layer_key(id).number(number)
}

impl From<&Layer> for LayerRecord {
    fn from(layer: &Layer) -> Self {
        Self { next_version: layer.next_version }
    }
}

impl LayerRecord {
    /// The layer, together with its versions.
    pub fn load(self, id: LayerId, versions: Vec<LayerVersionRecord>) -> Result<Layer, Malformed> {
        let mut loaded = BTreeMap::new();
        for record in versions {
            let version = record.load(&id)?;
            loaded.insert(version.id.version, Arc::new(version));
        }
        Ok(Layer { id, versions: loaded, next_version: self.next_version })
    }
}

impl From<&LayerVersion> for LayerVersionRecord {
    fn from(version: &LayerVersion) -> Self {
        Self {
            version: version.id.version,
            description: version.description.clone(),
            license_info: version.license_info.clone(),
            compatible_runtimes: version.compatible_runtimes.clone(),
            compatible_architectures: version.compatible_architectures.clone(),
            code: version.code.into(),
            created: version.created,
            policy: version.policy.as_ref().map(PolicyRecord::from),
        }
    }
}

impl LayerVersionRecord {
    fn load(self, layer: &LayerId) -> Result<LayerVersion, Malformed> {
        Ok(LayerVersion {
            id: LayerVersionId { layer: layer.clone(), version: self.version },
            description: self.description,
            license_info: self.license_info,
            compatible_runtimes: self.compatible_runtimes,
            compatible_architectures: self.compatible_architectures,
            code: self.code.into(),
            created: self.created,
            policy: self.policy.map(PolicyRecord::load).transpose()?,
        })
    }
}
