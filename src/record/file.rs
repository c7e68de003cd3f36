//! The record as a file: one event a line (JSONL), in any order, repeats allowed.

use super::envelope::{BadEvent, Verified};

/// A line that is not an event, or whose event does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Counted from 1.
    pub line: usize,
    /// The id the line claims, where one can be read.
    pub id: Option<String>,
    pub why: BadEvent,
}

/// The lines of a file with their numbers, from 1: without byte-order mark, without line ends, without blank lines.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    (1..).zip(text.split('\n')).map(|(number, line)| (number, line.trim())).filter(|(_, line)| !line.is_empty())
}

/// Reads and verifies one line.
pub fn read(number: usize, line: &str) -> Result<Verified, BadLine> {
    Verified::parse(line).map_err(|why| BadLine { line: number, id: claimed_id(line), why })
}

/// The id a line claims, where one can be read.
pub fn claimed_id(line: &str) -> Option<String> {
    let from = line.find("\"id\"")? + 4;
    let rest = line.get(from..)?.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    let id: String = rest.chars().take_while(|c| c.is_ascii_hexdigit()).take(64).collect();
    (!id.is_empty()).then_some(id)
}
