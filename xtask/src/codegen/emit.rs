//! The text of a generated file.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::model::Model;
use super::names;
use crate::tools::BOTOCORE_VERSION;

/// A service's module.
pub fn service(model: &Model, name: &str, allow: &[String]) -> Result<String> {
    let emitter = Emitter::new(model, name, allow)?;
    let mut body = String::new();
    emitter.scalars(&mut body)?;
    emitter.structures(&mut body)?;
    emitter.errors(&mut body)?;
    emitter.operations(&mut body)?;
    emitter.model(&mut body)?;
    Ok(emitter.header(&body) + &body)
}

struct Emitter<'a> {
    model: &'a Model,
    name: &'a str,
    allow: &'a [String],
    /// Every shape of the file, with the name of its `static`.
    constants: BTreeMap<&'a str, String>,
    /// Structures that only inputs reach: what they require is not optional.
    inputs: BTreeSet<&'a str>,
    errors: BTreeSet<&'a str>,
}

impl<'a> Emitter<'a> {
    fn new(model: &'a Model, name: &'a str, allow: &'a [String]) -> Result<Self> {
        let (mut inputs, mut outputs, mut errors) = (Vec::new(), Vec::new(), BTreeSet::new());
        for operation in allow {
            let operation = model.operation(operation)?;
            inputs.extend(operation["input"]["shape"].as_str());
            outputs.extend(operation["output"]["shape"].as_str());
            let listed = operation["errors"].as_array().into_iter().flatten();
            errors.extend(listed.filter_map(|error| error["shape"].as_str()));
        }
        outputs.extend(&errors);
        let from_inputs = model.reach(inputs)?;
        let from_outputs = model.reach(outputs)?;
        let all: BTreeSet<&str> = from_inputs.keys().chain(from_outputs.keys()).copied().collect();
        let mut constants = BTreeMap::new();
        let mut taken = BTreeSet::from(["MODEL", "OPERATIONS", "LEFT_OUT", "UNIT"].map(str::to_owned));
        for shape in all {
            let mut constant = names::constant(shape);
            while !taken.insert(constant.clone()) {
                constant.push_str("_SHAPE");
            }
            constants.insert(shape, constant);
        }
        let inputs = from_inputs.into_keys().filter(|shape| !from_outputs.contains_key(shape)).collect();
        Ok(Self { model, name, allow, constants, inputs, errors })
    }

