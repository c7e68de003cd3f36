//! What is said about cards: the slip, the facilitator's board, entering for somebody else, bringing in a list.

/// Words about cards.
#[derive(Debug)]
pub struct Cards {
    // The board
    pub heading: fn(u32) -> String,
    pub empty: &'static str,
    pub empty_how: &'static str,
    pub newest: &'static str,
    pub to_look_at: fn(u32) -> String,
    pub none_match: &'static str,
    pub none_match_how: &'static str,
    pub show_all: &'static str,
    /// Shown, of how many.
    pub shown: fn(u32, u32) -> String,
    pub filter: &'static str,
    pub search: &'static str,
    pub any: &'static str,
    pub which: &'static str,
    pub which_all: &'static str,
    pub which_on_wall: &'static str,
    pub which_loose: &'static str,
    pub which_merged: &'static str,
    pub which_hidden: &'static str,
    pub which_withdrawn: &'static str,
    pub channel: &'static str,
    pub language: &'static str,
    pub group: &'static str,

    // Entering for somebody
    pub enter: &'static str,
    pub enter_hint: &'static str,
    pub take_in: &'static str,
    pub more_about: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub people: &'static str,
    pub people_hint: &'static str,
    pub no_group: &'static str,
    pub nothing_written: &'static str,
    pub people_wrong: &'static str,
    /// Where cards come from other devices too.
    pub number_moves: &'static str,
    pub taken_in: fn(&str) -> String,

    // Moderation
    pub to_wall: &'static str,
    pub hide: &'static str,
    pub hide_title: fn(&str) -> String,
    pub hide_reason: &'static str,
    pub hide_hint: &'static str,
    pub hide_reasons: &'static [&'static str],
    pub hide_do: &'static str,
    pub erase: &'static str,
    pub erase_hint: &'static str,
    /// How many erasures wait for a second person.
    pub to_decide: fn(u32) -> String,
    /// By whom (may be empty), and the public reason.
    pub covered_by: fn(&str, &str) -> String,
    pub read_covered: &'static str,
    pub destroy: &'static str,
    pub uncover: &'static str,
    pub put_back: &'static str,
    pub reword: &'static str,
    pub reword_title: fn(&str) -> String,
    pub reword_hint: &'static str,
    pub reword_do: &'static str,
    pub withdraw: &'static str,
    pub split: &'static str,

    // Bringing in a list
    pub import: ImportCards,
}

/// Bringing in a list of cards from a file or pasted lines.
#[derive(Debug)]
pub struct ImportCards {
    pub open: &'static str,
    pub title: &'static str,
    pub how: &'static str,
    pub paste: &'static str,
    pub file: &'static str,
    pub choose: &'static str,
    pub look: &'static str,
    pub pasted: &'static str,
    /// How many cards would be taken.
    pub will_take: fn(u32) -> String,
    pub skipped: fn(u32) -> String,
    pub doubts: fn(u32) -> String,
    pub line: fn(u64) -> String,
    pub preview: &'static str,
    pub take: fn(u32) -> String,
    pub keep_repeats: &'static str,
    pub column: &'static str,
    pub group_unknown: fn(&str) -> String,
    pub no_more: fn(u32) -> String,
    pub done: fn(u32) -> String,

    // Why a row gave no card
    pub skip_empty: &'static str,
    pub skip_too_long: fn(u32, u32) -> String,
    pub skip_repeated: fn(u64) -> String,
    pub skip_short_row: fn(u32, u32) -> String,
    pub skip_long_row: fn(u32, u32) -> String,
    pub skip_open_quote: &'static str,
    pub skip_too_many: fn(u32) -> String,
    pub doubt_channel: fn(&str) -> String,
    pub doubt_lang: fn(&str) -> String,

    // Why nothing could be taken
    pub bad_text: fn(&str) -> String,
    pub bad_binary: &'static str,
    pub bad_text_do: &'static str,
    pub bad_empty: &'static str,
    pub bad_header_only: &'static str,
    pub bad_no_column: &'static str,
    pub bad_no_column_do: &'static str,
    pub bad_file: &'static str,
    pub bad_safe: &'static str,
}
