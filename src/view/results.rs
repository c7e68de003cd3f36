//! What a count shows: the total, each stakeholder group beside it, and what became of it all at the close.
//!
//! In pseudonymous questions a reader must not be pointed at a neighbour. So numbers by group come only after the close, no
//! cell is under the least size that was set at the opening, and groups that are too small are shown together with so many
//! others that they cannot be worked out from the total either.

use super::Lens;
use super::cards::count;
use crate::domain::ballot::{Answers, Consent, Counted, Stance};
use crate::domain::count::{self as counting, Count};
use crate::domain::few::Few;
use crate::domain::held::Held;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::question::{Close, Counting, Question, Secrecy};
use crate::domain::tally::{Outcome, Tally};
use crate::domain::time::Time;

/// How one thing was answered: agree, disagree, pass; or consent, stand aside, object; or dots and the people who gave them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts {
    pub first: u32,
    pub second: u32,
    pub third: u32,
}

impl Parts {
    fn plus(self, other: Parts) -> Parts {
        Parts { first: self.first + other.first, second: self.second + other.second, third: self.third + other.third }
    }
}

/// Some groups' answers to one thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupCell {
    /// Names of the groups; empty is those who named none. More than one: each alone would be too small.
    pub groups: Vec<String>,
    /// How many of them answered.
    pub people: u32,
    pub parts: Parts,
}

/// Why there are no numbers by group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoCells {
    /// There are some.
    #[default]
    None,
    /// The question is open still: numbers by group come with the close.
    NotClosed,
    /// Too few people for any.
    TooFew,
    /// Nobody is in a group, or all are in one.
    OneGroup,
}

/// One option with its count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OptionResult {
    /// Its place in the question.
    pub option: u16,
    pub text: String,
    /// How many answered it.
    pub people: u32,
    pub parts: Parts,
    /// Whether it reached the threshold, or stands in this place by its dots (from 1).
    pub carried: bool,
    pub place: Option<u32>,
    /// By group; empty where `no_cells` says why.
    pub cells: Vec<GroupCell>,
    pub no_cells: NoCells,
    /// In named questions who answered how: name and the answer's place (0, 1, 2), or the dots.
    pub named: Vec<(String, u32)>,
}

/// What became of a question at its close.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sealed {
    pub at: Time,
    pub by: String,
    pub ballots: u32,
    pub voters: u32,
    pub electorate: u32,
    pub digest: String,
    /// The closer's claim is what everybody counts.
    pub agrees: bool,
    /// Ballots the close had not seen.
    pub missed: u32,
    /// They would have changed the outcome.
    pub contested: bool,
    /// Two closes that did not see each other differ.
    pub disputed: bool,
}

/// The outcome by the frozen rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Verdict {
    /// The question is open.
    #[default]
    Open,
    NoQuorum {
        voted: u32,
        needed: u32,
    },
    /// So many statements reached the threshold.
    Carried(u32),
    Ranked,
    Agreed,
    ObjectionsStand(u32),
}

/// A count, as far as it may be shown now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    pub counting: Option<Counting>,
    /// People whose ballots count so far, of how many who may vote.
    pub voted: u32,
    pub electorate: u32,
    /// Nothing but how many voted is shown until the close.
    pub hidden: bool,
    pub least_cell: u16,
    pub options: Vec<OptionResult>,
    pub verdict: Verdict,
    pub sealed: Option<Sealed>,
}

/// The results of a question; empty where there is no such question.
pub fn results(lens: Lens, id: QuestionId) -> Results {
    let Some(question) = lens.state().questions.get(&id) else { return Results::default() };
    let said = said(lens, question);
    let hidden = question.open.hidden && question.close().is_none();
    Results {
        counting: Some(question.open.counting),
        voted: count(said.voters.len()),
        electorate: said.electorate,
        hidden,
        least_cell: question.open.least_cell,
        options: if hidden { Vec::new() } else { options(lens, question, &said) },
        verdict: question.close().map_or(Verdict::Open, |close| verdict(&close.outcome)),
        sealed: question.close().map(|close| sealed(lens, question, close)),
    }
}

