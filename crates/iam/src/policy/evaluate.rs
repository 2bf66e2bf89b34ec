//! Deciding by policies (AWS: "Policy evaluation logic").
//!
//! Within one account either the identity's or the resource's policy may allow; an explicit deny in
//! any of them wins. Across accounts both must allow. A permissions boundary caps what identity
//! policies allow.

use std::collections::BTreeMap;

use super::condition::{self, Outcome};
use super::document::{Document, Effect, Matcher, Principals, Statement};
use super::wildcard;

/// Who asks.
#[derive(Debug, Clone)]
pub struct Caller<'a> {
    pub account: &'a str,
    /// The names under which policies may list the caller: its ARN, and for a session also the role's ARN.
    pub arns: Vec<&'a str>,
    /// `lambda.amazonaws.com`, when a service acts by itself.
    pub service: Option<&'a str>,
    pub anonymous: bool,
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    pub caller: Caller<'a>,
    pub action: &'a str,
    pub resource: &'a str,
    pub resource_account: &'a str,
    /// Condition keys in lower case.
    pub keys: BTreeMap<String, String>,
}

/// What policies say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Allow,
    /// No policy allows it.
    ImplicitDeny,
    /// A policy denies it.
    ExplicitDeny,
}

/// Decides by the caller's own policies, an optional boundary of them, and the resource's policy.
pub fn decide(
    question: &Question<'_>,
    identity: &[Document],
    boundary: Option<&Document>,
    resource: Option<&Document>,
) -> Verdict {
    let mut identity = verdict(question, identity.iter().flat_map(|document| &document.statements), false);
    if let (Verdict::Allow, Some(boundary)) = (identity, boundary) {
        identity = verdict(question, &boundary.statements, false);
    }
    let resource = resource.map_or(Verdict::ImplicitDeny, |document| resource_verdict(question, document));
    let same_account = question.caller.account == question.resource_account && !question.caller.anonymous;
    match (identity, resource) {
        (Verdict::ExplicitDeny, _) | (_, Verdict::ExplicitDeny) => Verdict::ExplicitDeny,
        (Verdict::Allow, Verdict::Allow) => Verdict::Allow,
        (Verdict::Allow, _) | (_, Verdict::Allow) if same_account => Verdict::Allow,
        // Services and strangers have no identity policies of their own.
        (_, Verdict::Allow) if question.caller.service.is_some() || question.caller.anonymous => {
            Verdict::Allow
        }
        _ => Verdict::ImplicitDeny,
    }
}

/// What a resource's policy says by itself.
pub fn resource_verdict(question: &Question<'_>, document: &Document) -> Verdict {
    verdict(question, &document.statements, true)
}

fn verdict<'a>(
    question: &Question<'_>,
    statements: impl IntoIterator<Item = &'a Statement>,
    with_principal: bool,
) -> Verdict {
    let mut verdict = Verdict::ImplicitDeny;
    for statement in statements {
        if applies(question, statement, with_principal) {
            match statement.effect {
                Effect::Deny => return Verdict::ExplicitDeny,
                Effect::Allow => verdict = Verdict::Allow,
            }
        }
    }
    verdict
}

