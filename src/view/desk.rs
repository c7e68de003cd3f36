//! The office's desk: everything that waits for an answer, by due date, and what publishing would bring.
//!
//! What needs an answer is a goal or a card (`domain::account`); what is worked on is a *matter*: an agreed goal with its
//! cards, a theme with those of its cards that are in no agreed goal, or a card that stands alone.

pub mod matter;

use crate::domain::State;
use crate::domain::account::{answer, cards_served, due, goals_of, needing_answers};
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::response::{Disposition, Item, ResponseGive};
use crate::domain::roster::Role;
use crate::domain::time::Day;
use crate::view::Lens;
use crate::view::named::{Named, named};
use std::collections::{BTreeMap, BTreeSet};

/// A draft that the desk knows of: what it answers, and whether it says all that an answer must.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafted {
    pub items: Vec<Item>,
    pub ready: bool,
}

/// How a matter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatterState {
    /// Something of it has no answer.
    Waiting,
    /// Answered, not yet public.
    Given,
    /// Answered in public; the disposition of the matter's own answer, where it has one.
    Published(Option<Disposition>),
}

/// How far an answer to it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftState {
    None,
    Begun,
    Ready,
}

/// A matter in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    pub named: Named,
    pub state: MatterState,
    pub draft: DraftState,
    /// The earliest day an answer to something of it is due; `None` before the session's close.
    pub due: Option<Day>,
    /// Days until then; negative: overdue.
    pub left: Option<i32>,
    /// Cards it comes from.
    pub cards: u32,
    /// Those of them that are matters of their own: answered by themselves, or being so.
    pub alone: u32,
    /// What of it has no answer: cards, and the goal itself.
    pub blank: u32,
}

impl Matter {
    /// Something of it has no answer.
    pub fn waits(&self) -> bool {
        self.state == MatterState::Waiting
    }
}

/// The desk's list and its numbers. An item is a card or a goal that needs an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Desk {
    pub role: Option<Role>,
    /// The session is closed: due dates run.
    pub closed: bool,
    /// Those that wait first, by due date; then the others.
    pub matters: Vec<Matter>,
    pub waiting: u32,
    /// Items without an answer whose day is over.
    pub overdue: u32,
    /// Due within seven days.
    pub soon: u32,
    pub begun: u32,
    pub ready: u32,
    pub items: u32,
    /// Items with an answer, public or not.
    pub items_answered: u32,
    /// The latest publication: its version, and whether it called itself complete.
    pub published: Option<(u32, bool)>,
}

/// Days within which something is due soon.
const SOON_DAYS: i32 = 7;

