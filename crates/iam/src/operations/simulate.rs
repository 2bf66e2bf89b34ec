//! What policies would decide, by the same engine that decides.

use std::collections::BTreeSet;
use std::sync::Arc;

use api::iam::{
    ContextEntry, EvaluationResult, GetContextKeysForCustomPolicyRequest, GetContextKeysForPolicyResponse,
    GetContextKeysForPrincipalPolicyRequest, OrganizationsDecisionDetail, PermissionsBoundaryDecisionDetail,
    Position, ResourceSpecificResult, SimulateCustomPolicyRequest, SimulatePolicyResponse,
    SimulatePrincipalPolicyRequest, Statement,
};
use base::{AccountId, Arn, RequestContext};

use crate::error::Entity;
use crate::group::Group;
use crate::identity::{Identity, IdentityKind};
use crate::page::PageRequest;
use crate::policy::{
    self, Caller, CallerKind, Document, Effect, Keys, Policies, PolicyKind, Question, Verdict,
    matching_statements, statement_spans,
};
use crate::role::Role;
use crate::user::User;
use crate::{Error, Iam, identity};

/// A policy under simulation, with the name that results call it by.
struct Source {
    id: String,
    text: String,
    document: Arc<Document>,
}

impl Source {
    fn parse(id: String, text: String) -> Result<Self, Error> {
        let document = Document::parse(&text)
            .map_err(|_| Error::InvalidInput { sentence: "Syntax errors in policy.".to_owned() })?;
        Ok(Self { id, text, document: Arc::new(document) })
    }

    fn parse_list(texts: Option<Vec<String>>) -> Result<Vec<Self>, Error> {
        let numbered = texts.unwrap_or_default().into_iter().enumerate();
        numbered.map(|(index, text)| Self::parse(format!("PolicyInputList.{}", index + 1), text)).collect()
    }
}

/// Everything that a simulation decides by.
struct Simulation {
    account: AccountId,
    caller_arn: String,
    sources: Vec<Source>,
    /// Several boundaries count as one document; `None`: there is none.
    boundary: Option<Document>,
    resource_policy: Option<Document>,
    keys: Keys,
}

/// What a simulation is asked.
struct Questions {
    actions: Vec<String>,
    resources: Vec<String>,
    page: PageRequest,
}

pub async fn custom(
    _service: &Iam,
    cx: &RequestContext,
    input: SimulateCustomPolicyRequest,
) -> Result<SimulatePolicyResponse, Error> {
    let simulation = Simulation {
        account: cx.account.clone(),
        caller_arn: input.caller_arn.unwrap_or_else(|| identity::arn(cx, "user", "/", "simulated")),
        sources: Source::parse_list(Some(input.policy_input_list))?,
        boundary: boundary(input.permissions_boundary_policy_input_list)?,
        resource_policy: resource_policy(input.resource_policy)?,
        keys: keys(input.context_entries),
    };
    let questions = Questions {
        actions: input.action_names,
        resources: input.resource_arns.unwrap_or_default(),
        page: PageRequest::parse(input.marker.as_deref(), input.max_items)?,
    };
    Ok(simulation.answer(questions))
}

pub async fn principal(
    service: &Iam,
    cx: &RequestContext,
    input: SimulatePrincipalPolicyRequest,
) -> Result<SimulatePolicyResponse, Error> {
    let principal = Principal::find(service, cx, &input.policy_source_arn).await?;
    let mut sources = principal.sources;
    sources.extend(Source::parse_list(input.policy_input_list)?);
    let mut keys = keys(input.context_entries);
    if let Some(user) = principal.user_name {
        keys.entry("aws:username".to_owned()).or_insert_with(|| vec![user]);
    }
    let boundary = match input.permissions_boundary_policy_input_list {
        Some(list) => boundary(Some(list))?,
        None => principal.boundary,
    };
    let simulation = Simulation {
        account: cx.account.clone(),
        caller_arn: input.caller_arn.unwrap_or(input.policy_source_arn),
        sources,
        boundary,
        resource_policy: resource_policy(input.resource_policy)?,
        keys,
    };
    let questions = Questions {
        actions: input.action_names,
        resources: input.resource_arns.unwrap_or_default(),
        page: PageRequest::parse(input.marker.as_deref(), input.max_items)?,
    };
    Ok(simulation.answer(questions))
}

pub async fn custom_context_keys(
    _service: &Iam,
    _cx: &RequestContext,
    input: GetContextKeysForCustomPolicyRequest,
) -> Result<GetContextKeysForPolicyResponse, Error> {
    Ok(present_keys(&Source::parse_list(Some(input.policy_input_list))?))
}

pub async fn principal_context_keys(
    service: &Iam,
    cx: &RequestContext,
    input: GetContextKeysForPrincipalPolicyRequest,
) -> Result<GetContextKeysForPolicyResponse, Error> {
    let mut sources = Principal::find(service, cx, &input.policy_source_arn).await?.sources;
    sources.extend(Source::parse_list(input.policy_input_list)?);
    Ok(present_keys(&sources))
}

