//! What has been done since, as who says so; the money; and what residents say of it beside the office's status.

use super::answers::answered_item;
use super::index::Index;
use super::{Answers, Matter, Number, Own, Source, matter};
use crate::domain::account::published_answer;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::progress::{Progress, Status, Verdict};
use crate::domain::response::Item;
use crate::domain::roster::Role;
use crate::domain::time::{Day, Time};
use crate::view::Lens;
use crate::view::cards::count;
use crate::view::who::{Who, described};
use std::collections::{BTreeMap, BTreeSet};

/// Something that was due.
#[derive(Debug, Clone, PartialEq)]
pub struct MilestoneFact {
    pub milestone: MilestoneId,
    pub title: Own,
    pub by: Who,
    pub due: Day,
    pub done: Option<Day>,
    /// Reached after its day, or not reached though its day has passed.
    pub late: bool,
    /// Money planned, in whole units of the local currency.
    pub planned: Option<u64>,
}

/// Something that somebody reports.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub act: ActId,
    pub by: Who,
    pub day: Day,
    pub status: Status,
    pub text: Own,
    pub evidence: Own,
    pub spent: Option<u64>,
    /// The title of the milestone it reached.
    pub reached: Option<String>,
    /// It said "done", and a later report on the same matter says otherwise.
    pub taken_back: bool,
}

/// Money spent on a matter so far, as one person said last.
#[derive(Debug, Clone, PartialEq)]
pub struct Spent {
    pub act: ActId,
    pub by: Who,
    pub day: Day,
    pub amount: u64,
}

/// What was done about a matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    pub matter: Matter,
    /// By the day they were due.
    pub milestones: Vec<MilestoneFact>,
    /// In the order of the record.
    pub entries: Vec<Entry>,
    /// The sum of what was planned for its milestones.
    pub planned: Option<u64>,
    pub spent: Vec<Spent>,
}

impl Account {
    /// What everybody who spent something on it says to have spent so far, added up.
    pub fn spent_sum(&self) -> Option<u64> {
        (!self.spent.is_empty()).then(|| self.spent.iter().fold(0, |sum: u64, spent| sum.saturating_add(spent.amount)))
    }
}

/// Where residents and the office differ.
#[derive(Debug, Clone, PartialEq)]
pub enum Contradiction {
    /// It is reported as done; so many of those who judged say it is not, or only partly, solved.
    Verdicts { not_solved: u32, of: u32 },
    /// It is reported as done, and somebody else reports otherwise after that.
    Report { by: Who, status: Status, day: Day },
    /// It was reported as done, and that was taken back later.
    TakenBack { by: Who, day: Day },
}

/// What residents say of an answered matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    pub matter: Matter,
    /// Solved, partly, not.
    pub verdicts: Vec<(Verdict, Number)>,
    pub of: u32,
    /// What they said with it, in the order it was said.
    pub words: Vec<(Verdict, Own)>,
    /// What the office said last about it, on which day.
    pub status: Option<(Status, Who, Day)>,
    pub contradictions: Vec<Contradiction>,
}

impl Judged {
    /// How many judged so.
    pub fn count(&self, verdict: Verdict) -> u32 {
        self.verdicts.iter().find(|(of, _)| *of == verdict).map_or(0, |(_, number)| number.n)
    }
}

/// What has been done since.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Since {
    pub accounts: Vec<Account>,
    pub judged: Vec<Judged>,
    pub milestones: u32,
    pub reached: u32,
    pub late: u32,
}

/// What has been done since.
pub(super) fn since(lens: Lens, index: &Index, answers: &Answers) -> Since {
    let mut accounts: Vec<Account> = index.reported().into_iter().map(|item| account(lens, index, item)).collect();
    accounts.order_by(|account| account.matter.place());
    let milestones = || accounts.iter().flat_map(|account| &account.milestones);
    Since {
        milestones: count(milestones().count()),
        reached: count(milestones().filter(|milestone| milestone.done.is_some()).count()),
        late: count(milestones().filter(|milestone| milestone.done.is_none() && milestone.late).count()),
        judged: judged(lens, index, answers),
        accounts,
    }
}

fn account(lens: Lens, index: &Index, item: Item) -> Account {
    let milestones: Vec<MilestoneFact> = index
        .milestones(item)
        .iter()
        .map(|(id, milestone)| MilestoneFact {
            milestone: *id,
            title: Own::of(&milestone.title),
            by: described(lens, milestone.by),
            due: milestone.due,
            done: milestone.done,
            late: milestone.done.unwrap_or(lens.today()) > milestone.due,
            planned: milestone.planned,
        })
        .collect();
    let planned: Vec<u64> = milestones.iter().filter_map(|milestone| milestone.planned).collect();
    let entries = index.progress(item);
    let last = entries.last().map(|entry| entry.report.status);
    Account {
        matter: matter(lens, item),
        planned: (!planned.is_empty()).then(|| planned.iter().fold(0, |sum: u64, one| sum.saturating_add(*one))),
        spent: spent(lens, entries),
        milestones,
        entries: entries.iter().map(|progress| entry(lens, progress, last)).collect(),
    }
}

