//! Counting again: what the open session's record holds, each question counted anew, and the acts behind each number.

use super::Lens;
use super::cards::count;
use super::who::{Who, described};
use crate::domain::Rejection;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::question::{Counting, Question};
use crate::domain::tally::{Outcome, Tally};
use crate::domain::time::Time;

/// What the record holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Count {
    /// Acts that are held, placed or waiting.
    pub acts: u32,
    /// Pieces of people's own words.
    pub words: u32,
    pub digest: String,
    /// Acts without effect, in the order of the record.
    pub rejected: Vec<Refused>,
    pub waiting: Vec<ActId>,
    /// Acts that others had seen and that are not here.
    pub missing: Vec<ActId>,
    /// By number.
    pub questions: Vec<Recount>,
    pub offset_min: i16,
}

/// An act without effect.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    pub id: ActId,
    /// Its place in the record, from 1.
    pub place: u32,
    pub by: Who,
    pub at: Time,
    pub why: Rejection,
}

/// One question counted again.
#[derive(Debug, Clone, PartialEq)]
pub struct Recount {
    pub question: QuestionId,
    pub title: String,
    pub counting: Counting,
    pub opened: (Who, Time),
    pub options: Vec<String>,
    /// None while it is open.
    pub sealed: Option<Sealed>,
    /// Ballots that count, before the close those that would.
    pub counted: Vec<ActId>,
    /// Ballots that the close had not seen.
    pub missed: Vec<ActId>,
}

/// A close, counted again.
#[derive(Debug, Clone, PartialEq)]
pub struct Sealed {
    pub by: Who,
    pub at: Time,
    pub electorate: u32,
    pub voters: u32,
    /// The digest of the counted ballots that was sealed, and the one that was found here.
    pub claimed: String,
    pub found: String,
    /// Every close of it claims what everybody counts.
    pub agrees: bool,
    /// The ballots that were missed would have changed the outcome.
    pub contested: bool,
    /// Two closes differ in outcome.
    pub disputed: bool,
    pub tally: Tally,
    pub outcome: Outcome,
}

impl Count {
    /// How many questions were closed.
    pub fn closes(&self) -> u32 {
        count(self.sealed().count())
    }

    /// How many closes claim what everybody counts.
    pub fn agreeing(&self) -> u32 {
        count(self.sealed().filter(|sealed| sealed.agrees).count())
    }

    fn sealed(&self) -> impl Iterator<Item = &Sealed> {
        self.questions.iter().filter_map(|question| question.sealed.as_ref())
    }

    /// Whether nothing is missing and every close holds.
    pub fn holds(&self) -> bool {
        self.missing.is_empty() && self.waiting.is_empty() && self.agreeing() == self.closes()
    }
}

/// Counts the open session again.
pub fn recount(lens: Lens) -> Count {
    let ledger = lens.ledger;
    let placed = (1..).zip(ledger.acts());
    let refused = placed.filter_map(|(place, act)| {
        let why = ledger.rejection(act.id)?.clone();
        Some(Refused { id: act.id, place, by: described(lens, act.by), at: act.at, why })
    });
    let mut questions: Vec<(&QuestionId, &Question)> = lens.state().questions.iter().collect();
    questions.order_by(|(_, question)| question.number);
    Count {
        acts: count(ledger.len()),
        words: count(ledger.words_len()),
        digest: lens.state().digest(),
        rejected: refused.collect(),
        waiting: ledger.waiting(),
        missing: ledger.missing(),
        questions: questions.into_iter().map(|(id, question)| question_again(lens, *id, question)).collect(),
        offset_min: lens.offset(),
    }
}

fn question_again(lens: Lens, id: QuestionId, question: &Question) -> Recount {
    let state = lens.state();
    let sealed = question.close().map(|close| Sealed {
        by: described(lens, close.by),
        at: close.at,
        electorate: close.electorate,
        voters: close.recount.voters,
        claimed: close.seal.digest.clone(),
        found: close.recount.digest.clone(),
        agrees: question.closes.iter().all(|close| close.agrees()),
        contested: question.contested(state),
        disputed: question.disputed(),
        tally: close.recount.tally.clone(),
        outcome: close.outcome.clone(),
    });
    let now = || crate::domain::count::count(state, question).counted;
    let counted = question.close().map_or_else(now, |close| close.counted.clone());
    Recount {
        question: id,
        title: question.open.title.clone(),
        counting: question.open.counting,
        opened: (described(lens, question.by), question.at),
        options: question.open.options.iter().map(|option| option.text.clone()).collect(),
        sealed,
        counted: counted.into_iter().map(ActId::from).collect(),
        missed: question.missed().map(ActId::from).collect(),
    }
}
