use bytes::Bytes;
use http::{HeaderName, HeaderValue};

use super::*;
use crate::Protocol;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
/// 2026-01-02T03:04:05Z, when the vectors were signed.
const SIGNED_MS: i64 = 1_767_323_045_000;
const SERVICES: &[&str] = &["lambda", "sts", "s3"];

fn request(method: &str, path: &str, query: &str, headers: &[(&str, &str)], body: &[u8]) -> Request {
    let mut request = Request {
        method: method.parse().unwrap(),
        path: path.to_owned(),
        query: query.to_owned(),
        body: Bytes::copy_from_slice(body),
        ..Request::default()
    };
    for (name, value) in headers {
        let name: HeaderName = name.parse().unwrap();
        request.headers.append(name, HeaderValue::from_str(value).unwrap());
    }
    request
}

/// Requests that botocore signed: see `xtask/python/sigv4_vectors.py`.
fn vectors() -> Vec<(String, Request)> {
    let vectors: serde_json::Value = serde_json::from_str(include_str!("vectors.json")).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let vector = |vector: &serde_json::Value| {
        let headers = vector["headers"].as_array().unwrap().iter();
        let headers: Vec<_> = headers.map(|pair| (text(&pair[0]), text(&pair[1]))).collect();
        let headers: Vec<_> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let body = text(&vector["body"]);
        let (path, query) = (text(&vector["path"]), text(&vector["query"]));
        (text(&vector["name"]), request(&text(&vector["method"]), &path, &query, &headers, body.as_bytes()))
    };
    vectors.as_array().unwrap().iter().map(vector).collect()
}

fn vector(name: &str) -> Request {
    vectors().into_iter().find(|(have, _)| have == name).unwrap().1
}

fn verify(request: &Request, now_ms: i64) -> Result<(), SignatureError> {
    parse(request)?.ok_or(SignatureError::Missing)?.verify(request, SECRET, now_ms, SERVICES)
}

#[test]
fn what_botocore_signs_is_right() {
    for (name, request) in vectors() {
        assert_eq!(verify(&request, SIGNED_MS), Ok(()), "{name}");
        assert_eq!(verify(&request, SIGNED_MS + 59_000), Ok(()), "{name}");
    }
}

#[test]
fn any_change_breaks_the_signature() {
    for (name, signed) in vectors() {
        let mut changed = signed.clone();
        changed.path.push_str("/more");
        assert!(verify(&changed, SIGNED_MS).is_err(), "{name}: path");

        let mut changed = signed.clone();
        changed.query.push_str("&More=1");
        assert!(verify(&changed, SIGNED_MS).is_err(), "{name}: query");

        let mut changed = signed.clone();
        changed.method = http::Method::DELETE;
        assert!(verify(&changed, SIGNED_MS).is_err(), "{name}: method");

        let mut changed = signed.clone();
        changed.headers.insert("host", HeaderValue::from_static("other"));
        assert!(verify(&changed, SIGNED_MS).is_err(), "{name}: host");

        let mut changed = signed.clone();
        changed.body = Bytes::from_static(b"other");
        let unsigned = name == "unsigned body" || name == "presigned s3";
        assert_eq!(verify(&changed, SIGNED_MS).is_ok(), unsigned, "{name}: body");

        let authorization = parse(&signed).unwrap().unwrap();
        assert!(
            authorization.verify(&signed, "other secret", SIGNED_MS, SERVICES).is_err(),
            "{name}: secret"
        );
    }
}

#[test]
fn a_session_token_is_found() {
    for name in ["session token", "presigned with token"] {
        let authorization = parse(&vector(name)).unwrap().unwrap();
        assert_eq!(authorization.session_token.as_deref(), Some("token/with+signs=="));
        assert_eq!(authorization.access_key_id, "ASIAEXAMPLE");
        assert_eq!(authorization.scope.region, "eu-west-1");
    }
    assert_eq!(parse(&request("GET", "/", "", &[], b"")), Ok(None));
}

