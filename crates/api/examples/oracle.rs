//! The other end of `cargo xtask oracle`: answers questions about the wire, one JSON object a line.
//!
//! - `{"ask": "decode", "service", "method", "path", "query", "headers": [[name, value]…], "body"}`
//!   → `{"operation", "input", "broken": the validation's sentence or null}`
//! - `{"ask": "encode", "service", "operation", "output", "events"?: […]}` → `{"status", "headers", "body"}`
//! - `{"ask": "error", "service", "shape", "message", "fields"}` → the same
//!
//! Bodies are Base64. Values are JSON, with `{"$blob": base64}` and `{"$time": milliseconds}`.
//! Every value goes through its typed shape on its way.

use std::io::{BufRead as _, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};
use wire::{ApiError, Kind, Request, Response, Router, Schema, ServiceModel, Value};

type Retype = fn(&str, Value) -> Option<Result<Value, api::Mismatch>>;

struct Service {
    router: Router,
    retype_input: Retype,
    retype_output: Retype,
}

fn services() -> Vec<Service> {
    macro_rules! service {
        ($($($name:ident)::+),*) => {
            vec![$(Service {
                router: Router::new(&api::$($name)::+::MODEL),
                retype_input: api::$($name)::+::operation::retype_input,
                retype_output: api::$($name)::+::operation::retype_output,
            }),*]
        };
    }
    service!(
        apigateway,
        apigatewayv2,
        iam,
        lambda,
        logs,
        sts,
        proof::cloudformation,
        proof::ec2,
        proof::route53,
        proof::s3,
        proof::stepfunctions
    )
}

