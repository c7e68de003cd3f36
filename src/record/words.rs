//! Companions: events that carry words, so that words can be erased while the act, its place and the counts stand.

use crate::domain::Act;
use crate::domain::ballot::{Answers, Consent};
use crate::domain::held::Held;
use crate::domain::id::{PersonId, WordsId};

/// Most characters a companion may carry.
pub const WORDS_MAX: usize = 8_000;

/// Words as somebody wrote them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub by: PersonId,
    pub text: String,
}

/// All words that are held, by the id an act names.
#[derive(Debug, Default, Clone)]
pub struct Shelf(Held<WordsId, Words>);

impl Shelf {
    pub(super) fn put(&mut self, id: WordsId, words: Words) -> bool {
        self.0.insert(id, words).is_none()
    }

    /// Whether these words are held, whoever wrote them.
    pub(super) fn holds(&self, id: WordsId) -> bool {
        self.0.contains_key(&id)
    }

    /// The text an act of `by` names; `None` where it is not held or somebody else wrote it.
    pub fn get(&self, id: WordsId, by: PersonId) -> Option<&str> {
        self.0.get(&id).filter(|words| words.by == by).map(|words| words.text.as_str())
    }

    /// Forgets what `by` wrote; whether it was held.
    pub(super) fn forget(&mut self, id: WordsId, by: PersonId) -> bool {
        let held = self.get(id, by).is_some();
        if held {
            self.0.remove(&id);
        }
        held
    }

    /// How many are held.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is held.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The words an act names. A test compares this with every act's golden file.
pub fn named_by(act: &Act) -> Vec<WordsId> {
    match act {
        Act::Announce(announce) => vec![announce.words],
        Act::CardAdd(add) => vec![add.words],
        Act::CardRevise(revise) => vec![revise.words],
        Act::TopicPropose(propose) => vec![propose.title],
        Act::TopicReport(report) => [Some(report.discussion), report.actions, report.not_agreed].into_iter().flatten().collect(),
        Act::GoalSuggest(suggest) => vec![suggest.words],
        Act::BallotCast(cast) => match &cast.answers {
            Answers::Consent(Consent::Object { harm, remedy }) => [Some(*harm), *remedy].into_iter().flatten().collect(),
            Answers::Consent(Consent::Agree | Consent::Aside) | Answers::Stances(_) | Answers::Dots(_) | Answers::Locked(_) => {
                Vec::new()
            }
        },
        Act::VerdictGive(verdict) => verdict.words.into_iter().collect(),
        _ => Vec::new(),
    }
}
