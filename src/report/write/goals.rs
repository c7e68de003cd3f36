//! What was agreed, and what was not.

use super::votes::{by_group, sealed};
use super::{Pen, count};
use crate::domain::goal::Handling;
use crate::report::block::*;
use crate::text::unstopped;
use crate::view::report::{GoalFact, ObjectionFact, PromiseFact, Vote};

pub(super) fn agreed(pen: &mut Pen) -> Section {
    let w = pen.w;
    let goals: Vec<&GoalFact> = pen.report.agreed().collect();
    let open: Vec<&GoalFact> = pen.report.goals.iter().filter(|goal| goal.settled.is_none()).collect();
    let mut blocks = Vec::new();
    if goals.is_empty() {
        blocks.push(Block::Words(plain(w.nothing_agreed)));
    }
    for goal in goals {
        blocks.push(article(pen, goal));
    }
    if !open.is_empty() {
        blocks.push(Block::Heading(plain(w.still_open)));
        for goal in open {
            blocks.push(article(pen, goal));
        }
    }
    Section { id: "agreed", heading: w.agreed.to_owned(), blocks }
}

fn article(pen: &mut Pen, goal: &GoalFact) -> Block {
    let w = pen.w;
    let mut blocks = vec![Block::Words(pen.own(&goal.text))];
    if let Some(test) = goal.test() {
        blocks.push(support(pen, test));
    } else {
        blocks.push(Block::Note(plain(w.untested)));
    }
    let earlier = goal.tests.iter().filter(|test| test.closed()).count().saturating_sub(1);
    let rounds = (earlier > 0).then(|| (w.rounds)(count(0..=earlier)));
    let from = [from_words(pen, goal), rounds.unwrap_or_default()];
    let from: Vec<String> = from.into_iter().filter(|words| !words.is_empty()).collect();
    if !from.is_empty() {
        blocks.push(Block::Note(plain(from.join(" · "))));
    }
    blocks.extend(behind(pen, goal));
    if let Some((_, day, reason)) = goal.settled.as_ref().filter(|(_, _, reason)| !reason.is_empty()) {
        let mut line = vec![Span::Soft((w.settled_on)(&pen.t.common().day(*day)))];
        line.extend(pen.own(reason));
        blocks.push(Block::Note(line));
    }
    blocks.extend(goal.objections.iter().map(|one| objection(pen, one)).collect::<Vec<_>>());
    blocks.push(promises(pen, goal));
    Block::Article { number: (w.goal_number)(goal.number), title: pen.own(&goal.title), blocks }
}

/// Consent, objection, standing aside: of how many who answered, of how many who could.
fn support(pen: &Pen, test: &Vote) -> Block {
    let w = pen.w;
    let parts = test.results.options.first().map(|option| option.parts).unwrap_or_default();
    Block::Bar(Bar {
        shares: vec![
            (w.consents.to_owned(), parts.first, Fill::Solid),
            (w.objects.to_owned(), parts.third, Fill::Hollow),
            (w.aside.to_owned(), parts.second, Fill::Dotted),
        ],
        base: (w.answered_of)(test.results.voted, test.results.electorate),
    })
}

