//! Bytes to text: UTF-8 with or without byte-order mark, and for anything else the name of what it most likely is, so that
//! the person can be told what to save it as.
//!
//! The names are guesses from shape, without conversion tables: byte-order marks and file signatures first, then zero
//! bytes (UTF-16, UTF-32), then how large a share of the non-ASCII bytes lies where the everyday characters of each legacy
//! encoding are. Ranges: WHATWG Encoding Standard, <https://encoding.spec.whatwg.org/>.

/// What the bytes most likely are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
    /// GBK, GB2312 and GB18030: what Chinese spreadsheets save as "CSV".
    Gb18030,
    Big5,
    ShiftJis,
    Windows1251,
    /// Windows-1252 and ISO 8859-1.
    Windows1252,
    /// UTF-8 for the most part, with a few bytes that are not: cut off or pasted together.
    DamagedUtf8,
    /// A workbook (xlsx, xls, ods).
    Spreadsheet,
    /// A word processor's file (docx, doc, odt).
    Document,
    Pdf,
    Image,
    /// zip, gzip, rar, 7z.
    Archive,
    /// Bytes that are no text in any encoding known here.
    Binary,
    /// Some legacy encoding that could not be told apart.
    Unknown,
}

/// The bytes are not UTF-8 text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotText {
    pub guess: Encoding,
    /// Offset in bytes, from 0, of the first byte that UTF-8 text would not have there.
    pub offset: usize,
}

/// The text of a file: UTF-8, without its byte-order mark if it has one. Text with a zero byte in it is refused too: no
/// program that people write with puts one there.
pub fn text_of(bytes: &[u8]) -> Result<&str, NotText> {
    if let Some(guess) = signature(bytes) {
        return Err(NotText { guess, offset: 0 });
    }
    let bom = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let body = &bytes[bom..];
    match std::str::from_utf8(body) {
        Ok(text) => match body.iter().position(|&b| b == 0) {
            None => Ok(text),
            Some(at) => Err(NotText { guess: wide(body, true).unwrap_or(Encoding::Binary), offset: bom + at }),
        },
        Err(error) => Err(NotText { guess: guess(body), offset: bom + error.valid_up_to() }),
    }
}

/// What the first bytes give away.
fn signature(bytes: &[u8]) -> Option<Encoding> {
    const SIGNATURES: [(&[u8], Encoding); 13] = [
        (b"\xFF\xFE\x00\x00", Encoding::Utf32Le),
        (b"\x00\x00\xFE\xFF", Encoding::Utf32Be),
        (b"\xFF\xFE", Encoding::Utf16Le),
        (b"\xFE\xFF", Encoding::Utf16Be),
        (b"%PDF-", Encoding::Pdf),
        (b"\x89PNG\r\n\x1A\n", Encoding::Image),
        (b"\xFF\xD8\xFF", Encoding::Image),
        (b"GIF8", Encoding::Image),
        (b"\x1F\x8B\x08", Encoding::Archive),
        (b"Rar!\x1A\x07", Encoding::Archive),
        (b"7z\xBC\xAF\x27\x1C", Encoding::Archive),
        (b"PK\x03\x04", Encoding::Archive),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Encoding::Document),
    ];
    let (mark, found) = SIGNATURES.iter().find(|(mark, _)| bytes.starts_with(mark))?;
    let has = |needle: &[u8]| bytes.windows(needle.len()).any(|w| w == needle);
    Some(match (*mark, *found) {
        // The names of a zip's members, and of an old workbook's stream, stand in the file as they are.
        (b"PK\x03\x04", _) if has(b"xl/") || has(b"opendocument.spreadsheet") => Encoding::Spreadsheet,
        (b"PK\x03\x04", _) if has(b"word/") || has(b"opendocument.text") => Encoding::Document,
        (_, Encoding::Document) if has(b"W\0o\0r\0k\0b\0o\0o\0k\0") || has(b"B\0o\0o\0k\0") => Encoding::Spreadsheet,
        (_, other) => other,
    })
}

fn guess(bytes: &[u8]) -> Encoding {
    if bytes.contains(&0) {
        return wide(bytes, false).unwrap_or(Encoding::Binary);
    }
    let control = bytes.iter().filter(|&&b| b < 0x20 && !b"\t\r\n\x0C\x1A\x1B".contains(&b)).count();
    if control * 50 > bytes.len() {
        return Encoding::Binary;
    }
    if is_mostly_utf8(bytes) {
        return Encoding::DamagedUtf8;
    }
    let scores = [
        (Encoding::Gb18030, gb18030(bytes)),
        (Encoding::Big5, big5(bytes)),
        (Encoding::ShiftJis, shift_jis(bytes)),
        (Encoding::Windows1251, windows_1251(bytes)),
        (Encoding::Windows1252, windows_1252(bytes)),
    ];
    let mut best = (Encoding::Unknown, Share { usual: 2, all: 3 });
    for (encoding, share) in scores {
        if share.is_more_than(&best.1) {
            best = (encoding, share);
        }
    }
    best.0
}

