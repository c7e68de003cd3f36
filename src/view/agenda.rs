//! The agenda wall: spaces × time slots, with what clashes, what moved and what was joined. The market and the breakouts read
//! the same topics.

use super::Lens;
use super::timebox::time_box;
use super::who::{Who, described};
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::roster::{Role, Target};
use crate::domain::session::{Session, Slot, TimerOf};
use crate::domain::time::{Day, Time};
use crate::domain::topic::{Place, Topic, TopicConvene, TopicWithdraw};

/// The agenda wall.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Agenda {
    pub slots: Vec<SlotHead>,
    pub rows: Vec<Row>,
    /// Topics without a place yet.
    pub unplaced: Vec<Slip>,
    /// One person convenes two topics in one slot.
    pub clashes: Vec<Clash>,
    /// Topics that left the wall, with why.
    pub gone: Vec<Gone>,
    /// Topics on the wall.
    pub topics: u32,
    /// A slot is on another day than today, so that a time of day alone does not say when.
    pub days: bool,
}

impl Agenda {
    /// Without the spaces that no topic has taken; all of them while there is no topic.
    pub fn in_use(mut self) -> Agenda {
        let taken = |row: &Row| row.cells.iter().any(|cell| !cell.topics.is_empty());
        if self.rows.iter().any(taken) {
            self.rows.retain(taken);
        }
        self
    }
}

/// A time slot, as a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SlotHead {
    pub id: SlotId,
    /// 1, 2, 3 … in the order of the plan.
    pub number: u32,
    pub day: Day,
    pub start_min: u16,
    pub minutes: u16,
    /// It is being held.
    pub now: bool,
}

/// A space, as a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub space: SpaceId,
    pub name: String,
    pub cells: Vec<Cell>,
}

/// A space at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub place: Place,
    /// Usually none or one; two that did not know of each other clash.
    pub topics: Vec<Slip>,
}

/// A topic on the wall.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    pub id: TopicId,
    pub number: u32,
    pub title: String,
    /// Empty: the convener gave no name.
    pub convener: String,
    /// Nobody convenes it yet.
    pub unclaimed: bool,
    pub signups: u32,
    /// The person at the device convenes it.
    pub mine: bool,
    pub place: Option<Place>,
    pub reported: bool,
    pub clash: Option<Clashing>,
}

/// How a topic clashes with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clashing {
    /// Another stands in the same place; they did not know of each other.
    Place,
    /// Its convener has another in the same slot.
    Convener,
}

/// A convener who is wanted in two places at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    pub convener: String,
    pub slot: SlotId,
    pub topics: Vec<String>,
}

/// A topic that left the wall.
#[derive(Debug, Clone, PartialEq)]
pub struct Gone {
    pub id: TopicId,
    pub title: String,
    /// The topic it was joined to; none: it was withdrawn.
    pub into: Option<String>,
}

/// The agenda wall.
pub fn agenda(lens: Lens) -> Agenda {
    let Some(session) = lens.session() else { return Agenda::default() };
    let clashing = clashing(lens);
    let mut at: Few<Place, Vec<Slip>> = Few::default();
    let mut unplaced = Vec::new();
    for slip in slips(lens) {
        let wanted_twice = clashing.values().any(|topics| topics.contains(&slip.id));
        let slip = Slip { clash: wanted_twice.then_some(Clashing::Convener), ..slip };
        match slip.place {
            Some(place) => at.at(place).push(slip),
            None => unplaced.push(slip),
        }
    }
    for slips in at.values_mut().filter(|slips| slips.len() > 1) {
        slips.iter_mut().for_each(|slip| slip.clash = Some(Clashing::Place));
    }
    let rows = session.plan.spaces.iter().map(|space| Row {
        space: space.id,
        name: space.name.clone(),
        cells: session
            .plan
            .slots
            .iter()
            .map(|slot| Place { space: space.id, slot: slot.id })
            .map(|place| Cell { place, topics: at.get(&place).cloned().unwrap_or_default() })
            .collect(),
    });
    Agenda {
        slots: slot_heads(lens, session),
        rows: rows.collect(),
        unplaced,
        clashes: clashes(lens, &clashing),
        gone: gone(lens),
        topics: u32::try_from(lens.state().topics.values().filter(|topic| topic.standing()).count()).unwrap_or(u32::MAX),
        days: needs_days(lens, session),
    }
}