fn message(error: SignatureError, protocol: Protocol) -> String {
    let error = error.into_api_error(protocol);
    format!("{} {}: {}", error.shape.status, error.shape.code, error.message)
}

#[test]
fn old_and_future_dates_are_refused_in_aws_words() {
    let signed = vector("plain");
    let late = verify(&signed, SIGNED_MS + 3_600_000).unwrap_err();
    assert_eq!(
        message(late, Protocol::RestJson),
        "403 InvalidSignatureException: Signature expired: 20260102T030405Z is now earlier than \
         20260102T035905Z (20260102T040405Z - 5 min.)"
    );
    let early = verify(&signed, SIGNED_MS - 3_600_000).unwrap_err();
    assert_eq!(
        message(early, Protocol::Query),
        "403 SignatureDoesNotMatch: Signature not yet current: 20260102T030405Z is still later than \
         20260102T020905Z (20260102T020405Z + 5 min.)"
    );
    // A presigned request is good for as long as it says.
    let presigned = vector("presigned");
    assert!(verify(&presigned, SIGNED_MS + 61_000).is_err());
}

#[test]
fn refusals_say_what_aws_says() {
    let signed = vector("plain");
    let check = |header: &str, date: bool, expected: &str| {
        let mut request = signed.clone();
        request.headers.insert("authorization", HeaderValue::from_str(header).unwrap());
        if !date {
            request.headers.remove("x-amz-date");
        }
        assert_eq!(message(verify(&request, SIGNED_MS).unwrap_err(), Protocol::RestJson), expected);
    };
    let scope = "AWS4-HMAC-SHA256 Credential=AKID/20260102/eu-west-1";
    check(
        &format!("{scope}/lambda/aws4_request, SignedHeaders=host, Signature=00"),
        true,
        "403 InvalidSignatureException: The request signature we calculated does not match the signature you \
         provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for \
         details.",
    );
    check(
        &format!("{scope}/ec2/aws4_request, SignedHeaders=host, Signature=00"),
        true,
        "403 InvalidSignatureException: Credential should be scoped to correct service: 'lambda'. ",
    );
    check(
        &format!("{scope}/lambda/aws5_request, SignedHeaders=host, Signature=00"),
        true,
        "403 InvalidSignatureException: Credential should be scoped with a valid terminator: 'aws4_request', \
         not 'aws5_request'.",
    );
    check(
        "AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/lambda/aws4_request, SignedHeaders=host, Signature=00",
        true,
        "403 InvalidSignatureException: Date in Credential scope does not match YYYYMMDD from ISO-8601 version of \
         date from HTTP: '20260101' != '20260102', from '20260102T030405Z'.",
    );
    check(
        "AWS4-HMAC-SHA256 Credential=AKID",
        false,
        "403 IncompleteSignatureException: Authorization header requires 'Signature' parameter. Authorization \
         header requires 'SignedHeaders' parameter. Authorization header requires existence of either a \
         'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256",
    );
    check(
        "AWS4-HMAC-SHA256 nonsense",
        true,
        "403 IncompleteSignatureException: 'nonsense' not a valid key=value pair (missing equal-sign) in \
         Authorization header: 'AWS4-HMAC-SHA256 nonsense'.",
    );
    check("Bearer token", true, "403 IncompleteSignatureException: Unsupported AWS 'algorithm': 'Bearer'.");
    assert_eq!(
        message(SignatureError::UnknownKey, Protocol::Json11),
        "403 UnrecognizedClientException: The security token included in the request is invalid."
    );
    assert_eq!(
        message(SignatureError::UnknownKey, Protocol::Query),
        "403 InvalidClientTokenId: The security token included in the request is invalid."
    );
    assert_eq!(
        message(SignatureError::TokenExpired, Protocol::RestJson),
        "403 ExpiredTokenException: The security token included in the request is expired"
    );
}

