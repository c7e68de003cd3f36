//! Goals: what the session agreed, worded together, tested by consent, with every objection and what became of it.

use super::act::{Given, Rule};
use super::ballot::{Answers, Consent};
use super::field::{Field, check_count, check_text};
use super::id::*;
use super::named::named;
use super::question::{About, Counting, Question};
use super::rejection::Rejection;
use super::state::State;
use super::time::Time;
use crate::domain::held::Held;
use crate::domain::ordered::Ordered;
use serde::Serialize;

/// One wording of a goal: what binds is in the act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GoalWording {
    pub by: PersonId,
    pub at: Time,
    pub title: String,
    pub text: String,
}

/// A wording that somebody suggests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    pub words: WordsId,
}

/// What became of an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Handling {
    /// Resolved: the goal was changed, or a measure answers it.
    Resolved,
    /// It stands, and stays visible with the goal.
    Stands,
}

named! { Handling: Resolved = "resolved", Stands = "stands" }

/// The answer to an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObjectionAnswerState {
    pub by: PersonId,
    pub at: Time,
    pub handling: Handling,
    /// How it was resolved, or why it stands.
    pub how: String,
}

/// How a goal ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Settlement {
    /// A goal of the session.
    Agreed,
    /// Not agreed; it goes into the report with its reasons.
    NotAgreed,
}

named! { Settlement: Agreed = "agreed", NotAgreed = "not_agreed" }

/// A goal in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Goal {
    /// 1, 2, 3 … in the order of the record.
    pub number: u32,
    pub at: Time,
    pub themes: Vec<ThemeId>,
    pub cards: Vec<CardId>,
    pub topics: Vec<TopicId>,
    /// All wordings, the latest last; never empty.
    pub wordings: Vec<GoalWording>,
    pub suggestions: Vec<Suggestion>,
    pub answers: Held<BallotId, ObjectionAnswerState>,
    pub settled: Option<(Settlement, Time, String)>,
    /// The publications its author knew of.
    pub knew: Vec<PublicationId>,
}

impl Goal {
    /// The wording that holds.
    pub fn wording(&self) -> Option<&GoalWording> {
        self.wordings.last()
    }

    /// Whether it is a goal of the session.
    pub fn agreed(&self) -> bool {
        matches!(self.settled, Some((Settlement::Agreed, ..)))
    }
}

/// The consent questions about a goal, in the order they were opened.
pub fn tests_of(state: &State, goal: GoalId) -> Vec<(QuestionId, &Question)> {
    let about = |question: &Question| {
        question.open.counting == Counting::Consent && question.open.options.iter().any(|o| o.about == About::Goal(goal))
    };
    let mut tests: Vec<_> =
        state.questions.iter().filter(|(_, question)| about(question)).map(|(id, question)| (*id, question)).collect();
    tests.order_by(|(_, question)| question.number);
    tests
}

/// An objection that a closed test counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    pub ballot: BallotId,
    pub question: QuestionId,
    pub by: PersonId,
    pub at: Time,
    pub harm: WordsId,
    pub remedy: Option<WordsId>,
}

/// Every objection to a goal from every closed test, the earliest first.
///
/// An objection of an earlier round counts as withdrawn only where the same person did not object again; it still needs an answer.
pub fn objections(state: &State, goal: GoalId) -> Vec<Objection> {
    let mut found = Vec::new();
    for (question_id, question) in tests_of(state, goal) {
        let Some(close) = question.close() else { continue };
        let counted = super::ballot::Counted::of(
            Counting::Consent,
            close.counted.iter().filter_map(|id| question.ballots.get(id).map(|b| (*id, b))),
        );
        for id in counted.ballots {
            let Some(ballot) = question.ballots.get(&id) else { continue };
            if let Answers::Consent(Consent::Object { harm, remedy }) = &ballot.answers {
                found.push(Objection {
                    ballot: id,
                    question: question_id,
                    by: ballot.by,
                    at: ballot.at,
                    harm: *harm,
                    remedy: *remedy,
                });
            }
        }
    }
    found.order_by(|objection| (objection.at, objection.ballot));
    found
}

/// How many objections to a goal closed tests counted, by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Handled {
    pub open: u32,
    pub resolved: u32,
    pub standing: u32,
}

impl Handled {
    pub fn total(self) -> u32 {
        self.open + self.resolved + self.standing
    }
}

/// What became of the objections to a goal.
pub fn handled(state: &State, goal: GoalId) -> Handled {
    let mut found = Handled::default();
    for objection in objections(state, goal) {
        let answer = state.goals.get(&goal).and_then(|goal| goal.answers.get(&objection.ballot));
        match answer.map(|answer| answer.handling) {
            None => found.open += 1,
            Some(Handling::Resolved) => found.resolved += 1,
            Some(Handling::Stands) => found.standing += 1,
        }
    }
    found
}

