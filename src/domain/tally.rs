//! Counting: one file a rule. Plain counts, no floats; more rules come beside these.

pub mod consent;
pub mod dots;
pub mod stances;

use super::ballot::Answers;
use super::id::{GroupId, OptionId};
use super::question::{Counting, QuestionOpen};
use serde::{Deserialize, Serialize};

/// Counts, by the rule that counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tally {
    /// For each statement: agree, disagree, pass.
    Stances(Vec<stances::Count>),
    /// For each option: dots and the people who put them.
    Dots(Vec<dots::Count>),
    Consent(consent::Count),
}

/// What follows from the counts by the frozen rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Fewer voted than the quorum asks.
    NoQuorum {
        voted: u32,
        needed: u32,
    },
    /// Statements that reach the threshold.
    Carried(Vec<OptionId>),
    /// Options by dots, most first; equal ones together.
    Ranked(Vec<Vec<OptionId>>),
    Agreed,
    /// So many objections stand.
    ObjectionsStand(u32),
}

/// The smallest whole number that is at least so many percent of a whole.
pub fn percent_of(percent: u8, whole: usize) -> u32 {
    u32::try_from((whole as u64 * u64::from(percent)).div_ceil(100)).unwrap_or(u32::MAX)
}

impl Tally {
    /// Counts voters' answers to a question with so many options.
    pub fn of<'a>(counting: Counting, options: usize, voters: impl Iterator<Item = &'a Answers>) -> Tally {
        match counting {
            Counting::Stances => Tally::Stances(stances::count(options, voters)),
            Counting::Dots { .. } => Tally::Dots(dots::count(options, voters)),
            Counting::Consent => Tally::Consent(consent::count(voters)),
        }
    }

    /// The outcome by the question's quorum and threshold.
    pub fn outcome(&self, open: &QuestionOpen, voted: usize, electorate: usize) -> Outcome {
        let needed = percent_of(open.quorum_percent, electorate);
        let voted = u32::try_from(voted).unwrap_or(u32::MAX);
        if voted < needed || voted == 0 {
            return Outcome::NoQuorum { voted, needed: needed.max(1) };
        }
        match self {
            Tally::Stances(counts) => Outcome::Carried(stances::carried(counts, open.threshold_percent)),
            Tally::Dots(counts) => Outcome::Ranked(dots::ranked(counts)),
            Tally::Consent(count) => consent::outcome(count),
        }
    }
}

/// A tally of one stakeholder group, or the notice that it is too small to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Shown { group: Option<GroupId>, voters: u32, tally: Tally },
    TooSmall { group: Option<GroupId> },
}
