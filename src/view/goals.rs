//! Goals: worded together, tested by consent, with every objection and what became of it, and who does what.

use super::Lens;
use super::cards::count;
use crate::domain::Rejection;
use crate::domain::goal::{self, Goal, GoalDraft, GoalSettle, GoalSuggest, GoalWord, Handling, Settlement};
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::question::Secrecy;
use crate::domain::roster::Role;
use crate::domain::time::{Day, Time};

/// One wording of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordingView {
    /// 1, 2, 3 …
    pub version: u32,
    pub title: String,
    pub text: String,
    pub by: String,
    pub at: Time,
}

/// A wording that somebody suggests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionView {
    pub id: ActId,
    pub by: String,
    pub at: Time,
    pub text: String,
}

/// A test by consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestView {
    pub question: QuestionId,
    /// 1, 2, 3 …: the rounds of this goal.
    pub round: u32,
    pub closed: bool,
}

/// What became of an objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerView {
    pub handling: Handling,
    pub how: String,
    pub by: String,
}

/// An objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionView {
    pub ballot: BallotId,
    /// The round in which it was made.
    pub round: u32,
    /// Who objected, where the test was a named one.
    pub by: String,
    pub harm: String,
    pub remedy: String,
    pub answer: Option<AnswerView>,
}

/// Who does what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentView {
    pub id: CommitmentId,
    pub who: String,
    pub what: String,
    pub by_day: Day,
    pub resources: String,
    /// Names of those who signed; empty is one who gave none.
    pub signed: Vec<String>,
    /// Why it was released, where it was.
    pub released: Option<String>,
    pub may_sign: bool,
    pub may_release: bool,
}

/// A goal with all that belongs to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalView {
    pub found: bool,
    pub number: u32,
    /// The latest last; never empty where there is a goal.
    pub wordings: Vec<WordingView>,
    pub suggestions: Vec<SuggestionView>,
    pub themes: Vec<String>,
    pub topics: Vec<String>,
    /// How many cards it grew from: its own, and those that stand in its themes.
    pub cards: u32,
    pub tests: Vec<TestView>,
    pub objections: Vec<ObjectionView>,
    /// Objections without an answer.
    pub unanswered: u32,
    pub settled: Option<(Settlement, String)>,
    pub commitments: Vec<CommitmentView>,
    /// Why the person at the device cannot do these now.
    pub word_refused: Option<Rejection>,
    pub suggest_refused: Option<Rejection>,
    pub agree_refused: Option<Rejection>,
    pub commit_refused: Option<Rejection>,
    pub facilitates: bool,
}

impl GoalView {
    /// The wording that holds.
    pub fn wording(&self) -> Option<&WordingView> {
        self.wordings.last()
    }

    /// The test that is open.
    pub fn testing(&self) -> Option<&TestView> {
        self.tests.iter().find(|test| !test.closed)
    }

    /// The latest test that is closed.
    pub fn tested(&self) -> Option<&TestView> {
        self.tests.iter().rev().find(|test| test.closed)
    }
}

/// The board of goals.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Goals {
    /// Not settled, the newest first; then agreed; then not agreed.
    pub open: Vec<GoalId>,
    pub agreed: Vec<GoalId>,
    pub not_agreed: Vec<GoalId>,
    /// Why the person at the device cannot draft one.
    pub draft_refused: Option<Rejection>,
    /// Goals that are agreed and that nobody has taken on, by number.
    pub unowned: Vec<u32>,
}

/// The board of goals.
pub fn goals(lens: Lens) -> Goals {
    let state = lens.state();
    let mut all: Vec<(u32, GoalId, &Goal)> = state.goals.iter().map(|(id, goal)| (goal.number, *id, goal)).collect();
    all.order_by(|(number, ..)| *number);
    let ended = |wanted: Option<Settlement>| {
        let those = all.iter().filter(move |(_, _, goal)| goal.settled.as_ref().map(|(settlement, ..)| *settlement) == wanted);
        those.map(|(_, id, _)| *id).collect::<Vec<_>>()
    };
    let owned = |goal: GoalId| state.commitments.values().any(|c| c.goal == goal && c.released.is_none());
    let mut open = ended(None);
    open.reverse();
    Goals {
        open,
        agreed: ended(Some(Settlement::Agreed)),
        not_agreed: ended(Some(Settlement::NotAgreed)),
        draft_refused: lens.admit(draft()).err(),
        unowned: all.iter().filter(|(_, id, goal)| goal.agreed() && !owned(*id)).map(|(number, ..)| *number).collect(),
    }
}

/// A draft that only the session's rules on people can refuse.
fn draft() -> GoalDraft {
    GoalDraft { title: "…".to_owned(), text: "…".to_owned(), themes: Vec::new(), cards: Vec::new(), topics: Vec::new() }
}

