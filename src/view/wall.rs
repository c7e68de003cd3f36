//! The projector's wall: what everybody in the room sees. Counts and words only: nothing that says who voted what, and no
//! result that its question hides until the close.

use super::Lens;
use super::closing::{Word, words};
use super::console::turnout;
use crate::domain::State;
use crate::domain::card::Card;
use crate::domain::count::count;
use crate::domain::goal::{Goal, Handled, Settlement, handled, tests_of};
use crate::domain::id::*;
use crate::domain::methods::{Board, Method};
use crate::domain::ordered::Ordered;
use crate::domain::question::{Choice, Counting, Question};
use crate::domain::tally::{Outcome, Tally, consent, stances};
use std::collections::BTreeMap;

/// Most cards that are shown in turn; the latest are.
const CARDS_MAX: u32 = 120;

/// Most characters of a card on the wall; of one that stands under its theme.
pub const CARD_CHARS: usize = 60;
pub const THEMED_CHARS: usize = 36;

/// Lines that fit under a title of two, with one more for the edge of each card; the next column takes the rest.
const COLUMN_LINES: usize = 10;

/// So many letters make a line of a column; Chinese characters count twice.
const LINE_WIDE: usize = 20;

/// What stands round the wall's board.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wall {
    pub theme: String,
    pub method: Option<Method>,
    /// None before the session has begun.
    pub board: Option<Board>,
    pub name: String,
    pub givens: Vec<String>,
    pub closed: bool,
    /// What is voted on, and the turnout.
    pub vote: Option<Turnout>,
}

/// How many have voted, of those who may.
#[derive(Debug, Clone, PartialEq)]
pub struct Turnout {
    pub title: String,
    pub voted: u32,
    pub electorate: u32,
    pub open: bool,
}

/// What stands round the wall's board.
pub fn wall(lens: Lens) -> Wall {
    let Some(session) = lens.session() else { return Wall::default() };
    let phase = session.phase();
    Wall {
        theme: session.plan.theme.clone(),
        method: Some(session.method),
        board: phase.map(|phase| phase.board),
        name: phase.map(|phase| phase.name.clone()).unwrap_or_default(),
        givens: session.plan.givens.clone(),
        closed: session.closed_at.is_some(),
        vote: phase.and_then(|phase| shown_question(lens.state(), phase.board)).map(|(_, question)| {
            let (voted, electorate) = match question.close() {
                Some(close) => (close.recount.voters, close.electorate),
                None => turnout(lens.state(), question),
            };
            Turnout { title: question.open.title.clone(), voted, electorate, open: question.close().is_none() }
        }),
    }
}

/// The question that a board shows: the one that is open, else the latest.
fn shown_question(state: &State, board: Board) -> Option<(QuestionId, &Question)> {
    let of_board = |question: &Question| match (board, question.open.counting) {
        (Board::Statements, Counting::Stances)
        | (Board::Convergence, Counting::Dots { .. })
        | (Board::Goals, Counting::Consent) => true,
        (_, Counting::Stances | Counting::Dots { .. } | Counting::Consent) => false,
    };
    let found = state.questions.iter().filter(|(_, question)| of_board(question));
    found.max_by_key(|(_, question)| (question.close().is_none(), question.number)).map(|(id, question)| (*id, question))
}

/// Cards on the wall.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WallCards {
    pub total: u32,
    /// How many of them are shown.
    pub shown: u32,
    /// The latest first, in columns.
    pub columns: Vec<Vec<Word>>,
}

/// The cards on the wall, the latest first.
pub fn cards(lens: Lens) -> WallCards {
    let cards = words(lens, |card| card.needs_answer);
    let total = number(cards.len());
    WallCards {
        total,
        shown: total.min(CARDS_MAX),
        columns: stacked(cards.into_iter().take(CARDS_MAX as usize), CARD_CHARS, COLUMN_LINES + 1),
    }
}

/// A column of a theme.
#[derive(Debug, Clone, PartialEq)]
pub struct WallTheme {
    pub theme: ThemeId,
    pub title: String,
    pub cards: u32,
    pub words: Vec<Word>,
    /// 1, 2, 3 … where a theme takes several columns.
    pub part: u32,
}

