//! What is said when a record is counted again.

use crate::domain::Rejection;
use crate::domain::question::Counting;

/// Words of the page on which anybody counts again.
#[derive(Debug)]
pub struct Count {
    pub heading: &'static str,
    pub open: &'static str,
    pub open_hint: &'static str,
    /// Verifying: done, of how many.
    pub verifying: fn(u32, u32) -> String,
    pub verifying_label: &'static str,

    // The finding
    pub finding: &'static str,
    pub all_holds: &'static str,
    pub not_all: &'static str,
    pub nothing_yet: &'static str,
    pub nothing_yet_how: &'static str,
    /// Acts, closes, closes that agree.
    pub what_holds: fn(u32, u32, u32) -> String,
    pub digest: &'static str,
    pub words_held: fn(u32) -> String,
    /// Acts that wait, and of them the ancestors that are not here.
    pub waiting: fn(u32, u32) -> String,
    pub waiting_safe: &'static str,
    pub waiting_do: &'static str,
    /// Bad lines of the file that was opened last; acts of it that hold.
    pub bad_lines: fn(u32) -> String,
    pub bad_safe: fn(u32) -> String,
    pub bad_do: &'static str,
    pub more_bad: fn(u32) -> String,
    /// A published report cites another digest than its own record gives.
    pub other_digest: &'static str,
    pub other_digest_safe: &'static str,
    pub seal_differs: fn(u32) -> String,
    pub seal_safe: &'static str,
    pub seal_do: &'static str,

    // Each close
    pub closes: &'static str,
    pub question: &'static str,
    pub rule: &'static str,
    pub counted: &'static str,
    pub missed: &'static str,
    pub agrees: &'static str,
    pub same: &'static str,
    pub differs: &'static str,
    pub open_still: &'static str,
    pub contested: &'static str,
    pub disputed: &'static str,
    pub counting: fn(Counting) -> &'static str,
    pub no_closes: &'static str,
    /// The acts behind one question.
    pub behind: fn(&str) -> String,
    pub opened_by: fn(&str, &str) -> String,
    pub closed_by: fn(&str, &str) -> String,
    pub seal_digest: &'static str,
    pub own_digest: &'static str,
    pub outcome: &'static str,
    pub counted_acts: fn(u32) -> String,
    pub missed_acts: fn(u32) -> String,

    // Everything else
    pub rejected: fn(u32) -> String,
    pub none_rejected: &'static str,
    pub more: fn(u32) -> String,
    pub missing: fn(u32) -> String,
    pub waits: fn(u32) -> String,

    /// Why an act had no effect, said of somebody else.
    pub why: fn(&Rejection) -> String,
}
