//! The service as a whole: requests in, answers out, on a store in memory.

use std::sync::Arc;
use std::time::Duration;

use api::Service as _;
use base::ports::{EventSource, LogEvent, SendToFunction, SendToFunctionError, WriteLogs as _};
use base::{
    AccountId, Clock as _, FakeClock, Principal, Region, RequestContext, RequestId, Tasks, Timestamp,
};
use logs::{Config, Logs};
use serde_json::{Value, json};
use store::Store;

const NOW: i64 = 1_790_000_000_000;

struct World {
    logs: Arc<Logs>,
    clock: Arc<FakeClock>,
    router: wire::Router,
    _tasks: Tasks,
}

impl World {
    fn new() -> Self {
        let clock = Arc::new(FakeClock::at(Timestamp::from_millis(NOW)));
        let tasks = Tasks::new();
        let store = Store::memory().expect("a store in memory");
        let logs = Logs::start(store, clock.clone(), Config::default(), &tasks);
        let router = wire::Router::new(logs.model());
        Self { logs, clock, router, _tasks: tasks }
    }

    /// The answer's document, or `"Code: message"` of the error.
    async fn call(&self, operation: &str, input: Value) -> Result<Value, String> {
        let mut headers = http::HeaderMap::new();
        let target = format!("Logs_20140328.{operation}");
        headers.insert("x-amz-target", target.parse().expect("a header value"));
        headers.insert("content-type", http::HeaderValue::from_static("application/x-amz-json-1.1"));
        let request = wire::Request {
            method: http::Method::POST,
            path: "/".to_owned(),
            query: String::new(),
            headers,
            body: input.to_string().into(),
        };
        let response = match self.answer(&request).await {
            Ok(response) => return Ok(serde_json::from_slice(&response.body).unwrap_or(Value::Null)),
            Err(error) => wire::encode_error(self.logs.model(), &error, "id"),
        };
        let error: Value = serde_json::from_slice(&response.body).expect("errors are JSON");
        Err(format!(
            "{}: {}",
            error["__type"].as_str().unwrap_or("?"),
            error["message"].as_str().unwrap_or("?")
        ))
    }

    async fn answer(&self, request: &wire::Request) -> Result<wire::Response, wire::ApiError> {
        let cx = RequestContext {
            request_id: RequestId::random(),
            account: AccountId::default(),
            region: Region::default(),
            principal: Principal::Root,
            access_key_id: None,
            source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: None,
            trace_header: None,
            endpoint: "http://localhost:4566".to_owned(),
            now: self.clock.now(),
        };
        let route = self.router.find(request)?;
        let input = wire::decode(&route, request)?;
        wire::validate(route.service, route.operation, &input)?;
        let reply = self.logs.call(&cx, route.operation, input).await?;
        Ok(wire::encode(route.service, route.operation, &reply.output, "id"))
    }

    async fn ok(&self, operation: &str, input: Value) -> Value {
        self.call(operation, input).await.unwrap_or_else(|error| panic!("{operation}: {error}"))
    }

    fn write(&self, stream: &str, events: &[(i64, &str)]) {
        let events = events.iter().map(|(offset, message)| LogEvent {
            timestamp: Timestamp::from_millis(NOW + offset),
            message: (*message).to_owned(),
        });
        self.logs.write_logs(&AccountId::default(), &Region::default(), "g", stream, events.collect());
    }
}

fn messages(answer: &Value) -> Vec<&str> {
    let events = answer["events"].as_array().expect("events");
    events.iter().map(|event| event["message"].as_str().expect("a message")).collect()
}

