//! What became of mine: everything one wrote or backed, with where each is now, and the goals one had a part in.

use crate::domain::account::backed_by;
use crate::domain::id::{CardId, GoalId, PersonId};
use crate::domain::ordered::Ordered;
use crate::domain::response::{Disposition, Item};
use crate::domain::session::Lang;
use crate::domain::{State, ordered::set};
use crate::view::Lens;
use crate::view::line::{Fate, fate_of, goals_with};
use crate::view::resident::own_cards;

/// A card and where it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub card: CardId,
    /// 1, 2, 3 … in the order of the record.
    pub number: u32,
    pub text: String,
    pub lang: Lang,
    pub fate: Fate,
}

/// How things stand with all of one's cards.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// Without words of the closing circle.
    pub cards: u32,
    /// By disposition, in the order of trust.
    pub answered: [u32; 5],
    pub overdue: u32,
    pub withdrawn: u32,
    /// Neither answered nor overdue nor withdrawn.
    pub waiting: u32,
}

impl Sum {
    /// Answers of one disposition.
    pub fn of(&self, disposition: Disposition) -> u32 {
        Disposition::ALL.iter().position(|known| *known == disposition).map_or(0, |place| self.answered[place])
    }

    fn add(&mut self, fate: &Fate) {
        self.cards += u32::from(*fate != Fate::Closing);
        match fate {
            Fate::Closing => {}
            Fate::Answered(disposition, _) => {
                if let Some(place) = Disposition::ALL.iter().position(|known| known == disposition) {
                    self.answered[place] += 1;
                }
            }
            Fate::Overdue(_) => self.overdue += 1,
            Fate::Withdrawn => self.withdrawn += 1,
            Fate::Hidden(_) | Fate::Waiting | Fate::Received | Fate::Merged(_) | Fate::Themed(_) | Fate::Goal(..) => {
                self.waiting += 1
            }
        }
    }
}

/// Everything of the person at the device.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mine {
    pub sum: Sum,
    /// Their own cards, the latest first.
    pub own: Vec<Kept>,
    /// Cards they wrote down for others, the latest first.
    pub for_others: Vec<Kept>,
    /// Cards they said "me too" to, the latest first.
    pub backed: Vec<Kept>,
    /// Agreed goals they voted on or signed a part of, in the order of their numbers. Those that hold a card of the lists above
    /// are told with it.
    pub goals: Vec<GoalId>,
}

/// Everything of somebody who may be at another device, for whoever has their link.
pub fn of(lens: Lens, person: PersonId) -> Mine {
    mine(Lens { who: Some(person), ..lens })
}

/// Everything of the person at the device.
pub fn mine(lens: Lens) -> Mine {
    let Some(who) = lens.who else { return Mine::default() };
    let state = lens.state();
    let backed: Vec<CardId> = state.cards.iter().filter(|(_, card)| card.backers.contains(&who)).map(|(id, _)| *id).collect();
    let own = kept(lens, own_cards(state, who).collect());
    let mut sum = Sum::default();
    own.iter().for_each(|kept| sum.add(&kept.fate));
    let for_others = state.cards.iter().filter(|(_, card)| card.by == who && card.on_behalf.is_some() && card.origin.is_none());
    let for_others = for_others.map(|(id, _)| *id).collect();
    let goals = goals(state, who, own.iter().map(|kept| kept.card).chain(backed.iter().copied()));
    Mine { sum, own, for_others: kept(lens, for_others), backed: kept(lens, backed), goals }
}

/// Agreed goals somebody had a part in, but for those told with these cards.
fn goals(state: &State, who: PersonId, told: impl Iterator<Item = CardId>) -> Vec<GoalId> {
    let told = set(told.flat_map(|card| goals_with(state, card)));
    let mine = |id: &GoalId| !told.contains(id) && backed_by(state, Item::Goal(*id)).contains(&who);
    let mut goals: Vec<_> = state.goals.iter().filter(|(id, goal)| goal.agreed() && mine(id)).collect();
    goals.order_by(|(_, goal)| goal.number);
    goals.into_iter().map(|(id, _)| *id).collect()
}

pub(super) fn kept(lens: Lens, ids: Vec<CardId>) -> Vec<Kept> {
    let one = |id: CardId| {
        let card = lens.state().cards.get(&id)?;
        Some(Kept { card: id, number: card.number, text: lens.card_text(card), lang: card.lang, fate: fate_of(lens, id)? })
    };
    let mut kept: Vec<Kept> = ids.into_iter().filter_map(one).collect();
    kept.order_by(|kept| std::cmp::Reverse(kept.number));
    kept
}
