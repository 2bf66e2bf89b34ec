//! Operation tests: the whole service in process, requests in and answers out, as HTTP would carry them.
//!
//! The store is in memory, the clock stands still until a test moves it, and instead of environments there is a
//! record of what they were asked.

mod event;
mod function;
mod support;
