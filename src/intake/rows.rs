//! The rows of a table, each with the line it begins on. Reading them is the `csv` crate's work; two things it does not tell
//! are looked up here in the bytes: the exact line (its own count lags where lines end in `\r\n` or are blank), and that a
//! quotation mark never closes (it reads on to the end of the file in silence).

use std::io::Cursor;

use csv::{Reader, ReaderBuilder, StringRecord};

/// One file's rows. Holds its bytes, so that it can be read a few rows at a time and be kept in between.
pub(super) struct Rows<B> {
    reader: Reader<Cursor<B>>,
    delimiter: u8,
    /// `\n`, or `\r` in a file that has nothing else.
    line_end: u8,
    record: StringRecord,
    /// Offset where the rows begin.
    start: usize,
    /// Offset of the first byte not yet searched for line ends, and the line it is on.
    counted: usize,
    line: u64,
}

pub(super) struct Row<'r> {
    pub line: u64,
    pub fields: &'r StringRecord,
    /// A quotation mark in this row never closes: its last field is the rest of the file.
    pub is_open: bool,
}

impl<B: AsRef<[u8]>> Rows<B> {
    /// `bytes` are UTF-8 from offset `start` on, where the first row is; lines are counted from the beginning.
    pub(super) fn new(bytes: B, start: usize, delimiter: u8) -> Self {
        let line_end = if bytes.as_ref().contains(&b'\n') { b'\n' } else { b'\r' };
        let mut cursor = Cursor::new(bytes);
        cursor.set_position(start as u64);
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(cursor);
        Self { reader, delimiter, line_end, record: StringRecord::new(), start, counted: 0, line: 1 }
    }

    /// The next row; blank lines are passed over.
    pub(super) fn next(&mut self) -> Option<Row<'_>> {
        let before = self.bytes_done();
        // UTF-8 and rows of any length were promised, so this does not fail; if it did, the rows so far would stand.
        if !self.reader.read_record(&mut self.record).unwrap_or(false) {
            return None;
        }
        let after = self.bytes_done();
        let bytes = self.reader.get_ref().get_ref().as_ref();
        let blank = bytes[before..].iter().take_while(|&&b| b == b'\r' || b == b'\n').count();
        let begins = before + blank;
        self.line += bytes[self.counted..begins].iter().filter(|&&b| b == self.line_end).count() as u64;
        self.counted = begins;
        let is_open = after == bytes.len() && has_open_quote(&bytes[begins..], self.delimiter);
        Some(Row { line: self.line, fields: &self.record, is_open })
    }

    /// Offset of the first byte that was not read yet.
    pub(super) fn bytes_done(&self) -> usize {
        self.start + self.reader.position().byte() as usize
    }

    /// Nothing but white space is left.
    pub(super) fn is_at_end(&self) -> bool {
        self.reader.get_ref().get_ref().as_ref()[self.bytes_done()..].iter().all(u8::is_ascii_whitespace)
    }

    pub(super) fn bytes_all(&self) -> usize {
        self.reader.get_ref().get_ref().as_ref().len()
    }
}

/// Whether a row ends inside quotation marks: they open at the head of a field, and a doubled one is a character.
fn has_open_quote(row: &[u8], delimiter: u8) -> bool {
    let (mut is_quoted, mut is_head) = (false, true);
    let mut at = 0;
    while at < row.len() {
        let byte = row[at];
        if is_quoted && byte == b'"' {
            if row.get(at + 1) == Some(&b'"') {
                at += 1;
            } else {
                is_quoted = false;
            }
        } else if !is_quoted {
            is_quoted = is_head && byte == b'"';
            is_head = byte == delimiter;
        }
        at += 1;
    }
    is_quoted
}
