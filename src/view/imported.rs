//! Imported statements with their counts, from one file or several.

use super::Lens;
use crate::domain::id::CardId;
use crate::domain::ordered::Ordered;
use crate::domain::session::Lang;
use crate::domain::tally::stances::Count;
use std::collections::{BTreeMap, BTreeSet};

/// All that was imported.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Imported {
    pub sources: Vec<Source>,
    pub rows: Vec<Row>,
}

/// One import.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub name: String,
    /// SHA-256 of the votes' file, hexadecimal.
    pub digest: String,
    pub by: String,
    pub participants: u32,
    pub statements: u32,
    pub votes: u32,
}

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which import, counted from 0.
    pub source: usize,
    /// The number in the file.
    pub number: u32,
    pub card: Option<CardId>,
    /// Empty where the file had no words for it.
    pub text: String,
    pub lang: Option<Lang>,
    /// Accepted (1), not looked at (0) or refused (-1) where it comes from.
    pub moderated: Option<i8>,
    pub agree: u32,
    pub disagree: u32,
    pub pass: u32,
}

impl Row {
    /// How many people voted on it.
    pub fn votes(&self) -> u32 {
        self.agree + self.disagree + self.pass
    }
}

/// By what the rows are sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Number,
    Agree,
    Disagree,
    Pass,
    Votes,
}

impl Order {
    pub const ALL: [Order; 5] = [Order::Number, Order::Agree, Order::Disagree, Order::Pass, Order::Votes];
}

/// All that was imported.
pub fn imported(lens: Lens) -> Imported {
    let state = lens.state();
    let mut cards: BTreeMap<(&str, u32), CardId> = BTreeMap::new();
    for (id, card) in &state.cards {
        if let Some(origin) = card.origin.as_ref().filter(|origin| origin.moderated.is_some()) {
            cards.insert((&origin.digest, origin.number), *id);
        }
    }
    let mut found = Imported::default();
    for (place, import) in state.imports.values().enumerate() {
        let counts = import.counts();
        let participants: BTreeSet<u32> = import.votes.keys().map(|(_, participant)| *participant).collect();
        let worded =
            cards.range((import.digest.as_str(), 0)..=(import.digest.as_str(), u32::MAX)).map(|((_, number), _)| *number);
        let numbers: BTreeSet<u32> = counts.keys().copied().chain(worded).collect();
        let rows: Vec<Row> = numbers
            .iter()
            .map(|number| {
                let id = cards.get(&(import.digest.as_str(), *number)).copied();
                let card = id.and_then(|id| state.cards.get(&id));
                let Count { agree, disagree, pass } = counts.get(number).copied().unwrap_or_default();
                Row {
                    source: place,
                    number: *number,
                    card: id,
                    text: card.map(|card| lens.card_text(card)).unwrap_or_default(),
                    lang: card.map(|card| card.lang),
                    moderated: card.and_then(|card| card.origin.as_ref()).and_then(|origin| origin.moderated),
                    agree,
                    disagree,
                    pass,
                }
            })
            .collect();
        found.sources.push(Source {
            name: import.source.clone(),
            digest: import.digest.clone(),
            by: lens.name(import.by),
            participants: u32::try_from(participants.len()).unwrap_or(u32::MAX),
            statements: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            votes: u32::try_from(import.votes.len()).unwrap_or(u32::MAX),
        });
        found.rows.extend(rows);
    }
    found
}

/// The rows in an order: numbers upwards, counts downwards.
pub fn sorted(rows: &[Row], order: Order) -> Vec<Row> {
    let mut rows = rows.to_vec();
    let count = |row: &Row| match order {
        Order::Number => 0,
        Order::Agree => row.agree,
        Order::Disagree => row.disagree,
        Order::Pass => row.pass,
        Order::Votes => row.votes(),
    };
    rows.order_by(|row| (std::cmp::Reverse(count(row)), row.source, row.number));
    rows
}
