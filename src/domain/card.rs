//! Cards: one thought each. Merging and hiding never delete; the author revises and withdraws their own.

use super::act::{Given, Rule};
use super::field::{Field, check_length, check_text};
use super::id::*;
use super::rejection::Rejection;
use super::roster::{Channel, Role};
use super::session::{Lang, board_of};
use super::state::State;
use super::time::Time;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Somebody without a phone, for whom a helper or facilitator enters something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnBehalf {
    /// How many people it stands for.
    pub people: u32,
    pub group: Option<GroupId>,
    /// As they wish to be called; may be empty.
    #[serde(default)]
    pub name: String,
}

/// Where an imported card comes from: the file, its SHA-256 and the line or number in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    pub source: String,
    /// SHA-256 of the file, hexadecimal.
    pub digest: String,
    /// Line of the file, or the statement's number in a Polis export.
    pub number: u32,
    /// For statements of a Polis export: accepted (1), unmoderated (0) or refused (-1) there.
    pub moderated: Option<i8>,
}

/// One wording of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Wording {
    pub at: Time,
    pub words: WordsId,
}

/// A card in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// 1, 2, 3 … in the order of the record; shown as 001.
    pub number: u32,
    pub by: PersonId,
    pub at: Time,
    /// All wordings, the latest last; never empty.
    pub wordings: Vec<Wording>,
    pub channel: Channel,
    pub lang: Lang,
    /// The phase it was written in.
    pub phase: Option<PhaseId>,
    pub needs_answer: bool,
    pub on_behalf: Option<OnBehalf>,
    pub origin: Option<Origin>,
    pub theme: Option<ThemeId>,
    /// Every theme it was put into, for its trace.
    pub moves: Vec<(Time, Option<ThemeId>)>,
    pub merged_into: Option<CardId>,
    pub withdrawn_at: Option<Time>,
    /// Hidden with this public reason by this person.
    pub hidden: Option<Hidden>,
    /// Waits for a facilitator's look before it reaches the wall.
    pub waiting: bool,
    /// Who said "me too".
    pub backers: BTreeSet<PersonId>,
    /// The publications its author knew of when adding it.
    pub knew: Vec<PublicationId>,
}

/// A hiding: who, when, why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hidden {
    pub by: PersonId,
    pub at: Time,
    pub reason: String,
}

impl Card {
    /// The words to show.
    pub fn words(&self) -> Option<WordsId> {
        self.wordings.last().map(|w| w.words)
    }

    /// Whether it is on the wall: looked at, not hidden, not withdrawn, not merged into another.
    pub fn on_wall(&self) -> bool {
        !self.waiting && self.hidden.is_none() && self.withdrawn_at.is_none() && self.merged_into.is_none()
    }

    /// The stakeholder group it was said from.
    pub fn group(&self, state: &State) -> Option<GroupId> {
        match &self.on_behalf {
            Some(on_behalf) => on_behalf.group,
            None => state.roster.people.get(&self.by).and_then(|p| p.group),
        }
    }
}

fn find(state: &State, card: CardId) -> Result<&Card, Rejection> {
    state.cards.get(&card).ok_or(Rejection::NoSuch { field: Field::Card })
}

fn find_live(state: &State, card: CardId) -> Result<&Card, Rejection> {
    let found = find(state, card)?;
    if found.withdrawn_at.is_some() { Err(Rejection::CardWithdrawn { card }) } else { Ok(found) }
}

/// Adds a card.
#[derive(Debug, Clone, PartialEq)]
pub struct CardAdd {
    pub words: WordsId,
    pub channel: Channel,
    pub lang: Lang,
    pub phase: Option<PhaseId>,
    pub on_behalf: Option<OnBehalf>,
    pub origin: Option<Origin>,
}

impl Rule for CardAdd {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        let person = state.contributor(given)?;
        if let Some(on_behalf) = &self.on_behalf {
            state.may_act_for_others(given)?;
            state.known_group(on_behalf.group)?;
            check_length(Field::Name, &on_behalf.name, 60)?;
            if !(1..=10_000).contains(&on_behalf.people) {
                return Err(Rejection::OutOfRange { field: Field::People });
            }
        }
        if let Some(origin) = &self.origin {
            if person.role != Role::Facilitator {
                return Err(Rejection::FacilitatorOnly);
            }
            check_text(Field::Import, &origin.source, 240)?;
            check_length(Field::Import, &origin.digest, 64)?;
            if origin.moderated.is_some_and(|moderated| !(-1..=1).contains(&moderated)) {
                return Err(Rejection::OutOfRange { field: Field::Import });
            }
        }
        Ok(())
    }

    fn apply(self, state: &mut State, given: &Given) {
        let from_facilitator = state.roster.people.get(&given.by).is_some_and(|p| p.role == Role::Facilitator);
        let look_first = state.session.as_ref().is_some_and(|s| s.plan.look_first);
        let card = Card {
            number: u32::try_from(state.cards.len()).unwrap_or(u32::MAX).saturating_add(1),
            by: given.by,
            at: given.at,
            wordings: vec![Wording { at: given.at, words: self.words }],
            channel: self.channel,
            lang: self.lang,
            needs_answer: board_of(state, self.phase).needs_answers()
                && self.origin.as_ref().is_none_or(|o| o.moderated.is_none()),
            phase: self.phase,
            on_behalf: self.on_behalf,
            origin: self.origin,
            theme: None,
            moves: Vec::new(),
            merged_into: None,
            withdrawn_at: None,
            hidden: None,
            waiting: look_first && !from_facilitator,
            backers: BTreeSet::new(),
            knew: state.publications.keys().copied().filter(|p| given.saw(*p)).collect(),
        };
        state.cards.insert(given.id.into(), card);
    }
}

