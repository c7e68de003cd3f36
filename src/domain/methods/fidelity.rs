//! Did the session follow its method? A visible checklist, part of the report.

use crate::domain::State;
use crate::domain::id::TopicId;
use serde::Serialize;

/// One question of a fidelity test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// The theme was stated before the first topic was named: the opening came first.
    ThemeBeforeTopics,
    /// Every topic has a convener.
    EveryTopicHasConvener,
    /// Every breakout that was held has a report.
    EveryBreakoutReported,
    /// Converging is free: leaving it out is a legitimate end.
    ConvergenceFree,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    Holds,
    /// Too early to say.
    NotYet,
    /// Broken by these topics (none named: by the order of things).
    Broken(Vec<TopicId>),
}

/// The checklist of the session's method with what the state shows.
pub fn checklist(state: &State) -> Vec<(Check, Finding)> {
    let Some(session) = &state.session else { return Vec::new() };
    session.method.template().checks.iter().map(|check| (*check, find(state, *check))).collect()
}

fn find(state: &State, check: Check) -> Finding {
    let Some(session) = &state.session else { return Finding::NotYet };
    match check {
        Check::ThemeBeforeTopics => match (session.entered.first(), state.topics.values().map(|t| t.at).min()) {
            (None, None) => Finding::NotYet,
            (Some(opening), Some(first)) if opening.at > first => Finding::Broken(Vec::new()),
            (None, Some(_)) => Finding::Broken(Vec::new()),
            (Some(_), _) => Finding::Holds,
        },
        Check::EveryTopicHasConvener => {
            let standing = state.topics.iter().filter(|(_, topic)| topic.standing());
            broken_by(standing.filter(|(_, topic)| topic.convener.is_none()).map(|(id, _)| *id), state.topics.is_empty())
        }
        Check::EveryBreakoutReported => {
            let held = || state.topics.iter().filter(|(_, topic)| topic.held(session));
            broken_by(held().filter(|(_, topic)| topic.report.is_none()).map(|(id, _)| *id), held().next().is_none())
        }
        Check::ConvergenceFree => Finding::Holds,
    }
}

fn broken_by(topics: impl Iterator<Item = TopicId>, too_early: bool) -> Finding {
    let broken: Vec<_> = topics.collect();
    match (broken.is_empty(), too_early) {
        (true, true) => Finding::NotYet,
        (true, false) => Finding::Holds,
        (false, _) => Finding::Broken(broken),
    }
}
