//! Agree, disagree or pass on statements.

use super::percent_of;
use crate::domain::ballot::{Answers, Stance};
use crate::domain::id::OptionId;
use serde::{Deserialize, Serialize};

/// How one statement was answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub agree: u32,
    pub disagree: u32,
    pub pass: u32,
}

impl Count {
    /// Everybody who answered.
    pub fn seen(&self) -> u32 {
        self.agree + self.disagree + self.pass
    }

    pub(crate) fn add(&mut self, stance: Stance) {
        match stance {
            Stance::Agree => self.agree += 1,
            Stance::Disagree => self.disagree += 1,
            Stance::Pass => self.pass += 1,
        }
    }
}

pub(super) fn count<'a>(options: usize, voters: impl Iterator<Item = &'a Answers>) -> Vec<Count> {
    let mut counts = vec![Count::default(); options];
    for answers in voters {
        let Answers::Stances(stances) = answers else { continue };
        for (option, stance) in stances {
            if let Some(count) = counts.get_mut(usize::from(option.0)) {
                count.add(*stance);
            }
        }
    }
    counts
}

/// Statements with at least one agreement that reach so many percent of those who took a side.
pub(super) fn carried(counts: &[Count], threshold_percent: u8) -> Vec<OptionId> {
    let reaches =
        |count: &Count| count.agree > 0 && count.agree >= percent_of(threshold_percent, (count.agree + count.disagree) as usize);
    (0u16..).zip(counts).filter(|(_, count)| reaches(count)).map(|(option, _)| OptionId(option)).collect()
}
