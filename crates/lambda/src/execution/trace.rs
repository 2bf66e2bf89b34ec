//! The X-Ray tracing header: `Root=1-…;Parent=…;Sampled=0;Lineage=…`.

use std::fmt::Write as _;

use base::Timestamp;

/// The header that a function sees for a caller's header, if there was a usable one.
///
/// The root is the caller's, so that a trace goes through; the parent is new, as the function is a segment
/// of its own. Without tracing nothing is sampled, unless the caller says so.
pub fn header_for(callers: Option<&str>, sampled_by_default: bool, now: Timestamp) -> String {
    let fields = callers.unwrap_or_default().split(';').filter_map(|field| field.trim().split_once('='));
    let (mut root, mut sampled, mut lineage) = (None, None, None);
    for (key, value) in fields {
        match key {
            "Root" if is_root(value) => root = Some(value),
            "Sampled" if value == "0" || value == "1" => sampled = Some(value),
            "Lineage" if is_plain(value) => lineage = Some(value),
            _ => {}
        }
    }
    let random = stdx::random_u128();
    let (parent, own) = (random >> 64, random & 0xffff_ffff);
    let mut header = String::with_capacity(128);
    match root {
        Some(root) => write!(header, "Root={root}"),
        None => {
            let seconds = u32::try_from(now.as_millis() / 1000).unwrap_or(0);
            write!(header, "Root=1-{seconds:08x}-{:024x}", stdx::random_u128() >> 32)
        }
    }
    .expect("writing to a text cannot fail");
    let sampled = sampled.unwrap_or(if sampled_by_default { "1" } else { "0" });
    write!(header, ";Parent={parent:016x};Sampled={sampled}").expect("writing to a text cannot fail");
    match lineage {
        Some(lineage) => write!(header, ";Lineage={lineage}"),
        None => write!(header, ";Lineage=1:{own:08x}:0"),
    }
    .expect("writing to a text cannot fail");
    header
}

/// The trace id in a header that [`header_for`] made.
pub fn root(header: &str) -> &str {
    header.strip_prefix("Root=").and_then(|rest| rest.split(';').next()).unwrap_or_default()
}

/// The parent in a header that [`header_for`] made.
pub fn parent(header: &str) -> &str {
    header.split(';').find_map(|field| field.strip_prefix("Parent=")).unwrap_or_default()
}

/// Whether a header that [`header_for`] made is sampled.
pub fn is_sampled(header: &str) -> bool {
    header.split(';').any(|field| field == "Sampled=1")
}

/// `1-5759e988-bd862e3fe1be46a994272793`
fn is_root(text: &str) -> bool {
    let mut parts = text.split('-');
    let hex = |part: Option<&str>, len: usize| {
        part.is_some_and(|part| part.len() == len && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    parts.next() == Some("1") && hex(parts.next(), 8) && hex(parts.next(), 24) && parts.next().is_none()
}

/// Whether the text can be passed on within a header: lineages are lists of hexadecimal numbers.
fn is_plain(text: &str) -> bool {
    text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'|'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_764_041_255_000);

    #[test]
    fn root_and_sampling_of_the_caller_go_on() {
        let header = header_for(
            Some("Root=1-3152b799-8954dae64eda91bc9a23a7e8;Parent=7fa8c0f79203be72;Sampled=1"),
            false,
            NOW,
        );
        assert_eq!(root(&header), "1-3152b799-8954dae64eda91bc9a23a7e8");
        assert!(is_sampled(&header));
        assert!(parent(&header).len() == 16 && parent(&header) != "7fa8c0f79203be72", "{header}");
    }

    #[test]
    fn unusable_headers_begin_a_new_trace() {
        for callers in [None, Some(""), Some("Root=x"), Some("Root=1-0-0;Sampled=7"), Some("; ;=;\r\n")] {
            let header = header_for(callers, false, NOW);
            assert!(is_root(root(&header)), "{header}");
            assert!(header.starts_with("Root=1-69252227-"), "{header}");
            assert!(!is_sampled(&header));
        }
        assert!(is_sampled(&header_for(None, true, NOW)));
    }
}
