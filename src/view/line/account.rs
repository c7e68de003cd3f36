//! A matter's part of the account: the office's answers, what was done since, the residents' judgement, meetings.

use super::{AnswerStep, Judge, Step};
use crate::domain::account::{Via, due, published_answer};
use crate::domain::ordered::Ordered;
use crate::domain::progress::{Status, Verdict, VerdictGive};
use crate::domain::response::{Disposition, Item, Response};
use crate::domain::time::{Day, Time};
use crate::view::Lens;
use crate::view::named::named;
use crate::view::who::described;

/// The item that an answer was given to, as seen from one that it serves.
fn answered_item(item: Item, via: Via) -> Item {
    match via {
        Via::Itself => item,
        Via::Theme(theme) => Item::Theme(theme),
        Via::Goal(goal) => Item::Goal(goal),
        Via::Card(into) => Item::Card(into),
    }
}

/// Answers and what was done, in the order of time, then what is still to come. `about`: everything that progress or a meeting
/// may name when it speaks of the item; `owed`: it needs an answer.
pub(super) fn steps(lens: Lens, item: Item, about: &[Item], owed: bool) -> Vec<Step> {
    let answer = published_answer(lens.state(), item);
    let mut since: Vec<(Time, Step)> = answer.map(|(_, _, via)| answers(lens, item, via)).unwrap_or_default();
    since.extend(progress(lens, about));
    since.extend(milestones(lens, about));
    since.extend(meetings(lens, about));
    since.order_by(|(at, _)| *at);
    let mut steps: Vec<Step> = since.into_iter().map(|(_, step)| step).collect();
    match answer {
        Some((_, response, _)) => {
            steps.extend(awaited(lens, response, about).map(|day| Step::Promised { day, left: day.since(lens.today()) }));
        }
        None if owed => steps.push(due_step(lens, item)),
        None => {}
    }
    steps
}

/// Every published answer to what serves the item, the last of which holds.
fn answers(lens: Lens, item: Item, via: Via) -> Vec<(Time, Step)> {
    let state = lens.state();
    let item = answered_item(item, via);
    let known = state.answers_to.get(&item).into_iter().flatten().filter_map(|id| state.responses.get(id));
    let published: Vec<(&Response, Time)> =
        known.filter_map(|response| Some((response, state.publications.get(&response.published?)?.at))).collect();
    let last = published.len().saturating_sub(1);
    let step = |(place, (response, at)): (usize, &(&Response, Time))| {
        let give = &response.give;
        let step = Step::Answer(Box::new(AnswerStep {
            via: (via != Via::Itself).then(|| named(lens, item)),
            disposition: give.disposition,
            reason: give.reason.clone(),
            unit: give.unit.clone(),
            contact: give.contact.clone(),
            date: give.date,
            evidence: give.evidence.clone(),
            until: give.until,
            handed_to: give.handed_to.clone(),
            day: at.day(lens.offset()),
            replaced: place < last,
        }));
        (*at, step)
    };
    published.iter().enumerate().map(step).collect()
}

fn progress(lens: Lens, items: &[Item]) -> Vec<(Time, Step)> {
    let about = lens.state().progress.iter().filter(|entry| items.contains(&entry.report.item));
    about
        .map(|entry| {
            let step = Step::Progress {
                by: described(lens, entry.by),
                day: entry.at.day(lens.offset()),
                status: entry.report.status,
                text: entry.report.text.clone(),
                evidence: entry.report.evidence.clone(),
                spent: entry.report.spent,
            };
            (entry.at, step)
        })
        .collect()
}

fn milestones(lens: Lens, items: &[Item]) -> Vec<(Time, Step)> {
    let about = lens.state().milestones.values().filter(|milestone| items.contains(&milestone.item));
    about
        .map(|milestone| {
            let late = milestone.done.is_none() && milestone.due < lens.today()
                || milestone.done.is_some_and(|done| done > milestone.due);
            let step = Step::Milestone { title: milestone.title.clone(), due: milestone.due, done: milestone.done, late };
            (milestone.done.unwrap_or(milestone.due).start(lens.offset()), step)
        })
        .collect()
}