/// How many people have voted, and how many may.
pub fn turnout(lens: Lens, question: &Question) -> (u32, u32) {
    match question.close() {
        Some(close) => (close.recount.voters, close.electorate),
        None => {
            let Count { seal, electorate, .. } = counting::count(lens.state(), question);
            (seal.voters, electorate)
        }
    }
}

/// What was said by those whose ballots count: at the close; while the question is open, so far.
struct Said {
    tally: Tally,
    electorate: u32,
    voters: Held<PersonId, Answers>,
    /// The stakeholder group each voter spoke from then.
    groups: Held<PersonId, Option<GroupId>>,
}

fn said(lens: Lens, question: &Question) -> Said {
    let voters = |counted: &std::collections::BTreeSet<BallotId>| {
        let ballots = counted.iter().filter_map(|id| question.ballots.get(id).map(|ballot| (*id, ballot)));
        Counted::of(question.open.counting, ballots).voters
    };
    match question.close() {
        Some(close) => Said {
            tally: close.recount.tally.clone(),
            electorate: close.electorate,
            voters: voters(&close.counted),
            groups: close.voters.clone(),
        },
        None => {
            let now = counting::count(lens.state(), question);
            Said { voters: voters(&now.counted), tally: now.seal.tally, electorate: now.electorate, groups: now.voters }
        }
    }
}

fn sealed(lens: Lens, question: &Question, close: &Close) -> Sealed {
    Sealed {
        at: close.at,
        by: lens.name(close.by),
        ballots: close.recount.ballots,
        voters: close.recount.voters,
        electorate: close.electorate,
        digest: close.recount.digest.clone(),
        agrees: close.agrees(),
        missed: count(question.missed().count()),
        contested: question.contested(lens.state()),
        disputed: question.disputed(),
    }
}

fn verdict(outcome: &Outcome) -> Verdict {
    match outcome {
        Outcome::NoQuorum { voted, needed } => Verdict::NoQuorum { voted: *voted, needed: *needed },
        Outcome::Carried(options) => Verdict::Carried(count(options.len())),
        Outcome::Ranked(_) => Verdict::Ranked,
        Outcome::Agreed => Verdict::Agreed,
        Outcome::ObjectionsStand(objections) => Verdict::ObjectionsStand(*objections),
    }
}

fn options(lens: Lens, question: &Question, said: &Said) -> Vec<OptionResult> {
    let by_group = by_group(lens, question, said);
    let outcome = question.close().map(|close| &close.outcome);
    let is_named = question.open.secrecy == Secrecy::Named;
    let all = question.open.options.iter().enumerate().filter_map(|(place, choice)| Some((u16::try_from(place).ok()?, choice)));
    let result = |(option, text): (u16, String)| {
        let (people, parts) = parts(&said.tally, option);
        let (cells, no_cells) = match (question.open.secrecy, outcome) {
            (Secrecy::Pseudonymous, None) => (Vec::new(), NoCells::NotClosed),
            (Secrecy::Pseudonymous, Some(_)) => cells(&by_group, question.open.counting, option, question.open.least_cell),
            (Secrecy::Named, _) => cells(&by_group, question.open.counting, option, 0),
        };
        OptionResult {
            option,
            text,
            people,
            parts,
            carried: matches!(outcome, Some(Outcome::Carried(carried)) if carried.contains(&OptionId(option))),
            place: outcome.and_then(|outcome| place(outcome, option)),
            cells,
            no_cells,
            named: if is_named { named(lens, said, option) } else { Vec::new() },
        }
    };
    all.map(|(option, choice)| result((option, choice.text.clone()))).collect()
}

/// Each group (by its name): how many of it voted, and their count.
type ByGroup = Few<String, (u32, Tally)>;

fn by_group(lens: Lens, question: &Question, said: &Said) -> ByGroup {
    let mut answers: Few<String, Vec<&Answers>> = Few::default();
    for (person, of_person) in &said.voters {
        let group = said.groups.get(person).copied().flatten();
        answers.at(lens.group_name(group)).push(of_person);
    }
    let tally = |answers: Vec<&Answers>| {
        let voters = count(answers.len());
        (voters, Tally::of(question.open.counting, question.open.options.len(), answers.into_iter()))
    };
    answers.into_iter().map(|(group, answers)| (group, tally(answers))).collect()
}

