//! The content of events. Versions are apart from each other and from the domain; each has golden files in `tests/it/golden`.

pub mod v1;

use super::envelope::BadEvent;
use crate::domain::Act;
use serde_json::{Map, Value};

/// Splits off the version.
fn open(content: &str) -> Result<(u64, Map<String, Value>), BadEvent> {
    let value: Value = serde_json::from_str(content).map_err(|error| BadEvent::Content { why: error.to_string() })?;
    let Value::Object(mut fields) = value else { return Err(BadEvent::Content { why: "not an object".to_owned() }) };
    match fields.remove("v").and_then(|v| v.as_u64()) {
        Some(v) => Ok((v, fields)),
        None => Err(BadEvent::Content { why: "no version".to_owned() }),
    }
}

/// Reads an act of any known version.
pub fn decode(content: &str) -> Result<Act, BadEvent> {
    match open(content)? {
        (1, fields) => v1::decode(fields),
        (v, _) => Err(BadEvent::Version { v }),
    }
}

/// Reads words of any known version.
pub fn decode_words(content: &str) -> Result<String, BadEvent> {
    match open(content)? {
        (1, fields) => v1::decode_words(fields),
        (v, _) => Err(BadEvent::Version { v }),
    }
}