fn main() -> std::io::Result<()> {
    let services = services();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let question: Json = serde_json::from_str(&line?)?;
        let answer = answer(&services, &question).unwrap_or_else(|error| json!({ "failure": error }));
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn answer(services: &[Service], question: &Json) -> Result<Json, String> {
    let text = |key: &str| question[key].as_str().ok_or_else(|| format!("the question lacks {key}"));
    let name = text("service")?;
    let service = services.iter().find(|service| service.router.service().name == name);
    let service = service.ok_or_else(|| format!("there is no service {name}"))?;
    let model = service.router.service();
    match text("ask")? {
        "decode" => {
            let mut request = Request {
                method: text("method")?.parse().map_err(|_| "the method is invalid")?,
                path: text("path")?.to_owned(),
                query: text("query")?.to_owned(),
                body: unbase64(text("body")?)?,
                ..Request::default()
            };
            for pair in question["headers"].as_array().into_iter().flatten() {
                let (name, value) = (pair[0].as_str().unwrap_or(""), pair[1].as_str().unwrap_or(""));
                let name: http::HeaderName = name.parse().map_err(|_| format!("header {name:?}"))?;
                request.headers.append(name, value.parse().map_err(|_| format!("header {value:?}"))?);
            }
            decode(service, &request)
        }
        "encode" => encode(service, text("operation")?, &question["output"], &question["events"]),
        "error" => {
            let shape = model.error(text("shape")?).ok_or("there is no such error")?;
            let mut error = ApiError::new(shape, text("message")?);
            for (schema, (field, value)) in shape.schema.into_iter().flat_map(|schema| {
                question["fields"].as_object().into_iter().flatten().map(move |field| (schema, field))
            }) {
                let (_, member) = schema.member(field).ok_or("there is no such field")?;
                error = error.with(member.name, to_value(member.schema, value)?);
            }
            Ok(show_response(&wire::encode_error(model, &error, "the-request-id")))
        }
        other => Err(format!("unknown question {other}")),
    }
}

fn decode(service: &Service, request: &Request) -> Result<Json, String> {
    let failed = |error: ApiError| error.to_string();
    let route = service.router.find(request).map_err(failed)?;
    let operation = route.operation;
    let mut input = wire::decode(&route, request).map_err(failed)?;
    let broken = wire::validate(route.service, operation, &input).err().map(|error| error.message);
    input = (service.retype_input)(operation.name, input)
        .ok_or("the operation has no types")?
        .map_err(|error| error.to_string())?;
    Ok(json!({ "operation": operation.name, "input": to_json(operation.input, &input), "broken": broken }))
}

fn encode(service: &Service, operation: &str, output: &Json, events: &Json) -> Result<Json, String> {
    let model: &ServiceModel = service.router.service();
    let operation = model.operation(operation).ok_or("there is no such operation")?;
    let output = to_value(operation.output, output)?;
    let output = (service.retype_output)(operation.name, output)
        .ok_or("the operation has no types")?
        .map_err(|error| error.to_string())?;
    let mut response = wire::encode(model, operation, &output, "the-request-id");
    if let (Some((_, stream)), Some(events)) = (operation.event_stream(), events.as_array()) {
        let mut body = Vec::new();
        body.extend(wire::event_stream::initial_response(model, operation, &output).into_iter().flatten());
        for event in events {
            let event = to_value(stream.schema, event)?;
            body.extend(wire::event_stream::event(model, operation, &event).ok_or("the event has no frame")?);
        }
        response.body = body.into();
    }
    Ok(show_response(&response))
}

fn show_response(response: &Response) -> Json {
    let headers = response.headers.iter();
    let headers: Vec<_> = headers
        .map(|(name, value)| [name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into()])
        .collect();
    json!({ "status": response.status.as_u16(), "headers": headers, "body": STANDARD.encode(&response.body) })
}

fn unbase64(text: &str) -> Result<bytes::Bytes, String> {
    STANDARD.decode(text).map(Into::into).map_err(|error| error.to_string())
}

fn to_json(schema: &Schema, value: &Value) -> Json {
    match (value, schema.kind) {
        (Value::Null, _) => Json::Null,
        (Value::Boolean(value), _) => json!(value),
        (Value::Integer(value), _) => json!(value),
        (Value::Double(value), _) => json!(value),
        (Value::String(text), _) => json!(text),
        (Value::Blob(bytes), _) => json!({ "$blob": STANDARD.encode(bytes) }),
        (Value::Timestamp(millis), _) => json!({ "$time": millis }),
        (Value::List(values), Kind::List(list)) => {
            values.iter().map(|value| to_json(list.member, value)).collect()
        }
        (Value::Map(entries), Kind::Map(map)) => {
            let entries = entries.iter().map(|(key, value)| (key.clone(), to_json(map.value, value)));
            Json::Object(entries.collect())
        }
        (Value::Structure(values), Kind::Structure(members)) => {
            let present = members.iter().zip(values).filter(|(_, value)| !value.is_null());
            let shown =
                present.map(|(member, value)| (member.name.to_owned(), to_json(member.schema, value)));
            Json::Object(shown.collect())
        }
        _ => json!({ "$wrong": schema.name }),
    }
}

fn to_value(schema: &Schema, json: &Json) -> Result<Value, String> {
    let wrong = || format!("{json} does not fit {}", schema.name);
    Ok(match schema.kind {
        _ if json.is_null() => Value::Null,
        Kind::Boolean => Value::Boolean(json.as_bool().ok_or_else(wrong)?),
        Kind::Integer | Kind::Long => Value::Integer(json.as_i64().ok_or_else(wrong)?),
        Kind::Float | Kind::Double => Value::Double(json.as_f64().ok_or_else(wrong)?),
        Kind::String => Value::String(json.as_str().ok_or_else(wrong)?.to_owned()),
        Kind::Blob => Value::Blob(unbase64(json["$blob"].as_str().ok_or_else(wrong)?)?),
        Kind::Timestamp(_) => Value::Timestamp(json["$time"].as_i64().ok_or_else(wrong)?),
        Kind::List(list) => {
            let values = json.as_array().ok_or_else(wrong)?.iter().map(|value| to_value(list.member, value));
            Value::List(values.collect::<Result<_, _>>()?)
        }
        Kind::Map(map) => {
            let entries = json.as_object().ok_or_else(wrong)?.iter();
            let entries = entries.map(|(key, value)| Ok((key.clone(), to_value(map.value, value)?)));
            Value::Map(entries.collect::<Result<_, String>>()?)
        }
        Kind::Structure(members) => {
            let object = json.as_object().ok_or_else(wrong)?;
            let values = members.iter().map(|member| match object.get(member.name) {
                Some(value) => to_value(member.schema, value),
                None => Ok(Value::Null),
            });
            Value::Structure(values.collect::<Result<_, _>>()?)
        }
    })
}