fn present_keys(sources: &[Source]) -> GetContextKeysForPolicyResponse {
    let keys: BTreeSet<String> = sources.iter().flat_map(|source| source.document.context_keys()).collect();
    GetContextKeysForPolicyResponse { context_key_names: Some(keys.into_iter().collect()) }
}

/// A user, group or role whose policies are simulated.
struct Principal {
    sources: Vec<Source>,
    boundary: Option<Document>,
    user_name: Option<String>,
}

impl Principal {
    async fn find(service: &Iam, cx: &RequestContext, arn: &str) -> Result<Self, Error> {
        let invalid = || Error::InvalidInput { sentence: format!("Invalid Entity Arn: {arn}") };
        let parsed: Arn = arn.parse().map_err(|_| invalid())?;
        let (kind, path) = parsed.resource.split_once('/').ok_or_else(invalid)?;
        let name = path.rsplit('/').next().unwrap_or_default();
        let mut sources = Vec::new();
        let (mut boundary, mut user_name) = (None, None);
        match kind {
            "user" => {
                let user: User = service.get(&cx.account, name).await?;
                collect(service, cx, &user, &mut sources).await?;
                for group in &user.groups {
                    if let Some(group) = service.find::<Group>(&identity::key(&cx.account, group)).await? {
                        collect(service, cx, &group, &mut sources).await?;
                    }
                }
                boundary = user.boundary;
                user_name = Some(user.name);
            }
            "role" => {
                let role: Role = service.get(&cx.account, name).await?;
                collect(service, cx, &role, &mut sources).await?;
                boundary = role.boundary;
            }
            "group" => {
                let group: Group = service.get(&cx.account, name).await?;
                collect(service, cx, &group, &mut sources).await?;
            }
            _ => return Err(invalid()),
        }
        let boundary = match boundary {
            Some(policy) => {
                let text = service.policy_document(&cx.account, &policy).await?;
                let text = text.ok_or_else(|| Error::not_found(Entity::ManagedPolicy, policy.arn(cx)))?;
                Some(merge(vec![Source::parse(policy.name, text)?]))
            }
            None => None,
        };
        Ok(Self { sources, boundary, user_name })
    }
}

async fn collect<I: Identity>(
    service: &Iam,
    cx: &RequestContext,
    identity: &I,
    sources: &mut Vec<Source>,
) -> Result<(), Error> {
    let kind = match I::KIND {
        IdentityKind::User => "user",
        IdentityKind::Group => "group",
        IdentityKind::Role => "role",
    };
    for (name, text) in &identity.policies().inline {
        sources.push(Source::parse(format!("{kind}_{}_{name}", identity.name()), text.clone())?);
    }
    for policy in &identity.policies().attached {
        if let Some(text) = service.policy_document(&cx.account, policy).await? {
            sources.push(Source::parse(policy.name.clone(), text)?);
        }
    }
    Ok(())
}

fn boundary(texts: Option<Vec<String>>) -> Result<Option<Document>, Error> {
    match texts {
        None => Ok(None),
        texts => Ok(Some(merge(Source::parse_list(texts)?))),
    }
}

/// One document with the statements of all.
fn merge(sources: Vec<Source>) -> Document {
    let statements = sources.iter().flat_map(|source| source.document.statements.clone()).collect();
    Document { version: Some("2012-10-17".to_owned()), id: None, statements }
}

fn resource_policy(text: Option<String>) -> Result<Option<Document>, Error> {
    let Some(text) = text else { return Ok(None) };
    let source = Source::parse("ResourcePolicy".to_owned(), text)?;
    Ok(Some(merge(vec![source])))
}

fn keys(entries: Option<Vec<ContextEntry>>) -> Keys {
    let entry = |entry: ContextEntry| {
        let name = entry.context_key_name?.to_ascii_lowercase();
        Some((name, entry.context_key_values.unwrap_or_default()))
    };
    entries.unwrap_or_default().into_iter().filter_map(entry).collect()
}

/// The result for one action on one resource.
struct Outcome {
    verdict: Verdict,
    matched: Vec<Statement>,
    missing_keys: Vec<String>,
    allowed_by_boundary: Option<bool>,
}

impl Simulation {
    fn answer(&self, questions: Questions) -> SimulatePolicyResponse {
        let actions: Vec<(usize, String)> = questions.actions.into_iter().enumerate().collect();
        let page = questions.page.of(actions, |(index, _)| index.to_string());
        let page = page.map(|(_, action)| self.evaluate(action, &questions.resources));
        SimulatePolicyResponse {
            is_truncated: Some(page.is_truncated()),
            evaluation_results: Some(page.items),
            marker: page.marker,
        }
    }

