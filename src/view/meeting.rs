//! Follow-up meetings: what an agenda should have on it, the meetings that were called, and their minutes.

use crate::domain::Rejection;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Meeting, MeetingCall};
use crate::domain::ordered::Ordered;
use crate::domain::progress::Status;
use crate::domain::response::{Disposition, Item};
use crate::domain::time::{Day, Time};
use crate::view::Lens;
use crate::view::desk::matter::{Verdicts, verdicts};
use crate::view::desk::{Matter, desk};
use crate::view::named::{Named, named};

/// Why something belongs on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Unanswered,
    /// So many days.
    Overdue(u32),
    /// It is reported as done; so many of those who judged say it is not, or only partly, solved.
    Contradicted {
        not_solved: u32,
        of: u32,
    },
    Delayed,
    Broken,
    /// A milestone, or the day the answer named, has passed.
    Late(Day),
}

/// Something the agenda should have on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    pub named: Named,
    pub why: Vec<Why>,
}

/// A meeting that was called.
#[derive(Debug, Clone, PartialEq)]
pub struct Called {
    pub meeting: MeetingId,
    pub title: String,
    pub starts: Time,
    pub place: String,
    pub over: bool,
    pub agenda: Vec<Named>,
    pub minutes: Option<Told>,
}

/// The minutes of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub attended: u32,
    pub text: String,
    pub found: Vec<(Named, String)>,
}

/// All meetings, and the agenda of the next.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meetings {
    pub proposed: Vec<Proposed>,
    /// Whatever else could be on it.
    pub others: Vec<Named>,
    /// The latest first.
    pub called: Vec<Called>,
    /// Why the person at the device cannot call one.
    pub may_call: Option<Rejection>,
    pub offset_min: i16,
    pub place: String,
}

/// All meetings, and the agenda of the next.
pub fn meetings(lens: Lens) -> Meetings {
    let matters = desk(lens, &[]).matters;
    let mut called: Vec<(&MeetingId, &Meeting)> = lens.state().meetings.iter().collect();
    called.order_by(|(_, meeting)| std::cmp::Reverse(meeting.call.starts));
    let blank = MeetingCall { title: "-".to_owned(), starts: lens.now, place: "-".to_owned(), agenda: Vec::new() };
    let proposed: Vec<Proposed> = matters.iter().filter_map(|matter| proposed(lens, matter)).collect();
    let is_proposed = |matter: &&Matter| proposed.iter().any(|one| one.named.item == matter.named.item);
    let others = matters.iter().filter(|matter| !is_proposed(matter)).map(|matter| matter.named.clone());
    Meetings {
        others: others.collect(),
        proposed,
        called: called.into_iter().map(|(id, meeting)| call(lens, *id, meeting)).collect(),
        may_call: lens.admit(blank).err(),
        offset_min: lens.offset(),
        place: lens.session().map(|session| session.plan.place.clone()).unwrap_or_default(),
    }
}

fn proposed(lens: Lens, matter: &Matter) -> Option<Proposed> {
    let item = matter.named.item;
    let mut why = Vec::new();
    if matter.waits() {
        why.push(match matter.left {
            Some(left) if left < 0 => Why::Overdue(left.unsigned_abs()),
            Some(_) | None => Why::Unanswered,
        });
    }
    let last = lens.state().progress.iter().rfind(|entry| entry.report.item == item).map(|entry| entry.report.status);
    why.extend(contradicted(last, &verdicts(lens, item)));
    match last {
        Some(Status::Delayed) => why.push(Why::Delayed),
        Some(Status::Broken) => why.push(Why::Broken),
        Some(Status::Done) => {}
        Some(Status::Planned | Status::UnderWay) | None => why.extend(late(lens, item)),
    }
    (!why.is_empty()).then(|| Proposed { named: matter.named.clone(), why })
}

/// More of those who judged say "not" or "partly" than "solved", of something that is reported as done.
fn contradicted(last: Option<Status>, said: &Verdicts) -> Option<Why> {
    let not_solved = said.partly + said.not;
    (last == Some(Status::Done) && not_solved > said.solved).then(|| Why::Contradicted { not_solved, of: said.all() })
}

/// The earliest day that has passed without the thing being done.
fn late(lens: Lens, item: Item) -> Option<Why> {
    let state = lens.state();
    let milestones = state.milestones.values().filter(|milestone| milestone.item == item && milestone.done.is_none());
    let answer = state.answers_to.get(&item).and_then(|ids| ids.last()).and_then(|id| state.responses.get(id));
    let promised = answer.filter(|response| response.published.is_some()).and_then(|response| match response.give.disposition {
        Disposition::Adopted | Disposition::Partly => Some(response.give.date),
        Disposition::Deferred => response.give.until,
        Disposition::NotAdopted | Disposition::OutOfRemit => None,
    });
    let day = milestones.map(|milestone| milestone.due).chain(promised).min()?;
    (day < lens.today()).then_some(Why::Late(day))
}

fn call(lens: Lens, id: MeetingId, meeting: &Meeting) -> Called {
    let told = meeting.minutes.as_ref().map(|minutes| Told {
        attended: minutes.attended,
        text: minutes.text.clone(),
        found: minutes.found.iter().map(|found| (named(lens, found.item), found.text.clone())).collect(),
    });
    Called {
        meeting: id,
        title: meeting.call.title.clone(),
        starts: meeting.call.starts,
        place: meeting.call.place.clone(),
        over: meeting.call.starts < lens.now,
        agenda: meeting.call.agenda.iter().map(|item| named(lens, *item)).collect(),
        minutes: told,
    }
}
