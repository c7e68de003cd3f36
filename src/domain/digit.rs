//! Digits as people type them.

/// A decimal digit, typed narrow or wide, as `0` to `9`.
pub fn digit(typed: char) -> Option<char> {
    match typed {
        '０'..='９' => char::from_digit(typed as u32 - '０' as u32, 10),
        _ => typed.is_ascii_digit().then_some(typed),
    }
}