    fn evaluate(&self, action: String, resources: &[String]) -> EvaluationResult {
        let any = ["*".to_owned()];
        let asked = if resources.is_empty() { &any } else { resources };
        let outcomes: Vec<(&String, Outcome)> =
            asked.iter().map(|resource| (resource, self.decide(&action, resource))).collect();
        let specific = outcomes.iter().map(|(resource, outcome)| ResourceSpecificResult {
            eval_resource_name: Some((*resource).clone()),
            eval_resource_decision: Some(decision(outcome.verdict).to_owned()),
            matched_statements: Some(outcome.matched.clone()),
            missing_context_values: Some(outcome.missing_keys.clone()),
            eval_decision_details: None,
            permissions_boundary_decision_detail: boundary_detail(outcome),
        });
        let specific: Vec<_> = if resources.is_empty() { Vec::new() } else { specific.collect() };
        let verdict =
            |wanted: fn(&Verdict) -> bool| outcomes.iter().map(|(_, outcome)| outcome.verdict).find(wanted);
        let overall = verdict(|verdict| matches!(verdict, Verdict::ExplicitDeny(_)))
            .or_else(|| verdict(|verdict| matches!(verdict, Verdict::ImplicitDeny(_))))
            .unwrap_or(Verdict::Allow);
        let mut matched: Vec<Statement> = Vec::new();
        let mut missing = BTreeSet::new();
        for (_, outcome) in &outcomes {
            let new = outcome.matched.iter().filter(|statement| !matched.contains(statement));
            matched.extend(new.cloned().collect::<Vec<_>>());
            missing.extend(outcome.missing_keys.iter().cloned());
        }
        EvaluationResult {
            eval_action_name: Some(action),
            eval_resource_name: asked.first().cloned(),
            eval_decision: Some(decision(overall).to_owned()),
            matched_statements: Some(matched),
            missing_context_values: Some(missing.into_iter().collect()),
            organizations_decision_detail: Some(OrganizationsDecisionDetail {
                allowed_by_organizations: Some(true),
            }),
            permissions_boundary_decision_detail: outcomes
                .first()
                .and_then(|(_, outcome)| boundary_detail(outcome)),
            eval_decision_details: Some(api::Map::new()),
            resource_specific_results: Some(specific),
        }
    }

    fn decide(&self, action: &str, resource: &str) -> Outcome {
        let parsed: Option<Arn> = resource.parse().ok();
        let owner = parsed.map(|arn| arn.account).filter(|account| !account.is_empty());
        let owner = owner.unwrap_or_else(|| self.account.to_string());
        let question = Question {
            caller: Caller {
                account: self.account.as_str(),
                arn: &self.caller_arn,
                role_arn: None,
                kind: CallerKind::Identity,
            },
            action,
            resource,
            resource_account: &owner,
            keys: self.keys.clone(),
        };
        let documents: Vec<Arc<Document>> =
            self.sources.iter().map(|source| Arc::clone(&source.document)).collect();
        let policies = Policies {
            identity: &documents,
            boundary: self.boundary.as_ref(),
            resource: self.resource_policy.as_ref(),
            ..Policies::default()
        };
        let verdict = policy::decide(&question, policies);
        let allowed_by_boundary = self.boundary.as_ref().map(|_| {
            use PolicyKind::Boundary;
            !matches!(verdict, Verdict::ImplicitDeny(Boundary) | Verdict::ExplicitDeny(Boundary))
        });
        let missing_keys = documents
            .iter()
            .flat_map(|document| document.context_keys_of_action(action))
            .filter(|key| !self.keys.contains_key(&key.to_ascii_lowercase()))
            .collect::<BTreeSet<_>>();
        Outcome {
            verdict,
            matched: self.matched(&question, verdict),
            missing_keys: missing_keys.into_iter().collect(),
            allowed_by_boundary,
        }
    }

    /// The statements that made the decision.
    fn matched(&self, question: &Question<'_>, verdict: Verdict) -> Vec<Statement> {
        let effect = match verdict {
            Verdict::Allow => Effect::Allow,
            Verdict::ExplicitDeny(_) => Effect::Deny,
            Verdict::ImplicitDeny(_) => return Vec::new(),
        };
        let mut matched = Vec::new();
        for source in &self.sources {
            let spans = statement_spans(&source.text);
            let statements = matching_statements(question, &source.document);
            for (index, _) in statements.into_iter().filter(|(_, found)| *found == effect) {
                let span = spans.get(index);
                matched.push(Statement {
                    source_policy_id: Some(source.id.clone()),
                    source_policy_type: Some("IAM Policy".to_owned()),
                    start_position: span.map(|(start, _)| position(start)),
                    end_position: span.map(|(_, end)| position(end)),
                });
            }
        }
        matched
    }
}

fn position(position: &policy::Position) -> Position {
    let number = |n: usize| Some(i32::try_from(n).unwrap_or(i32::MAX));
    Position { line: number(position.line), column: number(position.column) }
}

fn decision(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Allow => "allowed",
        Verdict::ImplicitDeny(_) => "implicitDeny",
        Verdict::ExplicitDeny(_) => "explicitDeny",
    }
}

fn boundary_detail(outcome: &Outcome) -> Option<PermissionsBoundaryDecisionDetail> {
    outcome
        .allowed_by_boundary
        .map(|allowed| PermissionsBoundaryDecisionDetail { allowed_by_permissions_boundary: Some(allowed) })
}
