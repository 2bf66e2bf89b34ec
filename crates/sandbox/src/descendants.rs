//! Finding and ending processes by parenthood, where there is no PID namespace to do it.

use std::io;

use rustix::process::{Pid, Signal};

/// Signals the children of the calling process but those in `known`. Says how many of them live.
pub fn signal_children(signal: Signal, known: impl Fn(i32) -> bool) -> io::Result<usize> {
    let own = rustix::process::getpid().as_raw_nonzero().get();
    let mut n = 0;
    for entry in std::fs::read_dir("/proc")? {
        let Some(pid) = entry?.file_name().to_str().and_then(|name| name.parse::<i32>().ok()) else {
            continue;
        };
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{pid}/stat")) else { continue };
        if known(pid) || living_parent(&stat) != Some(own) {
            continue;
        }
        if let Some(pid) = Pid::from_raw(pid) {
            n += 1;
            let _ = rustix::process::kill_process(pid, signal);
        }
    }
    Ok(n)
}

/// The parent's id; none for a process that has ended and waits to be reaped.
fn living_parent(stat: &str) -> Option<i32> {
    // The name in parentheses may itself hold anything.
    let (_, after_name) = stat.rsplit_once(") ")?;
    let mut fields = after_name.split(' ');
    let state = fields.next()?;
    if state == "Z" || state == "X" { None } else { fields.next()?.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_parent_whatever_the_name() {
        assert_eq!(living_parent("12 (a) b) S 7 12 12 0 -1"), Some(7));
        assert_eq!(living_parent("12 (sh) Z 1 0"), None);
        assert_eq!(living_parent("12 (sh"), None);
    }
}
