//! What has been done, what residents say of it, and the follow-up meetings.

use super::Pen;
use crate::domain::progress::Verdict;
use crate::domain::time::Day;
use crate::report::block::*;
use crate::text::grouped;
use crate::view::report::{Account, Contradiction, Entry, Judged, MeetingFact, MilestoneFact, MinutesFact};

/// Fewer verdicts than this are said in words, without a bar.
const BAR_LEAST: u32 = 5;

pub(super) fn done(pen: &mut Pen) -> Section {
    let (w, since) = (pen.w, &pen.report.since);
    let heading = w.done.to_owned();
    if since.accounts.is_empty() {
        let blocks = if pen.report.answers.items.n > 0 { vec![Block::Words(plain(w.nothing_done))] } else { Vec::new() };
        return Section { id: "done", heading, blocks };
    }
    let mut blocks = Vec::new();
    if since.milestones > 0 {
        blocks.push(Block::Words(plain((w.milestones_n)(since.milestones, since.reached, since.late))));
    }
    for account in &since.accounts {
        blocks.push(Block::Heading(pen.matter(&account.matter)));
        blocks.push(Block::Timeline(timeline(pen, account)));
    }
    blocks.extend(money(pen));
    Section { id: "done", heading, blocks }
}

/// Milestones and reports, by day.
fn timeline(pen: &mut Pen, account: &Account) -> Vec<Moment> {
    let mut moments: Vec<(Day, Moment)> = Vec::new();
    for milestone in &account.milestones {
        moments.push((milestone.done.unwrap_or(milestone.due), due(pen, milestone)));
    }
    for entry in &account.entries {
        moments.push((entry.day, report(pen, entry)));
    }
    moments.sort_by_key(|(day, _)| *day);
    moments.into_iter().map(|(_, moment)| moment).collect()
}

fn due(pen: &mut Pen, milestone: &MilestoneFact) -> Moment {
    let w = pen.w;
    let planned = pen.short_day(milestone.due);
    let (when, said) = match milestone.done {
        Some(done) => (pen.short_day(done), (w.reached)(&planned, milestone.late)),
        None if milestone.late => ((w.late)(&planned), w.not_reached.to_owned()),
        None => (planned, w.to_come.to_owned()),
    };
    let mut line = vec![Span::Strong(w.milestone.to_owned())];
    line.extend(pen.own(&milestone.title));
    let money = milestone.planned.map(|planned| (w.planned_money)(&grouped(planned)));
    let rest: Vec<String> = [Some(said), money, Some((w.set_by)(&pen.who(&milestone.by)))].into_iter().flatten().collect();
    Moment { when, late: milestone.late && milestone.done.is_none(), lines: vec![line, vec![Span::Soft(rest.join(" · "))]] }
}

fn report(pen: &mut Pen, entry: &Entry) -> Moment {
    let w = pen.w;
    let status = pen.t.common().status(entry.status);
    let spent = entry.spent.map(|spent| (w.spent_money)(&grouped(spent)));
    let reached = entry.reached.as_ref().map(|title| (w.reaches)(title));
    let said: Vec<String> = [Some((w.says)(&pen.who(&entry.by), status)), reached, spent].into_iter().flatten().collect();
    let mut lines =
        vec![pen.own(&entry.text), vec![Span::Soft(said.join(" · ")), Span::Plain(" ".to_owned()), Span::Act(entry.act)]];
    if !entry.evidence.is_empty() {
        lines.push([vec![Span::Soft(w.evidence.to_owned())], pen.own(&entry.evidence)].concat());
    }
    if entry.taken_back {
        lines.push(vec![Span::Strong(w.taken_back.to_owned())]);
    }
    Moment { when: pen.short_day(entry.day), late: false, lines }
}

/// Money planned and spent, matter by matter, and who said what.
fn money(pen: &mut Pen) -> Option<Block> {
    let w = pen.w;
    let accounts: Vec<&Account> =
        pen.report.since.accounts.iter().filter(|account| account.planned.is_some() || !account.spent.is_empty()).collect();
    if accounts.is_empty() {
        return None;
    }
    let amount = |amount: Option<u64>| amount.map_or_else(|| "—".to_owned(), grouped);
    let sum = |of: fn(&Account) -> Option<u64>| accounts.iter().filter_map(|account| of(account)).fold(0, u64::saturating_add);
    let total = vec![
        Cell::words(w.total_money),
        Cell::number(grouped(sum(|account| account.planned))),
        Cell::number(grouped(sum(Account::spent_sum))),
        Cell::default(),
    ];
    let mut rows = Vec::new();
    for account in &accounts {
        let who = account.spent.iter().map(|spent| {
            vec![Span::Soft((w.said_spent)(&pen.who(&spent.by), &pen.short_day(spent.day), &grouped(spent.amount)))]
        });
        let who: Vec<Line> = who.collect();
        let name = Cell::of(vec![pen.matter(&account.matter)]);
        rows.push(vec![name, Cell::number(amount(account.planned)), Cell::number(amount(account.spent_sum())), Cell::of(who)]);
    }
    Some(Block::Table(Table {
        caption: w.money.to_owned(),
        head: [(w.matter, false), (w.planned, true), (w.spent, true), (w.who_says, false)]
            .map(|(words, number)| (words.to_owned(), number))
            .to_vec(),
        rows,
        total: Some(total),
        kind: TableKind::Plain,
    }))
}

