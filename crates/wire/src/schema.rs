//! AWS's service models as constant data.
//!
//! A [`Schema`] says what a value is and which rules it obeys; a [`Member`] says where a structure's
//! part travels in a message. Both are written by `cargo xtask codegen` as `static` items through the
//! `const` builders below, so that a model costs nothing at start.

use std::fmt;

use crate::Pattern;

/// What a value is, and the rules that it must obey.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    pub name: &'static str,
    pub kind: Kind,
    /// Least length of texts, blobs, lists and maps; least value of numbers.
    pub min: Option<Number>,
    pub max: Option<Number>,
    pub pattern: Option<&'static Pattern>,
    /// The enum value set, in the order in which AWS's sentence lists it. Empty: no enum.
    pub values: &'static [&'static str],
    /// Values that are taken although AWS's sentence does not list them.
    pub also: &'static [&'static str],
    /// Error sentences leave out a sensitive value.
    pub sensitive: bool,
}

/// The kinds of values that AWS's models know.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Boolean,
    /// 32 bits.
    Integer,
    /// 64 bits.
    Long,
    Float,
    Double,
    String,
    Blob,
    /// `None`: the format that the protocol and the place imply.
    Timestamp(Option<TimestampFormat>),
    List(&'static List),
    Map(&'static Map),
    Structure(&'static [Member]),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimestampFormat {
    /// `2026-01-02T03:04:05Z`
    Iso8601,
    /// `Fri, 02 Jan 2026 03:04:05 GMT`
    Rfc822,
    /// Seconds since 1970, with a fraction.
    UnixTimestamp,
}

#[derive(Debug, Clone, Copy)]
pub struct List {
    pub member: &'static Schema,
    /// The element's name in XML and query documents, if it is not `member`.
    pub member_name: Option<&'static str>,
    /// Elements stand in the parent without an element of their own around them.
    pub flattened: bool,
    /// How AWS words a broken rule of an element.
    pub wording: ListWording,
}

/// How AWS words a broken rule of a list's element. The services differ without a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListWording {
    /// `Member must satisfy constraint: [RULES, Member must not be null]`: the usual one.
    WithNull,
    /// `Member must satisfy constraint: [RULES]`
    WithoutNull,
    /// `RULE`, as if the list itself broke it.
    Bare,
}

#[derive(Debug, Clone, Copy)]
pub struct Map {
    pub key: &'static Schema,
    pub value: &'static Schema,
    pub key_name: Option<&'static str>,
    pub value_name: Option<&'static str>,
    pub flattened: bool,
}

/// One member of a structure.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// The member's name in the model, for instance `FunctionName`.
    pub name: &'static str,
    pub schema: &'static Schema,
    pub required: bool,
    pub location: Location,
    /// `locationName`: the name in the message, if it is not `name`.
    pub wire_name: Option<&'static str>,
    /// `queryName` of the ec2 protocol.
    pub query_name: Option<&'static str>,
    /// The member's own timestamp format, before that of its schema.
    pub timestamp_format: Option<TimestampFormat>,
    pub xml_attribute: bool,
    pub xml_namespace: Option<&'static str>,
    /// The member's list or map is flattened even if its schema is not.
    pub flattened: bool,
    /// The client fills it with a random token if it is absent.
    pub idempotency_token: bool,
}

/// Where a member travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// In the document that is the body.
    Body,
    /// It is the whole body.
    Payload,
    /// In the path.
    Uri,
    Query,
    Header,
    /// A map of all headers with the prefix `wire_name`.
    HeadersPrefix,
    /// It is the response's status.
    StatusCode,
    /// Its events follow the response (an event-stream union), or are the body of the request.
    EventStream,
    /// Inside an event: a header of the event's frame.
    EventHeader,
    /// Inside an event: the whole payload of the event's frame.
    EventPayload,
}

/// A bound in a rule, written as Java writes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    Integer(i64),
    Double(f64),
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(value) => write!(f, "{value}"),
            Self::Double(value) => write!(f, "{value:?}"),
        }
    }
}