/// One goal.
pub fn goal(lens: Lens, id: GoalId) -> GoalView {
    let state = lens.state();
    let Some(goal) = state.goals.get(&id) else { return GoalView::default() };
    let tests = tests(lens, id);
    let objections = objections(lens, id, goal, &tests);
    let some = || "…".to_owned();
    GoalView {
        found: true,
        number: goal.number,
        wordings: wordings(lens, goal),
        suggestions: suggestions(lens, goal),
        themes: goal.themes.iter().filter_map(|id| state.themes.get(id).map(|theme| theme.title.clone())).collect(),
        topics: goal.topics.iter().map(|id| lens.topic_title(*id)).collect(),
        cards: count(state.cards.iter().filter(|(id, card)| grew_from(goal, **id, card.theme)).count()),
        unanswered: count(objections.iter().filter(|objection| objection.answer.is_none()).count()),
        objections,
        tests,
        settled: goal.settled.as_ref().map(|(settlement, _, reason)| (*settlement, reason.clone())),
        commitments: commitments(lens, id),
        word_refused: lens.admit(GoalWord { goal: id, title: some(), text: some() }).err(),
        suggest_refused: lens.admit(GoalSuggest { goal: id, words: WordsId::stand_in(0) }).err(),
        agree_refused: lens.admit(GoalSettle { goal: id, settlement: Settlement::Agreed, reason: String::new() }).err(),
        commit_refused: lens.admit(commitment(id, lens)).err(),
        facilitates: lens.role() == Some(Role::Facilitator),
    }
}

fn grew_from(goal: &Goal, card: CardId, theme: Option<ThemeId>) -> bool {
    goal.cards.contains(&card) || theme.is_some_and(|theme| goal.themes.contains(&theme))
}

fn commitment(goal: GoalId, lens: Lens) -> crate::domain::commitment::CommitmentMake {
    crate::domain::commitment::CommitmentMake {
        goal,
        who: "…".to_owned(),
        what: "…".to_owned(),
        by_day: lens.today(),
        resources: String::new(),
    }
}

fn wordings(lens: Lens, goal: &Goal) -> Vec<WordingView> {
    let one = |(version, wording): (u32, &goal::GoalWording)| WordingView {
        version,
        title: wording.title.clone(),
        text: wording.text.clone(),
        by: lens.name(wording.by),
        at: wording.at,
    };
    (1..).zip(&goal.wordings).map(one).collect()
}

fn suggestions(lens: Lens, goal: &Goal) -> Vec<SuggestionView> {
    let one = |suggestion: &goal::Suggestion| SuggestionView {
        id: suggestion.id,
        by: lens.name(suggestion.by),
        at: suggestion.at,
        text: lens.words(suggestion.words, suggestion.by),
    };
    goal.suggestions.iter().map(one).collect()
}

fn tests(lens: Lens, goal: GoalId) -> Vec<TestView> {
    let tests = goal::tests_of(lens.state(), goal);
    (1..).zip(tests).map(|(round, (question, q))| TestView { question, round, closed: q.close().is_some() }).collect()
}

fn objections(lens: Lens, id: GoalId, goal: &Goal, tests: &[TestView]) -> Vec<ObjectionView> {
    let named = |question: QuestionId| {
        lens.state().questions.get(&question).is_some_and(|question| question.open.secrecy == Secrecy::Named)
    };
    let one = |objection: goal::Objection| ObjectionView {
        ballot: objection.ballot,
        round: tests.iter().find(|test| test.question == objection.question).map_or(0, |test| test.round),
        by: if named(objection.question) { lens.name(objection.by) } else { String::new() },
        harm: lens.words(objection.harm, objection.by),
        remedy: objection.remedy.map(|remedy| lens.words(remedy, objection.by)).unwrap_or_default(),
        answer: goal.answers.get(&objection.ballot).map(|answer| AnswerView {
            handling: answer.handling,
            how: answer.how.clone(),
            by: lens.name(answer.by),
        }),
    };
    goal::objections(lens.state(), id).into_iter().map(one).collect()
}

fn commitments(lens: Lens, goal: GoalId) -> Vec<CommitmentView> {
    let mut of_goal: Vec<_> = lens.state().commitments.iter().filter(|(_, commitment)| commitment.goal == goal).collect();
    of_goal.order_by(|(id, commitment)| (commitment.at, **id));
    of_goal
        .into_iter()
        .map(|(id, commitment)| CommitmentView {
            id: *id,
            who: commitment.who.clone(),
            what: commitment.what.clone(),
            by_day: commitment.by_day,
            resources: commitment.resources.clone(),
            signed: commitment.signers().into_iter().map(|person| lens.name(person)).collect(),
            released: commitment.released.as_ref().map(|(_, reason)| reason.clone()),
            may_sign: lens.admit(crate::domain::commitment::CommitmentSign { commitment: *id }).is_ok(),
            may_release: lens
                .admit(crate::domain::commitment::CommitmentRelease { commitment: *id, reason: "…".to_owned() })
                .is_ok(),
        })
        .collect()
}
