//! Resource policies: who else may use a function, a version, an alias or a layer version.
//!
//! Each of them has a policy of its own, with a revision of its own. A policy without statements does not exist.

use base::AccountId;
use serde_json::{Value, json};

use crate::error::Error;
use crate::function::Function;
use crate::limits;
use crate::names::Qualifier;
use crate::revision::RevisionId;

/// The statements of one resource, in the order in which they were added.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    pub revision_id: RevisionId,
    statements: Vec<Statement>,
}

/// One statement, as its document.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    pub id: String,
    /// Members in AWS's order: Sid, Effect, Principal, Action, Resource, Condition.
    pub document: Value,
}

/// Who is allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Principal {
    Everyone,
    Account(AccountId),
    /// A user, role or session.
    Arn(String),
    /// `s3.amazonaws.com`.
    Service(String),
}

impl Principal {
    pub fn parse(text: &str) -> Result<Self, Error> {
        if text == "*" {
            return Ok(Self::Everyone);
        }
        if let Ok(account) = text.parse() {
            return Ok(Self::Account(account));
        }
        if text.starts_with("arn:") {
            let arn: base::Arn = text.parse().map_err(|_| Error::PrincipalInvalid)?;
            return match arn.service.as_str() {
                "iam" | "sts" => Ok(Self::Arn(text.to_owned())),
                _ => Err(Error::PrincipalInvalid),
            };
        }
        let service = text.strip_suffix(".amazonaws.com").or_else(|| text.strip_suffix(".amazonaws.com.cn"));
        match service {
            Some(service) if !service.is_empty() => Ok(Self::Service(text.to_owned())),
            // Alexa is the one service that has another domain ("AddPermission").
            _ if text == "alexa-appkit.amazon.com" => Ok(Self::Service(text.to_owned())),
            _ => Err(Error::PrincipalInvalid),
        }
    }

    fn document(&self, partition: &str) -> Value {
        match self {
            Self::Everyone => json!("*"),
            Self::Account(account) => json!({ "AWS": format!("arn:{partition}:iam::{account}:root") }),
            Self::Arn(arn) => json!({ "AWS": arn }),
            Self::Service(service) => json!({ "Service": service }),
        }
    }
}

/// A statement to be, as a request describes it.
#[derive(Debug, Clone)]
pub struct Permission {
    pub id: String,
    pub principal: Principal,
    /// `lambda:InvokeFunction`.
    pub action: String,
    pub source_arn: Option<String>,
    pub source_account: Option<String>,
    pub event_source_token: Option<String>,
    pub function_url_auth_type: Option<String>,
    pub organization_id: Option<String>,
    pub invoked_via_function_url: Option<bool>,
}

impl Permission {
    /// The statement that allows it on a resource.
    pub fn statement(&self, resource: &str, partition: &str) -> Statement {
        let mut document = json!({
            "Sid": self.id,
            "Effect": "Allow",
            "Principal": self.principal.document(partition),
            "Action": self.action,
            "Resource": resource,
        });
        let mut equals = serde_json::Map::new();
        for (key, value) in [
            ("AWS:SourceAccount", &self.source_account),
            ("lambda:EventSourceToken", &self.event_source_token),
            ("lambda:FunctionUrlAuthType", &self.function_url_auth_type),
            ("aws:PrincipalOrgID", &self.organization_id),
        ] {
            if let Some(value) = value {
                equals.insert(key.to_owned(), json!(value));
            }
        }
        let mut condition = serde_json::Map::new();
        if !equals.is_empty() {
            condition.insert("StringEquals".to_owned(), Value::Object(equals));
        }
        if let Some(invoked) = self.invoked_via_function_url {
            let invoked = json!({ "lambda:InvokedViaFunctionUrl": invoked.to_string() });
            condition.insert("Bool".to_owned(), invoked);
        }
        if let Some(arn) = &self.source_arn {
            condition.insert("ArnLike".to_owned(), json!({ "AWS:SourceArn": arn }));
        }
        if !condition.is_empty() {
            document["Condition"] = Value::Object(condition);
        }
        Statement { id: self.id.clone(), document }
    }
}

impl Policy {
    /// Takes back what was stored.
    pub fn stored(revision_id: RevisionId, statements: Vec<Statement>) -> Self {
        Self { revision_id, statements }
    }

    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// This policy (or none) with a statement more.
    pub fn with(policy: Option<&Self>, statement: Statement) -> Result<Self, Error> {
        let mut statements = policy.map(|policy| policy.statements.clone()).unwrap_or_default();
        if statements.iter().any(|known| known.id == statement.id) {
            return Err(Error::StatementExists { id: statement.id });
        }
        statements.push(statement);
        let policy = Self { revision_id: RevisionId::random(), statements };
        let size = policy.document().len();
        if size > limits::POLICY_BYTES_MAX {
            return Err(Error::PolicyTooLarge { size });
        }
        Ok(policy)
    }

    /// This policy without one of its statements; `None` if that was the last.
    pub fn without(&self, id: &str) -> Result<Option<Self>, Error> {
        let statements: Vec<Statement> =
            self.statements.iter().filter(|statement| statement.id != id).cloned().collect();
        if statements.len() == self.statements.len() {
            return Err(Error::StatementNotFound { id: id.to_owned() });
        }
        let left = !statements.is_empty();
        Ok(left.then(|| Self { revision_id: RevisionId::random(), statements }))
    }

