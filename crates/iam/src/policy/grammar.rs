//! Whether AWS accepts a policy document, and its sentence if not.
//!
//! AWS checks in passes, each over the whole document, and tells the first fault of the first pass that
//! finds one. [`IDENTITY_PASSES`] and [`TRUST_PASSES`] are these passes in order; all that they know of each
//! other is that order.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::date;

const SYNTAX: &str = "Syntax errors in policy.";
const LEGACY: &str = "The policy failed legacy parsing";

/// A pass over the document: the sentence about its first fault.
type Pass = fn(&Draft) -> Option<String>;

const IDENTITY_PASSES: [Pass; 9] = [
    legacy_effects_and_dates,
    legacy_resources,
    repeated_sids,
    principals,
    missing_actions,
    malformed_resources,
    malformed_actions,
    malformed_not_actions,
    missing_resources,
];

const TRUST_PASSES: [Pass; 6] = [
    legacy_effects_and_dates,
    repeated_sids,
    missing_actions,
    prohibited_resources,
    missing_principals,
    actions_of_other_services,
];

/// Checks a policy that can be attached to users, groups and roles.
pub fn check_managed_policy(text: &str) -> Result<(), String> {
    let draft = Draft::parse(text).ok_or(SYNTAX)?;
    first_fault(&draft, &[old_version])?;
    first_fault(&draft, &IDENTITY_PASSES)
}

/// Checks a policy inside a user, group or role: it may be of any version.
pub fn check_inline_policy(text: &str) -> Result<(), String> {
    let draft = Draft::parse(text).ok_or(SYNTAX)?;
    first_fault(&draft, &IDENTITY_PASSES)
}

/// Checks the policy that says who may assume a role.
pub fn check_trust_policy(text: &str) -> Result<(), String> {
    if serde_json::from_str::<Value>(text).is_err() {
        return Err("This policy contains invalid Json".to_owned());
    }
    let draft = Draft::parse(text).ok_or(SYNTAX)?;
    first_fault(&draft, &TRUST_PASSES)
}

fn first_fault(draft: &Draft, passes: &[Pass]) -> Result<(), String> {
    passes.iter().find_map(|pass| pass(draft)).map_or(Ok(()), Err)
}

/// A document whose elements are known and of the right types.
struct Draft {
    version: Option<String>,
    statements: Vec<Map<String, Value>>,
}

impl Draft {
    /// `None`: AWS calls it a syntax error.
    fn parse(text: &str) -> Option<Self> {
        let Value::Object(mut document) = serde_json::from_str(text).ok()? else { return None };
        let known = |name: &String| matches!(name.as_str(), "Version" | "Id" | "Statement");
        if !document.keys().all(known) || document.get("Id").is_some_and(|id| !id.is_string()) {
            return None;
        }
        let version = match document.get("Version") {
            None => None,
            Some(Value::String(version)) if matches!(version.as_str(), "2008-10-17" | "2012-10-17") => {
                Some(version.clone())
            }
            Some(_) => return None,
        };
        let statements = match document.remove("Statement")? {
            Value::Array(statements) => statements,
            statement => vec![statement],
        };
        if statements.is_empty() {
            return None;
        }
        let statement = |statement| match statement {
            Value::Object(statement) if is_statement(&statement) => Some(statement),
            _ => None,
        };
        let statements = statements.into_iter().map(statement).collect::<Option<_>>()?;
        Some(Self { version, statements })
    }

    /// The texts of an element in all statements, in order.
    fn texts<'a>(&'a self, element: &'a str) -> impl Iterator<Item = &'a str> {
        self.statements.iter().filter_map(move |statement| statement.get(element)).flat_map(texts)
    }
}

fn is_statement(statement: &Map<String, Value>) -> bool {
    let fits = |(name, value): (&String, &Value)| match name.as_str() {
        "Sid" => value.is_string(),
        "Effect" => value.as_str().is_some_and(|effect| {
            effect.eq_ignore_ascii_case("Allow") || effect.eq_ignore_ascii_case("Deny")
        }),
        "Action" | "NotAction" | "Resource" | "NotResource" => is_text_or_list(value),
        "Principal" | "NotPrincipal" => {
            value.is_string() || value.as_object().is_some_and(|kinds| kinds.values().all(is_text_or_list))
        }
        "Condition" => value.as_object().is_some_and(|operators| operators.iter().all(is_condition)),
        _ => false,
    };
    let both = |a, b| statement.contains_key(a) && statement.contains_key(b);
    statement.iter().all(fits)
        && statement.contains_key("Effect")
        && !both("Action", "NotAction")
        && !both("Resource", "NotResource")
        && !both("Principal", "NotPrincipal")
}

