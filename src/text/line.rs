//! What became of a card.

/// What became of a card.
#[derive(Debug)]
pub struct Line {
    pub title: &'static str,
    /// All one's cards in a sentence.
    pub sum: fn(&Sum) -> String,
    pub nothing: &'static str,
    pub nothing_how: &'static str,
    pub write: &'static str,
    pub for_others: &'static str,
    pub backed: &'static str,
    /// Agreed goals one voted on or signed a part of.
    pub goals: &'static str,
    pub goal: fn(u32) -> String,
    /// A card's number.
    pub card: fn(&str) -> String,
    pub for_somebody: fn(&str) -> String,
    pub back_to_mine: &'static str,
    pub no_such: &'static str,
    pub no_such_do: &'static str,

    // Steps
    pub waiting: &'static str,
    pub revised: fn(u32) -> String,
    pub earlier: &'static str,
    /// By whom (may be empty).
    pub hidden: fn(&str) -> String,
    pub hidden_reason: fn(&str) -> String,
    pub withdrawn: &'static str,
    pub merged: fn(&str) -> String,
    /// The theme's title, and how many others said something in it.
    pub themed: fn(&str, u32) -> String,
    pub left_theme: fn(&str) -> String,
    pub alone: &'static str,
    /// The question's title.
    pub asked_open: fn(&str) -> String,
    /// Voters, agree, disagree, pass.
    pub asked_stances: fn(u32, u32, u32, u32) -> String,
    /// Dots, people who put them, voters.
    pub asked_dots: fn(u32, u32, u32) -> String,
    /// Voters, agree, aside, object.
    pub asked_consent: fn(u32, u32, u32, u32) -> String,
    pub about_theme: fn(&str) -> String,
    pub about_goal: fn(&str) -> String,
    pub disputed: &'static str,
    pub how_counted: &'static str,
    pub agree: &'static str,
    pub aside: &'static str,
    pub object: &'static str,
    /// The goal's title.
    pub goal_agreed: fn(&str) -> String,
    pub goal_not: fn(&str) -> String,
    pub goal_draft: fn(&str) -> String,
    pub objections: fn(u32) -> String,
    pub who_does: &'static str,
    /// What, by when.
    pub does: fn(&str, &str) -> String,
    pub signed: fn(u32) -> String,
    pub released: fn(&str) -> String,
    /// The title of what was answered.
    pub via_theme: fn(&str) -> String,
    pub via_goal: fn(&str) -> String,
    pub via_card: fn(&str) -> String,
    pub replaced: &'static str,
    pub unit: &'static str,
    pub contact: &'static str,
    pub by_day: &'static str,
    pub evidence: &'static str,
    pub until: &'static str,
    pub handed_to: &'static str,
    /// A milestone's title.
    pub due_then: fn(&str) -> String,
    pub reached: fn(&str) -> String,
    pub missed: fn(&str) -> String,
    /// Who said it.
    pub said_by: fn(&str) -> String,
    pub shows: fn(&str) -> String,
    pub spent: fn(u64) -> String,
    pub meeting: fn(&str) -> String,
    pub meeting_at: fn(&str, &str) -> String,
    /// When an answer is due, and in how many days.
    pub due: fn(&str, u32) -> String,
    pub overdue: &'static str,
    pub due_day: fn(&str) -> String,
    pub not_due: &'static str,
    pub promised: fn(&str) -> String,
    pub promise_late: fn(u32) -> String,

    // Judging
    pub judge: &'static str,
    pub judged: &'static str,
    pub judge_words: &'static str,
    pub judge_do: &'static str,
    pub judge_saved: &'static str,
    /// How many judged: solved, partly, not.
    pub judged_by: fn(u32, u32, u32) -> String,

    // One's own card
    pub revise: &'static str,
    pub revise_label: &'static str,
    pub revise_hint: &'static str,
    pub revise_do: &'static str,
    pub withdraw: &'static str,
    pub withdraw_title: &'static str,
    pub withdraw_what: &'static str,
    pub withdraw_do: &'static str,
    pub keep_it: &'static str,
    pub erase: &'static str,
    pub erase_title: &'static str,
    pub erase_what: &'static str,
    pub erase_also: &'static str,
}

/// What stands in the sentence about all one's cards.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sum {
    pub cards: u32,
    /// Adopted, partly, not, deferred, out of remit.
    pub answered: [u32; 5],
    pub overdue: u32,
    pub waiting: u32,
    pub withdrawn: u32,
}
