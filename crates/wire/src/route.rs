//! Which operation a request means.
//!
//! REST services say it by method and path: the router is a tree over the path's segments in which
//! a literal goes before a label and a label before a greedy one. The other protocols name it, in
//! the header `X-Amz-Target` or in the parameter `Action`.

use std::borrow::Cow;

use crate::{
    ApiError, Location, Operation, Protocol, Request, ServiceModel, common, decode_percent, percent,
};

/// Finds the operations of one service. Built once, at start.
#[derive(Debug)]
pub struct Router {
    service: &'static ServiceModel,
    nodes: Vec<Node>,
}

/// An operation and what its path says.
#[derive(Debug)]
pub struct Route {
    pub service: &'static ServiceModel,
    pub operation: &'static Operation,
    /// Label names and their decoded values, in the path's order.
    pub(crate) labels: Vec<(&'static str, String)>,
}

#[derive(Debug, Default)]
struct Node {
    /// Few, so that looking at each is faster than hashing.
    literals: Vec<(&'static str, usize)>,
    label: Option<usize>,
    /// A greedy label takes one segment or more; what follows it hangs below this node.
    greedy: Option<usize>,
    ends: Vec<End>,
}

/// A template that ends at a node.
#[derive(Debug)]
struct End {
    method: &'static str,
    /// The operation, or the name of one that the model leaves out.
    operation: Result<&'static Operation, &'static str>,
    labels: Vec<&'static str>,
    /// Parameters that the query must carry, with their value if the template gives one.
    query: Vec<(&'static str, &'static str)>,
    /// Names of the parameters and headers that the operation requires.
    needed_query: Vec<&'static str>,
    needed_headers: Vec<&'static str>,
}

impl Router {
    pub fn new(service: &'static ServiceModel) -> Self {
        let mut router = Self { service, nodes: vec![Node::default()] };
        if matches!(service.protocol, Protocol::RestJson | Protocol::RestXml) {
            for operation in service.operations {
                router.insert(operation.method, operation.uri, Ok(operation));
            }
            for left_out in service.left_out {
                router.insert(left_out.method, left_out.uri, Err(left_out.name));
            }
        }
        router
    }

    pub fn service(&self) -> &'static ServiceModel {
        self.service
    }

    /// The operation that a request means.
    pub fn find(&self, request: &Request) -> Result<Route, ApiError> {
        match self.service.protocol {
            Protocol::RestJson | Protocol::RestXml => self.find_by_path(request),
            Protocol::Json10 | Protocol::Json11 => self.find_by_target(request),
            Protocol::Query | Protocol::Ec2 => self.find_by_action(request),
        }
    }

    fn insert(
        &mut self,
        method: &'static str,
        uri: &'static str,
        operation: Result<&'static Operation, &'static str>,
    ) {
        let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
        let mut labels = Vec::new();
        let mut at = 0;
        for segment in segments(path) {
            at = match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                None => self.child(
                    at,
                    |node| node.literal(segment),
                    |node, child| {
                        node.literals.push((segment, child));
                    },
                ),
                Some(label) => match label.strip_suffix('+') {
                    None => {
                        labels.push(label);
                        self.child(at, |node| node.label, |node, child| node.label = Some(child))
                    }
                    Some(greedy) => {
                        labels.push(greedy);
                        self.child(at, |node| node.greedy, |node, child| node.greedy = Some(child))
                    }
                },
            };
        }
        let query = query.split('&').filter(|pair| !pair.is_empty());
        let query = query.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect();
        let needed = |location: Location| {
            let members = operation.map_or(&[][..], |operation| operation.input.members()).iter();
            let needed = members.filter(move |member| member.required && member.location == location);
            needed.map(|member| member.wire_name()).collect()
        };
        let end = End {
            method,
            operation,
            labels,
            query,
            needed_query: needed(Location::Query),
            needed_headers: needed(Location::Header),
        };
        let ends = &mut self.nodes[at].ends;
        ends.push(end);
        // The more a template asks of the request, the sooner it is tried.
        ends.sort_by_key(|end| std::cmp::Reverse((end.query.len(), end.n_needed())));
    }

    fn child(
        &mut self,
        at: usize,
        existing: impl Fn(&Node) -> Option<usize>,
        set: impl Fn(&mut Node, usize),
    ) -> usize {
        if let Some(child) = existing(&self.nodes[at]) {
            return child;
        }
        let child = self.nodes.len();
        self.nodes.push(Node::default());
        set(&mut self.nodes[at], child);
        child
    }

    fn find_by_path(&self, request: &Request) -> Result<Route, ApiError> {
        let segments: Vec<&str> = segments(&request.path).collect();
        if segments.len() > crate::limits::DEPTH_MAX {
            return Err(unknown_operation());
        }
        let mut values = Vec::new();
        let end = self.walk(0, &segments, request, &mut values).or_else(|| {
            // Older clients end some paths with a slash.
            let (last, rest) = segments.split_last()?;
            values.clear();
            if last.is_empty() { self.walk(0, rest, request, &mut values) } else { None }
        });
        let Some(end) = end else { return Err(unknown_operation()) };
        let operation = end.operation.map_err(|name| ApiError::not_implemented(self.service.name, name))?;
        let mut labels = Vec::with_capacity(values.len());
        for (name, value) in end.labels.iter().zip(values) {
            let decoded = decode_percent(&value)
                .ok_or_else(|| ApiError::serialization(format!("{name} is not UTF-8")))?;
            labels.push((*name, decoded.into_owned()));
        }
        Ok(Route { service: self.service, operation, labels })
    }

