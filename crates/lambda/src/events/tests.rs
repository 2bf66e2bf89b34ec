//! The whole of it: a store in memory, a clock that stands still, and functions that answer as they are told.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::time::Duration;

use async_trait::async_trait;
use base::{FakeClock, RequestContext, RequestId, Timestamp};
use bytes::Bytes;
use tokio::sync::Semaphore;

use super::*;
use crate::deployment::{Architecture, Deployment, FunctionId, LogFormat, Logging, Version};
use crate::execution::{
    FunctionError, Invocation, InvokeError, Occasion, Outcome, ProvisionedStatus, StreamedResponse,
    ThrottleReason,
};

/// One thing that reached a function.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Call {
    function: String,
    invoked_arn: String,
    request_id: String,
    payload: String,
}

/// How a function answers.
#[derive(Debug, Clone)]
enum Answer {
    Succeed,
    Fail,
    Throttle,
    Break,
    /// Not before the test lets it.
    Wait(Arc<Semaphore>),
    Panic,
}

/// The world around the events: functions with settings and answers.
#[derive(Default)]
struct World {
    functions: Mutex<HashMap<String, (Settings, Answer, bool)>>,
    reserved: Mutex<HashMap<String, u32>>,
    calls: Mutex<Vec<Call>>,
    n_now: Mutex<BTreeMap<String, usize>>,
    n_peak: Mutex<BTreeMap<String, usize>>,
}

impl World {
    fn set(&self, name: &str, settings: Settings, answer: Answer) {
        self.functions.lock().unwrap().insert(name.to_owned(), (settings, answer, true));
    }

    fn calls(&self) -> Vec<Call> {
        std::mem::take(&mut *self.calls.lock().unwrap())
    }

    fn called(&self) -> Vec<String> {
        self.calls().into_iter().map(|call| call.function).collect()
    }

    fn enter(&self, name: &str) {
        let mut now = self.n_now.lock().unwrap();
        let n = now.entry(name.to_owned()).or_default();
        *n += 1;
        let mut peak = self.n_peak.lock().unwrap();
        let peak = peak.entry(name.to_owned()).or_default();
        *peak = (*n).max(*peak);
    }

    fn leave(&self, name: &str) {
        *self.n_now.lock().unwrap().get_mut(name).unwrap() -= 1;
    }

    fn n_now(&self, name: &str) -> usize {
        self.n_now.lock().unwrap().get(name).copied().unwrap_or(0)
    }
}

impl FindTarget for World {
    fn find_target(&self, function: &FunctionId, qualifier: Option<&str>) -> Option<Target> {
        if qualifier == Some("gone") {
            return None;
        }
        let (settings, _, ready) = self.functions.lock().unwrap().get(&*function.name)?.clone();
        let deployment = ready.then(|| Arc::new(deployment(function)));
        Some(Target { settings, deployment })
    }

    fn find_reserved(&self, function: &FunctionId) -> Option<u32> {
        self.reserved.lock().unwrap().get(&*function.name).copied()
    }
}

#[async_trait]
impl Execute for World {
    async fn invoke(
        &self,
        cx: &RequestContext,
        deployment: Arc<Deployment>,
        invocation: Invocation,
    ) -> Result<Outcome, InvokeError> {
        let name = deployment.function.name.to_string();
        let answer = self.functions.lock().unwrap()[&name].1.clone();
        match answer {
            Answer::Throttle => {
                let reason = ThrottleReason::ConcurrentInvocationLimitExceeded;
                return Err(InvokeError::TooManyRequests { reason });
            }
            Answer::Break => return Err(InvokeError::EnvironmentNotMade { reason: "broken".to_owned() }),
            _ => {}
        }
        self.enter(&name);
        self.calls.lock().unwrap().push(Call {
            function: name.clone(),
            invoked_arn: invocation.invoked_arn,
            request_id: cx.request_id.to_string(),
            payload: String::from_utf8_lossy(&invocation.payload).into_owned(),
        });
        if let Answer::Wait(gate) = &answer {
            gate.acquire().await.unwrap().forget();
        }
        self.leave(&name);
        assert!(!matches!(answer, Answer::Panic), "told to");
        let failed = matches!(answer, Answer::Fail);
        Ok(Outcome {
            payload: Bytes::from_static(if failed { b"{\"errorType\":\"E\"}" } else { b"2.0" }),
            function_error: failed.then_some(FunctionError::Unhandled),
            error_type: None,
            log_tail: None,
            executed_version: Version::Latest,
            duration: Duration::ZERO,
            billed: Duration::ZERO,
            init: None,
            memory_mb_used_max: 1,
        })
    }

