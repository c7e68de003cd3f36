//! The office's answers: the table of adoption, with every blank, and what was published when.
//!
//! A row is a matter with everything that its one answer serves: a goal with its cards, a theme with those of its cards that
//! no goal's answer and no answer of their own reaches, a card with those merged into it. Every item that needs an answer is in
//! exactly one row.

use super::index::Index;
use super::{Matter, Number, Own, Source, matter};
use crate::domain::account::{Via, due, goals_of, needing_answers, published_answer};
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::progress::{Progress, Status};
use crate::domain::response::{Disposition, Item, Response};
use crate::domain::time::Day;
use crate::view::Lens;
use crate::view::cards::count;
use crate::view::line::chain_of;
use crate::view::who::{Who, described};
use std::collections::BTreeMap;

/// A published answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub response: ResponseId,
    pub by: Who,
    pub disposition: Disposition,
    pub reason: Own,
    pub unit: String,
    pub contact: String,
    /// By when it is done, or was decided.
    pub date: Day,
    pub evidence: Own,
    pub until: Option<Day>,
    pub handed_to: String,
    /// The publication that brought it, and its day.
    pub version: u32,
    pub day: Day,
    /// Other matters that the same answer was given to.
    pub also: Vec<Matter>,
    /// Published answers that this one replaced, the first first.
    pub earlier: Vec<Earlier>,
}

/// An answer that was replaced.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    pub disposition: Disposition,
    pub reason: Own,
    pub day: Day,
}

/// Where the work stands, as somebody said last.
#[derive(Debug, Clone, PartialEq)]
pub struct Latest {
    pub act: ActId,
    pub status: Status,
    pub text: Own,
    pub by: Who,
    pub day: Day,
}

/// One row of the table of adoption.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub matter: Matter,
    /// Cards of it that need an answer.
    pub cards: Number,
    /// Items it holds: those cards, and the goal itself.
    pub items: u32,
    /// People who raised it.
    pub raised: u32,
    /// Others who stand behind it.
    pub backed: u32,
    pub answer: Option<Answer>,
    /// The earliest day an answer to something of it is due; `None` before the session's close.
    pub due: Option<Day>,
    /// Without an answer for so many days after that day.
    pub overdue_days: u32,
    pub latest: Option<Latest>,
}

/// A publication of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    pub id: PublicationId,
    pub version: u32,
    pub by: Who,
    pub day: Day,
    pub note: Own,
    pub complete: bool,
    pub answers: u32,
}

/// The office's answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// Everything that needs an answer.
    pub items: Number,
    pub answered: Number,
    /// Without an answer after the day it was due.
    pub overdue: Number,
    /// Items by what the office does with them, in the order of trust; those without an answer are not among them.
    pub dispositions: Vec<(Disposition, u32)>,
    /// Goals, themes, cards, each by number.
    pub rows: Vec<Row>,
    /// In the order of their versions.
    pub publications: Vec<Published>,
}

impl Answers {
    /// How many items have no published answer.
    pub fn blank(&self) -> u32 {
        self.items.n - self.answered.n
    }

    /// The rows without an answer.
    pub fn blanks(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.answer.is_none())
    }
}

/// The office's answers.
pub(super) fn answers(lens: Lens, index: &Index) -> Answers {
    let state = lens.state();
    let mut groups: BTreeMap<Item, Vec<Item>> = BTreeMap::new();
    let mut answers = Answers::default();
    for item in needing_answers(state) {
        let source = source(lens, item);
        answers.items.of.push(source.clone());
        match published_answer(state, item) {
            Some((_, _, via)) => {
                answers.answered.of.push(source);
                groups.entry(answered_item(item, via)).or_default().push(item);
            }
            None => {
                if due(state, item).is_some_and(|due| due < lens.today()) {
                    answers.overdue.of.push(source);
                }
                groups.entry(blank_matter(lens, item)).or_default().push(item);
            }
        }
    }
    for number in [&mut answers.items, &mut answers.answered, &mut answers.overdue] {
        number.n = count(number.of.len());
        number.of.order_by(place);
    }
    answers.rows = groups.into_iter().map(|(of, items)| row(lens, index, of, &items)).collect();
    answers.rows.order_by(|row| row.matter.place());
    let with = |disposition: Disposition| {
        let rows = answers.rows.iter().filter(|row| row.answer.as_ref().is_some_and(|answer| answer.disposition == disposition));
        rows.map(|row| row.items).sum()
    };
    answers.dispositions = Disposition::ALL.iter().map(|disposition| (*disposition, with(*disposition))).collect();
    answers.publications = publications(lens);
    answers
}

/// Goals, then cards, each by number.
fn place(source: &Source) -> (u8, u32) {
    match source {
        Source::Item(matter) => matter.place(),
        Source::Card { number, .. } => (2, *number),
        Source::Person(_) | Source::Act(_) => (3, 0),
    }
}

