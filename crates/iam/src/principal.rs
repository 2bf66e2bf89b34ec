//! What principals may do: their policies, and the answer to one question.

use std::sync::Arc;

use async_trait::async_trait;
use base::ports::{AuthorizationRequest, Authorize, Decision};
use base::{AccountId, Arn, Principal, RequestContext};

use crate::aws_managed;
use crate::cache::IdentityName;
use crate::group::Group;
use crate::identity::{self, Identity, IdentityKind, PolicySet};
use crate::key::{KnownKey, KnownSession};
use crate::managed_policy::{ManagedPolicy, PolicyRef};
use crate::policy::{Caller, CallerKind, Document, Keys, Policies, PolicyKind, Question, Verdict, decide};
use crate::role::Role;
use crate::session::Subject;
use crate::tags::Tags;
use crate::user::User;
use crate::{Error, Iam, role_name};

/// Everything that decides what a user or role may do, read and ready.
pub(crate) struct PrincipalPolicies {
    documents: Vec<Arc<Document>>,
    /// `Some` with a document that allows nothing if the boundary's policy cannot be read.
    boundary: Option<Arc<Document>>,
    tags: Tags,
}

/// Asked with the role's trust policy, which must grant it.
pub(crate) const ASSUME_ROLE: &str = "sts:AssumeRole";

/// Operations that need no policy here: they are allowed to everybody whom the signature check lets in, or
/// decide themselves, by the role's trust policy.
const DECIDED_ELSEWHERE: [&str; 5] = [
    "sts:GetCallerIdentity",
    "sts:GetSessionToken",
    ASSUME_ROLE,
    "sts:AssumeRoleWithSAML",
    "sts:AssumeRoleWithWebIdentity",
];

#[async_trait]
impl Authorize for Iam {
    async fn authorize(&self, cx: &RequestContext, request: AuthorizationRequest<'_>) -> Decision {
        if request.resource_policy.is_none() && DECIDED_ELSEWHERE.contains(&request.action) {
            return Decision::Allow;
        }
        match self.verdict(cx, &request).await {
            Ok(Verdict::Allow) => Decision::Allow,
            Ok(Verdict::ImplicitDeny(kind)) => {
                let (noun, action) = (noun(kind), request.action);
                Decision::Deny { reason: format!("because no {noun} allows the {action} action") }
            }
            Ok(Verdict::ExplicitDeny(kind)) => {
                let article = if kind == PolicyKind::Identity { "an" } else { "a" };
                Decision::Deny { reason: format!("with an explicit deny in {article} {}", noun(kind)) }
            }
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "failed to read policies");
                Decision::Deny { reason: "because the policies could not be read".to_owned() }
            }
        }
    }
}

fn noun(kind: PolicyKind) -> &'static str {
    match kind {
        PolicyKind::Identity => "identity-based policy",
        PolicyKind::Boundary => "permissions boundary",
        PolicyKind::Session => "session policy",
        PolicyKind::Resource => "resource-based policy",
    }
}

impl Iam {
    async fn verdict(
        &self,
        cx: &RequestContext,
        request: &AuthorizationRequest<'_>,
    ) -> Result<Verdict, Error> {
        let known = match &cx.access_key_id {
            Some(id) => self.known_key(id).await?,
            None => None,
        };
        let session = known.as_deref().and_then(|known: &KnownKey| known.session.as_ref());
        let identity = match identity_name(cx, session) {
            Some(name) => self.principal_policies(name).await?,
            None => None,
        };
        // What cannot be read cannot allow, and its denials are unknown: nothing is granted by it.
        let parsed = request.resource_policy.map(|text| self.resource_policies().get(text));
        let resource = match parsed {
            Some(Ok(document)) => Some(document),
            Some(Err(error)) => {
                tracing::debug!(%error, resource = request.resource, "resource policy cannot be read");
                return Ok(Verdict::ImplicitDeny(PolicyKind::Resource));
            }
            None => None,
        };
        let resource_arn = self.whole_arn(cx, request).await?;
        let resource_account = account_of(&resource_arn).unwrap_or_else(|| cx.account.to_string());
        let question = Question {
            caller: caller(cx, session),
            action: request.action,
            resource: &resource_arn,
            resource_account: &resource_account,
            keys: keys(cx, request, identity.as_deref(), session),
        };
        let policies = Policies {
            identity: identity.as_ref().map_or(&[], |identity| &identity.documents),
            boundary: identity.as_ref().and_then(|identity| identity.boundary.as_deref()),
            session: session.and_then(|known| known.policies.as_deref()),
            resource: resource.as_deref(),
            resource_must_grant: request.action == ASSUME_ROLE,
        };
        Ok(decide(&question, policies))
    }

