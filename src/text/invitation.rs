//! Words of the invitation.

/// Words of the invitation.
#[derive(Debug)]
pub struct Invitation {
    pub page: &'static str,
    pub when: &'static str,
    pub place: &'static str,
    pub who: &'static str,
    pub givens: &'static str,
    pub answer: &'static str,
    /// The office answers within so many days.
    pub answer_in: fn(u16) -> String,
    pub not_yet: &'static str,
    pub days: fn(&str, &str) -> String,
    pub how: &'static str,
    pub how_default: &'static str,
    pub scan: &'static str,
    pub code: &'static str,
    pub print: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub edit: &'static str,

    pub you: &'static str,
    pub you_how: &'static str,
    pub step_up: &'static str,
    pub side: &'static str,
    pub none_side: &'static str,
    pub choices: [&'static str; 3],
    pub yours: fn(&str) -> String,

    pub others: &'static str,
    pub others_how: &'static str,
    pub people: &'static str,
    pub people_bad: &'static str,
    pub channel: &'static str,
    /// By phone, on paper, by word of mouth.
    pub channels: [&'static str; 3],
    pub answered: &'static str,
    pub enter: &'static str,

    pub counts: &'static str,
    pub counts_none: &'static str,
    pub group: &'static str,
    pub invited: &'static str,
    pub all: &'static str,
    pub base: fn(u32, u32) -> String,
}
