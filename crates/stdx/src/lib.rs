//! What the standard library lacks, and nothing of our own trade.

mod random;

pub use random::random_u128;
