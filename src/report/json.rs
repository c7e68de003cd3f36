//! The account as data. The shape, version 1, is stable: fields are added, never renamed or removed.
//!
//! - Days are `2026-03-20`, moments are seconds since 1970 UTC, ids and digests are hexadecimal, money is whole units of the local
//!   currency. Names of kinds are those of the record (`not_adopted`, `under_way`). What nobody said is `null` or empty.
//! - A *matter* is `{"kind": "goal"|"theme"|"card", "id", "number", "title"}`; a hidden card's title is empty.
//! - A *count* is `{"n", "cards": [numbers], "acts": [ids], "people": [names], "matters"}`: the number, and what it is made of.
//! - Numbers by group are given only where the report shows them.

use super::write::Stamp;
use crate::domain::goal::Handling;
use crate::domain::response::Item;
use crate::text::Messages;
use crate::view::report::*;
use crate::view::results::{GroupCell, OptionResult};
use crate::view::who::Who;
use serde_json::{Value, json};

/// The account as one JSON document.
pub fn json(report: &Report, stamp: &Stamp, t: &'static Messages) -> String {
    let head = &report.head;
    let value = json!({
        "format": "gongshi.report",
        "v": 1,
        "lang": t.tag,
        "session": head.session,
        "title": head.title,
        "hosts": head.hosts,
        "day": head.day,
        "as_of": head.today,
        "version": head.version,
        "state": state(&report.standing),
        "record": record(report, stamp),
        "asked": asked(&report.asked),
        "came": came(&report.came),
        "said": said(&report.said),
        "topics": report.topics.topics.iter().map(topic).collect::<Vec<_>>(),
        "teams": report.topics.teams.iter().map(team).collect::<Vec<_>>(),
        "votes": report.votes.questions.iter().map(vote).collect::<Vec<_>>(),
        "imported": report.votes.imported.iter().map(imported).collect::<Vec<_>>(),
        "goals": report.goals.iter().map(goal).collect::<Vec<_>>(),
        "answers": answers(&report.answers),
        "since": report.since.accounts.iter().map(account).collect::<Vec<_>>(),
        "verdicts": report.since.judged.iter().map(judged).collect::<Vec<_>>(),
        "meetings": report.meetings.iter().map(meeting).collect::<Vec<_>>(),
        "fidelity": report.fidelity.iter().map(point).collect::<Vec<_>>(),
    });
    format!("{value:#}\n")
}

fn matter(matter: &Matter) -> Value {
    let (kind, id) = match matter.item {
        Item::Goal(id) => ("goal", id.hex()),
        Item::Theme(id) => ("theme", id.hex()),
        Item::Card(id) => ("card", id.hex()),
    };
    json!({ "kind": kind, "id": id, "number": matter.number, "title": matter.title.text })
}

fn who(who: &Who) -> Value {
    json!({ "id": who.person, "name": who.name, "group": who.group, "role": who.role })
}

fn number(number: &Number) -> Value {
    let mut cards = Vec::new();
    let (mut acts, mut people, mut items) = (Vec::new(), Vec::new(), Vec::new());
    for source in &number.of {
        match source {
            Source::Card { number, .. } => cards.push(*number),
            Source::Act(act) => acts.push(act.hex()),
            Source::Person(name) => people.push(name.clone()),
            Source::Item(item) => items.push(matter(item)),
        }
    }
    json!({ "n": number.n, "cards": cards, "acts": acts, "people": people, "matters": items })
}

fn state(standing: &Standing) -> Value {
    match standing {
        Standing::Empty => json!({ "is": "empty" }),
        Standing::Open => json!({ "is": "open" }),
        Standing::NothingAsked => json!({ "is": "nothing_asked" }),
        Standing::Interim { blank, of, overdue } => json!({ "is": "interim", "blank": blank, "of": of, "overdue": overdue }),
        Standing::Answered { of } => json!({ "is": "answered", "of": of }),
        Standing::Claimed { version, by, day, of, found, since } => {
            let is = if found.is_empty() { "complete" } else { "called_complete" };
            let blank: Vec<Value> = found.iter().map(matter).collect();
            let claim = json!({ "version": version, "by": who(by), "day": day });
            json!({ "is": is, "claim": claim, "of": of, "found_blank": blank, "newer": since })
        }
    }
}

