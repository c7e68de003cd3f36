//! What needs an answer, which answer serves it, and what is still blank: findings from the state, the same for every reader.

use super::id::*;
use super::response::{Item, Publication, Response};
use super::state::State;
use super::time::Day;
use crate::domain::ordered::set;
use std::collections::BTreeSet;

/// How an answer reaches an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// Given to the item itself.
    Itself,
    /// Given to the theme it belongs to.
    Theme(ThemeId),
    /// Given to a goal made of it.
    Goal(GoalId),
    /// Given to the card it was merged into.
    Card(CardId),
}

/// Whether the session has the item at all.
pub fn exists(state: &State, item: Item) -> bool {
    match item {
        Item::Card(card) => state.cards.contains_key(&card),
        Item::Theme(theme) => state.themes.contains_key(&theme),
        Item::Goal(goal) => state.goals.contains_key(&goal),
    }
}

/// Everything that needs an answer: every agreed goal, and every card that was not withdrawn. Hidden and merged ones too.
pub fn needing_answers(state: &State) -> Vec<Item> {
    let goals = state.goals.iter().filter(|(_, goal)| goal.agreed()).map(|(id, _)| Item::Goal(*id));
    let cards =
        state.cards.iter().filter(|(_, card)| card.needs_answer && card.withdrawn_at.is_none()).map(|(id, _)| Item::Card(*id));
    goals.chain(cards).collect()
}

/// The goals, not given up, that a card is part of: by itself, or by its theme.
pub fn goals_of(state: &State, card: CardId) -> Vec<GoalId> {
    let theme = state.cards.get(&card).and_then(|c| c.theme);
    let holds = |goal: &super::goal::Goal| goal.cards.contains(&card) || theme.is_some_and(|theme| goal.themes.contains(&theme));
    state.goals.iter().filter(|(_, goal)| holds(goal)).map(|(id, _)| *id).collect()
}

/// The latest answer given to exactly this item, among those that count.
fn given_to<'a>(state: &'a State, item: Item, counts: &impl Fn(ResponseId) -> bool) -> Option<(ResponseId, &'a Response)> {
    let on_item = state.answers_to.get(&item)?;
    let known = on_item.iter().filter_map(|id| state.responses.get(id).map(|response| (*id, response)));
    known.filter(|(id, _)| counts(*id)).last()
}

/// The answer that serves an item: its own, else its theme's, else a goal's, else that of the card it was merged into.
pub fn answer<'a>(state: &'a State, item: Item, counts: &impl Fn(ResponseId) -> bool) -> Option<(ResponseId, &'a Response, Via)> {
    let mut item = item;
    let mut via_merge = None;
    let mut met = Vec::new();
    loop {
        if let Some((id, response)) = given_to(state, item, counts) {
            return Some((id, response, via_merge.map_or(Via::Itself, Via::Card)));
        }
        let Item::Card(card_id) = item else { return None };
        let card = state.cards.get(&card_id)?;
        if let Some(theme) = card.theme
            && let Some((id, response)) = given_to(state, Item::Theme(theme), counts)
        {
            return Some((id, response, Via::Theme(theme)));
        }
        let by_goal = goals_of(state, card_id)
            .into_iter()
            .find_map(|goal| given_to(state, Item::Goal(goal), counts).map(|found| (goal, found)));
        if let Some((goal, (id, response))) = by_goal {
            return Some((id, response, Via::Goal(goal)));
        }
        let into = card.merged_into?;
        if met.contains(&into) {
            return None;
        }
        met.push(into);
        via_merge = Some(into);
        item = Item::Card(into);
    }
}

/// The published answer that serves an item.
pub fn published_answer(state: &State, item: Item) -> Option<(ResponseId, &Response, Via)> {
    answer(state, item, &|id| state.responses.get(&id).is_some_and(|r| r.published.is_some()))
}

/// Items that need an answer and have none among those that count.
pub fn blanks(state: &State, counts: impl Fn(ResponseId) -> bool) -> Vec<Item> {
    needing_answers(state).into_iter().filter(|item| answer(state, *item, &counts).is_none()).collect()
}

/// Items that need an answer and have no published one.
pub fn unanswered(state: &State) -> Vec<Item> {
    blanks(state, |id| state.responses.get(&id).is_some_and(|r| r.published.is_some()))
}

/// Each reader's own finding on a publication that calls itself complete: the items that were not made in knowledge of it and
/// have no answer that it brought or that came before. Empty: it is complete.
pub fn blanks_of(state: &State, id: PublicationId, publication: &Publication) -> Vec<Item> {
    let by_then = |response: ResponseId| {
        let published = state.responses.get(&response).and_then(|r| r.published);
        published.and_then(|p| state.publications.get(&p)).is_some_and(|p| p.version <= publication.version)
    };
    let later = |item: &Item| match item {
        Item::Card(card) => state.cards.get(card).is_some_and(|c| c.knew.contains(&id)),
        Item::Goal(goal) => state.goals.get(goal).is_some_and(|g| g.knew.contains(&id)),
        Item::Theme(_) => false,
    };
    blanks(state, by_then).into_iter().filter(|item| !later(item)).collect()
}

/// The day an item's answer is due; `None` before the session's close.
pub fn due(state: &State, item: Item) -> Option<Day> {
    let said_at = match item {
        Item::Card(card) => state.cards.get(&card)?.at,
        Item::Goal(goal) => state.goals.get(&goal)?.at,
        Item::Theme(theme) => state.themes.get(&theme)?.at,
    };
    state.session.as_ref()?.due(said_at)
}

/// The cards an answer to this item serves.
pub fn cards_served(state: &State, item: Item) -> Vec<CardId> {
    match item {
        Item::Card(card) => {
            let merged = state.cards.iter().filter(|(_, c)| c.merged_into == Some(card)).map(|(id, _)| *id);
            std::iter::once(card).chain(merged).collect()
        }
        Item::Theme(theme) => state.cards_of(theme).map(|(id, _)| id).collect(),
        Item::Goal(goal) => state.cards.keys().copied().filter(|card| goals_of(state, *card).contains(&goal)).collect(),
    }
}

/// Who raised an item: the authors of its cards.
pub fn raised_by(state: &State, item: Item) -> BTreeSet<PersonId> {
    set(cards_served(state, item).iter().filter_map(|card| state.cards.get(card)).map(|card| card.by))
}

/// Who backed an item: said "me too" to its cards, took part in a test of its goal, or put their name to a commitment of it.
pub fn backed_by(state: &State, item: Item) -> BTreeSet<PersonId> {
    let cards = cards_served(state, item);
    let mut people: BTreeSet<PersonId> =
        set(cards.iter().filter_map(|card| state.cards.get(card)).flat_map(|card| card.backers.iter().copied()));
    if let Item::Goal(goal) = item {
        for (_, question) in super::goal::tests_of(state, goal) {
            people.extend(question.ballots.values().map(|ballot| ballot.by));
        }
        let signers = state.commitments.values().filter(|c| c.goal == goal).flat_map(|c| c.signed.keys().copied());
        people.extend(signers);
    }
    people
}
