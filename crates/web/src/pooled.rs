//! A client for HTTP and HTTPS that keeps its connections.

use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::Name;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};

use crate::{Body, ReadBodyError};

/// How long a connection may take to be made.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a connection that nobody uses is kept.
const IDLE_TIMEOUT: Duration = Duration::from_secs(30);

/// Connections that nobody uses and that are kept, for each host.
const IDLE_PER_HOST_MAX: usize = 32;

/// Domains that are this machine, whatever name servers say (RFC 6761, and what local clouds use).
const LOCAL_DOMAINS: [&str; 2] = ["localhost", "localhost.localstack.cloud"];

type Client = hyper_util::client::legacy::Client<HttpsConnector<HttpConnector<Resolver>>, Full<Bytes>>;

/// Whether a server must show a certificate that this machine trusts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verify {
    Certificate,
    Nothing,
}

/// Why no response came.
#[derive(Debug, thiserror::Error)]
pub enum RequestError {
    #[error("no connection")]
    Unreachable(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("connection failed")]
    Broken(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("response cannot be read")]
    Body(#[source] ReadBodyError),
}

/// Sends requests to any address, follows no redirections and sets no headers but `Host`.
/// Callers bound the time. Cloning shares the connections.
#[derive(Clone, Default)]
pub struct PooledClient(Arc<Clients>);

/// Made when first used: reading this machine's certificates takes a while.
#[derive(Default)]
struct Clients {
    careful: OnceLock<Client>,
    careless: OnceLock<Client>,
}

impl PooledClient {
    /// Sends a request and reads the whole response, up to `body_bytes_max`.
    pub async fn send(
        &self,
        request: http::Request<Bytes>,
        verify: Verify,
        body_bytes_max: usize,
    ) -> Result<http::Response<Bytes>, RequestError> {
        let client = match verify {
            Verify::Certificate => self.0.careful.get_or_init(|| client(careful())),
            Verify::Nothing => self.0.careless.get_or_init(|| client(careless())),
        };
        let response = client.request(request.map(Full::new)).await.map_err(|error| {
            if error.is_connect() {
                RequestError::Unreachable(error.into())
            } else {
                RequestError::Broken(error.into())
            }
        })?;
        let (head, incoming) = response.into_parts();
        let body =
            Body::incoming(incoming, None).collect(body_bytes_max).await.map_err(RequestError::Body)?;
        Ok(http::Response::from_parts(head, body))
    }
}

impl std::fmt::Debug for PooledClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PooledClient").finish_non_exhaustive()
    }
}

fn client(tls: ClientConfig) -> Client {
    let mut connector = HttpConnector::new_with_resolver(Resolver);
    connector.enforce_http(false);
    connector.set_connect_timeout(Some(CONNECT_TIMEOUT));
    connector.set_nodelay(true);
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls)
        .https_or_http()
        .enable_http1()
        .wrap_connector(connector);
    hyper_util::client::legacy::Client::builder(TokioExecutor::new())
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(IDLE_TIMEOUT)
        .pool_max_idle_per_host(IDLE_PER_HOST_MAX)
        .build(connector)
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

/// Trusts what this machine trusts.
fn careful() -> ClientConfig {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    for error in &found.errors {
        tracing::debug!(
            error = error as &dyn std::error::Error,
            "some certificates of this machine cannot be read"
        );
    }
    roots.add_parsable_certificates(found.certs);
    versions(ClientConfig::builder_with_provider(provider()))
        .with_root_certificates(roots)
        .with_no_client_auth()
}

/// Trusts everybody.
fn careless() -> ClientConfig {
    let verifier = Arc::new(TrustEverybody(provider()));
    versions(ClientConfig::builder_with_provider(provider()))
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth()
}

fn versions(
    builder: rustls::ConfigBuilder<ClientConfig, rustls::WantsVersions>,
) -> rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier> {
    builder
        .with_safe_default_protocol_versions()
        .expect("the provider knows the versions that are on by default")
}

#[derive(Debug)]
struct TrustEverybody(Arc<CryptoProvider>);

impl ServerCertVerifier for TrustEverybody {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let known = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signature, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let known = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signature, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

/// Finds addresses; names of this machine need no name server.
#[derive(Debug, Clone, Copy)]
struct Resolver;

type Resolving = Pin<Box<dyn Future<Output = std::io::Result<std::vec::IntoIter<SocketAddr>>> + Send>>;

impl tower_service::Service<Name> for Resolver {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = std::io::Error;
    type Future = Resolving;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        Box::pin(async move {
            if is_local(name.as_str()) {
                return Ok(vec![SocketAddr::from((Ipv4Addr::LOCALHOST, 0))].into_iter());
            }
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            Ok(found.into_iter())
        })
    }
}

fn is_local(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    LOCAL_DOMAINS
        .iter()
        .any(|domain| name.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_this_machine_are_known() {
        for (name, expected) in [
            ("localhost", true),
            ("abc.execute-api.localhost", true),
            ("ABC.lambda-url.us-east-1.localhost.localstack.cloud", true),
            ("localhost.", true),
            ("notlocalhost", false),
            ("localhost.example.com", false),
        ] {
            assert_eq!(is_local(name), expected, "{name}");
        }
    }

    #[tokio::test]
    async fn answers_come_whole_or_not_at_all() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serve = async {
            use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
            for _ in 0..2 {
                let (mut socket, _) = listener.accept().await.unwrap();
                let mut head = [0; 1024];
                let _ = socket.read(&mut head).await.unwrap();
                socket
                    .write_all(b"HTTP/1.1 201 Created\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")
                    .await
                    .unwrap();
            }
        };
        let ask = async {
            let client = PooledClient::default();
            let get = || {
                http::Request::get(format!("http://x.localhost:{}/", address.port()))
                    .body(Bytes::new())
                    .unwrap()
            };
            let answer = client.send(get(), Verify::Nothing, 5).await.unwrap();
            assert_eq!((answer.status().as_u16(), &answer.body()[..]), (201, &b"hello"[..]));
            let answer = client.send(get(), Verify::Certificate, 4).await;
            assert!(matches!(answer, Err(RequestError::Body(_))), "{answer:?}");
        };
        tokio::join!(serve, ask);
    }

    #[tokio::test]
    async fn who_does_not_listen_is_unreachable() {
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = taken.local_addr().unwrap();
        drop(taken);
        let request = http::Request::get(format!("http://{address}/")).body(Bytes::new()).unwrap();
        let sent = PooledClient::default().send(request, Verify::Certificate, 10).await;
        assert!(matches!(sent, Err(RequestError::Unreachable(_))), "{sent:?}");
    }
}