/// UTF-16 or UTF-32 without a byte-order mark: read that way, nearly all of it is everyday text. `ascii`: the bytes are also
/// valid UTF-8, so that about every other one must be zero before we believe it.
fn wide(bytes: &[u8], ascii: bool) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(8192) & !3];
    let mut zeros = [0usize; 4];
    for (at, byte) in head.iter().enumerate() {
        zeros[at & 3] += usize::from(*byte == 0);
    }
    let units = head.len() / 4;
    let most = |n: usize| units > 0 && n * 10 >= units * 9;
    if most(zeros[2]) && most(zeros[3]) && zeros[0] * 10 < units {
        return Some(Encoding::Utf32Le);
    }
    if most(zeros[0]) && most(zeros[1]) && zeros[3] * 10 < units {
        return Some(Encoding::Utf32Be);
    }
    if ascii && zeros.iter().sum::<usize>() < units {
        return None;
    }
    let usual = |unit: fn([u8; 2]) -> u16| head.chunks_exact(2).filter(|pair| is_usual_unit(unit([pair[0], pair[1]]))).count();
    let (little, big) = (usual(u16::from_le_bytes), usual(u16::from_be_bytes));
    if little.max(big) * 20 < units * 2 * 19 || units == 0 {
        return None;
    }
    Some(if little >= big { Encoding::Utf16Le } else { Encoding::Utf16Be })
}

/// A UTF-16 unit of everyday text: Latin, Cyrillic, punctuation, kana, Han, full-width forms, surrogates (emoji).
fn is_usual_unit(unit: u16) -> bool {
    matches!(unit, 0x09..=0x0D | 0x20..=0x052F | 0x2000..=0x27BF | 0x3000..=0x30FF | 0x4E00..=0x9FFF | 0xD800..=0xDFFF | 0xFE00..=0xFFEF)
}

/// Far more whole characters of several bytes than broken ones.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= 2 * broken
}

/// How much of what is not ASCII lies where an encoding keeps its everyday characters.
struct Share {
    usual: usize,
    all: usize,
}

impl Share {
    fn is_more_than(&self, other: &Share) -> bool {
        self.usual * other.all > other.usual * self.all
    }
}

/// Walks a double-byte encoding. `kind(lead, trail)` says whether a pair is everyday, possible (`Some(false)`) or broken
/// (`None`: one byte is passed over and counts against).
fn pairs(bytes: &[u8], kind: impl Fn(u8, u8) -> Option<bool>) -> Share {
    let mut share = Share { usual: 0, all: 0 };
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii() {
            at += 1;
            continue;
        }
        // A file cut in the middle of a character says nothing about its encoding.
        let Some(&trail) = bytes.get(at + 1) else {
            break;
        };
        share.all += 1;
        match kind(bytes[at], trail) {
            Some(usual) => {
                share.usual += usize::from(usual);
                at += 2;
            }
            None => at += 1,
        }
    }
    share
}

/// Level 1 of GB 2312 (the 3,755 commonest characters) and its punctuation.
fn gb18030(bytes: &[u8]) -> Share {
    pairs(bytes, |lead, trail| match (lead, trail) {
        (0xB0..=0xD7 | 0xA1..=0xA3, 0xA1..=0xFE) => Some(true),
        (0x81..=0xFE, 0x40..=0x7E | 0x80..=0xFE | 0x30..=0x39) => Some(false),
        _ => None,
    })
}

/// Level 1 of Big5 (5,401 characters) and its punctuation.
fn big5(bytes: &[u8]) -> Share {
    pairs(bytes, |lead, trail| match (lead, trail) {
        (0xA4..=0xC6 | 0xA1..=0xA2, 0x40..=0x7E | 0xA1..=0xFE) => Some(true),
        (0x81..=0xFE, 0x40..=0x7E | 0xA1..=0xFE) => Some(false),
        _ => None,
    })
}

/// Kana, punctuation and level 1 of JIS X 0208. Half-width katakana (0xA1 to 0xDF alone) are not everyday.
fn shift_jis(bytes: &[u8]) -> Share {
    pairs(bytes, |lead, trail| match (lead, trail) {
        (0x81, 0x40..=0x96) | (0x82, 0x4F..=0xF1) | (0x83, 0x40..=0x96) | (0x88..=0x97, 0x40..=0x7E | 0x80..=0xFC) => Some(true),
        (0x81..=0x9F | 0xE0..=0xFC, 0x40..=0x7E | 0x80..=0xFC) => Some(false),
        _ => None,
    })
}

/// Cyrillic words: small letters (0xE0 to 0xFF), capitals at their head (0xC0 to 0xDF), ё and Ё; never beside Latin letters.
fn windows_1251(bytes: &[u8]) -> Share {
    neighbours(bytes, |before, byte, after| {
        let is_beside_latin = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
        match byte {
            _ if is_beside_latin => false,
            0xE0..=0xFF | 0xB8 => true,
            0xC0..=0xDF | 0xA8 => before.is_ascii(),
            _ => false,
        }
    })
}

/// Accented letters standing alone among ASCII letters.
fn windows_1252(bytes: &[u8]) -> Share {
    neighbours(bytes, |before, byte, after| {
        byte >= 0xC0 && before.is_ascii() && after.is_ascii() && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic())
    })
}

fn neighbours(bytes: &[u8], is_usual: impl Fn(u8, u8, u8) -> bool) -> Share {
    let mut share = Share { usual: 0, all: 0 };
    for (at, &byte) in bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
        let before = if at == 0 { b'\n' } else { bytes[at - 1] };
        let after = bytes.get(at + 1).copied().unwrap_or(b'\n');
        share.all += 1;
        share.usual += usize::from(is_usual(before, byte, after));
    }
    share
}
