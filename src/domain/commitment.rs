//! Commitments: who does which part of a goal, by when, with which resources, signed.

use super::act::{Given, Rule};
use super::few::Few;
use super::field::{Field, check_length, check_text};
use super::id::*;
use super::ordered::Ordered;
use super::rejection::Rejection;
use super::roster::Role;
use super::state::State;
use super::time::{Day, Time};
use serde::Serialize;

/// A commitment in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Commitment {
    pub goal: GoalId,
    pub by: PersonId,
    pub at: Time,
    /// Who does it, in words: a person, a unit, a group of residents.
    pub who: String,
    pub what: String,
    pub by_day: Day,
    pub resources: String,
    /// Who put their name to it, and when.
    pub signed: Few<PersonId, Time>,
    pub released: Option<(Time, String)>,
}

impl Commitment {
    /// Who put their name to it, the first first.
    pub fn signers(&self) -> Vec<PersonId> {
        let mut signed: Vec<(&PersonId, &Time)> = self.signed.iter().collect();
        signed.order_by(|(person, at)| (**at, **person));
        signed.into_iter().map(|(person, _)| *person).collect()
    }
}

/// Writes a commitment down.
#[derive(Debug, Clone, PartialEq)]
pub struct CommitmentMake {
    pub goal: GoalId,
    pub who: String,
    pub what: String,
    pub by_day: Day,
    pub resources: String,
}

impl Rule for CommitmentMake {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.member(given)?;
        if !state.goals.contains_key(&self.goal) {
            return Err(Rejection::NoSuch { field: Field::Goal });
        }
        check_text(Field::Who, &self.who, 120)?;
        check_text(Field::What, &self.what, 500)?;
        check_length(Field::Resources, &self.resources, 500)
    }

    fn apply(self, state: &mut State, given: &Given) {
        let commitment = Commitment {
            goal: self.goal,
            by: given.by,
            at: given.at,
            who: self.who,
            what: self.what,
            by_day: self.by_day,
            resources: self.resources,
            signed: Few::default(),
            released: None,
        };
        state.commitments.insert(given.id.into(), commitment);
    }
}

/// Puts one's name to a commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct CommitmentSign {
    pub commitment: CommitmentId,
}

fn find(state: &State, id: CommitmentId) -> Result<&Commitment, Rejection> {
    let found = state.commitments.get(&id).ok_or(Rejection::NoSuch { field: Field::Commitment })?;
    if found.released.is_some() { Err(Rejection::CommitmentReleased) } else { Ok(found) }
}

impl Rule for CommitmentSign {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.member(given)?;
        if find(state, self.commitment)?.signed.contains_key(&given.by) { Err(Rejection::AlreadySigned) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(commitment) = state.commitments.get_mut(&self.commitment) {
            commitment.signed.insert(given.by, given.at);
        }
    }
}

/// Releases somebody from a commitment, with the reason. It stays readable.
#[derive(Debug, Clone, PartialEq)]
pub struct CommitmentRelease {
    pub commitment: CommitmentId,
    pub reason: String,
}

impl Rule for CommitmentRelease {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        let person = state.member(given)?;
        let commitment = find(state, self.commitment)?;
        check_text(Field::Reason, &self.reason, 500)?;
        let may = commitment.by == given.by || commitment.signed.contains_key(&given.by) || person.role == Role::Facilitator;
        if may { Ok(()) } else { Err(Rejection::NotYours) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(commitment) = state.commitments.get_mut(&self.commitment) {
            commitment.released = Some((given.at, self.reason));
        }
    }
}