#[tokio::test]
async fn groups_and_streams_come_and_go() {
    let world = World::new();
    world.ok("CreateLogGroup", json!({"logGroupName": "g", "tags": {"k": "v"}})).await;
    assert_eq!(
        world.call("CreateLogGroup", json!({"logGroupName": "g"})).await.unwrap_err(),
        "ResourceAlreadyExistsException: The specified log group already exists"
    );
    world.ok("CreateLogStream", json!({"logGroupName": "g", "logStreamName": "s"})).await;
    assert_eq!(
        world.call("CreateLogStream", json!({"logGroupName": "h", "logStreamName": "s"})).await.unwrap_err(),
        "ResourceNotFoundException: The specified log group does not exist."
    );
    let long = "X".repeat(513);
    for (operation, group, stream) in [
        ("CreateLogGroup", &*long, None),
        ("DeleteLogGroup", &long, None),
        ("CreateLogStream", "g", Some(&long)),
    ] {
        assert_eq!(
            world.call(operation, json!({"logGroupName": group, "logStreamName": stream})).await.unwrap_err(),
            "InvalidParameterException: Invalid LogGroup or LogStream, both must have length less than or equal \
             to 512."
        );
    }
    world.ok("PutRetentionPolicy", json!({"logGroupName": "g", "retentionInDays": 7})).await;
    let groups = world.ok("DescribeLogGroups", json!({"logGroupNamePrefix": "g"})).await;
    assert_eq!(
        groups["logGroups"],
        json!([{
            "logGroupName": "g", "creationTime": NOW, "retentionInDays": 7, "metricFilterCount": 0,
            "arn": "arn:aws:logs:us-east-1:000000000000:log-group:g:*", "storedBytes": 0,
            "logGroupClass": "STANDARD", "logGroupArn": "arn:aws:logs:us-east-1:000000000000:log-group:g",
            "deletionProtectionEnabled": false,
        }])
    );
    let tags = world
        .ok("ListTagsForResource", json!({"resourceArn": "arn:aws:logs:us-east-1:000000000000:log-group:g"}))
        .await;
    assert_eq!(tags["tags"], json!({"k": "v"}));
    world.ok("DeleteLogGroup", json!({"logGroupName": "g"})).await;
    assert_eq!(
        world.call("DescribeLogStreams", json!({"logGroupName": "g"})).await.unwrap_err(),
        "ResourceNotFoundException: The specified log group does not exist."
    );
}

#[tokio::test]
async fn pages_of_a_stream_go_both_ways() {
    let world = World::new();
    for batch in 0..5 {
        let events: Vec<(i64, String)> = (0..4).map(|n| (batch * 10 + n, format!("{batch}{n}"))).collect();
        let events: Vec<(i64, &str)> = events.iter().map(|(at, message)| (*at, message.as_str())).collect();
        world.write("s", &events);
    }
    let ask = |more: Value| {
        let mut input = json!({"logGroupName": "g", "logStreamName": "s", "limit": 3});
        input.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        world.ok("GetLogEvents", input)
    };
    let tail = ask(json!({})).await;
    assert_eq!(messages(&tail), ["41", "42", "43"]);
    let before = ask(json!({"nextToken": tail["nextBackwardToken"]})).await;
    assert_eq!(messages(&before), ["32", "33", "40"]);
    let head = ask(json!({"startFromHead": true})).await;
    assert_eq!(messages(&head), ["00", "01", "02"]);
    let next = ask(json!({"nextToken": head["nextForwardToken"]})).await;
    assert_eq!(messages(&next), ["03", "10", "11"]);
    let end = ask(json!({"nextToken": tail["nextForwardToken"]})).await;
    assert_eq!(messages(&end), Vec::<&str>::new());
    assert_eq!(end["nextForwardToken"], tail["nextForwardToken"]);
    world.write("s", &[(50, "new")]);
    assert_eq!(messages(&ask(json!({"nextToken": end["nextForwardToken"]})).await), ["new"]);
    let between = ask(json!({"startTime": NOW + 10, "endTime": NOW + 12})).await;
    assert_eq!(messages(&between), ["10", "11"]);
    let error = world
        .call("GetLogEvents", json!({"logGroupName": "g", "logStreamName": "s", "nextToken": "x"}))
        .await;
    assert_eq!(error.unwrap_err(), "InvalidParameterException: The specified nextToken is invalid.");
}

