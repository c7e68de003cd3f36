//! Follow-up meetings: called with an agenda of open items, ended with minutes and what changed.

use super::account;
use super::act::{Given, Rule};
use super::field::{Field, check_count, check_length, check_text};
use super::id::*;
use super::rejection::Rejection;
use super::response::Item;
use super::roster::Role;
use super::state::State;
use super::time::Time;
use serde::{Deserialize, Serialize};

/// What a meeting found on one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub item: Item,
    /// What was said, and what changes.
    pub text: String,
}

/// The minutes of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Minutes {
    pub by: PersonId,
    pub at: Time,
    pub attended: u32,
    pub text: String,
    pub found: Vec<Found>,
}

/// A meeting in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meeting {
    pub by: PersonId,
    pub at: Time,
    pub call: MeetingCall,
    pub minutes: Option<Minutes>,
}

fn may_call(state: &State, given: &Given) -> Result<(), Rejection> {
    let person = state.member(given)?;
    if matches!(person.role, Role::Office | Role::Facilitator) { Ok(()) } else { Err(Rejection::FacilitatorOnly) }
}

/// Calls a follow-up meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeetingCall {
    pub title: String,
    pub starts: Time,
    pub place: String,
    pub agenda: Vec<Item>,
}

impl Rule for MeetingCall {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        may_call(state, given)?;
        check_text(Field::Title, &self.title, 240)?;
        check_text(Field::Where, &self.place, 240)?;
        check_count(Field::Items, &self.agenda, 300)?;
        if !(0..=Time::LAST.0).contains(&self.starts.0) {
            return Err(Rejection::OutOfRange { field: Field::When });
        }
        let known = self.agenda.iter().all(|item| account::exists(state, *item));
        if known { Ok(()) } else { Err(Rejection::NoSuch { field: Field::Items }) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        state.meetings.insert(given.id.into(), Meeting { by: given.by, at: given.at, call: self, minutes: None });
    }
}

/// Files, or replaces, the minutes of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingMinutes {
    pub meeting: MeetingId,
    pub attended: u32,
    pub text: String,
    pub found: Vec<Found>,
}

impl Rule for MeetingMinutes {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        may_call(state, given)?;
        if !state.meetings.contains_key(&self.meeting) {
            return Err(Rejection::NoSuch { field: Field::Meeting });
        }
        check_text(Field::Text, &self.text, 8_000)?;
        check_count(Field::Items, &self.found, 300)?;
        self.found.iter().try_for_each(|found| check_length(Field::Text, &found.text, 1_000))
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(meeting) = state.meetings.get_mut(&self.meeting) {
            let minutes = Minutes { by: given.by, at: given.at, attended: self.attended, text: self.text, found: self.found };
            meeting.minutes = Some(minutes);
        }
    }
}
