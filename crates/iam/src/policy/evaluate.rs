//! Deciding by policies (AWS: "Policy evaluation logic").
//!
//! ```text
//!  an explicit deny in any policy ─► denied
//!  same account:   the resource's policy names the caller itself ─► allowed
//!                  otherwise identity ∧ boundary ∧ session policies must allow
//!                  (a grant to the caller's role stands in for identity policies only,
//!                   one to the account for nothing: it leaves the decision to identity policies)
//!  other account, trust policies: identity ∧ boundary ∧ session policies and the resource's policy must allow
//! ```

use std::sync::Arc;

use super::condition::{self, Outcome};
use super::document::{Document, Effect, Matcher, Principals, Statement};
use super::wildcard::{self, Keys};

/// Who asks.
#[derive(Debug, Clone)]
pub struct Caller<'a> {
    pub account: &'a str,
    /// The caller's ARN; for a role session that of the session.
    pub arn: &'a str,
    /// For a role session: the role's ARN.
    pub role_arn: Option<&'a str>,
    pub kind: CallerKind<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallerKind<'a> {
    /// The account itself: it may do everything that no policy denies.
    Root,
    /// A user or a session of a role.
    Identity,
    /// A service acting by itself, for instance `s3.amazonaws.com`.
    Service(&'a str),
    /// Somebody whom an identity provider vouches for: its ARN or name.
    Federated(&'a str),
    Anonymous,
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    pub caller: Caller<'a>,
    pub action: &'a str,
    pub resource: &'a str,
    pub resource_account: &'a str,
    pub keys: Keys,
}

/// The policies that bear on a question.
#[derive(Debug, Clone, Copy, Default)]
pub struct Policies<'a> {
    /// Of the caller and its groups.
    pub identity: &'a [Arc<Document>],
    pub boundary: Option<&'a Document>,
    /// Passed when the session began; `None`: the session is not narrowed.
    pub session: Option<&'a [Arc<Document>]>,
    pub resource: Option<&'a Document>,
    /// Whether the resource's policy must grant also within one account, as a role's trust policy must.
    pub resource_must_grant: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyKind {
    Identity,
    Boundary,
    Session,
    Resource,
}

/// What policies say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Allow,
    /// Policies of this kind would have to allow it and do not.
    ImplicitDeny(PolicyKind),
    /// A policy of this kind denies it.
    ExplicitDeny(PolicyKind),
}

/// How far the resource's policy grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grant {
    Nothing,
    /// To the caller's account, which has to hand it on.
    Account,
    /// To everybody, or to the caller's role.
    Broad,
    /// To the caller by name.
    Caller,
}

/// Decides a question.
pub fn decide(question: &Question<'_>, policies: Policies<'_>) -> Verdict {
    let identity = of_documents(question, policies.identity);
    let boundary = policies.boundary.map(|document| of_statements(question, document));
    let session = policies.session.map(|documents| of_documents(question, documents));
    let resource = policies.resource.map(|document| of_resource(question, document));
    let denials = [
        (identity.is_none(), PolicyKind::Identity),
        (boundary == Some(None), PolicyKind::Boundary),
        (session == Some(None), PolicyKind::Session),
        (resource == Some(None), PolicyKind::Resource),
    ];
    if let Some((_, kind)) = denials.into_iter().find(|(denied, _)| *denied) {
        return Verdict::ExplicitDeny(kind);
    }
    let caller = &question.caller;
    let grant = resource.flatten().unwrap_or(Grant::Nothing);
    let is_stranger = !matches!(caller.kind, CallerKind::Root | CallerKind::Identity);
    if is_stranger {
        return if grant > Grant::Account {
            Verdict::Allow
        } else {
            Verdict::ImplicitDeny(PolicyKind::Resource)
        };
    }
    let same_account = caller.account == question.resource_account;
    // A role's session is narrowed by boundary and session policies even where its role is granted something.
    if same_account && (grant == Grant::Caller || grant == Grant::Broad && caller.role_arn.is_none()) {
        return Verdict::Allow;
    }
    let identity_allows =
        caller.kind == CallerKind::Root || identity == Some(true) || same_account && grant == Grant::Broad;
    if !identity_allows {
        return Verdict::ImplicitDeny(PolicyKind::Identity);
    }
    if boundary == Some(Some(false)) {
        return Verdict::ImplicitDeny(PolicyKind::Boundary);
    }
    if session == Some(Some(false)) {
        return Verdict::ImplicitDeny(PolicyKind::Session);
    }
    if (!same_account || policies.resource_must_grant) && grant == Grant::Nothing {
        return Verdict::ImplicitDeny(PolicyKind::Resource);
    }
    Verdict::Allow
}

