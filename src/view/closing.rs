//! The closing circle: one sentence each; and what closing the session sets going.

use super::Lens;
use crate::domain::account::{due, needing_answers, published_answer};
use crate::domain::card::Card;
use crate::domain::id::*;
use crate::domain::methods::Board;
use crate::domain::ordered::Ordered;
use crate::domain::response::Item;
use crate::domain::roster::Role;
use crate::domain::session::{Lang, SessionClose};
use crate::domain::time::{Day, Time};

/// The closing circle.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Closing {
    /// The latest first.
    pub words: Vec<Word>,
    /// The phase that closing words are written in.
    pub phase: Option<PhaseId>,
    pub closed_at: Option<Time>,
    /// The day by which the office answers, counted from now or from the close.
    pub due: Option<Day>,
    pub due_days: u16,
    pub may_close: bool,
    /// Questions that are still open.
    pub open_questions: u32,
    /// Cards and goals the office will have to answer, or has.
    pub to_answer: u32,
    /// Those of them that have a published answer.
    pub answered: u32,
    /// Those of them that have none and whose day is over.
    pub overdue: u32,
    /// Somebody from the office is here.
    pub office: bool,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub id: CardId,
    pub number: u32,
    pub text: String,
    pub lang: Lang,
    /// Empty: no name given.
    pub name: String,
}

/// The closing circle.
pub fn closing(lens: Lens) -> Closing {
    let Some(session) = lens.session() else { return Closing::default() };
    let state = lens.state();
    let phase = session.plan.phases.iter().find(|phase| phase.board == Board::Closing).map(|phase| phase.id);
    let by_day = match session.closed_at {
        Some(closed_at) => session.due(closed_at),
        None => Some(lens.today().plus(session.plan.due_days.into())),
    };
    let needing = needing_answers(state);
    let (answered, blank): (Vec<Item>, Vec<Item>) =
        needing.iter().copied().partition(|item| published_answer(state, *item).is_some());
    let late = |item: &&Item| due(state, **item).is_some_and(|day| day < lens.today());
    let open_questions = state.questions.values().filter(|question| question.close().is_none()).count();
    Closing {
        words: words(lens, |card| phase.is_some() && card.phase == phase),
        phase,
        closed_at: session.closed_at,
        due: by_day,
        due_days: session.plan.due_days,
        may_close: lens.admit(SessionClose {}).is_ok(),
        open_questions: u32::try_from(open_questions).unwrap_or(u32::MAX),
        to_answer: u32::try_from(needing.len()).unwrap_or(u32::MAX),
        answered: u32::try_from(answered.len()).unwrap_or(u32::MAX),
        overdue: u32::try_from(blank.iter().filter(late).count()).unwrap_or(u32::MAX),
        office: state.roster.people.values().any(|person| person.role == Role::Office),
    }
}

/// The words of cards on the wall, the latest first.
pub(super) fn words(lens: Lens, of: impl Fn(&Card) -> bool) -> Vec<Word> {
    let mut cards: Vec<_> = lens.state().cards.iter().filter(|(_, card)| card.on_wall() && of(card)).collect();
    cards.order_by(|(_, card)| std::cmp::Reverse(card.number));
    let word = |(id, card): (&CardId, &Card)| Word {
        id: *id,
        number: card.number,
        text: lens.card_text(card),
        lang: card.lang,
        name: match &card.on_behalf {
            Some(on_behalf) => on_behalf.name.clone(),
            None => lens.name(card.by),
        },
    };
    cards.into_iter().map(word).collect()
}