fn is_text_or_list(value: &Value) -> bool {
    match value {
        Value::String(_) => true,
        Value::Array(values) => values.iter().all(|value| value.is_string() || value.is_null()),
        _ => false,
    }
}

fn is_condition((operator, tests): (&String, &Value)) -> bool {
    let Some(tests) = tests.as_object() else { return false };
    let is_scalar = |value: &Value| value.is_string() || value.is_boolean() || value.is_number();
    let fits = |value: &Value| match value {
        Value::Array(values) => values.iter().all(is_scalar),
        value => is_scalar(value),
    };
    tests.values().all(fits) && (tests.is_empty() || is_operator(operator))
}

/// The operator without its quantifier and `IfExists`.
fn bare_operator(operator: &str) -> &str {
    let operator = operator
        .strip_prefix("ForAnyValue:")
        .or_else(|| operator.strip_prefix("ForAllValues:"))
        .unwrap_or(operator);
    operator.strip_suffix("IfExists").unwrap_or(operator)
}

fn is_operator(operator: &str) -> bool {
    const OPERATORS: [&str; 27] = [
        "StringEquals",
        "StringNotEquals",
        "StringEqualsIgnoreCase",
        "StringNotEqualsIgnoreCase",
        "StringLike",
        "StringNotLike",
        "NumericEquals",
        "NumericNotEquals",
        "NumericLessThan",
        "NumericLessThanEquals",
        "NumericGreaterThan",
        "NumericGreaterThanEquals",
        "DateEquals",
        "DateNotEquals",
        "DateLessThan",
        "DateLessThanEquals",
        "DateGreaterThan",
        "DateGreaterThanEquals",
        "Bool",
        "BinaryEquals",
        "IpAddress",
        "NotIpAddress",
        "ArnEquals",
        "ArnLike",
        "ArnNotEquals",
        "ArnNotLike",
        "Null",
    ];
    OPERATORS.contains(&bare_operator(operator))
}

fn texts(value: &Value) -> impl Iterator<Item = &str> {
    let values = match value {
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    };
    values.iter().filter_map(Value::as_str)
}

fn old_version(draft: &Draft) -> Option<String> {
    let is_new = draft.version.as_deref() == Some("2012-10-17");
    (!is_new).then(|| "Policy document must be version 2012-10-17 or greater.".to_owned())
}

fn legacy_effects_and_dates(draft: &Draft) -> Option<String> {
    let is_fine = |statement: &Map<String, Value>| {
        let effect = statement.get("Effect").and_then(Value::as_str);
        let conditions = statement.get("Condition").and_then(Value::as_object);
        let tests =
            conditions.into_iter().flatten().filter(|(name, _)| bare_operator(name).starts_with("Date"));
        let values = tests.filter_map(|(_, tests)| tests.as_object()).flat_map(Map::values).flat_map(texts);
        matches!(effect, Some("Allow" | "Deny")) && values.into_iter().all(date::is_date)
    };
    (!draft.statements.iter().all(is_fine)).then(|| LEGACY.to_owned())
}

/// What is wrong with a resource's name.
enum ResourceFault {
    Legacy,
    Sentence(String),
}

fn first_resource_fault(draft: &Draft) -> Option<ResourceFault> {
    draft.texts("Resource").chain(draft.texts("NotResource")).find_map(resource_fault)
}

fn legacy_resources(draft: &Draft) -> Option<String> {
    match first_resource_fault(draft)? {
        ResourceFault::Legacy => Some(LEGACY.to_owned()),
        ResourceFault::Sentence(_) => None,
    }
}

fn malformed_resources(draft: &Draft) -> Option<String> {
    match first_resource_fault(draft)? {
        ResourceFault::Legacy => None,
        ResourceFault::Sentence(sentence) => Some(sentence),
    }
}

fn resource_fault(resource: &str) -> Option<ResourceFault> {
    if resource == "*" {
        return None;
    }
    if let Some(sentence) = resource_sentence(resource) {
        return Some(ResourceFault::Sentence(sentence));
    }
    let too_short = resource.contains("::") && resource.matches(':').count() < 5;
    let no_service = resource.split(':').nth(2) == Some("");
    (too_short || no_service).then_some(ResourceFault::Legacy)
}

