//! Counting a question: who may vote, which ballots count, and the seal. A close is counted on exactly what it had seen.

use super::ballot::{Ballot, Counted};
use super::held::Held;
use super::id::*;
use super::question::{JoinedBy, Question, Seal};
use super::roster::{Role, Seat, Target};
use super::state::State;
use super::tally::{Outcome, Tally};
use std::collections::BTreeSet;

/// What a question's ballots amount to.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    pub seal: Seal,
    pub outcome: Outcome,
    /// How many people could vote.
    pub electorate: u32,
    pub counted: BTreeSet<BallotId>,
    /// Who voted, and the stakeholder group they spoke from.
    pub voters: Held<PersonId, Option<GroupId>>,
}

/// May this person vote on it, as far as is known now?
pub fn may_vote(state: &State, question: &Question, person: PersonId) -> bool {
    let known = state.roster.people.get(&person);
    known.is_some_and(|known| may_cast(state, question, person, &known.seat())) && state.roster.counts(person)
}

/// May this person cast a ballot in this seat? A disputed invite is left to the count: whom a facilitator settles for should
/// not have lost a ballot cast meanwhile.
pub(super) fn may_cast(state: &State, question: &Question, person: PersonId, seat: &Seat) -> bool {
    let rule = &question.open.electorate;
    let joined = match rule.joined {
        JoinedBy::Opening => question.roll.contains(&person),
        JoinedBy::Close => true,
    };
    let group = state.roster.people.get(&person).and_then(|known| known.group);
    let of_group = rule.groups.is_empty() || group.is_some_and(|group| rule.groups.contains(&group));
    joined && of_group && seat.role == Role::Resident && (seat.verified || rule.unverified)
}

/// Counts a question as it stands in this state: at the click of a close, the seal it carries.
pub fn count(state: &State, question: &Question) -> Count {
    let counts = |ballot: &Ballot| !ballot.struck && may_vote(state, question, ballot.by);
    let counted = Counted::of(question.open.counting, question.ballots.iter().filter(|(_, b)| counts(b)).map(|(id, b)| (*id, b)));
    let electorate = electorate(state, question, &counted);
    let tally = tally(question, &counted);
    let outcome = tally.outcome(&question.open, counted.voters.len(), electorate as usize);
    let ids: Vec<String> = counted.ballots.iter().map(|id| format!("{id}\n")).collect();
    let seal = Seal {
        ballots: u32::try_from(counted.ballots.len()).unwrap_or(u32::MAX),
        voters: u32::try_from(counted.voters.len()).unwrap_or(u32::MAX),
        digest: super::state::sha256_hex(ids.concat().as_bytes()),
        tally,
    };
    let group = |person: &PersonId| state.roster.people.get(person).and_then(|known| known.group);
    let mut voters = Held::default();
    for person in counted.voters.keys() {
        voters.insert(*person, group(person));
    }
    Count { seal, outcome, electorate, counted: counted.ballots, voters }
}

/// The outcome of these ballots of a question with an electorate of this size.
pub(super) fn outcome<'a>(
    question: &Question,
    ballots: impl Iterator<Item = (BallotId, &'a Ballot)>,
    electorate: u32,
) -> Outcome {
    let counted = Counted::of(question.open.counting, ballots);
    tally(question, &counted).outcome(&question.open, counted.voters.len(), electorate as usize)
}

fn tally(question: &Question, counted: &Counted) -> Tally {
    Tally::of(question.open.counting, question.open.options.len(), counted.voters.values())
}

/// How many people may vote. Who was removed is left out, unless a ballot of theirs stands.
fn electorate(state: &State, question: &Question, counted: &Counted) -> u32 {
    let gone = |person: &PersonId| state.roster.standing.revoked(Target::Person(*person)).is_some();
    let belongs =
        |person: &PersonId| may_vote(state, question, *person) && (counted.voters.contains_key(person) || !gone(person));
    u32::try_from(state.roster.people.keys().filter(|person| belongs(person)).count()).unwrap_or(u32::MAX)
}