    /// Walks down the tree; on success, `values` holds the labels' raw values.
    fn walk<'a>(
        &self,
        at: usize,
        segments: &[&'a str],
        request: &Request,
        values: &mut Vec<Cow<'a, str>>,
    ) -> Option<&End> {
        let node = &self.nodes[at];
        let Some((first, rest)) = segments.split_first() else {
            // What a request lacks tells apart operations of one address (S3's PutObject and
            // UploadPartCopy); a lone operation has it told by the validation.
            let mut accepting = node.ends.iter().filter(|end| end.accepts(request));
            let first = accepting.next()?;
            let whole = std::iter::once(first).chain(accepting).find(|end| end.has_needed(request));
            return whole.or(Some(first));
        };
        if let Some(end) = node.literal(first).and_then(|child| self.walk(child, rest, request, values)) {
            return Some(end);
        }
        if first.is_empty() && node.greedy.is_none() {
            return None;
        }
        let mark = values.len();
        if let Some(child) = node.label.filter(|_| !first.is_empty()) {
            values.push(Cow::Borrowed(first));
            if let Some(end) = self.walk(child, rest, request, values) {
                return Some(end);
            }
            values.truncate(mark);
        }
        let child = node.greedy?;
        for len in (1..=segments.len()).rev().filter(|len| *len > 1 || !first.is_empty()) {
            values.push(Cow::Owned(segments[..len].join("/")));
            if let Some(end) = self.walk(child, &segments[len..], request, values) {
                return Some(end);
            }
            values.truncate(mark);
        }
        None
    }

    fn find_by_target(&self, request: &Request) -> Result<Route, ApiError> {
        let target = request.header("x-amz-target").ok_or_else(unknown_operation)?;
        let name = match (target.split_once('.'), self.service.target_prefix) {
            (Some((prefix, name)), Some(expected)) if prefix == expected => name,
            _ => return Err(unknown_operation()),
        };
        self.named(name)
    }

    fn find_by_action(&self, request: &Request) -> Result<Route, ApiError> {
        let form = std::str::from_utf8(&request.body).unwrap_or("");
        let action = action(form).or_else(|| action(&request.query));
        let Some(action) = action else {
            return Err(ApiError::new(&common::MISSING_ACTION, "Missing Action"));
        };
        self.named(&action)
    }

    fn named(&self, name: &str) -> Result<Route, ApiError> {
        if let Some(operation) = self.service.operation(name) {
            return Ok(Route { service: self.service, operation, labels: Vec::new() });
        }
        if self.service.left_out.binary_search_by(|left_out| left_out.name.cmp(name)).is_ok() {
            return Err(ApiError::not_implemented(self.service.name, name));
        }
        if matches!(self.service.protocol, Protocol::Query | Protocol::Ec2) {
            let version = self.service.api_version;
            let message = format!("Could not find operation {name} for version {version}");
            return Err(ApiError::new(&common::INVALID_ACTION, message));
        }
        Err(unknown_operation())
    }
}

impl Node {
    fn literal(&self, segment: &str) -> Option<usize> {
        self.literals.iter().find(|(literal, _)| *literal == segment).map(|(_, child)| *child)
    }
}

impl End {
    fn accepts(&self, request: &Request) -> bool {
        if self.method != request.method.as_str() {
            return false;
        }
        self.query.iter().all(|(name, value)| {
            pairs(&request.query).any(|(have, given)| have == *name && (value.is_empty() || given == *value))
        })
    }

    fn n_needed(&self) -> usize {
        self.needed_query.len() + self.needed_headers.len()
    }

    fn has_needed(&self, request: &Request) -> bool {
        self.needed_query.iter().all(|name| pairs(&request.query).any(|(have, _)| have == *name))
            && self.needed_headers.iter().all(|name| request.headers.contains_key(*name))
    }
}

/// A path's segments: `/a//b/` has `a`, nothing, `b` and nothing.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    let path = path.strip_prefix('/').unwrap_or(path);
    // The root has no segment rather than an empty one.
    path.split('/').take(if path.is_empty() { 0 } else { usize::MAX })
}

/// The raw pairs of a query string.
fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

fn action(pairs: &str) -> Option<String> {
    let given = pairs.split('&').find_map(|pair| pair.strip_prefix("Action="))?;
    percent::decode_form(given)
}