fn resource_sentence(resource: &str) -> Option<String> {
    const IAM_PATHS: &str = "user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/";
    let Some((_arn, rest)) = resource.split_once(':') else {
        return Some(format!("Resource {resource} must be in ARN format or \"*\"."));
    };
    let (partition, rest) = match rest.split_once(':') {
        Some((partition, rest)) => (partition, Some(rest)),
        None => (rest, None),
    };
    if !is_partition(partition) {
        return Some(partition_sentence(partition, rest.unwrap_or_default()));
    }
    let Some(rest) = rest else {
        return Some("Resource vendor must be fully qualified and cannot contain regexes.".to_owned());
    };
    let mut parts = rest.splitn(4, ':');
    let mut part = || parts.next().unwrap_or_default();
    let (service, region, _account, name) = (part(), part(), part(), part());
    let has_region = !region.is_empty() || !rest.contains(':');
    match service {
        "iam" if has_region => Some(format!("IAM resource {resource} cannot contain region information.")),
        "iam" if name != "*" && !IAM_PATHS.split(", ").any(|path| name.starts_with(path)) => {
            Some(format!("IAM resource path must either be \"*\" or start with {IAM_PATHS}."))
        }
        "s3" if has_region && !name.starts_with("accesspoint/") => {
            Some(format!("Resource {resource} can not contain region information."))
        }
        _ => None,
    }
}

fn is_partition(text: &str) -> bool {
    matches!(
        text,
        "*" | "aws"
            | "aws-cn"
            | "aws-us-gov"
            | "aws-iso"
            | "aws-iso-b"
            | "aws-iso-e"
            | "aws-iso-f"
            | "aws-eusc"
    )
}

/// AWS fills what the ARN lacks with stars.
fn partition_sentence(partition: &str, rest: &str) -> String {
    let mut parts: Vec<&str> = if rest.is_empty() { Vec::new() } else { rest.splitn(4, ':').collect() };
    parts.resize(4, "*");
    let arn = format!("arn:{partition}:{}", parts.join(":"));
    format!("Partition \"{partition}\" is not valid for resource \"{arn}\".")
}

fn repeated_sids(draft: &Draft) -> Option<String> {
    let mut seen = BTreeSet::new();
    let unique = draft.texts("Sid").filter(|sid| !sid.is_empty()).all(|sid| seen.insert(sid));
    (!unique).then(|| "Statement IDs (SID) in a single policy must be unique.".to_owned())
}

fn principals(draft: &Draft) -> Option<String> {
    let names = |statement: &Map<String, Value>| {
        statement.contains_key("Principal") || statement.contains_key("NotPrincipal")
    };
    let any = draft.statements.iter().any(names);
    any.then(|| "Policy document should not specify a principal.".to_owned())
}

fn has_one_of(statement: &Map<String, Value>, element: &str, not_element: &str) -> bool {
    let value = statement.get(element).or_else(|| statement.get(not_element));
    value.is_some_and(|value| value.as_array().is_none_or(|values| !values.is_empty()))
}

fn missing_actions(draft: &Draft) -> Option<String> {
    let all = draft.statements.iter().all(|statement| has_one_of(statement, "Action", "NotAction"));
    (!all).then(|| "Policy statement must contain actions.".to_owned())
}

fn missing_resources(draft: &Draft) -> Option<String> {
    let all = draft.statements.iter().all(|statement| has_one_of(statement, "Resource", "NotResource"));
    (!all).then(|| "Policy statement must contain resources.".to_owned())
}

fn malformed_actions(draft: &Draft) -> Option<String> {
    draft.texts("Action").find_map(action_sentence)
}

fn malformed_not_actions(draft: &Draft) -> Option<String> {
    draft.texts("NotAction").find_map(action_sentence)
}

fn action_sentence(action: &str) -> Option<String> {
    if action == "*" {
        return None;
    }
    let Some((vendor, name)) = action.split_once(':') else {
        return Some("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.".to_owned());
    };
    if name.contains(':') {
        return Some("Actions/Condition can contain only one colon.".to_owned());
    }
    let is_vendor =
        vendor == "*" || vendor.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    (!is_vendor).then(|| format!("Vendor {vendor} is not valid"))
}

fn prohibited_resources(draft: &Draft) -> Option<String> {
    let has = |element: &str| draft.statements.iter().any(|statement| statement.contains_key(element));
    let element = ["Resource", "NotResource"].into_iter().find(|element| has(element))?;
    Some(format!("Has prohibited field {element}"))
}