fn record(report: &Report, stamp: &Stamp) -> Value {
    let record = &report.record;
    let rejected = record.rejected.iter().map(|(id, reason)| json!({ "id": id, "reason": reason }));
    json!({
        "state_digest": stamp.digest,
        "address": stamp.address,
        "acts": record.acts,
        "words": record.words,
        "erased": { "by_authors": record.erased.0, "by_others": record.erased.1 },
        "rejected": rejected.collect::<Vec<_>>(),
        "waiting": record.waiting,
        "missing": record.missing,
        "closes": record.closes,
        "closes_agree": record.closes_agree,
    })
}

fn asked(asked: &Asked) -> Value {
    let changes = asked
        .changes
        .iter()
        .map(|change| json!({ "id": change.act, "by": who(&change.by), "day": change.day, "what": change.what }));
    json!({
        "theme": asked.theme, "why": asked.why, "when": asked.when, "where": asked.place, "givens": asked.givens,
        "method": asked.method, "convener": asked.convener, "convened": asked.convened,
        "first_day": asked.days.map(|(first, _)| first), "last_day": asked.days.map(|(_, last)| last),
        "closed": asked.closed, "due_days": asked.due_days, "changes": changes.collect::<Vec<_>>(),
    })
}

fn came(came: &Came) -> Value {
    let group = |row: &GroupRow| {
        json!({
            "group": row.group, "name": row.name, "invited": row.invited, "said_yes": number(&row.yes), "maybe": row.maybe,
            "no": row.no, "came": number(&row.here), "cards": number(&row.cards),
        })
    };
    json!({
        "groups": came.groups.iter().map(group).collect::<Vec<_>>(),
        "invited": came.sum(|row| row.invited), "said_yes": came.sum(|row| row.yes.n), "came": came.sum(|row| row.here.n),
        "facilitators": came.facilitators, "observers": came.observers, "removed": came.removed,
        "unverified": came.unverified.n, "cards_for_others": number(&came.for_others), "others": came.for_others_people,
    })
}

fn card(card: &CardFact) -> Value {
    let (state, by, reason, into) = match &card.state {
        CardState::OnWall => ("on_wall", "", "", None),
        CardState::Waiting => ("waiting", "", "", None),
        CardState::Hidden { by, reason } => ("hidden", by.as_str(), reason.text.as_str(), None),
        CardState::Withdrawn => ("withdrawn", "", "", None),
        CardState::Merged { into } => ("merged", "", "", Some(*into)),
    };
    let erased = card.erased.as_ref().map(
        |erased| json!({ "by_author": erased.own, "by": erased.by, "reason": erased.reason, "destroyed": erased.destroyed }),
    );
    json!({
        "erased": erased, "id": card.card, "number": card.number, "text": card.words.text, "lang": card.words.lang, "name": card.name,
        "group": card.group, "channel": card.channel, "backers": card.backers, "people": card.people, "revised": card.revised,
        "state": state, "hidden_by": by, "reason": reason, "into": into,
    })
}

fn said(said: &Said) -> Value {
    let theme = |theme: &ThemeFact| {
        let cards: Vec<Value> = theme.cards.iter().map(card).collect();
        json!({ "id": theme.theme, "number": theme.number, "title": theme.title.text, "was": theme.was, "cards": cards })
    };
    let channels = said.channels.iter().map(|(channel, of)| json!({ "channel": channel, "cards": number(of) }));
    let langs = said.langs.iter().map(|(lang, of)| json!({ "lang": lang, "cards": number(of) }));
    json!({
        "cards": said.cards.n,
        "themes": said.themes.iter().map(theme).collect::<Vec<_>>(),
        "in_no_theme": said.loose.iter().map(card).collect::<Vec<_>>(),
        "channels": channels.collect::<Vec<_>>(),
        "langs": langs.collect::<Vec<_>>(),
        "closing_words": said.closing.iter().map(card).collect::<Vec<_>>(),
    })
}

fn topic(topic: &TopicFact) -> Value {
    let (state, into) = match topic.state {
        TopicState::Reported(_) => ("reported", None),
        TopicState::Unreported => ("unreported", None),
        TopicState::NotHeld => ("not_held", None),
        TopicState::Withdrawn => ("withdrawn", None),
        TopicState::Merged(into) => ("merged", Some(into)),
    };
    let text = |own: &Option<Own>| own.as_ref().map(|own| own.text.clone());
    let filed = topic.filed().map(|filed| {
        json!({
            "id": filed.act, "by": who(&filed.by), "attendees": filed.attendees, "discussion": filed.discussion.text,
            "actions": text(&filed.actions), "not_agreed": text(&filed.not_agreed),
        })
    });
    let place = topic.place.as_ref().map(|(space, when)| {
        let (day, minute) = when.unzip();
        json!({ "space": space, "day": day, "start_min": minute })
    });
    json!({
        "id": topic.topic, "number": topic.number, "title": topic.title.text, "convener": topic.convener, "place": place,
        "signups": number(&topic.signups), "state": state, "into": into, "report": filed,
    })
}

