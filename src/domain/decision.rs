//! Decisions: openings, closes, publications, removals and readmissions.
//!
//! A decision is judged on exactly what it had seen, which is what its author's device showed: the fold of its ancestors, not
//! the state at its place in the order. Nothing that turns up later undoes it. It falls only with its author.

use super::act::{Act, Given, Rule};
use super::id::*;
use super::question::Closing;
use super::rejection::Rejection;
use super::roster::Role;
use super::state::State;
use std::collections::BTreeSet;

/// What a decision amounts to.
#[derive(Debug, Clone, PartialEq)]
pub enum Judged {
    /// A question opened: who had joined.
    Opened { roll: BTreeSet<PersonId> },
    /// A question closed: what was counted.
    Closed(Box<Closing>),
    /// A report published: the answers it brings to the public.
    Published { responses: Vec<ResponseId> },
    /// An invite ended or a person removed.
    Removed,
    /// These removals taken back.
    Readmitted { revokes: BTreeSet<ActId> },
}

impl Act {
    /// Whether it is judged on exactly what it had seen.
    pub fn is_decision(&self) -> bool {
        matches!(self, Act::QuestionOpen(_) | Act::QuestionClose(_) | Act::ReportPublish(_) | Act::Revoke(_) | Act::Readmit(_))
    }
}

/// Whether the author's seat lets them decide this, whatever the decision had seen: it falls where the seat does. So nobody else
/// makes everybody fold a view either.
pub(super) fn may_decide(act: &Act, state: &State, given: &Given) -> Result<(), Rejection> {
    match act {
        Act::ReportPublish(_) if state.member(given)?.role == Role::Office => Ok(()),
        Act::ReportPublish(_) => state.facilitator(given).map_err(|_| Rejection::OfficeOnly),
        _ => state.facilitator(given),
    }
}

/// Judges a decision on the state that its author's device showed.
pub(super) fn judge(act: &Act, knew: &State, given: &Given) -> Result<Judged, Rejection> {
    knew.admit_author(act, given)?;
    act.admit(knew, given)?;
    let judged = match act {
        Act::QuestionOpen(_) => Judged::Opened { roll: knew.roster.joined() },
        Act::QuestionClose(close) => Judged::Closed(Box::new(close.count(knew, given.past)?)),
        Act::ReportPublish(_) => Judged::Published { responses: super::response::unpublished(knew) },
        Act::Readmit(readmit) => Judged::Readmitted { revokes: knew.roster.standing.open(given, readmit.target) },
        // Only decisions come here, and a removal amounts to no more than itself.
        _ => Judged::Removed,
    };
    Ok(judged)
}