    async fn invoke_streaming(
        &self,
        _: &RequestContext,
        _: Arc<Deployment>,
        _: Invocation,
    ) -> Result<StreamedResponse, InvokeError> {
        Err(InvokeError::Stopping)
    }

    fn prepare(&self, _: Arc<Deployment>, _: Occasion) {}

    fn is_prepared(&self, _: &Arc<Deployment>) -> bool {
        true
    }

    async fn forget_package(&self, _: &Path) {}

    fn retire(&self, _: &FunctionId, _: Version, _: u64) {}

    fn remove(&self, _: &FunctionId) {}

    fn provision(&self, _: Arc<Deployment>, _: u32) {}

    fn provisioned(&self, _: &FunctionId, _: Version) -> Option<ProvisionedStatus> {
        None
    }

    fn snapshot(&self, _deployment: &Arc<Deployment>) -> crate::execution::Snapshot {
        crate::execution::Snapshot::Made
    }

    async fn learned(&self) -> Vec<crate::execution::Habit> {
        std::future::pending().await
    }

    fn warm(&self, _habits: Vec<(Arc<Deployment>, crate::execution::Habit)>) {}
}

fn id(name: &str) -> FunctionId {
    FunctionId {
        account: "000000000000".parse().unwrap(),
        region: "us-east-1".parse().unwrap(),
        name: name.into(),
    }
}

fn deployment(function: &FunctionId) -> Deployment {
    Deployment {
        function: function.clone(),
        version: Version::Latest,
        generation: 1,
        runtime: "python3.11".to_owned(),
        architecture: Architecture::X86_64,
        handler: "f.handler".to_owned(),
        timeout: Duration::from_secs(3),
        memory_mb: 128,
        ephemeral_storage_mb: 512,
        environment: BTreeMap::new(),
        code_dir: PathBuf::new(),
        layer_dirs: Vec::new(),
        role_arn: String::new(),
        logging: Logging {
            format: LogFormat::Text,
            application_level: None,
            system_level: None,
            group: String::new(),
        },
        tracing_active: false,
        snap_start: false,
        isolation: None,
    }
}

struct Fixture {
    world: Arc<World>,
    clock: Arc<FakeClock>,
    store: Store,
    events: Events,
    config: Config,
}

const START: Timestamp = Timestamp::from_millis(1_764_037_655_123);

fn fixture(config: Config) -> Fixture {
    let (world, clock) = (Arc::new(World::default()), Arc::new(FakeClock::at(START)));
    let store = Store::memory().unwrap();
    let events = events(&config, &store, &world, &clock);
    Fixture { world, clock, store, events, config }
}

fn events(config: &Config, store: &Store, world: &Arc<World>, clock: &Arc<FakeClock>) -> Events {
    Events::new(Parts {
        config: config.clone(),
        clock: clock.clone(),
        store: store.clone(),
        targets: world.clone(),
        execute: world.clone(),
        tasks: Tasks::new(),
    })
}

fn event(name: &str, payload: &str) -> Event {
    Event {
        request_id: RequestId::random(),
        function: id(name),
        qualifier: None,
        payload: Bytes::copy_from_slice(payload.as_bytes()),
        client_context: None,
        trace_header: None,
        accepted: START,
        n_hops: 0,
        progress: Progress::default(),
    }
}

impl Fixture {
    async fn enqueue(&self, name: &str, payload: &str) -> String {
        let event = Event { accepted: self.clock.now(), ..event(name, payload) };
        self.events.enqueue(&event).await.unwrap();
        event.request_id.to_string()
    }

    /// Starts what is due and waits until nothing runs and nothing more is due. Says when more will be.
    async fn settle(&self) -> Option<Duration> {
        loop {
            let now = self.clock.now();
            let next = self.events.0.activate(now).await.unwrap();
            if self.events.0.running().len() == 0 {
                return next.map(|next| next.since(now));
            }
            self.wait(|| self.events.0.running().len() == 0).await;
        }
    }

