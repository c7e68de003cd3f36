//! The session itself: its plan, where it is in it, its timers and announcements.

use super::act::{Given, Rule};
use super::id::*;
use super::methods::{Board, Method};
use super::rejection::Rejection;
use super::state::State;
use super::time::{Day, Time};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The part of an act that a rejection speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Title,
    Theme,
    Why,
    When,
    Where,
    Givens,
    Hosts,
    Phases,
    Groups,
    Spaces,
    Slots,
    Languages,
    DueDays,
    Name,
    Reason,
    Wording,
    Options,
    Threshold,
    Quorum,
    Dots,
    Answers,
    Card,
    Topic,
    Phase,
    Group,
    Space,
    Slot,
    Invite,
    Person,
    Question,
    Goal,
    Objection,
    Commitment,
    Who,
    What,
    By,
    Resources,
    Items,
    Disposition,
    Unit,
    Contact,
    Date,
    Evidence,
    Until,
    HandedTo,
    Milestone,
    Meeting,
    Text,
    Minutes,
    Uses,
    Votes,
    Import,
    People,
    Response,
    Team,
    Money,
}

/// Refuses a text that is empty or longer than `most` characters.
pub(super) fn check_text(field: Field, text: &str, most: u32) -> Result<(), Rejection> {
    if text.trim().is_empty() { Err(Rejection::Empty { field }) } else { check_length(field, text, most) }
}

/// Refuses a text longer than `most` characters; it may be empty.
pub(super) fn check_length(field: Field, text: &str, most: u32) -> Result<(), Rejection> {
    let characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if characters > most { Err(Rejection::TooLong { field, characters, most }) } else { Ok(()) }
}

/// Refuses a list longer than `most`.
pub(super) fn check_count<T>(field: Field, list: &[T], most: u32) -> Result<(), Rejection> {
    if list.len() > most as usize { Err(Rejection::TooMany { field, most }) } else { Ok(()) }
}

/// Refuses a list in which something stands twice.
pub(super) fn check_distinct<T: Ord>(field: Field, list: impl IntoIterator<Item = T>) -> Result<(), Rejection> {
    let mut met = BTreeSet::new();
    if list.into_iter().all(|entry| met.insert(entry)) { Ok(()) } else { Err(Rejection::Twice { field }) }
}

/// Who reads the record (design: Privacy). Closed sessions are encrypted once sessions travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Openness {
    Open,
    Closed,
}

/// A language of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    Zh,
    En,
    Ru,
    Ky,
}

/// One ordered step of the method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    pub id: PhaseId,
    pub board: Board,
    /// The facilitator's own name for it; empty: the board's name.
    #[serde(default)]
    pub name: String,
    /// Time box in minutes.
    pub minutes: u16,
}

/// A part of the community that somebody speaks from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub id: GroupId,
    pub name: String,
    /// How many were invited.
    #[serde(default)]
    pub invited: u32,
}

/// A place where a group can meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Space {
    pub id: SpaceId,
    pub name: String,
}

/// A time slot of the agenda wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub id: SlotId,
    pub day: Day,
    /// Minutes after midnight, local time.
    pub start_min: u16,
    pub minutes: u16,
}

/// What the invitation says and the session is set up with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub title: String,
    pub theme: String,
    /// Why people are called together.
    pub why: String,
    /// In words: "two Saturdays in May, from nine".
    pub when: String,
    #[serde(rename = "where")]
    pub place: String,
    /// How to say yes, in words.
    pub answer_how: String,
    /// What is given and not up for discussion.
    pub givens: Vec<String>,
    pub hosts: Vec<String>,
    pub groups: Vec<Group>,
    pub spaces: Vec<Space>,
    pub slots: Vec<Slot>,
    pub phases: Vec<Phase>,
    pub languages: Vec<Lang>,
    pub openness: Openness,
    /// Whether a facilitator looks at cards before they reach the wall.
    pub look_first: bool,
    /// Days after the close by which the office answers.
    pub due_days: u16,
    /// Minutes east of UTC, for calendar days.
    pub utc_offset_min: i16,
}