fn entry(lens: Lens, progress: &Progress, last: Option<Status>) -> Entry {
    let report = &progress.report;
    let reached = report.milestone.and_then(|id| lens.state().milestones.get(&id)).map(|milestone| milestone.title.clone());
    Entry {
        act: progress.id,
        by: described(lens, progress.by),
        day: progress.at.day(lens.offset()),
        status: report.status,
        text: Own::of(&report.text),
        evidence: Own::of(&report.evidence),
        spent: report.spent,
        reached,
        taken_back: report.status == Status::Done && last != Some(Status::Done),
    }
}

/// Each reporter's latest figure, which is what they have spent so far.
fn spent(lens: Lens, entries: &[&Progress]) -> Vec<Spent> {
    let mut by_person: BTreeMap<PersonId, Spent> = BTreeMap::new();
    for entry in entries {
        if let Some(amount) = entry.report.spent {
            let day = entry.at.day(lens.offset());
            by_person.insert(entry.by, Spent { act: entry.id, by: described(lens, entry.by), day, amount });
        }
    }
    let mut spent: Vec<Spent> = by_person.into_values().collect();
    spent.order_by(|spent| (spent.day, spent.act));
    spent
}

/// A person's verdict on a matter: when it was given, by which act, and what they said.
struct Heard {
    at: Time,
    act: ActId,
    verdict: Verdict,
    words: Own,
}

/// Verdicts, gathered where the answer is that they judge: a verdict on a card counts for the goal or theme whose answer serves
/// the card. Of each person one verdict a matter, that on the matter itself first.
fn judged(lens: Lens, index: &Index, answers: &Answers) -> Vec<Judged> {
    let state = lens.state();
    let target = |item: Item| published_answer(state, item).map_or(item, |(_, _, via)| answered_item(item, via));
    let mut heard: BTreeMap<Item, Vec<Heard>> = BTreeMap::new();
    let mut met: BTreeSet<(Item, PersonId)> = BTreeSet::new();
    let mut given: Vec<(Item, Item)> = state.verdicts.keys().map(|item| (target(*item), *item)).collect();
    given.order_by(|(target, item)| (*target, target != item, *item));
    for (target, item) in given {
        for (person, said) in state.verdicts.get(&item).into_iter().flatten() {
            if met.insert((target, *person)) {
                let words = Own::of(said.words.map(|words| lens.words(words, *person)).unwrap_or_default());
                heard.entry(target).or_default().push(Heard { at: said.at, act: said.id, verdict: said.verdict, words });
            }
        }
    }
    // What was said to be done and is not belongs here even where nobody has judged it yet.
    for row in &answers.rows {
        if !contradictions(lens, index, row.matter.item, &[]).is_empty() {
            heard.entry(row.matter.item).or_default();
        }
    }
    let mut judged: Vec<Judged> = heard.into_iter().map(|(item, heard)| judge(lens, index, item, heard)).collect();
    judged.order_by(|judged| judged.matter.place());
    judged
}

fn judge(lens: Lens, index: &Index, item: Item, mut heard: Vec<Heard>) -> Judged {
    heard.order_by(|heard| (heard.at, heard.act));
    let acts =
        |verdict: Verdict| heard.iter().filter(|heard| heard.verdict == verdict).map(|heard| Source::Act(heard.act)).collect();
    let office = index.progress(item).iter().rev().find(|entry| is_office(lens, entry.by));
    Judged {
        matter: matter(lens, item),
        verdicts: Verdict::ALL.iter().map(|verdict| (*verdict, Number::of(acts(*verdict)))).collect(),
        of: count(heard.len()),
        status: office.map(|entry| (entry.report.status, described(lens, entry.by), entry.at.day(lens.offset()))),
        contradictions: contradictions(lens, index, item, &heard),
        words: heard.into_iter().filter(|heard| !heard.words.is_empty()).map(|heard| (heard.verdict, heard.words)).collect(),
    }
}

fn is_office(lens: Lens, person: PersonId) -> bool {
    lens.state().roster.people.get(&person).is_some_and(|person| person.role == Role::Office)
}

fn contradictions(lens: Lens, index: &Index, item: Item, heard: &[Heard]) -> Vec<Contradiction> {
    let entries = index.progress(item);
    let said_done = entries.iter().rposition(|entry| entry.report.status == Status::Done && is_office(lens, entry.by));
    let Some(at) = said_done else { return Vec::new() };
    let mut found = Vec::new();
    let later = entries.get(at + 1..).unwrap_or_default();
    let day = |entry: &Progress| entry.at.day(lens.offset());
    if let Some(back) = later.iter().find(|entry| is_office(lens, entry.by)) {
        found.push(Contradiction::TakenBack { by: described(lens, back.by), day: day(back) });
    } else if let Some(other) = later.iter().rev().find(|entry| entry.report.status != Status::Done) {
        found.push(Contradiction::Report { by: described(lens, other.by), status: other.report.status, day: day(other) });
    }
    let solved = heard.iter().filter(|heard| heard.verdict == Verdict::Solved).count();
    let not_solved = heard.len() - solved;
    if not_solved > solved && found.iter().all(|one| !matches!(one, Contradiction::TakenBack { .. })) {
        found.push(Contradiction::Verdicts { not_solved: count(not_solved), of: count(heard.len()) });
    }
    found
}
