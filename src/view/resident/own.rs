//! One's own cards on the resident's page: the latest, with where each is now.

use super::own_cards;
use crate::domain::id::CardId;
use crate::domain::ordered::Ordered;
use crate::domain::session::Lang;
use crate::view::Lens;
use crate::view::cards::is_closing;
use crate::view::erased::{Erased, of_card};
use crate::view::line::{Fate, fate_of};

/// One's own cards.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Own {
    /// How many there are.
    pub count: usize,
    /// The latest, the last first.
    pub latest: Vec<OwnCard>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnCard {
    pub card: CardId,
    pub number: u32,
    /// Empty where the words are not on this device.
    pub text: String,
    pub erased: Option<Erased>,
    pub lang: Lang,
    pub fate: Fate,
}

/// The cards of the person at the device, at most so many of them.
pub fn own(lens: Lens, most: usize) -> Own {
    let Some(who) = lens.who else { return Own::default() };
    let cards = &lens.state().cards;
    // A word of the closing circle asks for nothing, and nothing becomes of it.
    let thoughts =
        own_cards(lens.state(), who).filter_map(|id| Some((id, cards.get(&id)?))).filter(|(_, card)| !is_closing(lens, card));
    let mut found: Vec<_> = thoughts.collect();
    found.order_by(|(_, card)| std::cmp::Reverse(card.number));
    let count = found.len();
    let shown = |(card, held): (CardId, &crate::domain::card::Card)| {
        Some(OwnCard {
            card,
            number: held.number,
            text: lens.card_text(held),
            erased: of_card(lens, held),
            lang: held.lang,
            fate: fate_of(lens, card)?,
        })
    };
    Own { count, latest: found.into_iter().take(most).filter_map(shown).collect() }
}
