//! Cards and themes.

use super::super::{Made, Step};
use super::{kind, reason, words};
use gongshi::domain::Act;
use gongshi::domain::card::*;
use gongshi::domain::erasure::{EraseDecide, WordsErase};
use gongshi::domain::id::*;
use gongshi::domain::roster::Channel;
use gongshi::domain::session::Lang;
use gongshi::domain::theme::*;

impl Made {
    pub(super) fn of_cards(&self, device: usize, step: Step) -> Option<Act> {
        let Step { a, b, c, .. } = step;
        let on = step.on();
        let card = |n| self.some::<CardId>(device, step, n, "card.add");
        let theme = |n| self.some::<ThemeId>(device, step, n, "theme.make");
        Some(match kind(step) {
            "card.add" => CardAdd {
                words: words(step),
                channel: Channel::Phone,
                lang: Lang::Zh,
                phase: Some(PhaseId((b % 12).into())),
                on_behalf: (c % 8 == 2).then(|| OnBehalf { people: b.into(), group: Some(GroupId(1)), name: String::new() }),
                origin: None,
            }
            .into(),
            "card.revise" => CardRevise { card: card(a)?, words: words(step) }.into(),
            "card.withdraw" => CardWithdraw { card: card(a)? }.into(),
            "card.hide" => CardHide { card: card(a)?, reason: reason(step) }.into(),
            "card.show" => CardShow { card: card(a)? }.into(),
            "card.merge" => CardMerge { card: card(a)?, into: card(b)? }.into(),
            "card.split" => CardSplit { card: card(a)? }.into(),
            "card.back" => CardBack { card: card(a)?, on }.into(),
            "words.erase" => {
                let author = super::super::person_at(usize::from(a) % super::super::DEVICES);
                WordsErase { words: vec![words(step)], author, reason: reason(step) }.into()
            }
            "erase.decide" => EraseDecide { erasure: self.some(device, step, a, "words.erase")?, destroy: on }.into(),
            "theme.make" => ThemeMake { title: reason(step), cards: card(a).into_iter().chain(card(b)).collect() }.into(),
            "theme.rename" => ThemeRename { theme: theme(a)?, title: format!("t{b}") }.into(),
            "theme.put" => ThemePut { cards: vec![card(a)?], theme: theme(b) }.into(),
            "theme.drop" => ThemeDrop { theme: theme(a)?, drop: on }.into(),
            _ => return None,
        })
    }
}
