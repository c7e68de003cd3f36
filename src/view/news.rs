//! The news wall: a report for each topic, what is still missing, and announcements.

use super::Lens;
use super::agenda::convener_name;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::time::Time;
use crate::domain::topic::{Topic, TopicReport};

/// The news wall.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct News {
    pub reports: Vec<Report>,
    /// Topics that were held and have no report.
    pub missing: Vec<Missing>,
    /// Topics not held, which may be reported all the same.
    pub not_held: Vec<Missing>,
    /// The latest first.
    pub announcements: Vec<Said>,
    pub may_announce: bool,
}

/// The report of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub topic: TopicId,
    /// Tells versions apart.
    pub version: u32,
    pub title: String,
    pub convener: String,
    pub attendees: u32,
    pub discussion: String,
    pub actions: String,
    pub not_agreed: String,
    /// The person at the device may file it anew.
    pub may_file: bool,
}

/// A topic without a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Missing {
    pub topic: TopicId,
    pub title: String,
    pub convener: String,
    pub may_file: bool,
}

/// An announcement.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    pub id: ActId,
    pub at: Time,
    pub by: String,
    pub text: String,
}

/// The news wall.
pub fn news(lens: Lens) -> News {
    let Some(session) = lens.session() else { return News::default() };
    let mut topics: Vec<(TopicId, &Topic)> =
        lens.state().topics.iter().filter(|(_, topic)| topic.standing()).map(|(id, topic)| (*id, topic)).collect();
    topics.order_by(|(_, topic)| topic.number);
    let missing = |(id, topic): (TopicId, &Topic)| Missing {
        topic: id,
        title: lens.words(topic.title, topic.by),
        convener: convener_name(lens, topic),
        may_file: may_file(lens, id),
    };
    let announcements = session.announcements.iter().rev().map(|said| Said {
        id: said.id,
        at: said.at,
        by: lens.name(said.by),
        text: lens.words(said.words, said.by),
    });
    News {
        reports: topics.iter().filter_map(|(id, topic)| report(lens, *id, topic)).collect(),
        missing: topics.iter().filter(|(_, t)| t.report.is_none() && t.held(session)).copied().map(missing).collect(),
        not_held: topics.iter().filter(|(_, t)| t.report.is_none() && !t.held(session)).copied().map(missing).collect(),
        announcements: announcements.collect(),
        may_announce: lens.role() == Some(crate::domain::roster::Role::Facilitator),
    }
}

fn report(lens: Lens, id: TopicId, topic: &Topic) -> Option<Report> {
    let filed = topic.report.as_ref()?;
    let words = |words: Option<WordsId>| words.map(|words| lens.words(words, filed.by)).unwrap_or_default();
    Some(Report {
        topic: id,
        version: topic.reports_before,
        title: lens.words(topic.title, topic.by),
        convener: convener_name(lens, topic),
        attendees: filed.attendees,
        discussion: words(Some(filed.discussion)),
        actions: words(filed.actions),
        not_agreed: words(filed.not_agreed),
        may_file: may_file(lens, id),
    })
}

/// Whether the person at the device may report on a topic: its convener or a facilitator.
pub fn may_file(lens: Lens, topic: TopicId) -> bool {
    let words = WordsId::stand_in(0);
    lens.admit(TopicReport { topic, attendees: 0, discussion: words, actions: None, not_agreed: None }).is_ok()
}

/// What was filed for a topic before, to begin a form with.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filed {
    /// 0: nothing yet; then 1, 2, 3 …
    pub version: u32,
    pub attendees: u32,
    pub discussion: String,
    pub actions: String,
    pub not_agreed: String,
}

/// What was filed for a topic before.
pub fn filed(lens: Lens, id: TopicId) -> Filed {
    let found = lens.state().topics.get(&id).and_then(|topic| report(lens, id, topic));
    found.map_or_else(Filed::default, |report| Filed {
        version: report.version + 1,
        attendees: report.attendees,
        discussion: report.discussion,
        actions: report.actions,
        not_agreed: report.not_agreed,
    })
}