fn team(team: &TeamFact) -> Value {
    json!({
        "id": team.team, "title": team.title.text, "members": number(&team.members), "first_step": team.first_step.text,
        "by": team.by_day,
    })
}

fn imported(imported: &Imported) -> Value {
    json!({
        "source": imported.source, "digest": imported.digest, "people": imported.people, "statements": imported.statements,
        "votes": imported.votes,
    })
}

/// `counts`: agree, disagree, pass; or dots, people; or consent, stand aside, object.
fn vote(vote: &Vote) -> Value {
    let cell = |cell: &GroupCell| {
        let parts = [cell.parts.first, cell.parts.second, cell.parts.third];
        json!({ "groups": cell.groups, "people": cell.people, "counts": parts })
    };
    let option = |option: &OptionResult| {
        let parts = option.parts;
        json!({
            "text": option.text, "people": option.people, "counts": [parts.first, parts.second, parts.third],
            "carried": option.carried, "place": option.place, "by_group": option.cells.iter().map(cell).collect::<Vec<_>>(),
        })
    };
    let sealed = vote.results.sealed.as_ref();
    let options: Vec<Value> = if vote.closed() { vote.results.options.iter().map(option).collect() } else { Vec::new() };
    json!({
        "id": vote.question, "number": vote.number, "title": vote.title.text, "counting": vote.counting, "secrecy": vote.secrecy,
        "quorum_percent": vote.quorum_percent, "threshold_percent": vote.threshold_percent, "opened": vote.opened,
        "voted": vote.results.voted, "electorate": vote.results.electorate, "options": options,
        "closed": sealed.map(|sealed| json!({
            "at": sealed.at, "by": sealed.by, "ballots": sealed.ballots, "voters": sealed.voters, "electorate": sealed.electorate,
            "digest": sealed.digest, "agrees": sealed.agrees, "missed": sealed.missed, "contested": sealed.contested,
            "disputed": sealed.disputed,
        })),
        "ballots": vote.ballots, "missed": vote.missed,
    })
}

fn goal(goal: &GoalFact) -> Value {
    let objection = |objection: &ObjectionFact| {
        let (handled, how) = match &objection.handled {
            Some((Handling::Resolved, how)) => (Some("resolved"), how.text.as_str()),
            Some((Handling::Stands, how)) => (Some("stands"), how.text.as_str()),
            None => (None, ""),
        };
        let remedy = objection.remedy.as_ref().map(|own| own.text.clone());
        json!({ "id": objection.ballot, "harm": objection.harm.text, "remedy": remedy, "handled": handled, "how": how })
    };
    let promise = |promise: &PromiseFact| {
        let released = promise.released.as_ref().map(|(day, why)| json!({ "day": day, "reason": why.text }));
        json!({
            "id": promise.commitment, "who": promise.who.text, "what": promise.what.text, "by": promise.by_day,
            "resources": promise.resources.text, "signed": number(&promise.signed), "released": released,
        })
    };
    let settled = goal.settled.as_ref().map(|(how, day, reason)| json!({ "as": how, "day": day, "reason": reason.text }));
    json!({
        "id": goal.goal, "number": goal.number, "title": goal.title.text, "text": goal.text.text,
        "earlier": goal.earlier.iter().map(|own| own.text.clone()).collect::<Vec<_>>(), "settled": settled,
        "cards": number(&goal.cards), "themes": goal.themes, "topics": goal.topics,
        "tests": goal.tests.iter().map(vote).collect::<Vec<_>>(),
        "objections": goal.objections.iter().map(objection).collect::<Vec<_>>(),
        "commitments": goal.promises.iter().map(promise).collect::<Vec<_>>(),
    })
}

fn answers(answers: &Answers) -> Value {
    let kinds = answers.dispositions.iter().map(|(disposition, n)| json!({ "disposition": disposition, "items": n }));
    let published = answers.publications.iter().map(|one| {
        json!({
            "id": one.id, "version": one.version, "by": who(&one.by), "day": one.day, "note": one.note.text,
            "complete": one.complete, "answers": one.answers,
        })
    });
    json!({
        "items": answers.items.n, "answered": answers.answered.n, "blank": answers.blank(), "overdue": number(&answers.overdue),
        "dispositions": kinds.collect::<Vec<_>>(),
        "rows": answers.rows.iter().map(row).collect::<Vec<_>>(),
        "publications": published.collect::<Vec<_>>(),
    })
}