fn find(state: &State, goal: GoalId) -> Result<&Goal, Rejection> {
    state.goals.get(&goal).ok_or(Rejection::NoSuch { field: Field::Goal })
}

fn unsettled(state: &State, goal: GoalId) -> Result<&Goal, Rejection> {
    let found = find(state, goal)?;
    if found.settled.is_some() { Err(Rejection::GoalSettled { goal }) } else { Ok(found) }
}

fn not_in_test(state: &State, goal: GoalId) -> Result<(), Rejection> {
    if tests_of(state, goal).iter().any(|(_, q)| q.close().is_none()) { Err(Rejection::GoalInTest { goal }) } else { Ok(()) }
}

/// Drafts a goal from themes, cards and topics.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalDraft {
    pub title: String,
    pub text: String,
    pub themes: Vec<ThemeId>,
    pub cards: Vec<CardId>,
    pub topics: Vec<TopicId>,
}

impl Rule for GoalDraft {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        check_text(Field::Title, &self.title, 120)?;
        check_text(Field::Wording, &self.text, 2_000)?;
        check_count(Field::Card, &self.cards, 400)?;
        let known = self.themes.iter().all(|id| state.themes.contains_key(id))
            && self.cards.iter().all(|id| state.cards.contains_key(id))
            && self.topics.iter().all(|id| state.topics.contains_key(id));
        if known { Ok(()) } else { Err(Rejection::NoSuch { field: Field::Items }) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let number = u32::try_from(state.goals.len()).unwrap_or(u32::MAX).saturating_add(1);
        let goal = Goal {
            number,
            at: given.at,
            themes: self.themes,
            cards: self.cards,
            topics: self.topics,
            wordings: vec![GoalWording { by: given.by, at: given.at, title: self.title, text: self.text }],
            suggestions: Vec::new(),
            answers: Held::default(),
            settled: None,
            knew: state.publications.keys().copied().filter(|p| given.saw(*p)).collect(),
        };
        state.goals.insert(given.id.into(), goal);
    }
}

/// Words a goal anew.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalWord {
    pub goal: GoalId,
    pub title: String,
    pub text: String,
}

impl Rule for GoalWord {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        unsettled(state, self.goal)?;
        not_in_test(state, self.goal)?;
        check_text(Field::Title, &self.title, 120)?;
        check_text(Field::Wording, &self.text, 2_000)
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(goal) = state.goals.get_mut(&self.goal) {
            goal.wordings.push(GoalWording { by: given.by, at: given.at, title: self.title, text: self.text });
        }
    }
}

/// Suggests a wording.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalSuggest {
    pub goal: GoalId,
    pub words: WordsId,
}

impl Rule for GoalSuggest {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.contributor(given)?;
        unsettled(state, self.goal).map(|_| ())
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(goal) = state.goals.get_mut(&self.goal) {
            goal.suggestions.push(Suggestion { id: given.id, by: given.by, at: given.at, words: self.words });
        }
    }
}

/// Says what became of an objection: how it was resolved, or why it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectionAnswer {
    pub goal: GoalId,
    pub objection: BallotId,
    pub handling: Handling,
    pub how: String,
}

impl Rule for ObjectionAnswer {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        unsettled(state, self.goal)?;
        check_text(Field::Reason, &self.how, 2_000)?;
        let known = objections(state, self.goal).iter().any(|objection| objection.ballot == self.objection);
        if known { Ok(()) } else { Err(Rejection::NotAnObjection) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(goal) = state.goals.get_mut(&self.goal) {
            let answer = ObjectionAnswerState { by: given.by, at: given.at, handling: self.handling, how: self.how };
            goal.answers.insert(self.objection, answer);
        }
    }
}

/// Settles a goal: it is one of the session's, or it was not agreed and why.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalSettle {
    pub goal: GoalId,
    pub settlement: Settlement,
    pub reason: String,
}

impl Rule for GoalSettle {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        unsettled(state, self.goal)?;
        not_in_test(state, self.goal)?;
        super::field::check_length(Field::Reason, &self.reason, 2_000)?;
        match self.settlement {
            Settlement::Agreed if tests_of(state, self.goal).is_empty() => Err(Rejection::GoalUntested { goal: self.goal }),
            Settlement::Agreed => {
                let open = handled(state, self.goal).open;
                if open > 0 { Err(Rejection::ObjectionsOpen { goal: self.goal, open }) } else { Ok(()) }
            }
            Settlement::NotAgreed => check_text(Field::Reason, &self.reason, 2_000),
        }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(goal) = state.goals.get_mut(&self.goal) {
            goal.settled = Some((self.settlement, given.at, self.reason));
        }
    }
}
