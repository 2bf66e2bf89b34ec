//! AWS's sentences, as recorded.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use bytes::Bytes;
use wire::{Request, Router, ServiceModel};

struct Case {
    model: &'static ServiceModel,
    method: &'static str,
    uri: String,
    target: Option<&'static str>,
    body: String,
}

fn lambda(method: &'static str, uri: impl Into<String>, body: impl Into<String>) -> Case {
    Case { model: &api::lambda::MODEL, method, uri: uri.into(), target: None, body: body.into() }
}

fn logs(target: &'static str, body: impl Into<String>) -> Case {
    let uri = "/".to_owned();
    Case { model: &api::logs::MODEL, method: "POST", uri, target: Some(target), body: body.into() }
}

fn apigateway(method: &'static str, uri: &str, body: &str) -> Case {
    Case { model: &api::apigateway::MODEL, method, uri: uri.to_owned(), target: None, body: body.to_owned() }
}

fn form(model: &'static ServiceModel, body: &str) -> Case {
    Case { model, method: "POST", uri: "/".to_owned(), target: None, body: body.to_owned() }
}

/// `code: message` of the error, or `fine`.
fn answer(case: Case) -> String {
    let (path, query) = case.uri.split_once('?').unwrap_or((&case.uri, ""));
    let mut request = Request {
        method: case.method.parse().unwrap(),
        path: path.to_owned(),
        query: query.to_owned(),
        body: Bytes::from(case.body),
        ..Request::default()
    };
    if let Some(target) = case.target {
        request.headers.insert("x-amz-target", target.parse().unwrap());
    }
    let route = Router::new(case.model).find(&request);
    let checked = route.and_then(|route| {
        let input = wire::decode(&route, &request)?;
        wire::validate(case.model, route.operation, &input)
    });
    checked.map_or_else(|error| error.to_string(), |()| "fine".to_owned())
}

fn check(case: Case, expected: &str) {
    assert_eq!(answer(case), expected);
}

