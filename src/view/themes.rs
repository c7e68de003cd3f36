//! The board on which cards are grouped into themes.

use super::Lens;
use super::cards::{Joined, Slips, count, is_closing};
use crate::analysis::{Options, suggest};
use crate::domain::card::Card;
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::roster::Role;
use crate::domain::session::Lang;

/// A card on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    pub card: CardId,
    pub number: u32,
    pub text: String,
    pub lang: Lang,
    pub merged: Vec<Joined>,
}

/// A theme with its cards; or, without an id, those that stand in none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    pub theme: Option<ThemeId>,
    pub title: String,
    /// Earlier titles.
    pub was: Vec<String>,
    /// By number; at most as many as are shown.
    pub tiles: Vec<Tile>,
    pub total: u32,
}

/// The board.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Themes {
    pub loose: Column,
    /// In the order they were made.
    pub columns: Vec<Column>,
    /// Themes that were taken apart.
    pub dropped: Vec<(ThemeId, String)>,
    pub may_group: bool,
    /// Cards of the session that can be grouped.
    pub cards: u32,
}

/// How much of the board is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Most {
    pub loose: usize,
    pub theme: usize,
}

/// The board, at most so many cards of each column.
pub fn themes(lens: Lens, most: Most) -> Themes {
    let state = lens.state();
    let slips = Slips::of(lens);
    let mut by_theme: Few<Option<ThemeId>, Vec<(u32, CardId, &Card)>> = Few::default();
    for (id, card) in open_cards(lens) {
        let theme = card.theme.filter(|theme| state.themes.get(theme).is_some_and(|theme| !theme.dropped));
        by_theme.at(theme).push((card.number, id, card));
    }
    let cards = by_theme.values().map(Vec::len).sum();
    let mut column = |theme: Option<ThemeId>, most: usize| {
        let mut found = by_theme.remove(&theme).unwrap_or_default();
        found.order_by(|(number, ..)| *number);
        let known = theme.and_then(|theme| state.themes.get(&theme));
        Column {
            theme,
            title: known.map(|theme| theme.title.clone()).unwrap_or_default(),
            was: known.map(|theme| theme.was.clone()).unwrap_or_default(),
            total: count(found.len()),
            tiles: found.into_iter().take(most).map(|(_, id, card)| tile(lens, &slips, id, card)).collect(),
        }
    };
    let mut standing: Vec<(u32, ThemeId)> =
        state.themes.iter().filter(|(_, theme)| !theme.dropped).map(|(id, theme)| (theme.number, *id)).collect();
    standing.order_by(|theme| *theme);
    let mut dropped: Vec<_> = state.themes.iter().filter(|(_, theme)| theme.dropped).collect();
    dropped.order_by(|(_, theme)| theme.number);
    Themes {
        loose: column(None, most.loose),
        columns: standing.into_iter().map(|(_, id)| column(Some(id), most.theme)).collect(),
        dropped: dropped.into_iter().map(|(id, theme)| (*id, theme.title.clone())).collect(),
        may_group: lens.role() == Some(Role::Facilitator),
        cards: count(cards),
    }
}

/// Cards that can be grouped: on the wall, and no words of a closing circle.
fn open_cards<'a>(lens: Lens<'a>) -> impl Iterator<Item = (CardId, &'a Card)> {
    lens.state().cards.iter().filter(move |(_, card)| card.on_wall() && !is_closing(lens, card)).map(|(id, card)| (*id, card))
}

fn tile(lens: Lens, slips: &Slips, id: CardId, card: &Card) -> Tile {
    Tile { card: id, number: card.number, text: lens.card_text(card), lang: card.lang, merged: slips.merged(id) }
}

/// A theme that could be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// What its cards share, most telling first, for a title.
    pub terms: Vec<String>,
    pub tiles: Vec<Tile>,
}

/// Cards without a theme that seem to be about the same thing. It takes a moment for thousands of cards: to be asked for, not
/// followed.
pub fn suggestions(lens: Lens) -> Vec<Suggested> {
    let slips = Slips::of(lens);
    let mut loose: Vec<(u32, CardId, &Card)> =
        open_cards(lens).filter(|(_, card)| card.theme.is_none()).map(|(id, card)| (card.number, id, card)).collect();
    loose.order_by(|(number, ..)| *number);
    let texts: Vec<String> = loose.iter().map(|(_, _, card)| lens.card_text(card)).collect();
    let of_member = |at: &usize| loose.get(*at).map(|(_, id, card)| tile(lens, &slips, *id, card));
    suggest(&texts, &Options::default())
        .into_iter()
        .map(|theme| Suggested { terms: theme.terms, tiles: theme.members.iter().filter_map(of_member).collect() })
        .collect()
}
