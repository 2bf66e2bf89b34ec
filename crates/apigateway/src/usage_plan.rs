//! Usage plans: which keys may call which stages, how fast and how often.

use base::Timestamp;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::http_api::Texts;
use crate::items::item;
use crate::rest_api::patch::{Op, Patch};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Throttle {
    pub burst_limit: Option<i32>,
    pub rate_limit: Option<f64>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    pub limit: Option<i32>,
    pub offset: Option<i32>,
    /// `DAY`, `WEEK` or `MONTH`.
    pub period: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanStage {
    pub api_id: String,
    pub stage: String,
    /// By `/path/METHOD`.
    pub throttle: Option<IndexMap<String, Throttle>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UsagePlan {
    pub id: String,
    pub created: Timestamp,
    pub name: String,
    pub description: Option<String>,
    pub stages: Vec<PlanStage>,
    pub throttle: Option<Throttle>,
    pub quota: Option<Quota>,
    pub product_code: Option<String>,
    pub tags: Option<Texts>,
    /// Ids of the keys, in the order in which they came.
    pub key_ids: Vec<String>,
}

item!(UsagePlan, usage_plans, id, |_: &str| { Error::not_found("Invalid Usage Plan ID specified") });

impl UsagePlan {
    /// `is_stage` tells whether an API has a stage.
    pub fn patch(&mut self, patch: &Patch, is_stage: &dyn Fn(&str, &str) -> bool) -> Result<(), Error> {
        let segments = patch.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["name"] => self.name = patch.text().to_owned(),
            ["description"] => self.description = patch.optional(),
            ["productCode"] => self.product_code = patch.optional(),
            ["apiStages"] => self.patch_stages(patch, is_stage)?,
            ["apiStages", stage, "throttle", rest @ ..] => self.patch_stage_throttle(patch, stage, rest)?,
            ["throttle"] if patch.op == Op::Remove => self.throttle = None,
            ["throttle", "burstLimit"] => {
                self.throttle.get_or_insert_default().burst_limit = Some(patch.number()?);
            }
            ["throttle", "rateLimit"] => {
                self.throttle.get_or_insert_default().rate_limit = Some(patch.number()?);
            }
            ["quota"] if patch.op == Op::Remove => self.quota = None,
            ["quota", "limit"] => self.quota_mut().limit = Some(patch.number()?),
            ["quota", "offset"] => self.quota_mut().offset = Some(patch.number()?),
            ["quota", "period"] => self.quota_mut().period = patch.optional(),
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }

    fn quota_mut(&mut self) -> &mut Quota {
        self.quota.get_or_insert_with(|| Quota { offset: Some(0), ..Quota::default() })
    }

    fn patch_stages(&mut self, patch: &Patch, is_stage: &dyn Fn(&str, &str) -> bool) -> Result<(), Error> {
        let named = patch.text().split_once(':');
        let (api_id, stage) = named.ok_or_else(|| Error::bad_request("Invalid API Stage specified"))?;
        self.check_stage(api_id, stage, is_stage)?;
        if patch.op == Op::Remove {
            let count = self.stages.len();
            self.stages.retain(|have| have.api_id != api_id || have.stage != stage);
            if self.stages.len() == count {
                return Err(Error::not_found("Usage Plan does not have the specified API Stage"));
            }
            return Ok(());
        }
        let added = PlanStage { api_id: api_id.to_owned(), stage: stage.to_owned(), throttle: None };
        self.stages.push(added);
        Ok(())
    }

    pub fn check_stage(
        &self,
        api_id: &str,
        stage: &str,
        is_stage: &dyn Fn(&str, &str) -> bool,
    ) -> Result<(), Error> {
        if is_stage(api_id, stage) {
            return Ok(());
        }
        Err(Error::not_found(format!(
            "Invalid API Stage {{api: {api_id}, stage: {stage}}} specified for usageplan {}",
            self.id
        )))
    }

    fn patch_stage_throttle(&mut self, patch: &Patch, stage: &str, rest: &[&str]) -> Result<(), Error> {
        let have = self.stages.iter_mut().find(|have| stage == format!("{}:{}", have.api_id, have.stage));
        let have = have.ok_or_else(|| Error::bad_request("Invalid API Stage specified"))?;
        match rest {
            [] if patch.op == Op::Remove => have.throttle = None,
            [method] if patch.op == Op::Remove => {
                if let Some(methods) = &mut have.throttle {
                    methods.shift_remove(*method);
                }
            }
            [method, limit] => {
                let methods = have.throttle.get_or_insert_default();
                let throttle = methods.entry((*method).to_owned()).or_default();
                match *limit {
                    "rateLimit" => throttle.rate_limit = Some(patch.number()?),
                    "burstLimit" => throttle.burst_limit = Some(patch.number()?),
                    _ => return Err(patch.invalid_path()),
                }
            }
            _ => return Err(patch.invalid_path()),
        }
        Ok(())
    }
}
