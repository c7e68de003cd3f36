//! Where a card is now, in one line.

use super::way;
use crate::domain::account::{due, published_answer};
use crate::domain::card::Card;
use crate::domain::goal::Settlement;
use crate::domain::id::*;
use crate::domain::response::{Disposition, Item};
use crate::view::Lens;

/// Where a card is now.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    Withdrawn,
    Hidden(String),
    Waiting,
    /// Received, and nothing more yet.
    Received,
    /// Words of the closing circle.
    Closing,
    Merged(u32),
    Themed(String),
    /// Part of a goal, and whether that was agreed; none while it is talked about.
    Goal(String, Option<bool>),
    /// So many days overdue.
    Overdue(u32),
    /// Answered, and the latest progress on it.
    Answered(Disposition, Option<String>),
}

/// Where a card is now: the latest thing on its line that says so. `None` where the session does not have it.
pub fn fate_of(lens: Lens, id: CardId) -> Option<Fate> {
    let card = lens.state().cards.get(&id)?;
    let (chain, goals) = way::chain_and_goals(lens.state(), id);
    Some(if card.withdrawn_at.is_some() {
        Fate::Withdrawn
    } else if let Some((_, response, _)) = published_answer(lens.state(), Item::Card(id)) {
        Fate::Answered(response.give.disposition, latest_progress(lens, &way::items(lens.state(), &chain, &goals)))
    } else if let Some(hidden) = &card.hidden {
        Fate::Hidden(hidden.reason.clone())
    } else if card.waiting {
        Fate::Waiting
    } else {
        on_the_way(lens, id, card, &chain, &goals)
    })
}

fn latest_progress(lens: Lens, items: &[Item]) -> Option<String> {
    let about = lens.state().progress.iter().filter(|entry| items.contains(&entry.report.item));
    about.max_by_key(|entry| entry.at).map(|entry| entry.report.text.clone())
}

/// Where it is while nothing was answered.
fn on_the_way(lens: Lens, id: CardId, card: &Card, chain: &[CardId], goals: &[GoalId]) -> Fate {
    let state = lens.state();
    let late = due(state, Item::Card(id)).map(|day| day.since(lens.today())).filter(|left| card.needs_answer && *left < 0);
    let goal = || {
        let goal = state.goals.get(goals.last()?)?;
        let agreed = goal.settled.as_ref().map(|(settlement, ..)| *settlement == Settlement::Agreed);
        Some(Fate::Goal(goal.wording().map_or("", |w| &w.title).to_owned(), agreed))
    };
    let theme = || state.themes.get(&way::theme_now(state, chain)?).map(|theme| theme.title.clone());
    let merged = || state.cards.get(&card.merged_into?).map(|into| into.number);
    if let Some(left) = late {
        Fate::Overdue(left.unsigned_abs())
    } else if !card.needs_answer && way::alone(state, chain, goals) {
        Fate::Closing
    } else if let Some(fate) = goal() {
        fate
    } else if let Some(title) = theme() {
        Fate::Themed(title)
    } else if let Some(number) = merged() {
        Fate::Merged(number)
    } else {
        Fate::Received
    }
}
