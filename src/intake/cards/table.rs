//! Cards from a table with a header: comma, semicolon or tab between the columns, quotes round what holds one of these.

use csv::StringRecord;

use super::super::rows::Rows;
use super::{CardRow, CardSkip, Column, Doubt, IntakeError, Lang, Sieve, clean, header, lines};

/// A table whose header was understood.
pub(super) struct Table {
    delimiter: u8,
    /// Offset of the header: the first line that is not blank.
    start: usize,
    columns: Vec<(String, Option<Column>)>,
}

impl Table {
    /// None where the text is not a table but a list of lines. `text_column`: where a person pointed at the words.
    pub(super) fn recognise(text: &str, text_column: Option<usize>) -> Result<Option<Self>, IntakeError> {
        let start = text.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum();
        let candidates =
            [b',', b';', b'\t'].map(|delimiter| Self { delimiter, start, columns: header_of(&text[start..], delimiter) });
        let mut best: Option<Self> = None;
        for candidate in candidates {
            if best.as_ref().is_none_or(|best| candidate.worth() > best.worth()) {
                best = Some(candidate);
            }
        }
        let Some(mut table) = best else {
            return Ok(None);
        };
        if let Some(chosen) = text_column.filter(|&chosen| chosen < table.columns.len()) {
            table.point_at(chosen);
        }
        if table.column(Column::Text).is_some() {
            if table.is_single() {
                table.delimiter = NO_DELIMITER;
            }
            return Ok(Some(table));
        }
        if table.is_regular(text) {
            return Err(IntakeError::NoTextColumn { columns: table.columns.into_iter().map(|(name, _)| name).collect() });
        }
        Ok(None)
    }

    /// Which delimiter makes most of the first row: a column with the words, known columns, columns at all.
    fn worth(&self) -> (bool, usize, usize) {
        (self.column(Column::Text).is_some(), self.columns.iter().filter(|(_, c)| c.is_some()).count(), self.columns.len())
    }

    fn point_at(&mut self, chosen: usize) {
        for (at, (_, column)) in self.columns.iter_mut().enumerate() {
            if at == chosen {
                *column = Some(Column::Text);
            } else if *column == Some(Column::Text) {
                *column = None;
            }
        }
    }

    /// A list under a heading: nothing in its lines is a delimiter.
    fn is_single(&self) -> bool {
        self.columns.len() == 1
    }

    fn column(&self, wanted: Column) -> Option<usize> {
        self.columns.iter().position(|(_, column)| *column == Some(wanted))
    }

    pub(super) fn read(self, text: &str, sieve: &mut Sieve) -> Result<(), IntakeError> {
        let mut rows = Rows::new(text, self.start, self.delimiter);
        rows.next();
        let mut is_empty = true;
        while let Some(row) = rows.next() {
            is_empty = false;
            if row.is_open {
                sieve.skip(row.line, CardSkip::OpenQuote);
            } else {
                self.row(row.fields, row.line, sieve);
            }
        }
        sieve.preview.columns = self.columns;
        if is_empty { Err(IntakeError::HeaderOnly) } else { Ok(()) }
    }

    fn row(&self, record: &StringRecord, line: u64, sieve: &mut Sieve) {
        let expected = self.columns.len();
        if record.iter().all(|field| field.trim().is_empty()) {
            return sieve.skip(line, CardSkip::Empty);
        }
        if record.iter().skip(expected).any(|field| !field.trim().is_empty()) {
            return sieve.skip(line, CardSkip::LongRow { columns: record.len(), expected });
        }
        let field = |column| self.column(column).and_then(|at| record.get(at));
        let named = |column| field(column).map(clean).filter(|text| !text.is_empty());
        let words = field(Column::Text).map(|words| if self.is_single() { lines::without_marker(words) } else { words });
        let Some(text) = words.map(clean) else {
            return sieve.skip(line, CardSkip::ShortRow { columns: record.len(), expected });
        };
        let channel = named(Column::Channel);
        let lang = named(Column::Lang);
        let row = CardRow {
            line,
            author: named(Column::Author),
            group: named(Column::Group),
            channel: channel.as_deref().and_then(header::channel),
            lang: lang.as_deref().and_then(Lang::from_name).or_else(|| Lang::guess(&text)),
            text,
        };
        let taken = sieve.preview.rows.len();
        let (unknown_channel, unknown_lang) =
            (channel.filter(|_| row.channel.is_none()), lang.filter(|name| Lang::from_name(name).is_none()));
        sieve.take(row);
        if sieve.preview.rows.len() > taken {
            unknown_channel.into_iter().for_each(|name| sieve.doubt(line, Doubt::UnknownChannel(name)));
            unknown_lang.into_iter().for_each(|name| sieve.doubt(line, Doubt::UnknownLanguage(name)));
        }
    }

    /// Several rows, all with as many columns: a table, although its header says nothing we know. A few lines with a comma
    /// in each are still a list, and so are lines where a space follows it, as in prose.
    fn is_regular(&self, text: &str) -> bool {
        let mut rows = Rows::new(text, self.start, self.delimiter);
        let mut count = 0;
        while let Some(row) = rows.next().filter(|_| count < ROWS_LOOKED_AT) {
            let is_prose = row.fields.iter().skip(1).any(|field| field.starts_with(' '));
            if row.is_open || is_prose || row.fields.len() != self.columns.len() {
                return false;
            }
            count += 1;
        }
        !self.is_single() && count >= ROWS_OF_A_TABLE
    }
}

/// The first row's columns when split at `delimiter`.
fn header_of(text: &str, delimiter: u8) -> Vec<(String, Option<Column>)> {
    // A list's first line can be a whole file: a header is never long.
    let head = text.lines().next().unwrap_or_default();
    if head.len() > HEADER_BYTES_MAX {
        return Vec::new();
    }
    let mut rows = Rows::new(head, 0, delimiter);
    rows.next().map(|row| header::columns(row.fields)).unwrap_or_default()
}

/// Beyond this a first line is no header.
const HEADER_BYTES_MAX: usize = 4_096;
const ROWS_OF_A_TABLE: usize = 4;
const ROWS_LOOKED_AT: usize = 100;
/// The unit separator: a delimiter nobody types.
const NO_DELIMITER: u8 = 0x1F;