/// The statements of an identity's policy that apply, by their place in the document.
pub fn matching_statements(question: &Question<'_>, document: &Document) -> Vec<(usize, Effect)> {
    let statements = document.statements.iter().enumerate();
    let apply = statements.filter(|(_, statement)| applies(question, document, statement));
    apply.map(|(index, statement)| (index, statement.effect)).collect()
}

/// `None`: denied. `Some`: whether it is allowed.
fn of_documents(question: &Question<'_>, documents: &[Arc<Document>]) -> Option<bool> {
    let mut allowed = false;
    for document in documents {
        allowed |= of_statements(question, document)?;
    }
    Some(allowed)
}

fn of_statements(question: &Question<'_>, document: &Document) -> Option<bool> {
    let mut allowed = false;
    for (_, effect) in matching_statements(question, document) {
        match effect {
            Effect::Deny => return None,
            Effect::Allow => allowed = true,
        }
    }
    Some(allowed)
}

/// What a resource's policy says. `None`: it denies.
fn of_resource(question: &Question<'_>, document: &Document) -> Option<Grant> {
    let mut grant = Grant::Nothing;
    for statement in &document.statements {
        let named = match &statement.principals {
            Some(Matcher::In(principals)) => named(principals, &question.caller),
            Some(Matcher::NotIn(principals)) => match named(principals, &question.caller) {
                Grant::Nothing => Grant::Broad,
                _ => Grant::Nothing,
            },
            None => Grant::Nothing,
        };
        if named == Grant::Nothing || !applies(question, document, statement) {
            continue;
        }
        match statement.effect {
            Effect::Deny => return None,
            Effect::Allow => grant = grant.max(named),
        }
    }
    Some(grant)
}

/// Whether action, resource and conditions of a statement fit; who it names is another question.
fn applies(question: &Question<'_>, document: &Document, statement: &Statement) -> bool {
    let with_variables = document.version.as_deref() == Some("2012-10-17");
    let actions =
        |names: &Vec<String>| names.iter().any(|name| wildcard::matches_ignoring_case(name, question.action));
    let resources = |names: &Vec<String>| {
        names.iter().any(|name| match with_variables {
            true => wildcard::matches_with(name, question.resource, &question.keys),
            false => wildcard::matches(name, question.resource),
        })
    };
    let action = match &statement.actions {
        Matcher::In(list) => actions(list),
        Matcher::NotIn(list) => !actions(list),
    };
    let resource = match &statement.resources {
        Some(Matcher::In(list)) => resources(list),
        Some(Matcher::NotIn(list)) => !resources(list),
        None => true,
    };
    if !(action && resource) {
        return false;
    }
    match condition::evaluate(&statement.conditions, &question.keys) {
        Outcome::Holds => true,
        Outcome::Fails => false,
        Outcome::Unknown => statement.effect == Effect::Deny,
    }
}

/// How the principals of a statement name the caller.
fn named(principals: &Principals, caller: &Caller<'_>) -> Grant {
    let kinds = match principals {
        Principals::Everybody => return Grant::Broad,
        Principals::Listed(kinds) => kinds,
    };
    let mut grant = Grant::Nothing;
    for (kind, listed) in kinds {
        for name in listed {
            grant = grant.max(named_by(kind, name, caller));
        }
    }
    grant
}

