//! Finding one's way back: by a link, or by the number of a card or a slip.

use super::common::ThreeParts;

/// Finding one's way back.
#[derive(Debug)]
pub struct Finding {
    // The link
    pub keep: &'static str,
    pub keep_how: &'static str,
    pub keep_who: &'static str,
    pub scan: &'static str,
    pub copy: &'static str,
    /// Only this computer can open the address.
    pub alone: &'static str,
    pub act: &'static str,
    pub act_how: &'static str,
    pub pin: &'static str,
    /// Fewest digits.
    pub pin_hint: fn(usize) -> String,
    pub pin_again: &'static str,
    pub pin_differs: &'static str,
    pub act_do: &'static str,
    pub acting: &'static str,
    pub acts_now: &'static str,
    pub not_locked: &'static str,

    // Somebody's line
    /// Who wrote all this; may be empty.
    pub of: fn(&str) -> String,
    pub nothing: &'static str,
    pub nobody: fn() -> ThreeParts,
    pub yours: &'static str,
    pub yours_how: &'static str,
    pub yours_do: &'static str,
    pub pin_wrong: &'static str,
    pub read_only: &'static str,

    // By number
    pub find: &'static str,
    pub find_how: &'static str,
    pub number: &'static str,
    pub number_hint: &'static str,
    pub number_bad: &'static str,
    pub find_do: &'static str,
    /// A slip's number as it is printed, and how many cards its person wrote.
    pub slip: fn(&str, usize) -> String,
    pub slip_unused: fn(&str) -> String,
    pub not_looked_at: &'static str,
    pub none: fn(u32) -> ThreeParts,
}