fn create_function(members: &str) -> Case {
    let role = "arn:aws:iam::000000000000:role/r";
    let body = format!(r#"{{"FunctionName":"f","Role":"{role}","Code":{{}}{members}}}"#);
    lambda("POST", "/2015-03-31/functions", body)
}

#[test]
fn a_value_that_breaks_a_rule() {
    check(
        create_function(r#","Role":"r1""#),
        r"ValidationException: 1 validation error detected: Value 'r1' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern: arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+",
    );
    check(
        lambda("GET", "/2015-03-31/functions?FunctionVersion=invalid", ""),
        "ValidationException: 1 validation error detected: Value 'invalid' at 'functionVersion' failed to satisfy constraint: Member must satisfy enum value set: [ALL]",
    );
    check(
        lambda(
            "PUT",
            "/2019-09-30/functions/f/provisioned-concurrency?Qualifier=1",
            r#"{"ProvisionedConcurrentExecutions":0}"#,
        ),
        "ValidationException: 1 validation error detected: Value '0' at 'provisionedConcurrentExecutions' failed to satisfy constraint: Member must have value greater than or equal to 1",
    );
    check(
        lambda("GET", "/2021-10-31/functions/f/url?Qualifier=$LATEST", ""),
        r"ValidationException: 1 validation error detected: Value '$LATEST' at 'qualifier' failed to satisfy constraint: Member must satisfy regular expression pattern: ((?!^\d+$)^[0-9a-zA-Z-_]+$)",
    );
    check(
        create_function(r#","SnapStart":{"ApplyOn":"invalidOption"}"#),
        "ValidationException: 1 validation error detected: Value 'invalidOption' at 'snapStart.applyOn' failed to satisfy constraint: Member must satisfy enum value set: [PublishedVersions, None]",
    );
}

#[test]
fn absent_and_several() {
    check(
        lambda("DELETE", "/2017-03-31/tags/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Af", ""),
        "ValidationException: 1 validation error detected: Value null at 'tagKeys' failed to satisfy constraint: Member must not be null",
    );
    let name = "a".repeat(141) + "!";
    let answered = answer(lambda("GET", format!("/2015-03-31/functions/{name}/aliases/live"), ""));
    assert!(
        answered.starts_with("ValidationException: 2 validation errors detected: Value 'aaa"),
        "{answered}"
    );
    assert!(
        answered.contains(&format!(
            "at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 140; Value '{name}' at"
        )),
        "{answered}"
    );
}

#[test]
fn lists_and_maps_tell_all_rules_of_their_elements() {
    check(
        create_function(r#","Architectures":["x86_64","arm64"]"#),
        "ValidationException: 1 validation error detected: Value '[x86_64, arm64]' at 'architectures' failed to satisfy constraint: Member must have length less than or equal to 1",
    );
    check(
        create_function(r#","Architectures":["X86_64"]"#),
        "ValidationException: 1 validation error detected: Value '[X86_64]' at 'architectures' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]",
    );
    check(
        create_function(r#","VpcConfig":{"SubnetIds":["s-1"]}"#),
        "ValidationException: 1 validation error detected: Value '[s-1]' at 'vpcConfig.subnetIds' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 0, Member must satisfy regular expression pattern: subnet-[0-9a-z]*]",
    );
    check(
        create_function(r#","Layers":["arn:aws:lambda:us-east-1:000000000000:layer:l"]"#),
        r"ValidationException: 1 validation error detected: Value '[arn:aws:lambda:us-east-1:000000000000:layer:l]' at 'layers' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 2048, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: (arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+), Member must not be null]",
    );
    let alias = |weights: &str| {
        let body = format!(
            r#"{{"Name":"a","FunctionVersion":"1","RoutingConfig":{{"AdditionalVersionWeights":{weights}}}}}"#
        );
        lambda("POST", "/2015-03-31/functions/f/aliases", body)
    };
    check(
        alias(r#"{"2":2}"#),
        "ValidationException: 1 validation error detected: Value '{2=2.0}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, Member must not be null]",
    );
    check(
        alias(r#"{"$LATEST":0.5}"#),
        "ValidationException: 1 validation error detected: Value '{$LATEST=0.5}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [0-9]+]",
    );
    check(
        lambda(
            "POST",
            "/2018-10-31/layers/l/versions",
            r#"{"Content":{},"CompatibleRuntimes":["invalidruntime"],"CompatibleArchitectures":["invalidarch"]}"#,
        ),
        "ValidationException: 2 validation errors detected: Value '[invalidruntime]' at 'compatibleRuntimes' failed to satisfy constraint: Member must satisfy enum value set: [nodejs20.x, python3.14, provided.al2023, python3.12, python3.13, nodejs24.x, nodejs22.x, java25, python3.10, python3.11, java21, ruby3.3, ruby3.4, ruby3.2, python3.8, python3.9, java17, nodejs16.x, dotnet10, dotnet8, java11, dotnet6, nodejs18.x, provided.al2, java8.al2]; Value '[invalidarch]' at 'compatibleArchitectures' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]",
    );
}

#[test]
fn services_have_words_of_their_own() {
    check(
        logs("Logs_20140328.GetLogEvents", r#"{"logGroupName":"g","logStreamName":"s","limit":10001}"#),
        "InvalidParameterException: 1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000",
    );
    check(
        logs("Logs_20140328.PutDeliveryDestination", r#"{"name":"d","outputFormat":"foobar"}"#),
        "ValidationException: 1 validation error detected: Value 'foobar' at 'outputFormat' failed to satisfy constraint: Member must satisfy enum value set: [w3c, raw, json, plain, parquet]",
    );
    check(
        form(
            &api::sts::MODEL,
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn:aws:iam::000000000000:role/r&RoleSessionName=Session1:2",
        ),
        r"ValidationError: 1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]*",
    );
    check(
        form(
            &api::iam::MODEL,
            "Action=UpdateServiceSpecificCredential&ServiceSpecificCredentialId=ACCAAAAAAAAAAAAAAAAAA&Status=Invalid",
        ),
        "ValidationError: 1 validation error detected: Value at 'status' failed to satisfy constraint: Member must satisfy enum value set",
    );
    let transformation = r#"{"metricName":"m","metricNamespace":"n","metricValue":"1"}"#;
    let shown = "MetricTransformation(metricName=m, metricNamespace=n, metricValue=1, defaultValue=null, unit=null, dimensions=null)";
    check(
        logs(
            "Logs_20140328.PutMetricFilter",
            format!(
                r#"{{"logGroupName":"g","filterName":"f","filterPattern":"","metricTransformations":[{transformation},{transformation}]}}"#
            ),
        ),
        &format!(
            "InvalidParameterException: 1 validation error detected: Value '[{shown}, {shown}]' at 'metricTransformations' failed to satisfy constraint: Member must have length less than or equal to 1"
        ),
    );
}

#[test]
fn messages_that_cannot_be_decoded() {
    for (body, expected) in [
        ("{", "Unable to parse the request body as JSON"),
        ("[]", "Start of list found where not expected"),
        (r#"{"Timeout":"x"}"#, "STRING_VALUE can not be converted to Integer"),
        (r#"{"Timeout":1.5}"#, "NUMBER_VALUE can not be converted to Integer"),
        (r#"{"FunctionName":1}"#, "NUMBER_VALUE can not be converted to String"),
        (r#"{"Layers":{}}"#, "Start of structure or map found where not expected"),
        (r#"{"Code":{"ZipFile":"?"}}"#, "STRING_VALUE can not be converted to ByteBuffer"),
    ] {
        check(lambda("POST", "/2015-03-31/functions", body), &format!("SerializationException: {expected}"));
    }
    let deep = "[".repeat(100_000);
    let answered = answer(lambda("POST", "/2015-03-31/functions", format!(r#"{{"Unknown":{deep}"#)));
    assert!(answered.starts_with("SerializationException"), "{answered}");
    check(form(&api::sts::MODEL, "Version=2011-06-15"), "MissingAction: Missing Action");
    check(
        form(&api::sts::MODEL, "Action=Nothing"),
        "InvalidAction: Could not find operation Nothing for version 2011-06-15",
    );
    check(
        form(&api::sts::MODEL, "Action=GetWebIdentityToken"),
        "NotImplemented: The operation GetWebIdentityToken of the service sts is not implemented.",
    );
    check(
        form(&api::iam::MODEL, "Action=ListUsers&MaxItems=many"),
        "MalformedInput: STRING_VALUE can not be converted to Integer",
    );
}

#[test]
fn bodies_of_api_gateway_are_told_below_their_input_and_first() {
    check(
        apigateway(
            "PATCH",
            "/restapis/a/resources/b/methods/GET/responses/wrong",
            r#"{"patchOperations": [{"op": "wrong_op", "path": "/x"}]}"#,
        ),
        "ValidationException: 2 validation errors detected: Value 'wrong_op' at \
         'updateMethodResponseInput.patchOperations.1.member.op' failed to satisfy constraint: Member must \
         satisfy enum value set: [add, remove, move, test, replace, copy]; Value 'wrong' at 'statusCode' failed \
         to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d",
    );
    check(
        apigateway("POST", "/restapis", r#"{"name": "x", "endpointConfiguration": {"types": ["wrong"]}}"#),
        "ValidationException: 1 validation error detected: Value '[wrong]' at \
         'createRestApiInput.endpointConfiguration.types' failed to satisfy constraint: Member must satisfy \
         constraint: [Member must satisfy enum value set: [PRIVATE, EDGE, REGIONAL]]",
    );
}