/// Whether a slot is on another day than today, so that a time of day alone does not say when.
pub fn needs_days(lens: Lens, session: &Session) -> bool {
    session.plan.slots.iter().any(|slot| slot.day != lens.today())
}

/// The slots as columns.
pub fn slot_heads(lens: Lens, session: &Session) -> Vec<SlotHead> {
    (1..).zip(&session.plan.slots).map(|(number, slot)| slot_head(lens, number, slot)).collect()
}

fn slot_head(lens: Lens, number: u32, slot: &Slot) -> SlotHead {
    SlotHead {
        id: slot.id,
        number,
        day: slot.day,
        start_min: slot.start_min,
        minutes: slot.minutes,
        now: time_box(lens, TimerOf::Slot(slot.id)).lives(),
    }
}

/// The topics that stand, in the order they were named.
pub fn slips(lens: Lens) -> Vec<Slip> {
    let mut slips: Vec<Slip> =
        lens.state().topics.iter().filter(|(_, topic)| topic.standing()).map(|(id, topic)| slip(lens, *id, topic)).collect();
    slips.order_by(|slip| slip.number);
    slips
}

fn slip(lens: Lens, id: TopicId, topic: &Topic) -> Slip {
    Slip {
        id,
        number: topic.number,
        title: lens.words(topic.title, topic.by),
        convener: convener_name(lens, topic),
        unclaimed: topic.convener.is_none(),
        signups: u32::try_from(topic.signups.len()).unwrap_or(u32::MAX),
        mine: topic.convened_by(lens.who),
        place: topic.place,
        reported: topic.report.is_some(),
        clash: None,
    }
}

/// The convener's name: as entered for them, or as they chose.
pub fn convener_name(lens: Lens, topic: &Topic) -> String {
    match (topic.convener_name.trim(), topic.convener) {
        ("", Some(person)) => lens.name(person),
        ("", None) => String::new(),
        (name, _) => name.to_owned(),
    }
}

/// Everybody else who came and may convene a topic, by name; who gave none, last.
pub fn conveners(lens: Lens) -> Vec<Who> {
    let roster = &lens.state().roster;
    let others = roster.people.iter().filter(|(id, person)| {
        let here = person.role != Role::Observer && roster.standing.revoked(Target::Person(**id)).is_none();
        here && Some(**id) != lens.who
    });
    let mut found: Vec<Who> = others.map(|(id, _)| described(lens, *id)).collect();
    found.order_by(|who| (who.name.trim().is_empty(), who.name.clone(), who.person));
    found
}

/// Who convenes: a key, or a name that was entered for somebody without one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Convener {
    Person(PersonId),
    Name(String),
}

/// Topics that one convener has in one slot, where they are more than one.
fn clashing(lens: Lens) -> Few<(SlotId, Convener), Vec<TopicId>> {
    let mut by: Few<(SlotId, Convener), Vec<TopicId>> = Few::default();
    for (id, topic) in lens.state().topics.iter().filter(|(_, topic)| topic.standing()) {
        let convener = match (topic.convener_name.trim(), topic.convener) {
            ("", None) => continue,
            ("", Some(person)) => Convener::Person(person),
            (name, _) => Convener::Name(name.to_owned()),
        };
        if let Some(place) = topic.place {
            by.at((place.slot, convener)).push(*id);
        }
    }
    by.retain(|_, topics| topics.len() > 1);
    by
}

fn clashes(lens: Lens, clashing: &Few<(SlotId, Convener), Vec<TopicId>>) -> Vec<Clash> {
    let clash = |((slot, convener), topics): (&(SlotId, Convener), &Vec<TopicId>)| Clash {
        convener: match convener {
            Convener::Person(person) => lens.name(*person),
            Convener::Name(name) => name.clone(),
        },
        slot: *slot,
        topics: topics.iter().map(|topic| lens.topic_title(*topic)).collect(),
    };
    clashing.iter().map(clash).collect()
}

