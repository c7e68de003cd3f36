//! What somebody has begun and not handed in: kept on the device, never in the record.

use super::model::Open;
use super::saying::Saying;
use crate::domain::few::Few;
use crate::domain::response::{Disposition, Item, ReportPublish, ResponseGive};
use crate::domain::time::{Day, Time};
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

/// Everything begun by one person in one session: texts, by their names. A page that is loaded over a slow network reads no more of
/// it than that; whoever answers reads what they need out of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Drafts {
    pub texts: Few<String, String>,
}

/// The name under which the answers in the making stand.
const ANSWERS: &str = "answers";

/// Answers in the making, each with the items it is for.
pub type Answers = Vec<(Vec<Item>, AnswerDraft)>;

impl Drafts {
    /// Answers in the making.
    pub fn answers(&self) -> Answers {
        self.texts.get(ANSWERS).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }

    /// Puts answers in the place of those that were in the making.
    pub fn set_answers(&mut self, answers: &Answers) {
        let text = serde_json::to_string(answers).unwrap_or_default();
        self.texts.insert(ANSWERS.to_owned(), text);
    }

    /// The draft for an item, if any.
    pub fn answer_for(&self, item: Item) -> Option<AnswerDraft> {
        self.answers().into_iter().find(|(items, _)| items.contains(&item)).map(|(_, draft)| draft)
    }
}

/// The acts that make a report public, and with it every answer that says all it must; and the items of those answers.
pub fn publication(open: &Open, now: Time, note: String, complete: bool) -> (Vec<Saying>, Vec<Vec<Item>>) {
    let Some(by) = open.who else { return Default::default() };
    let ready = |(items, draft): (Vec<Item>, AnswerDraft)| {
        let give = draft.answer(items)?;
        open.ledger.admit(by, now, &give.clone().into()).ok().map(|()| give)
    };
    let drafts = open.drafts.get(&by).map(Drafts::answers).unwrap_or_default();
    let answers: Vec<ResponseGive> = drafts.into_iter().filter_map(ready).collect();
    let items = answers.iter().map(|answer| answer.items.clone()).collect();
    let report: Saying = ReportPublish { note, complete }.into();
    (answers.into_iter().map(Saying::from).chain([report]).collect(), items)
}
