//! What became of a card or a slip of which one knows the number.

use crate::domain::digit::digit;
use crate::domain::id::PersonId;
use crate::domain::ordered::Ordered;
use crate::view::Lens;
use crate::view::line::Fate;
use crate::view::mine::{Kept, kept};
use crate::view::resident::own_cards;

/// What has a number.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The card; without its words while a facilitator has not looked at it.
    pub card: Option<Kept>,
    pub slips: Vec<Slip>,
}

/// A slip of paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    /// As it is printed.
    pub label: String,
    /// Who came by it, and how many cards each of them wrote: nobody, one, or several who claim it.
    pub people: Vec<(PersonId, usize)>,
}

/// The number that was typed, however it was: `7`, `007`, `No. 7`, `７`. None where it is not one number.
pub fn number(typed: &str) -> Option<u32> {
    let mut runs = typed.split(|c| digit(c).is_none()).filter(|run| !run.is_empty());
    let (run, another) = (runs.next()?, runs.next());
    another.is_none().then(|| run.chars().filter_map(digit).collect::<String>().parse().ok()).flatten()
}

/// What has this number.
pub fn find(lens: Lens, number: u32) -> Found {
    let state = lens.state();
    let card = state.cards.iter().find(|(_, card)| card.number == number).map(|(id, _)| *id);
    let card = kept(lens, card.into_iter().collect()).pop().map(|card| match card.fate {
        Fate::Waiting => Kept { text: String::new(), ..card },
        _ => card,
    });
    let slips = state.roster.invites.values().filter(|invite| invite.slip() == Some(number));
    let wrote = |person: &PersonId| (*person, own_cards(state, *person).count());
    let slip = |invite: &crate::domain::roster::InviteState| Slip {
        label: invite.label.clone(),
        people: invite.joined.iter().map(wrote).collect(),
    };
    let mut slips: Vec<Slip> = slips.map(slip).collect();
    slips.order_by(|slip| (slip.label.clone(), slip.people.clone()));
    Found { card, slips }
}