    /// The resource's ARN. For actions of IAM, a user, group or role that is named without a path gets its own.
    async fn whole_arn(
        &self,
        cx: &RequestContext,
        request: &AuthorizationRequest<'_>,
    ) -> Result<String, Error> {
        let arn = request.resource;
        let names = arn.parse::<Arn>().ok().filter(|arn| {
            arn.service == "iam" && arn.account == cx.account.as_str() && request.action.starts_with("iam:")
        });
        let Some(parsed) = names else { return Ok(arn.to_owned()) };
        let path = match parsed.resource.split_once('/') {
            Some(("user", name)) => self.path_of::<User>(cx, name).await?,
            Some(("group", name)) => self.path_of::<Group>(cx, name).await?,
            Some(("role", name)) => self.path_of::<Role>(cx, name).await?,
            _ => None,
        };
        let kind_and_name = parsed.resource.split_once('/');
        Ok(match (path, kind_and_name) {
            (Some(path), Some((kind, name))) => identity::arn(cx, kind, &path, name),
            _ => arn.to_owned(),
        })
    }

    async fn path_of<I: Identity>(&self, cx: &RequestContext, name: &str) -> Result<Option<String>, Error> {
        let found: Option<I> = self.find(&identity::key(&cx.account, name)).await?;
        Ok(found.map(|identity| identity.path().to_owned()))
    }

    /// The policies of a user or role; `None` if it does not exist.
    async fn principal_policies(&self, name: IdentityName) -> Result<Option<Arc<PrincipalPolicies>>, Error> {
        let generation = self.cache().generation();
        if let Some(policies) = self.cache().policies.get(&name, generation) {
            return Ok(policies);
        }
        let (account, kind, identity) = &name;
        let key = identity::key(account, identity);
        let policies = match kind {
            IdentityKind::User => match self.find::<User>(&key).await? {
                Some(user) => Some(self.user_policies(account, user).await?),
                None => None,
            },
            IdentityKind::Role => match self.find::<Role>(&key).await? {
                Some(role) => Some(PrincipalPolicies {
                    documents: self.documents(account, &role.policies).await?,
                    boundary: self.boundary(account, role.boundary.as_ref()).await?,
                    tags: role.tags,
                }),
                None => None,
            },
            IdentityKind::Group => None,
        };
        let policies = policies.map(Arc::new);
        self.cache().policies.put(name, generation, policies.clone());
        Ok(policies)
    }

    async fn user_policies(&self, account: &AccountId, user: User) -> Result<PrincipalPolicies, Error> {
        let mut documents = self.documents(account, &user.policies).await?;
        for group in &user.groups {
            if let Some(group) = self.find::<Group>(&identity::key(account, group)).await? {
                documents.extend(self.documents(account, &group.policies).await?);
            }
        }
        let boundary = self.boundary(account, user.boundary.as_ref()).await?;
        Ok(PrincipalPolicies { documents, boundary, tags: user.tags })
    }

    async fn documents(
        &self,
        account: &AccountId,
        policies: &PolicySet,
    ) -> Result<Vec<Arc<Document>>, Error> {
        let mut texts: Vec<String> = policies.inline.values().cloned().collect();
        for policy in &policies.attached {
            texts.extend(self.policy_document(account, policy).await?);
        }
        Ok(texts.iter().map(|text| Arc::new(read(text))).collect())
    }

    async fn boundary(
        &self,
        account: &AccountId,
        boundary: Option<&PolicyRef>,
    ) -> Result<Option<Arc<Document>>, Error> {
        let Some(boundary) = boundary else { return Ok(None) };
        let text = self.policy_document(account, boundary).await?;
        Ok(Some(Arc::new(read(text.as_deref().unwrap_or_default()))))
    }

    /// The document of a managed policy that is in force; `None` if there is no such policy.
    pub(crate) async fn policy_document(
        &self,
        account: &AccountId,
        policy: &PolicyRef,
    ) -> Result<Option<String>, Error> {
        match policy.key(account) {
            Some(key) => {
                let found: Option<ManagedPolicy> = self.find(&key).await?;
                Ok(found.map(|policy| policy.document().to_owned()))
            }
            None => Ok(Some(aws_managed::document(&policy.path, &policy.name).to_owned())),
        }
    }
}

/// Reads a document that was checked when it was stored. One that cannot be read any more allows nothing.
fn read(text: &str) -> Document {
    Document::parse(text).unwrap_or(Document { version: None, id: None, statements: Vec::new() })
}