pub(super) fn verdicts(pen: &mut Pen) -> Section {
    let (w, report) = (pen.w, pen.report);
    let mut blocks = Vec::new();
    for judged in &report.since.judged {
        blocks.push(Block::Heading(pen.matter(&judged.matter)));
        blocks.extend(judgement(pen, judged));
    }
    if blocks.is_empty() && report.answers.answered.n > 0 {
        blocks.push(Block::Words(plain(w.no_verdicts)));
    }
    Section { id: "verdicts", heading: w.verdicts.to_owned(), blocks }
}

fn judgement(pen: &mut Pen, judged: &Judged) -> Vec<Block> {
    let (w, t) = (pen.w, pen.t);
    let mut blocks = Vec::new();
    if judged.of > 0 {
        let share = |verdict: Verdict, fill: Fill| (t.common().verdict(verdict).to_owned(), judged.count(verdict), fill);
        let shares =
            vec![share(Verdict::Solved, Fill::Solid), share(Verdict::Not, Fill::Hollow), share(Verdict::Partly, Fill::Dotted)];
        blocks.push(if judged.of < BAR_LEAST {
            // A bar would dress up a few people's word.
            let counts: Vec<String> = shares.iter().map(|(word, n, _)| format!("{word} {n}")).collect();
            Block::Words(plain(format!("{}{}{}", counts.join(w.between), w.semicolon, (w.judged_n)(judged.of))))
        } else {
            Block::Bar(Bar { shares, base: (w.judged_n)(judged.of) })
        });
    }
    if let Some((status, by, day)) = &judged.status {
        let beside = (w.office_says)(&pen.who(by), t.common().status(*status), &t.common().day(*day));
        let solved = if judged.of > 0 { (w.solved_of)(judged.count(Verdict::Solved), judged.of) } else { String::new() };
        blocks.push(Block::Words(plain(format!("{beside}{solved}"))));
    }
    for contradiction in &judged.contradictions {
        let words = match contradiction {
            Contradiction::Verdicts { not_solved, of } => (w.contradicted)(*not_solved, *of),
            Contradiction::Report { by, status, day } => {
                (w.contradicted_by)(&pen.who(by), t.common().status(*status), &t.common().day(*day))
            }
            Contradiction::TakenBack { by, day } => (w.done_taken_back)(&pen.who(by), &t.common().day(*day)),
        };
        blocks.push(Block::Notice { what: plain(words), more: Vec::new() });
    }
    if !judged.words.is_empty() {
        let (open, shut) = w.quotes;
        let voice = |pen: &mut Pen, (verdict, words): &(Verdict, crate::view::report::Own)| {
            let said = pen.own(words);
            [plain(open), said, plain(shut), vec![Span::Soft(format!(" {}", t.common().verdict(*verdict)))]].concat()
        };
        let voices = judged.words.iter().map(|words| voice(pen, words)).collect();
        blocks.push(Block::Voices(voices));
    }
    let facts: Vec<(String, Vec<Line>)> = judged
        .verdicts
        .iter()
        .filter(|(_, number)| number.n > 0)
        .map(|(verdict, number)| (t.common().verdict(*verdict).to_owned(), vec![pen.sources(number)]))
        .collect();
    if !facts.is_empty() {
        blocks.push(pen.made_of(w.how_counted, vec![Block::Facts(facts)]));
    }
    blocks
}

pub(super) fn meetings(pen: &mut Pen) -> Section {
    let mut blocks = Vec::new();
    for meeting in &pen.report.meetings {
        blocks.push(Block::Heading(pen.own(&meeting.title)));
        blocks.extend(one_meeting(pen, meeting));
    }
    Section { id: "meetings", heading: pen.w.meetings.to_owned(), blocks }
}

fn one_meeting(pen: &mut Pen, meeting: &MeetingFact) -> Vec<Block> {
    let w = pen.w;
    let mut facts = vec![
        (w.when.to_owned(), vec![plain(pen.t.common().moment(meeting.starts, pen.report.offset_min))]),
        (w.place.to_owned(), vec![plain(meeting.place.clone())]),
    ];
    let agenda: Vec<Line> = meeting.agenda.iter().map(|matter| pen.matter(matter)).collect();
    match &meeting.minutes {
        Some(minutes) => {
            facts.push((w.attended_label.to_owned(), vec![plain((w.attended)(minutes.attended))]));
            facts.push((w.recorder.to_owned(), vec![plain(pen.who(&minutes.by))]));
            facts.push((w.agenda.to_owned(), agenda));
            [vec![Block::Facts(facts)], minutes_of(pen, minutes)].concat()
        }
        None => {
            facts.push((w.agenda.to_owned(), agenda));
            let words = if meeting.over { w.no_minutes } else { w.not_yet };
            vec![Block::Facts(facts), Block::Words(vec![Span::Strong(words.to_owned())])]
        }
    }
}

fn minutes_of(pen: &mut Pen, minutes: &MinutesFact) -> Vec<Block> {
    let w = pen.w;
    let mut blocks: Vec<Block> = minutes
        .text
        .text
        .split('\n')
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let own = crate::view::report::Own { text: line.trim().to_owned(), lang: minutes.text.lang };
            Block::Words(pen.own(&own))
        })
        .collect();
    if !minutes.found.is_empty() {
        let rows =
            minutes.found.iter().map(|(matter, words)| vec![Cell::of(vec![pen.matter(matter)]), Cell::of(vec![pen.own(words)])]);
        let rows: Vec<Vec<Cell>> = rows.collect();
        blocks.push(Block::Table(Table {
            caption: w.what_changed.to_owned(),
            head: [w.matter, w.found].map(|words| (words.to_owned(), false)).to_vec(),
            rows,
            total: None,
            kind: TableKind::Stacked,
        }));
    }
    blocks
}
