//! What was voted: each question with its frozen rule and its count.

use super::Own;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::question::{Counting, Electorate, Question, Secrecy};
use crate::domain::time::Day;
use crate::view::Lens;
use crate::view::cards::count;
use crate::view::results::{Results, results};
use std::collections::BTreeSet;

/// A question with its count.
#[derive(Debug, Clone, PartialEq)]
pub struct Vote {
    pub question: QuestionId,
    pub number: u32,
    pub title: Own,
    pub counting: Counting,
    pub secrecy: Secrecy,
    pub quorum_percent: u8,
    pub threshold_percent: u8,
    pub electorate: Electorate,
    /// Names of the groups that vote; empty: everybody.
    pub groups: Vec<String>,
    pub opened: Day,
    pub results: Results,
    /// The ballots that were counted.
    pub ballots: Vec<ActId>,
    /// Ballots the close had not seen.
    pub missed: Vec<ActId>,
}

impl Vote {
    /// Whether it was closed and counted.
    pub fn closed(&self) -> bool {
        self.results.sealed.is_some()
    }
}

/// Votes that were imported from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    pub source: String,
    pub digest: String,
    pub people: u32,
    pub statements: u32,
    pub votes: u32,
}

/// The votes on statements and with dots, by number, and imported votes. Consent is asked about goals, and stands with them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Votes {
    pub questions: Vec<Vote>,
    pub imported: Vec<Imported>,
}

/// What was voted, but for consent.
pub(super) fn votes(lens: Lens) -> Votes {
    let plain = |question: &Question| match question.open.counting {
        Counting::Stances | Counting::Dots { .. } => true,
        Counting::Consent => false,
    };
    let mut questions: Vec<Vote> = lens
        .state()
        .questions
        .iter()
        .filter(|(_, question)| plain(question))
        .map(|(id, question)| vote(lens, *id, question))
        .collect();
    questions.order_by(|vote| vote.number);
    let imported = lens.state().imports.values().map(|import| {
        let distinct = |of: fn(&(u32, u32)) -> u32| count(import.votes.keys().map(of).collect::<BTreeSet<_>>().len());
        Imported {
            source: import.source.clone(),
            digest: import.digest.clone(),
            people: distinct(|(_, person)| *person),
            statements: distinct(|(statement, _)| *statement),
            votes: count(import.votes.len()),
        }
    });
    Votes { questions, imported: imported.collect() }
}

/// A question with its count.
pub(super) fn vote(lens: Lens, id: QuestionId, question: &Question) -> Vote {
    let rule = &question.open;
    Vote {
        question: id,
        number: question.number,
        title: Own::of(&rule.title),
        counting: rule.counting,
        secrecy: rule.secrecy,
        quorum_percent: rule.quorum_percent,
        threshold_percent: rule.threshold_percent,
        groups: rule.electorate.groups.iter().map(|group| lens.group_name(Some(*group))).collect(),
        electorate: rule.electorate.clone(),
        opened: question.at.day(lens.offset()),
        results: results(lens, id),
        ballots: question.close().into_iter().flat_map(|close| close.counted.iter().map(|id| (*id).into())).collect(),
        missed: question.missed().map(ActId::from).collect(),
    }
}
