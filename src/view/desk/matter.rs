//! One matter on the office's desk: its line back to people's words, what was answered, and what was done since.

use crate::domain::account::{answer, cards_served, due, goals_of};
use crate::domain::goal::{Goal, Handling, objections};
use crate::domain::id::*;
use crate::domain::ordered::{Ordered, set};
use crate::domain::progress::{MilestoneSet, Status, Verdict};
use crate::domain::response::{Disposition, Item};
use crate::domain::roster::Role;
use crate::domain::time::Day;
use crate::domain::{Rejection, State};
use crate::view::Lens;
use crate::view::cards::{Slip, Slips};
use crate::view::line::{Asked, Promise, asked_about, promises};
use crate::view::named::{Named, named};
use crate::view::reach::{Reach, reach};
use crate::view::who::{Who, described};
use std::collections::BTreeSet;

/// An objection to a goal, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectionView {
    pub harm: String,
    /// What would resolve it; may be empty.
    pub remedy: String,
    /// How it was resolved, or why it stands; `None`: no answer yet.
    pub handled: Option<(Handling, String)>,
}

/// A card of a matter.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceCard {
    pub slip: Slip,
    /// The answer that was given to this card by itself, public or not.
    pub own: Option<Disposition>,
}

/// A goal that came of a matter and is not agreed.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    pub title: String,
    /// Why it was not agreed; `None`: it is still talked about.
    pub ended: Option<String>,
    pub objections: Vec<ObjectionView>,
}

/// An answer that was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    pub response: ResponseId,
    pub disposition: Disposition,
    pub reason: String,
    pub unit: String,
    pub contact: String,
    pub date: Day,
    pub evidence: String,
    pub until: Option<Day>,
    pub handed_to: String,
    /// The day of its publication; `None`: not public yet.
    pub public: Option<Day>,
    /// How many other matters the same answer was given to.
    pub also: u32,
}

/// Something that was due.
#[derive(Debug, Clone, PartialEq)]
pub struct MilestoneView {
    pub milestone: MilestoneId,
    pub title: String,
    pub due: Day,
    pub planned: Option<u64>,
    pub done: Option<Day>,
    pub late: bool,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgressView {
    pub id: ActId,
    pub by: Who,
    pub day: Day,
    pub status: Status,
    pub text: String,
    pub evidence: String,
    pub spent: Option<u64>,
    /// The milestone it reached; may be empty.
    pub milestone: String,
}

/// What residents say of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdicts {
    pub solved: u32,
    pub partly: u32,
    pub not: u32,
    /// Those who said why, the latest last.
    pub words: Vec<(Verdict, String)>,
}

impl Verdicts {
    /// Everybody who judged.
    pub fn all(&self) -> u32 {
        self.solved + self.partly + self.not
    }
}

/// One matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    pub named: Named,
    /// A goal's full wording; may be empty.
    pub text: String,
    /// While something of it has no answer.
    pub due: Option<Day>,
    /// Days until then; negative: overdue.
    pub left: Option<i32>,
    /// The themes it is made of.
    pub themes: Vec<String>,
    /// The cards an answer to it serves, by number, at most as many as were asked for.
    pub cards: Vec<SourceCard>,
    pub cards_all: u32,
    /// Those of them that have an answer of their own.
    pub alone: u32,
    pub asked: Vec<Asked>,
    /// To the agreed goal.
    pub objections: Vec<ObjectionView>,
    pub tried: Vec<Tried>,
    pub commitments: Vec<Promise>,
    pub reach: Reach,
    /// The latest last.
    pub answers: Vec<Answered>,
    pub milestones: Vec<MilestoneView>,
    pub progress: Vec<ProgressView>,
    pub verdicts: Verdicts,
    /// Why the person at the device cannot answer it.
    pub may_answer: Option<Rejection>,
    /// Why they cannot report on it.
    pub may_report: Option<Rejection>,
}