    /// Module documentation, and imports of what the body mentions.
    fn header(&self, body: &str) -> String {
        let full = self.model.metadata("serviceFullName").unwrap_or(self.name);
        let version = self.model.metadata("apiVersion").unwrap_or_default();
        let service = self.name;
        let mut out = format!(
            "//! {full} ({version}).\n//!\n//! Written by `cargo xtask codegen {service}` from the service \
             model of botocore {BOTOCORE_VERSION}\n//! (Apache-2.0, see NOTICE); do not edit.\n\n"
        );
        let mentioned = |name: &&str| {
            body.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|word| word == *name)
        };
        let wire = [
            "ErrorShape",
            "Kind",
            "List",
            "ListWording",
            "Location",
            "Member",
            "Operation",
            "Protocol",
            "Schema",
            "ServiceModel",
            "TimestampFormat",
            "pattern",
        ];
        let typed = |name: &str| body.contains(&format!(": {name}")) || body.contains(&format!("<{name}>"));
        if typed("Timestamp") {
            out.push_str("use base::Timestamp;\n");
        }
        if typed("Bytes") {
            out.push_str("use bytes::Bytes;\n");
        }
        // The errors have a module, and imports, of their own.
        let used: Vec<&str> =
            wire.into_iter().filter(mentioned).filter(|name| *name != "ErrorShape").collect();
        let _ = write!(out, "use wire::{{{}}};\n\n", used.join(", "));
        if body.contains(": Map<") || body.contains("<Map<") {
            out.push_str("use crate::Map;\n");
        }
        out + "use crate::shape::{left_out, operation_table, shape};\n\n"
    }

    /// Everything but structures: one line each.
    fn scalars(&self, out: &mut String) -> Result<()> {
        for (name, constant) in &self.constants {
            let shape = self.model.shape(name)?;
            if shape["type"] == "structure" {
                continue;
            }
            let kind = self.kind(name, shape)?;
            let rules = rules(shape)?;
            writeln!(out, "pub static {constant}: Schema = Schema::new({name:?}, {kind}){rules};")?;
        }
        out.push('\n');
        Ok(())
    }

    fn kind(&self, name: &str, shape: &Value) -> Result<String> {
        if shape["document"] == true {
            bail!("{name} is a document, which the wire does not know yet");
        }
        let kind = match shape["type"].as_str().context("a shape without a type")? {
            "string" | "character" => "Kind::String".to_owned(),
            "boolean" => "Kind::Boolean".to_owned(),
            "integer" => "Kind::Integer".to_owned(),
            "long" => "Kind::Long".to_owned(),
            "float" => "Kind::Float".to_owned(),
            "double" => "Kind::Double".to_owned(),
            "blob" => "Kind::Blob".to_owned(),
            "timestamp" => match timestamp_format(shape)? {
                Some(format) => format!("Kind::Timestamp(Some({format}))"),
                None => "Kind::Timestamp(None)".to_owned(),
            },
            "list" => {
                let member = &shape["member"];
                let mut list = format!("List::of(&{})", self.constant(member)?);
                if let Some(name) = member["locationName"].as_str().filter(|name| *name != "member") {
                    write!(list, ".named({name:?})")?;
                }
                if shape["flattened"] == true {
                    list.push_str(".flattened()");
                }
                if let Some(wording) = shape["x-wording"].as_str() {
                    write!(list, ".wording(ListWording::{wording})")?;
                }
                format!("Kind::List(&const {{ {list} }})")
            }
            "map" => {
                let (key, value) = (&shape["key"], &shape["value"]);
                let mut map = format!("wire::Map::of(&{}, &{})", self.constant(key)?, self.constant(value)?);
                if key["locationName"].is_string() || value["locationName"].is_string() {
                    let key = key["locationName"].as_str().unwrap_or("key");
                    let value = value["locationName"].as_str().unwrap_or("value");
                    write!(map, ".named({key:?}, {value:?})")?;
                }
                if shape["flattened"] == true {
                    map.push_str(".flattened()");
                }
                format!("Kind::Map(&const {{ {map} }})")
            }
            other => bail!("{name} has the unknown type {other}"),
        };
        Ok(kind)
    }

    fn constant(&self, reference: &Value) -> Result<&str> {
        let name = reference["shape"].as_str().context("a reference without a shape")?;
        Ok(self.constants.get(name).with_context(|| format!("{name} was not reached"))?)
    }

    fn structures(&self, out: &mut String) -> Result<()> {
        for (name, constant) in &self.constants {
            let shape = self.model.shape(name)?;
            if shape["type"] != "structure" {
                continue;
            }
            let type_name = names::type_name(name);
            writeln!(out, "shape! {{ {type_name} {constant} {name:?} {{")?;
            for (member_name, member) in self.model.members(name)? {
                let field = names::field(member_name);
                let required = requires(shape, member_name);
                let mut rust = self.rust_type(name, member)?;
                if !required || !self.inputs.contains(name) {
                    rust = format!("Option<{rust}>");
                }
                let member = self.member(shape, member_name, member, required)?;
                writeln!(out, "    {field}: {rust} = {member};")?;
            }
            writeln!(out, "}} }}\n")?;
        }
        Ok(())
    }

    fn rust_type(&self, parent: &str, reference: &Value) -> Result<String> {
        let name = reference["shape"].as_str().context("a reference without a shape")?;
        let shape = self.model.shape(name)?;
        Ok(match shape["type"].as_str().unwrap_or_default() {
            "string" | "character" => "String".to_owned(),
            "boolean" => "bool".to_owned(),
            "integer" => "i32".to_owned(),
            "long" => "i64".to_owned(),
            "float" | "double" => "f64".to_owned(),
            "blob" => "Bytes".to_owned(),
            "timestamp" => "Timestamp".to_owned(),
            "list" => format!("Vec<{}>", self.rust_type("", &shape["member"])?),
            "map" => format!("Map<{}>", self.rust_type("", &shape["value"])?),
            // A structure that holds itself needs a box; behind a list or a map it has one.
            _ if !parent.is_empty() && self.model.reach([name])?.contains_key(parent) => {
                format!("Box<{}>", names::type_name(name))
            }
            _ => names::type_name(name),
        })
    }

    fn member(&self, parent: &Value, name: &str, member: &Value, required: bool) -> Result<String> {
        let mut text = format!("Member::new({name:?}, &{})", self.constant(member)?);
        let shape_name = member["shape"].as_str().unwrap_or_default();
        let shape = self.model.shape(shape_name)?;
        if required {
            text.push_str(".required()");
        }
        let streams = shape["eventstream"] == true;
        let location = match member["location"].as_str() {
            Some("uri") => Some("Uri"),
            Some("querystring") => Some("Query"),
            Some("header") => Some("Header"),
            Some("headers") => Some("HeadersPrefix"),
            Some("statusCode") => Some("StatusCode"),
            Some(other) => bail!("unknown location {other}"),
            None if streams => Some("EventStream"),
            None if parent["payload"] == name => Some("Payload"),
            None if member["eventheader"] == true => Some("EventHeader"),
            None if member["eventpayload"] == true => Some("EventPayload"),
            None => None,
        };
        if let Some(location) = location {
            write!(text, ".at(Location::{location})")?;
        }
        if let Some(wire_name) = member["locationName"].as_str().filter(|wire_name| *wire_name != name) {
            write!(text, ".named({wire_name:?})")?;
        }
        if let Some(query_name) = member["queryName"].as_str() {
            write!(text, ".query_named({query_name:?})")?;
        }
        if let Some(format) = timestamp_format(member)? {
            write!(text, ".timestamp({format})")?;
        }
        if member["xmlAttribute"] == true {
            text.push_str(".xml_attribute()");
        }
        if let Some(uri) = member["xmlNamespace"]["uri"].as_str() {
            write!(text, ".xml_namespace({uri:?})")?;
        }
        if member["flattened"] == true {
            text.push_str(".flattened()");
        }
        if member["idempotencyToken"] == true {
            text.push_str(".idempotency_token()");
        }
        Ok(text)
    }

    fn errors(&self, out: &mut String) -> Result<()> {
        if self.errors.is_empty() {
            return Ok(());
        }
        out.push_str("/// The errors of this service's operations.\npub mod errors {\n    use wire::{ErrorShape, Fault};\n\n");
        for name in &self.errors {
            let shape = self.model.shape(name)?;
            let error = &shape["error"];
            let fault =
                if shape["fault"] == true || error["senderFault"] == false { "Server" } else { "Client" };
            let code = error["code"].as_str().unwrap_or(name);
            let status =
                error["httpStatusCode"].as_u64().unwrap_or(if fault == "Server" { 500 } else { 400 });
            let constant = &self.constants[name];
            writeln!(
                out,
                "    pub static {constant}: ErrorShape = ErrorShape {{ shape: {name:?}, code: {code:?}, status: {status}, fault: Fault::{fault}, schema: Some(&super::{constant}) }};"
            )?;
        }
        out.push_str("}\n\n");
        Ok(())
    }

    fn operations(&self, out: &mut String) -> Result<()> {
        out.push_str("/// The operations' types.\npub mod operation {\n    use crate::shape::operation_types;\n\n    operation_types! {\n");
        for name in self.allow {
            let operation = self.model.operation(name)?;
            let type_of = |part: &str| match operation[part]["shape"].as_str() {
                Some(shape) => format!("super::{}", names::type_name(shape)),
                None => "()".to_owned(),
            };
            writeln!(out, "        {name}({}) -> {};", type_of("input"), type_of("output"))?;
        }
        out.push_str("    }\n}\n\n");
        if self.allow.iter().any(|name| self.lacks(name, "input") || self.lacks(name, "output")) {
            out.push_str("static UNIT: Schema = Schema::new(\"Unit\", Kind::Structure(&[]));\n\n");
        }
        out.push_str("operation_table! {\n");
        for name in self.allow {
            let operation = self.model.operation(name)?;
            let schema_of = |part: &str| match operation[part]["shape"].as_str() {
                Some(shape) => self.constants[shape].as_str(),
                None => "UNIT",
            };
            let http = &operation["http"];
            let listed = operation["errors"].as_array().into_iter().flatten();
            let listed = listed.filter_map(|error| error["shape"].as_str());
            let mut errors: Vec<&str> = listed.map(|name| self.constants[name].as_str()).collect();
            errors.sort_unstable();
            writeln!(
                out,
                "    {name} {:?} {:?} {} ({}) -> ({}) has_output {} wrapper {:?}, unsigned {} errors [{}];",
                http["method"].as_str().unwrap_or("POST"),
                http["requestUri"].as_str().unwrap_or("/"),
                http["responseCode"].as_u64().unwrap_or(200),
                schema_of("input"),
                schema_of("output"),
                !self.lacks(name, "output"),
                operation["output"]["resultWrapper"].as_str(),
                operation["authtype"] == "none",
                errors.join(" "),
            )?;
        }
        out.push_str("}\n\n");
        out.push_str("left_out! {\n");
        let mut names = self.model.operations();
        names.retain(|name| !self.allow.iter().any(|allowed| allowed == name));
        names.sort_unstable();
        for name in names {
            let http = &self.model.operation(name)?["http"];
            let (method, uri) = (http["method"].as_str(), http["requestUri"].as_str());
            writeln!(out, "    {name} {:?} {:?};", method.unwrap_or("POST"), uri.unwrap_or("/"))?;
        }
        out.push_str("}\n\n");
        Ok(())
    }

    fn lacks(&self, operation: &str, part: &str) -> bool {
        self.model.operation(operation).is_ok_and(|operation| !operation[part].is_object())
    }

    fn model(&self, out: &mut String) -> Result<()> {
        let metadata = |key: &str| self.model.metadata(key);
        let protocol = match (metadata("protocol"), metadata("jsonVersion")) {
            (Some("rest-json"), _) => "RestJson",
            (Some("rest-xml"), _) => "RestXml",
            (Some("json"), Some("1.1")) => "Json11",
            (Some("json"), _) => "Json10",
            (Some("query"), _) => "Query",
            (Some("ec2"), _) => "Ec2",
            (other, _) => bail!("unknown protocol {other:?}"),
        };
        let validation = match metadata("x-validation-error") {
            Some(shape) => format!("errors::{}", self.constants.get(shape).context("x-validation-error")?),
            None if matches!(protocol, "Query" | "Ec2") => "wire::common::VALIDATION_ERROR".to_owned(),
            None => "wire::common::VALIDATION_EXCEPTION".to_owned(),
        };
        let names_inputs = metadata("x-names-inputs").is_some();
        let errors: Vec<String> =
            self.errors.iter().map(|name| format!("&errors::{}", self.constants[name])).collect();
        write!(
            out,
            "pub static MODEL: ServiceModel = ServiceModel {{\n    name: {:?},\n    service_id: {:?},\n    \
             api_version: {:?},\n    protocol: Protocol::{protocol},\n    signing_name: {:?},\n    \
             target_prefix: {:?},\n    xml_namespace: {:?},\n    operations: OPERATIONS,\n    errors: &[{}],\n    \
             validation_error: &{validation},\n    names_inputs: {names_inputs},\n    left_out: LEFT_OUT,\n}};\n",
            self.name,
            metadata("serviceId").unwrap_or(self.name),
            metadata("apiVersion").unwrap_or_default(),
            metadata("signingName").or(metadata("endpointPrefix")).unwrap_or(self.name),
            metadata("targetPrefix"),
            metadata("xmlNamespace"),
            errors.join(", "),
        )?;
        Ok(())
    }
}