/// The desk.
pub fn desk(lens: Lens, drafts: &[Drafted]) -> Desk {
    let state = lens.state();
    let own = own_matters(state, drafts);
    let mut groups: BTreeMap<Item, Vec<Item>> = BTreeMap::new();
    let needing = needing_answers(state);
    for item in &needing {
        groups.entry(matter_of(state, *item, &own)).or_default().push(*item);
    }
    let mut matters: Vec<Matter> = groups.into_iter().map(|(of, items)| matter(lens, of, &items, drafts, &own)).collect();
    matters.order_by(|matter| (!matter.waits(), matter.due, matter.named.item.rank(), matter.named.number));
    let waiting: Vec<&Matter> = matters.iter().filter(|matter| matter.waits()).collect();
    let due_in = |days: std::ops::Range<i32>| waiting.iter().filter(|m| m.left.is_some_and(|left| days.contains(&left))).count();
    let drafts_of = |which: DraftState| matters.iter().filter(|matter| matter.draft == which).count();
    let blank: u32 = matters.iter().map(|matter| matter.blank).sum();
    let items = number(needing.len());
    let latest = state.publications.values().max_by_key(|publication| publication.version);
    Desk {
        role: lens.role(),
        closed: lens.session().is_some_and(|session| session.closed_at.is_some()),
        waiting: number(waiting.len()),
        overdue: waiting.iter().filter(|matter| matter.left.is_some_and(|left| left < 0)).map(|matter| matter.blank).sum(),
        soon: number(due_in(0..SOON_DAYS)),
        begun: number(drafts_of(DraftState::Begun)),
        ready: number(drafts_of(DraftState::Ready)),
        items,
        items_answered: items.saturating_sub(blank),
        published: latest.map(|publication| (publication.version, publication.complete)),
        matters,
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

trait Rank {
    fn rank(&self) -> u8;
}

impl Rank for Item {
    /// Goals before themes before cards, where they are due on the same day.
    fn rank(&self) -> u8 {
        match self {
            Item::Goal(_) => 0,
            Item::Theme(_) => 1,
            Item::Card(_) => 2,
        }
    }
}

/// Items that are matters of their own because an answer was given to, or begun for, exactly them.
fn own_matters(state: &State, drafts: &[Drafted]) -> BTreeSet<Item> {
    let drafted = drafts.iter().flat_map(|draft| draft.items.iter().copied());
    state.answers_to.keys().copied().chain(drafted).filter(|item| matches!(item, Item::Card(_))).collect()
}

/// The matter that an item is worked on in.
fn matter_of(state: &State, item: Item, own: &BTreeSet<Item>) -> Item {
    let Item::Card(card) = item else { return item };
    if own.contains(&item) {
        return item;
    }
    let chain = super::line::chain_of(state, card);
    let agreed = |goal: &GoalId| state.goals.get(goal).is_some_and(|goal| goal.agreed());
    let goal = chain
        .iter()
        .flat_map(|card| goals_of(state, *card))
        .filter(agreed)
        .min_by_key(|goal| state.goals.get(goal).map_or(u32::MAX, |goal| goal.number));
    let theme = || chain.iter().find_map(|card| state.cards.get(card)?.theme);
    let standing = || chain.iter().rev().find(|card| state.cards.get(card).is_some_and(|card| card.withdrawn_at.is_none()));
    match (goal, theme()) {
        (Some(goal), _) => Item::Goal(goal),
        (None, Some(theme)) => Item::Theme(theme),
        (None, None) => Item::Card(standing().copied().unwrap_or(card)),
    }
}

fn matter(lens: Lens, of: Item, items: &[Item], drafts: &[Drafted], own: &BTreeSet<Item>) -> Matter {
    let state = lens.state();
    let cards = cards_of(state, of);
    let blank: Vec<Item> = items.iter().copied().filter(|item| answer(state, *item, &|_| true).is_none()).collect();
    let days = |items: &[Item]| items.iter().filter_map(|item| due(state, *item)).min();
    let due = if blank.is_empty() { days(items) } else { days(&blank) };
    Matter {
        named: named(lens, of),
        state: if blank.is_empty() { answered(state, of) } else { MatterState::Waiting },
        draft: draft_of(of, drafts),
        due,
        left: due.map(|due| due.since(lens.today())),
        alone: number(cards.iter().map(|card| Item::Card(*card)).filter(|card| *card != of && own.contains(card)).count()),
        cards: number(cards.len()),
        blank: number(blank.len()),
    }
}

/// The cards a matter comes from, without those their authors took back; by number.
pub(super) fn cards_of(state: &State, of: Item) -> Vec<CardId> {
    let mut cards = cards_served(state, of);
    cards.retain(|card| state.cards.get(card).is_some_and(|card| card.withdrawn_at.is_none()));
    cards.order_by(|card| state.cards.get(card).map(|card| card.number));
    cards
}

fn answered(state: &State, of: Item) -> MatterState {
    let own = state.answers_to.get(&of).and_then(|ids| ids.last()).and_then(|id| state.responses.get(id));
    match own {
        Some(response) if response.published.is_none() => MatterState::Given,
        Some(response) => MatterState::Published(Some(response.give.disposition)),
        None => MatterState::Published(None),
    }
}

fn draft_of(item: Item, drafts: &[Drafted]) -> DraftState {
    match drafts.iter().find(|draft| draft.items.contains(&item)) {
        None => DraftState::None,
        Some(draft) if draft.ready => DraftState::Ready,
        Some(_) => DraftState::Begun,
    }
}

/// Whether an answer says everything that an answer must.
pub fn is_ready(give: Option<&ResponseGive>, today: Day) -> bool {
    give.is_some_and(|give| give.check(today).is_ok())
}

/// What has no answer, matter by matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Blank {
    pub matter: Named,
    /// The cards and the goal without an answer.
    pub items: Vec<Named>,
}

/// What would still be blank once these drafts are public: why a report cannot call itself complete. The most overdue first.
pub fn blanks_after(lens: Lens, drafts: &[Drafted]) -> Vec<Blank> {
    let state = lens.state();
    let ready: BTreeSet<Item> = drafts.iter().filter(|draft| draft.ready).flat_map(|draft| draft.items.iter().copied()).collect();
    let own = own_matters(state, drafts);
    let mut found: BTreeMap<Item, Vec<Item>> = BTreeMap::new();
    for item in needing_answers(state) {
        if answer(state, item, &|_| true).is_none() && !covered(state, item, &ready) {
            found.entry(matter_of(state, item, &own)).or_default().push(item);
        }
    }
    let mut blanks: Vec<(Option<Day>, Blank)> = found
        .into_iter()
        .map(|(of, items)| {
            let day = items.iter().filter_map(|item| due(state, *item)).min();
            let mut items: Vec<Named> = items.into_iter().map(|item| named(lens, item)).collect();
            items.order_by(|named| (named.item.rank(), named.number));
            (day, Blank { matter: named(lens, of), items })
        })
        .collect();
    blanks.order_by(|(day, blank)| (*day, blank.matter.item.rank(), blank.matter.number));
    blanks.into_iter().map(|(_, blank)| blank).collect()
}

/// Whether answers to these would reach the item: itself, its theme, a goal of it, or the card it was merged into.
fn covered(state: &State, item: Item, answered: &BTreeSet<Item>) -> bool {
    if answered.contains(&item) {
        return true;
    }
    let Item::Card(card) = item else { return false };
    super::line::chain_of(state, card).into_iter().any(|card| {
        let theme = state.cards.get(&card).and_then(|card| card.theme);
        answered.contains(&Item::Card(card))
            || theme.is_some_and(|theme| answered.contains(&Item::Theme(theme)))
            || goals_of(state, card).into_iter().any(|goal| answered.contains(&Item::Goal(goal)))
    })
}
