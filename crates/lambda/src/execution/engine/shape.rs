//! What deployments and zygotes mean for the shape of a sandbox.

use std::path::{Path, PathBuf};

use sandbox::{Lifetime, Limits, Mount, MountKind, Network, Root, Spec, User};

use super::super::ProgramMount;
use super::super::launch::{ReaderPlan, StandbyPlan, ZygotePlan};
use super::{ENDPOINT, RUNTIME_API};
use crate::deployment::Deployment;

/// Memory that buys one processor, in MB. AWS: "Configure Lambda function memory".
const MEMORY_MB_PER_CPU: u64 = 1769;
/// Threads and processes of one environment; AWS allows 1,024.
const TASKS_MAX: u32 = 1024;
/// Open files of one process, as on AWS.
const OPEN_FILES_MAX: u64 = 1024;
/// What a zygote may write to its `/tmp`, in bytes; its environments have their own.
const ZYGOTE_TMP_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// An ordinary share of the processors.
const CPU_WEIGHT: u32 = 100;
/// What programs get that nobody waits for.
const READER_CPU_WEIGHT: u32 = 20;
/// The program, and what the engine has beside it.
const READER_TASKS_MAX: u32 = 8;
/// AWS's name and number for the user of functions.
const USER: &str = "sbx_user1051";
const USER_ID: u32 = 993;

/// The shape of a deployment's sandbox.
pub fn environment(deployment: &Deployment, mounts: &[ProgramMount], cpu_limit: bool) -> Spec {
    let megabytes = |mb: u32| u64::from(mb) * 1024 * 1024;
    let mut all = vec![bind(Path::new("/var/task"), &deployment.code_dir)];
    all.extend(layers(&deployment.layer_dirs));
    all.push(tmp(megabytes(deployment.ephemeral_storage_mb)));
    all.extend(mounts.iter().map(|mount| bind(&mount.inside, &mount.host)));
    let cpu_milli = u64::from(deployment.memory_mb) * 1000 / MEMORY_MB_PER_CPU;
    let cpu_milli = u32::try_from(cpu_milli).unwrap_or(u32::MAX);
    Spec {
        name: format!("{}:{}", deployment.function.name, deployment.version),
        network: Network::Isolated { listen: vec![RUNTIME_API, ENDPOINT] },
        limits: Limits {
            memory_bytes: megabytes(deployment.memory_mb),
            // A whole processor is an ordinary share. Without a ceiling, what nobody else wants is given.
            cpu_weight: (cpu_milli / 10).clamp(1, 10_000),
            cpu_quota_milli: cpu_limit.then_some(cpu_milli.max(1)),
            ..limits()
        },
        ..any(all)
    }
}

/// Where a sandbox has what is its function's; all else is the same for all functions of a runtime.
const OF_THE_FUNCTION: [&str; 3] = ["/var/task", "/opt", "/tmp"];

/// The shape of a standby's sandbox, and how many of its mounts are there from the beginning.
pub fn standby(plan: &StandbyPlan) -> (Spec, usize) {
    let mut all: Vec<_> = plan.mounts.iter().map(|mount| bind(&mount.inside, &mount.host)).collect();
    all.retain(|mount| !is_of_the_function(mount));
    let n_early = all.len();
    // Their places alone matter.
    let place = |target| Mount { target: PathBuf::from(target), kind: MountKind::Tmpfs { bytes_max: 1 } };
    all.extend(OF_THE_FUNCTION.map(place));
    let limits = Limits {
        memory_bytes: u64::from(plan.memory_mb) * 1024 * 1024,
        // Nobody waits for it yet.
        cpu_weight: CPU_WEIGHT / 10,
        ..limits()
    };
    let network = Network::Isolated { listen: vec![RUNTIME_API, ENDPOINT] };
    (Spec { name: "standby".to_owned(), network, limits, ..any(all) }, n_early)
}

/// The shape of a deployment's sandbox that was a standby.
pub fn of_standby(deployment: &Deployment, mounts: &[ProgramMount], cpu_limit: bool) -> Spec {
    let mut spec = environment(deployment, mounts, cpu_limit);
    spec.mounts.sort_by_key(is_of_the_function);
    spec
}

fn is_of_the_function(mount: &Mount) -> bool {
    OF_THE_FUNCTION.iter().any(|target| mount.target == Path::new(target))
}

/// The shape of a zygote's sandbox: nothing is reached from it, and nobody reaches it.
pub fn zygote(plan: &ZygotePlan, memory_bytes: u64) -> Spec {
    let mut all: Vec<_> =
        plan.folders.code_dir.iter().map(|code| bind(Path::new("/var/task"), code)).collect();
    all.extend(layers(&plan.folders.layer_dirs));
    all.push(tmp(ZYGOTE_TMP_BYTES_MAX));
    all.extend(plan.mounts.iter().map(|mount| bind(&mount.inside, &mount.host)));
    Spec { name: plan.name.clone(), limits: Limits { memory_bytes, ..limits() }, ..any(all) }
}

/// The shape of a sandbox for a program that reads: it can write nothing, and gives way to functions.
pub fn reader(plan: &ReaderPlan) -> Spec {
    let mounts = plan.mounts.iter().map(|mount| bind(&mount.inside, &mount.host)).collect();
    let limits = Limits {
        memory_bytes: plan.memory_bytes,
        cpu_weight: READER_CPU_WEIGHT,
        tasks_max: READER_TASKS_MAX,
        file_bytes_max: Some(0),
        ..limits()
    };
    Spec { name: plan.name.clone(), limits, lifetime: Lifetime::MainProcess, ..any(mounts) }
}

fn any(mounts: Vec<Mount>) -> Spec {
    Spec {
        name: String::new(),
        root: Root::HostUsr,
        mounts,
        user: User {
            name: USER.to_owned(),
            uid: USER_ID,
            gid: USER_ID,
            home: "/home/sbx_user1051".to_owned(),
        },
        hostname: "lambda".to_owned(),
        network: Network::Isolated { listen: Vec::new() },
        limits: limits(),
        // The runtime may end and be started again in the same sandbox.
        lifetime: Lifetime::Explicit,
    }
}

fn limits() -> Limits {
    Limits {
        memory_bytes: u64::MAX,
        cpu_weight: CPU_WEIGHT,
        cpu_quota_milli: None,
        tasks_max: TASKS_MAX,
        open_files_max: OPEN_FILES_MAX,
        file_bytes_max: None,
    }
}

fn bind(target: &Path, source: &Path) -> Mount {
    Mount { target: target.to_owned(), kind: MountKind::ReadOnlyBind { source: source.to_owned() } }
}

fn layers(layer_dirs: &[PathBuf]) -> Option<Mount> {
    let layers = layer_dirs.to_vec();
    let target = PathBuf::from("/opt");
    (!layers.is_empty()).then_some(Mount { target, kind: MountKind::ReadOnlyLayers { layers } })
}

fn tmp(bytes_max: u64) -> Mount {
    Mount { target: PathBuf::from("/tmp"), kind: MountKind::Tmpfs { bytes_max } }
}
