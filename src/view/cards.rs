//! Cards as slips of paper, and the board on which a facilitator sees them all.

use super::Lens;
use super::erased::{self, Erased};
use crate::domain::Rejection;
use crate::domain::card::{Card, CardAdd, CardHide};
use crate::domain::held::Held;
use crate::domain::id::*;
use crate::domain::methods::Board;
use crate::domain::ordered::Ordered;
use crate::domain::roster::{Channel, Role};
use crate::domain::session::Lang;
use crate::domain::time::Time;
use std::collections::BTreeSet;

/// Where a card stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Standing {
    #[default]
    OnWall,
    /// A facilitator has not looked at it yet.
    Waiting,
    /// Off the wall, by whom and with which public reason.
    Hidden { by: String, reason: String },
    /// Taken back by its author.
    Withdrawn,
    /// Joined to another that says the same.
    Merged { into: CardId, number: u32 },
}

/// A card that was merged into another, as shown under it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Joined {
    pub number: u32,
    pub card: CardId,
    pub text: String,
    pub lang: Lang,
}

/// A card as a slip of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    pub card: CardId,
    /// 1, 2, 3 …; shown as 001.
    pub number: u32,
    /// Empty where the words are not on this device.
    pub text: String,
    pub lang: Lang,
    pub channel: Channel,
    pub at: Time,
    /// As its author wishes to be called; may be empty.
    pub name: String,
    /// The stakeholder group it was said from; may be empty.
    pub group: String,
    /// How many people it stands for, where it was entered for somebody.
    pub people: u32,
    /// Who entered it for somebody else; empty where the author wrote it.
    pub entered_by: String,
    /// The file it came from; empty where it came from nobody's file.
    pub source: String,
    pub standing: Standing,
    /// What became of its words, where they were erased.
    pub erased: Option<Erased>,
    pub theme: Option<(ThemeId, String)>,
    /// Cards that were merged into it, all the way down, by number.
    pub merged: Vec<Joined>,
    /// Who else said "me too".
    pub backers: u32,
    /// Earlier wordings.
    pub revised: u32,
    /// The words of a closing circle, not a thought that needs an answer.
    pub closing: bool,
    /// By the person at the device.
    pub mine: bool,
}

/// Makes slips; finds out once which cards were merged into which.
pub struct Slips<'a> {
    lens: Lens<'a>,
    merged: Held<CardId, Vec<CardId>>,
}

impl<'a> Slips<'a> {
    /// Ready to make slips of any of the session's cards.
    pub fn of(lens: Lens<'a>) -> Slips<'a> {
        let mut merged: Held<CardId, Vec<CardId>> = Held::default();
        for (id, card) in &lens.state().cards {
            if card.merged_into.is_some() {
                merged.get_or_insert_with(lens.state().merged_root(*id), Vec::new).push(*id);
            }
        }
        Slips { lens, merged }
    }

    /// The cards merged into this one, by number.
    pub fn merged(&self, card: CardId) -> Vec<Joined> {
        let found =
            self.merged.get(&card).into_iter().flatten().filter_map(|id| self.lens.state().cards.get(id).map(|c| (*id, c)));
        let mut joined: Vec<Joined> = found
            .map(|(id, card)| Joined { card: id, number: card.number, text: self.lens.card_text(card), lang: card.lang })
            .collect();
        joined.order_by(|card| (card.number, card.card));
        joined
    }

    /// The slip of a card.
    pub fn slip(&self, id: CardId) -> Option<Slip> {
        let lens = self.lens;
        let card = lens.state().cards.get(&id)?;
        let theme = card.theme.and_then(|id| lens.state().themes.get(&id).map(|theme| (id, theme.title.clone())));
        let (name, people, entered_by) = match (&card.on_behalf, &card.origin) {
            (Some(other), Some(_)) => (other.name.clone(), other.people, String::new()),
            (Some(other), None) => (other.name.clone(), other.people, lens.name(card.by)),
            (None, _) => (lens.name(card.by), 1, String::new()),
        };
        Some(Slip {
            card: id,
            number: card.number,
            text: lens.card_text(card),
            lang: card.lang,
            channel: card.channel,
            at: card.at,
            name,
            group: lens.group_name(card.group(lens.state())),
            people,
            entered_by,
            source: card.origin.as_ref().map(|origin| origin.source.clone()).unwrap_or_default(),
            standing: standing(lens, card),
            erased: erased::of_card(lens, card),
            theme,
            merged: self.merged(id),
            backers: count(card.backers.len()),
            revised: count(card.wordings.len().saturating_sub(1)),
            closing: is_closing(lens, card),
            mine: lens.who == Some(card.by),
        })
    }
}

/// The slip of one card.
pub fn slip(lens: Lens, card: CardId) -> Option<Slip> {
    Slips::of(lens).slip(card)
}

fn standing(lens: Lens, card: &Card) -> Standing {
    if card.withdrawn_at.is_some() {
        return Standing::Withdrawn;
    }
    if let Some(hidden) = &card.hidden {
        return Standing::Hidden { by: lens.name(hidden.by), reason: hidden.reason.clone() };
    }
    if let Some(into) = card.merged_into {
        let root = lens.state().merged_root(into);
        return Standing::Merged { into: root, number: lens.state().cards.get(&root).map_or(0, |card| card.number) };
    }
    if card.waiting { Standing::Waiting } else { Standing::OnWall }
}

/// Whether a card is a word of the closing circle.
pub fn is_closing(lens: Lens, card: &Card) -> bool {
    let phase = card.phase.and_then(|phase| lens.session().and_then(|session| session.plan.phase(phase)));
    phase.is_some_and(|phase| phase.board == Board::Closing)
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Which cards, by where they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    All,
    OnWall,
    Hidden,
    Withdrawn,
    Merged,
    /// On the wall and in no theme.
    Loose,
}

impl Which {
    pub const ALL: &[Which] = &[Which::All, Which::OnWall, Which::Loose, Which::Merged, Which::Hidden, Which::Withdrawn];

