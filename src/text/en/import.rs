//! English: the import of statements and votes.

use super::common::plural;
use crate::text::common::ThreeParts;
use crate::text::import::Import;

const SAFE: &str = "Nothing was imported, and your files are untouched.";

pub static IMPORT: Import = Import {
    page: "Import statements and votes",
    how: "Choose the files of a Polis export: the votes (votes.csv) and the statements (comments.csv or statements.csv). Choose them together, or the whole folder.",
    cards_how: "To import cards (a table, or one card a line), open a session and go to its cards.",
    choose: "Choose files",
    choose_folder: "Choose a folder",
    files: "Files of a Polis export",
    reading: "Reading",
    look: "A look first",
    found: |people, statements, votes| {
        format!(
            "{}, {}, {}",
            plural(people, "person", "people"),
            plural(statements, "statement", "statements"),
            plural(votes, "vote", "votes")
        )
    },
    no_words: |n| format!("{} without words in the files; the number stands in.", plural(n, "statement is", "statements are")),
    rows: "Votes",
    first_rows: |n| format!("The first {}", plural(n, "vote", "votes")),
    statements: |n| format!("The first {}", plural(n, "statement", "statements")),
    number: "Number",
    text: "Statement",
    votes: "Votes",
    moderated: |moderated| match moderated {
        1.. => "accepted there",
        0 => "not looked at there",
        ..0 => "refused there",
    },
    skipped: |n| format!("{} left out; see why", plural(n, "row was", "rows were")),
    skipped_none: "No row was left out.",
    line: |file, line| format!("{file}, line {line}"),
    short_row: |columns, expected| format!("has {columns} columns where {expected} are needed"),
    not_a_number: |text| format!("“{text}” is not a number"),
    not_a_vote: |text| format!("the vote is “{text}”; it can only be 1, 0 or -1"),
    unknown_statement: |number| format!("statement {number} is not in the list of statements"),
    replaced: |participant, statement| {
        format!("participant {participant} voted on statement {statement} again; the later vote counts")
    },
    repeated: |number| format!("statement {number} is listed twice; the first stays"),
    open_quote: "a quotation mark never closes, so the rest cannot be read",
    more: |n| format!("and {} more", plural(n, "row", "rows")),
    sources: "Sources and digests",
    ignored: |names| format!("Files that were not used: {names}"),
    digest: "SHA-256",
    file: "File",
    differing: |n| match n {
        0 => "The list of votes and the table of votes agree.".to_owned(),
        n => format!("The list of votes and the table of votes differ in {}; the list counts.", plural(n, "place", "places")),
    },
    reversed: || {
        ThreeParts::new(
            "Agree and disagree seem exchanged: the totals in the files say the opposite.",
            SAFE,
            "The files were most likely taken from Polis' database. Please use the export on Polis' own page and choose again.",
        )
    },
    lang: "The language of the statements",
    wordless: |number| format!("Statement {number} (no words in the file)"),
    take: "Import as a session",
    taking: "Importing…",
    discard: "Discard",
    theme_default: "Imported statements and votes",
    signed: "Source and digest go into the record under your name; nobody else is impersonated.",

    not_text: |file, encoding| {
        ThreeParts::new(
            format!("“{file}” is not UTF-8 text; it looks like {encoding}."),
            SAFE,
            "Please open it in a spreadsheet, save it as “CSV UTF-8” and choose it again.",
        )
    },
    damaged_utf8: "damaged UTF-8",
    spreadsheet: "a workbook (XLSX)",
    document: "a document (DOCX)",
    image: "an image",
    archive: "an archive (ZIP)",
    binary: "a file that holds no text",
    unknown_encoding: "an encoding we do not know",
    empty: || ThreeParts::new("The file is empty.", SAFE, "Please choose a file with something in it."),
    header_only: || {
        ThreeParts::new(
            "The file has a header and no votes.",
            SAFE,
            "Please check that the export is complete and choose it again.",
        )
    },
    no_votes: |names| {
        ThreeParts::new(
            format!("No votes were found in: {names}"),
            SAFE,
            "Please choose votes.csv of a Polis export, or a CSV with the columns “participant, statement, vote”.",
        )
    },
    two: |first, second| {
        ThreeParts::new(
            format!("“{first}” and “{second}” are of the same kind; which one is meant is not clear."),
            SAFE,
            "Please choose one of each kind.",
        )
    },

    imported: "Imported statements and votes",
    imported_lead: "These votes come from a file; they were not cast in this session.",
    sort: "Order",
    orders: ["by number", "most agreement first", "most disagreement first", "most passes first", "most votes first"],
    voted: |n| format!("{n} voted"),
    shown: |shown, all| format!("{shown} of {all} statements shown"),
    nobody: "nobody voted",
    source: |name, people, statements, votes| {
        format!(
            "{name}: {}, {}, {}",
            plural(people, "person", "people"),
            plural(statements, "statement", "statements"),
            plural(votes, "vote", "votes")
        )
    },
    refused_there: "refused there",
    missing_text: "No words in the file",
    counts: "How people voted",
};