fn unknown_operation() -> ApiError {
    ApiError::new(&common::UNKNOWN_OPERATION_EXCEPTION, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, LeftOut, Member, Schema};

    static TEXT: Schema = Schema::new("Text", Kind::String);
    static NOTHING: Schema = Schema::new("Nothing", Kind::Structure(&[]));
    static COPY: Schema = Schema::new(
        "Copy",
        Kind::Structure(&[Member::new("Source", &TEXT).required().at(Location::Header).named("x-source")]),
    );

    const fn operation(name: &'static str, method: &'static str, uri: &'static str) -> Operation {
        Operation {
            name,
            method,
            uri,
            status: 200,
            input: &NOTHING,
            output: &NOTHING,
            has_output: false,
            errors: &[],
            result_wrapper: None,
            unsigned: false,
        }
    }

    const MODEL_DATA: ServiceModel = ServiceModel {
        name: "test",
        service_id: "Test",
        api_version: "2026-01-01",
        protocol: Protocol::RestJson,
        signing_name: "test",
        target_prefix: Some("Test"),
        xml_namespace: None,
        operations: &[
            Operation { input: &COPY, ..operation("Copy", "PUT", "/{Bucket}/{Key+}") },
            operation("Get", "GET", "/{Bucket}/{Key+}"),
            operation("List", "GET", "/{Bucket}"),
            operation("ListAcl", "GET", "/{Bucket}?acl"),
            operation("ListType", "GET", "/{Bucket}?list-type=2"),
            operation("Put", "PUT", "/{Bucket}/{Key+}"),
            operation("Special", "GET", "/special/{Name}/end"),
        ],
        errors: &[],
        validation_error: &common::VALIDATION_EXCEPTION,
        names_inputs: false,
        left_out: &[LeftOut { name: "Remove", method: "DELETE", uri: "/{Bucket}" }],
    };

    static MODEL: ServiceModel = MODEL_DATA;

    fn find(model: &'static ServiceModel, request: &Request) -> String {
        match Router::new(model).find(request) {
            Ok(route) => {
                let labels = route.labels.iter().map(|(name, value)| format!(" {name}={value}"));
                format!("{}{}", route.operation.name, labels.collect::<String>())
            }
            Err(error) => error.shape.code.to_owned(),
        }
    }

    #[test]
    fn paths_and_queries_name_operations() {
        for (method, uri, expected) in [
            ("GET", "/b", "List Bucket=b"),
            ("GET", "/b/", "List Bucket=b"),
            ("GET", "/b?acl", "ListAcl Bucket=b"),
            ("GET", "/b?x=1&acl=", "ListAcl Bucket=b"),
            ("GET", "/b?list-type=1", "List Bucket=b"),
            ("GET", "/b?list-type=2", "ListType Bucket=b"),
            ("GET", "/b/k", "Get Bucket=b Key=k"),
            ("GET", "/b/a/b%2Fc//d", "Get Bucket=b Key=a/b/c//d"),
            ("GET", "/b%3A1/%C3%A9", "Get Bucket=b:1 Key=é"),
            ("GET", "/special/x/end", "Special Name=x"),
            ("GET", "/special/x/other", "Get Bucket=special Key=x/other"),
            ("PUT", "/b/k", "Put Bucket=b Key=k"),
            ("DELETE", "/b", "NotImplemented"),
            ("POST", "/b", "UnknownOperationException"),
            ("GET", "/", "UnknownOperationException"),
            ("GET", "/%FF", "SerializationException"),
        ] {
            let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
            let request = Request {
                method: method.parse().unwrap(),
                path: path.to_owned(),
                query: query.to_owned(),
                ..Request::default()
            };
            assert_eq!(find(&MODEL, &request), expected, "{method} {uri}");
        }
        let mut copy = Request { method: http::Method::PUT, path: "/b/k".to_owned(), ..Request::default() };
        copy.headers.insert("x-source", http::HeaderValue::from_static("a"));
        assert_eq!(find(&MODEL, &copy), "Copy Bucket=b Key=k");
    }

    #[test]
    fn targets_and_actions_name_operations() {
        static JSON: ServiceModel = ServiceModel { protocol: Protocol::Json11, ..MODEL_DATA };
        static QUERY: ServiceModel = ServiceModel { protocol: Protocol::Query, ..MODEL_DATA };
        for (target, expected) in [
            ("Test.List", "List"),
            ("Test.Remove", "NotImplemented"),
            ("Test.Nothing", "UnknownOperationException"),
            ("Other.List", "UnknownOperationException"),
            ("List", "UnknownOperationException"),
        ] {
            let mut request = Request::default();
            request.headers.insert("x-amz-target", http::HeaderValue::from_static(target));
            assert_eq!(find(&JSON, &request), expected, "{target}");
        }
        for (form, expected) in [
            ("Version=1&Action=List", "List"),
            ("Action=Remove", "NotImplemented"),
            ("Action=Nothing", "InvalidAction"),
            ("NoAction=List", "MissingAction"),
        ] {
            let in_body = Request { body: bytes::Bytes::from_static(form.as_bytes()), ..Request::default() };
            assert_eq!(find(&QUERY, &in_body), expected, "{form}");
            let in_query = Request { query: form.to_owned(), ..Request::default() };
            assert_eq!(find(&QUERY, &in_query), expected, "{form}");
        }
    }
}