fn row(row: &Row) -> Value {
    let answer = row.answer.as_ref().map(|answer| {
        let earlier = answer
            .earlier
            .iter()
            .map(|earlier| json!({ "disposition": earlier.disposition, "reason": earlier.reason.text, "day": earlier.day }));
        json!({
            "id": answer.response, "by": who(&answer.by), "disposition": answer.disposition, "reason": answer.reason.text,
            "unit": answer.unit, "contact": answer.contact, "date": answer.date, "evidence": answer.evidence.text,
            "until": answer.until, "handed_to": answer.handed_to, "version": answer.version, "published": answer.day,
            "also": answer.also.iter().map(matter).collect::<Vec<_>>(), "earlier": earlier.collect::<Vec<_>>(),
        })
    });
    let latest = row.latest.as_ref().map(|latest| {
        json!({ "id": latest.act, "status": latest.status, "text": latest.text.text, "by": who(&latest.by), "day": latest.day })
    });
    json!({
        "matter": matter(&row.matter), "items": row.items, "cards": number(&row.cards), "raised": row.raised, "backed": row.backed,
        "answer": answer, "due": row.due, "overdue_days": row.overdue_days, "progress": latest,
    })
}

fn account(account: &Account) -> Value {
    let milestone = |one: &MilestoneFact| {
        json!({
            "id": one.milestone, "title": one.title.text, "by": who(&one.by), "due": one.due, "done": one.done, "late": one.late,
            "planned": one.planned,
        })
    };
    let entry = |one: &Entry| {
        json!({
            "id": one.act, "by": who(&one.by), "day": one.day, "status": one.status, "text": one.text.text,
            "evidence": one.evidence.text, "spent": one.spent, "reached": one.reached, "taken_back": one.taken_back,
        })
    };
    json!({
        "matter": matter(&account.matter), "planned": account.planned, "spent": account.spent_sum(),
        "milestones": account.milestones.iter().map(milestone).collect::<Vec<_>>(),
        "entries": account.entries.iter().map(entry).collect::<Vec<_>>(),
    })
}

fn judged(judged: &Judged) -> Value {
    let contradiction = |one: &Contradiction| match one {
        Contradiction::Verdicts { not_solved, of } => json!({ "kind": "verdicts", "not_solved": not_solved, "of": of }),
        Contradiction::Report { by, status, day } => json!({ "kind": "report", "by": who(by), "status": status, "day": day }),
        Contradiction::TakenBack { by, day } => json!({ "kind": "taken_back", "by": who(by), "day": day }),
    };
    let verdicts = judged.verdicts.iter().map(|(verdict, of)| json!({ "verdict": verdict, "count": number(of) }));
    let words = judged.words.iter().map(|(verdict, own)| json!({ "verdict": verdict, "text": own.text }));
    json!({
        "matter": matter(&judged.matter), "of": judged.of, "verdicts": verdicts.collect::<Vec<_>>(),
        "words": words.collect::<Vec<_>>(),
        "status": judged.status.as_ref().map(|(status, by, day)| json!({ "status": status, "by": who(by), "day": day })),
        "contradictions": judged.contradictions.iter().map(contradiction).collect::<Vec<_>>(),
    })
}

fn meeting(meeting: &MeetingFact) -> Value {
    let minutes = meeting.minutes.as_ref().map(|minutes| {
        let found = minutes.found.iter().map(|(of, own)| json!({ "matter": matter(of), "text": own.text }));
        json!({
            "by": who(&minutes.by), "attended": minutes.attended, "text": minutes.text.text, "found": found.collect::<Vec<_>>(),
        })
    });
    json!({
        "id": meeting.meeting, "title": meeting.title.text, "starts": meeting.starts, "where": meeting.place,
        "agenda": meeting.agenda.iter().map(matter).collect::<Vec<_>>(), "minutes": minutes,
    })
}

fn point(point: &crate::view::fidelity::Point) -> Value {
    use crate::view::fidelity::Found;
    let found = match point.found {
        Found::Holds => "holds",
        Found::NotYet => "not_yet",
        Found::Broken => "broken",
    };
    json!({ "check": point.check, "found": found, "topics": point.topics })
}
