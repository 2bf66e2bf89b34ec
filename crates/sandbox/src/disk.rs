//! Work that wants disks only while nobody else does.

use crate::sys;

/// Does something while what the calling thread wants of disks stands behind what everybody else wants.
///
/// Which disks can tell depends on their scheduler; the others serve all alike.
pub fn behind_others<Output>(work: impl FnOnce() -> Output) -> Output {
    let before = sys::io_priority().and_then(|before| {
        sys::set_io_priority(sys::IO_PRIORITY_IDLE)?;
        Ok(before)
    });
    let output = work();
    if let Ok(before) = before {
        // It was allowed before.
        let _ = sys::set_io_priority(before);
    }
    output
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_work_stands_behind() {
        let before = sys::io_priority().unwrap();
        assert_eq!(behind_others(|| sys::io_priority().unwrap()), sys::IO_PRIORITY_IDLE);
        assert_eq!(sys::io_priority().unwrap(), before);
    }
}
