//! The title block, how complete the account is, and the first lines: three sentences, five numbers.

use super::Pen;
use crate::report::block::{Figure, Span, State};
use crate::view::report::Standing;

pub(super) struct Head {
    pub title: String,
    pub issue: Vec<String>,
    pub state: State,
    pub breath: Vec<String>,
    pub figures: Vec<Figure>,
    pub sign: Vec<String>,
}

pub(super) fn head(pen: &Pen) -> Head {
    let (w, head) = (pen.w, &pen.report.head);
    let host = head.hosts.first().cloned();
    let day = head.day.map(|day| pen.t.common().day(day));
    let version = if head.version == 0 { w.unpublished.to_owned() } else { (w.version)(head.version) };
    Head {
        title: (w.title)(&head.title),
        issue: host.clone().into_iter().chain(day.clone()).chain([version]).collect(),
        state: with_word(pen, state(pen)),
        breath: breath(pen),
        figures: figures(pen),
        sign: host.into_iter().chain(day).collect(),
    }
}

fn state(pen: &Pen) -> State {
    let w = pen.w;
    let told = |what: &str, how: &[String]| State { what: what.to_owned(), how: how.to_vec(), ..State::default() };
    match &pen.report.standing {
        Standing::Empty => told(w.state_empty, &[w.state_empty_how.to_owned()]),
        Standing::Open => told(w.state_open, &[(w.state_open_how)(pen.report.asked.due_days)]),
        Standing::NothingAsked => told(w.state_nothing, &[w.state_nothing_how.to_owned()]),
        Standing::Interim { blank, of, overdue } => {
            let late = (*overdue > 0).then(|| (w.state_overdue)(*overdue));
            let how: Vec<String> = late.into_iter().chain([w.state_interim_how.to_owned()]).collect();
            told(&(w.state_interim)(*blank, *of), &how)
        }
        Standing::Answered { of } => told(&(w.state_answered)(*of), &[w.state_answered_how.to_owned()]),
        Standing::Claimed { version, by, day, of, found, since } => {
            let claim = (w.claim)(&pen.who(by), &pen.t.common().day(*day), *version);
            if !found.is_empty() {
                let blank =
                    found.iter().map(|matter| vec![Span::Plain(pen.matter_number(matter)), space(), title(matter)]).collect();
                let n = u32::try_from(found.len()).unwrap_or(u32::MAX);
                return State { complete: false, what: (w.state_not_so)(n), how: vec![claim, w.found_blank.to_owned()], blank };
            }
            let newer = (*since > 0).then(|| (w.state_newer)(*since));
            let how: Vec<String> = [claim, w.found_none.to_owned()].into_iter().chain(newer).collect();
            State { complete: true, what: (w.state_complete)(*of - *since), how, blank: Vec::new() }
        }
    }
}

/// The word that went out with the latest version stands at the head.
fn with_word(pen: &Pen, mut state: State) -> State {
    let latest = pen.report.answers.publications.last().filter(|published| !published.note.is_empty());
    state.how.extend(latest.map(|published| (pen.w.word)(&pen.who(&published.by), &published.note.text)));
    state
}

fn space() -> Span {
    Span::Plain(" ".to_owned())
}

fn title(matter: &crate::view::report::Matter) -> Span {
    Span::Own(matter.title.clone())
}

fn breath(pen: &Pen) -> Vec<String> {
    let (w, report) = (pen.w, pen.report);
    let answers = &report.answers;
    let met = match report.asked.days {
        Some((first, last)) => {
            let (from, to) = (pen.short_day(first), pen.short_day(last));
            let came = report.came.sum(|row| row.here.n);
            (w.met)(&from, &to, came, &report.asked.place, report.said.cards.n)
        }
        None => (w.not_met)(report.said.cards.n),
    };
    let agreed = (w.agreed_n)(super::count(report.agreed()), report.not_agreed());
    let answered = match (report.asked.closed, answers.items.n) {
        (None, _) => (w.answers_wait)(report.asked.due_days),
        (Some(_), 0) => w.state_nothing_how.to_owned(),
        (Some(_), of) => {
            let since = &report.since;
            (w.answered_n)(answers.answered.n, of, answers.overdue.n, since.reached, since.milestones)
        }
    };
    vec![met, agreed, answered]
}

fn figures(pen: &Pen) -> Vec<Figure> {
    let (w, report) = (pen.w, pen.report);
    let figure = |label: &str, value: u32, of: String, section: &'static str| Figure {
        label: label.to_owned(),
        value: value.to_string(),
        of,
        section,
    };
    let invited = report.came.sum(|row| row.invited);
    let of_invited = if invited > 0 { (w.of_invited)(invited) } else { String::new() };
    let answers = &report.answers;
    vec![
        figure(w.figure_came, report.came.sum(|row| row.here.n), of_invited, "came"),
        figure(w.figure_cards, report.said.cards.n, String::new(), "said"),
        figure(w.figure_goals, super::count(report.agreed()), String::new(), "agreed"),
        figure(w.figure_answered, answers.answered.n, (w.of_items)(answers.items.n), "answers"),
        figure(w.figure_overdue, answers.overdue.n, String::new(), "answers"),
    ]
}