fn source(lens: Lens, item: Item) -> Source {
    match item {
        Item::Card(card) => Source::Card { card, number: lens.state().cards.get(&card).map_or(0, |card| card.number) },
        Item::Goal(_) | Item::Theme(_) => Source::Item(matter(lens, item)),
    }
}

/// The item that an answer was given to, as seen from one that it serves.
pub(super) fn answered_item(item: Item, via: Via) -> Item {
    match via {
        Via::Itself => item,
        Via::Theme(theme) => Item::Theme(theme),
        Via::Goal(goal) => Item::Goal(goal),
        Via::Card(card) => Item::Card(card),
    }
}

/// The matter that an item without an answer waits in: its agreed goal, its theme, or the card it was merged into.
fn blank_matter(lens: Lens, item: Item) -> Item {
    let state = lens.state();
    let Item::Card(card) = item else { return item };
    let chain = chain_of(state, card);
    let goals = chain.iter().flat_map(|card| goals_of(state, *card));
    let agreed = goals.filter_map(|id| state.goals.get(&id).filter(|goal| goal.agreed()).map(|goal| (goal.number, id))).min();
    let theme = || chain.iter().find_map(|card| state.cards.get(card)?.theme);
    let standing = || chain.iter().rev().find(|card| state.cards.get(card).is_some_and(|card| card.withdrawn_at.is_none()));
    match agreed {
        Some((_, goal)) => Item::Goal(goal),
        None => theme().map_or_else(|| Item::Card(standing().copied().unwrap_or(card)), Item::Theme),
    }
}

fn row(lens: Lens, index: &Index, of: Item, items: &[Item]) -> Row {
    let state = lens.state();
    let mut cards: Vec<(u32, Source)> = items
        .iter()
        .filter_map(|item| match item {
            Item::Card(card) => Some((state.cards.get(card)?.number, source(lens, *item))),
            Item::Goal(_) | Item::Theme(_) => None,
        })
        .collect();
    cards.order_by(|(number, _)| *number);
    let given = published_answer(state, of).or_else(|| items.first().and_then(|item| published_answer(state, *item)));
    let due = items.iter().filter_map(|item| due(state, *item)).min();
    let late = due.map_or(0, |due| lens.today().since(due));
    let (raised, backed) = index.people(of);
    Row {
        matter: matter(lens, of),
        cards: Number::of(cards.into_iter().map(|(_, source)| source).collect()),
        items: count(items.len()),
        raised,
        backed,
        due,
        overdue_days: if given.is_none() { u32::try_from(late).unwrap_or(0) } else { 0 },
        answer: given.map(|(id, response, _)| answer(lens, of, id, response)),
        latest: index.progress(of).last().map(|entry| latest(lens, entry)),
    }
}

fn latest(lens: Lens, entry: &Progress) -> Latest {
    Latest {
        act: entry.id,
        status: entry.report.status,
        text: Own::of(&entry.report.text),
        by: described(lens, entry.by),
        day: entry.at.day(lens.offset()),
    }
}

fn answer(lens: Lens, of: Item, id: ResponseId, response: &Response) -> Answer {
    let state = lens.state();
    let give = &response.give;
    let publication = response.published.and_then(|id| state.publications.get(&id));
    let earlier = state.answers_to.get(&of).into_iter().flatten().filter(|earlier| **earlier != id);
    let earlier = earlier.filter_map(|earlier| {
        let response = state.responses.get(earlier)?;
        let day = state.publications.get(&response.published?)?.at.day(lens.offset());
        Some(Earlier { disposition: response.give.disposition, reason: Own::of(&response.give.reason), day })
    });
    Answer {
        response: id,
        by: described(lens, response.by),
        disposition: give.disposition,
        reason: Own::of(&give.reason),
        unit: give.unit.clone(),
        contact: give.contact.clone(),
        date: give.date,
        evidence: Own::of(&give.evidence),
        until: give.until,
        handed_to: give.handed_to.clone(),
        version: publication.map_or(0, |publication| publication.version),
        day: publication.map_or(response.at, |publication| publication.at).day(lens.offset()),
        also: give.items.iter().filter(|item| **item != of).map(|item| matter(lens, *item)).collect(),
        earlier: earlier.collect(),
    }
}

fn publications(lens: Lens) -> Vec<Published> {
    let published = lens.state().publications.iter().map(|(id, publication)| Published {
        id: *id,
        version: publication.version,
        by: described(lens, publication.by),
        day: publication.at.day(lens.offset()),
        note: Own::of(&publication.note),
        complete: publication.complete,
        answers: count(publication.responses.len()),
    });
    let mut published: Vec<Published> = published.collect();
    published.order_by(|publication| publication.version);
    published
}
