//! The plan of a session: what the invitation says, who is invited, where, when and in which phases; and its changes.

use crate::domain::act::{Given, Rule};
use crate::domain::field::{Field, check_count, check_distinct, check_length, check_text};
use crate::domain::id::*;
use crate::domain::methods::Board;
use crate::domain::named::named;
use crate::domain::rejection::Rejection;
use crate::domain::state::State;
use crate::domain::time::{Day, Time};
use crate::domain::topic::Topic;
use serde::{Deserialize, Serialize};

/// Who reads the record. Closed sessions are encrypted once sessions travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Openness {
    Open,
    Closed,
}

named! { Openness: Open = "open", Closed = "closed" }

/// A language of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    Zh,
    En,
    Ru,
    Ky,
}

named! { Lang: Zh = "zh", En = "en", Ru = "ru", Ky = "ky" }

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

    pub(super) fn check(&self) -> Result<(), Rejection> {
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

/// A change of the plan, in what and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Amendment {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    /// What it changed, in order.
    pub changed: Vec<Field>,
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
        let stands = |topic: &Topic| {
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
