//! The session itself: where it is in its plan, its timers and announcements.

mod key;
mod plan;
mod timer;
pub mod venue;

pub use key::KeyRenew;
pub use plan::{Amend, Amendment, Group, Lang, Openness, Phase, Plan, Slot, Space};
pub use timer::{Timer, TimerOf, TimerOp, TimerSet};
pub use venue::{Venue, VenueSet};

use super::act::{Given, Rule};
use super::few::Few;
use super::field::{Field, check_length};
use super::id::*;
use super::methods::{Board, Method};
use super::rejection::Rejection;
use super::state::State;
use super::time::{Day, Time};
use serde::Serialize;

/// News for everybody, read on the news wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Announcement {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    pub words: WordsId,
}

/// A phase that was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entered {
    pub phase: PhaseId,
    pub at: Time,
}

/// The session in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Session {
    pub id: SessionId,
    pub method: Method,
    pub convener: PersonId,
    pub convened_at: Time,
    pub plan: Plan,
    pub amendments: Vec<Amendment>,
    /// Phases in the order they were entered; the last is the current one.
    pub entered: Vec<Entered>,
    #[serde(serialize_with = "super::state::pairs")]
    pub timers: Few<TimerOf, Timer>,
    pub announcements: Vec<Announcement>,
    pub closed_at: Option<Time>,
    pub venue: Venue,
    /// The keys of a closed session and the acts that brought them, the current one last.
    pub keys: Vec<(SessionKeyId, ActId)>,
}

impl Session {
    /// The key that acts are encrypted with now, in a closed session.
    pub fn key(&self) -> Option<SessionKeyId> {
        self.keys.last().map(|(key, _)| *key)
    }

    /// The phase the session is in.
    pub fn phase(&self) -> Option<&Phase> {
        self.entered.last().and_then(|e| self.plan.phase(e.phase))
    }

    /// Whether a slot's breakouts have been held: its timer was started.
    pub fn slot_held(&self, slot: SlotId) -> bool {
        self.timers.contains_key(&TimerOf::Slot(slot))
    }

    /// The day by which an answer is due to something said at a moment.
    pub fn due(&self, said_at: Time) -> Option<Day> {
        let closed_at = self.closed_at?;
        Some(closed_at.max(said_at).day(self.plan.utc_offset_min).plus(self.plan.due_days.into()))
    }
}

/// Begins a session. Its author is the convener and a facilitator.
#[derive(Debug, Clone, PartialEq)]
pub struct Convene {
    pub method: Method,
    pub plan: Plan,
    /// The convener's name.
    pub name: String,
    /// Drawn at random, so that two sessions with the same plan differ.
    pub nonce: String,
    /// The first key of a closed session.
    pub key: Option<SessionKeyId>,
}

impl Rule for Convene {
    fn admit(&self, state: &State, _: &Given) -> Result<(), Rejection> {
        if state.session.is_some() {
            return Err(Rejection::AlreadyConvened);
        }
        check_length(Field::Name, &self.name, 60)?;
        check_length(Field::Text, &self.nonce, 64)?;
        if self.key.is_some() != (self.plan.openness == Openness::Closed) {
            return Err(Rejection::NotClosed);
        }
        self.plan.check()
    }

    fn apply(self, state: &mut State, given: &Given) {
        state.session = Some(Session {
            id: given.id.into(),
            method: self.method,
            convener: given.by,
            convened_at: given.at,
            plan: self.plan,
            amendments: Vec::new(),
            entered: Vec::new(),
            timers: Few::default(),
            announcements: Vec::new(),
            closed_at: None,
            venue: Venue::default(),
            keys: self.key.map(|key| (key, given.id)).into_iter().collect(),
        });
        state.roster.seat_convener(given, self.name);
    }
}

/// Goes to a phase, forward or back; ends the current one's timer.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseEnter {
    pub phase: PhaseId,
}

impl Rule for PhaseEnter {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        let session = state.session()?;
        if session.plan.phase(self.phase).is_none() {
            return Err(Rejection::NoSuch { field: Field::Phase });
        }
        if session.entered.last().is_some_and(|e| e.phase == self.phase) {
            return Err(Rejection::PhaseIsCurrent { phase: self.phase });
        }
        Ok(())
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(session) = &mut state.session else { return };
        if let Some(last) = session.entered.last()
            && let Some(timer) = session.timers.get_mut(&TimerOf::Phase(last.phase))
            && timer.left_s(given.at).is_some()
        {
            *timer = Timer::Ended { at: given.at };
        }
        session.entered.push(Entered { phase: self.phase, at: given.at });
    }
}

/// News for everybody.
#[derive(Debug, Clone, PartialEq)]
pub struct Announce {
    pub words: WordsId,
}

impl Rule for Announce {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(session) = &mut state.session else { return };
        session.announcements.push(Announcement { id: given.id, by: given.by, at: given.at, words: self.words });
    }
}

/// Closes the session: from here on the office's clock runs.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionClose {}

impl Rule for SessionClose {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        if state.session()?.closed_at.is_some() { Err(Rejection::SessionClosed) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(session) = &mut state.session {
            session.closed_at = Some(given.at);
        }
    }
}

/// Gathers tips, so that later acts have seen them all. Changes nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {}

impl Rule for Merge {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)
    }
    fn apply(self, _: &mut State, _: &Given) {}
}

/// Which board a phase shows, for cards written in it.
pub(super) fn board_of(state: &State, phase: Option<PhaseId>) -> Board {
    let known = phase.and_then(|id| state.session.as_ref().and_then(|s| s.plan.phase(id)));
    known.map_or(Board::Cards, |phase| phase.board)
}
