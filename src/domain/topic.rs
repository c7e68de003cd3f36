//! Topics of the agenda wall: who convenes, where and when, who signs up, what the report says.
//!
//! Source: H. Owen, *Open Space Technology*: whoever names a topic convenes it; signing up locks nobody in.

use super::act::{Given, Rule};
use super::field::Field;
use super::id::*;
use super::rejection::Rejection;
use super::roster::Role;
use super::session::Session;
use super::state::State;
use super::time::Time;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A space at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub space: SpaceId,
    pub slot: SlotId,
}

/// A move on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Move {
    pub act: ActId,
    pub by: PersonId,
    pub at: Time,
    pub to: Option<Place>,
}

/// What a convener files after the breakout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicReportState {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    pub attendees: u32,
    pub discussion: WordsId,
    pub actions: Option<WordsId>,
    pub not_agreed: Option<WordsId>,
}

/// A topic in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// 1, 2, 3 … in the order of the record.
    pub number: u32,
    pub by: PersonId,
    pub at: Time,
    pub title: WordsId,
    /// Who convenes it, or answers for whom they wrote it down for; none where nobody has taken it up.
    pub convener: Option<PersonId>,
    /// The convener's name where they have no key of their own.
    pub convener_name: String,
    pub place: Option<Place>,
    pub moves: Vec<Move>,
    pub merged_into: Option<TopicId>,
    pub withdrawn_at: Option<Time>,
    pub signups: BTreeSet<PersonId>,
    pub report: Option<TopicReportState>,
    /// Earlier versions of the report.
    pub reports_before: u32,
}

impl Topic {
    /// Whether it is on the wall: neither withdrawn nor merged into another.
    pub fn standing(&self) -> bool {
        self.withdrawn_at.is_none() && self.merged_into.is_none()
    }

    /// Whether this person convenes it: it is neither nobody's nor written down for somebody without a device.
    pub fn convened_by(&self, who: Option<PersonId>) -> bool {
        who.is_some() && self.convener == who && self.convener_name.is_empty()
    }

    /// Whether its breakout has been held: it has a place whose slot was started.
    pub fn held(&self, session: &Session) -> bool {
        self.standing() && self.place.is_some_and(|place| session.slot_held(place.slot))
    }
}

fn find(state: &State, topic: TopicId) -> Result<&Topic, Rejection> {
    let found = state.topics.get(&topic).ok_or(Rejection::NoSuch { field: Field::Topic })?;
    if found.standing() { Ok(found) } else { Err(Rejection::TopicGone { topic }) }
}

fn convener_or_facilitator<'a>(state: &'a State, given: &Given, topic: TopicId) -> Result<&'a Topic, Rejection> {
    let person = state.member(given)?;
    let found = find(state, topic)?;
    let may = found.convener == Some(given.by) || person.role == Role::Facilitator;
    if may { Ok(found) } else { Err(Rejection::NotYours) }
}

fn known_place(state: &State, place: Option<Place>) -> Result<(), Rejection> {
    let Some(place) = place else { return Ok(()) };
    let plan = &state.session()?.plan;
    if plan.space(place.space).is_none() {
        Err(Rejection::NoSuch { field: Field::Space })
    } else if plan.slot(place.slot).is_none() {
        Err(Rejection::NoSuch { field: Field::Slot })
    } else {
        Ok(())
    }
}

/// Only who came may convene, and contributes.
fn may_convene(state: &State, given: &Given, person: PersonId) -> Result<(), Rejection> {
    let seat = state.roster.people.get(&person).and_then(|person| person.seat_of(given));
    match seat.map(|seat| seat.role) {
        Some(Role::Facilitator | Role::Office | Role::Resident) => Ok(()),
        Some(Role::Observer) | None => Err(Rejection::NoSuch { field: Field::Person }),
    }
}

/// A place is refused only to who has seen it taken; two who did not see each other clash, and the wall shows it.
fn place_free(state: &State, given: &Given, place: Option<Place>) -> Result<(), Rejection> {
    if place.is_none() {
        return Ok(());
    }
    let taken =
        |topic: &Topic| topic.standing() && topic.place == place && topic.moves.last().is_some_and(|last| given.saw(last.act));
    match state.topics.iter().find(|(_, topic)| taken(topic)) {
        Some((id, _)) => Err(Rejection::PlaceTaken { by: *id }),
        None => Ok(()),
    }
}

/// Names a topic. Its author convenes it, unless a facilitator writes it down for somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicPropose {
    pub title: WordsId,
    pub place: Option<Place>,
    /// Facilitators and helpers only: the participant it is written down for, who convenes it.
    pub convener: Option<PersonId>,
    /// Facilitators and helpers only: the convener's name, for somebody without a device. Empty: nobody yet.
    pub convener_name: Option<String>,
}