/// The themes, the largest first, each in columns of a few cards.
pub fn themes(lens: Lens) -> Vec<WallTheme> {
    let state = lens.state();
    let mut by_theme: BTreeMap<ThemeId, Vec<(&CardId, &Card)>> = BTreeMap::new();
    for (id, card) in state.cards.iter().filter(|(_, card)| card.on_wall()) {
        if let Some(theme) = card.theme {
            by_theme.entry(theme).or_default().push((id, card));
        }
    }
    let mut themes: Vec<_> = state
        .themes
        .iter()
        .filter(|(_, theme)| !theme.dropped)
        .map(|(id, theme)| (*id, theme, by_theme.remove(id).unwrap_or_default()))
        .collect();
    themes.order_by(|(_, theme, cards)| (std::cmp::Reverse(cards.len()), theme.number));
    themes.into_iter().flat_map(|(id, theme, cards)| columns(lens, id, &theme.title, cards)).collect()
}

fn columns(lens: Lens, theme: ThemeId, title: &str, mut cards: Vec<(&CardId, &Card)>) -> Vec<WallTheme> {
    cards.order_by(|(_, card)| card.number);
    let total = number(cards.len());
    let word = |(id, card): &(&CardId, &Card)| Word {
        id: **id,
        number: card.number,
        text: lens.card_text(card),
        lang: card.lang,
        name: String::new(),
    };
    let column = |part: u32, words: Vec<Word>| WallTheme { theme, title: title.to_owned(), cards: total, words, part };
    if cards.is_empty() {
        return vec![column(1, Vec::new())];
    }
    let stacks = stacked(cards.iter().map(word), THEMED_CHARS, COLUMN_LINES);
    (1..).zip(stacks).map(|(part, words)| column(part, words)).collect()
}

/// Cards, of each so many characters, in columns of so many lines that are read whole.
fn stacked(words: impl Iterator<Item = Word>, chars: usize, most: usize) -> Vec<Vec<Word>> {
    let mut stacks: Vec<Vec<Word>> = Vec::new();
    let mut room = 0;
    for word in words {
        let takes = lines(&word.text, chars) + 1;
        match stacks.last_mut().filter(|_| takes <= room) {
            Some(stack) => stack.push(word),
            None => {
                room = most;
                stacks.push(vec![word]);
            }
        }
        room = room.saturating_sub(takes);
    }
    stacks
}

/// How many lines of a column a card's words take, about: a Chinese character is as wide as two letters.
fn lines(text: &str, chars: usize) -> usize {
    wide(&clipped(text, chars)).div_ceil(LINE_WIDE).max(1)
}

/// What may be seen of a question's result.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Seen {
    /// No question yet.
    #[default]
    None,
    /// Hidden until the close.
    Hidden,
    /// As it stands while voting goes on.
    Live,
    Closed,
    /// Closed, and contested or disputed: a new vote is the remedy.
    Doubtful,
}

/// Statements on the wall.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WallStatements {
    pub seen: Seen,
    /// The wording, the count where it may be seen, and once that is certain whether it was carried.
    pub statements: Vec<(String, Option<stances::Count>, Option<bool>)>,
}

/// Options with dots on the wall, most first where they may be seen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WallDots {
    pub seen: Seen,
    /// The wording, the dots and the people who put them.
    pub options: Vec<(String, Option<(u32, u32)>)>,
}

fn tally_of(state: &State, question: &Question) -> (Seen, Option<Tally>) {
    match question.close() {
        Some(_) if question.disputed() || question.contested(state) => {
            (Seen::Doubtful, question.close().map(|close| close.recount.tally.clone()))
        }
        Some(close) => (Seen::Closed, Some(close.recount.tally.clone())),
        None if question.open.hidden => (Seen::Hidden, None),
        None => (Seen::Live, Some(count(state, question).seal.tally)),
    }
}

/// Statements on the wall.
pub fn statements(lens: Lens) -> WallStatements {
    let Some((_, question)) = shown_question(lens.state(), Board::Statements) else { return WallStatements::default() };
    let (seen, tally) = tally_of(lens.state(), question);
    let counts = match tally {
        Some(Tally::Stances(counts)) => counts,
        Some(Tally::Dots(_) | Tally::Consent(_)) | None => Vec::new(),
    };
    let outcome = question.close().filter(|_| seen == Seen::Closed).map(|close| &close.outcome);
    let carried = |option: OptionId| match outcome {
        Some(Outcome::Carried(carried)) => Some(carried.contains(&option)),
        Some(_) | None => None,
    };
    let options = (0..).zip(&question.open.options);
    let statement =
        |(n, choice): (u16, &Choice)| (choice.text.clone(), counts.get(usize::from(n)).copied(), carried(OptionId(n)));
    WallStatements { seen, statements: options.map(statement).collect() }
}

