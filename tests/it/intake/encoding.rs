//! UTF-8 is read; everything else is named, with the place where it stops being UTF-8.

use gongshi::intake::{Encoding, NotText, text_of};

fn check(bytes: &[u8], guess: Encoding, offset: usize) {
    assert_eq!(text_of(bytes), Err(NotText { guess, offset }));
}

fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes_of).collect()
}

fn utf32(text: &str, bytes_of: fn(u32) -> [u8; 4]) -> Vec<u8> {
    text.chars().flat_map(|c| bytes_of(c as u32)).collect()
}

const TABLE: &str = "text,group\r\n院子里太黑,居民\r\nFix the lamps,shopkeepers\r\n";

const GBK: &[u8] = b"\xB1\xE0\xBA\xC5,\xD2\xE2\xBC\xFB\r\n1,\xB6\xAB\xC3\xC5\xCD\xED\xC9\xCF\xCC\xAB\xBA\xDA\xA3\xAC\xC7\xEB\xD7\xB0\xC1\xBD\xD5\xB5\xC2\xB7\xB5\xC6\r\n2,\xD4\xBA\xD7\xD3\xC0\xEF\xCD\xA3\xB3\xB5\xCC\xAB\xC2\xD2\xA3\xAC\xC0\xCF\xC8\xCB\xD7\xDF\xC2\xB7\xB2\xBB\xB7\xBD\xB1\xE3\r\n";
const BIG5: &[u8] = b"\xBDs\xB8\xB9,\xB7N\xA8\xA3\r\n1,\xAAF\xAA\xF9\xB1\xDF\xA4W\xA4\xD3\xB7t\xA1A\xBD\xD0\xB8\xCB\xA8\xE2\xB7\xF8\xB8\xF4\xBFO\r\n2,\xB0|\xA4l\xB8\xCC\xB0\xB1\xA8\xAE\xA4\xD3\xB6\xC3\xA1A\xA6\xD1\xA4H\xA8\xAB\xB8\xF4\xA4\xA3\xA4\xE8\xABK\r\n";
const SHIFT_JIS: &[u8] = b"\x94\xD4\x8D\x86,\x88\xD3\x8C\xA9\r\n1,\x96\xE9\x82\xCC\x93\x8C\x96\xE5\x82\xAA\x88\xC3\x82\xA2\x82\xCC\x82\xC5\x8AX\x93\x94\x82\xF0\x82\xC2\x82\xAF\x82\xC4\x82\xAD\x82\xBE\x82\xB3\x82\xA2\r\n";
const WINDOWS_1251: &[u8] = b"\xED\xEE\xEC\xE5\xF0,\xEC\xED\xE5\xED\xE8\xE5\r\n1,\xC2\xE5\xF7\xE5\xF0\xEE\xEC \xF3 \xE2\xEE\xF0\xEE\xF2 \xF2\xE5\xEC\xED\xEE, \xEF\xEE\xF1\xF2\xE0\xE2\xFC\xF2\xE5 \xF4\xEE\xED\xE0\xF0\xE8\r\n2,\xC2\xEE \xE4\xE2\xEE\xF0\xE5 \xED\xE5\xE3\xE4\xE5 \xEF\xEE\xF1\xF2\xE0\xE2\xE8\xF2\xFC \xEC\xE0\xF8\xE8\xED\xF3\r\n";
const WINDOWS_1252: &[u8] =
    b"num\xE9ro,id\xE9e\r\n1,Le soir c'est tr\xE8s sombre pr\xE8s de l'entr\xE9e\r\n2,O\xF9 garer les v\xE9los ?\r\n";

#[test]
fn utf8_is_read_with_and_without_its_mark() {
    assert_eq!(text_of(b""), Ok(""));
    assert_eq!(text_of(b"\xEF\xBB\xBF"), Ok(""));
    assert_eq!(text_of(TABLE.as_bytes()), Ok(TABLE));
    let marked = [b"\xEF\xBB\xBF", TABLE.as_bytes()].concat();
    assert_eq!(text_of(&marked), Ok(TABLE));
    let odd = "مرحبا \u{202E}rtl\u{202C} 👩‍👩‍👧‍👦 <script>alert(1)</script>";
    assert_eq!(text_of(odd.as_bytes()), Ok(odd));
}

