//! A cloud of its own for each test.

use std::sync::Arc;
use std::time::Duration;

use api::Service;
use base::Clock as _;
use base::ports::{AuthorizationRequest, Authorize as _, Decision, FindAccessKey as _};
use base::{AccountId, FakeClock, Principal, Region, RequestContext, RequestId, Secret, Timestamp};
use iam::{AuthMode, Config, Iam, RootKey, Sts};
use store::Store;
use wire::Router;

pub const ACCOUNT: &str = "000000000000";
pub const ROOT_KEY: &str = "AKIAROOTROOTROOTROOT";
/// 2026-01-02T03:04:05Z
const NOW: i64 = 1_767_323_045_000;

pub const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

pub struct World {
    pub store: Store,
    pub clock: Arc<FakeClock>,
    pub iam: Iam,
    pub sts: Sts,
}

/// What a client gets.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub body: String,
}

impl World {
    pub fn open() -> Self {
        Self::new(AuthMode::Open)
    }

    pub fn closed() -> Self {
        Self::new(AuthMode::Iam)
    }

    fn new(auth: AuthMode) -> Self {
        let store = Store::memory().unwrap();
        let clock = Arc::new(FakeClock::at(Timestamp::from_millis(NOW)));
        Self::over(store, clock, auth)
    }

    fn over(store: Store, clock: Arc<FakeClock>, auth: AuthMode) -> Self {
        let root_key = RootKey {
            account: ACCOUNT.parse().unwrap(),
            access_key_id: ROOT_KEY.to_owned(),
            secret_access_key: Secret::new("root"),
        };
        let config = Config { auth, root_key: Some(root_key) };
        let iam = Iam::new(store.clone(), clock.clone(), config);
        Self { store, clock, sts: iam.sts(), iam }
    }

    /// The same cloud after a restart of the server.
    pub fn restarted(&self, auth: AuthMode) -> Self {
        Self::over(self.store.clone(), self.clock.clone(), auth)
    }

    pub fn advance(&self, seconds: u64) {
        self.clock.advance(Duration::from_secs(seconds));
    }

    pub fn context(&self) -> RequestContext {
        RequestContext {
            request_id: RequestId::random(),
            account: AccountId::default(),
            region: Region::default(),
            principal: Principal::Root,
            access_key_id: None,
            source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: None,
            trace_header: None,
            endpoint: "http://localhost".to_owned(),
            now: self.clock.now(),
        }
    }

    /// The context of a request signed with a key.
    pub async fn context_of(&self, access_key_id: &str) -> RequestContext {
        let key = self.iam.find_access_key(access_key_id).await.expect("the key exists");
        RequestContext {
            account: key.account,
            principal: key.principal,
            access_key_id: Some(access_key_id.to_owned()),
            ..self.context()
        }
    }

    /// An operation of IAM by root.
    pub async fn iam(&self, action: &str, parameters: &[(&str, &str)]) -> Answer {
        call(&self.iam, &self.context(), action, parameters).await
    }

    /// The same, which must succeed.
    pub async fn ok(&self, action: &str, parameters: &[(&str, &str)]) -> Answer {
        let answer = self.iam(action, parameters).await;
        assert_eq!(answer.status, 200, "{action}: {}", answer.body);
        answer
    }

    /// The same, which must be refused: its code and sentence.
    pub async fn refused(&self, action: &str, parameters: &[(&str, &str)], expected: &str) {
        assert_eq!(self.iam(action, parameters).await.error(), expected, "{action} {parameters:?}");
    }

    pub async fn sts(&self, cx: &RequestContext, action: &str, parameters: &[(&str, &str)]) -> Answer {
        call(&self.sts, cx, action, parameters).await
    }

    /// Whether a caller may do something: nothing, or the reason why not.
    pub async fn reason(&self, cx: &RequestContext, action: &str, resource: &str) -> String {
        self.reason_with(cx, action, resource, None).await
    }

    pub async fn reason_with(
        &self,
        cx: &RequestContext,
        action: &str,
        resource: &str,
        resource_policy: Option<&str>,
    ) -> String {
        let conditions = std::collections::BTreeMap::new();
        let request = AuthorizationRequest { action, resource, resource_policy, conditions };
        match self.iam.authorize(cx, request).await {
            Decision::Allow => String::new(),
            Decision::Deny { reason } => reason,
        }
    }
}

/// Performs an operation as the server does.
pub async fn call(
    service: &dyn Service,
    cx: &RequestContext,
    action: &str,
    parameters: &[(&str, &str)],
) -> Answer {
    let response = match perform(service, cx, &request(service, action, parameters)).await {
        Ok(response) => response,
        Err(error) => wire::encode_error(service.model(), &error, cx.request_id.as_str()),
    };
    let body = String::from_utf8(response.body.to_vec()).unwrap();
    Answer { status: response.status.as_u16(), body }
}

/// What an operation must be allowed to do.
pub fn access(
    service: &dyn Service,
    cx: &RequestContext,
    action: &str,
    parameters: &[(&str, &str)],
) -> api::Access {
    let request = request(service, action, parameters);
    let router = Router::new(service.model());
    let route = router.find(&request).unwrap();
    let input = wire::decode(&route, &request).unwrap();
    service.access(cx, route.operation, &input)
}

fn request(service: &dyn Service, action: &str, parameters: &[(&str, &str)]) -> wire::Request {
    let mut form = format!("Action={action}&Version={}", service.model().api_version);
    for (name, value) in parameters {
        form.push_str(&format!("&{name}={}", wire::encode_percent(value)));
    }
    let mut request =
        wire::Request { method: http::Method::POST, path: "/".to_owned(), ..Default::default() };
    let content_type = http::HeaderValue::from_static("application/x-www-form-urlencoded");
    request.headers.insert(http::header::CONTENT_TYPE, content_type);
    request.body = form.into();
    request
}

async fn perform(
    service: &dyn Service,
    cx: &RequestContext,
    request: &wire::Request,
) -> Result<wire::Response, wire::ApiError> {
    let router = Router::new(service.model());
    let route = router.find(request)?;
    let input = wire::decode(&route, request)?;
    wire::validate(service.model(), route.operation, &input)?;
    let reply = service.call(cx, route.operation, input).await?;
    Ok(wire::encode(service.model(), route.operation, &reply.output, cx.request_id.as_str()))
}

impl Answer {
    /// The content of the first element of that name.
    pub fn get(&self, element: &str) -> String {
        self.all(element).into_iter().next().unwrap_or_else(|| panic!("no {element} in {}", self.body))
    }

    /// The contents of all elements of that name, in order.
    pub fn all(&self, element: &str) -> Vec<String> {
        let (open, close) = (format!("<{element}>"), format!("</{element}>"));
        let mut found = Vec::new();
        let mut rest = self.body.as_str();
        while let Some((_, after)) = rest.split_once(&open) {
            let (content, after) = after.split_once(&close).unwrap_or((after, ""));
            found.push(content.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&"));
            rest = after;
        }
        found
    }

    pub fn has(&self, element: &str) -> bool {
        self.body.contains(&format!("<{element}>")) || self.body.contains(&format!("<{element}/>"))
    }

    /// `Code: message`
    pub fn error(&self) -> String {
        assert_ne!(self.status, 200, "{}", self.body);
        format!("{}: {}", self.get("Code"), self.get("Message"))
    }
}