/// How many answered an option, and how.
fn parts(tally: &Tally, option: u16) -> (u32, Parts) {
    let at = usize::from(option);
    match tally {
        Tally::Stances(counts) => counts.get(at).map_or_else(Default::default, |count| {
            (count.seen(), Parts { first: count.agree, second: count.disagree, third: count.pass })
        }),
        Tally::Dots(counts) => counts
            .get(at)
            .map_or_else(Default::default, |count| (count.people, Parts { first: count.dots, second: count.people, third: 0 })),
        Tally::Consent(count) => {
            (count.agree + count.aside + count.object, Parts { first: count.agree, second: count.aside, third: count.object })
        }
    }
}

fn place(outcome: &Outcome, option: u16) -> Option<u32> {
    let Outcome::Ranked(tiers) = outcome else { return None };
    let mut before = 0;
    for tier in tiers {
        if tier.contains(&OptionId(option)) {
            return Some(before + 1);
        }
        before += count(tier.len());
    }
    None
}

fn named(lens: Lens, all: &Said, option: u16) -> Vec<(String, u32)> {
    let said = |answers: &Answers| match answers {
        Answers::Stances(stances) => stances.iter().find(|(of, _)| of.0 == option).map(|(_, stance)| stance_place(*stance)),
        Answers::Dots(dots) => dots.iter().find(|(of, n)| of.0 == option && *n > 0).map(|(_, n)| *n),
        Answers::Consent(consent) => Some(consent_place(consent)),
        Answers::Locked(_) => None,
    };
    let mut named: Vec<(String, u32)> =
        all.voters.iter().filter_map(|(person, answers)| said(answers).map(|said| (lens.name(*person), said))).collect();
    named.order(Ord::cmp);
    named
}

fn stance_place(stance: Stance) -> u32 {
    match stance {
        Stance::Agree => 0,
        Stance::Disagree => 1,
        Stance::Pass => 2,
    }
}

fn consent_place(consent: &Consent) -> u32 {
    match consent {
        Consent::Agree => 0,
        Consent::Aside => 1,
        Consent::Object { .. } => 2,
    }
}

/// The cells of one option. How large a cell is: how many of the group answered this option; with dots, how many voted at all,
/// since giving something none is an answer too.
fn cells(groups: &ByGroup, counting: Counting, option: u16, least: u16) -> (Vec<GroupCell>, NoCells) {
    if groups.len() < 2 {
        return (Vec::new(), NoCells::OneGroup);
    }
    let cell = |(name, (voters, tally)): (&String, &(u32, Tally))| {
        let (people, parts) = parts(tally, option);
        let people = if matches!(counting, Counting::Dots { .. }) { *voters } else { people };
        GroupCell { groups: vec![name.clone()], people, parts }
    };
    let cells = together(groups.iter().map(cell).collect(), u32::from(least));
    let told = cells.iter().filter(|cell| cell.people > 0).count();
    if told < 2 { (Vec::new(), NoCells::TooFew) } else { (cells, NoCells::None) }
}

/// Puts groups together until no cell is under the least size. The cell of those put together is as large too, or what it holds
/// could be worked out from the total: it takes in the smallest of the others until it is. Cells of nobody stand by themselves.
pub fn together(cells: Vec<GroupCell>, least: u32) -> Vec<GroupCell> {
    let (mut shown, small): (Vec<_>, Vec<_>) = cells.into_iter().partition(|cell| cell.people >= least.max(1));
    let (nobody, mut small): (Vec<_>, Vec<_>) = small.into_iter().partition(|cell| cell.people == 0);
    shown.order_by(|cell| std::cmp::Reverse(cell.people));
    while !small.is_empty() && small.iter().map(|cell| cell.people).sum::<u32>() < least {
        match shown.pop() {
            Some(next) => small.push(next),
            None => break,
        }
    }
    let pool = small.into_iter().reduce(|all, one| GroupCell {
        groups: [all.groups, one.groups].concat(),
        people: all.people + one.people,
        parts: all.parts.plus(one.parts),
    });
    let mut cells: Vec<GroupCell> = shown.into_iter().chain(pool.filter(|pool| pool.people >= least)).collect();
    if !cells.is_empty() {
        cells.extend(nobody);
    }
    for cell in &mut cells {
        cell.groups.order(Ord::cmp);
    }
    cells
}
