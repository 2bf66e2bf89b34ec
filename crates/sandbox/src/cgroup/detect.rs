//! Finds the hierarchies of this machine and the folder in each where sandboxes may be put.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use crate::cgroup::{Group, Groups, Version, write};

/// Where a hierarchy is mounted.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hierarchy {
    version: Version,
    /// Of version 1 only; version 2 says itself what it has.
    controllers: HashSet<String>,
    /// Which folder of the hierarchy the mount shows.
    root: PathBuf,
    mount_point: PathBuf,
    /// The folder of this process.
    own: PathBuf,
}

/// The folders of the engine called `name`, made if need be; a controller without a usable one is `None`.
pub fn detect(name: &str) -> Groups {
    let read = |path| std::fs::read_to_string(path).unwrap_or_default();
    let hierarchies = parse(&read("/proc/self/mountinfo"), &read("/proc/self/cgroup"));
    let mut groups = Groups::default();
    for hierarchy in hierarchies {
        match hierarchy.version {
            Version::V2 => adopt_unified(&mut groups, &hierarchy, name),
            Version::V1 => adopt_v1(&mut groups, &hierarchy, name),
        }
    }
    groups
}

fn adopt_v1(groups: &mut Groups, hierarchy: &Hierarchy, name: &str) {
    type Slot = fn(&mut Groups) -> &mut Option<Group>;
    let slots: [(&str, Slot); 5] = [
        ("memory", |groups| &mut groups.memory),
        ("cpu", |groups| &mut groups.cpu),
        ("cpuacct", |groups| &mut groups.cpu_usage),
        ("pids", |groups| &mut groups.pids),
        // Only where there is no version 2 hierarchy, whose freezer costs no attach.
        ("freezer", |groups| &mut groups.freezer),
    ];
    for (controller, slot) in slots {
        let slot = slot(groups);
        if slot.is_none() && hierarchy.controllers.contains(controller) {
            let dir = hierarchy.own.join(name);
            if make_dir(&dir).is_ok() {
                *slot = Some(Group { version: Version::V1, dir });
            }
        }
    }
}

fn adopt_unified(groups: &mut Groups, hierarchy: &Hierarchy, name: &str) {
    // The top first: as root it is usable nearly everywhere, and elsewhere the attempt fails without a trace.
    let mut candidates = vec![hierarchy.mount_point.clone()];
    let own = hierarchy.own.ancestors().take_while(|dir| *dir != hierarchy.mount_point);
    candidates.extend(own.map(PathBuf::from));
    let wanted = ["memory", "cpu", "pids"];
    let mut best: Option<(PathBuf, Vec<&str>)> = None;
    for parent in candidates {
        let dir = parent.join(name);
        if make_dir(&dir).is_err() || !is_writable(&parent.join("cgroup.procs")) {
            continue;
        }
        let enabled: Vec<&str> = wanted
            .into_iter()
            .filter(|controller| enable(&parent, controller) && enable(&dir, controller))
            .collect();
        if best.as_ref().is_none_or(|(_, before)| enabled.len() > before.len()) {
            if let Some((unused, _)) = best.replace((dir, enabled)) {
                let _ = std::fs::remove_dir(unused);
            }
        } else {
            let _ = std::fs::remove_dir(dir);
        }
    }
    let Some((dir, enabled)) = best else { return };
    let group =
        |controller| enabled.contains(&controller).then(|| Group { version: Version::V2, dir: dir.clone() });
    groups.memory = group("memory");
    groups.cpu = group("cpu");
    groups.pids = group("pids");
    // Accounting and freezing need no controller in version 2.
    groups.freezer = Some(Group { version: Version::V2, dir: dir.clone() });
    if groups.cpu.is_some() {
        groups.cpu_usage = Some(Group { version: Version::V2, dir });
    }
}

/// Lets children of `dir` have the controller. Says whether they do.
fn enable(dir: &Path, controller: &str) -> bool {
    let has = || {
        std::fs::read_to_string(dir.join("cgroup.subtree_control"))
            .is_ok_and(|text| text.split_whitespace().any(|name| name == controller))
    };
    has() || (write(dir, "cgroup.subtree_control", &format!("+{controller}")).is_ok() && has())
}

fn make_dir(dir: &Path) -> io::Result<()> {
    match std::fs::create_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        result => result,
    }
}

fn is_writable(path: &Path) -> bool {
    std::fs::OpenOptions::new().write(true).open(path).is_ok()
}

/// Reads `/proc/self/mountinfo` and `/proc/self/cgroup`; version 2 comes first.
fn parse(mountinfo: &str, own: &str) -> Vec<Hierarchy> {
    let mut hierarchies: Vec<Hierarchy> = mountinfo
        .lines()
        .filter_map(|line| {
            let (left, right) = line.split_once(" - ")?;
            let mut left = left.split(' ').skip(3);
            let (root, mount_point) = (PathBuf::from(left.next()?), PathBuf::from(left.next()?));
            let mut right = right.split(' ');
            let version = match right.next()? {
                "cgroup" => Version::V1,
                "cgroup2" => Version::V2,
                _ => return None,
            };
            let controllers: HashSet<String> = match version {
                Version::V1 => right.nth(1)?.split(',').map(String::from).collect(),
                Version::V2 => HashSet::new(),
            };
            let path = own.lines().find_map(|line| {
                let mut fields = line.splitn(3, ':').skip(1);
                let (names, path) = (fields.next()?, fields.next()?);
                let is_this = match version {
                    Version::V1 => {
                        !names.is_empty() && names.split(',').all(|name| controllers.contains(name))
                    }
                    Version::V2 => names.is_empty(),
                };
                is_this.then(|| PathBuf::from(path))
            })?;
            let below = path.strip_prefix(&root).ok()?;
            let own =
                if below.as_os_str().is_empty() { mount_point.clone() } else { mount_point.join(below) };
            Some(Hierarchy { version, controllers, root, mount_point, own })
        })
        .collect();
    hierarchies.sort_by_key(|hierarchy| hierarchy.version == Version::V1);
    hierarchies
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mountinfo: &str, own: &str, expected: &[(Version, &str)]) {
        let found: Vec<(Version, PathBuf)> =
            parse(mountinfo, own).into_iter().map(|hierarchy| (hierarchy.version, hierarchy.own)).collect();
        let expected: Vec<(Version, PathBuf)> =
            expected.iter().map(|(version, own)| (*version, PathBuf::from(own))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn finds_a_pure_version_2_machine() {
        check(
            "30 24 0:26 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n",
            "0::/user.slice/user-1000.slice\n",
            &[(Version::V2, "/sys/fs/cgroup/user.slice/user-1000.slice")],
        );
    }

    #[test]
    fn finds_mixed_hierarchies_version_2_first() {
        check(
            "40 30 0:30 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n\
             41 30 0:31 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n\
             42 30 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n\
             43 30 0:33 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,xattr,name=systemd\n",
            "9:name=systemd:/\n4:memory:/jobs/a\n1:cpu,cpuacct:/\n0::/\n",
            &[
                (Version::V2, "/sys/fs/cgroup/unified"),
                (Version::V1, "/sys/fs/cgroup/cpu,cpuacct"),
                (Version::V1, "/sys/fs/cgroup/memory/jobs/a"),
                (Version::V1, "/sys/fs/cgroup/systemd"),
            ],
        );
    }

    #[test]
    fn understands_a_mount_that_shows_a_part_of_the_hierarchy() {
        check(
            "42 30 0:32 /docker/x /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory\n",
            "4:memory:/docker/x/y\n",
            &[(Version::V1, "/sys/fs/cgroup/memory/y")],
        );
    }
}
