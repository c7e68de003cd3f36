//! Themes: named groups of cards. A facilitator groups; every card's way stays visible.

use super::act::{Given, Rule};
use super::field::{Field, check_count, check_text};
use super::id::*;
use super::rejection::Rejection;
use super::state::State;
use super::time::Time;
use serde::Serialize;

/// A theme in the state. Its cards are those whose `theme` names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Theme {
    /// 1, 2, 3 … in the order of the record.
    pub number: u32,
    pub title: String,
    pub by: PersonId,
    pub at: Time,
    /// Every earlier title.
    pub was: Vec<String>,
    pub dropped: bool,
}

fn find(state: &State, theme: ThemeId) -> Result<&Theme, Rejection> {
    let found = state.themes.get(&theme).ok_or(Rejection::NoSuch { field: Field::Theme })?;
    if found.dropped { Err(Rejection::ThemeGone { theme }) } else { Ok(found) }
}

fn known_cards(state: &State, cards: &[CardId]) -> Result<(), Rejection> {
    check_count(Field::Card, cards, 400)?;
    if cards.iter().all(|card| state.cards.contains_key(card)) { Ok(()) } else { Err(Rejection::NoSuch { field: Field::Card }) }
}

fn put(state: &mut State, given: &Given, cards: &[CardId], theme: Option<ThemeId>) {
    for id in cards {
        if let Some(card) = state.cards.get_mut(id)
            && card.theme != theme
        {
            card.theme = theme;
            card.moves.push((given.at, theme));
        }
    }
}

/// Names a theme and puts cards into it.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeMake {
    pub title: String,
    pub cards: Vec<CardId>,
}

impl Rule for ThemeMake {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        check_text(Field::Title, &self.title, 60)?;
        known_cards(state, &self.cards)
    }

    fn apply(self, state: &mut State, given: &Given) {
        let number = u32::try_from(state.themes.len()).unwrap_or(u32::MAX).saturating_add(1);
        let theme = Theme { number, title: self.title, by: given.by, at: given.at, was: Vec::new(), dropped: false };
        state.themes.insert(given.id.into(), theme);
        put(state, given, &self.cards, Some(given.id.into()));
    }
}

/// Gives a theme another name.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeRename {
    pub theme: ThemeId,
    pub title: String,
}

impl Rule for ThemeRename {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        check_text(Field::Title, &self.title, 60)?;
        if find(state, self.theme)?.title == self.title { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, _: &Given) {
        if let Some(theme) = state.themes.get_mut(&self.theme) {
            theme.was.push(std::mem::replace(&mut theme.title, self.title));
        }
    }
}

/// Puts cards into a theme, or out of every theme.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemePut {
    pub cards: Vec<CardId>,
    pub theme: Option<ThemeId>,
}

impl Rule for ThemePut {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        known_cards(state, &self.cards)?;
        if let Some(theme) = self.theme {
            find(state, theme)?;
        }
        let changes = self.cards.iter().any(|id| state.cards.get(id).is_some_and(|card| card.theme != self.theme));
        if changes { Ok(()) } else { Err(Rejection::NothingChanges) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        put(state, given, &self.cards, self.theme);
    }
}

/// Dissolves a theme (its cards stand alone again), or brings a dissolved one back.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeDrop {
    pub theme: ThemeId,
    pub drop: bool,
}

impl Rule for ThemeDrop {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        let theme = state.themes.get(&self.theme).ok_or(Rejection::NoSuch { field: Field::Theme })?;
        if theme.dropped == self.drop { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if self.drop {
            let cards: Vec<_> = state.cards_of(self.theme).map(|(id, _)| id).collect();
            put(state, given, &cards, None);
        }
        if let Some(theme) = state.themes.get_mut(&self.theme) {
            theme.dropped = self.drop;
        }
    }
}
