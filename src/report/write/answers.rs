//! The office's answers: how many of which kind, the table of adoption, what was published when.

use super::{Pen, count};
use crate::domain::response::{Disposition, Item};
use crate::report::block::*;
use crate::view::report::{Answer, Published, Row};

pub(super) fn answers(pen: &mut Pen) -> Section {
    let (w, answers) = (pen.w, &pen.report.answers);
    let heading = w.answers.to_owned();
    if answers.items.n == 0 {
        let closed = pen.report.asked.closed.map(|_| Block::Words(plain(w.state_nothing_how)));
        return Section { id: "answers", heading, blocks: closed.into_iter().collect() };
    }
    let mut blocks =
        vec![Block::Words(plain((w.what_counts)(answers.items.n, count(answers.rows.iter())))), Block::Table(kinds(pen))];
    blocks.push(which(pen));
    blocks.push(Block::Table(adoption(pen)));
    blocks.push(served(pen));
    if !answers.publications.is_empty() {
        blocks.push(Block::Heading(plain(w.published_when)));
        blocks.push(Block::Timeline(answers.publications.iter().map(|one| publication(pen, one)).collect()));
    }
    Section { id: "answers", heading, blocks }
}

/// The word of a disposition with its shape.
pub(super) fn mark(pen: &Pen, disposition: Option<Disposition>) -> Span {
    match disposition {
        Some(disposition) => Span::Mark(Mark::Disposition(disposition), pen.t.common().disposition(disposition).to_owned()),
        None => Span::Mark(Mark::Blank, pen.w.blank.to_owned()),
    }
}

fn kinds(pen: &Pen) -> Table {
    let (w, answers) = (pen.w, &pen.report.answers);
    let row = |disposition: Option<Disposition>, n: u32| vec![Cell::of(vec![vec![mark(pen, disposition)]]), Cell::number(n)];
    let mut rows: Vec<Vec<Cell>> = answers.dispositions.iter().map(|(disposition, n)| row(Some(*disposition), *n)).collect();
    rows.push(row(None, answers.blank()));
    Table {
        caption: (w.kinds)(answers.items.n),
        head: vec![(w.disposition.to_owned(), false), (w.items.to_owned(), true)],
        rows,
        total: Some(vec![Cell::words(w.total), Cell::number(answers.items.n)]),
        kind: TableKind::Plain,
    }
}

/// Which items have which answer.
fn which(pen: &Pen) -> Block {
    let answers = &pen.report.answers;
    let of = |disposition: Option<Disposition>| {
        let rows = answers.rows.iter().filter(|row| row.answer.as_ref().map(|answer| answer.disposition) == disposition);
        let mut line = Line::new();
        for row in rows {
            if !line.is_empty() {
                line.push(Span::Plain(pen.w.semicolon.to_owned()));
            }
            if !matches!(row.matter.item, Item::Card(_)) {
                line.push(Span::Soft(format!("{} ", pen.matter_number(&row.matter))));
            }
            line.extend(pen.sources(&row.cards));
        }
        line
    };
    let kinds = Disposition::ALL.iter().map(|disposition| Some(*disposition)).chain([None]);
    let facts = kinds.map(|kind| (kind, of(kind))).filter(|(_, line)| !line.is_empty());
    let named = facts.map(|(kind, line)| {
        let name = kind.map_or(pen.w.blank, |kind| pen.t.common().disposition(kind));
        (name.to_owned(), vec![line])
    });
    let mut facts: Vec<(String, Vec<Line>)> = named.collect();
    if answers.overdue.n > 0 {
        facts.push((pen.w.figure_overdue.to_owned(), vec![pen.sources(&answers.overdue)]));
    }
    pen.made_of(pen.w.how_counted, vec![Block::Facts(facts)])
}

fn adoption(pen: &mut Pen) -> Table {
    let w = pen.w;
    let heads = [w.number, w.suggestion, w.disposition, w.reason, w.unit, w.by_when, w.progress];
    Table {
        caption: w.adoption.to_owned(),
        head: heads.map(|words| (words.to_owned(), false)).to_vec(),
        rows: pen.report.answers.rows.iter().map(|row| adoption_row(pen, row)).collect(),
        total: None,
        kind: TableKind::Adoption,
    }
}

fn adoption_row(pen: &mut Pen, row: &Row) -> Vec<Cell> {
    let w = pen.w;
    let mut suggestion = vec![pen.matter_title(&row.matter), vec![Span::Soft((w.raised_backed)(row.raised, row.backed))]];
    suggestion.extend(serves(pen, row).map(|words| vec![Span::Soft(words)]));
    let progress = row.latest.as_ref().map(|latest| {
        let line = vec![Span::Strong(pen.t.common().status(latest.status).to_owned())];
        vec![line, vec![Span::Soft(format!("{} {}", pen.short_day(latest.day), pen.who(&latest.by)))]]
    });
    let answer = row.answer.as_ref();
    let unit =
        answer.map(|answer| vec![plain(answer.unit.clone()), vec![Span::Soft(answer.contact.clone())]]).unwrap_or_default();
    vec![
        Cell::words(pen.matter_number(&row.matter)),
        Cell::of(suggestion),
        Cell::of(disposition(pen, row)),
        Cell::of(reason(pen, row)),
        Cell::of(unit),
        Cell::of(by_when(pen, row)),
        Cell::of(progress.unwrap_or_default()),
    ]
}