fn from_words(pen: &Pen, goal: &GoalFact) -> String {
    let w = pen.w;
    let cards = (goal.cards.n > 0).then(|| (w.from_cards)(goal.cards.n));
    let themes = (!goal.themes.is_empty()).then(|| (w.from_themes)(&(pen.t.common().list)(&goal.themes)));
    let topics: Vec<String> = goal.topics.iter().filter(|topic| !topic.is_empty()).cloned().collect();
    let topics = (!topics.is_empty()).then(|| (w.from_topics)(&(pen.t.common().list)(&topics)));
    [cards, themes, topics].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The cards it is made of, how each group stood to it, the ballots, earlier wordings.
fn behind(pen: &mut Pen, goal: &GoalFact) -> Vec<Block> {
    let w = pen.w;
    let mut blocks = Vec::new();
    if goal.cards.n > 0 {
        blocks.push(pen.made_of((w.which_of)(goal.cards.n), vec![Block::Note(pen.sources(&goal.cards))]));
    }
    let closed: Vec<&Vote> = goal.tests.iter().filter(|test| test.closed()).collect();
    for (place, test) in closed.iter().enumerate() {
        let last = place + 1 == closed.len();
        let mut inside = vec![Block::Note(plain(super::votes::rule(pen, test)))];
        if !last {
            inside.push(support(pen, test));
        }
        inside.extend(by_group(pen, test));
        inside.extend(sealed(pen, test));
        let summary = if last { w.who_consented.to_owned() } else { (w.round)(u32::try_from(place + 1).unwrap_or(u32::MAX)) };
        blocks.push(pen.made_of(summary, inside));
    }
    if !goal.earlier.is_empty() {
        let earlier = goal.earlier.iter().map(|wording| pen.own(wording)).collect();
        blocks.push(pen.made_of((w.earlier_wordings)(count(goal.earlier.iter())), vec![Block::List(earlier)]));
    }
    blocks
}

fn objection(pen: &mut Pen, objection: &ObjectionFact) -> Block {
    let w = pen.w;
    let mut ends = Vec::new();
    if let Some(remedy) = &objection.remedy {
        ends.push([plain(w.remedy), pen.own(remedy)].concat());
    }
    let (resolved, head) = match &objection.handled {
        Some((Handling::Resolved, how)) => {
            ends.push([plain(w.how_resolved), pen.own(how)].concat());
            (true, w.objection_resolved)
        }
        Some((Handling::Stands, why)) => {
            ends.push([plain(w.why_stands), pen.own(why)].concat());
            (false, w.objection_stands)
        }
        None => (false, w.objection_open),
    };
    let harm = if objection.harm.is_empty() { plain(pen.t.common().words_missing) } else { pen.own(&objection.harm) };
    Block::Objection(Objection { resolved, head: head.to_owned(), by: objection.name.clone(), harm, ends })
}

/// Who does what by when, with what, and who has signed it.
fn promises(pen: &mut Pen, goal: &GoalFact) -> Block {
    let w = pen.w;
    if goal.promises.is_empty() {
        return Block::Words(vec![Span::Strong(w.nobody_owns.to_owned())]);
    }
    Block::Table(Table {
        caption: w.who_does_what.to_owned(),
        head: [w.who, w.what, w.by_when, w.resources, w.signed].map(|words| (words.to_owned(), false)).to_vec(),
        rows: goal.promises.iter().map(|promise| promise_row(pen, promise)).collect(),
        total: None,
        kind: TableKind::Stacked,
    })
}

fn promise_row(pen: &mut Pen, promise: &PromiseFact) -> Vec<Cell> {
    let w = pen.w;
    let mut what = vec![pen.own(&promise.what)];
    if let Some((day, why)) = &promise.released {
        let released = vec![Span::Strong((w.released)(&pen.t.common().day(*day)))];
        what.push([released, pen.own(why)].concat());
    }
    let signed = if promise.signed.n == 0 { plain(w.nobody_signed) } else { pen.sources(&promise.signed) };
    vec![
        Cell::of(vec![pen.own(&promise.who)]),
        Cell::of(what),
        Cell::of(vec![vec![pen.near_day(promise.by_day)]]),
        Cell::of(vec![pen.own(&promise.resources)]),
        Cell::of(vec![signed]),
    ]
}

pub(super) fn not_agreed(pen: &mut Pen) -> Section {
    let (w, report) = (pen.w, pen.report);
    let mut blocks = Vec::new();
    let mut papers = Vec::new();
    for goal in report.goals.iter().filter(|goal| goal.refused()) {
        let reason = goal.settled.as_ref().map(|(_, _, reason)| pen.own(reason)).unwrap_or_default();
        let mut text = vec![Span::Strong(unstopped(&goal.title.text).to_owned()), Span::Plain(w.colon.to_owned())];
        text.extend(pen.own(&goal.text));
        papers.push(Paper { number: (w.goal_number)(goal.number), text, meta: vec![[plain(w.why_not), reason].concat()] });
    }
    for (topic, words) in report.topics.disagreements() {
        let title = vec![Span::Soft(w.from_topic.to_owned()), Span::Own(topic.title.clone())];
        papers.push(Paper { number: (w.topic_number)(topic.number), text: pen.own(words), meta: vec![title] });
    }
    if papers.is_empty() {
        blocks.push(Block::Words(plain(w.all_agreed)));
    } else {
        blocks.push(Block::Words(plain((w.not_agreed_n)(count(papers.iter())))));
        blocks.push(Block::Papers(papers));
    }
    let mut standing = Vec::new();
    for goal in report.agreed() {
        for objection in goal.standing() {
            let mut line = vec![Span::Soft((w.goal_number)(goal.number)), Span::Plain(" ".to_owned())];
            line.extend(pen.own(&objection.harm));
            standing.push(line);
        }
    }
    if !standing.is_empty() {
        blocks.push(Block::Heading(plain(w.standing_objections)));
        blocks.push(Block::List(standing));
    }
    Section { id: "not", heading: w.not_agreed.to_owned(), blocks }
}
