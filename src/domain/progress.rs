//! What was done since: milestones, progress, and the residents' own judgement beside the office's.

use super::account;
use super::act::{Given, Rule};
use super::field::{Field, check_length, check_text};
use super::id::*;
use super::named::named;
use super::rejection::Rejection;
use super::response::Item;
use super::roster::Role;
use super::state::State;
use super::time::{Day, Time};
use serde::Serialize;

/// What was due for an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Milestone {
    pub by: PersonId,
    pub at: Time,
    pub item: Item,
    pub title: String,
    pub due: Day,
    /// Money planned, in whole units of the local currency.
    pub planned: Option<u64>,
    /// The day it was reached, as a progress entry said.
    pub done: Option<Day>,
}

/// Where the work on an item is, as somebody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Planned,
    UnderWay,
    Done,
    Delayed,
    Broken,
}

named! { Status: Planned = "planned", UnderWay = "under_way", Done = "done", Delayed = "delayed", Broken = "broken" }

/// A progress entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Progress {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    pub report: ProgressReport,
}

/// The residents' judgement of an answered item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Solved,
    Partly,
    Not,
}

named! { Verdict: Solved = "solved", Partly = "partly", Not = "not" }

impl Verdict {
    pub const ALL: &[Verdict] = &[Verdict::Solved, Verdict::Partly, Verdict::Not];
}

/// One person's verdict on an item; their last one holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerdictState {
    pub id: ActId,
    pub at: Time,
    pub verdict: Verdict,
    pub words: Option<WordsId>,
}

fn known(state: &State, item: Item) -> Result<(), Rejection> {
    if account::exists(state, item) { Ok(()) } else { Err(Rejection::NoSuch { field: Field::Items }) }
}

/// Whole numbers up to 2^53 - 1 survive every JSON reader.
fn check_money(amount: Option<u64>) -> Result<(), Rejection> {
    if amount.is_some_and(|amount| amount >= 1 << 53) { Err(Rejection::OutOfRange { field: Field::Money }) } else { Ok(()) }
}

fn reports_on(state: &State, given: &Given, item: Item) -> Result<(), Rejection> {
    let person = state.member(given)?;
    known(state, item)?;
    let committed = |goal: GoalId| state.commitments.values().any(|c| c.goal == goal && c.signed.contains_key(&given.by));
    let own = matches!(item, Item::Goal(goal) if committed(goal));
    if matches!(person.role, Role::Office | Role::Facilitator) || own { Ok(()) } else { Err(Rejection::OfficeOnly) }
}

/// Sets a milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct MilestoneSet {
    pub item: Item,
    pub title: String,
    pub due: Day,
    pub planned: Option<u64>,
}

impl Rule for MilestoneSet {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        reports_on(state, given, self.item)?;
        check_text(Field::Title, &self.title, 240)?;
        check_money(self.planned)
    }

    fn apply(self, state: &mut State, given: &Given) {
        let milestone = Milestone {
            by: given.by,
            at: given.at,
            item: self.item,
            title: self.title,
            due: self.due,
            planned: self.planned,
            done: None,
        };
        state.milestones.insert(given.id.into(), milestone);
    }
}

/// Reports progress on an item: by the office, a facilitator, or somebody who signed a commitment of the goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgressReport {
    pub item: Item,
    pub status: Status,
    pub text: String,
    /// The milestone this reaches.
    pub milestone: Option<MilestoneId>,
    /// Money spent so far, in whole units of the local currency.
    pub spent: Option<u64>,
    pub evidence: String,
}

impl Rule for ProgressReport {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        reports_on(state, given, self.item)?;
        check_text(Field::Text, &self.text, 2_000)?;
        check_length(Field::Evidence, &self.evidence, 1_000)?;
        check_money(self.spent)?;
        match self.milestone {
            Some(id) if state.milestones.get(&id).is_none_or(|m| m.item != self.item) => {
                Err(Rejection::NoSuch { field: Field::Milestone })
            }
            Some(_) | None => Ok(()),
        }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let day = state.session.as_ref().map(|s| given.at.day(s.plan.utc_offset_min));
        if let Some(milestone) = self.milestone.and_then(|id| state.milestones.get_mut(&id)) {
            milestone.done = milestone.done.or(day);
        }
        state.progress.push(Progress { id: given.id, by: given.by, at: given.at, report: self });
    }
}

/// Judges an answered item.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictGive {
    pub item: Item,
    pub verdict: Verdict,
    pub words: Option<WordsId>,
}

impl Rule for VerdictGive {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.contributor(given)?;
        known(state, self.item)?;
        if account::published_answer(state, self.item).is_none() {
            return Err(Rejection::NoAnswerYet);
        }
        let theirs =
            account::raised_by(state, self.item).contains(&given.by) || account::backed_by(state, self.item).contains(&given.by);
        if theirs { Ok(()) } else { Err(Rejection::NotRaisedByYou) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let verdict = VerdictState { id: given.id, at: given.at, verdict: self.verdict, words: self.words };
        state.verdicts.at(self.item).insert(given.by, verdict);
    }
}