/// One matter with at most `most` of its cards; `None` where the session does not have it.
pub fn detail(lens: Lens, item: Item, most: usize) -> Option<Detail> {
    let state = lens.state();
    if !crate::domain::account::exists(state, item) {
        return None;
    }
    let served = super::cards_of(state, item);
    let (themes, goals) = themes_and_goals(state, item, &served);
    let slips = Slips::of(lens);
    let cards: Vec<(CardId, Option<Disposition>)> = served.iter().map(|card| (*card, own_answer(state, item, *card))).collect();
    // Once it is answered, when that was due is no longer the question.
    let due = due(state, item).filter(|_| waits(state, item, &served));
    let goal = goals.first().and_then(|goal| state.goals.get(goal)).filter(|_| matches!(item, Item::Goal(_)));
    let mut about = served.clone();
    about.truncate(if matches!(item, Item::Card(_)) { usize::MAX } else { 0 });
    Some(Detail {
        named: named(lens, item),
        text: goal.and_then(|goal| goal.wording()).map(|wording| wording.text.clone()).unwrap_or_default(),
        due,
        left: due.map(|day| day.since(lens.today())),
        themes: themes.iter().filter_map(|theme| state.themes.get(theme)).map(|theme| theme.title.clone()).collect(),
        cards_all: u32::try_from(cards.len()).unwrap_or(u32::MAX),
        alone: u32::try_from(cards.iter().filter(|(_, own)| own.is_some()).count()).unwrap_or(u32::MAX),
        cards: cards
            .iter()
            .take(most)
            .filter_map(|(card, own)| Some(SourceCard { slip: slips.slip(*card)?, own: *own }))
            .collect(),
        asked: asked_about(lens, &about, &themes, &goals),
        objections: goals.iter().flat_map(|goal| objection_views(lens, *goal)).collect(),
        tried: tried(lens, item, &served),
        commitments: goals.iter().flat_map(|goal| promises(state, *goal)).collect(),
        reach: reach(state, &[item]),
        answers: answers(lens, item),
        milestones: milestones(lens, item),
        progress: progress(lens, item),
        verdicts: verdicts(lens, item),
        may_answer: (lens.role() != Some(Role::Office)).then_some(Rejection::OfficeOnly),
        may_report: lens.admit(MilestoneSet { item, title: "-".to_owned(), due: lens.today(), planned: None }).err(),
    })
}

/// What was answered to a card of a matter by itself.
fn own_answer(state: &State, of: Item, card: CardId) -> Option<Disposition> {
    let given = state.answers_to.get(&Item::Card(card)).filter(|_| of != Item::Card(card))?;
    Some(state.responses.get(given.last()?)?.give.disposition)
}

/// The goals that the cards of a theme, or a card, went into without being agreed; by number.
fn tried(lens: Lens, of: Item, served: &[CardId]) -> Vec<Tried> {
    if let Item::Goal(_) = of {
        return Vec::new();
    }
    let state = lens.state();
    let ids: BTreeSet<GoalId> = set(served.iter().flat_map(|card| goals_of(state, *card)));
    let mut goals: Vec<(GoalId, &Goal)> = ids.into_iter().filter_map(|id| Some((id, state.goals.get(&id)?))).collect();
    goals.retain(|(_, goal)| !goal.agreed());
    goals.order_by(|(_, goal)| goal.number);
    let tried = |(id, goal): (GoalId, &Goal)| Tried {
        title: goal.wording().map(|wording| wording.title.clone()).unwrap_or_default(),
        ended: goal.settled.as_ref().map(|(_, _, why)| why.clone()),
        objections: objection_views(lens, id),
    };
    goals.into_iter().map(tried).collect()
}

/// Whether something of it has no answer, published or not.
fn waits(state: &State, item: Item, served: &[CardId]) -> bool {
    let blank = |item: Item| answer(state, item, &|_| true).is_none();
    match item {
        Item::Goal(_) | Item::Card(_) => blank(item),
        Item::Theme(_) => {
            let owed = |card: &&CardId| state.cards.get(card).is_some_and(|card| card.needs_answer);
            served.iter().filter(owed).any(|card| blank(Item::Card(*card)))
        }
    }
}

fn themes_and_goals(state: &State, item: Item, served: &[CardId]) -> (Vec<ThemeId>, Vec<GoalId>) {
    let of_cards = || {
        let mut themes: Vec<ThemeId> = served.iter().filter_map(|card| state.cards.get(card)?.theme).collect();
        themes.sort_unstable();
        themes.dedup();
        themes
    };
    match item {
        Item::Goal(goal) => (of_cards(), vec![goal]),
        Item::Theme(theme) => (vec![theme], Vec::new()),
        Item::Card(card) => {
            let agreed = |goal: &GoalId| state.goals.get(goal).is_some_and(|goal| goal.agreed());
            (of_cards(), goals_of(state, card).into_iter().filter(agreed).collect())
        }
    }
}

