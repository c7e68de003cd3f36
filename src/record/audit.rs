//! Counting again: a whole record checked line by line, folded, and every close's count compared with one's own.
//!
//! A pure function of the file's bytes, the same for the auditor's binary and for the page "Count again".

use super::closed::SessionKey;
use super::envelope::{Body, Verified};
use super::file::{self, BadLine};
use super::ledger::Ledger;
use super::words;
use crate::domain::State;
use crate::domain::id::{ActId, QuestionId, SessionId, SessionKeyId, WordsId};
use crate::domain::question::{Counting, Question};
use crate::domain::rejection::Rejection;
use crate::domain::tally::{Outcome, Tally};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What an audit finds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Audit {
    /// The session that most of the events belong to.
    pub session: Option<SessionId>,
    /// Acts of the session that are held, placed or waiting.
    pub acts: usize,
    /// Lines whose event holds.
    pub valid: usize,
    pub invalid: Vec<BadLine>,
    /// Acts without effect by the session's own rules. No errors.
    pub rejected: Vec<Refused>,
    /// Acts that others had seen and that are not in the record.
    pub missing: Vec<ActId>,
    /// Acts that wait for those.
    pub waiting: Vec<ActId>,
    /// Events of a closed session that none of the keys opens.
    #[serde(skip_serializing_if = "is_none_at_all")]
    pub locked: usize,
    /// Words that acts name and that are not in the record.
    pub erased: Vec<WordsId>,
    pub questions: Vec<Recount>,
    pub state_digest: String,
    /// Why the record is not what it claims to be. Empty: all holds.
    #[serde(skip)]
    pub problems: Vec<Problem>,
    /// The state that the record folds to.
    #[serde(skip)]
    pub state: State,
}

/// An act without effect and the name of the broken rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Refused {
    pub id: ActId,
    pub reason: String,
    #[serde(skip)]
    pub why: Rejection,
}

/// One question counted again.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Recount {
    pub id: QuestionId,
    pub rule: Counting,
    /// Ballots that count.
    pub counted: usize,
    /// Ballots that the close had not seen.
    pub missed: usize,
    /// None while the question is open.
    pub agrees_with_close: Option<bool>,
    /// None while the question is open.
    pub result: Option<Result>,
}

/// What a closed question came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Result {
    pub outcome: Outcome,
    pub tally: Tally,
    pub voters: u32,
    pub electorate: u32,
    /// The ballots that were missed would have changed the outcome.
    pub contested: bool,
    /// Two closes differ in outcome.
    pub disputed: bool,
}

/// Why a record is not what it claims to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A line is no event, or its event does not hold.
    Line(BadLine),
    /// Events of a closed session cannot be read without these keys of it.
    Locked { events: usize, keys: Vec<SessionKeyId> },
    /// The session's first act is not in the record.
    NoBeginning,
    /// A close claims another count than its ballots give.
    CountDiffers { line: usize, close: ActId, question: QuestionId },
    /// A decision of this kind waits for acts that are missing.
    DecisionWaits { line: usize, id: ActId, act: &'static str },
    /// A published report cites another state than its record folds to.
    OtherDigest { cited: String },
}

/// Nothing in the file can be read as an event; why the first line cannot, if there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Unreadable(pub Option<BadLine>);

fn is_none_at_all(count: &usize) -> bool {
    *count == 0
}

/// Audits a record: the bytes of a JSONL file.
pub fn audit(record: &[u8]) -> std::result::Result<Audit, Unreadable> {
    audit_with(record, &[])
}

/// Audits the record of a closed session, as far as these keys open it.
pub fn audit_with(record: &[u8], keys: &[SessionKey]) -> std::result::Result<Audit, Unreadable> {
    let mut reading = Reading { keys, ..Reading::default() };
    for (number, line) in file::byte_lines(record) {
        reading.read(number, line);
    }
    if reading.events.is_empty() && reading.invalid.iter().all(|bad| bad.id.is_none()) {
        return Err(Unreadable(reading.invalid.into_iter().next()));
    }
    Ok(reading.conclude())
}

#[derive(Default)]
struct Reading<'a> {
    keys: &'a [SessionKey],
    events: Vec<Verified>,
    invalid: Vec<BadLine>,
    /// The first line of each event.
    line_of: HashMap<ActId, usize>,
    of_session: BTreeMap<SessionId, usize>,
}