    async fn wait(&self, done: impl Fn() -> bool) {
        let deadline = tokio::time::Instant::now() + Duration::from_secs(10);
        while !done() {
            assert!(tokio::time::Instant::now() < deadline, "waited too long");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Lets time pass until the next event is due, again and again, until the queue is empty: the waits in seconds.
    async fn run_out(&self) -> Vec<u64> {
        let mut waits = Vec::new();
        while let Some(wait) = self.settle().await {
            waits.push(wait.as_secs());
            self.clock.advance(wait);
        }
        let depth = self.store.depth(QUEUE).await.unwrap();
        assert_eq!((depth.n_waiting, depth.n_leased), (0, 0));
        waits
    }

    fn to(&self, name: &str) -> Option<String> {
        self.world.set(name, Settings::default(), Answer::Succeed);
        Some(id(name).arn())
    }
}

#[tokio::test]
async fn an_event_runs_once_under_its_own_id() {
    let fixture = fixture(Config::default());
    fixture.world.set("mean", Settings::default(), Answer::Succeed);
    let request_id = fixture.enqueue("mean", "{\"nums\":[1]}").await;
    assert!(fixture.run_out().await.is_empty());
    let call = Call {
        function: "mean".to_owned(),
        invoked_arn: id("mean").arn(),
        request_id,
        payload: "{\"nums\":[1]}".to_owned(),
    };
    assert_eq!(fixture.world.calls(), [call]);
    let usage = fixture.events.usage();
    assert_eq!((usage.n_received, usage.n_succeeded, usage.n_failed), (1, 1, 0));
}

#[tokio::test]
async fn a_failing_function_is_tried_three_times_and_its_record_sent() {
    let fixture = fixture(Config::default());
    let settings = Settings {
        on_success: fixture.to("success"),
        on_failure: fixture.to("failure"),
        dead_letter: fixture.to("dead"),
        ..Settings::default()
    };
    fixture.world.set("mean", settings, Answer::Fail);
    let request_id = fixture.enqueue("mean", "[1]").await;
    assert_eq!(fixture.run_out().await, [60, 120]);
    let calls = fixture.world.calls();
    assert!(calls[..3].iter().all(|call| call.function == "mean" && call.request_id == request_id));
    let mut sent: Vec<(&str, &str)> =
        calls[3..].iter().map(|call| (call.function.as_str(), call.payload.as_str())).collect();
    sent.sort_unstable();
    let record = format!(
        r#"{{"version":"1.0","timestamp":"2025-11-25T02:30:35.123Z","requestContext":{{"requestId":"{request_id}","functionArn":"{}:$LATEST","condition":"RetriesExhausted","approximateInvokeCount":3}},"requestPayload":[1],"responseContext":{{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"}},"responsePayload":{{"errorType":"E"}}}}"#,
        id("mean").arn()
    );
    assert_eq!(sent, [("dead", "[1]"), ("failure", record.as_str())]);
    let usage = fixture.events.usage();
    assert_eq!((usage.n_failed, usage.n_retried, usage.n_delivered, usage.n_succeeded), (1, 2, 2, 2));
}

#[tokio::test]
async fn a_success_is_sent_to_its_destination() {
    let fixture = fixture(Config::default());
    let settings = Settings {
        on_success: fixture.to("success"),
        on_failure: fixture.to("failure"),
        dead_letter: fixture.to("dead"),
        ..Settings::default()
    };
    fixture.world.set("mean", settings, Answer::Succeed);
    fixture.enqueue("mean", "").await;
    fixture.run_out().await;
    let calls = fixture.world.calls();
    let names: Vec<&str> = calls.iter().map(|call| call.function.as_str()).collect();
    assert_eq!(names, ["mean", "success"]);
    assert!(
        calls[1]
            .payload
            .contains(r#""condition":"Success","approximateInvokeCount":1},"requestPayload":{},"#)
    );
    assert!(calls[1].request_id != calls[0].request_id);
}

#[tokio::test]
async fn throttles_and_failures_of_ours_back_off_until_the_event_is_too_old() {
    for answer in [Answer::Throttle, Answer::Break] {
        let fixture = fixture(Config::default());
        let patience = Patience { age_max: Duration::from_secs(60), ..Patience::default() };
        let settings = Settings { on_failure: fixture.to("failure"), patience, ..Settings::default() };
        fixture.world.set("mean", settings, answer);
        fixture.enqueue("mean", "{}").await;
        assert_eq!(fixture.run_out().await, [1, 2, 4, 8, 16]);
        let calls = fixture.world.calls();
        assert_eq!(calls.len(), 1);
        let expected = r#""condition":"EventAgeExceeded","approximateInvokeCount":0},"requestPayload":{}}"#;
        assert!(calls[0].payload.ends_with(expected), "{}", calls[0].payload);
    }
}

#[tokio::test]
async fn zero_reserved_concurrency_gives_up_at_once() {
    let fixture = fixture(Config::default());
    let settings = Settings { on_failure: fixture.to("failure"), ..Settings::default() };
    fixture.world.set("mean", settings, Answer::Succeed);
    fixture.world.reserved.lock().unwrap().insert("mean".to_owned(), 0);
    fixture.enqueue("mean", "{}").await;
    assert!(fixture.run_out().await.is_empty());
    let calls = fixture.world.calls();
    assert_eq!(calls.len(), 1);
    let expected =
        r#""condition":"ZeroReservedConcurrency","approximateInvokeCount":0},"requestPayload":{}}"#;
    assert!(calls[0].payload.ends_with(expected), "{}", calls[0].payload);
}

#[tokio::test]
async fn what_is_being_made_ready_is_waited_for_and_what_is_gone_is_dropped() {
    let fixture = fixture(Config::default());
    fixture.world.set("mean", Settings::default(), Answer::Succeed);
    fixture.world.functions.lock().unwrap().get_mut("mean").unwrap().2 = false;
    fixture.enqueue("mean", "{}").await;
    assert_eq!(fixture.settle().await, Some(Duration::from_secs(1)));
    fixture.world.functions.lock().unwrap().get_mut("mean").unwrap().2 = true;
    fixture.enqueue("never made", "{}").await;
    let gone = Event { qualifier: Some("gone".into()), ..event("mean", "{}") };
    fixture.events.enqueue(&gone).await.unwrap();
    fixture.run_out().await;
    assert_eq!(fixture.world.called(), ["mean"]);
    assert_eq!(fixture.events.usage().n_dropped, 2);
}

#[tokio::test]
async fn functions_that_call_each_other_in_a_loop_are_stopped() {
    let fixture = fixture(Config::default());
    let towards = |name: &str| Settings { on_success: Some(id(name).arn()), ..Settings::default() };
    fixture.world.set("ping", towards("pong"), Answer::Succeed);
    fixture.world.set("pong", towards("ping"), Answer::Succeed);
    fixture.enqueue("ping", "{}").await;
    fixture.run_out().await;
    assert_eq!(fixture.world.called().len(), 17);
    assert_eq!(fixture.events.usage().n_undelivered, 1);
}

#[tokio::test]
async fn other_targets_are_reported() {
    let fixture = fixture(Config::default());
    let queue = Some("arn:aws:sqs:us-east-1:000000000000:dead".to_owned());
    let settings = Settings { on_failure: queue.clone(), dead_letter: queue, ..Settings::default() };
    fixture.world.set("mean", settings, Answer::Fail);
    fixture.enqueue("mean", "{}").await;
    fixture.run_out().await;
    assert_eq!(fixture.events.usage().n_undelivered, 2);
}

#[tokio::test]
async fn concurrency_is_bounded_and_fair() {
    let config = Config { n_running_max: 8, n_running_per_function_max: 6, ..Config::default() };
    let fixture = fixture(config);
    let gate = Arc::new(Semaphore::new(0));
    for name in ["busy", "quiet"] {
        fixture.world.set(name, Settings::default(), Answer::Wait(gate.clone()));
    }
    for _ in 0..100 {
        fixture.enqueue("busy", "{}").await;
    }
    fixture.events.0.activate(START).await.unwrap();
    fixture.wait(|| fixture.world.n_now("busy") == 6).await;
    for _ in 0..3 {
        fixture.enqueue("quiet", "{}").await;
    }
    fixture.events.0.activate(START).await.unwrap();
    fixture.wait(|| fixture.world.n_now("quiet") == 2).await;
    gate.add_permits(1_000);
    fixture.run_out().await;
    let peak = fixture.world.n_peak.lock().unwrap().clone();
    assert!(peak["busy"] <= 6 && peak["quiet"] <= 3, "{peak:?}");
    assert_eq!(fixture.world.called().len(), 103);
}

#[tokio::test]
async fn many_functions_take_turns() {
    let config = Config { n_running_max: 4, ..Config::default() };
    let fixture = fixture(config);
    let names: Vec<String> = (0..600).map(|n| format!("f{n:03}")).collect();
    for name in &names {
        fixture.world.set(name, Settings::default(), Answer::Succeed);
        fixture.enqueue(name, "1").await;
        fixture.enqueue(name, "2").await;
    }
    fixture.run_out().await;
    let called = fixture.world.called();
    assert_eq!(called.len(), 1_200);
    let mut first_round = called[..600].to_vec();
    first_round.sort();
    first_round.dedup();
    assert!(first_round.len() > 590, "each function has its turn before one has its second");
}

#[tokio::test]
async fn reservations_bound_what_is_tried() {
    let fixture = fixture(Config::default());
    fixture.world.set("mean", Settings::default(), Answer::Succeed);
    fixture.world.reserved.lock().unwrap().insert("mean".to_owned(), 2);
    for _ in 0..50 {
        fixture.enqueue("mean", "{}").await;
    }
    fixture.run_out().await;
    assert_eq!(fixture.world.n_peak.lock().unwrap()["mean"].max(2), 2);
    assert_eq!(fixture.world.called().len(), 50);
}

#[tokio::test]
async fn memory_does_not_grow_with_the_queue() {
    let config = Config { running_bytes_max: 10_000, ..Config::default() };
    let fixture = fixture(config);
    let gate = Arc::new(Semaphore::new(0));
    fixture.world.set("mean", Settings::default(), Answer::Wait(gate.clone()));
    let mut batch = store::Transaction::new();
    for n in 0..100_000 {
        let event = Event { request_id: RequestId::from(n.to_string()), ..event("mean", &"x".repeat(100)) };
        batch.enqueue(queue_item(&event).unwrap());
        if batch.operations().len() == 5_000 {
            fixture.store.commit(std::mem::take(&mut batch)).await.unwrap();
        }
    }
    fixture.events.0.activate(START).await.unwrap();
    fixture.wait(|| fixture.world.n_now("mean") > 0).await;
    assert!(fixture.events.0.running().len() <= fixture.config.n_running_per_function_max);
    assert_eq!(fixture.store.depth(QUEUE).await.unwrap().n_leased, fixture.events.0.running().len() as u64);
    gate.add_permits(1_000);
    fixture.wait(|| fixture.events.0.running().len() == 0).await;
}

#[tokio::test]
async fn a_full_queue_refuses() {
    let fixture = fixture(Config { n_queued_max: 2, ..Config::default() });
    fixture.world.set("mean", Settings::default(), Answer::Succeed);
    fixture.enqueue("mean", "{}").await;
    fixture.enqueue("mean", "{}").await;
    let refused = fixture.events.enqueue(&event("mean", "{}")).await;
    assert!(matches!(refused, Err(EnqueueError::QueueFull)));
}

#[tokio::test]
async fn a_panic_gives_its_place_back_and_its_event_runs_again() {
    let fixture = fixture(Config::default());
    fixture.world.set("mean", Settings::default(), Answer::Panic);
    fixture.enqueue("mean", "{}").await;
    let wait = fixture.settle().await;
    assert_eq!(wait, Some(fixture.config.lease()));
    fixture.world.set("mean", Settings::default(), Answer::Succeed);
    fixture.clock.advance(fixture.config.lease());
    fixture.run_out().await;
    assert_eq!(fixture.world.called(), ["mean", "mean"]);
}

#[tokio::test]
async fn an_event_that_outlives_its_lease_runs_once() {
    let fixture = fixture(Config::default());
    let gate = Arc::new(Semaphore::new(0));
    fixture.world.set("mean", Settings::default(), Answer::Wait(gate.clone()));
    fixture.enqueue("mean", "{}").await;
    fixture.events.0.activate(START).await.unwrap();
    fixture.wait(|| fixture.world.n_now("mean") == 1).await;
    // Nobody extended the lease: the event is claimed anew by the server that still runs it.
    fixture.clock.advance(fixture.config.lease());
    fixture.events.0.activate(fixture.clock.now()).await.unwrap();
    gate.add_permits(1);
    fixture.run_out().await;
    assert_eq!(fixture.world.called(), ["mean"]);
}

#[tokio::test]
async fn an_unreadable_event_is_kept_aside() {
    let fixture = fixture(Config::default());
    let mut transaction = store::Transaction::new();
    let (group, body) = (id("mean").arn(), Bytes::from_static(b"{\"format\":9}\n{}"));
    transaction.enqueue(Enqueue { queue: QUEUE, group, not_before: START, body });
    fixture.store.commit(transaction).await.unwrap();
    fixture.run_out().await;
    let letters = fixture.store.dead_letters(QUEUE, 0, 9).await.unwrap();
    assert!(letters[0].reason.contains("newer"), "{letters:?}");
}

#[tokio::test]
async fn what_another_server_left_is_run() {
    let fixture = fixture(Config::default());
    fixture.world.set("mean", Settings::default(), Answer::Succeed);
    fixture.enqueue("mean", "{}").await;
    let next = events(&fixture.config, &fixture.store, &fixture.world, &fixture.clock);
    next.start();
    fixture.wait(|| next.usage().n_succeeded == 1).await;
    assert_eq!(fixture.world.called(), ["mean"]);
    // And it is woken by what comes.
    for _ in 0..20 {
        next.enqueue(&event("mean", "{}")).await.unwrap();
    }
    fixture.wait(|| next.usage().n_succeeded == 21).await;
    assert!(next.0.parts.tasks.shutdown(Duration::from_secs(5)).await);
}
