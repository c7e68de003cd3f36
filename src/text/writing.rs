//! Writing a card, or closing words.

/// Writing a card, or closing words.
#[derive(Debug)]
pub struct Writing {
    pub your_thought: &'static str,
    /// The name the wall will show, if any, and whether a facilitator looks at the card first.
    pub hint: fn(&str, bool) -> String,
    pub hand_in: &'static str,
    pub anyway: &'static str,
    pub nothing_written: &'static str,
    /// Characters written, most, and that nothing is lost.
    pub too_long: fn(usize, usize) -> String,
    pub handed_in: &'static str,
    /// How many neighbours said something alike.
    pub alike: fn(u32) -> String,
    pub me_too: &'static str,
    pub me_too_done: &'static str,
    pub joined_alike: &'static str,
    pub closing_label: &'static str,
    pub closing_hint: &'static str,
    pub closing_done: &'static str,
}
