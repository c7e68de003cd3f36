//! Goals: what was agreed and what was not, with support, objections and commitments.

use super::index::Index;
use super::votes::{Vote, vote};
use super::{Number, Own, Source};
use crate::domain::commitment::Commitment;
use crate::domain::goal::{Goal, Handling, Objection, Settlement, objections, tests_of};
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::question::Secrecy;
use crate::domain::response::Item;
use crate::domain::time::Day;
use crate::view::Lens;
use std::collections::BTreeMap;

/// An objection and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectionFact {
    pub ballot: BallotId,
    pub harm: Own,
    pub remedy: Option<Own>,
    /// Only where votes are named; may be empty.
    pub name: String,
    /// How it was resolved, or why it stands; `None`: nobody has answered it.
    pub handled: Option<(Handling, Own)>,
}

/// Who does which part of a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseFact {
    pub commitment: CommitmentId,
    pub who: Own,
    pub what: Own,
    pub by_day: Day,
    /// The day has passed.
    pub past: bool,
    pub resources: Own,
    pub signed: Number,
    /// Released from it, and why.
    pub released: Option<(Day, Own)>,
}

/// A goal.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalFact {
    pub goal: GoalId,
    pub number: u32,
    pub title: Own,
    pub text: Own,
    /// Earlier wordings, the first first.
    pub earlier: Vec<Own>,
    pub settled: Option<(Settlement, Day, Own)>,
    pub cards: Number,
    pub themes: Vec<String>,
    pub topics: Vec<String>,
    /// The tests by consent, in the order they were opened; the last closed one holds.
    pub tests: Vec<Vote>,
    pub objections: Vec<ObjectionFact>,
    pub promises: Vec<PromiseFact>,
}

impl GoalFact {
    /// Whether it is a goal of the session.
    pub fn agreed(&self) -> bool {
        matches!(self.settled, Some((Settlement::Agreed, ..)))
    }

    /// Whether it was not agreed.
    pub fn refused(&self) -> bool {
        matches!(self.settled, Some((Settlement::NotAgreed, ..)))
    }

    /// The test that holds.
    pub fn test(&self) -> Option<&Vote> {
        self.tests.iter().rev().find(|test| test.closed())
    }

    /// Objections that stand, or that nobody has answered.
    pub fn standing(&self) -> impl Iterator<Item = &ObjectionFact> {
        self.objections.iter().filter(|objection| !matches!(objection.handled, Some((Handling::Resolved, _))))
    }
}

/// All goals, by number.
pub(super) fn goals(lens: Lens, index: &Index) -> Vec<GoalFact> {
    let mut promised: BTreeMap<GoalId, Vec<(CommitmentId, &Commitment)>> = BTreeMap::new();
    for (id, commitment) in &lens.state().commitments {
        promised.entry(commitment.goal).or_default().push((*id, commitment));
    }
    let mut goals: Vec<GoalFact> = lens
        .state()
        .goals
        .iter()
        .map(|(id, goal)| fact(lens, index, *id, goal, promised.remove(id).unwrap_or_default()))
        .collect();
    goals.order_by(|goal| goal.number);
    goals
}

fn fact(lens: Lens, index: &Index, id: GoalId, goal: &Goal, mut promised: Vec<(CommitmentId, &Commitment)>) -> GoalFact {
    let state = lens.state();
    promised.order_by(|(id, commitment)| (commitment.at, *id));
    let wording = goal.wording();
    let card = |card: CardId| Source::Card { card, number: state.cards.get(&card).map_or(0, |card| card.number) };
    let earlier = goal.wordings.iter().rev().skip(1).rev().map(|wording| Own::of(&wording.text));
    GoalFact {
        goal: id,
        number: goal.number,
        title: Own::of(wording.map(|wording| wording.title.clone()).unwrap_or_default()),
        text: Own::of(wording.map(|wording| wording.text.clone()).unwrap_or_default()),
        earlier: earlier.collect(),
        settled: goal.settled.as_ref().map(|(how, at, why)| (*how, at.day(lens.offset()), Own::of(why))),
        cards: Number::of(index.cards(Item::Goal(id)).into_iter().map(card).collect()),
        themes: goal.themes.iter().filter_map(|theme| state.themes.get(theme)).map(|theme| theme.title.clone()).collect(),
        topics: goal.topics.iter().map(|topic| lens.topic_title(*topic)).collect(),
        tests: tests_of(state, id).into_iter().map(|(id, question)| vote(lens, id, question)).collect(),
        objections: objections(state, id).into_iter().map(|objection| objection_fact(lens, goal, &objection)).collect(),
        promises: promised.into_iter().map(|(id, commitment)| promise(lens, id, commitment)).collect(),
    }
}

fn objection_fact(lens: Lens, goal: &Goal, objection: &Objection) -> ObjectionFact {
    let secrecy = lens.state().questions.get(&objection.question).map(|question| question.open.secrecy);
    ObjectionFact {
        ballot: objection.ballot,
        harm: Own::of(lens.words(objection.harm, objection.by)),
        remedy: objection.remedy.map(|remedy| Own::of(lens.words(remedy, objection.by))).filter(|own| !own.is_empty()),
        name: if secrecy == Some(Secrecy::Named) { lens.name(objection.by) } else { String::new() },
        handled: goal.answers.get(&objection.ballot).map(|answer| (answer.handling, Own::of(&answer.how))),
    }
}

fn promise(lens: Lens, id: CommitmentId, commitment: &Commitment) -> PromiseFact {
    PromiseFact {
        commitment: id,
        who: Own::of(&commitment.who),
        what: Own::of(&commitment.what),
        by_day: commitment.by_day,
        past: commitment.by_day < lens.today(),
        resources: Own::of(&commitment.resources),
        signed: Number::of(commitment.signers().into_iter().map(|person| Source::Person(lens.name(person))).collect()),
        released: commitment.released.as_ref().map(|(at, why)| (at.day(lens.offset()), Own::of(why))),
    }
}
