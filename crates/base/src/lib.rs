//! The nouns that every service shares, and the ports through which services meet.
//!
//! Invariants:
//! - This crate does no I/O and knows neither a protocol nor a database.
//! - Services never import each other: what one needs of another is a trait in [`ports`],
//!   implemented by the one and handed to the other by the binary.
//! - It is not a drawer. A type lives here only when two services own it equally.

mod arn;
mod clock;
mod context;
mod id;
pub mod ports;
mod secret;
mod tasks;
mod turns;

pub use arn::{Arn, ParseArnError};
pub use clock::{Clock, FakeClock, SystemClock, Timestamp};
pub use context::{Principal, RequestContext};
pub use id::{AccountId, ParseIdError, Region, RequestId};
pub use secret::Secret;
pub use tasks::{Finish, Panicked, Tasks};
pub use turns::{Turn, Turns};
