//! Cards from a table (CSV and its relatives) or from pasted lines.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{IntakeError, Lang, Skips, text_of};

mod header;
mod lines;
mod table;

pub use header::Column;

/// How a thought reached the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    Phone,
    Paper,
    Spoken,
}

/// One thought as it would be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRow {
    /// Line in the file or the pasted text, from 1; the first line of a row that runs over several.
    pub line: u64,
    /// Trimmed, line breaks as `\n`, otherwise as written.
    pub text: String,
    pub author: Option<String>,
    /// Stakeholder group, as written in the file; matching it to the session's groups is the caller's part.
    pub group: Option<String>,
    pub channel: Option<Channel>,
    /// Given in the file, or guessed; none where neither tells.
    pub lang: Option<Lang>,
}

/// Why a row gave no card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardSkip {
    /// No words; in a list, nothing but a number or a bullet.
    Empty,
    /// Longer than [`CardsOptions::chars_max`]; both in characters.
    TooLong { chars: usize, chars_max: usize },
    /// The same words, author and group as on an earlier line.
    Repeated { first_line: u64 },
    /// The row has too few columns to hold the words.
    ShortRow { columns: usize, expected: usize },
    /// The row has more columns than the header: most likely a comma in a text without quotes, so that part of the words
    /// would be lost.
    LongRow { columns: usize, expected: usize },
    /// A quotation mark opens here and never closes; what follows it cannot be told apart.
    OpenQuote,
    /// More cards than [`CardsOptions::cards_max`].
    TooMany { cards_max: usize },
}

/// A card that was taken although one of its columns was not understood: words are worth more than a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    UnknownChannel(String),
    UnknownLanguage(String),
}

/// What a person is shown before anything is imported.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardsPreview {
    pub rows: Vec<CardRow>,
    pub skipped: Skips<CardSkip>,
    pub doubts: Skips<Doubt>,
    /// The table's columns as understood, in their order with their names; empty for pasted lines.
    pub columns: Vec<(String, Option<Column>)>,
}

#[derive(Debug, Clone)]
pub struct CardsOptions {
    pub chars_max: usize,
    pub cards_max: usize,
    /// Take rows that say the same as an earlier one: two neighbours may well have written the same three words.
    pub keep_repeats: bool,
    /// The column that holds the words, from 0, where a person pointed at it. The first row is then taken for a header.
    pub text_column: Option<usize>,
}

impl Default for CardsOptions {
    fn default() -> Self {
        Self { chars_max: 2_000, cards_max: 5_000, keep_repeats: false, text_column: None }
    }
}

/// Cards from a file: a table where one is recognised, otherwise one card a line.
pub fn from_bytes(name: &str, bytes: &[u8], options: &CardsOptions) -> Result<CardsPreview, IntakeError> {
    let text = text_of(bytes).map_err(|found| IntakeError::NotText { file: name.to_owned(), found })?;
    from_text(text, options)
}

/// Cards from pasted text, which may be a list or cells copied from a spreadsheet.
pub fn from_text(text: &str, options: &CardsOptions) -> Result<CardsPreview, IntakeError> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    // Line ends of old Macs: everything below counts by `\n`.
    let text = if text.contains('\n') { Cow::Borrowed(text) } else { Cow::Owned(text.replace('\r', "\n")) };
    let text = text.as_ref();
    let mut sieve = Sieve::new(options);
    if let Some(table) = table::Table::recognise(text, options.text_column)? {
        table.read(text, &mut sieve)?;
    } else {
        lines::read(text, &mut sieve);
    }
    Ok(sieve.preview)
}

/// What every row passes on its way into the preview, whatever it came from.
struct Sieve<'o> {
    options: &'o CardsOptions,
    preview: CardsPreview,
    /// Words, author and group → the line that had them first.
    seen: BTreeMap<(String, Option<String>, Option<String>), u64>,
}

impl<'o> Sieve<'o> {
    fn new(options: &'o CardsOptions) -> Self {
        Self { options, preview: CardsPreview::default(), seen: BTreeMap::new() }
    }

    fn skip(&mut self, line: u64, why: CardSkip) {
        self.preview.skipped.add(0, line, why);
    }

    fn doubt(&mut self, line: u64, doubt: Doubt) {
        self.preview.doubts.add(0, line, doubt);
    }

    fn take(&mut self, row: CardRow) {
        match self.objection(&row) {
            Some(why) => self.skip(row.line, why),
            None => self.preview.rows.push(row),
        }
    }

    fn objection(&mut self, row: &CardRow) -> Option<CardSkip> {
        let CardsOptions { chars_max, cards_max, keep_repeats, text_column: _ } = *self.options;
        if !row.text.chars().any(is_visible) {
            return Some(CardSkip::Empty);
        }
        let chars = row.text.chars().count();
        if chars > chars_max {
            return Some(CardSkip::TooLong { chars, chars_max });
        }
        if self.preview.rows.len() >= cards_max {
            return Some(CardSkip::TooMany { cards_max });
        }
        if keep_repeats {
            return None;
        }
        let words = row.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let first_line = *self.seen.entry((words, row.author.clone(), row.group.clone())).or_insert(row.line);
        (first_line != row.line).then_some(CardSkip::Repeated { first_line })
    }
}

/// Not white space, not a control, not one of the marks that only steer the direction or joining of other characters.
fn is_visible(c: char) -> bool {
    !(c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}'))
}

/// Trimmed, with every line break as `\n`.
pub(super) fn clean(text: &str) -> String {
    let text = text.trim();
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}
