//! Versions of a function: the editable one (`$LATEST`) and those that were published from it.

use std::sync::Arc;
use std::time::Duration;

use base::Timestamp;

use crate::configuration::{Change, Code, Configuration, SnapStart};
use crate::deployment::{Architecture, FunctionId, Version};
use crate::error::Error;
use crate::function::Function;
use crate::names::{Qualifier, qualified_arn};
use crate::package::code_sha256;
use crate::revision::RevisionId;
use crate::state::{Event, Phase, Refusal};

/// One version of a function.
#[derive(Debug, Clone, PartialEq)]
pub struct FunctionVersion {
    pub version: Version,
    pub configuration: Configuration,
    pub phase: Phase,
    pub revision_id: RevisionId,
    pub last_modified: Timestamp,
    /// Rises with every change of this version's code or configuration.
    pub generation: u64,
    /// The generation of `$LATEST` that this version was published from; its own for `$LATEST`.
    pub source_generation: u64,
}

/// New code for `$LATEST`.
#[derive(Debug, Clone, Copy)]
pub struct CodeChange {
    pub code: Code,
    pub architecture: Option<Architecture>,
}

/// What a client demands of the state that it wants to change.
#[derive(Debug, Clone, Default)]
pub struct Precondition {
    pub revision_id: Option<String>,
    pub code_sha256: Option<String>,
}

impl FunctionVersion {
    /// The first `$LATEST` of a new function.
    pub fn created(configuration: Configuration, now: Timestamp) -> Self {
        let generation = u64::try_from(now.as_millis()).unwrap_or(0);
        Self {
            version: Version::Latest,
            configuration,
            phase: Phase::creating(now),
            revision_id: RevisionId::random(),
            last_modified: now,
            generation,
            source_generation: generation,
        }
    }

    /// The ARN that names exactly this version.
    pub fn qualified_arn(&self, function: &FunctionId) -> String {
        format!("{}:{}", function.arn(), self.version)
    }
}

impl Function {
    /// Gives `$LATEST` new settings.
    pub fn update_configuration(
        &mut self,
        change: Change,
        runtime_version_arn: Option<String>,
        precondition: &Precondition,
        settles_after: Duration,
        now: Timestamp,
    ) -> Result<(), Error> {
        self.check_precondition(precondition)?;
        let mut configuration = self.latest.configuration.changed(change)?;
        configuration.runtime_version_arn = runtime_version_arn;
        self.replace_latest(configuration, settles_after, now)
    }

    /// Gives `$LATEST` new code.
    pub fn update_code(
        &mut self,
        change: CodeChange,
        precondition: &Precondition,
        settles_after: Duration,
        now: Timestamp,
    ) -> Result<(), Error> {
        self.check_precondition(precondition)?;
        let mut configuration = self.latest.configuration.clone();
        configuration.code = change.code;
        configuration.architecture = change.architecture.unwrap_or(configuration.architecture);
        self.replace_latest(configuration, settles_after, now)
    }

    fn replace_latest(
        &mut self,
        configuration: Configuration,
        settles_after: Duration,
        now: Timestamp,
    ) -> Result<(), Error> {
        let phase = self.latest.phase.on(Event::UpdateRequested { settles_after }, now);
        let phase = phase.map_err(|refusal| self.refused(refusal))?;
        let generation = self.next_generation(now);
        self.set_latest(FunctionVersion {
            version: Version::Latest,
            configuration,
            phase,
            revision_id: RevisionId::random(),
            last_modified: now,
            generation,
            source_generation: generation,
        });
        Ok(())
    }

    fn refused(&self, refusal: Refusal) -> Error {
        match refusal {
            Refusal::UpdateInProgress => Error::UpdateInProgress { arn: self.id.arn() },
        }
    }

    pub fn check_precondition(&self, precondition: &Precondition) -> Result<(), Error> {
        if !self.latest.revision_id.matches(precondition.revision_id.as_deref()) {
            return Err(Error::FunctionRevisionMismatch);
        }
        let current = code_sha256(&self.latest.configuration.code.digest);
        match &precondition.code_sha256 {
            Some(given) if *given != current => {
                Err(Error::CodeDigestMismatch { given: given.clone(), current })
            }
            _ => Ok(()),
        }
    }

