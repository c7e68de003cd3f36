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

/// What content says, or that a key of the session is needed to read it.
#[derive(Debug, Clone, PartialEq)]
pub enum Content<T> {
    Clear(T),
    Sealed(v1::Sealed),
}

fn of_version_1(content: &str) -> Result<Map<String, Value>, BadEvent> {
    match open(content)? {
        (1, fields) => Ok(fields),
        (v, _) => Err(BadEvent::Version { v }),
    }
}

fn sealed_or<T>(content: &str, decode: fn(Map<String, Value>) -> Result<T, BadEvent>) -> Result<Content<T>, BadEvent> {
    let fields = of_version_1(content)?;
    if v1::is_sealed(&fields) { v1::decode_whole(fields).map(Content::Sealed) } else { decode(fields).map(Content::Clear) }
}

/// Reads an act of any known version, in the clear.
pub fn decode(content: &str) -> Result<Act, BadEvent> {
    of_version_1(content).and_then(v1::decode)
}

/// Reads words of any known version, in the clear.
pub fn decode_words(content: &str) -> Result<String, BadEvent> {
    of_version_1(content).and_then(v1::decode_words)
}

/// Reads an act of any known version, or what it is encrypted as.
pub fn act(content: &str) -> Result<Content<Act>, BadEvent> {
    sealed_or(content, v1::decode)
}

/// Reads words of any known version, or what they are encrypted as.
pub fn words(content: &str) -> Result<Content<String>, BadEvent> {
    sealed_or(content, v1::decode_words)
}

/// Reads a wrapped session key of any known version.
pub fn handed(content: &str) -> Result<v1::Handed, BadEvent> {
    of_version_1(content).and_then(v1::decode_whole)
}
