//! The office's desk, and follow-up meetings.

/// A part of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerPart {
    Disposition,
    Reason,
    Unit,
    Contact,
    Date,
    Evidence,
    Until,
    HandedTo,
}

/// The office's desk.
#[derive(Debug)]
pub struct Desk {
    pub title: &'static str,
    /// Waiting, of how many matters.
    pub heading: fn(u32, u32) -> String,
    pub nothing: &'static str,
    pub nothing_how: &'static str,
    pub overdue: fn(u32) -> String,
    pub soon: fn(u32) -> String,
    /// Ready, and begun.
    pub drafts: fn(u32, u32) -> String,
    /// Items answered, of how many.
    pub items: fn(u32, u32) -> String,
    pub not_closed: &'static str,
    /// The latest publication: its version, and whether it is complete.
    pub published: fn(u32, bool) -> String,
    pub publish: fn(u32) -> String,
    pub publish_report: &'static str,
    pub publish_again: &'static str,
    pub office_only: &'static str,

    // The list
    pub list: &'static str,
    pub show: &'static str,
    pub filter_waiting: fn(u32) -> String,
    pub filter_drafts: fn(u32) -> String,
    pub filter_answered: fn(u32) -> String,
    pub filter_all: &'static str,
    pub filter_meetings: &'static str,
    pub none_waiting: &'static str,
    pub none_drafted: &'static str,
    pub none_answered: &'static str,
    pub goal: fn(u32) -> String,
    pub theme: &'static str,
    pub card: fn(&str) -> String,
    pub begun: &'static str,
    pub ready: &'static str,
    pub given: &'static str,
    pub no_date: &'static str,
    /// Days left, none: today.
    pub in_days: fn(u32) -> String,
    pub choose: &'static str,
    pub choose_how: &'static str,
    /// Nothing waits any more.
    pub answered_how: &'static str,
    pub answered_then: &'static str,
    /// Everything that waits has a draft.
    pub written: &'static str,
    pub written_how: &'static str,

    // The matter
    pub by_day: fn(&str) -> String,
    /// Cards it comes from.
    pub from_cards: fn(u32) -> String,
    pub alone_of: fn(u32) -> String,
    pub of_theme: fn(&str) -> String,
    pub said: &'static str,
    pub see_all: fn(u32) -> String,
    pub objection_stands: &'static str,
    pub objection_resolved: &'static str,
    pub objection_open: &'static str,
    pub remedy: fn(&str) -> String,
    pub alone: fn(&str) -> String,
    pub answer_alone: &'static str,
    pub own_of: fn(&str) -> String,
    pub answered_alone: &'static str,
    pub goal_not_agreed: fn(&str) -> String,
    pub goal_open: fn(&str) -> String,

    // The answer
    pub answer: &'static str,
    pub answered: &'static str,
    pub change: &'static str,
    pub public_since: fn(&str) -> String,
    pub not_public: &'static str,
    pub also_given: fn(u32) -> String,
    pub disposition: &'static str,
    pub hint_deferred: &'static str,
    pub hint_out: &'static str,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub reason_hint_objected: &'static str,
    pub unit: &'static str,
    pub contact: &'static str,
    pub date: &'static str,
    pub date_decided: &'static str,
    pub evidence: &'static str,
    pub evidence_hint: &'static str,
    pub until: &'static str,
    pub handed_to: &'static str,
    pub needed: &'static str,
    /// A decision has a day that is still to come.
    pub dated_ahead: &'static str,
    /// Why a part that is empty is needed.
    pub empty: fn(AnswerPart) -> &'static str,
    pub also: &'static str,
    pub also_how: &'static str,
    /// The cards served with it.
    pub serves: fn(u32) -> String,
    /// How many raised it, and how many find the answer on a page of their own.
    pub reach: fn(u32, u32) -> String,
    pub draft_kept: &'static str,
    pub missing: fn(&str) -> String,
    pub previous: &'static str,
    pub next: &'static str,
    /// Where nothing waits after it.
    pub last: &'static str,
    pub discard: &'static str,
    /// Pressed once.
    pub discard_sure: &'static str,

    // Publishing
    pub publish_title: &'static str,
    pub goes_out: fn(u32) -> String,
    pub goes_out_none: &'static str,
    pub stays: fn(u32) -> String,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub complete: &'static str,
    pub complete_hint: &'static str,
    /// How many items are blank.
    pub blank_happened: fn(u32) -> String,
    pub blank_safe: &'static str,
    pub blank_do: &'static str,
    /// Cards of a matter without an answer.
    pub blank_of: fn(u32) -> String,
    pub publish_now: &'static str,
    pub publish_complete: &'static str,

    // Since
    pub since: &'static str,
    pub milestones: &'static str,
    pub milestone: &'static str,
    pub milestone_due: &'static str,
    pub planned: &'static str,
    pub planned_is: fn(u64) -> String,
    pub set_milestone: &'static str,
    pub add_milestone: &'static str,
    pub done_on: fn(&str) -> String,
    pub late: &'static str,
    pub progress: &'static str,
    pub no_progress: &'static str,
    pub add_progress: &'static str,
    pub status: &'static str,
    pub done_what: &'static str,
    pub reaches: &'static str,
    pub reaches_none: &'static str,
    pub spent: &'static str,
    pub shows: &'static str,
    pub report: &'static str,
    pub number_wrong: &'static str,
    pub date_wrong: &'static str,
    pub verdicts: &'static str,
    pub no_verdicts: &'static str,
    pub office_says: fn(&str) -> String,
}

/// Follow-up meetings.
#[derive(Debug)]
pub struct Meeting {
    pub heading: &'static str,
    pub how: &'static str,
    pub call: &'static str,
    pub proposed: &'static str,
    pub none_proposed: &'static str,
    /// Minutes are about to be written of a meeting that lies ahead.
    pub not_yet: &'static str,
    pub unanswered: &'static str,
    pub overdue: fn(u32) -> String,
    /// How many say it is not solved, of those who judged.
    pub contradicted: fn(u32, u32) -> String,
    pub delayed: &'static str,
    pub broken: &'static str,
    pub late: fn(&str) -> String,
    pub title: &'static str,
    pub title_default: &'static str,
    pub starts: &'static str,
    pub place: &'static str,
    pub agenda_empty: &'static str,
    pub title_empty: &'static str,
    pub starts_wrong: &'static str,
    pub place_empty: &'static str,
    pub call_now: &'static str,
    pub called: &'static str,
    pub none_called: &'static str,
    pub none_called_how: &'static str,
    pub agenda: &'static str,
    pub minutes: &'static str,
    pub write_minutes: &'static str,
    pub change_minutes: &'static str,
    pub attended: &'static str,
    pub attended_were: fn(u32) -> String,
    pub text: &'static str,
    pub text_hint: &'static str,
    pub text_empty: &'static str,
    pub found: fn(&str) -> String,
    pub found_hint: &'static str,
    pub file: &'static str,
}
