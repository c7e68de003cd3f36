//! Where a card is, in a few words.

/// Where a card is, in a few words.
#[derive(Debug)]
pub struct Fate {
    pub withdrawn: &'static str,
    pub hidden: &'static str,
    pub waiting: &'static str,
    pub received: &'static str,
    pub merged: fn(&str) -> String,
    pub themed: fn(&str) -> String,
    /// The goal's title, and whether it was agreed.
    pub goal: fn(&str, Option<bool>) -> String,
    pub overdue: fn(u32) -> String,
    pub closing: &'static str,
    /// In the place of erased words: by who wrote them, else by whom (may be empty), the public reason, and whether it is final.
    pub erased: fn(bool, &str, &str, bool) -> String,
}