#[tokio::test]
async fn a_search_merges_streams_and_pages_through_them() {
    let world = World::new();
    world.write("a", &[(0, "ERROR a0"), (20, "ok"), (40, "ERROR a40")]);
    world.write("b", &[(10, "ERROR b10"), (20, "ERROR b20")]);
    world.write("c", &[(5, "ERROR c5")]);
    let mut found = Vec::new();
    let mut token = Value::Null;
    loop {
        let input = json!({"logGroupName": "g", "filterPattern": "ERROR", "limit": 2, "nextToken": token});
        let page = world.ok("FilterLogEvents", input).await;
        found.extend(messages(&page).into_iter().map(str::to_owned));
        token = page["nextToken"].clone();
        if token.is_null() {
            break;
        }
    }
    assert_eq!(found, ["ERROR a0", "ERROR c5", "ERROR b10", "ERROR b20", "ERROR a40"]);
    let named = json!({"logGroupName": "g", "logStreamNames": ["b"], "startTime": NOW + 11});
    assert_eq!(messages(&world.ok("FilterLogEvents", named).await), ["ERROR b20"]);
    let error =
        world.call("FilterLogEvents", json!({"logGroupName": "g", "limit": 10001})).await.unwrap_err();
    assert_eq!(
        error,
        "InvalidParameterException: 1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: \
         Member must have value less than or equal to 10000"
    );
}

#[tokio::test]
async fn batches_are_checked() {
    let world = World::new();
    world.ok("CreateLogGroup", json!({"logGroupName": "g"})).await;
    world.ok("CreateLogStream", json!({"logGroupName": "g", "logStreamName": "s"})).await;
    let put = |events: Value| {
        world.call("PutLogEvents", json!({"logGroupName": "g", "logStreamName": "s", "logEvents": events}))
    };
    let event = |at: i64| json!({"timestamp": at, "message": "m"});
    let day = 24 * 60 * 60 * 1000;
    assert_eq!(
        put(json!([event(NOW), event(NOW - 1)])).await.unwrap_err(),
        "InvalidParameterException: Log events in a single PutLogEvents request must be in chronological order."
    );
    let answer = put(json!([event(NOW - 15 * day)])).await.expect("an answer");
    assert_eq!(answer["rejectedLogEventsInfo"], json!({"tooOldLogEventEndIndex": 1}));
    let answer = put(json!([event(NOW), event(NOW + day / 2)])).await.expect("an answer");
    assert_eq!(answer["rejectedLogEventsInfo"], json!({"tooNewLogEventStartIndex": 1}));
    assert_eq!(answer["nextSequenceToken"].as_str().map(str::len), Some(56));
    let stream = world.ok("DescribeLogStreams", json!({"logGroupName": "g"})).await;
    assert_eq!(stream["logStreams"][0]["lastEventTimestamp"], json!(NOW));
}

#[tokio::test]
async fn what_does_not_fit_in_memory_is_counted() {
    let world = World::new();
    let message = "x".repeat(1 << 20);
    // Nothing here awaits, so nothing is stored in between: more than the limit piles up.
    for _ in 0..40 {
        world.write("s", &[(0, &message)]);
    }
    let found = world.ok("FilterLogEvents", json!({"logGroupName": "g", "filterPattern": "dropped"})).await;
    let mut token = found["nextToken"].clone();
    let mut notices: Vec<String> = messages(&found).into_iter().map(str::to_owned).collect();
    while !token.is_null() {
        let input = json!({"logGroupName": "g", "filterPattern": "dropped", "nextToken": token});
        let page = world.ok("FilterLogEvents", input).await;
        notices.extend(messages(&page).into_iter().map(str::to_owned));
        token = page["nextToken"].clone();
    }
    assert_eq!(notices, ["9 log events were dropped here: they came faster than they could be stored"]);
}

#[tokio::test]
async fn events_are_stored_without_a_reader_and_at_shutdown() {
    let clock = Arc::new(FakeClock::at(Timestamp::from_millis(NOW)));
    let store = Store::memory().expect("a store in memory");
    let tasks = Tasks::new();
    let logs = Logs::start(store.clone(), clock.clone(), Config::default(), &tasks);
    let event = LogEvent { timestamp: Timestamp::from_millis(NOW), message: "last words".to_owned() };
    logs.write_logs(&AccountId::default(), &Region::default(), "g", "s", vec![event]);
    assert!(tasks.shutdown(Duration::from_secs(10)).await);
    let page = store.scan(store::Scan {
        table: "logs.chunk",
        prefix: store::Key::root(),
        after: None,
        limit: 10,
        direction: store::Direction::Ascending,
    });
    assert_eq!(page.await.expect("a page").items.len(), 1);
}