/// Says one's own card in other words.
#[derive(Debug, Clone, PartialEq)]
pub struct CardRevise {
    pub card: CardId,
    pub words: WordsId,
}

impl Rule for CardRevise {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.member(given)?;
        if find_live(state, self.card)?.by == given.by { Ok(()) } else { Err(Rejection::NotYours) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let look_first = state.session.as_ref().is_some_and(|s| s.plan.look_first);
        let from_facilitator = state.roster.people.get(&given.by).is_some_and(|p| p.role == Role::Facilitator);
        if let Some(card) = state.cards.get_mut(&self.card) {
            card.wordings.push(Wording { at: given.at, words: self.words });
            card.waiting = look_first && !from_facilitator;
        }
    }
}

/// Takes one's own card back. It stays in the record and in the counts of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct CardWithdraw {
    pub card: CardId,
}

impl Rule for CardWithdraw {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.member(given)?;
        if find_live(state, self.card)?.by == given.by { Ok(()) } else { Err(Rejection::NotYours) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(card) = state.cards.get_mut(&self.card) {
            card.withdrawn_at = Some(given.at);
        }
    }
}

/// Takes a card off the wall, with a public reason.
#[derive(Debug, Clone, PartialEq)]
pub struct CardHide {
    pub card: CardId,
    pub reason: String,
}

impl Rule for CardHide {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        check_text(Field::Reason, &self.reason, 500)?;
        if find(state, self.card)?.hidden.is_some() { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(card) = state.cards.get_mut(&self.card) {
            card.hidden = Some(Hidden { by: given.by, at: given.at, reason: self.reason });
            card.waiting = false;
        }
    }
}

/// Lets a card onto the wall: one that waited for a look, or one that was hidden.
#[derive(Debug, Clone, PartialEq)]
pub struct CardShow {
    pub card: CardId,
}

impl Rule for CardShow {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        let card = find(state, self.card)?;
        if card.hidden.is_none() && !card.waiting { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, _: &Given) {
        if let Some(card) = state.cards.get_mut(&self.card) {
            card.hidden = None;
            card.waiting = false;
        }
    }
}

/// Joins a card to another that says the same. It stays readable, and its author follows it there.
#[derive(Debug, Clone, PartialEq)]
pub struct CardMerge {
    pub card: CardId,
    pub into: CardId,
}

impl Rule for CardMerge {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        if find_live(state, self.card)?.merged_into.is_some() {
            return Err(Rejection::CardMerged { card: self.card });
        }
        find_live(state, self.into)?;
        if state.merged_root(self.into) == self.card { Err(Rejection::MergeIntoItself) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, _: &Given) {
        if let Some(card) = state.cards.get_mut(&self.card) {
            card.merged_into = Some(self.into);
        }
    }
}

/// Takes a merge back.
#[derive(Debug, Clone, PartialEq)]
pub struct CardSplit {
    pub card: CardId,
}

impl Rule for CardSplit {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        if find(state, self.card)?.merged_into.is_none() { Err(Rejection::CardNotMerged { card: self.card }) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, _: &Given) {
        if let Some(card) = state.cards.get_mut(&self.card) {
            card.merged_into = None;
        }
    }
}

/// Says "me too" to somebody's card, or no longer.
#[derive(Debug, Clone, PartialEq)]
pub struct CardBack {
    pub card: CardId,
    pub on: bool,
}

impl Rule for CardBack {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.contributor(given)?;
        let card = find_live(state, self.card)?;
        if card.by == given.by && card.on_behalf.is_none() {
            return Err(Rejection::OwnCard);
        }
        if card.backers.contains(&given.by) == self.on { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(card) = state.cards.get_mut(&self.card) {
            if self.on {
                card.backers.insert(given.by)
            } else {
                card.backers.remove(&given.by)
            };
        }
    }
}
