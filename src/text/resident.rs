//! The resident's page.

use crate::domain::methods::Board;

/// The resident's page.
#[derive(Debug)]
pub struct Resident {
    pub now: &'static str,
    /// The one thing to do while a board is on.
    pub do_on: fn(Board) -> &'static str,
    /// One sentence more about it.
    pub about: fn(Board) -> &'static str,

    // Writing
    pub write: &'static str,
    pub your_thought: &'static str,
    pub one_thought: &'static str,
    pub looked_at_first: &'static str,
    pub hand_in: &'static str,
    pub anyway: &'static str,
    pub nothing_written: &'static str,
    /// Characters written, most, and that nothing is lost.
    pub too_long: fn(usize, usize) -> String,
    pub handed_in: &'static str,
    pub write_another: &'static str,
    pub write_first: &'static str,
    /// How many neighbours said something alike.
    pub alike: fn(u32) -> String,
    pub me_too: &'static str,
    pub me_too_done: &'static str,
    pub joined_alike: &'static str,
    pub closing_label: &'static str,
    pub closing_hint: &'static str,
    pub closing_done: &'static str,

    // Topics
    pub topic_label: &'static str,
    pub topic_hint: &'static str,
    pub topic_name: &'static str,
    pub topic_named: &'static str,
    pub topic_empty: &'static str,
    pub want_topic: &'static str,
    pub signups_free: &'static str,
    pub signups: fn(u32) -> String,
    pub come: &'static str,
    pub leave: &'static str,
    pub mine_topic: &'static str,
    pub no_topics: &'static str,
    pub no_topics_how: &'static str,
    pub no_place: &'static str,
    pub being_held: &'static str,
    pub report_due: &'static str,
    pub reported: &'static str,
    pub file_report: &'static str,

    // Votes
    pub votes: &'static str,
    pub voted: &'static str,
    pub voted_about: &'static str,
    pub vote_done: &'static str,
    pub change_vote: &'static str,
    pub vote_now: &'static str,
    pub no_vote: &'static str,

    // Goals
    pub no_goals: &'static str,
    pub no_goals_how: &'static str,
    pub goal: fn(u32) -> String,
    pub suggest: &'static str,
    pub suggest_hint: &'static str,
    pub suggest_do: &'static str,
    pub suggested: fn(u32) -> String,
    pub suggest_empty: &'static str,
    pub parts: &'static str,
    pub parts_about: &'static str,
    /// What, by which day.
    pub part_by: fn(&str, &str) -> String,
    pub part_with: fn(&str) -> String,
    pub part_names: fn(u32) -> String,
    pub part_sign: &'static str,
    pub part_signed: &'static str,

    // Teams
    pub teams: &'static str,
    pub team_join: &'static str,
    pub team_leave: &'static str,

    // Before and after
    pub rsvp: &'static str,
    pub rsvp_when: &'static str,
    pub rsvp_where: &'static str,
    pub rsvp_legend: &'static str,
    pub rsvp_saved: &'static str,
    pub judge: &'static str,
    /// What one wrote.
    pub you_wrote: fn(&str) -> String,
    pub wait: &'static str,
    /// The day by which the office answers.
    pub wait_until: fn(&str) -> String,
    pub read_only: &'static str,
    pub read_only_about: &'static str,
    pub to_report: &'static str,
    pub left: &'static str,

    // Theirs
    pub mine: &'static str,
    pub wall: &'static str,
    pub became: &'static str,
    pub mine_empty: &'static str,
    pub mine_empty_how: &'static str,
    pub all_mine: fn(u32) -> String,
}
