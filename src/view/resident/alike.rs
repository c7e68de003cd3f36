//! Neighbours who said something alike, found while one writes.

use crate::analysis::likeness::{Index, near};
use crate::domain::id::{CardId, PersonId};
use crate::domain::ordered::Ordered;
use crate::domain::session::Lang;
use crate::view::Lens;

/// Shorter texts are like everything.
const LEAST_CHARACTERS: usize = 4;

/// How many are shown: more would be a wall, not a hint.
const MOST: usize = 3;

/// A card on the wall that says something alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    pub card: CardId,
    pub by: PersonId,
    pub number: u32,
    pub text: String,
    pub lang: Lang,
    /// The person at the device said "me too" to it.
    pub backed: bool,
}

/// The cards of the wall, made ready to be compared. Costs about 15 µs a card.
pub struct Wall {
    index: Index,
    cards: Vec<Alike>,
}

impl Wall {
    /// Everything on the wall that is not one's own.
    pub fn of(lens: Lens) -> Wall {
        let others = lens.state().cards.iter().filter(|(_, card)| card.on_wall() && Some(card.by) != lens.who);
        let mut cards: Vec<Alike> = others
            .map(|(id, card)| Alike {
                card: *id,
                by: card.by,
                number: card.number,
                text: lens.card_text(card),
                lang: card.lang,
                backed: lens.who.is_some_and(|who| card.backers.contains(&who)),
            })
            .collect();
        cards.order_by(|card| card.number);
        let texts: Vec<&str> = cards.iter().map(|card| card.text.as_str()).collect();
        Wall { index: Index::new(&texts), cards }
    }

    /// The cards most like what is being written, best first.
    pub fn near(&self, text: &str) -> Vec<Alike> {
        if text.trim().chars().count() < LEAST_CHARACTERS {
            return Vec::new();
        }
        near(&self.index, text, MOST).into_iter().filter_map(|(place, _)| self.cards.get(place).cloned()).collect()
    }
}
