//! What an item is called on screen: its kind, its number, and its own words.

use crate::domain::id::{CardId, GoalId, ThemeId};
use crate::domain::response::Item;
use crate::domain::session::Lang;
use crate::view::Lens;

/// An item as it is called on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub item: Item,
    /// 1, 2, 3 … among its kind.
    pub number: u32,
    /// A goal's or theme's title, or a card's words; may be empty where the words are not held.
    pub title: String,
    /// The language of a card's words.
    pub lang: Option<Lang>,
}

/// What an item is called.
pub fn named(lens: Lens, item: Item) -> Named {
    match item {
        Item::Goal(goal) => named_goal(lens, goal),
        Item::Theme(theme) => named_theme(lens, theme),
        Item::Card(card) => named_card(lens, card),
    }
}

fn named_goal(lens: Lens, id: GoalId) -> Named {
    let goal = lens.state().goals.get(&id);
    let title = goal.and_then(|goal| goal.wording()).map(|wording| wording.title.clone());
    Named { item: Item::Goal(id), number: goal.map_or(0, |goal| goal.number), title: title.unwrap_or_default(), lang: None }
}

fn named_theme(lens: Lens, id: ThemeId) -> Named {
    let theme = lens.state().themes.get(&id);
    let title = theme.map(|theme| theme.title.clone()).unwrap_or_default();
    Named { item: Item::Theme(id), number: theme.map_or(0, |theme| theme.number), title, lang: None }
}

fn named_card(lens: Lens, id: CardId) -> Named {
    let card = lens.state().cards.get(&id);
    Named {
        item: Item::Card(id),
        number: card.map_or(0, |card| card.number),
        title: card.map(|card| lens.card_text(card)).unwrap_or_default(),
        lang: card.map(|card| card.lang),
    }
}
