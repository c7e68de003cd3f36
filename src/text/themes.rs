//! What is said on the board where cards are grouped into themes.

/// The board of themes.
#[derive(Debug)]
pub struct Themes {
    pub heading: &'static str,
    pub undo: &'static str,
    pub new_theme: &'static str,
    pub help_drag: &'static str,
    /// Where there is no keyboard.
    pub help_touch: &'static str,
    pub help_lift: &'static str,
    pub help_move: &'static str,
    pub help_put: &'static str,
    pub help_drop: &'static str,
    pub help_choose: &'static str,
    pub help_theme: &'static str,
    pub empty: &'static str,
    pub empty_how: &'static str,
    pub loose: &'static str,
    pub put_here: &'static str,
    pub key_of: fn(&str) -> String,
    pub no_cards_here: &'static str,
    pub more_of: fn(u32) -> String,
    pub was: fn(&str) -> String,

    // In the hand
    pub grip: fn(&str) -> String,
    pub more_about: fn(&str) -> String,
    pub in_hand: fn(u32) -> String,
    pub and_more: fn(u32) -> String,
    pub put_into: &'static str,
    pub put: &'static str,
    pub merge: &'static str,
    pub let_go: &'static str,

    // Said to who does not see it
    pub lifted: fn(&str) -> String,
    pub over: fn(&str) -> String,
    pub put_down: fn(&str, &str) -> String,
    pub gone_back: &'static str,
    pub chosen: fn(u32) -> String,

    // A theme's menu
    pub rename: &'static str,
    pub join: &'static str,
    pub take_apart: &'static str,
    pub rename_title: fn(&str) -> String,
    pub title: &'static str,
    pub title_hint: &'static str,
    pub make_title: &'static str,
    pub make_with: fn(u32) -> String,
    pub make: &'static str,
    pub rename_do: &'static str,
    pub join_title: fn(&str) -> String,
    pub join_which: &'static str,
    pub join_hint: &'static str,
    pub join_do: &'static str,
    pub dropped: fn(u32) -> String,
    pub bring_back: &'static str,

    // Merging cards
    pub merge_title: &'static str,
    pub merge_hint: &'static str,
    pub merge_which: &'static str,
    pub merge_do: &'static str,

    // Suggestions
    pub suggest: &'static str,
    pub suggesting: &'static str,
    pub suggested_title_hint: &'static str,
    pub suggested: fn(u32) -> String,
    pub suggested_hint: &'static str,
    pub suggested_none: &'static str,
    /// Numbers of the cards.
    pub seem_alike: fn(&str) -> String,
    pub look: &'static str,
    pub group_them: &'static str,
    pub leave: &'static str,
    pub leave_all: &'static str,
}
