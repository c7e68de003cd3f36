//! One card a line, as people paste lists: numbering and bullets are not part of the thought.

use super::{CardRow, Lang, Sieve, clean};

pub(super) fn read(text: &str, sieve: &mut Sieve) {
    for (at, piece) in text.lines().enumerate() {
        if piece.trim().is_empty() {
            continue;
        }
        let line = at as u64 + 1;
        let words = clean(without_marker(piece));
        let lang = Lang::guess(&words);
        sieve.take(CardRow { line, text: words, author: None, group: None, channel: None, lang });
    }
}

/// The line without its bullet and its number; at most one of each ("• 3. …"), so that what follows stays as written.
pub(super) fn without_marker(line: &str) -> &str {
    let line = line.trim();
    without_number(without_bullet(line).unwrap_or(line)).unwrap_or_else(|| without_bullet(line).unwrap_or(line))
}

/// `-` and `*` mark an item only before a space: "-5 °C in the stairwell" is a thought.
fn without_bullet(line: &str) -> Option<&str> {
    const SURE: [char; 20] = ['•', '·', '●', '○', '◦', '◆', '◇', '■', '□', '☐', '☑', '▪', '▫', '►', '▶', '➤', '✓', '✔', '★', '☆'];
    const BEFORE_SPACE: [char; 5] = ['-', '*', '–', '—', '+'];
    if let Some(rest) = line.strip_prefix("[ ]").or_else(|| line.strip_prefix("[x]")) {
        return Some(rest.trim_start());
    }
    if let Some(rest) = line.strip_prefix(SURE) {
        return Some(rest.trim_start_matches('\u{FE0F}').trim_start());
    }
    let rest = line.strip_prefix(BEFORE_SPACE)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

/// "1.", "1、", "1)", "（1）", "①", "一、", "（一）", "a)". "3.5 metres" and "2024年" are not numbering.
fn without_number(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix(|c: char| matches!(c, '①'..='⒛' | '❶'..='❿' | '㈠'..='㈩')) {
        return Some(rest.trim_start());
    }
    if let Some(open) = line.strip_prefix(['(', '（', '[', '【']) {
        let rest = after_ordinal(open)?.strip_prefix([')', '）', ']', '】'])?;
        return Some(rest.trim_start_matches(['、', '.', '．']).trim_start());
    }
    let after = after_ordinal(line)?;
    if let Some(rest) = after.strip_prefix(['、', ')', '）', '．']) {
        return Some(rest.trim_start());
    }
    // A letter and a point ("A. Smith") is no numbering; a number and a point is, unless a digit follows (3.5, 12:30).
    let rest = after.strip_prefix(['.', ':', '：'])?;
    let plain = !rest.starts_with(|c: char| c.is_ascii_digit()) && !line.starts_with(|c: char| c.is_ascii_alphabetic());
    plain.then(|| rest.trim_start())
}

/// What follows up to three digits, up to three Chinese numerals, or one Latin letter.
fn after_ordinal(line: &str) -> Option<&str> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        return (digits <= 3).then(|| &line[digits..]);
    }
    let rest = line.trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    if rest.len() < line.len() {
        return (line.len() - rest.len() <= 3 * '一'.len_utf8()).then_some(rest);
    }
    line.strip_prefix(|c: char| c.is_ascii_alphabetic())
}