/// How many cards the one answer serves, where it is not the card itself alone.
fn serves(pen: &Pen, row: &Row) -> Option<String> {
    let alone = matches!(row.matter.item, Item::Card(_)) && row.cards.n <= 1;
    match (&row.answer, alone, row.cards.n) {
        (_, true, _) | (_, false, 0) => None,
        (Some(_), false, n) => Some((pen.w.one_answer_to)(n)),
        (None, false, n) => Some((pen.w.cards_wait)(n)),
    }
}

fn disposition(pen: &Pen, row: &Row) -> Vec<Line> {
    let w = pen.w;
    let mut lines = vec![vec![mark(pen, row.answer.as_ref().map(|answer| answer.disposition))]];
    for earlier in row.answer.iter().flat_map(|answer| &answer.earlier) {
        let word = pen.t.common().disposition(earlier.disposition);
        lines.push(vec![Span::Soft((w.was)(word, &pen.short_day(earlier.day)))]);
    }
    lines
}

fn reason(pen: &mut Pen, row: &Row) -> Vec<Line> {
    let w = pen.w;
    let Some(answer) = &row.answer else {
        return vec![vec![Span::Strong(no_answer(pen, row))]];
    };
    let mut lines = vec![pen.own(&answer.reason)];
    if !answer.evidence.is_empty() {
        lines.push([vec![Span::Soft(w.evidence.to_owned())], pen.own(&answer.evidence)].concat());
    }
    if !answer.handed_to.trim().is_empty() {
        lines.push(vec![Span::Soft(w.handed_to.to_owned()), Span::Plain(answer.handed_to.clone())]);
    }
    if !answer.also.is_empty() {
        let also: Vec<String> = answer.also.iter().map(|matter| pen.matter_number(matter)).collect();
        lines.push(vec![Span::Soft((w.same_answer)(&(pen.t.common().list)(&also)))]);
    }
    lines
}

/// A blank, in words: overdue by how many days, or due when.
pub(in crate::report) fn no_answer_words(t: &'static crate::text::Messages, due_days: u16, row: &Row) -> String {
    let w = t.report();
    match (row.overdue_days, row.due) {
        (0, Some(due)) => (w.no_answer_due)(&t.common().day(due)),
        (0, None) => (w.no_answer_yet)(due_days),
        (days, _) => (w.no_answer_overdue)(days),
    }
}

fn no_answer(pen: &Pen, row: &Row) -> String {
    no_answer_words(pen.t, pen.report.asked.due_days, row)
}

fn by_when(pen: &Pen, row: &Row) -> Vec<Line> {
    let w = pen.w;
    let day = |answer: &Answer| match answer.disposition {
        Disposition::Adopted | Disposition::Partly => Some(vec![pen.near_day(answer.date)]),
        Disposition::Deferred => answer.until.map(|until| vec![Span::Soft(w.until.to_owned()), pen.near_day(until)]),
        // Nothing is to be done by then: it is the day on which it was decided.
        Disposition::NotAdopted | Disposition::OutOfRemit => {
            Some(vec![Span::Soft(w.decided.to_owned()), pen.near_day(answer.date)])
        }
    };
    match (&row.answer, row.due) {
        (Some(answer), _) => day(answer).into_iter().collect(),
        (None, Some(due)) => vec![vec![Span::Soft(w.was_due.to_owned()), pen.near_day(due)]],
        (None, None) => Vec::new(),
    }
}

/// Which cards each row stands for.
fn served(pen: &Pen) -> Block {
    let rows = pen.report.answers.rows.iter().filter(|row| row.cards.n > 0);
    let fact = |row: &Row| {
        let mut lines = vec![pen.sources(&row.cards)];
        if let Some(answer) = &row.answer {
            let words = (pen.w.answered_by)(&pen.who(&answer.by), &pen.t.common().day(answer.day), answer.version);
            let response = crate::domain::id::ActId::from(answer.response);
            lines.push(vec![Span::Soft(words), Span::Plain(" ".to_owned()), Span::Act(response)]);
        }
        (pen.matter_number(&row.matter), lines)
    };
    pen.annex(pen.w.which_cards, vec![Block::Facts(rows.map(fact).collect())])
}

fn publication(pen: &mut Pen, published: &Published) -> Moment {
    let w = pen.w;
    let mut head = plain((w.publication)(published.version, &pen.who(&published.by), published.answers));
    if published.complete {
        head.push(Span::Strong(w.called_complete.to_owned()));
    }
    let mut lines = vec![head];
    if !published.note.is_empty() {
        lines.push(pen.own(&published.note));
    }
    Moment { when: pen.t.common().day(published.day), late: false, lines }
}
