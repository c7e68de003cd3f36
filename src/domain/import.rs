//! Imported votes: acts of the person who imported, with source and digest, not forged acts of others.

use super::act::{Given, Rule};
use super::ballot::Stance;
use super::field::{Field, check_count, check_length, check_text};
use super::id::*;
use super::rejection::Rejection;
use super::state::State;
use super::tally::stances::Count;
use super::time::Time;
use serde::Serialize;
use std::collections::BTreeMap;

/// Most votes in one act, so that it stays well under the size of an event.
pub const VOTES_MAX: u32 = 1_000;

/// One imported vote: participant and statement by their numbers in the file; 1 agree, 0 pass, -1 disagree.
pub type ImportedVote = (u32, u32, i8);

/// What was imported from one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Import {
    pub by: PersonId,
    pub at: Time,
    pub source: String,
    /// SHA-256 of the file, hexadecimal.
    pub digest: String,
    /// Each participant's last vote on each statement: (statement, participant) → 1, 0 or -1.
    #[serde(serialize_with = "super::state::pairs")]
    pub votes: BTreeMap<(u32, u32), i8>,
}

impl Import {
    /// Agree, disagree and pass of each statement by its number.
    pub fn counts(&self) -> BTreeMap<u32, Count> {
        let mut counts: BTreeMap<u32, Count> = BTreeMap::new();
        for ((statement, _), vote) in &self.votes {
            counts.entry(*statement).or_default().add(stance(*vote));
        }
        counts
    }
}

fn stance(vote: i8) -> Stance {
    match vote {
        1.. => Stance::Agree,
        0 => Stance::Pass,
        ..0 => Stance::Disagree,
    }
}

/// A batch of imported votes. The batches of one file carry the same source and digest.
#[derive(Debug, Clone, PartialEq)]
pub struct VotesImport {
    pub source: String,
    pub digest: String,
    pub votes: Vec<ImportedVote>,
}

impl Rule for VotesImport {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        check_text(Field::Import, &self.source, 240)?;
        check_length(Field::Import, &self.digest, 64)?;
        check_count(Field::Votes, &self.votes, VOTES_MAX)?;
        if self.votes.is_empty() {
            return Err(Rejection::Empty { field: Field::Votes });
        }
        let known = self.votes.iter().all(|(_, _, vote)| (-1..=1).contains(vote));
        if known { Ok(()) } else { Err(Rejection::OutOfRange { field: Field::Votes }) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let import = state.imports.get_or_insert_with(self.digest.clone(), || Import {
            by: given.by,
            at: given.at,
            source: self.source,
            digest: self.digest,
            votes: BTreeMap::new(),
        });
        import.votes.extend(self.votes.into_iter().map(|(participant, statement, vote)| ((statement, participant), vote)));
    }
}
