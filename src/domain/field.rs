//! The parts of acts, as rejections name them, and what every text and list in an act is held to.

use super::rejection::Rejection;
use serde::Serialize;
use std::collections::BTreeSet;

/// The part of an act that a rejection speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Title,
    Theme,
    Why,
    When,
    Where,
    Givens,
    Hosts,
    Phases,
    Groups,
    Spaces,
    Slots,
    Languages,
    DueDays,
    Name,
    Reason,
    Wording,
    Options,
    Threshold,
    Quorum,
    Dots,
    Answers,
    Lock,
    Card,
    Topic,
    Phase,
    Group,
    Space,
    Slot,
    Invite,
    Person,
    Question,
    Goal,
    Objection,
    Commitment,
    Who,
    What,
    By,
    Resources,
    Items,
    Disposition,
    Unit,
    Contact,
    Date,
    Evidence,
    Until,
    HandedTo,
    Milestone,
    Meeting,
    Text,
    Minutes,
    Uses,
    Votes,
    Import,
    People,
    Response,
    Team,
    Money,
    Erasure,
    Relays,
}

/// Refuses a text that is empty or longer than `most` characters.
pub(super) fn check_text(field: Field, text: &str, most: u32) -> Result<(), Rejection> {
    if text.trim().is_empty() { Err(Rejection::Empty { field }) } else { check_length(field, text, most) }
}

/// Refuses a text longer than `most` characters; it may be empty.
pub(super) fn check_length(field: Field, text: &str, most: u32) -> Result<(), Rejection> {
    let characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if characters > most { Err(Rejection::TooLong { field, characters, most }) } else { Ok(()) }
}

/// Refuses a list longer than `most`.
pub(super) fn check_count<T>(field: Field, list: &[T], most: u32) -> Result<(), Rejection> {
    if list.len() > most as usize { Err(Rejection::TooMany { field, most }) } else { Ok(()) }
}

/// Refuses a list in which something stands twice.
pub(super) fn check_distinct<T: Ord>(field: Field, list: impl IntoIterator<Item = T>) -> Result<(), Rejection> {
    let mut met = BTreeSet::new();
    if list.into_iter().all(|entry| met.insert(entry)) { Ok(()) } else { Err(Rejection::Twice { field }) }
}
