//! Fuzz targets: functions of bytes that must not panic.
//!
//! The bytes are the source of every choice ([`Choices`]): which operation, which members, which damage.
//! So both a coverage-guided fuzzer and plain random bytes reach deep into the decoders.

mod choices;
mod document;
mod mapping;

pub use choices::Choices;
pub use mapping::{json_path, template};

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use wire::event_stream::Frame;
use wire::{Operation, Request, Router, ServiceModel, Value, sigv4};

/// All targets by name.
pub const TARGETS: &[(&str, fn(&[u8]))] = &[
    ("rest_json", rest_json),
    ("json", json),
    ("query", query),
    ("ec2", ec2),
    ("rest_xml", rest_xml),
    ("event_stream", event_stream),
    ("sigv4", sigv4),
    ("chunked", chunked),
    ("template", template),
    ("json_path", json_path),
];

type Retype = fn(&str, Value) -> Option<Result<Value, api::Mismatch>>;

thread_local! {
    // Routers are built once, as in the server.
    static ROUTERS: std::cell::RefCell<Vec<&'static Router>> = const { std::cell::RefCell::new(Vec::new()) };
}

fn router(model: &'static ServiceModel) -> &'static Router {
    ROUTERS.with_borrow_mut(|routers| {
        if let Some(router) = routers.iter().find(|router| std::ptr::eq(router.service(), model)) {
            return *router;
        }
        let router: &'static Router = Box::leak(Box::new(Router::new(model)));
        routers.push(router);
        router
    })
}

pub fn rest_json(data: &[u8]) {
    let request = |choices: &mut Choices<'_>, operation: &'static Operation| {
        let body = document::json(choices, operation.input);
        document::rest(choices, operation, body.into_bytes())
    };
    decode(data, &[(&api::lambda::MODEL, api::lambda::operation::retype_input)], &request);
}

pub fn json(data: &[u8]) {
    let services: &[(&'static ServiceModel, Retype)] = &[
        (&api::logs::MODEL, api::logs::operation::retype_input),
        (&api::proof::stepfunctions::MODEL, api::proof::stepfunctions::operation::retype_input),
    ];
    decode(data, services, &|choices, operation| Request {
        body: document::json(choices, operation.input).into(),
        ..Request::default()
    });
}

pub fn query(data: &[u8]) {
    let services: &[(&'static ServiceModel, Retype)] = &[
        (&api::iam::MODEL, api::iam::operation::retype_input),
        (&api::sts::MODEL, api::sts::operation::retype_input),
        (&api::proof::cloudformation::MODEL, api::proof::cloudformation::operation::retype_input),
    ];
    decode(data, services, &form);
}

pub fn ec2(data: &[u8]) {
    decode(data, &[(&api::proof::ec2::MODEL, api::proof::ec2::operation::retype_input)], &form);
}

fn form(choices: &mut Choices<'_>, operation: &'static Operation) -> Request {
    let form = document::form(choices, operation);
    if choices.one_in(4) {
        return Request { query: form, ..Request::default() };
    }
    Request { body: form.into(), ..Request::default() }
}

pub fn rest_xml(data: &[u8]) {
    let services: &[(&'static ServiceModel, Retype)] = &[
        (&api::proof::route53::MODEL, api::proof::route53::operation::retype_input),
        (&api::proof::s3::MODEL, api::proof::s3::operation::retype_input),
    ];
    decode(data, services, &|choices, operation| {
        let body = document::xml(choices, operation.input);
        document::rest(choices, operation, body.into_bytes())
    });
}

/// Makes a request, damages it, and takes it through router, codec, validation and typed shape.
fn decode(
    data: &[u8],
    services: &[(&'static ServiceModel, Retype)],
    make: &dyn Fn(&mut Choices<'_>, &'static Operation) -> Request,
) {
    let mut choices = Choices::new(data);
    let (model, retype) = services[choices.below(services.len())];
    let operation = &model.operations[choices.below(model.operations.len())];
    let mut request = make(&mut choices, operation);
    if request.method == http::Method::GET && request.path.is_empty() {
        request.method = http::Method::POST;
        request.path = "/".to_owned();
    }
    if let Some(prefix) = model.target_prefix {
        let target = HeaderValue::from_str(&format!("{prefix}.{}", operation.name));
        request.headers.insert("x-amz-target", target.expect("names are ASCII"));
    }
    request.body = choices.damage(request.body.to_vec()).into();
    if choices.one_in(8) {
        request.path = String::from_utf8_lossy(&choices.damage(request.path.into_bytes())).into_owned();
    }
    if choices.one_in(8) {
        request.query = String::from_utf8_lossy(&choices.damage(request.query.into_bytes())).into_owned();
    }
    let decoded = router(model).find(&request).and_then(|route| {
        let input = wire::decode(&route, &request)?;
        wire::validate(model, route.operation, &input)?;
        Ok((route.operation, input))
    });
    match decoded {
        Ok((operation, input)) => {
            let again = retype(operation.name, input.clone()).expect("the operation has types");
            let again = again.expect("what is valid fits its typed shape");
            assert_eq!(format!("{again:?}"), format!("{input:?}"), "the typed shape holds all of the input");
        }
        Err(error) => {
            let response = wire::encode_error(model, &error, "id");
            assert!(response.status.is_client_error() || response.status.is_server_error());
        }
    }
}

pub fn event_stream(data: &[u8]) {
    let mut choices = Choices::new(data);
    let bytes = if choices.one_in(2) {
        Bytes::copy_from_slice(choices.rest())
    } else {
        let mut frame = Frame::default();
        for _ in 0..choices.below(6) {
            frame.headers.push((choices.text(), document::header(&mut choices)));
        }
        frame.payload = choices.bytes().into();
        let Some(encoded) = frame.encode() else { return };
        let decoded = Frame::decode(&encoded).expect("what we encode can be decoded");
        assert_eq!(decoded.map(|(frame, _)| frame), Some(frame));
        choices.damage(encoded.to_vec()).into()
    };
    if let Ok(Some((frame, len))) = Frame::decode(&bytes) {
        assert!(len <= bytes.len());
        assert_eq!(frame.encode().as_deref(), bytes.get(..len), "what can be decoded encodes to the same");
    }
}

pub fn sigv4(data: &[u8]) {
    let mut choices = Choices::new(data);
    let mut request = signed(&mut choices);
    request.body = choices.bytes().into();
    let authorization = match sigv4::parse(&request) {
        Ok(Some(authorization)) => authorization,
        Ok(None) => return,
        Err(error) => {
            drop(error.into_api_error(wire::Protocol::RestJson));
            return;
        }
    };
    let now_ms = i64::from(choices.byte()) * 1_000_000_000;
    let verified = authorization.verify(&request, &choices.text(), now_ms, &["lambda", "s3"]);
    assert!(verified.is_err(), "nobody guesses a signature");
}

pub fn chunked(data: &[u8]) {
    let mut choices = Choices::new(data);
    let mut request = signed(&mut choices);
    let kinds = [
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
        "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    ];
    let kind = HeaderValue::from_static(kinds[choices.below(kinds.len())]);
    request.headers.insert("x-amz-content-sha256", kind);
    let mut body = Vec::new();
    for _ in 0..choices.below(5) {
        let chunk = choices.bytes();
        body.extend_from_slice(
            format!("{:x};chunk-signature={}\r\n", chunk.len(), choices.text()).as_bytes(),
        );
        body.extend_from_slice(&chunk);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n");
    request.body = choices.damage(body).into();
    let signer = sigv4::parse(&request).ok().flatten();
    for signer in [None, signer.as_ref().map(|authorization| (authorization, "secret"))] {
        if let Ok(decoded) = sigv4::decode_body(&request, signer) {
            assert!(decoded.expect("it is chunked").len() <= request.body.len());
        }
    }
}

/// A request with something like a signature in its header or its query.
fn signed(choices: &mut Choices<'_>) -> Request {
    let mut request = Request { path: format!("/{}", choices.text()), ..Request::default() };
    let scope = ["20260102", "eu-west-1", "lambda", "aws4_request"].map(|part| choices.or_text(part));
    let credential = format!("{}/{}", choices.or_text("AKID"), scope.join("/"));
    let signed_headers = choices.or_text("host;x-amz-date");
    let signature = choices.or_text(&"0".repeat(64));
    let date = choices.or_text("20260102T030405Z");
    if choices.one_in(2) {
        let encode = wire::encode_percent;
        request.query = format!(
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={}&X-Amz-Date={}&X-Amz-Expires={}\
             &X-Amz-SignedHeaders={}&X-Amz-Signature={}",
            encode(&credential),
            encode(&date),
            choices.or_text("60"),
            encode(&signed_headers),
            encode(&signature),
        );
        let damaged = choices.damage(request.query.into_bytes());
        request.query = String::from_utf8_lossy(&damaged).into_owned();
    } else {
        let text = format!(
            "AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders={signed_headers}, Signature={signature}"
        );
        let text = choices.damage(text.into_bytes());
        put(&mut request, "authorization", &text);
        put(&mut request, "x-amz-date", date.as_bytes());
    }
    put(&mut request, "host", b"localhost");
    request
}

/// Sets a header, if the bytes may be one.
fn put(request: &mut Request, name: &'static str, value: &[u8]) {
    if let Ok(value) = HeaderValue::from_bytes(value) {
        request.headers.append(HeaderName::from_static(name), value);
    }
}