fn meetings(lens: Lens, items: &[Item]) -> Vec<(Time, Step)> {
    let about = lens.state().meetings.values().filter(|meeting| meeting.call.agenda.iter().any(|item| items.contains(item)));
    about
        .map(|meeting| {
            let found = meeting.minutes.as_ref().map(|minutes| {
                let said: Vec<&str> = minutes
                    .found
                    .iter()
                    .filter(|found| items.contains(&found.item) && !found.text.trim().is_empty())
                    .map(|found| found.text.as_str())
                    .collect();
                said.join("\n")
            });
            let step = Step::Meeting {
                title: meeting.call.title.clone(),
                starts: meeting.call.starts,
                place: meeting.call.place.clone(),
                over: meeting.minutes.is_some() || meeting.call.starts < lens.now,
                found: found.filter(|text| !text.is_empty()),
            };
            (meeting.call.starts, step)
        })
        .collect()
}

/// The day the answer named, while nobody has reported the thing as done.
fn awaited(lens: Lens, response: &Response, items: &[Item]) -> Option<Day> {
    let day = match response.give.disposition {
        Disposition::Adopted | Disposition::Partly => response.give.date,
        Disposition::Deferred => response.give.until?,
        Disposition::NotAdopted | Disposition::OutOfRemit => return None,
    };
    let mut about = lens.state().progress.iter().filter(|entry| items.contains(&entry.report.item));
    match about.next_back().map(|entry| entry.report.status) {
        Some(Status::Done) => None,
        Some(Status::Planned | Status::UnderWay | Status::Delayed | Status::Broken) | None => Some(day),
    }
}

fn due_step(lens: Lens, item: Item) -> Step {
    match due(lens.state(), item) {
        Some(day) => Step::Due { day, left: day.since(lens.today()) },
        None => Step::NotDueYet,
    }
}

/// Whether the day that the answer named is still to come, and nobody has reported the thing as done: too early to ask how it went.
pub(super) fn is_to_come(lens: Lens, item: Item, about: &[Item]) -> bool {
    let Some((_, response, _)) = published_answer(lens.state(), item) else { return true };
    awaited(lens, response, about).is_some_and(|day| day > lens.today())
}

/// Judged is what was answered; where one may not judge that, the item itself.
pub(super) fn judge(lens: Lens, item: Item) -> Option<Judge> {
    let (_, _, via) = published_answer(lens.state(), item)?;
    let answered = answered_item(item, via);
    let may = |item: Item| lens.admit(VerdictGive { item, verdict: Verdict::Solved, words: None });
    let item = [answered, item].into_iter().find(|item| may(*item).is_ok()).unwrap_or(answered);
    let verdicts = lens.state().verdicts.get(&item);
    let count = |verdict: Verdict| {
        let said = verdicts.into_iter().flatten().filter(|(_, said)| said.verdict == verdict).count();
        u32::try_from(said).unwrap_or(u32::MAX)
    };
    let mine = lens.who.and_then(|who| {
        let said = verdicts?.get(&who)?;
        Some((said.verdict, said.words.map(|words| lens.words(words, who)).unwrap_or_default()))
    });
    Some(Judge {
        item,
        may: may(item),
        mine,
        solved: count(Verdict::Solved),
        partly: count(Verdict::Partly),
        not: count(Verdict::Not),
    })
}

/// The judgement as it is asked for or shown: what is promised for a day to come is not asked after, but what was said of it stands.
pub(super) fn judge_shown(lens: Lens, item: Item, about: &[Item]) -> Option<Judge> {
    let said = |judge: &Judge| judge.mine.is_some() || judge.solved + judge.partly + judge.not > 0;
    judge(lens, item).filter(|judge| said(judge) || !is_to_come(lens, item, about))
}
