//! What somebody has begun and not handed in: kept on the device, never in the record.

use crate::domain::few::Few;
use crate::domain::response::{Disposition, Item, ResponseGive};
use crate::domain::time::Day;
use serde::{Deserialize, Serialize};

/// An answer of the office in the making: any field may still be empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerDraft {
    pub disposition: Option<Disposition>,
    pub reason: String,
    pub unit: String,
    pub contact: String,
    pub date: Option<Day>,
    pub evidence: String,
    pub until: Option<Day>,
    pub handed_to: String,
}

impl AnswerDraft {
    /// The answer, once its parts are there; rules say whether it is enough.
    pub fn answer(&self, items: Vec<Item>) -> Option<ResponseGive> {
        Some(ResponseGive {
            items,
            disposition: self.disposition?,
            reason: self.reason.trim().to_owned(),
            unit: self.unit.trim().to_owned(),
            contact: self.contact.trim().to_owned(),
            date: self.date?,
            evidence: self.evidence.trim().to_owned(),
            until: self.until.filter(|_| self.disposition == Some(Disposition::Deferred)),
            handed_to: if self.disposition == Some(Disposition::OutOfRemit) {
                self.handed_to.trim().to_owned()
            } else {
                String::new()
            },
        })
    }
}

/// Everything begun by one person in one session.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Drafts {
    /// Answers, each with the items it is for.
    pub answers: Vec<(Vec<Item>, AnswerDraft)>,
    /// Texts being written, by the field's name.
    pub texts: Few<String, String>,
}

impl Drafts {
    /// The draft for an item, if any.
    pub fn answer_for(&self, item: Item) -> Option<&AnswerDraft> {
        self.answers.iter().find(|(items, _)| items.contains(&item)).map(|(_, draft)| draft)
    }
}
