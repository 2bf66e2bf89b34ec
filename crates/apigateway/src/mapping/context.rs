//! `$context`: what templates, parameter mappings, gateway responses and logs know of a call.

use serde_json::{Value, json};

use super::Object;

/// What is known of a call. What does not apply to it is `None`, and then empty text in a template.
#[derive(Clone, Debug, Default)]
pub struct CallContext<'a> {
    pub account_id: &'a str,
    pub api_id: &'a str,
    pub deployment_id: &'a str,
    pub domain_name: &'a str,
    pub extended_request_id: &'a str,
    pub http_method: &'a str,
    pub identity: Identity<'a>,
    /// Only for APIs with a canary.
    pub is_canary_request: Option<bool>,
    /// With the stage.
    pub path: &'a str,
    pub protocol: &'a str,
    pub request_id: &'a str,
    /// `25/Nov/2025:02:27:35 +0000`
    pub request_time: &'a str,
    pub request_time_epoch_ms: i64,
    pub resource_id: &'a str,
    pub resource_path: &'a str,
    pub stage: &'a str,
    /// `principalId`, `claims`, and what an authorizer added.
    pub authorizer: Option<Object>,
}

/// Who calls.
#[derive(Clone, Debug, Default)]
pub struct Identity<'a> {
    pub access_key: Option<&'a str>,
    pub account_id: Option<&'a str>,
    pub api_key: Option<&'a str>,
    pub api_key_id: Option<&'a str>,
    pub caller: Option<&'a str>,
    pub source_ip: &'a str,
    pub user: Option<&'a str>,
    pub user_agent: Option<&'a str>,
    pub user_arn: Option<&'a str>,
}

impl CallContext<'_> {
    pub fn to_object(&self) -> Object {
        let identity = &self.identity;
        let mut identity_object = json!({
            "accessKey": identity.access_key,
            "accountId": identity.account_id,
            "caller": identity.caller,
            "cognitoAuthenticationProvider": null,
            "cognitoAuthenticationType": null,
            "cognitoIdentityId": null,
            "cognitoIdentityPoolId": null,
            "principalOrgId": null,
            "sourceIp": identity.source_ip,
            "user": identity.user,
            "userAgent": identity.user_agent,
            "userArn": identity.user_arn,
        });
        if let (Some(key), Some(id)) = (identity.api_key, identity.api_key_id) {
            identity_object["apiKey"] = Value::from(key);
            identity_object["apiKeyId"] = Value::from(id);
        }
        let prefix = self.domain_name.split('.').next().unwrap_or_default();
        let mut object = Object::new();
        let mut put = |name: &str, value: Value| object.insert(name.to_owned(), value);
        put("accountId", self.account_id.into());
        put("apiId", self.api_id.into());
        if let Some(authorizer) = &self.authorizer {
            put("authorizer", Value::Object(authorizer.clone()));
        }
        put("deploymentId", self.deployment_id.into());
        put("domainName", self.domain_name.into());
        put("domainPrefix", prefix.into());
        put("extendedRequestId", self.extended_request_id.into());
        put("httpMethod", self.http_method.into());
        put("identity", identity_object);
        if let Some(is_canary) = self.is_canary_request {
            put("isCanaryRequest", is_canary.into());
        }
        put("path", self.path.into());
        put("protocol", self.protocol.into());
        put("requestId", self.request_id.into());
        put("requestTime", self.request_time.into());
        put("requestTimeEpoch", self.request_time_epoch_ms.into());
        put("resourceId", self.resource_id.into());
        put("resourcePath", self.resource_path.into());
        put("stage", self.stage.into());
        object
    }
}

#[cfg(test)]
mod tests {
    use super::{CallContext, Identity};

    #[test]
    fn only_what_applies_is_there() {
        let plain = CallContext {
            api_id: "abc",
            domain_name: "abc.execute-api.localhost",
            identity: Identity { source_ip: "127.0.0.1", ..Identity::default() },
            ..CallContext::default()
        };
        let object = plain.to_object();
        assert_eq!(object["domainPrefix"], "abc");
        assert_eq!(object["identity"]["sourceIp"], "127.0.0.1");
        assert!(object["identity"]["user"].is_null());
        assert!(!object.contains_key("authorizer") && !object.contains_key("isCanaryRequest"));
        assert!(object["identity"].get("apiKey").is_none());
        let full = CallContext {
            authorizer: serde_json::json!({"principalId": "p"}).as_object().cloned(),
            is_canary_request: Some(true),
            identity: Identity { api_key: Some("key"), api_key_id: Some("id"), ..Identity::default() },
            ..plain
        };
        let object = full.to_object();
        assert_eq!(object["authorizer"]["principalId"], "p");
        assert_eq!(object["isCanaryRequest"], true);
        assert_eq!(object["identity"]["apiKey"], "key");
    }
}
