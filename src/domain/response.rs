//! The office's answers, and the publication of the report.

use super::account::blanks;
use super::act::{Given, Rule};
use super::decision::Judged;
use super::field::{Field, check_count, check_distinct, check_length, check_text};
use super::id::*;
use super::named::named;
use super::rejection::Rejection;
use super::roster::Role;
use super::state::State;
use super::time::{Day, Time};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What an answer, a verdict or a progress entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    Goal(GoalId),
    Theme(ThemeId),
    Card(CardId),
}

/// As keys of the state and of drafts have it: `card:ID`.
impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Item::Goal(id) => write!(f, "goal:{id}"),
            Item::Theme(id) => write!(f, "theme:{id}"),
            Item::Card(id) => write!(f, "card:{id}"),
        }
    }
}

/// What the office does with an item, in the order of trust.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disposition {
    Adopted,
    Partly,
    NotAdopted,
    Deferred,
    OutOfRemit,
}

named! { Disposition: Adopted = "adopted", Partly = "partly", NotAdopted = "not_adopted", Deferred = "deferred", OutOfRemit = "out_of_remit" }

impl Disposition {
    pub const ALL: &[Disposition] =
        &[Disposition::Adopted, Disposition::Partly, Disposition::NotAdopted, Disposition::Deferred, Disposition::OutOfRemit];

    /// Whether its answer names the day of the decision, and not the day by which something is done.
    pub fn is_decided(self) -> bool {
        matches!(self, Disposition::NotAdopted | Disposition::Deferred | Disposition::OutOfRemit)
    }

    /// Whether the day of a decision is still to come; a day more is allowed, for a clock that is a little behind.
    pub fn is_dated_ahead(self, date: Day, today: Day) -> bool {
        self.is_decided() && date > today.plus(1)
    }
}

/// An answer in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Response {
    pub by: PersonId,
    pub at: Time,
    pub give: ResponseGive,
    /// The publication that brought it to the public.
    pub published: Option<PublicationId>,
}

/// One publication of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// 1, 2, 3 … in the order of the record.
    pub version: u32,
    pub by: PersonId,
    pub at: Time,
    pub note: String,
    /// Whether its author says that nothing is blank.
    pub complete: bool,
    /// Answers it brought to the public.
    pub responses: Vec<ResponseId>,
}

/// Answers one or several items together. Public once a publication has seen it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResponseGive {
    pub items: Vec<Item>,
    pub disposition: Disposition,
    pub reason: String,
    pub unit: String,
    pub contact: String,
    /// By when it is done, or was decided.
    pub date: Day,
    /// What will show it.
    pub evidence: String,
    /// Deferred: until when.
    pub until: Option<Day>,
    /// Out of remit: handed to whom.
    pub handed_to: String,
}

impl ResponseGive {
    /// What an answer must say, whoever gives it; `today` at the session's place.
    pub fn check(&self, today: Day) -> Result<(), Rejection> {
        if self.items.is_empty() {
            return Err(Rejection::Empty { field: Field::Items });
        }
        check_count(Field::Items, &self.items, 300)?;
        check_distinct(Field::Items, self.items.iter())?;
        check_text(Field::Reason, &self.reason, 4_000)?;
        check_text(Field::Unit, &self.unit, 120)?;
        check_text(Field::Contact, &self.contact, 240)?;
        check_length(Field::Evidence, &self.evidence, 1_000)?;
        check_length(Field::HandedTo, &self.handed_to, 240)?;
        if self.disposition.is_dated_ahead(self.date, today) {
            return Err(Rejection::OutOfRange { field: Field::Date });
        }
        match self.disposition {
            Disposition::Adopted | Disposition::Partly => check_text(Field::Evidence, &self.evidence, 1_000),
            Disposition::Deferred if self.until.is_none() => Err(Rejection::Empty { field: Field::Until }),
            Disposition::OutOfRemit => check_text(Field::HandedTo, &self.handed_to, 240),
            Disposition::Deferred | Disposition::NotAdopted => Ok(()),
        }
    }
}

impl Rule for ResponseGive {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.office(given)?;
        self.check(given.at.day(state.session()?.plan.utc_offset_min))?;
        let known = self.items.iter().all(|item| super::account::exists(state, *item));
        if known { Ok(()) } else { Err(Rejection::NothingToAnswer) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        for item in &self.items {
            state.answers_to.at(*item).push(given.id.into());
        }
        state.responses.insert(given.id.into(), Response { by: given.by, at: given.at, give: self, published: None });
    }
}

/// The answers that no publication has brought to the public.
pub(super) fn unpublished(state: &State) -> Vec<ResponseId> {
    state.responses.iter().filter(|(_, response)| response.published.is_none()).map(|(id, _)| *id).collect()
}

/// Publishes the report with every answer this act had seen. A decision: judged on what it had seen.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportPublish {
    pub note: String,
    /// Says that nothing is blank; refused while something is.
    pub complete: bool,
}

impl Rule for ReportPublish {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        if !matches!(state.member(given)?.role, Role::Office | Role::Facilitator) {
            return Err(Rejection::OfficeOnly);
        }
        check_length(Field::Text, &self.note, 2_000)?;
        if !self.complete {
            return Ok(());
        }
        let blank = blanks(state, |_| true).len();
        if blank > 0 { Err(Rejection::NotComplete { blank: u32::try_from(blank).unwrap_or(u32::MAX) }) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(Judged::Published { responses }) = given.judged else { return };
        let id = PublicationId::from(given.id);
        for response in responses {
            if let Some(response) = state.responses.get_mut(response) {
                response.published = response.published.or(Some(id));
            }
        }
        let version = u32::try_from(state.publications.len()).unwrap_or(u32::MAX).saturating_add(1);
        let publication = Publication {
            version,
            by: given.by,
            at: given.at,
            note: self.note,
            complete: self.complete,
            responses: responses.clone(),
        };
        state.publications.insert(id, publication);
    }
}
