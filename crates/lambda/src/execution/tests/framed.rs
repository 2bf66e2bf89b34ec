//! Managed runtimes over the framed protocol.

use std::sync::atomic::Ordering;
use std::time::Duration;

use super::super::*;
use super::fake::{FakeEngine, Guest};
use super::world::{World, config, cx, deployment, invocation};

fn text(outcome: &Outcome) -> &str {
    std::str::from_utf8(&outcome.payload).unwrap()
}

fn tail(outcome: &Outcome) -> String {
    String::from_utf8(outcome.log_tail.clone().unwrap().to_vec()).unwrap()
}

#[tokio::test(start_paused = true)]
async fn second_invocation_finds_the_environment_warm() {
    let world = World::new(FakeEngine::running(Guest::echo));
    let first = world.invoke(r#"{"nums":[1]}"#).await;
    assert_eq!(text(&first), r#"{"nums":[1]}"#);
    assert_eq!(first.function_error, None);
    assert_eq!(first.executed_version, Version::Latest);
    assert!(first.init.is_some());
    let second = world.invoke("").await;
    assert_eq!(text(&second), "{}");
    assert!(second.init.is_none());
    assert_eq!(world.engine.n_launched(), 1);
    let usage = world.execution.usage();
    assert_eq!((usage[0].1.n_invocations, usage[0].1.n_cold_starts), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn log_has_everything_in_order_and_the_tail_what_belongs_to_the_invocation() {
    let world = World::new(FakeEngine::running(|mut guest: Guest| async move {
        guest.print("loading\n");
        guest.send(2, "", b"").await;
        while guest.receive().await.is_some() {
            guest.print("one\ntwo");
            guest.record(0xa55a_0017, "[ERROR] three\nwith lines");
            guest.send(4, "", b"null").await;
        }
        Exit::Status(0)
    }));
    let outcome = world.invoke("{}").await;
    let tail = tail(&outcome);
    let lines: Vec<&str> = tail.lines().collect();
    assert!(lines[0].starts_with("START RequestId: ") && lines[0].ends_with(" Version: $LATEST"), "{tail}");
    let mut middle = lines[1..lines.len() - 2].to_vec();
    middle.sort_unstable();
    assert_eq!(middle, ["[ERROR] three", "one", "two", "with lines"]);
    assert!(lines[lines.len() - 2].starts_with("END RequestId: "));
    assert!(lines[lines.len() - 1].contains("\tMax Memory Used: 36 MB\tInit Duration: "), "{tail}");
    tokio::task::yield_now().await;
    let messages = world.logs.messages();
    assert!(messages[0].starts_with("INIT_START Runtime Version: python:3.13.v57\t"));
    assert_eq!(messages[1], "loading\n");
    assert!(messages.contains(&"[ERROR] three\nwith lines".to_owned()));
    assert!(messages.last().unwrap().starts_with("REPORT RequestId: "));
}

#[tokio::test(start_paused = true)]
async fn what_is_written_while_loading_comes_before_the_start() {
    // Takes several reads, between which anything may happen; once could go well by chance.
    const N_LINES: usize = 7000;
    for _ in 0..8 {
        let world = World::new(FakeEngine::running(|mut guest: Guest| async move {
            // So that the frame is there together with the output.
            guest.can_send().await;
            guest.print(&"loading\n".repeat(N_LINES));
            guest.send(2, "", b"").await;
            while guest.receive().await.is_some() {
                guest.send(4, "", b"null").await;
            }
            Exit::Status(0)
        }));
        let tail = tail(&world.invoke("{}").await);
        assert!(tail.starts_with("START RequestId: ") && tail.lines().count() == 3, "{tail}");
        world.until(|| world.logs.messages().len() == 1 + N_LINES + 3).await;
        assert!(world.logs.messages()[1 + N_LINES].starts_with("START RequestId: "));
    }
}

#[tokio::test(start_paused = true)]
async fn handler_error_is_the_functions_own_document() {
    let world = World::new(FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        while guest.receive().await.is_some() {
            guest.send(5, r#"{"error_type":"KeyError"}"#, br#"{"errorMessage":"'nums'"}"#).await;
        }
        Exit::Status(0)
    }));
    let outcome = world.invoke("{}").await;
    assert_eq!(outcome.function_error, Some(FunctionError::Unhandled));
    assert_eq!(outcome.error_type.as_deref(), Some("KeyError"));
    assert_eq!(text(&outcome), r#"{"errorMessage":"'nums'"}"#);
    assert!(!tail(&outcome).contains("Status"));
}

#[tokio::test(start_paused = true)]
async fn init_error_is_reported_by_the_invocation_that_tries_again() {
    let world = World::new(FakeEngine::running(|mut guest: Guest| async move {
        guest.print("[ERROR] no module\n");
        guest.send(3, r#"{"error_type":"Runtime.ImportModuleError"}"#, br#"{"errorType":"x"}"#).await;
        Exit::Status(1)
    }));
    let outcome = world.invoke("{}").await;
    assert_eq!(text(&outcome), r#"{"errorType":"x"}"#);
    assert_eq!(outcome.error_type.as_deref(), Some("Runtime.ImportModuleError"));
    let tail = tail(&outcome);
    assert!(tail.starts_with("[ERROR] no module\nINIT_REPORT Init Duration: "), "{tail}");
    assert!(tail.contains("Phase: invoke\tStatus: error\tError Type: Runtime.ImportModuleError\n"));
    assert!(tail.ends_with("\tStatus: error\tError Type: Runtime.ImportModuleError\t\n"), "{tail}");
    tokio::task::yield_now().await;
    let n_errors = world.logs.messages().iter().filter(|message| message.contains("no module")).count();
    assert_eq!(n_errors, 2);
}

#[tokio::test(start_paused = true)]
async fn slow_init_goes_on_in_the_time_of_the_invocation() {
    let world = World::new(FakeEngine::running(|guest: Guest| async move {
        // Too slow for the init phase the first time; the second time it is fast enough.
        if guest.n_before == 0 {
            tokio::time::sleep(Duration::from_secs(11)).await;
        }
        guest.echo().await
    }));
    let outcome = world.invoke("1").await;
    assert_eq!(text(&outcome), "1");
    assert_eq!(outcome.init, None);
    tokio::task::yield_now().await;
    let messages = world.logs.messages();
    assert!(
        messages
            .iter()
            .any(|m| m.starts_with("INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout")),
        "{messages:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn timeout_is_to_the_millisecond_and_the_next_call_gets_a_fresh_process_in_the_same_sandbox() {
    let world = World::new(FakeEngine::running(|mut guest: Guest| async move {
        if guest.n_before > 0 {
            return guest.echo().await;
        }
        guest.send(2, "", b"").await;
        guest.receive().await;
        guest.print("before");
        tokio::time::sleep(Duration::from_secs(60)).await;
        Exit::Status(0)
    }));
    let start = tokio::time::Instant::now();
    let outcome = world.invoke("{}").await;
    assert_eq!(start.elapsed().as_millis(), 3_000);
    assert_eq!(outcome.error_type.as_deref(), Some("Sandbox.Timedout"));
    assert!(text(&outcome).ends_with(r#" Error: Task timed out after 3.00 seconds"}"#));
    let tail = tail(&outcome);
    assert!(tail.contains("\nbefore\n"), "{tail}");
    assert!(tail.contains("Duration: 3000.00 ms\tBilled Duration: 3000 ms\t"), "{tail}");
    assert_eq!(text(&world.invoke("7").await), "7");
    assert_eq!(world.engine.n_launched(), 1);
}

#[tokio::test(start_paused = true)]
async fn exits_are_told_apart() {
    let check = async |exit: Exit, kills: u64, error_type: &str, message: &str| {
        let engine = FakeEngine::running(|_| std::future::pending());
        let kill_count = engine.n_memory_kills.clone();
        let engine = FakeEngine::running(move |mut guest: Guest| {
            let kill_count = kill_count.clone();
            async move {
                guest.send(2, "", b"").await;
                guest.receive().await;
                kill_count.fetch_add(kills, Ordering::SeqCst);
                exit
            }
        });
        engine.n_memory_kills.store(0, Ordering::SeqCst);
        let world = World::new(engine);
        let outcome = world.invoke("{}").await;
        assert_eq!(outcome.error_type.as_deref(), Some(error_type));
        assert!(text(&outcome).ends_with(&format!(" Error: {message}\"}}")), "{}", text(&outcome));
    };
    check(Exit::Status(0), 0, "Runtime.ExitError", "Runtime exited without providing a reason").await;
    check(Exit::Status(3), 0, "Runtime.ExitError", "Runtime exited with error: exit status 3").await;
    check(Exit::Signal(9), 0, "Runtime.ExitError", "Runtime exited with error: signal: killed").await;
}

#[tokio::test(start_paused = true)]
async fn kernels_kill_for_want_of_memory_is_told_from_others() {
    let engine = FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        guest.receive().await;
        tokio::time::sleep(Duration::from_millis(10)).await;
        Exit::Signal(9)
    });
    let world = World::new(engine.clone());
    let (outcome, ()) = tokio::join!(world.invoke("{}"), async {
        tokio::time::sleep(Duration::from_millis(5)).await;
        engine.n_memory_kills.fetch_add(1, Ordering::SeqCst);
    });
    assert_eq!(outcome.error_type.as_deref(), Some("Runtime.OutOfMemory"));
    assert!(text(&outcome).ends_with(r#"Error: Runtime exited with error: signal: killed"}"#));
}

#[tokio::test(start_paused = true)]
async fn response_that_is_too_long_is_an_error_and_the_environment_lives_on() {
    let world =
        World::with(FakeEngine::running(Guest::echo), Config { response_bytes_max: 1_000_000, ..config() });
    let fits = format!("\"{}\"", "x".repeat(999_998));
    assert_eq!(world.invoke(&fits).await.payload.len(), 1_000_000);
    let outcome = world.invoke(&format!("\"{}\"", "x".repeat(999_999))).await;
    assert_eq!(
        text(&outcome),
        r#"{"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size exceeded maximum allowed payload size (1000000 bytes)."}"#
    );
    assert_eq!(text(&world.invoke("1").await), "1");
    assert_eq!(world.engine.n_launched(), 1);
}

#[tokio::test(start_paused = true)]
async fn broken_protocol_costs_the_process_only() {
    let world = World::new(FakeEngine::running(|mut guest: Guest| async move {
        if guest.n_before > 0 {
            return guest.echo().await;
        }
        guest.send(2, "", b"").await;
        guest.receive().await;
        guest.send(77, "", b"").await;
        std::future::pending().await
    }));
    let outcome = world.invoke("{}").await;
    assert_eq!(outcome.error_type.as_deref(), Some("Runtime.ExitError"));
    assert_eq!(text(&world.invoke("1").await), "1");
}

#[tokio::test(start_paused = true)]
async fn missing_program_and_refused_role_are_errors_of_their_own() {
    let world = World::new(FakeEngine::running(Guest::echo));
    let mut custom = deployment();
    custom.runtime = "provided.al2023".to_owned();
    custom.handler = "missing".to_owned();
    let outcome = world.try_invoke(&custom, "{}").await.unwrap();
    assert_eq!(outcome.error_type.as_deref(), Some("Runtime.InvalidEntrypoint"));
    assert!(
        text(&outcome)
            .ends_with(r#" Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]"}"#)
    );

    let mut refused = deployment();
    refused.version = Version::Published(1);
    refused.role_arn = "arn:aws:iam::000000000000:role/refused".to_owned();
    let error = world.try_invoke(&refused, "{}").await.unwrap_err();
    assert!(matches!(error, InvokeError::RoleNotAssumable { .. }));

    let mut unknown = deployment();
    unknown.version = Version::Published(2);
    unknown.runtime = "python2.7".to_owned();
    let error = world.try_invoke(&unknown, "{}").await.unwrap_err();
    assert!(matches!(error, InvokeError::RuntimeUnavailable { .. }));

    *world.engine.broken.lock().unwrap() = Some("no user namespaces".to_owned());
    let mut broken = deployment();
    broken.version = Version::Published(3);
    let error = world.try_invoke(&broken, "{}").await.unwrap_err();
    assert_eq!(error, InvokeError::EnvironmentNotMade { reason: "no user namespaces".to_owned() });
}

fn streaming_guest() -> std::sync::Arc<FakeEngine> {
    FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        while let Some((_, body)) = guest.receive().await {
            guest.send(6, r#"{"content_type":"text/plain"}"#, b"").await;
            for piece in 0..20 {
                guest.send(7, "", format!("{piece},").as_bytes()).await;
            }
            if body == "1" {
                guest.send(8, r#"{"error_type":"Late"}"#, br#"{"errorType":"Late"}"#).await;
            } else {
                guest.send(8, "", b"").await;
            }
        }
        Exit::Status(0)
    })
}

async fn stream(world: &World, payload: &str) -> (Option<String>, Vec<u8>, Outcome) {
    let invocation = invocation(payload);
    let streamed = world.execution.invoke_streaming(&cx(), deployment().into(), invocation).await;
    let mut streamed = streamed.unwrap();
    let mut bytes = Vec::new();
    loop {
        match streamed.events.recv().await.expect("a stream ends with its completion") {
            StreamEvent::Chunk(chunk) => bytes.extend_from_slice(&chunk),
            StreamEvent::Complete(outcome) => return (streamed.content_type, bytes, outcome),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn stream_arrives_whole_and_ends_with_its_outcome() {
    let world = World::new(streaming_guest());
    let expected: String = (0..20).map(|piece| format!("{piece},")).collect();
    let (content_type, bytes, outcome) = stream(&world, "0").await;
    assert_eq!(content_type.as_deref(), Some("text/plain"));
    assert_eq!(bytes, expected.as_bytes());
    assert_eq!((outcome.function_error, outcome.payload.len()), (None, 0));
    let (_, bytes, outcome) = stream(&world, "1").await;
    assert_eq!(bytes, expected.as_bytes());
    assert_eq!((outcome.error_type.as_deref(), text(&outcome)), (Some("Late"), r#"{"errorType":"Late"}"#));
    // A caller that takes no stream gets the whole.
    assert_eq!(text(&world.invoke("0").await), expected);
}

#[tokio::test(start_paused = true)]
async fn response_in_one_piece_is_a_stream_of_one() {
    let world = World::new(FakeEngine::running(Guest::echo));
    let (_, bytes, outcome) = stream(&world, "[1]").await;
    assert_eq!(bytes, b"[1]");
    assert_eq!(outcome.function_error, None);
}

#[tokio::test(start_paused = true)]
async fn caller_that_went_away_does_not_stop_the_function() {
    let world = World::new(streaming_guest());
    let streamed = world.execution.invoke_streaming(&cx(), deployment().into(), invocation("0")).await;
    drop(streamed);
    let cx = cx();
    let invoke = world.execution.invoke(&cx, deployment().into(), invocation("0"));
    assert!(tokio::time::timeout(Duration::ZERO, invoke).await.is_err());
    world.until(|| world.execution.usage()[0].1.n_invocations == 2).await;
    assert_eq!(world.execution.usage()[0].1.n_errors, 0);
}

#[tokio::test(start_paused = true)]
async fn quiet_environment_freezes_thaws_and_ends() {
    let world = World::new(FakeEngine::running(Guest::echo));
    world.invoke("1").await;
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    assert_eq!(world.engine.n_freezes.load(Ordering::SeqCst), 1);
    world.invoke("1").await;
    assert_eq!(world.engine.n_thaws.load(Ordering::SeqCst), 1);
    tokio::time::sleep(Duration::from_secs(601)).await;
    assert_eq!(world.engine.n_destroyed(), 1);
    world.invoke("1").await;
    assert_eq!(world.engine.n_launched(), 2);
    assert_eq!(world.logs.n_streams(), 2);
}

#[tokio::test(start_paused = true)]
async fn json_log_has_the_levels_that_were_asked_for() {
    let check = async |system: &str, application: &str, expected: &[&str]| {
        let world = World::new(FakeEngine::running(|mut guest: Guest| async move {
            guest.send(2, "", b"").await;
            while guest.receive().await.is_some() {
                guest.record(0xa55a_000a, r#"{"level":"DEBUG"}"#);
                guest.record(0xa55a_000e, r#"{"level":"INFO"}"#);
                guest.send(4, "", b"null").await;
            }
            Exit::Status(0)
        }));
        let mut deployment = deployment();
        deployment.logging.format = crate::deployment::LogFormat::Json;
        deployment.logging.system_level = Some(system.to_owned());
        deployment.logging.application_level = Some(application.to_owned());
        world.try_invoke(&deployment, "{}").await.unwrap();
        tokio::task::yield_now().await;
        let kind = |message: &String| -> String {
            let document: serde_json::Value = serde_json::from_str(message).unwrap();
            let kind = document.get("type").or(document.get("level")).unwrap();
            kind.as_str().unwrap().to_owned()
        };
        let kinds: Vec<String> = world.logs.messages().iter().map(kind).collect();
        assert_eq!(kinds, expected, "{system} {application}");
    };
    let platform = ["platform.initStart", "platform.start", "INFO", "platform.report"];
    check("INFO", "INFO", &platform).await;
    check("WARN", "INFO", &["INFO"]).await;
    let all =
        ["platform.initStart", "platform.start", "DEBUG", "INFO", "platform.runtimeDone", "platform.report"];
    check("DEBUG", "DEBUG", &all).await;
}