fn missing_principals(draft: &Draft) -> Option<String> {
    let names = |statement: &Map<String, Value>| {
        let value = statement.get("Principal").or_else(|| statement.get("NotPrincipal"));
        value.is_some_and(|value| value.as_object().is_none_or(|kinds| !kinds.is_empty()))
    };
    let all = draft.statements.iter().all(names);
    (!all).then(|| {
        "Invalid principal in policy: com.amazon.balsa.error.InvalidPolicyException: The passed in policy has a statement with no principals!".to_owned()
    })
}

fn actions_of_other_services(draft: &Draft) -> Option<String> {
    const ACTIONS: [&str; 8] = [
        "sts:assumerole",
        "sts:assumerolewithsaml",
        "sts:assumerolewithwebidentity",
        "sts:setcontext",
        "sts:setsourceidentity",
        "sts:tagsession",
        "sts:getwebidentitytoken",
        "sts:*",
    ];
    let is_sts = |action: &str| {
        let action = action.to_ascii_lowercase();
        action == "*"
            || ACTIONS.contains(&action.as_str())
            || action.contains(['*', '?'])
                && ACTIONS.iter().any(|known| super::wildcard::matches(&action, known))
    };
    let all = draft.texts("Action").all(is_sts);
    (!all).then(|| "AssumeRole policy may only specify STS AssumeRole actions.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with one statement; `statement` is what stands in it besides `"Effect":"Allow"`.
    fn one(statement: &str) -> String {
        format!(r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow"{statement}}}}}"#)
    }

    fn resource(resource: &str) -> String {
        one(&format!(r#","Action":"s3:Get*","Resource":{resource}"#))
    }

    fn condition(condition: &str) -> String {
        one(&format!(r#","Action":"s3:Get*","Resource":"*","Condition":{condition}"#))
    }

    fn check(document: &str, expected: Option<&str>) {
        assert_eq!(check_managed_policy(document).err().as_deref(), expected, "{document}");
    }

    #[test]
    fn documents_that_aws_takes() {
        for document in [
            resource(r#""*""#),
            resource(r#"["arn:aws:s3:::b","arn:aws:s3:::b/*",null]"#),
            resource(r#""arn:aws:s3:eu-west-1:123456789012:accesspoint/p/object/*""#),
            resource(r#""arn:aws:iam::*:user/${aws:username}""#),
            resource(r#""arn:aws:unheard:eu-west-1::x""#),
            resource(r#""arn:aws:unheard""#),
            one(r#","NotAction":"*","NotResource":["arn:aws:s3:::b"]"#),
            one(r#","Action":"my-vendor.x: any thing ","Resource":"*","Sid":"""#),
            condition("{}"),
            condition(r#"{"Unheard":{},"Bool":{"aws:SecureTransport":true}}"#),
            condition(r#"{"ForAnyValue:StringLikeIfExists":{"a":["b","c"]}}"#),
            condition(r#"{"DateLessThan":{"a":"2026-01-02T03:04:05Z","b":"0","c":[]}}"#),
        ] {
            check(&document, None);
        }
    }

    #[test]
    fn syntax_errors() {
        for document in [
            "plain text".to_owned(),
            "[]".to_owned(),
            r#"{"Version":"2012-10-17"}"#.to_owned(),
            r#"{"Version":"2012-10-17","Statement":[]}"#.to_owned(),
            r#"{"Version":"2012-10-17","Statement":["x"]}"#.to_owned(),
            r#"{"Version":"2013-10-17","Statement":{"Effect":"Allow"}}"#.to_owned(),
            r#"{"Version":"2012-10-17","Id":{},"Statement":{"Effect":"Allow"}}"#.to_owned(),
            r#"{"Version":"2012-10-17","Other":1,"Statement":{"Effect":"Allow"}}"#.to_owned(),
            r#"{"Version":"2012-10-17","Statement":{"Action":"s3:*","Resource":"*"}}"#.to_owned(),
            one(r#","Other":1"#),
            one(r#","Sid":[]"#),
            one(r#","Action":{},"Resource":"*""#),
            one(r#","Action":[[]],"Resource":"*""#),
            one(r#","Action":[],"NotAction":"s3:*","Resource":"*""#),
            one(r#","Action":"s3:*","Resource":"*","NotResource":"*""#),
            resource("{}"),
            condition("[]"),
            condition(r#"{"StringEquals":"a"}"#),
            condition(r#"{"StringEquals":{"a":{}}}"#),
            condition(r#"{"Unheard":{"a":"b"}}"#),
            condition(r#"{"ForAnyValue::StringEquals":{"a":"b"}}"#),
        ] {
            check(&document, Some(SYNTAX));
        }
    }

    #[test]
    fn old_documents_are_taken_only_inside_identities() {
        let old = r#"{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#;
        check(old, Some("Policy document must be version 2012-10-17 or greater."));
        assert_eq!(check_inline_policy(old), Ok(()));
    }

    #[test]
    fn legacy_faults_come_first() {
        for document in [
            r#"{"Version":"2012-10-17","Statement":{"Effect":"aLLow"}}"#.to_owned(),
            resource(r#""arn:aws:s3::b""#),
            resource(r#""arn:aws::::b""#),
            condition(r#"{"DateEquals":{"a":"soon"}}"#),
            one(r#","Resource":"arn:aws:s3::b""#),
        ] {
            check(&document, Some(LEGACY));
        }
    }

    #[test]
    fn faults_of_resources() {
        for (resource_text, sentence) in [
            (r#""b""#, r#"Resource b must be in ARN format or "*"."#),
            (r#"["","*"]"#, r#"Resource  must be in ARN format or "*"."#),
            (r#""a:b""#, r#"Partition "b" is not valid for resource "arn:b:*:*:*:*"."#),
            (r#""a:b:c""#, r#"Partition "b" is not valid for resource "arn:b:c:*:*:*"."#),
            (r#""a:b:c:d:e:f:g""#, r#"Partition "b" is not valid for resource "arn:b:c:d:e:f:g"."#),
            (r#""arn:aws""#, "Resource vendor must be fully qualified and cannot contain regexes."),
            (
                r#""arn:aws:s3:eu-west-1::b""#,
                "Resource arn:aws:s3:eu-west-1::b can not contain region information.",
            ),
            (
                r#""arn:aws:iam:x::user/u""#,
                "IAM resource arn:aws:iam:x::user/u cannot contain region information.",
            ),
        ] {
            check(&resource(resource_text), Some(sentence));
        }
        let path = check_managed_policy(&resource(r#""arn:aws:iam:::u""#)).unwrap_err();
        assert!(path.starts_with(r#"IAM resource path must either be "*" or start with user/, "#), "{path}");
    }

    #[test]
    fn what_a_statement_must_have() {
        let twice = r#"{"Version":"2012-10-17","Statement":[{"Sid":"a","Effect":"Allow"},{"Sid":"a","Effect":"Deny"}]}"#;
        for (document, sentence) in [
            (twice.to_owned(), "Statement IDs (SID) in a single policy must be unique."),
            (one(""), "Policy statement must contain actions."),
            (one(r#","Action":[],"Resource":"*""#), "Policy statement must contain actions."),
            (one(r#","Action":"s3:*""#), "Policy statement must contain resources."),
            (one(r#","Action":"s3:*","Resource":[]"#), "Policy statement must contain resources."),
            (
                one(r#","Action":"all""#),
                "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
            ),
            (one(r#","Action":"s:3:x","Resource":"*""#), "Actions/Condition can contain only one colon."),
            (one(r#","NotAction":"a b:c","Resource":"*""#), "Vendor a b is not valid"),
            (
                one(r#","Action":"s3:*","Resource":"*","Principal":"*""#),
                "Policy document should not specify a principal.",
            ),
        ] {
            check(&document, Some(sentence));
        }
    }

    #[test]
    fn trust_policies() {
        let check = |document: &str, expected: Option<&str>| {
            assert_eq!(check_trust_policy(document).err().as_deref(), expected, "{document}");
        };
        let service = r#","Principal":{"Service":"lambda.amazonaws.com"}"#;
        check(&one(&format!(r#","Action":"sts:AssumeRole"{service}"#)), None);
        check(&one(&format!(r#","Action":["sts:Assume*","sts:TagSession"]{service}"#)), None);
        check(r#"{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Principal":"*"}}"#, None);
        check(r#"{"Statement":{"Effect":"Allow",}}"#, Some("This policy contains invalid Json"));
        check(r#"{"Statement":{"Effect":"Perhaps"}}"#, Some(SYNTAX));
        check(
            &one(&format!(r#","Action":"sts:AssumeRole","Resource":"*"{service}"#)),
            Some("Has prohibited field Resource"),
        );
        check(
            &one(&format!(r#","Action":"sts:BadAssumeRole"{service}"#)),
            Some("AssumeRole policy may only specify STS AssumeRole actions."),
        );
        let nobody = check_trust_policy(&one(r#","Action":"sts:AssumeRole""#)).unwrap_err();
        assert!(nobody.ends_with("The passed in policy has a statement with no principals!"), "{nobody}");
    }
}