fn objection_views(lens: Lens, goal: GoalId) -> Vec<ObjectionView> {
    let answers = lens.state().goals.get(&goal).map(|goal| &goal.answers);
    let view = |objection: &crate::domain::goal::Objection| ObjectionView {
        harm: lens.words(objection.harm, objection.by),
        remedy: objection.remedy.map(|remedy| lens.words(remedy, objection.by)).unwrap_or_default(),
        handled: answers.and_then(|answers| answers.get(&objection.ballot)).map(|a| (a.handling, a.how.clone())),
    };
    objections(lens.state(), goal).iter().map(view).collect()
}

fn answers(lens: Lens, item: Item) -> Vec<Answered> {
    let state = lens.state();
    let given = state.answers_to.get(&item).into_iter().flatten();
    given
        .filter_map(|id| {
            let response = state.responses.get(id)?;
            let give = &response.give;
            let public = response.published.and_then(|id| state.publications.get(&id));
            Some(Answered {
                response: *id,
                disposition: give.disposition,
                reason: give.reason.clone(),
                unit: give.unit.clone(),
                contact: give.contact.clone(),
                date: give.date,
                evidence: give.evidence.clone(),
                until: give.until,
                handed_to: give.handed_to.clone(),
                public: public.map(|publication| publication.at.day(lens.offset())),
                also: u32::try_from(give.items.len().saturating_sub(1)).unwrap_or(u32::MAX),
            })
        })
        .collect()
}

fn milestones(lens: Lens, item: Item) -> Vec<MilestoneView> {
    let of_item = lens.state().milestones.iter().filter(|(_, milestone)| milestone.item == item);
    let mut views: Vec<MilestoneView> = of_item
        .map(|(id, milestone)| MilestoneView {
            milestone: *id,
            title: milestone.title.clone(),
            due: milestone.due,
            planned: milestone.planned,
            done: milestone.done,
            late: milestone.done.unwrap_or(lens.today()) > milestone.due,
        })
        .collect();
    views.order_by(|view| (view.due, view.milestone));
    views
}

fn progress(lens: Lens, item: Item) -> Vec<ProgressView> {
    let of_item = lens.state().progress.iter().filter(|entry| entry.report.item == item);
    let milestone = |id: MilestoneId| lens.state().milestones.get(&id).map(|milestone| milestone.title.clone());
    of_item
        .map(|entry| ProgressView {
            id: entry.id,
            by: described(lens, entry.by),
            day: entry.at.day(lens.offset()),
            status: entry.report.status,
            text: entry.report.text.clone(),
            evidence: entry.report.evidence.clone(),
            spent: entry.report.spent,
            milestone: entry.report.milestone.and_then(milestone).unwrap_or_default(),
        })
        .collect()
}

/// What residents say of an item. A verdict on a card of a theme or a goal counts for that theme or goal too, each person once.
pub fn verdicts(lens: Lens, item: Item) -> Verdicts {
    let state = lens.state();
    let cards = cards_served(state, item).into_iter().map(Item::Card);
    let mut heard: BTreeSet<PersonId> = BTreeSet::new();
    let mut found = Verdicts::default();
    let mut said: Vec<_> = Vec::new();
    for about in std::iter::once(item).chain(cards) {
        for (person, verdict) in state.verdicts.get(&about).into_iter().flatten() {
            if heard.insert(*person) {
                said.push((verdict.at, *person, verdict));
            }
        }
    }
    said.order_by(|(at, person, _)| (*at, *person));
    for (_, person, verdict) in said {
        match verdict.verdict {
            Verdict::Solved => found.solved += 1,
            Verdict::Partly => found.partly += 1,
            Verdict::Not => found.not += 1,
        }
        let words = verdict.words.map(|words| lens.words(words, person)).filter(|words| !words.is_empty());
        found.words.extend(words.map(|words| (verdict.verdict, words)));
    }
    found
}