impl Plan {
    /// The stakeholder group of a number.
    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.iter().find(|g| g.id == id)
    }
    /// The space of a number.
    pub fn space(&self, id: SpaceId) -> Option<&Space> {
        self.spaces.iter().find(|s| s.id == id)
    }
    /// The slot of a number.
    pub fn slot(&self, id: SlotId) -> Option<&Slot> {
        self.slots.iter().find(|s| s.id == id)
    }
    /// The phase of a number.
    pub fn phase(&self, id: PhaseId) -> Option<&Phase> {
        self.phases.iter().find(|p| p.id == id)
    }

    fn check(&self) -> Result<(), Rejection> {
        check_text(Field::Title, &self.title, 120)?;
        check_text(Field::Theme, &self.theme, 240)?;
        check_length(Field::Why, &self.why, 2_000)?;
        check_length(Field::When, &self.when, 240)?;
        check_length(Field::Where, &self.place, 240)?;
        check_length(Field::Reason, &self.answer_how, 500)?;
        check_count(Field::Givens, &self.givens, 20)?;
        check_count(Field::Hosts, &self.hosts, 20)?;
        check_count(Field::Groups, &self.groups, 40)?;
        check_count(Field::Spaces, &self.spaces, 40)?;
        check_count(Field::Slots, &self.slots, 60)?;
        check_count(Field::Phases, &self.phases, 60)?;
        self.givens.iter().try_for_each(|given| check_text(Field::Givens, given, 500))?;
        self.hosts.iter().try_for_each(|host| check_text(Field::Hosts, host, 120))?;
        self.groups.iter().try_for_each(|group| check_text(Field::Groups, &group.name, 60))?;
        self.spaces.iter().try_for_each(|space| check_text(Field::Spaces, &space.name, 60))?;
        self.phases.iter().try_for_each(|phase| check_length(Field::Phases, &phase.name, 60))?;
        check_distinct(Field::Groups, self.groups.iter().map(|g| g.id))?;
        check_distinct(Field::Spaces, self.spaces.iter().map(|s| s.id))?;
        check_distinct(Field::Slots, self.slots.iter().map(|s| s.id))?;
        check_distinct(Field::Phases, self.phases.iter().map(|p| p.id))?;
        check_distinct(Field::Languages, self.languages.iter())?;
        let ranges = [
            (Field::Phases, self.phases.is_empty()),
            (Field::Slots, self.slots.iter().any(|s| s.start_min >= 1_440 || s.minutes == 0 || s.minutes > 1_440)),
            (Field::Languages, self.languages.is_empty()),
            (Field::DueDays, self.due_days == 0 || self.due_days > 366),
            (Field::When, self.utc_offset_min.abs() > 14 * 60),
        ];
        match ranges.iter().find(|(_, broken)| *broken) {
            Some((field, _)) => Err(Rejection::OutOfRange { field: *field }),
            None => Ok(()),
        }
    }
}

/// What a timer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimerOf {
    Phase(PhaseId),
    Slot(SlotId),
}

/// What happens to a timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimerOp {
    /// Start with so many seconds.
    Start(u32),
    Pause,
    Resume,
    /// So many seconds more.
    Extend(u32),
    End,
}

/// A time box: exclusive phases of one life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Over at this moment.
    Running {
        until: Time,
    },
    /// So many seconds are left (negative: over time).
    Paused {
        left_s: i64,
    },
    Ended {
        at: Time,
    },
}

impl Timer {
    /// Seconds left at a moment; negative is over time, `None` when ended.
    pub fn left_s(&self, now: Time) -> Option<i64> {
        match self {
            Timer::Running { until } => Some(until.0.saturating_sub(now.0)),
            Timer::Paused { left_s } => Some(*left_s),
            Timer::Ended { .. } => None,
        }
    }

    fn after(timer: Option<&Timer>, op: TimerOp, now: Time) -> Result<Timer, Rejection> {
        match (timer, op) {
            (None | Some(Timer::Ended { .. }), TimerOp::Start(seconds)) => {
                Ok(Timer::Running { until: now.plus_s(seconds.into()) })
            }
            (Some(Timer::Running { until }), TimerOp::Pause) => Ok(Timer::Paused { left_s: until.0.saturating_sub(now.0) }),
            (Some(Timer::Paused { left_s }), TimerOp::Resume) => Ok(Timer::Running { until: now.plus_s(*left_s) }),
            (Some(Timer::Running { until }), TimerOp::Extend(seconds)) => {
                Ok(Timer::Running { until: until.plus_s(seconds.into()) })
            }
            (Some(Timer::Paused { left_s }), TimerOp::Extend(seconds)) => {
                Ok(Timer::Paused { left_s: left_s.saturating_add(seconds.into()) })
            }
            (Some(Timer::Running { .. } | Timer::Paused { .. }), TimerOp::End) => Ok(Timer::Ended { at: now }),
            (timer, _) => Err(Rejection::TimerNot { running: !matches!(timer, Some(Timer::Running { .. })) }),
        }
    }
}

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

