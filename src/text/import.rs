//! Words of the import of a Polis export, and of what was imported.

use super::common::ThreeParts;

/// Words of the import page.
#[derive(Debug)]
pub struct Import {
    pub page: &'static str,
    pub how: &'static str,
    pub cards_how: &'static str,
    pub choose: &'static str,
    pub choose_folder: &'static str,
    pub files: &'static str,
    pub reading: &'static str,
    pub look: &'static str,
    /// People, statements, votes.
    pub found: fn(u32, u32, u32) -> String,
    pub no_words: fn(u32) -> String,
    pub rows: &'static str,
    pub first_rows: fn(u32) -> String,
    pub statements: fn(u32) -> String,
    pub number: &'static str,
    pub text: &'static str,
    pub votes: &'static str,
    pub moderated: fn(i8) -> &'static str,
    pub skipped: fn(u32) -> String,
    pub skipped_none: &'static str,
    pub line: fn(&str, u64) -> String,
    // Why a row was left out.
    pub short_row: fn(u32, u32) -> String,
    pub not_a_number: fn(&str) -> String,
    pub not_a_vote: fn(&str) -> String,
    pub unknown_statement: fn(u32) -> String,
    /// Participant and statement.
    pub replaced: fn(u32, u32) -> String,
    pub repeated: fn(u32) -> String,
    pub open_quote: &'static str,
    pub more: fn(u32) -> String,
    pub sources: &'static str,
    pub ignored: fn(&str) -> String,
    pub digest: &'static str,
    pub file: &'static str,
    pub differing: fn(u32) -> String,
    pub reversed: fn() -> ThreeParts,
    pub lang: &'static str,
    pub wordless: fn(u32) -> String,
    pub take: &'static str,
    pub taking: &'static str,
    pub discard: &'static str,
    pub theme_default: &'static str,
    pub signed: &'static str,

    pub not_text: fn(&str, &str) -> ThreeParts,
    // What a file is that is no text; encodings with a name of their own are called by it.
    pub damaged_utf8: &'static str,
    pub spreadsheet: &'static str,
    pub document: &'static str,
    pub image: &'static str,
    pub archive: &'static str,
    pub binary: &'static str,
    pub unknown_encoding: &'static str,
    pub empty: fn() -> ThreeParts,
    pub header_only: fn() -> ThreeParts,
    pub no_votes: fn(&str) -> ThreeParts,
    pub two: fn(&str, &str) -> ThreeParts,

    // What was imported
    pub imported: &'static str,
    pub imported_lead: &'static str,
    pub sort: &'static str,
    pub orders: [&'static str; 5],
    pub voted: fn(u32) -> String,
    pub shown: fn(u32, u32) -> String,
    pub nobody: &'static str,
    pub source: fn(&str, u32, u32, u32) -> String,
    pub refused_there: &'static str,
    pub missing_text: &'static str,
    pub counts: &'static str,
}