/// Functions, of which one may be called.
struct OneFunction;

const FUNCTION: &str = "arn:aws:lambda:us-east-1:000000000000:function:f";

#[async_trait::async_trait]
impl SendToFunction for OneFunction {
    async fn send_to_function(
        &self,
        _: &str,
        _: bytes::Bytes,
        _: &EventSource,
    ) -> Result<(), SendToFunctionError> {
        Ok(())
    }

    async fn accepts(&self, function_arn: &str, _: &EventSource) -> Result<(), SendToFunctionError> {
        if function_arn == FUNCTION { Ok(()) } else { Err(SendToFunctionError::NotFound) }
    }
}

#[tokio::test]
async fn subscriptions_are_checked_and_keep_their_age() {
    let world = World::new();
    world.logs.connect_functions(Arc::new(OneFunction));
    world.ok("CreateLogGroup", json!({"logGroupName": "g"})).await;
    let put = async |group: &str, function: &str| {
        let input = json!({
            "logGroupName": group, "filterName": "n", "filterPattern": "", "destinationArn": function,
        });
        world.call("PutSubscriptionFilter", input).await
    };
    let absent = "arn:aws:lambda:us-east-1:000000000000:function:absent";
    let foreign = "arn:aws:lambda:us-east-1:111111111111:function:f";
    let error = put("h", foreign).await.unwrap_err();
    assert!(error.starts_with("AccessDeniedException: Cross-account"), "{error}");
    let error = put("h", absent).await.unwrap_err();
    assert_eq!(error, "ResourceNotFoundException: The specified log group does not exist.");
    let error = put("g", absent).await.unwrap_err();
    assert!(error.starts_with("InvalidParameterException: Could not execute"), "{error}");

    put("g", FUNCTION).await.unwrap();
    world.clock.advance(Duration::from_secs(1));
    put("g", FUNCTION).await.unwrap();
    let filters = world.ok("DescribeSubscriptionFilters", json!({"logGroupName": "g"})).await;
    assert_eq!(filters["subscriptionFilters"][0]["creationTime"], NOW);
}

#[tokio::test]
async fn of_a_delivery_only_some_things_change() {
    let world = World::new();
    let put_source = async |arn: &str, log_type: &str, tags: Value| {
        let mut input = json!({"name": "s", "resourceArn": arn, "logType": log_type});
        if !tags.is_null() {
            input["tags"] = tags;
        }
        world.call("PutDeliverySource", input).await
    };
    let (one, two) =
        ("arn:aws:cloudfront::000000000000:distribution/1", "arn:aws:cloudfront::000000000000:2");
    let error = put_source(one, "EVENT_LOGS", Value::Null).await.unwrap_err();
    assert_eq!(error, "ValidationException:  This service is not allowed for this LogSource.");
    put_source(one, "ACCESS_LOGS", json!({"k": "v"})).await.unwrap();
    let same = put_source(one, "ACCESS_LOGS", Value::Null).await.unwrap();
    assert_eq!(same["deliverySource"]["tags"], json!({"k": "v"}));
    let error = put_source(two, "ACCESS_LOGS", Value::Null).await.unwrap_err();
    assert!(error.starts_with("ConflictException: Update to existing Delivery Source"), "{error}");
    let error = put_source(one, "ACCESS_LOGS", json!({"k": "w"})).await.unwrap_err();
    assert!(error.starts_with("ConflictException: Tags can only be provided"), "{error}");

    let put_destination = async |format: Value, bucket: &str| {
        let to = json!({"destinationResourceArn": format!("arn:aws:s3:::{bucket}")});
        let mut input = json!({"name": "d", "deliveryDestinationConfiguration": to});
        if !format.is_null() {
            input["outputFormat"] = format;
        }
        world.call("PutDeliveryDestination", input).await
    };
    put_destination(json!("json"), "a").await.unwrap();
    let changed = put_destination(Value::Null, "b").await.unwrap();
    assert_eq!(changed["deliveryDestination"]["outputFormat"], "json");
    let error = put_destination(json!("plain"), "b").await.unwrap_err();
    assert!(error.starts_with("ValidationException: Update to existing Delivery Destination"), "{error}");
}