    /// Publishes `$LATEST`, unless it is what the newest version was published from.
    ///
    /// Returns the version, new or not.
    pub fn publish(
        &mut self,
        description: Option<String>,
        precondition: &Precondition,
        now: Timestamp,
    ) -> Result<Arc<FunctionVersion>, Error> {
        self.check_precondition(precondition)?;
        if let Some(newest) = self.unchanged_since_publishing() {
            return Ok(newest);
        }
        if let Phase::Updating { .. } = self.latest.phase
            && !self.latest.phase.settles_by(now)
        {
            return Err(self.refused(Refusal::UpdateInProgress));
        }
        let phase = match self.latest.configuration.snap_start {
            // Its snapshot is made first.
            SnapStart::PublishedVersions => Phase::creating(now),
            SnapStart::None => self.latest.phase.clone(),
        };
        Ok(self.publish_with_phase(description, phase, now))
    }

    /// Publishes what was created or changed in the same request: the version becomes ready with `$LATEST`.
    pub fn publish_along(&mut self, settles_after: Duration, now: Timestamp) -> Arc<FunctionVersion> {
        let phase = Phase::Creating { settles_at: now.plus(settles_after) };
        self.publish_with_phase(None, phase, now)
    }

    fn unchanged_since_publishing(&self) -> Option<Arc<FunctionVersion>> {
        let (_, newest) = self.versions.last_key_value()?;
        (newest.source_generation == self.latest.source_generation).then(|| newest.clone())
    }

    fn publish_with_phase(
        &mut self,
        description: Option<String>,
        phase: Phase,
        now: Timestamp,
    ) -> Arc<FunctionVersion> {
        let number = self.next_version;
        self.next_version += 1;
        let mut configuration = self.latest.configuration.clone();
        if let Some(description) = description {
            configuration.description = description;
        }
        let version = Arc::new(FunctionVersion {
            version: Version::Published(number),
            configuration,
            phase,
            revision_id: RevisionId::random(),
            last_modified: now,
            generation: self.next_generation(now),
            source_generation: self.latest.source_generation,
        });
        self.versions.insert(number, version.clone());
        let latest = FunctionVersion { revision_id: RevisionId::random(), ..self.latest.as_ref().clone() };
        self.set_latest(latest);
        version
    }

    /// Removes a published version; one that is not there is no error, as AWS has it.
    pub fn delete_version(&mut self, number: u64) -> Result<(), Error> {
        let used = |alias: &&crate::alias::Alias| alias.uses(Version::Published(number));
        if let Some(alias) = self.aliases.values().find(used) {
            return Err(Error::VersionInUse { version: number, alias: alias.name.to_string() });
        }
        self.versions.remove(&number);
        self.forget_qualifier(&Qualifier::Version(number));
        Ok(())
    }

    /// Lets a version go on in its life. Says whether that changed anything.
    pub fn on(&mut self, version: Version, event: Event, now: Timestamp) -> Result<bool, Error> {
        let Some(current) = self.version(version) else { return Ok(false) };
        let phase = current.phase.on(event, now).map_err(|refusal| self.refused(refusal))?;
        if phase == current.phase {
            return Ok(false);
        }
        let mut next = FunctionVersion { phase, ..current.as_ref().clone() };
        match version {
            Version::Latest => {
                next.revision_id = RevisionId::random();
                self.set_latest(next);
            }
            // The revision of a published version never changes.
            Version::Published(number) => {
                self.versions.insert(number, Arc::new(next));
            }
        }
        Ok(true)
    }

    /// Fails, in the words of reading and invoking, if the qualifier stands for no version.
    pub fn resolve(&self, qualifier: Option<&Qualifier>) -> Result<&Arc<FunctionVersion>, Error> {
        let Some(qualifier) = qualifier else { return Ok(&self.latest) };
        match self.find(qualifier) {
            Some(target) => Ok(target.version()),
            None => Err(Error::FunctionNotFound { arn: qualified_arn(&self.id, qualifier) }),
        }
    }
}
