//! What the facilitator's console says round its boards.

use crate::domain::methods::Board;

/// Words of the console.
#[derive(Debug)]
pub struct Console {
    pub page: &'static str,
    pub for_facilitators: &'static str,
    pub for_facilitators_how: &'static str,
    pub to_my_page: &'static str,
    pub step_up: &'static str,

    // The rail
    pub rail: &'static str,
    pub step_done: &'static str,
    pub step_now: &'static str,
    pub step_to_come: &'static str,
    /// About when a phase begins, from a time of day.
    pub about: fn(&str) -> String,
    pub edit_phases: &'static str,
    pub wall: &'static str,
    pub wall_opens: &'static str,
    pub keys: &'static str,
    pub pause: &'static str,
    pub resume: &'static str,
    pub extend: &'static str,
    pub end_time: &'static str,
    /// Minutes of the box.
    pub start_time: fn(u32) -> String,

    // The next act
    pub begin_with: fn(&str) -> String,
    pub go_to: fn(&str) -> String,
    pub done: fn(Board) -> &'static str,
    pub begin: fn(Board) -> &'static str,
    /// What is done, and what begins.
    pub done_begin: fn(&str, &str) -> String,
    pub start_slot: fn(u32) -> String,
    pub end_slot: fn(u32) -> String,
    pub close_question: &'static str,
    pub close_session: &'static str,
    pub see_report: &'static str,

    // What to know before it
    pub why_not_begun: &'static str,
    pub why_elsewhere: fn(&str) -> String,
    pub back_to_now: &'static str,
    pub why_givens: fn(u32) -> String,
    /// Topics, and those without a convener.
    pub why_topics: fn(u32, u32) -> String,
    /// Topics, and people under them.
    pub why_signups: fn(u32, u32) -> String,
    pub why_unreported: fn(u32) -> String,
    /// Filed, of those held.
    pub why_reports: fn(u32, u32) -> String,
    /// Cards on the wall, and those that wait for a look.
    pub why_cards: fn(u32, u32) -> String,
    pub why_ungrouped: fn(u32) -> String,
    /// Voted, of those who may.
    pub why_voting: fn(u32, u32) -> String,
    pub why_teams: fn(u32) -> String,
    /// Agreed, and those nobody took on.
    pub why_goals: fn(u32, u32) -> String,
    /// Goals that are not settled yet.
    pub why_goals_open: fn(u32) -> String,
    pub why_closing: fn(u32) -> String,

    // Before a vote closes
    pub ask_close: &'static str,
    /// How many have not voted.
    pub ask_close_missing: fn(u32) -> String,
    pub ask_close_means: &'static str,
    pub wait: &'static str,
    pub close_now: &'static str,

    // The side
    pub side: &'static str,
    pub here: &'static str,
    pub nobody_yet: &'static str,
    pub none_came: &'static str,
    pub unsaid: &'static str,
    /// People who said that they will come.
    pub coming: fn(u32) -> String,
    /// Here, of those invited: for those who do not see the slash.
    pub here_of: fn(u32, u32) -> String,
    pub invite: &'static str,
    pub invite_hint: &'static str,
    /// The code lets people in.
    pub door_hint: &'static str,
    pub hand_over: &'static str,
    pub invite_people: &'static str,
    pub safe: &'static str,
    pub acts_saved: fn(u32) -> String,
    pub acts_saving: &'static str,
    pub not_kept: &'static str,
    pub acts_waiting: fn(u32) -> String,
    pub no_network: &'static str,
    /// With relays: not reached, catching up, in step.
    pub line_off: &'static str,
    pub line_busy: &'static str,
    pub line_sending: &'static str,
    pub line_live: &'static str,
    /// Made here and not with the others yet.
    pub unsent: fn(u32) -> String,
    pub export: &'static str,
    pub words: &'static str,
    pub script: fn(Board) -> &'static str,

    // Handing the device over
    pub hand_title: &'static str,
    pub hand_why: &'static str,
    pub hand_with_pin: &'static str,
    pub hand_without: &'static str,

    // The method's own test
    pub fidelity: &'static str,
    /// How many points hold, of how many.
    pub hold_of: fn(u32, u32) -> String,
    pub holds: &'static str,
    pub not_yet: &'static str,
    pub broken: &'static str,
    /// Titles of topics.
    pub broken_by: fn(&str) -> String,

    // The keyboard
    pub keys_title: &'static str,
    pub keys_how: &'static str,
    pub keys_on: &'static str,
    pub keys_head: [&'static str; 2],
    /// Key and what it does.
    pub keys_list: &'static [(&'static str, &'static str)],
}