/// Whose policies count.
fn identity_name(cx: &RequestContext, session: Option<&KnownSession>) -> Option<IdentityName> {
    let user = |name: &str| Some((cx.account.clone(), IdentityKind::User, name.to_owned()));
    if let Some(Subject::Federated { user: parent, .. }) = session.map(|known| &known.session.subject) {
        return parent.as_deref().and_then(user);
    }
    match &cx.principal {
        Principal::User { name, .. } => user(name),
        Principal::AssumedRole { role_arn, .. } => {
            let name = role_name(role_arn)?;
            Some((cx.account.clone(), IdentityKind::Role, name.to_owned()))
        }
        Principal::Anonymous | Principal::Root | Principal::Service { .. } => None,
    }
}

fn caller<'a>(cx: &'a RequestContext, session: Option<&KnownSession>) -> Caller<'a> {
    let account = cx.account.as_str();
    let is_roots = |known: &KnownSession| {
        matches!(known.session.subject, Subject::Root | Subject::Federated { user: None, .. })
    };
    let identity = if session.is_some_and(is_roots) { CallerKind::Root } else { CallerKind::Identity };
    let (arn, role_arn, kind) = match &cx.principal {
        Principal::Root => ("", None, CallerKind::Root),
        Principal::Anonymous => ("", None, CallerKind::Anonymous),
        Principal::User { arn, .. } => (arn.as_str(), None, identity),
        Principal::AssumedRole { arn, role_arn, .. } => (arn.as_str(), Some(role_arn.as_str()), identity),
        Principal::Service { name } => (*name, None, CallerKind::Service(name)),
    };
    Caller { account, arn, role_arn, kind }
}

/// The account in an ARN, if it names one.
fn account_of(resource: &str) -> Option<String> {
    let arn: Arn = resource.parse().ok()?;
    arn.account.parse::<AccountId>().ok().map(String::from)
}

/// The request's condition keys ("AWS global condition context keys").
fn keys(
    cx: &RequestContext,
    request: &AuthorizationRequest<'_>,
    identity: Option<&PrincipalPolicies>,
    session: Option<&KnownSession>,
) -> Keys {
    let mut keys = Keys::new();
    let mut set = |key: &str, value: String| {
        keys.insert(key.to_ascii_lowercase(), vec![value]);
    };
    let account = cx.account.as_str();
    let (kind, arn, user_id) = match &cx.principal {
        Principal::Anonymous => ("Anonymous", None, None),
        Principal::Root => ("Account", Some(root_arn(cx)), Some(account.to_owned())),
        Principal::User { arn, id, name } => {
            set("aws:username", name.clone());
            ("User", Some(arn.clone()), Some(id.clone()))
        }
        Principal::AssumedRole { role_arn, id, .. } => {
            ("AssumedRole", Some(role_arn.clone()), Some(id.clone()))
        }
        Principal::Service { name } => {
            set("aws:PrincipalServiceName", (*name).to_owned());
            ("Service", None, None)
        }
    };
    set("aws:PrincipalType", kind.to_owned());
    set("aws:PrincipalIsAWSService", (kind == "Service").to_string());
    if let Some(arn) = arn {
        set("aws:PrincipalArn", arn);
        set("aws:PrincipalAccount", account.to_owned());
    }
    if let Some(user_id) = user_id {
        set("aws:userid", user_id);
    }
    set("aws:SourceIp", cx.source_ip.to_string());
    set("aws:SecureTransport", cx.endpoint.starts_with("https:").to_string());
    set("aws:RequestedRegion", cx.region.to_string());
    set("aws:EpochTime", (cx.now.as_millis() / 1000).to_string());
    set("aws:CurrentTime", wire::format_timestamp(cx.now.as_millis(), wire::TimestampFormat::Iso8601));
    if let Some(user_agent) = &cx.user_agent {
        set("aws:UserAgent", user_agent.clone());
    }
    for tag in identity.into_iter().flat_map(|identity| identity.tags.iter()) {
        set(&format!("aws:PrincipalTag/{}", tag.key), tag.value.clone());
    }
    if let Some(KnownSession { session, .. }) = session {
        set("aws:MultiFactorAuthPresent", "false".to_owned());
        let issued = wire::format_timestamp(session.created.as_millis(), wire::TimestampFormat::Iso8601);
        set("aws:TokenIssueTime", issued);
        if let Some(source) = &session.source_identity {
            set("aws:SourceIdentity", source.clone());
        }
        for tag in session.tags.iter() {
            set(&format!("aws:PrincipalTag/{}", tag.key), tag.value.clone());
        }
    }
    for (key, value) in &request.conditions {
        set(key, value.clone());
    }
    keys
}

/// `arn:aws:iam::000000000000:root`
pub(crate) fn root_arn(cx: &RequestContext) -> String {
    format!("arn:{}:iam::{}:root", cx.region.partition(), cx.account)
}
