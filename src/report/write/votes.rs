//! What was voted: each question, its frozen rule, its count, each group beside the total, and what became of it.

use super::{Pen, count};
use crate::domain::id::ActId;
use crate::domain::question::{Counting, JoinedBy, Secrecy};
use crate::report::block::*;
use crate::view::report::{Imported, Own, Vote};
use crate::view::results::{GroupCell, NoCells, OptionResult, Parts, Verdict};

pub(super) fn votes(pen: &mut Pen) -> Section {
    let (w, votes) = (pen.w, &pen.report.votes);
    let mut blocks: Vec<Block> = votes.questions.iter().map(|vote| question(pen, vote)).collect();
    blocks.extend(votes.imported.iter().map(|imported| import(pen, imported)));
    Section { id: "votes", heading: w.votes.to_owned(), blocks }
}

fn import(pen: &Pen, imported: &Imported) -> Block {
    let w = pen.w;
    let words = plain((w.imported)(&imported.source, imported.votes, imported.people, imported.statements));
    Block::Notice { what: words, more: vec![vec![Span::Soft(w.file_digest.to_owned()), Span::Code(imported.digest.clone())]] }
}

fn question(pen: &mut Pen, vote: &Vote) -> Block {
    let w = pen.w;
    let mut blocks = vec![Block::Note(plain(rule(pen, vote)))];
    if vote.closed() {
        blocks.push(match vote.counting {
            Counting::Stances | Counting::Consent => stances(pen, vote),
            Counting::Dots { .. } => dots(vote, w),
        });
        blocks.extend(by_group(pen, vote));
        blocks.extend(sealed(pen, vote));
    } else {
        blocks.push(Block::Words(plain((w.vote_open)(vote.results.voted, vote.results.electorate))));
    }
    Block::Article { number: (w.vote_number)(vote.number), title: pen.own(&vote.title), blocks }
}