    fn has(self, card: &Card) -> bool {
        match self {
            Which::All => true,
            Which::OnWall => card.on_wall(),
            Which::Hidden => card.hidden.is_some(),
            Which::Withdrawn => card.withdrawn_at.is_some(),
            Which::Merged => card.merged_into.is_some(),
            Which::Loose => card.on_wall() && card.theme.is_none(),
        }
    }
}

/// What the facilitator wants to see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub which: Which,
    pub channel: Option<Channel>,
    pub lang: Option<Lang>,
    pub group: Option<GroupId>,
    /// A part of the words, or a number.
    pub search: String,
}

impl Filter {
    fn has(&self, lens: Lens, card: &Card, search: &str) -> bool {
        self.which.has(card)
            && self.channel.is_none_or(|channel| card.channel == channel)
            && self.lang.is_none_or(|lang| card.lang == lang)
            && self.group.is_none_or(|group| card.group(lens.state()) == Some(group))
            && (search.is_empty() || said(lens, card, search))
    }
}

/// Whether a card has these words, or is that number; `search` is in lower case.
pub fn said(lens: Lens, card: &Card, search: &str) -> bool {
    let words = card.words().and_then(|words| lens.ledger.words(words, card.by)).unwrap_or_default();
    search.trim_start_matches('0') == card.number.to_string() || words.to_lowercase().contains(search)
}

/// The board of all cards.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cards {
    /// All cards of the session.
    pub total: u32,
    /// All that the filter lets through.
    pub matching: u32,
    /// Those of them that are shown, the newest first.
    pub slips: Vec<Slip>,
    /// Cards that wait for a look, the oldest first; at most as many as are shown.
    pub waiting: Vec<Slip>,
    pub waiting_total: u32,
    /// Channels and languages that occur, for the filter.
    pub channels: Vec<Channel>,
    pub langs: Vec<Lang>,
    pub groups: Vec<(GroupId, String)>,
    /// The phase a card would be written in now.
    pub phase: Option<PhaseId>,
    /// Why the person at the device may add no card.
    pub add_refused: Option<Rejection>,
    pub may_moderate: bool,
}

/// All cards, filtered, at most `most` of them.
pub fn cards(lens: Lens, filter: &Filter, most: usize) -> Cards {
    let state = lens.state();
    let search = filter.search.trim().to_lowercase();
    let slips = Slips::of(lens);
    let mut found: Vec<(u32, CardId)> = Vec::new();
    let mut waiting: Vec<(u32, CardId)> = Vec::new();
    let (mut channels, mut langs) = (BTreeSet::new(), BTreeSet::new());
    for (id, card) in &state.cards {
        channels.insert(card.channel);
        langs.insert(card.lang);
        if card.waiting && card.withdrawn_at.is_none() {
            waiting.push((card.number, *id));
        } else if filter.has(lens, card, &search) {
            found.push((card.number, *id));
        }
    }
    found.order_by(|one| std::cmp::Reverse(*one));
    waiting.order_by(|one| *one);
    let make = |ids: &[(u32, CardId)]| ids.iter().take(most).filter_map(|(_, id)| slips.slip(*id)).collect();
    Cards {
        total: count(state.cards.len()),
        matching: count(found.len()),
        slips: make(&found),
        waiting: make(&waiting),
        waiting_total: count(waiting.len()),
        channels: channels.into_iter().collect(),
        langs: langs.into_iter().collect(),
        groups: groups(lens),
        phase: phase(lens),
        add_refused: lens.admit(blank(lens)).err(),
        may_moderate: lens.role() == Some(Role::Facilitator),
    }
}

/// The phase that cards entered on the board belong to: the current one. In the closing circle, where they would be taken for
/// closing words, the one of the board itself.
fn phase(lens: Lens) -> Option<PhaseId> {
    let session = lens.session()?;
    let current = session.phase().filter(|phase| phase.board.needs_answers());
    let board = || session.plan.phases.iter().find(|phase| phase.board == Board::Cards);
    current.or_else(board).map(|phase| phase.id)
}

/// The stakeholder groups of the plan, in its order.
pub fn groups(lens: Lens) -> Vec<(GroupId, String)> {
    let groups = lens.session().map(|session| session.plan.groups.as_slice()).unwrap_or_default();
    groups.iter().map(|group| (group.id, group.name.clone())).collect()
}

fn blank(lens: Lens) -> CardAdd {
    let lang = lens.session().and_then(|session| session.plan.languages.first().copied()).unwrap_or(Lang::Zh);
    CardAdd { words: WordsId::stand_in(0), channel: Channel::Spoken, lang, phase: None, on_behalf: None, origin: None }
}

/// Why a card cannot be hidden with this reason.
pub fn hide_refused(lens: Lens, card: CardId, reason: &str) -> Option<Rejection> {
    lens.admit(CardHide { card, reason: reason.trim().to_owned() }).err()
}