impl Reading<'_> {
    fn read(&mut self, number: usize, line: &[u8]) {
        let opened = file::read_bytes(number, line).and_then(|event| {
            let (id, key) = (event.id(), key_of(&event, self.keys));
            key.map_or(Ok(event.clone()), |key| event.open(key)).map_err(|why| BadLine { line: number, id: Some(id.hex()), why })
        });
        match opened {
            Ok(event) => {
                if self.line_of.insert(event.id(), number).is_none() {
                    *self.of_session.entry(event.session()).or_default() += 1;
                } else {
                    self.line_of.entry(event.id()).and_modify(|first| *first = (*first).min(number));
                }
                self.events.push(event);
            }
            Err(bad) => self.invalid.push(bad),
        }
    }

    fn conclude(self) -> Audit {
        let Reading { events, invalid, line_of, of_session, .. } = self;
        let valid = events.len();
        // Of two that are equally large the smaller id: any rule will do, so long as it is one.
        let session = of_session.iter().max_by_key(|(id, count)| (**count, std::cmp::Reverse(**id))).map(|(id, _)| *id);
        let (own, foreign): (Vec<Verified>, Vec<Verified>) =
            events.into_iter().partition(|event| Some(event.session()) == session);
        let mut ledger = Ledger::new(session.unwrap_or(SessionId([0; 32])));
        let mut named = BTreeSet::new();
        for event in &own {
            if let Body::Act { act, .. } = event.body() {
                named.extend(words::named_by(act).into_iter().map(|words| (words, event.by())));
            }
        }
        ledger.extend(own, |_, _| {});
        let line = |id: ActId| line_of.get(&id).copied().unwrap_or_default();
        let mut problems: Vec<Problem> = invalid.iter().cloned().map(Problem::Line).collect();
        let mut keys: Vec<SessionKeyId> = ledger.locked().map(|(_, key)| key).collect();
        let locked = keys.len();
        keys.sort_unstable();
        keys.dedup();
        if keys.is_empty() {
            problems.extend(ledger.state().session.is_none().then_some(Problem::NoBeginning));
        } else {
            problems.push(Problem::Locked { events: locked, keys });
        }
        problems.extend(waiting_decisions(&ledger, line));
        problems.extend(differing_counts(ledger.state(), line));
        Audit {
            session,
            acts: ledger.len(),
            valid,
            invalid,
            rejected: refused(&ledger, &foreign),
            missing: ledger.missing(),
            waiting: ledger.waiting(),
            locked,
            erased: named.into_iter().filter(|(id, by)| ledger.words_held(*id, *by).is_none()).map(|(id, _)| id).collect(),
            questions: recounts(ledger.state()),
            state_digest: ledger.state().digest(),
            problems,
            state: ledger.state().clone(),
        }
    }
}

/// The key that opens an event of a closed session, where it is among these.
fn key_of<'a>(event: &Verified, keys: &'a [SessionKey]) -> Option<&'a SessionKey> {
    let Body::Sealed(closed) = event.body() else { return None };
    keys.iter().find(|key| key.id() == closed.content.key)
}

fn refused(ledger: &Ledger, foreign: &[Verified]) -> Vec<Refused> {
    let foreign: BTreeSet<ActId> =
        foreign.iter().filter(|event| matches!(event.body(), Body::Act { .. })).map(Verified::id).collect();
    let own = ledger.rejected().into_iter().map(|rejected| (rejected.id, rejected.reason));
    let all = own.chain(foreign.into_iter().map(|id| (id, Rejection::OtherSession)));
    all.map(|(id, why)| Refused { id, reason: why.name(), why }).collect()
}

fn waiting_decisions(ledger: &Ledger, line: impl Fn(ActId) -> usize) -> Vec<Problem> {
    let waiting = ledger.waiting();
    let decisions = waiting.iter().filter_map(|id| ledger.act(*id)).filter(|placed| placed.act.is_decision());
    decisions.map(|placed| Problem::DecisionWaits { line: line(placed.id), id: placed.id, act: placed.act.name() }).collect()
}

fn differing_counts(state: &State, line: impl Fn(ActId) -> usize) -> Vec<Problem> {
    let closes = state.questions.iter().flat_map(|(id, question)| question.closes.iter().map(|close| (*id, close)));
    let differing = closes.filter(|(_, close)| !close.agrees());
    differing.map(|(question, close)| Problem::CountDiffers { line: line(close.id), close: close.id, question }).collect()
}

fn recounts(state: &State) -> Vec<Recount> {
    let mut questions: Vec<(&QuestionId, &Question)> = state.questions.iter().collect();
    questions.sort_by_key(|(_, question)| question.number);
    questions.into_iter().map(|(id, question)| recount(state, *id, question)).collect()
}

fn recount(state: &State, id: QuestionId, question: &Question) -> Recount {
    let close = question.close();
    let result = close.map(|close| Result {
        outcome: close.outcome.clone(),
        tally: close.recount.tally.clone(),
        voters: close.recount.voters,
        electorate: close.electorate,
        contested: question.contested(state),
        disputed: question.disputed(),
    });
    Recount {
        id,
        rule: question.open.counting,
        counted: close.map_or_else(|| crate::domain::count::count(state, question).counted.len(), |close| close.counted.len()),
        missed: question.missed().count(),
        agrees_with_close: close.map(|_| question.closes.iter().all(|close| close.agrees())),
        result,
    }
}

/// The record inside a published report (HTML).
pub struct Enclosed<'a> {
    record: &'a str,
    /// How many lines of the report come before it.
    lines_before: usize,
    /// The state digest that the report cites.
    pub cited: Option<&'a str>,
}

impl Enclosed<'_> {
    /// The record's lines, numbered as in the report.
    pub fn lines(&self) -> String {
        "\n".repeat(self.lines_before) + self.record
    }
}

/// The record of a published report, where a file is one. There `</` is written as `<\/`, which JSON reads as the same.
pub fn enclosed(report: &str) -> Option<Enclosed<'_>> {
    let (before, rest) = report.split_once("<script type=\"application/x-ndjson\" id=\"record\"")?;
    let (attributes, rest) = rest.split_once('>')?;
    let (record, _) = rest.split_once("</script")?;
    let cited =
        attributes.split_once("data-state-digest=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(digest, _)| digest);
    Some(Enclosed { record, lines_before: before.matches('\n').count() + attributes.matches('\n').count(), cited })
}

/// Audits a published report by the record it carries; none where it carries none.
pub fn audit_report(report: &str) -> Option<std::result::Result<Audit, Unreadable>> {
    let enclosed = enclosed(report)?;
    let cited = enclosed.cited;
    let mut audited = audit(enclosed.lines().as_bytes());
    if let (Ok(audit), Some(cited)) = (&mut audited, cited)
        && audit.state_digest != cited
    {
        audit.problems.push(Problem::OtherDigest { cited: cited.to_owned() });
    }
    Some(audited)
}
