//! Answers of the query and ec2 protocols, and errors in XML.

use super::put_content_type;
use crate::xml::{write_attribute, write_members, write_text};
use crate::{ApiError, Fault, Operation, Response, ServiceModel, Value, error};

pub(super) fn encode_query(
    service: &ServiceModel,
    operation: &Operation,
    output: &Value,
    request_id: &str,
    response: &mut Response,
) {
    put_content_type(response, "text/xml");
    let name = operation.name;
    let mut out = format!("<{name}Response");
    if let Some(namespace) = service.xml_namespace {
        write_attribute(&mut out, "xmlns", namespace);
    }
    out.push('>');
    match operation.result_wrapper {
        Some(wrapper) => {
            out.push_str(&format!("<{wrapper}>"));
            write_members(&mut out, operation.output, output, true);
            out.push_str(&format!("</{wrapper}>"));
        }
        None => write_members(&mut out, operation.output, output, true),
    }
    out.push_str("<ResponseMetadata>");
    write_text(&mut out, "RequestId", request_id);
    out.push_str(&format!("</ResponseMetadata></{name}Response>"));
    response.body = out.into();
}

pub(super) fn encode_ec2(
    service: &ServiceModel,
    operation: &Operation,
    output: &Value,
    request_id: &str,
    response: &mut Response,
) {
    put_content_type(response, "text/xml;charset=UTF-8");
    let name = operation.name;
    let mut out = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{name}Response");
    if let Some(namespace) = service.xml_namespace {
        write_attribute(&mut out, "xmlns", namespace);
    }
    out.push('>');
    write_text(&mut out, "requestId", request_id);
    write_members(&mut out, operation.output, output, true);
    out.push_str(&format!("</{name}Response>"));
    response.body = out.into();
}

/// The error document of the query and rest-xml protocols.
pub(super) fn encode_error(
    service: &ServiceModel,
    error: &ApiError,
    request_id: &str,
    response: &mut Response,
) {
    put_content_type(response, "text/xml");
    let mut out = "<ErrorResponse".to_owned();
    if let Some(namespace) = service.xml_namespace {
        write_attribute(&mut out, "xmlns", namespace);
    }
    out.push_str("><Error>");
    let fault = match error.shape.fault {
        Fault::Client => "Sender",
        Fault::Server => "Receiver",
    };
    write_text(&mut out, "Type", fault);
    write_text(&mut out, "Code", error.shape.code);
    write_text(&mut out, "Message", &error.message);
    if let Some(schema) = error.shape.schema {
        // What the lines above do not say already.
        let mut value = error.to_value(schema);
        let message = error::message_member(schema);
        for name in ["Type", "Code"].into_iter().chain(message) {
            value.set_member(schema, name, Value::Null);
        }
        write_members(&mut out, schema, &value, true);
    }
    out.push_str("</Error>");
    write_text(&mut out, "RequestId", request_id);
    out.push_str("</ErrorResponse>");
    response.body = out.into();
}

pub(super) fn encode_ec2_error(error: &ApiError, request_id: &str, response: &mut Response) {
    put_content_type(response, "text/xml;charset=UTF-8");
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error>".to_owned();
    write_text(&mut out, "Code", error.shape.code);
    write_text(&mut out, "Message", &error.message);
    out.push_str("</Error></Errors>");
    write_text(&mut out, "RequestID", request_id);
    out.push_str("</Response>");
    response.body = out.into();
}