/// The rule as it was frozen at the opening, in one line.
pub(super) fn rule(pen: &Pen, vote: &Vote) -> String {
    let w = pen.w;
    let counting = (w.counting)(vote.counting);
    let who = match (vote.groups.is_empty(), vote.electorate.joined) {
        (true, JoinedBy::Opening) => w.everybody_at_opening.to_owned(),
        (true, JoinedBy::Close) => w.everybody_at_close.to_owned(),
        (false, _) => (w.only_groups)(&(pen.t.common().list)(&vote.groups)),
    };
    let threshold =
        (vote.threshold_percent > 0 && vote.counting == Counting::Stances).then(|| (w.threshold)(vote.threshold_percent));
    let quorum = (vote.quorum_percent > 0).then(|| (w.quorum)(vote.quorum_percent));
    let unverified = (!vote.electorate.unverified).then(|| w.verified_only.to_owned());
    let secrecy = match vote.secrecy {
        Secrecy::Named => w.named,
        Secrecy::Pseudonymous => w.pseudonymous,
    };
    let parts = [Some(counting), Some(who), unverified, threshold, quorum, Some(secrecy.to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(w.semicolon)
}

fn stances(pen: &mut Pen, vote: &Vote) -> Block {
    let (w, t) = (pen.w, pen.t);
    use crate::domain::ballot::Stance;
    let row = |option: &OptionResult| {
        let result = if option.carried { w.carried } else { w.not_carried };
        let parts = option.parts;
        [
            vec![Cell::of(vec![vec![Span::Own(Own::of(&option.text))]])],
            [parts.first, parts.second, parts.third].map(Cell::number).to_vec(),
            vec![Cell::words(result)],
        ]
        .concat()
    };
    let head = [
        w.statement,
        t.common().stance(Stance::Agree),
        t.common().stance(Stance::Disagree),
        t.common().stance(Stance::Pass),
        w.result,
    ];
    Block::Table(Table {
        caption: (w.voted_of)(vote.results.voted, vote.results.electorate),
        head: head.iter().enumerate().map(|(place, words)| ((*words).to_owned(), (1..4).contains(&place))).collect(),
        rows: vote.results.options.iter().map(row).collect(),
        total: None,
        kind: TableKind::Plain,
    })
}

fn dots(vote: &Vote, w: &crate::text::report::Report) -> Block {
    let mut options: Vec<&OptionResult> = vote.results.options.iter().collect();
    options.sort_by_key(|option| (std::cmp::Reverse(option.parts.first), option.option));
    let most = options.first().map_or(1, |option| option.parts.first.max(1));
    let rank = |option: &&OptionResult| Rank {
        place: option.place,
        words: vec![Span::Own(Own::of(&option.text))],
        amount: (w.dots_n)(option.parts.first, option.parts.second),
        n: option.parts.first,
        most,
    };
    Block::Ranking(options.iter().map(rank).collect())
}

/// Each group beside the total, or why there are no numbers by group.
pub(super) fn by_group(pen: &Pen, vote: &Vote) -> Option<Block> {
    let (w, t) = (pen.w, pen.t);
    let name = |name: &String| if name.trim().is_empty() { t.common().no_group.to_owned() } else { name.clone() };
    let cell = |cell: &GroupCell| {
        let groups: Vec<String> = cell.groups.iter().map(name).collect();
        let counted = if cell.people == 0 { w.nobody_voted.to_owned() } else { parts(pen, vote.counting, cell.parts) };
        plain(format!("{} · {counted}", (t.common().list)(&groups)))
    };
    let fact = |option: &OptionResult| {
        let mut lines: Vec<Line> = option.cells.iter().map(cell).collect();
        let none = match option.no_cells {
            NoCells::None => None,
            NoCells::NotClosed => Some(w.groups_later),
            NoCells::TooFew => Some(w.groups_too_few),
            NoCells::OneGroup => Some(w.groups_one),
        };
        lines.extend(none.map(|why| vec![Span::Soft(why.to_owned())]));
        lines.extend(named(pen, vote, option));
        (option.text.clone(), lines)
    };
    let facts: Vec<(String, Vec<Line>)> = vote.results.options.iter().map(fact).collect();
    (!facts.is_empty())
        .then(|| pen.made_of(w.by_group, vec![Block::Facts(facts), Block::Note(plain((w.least_cell)(vote.results.least_cell)))]))
}

/// Who voted what, where votes are named.
fn named(pen: &Pen, vote: &Vote, option: &OptionResult) -> Option<Line> {
    let one = |(name, place): &(String, u32)| {
        let name = if name.trim().is_empty() { pen.t.common().nobody_name } else { name };
        format!("{name} {}", (pen.w.named_choice)(vote.counting, *place))
    };
    let all: Vec<String> = option.named.iter().map(one).collect();
    (!all.is_empty()).then(|| plain((pen.t.common().list)(&all)))
}

fn parts(pen: &Pen, counting: Counting, parts: Parts) -> String {
    let w = pen.w;
    match counting {
        Counting::Stances => (w.stance_counts)(parts.first, parts.second, parts.third),
        Counting::Consent => (w.consent_counts)(parts.first, parts.second, parts.third),
        Counting::Dots { .. } => (w.dots_n)(parts.first, parts.second),
    }
}

/// The outcome, the seal, and everything that is wrong with it.
pub(super) fn sealed(pen: &Pen, vote: &Vote) -> Vec<Block> {
    let (w, t) = (pen.w, pen.t);
    let Some(sealed) = &vote.results.sealed else { return Vec::new() };
    let mut blocks = Vec::new();
    if let Verdict::NoQuorum { voted, needed } = vote.results.verdict {
        blocks.push(Block::Notice { what: plain((w.no_quorum)(voted, needed)), more: Vec::new() });
    }
    let wrong = [
        (!sealed.agrees).then_some(w.seal_differs),
        sealed.disputed.then_some(w.disputed),
        sealed.contested.then_some(w.contested),
    ];
    let wrong: Vec<Line> = wrong.into_iter().flatten().map(plain).collect();
    if let Some((first, more)) = wrong.split_first() {
        blocks.push(Block::Notice { what: first.clone(), more: more.to_vec() });
    }
    let at = t.common().moment(sealed.at, pen.report.offset_min);
    let mut note = plain((w.sealed)(&at, &sealed.by, sealed.voters));
    if sealed.missed > 0 {
        note.push(Span::Plain(format!(" {}", (w.missed)(sealed.missed))));
    }
    blocks.push(Block::Note(note));
    blocks.extend(ballots(pen, vote));
    blocks
}

fn ballots(pen: &Pen, vote: &Vote) -> Option<Block> {
    let sources = |acts: &[ActId]| {
        let acts = acts.iter().copied().map(crate::view::report::Source::Act).collect();
        pen.sources(&crate::view::report::Number::of(acts))
    };
    let w = pen.w;
    let mut facts = vec![(w.counted_ballots.to_owned(), vec![sources(&vote.ballots)])];
    if !vote.missed.is_empty() {
        facts.push((w.missed_ballots.to_owned(), vec![sources(&vote.missed)]));
    }
    (!vote.ballots.is_empty()).then(|| pen.made_of((w.ballots_n)(count(vote.ballots.iter())), vec![Block::Facts(facts)]))
}
