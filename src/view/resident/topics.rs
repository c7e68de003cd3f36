//! Topics as a resident sees them: slot by slot, where each is held, and whether they come.

use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::session::TimerOf;
use crate::domain::time::Day;
use crate::domain::topic::{Topic, TopicReportState};
use crate::view::Lens;
use crate::view::agenda::{convener_name, needs_days};
use crate::view::timebox::{TimeBox, time_box};

/// A topic with what the person at the device has to do with it.
#[derive(Debug, Clone, PartialEq)]
pub struct MyTopic {
    pub topic: TopicId,
    pub number: u32,
    pub title: String,
    /// May be empty.
    pub convener: String,
    pub space: String,
    pub signups: u32,
    pub signed_up: bool,
    /// They convene it.
    pub mine: bool,
    /// Nobody convenes it yet.
    pub unclaimed: bool,
    /// What its group reported, once it did.
    pub report: Option<Told>,
}

/// A group's report, to read.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub discussion: String,
    /// May be empty.
    pub actions: String,
    /// May be empty.
    pub not_agreed: String,
}

/// The topics of a slot.
#[derive(Debug, Clone, PartialEq)]
pub struct MySlot {
    /// `None`: topics without a place.
    pub slot: Option<SlotId>,
    pub day: Option<Day>,
    pub start_min: u16,
    /// It is being held.
    pub lives: bool,
    /// It was held, so that nobody can come any more.
    pub over: bool,
    pub topics: Vec<MyTopic>,
}

/// All topics, by slot in the order of the plan; those without a place last. Slots without a topic are left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Topics {
    pub slots: Vec<MySlot>,
    /// A slot is on another day than today.
    pub days: bool,
}

/// All topics that stand.
pub fn topics(lens: Lens) -> Topics {
    let Some(session) = lens.session() else { return Topics::default() };
    let mut by_slot: Few<Option<SlotId>, Vec<MyTopic>> = Few::default();
    for (id, topic) in lens.state().topics.iter().filter(|(_, topic)| topic.standing()) {
        by_slot.at(topic.place.map(|place| place.slot)).push(mine(lens, *id, topic));
    }
    by_slot.values_mut().for_each(|topics| topics.order_by(|topic| topic.number));
    let mut slots: Vec<MySlot> = Vec::new();
    for slot in &session.plan.slots {
        let Some(topics) = by_slot.remove(&Some(slot.id)) else { continue };
        let time = time_box(lens, TimerOf::Slot(slot.id));
        let over = matches!(time, TimeBox::Ended { .. });
        let lives = !over && time != TimeBox::Idle;
        slots.push(MySlot { slot: Some(slot.id), day: Some(slot.day), start_min: slot.start_min, lives, over, topics });
    }
    // Whatever is left has no place, or one the plan no longer knows.
    let rest: Vec<MyTopic> = by_slot.into_iter().flat_map(|(_, topics)| topics).collect();
    if !rest.is_empty() {
        slots.push(MySlot { slot: None, day: None, start_min: 0, lives: false, over: false, topics: rest });
    }
    Topics { slots, days: needs_days(lens, session) }
}

fn mine(lens: Lens, id: TopicId, topic: &Topic) -> MyTopic {
    let space = topic.place.and_then(|place| lens.session()?.plan.space(place.space));
    MyTopic {
        topic: id,
        number: topic.number,
        title: lens.words(topic.title, topic.by),
        convener: convener_name(lens, topic),
        space: space.map(|space| space.name.clone()).unwrap_or_default(),
        signups: u32::try_from(topic.signups.len()).unwrap_or(u32::MAX),
        signed_up: lens.who.is_some_and(|who| topic.signups.contains(&who)),
        mine: topic.convened_by(lens.who),
        unclaimed: topic.convener.is_none(),
        report: topic.report.as_ref().map(|report| told(lens, report)),
    }
}

fn told(lens: Lens, report: &TopicReportState) -> Told {
    let some = |words: Option<WordsId>| words.map(|words| lens.words(words, report.by)).unwrap_or_default();
    Told {
        discussion: lens.words(report.discussion, report.by),
        actions: some(report.actions),
        not_agreed: some(report.not_agreed),
    }
}
