//! Action groups: people who take something on, formed round topics.

use super::act::{Given, Rule};
use super::field::{Field, check_length, check_text};
use super::id::*;
use super::rejection::Rejection;
use super::state::State;
use super::time::{Day, Time};
use serde::Serialize;
use std::collections::BTreeSet;

/// An action group in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Team {
    pub by: PersonId,
    pub at: Time,
    pub title: String,
    pub topics: Vec<TopicId>,
    pub first_step: String,
    pub by_day: Option<Day>,
    pub members: BTreeSet<PersonId>,
}

/// Forms an action group; its author is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamForm {
    pub title: String,
    pub topics: Vec<TopicId>,
    pub first_step: String,
    pub by_day: Option<Day>,
}

impl Rule for TeamForm {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.contributor(given)?;
        check_text(Field::Title, &self.title, 120)?;
        check_length(Field::What, &self.first_step, 500)?;
        let known = self.topics.iter().all(|topic| state.topics.contains_key(topic));
        if known { Ok(()) } else { Err(Rejection::NoSuch { field: Field::Topic }) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let team = Team {
            by: given.by,
            at: given.at,
            title: self.title,
            topics: self.topics,
            first_step: self.first_step,
            by_day: self.by_day,
            members: BTreeSet::from([given.by]),
        };
        state.teams.insert(given.id.into(), team);
    }
}

/// Joins or leaves an action group.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamJoin {
    pub team: TeamId,
    pub on: bool,
}

impl Rule for TeamJoin {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.contributor(given)?;
        let team = state.teams.get(&self.team).ok_or(Rejection::NoSuch { field: Field::Team })?;
        if team.members.contains(&given.by) == self.on { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(team) = state.teams.get_mut(&self.team) {
            if self.on {
                team.members.insert(given.by)
            } else {
                team.members.remove(&given.by)
            };
        }
    }
}