impl Rule for TopicPropose {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.contributor(given)?;
        match (self.convener, &self.convener_name) {
            (None, None) => {}
            (Some(_), Some(_)) => return Err(Rejection::Twice { field: Field::Person }),
            (Some(convener), None) => {
                state.may_act_for_others(given)?;
                may_convene(state, given, convener)?;
            }
            (None, Some(name)) => {
                state.may_act_for_others(given)?;
                super::field::check_length(Field::Name, name, 60)?;
            }
        }
        known_place(state, self.place)?;
        place_free(state, given, self.place)
    }

    fn apply(self, state: &mut State, given: &Given) {
        let number = u32::try_from(state.topics.len()).unwrap_or(u32::MAX).saturating_add(1);
        let topic = Topic {
            number,
            by: given.by,
            at: given.at,
            title: self.title,
            // Who writes down a topic for a neighbour without a device answers for its report.
            convener: match &self.convener_name {
                Some(name) if name.trim().is_empty() => None,
                Some(_) | None => Some(self.convener.unwrap_or(given.by)),
            },
            convener_name: self.convener_name.unwrap_or_default(),
            place: self.place,
            moves: vec![Move { act: given.id, by: given.by, at: given.at, to: self.place }],
            merged_into: None,
            withdrawn_at: None,
            signups: BTreeSet::new(),
            report: None,
            reports_before: 0,
        };
        state.topics.insert(given.id.into(), topic);
    }
}

/// Takes a space and a slot, another one, or none.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicPlace {
    pub topic: TopicId,
    pub place: Option<Place>,
}

impl Rule for TopicPlace {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        let topic = convener_or_facilitator(state, given, self.topic)?;
        if topic.place == self.place {
            return Err(Rejection::NothingChanges);
        }
        known_place(state, self.place)?;
        place_free(state, given, self.place)
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(topic) = state.topics.get_mut(&self.topic) {
            topic.place = self.place;
            topic.moves.push(Move { act: given.id, by: given.by, at: given.at, to: self.place });
        }
    }
}

/// Who convenes it from now on: its author, where nobody does; or whom its convener or a facilitator hands it to.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicConvene {
    pub topic: TopicId,
    /// None: the author.
    pub person: Option<PersonId>,
}

impl Rule for TopicConvene {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.contributor(given)?;
        let topic = find(state, self.topic)?;
        let person = self.person.unwrap_or(given.by);
        if topic.convener.is_some() || person != given.by {
            convener_or_facilitator(state, given, self.topic)?;
        }
        if topic.convened_by(Some(person)) {
            return Err(Rejection::NothingChanges);
        }
        may_convene(state, given, person)
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(topic) = state.topics.get_mut(&self.topic) {
            topic.convener = Some(self.person.unwrap_or(given.by));
            topic.convener_name.clear();
        }
    }
}

/// Joins a topic to another; its names move with it, and it stays readable.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicMerge {
    pub topic: TopicId,
    pub into: TopicId,
}

impl Rule for TopicMerge {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        convener_or_facilitator(state, given, self.topic)?;
        find(state, self.into)?;
        if self.topic == self.into { Err(Rejection::MergeIntoItself) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, _: &Given) {
        let names = state.topics.get(&self.topic).map(|t| (t.signups.clone(), t.convener));
        let Some((signups, convener)) = names else { return };
        if let Some(topic) = state.topics.get_mut(&self.topic) {
            topic.merged_into = Some(self.into);
            topic.place = None;
        }
        if let Some(into) = state.topics.get_mut(&self.into) {
            into.signups.extend(signups);
            into.signups.extend(convener.filter(|person| into.convener != Some(*person)));
        }
    }
}

/// Takes a topic off the wall.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicWithdraw {
    pub topic: TopicId,
}

impl Rule for TopicWithdraw {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        convener_or_facilitator(state, given, self.topic).map(|_| ())
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(topic) = state.topics.get_mut(&self.topic) {
            topic.withdrawn_at = Some(given.at);
            topic.place = None;
        }
    }
}

/// Puts one's name under a topic, or takes it away. Any number of topics, at any time.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicSignup {
    pub topic: TopicId,
    pub on: bool,
}

impl Rule for TopicSignup {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.contributor(given)?;
        if find(state, self.topic)?.signups.contains(&given.by) == self.on { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(topic) = state.topics.get_mut(&self.topic) {
            if self.on {
                topic.signups.insert(given.by)
            } else {
                topic.signups.remove(&given.by)
            };
        }
    }
}

/// Files or replaces a topic's report.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicReport {
    pub topic: TopicId,
    pub attendees: u32,
    pub discussion: WordsId,
    pub actions: Option<WordsId>,
    pub not_agreed: Option<WordsId>,
}

impl Rule for TopicReport {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        convener_or_facilitator(state, given, self.topic)?;
        if self.attendees > 100_000 { Err(Rejection::OutOfRange { field: Field::People }) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(topic) = state.topics.get_mut(&self.topic) else { return };
        topic.reports_before += u32::from(topic.report.is_some());
        topic.report = Some(TopicReportState {
            id: given.id,
            by: given.by,
            at: given.at,
            attendees: self.attendees,
            discussion: self.discussion,
            actions: self.actions,
            not_agreed: self.not_agreed,
        });
    }
}
