//! Records with a type: one JSON document each, with the number of its format.
//!
//! Stored as `{"format":N,"record":{…}}`. Who may meet whom: a new program reads every older format through
//! [`Record::upgrade`] and writes the newest; an old program refuses a newer format rather than lose its fields.

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::{Error, Key, Value};

/// A kind of record, with a table of its own.
pub trait Record: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// `service.noun`, listed in the key space.
    const TABLE: &'static str;
    /// The format that is written: rises when older programs could not read the record, or would read it wrongly.
    const FORMAT: u16;

    /// Turns a document of an older format (`1 <= format < FORMAT`) into one of [`Self::FORMAT`].
    ///
    /// Says why if it cannot. A record kind that is still at its first format needs none.
    fn upgrade(format: u16, document: serde_json::Value) -> Result<serde_json::Value, String> {
        let _ = document;
        Err(format!("format {format} is unknown"))
    }
}

/// A record as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored<R> {
    pub record: R,
    /// For [`crate::Expect::Version`].
    pub version: u64,
}

#[derive(Serialize)]
struct Writing<'a, R> {
    format: u16,
    record: &'a R,
}

#[derive(Deserialize)]
struct Reading<'a> {
    format: u16,
    #[serde(borrow)]
    record: &'a RawValue,
}

pub(crate) fn encode<R: Record>(record: &R) -> Result<Bytes, Error> {
    match serde_json::to_vec(&Writing { format: R::FORMAT, record }) {
        Ok(bytes) => Ok(bytes.into()),
        Err(source) => Err(Error::RecordUnencodable { table: R::TABLE, source: source.into() }),
    }
}

pub(crate) fn decode<R: Record>(key: &Key, value: &Value) -> Result<Stored<R>, Error> {
    let table = R::TABLE;
    let malformed = |source: Box<dyn std::error::Error + Send + Sync>| Error::RecordMalformed {
        table,
        key: key.clone(),
        source,
    };
    let reading: Reading<'_> = serde_json::from_slice(&value.bytes).map_err(|e| malformed(e.into()))?;
    if reading.format > R::FORMAT {
        return Err(Error::RecordTooNew {
            table,
            key: key.clone(),
            found: reading.format,
            supported: R::FORMAT,
        });
    }
    let text = reading.record.get();
    let record = if reading.format == R::FORMAT {
        serde_json::from_str(text).map_err(|e| malformed(e.into()))?
    } else {
        let old = serde_json::from_str(text).map_err(|e| malformed(e.into()))?;
        let new = R::upgrade(reading.format, old).map_err(|why| malformed(why.into()))?;
        serde_json::from_value(new).map_err(|e| malformed(e.into()))?
    };
    Ok(Stored { record, version: value.version })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Alias {
        name: String,
        weight: u32,
    }

    impl Record for Alias {
        const TABLE: &'static str = "test.alias";
        const FORMAT: u16 = 3;

        fn upgrade(format: u16, mut document: serde_json::Value) -> Result<serde_json::Value, String> {
            if format < 2 {
                document["weight"] = json!(100);
            }
            if format < 3 {
                document["name"] = document["title"].take();
            }
            Ok(document)
        }
    }

    fn read(text: &str) -> Result<Alias, Error> {
        let value = Value { version: 1, bytes: Bytes::copy_from_slice(text.as_bytes()) };
        decode::<Alias>(&Key::root(), &value).map(|stored| stored.record)
    }

    #[test]
    fn every_older_format_is_read() {
        let live = Alias { name: "live".to_owned(), weight: 100 };
        let newest = encode(&live).unwrap();
        assert_eq!(read(str::from_utf8(&newest).unwrap()).unwrap(), live);
        assert_eq!(read(r#"{"format":2,"record":{"title":"live","weight":100}}"#).unwrap(), live);
        assert_eq!(read(r#"{"format":1,"record":{"title":"live"}}"#).unwrap(), live);
    }

    #[test]
    fn a_newer_format_is_refused() {
        let error = read(r#"{"format":4,"record":{"name":"live","weight":1}}"#).unwrap_err();
        assert!(matches!(error, Error::RecordTooNew { found: 4, supported: 3, .. }), "{error}");
    }

    #[test]
    fn what_is_no_record_is_refused() {
        for text in ["", "{}", "[]", r#"{"format":3,"record":{}}"#, r#"{"format":-1,"record":{}}"#] {
            assert!(matches!(read(text), Err(Error::RecordMalformed { .. })), "{text}");
        }
    }
}
