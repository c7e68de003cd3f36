//! The topics of the agenda wall with their reports, and the action groups that formed.

use super::{Number, Own, Source};
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::time::Day;
use crate::domain::topic::Topic;
use crate::view::Lens;
use crate::view::agenda::convener_name;
use crate::view::who::{Who, described};

/// What a convener filed.
#[derive(Debug, Clone, PartialEq)]
pub struct Filed {
    pub act: ActId,
    pub by: Who,
    pub attendees: u32,
    pub discussion: Own,
    pub actions: Option<Own>,
    pub not_agreed: Option<Own>,
}

/// What became of a topic.
#[derive(Debug, Clone, PartialEq)]
pub enum TopicState {
    /// It was talked about, and its convener reported.
    Reported(Box<Filed>),
    /// It was talked about, and nobody has reported.
    Unreported,
    /// It was never held.
    NotHeld,
    Withdrawn,
    /// Joined to another, by its number.
    Merged(u32),
}

/// A topic.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicFact {
    pub topic: TopicId,
    pub number: u32,
    pub title: Own,
    /// Empty where nobody took it up.
    pub convener: String,
    /// The space's name and the slot's day and minute of the day.
    pub place: Option<(String, Option<(Day, u16)>)>,
    pub signups: Number,
    pub state: TopicState,
}

impl TopicFact {
    /// The report, once it is filed.
    pub fn filed(&self) -> Option<&Filed> {
        match &self.state {
            TopicState::Reported(filed) => Some(filed),
            TopicState::Unreported | TopicState::NotHeld | TopicState::Withdrawn | TopicState::Merged(_) => None,
        }
    }
}

/// An action group.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamFact {
    pub team: TeamId,
    pub title: Own,
    pub members: Number,
    pub first_step: Own,
    pub by_day: Option<Day>,
}

/// The topics, by number, and the action groups in the order they formed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Topics {
    pub topics: Vec<TopicFact>,
    pub teams: Vec<TeamFact>,
}

impl Topics {
    /// What the reports say was not agreed.
    pub fn disagreements(&self) -> impl Iterator<Item = (&TopicFact, &Own)> {
        self.topics.iter().filter_map(|topic| Some((topic, topic.filed()?.not_agreed.as_ref()?)))
    }
}

/// The topics and the action groups.
pub(super) fn topics(lens: Lens) -> Topics {
    let mut topics: Vec<_> = lens.state().topics.iter().map(|(id, topic)| fact(lens, *id, topic)).collect();
    topics.order_by(|topic| topic.number);
    let mut teams: Vec<_> = lens.state().teams.iter().collect();
    teams.order_by(|(id, team)| (team.at, **id));
    let team = |(id, team): (&TeamId, &crate::domain::team::Team)| TeamFact {
        team: *id,
        title: Own::of(&team.title),
        members: Number::of(team.members.iter().map(|person| Source::Person(lens.name(*person))).collect()),
        first_step: Own::of(&team.first_step),
        by_day: team.by_day,
    };
    Topics { topics, teams: teams.into_iter().map(team).collect() }
}

fn fact(lens: Lens, id: TopicId, topic: &Topic) -> TopicFact {
    TopicFact {
        topic: id,
        number: topic.number,
        title: Own::of(lens.words(topic.title, topic.by)),
        convener: convener_name(lens, topic),
        place: place(lens, topic),
        signups: Number::of(topic.signups.iter().map(|person| Source::Person(lens.name(*person))).collect()),
        state: state(lens, topic),
    }
}

fn place(lens: Lens, topic: &Topic) -> Option<(String, Option<(Day, u16)>)> {
    let plan = &lens.session()?.plan;
    let (space, slot) = (plan.space(topic.place?.space)?, plan.slot(topic.place?.slot)?);
    // One that was held before its day came was not held on that day.
    let session = lens.session()?;
    let ahead = slot.day > session.closed_at.map_or(lens.today(), |at| at.day(lens.offset()));
    let when = (!ahead || !topic.held(session)).then_some((slot.day, slot.start_min));
    Some((space.name.clone(), when))
}

fn state(lens: Lens, topic: &Topic) -> TopicState {
    if topic.withdrawn_at.is_some() {
        return TopicState::Withdrawn;
    }
    if let Some(into) = topic.merged_into {
        return TopicState::Merged(lens.state().topics.get(&into).map_or(0, |into| into.number));
    }
    match &topic.report {
        Some(filed) => {
            let words =
                |words: Option<WordsId>| words.map(|words| Own::of(lens.words(words, filed.by))).filter(|own| !own.is_empty());
            TopicState::Reported(Box::new(Filed {
                act: filed.id,
                by: described(lens, filed.by),
                attendees: filed.attendees,
                discussion: Own::of(lens.words(filed.discussion, filed.by)),
                actions: words(filed.actions),
                not_agreed: words(filed.not_agreed),
            }))
        }
        None if lens.session().is_some_and(|session| topic.held(session)) => TopicState::Unreported,
        None => TopicState::NotHeld,
    }
}
