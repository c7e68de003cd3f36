//! Whom an answer reaches: those who raised a matter and those who backed it.

use crate::domain::State;
use crate::domain::account::{backed_by, cards_served, raised_by};
use crate::domain::ordered::set;
use crate::domain::response::Item;

/// People, each counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// Wrote a card of it, or had one written down.
    pub raised: u32,
    /// Find the answer on a page of their own: wrote a card of it, said "me too", voted on its goal or signed a commitment.
    pub told: u32,
}

/// Whom an answer to these items reaches.
pub fn reach(state: &State, items: &[Item]) -> Reach {
    let raised = set(items.iter().flat_map(|item| raised_by(state, *item)));
    let backed = set(items.iter().flat_map(|item| backed_by(state, *item)));
    let cards = set(items.iter().flat_map(|item| cards_served(state, *item)));
    // Who writes down a card for a neighbour did not raise it; the neighbours did.
    let raised_it = cards.iter().filter_map(|card| state.cards.get(card)).filter(|card| card.on_behalf.is_none());
    let own = set(raised_it.map(|card| card.by));
    let others: u32 = cards.iter().filter_map(|card| state.cards.get(card)?.on_behalf.as_ref()).map(|other| other.people).sum();
    let raised_own = raised.intersection(&own).count();
    let told = raised_own + backed.difference(&own).count();
    Reach {
        raised: u32::try_from(raised_own).unwrap_or(u32::MAX).saturating_add(others),
        told: u32::try_from(told).unwrap_or(u32::MAX),
    }
}
