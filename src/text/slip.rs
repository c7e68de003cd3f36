//! What stands on a card's slip.

/// What stands on a card's slip.
#[derive(Debug)]
pub struct Slip {
    pub no_name: &'static str,
    pub for_people: fn(u32) -> String,
    pub entered_by: fn(&str) -> String,
    pub from_file: fn(&str) -> String,
    pub backed: fn(u32) -> String,
    pub revised: fn(u32) -> String,
    pub closing_word: &'static str,
    /// By whom and with which public reason.
    pub hidden_why: fn(&str, &str) -> String,
    pub read_all: &'static str,
    pub read_hidden: &'static str,
    pub merged_into: fn(&str) -> String,
    pub in_theme: fn(&str) -> String,
    /// Numbers in a list.
    pub merged_here: fn(&str) -> String,
}
