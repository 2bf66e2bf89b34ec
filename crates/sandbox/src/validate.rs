//! The rules a specification must obey before anything is made from it.

use std::path::{Component, Path};

use crate::error::SpawnError;
use crate::spec::{Command, MountKind, Output, Spec};

/// What the root itself puts there, so that nothing may be mounted on or below it.
const RESERVED: [&str; 12] =
    ["usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32", "etc", "proc", "sys", "dev", "run"];
const MOUNTS_MAX: usize = 32;
const LAYERS_MAX: usize = 16;
const NAME_BYTES_MAX: usize = 64;
/// Descriptors are laid out at these numbers.
const FD_NUMBER_MAX: i32 = 255;

pub fn check_spec(spec: &Spec) -> Result<(), SpawnError> {
    if spec.mounts.len() > MOUNTS_MAX {
        return invalid(format!("more than {MOUNTS_MAX} mounts"));
    }
    for (index, mount) in spec.mounts.iter().enumerate() {
        check_target(&mount.target)?;
        for other in &spec.mounts[..index] {
            if mount.target.starts_with(&other.target) || other.target.starts_with(&mount.target) {
                return invalid(format!(
                    "the mounts {} and {} overlap",
                    other.target.display(),
                    mount.target.display()
                ));
            }
        }
        match &mount.kind {
            MountKind::ReadOnlyBind { source } => check_source(source)?,
            MountKind::ReadOnlyLayers { layers } => {
                if layers.is_empty() || layers.len() > LAYERS_MAX {
                    return invalid(format!("{} layers; 1 to {LAYERS_MAX} are possible", layers.len()));
                }
                layers.iter().try_for_each(|layer| check_source(layer))?;
            }
            MountKind::Tmpfs { bytes_max } if *bytes_max == 0 => return invalid("a tmpfs of no size".into()),
            MountKind::Tmpfs { .. } => {}
        }
    }
    for (what, name) in [("hostname", &spec.hostname), ("user name", &spec.user.name)] {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if name.is_empty() || name.len() > NAME_BYTES_MAX || !name.chars().all(is_plain) {
            return invalid(format!("the {what} {name:?}"));
        }
    }
    if !spec.user.home.starts_with('/') || spec.user.home.contains([':', '\n']) {
        return invalid(format!("the home folder {:?}", spec.user.home));
    }
    if spec.user.uid == 0 || spec.user.gid == 0 {
        return invalid("user or group 0".into());
    }
    if spec.limits.memory_bytes == 0 || spec.limits.tasks_max < 2 || spec.limits.open_files_max < 16 {
        return invalid("a limit below what any process needs".into());
    }
    Ok(())
}

pub fn check_command(command: &Command) -> Result<(), SpawnError> {
    if command.argv.first().is_none_or(String::is_empty) {
        return invalid("no program".into());
    }
    let strings = command.argv.iter().chain(command.env.iter().flat_map(|(key, value)| [key, value]));
    if strings.into_iter().any(|string| string.contains('\0')) {
        return invalid("a zero byte in an argument or the environment".into());
    }
    if command.env.iter().any(|(key, _)| key.is_empty() || key.contains('=')) {
        return invalid("the name of an environment variable".into());
    }
    if command.cwd.to_str().is_none() || !command.cwd.is_absolute() {
        return invalid(format!("the working directory {}", command.cwd.display()));
    }
    if matches!(command.stdout, Output::SameAsStdout) {
        return invalid("standard output cannot be the same as itself".into());
    }
    let mut numbers: Vec<i32> = command.fds.iter().map(|(number, _)| *number).collect();
    numbers.sort_unstable();
    if numbers.windows(2).any(|pair| pair[0] == pair[1])
        || numbers.iter().any(|n| !(3..=FD_NUMBER_MAX).contains(n))
    {
        return invalid(format!("the descriptor numbers {numbers:?}"));
    }
    Ok(())
}

fn check_target(target: &Path) -> Result<(), SpawnError> {
    let mut components = target.components();
    let is_absolute = components.next() == Some(Component::RootDir);
    let first = components.clone().next();
    if !is_absolute || first.is_none() || !components.all(|part| matches!(part, Component::Normal(_))) {
        return invalid(format!("the mount target {}", target.display()));
    }
    let is_reserved = RESERVED.iter().any(|name| first == Some(Component::Normal(name.as_ref())));
    if is_reserved || target.to_str().is_none() {
        return invalid(format!("the mount target {}: it belongs to the root", target.display()));
    }
    Ok(())
}

fn check_source(source: &Path) -> Result<(), SpawnError> {
    if !source.is_absolute()
        || source.to_str().is_none()
        || source.components().any(|part| part == Component::ParentDir)
    {
        return invalid(format!("the mount source {}", source.display()));
    }
    Ok(())
}

fn invalid<T>(reason: String) -> Result<T, SpawnError> {
    Err(SpawnError::Invalid { reason })
}
