//! How much memory processes use, as the kernel tells it.

use std::fs;

use super::super::launch::{Footprint, Memory};

/// How many copies of one zygote are looked at. It costs the kernel up to a millisecond each.
const COPIES_MAX: usize = 256;

/// Of the zygote that is the first child of `init`, and of its copies, which are the others.
pub fn footprint(init: i32) -> Footprint {
    let children = fs::read_to_string(format!("/proc/{init}/task/{init}/children")).unwrap_or_default();
    let mut children = children.split_whitespace();
    let zygote = children.next().map(memory).unwrap_or_default();
    let mut footprint = Footprint { zygote, ..Footprint::default() };
    for copy in children {
        footprint.n_copies += 1;
        if footprint.n_copies <= COPIES_MAX {
            let Memory { proportional_bytes, shared_bytes, private_bytes } = memory(copy);
            footprint.copies.proportional_bytes += proportional_bytes;
            footprint.copies.shared_bytes += shared_bytes;
            footprint.copies.private_bytes += private_bytes;
        }
    }
    footprint
}

/// `proc_pid_smaps_rollup(5)`.
fn memory(pid: &str) -> Memory {
    let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
    let bytes = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        let kb: Option<u64> = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok());
        kb.unwrap_or(0) * 1024
    };
    Memory {
        proportional_bytes: bytes("Pss:"),
        shared_bytes: bytes("Shared_Clean:") + bytes("Shared_Dirty:"),
        private_bytes: bytes("Private_Clean:") + bytes("Private_Dirty:"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_has_a_footprint() {
        let found = memory("self");
        assert!(found.private_bytes > 0 && found.proportional_bytes >= found.private_bytes, "{found:?}");
        assert_eq!(footprint(i32::MAX), Footprint::default());
    }
}
