//! Erasure: words taken back by who wrote them, or taken down by others in public. Only words are ever erased; the acts that name
//! them, their places and every count stay.

use super::act::{Given, Rule};
use super::field::{Field, check_count, check_distinct, check_length, check_text};
use super::held::Held;
use super::id::*;
use super::rejection::Rejection;
use super::roster::Role;
use super::state::State;
use super::time::Time;
use serde::Serialize;
use std::collections::BTreeSet;

/// Most texts that one act erases.
pub const ERASED_MAX: u32 = 40;

/// An erasure in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Erasure {
    pub by: PersonId,
    pub at: Time,
    /// Whose key the words have.
    pub author: PersonId,
    /// By who wrote them, so that nobody else has to be asked. A facilitator's key has what they wrote down for others, too: of all
    /// that they erase a second person decides.
    pub own: bool,
    pub words: Vec<WordsId>,
    /// Public. The author may give none.
    pub reason: String,
    /// What a second person decided on an erasure of somebody else's words.
    pub decided: Option<Decided>,
}

/// What was decided on an erasure: by whom, when, and whether the words are destroyed or shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Decided {
    pub by: PersonId,
    pub at: Time,
    pub destroy: bool,
}

/// What becomes of words that somebody erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Not shown; kept until a second person decides.
    Hidden,
    /// Kept nowhere.
    Destroyed,
}

impl Erasure {
    /// What becomes of the words, as far as this erasure goes; nothing where it was not confirmed.
    pub fn fate(&self) -> Option<Fate> {
        match self.decided {
            _ if self.own => Some(Fate::Destroyed),
            Some(Decided { destroy: true, .. }) => Some(Fate::Destroyed),
            Some(Decided { destroy: false, .. }) => None,
            None => Some(Fate::Hidden),
        }
    }
}

/// All erasures of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Erasures {
    all: Held<ErasureId, Erasure>,
    /// Which concern words, in the order of the record.
    #[serde(skip)]
    of: Held<WordsId, Vec<ErasureId>>,
}

impl Erasures {
    /// All, by their ids.
    pub fn all(&self) -> &Held<ErasureId, Erasure> {
        &self.all
    }

    /// What became of words that `author` wrote, and by which erasure: the first that destroys, else the first that hides.
    pub fn of(&self, words: WordsId, author: PersonId) -> Option<(Fate, ErasureId, &Erasure)> {
        let concern = self.of.get(&words)?.iter().filter_map(|id| Some((*id, self.all.get(id)?)));
        let count = concern.filter(|(_, erasure)| erasure.author == author);
        let with_fate = count.filter_map(|(id, erasure)| Some((erasure.fate()?, id, erasure)));
        with_fate.reduce(|best, next| if next.0 > best.0 { next } else { best })
    }

    /// How many texts were destroyed by who wrote them, and how many by others.
    pub fn totals(&self) -> (u32, u32) {
        let mut by = [BTreeSet::new(), BTreeSet::new()];
        for erasure in self.all.values().filter(|erasure| erasure.fate() == Some(Fate::Destroyed)) {
            by[usize::from(!erasure.own)].extend(erasure.words.iter().map(|words| (*words, erasure.author)));
        }
        let [own, others] = by.map(|texts| u32::try_from(texts.len()).unwrap_or(u32::MAX));
        (own, others)
    }

    /// Words that are to be kept nowhere, with who wrote them.
    pub fn destroyed(&self) -> impl Iterator<Item = (WordsId, PersonId)> {
        let gone = self.all.values().filter(|erasure| erasure.fate() == Some(Fate::Destroyed));
        gone.flat_map(|erasure| erasure.words.iter().map(|words| (*words, erasure.author)))
    }
}

/// Erases words: one's own at once; a facilitator hides any, until a second person decides.
#[derive(Debug, Clone, PartialEq)]
pub struct WordsErase {
    pub words: Vec<WordsId>,
    pub author: PersonId,
    pub reason: String,
}

impl WordsErase {
    /// Whether somebody takes back their own words, and nobody else's that they only wrote down.
    fn is_own(&self, state: &State, given: &Given) -> bool {
        self.author == given.by && state.facilitator(given).is_err()
    }
}

impl Rule for WordsErase {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.member(given)?;
        let own = self.is_own(state, given);
        if own {
            check_length(Field::Reason, &self.reason, 500)?;
        } else {
            state.facilitator(given)?;
            check_text(Field::Reason, &self.reason, 500)?;
        }
        if self.words.is_empty() {
            return Err(Rejection::Empty { field: Field::Text });
        }
        check_count(Field::Text, &self.words, ERASED_MAX)?;
        check_distinct(Field::Text, &self.words)?;
        let wanted = if own { Fate::Destroyed } else { Fate::Hidden };
        let done = |words: &WordsId| state.erasures.of(*words, self.author).is_some_and(|(fate, ..)| fate >= wanted);
        if self.words.iter().all(done) { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let id = ErasureId::from(given.id);
        let own = self.is_own(state, given);
        for words in &self.words {
            state.erasures.of.get_or_insert_with(*words, Vec::new).push(id);
        }
        let (by, at, author) = (given.by, given.at, self.author);
        let erasure = Erasure { by, at, author, own, words: self.words, reason: self.reason, decided: None };
        state.erasures.all.insert(id, erasure);
    }
}

/// Decides on an erasure of somebody else's words. Destroying takes a second person and is final; whoever hid them may show them again.
#[derive(Debug, Clone, PartialEq)]
pub struct EraseDecide {
    pub erasure: ErasureId,
    pub destroy: bool,
}

impl Rule for EraseDecide {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        let role = state.member(given)?.role;
        if !matches!(role, Role::Facilitator | Role::Office) {
            return Err(Rejection::FacilitatorOnly);
        }
        let erasure = state.erasures.all.get(&self.erasure).ok_or(Rejection::NoSuch { field: Field::Erasure })?;
        let decided = erasure.decided.map(|decided| decided.destroy);
        if erasure.own || decided == Some(true) || decided == Some(self.destroy) {
            return Err(Rejection::NothingChanges);
        }
        if self.destroy && erasure.by == given.by { Err(Rejection::SecondNeeded) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(erasure) = state.erasures.all.get_mut(&self.erasure) {
            erasure.decided = Some(Decided { by: given.by, at: given.at, destroy: self.destroy });
        }
    }
}