/// Options with dots on the wall.
pub fn dots(lens: Lens) -> WallDots {
    let Some((_, question)) = shown_question(lens.state(), Board::Convergence) else { return WallDots::default() };
    let (seen, tally) = tally_of(lens.state(), question);
    let counts = match tally {
        Some(Tally::Dots(counts)) => counts,
        Some(Tally::Stances(_) | Tally::Consent(_)) | None => Vec::new(),
    };
    let counted = |n: usize| counts.get(n).map(|count| (count.dots, count.people));
    let mut options: Vec<_> =
        question.open.options.iter().enumerate().map(|(n, choice)| (choice.text.clone(), counted(n))).collect();
    options.order_by(|(_, count)| std::cmp::Reverse(count.map(|(dots, _)| dots)));
    WallDots { seen, options }
}

/// A goal on the wall.
#[derive(Debug, Clone, PartialEq)]
pub struct WallGoal {
    pub goal: GoalId,
    pub number: u32,
    pub title: String,
    pub text: String,
    pub stage: GoalStage,
    /// The count of its latest test, where it may be seen.
    pub consent: Option<consent::Count>,
    /// What became of every objection that a closed test of it counted.
    pub objections: Handled,
    /// Who takes which part.
    pub commitments: u32,
}

/// Where a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalStage {
    Draft,
    InTest,
    Tested,
    Agreed,
    NotAgreed,
}

/// The goals, in the order they were drafted.
pub fn goals(lens: Lens) -> Vec<WallGoal> {
    let mut goals: Vec<WallGoal> =
        lens.state().goals.iter().filter_map(|(id, goal)| wall_goal(lens.state(), *id, goal)).collect();
    goals.order_by(|goal| goal.number);
    goals
}

fn wall_goal(state: &State, id: GoalId, goal: &Goal) -> Option<WallGoal> {
    let wording = goal.wording()?;
    let test = tests_of(state, id).pop().map(|(_, question)| question);
    let stage = match (&goal.settled, test.map(|test| test.close().is_none())) {
        (Some((Settlement::Agreed, ..)), _) => GoalStage::Agreed,
        (Some((Settlement::NotAgreed, ..)), _) => GoalStage::NotAgreed,
        (None, Some(true)) => GoalStage::InTest,
        (None, Some(false)) => GoalStage::Tested,
        (None, None) => GoalStage::Draft,
    };
    let consent = test.and_then(|test| match tally_of(state, test).1 {
        Some(Tally::Consent(count)) => Some(count),
        Some(Tally::Stances(_) | Tally::Dots(_)) | None => None,
    });
    let owners = state
        .commitments
        .values()
        .filter(|commitment| commitment.goal == id && commitment.released.is_none() && !commitment.signed.is_empty());
    Some(WallGoal {
        goal: id,
        number: goal.number,
        title: wording.title.clone(),
        text: wording.text.clone(),
        stage,
        consent,
        objections: handled(state, id),
        commitments: number(owners.count()),
    })
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Seconds an announcement stays on the wall.
const ANNOUNCED_S: i64 = 15 * 60;

/// Most characters of an announcement in the wall's corner.
const ANNOUNCED_CHARS: usize = 60;

/// What was announced lately.
pub fn latest_announcement(lens: Lens) -> Option<String> {
    let said = lens.session()?.announcements.last()?;
    let fresh = lens.now.0.saturating_sub(said.at.0) < ANNOUNCED_S;
    fresh.then(|| clipped(&lens.words(said.words, said.by), ANNOUNCED_CHARS))
}

/// How wide a letter is: a Chinese character is as wide as two others.
fn width(letter: char) -> usize {
    if letter < '\u{1100}' { 1 } else { 2 }
}

fn wide(text: &str) -> usize {
    text.chars().map(width).sum()
}

/// A text that is not longer than so many characters; what is cut off is marked. Latin letters are half as wide as Chinese
/// characters, so twice as many fit.
pub fn clipped(text: &str, wide: usize) -> String {
    let mut room = 2 * wide;
    for (at, letter) in text.char_indices() {
        match room.checked_sub(width(letter)) {
            Some(left) => room = left,
            None => return format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        }
    }
    text.to_owned()
}