fn requires(shape: &Value, member: &str) -> bool {
    shape["required"].as_array().is_some_and(|names| names.iter().any(|name| name == member))
}

fn timestamp_format(shape: &Value) -> Result<Option<&'static str>> {
    Ok(match shape["timestampFormat"].as_str() {
        None => None,
        Some("iso8601") => Some("TimestampFormat::Iso8601"),
        Some("rfc822") => Some("TimestampFormat::Rfc822"),
        Some("unixTimestamp") => Some("TimestampFormat::UnixTimestamp"),
        Some(other) => bail!("unknown timestamp format {other}"),
    })
}

/// The rules of a shape, as calls of the schema's builder.
fn rules(shape: &Value) -> Result<String> {
    let mut out = String::new();
    let double = matches!(shape["type"].as_str(), Some("double" | "float"));
    for bound in ["min", "max"] {
        match (&shape[bound], double) {
            (Value::Null, _) => {}
            (value, true) => write!(out, ".{bound}_double({:?})", value.as_f64().context("a bound")?)?,
            (value, false) => write!(out, ".{bound}({})", value.as_i64().context("a bound")?)?,
        }
    }
    if let Some(pattern) = shape["pattern"].as_str() {
        write!(out, ".pattern(pattern!({}))", raw(pattern))?;
    }
    if let Some(values) = shape["enum"].as_array() {
        let values: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
        write!(out, ".values(&{values:?})")?;
    }
    if let Some(also) = shape["x-also"].as_array() {
        let also: Vec<&str> = also.iter().filter_map(Value::as_str).collect();
        write!(out, ".also(&{also:?})")?;
    }
    if shape["sensitive"] == true {
        out.push_str(".sensitive()");
    }
    Ok(out)
}

/// A raw string literal.
fn raw(text: &str) -> String {
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}
