//! A function in Rust: greets whom the event names.

use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handler)).await
}

async fn handler(event: LambdaEvent<Value>) -> Result<Value, Error> {
    let name = event.payload["name"].as_str().ok_or("the event has no name")?;
    eprintln!("greeting {name}");
    Ok(json!({ "message": format!("Hello, {name}!"), "request_id": event.context.request_id }))
}
