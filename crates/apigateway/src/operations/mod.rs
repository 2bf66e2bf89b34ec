//! The indexes of the two services' operations.

mod access;
mod http_apis;
mod rest_apis;
