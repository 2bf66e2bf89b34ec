//! The addresses of APIs.

use base::RequestContext;

/// `http://ID.execute-api.localhost:4566`, at the host that the client used.
pub fn of(cx: &RequestContext, id: &str) -> String {
    let (scheme, authority) = cx.endpoint.split_once("://").unwrap_or(("http", &cx.endpoint));
    format!("{scheme}://{}", host(id, authority))
}

/// The same for a WebSocket API.
pub fn of_web_socket(cx: &RequestContext, id: &str) -> String {
    of(cx, id).replacen("http", "ws", 1)
}

fn host(id: &str, authority: &str) -> String {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, format!(":{port}")),
        _ => (authority, String::new()),
    };
    // An address has no names below it, but this one name has everywhere.
    let is_address = host.starts_with('[') || host.parse::<std::net::IpAddr>().is_ok();
    let host = if is_address { "localhost" } else { host };
    format!("{id}.execute-api.{host}{port}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn apis_live_below_the_host_that_the_client_used() {
        for (authority, expected) in [
            ("127.0.0.1:4566", "a.execute-api.localhost:4566"),
            ("[::1]:4566", "a.execute-api.localhost:4566"),
            ("localhost", "a.execute-api.localhost"),
            ("localhost.localstack.cloud:80", "a.execute-api.localhost.localstack.cloud:80"),
        ] {
            assert_eq!(super::host("a", authority), expected, "{authority}");
        }
    }
}
