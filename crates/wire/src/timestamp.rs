//! The three ways in which AWS writes a moment.

use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime};

use crate::TimestampFormat;

type Items = [time::format_description::BorrowedFormatItem<'static>];

const ISO_SECONDS: &Items = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
const ISO_MILLIS: &Items =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
const RFC822: &Items =
    format_description!("[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT");

/// Writes a moment given in milliseconds since 1970.
///
/// A moment outside of the years 0 to 9999 is written as the nearest end.
pub fn format_timestamp(millis: i64, format: TimestampFormat) -> String {
    let whole_second = millis.rem_euclid(1000) == 0;
    let items = match format {
        TimestampFormat::UnixTimestamp if whole_second => return (millis / 1000).to_string(),
        TimestampFormat::UnixTimestamp => {
            let sign = if millis < 0 { "-" } else { "" };
            let magnitude = millis.unsigned_abs();
            return format!("{sign}{}.{:03}", magnitude / 1000, magnitude % 1000);
        }
        TimestampFormat::Rfc822 => RFC822,
        TimestampFormat::Iso8601 if whole_second => ISO_SECONDS,
        TimestampFormat::Iso8601 => ISO_MILLIS,
    };
    // The years 0000 and 9999 in milliseconds.
    let bounded = millis.clamp(-62_167_219_200_000, 253_402_300_799_999);
    let nanos = i128::from(bounded) * 1_000_000;
    let moment = OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    moment.format(items).unwrap_or_default()
}

/// Reads a moment in a format; `None` if the text is not one.
pub fn parse_timestamp(text: &str, format: TimestampFormat) -> Option<i64> {
    let moment = match format {
        TimestampFormat::UnixTimestamp => return unix_millis(text.trim().parse().ok()?),
        TimestampFormat::Iso8601 => match OffsetDateTime::parse(text, &Rfc3339) {
            Ok(moment) => moment,
            Err(_) => PrimitiveDateTime::parse(text, BASIC).ok()?.assume_utc(),
        },
        TimestampFormat::Rfc822 => PrimitiveDateTime::parse(text, RFC822).ok()?.assume_utc(),
    };
    i64::try_from(moment.unix_timestamp_nanos().div_euclid(1_000_000)).ok()
}

/// ISO 8601 without an offset, as some clients write it.
const BASIC: &Items = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");

/// Milliseconds of a number of seconds with a fraction; `None` outside of the representable range.
pub(crate) fn unix_millis(seconds: f64) -> Option<i64> {
    let millis = (seconds * 1000.0).round();
    // 2^53: beyond it a double no longer tells milliseconds apart.
    (millis.is_finite() && millis.abs() <= 9_007_199_254_740_992.0).then_some(millis as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use TimestampFormat::{Iso8601, Rfc822, UnixTimestamp};

    #[test]
    fn moments_are_written_as_aws_writes_them() {
        assert_eq!(format_timestamp(1_764_037_655_000, UnixTimestamp), "1764037655");
        assert_eq!(format_timestamp(1_764_037_655_070, UnixTimestamp), "1764037655.070");
        assert_eq!(format_timestamp(1_764_037_655_000, Iso8601), "2025-11-25T02:27:35Z");
        assert_eq!(format_timestamp(1_764_037_655_070, Iso8601), "2025-11-25T02:27:35.070Z");
        assert_eq!(format_timestamp(1_764_037_655_000, Rfc822), "Tue, 25 Nov 2025 02:27:35 GMT");
        assert_eq!(format_timestamp(i64::MAX, Iso8601), "9999-12-31T23:59:59.999Z");
        assert_eq!(format_timestamp(-1_500, UnixTimestamp), "-1.500");
    }

    #[test]
    fn what_is_written_can_be_read() {
        for format in [Iso8601, Rfc822, UnixTimestamp] {
            for millis in [0, 1_764_037_655_000, 951_782_400_000] {
                assert_eq!(parse_timestamp(&format_timestamp(millis, format), format), Some(millis));
            }
        }
        assert_eq!(parse_timestamp("2025-11-25T03:27:35.07+01:00", Iso8601), Some(1_764_037_655_070));
        assert_eq!(parse_timestamp("yesterday", Iso8601), None);
        assert_eq!(parse_timestamp("1e300", UnixTimestamp), None);
    }
}