/// A change of the plan, in what and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Amendment {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    /// What it changed, in order.
    pub changed: Vec<Field>,
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
    pub timers: BTreeMap<TimerOf, Timer>,
    pub announcements: Vec<Announcement>,
    pub closed_at: Option<Time>,
}

impl Session {
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
}

impl Rule for Convene {
    fn admit(&self, state: &State, _: &Given) -> Result<(), Rejection> {
        if state.session.is_some() {
            return Err(Rejection::AlreadyConvened);
        }
        check_length(Field::Name, &self.name, 60)?;
        check_length(Field::Text, &self.nonce, 64)?;
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
            timers: BTreeMap::new(),
            announcements: Vec::new(),
            closed_at: None,
        });
        state.roster.seat_convener(given, self.name);
    }
}

/// Changes the plan: the parts that are given replace what was.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Amend {
    pub title: Option<String>,
    pub theme: Option<String>,
    pub why: Option<String>,
    pub when: Option<String>,
    pub place: Option<String>,
    pub answer_how: Option<String>,
    pub givens: Option<Vec<String>>,
    pub hosts: Option<Vec<String>>,
    pub groups: Option<Vec<Group>>,
    pub spaces: Option<Vec<Space>>,
    pub slots: Option<Vec<Slot>>,
    pub phases: Option<Vec<Phase>>,
    pub languages: Option<Vec<Lang>>,
    pub look_first: Option<bool>,
    pub due_days: Option<u16>,
}

impl Amend {
    fn amended(self, mut plan: Plan) -> (Plan, Vec<Field>) {
        let mut changed = Vec::new();
        macro_rules! take {
            ($($part:ident $field:ident),+) => {$(
                if let Some(new) = self.$part && new != plan.$part {
                    plan.$part = new;
                    changed.push(Field::$field);
                }
            )+};
        }
        take!(title Title, theme Theme, why Why, when When, place Where, answer_how Reason, givens Givens, hosts Hosts, groups Groups,
              spaces Spaces, slots Slots, phases Phases, languages Languages, look_first Card, due_days DueDays);
        (plan, changed)
    }
}

impl Rule for Amend {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        let old = &state.session()?.plan;
        let (new, changed) = self.clone().amended(old.clone());
        if changed.is_empty() {
            return Err(Rejection::NothingChanges);
        }
        new.check()?;
        // What people have spoken from, or stands on the wall, cannot vanish from the plan.
        let gone_group = old.groups.iter().find(|g| new.group(g.id).is_none() && state.roster.speaks_for(g.id));
        if gone_group.is_some() {
            return Err(Rejection::NoSuch { field: Field::Groups });
        }
        let stands = |topic: &super::topic::Topic| {
            topic.standing() && topic.place.is_some_and(|p| new.space(p.space).is_none() || new.slot(p.slot).is_none())
        };
        if state.topics.values().any(stands) {
            return Err(Rejection::NoSuch { field: Field::Spaces });
        }
        if state.session()?.entered.last().is_some_and(|e| new.phase(e.phase).is_none()) {
            return Err(Rejection::NoSuch { field: Field::Phases });
        }
        Ok(())
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(session) = &mut state.session else { return };
        let (plan, changed) = self.amended(session.plan.clone());
        session.plan = plan;
        session.amendments.push(Amendment { id: given.id, by: given.by, at: given.at, changed });
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

/// Starts, pauses, resumes, extends or ends the timer of a phase or of a slot.
#[derive(Debug, Clone, PartialEq)]
pub struct TimerSet {
    pub of: TimerOf,
    pub op: TimerOp,
}

impl Rule for TimerSet {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        let session = state.session()?;
        let known = match self.of {
            TimerOf::Phase(phase) => session.plan.phase(phase).is_some(),
            TimerOf::Slot(slot) => session.plan.slot(slot).is_some(),
        };
        if !known {
            return Err(Rejection::NoSuch { field: Field::Slot });
        }
        if let TimerOp::Start(seconds) | TimerOp::Extend(seconds) = self.op
            && !(1..=86_400).contains(&seconds)
        {
            return Err(Rejection::OutOfRange { field: Field::Minutes });
        }
        Timer::after(session.timers.get(&self.of), self.op, given.at).map(|_| ())
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(session) = &mut state.session else { return };
        if let Ok(timer) = Timer::after(session.timers.get(&self.of), self.op, given.at) {
            session.timers.insert(self.of, timer);
        }
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