fn named_by(kind: &str, name: &str, caller: &Caller<'_>) -> Grant {
    match (kind, caller.kind) {
        ("AWS", _) if name == "*" => Grant::Broad,
        ("AWS", CallerKind::Root) if is_account(name, caller.account) => Grant::Caller,
        ("AWS", CallerKind::Root | CallerKind::Identity) => {
            if name == caller.arn {
                Grant::Caller
            } else if caller.role_arn == Some(name) {
                Grant::Broad
            } else if is_account(name, caller.account) {
                Grant::Account
            } else {
                Grant::Nothing
            }
        }
        ("Service", CallerKind::Service(service)) if is_service(name, service) || name == "*" => {
            Grant::Caller
        }
        ("Federated", CallerKind::Federated(provider)) if name == provider || name == "*" => Grant::Caller,
        _ => Grant::Nothing,
    }
}

/// Whether a principal is an account: its number, or its root's ARN.
fn is_account(name: &str, account: &str) -> bool {
    name == account
        || name
            .strip_prefix("arn:")
            .and_then(|rest| rest.split_once(":iam::"))
            .is_some_and(|(_, rest)| rest.strip_suffix(":root") == Some(account))
}

/// Whether a name is a service's own or that of the service in one region: `logs.eu-west-1.amazonaws.com`.
fn is_service(name: &str, service: &str) -> bool {
    let without_region = |name: &str| {
        let (label, rest) = name.split_once('.')?;
        let (region, domain) = rest.split_once('.')?;
        let has_region = region.contains('-') && region.parse::<base::Region>().is_ok();
        has_region.then(|| format!("{label}.{domain}"))
    };
    name == service || without_region(name).as_deref() == Some(service)
}

#[cfg(test)]
mod tests {
    use super::*;
    use PolicyKind::{Boundary, Identity, Resource, Session};
    use Verdict::{Allow, ExplicitDeny, ImplicitDeny};

    const FUNCTION: &str = "arn:aws:lambda:us-east-1:000000000000:function:mean";
    const ANN: &str = "arn:aws:iam::000000000000:user/ann";

