//! Everybody's wall: all cards as residents see them, and the themes they were put into.

use crate::domain::card::CardBack;
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::methods::Board;
use crate::domain::ordered::Ordered;
use crate::view::Lens;
use crate::view::cards::{Slip, Slips};

/// A card of the wall, with whether the person at the device says "me too".
#[derive(Debug, Clone, PartialEq)]
pub struct WallCard {
    pub slip: Slip,
    pub backed: bool,
    /// They may say so, or take it back.
    pub may_back: bool,
}

/// The wall.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Everyone {
    /// Cards that are shown or hidden with a reason; withdrawn, waiting and merged ones are not counted.
    pub total: u32,
    /// The latest first, at most as many as were asked for.
    pub cards: Vec<WallCard>,
    /// Themes with their cards' number, the largest first.
    pub themes: Vec<(ThemeId, String, u32)>,
}

/// The wall, at most `most` cards of it; of one theme where one is named.
pub fn everyone(lens: Lens, theme: Option<ThemeId>, most: usize) -> Everyone {
    let state = lens.state();
    let closing = |phase: Option<PhaseId>| {
        let phase = phase.and_then(|phase| lens.session()?.plan.phase(phase));
        phase.is_some_and(|phase| phase.board == Board::Closing)
    };
    let listed = state.cards.iter().filter(|(_, card)| {
        let hidden = card.hidden.is_some() && card.withdrawn_at.is_none();
        (card.on_wall() || hidden) && !closing(card.phase) && (theme.is_none() || card.theme == theme)
    });
    let mut ids: Vec<(u32, CardId)> = listed.map(|(id, card)| (card.number, *id)).collect();
    ids.order(|a, b| b.cmp(a));
    let slips = Slips::of(lens);
    let card = |id: CardId| {
        let backed = lens.who.is_some_and(|who| state.cards.get(&id).is_some_and(|card| card.backers.contains(&who)));
        let may_back = lens.admit(CardBack { card: id, on: !backed }).is_ok();
        slips.slip(id).map(|slip| WallCard { slip, backed, may_back })
    };
    Everyone {
        total: u32::try_from(ids.len()).unwrap_or(u32::MAX),
        cards: ids.iter().take(most).filter_map(|(_, id)| card(*id)).collect(),
        themes: themes(lens),
    }
}

fn themes(lens: Lens) -> Vec<(ThemeId, String, u32)> {
    let state = lens.state();
    let mut sizes: Few<ThemeId, u32> = Few::default();
    for card in state.cards.values().filter(|card| card.withdrawn_at.is_none()) {
        if let Some(theme) = card.theme {
            *sizes.at(theme) += 1;
        }
    }
    let standing = state.themes.iter().filter(|(_, theme)| !theme.dropped);
    let mut themes: Vec<(ThemeId, String, u32)> =
        standing.map(|(id, theme)| (*id, theme.title.clone(), sizes.get(id).copied().unwrap_or(0))).collect();
    themes.order(|a, b| b.2.cmp(&a.2).then(a.1.cmp(&b.1)));
    themes
}
