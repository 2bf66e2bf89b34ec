//! Environments that are forked.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::super::launch::{ZygoteError, ZygotePlan};
use super::super::*;
use super::fake::{FakeEngine, Guest};
use super::world::{World, deployment};
use crate::deployment::Isolation;

/// A function on disk whose handler imports packages of a layer.
struct Source {
    _folder: tempfile::TempDir,
    deployment: Deployment,
}

impl Source {
    fn new(name: &str, handler: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("code/app.py", handler);
        for package in ["grpc", "numpy", "scipy"] {
            write(&format!("layer/python/{package}/__init__.py"), "");
        }
        let mut deployment = deployment();
        deployment.runtime = "python3.11".to_owned();
        deployment.function.name = name.into();
        deployment.code_dir = folder.path().join("code");
        deployment.layer_dirs = vec![folder.path().join("layer")];
        Self { _folder: folder, deployment }
    }
}

fn forking<Birth>(birth: impl Fn(ZygotePlan) -> Birth + Send + Sync + 'static) -> World
where
    Birth: Future<Output = Result<(), ZygoteError>> + Send + 'static,
{
    World::new(FakeEngine::running(Guest::echo).forking(birth))
}

/// Takes a while for each answer, so that calls at once need an environment each.
async fn slowly(mut guest: Guest) -> Exit {
    while guest.receive().await.is_some() {
        tokio::time::sleep(Duration::from_secs(1)).await;
        guest.send(4, "", b"null").await;
    }
    Exit::Status(0)
}

fn report_line(outcome: &Outcome) -> String {
    let tail = String::from_utf8(outcome.log_tail.clone().unwrap().to_vec()).unwrap();
    tail.lines().last().unwrap().to_owned()
}

async fn invoke(world: &World, deployment: &Deployment) -> String {
    report_line(&world.try_invoke(deployment, "{}").await.unwrap())
}

/// Ends the environments of a deployment, so that the next call is a cold one.
async fn cool(world: &World, deployment: &mut Deployment) {
    let n_destroyed = world.engine.n_destroyed();
    deployment.generation += 1;
    world.execution.retire(&deployment.function, deployment.version, deployment.generation);
    world.until(|| world.engine.n_destroyed() > n_destroyed).await;
}

fn notices(world: &World) -> Vec<String> {
    world.logs.messages().into_iter().filter(|message| message.starts_with("NOTICE")).collect()
}

#[tokio::test(start_paused = true)]
async fn first_start_makes_the_zygote_and_the_next_ones_find_it() {
    let world = forking(|_| async { Ok(()) });
    let mut source = Source::new("f2", "import json\nfrom scipy import stats\nimport numpy as np");
    let first = invoke(&world, &source.deployment).await;
    assert!(
        first.contains("\tInit Duration: ") && first.ends_with("\tZygote: numpy,scipy miss\t"),
        "{first}"
    );
    let warm = invoke(&world, &source.deployment).await;
    assert!(!warm.contains("Zygote"), "{warm}");
    cool(&world, &mut source.deployment).await;
    let second = invoke(&world, &source.deployment).await;
    assert!(second.ends_with("\tZygote: numpy,scipy hit\t"), "{second}");
    assert_eq!(world.engine.zygote_names(), ["zygote:numpy,scipy"]);
    let report = world.execution.zygotes().await;
    assert_eq!((report.n_hits, report.n_misses, report.n_fresh), (1, 1, 0));
    assert_eq!((report.zygotes[0].stage, report.zygotes[0].n_uses), ("ready", 2));
    assert_eq!(notices(&world), Vec::<String>::new());
}

#[tokio::test(start_paused = true)]
async fn ten_parallel_first_calls_import_once() {
    let world = forking(|_| async {
        tokio::time::sleep(Duration::from_millis(800)).await;
        Ok(())
    });
    let source = Source::new("f2", "import numpy");
    let calls = (0..10).map(|_| invoke(&world, &source.deployment));
    let began = tokio::time::Instant::now();
    let lines = futures_util::future::join_all(calls).await;
    assert!(began.elapsed() < Duration::from_millis(900), "{:?}", began.elapsed());
    assert!(lines.iter().any(|line| line.contains("Zygote: numpy miss")));
    assert_eq!(world.engine.zygote_names(), ["zygote:numpy"]);
    // What was waited for belongs to the initialisation.
    let miss = lines.iter().find(|line| line.contains("miss")).unwrap();
    assert!(miss.contains("Init Duration: 80"), "{miss}");
}

#[tokio::test(start_paused = true)]
async fn functions_without_packages_share_the_interpreter_but_accounts_do_not() {
    let world = forking(|_| async { Ok(()) });
    let (one, other) = (Source::new("one", "import json"), Source::new("other", "x = 1"));
    assert!(invoke(&world, &one.deployment).await.ends_with("\tZygote: python miss\t"));
    assert!(invoke(&world, &other.deployment).await.ends_with("\tZygote: python hit\t"));
    let mut foreign = one.deployment.clone();
    foreign.function.account = "111111111111".parse().unwrap();
    assert!(invoke(&world, &foreign).await.ends_with("\tZygote: python miss\t"));
    assert_eq!(world.engine.zygote_names().len(), 2);
    let accounts: BTreeSet<_> =
        world.execution.zygotes().await.zygotes.into_iter().map(|z| z.account).collect();
    assert_eq!(accounts.len(), 2);
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_forked_is_left_out_and_the_log_says_so_once() {
    let world = forking(|plan: ZygotePlan| async move {
        match String::from_utf8(plan.first_message).unwrap().contains("grpc") {
            true => Err(ZygoteError::Unfit {
                said: r#"{"reason":"it starts threads","import":["grpc"]}"#.to_owned(),
            }),
            false => Ok(()),
        }
    });
    let mut source = Source::new("f", "import grpc, numpy");
    assert!(invoke(&world, &source.deployment).await.contains("Zygote: numpy miss"));
    let mut twin = source.deployment.clone();
    twin.function.name = "twin".into();
    assert!(invoke(&world, &twin).await.contains("Zygote: numpy hit"));
    cool(&world, &mut source.deployment).await;
    assert_eq!(world.engine.zygote_names(), ["zygote:grpc,numpy", "zygote:numpy"]);
    assert_eq!(notices(&world), ["NOTICE grpc is not in the zygote: it starts threads\n"; 2]);
}

#[tokio::test(start_paused = true)]
async fn whatever_is_wrong_with_a_zygote_the_call_is_answered() {
    let check = async |said: Result<(), ZygoteError>, expected: &str| {
        let world = forking(move |plan| {
            let said = if plan.name == "zygote:python" { Ok(()) } else { said.clone() };
            async move { said }
        });
        let source = Source::new("f", "import numpy");
        let line = invoke(&world, &source.deployment).await;
        assert!(line.ends_with(expected), "{line}");
    };
    check(Err(ZygoteError::Unfit { said: r#""threads""#.to_owned() }), "\tZygote: python miss\t").await;
    check(Err(ZygoteError::Broken { reason: "no".to_owned() }), " ms\t").await;
    // One that never answers costs the time that functions may initialise.
    let world = forking(|_| std::future::pending());
    let source = Source::new("f", "import numpy");
    let began = tokio::time::Instant::now();
    assert!(!invoke(&world, &source.deployment).await.contains("Zygote"));
    assert_eq!(began.elapsed().as_secs(), 10);
}

#[tokio::test(start_paused = true)]
async fn a_zygote_that_died_is_replaced_after_a_while_and_nobody_notices() {
    let world = forking(|_| async { Ok(()) });
    let mut source = Source::new("f", "import numpy");
    invoke(&world, &source.deployment).await;
    world.engine.zygotes_died.store(true, Ordering::SeqCst);
    cool(&world, &mut source.deployment).await;
    assert!(!invoke(&world, &source.deployment).await.contains("Zygote"));
    assert_eq!(world.engine.n_zygotes.load(Ordering::SeqCst), 0);
    tokio::time::sleep(Duration::from_secs(2)).await;
    cool(&world, &mut source.deployment).await;
    assert!(invoke(&world, &source.deployment).await.ends_with("\tZygote: numpy miss\t"));
}

#[tokio::test(start_paused = true)]
async fn what_crashes_after_the_fork_starts_fresh_from_then_on() {
    let n_started = Arc::new(AtomicUsize::new(0));
    let engine = FakeEngine::running(move |mut guest: Guest| {
        let number = n_started.fetch_add(1, Ordering::SeqCst);
        async move {
            if number == 0 {
                guest.send(2, "", b"").await;
                guest.receive().await;
                return Exit::Signal(11);
            }
            guest.send(2, "", b"").await;
            slowly(guest).await
        }
    });
    let world = World::new(engine.forking(|_| async { Ok(()) }));
    let source = Source::new("f", "import numpy");
    let failed = world.try_invoke(&source.deployment, "{}").await.unwrap();
    assert_eq!(failed.error_type.as_deref(), Some("Runtime.ExitError"));
    // The first environment lives on for one of two calls; the other one gets a new environment.
    let (one, other) = tokio::join!(invoke(&world, &source.deployment), invoke(&world, &source.deployment));
    assert!(!one.contains("Zygote") && !other.contains("Zygote"), "{one} {other}");
    assert_eq!(world.execution.zygotes().await.n_fresh, 1);
    let expected = "NOTICE starting without a zygote: a forked environment ended with signal 11\n";
    assert_eq!(notices(&world), [expected]);
}

#[tokio::test(start_paused = true)]
async fn with_external_extensions_the_runtime_is_not_the_first_process_and_starts_fresh() {
    let world = forking(|_| async { Ok(()) });
    let source = Source::new("f", "import numpy");
    let extensions = source.deployment.layer_dirs[0].join("extensions");
    std::fs::create_dir_all(&extensions).unwrap();
    std::fs::write(extensions.join("agent"), "#!/bin/sh\n").unwrap();
    std::fs::set_permissions(extensions.join("agent"), std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .unwrap();
    world.engine.extend(|_: Guest| async { Exit::Status(1) });
    let _ = world.try_invoke(&source.deployment, "{}").await;
    assert_eq!(world.engine.zygote_names(), Vec::<String>::new());
}

#[tokio::test(start_paused = true)]
async fn zygotes_end_with_the_server() {
    let world = forking(|_| async { Ok(()) });
    let source = Source::new("f", "import numpy");
    invoke(&world, &source.deployment).await;
    assert_eq!(world.engine.n_zygotes.load(Ordering::SeqCst), 1);
    assert!(world.execution.stop().await);
    assert_eq!(world.engine.n_zygotes.load(Ordering::SeqCst), 0);
}

#[tokio::test(start_paused = true)]
async fn what_an_environment_imported_in_fact_is_in_the_next_zygote_and_is_kept() {
    let engine = FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        if guest.environment.contains_key("_CUMULET_LEARN") {
            guest.send(9, "", br#"["scipy", "scipy.stats", "app"]"#).await;
        }
        slowly(guest).await
    });
    let world = World::new(engine.forking(|_| async { Ok(()) }));
    let mut source = Source::new("f", "import numpy");
    assert!(invoke(&world, &source.deployment).await.ends_with("\tZygote: numpy miss\t"));
    world.until(|| world.engine.n_zygotes.load(Ordering::SeqCst) == 2).await;
    let kept = world.execution.learned().await;
    assert_eq!(kept[0].modules, ["numpy", "scipy", "scipy.stats"]);
    assert_eq!((kept.len(), kept[0].n_starts, kept[0].generation), (1, 1, 1));

    // The same generation, with all environments busy: another one is forked from the better zygote.
    let (one, other) = tokio::join!(invoke(&world, &source.deployment), invoke(&world, &source.deployment));
    assert!([one, other].iter().any(|line| line.ends_with("\tZygote: numpy,scipy hit\t")));
    let kept = world.execution.learned().await;
    assert_eq!((kept[0].n_starts, kept[0].modules.len()), (2, 3));

    // A new server makes it before anybody calls.
    let restarted = forking(|_| async { Ok(()) });
    restarted.execution.warm(vec![(Arc::new(source.deployment.clone()), kept[0].clone())]);
    restarted.until(|| restarted.engine.n_zygotes.load(Ordering::SeqCst) == 1).await;
    assert!(invoke(&restarted, &source.deployment).await.ends_with("\tZygote: numpy,scipy hit\t"));
    // It is known of the code, whatever else of the function changes.
    cool(&restarted, &mut source.deployment).await;
    assert!(invoke(&restarted, &source.deployment).await.ends_with("\tZygote: numpy,scipy hit\t"));
    let mut changed = Source::new("f", "import numpy");
    changed.deployment.generation = source.deployment.generation + 1;
    assert!(invoke(&restarted, &changed.deployment).await.ends_with("\tZygote: numpy miss\t"));
}

#[tokio::test(start_paused = true)]
async fn code_is_looked_at_once_for_all_configurations() {
    let world = forking(|_| async { Ok(()) });
    let mut source = Source::new("f", "import numpy");
    assert!(invoke(&world, &source.deployment).await.ends_with("\tZygote: numpy miss\t"));
    // Whoever looked again would find nothing.
    std::fs::remove_file(source.deployment.code_dir.join("app.py")).unwrap();
    cool(&world, &mut source.deployment).await;
    source.deployment.environment.insert("COLOUR".to_owned(), "blue".to_owned());
    assert!(invoke(&world, &source.deployment).await.ends_with("\tZygote: numpy hit\t"));
    // What the process itself would read is not of the code.
    cool(&world, &mut source.deployment).await;
    source.deployment.environment.insert("PYTHONHASHSEED".to_owned(), "1".to_owned());
    assert!(!invoke(&world, &source.deployment).await.contains("Zygote"));
}

fn of_one_invocation(source: &Source) -> Deployment {
    Deployment { isolation: Some(Isolation::Invocation), ..source.deployment.clone() }
}

#[tokio::test(start_paused = true)]
async fn an_environment_may_serve_one_invocation_and_the_next_one_is_a_copy_of_the_initialised_function() {
    let world = forking(|_| async { Ok(()) });
    let source = Source::new("f", "import numpy");
    let deployment = of_one_invocation(&source);
    let lines = [invoke(&world, &deployment).await, invoke(&world, &deployment).await];
    assert!(lines[0].ends_with("\tZygote: f:$LATEST miss\t"), "{lines:?}");
    assert!(lines[1].ends_with("\tZygote: f:$LATEST hit\t"), "{lines:?}");
    world.until(|| world.engine.n_destroyed() == 2).await;
    let zygotes = world.engine.zygotes.lock().unwrap().clone();
    assert_eq!(zygotes.len(), 1);
    let told = String::from_utf8(zygotes[0].first_message.clone()).unwrap();
    assert!(told.contains(r#"["_HANDLER","app.handler"]"#), "{told}");
    // What the initialisation prints is in the log once, and all are in one stream.
    let messages = world.logs.messages();
    assert_eq!(messages.iter().filter(|message| *message == "initialising\n").count(), 1);
    assert_eq!(messages.iter().filter(|message| message.starts_with("INIT_START")).count(), 1);
    assert_eq!(world.logs.n_streams(), 1);
}

#[tokio::test(start_paused = true)]
async fn who_wishes_another_isolation_gets_it_with_the_next_call() {
    let world = forking(|_| async { Ok(()) });
    let source = Source::new("f", "import numpy");
    invoke(&world, &source.deployment).await;
    assert!(!invoke(&world, &source.deployment).await.contains("Zygote"));
    assert!(invoke(&world, &of_one_invocation(&source)).await.contains("Zygote: f:$LATEST"));
    world.until(|| world.engine.n_destroyed() == 2).await;
    assert!(invoke(&world, &source.deployment).await.contains("Zygote: numpy hit"));
    assert!(!invoke(&world, &source.deployment).await.contains("Zygote"));
    assert_eq!(world.engine.n_destroyed(), 2);
}

#[tokio::test(start_paused = true)]
async fn snapshots_are_made_before_the_first_call_which_reports_a_restore() {
    let world = forking(|_| async { Ok(()) });
    let source = Source::new("f", "import numpy");
    let version = Version::Published(3);
    let deployment = Deployment { snap_start: true, version, ..source.deployment.clone() };
    let deployment = Arc::new(deployment);
    assert_eq!(world.execution.snapshot(&deployment), Snapshot::Making);
    world.until(|| world.execution.snapshot(&deployment) == Snapshot::Made).await;
    assert_eq!(world.engine.zygote_names(), ["zygote:f:3"]);
    let line = invoke(&world, &deployment).await;
    assert!(line.contains("\tRestore Duration: ") && line.contains("\tBilled Restore Duration: "), "{line}");
    assert!(!line.contains("Init Duration") && line.ends_with("\tZygote: f:3 hit\t"), "{line}");
    // It was the very sandbox that could be made ahead.
    let engine = &world.engine;
    assert_eq!(*engine.expected.lock().unwrap(), *engine.launches.lock().unwrap());
    let said = |beginning: &str| world.logs.messages().iter().any(|message| message.starts_with(beginning));
    world
        .until(|| said("RESTORE_START Runtime Version: ") && said("RESTORE_REPORT Restore Duration: "))
        .await;
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_initialised_has_no_snapshot_and_what_cannot_be_forked_starts_as_it_can() {
    let said = |plan: ZygotePlan| {
        let said = match &*plan.name {
            "zygote:broken:1" => {
                r#"{"reason":"the function cannot be loaded","error_type":"KeyError","error":{}}"#
            }
            "zygote:threads:1" => r#"{"reason":"it runs 1 thread","import":null}"#,
            _ => return Ok(()),
        };
        Err(ZygoteError::Unfit { said: said.to_owned() })
    };
    let world = forking(move |plan| std::future::ready(said(plan)));
    let settled = async |name: &str| {
        let source = Source::new(name, "import numpy");
        let version = Version::Published(1);
        let deployment = Arc::new(Deployment { snap_start: true, version, ..source.deployment.clone() });
        world.until(|| world.execution.snapshot(&deployment) != Snapshot::Making).await;
        let line = invoke(&world, &deployment).await;
        (world.execution.snapshot(&deployment), line)
    };
    let (snapshot, line) = settled("broken").await;
    assert_eq!(snapshot, Snapshot::Failed { error_type: "KeyError".to_owned() });
    assert!(line.contains("Restore Duration") && line.contains("Zygote: numpy"), "{line}");
    let (snapshot, line) = settled("threads").await;
    assert_eq!(snapshot, Snapshot::Made);
    assert!(line.contains("Zygote: numpy"), "{line}");
    assert!(
        notices(&world).contains(&"NOTICE initialised for each environment: it runs 1 thread\n".to_owned())
    );
}

#[tokio::test(start_paused = true)]
async fn the_interpreter_is_there_before_the_first_call_and_packages_are_not() {
    let world = forking(|_| async { Ok(()) });
    let (plain, with_packages) = (Source::new("plain", "import json"), Source::new("f2", "import numpy"));
    let mut foreign = plain.deployment.clone();
    foreign.function.account = "111111111111".parse().unwrap();
    let isolated = of_one_invocation(&Source::new("isolated", "x = 1"));
    for deployment in [&with_packages.deployment, &isolated, &plain.deployment, &foreign] {
        world.execution.prepare(Arc::new(deployment.clone()), Occasion::Deployed);
    }
    world.until(|| world.engine.n_zygotes.load(Ordering::SeqCst) == 2).await;
    assert_eq!(world.engine.zygote_names(), ["zygote:python"; 2]);
    for deployment in [&plain.deployment, &foreign] {
        assert!(invoke(&world, deployment).await.ends_with("\tZygote: python hit\t"));
    }
    assert!(invoke(&world, &with_packages.deployment).await.ends_with("\tZygote: numpy miss\t"));
}

#[tokio::test(start_paused = true)]
async fn what_was_just_deployed_is_read_ahead_and_what_was_found_at_the_start_only_if_it_was_called() {
    let world = forking(|_| async { Ok(()) });
    let [deployed, found, called] = ["deployed", "found", "called"].map(|name| Source::new(name, "x = 1"));
    let knows = |source: &Source| world.execution.shared.read_ahead.knows(&source.deployment.code_dir);
    let found_at_start = Arc::new(found.deployment.clone());
    world.execution.prepare(found_at_start.clone(), Occasion::Start);
    world.execution.prepare(Arc::new(deployed.deployment.clone()), Occasion::Deployed);
    world.until(|| knows(&deployed)).await;
    let called_once = Arc::new(called.deployment.clone());
    world.execution.warm(vec![(called_once.clone(), Habit::unused(&called_once))]);
    world.until(|| knows(&called)).await;
    world.until(|| world.execution.is_prepared(&found_at_start)).await;
    assert!(!knows(&found));
}
