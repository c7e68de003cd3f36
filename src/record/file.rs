//! The record as a file: one event a line (JSONL), in any order, repeats allowed.

use super::envelope::{BadEvent, Verified};
use serde::{Serialize, Serializer};

/// A line that is not an event, or whose event does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BadLine {
    /// Counted from 1.
    pub line: usize,
    /// The id the line claims, where one can be read.
    pub id: Option<String>,
    #[serde(rename = "reason", serialize_with = "in_words")]
    pub why: BadEvent,
}

fn in_words<S: Serializer>(why: &BadEvent, s: S) -> Result<S::Ok, S::Error> {
    s.collect_str(why)
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The lines of a file with their numbers, from 1: without byte-order mark, without line ends, without blank lines.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    (1..).zip(text.split('\n')).map(|(number, line)| (number, line.trim())).filter(|(_, line)| !line.is_empty())
}

/// As [`lines`], of a file that may not be UTF-8 throughout.
pub fn byte_lines(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK.as_bytes()).unwrap_or(bytes);
    let lines = (1..).zip(bytes.split(|byte| *byte == b'\n'));
    lines.map(|(number, line)| (number, line.trim_ascii())).filter(|(_, line)| !line.is_empty())
}

/// Reads and verifies one line.
pub fn read(number: usize, line: &str) -> Result<Verified, BadLine> {
    Verified::parse(line).map_err(|why| BadLine { line: number, id: claimed_id(line), why })
}

/// As [`read`]. Bytes that are no UTF-8 are not replaced by a sign for what cannot be read: a changed byte might pass for it.
pub fn read_bytes(number: usize, line: &[u8]) -> Result<Verified, BadLine> {
    match str::from_utf8(line) {
        Ok(line) => read(number, line),
        Err(_) => {
            let id = claimed_id(&String::from_utf8_lossy(line));
            Err(BadLine { line: number, id, why: BadEvent::NotAnEvent { why: "not UTF-8".to_owned() } })
        }
    }
}

/// The id a line claims, where one can be read.
pub fn claimed_id(line: &str) -> Option<String> {
    let from = line.find("\"id\"")? + 4;
    let rest = line.get(from..)?.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    let id: String = rest.chars().take_while(|c| c.is_ascii_hexdigit()).take(64).collect();
    (!id.is_empty()).then_some(id)
}