#[test]
fn wide_encodings_are_named_by_mark_and_by_their_zeros() {
    for text in [TABLE, "text\r\nFix the lamps at the east gate\r\n", "意见\n院子里太黑了\n请装路灯\n树太密\n停车难\n"]
    {
        let (le, be) = (utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes));
        check(&[b"\xFF\xFE", le.as_slice()].concat(), Encoding::Utf16Le, 0);
        check(&[b"\xFE\xFF", be.as_slice()].concat(), Encoding::Utf16Be, 0);
        assert_eq!(text_of(&le).map_err(|e| e.guess), Err(Encoding::Utf16Le), "{text}");
        assert_eq!(text_of(&be).map_err(|e| e.guess), Err(Encoding::Utf16Be), "{text}");
        let (le, be) = (utf32(text, u32::to_le_bytes), utf32(text, u32::to_be_bytes));
        check(&[b"\xFF\xFE\0\0", le.as_slice()].concat(), Encoding::Utf32Le, 0);
        check(&[b"\0\0\xFE\xFF", be.as_slice()].concat(), Encoding::Utf32Be, 0);
        assert_eq!(text_of(&le).map_err(|e| e.guess), Err(Encoding::Utf32Le), "{text}");
        assert_eq!(text_of(&be).map_err(|e| e.guess), Err(Encoding::Utf32Be), "{text}");
    }
}

#[test]
fn legacy_encodings_are_told_apart() {
    check(GBK, Encoding::Gb18030, 0);
    check(BIG5, Encoding::Big5, 0);
    check(SHIFT_JIS, Encoding::ShiftJis, 0);
    check(WINDOWS_1251, Encoding::Windows1251, 0);
    check(WINDOWS_1252, Encoding::Windows1252, 3);
    // Cut in the middle of a character, the file is still what it was.
    check(&GBK[..GBK.len() - 3], Encoding::Gb18030, 0);
    check(&BIG5[..BIG5.len() - 3], Encoding::Big5, 0);
}

#[test]
fn the_place_is_that_of_the_first_wrong_byte() {
    let mut bytes = TABLE.as_bytes().to_vec();
    bytes.truncate(bytes.iter().position(|&b| b >= 0x80).unwrap_or(0) + 10);
    let whole = bytes.len() - 1;
    check(&bytes, Encoding::DamagedUtf8, whole);
    check(&[b"\xEF\xBB\xBF", bytes.as_slice()].concat(), Encoding::DamagedUtf8, whole + 3);
}

#[test]
fn files_that_are_no_text_are_named_by_their_signature() {
    check(b"%PDF-1.7\nall of it could be ASCII", Encoding::Pdf, 0);
    check(b"PK\x03\x04\x14\0\x06\0[Content_Types].xml....xl/workbook.xml", Encoding::Spreadsheet, 0);
    check(b"PK\x03\x04\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Encoding::Spreadsheet, 0);
    check(b"PK\x03\x04\x14\0\x06\0[Content_Types].xml....word/document.xml", Encoding::Document, 0);
    check(b"PK\x03\x04\x14\0\x06\0photos/1.jpg", Encoding::Archive, 0);
    check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...W\0o\0r\0k\0b\0o\0o\0k\0", Encoding::Spreadsheet, 0);
    check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...", Encoding::Document, 0);
    check(b"\x89PNG\r\n\x1A\n\0\0", Encoding::Image, 0);
    check(b"\x1F\x8B\x08\0", Encoding::Archive, 0);
}

#[test]
fn zero_bytes_are_not_text() {
    check(b"text,group\nfix\0the lamps,shop\n", Encoding::Binary, 14);
    check(&[0; 64], Encoding::Binary, 0);
    check(b"\x07\xF0\x01\xFF\x02\x03\x04\x05\x06\x90", Encoding::Binary, 1);
}