impl Schema {
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, min: None, max: None, pattern: None, values: &[], also: &[], sensitive: false }
    }

    #[must_use]
    pub const fn min(mut self, min: i64) -> Self {
        self.min = Some(Number::Integer(min));
        self
    }

    #[must_use]
    pub const fn max(mut self, max: i64) -> Self {
        self.max = Some(Number::Integer(max));
        self
    }

    #[must_use]
    pub const fn min_double(mut self, min: f64) -> Self {
        self.min = Some(Number::Double(min));
        self
    }

    #[must_use]
    pub const fn max_double(mut self, max: f64) -> Self {
        self.max = Some(Number::Double(max));
        self
    }

    #[must_use]
    pub const fn pattern(mut self, pattern: &'static Pattern) -> Self {
        self.pattern = Some(pattern);
        self
    }

    #[must_use]
    pub const fn values(mut self, values: &'static [&'static str]) -> Self {
        self.values = values;
        self
    }

    #[must_use]
    pub const fn also(mut self, also: &'static [&'static str]) -> Self {
        self.also = also;
        self
    }

    #[must_use]
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// The members of a structure; none for everything else.
    pub const fn members(&self) -> &'static [Member] {
        match self.kind {
            Kind::Structure(members) => members,
            _ => &[],
        }
    }

    /// The position and description of a structure's member.
    pub fn member(&self, name: &str) -> Option<(usize, &'static Member)> {
        self.members().iter().enumerate().find(|(_, member)| member.name == name)
    }
}

impl List {
    pub const fn of(member: &'static Schema) -> Self {
        Self { member, member_name: None, flattened: false, wording: ListWording::WithNull }
    }

    #[must_use]
    pub const fn named(mut self, name: &'static str) -> Self {
        self.member_name = Some(name);
        self
    }

    #[must_use]
    pub const fn flattened(mut self) -> Self {
        self.flattened = true;
        self
    }

    #[must_use]
    pub const fn wording(mut self, wording: ListWording) -> Self {
        self.wording = wording;
        self
    }
}

impl Map {
    pub const fn of(key: &'static Schema, value: &'static Schema) -> Self {
        Self { key, value, key_name: None, value_name: None, flattened: false }
    }

    #[must_use]
    pub const fn named(mut self, key: &'static str, value: &'static str) -> Self {
        self.key_name = Some(key);
        self.value_name = Some(value);
        self
    }

    #[must_use]
    pub const fn flattened(mut self) -> Self {
        self.flattened = true;
        self
    }
}

impl Member {
    pub const fn new(name: &'static str, schema: &'static Schema) -> Self {
        Self {
            name,
            schema,
            required: false,
            location: Location::Body,
            wire_name: None,
            query_name: None,
            timestamp_format: None,
            xml_attribute: false,
            xml_namespace: None,
            flattened: false,
            idempotency_token: false,
        }
    }

    /// The member's name in a message.
    pub const fn wire_name(&self) -> &'static str {
        match self.wire_name {
            Some(name) => name,
            None => self.name,
        }
    }

    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    #[must_use]
    pub const fn at(mut self, location: Location) -> Self {
        self.location = location;
        self
    }

    #[must_use]
    pub const fn named(mut self, wire_name: &'static str) -> Self {
        self.wire_name = Some(wire_name);
        self
    }

    #[must_use]
    pub const fn query_named(mut self, query_name: &'static str) -> Self {
        self.query_name = Some(query_name);
        self
    }

    #[must_use]
    pub const fn timestamp(mut self, format: TimestampFormat) -> Self {
        self.timestamp_format = Some(format);
        self
    }

    #[must_use]
    pub const fn xml_attribute(mut self) -> Self {
        self.xml_attribute = true;
        self
    }

    #[must_use]
    pub const fn xml_namespace(mut self, uri: &'static str) -> Self {
        self.xml_namespace = Some(uri);
        self
    }

    #[must_use]
    pub const fn flattened(mut self) -> Self {
        self.flattened = true;
        self
    }

    #[must_use]
    pub const fn idempotency_token(mut self) -> Self {
        self.idempotency_token = true;
        self
    }
}
