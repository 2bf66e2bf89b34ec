//! MFA devices.

use base::RequestContext;
use store::Key;

/// The key of a virtual device: its account and serial number.
pub(super) fn key(cx: &RequestContext, serial_number: &str) -> Key {
    Key::root().text(cx.account.as_str()).text(serial_number)
}
