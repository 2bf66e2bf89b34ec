//! Dates in conditions, as AWS's older parser reads them: ISO 8601 with everything but the year left out at
//! will (`2026`, `2026-01-02`, `01T`, `2026-01-02T03:04:05.6+01:00`), or seconds since 1970.

const YEAR_MIN: i64 = -292_275_054;
const YEAR_MAX: i64 = 292_278_993;
/// Digits of a fraction of a second.
const FRACTION_DIGITS_MAX: usize = 9;

pub fn is_date(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    if !text.contains(['t', '-']) {
        return text.parse::<i64>().is_ok_and(|seconds| seconds >= 0);
    }
    match text.split_once('t') {
        Some((day, time)) => is_day(day) && is_time(time),
        None => is_day(&text),
    }
}

fn is_day(text: &str) -> bool {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let parts: Vec<&str> = rest.split('-').collect();
    let year = parts[0].parse::<i64>().is_ok_and(|year| (YEAR_MIN..=YEAR_MAX).contains(&(sign * year)));
    let within = |index: usize, max| parts.get(index).is_none_or(|part| is_number(part, 1, max));
    year && within(1, 12) && within(2, 31) && parts.len() <= 3
}

fn is_time(text: &str) -> bool {
    if text.is_empty() {
        return true;
    }
    let (time, zone) = match text.find(['z', '+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let parts: Vec<&str> = time.split(':').collect();
    let (seconds, fraction) = match parts.get(2) {
        Some(part) => part.split_once('.').unwrap_or((part, "0")),
        None => ("0", "0"),
    };
    is_number(parts[0], 0, 23)
        && parts.get(1).is_none_or(|part| is_number(part, 0, 59))
        && parts.len() <= 3
        && is_number(seconds, 0, 59)
        && fraction.len() <= FRACTION_DIGITS_MAX
        && is_number(fraction, 0, 999_999_999)
        && is_zone(zone)
}

/// Nothing, `z`, `+01` or `+01:30`.
fn is_zone(text: &str) -> bool {
    match text.split_at_checked(1) {
        None => true,
        Some(("z", rest)) => rest.is_empty(),
        Some((_sign, offset)) => {
            let (hours, minutes) = offset.split_once(':').unwrap_or((offset, "00"));
            hours.len() == 2 && is_number(hours, 0, 23) && minutes.len() == 2 && is_number(minutes, 0, 59)
        }
    }
}

fn is_number(text: &str, min: u32, max: u32) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
        && text.parse::<u32>().is_ok_and(|number| (min..=max).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_aws_takes_and_refuses() {
        for text in [
            "2017-07-01T00:00:00Z",
            "01T",
            "2019-07-01T13:20:15Z",
            "2016-12-13T21:20:37.593194+00:00",
            "2016-12-13t2:00:00.593194+23",
            "-292275054",
            "1483228800",
            "2026-01",
        ] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "sdfdsf",
            "234-13",
            "2016-12-13t2:00:00.593194+1",
            "2016-12-13t2:00:00.1999999999+10:59",
            "9223372036854775808",
            "-292275055",
            "2026-01-02-03",
            "2026-01-02T24:00",
            "2026-01-02T00:00:00Zx",
            "2026-01-02T00:00:00é",
            "",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }
}