    /// The policy as JSON text.
    pub fn document(&self) -> String {
        let statements: Vec<&Value> = self.statements.iter().map(|statement| &statement.document).collect();
        json!({ "Version": "2012-10-17", "Id": "default", "Statement": statements }).to_string()
    }
}

impl Function {
    /// Adds a statement to the policy of a qualifier; `$LATEST` stands for the function itself.
    pub fn add_statement(
        &mut self,
        qualifier: &Qualifier,
        statement: Statement,
        revision_id: Option<&str>,
    ) -> Result<(), Error> {
        self.check_exists(qualifier)?;
        self.check_policy_revision(qualifier, revision_id)?;
        let policy = Policy::with(self.policies.get(qualifier), statement)?;
        self.policies.insert(qualifier.clone(), policy);
        Ok(())
    }

    pub fn remove_statement(
        &mut self,
        qualifier: &Qualifier,
        id: &str,
        revision_id: Option<&str>,
    ) -> Result<(), Error> {
        self.check_exists(qualifier)?;
        let policy = self.policies.get(qualifier).ok_or(Error::PolicyNotFound)?;
        let left = policy.without(id)?;
        self.check_policy_revision(qualifier, revision_id)?;
        match left {
            Some(policy) => drop(self.policies.insert(qualifier.clone(), policy)),
            None => drop(self.policies.remove(qualifier)),
        }
        Ok(())
    }

    /// Where there is no policy yet, the revision of what it is for is taken instead.
    fn check_policy_revision(&self, qualifier: &Qualifier, given: Option<&str>) -> Result<(), Error> {
        let current = match (self.policies.get(qualifier), qualifier) {
            (Some(policy), _) => Some(&policy.revision_id),
            (None, Qualifier::Alias(name)) => self.aliases.get(name).map(|alias| &alias.revision_id),
            (None, _) => self.find(qualifier).map(|target| &target.version().revision_id),
        };
        match current {
            Some(current) if current.matches(given) => Ok(()),
            _ => Err(Error::PolicyRevisionMismatch),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn permission(id: &str, principal: &str) -> Permission {
        Permission {
            id: id.into(),
            principal: Principal::parse(principal).unwrap(),
            action: "lambda:InvokeFunction".into(),
            source_arn: None,
            source_account: None,
            event_source_token: None,
            function_url_auth_type: None,
            organization_id: None,
            invoked_via_function_url: None,
        }
    }

    #[test]
    fn statements_have_awss_members_in_awss_order() {
        let check = |permission: Permission, expected: &str| {
            assert_eq!(permission.statement("RESOURCE", "aws").document.to_string(), expected);
        };
        check(
            permission("s3", "s3.amazonaws.com"),
            r#"{"Sid":"s3","Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"RESOURCE"}"#,
        );
        check(
            permission("all", "*"),
            r#"{"Sid":"all","Effect":"Allow","Principal":"*","Action":"lambda:InvokeFunction","Resource":"RESOURCE"}"#,
        );
        check(
            Permission {
                source_arn: Some("arn:aws:s3:::bucket".into()),
                source_account: Some("000000000000".into()),
                function_url_auth_type: Some("NONE".into()),
                organization_id: Some("o-1234567890".into()),
                ..permission("all", "000000000000")
            },
            r#"{"Sid":"all","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::000000000000:root"},"Action":"lambda:InvokeFunction","Resource":"RESOURCE","Condition":{"StringEquals":{"AWS:SourceAccount":"000000000000","lambda:FunctionUrlAuthType":"NONE","aws:PrincipalOrgID":"o-1234567890"},"ArnLike":{"AWS:SourceArn":"arn:aws:s3:::bucket"}}}"#,
        );
    }

    #[test]
    fn who_is_nobody_is_refused() {
        for text in ["", "invalid.nonaws.com", ".amazonaws.com", "arn:", "arn:aws:s3:::bucket", "bob"] {
            assert!(Principal::parse(text).is_err(), "{text}");
        }
        let role = "arn:aws:iam::000000000000:role/r";
        assert_eq!(Principal::parse(role).ok(), Some(Principal::Arn(role.into())));
    }

    #[test]
    fn statements_come_and_go_and_change_the_revision() {
        let statement = |id| permission(id, "*").statement("RESOURCE", "aws");
        let one = Policy::with(None, statement("a")).unwrap();
        let two = Policy::with(Some(&one), statement("b")).unwrap();
        assert_ne!(one.revision_id, two.revision_id);
        assert!(
            two.document().starts_with(r#"{"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"a","#)
        );
        let twice = Policy::with(Some(&two), statement("a")).map_err(|error| error.message());
        assert_eq!(
            twice.err().as_deref(),
            Some(
                "The statement id (a) provided already exists. Please provide a new statement id, or remove the existing statement."
            )
        );
        assert!(two.without("c").is_err());
        assert_eq!(one.without("a").ok(), Some(None));
        assert_eq!(two.without("a").unwrap().unwrap().statements().len(), 1);
    }
}