/// The example of "Signature calculations for the Authorization header: transferring payload in multiple
/// chunks", S3 API Reference.
fn chunked_example() -> Request {
    let signatures = [
        "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
        "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
        "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
    ];
    let mut body = Vec::new();
    for (size, signature) in [65536, 1024, 0].into_iter().zip(signatures) {
        body.extend_from_slice(format!("{size:x};chunk-signature={signature}\r\n").as_bytes());
        body.extend(std::iter::repeat_n(b'a', size));
        body.extend_from_slice(b"\r\n");
    }
    let headers = [
        ("host", "s3.amazonaws.com"),
        ("x-amz-date", "20130524T000000Z"),
        ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
        (
            "authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class,Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
        ),
        ("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"),
        ("content-encoding", "aws-chunked"),
        ("x-amz-decoded-content-length", "66560"),
        ("content-length", "66824"),
    ];
    request("PUT", "/examplebucket/chunkObject.txt", "", &headers, &body)
}

#[test]
fn signed_chunks_are_checked_and_unwrapped() {
    let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    let request = chunked_example();
    let authorization = parse(&request).unwrap().unwrap();
    assert_eq!(authorization.verify(&request, secret, 1_369_353_600_000, &["s3"]), Ok(()));
    let data = decode_body(&request, Some((&authorization, secret))).unwrap().unwrap();
    assert_eq!(data.len(), 66560);

    let mut changed = request.clone();
    let mut body = request.body.to_vec();
    let last = body.len() - 200;
    body[last] = b'b';
    changed.body = body.into();
    let refused = decode_body(&changed, Some((&authorization, secret)));
    assert_eq!(refused, Err(SignatureError::ChunkMismatch { index: 1 }));
    // Without a signer the frames are taken off all the same.
    assert_eq!(decode_body(&changed, None).unwrap().unwrap().len(), 66560);

    changed.body = request.body.slice(..request.body.len() - 90);
    assert!(matches!(decode_body(&changed, None), Err(SignatureError::Chunk { .. })));
}

#[test]
fn unsigned_chunks_with_a_trailer_are_unwrapped() {
    let body = b"5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";
    let headers = [
        ("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"),
        ("x-amz-decoded-content-length", "11"),
    ];
    let request = request("PUT", "/bucket/key", "", &headers, body);
    assert_eq!(decode_body(&request, None).unwrap().unwrap(), "hello world");
}

#[test]
fn a_signed_trailer_is_checked() {
    let headers = [
        ("host", "localhost"),
        ("x-amz-date", "20260102T030405Z"),
        ("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"),
        (
            "authorization",
            "AWS4-HMAC-SHA256 Credential=AKID/20260102/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=00",
        ),
    ];
    let mut request = request("PUT", "/bucket/key", "", &headers, b"");
    let authorization = parse(&request).unwrap().unwrap();
    // Signed by hand, step by step as the reference says, with nothing of the code under test but HMAC.
    let key = authorization.signing_key(SECRET);
    let head = "20260102T030405Z\n20260102/eu-west-1/s3/aws4_request";
    let empty = hex(&Sha256::digest(b""));
    let sign = |text: String| hex(&hmac(&key, text.as_bytes()));
    let chunk = |previous: &str, data: &[u8]| {
        let digest = hex(&Sha256::digest(data));
        sign(format!("AWS4-HMAC-SHA256-PAYLOAD\n{head}\n{previous}\n{empty}\n{digest}"))
    };
    let (first, last) = (chunk("00", b"hello"), chunk(&chunk("00", b"hello"), b""));
    let digest = hex(&Sha256::digest(b"x-amz-checksum-crc32:AAAAAA==\n"));
    let trailer = sign(format!("AWS4-HMAC-SHA256-TRAILER\n{head}\n{last}\n{digest}"));
    let body = |value: &str| {
        format!(
            "5;chunk-signature={first}\r\nhello\r\n0;chunk-signature={last}\r\n\
             x-amz-checksum-crc32:{value}\r\nx-amz-trailer-signature:{trailer}\r\n\r\n"
        )
    };
    request.body = body("AAAAAA==").into();
    assert_eq!(decode_body(&request, Some((&authorization, SECRET))).unwrap().unwrap(), "hello");
    request.body = body("BBBBBB==").into();
    assert!(decode_body(&request, Some((&authorization, SECRET))).is_err());
}
