//! What was said: cards by theme, by channel and language, and those that are not on the wall, with the reason.

use super::{Number, Own, Source};
use crate::domain::card::Card;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::roster::Channel;
use crate::domain::session::Lang;
use crate::view::Lens;
use crate::view::cards::{count, is_closing};
use crate::view::erased::{self, Erased};
use crate::view::line::chain_of;
use std::collections::BTreeMap;

/// Where a card stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardState {
    OnWall,
    /// A facilitator has not looked at it yet.
    Waiting,
    /// Off the wall, by whom and with which public reason.
    Hidden {
        by: String,
        reason: Own,
    },
    /// Taken back by its author.
    Withdrawn,
    /// Joined to another that says the same.
    Merged {
        into: u32,
    },
}

/// A card.
#[derive(Debug, Clone, PartialEq)]
pub struct CardFact {
    pub card: CardId,
    pub number: u32,
    /// Empty where it is hidden, withdrawn or waiting, or where the words are not held.
    pub words: Own,
    pub erased: Option<Erased>,
    /// As they wish to be called; may be empty.
    pub name: String,
    pub group: String,
    pub channel: Channel,
    /// Who said "me too".
    pub backers: u32,
    /// How many people it stands for.
    pub people: u32,
    pub revised: u32,
    pub state: CardState,
}

/// A theme with its cards, by number.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeFact {
    pub theme: ThemeId,
    pub number: u32,
    pub title: Own,
    /// Earlier titles.
    pub was: Vec<String>,
    pub cards: Vec<CardFact>,
}

/// What was said.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Said {
    /// Every card but the words of the closing circle.
    pub cards: Number,
    /// The largest first.
    pub themes: Vec<ThemeFact>,
    /// In no theme.
    pub loose: Vec<CardFact>,
    pub channels: Vec<(Channel, Number)>,
    pub langs: Vec<(Lang, Number)>,
    /// The card that most people said "me too" to, of each of the largest themes.
    pub voices: Vec<CardFact>,
    /// Not on the wall: hidden, withdrawn, waiting; by number.
    pub off_wall: Vec<CardFact>,
    pub merged: Vec<CardFact>,
    /// The words of the closing circle.
    pub closing: Vec<CardFact>,
}

impl Said {
    /// How many cards stand so.
    pub fn off(&self, is: impl Fn(&CardState) -> bool) -> u32 {
        count(self.off_wall.iter().filter(|card| is(&card.state)).count())
    }
}

/// How many voices are quoted.
const VOICES: usize = 4;

/// What was said.
pub(super) fn said(lens: Lens) -> Said {
    let state = lens.state();
    let mut cards: Vec<(CardId, &Card)> = state.cards.iter().map(|(id, card)| (*id, card)).collect();
    cards.order_by(|(_, card)| card.number);
    let mut said = Said::default();
    let mut themes: BTreeMap<ThemeId, Vec<CardFact>> = BTreeMap::new();
    let mut channels: BTreeMap<Channel, Vec<Source>> = BTreeMap::new();
    let mut langs: BTreeMap<Lang, Vec<Source>> = BTreeMap::new();
    for (id, card) in cards {
        let fact = fact(lens, id, card);
        if is_closing(lens, card) {
            said.closing.push(fact);
            continue;
        }
        let source = Source::Card { card: id, number: card.number };
        channels.entry(card.channel).or_default().push(source.clone());
        langs.entry(card.lang).or_default().push(source.clone());
        said.cards.of.push(source);
        match fact.state {
            CardState::Hidden { .. } | CardState::Withdrawn | CardState::Waiting => said.off_wall.push(fact.clone()),
            CardState::Merged { .. } => said.merged.push(fact.clone()),
            CardState::OnWall => {}
        }
        match chain_of(state, id).into_iter().find_map(|card| state.cards.get(&card)?.theme) {
            Some(theme) => themes.entry(theme).or_default().push(fact),
            None => said.loose.push(fact),
        }
    }
    said.cards.n = count(said.cards.of.len());
    said.channels = channels.into_iter().map(|(channel, of)| (channel, Number::of(of))).collect();
    said.langs = langs.into_iter().map(|(lang, of)| (lang, Number::of(of))).collect();
    said.themes = themes.into_iter().filter_map(|(theme, cards)| theme_fact(lens, theme, cards)).collect();
    said.themes.order_by(|theme| (std::cmp::Reverse(theme.cards.len()), theme.number));
    said.voices = said.themes.iter().take(VOICES).filter_map(|theme| voice(&theme.cards)).collect();
    said
}

fn theme_fact(lens: Lens, id: ThemeId, cards: Vec<CardFact>) -> Option<ThemeFact> {
    let theme = lens.state().themes.get(&id)?;
    Some(ThemeFact { theme: id, number: theme.number, title: Own::of(&theme.title), was: theme.was.clone(), cards })
}

/// The card that most people stand behind; of equals the first.
fn voice(cards: &[CardFact]) -> Option<CardFact> {
    let shown = cards.iter().filter(|card| card.state == CardState::OnWall && !card.words.is_empty());
    shown.max_by_key(|card| (card.backers, std::cmp::Reverse(card.number))).cloned()
}

/// A card as the account shows it: what is not on the wall keeps its words to itself.
fn fact(lens: Lens, id: CardId, card: &Card) -> CardFact {
    let state = card_state(lens, id, card);
    let shown = matches!(state, CardState::OnWall | CardState::Merged { .. });
    let other = card.on_behalf.as_ref();
    CardFact {
        card: id,
        number: card.number,
        words: Own { text: if shown { lens.card_text(card) } else { String::new() }, lang: card.lang },
        erased: erased::of_card(lens, card),
        name: other.map_or_else(|| lens.name(card.by), |other| other.name.clone()),
        group: lens.group_name(card.group(lens.state())),
        channel: card.channel,
        backers: count(card.backers.len()),
        people: other.map_or(1, |other| other.people),
        revised: count(card.wordings.len().saturating_sub(1)),
        state,
    }
}

fn card_state(lens: Lens, id: CardId, card: &Card) -> CardState {
    if card.withdrawn_at.is_some() {
        return CardState::Withdrawn;
    }
    if let Some(hidden) = &card.hidden {
        return CardState::Hidden { by: lens.name(hidden.by), reason: Own::of(&hidden.reason) };
    }
    if card.merged_into.is_some() {
        let root = lens.state().merged_root(id);
        return CardState::Merged { into: lens.state().cards.get(&root).map_or(0, |root| root.number) };
    }
    if card.waiting { CardState::Waiting } else { CardState::OnWall }
}
