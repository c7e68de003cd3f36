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
    pub write_first: &'static str,

    // Votes
    pub votes: &'static str,
    pub voted: &'static str,
    pub voted_about: &'static str,
    pub vote_done: &'static str,
    /// The phase's vote is closed; its goals are settled.
    pub vote_closed: &'static str,
    pub goals_done: &'static str,
    pub done_about: &'static str,
    pub change_vote: &'static str,
    pub vote_now: &'static str,

    // Teams
    pub teams: &'static str,

    // Before and after
    pub rsvp: &'static str,
    pub rsvp_when: &'static str,
    pub rsvp_where: &'static str,
    pub rsvp_legend: &'static str,
    pub rsvp_more: &'static str,
    pub rsvp_saved: &'static str,
    pub judge: &'static str,
    /// What one wrote.
    pub you_wrote: fn(&str) -> String,
    pub wait: &'static str,
    /// The day by which the office answers.
    /// The day, and whether it has passed.
    pub wait_until: fn(&str, bool) -> String,
    pub read_only: &'static str,
    pub read_only_about: &'static str,
    pub to_report: &'static str,
    pub left: &'static str,

    // Theirs
    pub mine: &'static str,
    pub wall: &'static str,
    pub became: &'static str,
    /// The way to the link by which one finds one's way back.
    pub keep: &'static str,
    pub mine_empty: &'static str,
    pub mine_empty_how: &'static str,
}
