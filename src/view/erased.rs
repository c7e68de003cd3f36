//! Words that were taken back by who wrote them, or taken down.

use super::Lens;
use crate::domain::Rejection;
use crate::domain::card::Card;
use crate::domain::erasure::{EraseDecide, Fate, WordsErase};
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::roster::Role;

/// What is said in the place of words that were erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// By who wrote them.
    pub own: bool,
    /// Who took them down; may be empty.
    pub by: String,
    pub reason: String,
    /// Kept nowhere; else they wait for a second person.
    pub destroyed: bool,
}

impl Erased {
    /// In words: those of `text::fate`.
    pub fn told(&self, words: fn(bool, &str, &str, bool) -> String) -> String {
        words(self.own, &self.by, &self.reason, self.destroyed)
    }
}

/// An erasure of somebody else's words that nobody has decided yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Undecided {
    pub erasure: ErasureId,
    /// The number of the card that has the words; 0 where none does.
    pub number: u32,
    /// The words, for who decides.
    pub texts: Vec<String>,
    pub by: String,
    pub reason: String,
    /// Why the person at the device cannot destroy them.
    pub destroy: Result<(), Rejection>,
}

/// What became of words that `author` wrote, if they were erased.
pub fn erased(lens: Lens, words: WordsId, author: PersonId) -> Option<Erased> {
    let (fate, _, erasure) = lens.state().erasures.of(words, author)?;
    Some(Erased {
        own: erasure.own,
        by: lens.name(erasure.by),
        reason: erasure.reason.clone(),
        destroyed: fate == Fate::Destroyed,
    })
}

/// The same of a card's latest wording.
pub fn of_card(lens: Lens, card: &Card) -> Option<Erased> {
    erased(lens, card.words()?, card.by)
}

/// The act that erases all wordings of a card.
pub fn erase_card(card: &Card, reason: &str) -> WordsErase {
    let words = card.wordings.iter().map(|wording| wording.words).collect();
    WordsErase { words, author: card.by, reason: reason.trim().to_owned() }
}

/// What waits for a second person, the first first; nothing for who decides nothing.
pub fn undecided(lens: Lens) -> Vec<Undecided> {
    if !matches!(lens.role(), Some(Role::Facilitator | Role::Office)) {
        return Vec::new();
    }
    let mut waiting: Vec<_> =
        lens.state().erasures.all().iter().filter(|(_, erasure)| erasure.fate() == Some(Fate::Hidden)).collect();
    waiting.order_by(|(id, erasure)| (erasure.at, **id));
    let undecided = |(id, erasure): (&ErasureId, &crate::domain::erasure::Erasure)| Undecided {
        erasure: *id,
        number: lens
            .state()
            .cards
            .values()
            .find(|card| card.words().is_some_and(|words| erasure.words.contains(&words)))
            .map_or(0, |card| card.number),
        texts: erasure
            .words
            .iter()
            .filter_map(|words| lens.ledger.words_held(*words, erasure.author))
            .map(str::to_owned)
            .collect(),
        by: lens.name(erasure.by),
        reason: erasure.reason.clone(),
        destroy: lens.admit(EraseDecide { erasure: *id, destroy: true }),
    };
    waiting.into_iter().map(undecided).collect()
}
