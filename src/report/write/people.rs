//! What was asked; who came, and who did not.

use super::Pen;
use crate::report::block::*;
use crate::view::report::{GroupRow, Number};

pub(super) fn asked(pen: &mut Pen) -> Section {
    let (w, t, asked) = (pen.w, pen.t, &pen.report.asked);
    let text = |text: &str| vec![Span::Own(crate::view::report::Own::of(text))];
    let mut blocks = Vec::new();
    for words in [&asked.theme, &asked.why] {
        if !words.trim().is_empty() {
            blocks.push(Block::Words(text(words)));
        }
    }
    let mut facts: Vec<(String, Vec<Line>)> = Vec::new();
    let mut fact = |label: &str, lines: Vec<Line>| {
        if !lines.is_empty() {
            facts.push((label.to_owned(), lines));
        }
    };
    let given = |words: &str| (!words.trim().is_empty()).then(|| text(words));
    fact(w.givens, asked.givens.iter().map(|given| text(given)).collect());
    fact(w.when, given(&asked.when).into_iter().collect());
    fact(w.place, given(&asked.place).into_iter().collect());
    let topics = super::count(pen.report.topics.topics.iter());
    fact(w.method, asked.method.map(|method| plain((w.method_line)((t.common().method)(method), topics))).into_iter().collect());
    fact(w.hosts, pen.report.head.hosts.iter().map(|host| text(host)).collect());
    let convened = asked.convened.map(|day| vec![pen.day(day), Span::Plain(" ".to_owned()), Span::Plain(asked.convener.clone())]);
    fact(w.convened, convened.into_iter().collect());
    fact(w.closed, asked.closed.map(|day| vec![pen.day(day)]).into_iter().collect());
    fact(w.due, vec![plain((w.due_days)(asked.due_days))]);
    let change = |change: &crate::view::report::Change| {
        let what: Vec<String> = change.what.iter().map(|field| (t.refusals().field)(*field).to_owned()).collect();
        plain((w.changed)(&t.common().day(change.day), &pen.who(&change.by), &(t.common().list)(&what)))
    };
    fact(w.changes, asked.changes.iter().map(change).collect());
    blocks.push(Block::Facts(facts));
    Section { id: "asked", heading: w.asked.to_owned(), blocks }
}

pub(super) fn came(pen: &mut Pen) -> Section {
    let (w, came) = (pen.w, &pen.report.came);
    if came.groups.is_empty() {
        return Section { id: "came", heading: w.came.to_owned(), blocks: vec![Block::Words(plain(w.nobody_yet))] };
    }
    let mut blocks = vec![Block::Table(table(pen))];
    // Before the session has begun nobody is missing yet.
    let begun = pen.report.asked.days.is_some();
    for row in came.groups.iter().filter(|row| begun && row.missing()) {
        blocks.push(Block::Words(vec![Span::Strong((w.none_came)(&row.name, row.invited, row.cards.n))]));
    }
    if came.for_others.n > 0 {
        blocks.push(Block::Words(plain((w.for_others)(came.for_others.n, came.for_others_people))));
    }
    if came.unverified.n > 0 {
        blocks.push(Block::Words(plain((w.unverified)(came.unverified.n))));
    }
    blocks.push(Block::Note(plain((w.came_means)(came.facilitators, came.observers, came.removed))));
    blocks.push(made_of(pen));
    Section { id: "came", heading: w.came.to_owned(), blocks }
}

fn name(pen: &Pen, row: &GroupRow) -> String {
    if row.name.trim().is_empty() { pen.t.common().no_group.to_owned() } else { row.name.clone() }
}

fn table(pen: &Pen) -> Table {
    let (w, came) = (pen.w, &pen.report.came);
    // Nobody said how many were invited: nothing stands there.
    let invited = |n: u32| if n == 0 { Cell::words(String::new()) } else { Cell::number(n) };
    let numbers =
        |n: u32, yes: u32, here: u32, cards: u32| [vec![invited(n)], [yes, here, cards].map(Cell::number).to_vec()].concat();
    let row = |row: &GroupRow| {
        let numbers = numbers(row.invited, row.yes.n, row.here.n, row.cards.n);
        [vec![Cell::words(name(pen, row))], numbers].concat()
    };
    let sums =
        numbers(came.sum(|row| row.invited), came.sum(|row| row.yes.n), came.sum(|row| row.here.n), came.sum(|row| row.cards.n));
    Table {
        caption: w.groups_present.to_owned(),
        head: [(w.group, false), (w.invited, true), (w.said_yes, true), (w.here, true), (w.cards, true)]
            .map(|(words, number)| (words.to_owned(), number))
            .to_vec(),
        rows: came.groups.iter().map(row).collect(),
        total: Some([vec![Cell::words(w.total)], sums].concat()),
        kind: TableKind::Plain,
    }
}

/// Who came, who said yes, and which cards: group by group.
fn made_of(pen: &Pen) -> Block {
    let (w, came) = (pen.w, &pen.report.came);
    let line = |label: &str, number: &Number| {
        let sources = pen.sources(number);
        let head = Span::Soft(format!("{label} {}: ", number.n));
        (!sources.is_empty()).then(|| [vec![head], sources].concat())
    };
    let fact = |row: &GroupRow| {
        let lines = [line(w.here, &row.here), line(w.said_yes, &row.yes), line(w.cards, &row.cards)];
        let others = (row.maybe + row.no > 0).then(|| vec![Span::Soft((w.maybe_no)(row.maybe, row.no))]);
        let lines: Vec<Line> = lines.into_iter().flatten().chain(others).collect();
        (!lines.is_empty()).then(|| (name(pen, row), lines))
    };
    pen.made_of(w.how_counted, vec![Block::Facts(came.groups.iter().filter_map(fact).collect())])
}
