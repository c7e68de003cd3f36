//! Taking back: the acts that undo an act, found from the state before it. The record keeps both.

use crate::domain::few::Few;
use crate::domain::id::{ActId, CardId, ThemeId};
use crate::domain::{Act, State, card, team, theme, topic};

/// What would take an act back.
#[derive(Debug, Clone, PartialEq)]
pub struct Undo {
    pub of: ActId,
    pub acts: Vec<Act>,
}

/// The acts that undo `act`; none where it cannot be taken back.
pub fn undo(before: &State, id: ActId, act: &Act) -> Option<Undo> {
    let acts: Vec<Act> = match act {
        Act::ThemeMake(make) => {
            let put_back = put_back(before, &make.cards);
            std::iter::once(theme::ThemeDrop { theme: id.into(), drop: true }.into()).chain(put_back).collect()
        }
        Act::ThemePut(put) => put_back(before, &put.cards),
        Act::ThemeRename(rename) => {
            let title = before.themes.get(&rename.theme)?.title.clone();
            vec![theme::ThemeRename { theme: rename.theme, title }.into()]
        }
        Act::ThemeDrop(drop) => {
            let cards: Vec<CardId> = before.cards_of(drop.theme).map(|(id, _)| id).collect();
            let back = theme::ThemeDrop { theme: drop.theme, drop: !drop.drop };
            let cards = (!cards.is_empty()).then(|| theme::ThemePut { cards, theme: Some(drop.theme) }.into());
            std::iter::once(back.into()).chain(cards).collect()
        }
        Act::CardMerge(merge) => vec![card::CardSplit { card: merge.card }.into()],
        Act::CardSplit(split) => {
            vec![card::CardMerge { card: split.card, into: before.cards.get(&split.card)?.merged_into? }.into()]
        }
        Act::CardHide(hide) => vec![card::CardShow { card: hide.card }.into()],
        Act::CardBack(back) => vec![card::CardBack { card: back.card, on: !back.on }.into()],
        Act::TopicPlace(place) => {
            vec![topic::TopicPlace { topic: place.topic, place: before.topics.get(&place.topic)?.place }.into()]
        }
        Act::TopicConvene(convene) => {
            let topic = before.topics.get(&convene.topic)?;
            let person = topic.convener.filter(|_| topic.convener_name.is_empty())?;
            vec![topic::TopicConvene { topic: convene.topic, person: Some(person) }.into()]
        }
        Act::TopicSignup(signup) => vec![topic::TopicSignup { topic: signup.topic, on: !signup.on }.into()],
        Act::TeamJoin(join) => vec![team::TeamJoin { team: join.team, on: !join.on }.into()],
        _ => return None,
    };
    (!acts.is_empty()).then_some(Undo { of: id, acts })
}

fn put_back(before: &State, cards: &[CardId]) -> Vec<Act> {
    let mut by_theme: Few<Option<ThemeId>, Vec<CardId>> = Few::default();
    for id in cards {
        if let Some(card) = before.cards.get(id) {
            by_theme.at(card.theme).push(*id);
        }
    }
    by_theme.into_iter().map(|(theme, cards)| theme::ThemePut { cards, theme }.into()).collect()
}