fn gone(lens: Lens) -> Vec<Gone> {
    let mut gone: Vec<(u32, Gone)> = lens
        .state()
        .topics
        .iter()
        .filter(|(_, topic)| !topic.standing())
        .map(|(id, topic)| {
            let into = topic.merged_into.map(|into| lens.topic_title(into));
            (topic.number, Gone { id: *id, title: lens.words(topic.title, topic.by), into })
        })
        .collect();
    gone.order_by(|(number, _)| *number);
    gone.into_iter().map(|(_, gone)| gone).collect()
}

/// One topic, opened.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opened {
    pub title: String,
    pub convener: String,
    pub unclaimed: bool,
    pub standing: bool,
    pub place: Option<Place>,
    /// Names under it; empty ones gave none.
    pub names: Vec<String>,
    /// The person at the device is among them.
    pub signed_up: bool,
    pub may_change: bool,
    /// The person at the device may say that they convene it.
    pub may_take: bool,
    /// Where it was, first to last.
    pub moves: Vec<Moved>,
    /// Topics that were joined to it.
    pub joined: Vec<String>,
    /// Topics it could be joined to.
    pub others: Vec<(TopicId, String)>,
    /// Places it could take.
    pub places: Vec<Choosable>,
}

/// A step of a topic's way over the wall.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    pub at: Time,
    pub by: String,
    pub to: Option<PlaceName>,
}

/// A place in words.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceName {
    pub space: String,
    pub day: Day,
    pub start_min: u16,
}

/// A place in a list to choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct Choosable {
    pub place: Place,
    pub name: PlaceName,
    /// The topic that stands there.
    pub taken_by: Option<TopicId>,
}

/// One topic, opened.
pub fn opened(lens: Lens, id: TopicId) -> Opened {
    let Some((session, topic)) = lens.session().zip(lens.state().topics.get(&id)) else { return Opened::default() };
    let standing = lens.state().topics.iter().filter(|(other, topic)| **other != id && topic.standing());
    let joined = lens.state().topics.values().filter(|other| other.merged_into == Some(id));
    Opened {
        title: lens.words(topic.title, topic.by),
        convener: convener_name(lens, topic),
        unclaimed: topic.convener.is_none(),
        standing: topic.standing(),
        place: topic.place,
        names: topic.signups.iter().map(|person| lens.name(*person)).collect(),
        signed_up: lens.who.is_some_and(|who| topic.signups.contains(&who)),
        may_change: lens.admit(TopicWithdraw { topic: id }).is_ok(),
        may_take: lens.admit(TopicConvene { topic: id, person: None }).is_ok(),
        moves: topic
            .moves
            .iter()
            .map(|step| Moved { at: step.at, by: lens.name(step.by), to: step.to.and_then(|place| place_name(session, place)) })
            .collect(),
        joined: joined.map(|other| lens.words(other.title, other.by)).collect(),
        others: standing.map(|(other, topic)| (*other, lens.words(topic.title, topic.by))).collect(),
        places: places(lens),
    }
}

/// A place in words, where the plan still has it.
pub fn place_name(session: &Session, place: Place) -> Option<PlaceName> {
    let (space, slot) = session.plan.space(place.space).zip(session.plan.slot(place.slot))?;
    Some(PlaceName { space: space.name.clone(), day: slot.day, start_min: slot.start_min })
}

/// All places, slot by slot, with who stands there.
pub fn places(lens: Lens) -> Vec<Choosable> {
    let Some(session) = lens.session() else { return Vec::new() };
    let taken: Few<Place, TopicId> = lens
        .state()
        .topics
        .iter()
        .filter(|(_, topic)| topic.standing())
        .filter_map(|(id, topic)| topic.place.map(|place| (place, *id)))
        .collect();
    let all = session.plan.slots.iter().flat_map(|slot| session.plan.spaces.iter().map(move |space| (slot, space)));
    all.filter_map(|(slot, space)| {
        let place = Place { space: space.id, slot: slot.id };
        Some(Choosable { place, name: place_name(session, place)?, taken_by: taken.get(&place).copied() })
    })
    .collect()
}

/// The names under a topic; empty ones gave none.
pub fn names(lens: Lens, id: TopicId) -> Vec<String> {
    let topic = lens.state().topics.get(&id);
    topic.map(|topic| topic.signups.iter().map(|person| lens.name(*person)).collect()).unwrap_or_default()
}
