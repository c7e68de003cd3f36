//! What people bring in files or paste: slips keyed into a spreadsheet, a list of thoughts, an export from Polis.
//!
//! Bytes and text go in; a preview of what would be imported comes out, with every row that was left out, its line and the
//! reason. Nothing here decides what happens to it, no wording for people lives here (that is the text room's), and nothing
//! a file holds can make it panic. Absent on purpose: writing files, and any encoding but UTF-8.

pub mod cards;
pub mod encoding;
pub mod language;
pub mod polis;
mod rows;

pub use cards::{CardRow, CardSkip, CardsOptions, CardsPreview, Channel, Doubt};
pub use encoding::{Encoding, NotText, text_of};
pub use language::Lang;
pub use polis::{ImportedStatement, PolisImport, PolisReader, PolisSkip, Progress, Signs};

/// Why nothing at all could be taken from what was brought. One variant a cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IntakeError {
    /// The file is not UTF-8 text. `file` is empty for pasted text and single files without a name.
    NotText { file: String, found: NotText },
    /// Nothing but white space.
    Empty,
    /// A header and nothing under it.
    HeaderOnly,
    /// A table in which no column could be recognised as the one that holds the words. A person may name it
    /// ([`CardsOptions::text_column`]).
    NoTextColumn { columns: Vec<String> },
    /// None of the files has votes in a form we know; their names.
    NoVotes { files: Vec<String> },
    /// Two different files of the same kind: which one is meant cannot be known.
    TwoOfAKind { first: String, second: String },
}

/// A row that was left out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped<W> {
    /// Which file: an index into the import's list of files; 0 where there is only one.
    pub file: usize,
    /// Line in the file, from 1. A row that runs over several lines is named by its first.
    pub line: u64,
    pub why: W,
}

/// The rows left out. All are counted; only the first [`Skips::LISTED_MAX`] are kept one by one, so that fifty megabytes of
/// rubbish do not become a gigabyte of explanations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skips<W> {
    pub listed: Vec<Skipped<W>>,
    pub total: usize,
}

impl<W> Default for Skips<W> {
    fn default() -> Self {
        Self { listed: Vec::new(), total: 0 }
    }
}

impl<W> Skips<W> {
    pub const LISTED_MAX: usize = 10_000;

    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    fn add(&mut self, file: usize, line: u64, why: W) {
        self.total += 1;
        if self.listed.len() < Self::LISTED_MAX {
            self.listed.push(Skipped { file, line, why });
        }
    }
}