    fn question<'a>(caller: Caller<'a>) -> Question<'a> {
        Question {
            caller,
            action: "lambda:InvokeFunction",
            resource: FUNCTION,
            resource_account: "000000000000",
            keys: Keys::new(),
        }
    }

    fn user(account: &str) -> Caller<'_> {
        Caller { account, arn: ANN, role_arn: None, kind: CallerKind::Identity }
    }

    fn session() -> Caller<'static> {
        Caller {
            account: "000000000000",
            arn: "arn:aws:sts::000000000000:assumed-role/r/s",
            role_arn: Some("arn:aws:iam::000000000000:role/r"),
            kind: CallerKind::Identity,
        }
    }

    fn document(effect: &str, rest: &str) -> Arc<Document> {
        let text = format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"{effect}","Action":"lambda:Invoke*","Resource":"{FUNCTION}"{rest}}}}}"#
        );
        Arc::new(Document::parse(&text).unwrap())
    }

    fn check(caller: Caller<'_>, policies: Policies<'_>, expected: Verdict) {
        assert_eq!(decide(&question(caller), policies), expected, "{policies:?}");
    }

    #[test]
    fn nothing_allows_by_default_and_deny_wins() {
        let user = || user("000000000000");
        let (allow, deny) = (document("Allow", ""), document("Deny", ""));
        let everybody = document("Deny", r#","Principal":"*""#);
        check(user(), Policies::default(), ImplicitDeny(Identity));
        let both = [allow.clone(), deny.clone()];
        check(user(), Policies { identity: &both[..1], ..Policies::default() }, Allow);
        check(user(), Policies { identity: &both, ..Policies::default() }, ExplicitDeny(Identity));
        let denied = Policies { identity: &both[..1], resource: Some(&everybody), ..Policies::default() };
        check(user(), denied, ExplicitDeny(Resource));
    }

    #[test]
    fn the_account_itself_may_everything_that_is_not_denied() {
        let root = || Caller { kind: CallerKind::Root, ..user("000000000000") };
        let deny = document("Deny", r#","Principal":{"AWS":"000000000000"}"#);
        check(root(), Policies::default(), Allow);
        check(root(), Policies { resource: Some(&deny), ..Policies::default() }, ExplicitDeny(Resource));
    }

    #[test]
    fn boundaries_and_session_policies_cap() {
        let user = || user("000000000000");
        let allow = [document("Allow", "")];
        let other = Document::parse(r#"{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#);
        let other = [Arc::new(other.unwrap())];
        let capped = Policies { identity: &allow, boundary: Some(&other[0]), ..Policies::default() };
        check(user(), capped, ImplicitDeny(Boundary));
        let narrowed = Policies { identity: &allow, session: Some(&other), ..Policies::default() };
        check(session(), narrowed, ImplicitDeny(Session));
        check(session(), Policies { identity: &allow, session: Some(&allow), ..Policies::default() }, Allow);
        // What the resource's policy grants to a user by name is not capped, but what it grants to a role is.
        let ann = document("Allow", &format!(r#","Principal":{{"AWS":"{ANN}"}}"#));
        check(
            user(),
            Policies { boundary: Some(&other[0]), resource: Some(&ann), ..Policies::default() },
            Allow,
        );
        let role = document("Allow", r#","Principal":{"AWS":"arn:aws:iam::000000000000:role/r"}"#);
        let of_role = Policies { resource: Some(&role), ..Policies::default() };
        check(session(), of_role, Allow);
        check(session(), Policies { session: Some(&other), ..of_role }, ImplicitDeny(Session));
    }

    #[test]
    fn a_grant_to_the_account_leaves_it_to_identity_policies() {
        let shared = document("Allow", r#","Principal":{"AWS":"arn:aws:iam::000000000000:root"}"#);
        let policies = Policies { resource: Some(&shared), ..Policies::default() };
        check(user("000000000000"), policies, ImplicitDeny(Identity));
        check(user("000000000000"), Policies { identity: &[document("Allow", "")], ..policies }, Allow);
        let other = document("Allow", r#","Principal":{"Service":"s3.amazonaws.com"}"#);
        let policies =
            Policies { identity: &[document("Allow", "")], resource: Some(&other), ..Policies::default() };
        check(user("000000000000"), policies, Allow);
        let trust = Policies { resource_must_grant: true, ..policies };
        check(user("000000000000"), trust, ImplicitDeny(Resource));
    }

    #[test]
    fn other_accounts_need_both_sides() {
        let allow = [document("Allow", "")];
        let shared = document("Allow", r#","Principal":{"AWS":"111111111111"}"#);
        let user = || user("111111111111");
        check(user(), Policies { identity: &allow, ..Policies::default() }, ImplicitDeny(Resource));
        check(user(), Policies { resource: Some(&shared), ..Policies::default() }, ImplicitDeny(Identity));
        check(user(), Policies { identity: &allow, resource: Some(&shared), ..Policies::default() }, Allow);
    }

    #[test]
    fn services_need_a_statement_that_names_them() {
        let kind = CallerKind::Service("s3.amazonaws.com");
        let mut question = question(Caller { kind, ..user("") });
        let named = document(
            "Allow",
            r#","Principal":{"Service":"s3.amazonaws.com"},"Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:s3:::b"}}"#,
        );
        let policies = Policies { resource: Some(&named), ..Policies::default() };
        assert_eq!(decide(&question, policies), ImplicitDeny(Resource));
        question.keys.insert("aws:sourcearn".to_owned(), vec!["arn:aws:s3:::b".to_owned()]);
        assert_eq!(decide(&question, policies), Allow);
        let nobody = document("Allow", "");
        let policies = Policies { resource: Some(&nobody), ..Policies::default() };
        assert_eq!(decide(&question, policies), ImplicitDeny(Resource));
    }

    #[test]
    fn unknown_conditions_never_allow() {
        let unknown = r#","Condition":{"Frobnicate":{"aws:x":"y"}}"#;
        let user = || user("000000000000");
        let allow = [document("Allow", unknown)];
        check(user(), Policies { identity: &allow, ..Policies::default() }, ImplicitDeny(Identity));
        let denies = [document("Allow", ""), document("Deny", unknown)];
        check(user(), Policies { identity: &denies, ..Policies::default() }, ExplicitDeny(Identity));
    }
}
