//! The parts of an answer while it is written.

use crate::app::drafts::AnswerDraft;
use crate::domain::response::{Disposition, Item};
use crate::domain::time::Day;
use crate::text::Messages;
use crate::text::desk::AnswerPart;
use crate::ui::App;
use crate::ui::pieces::begun::{begun, keep};
use crate::view::desk::matter::Detail;
use leptos::prelude::*;

/// The parts of an answer, each its own signal; days as they are typed.
#[derive(Clone, Copy)]
pub struct Fields {
    pub disposition: RwSignal<Option<Disposition>>,
    pub reason: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub contact: RwSignal<String>,
    pub date: RwSignal<String>,
    pub evidence: RwSignal<String>,
    pub until: RwSignal<String>,
    pub handed_to: RwSignal<String>,
    /// Other matters that the same answer goes to.
    pub also: RwSignal<Vec<Item>>,
}

impl Fields {
    /// Whether the form is still there.
    pub fn there(self) -> bool {
        self.also.try_with_untracked(|_| ()).is_some()
    }

    /// What was begun for an item; else its last answer; else who answered before.
    pub fn of(app: App, item: Item, detail: Option<&Detail>) -> Fields {
        let drafts = begun(app).answers();
        let kept = drafts.iter().find(|(items, _)| items.contains(&item));
        let also = kept.map(|(items, _)| items.iter().copied().filter(|other| *other != item).collect()).unwrap_or_default();
        let draft = match (kept, detail.and_then(|detail| detail.answers.last())) {
            (Some((_, draft)), _) => draft.clone(),
            (None, Some(last)) => AnswerDraft {
                disposition: Some(last.disposition),
                reason: last.reason.clone(),
                unit: last.unit.clone(),
                contact: last.contact.clone(),
                date: Some(last.date),
                evidence: last.evidence.clone(),
                until: last.until,
                handed_to: last.handed_to.clone(),
            },
            (None, None) => signed_as_before(app),
        };
        let day = |day: Option<crate::domain::time::Day>| day.map(|day| day.to_string()).unwrap_or_default();
        Fields {
            disposition: RwSignal::new(draft.disposition),
            reason: RwSignal::new(draft.reason),
            unit: RwSignal::new(draft.unit),
            contact: RwSignal::new(draft.contact),
            date: RwSignal::new(day(draft.date)),
            evidence: RwSignal::new(draft.evidence),
            until: RwSignal::new(day(draft.until)),
            handed_to: RwSignal::new(draft.handed_to),
            also: RwSignal::new(also),
        }
    }

    /// The draft as it stands; follows changes.
    pub fn draft(self) -> AnswerDraft {
        AnswerDraft {
            disposition: self.disposition.get(),
            reason: self.reason.get(),
            unit: self.unit.get(),
            contact: self.contact.get(),
            date: self.date.with(|date| date.parse().ok()),
            evidence: self.evidence.get(),
            until: self.until.with(|until| until.parse().ok()),
            handed_to: self.handed_to.get(),
        }
    }

    /// The parts that an answer must have and this one does not, or not as it should; follows changes.
    pub fn missing(self, today: Day) -> Vec<AnswerPart> {
        let draft = self.draft();
        let empty = |text: &str| text.trim().is_empty();
        let of_disposition = match draft.disposition {
            None => vec![(AnswerPart::Disposition, true)],
            Some(Disposition::Adopted | Disposition::Partly) => vec![(AnswerPart::Evidence, empty(&draft.evidence))],
            Some(Disposition::Deferred) => vec![(AnswerPart::Until, draft.until.is_none())],
            Some(Disposition::OutOfRemit) => vec![(AnswerPart::HandedTo, empty(&draft.handed_to))],
            Some(Disposition::NotAdopted) => Vec::new(),
        };
        let always = [
            (AnswerPart::Reason, empty(&draft.reason)),
            (AnswerPart::Unit, empty(&draft.unit)),
            (AnswerPart::Contact, empty(&draft.contact)),
            (AnswerPart::Date, draft.date.is_none_or(|date| draft.disposition.is_some_and(|to| to.is_dated_ahead(date, today)))),
        ];
        of_disposition.into_iter().chain(always).filter(|(_, missing)| *missing).map(|(part, _)| part).collect()
    }
}

/// The unit and contact of the answer written last: mostly they stay the same.
fn signed_as_before(app: App) -> AnswerDraft {
    let drafts = begun(app).answers();
    let before = drafts.last().map(|(_, draft)| (draft.unit.clone(), draft.contact.clone()));
    let given = || {
        app.look(|model| {
            let open = model.opened()?;
            let own = open.ledger.state().responses.values().filter(|response| Some(response.by) == open.who);
            own.max_by_key(|response| response.at).map(|response| (response.give.unit.clone(), response.give.contact.clone()))
        })
    };
    let (unit, contact) = before.or_else(given).unwrap_or_default();
    AnswerDraft { unit, contact, ..AnswerDraft::default() }
}

/// Keeps a draft for these items, in the place of the one that held any of them.
pub fn keep_answer(app: App, items: Vec<Item>, draft: AnswerDraft) {
    keep(app, |drafts| {
        let mut answers = drafts.answers();
        let place = answers.iter().position(|(known, _)| known.iter().any(|item| items.contains(item)));
        match place.and_then(|place| answers.get_mut(place)) {
            Some(known) => *known = (items, draft),
            None => answers.push((items, draft)),
        }
        drafts.set_answers(&answers);
    });
}

/// Lets go of the draft for an item.
pub fn discard_answer(app: App, item: Item) {
    let_go(app, |items| items.contains(&item));
}

/// Lets go of drafts, by what they are for.
pub fn let_go(app: App, of: impl Fn(&[Item]) -> bool) {
    keep(app, |drafts| {
        let mut answers = drafts.answers();
        answers.retain(|(items, _)| !of(items));
        drafts.set_answers(&answers);
    });
}

/// The name of a part on the form.
pub fn label(part: AnswerPart, t: &Messages) -> &'static str {
    match part {
        AnswerPart::Disposition => t.desk().disposition,
        AnswerPart::Reason => t.desk().reason,
        AnswerPart::Unit => t.desk().unit,
        AnswerPart::Contact => t.desk().contact,
        AnswerPart::Date => t.desk().date,
        AnswerPart::Evidence => t.desk().evidence,
        AnswerPart::Until => t.desk().until,
        AnswerPart::HandedTo => t.desk().handed_to,
    }
}
