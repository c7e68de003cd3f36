//! Ballots: one person's answer. The last one before the close counts.

use super::act::{Given, Order, Rule};
use super::count::may_cast;
use super::field::{Field, check_count, check_distinct, check_text};
use super::held::Held;
use super::id::*;
use super::named::named;
use super::ordered::Ordered;
use super::question::{Counting, QuestionOpen, find};
use super::rejection::Rejection;
use super::state::State;
use super::time::Time;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An answer to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stance {
    Agree,
    Disagree,
    Pass,
}

named! { Stance: Agree = "agree", Disagree = "disagree", Pass = "pass" }

/// An answer to a proposal that is tested by consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// I can live with it.
    Agree,
    /// I stand aside: not for me, but I do not stop it.
    Aside,
    /// I see a harm.
    Object {
        /// The harm it would do.
        harm: WordsId,
        /// What would resolve it.
        remedy: Option<WordsId>,
    },
}

/// What a ballot says, by the question's rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answers {
    /// Statements answered here; others keep their earlier answer.
    Stances(Vec<(OptionId, Stance)>),
    /// All dots anew.
    Dots(Vec<(OptionId, u32)>),
    Consent(Consent),
    /// Another of these, encrypted to the question's key (NIP-44), until the close opens it. One that it cannot open is a spoilt
    /// ballot: cast, and says nothing.
    Locked(String),
}

/// Most characters of a locked ballot.
const LOCKED_MAX: u32 = 8_000;

/// A ballot in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ballot {
    /// Its place in the order of the record: a person's later ballot replaces their earlier.
    pub order: Order,
    pub by: PersonId,
    pub at: Time,
    pub answers: Answers,
    /// A removal has voided it, and a close that did not know of the removal had counted it: it counts there and nowhere else.
    pub struck: bool,
}

/// Adds statements that were answered later to those that were before: the last answer to each holds.
pub fn add_stances(known: &mut Vec<(OptionId, Stance)>, later: &[(OptionId, Stance)]) {
    known.retain(|(option, _)| !later.iter().any(|(answered, _)| answered == option));
    known.extend(later);
}

/// The ballots that count: each person's last, and for statements each person's last answer to each.
#[derive(Debug, Default)]
pub struct Counted {
    pub ballots: BTreeSet<BallotId>,
    pub voters: Held<PersonId, Answers>,
}

impl Counted {
    /// Takes each voter's answers together, in the order of the record.
    pub fn of<'a>(counting: Counting, ballots: impl Iterator<Item = (BallotId, &'a Ballot)>) -> Counted {
        let mut ordered: Vec<_> = ballots.collect();
        ordered.order_by(|(_, ballot)| ballot.order);
        let mut counted = Counted::default();
        let mut last: Held<PersonId, BallotId> = Held::default();
        for (id, ballot) in ordered {
            let replaced = last.insert(ballot.by, id);
            match (counting, &ballot.answers, counted.voters.get_mut(&ballot.by)) {
                (Counting::Stances, Answers::Stances(new), Some(Answers::Stances(known))) => {
                    add_stances(known, new);
                }
                // One that is spoilt, or still locked, adds nothing and takes nothing away.
                (Counting::Stances, Answers::Locked(_), Some(_)) => {}
                (Counting::Stances, answers, Some(known @ Answers::Locked(_))) => known.clone_from(answers),
                (_, answers, _) => {
                    counted.voters.insert(ballot.by, answers.clone());
                    if let Some(replaced) = replaced {
                        counted.ballots.remove(&replaced);
                    }
                }
            }
            counted.ballots.insert(id);
        }
        counted
    }
}

fn check_options(options: &[OptionId], known: usize) -> Result<(), Rejection> {
    check_count(Field::Answers, options, 400)?;
    check_distinct(Field::Answers, options.iter())?;
    let unknown = options.iter().find(|option| usize::from(option.0) >= known);
    unknown.map_or(Ok(()), |option| Err(Rejection::NoSuchOption { option: *option }))
}

/// Whether a ballot may say this, by the question's rule; what a locked one says is checked when it is opened.
pub fn check_answers(open: &QuestionOpen, answers: &Answers) -> Result<(), Rejection> {
    let options = open.options.len();
    match (open.counting, answers) {
        (Counting::Stances, Answers::Stances(stances)) => {
            if stances.is_empty() {
                return Err(Rejection::Empty { field: Field::Answers });
            }
            check_options(&stances.iter().map(|(option, _)| *option).collect::<Vec<_>>(), options)
        }
        (Counting::Dots { each, most }, Answers::Dots(dots)) => {
            check_options(&dots.iter().map(|(option, _)| *option).collect::<Vec<_>>(), options)?;
            if let Some((option, given)) = dots.iter().find(|(_, n)| *n > most) {
                return Err(Rejection::TooManyDotsOnOne { option: *option, given: *given, most });
            }
            let given = dots.iter().fold(0u32, |sum, (_, n)| sum.saturating_add(*n));
            if given > each { Err(Rejection::TooManyDots { given, most: each }) } else { Ok(()) }
        }
        (Counting::Consent, Answers::Consent(_)) => Ok(()),
        (Counting::Stances | Counting::Dots { .. } | Counting::Consent, _) => Err(Rejection::WrongBallot),
    }
}

/// Whether a ballot may be cast as it is: locked where the question is, and nowhere else.
fn check_cast(open: &QuestionOpen, answers: &Answers) -> Result<(), Rejection> {
    match (&open.lock, answers) {
        (Some(_), Answers::Locked(text)) => check_text(Field::Answers, text, LOCKED_MAX),
        (Some(_), _) => Err(Rejection::WrongBallot),
        (None, answers) => check_answers(open, answers),
    }
}

/// Casts a ballot.
#[derive(Debug, Clone, PartialEq)]
pub struct BallotCast {
    pub question: QuestionId,
    pub answers: Answers,
}

impl Rule for BallotCast {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        let seat = state.contributor(given)?;
        let question = find(state, self.question)?;
        if question.closes.iter().any(|close| given.saw(close.id)) {
            return Err(Rejection::BallotAfterClose { question: self.question });
        }
        check_cast(&question.open, &self.answers)?;
        if may_cast(state, question, given.by, &seat) {
            Ok(())
        } else {
            Err(Rejection::NotInElectorate { question: self.question })
        }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(question) = state.questions.get_mut(&self.question) {
            let order = given.past.order(given.id);
            question
                .ballots
                .insert(given.id.into(), Ballot { order, by: given.by, at: given.at, answers: self.answers, struck: false });
            question.unlock_missed(given.past);
        }
    }
}