fn applies(question: &Question<'_>, statement: &Statement, with_principal: bool) -> bool {
    let actions =
        |names: &Vec<String>| names.iter().any(|name| wildcard::matches_ignoring_case(name, question.action));
    let resources = |names: &Vec<String>| names.iter().any(|name| wildcard::matches(name, question.resource));
    let principal = match &statement.principals {
        Some(Matcher::In(principals)) => names(principals, &question.caller),
        Some(Matcher::NotIn(principals)) => !names(principals, &question.caller),
        None => !with_principal,
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
    if !(principal && action && resource) {
        return false;
    }
    match condition::evaluate(&statement.conditions, &question.keys) {
        Outcome::Holds => true,
        Outcome::Fails => false,
        Outcome::Unknown => statement.effect == Effect::Deny,
    }
}

/// Whether the principals of a statement name the caller.
fn names(principals: &Principals, caller: &Caller<'_>) -> bool {
    let kinds = match principals {
        Principals::Everybody => return true,
        Principals::Listed(kinds) => kinds,
    };
    let account_root = format!(":iam::{}:root", caller.account);
    kinds.iter().any(|(kind, listed)| match kind.as_str() {
        "AWS" => listed.iter().any(|name| {
            name == "*"
                || !caller.anonymous
                    && caller.service.is_none()
                    && (name == caller.account
                        || name.ends_with(&account_root)
                        || caller.arns.contains(&name.as_str()))
        }),
        "Service" => caller.service.is_some_and(|service| listed.iter().any(|name| name == service)),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FUNCTION: &str = "arn:aws:lambda:us-east-1:000000000000:function:mean";

    fn question<'a>(caller: Caller<'a>) -> Question<'a> {
        Question {
            caller,
            action: "lambda:InvokeFunction",
            resource: FUNCTION,
            resource_account: "000000000000",
            keys: BTreeMap::new(),
        }
    }

    fn user(account: &str) -> Caller<'_> {
        Caller { account, arns: vec!["arn:aws:iam::000000000000:user/ann"], service: None, anonymous: false }
    }

    fn document(effect: &str, rest: &str) -> Document {
        Document::parse(&format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"{effect}","Action":"lambda:Invoke*","Resource":"{FUNCTION}"{rest}}}}}"#
        ))
        .expect("valid policy")
    }

    #[test]
    fn nothing_allows_by_default_and_deny_wins() {
        let question = question(user("000000000000"));
        let allow = document("Allow", "");
        let deny = document("Deny", "");
        assert_eq!(decide(&question, &[], None, None), Verdict::ImplicitDeny);
        assert_eq!(decide(&question, std::slice::from_ref(&allow), None, None), Verdict::Allow);
        assert_eq!(decide(&question, &[allow.clone(), deny.clone()], None, None), Verdict::ExplicitDeny);
        let everybody = document("Deny", r#","Principal":"*""#);
        assert_eq!(
            decide(&question, std::slice::from_ref(&allow), None, Some(&everybody)),
            Verdict::ExplicitDeny
        );
        let other = Document::parse(r#"{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#)
            .expect("valid");
        assert_eq!(decide(&question, &[allow], Some(&other), None), Verdict::ImplicitDeny);
    }

    #[test]
    fn other_accounts_need_both_sides() {
        let question = question(user("111111111111"));
        let allow = document("Allow", "");
        let shared = document("Allow", r#","Principal":{"AWS":"111111111111"}"#);
        assert_eq!(decide(&question, std::slice::from_ref(&allow), None, None), Verdict::ImplicitDeny);
        assert_eq!(decide(&question, &[], None, Some(&shared)), Verdict::ImplicitDeny);
        assert_eq!(decide(&question, &[allow], None, Some(&shared)), Verdict::Allow);
    }

    #[test]
    fn services_need_a_statement_that_names_them() {
        let caller =
            Caller { account: "", arns: vec![], service: Some("s3.amazonaws.com"), anonymous: false };
        let mut question = question(caller);
        let named = document(
            "Allow",
            r#","Principal":{"Service":"s3.amazonaws.com"},"Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:s3:::b"}}"#,
        );
        assert_eq!(decide(&question, &[], None, Some(&named)), Verdict::ImplicitDeny);
        question.keys.insert("aws:sourcearn".to_owned(), "arn:aws:s3:::b".to_owned());
        assert_eq!(decide(&question, &[], None, Some(&named)), Verdict::Allow);
        let anyone = document("Allow", "");
        assert_eq!(decide(&question, &[], None, Some(&anyone)), Verdict::ImplicitDeny);
    }

    #[test]
    fn unknown_conditions_never_allow() {
        let question = question(user("000000000000"));
        let unknown = r#","Condition":{"Frobnicate":{"aws:x":"y"}}"#;
        assert_eq!(decide(&question, &[document("Allow", unknown)], None, None), Verdict::ImplicitDeny);
        let denies = [document("Allow", ""), document("Deny", unknown)];
        assert_eq!(decide(&question, &denies, None, None), Verdict::ExplicitDeny);
    }
}
