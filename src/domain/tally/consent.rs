//! Consent: no standing objection. An objection names the harm and what would resolve it.

use super::Outcome;
use crate::domain::ballot::{Answers, Consent};
use serde::{Deserialize, Serialize};

/// How a proposal was received.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub agree: u32,
    pub aside: u32,
    pub object: u32,
}

pub(super) fn count<'a>(voters: impl Iterator<Item = &'a Answers>) -> Count {
    let mut count = Count::default();
    for answers in voters {
        let Answers::Consent(consent) = answers else { continue };
        match consent {
            Consent::Agree => count.agree += 1,
            Consent::Aside => count.aside += 1,
            Consent::Object { .. } => count.object += 1,
        }
    }
    count
}

pub(super) fn outcome(count: &Count) -> Outcome {
    if count.object == 0 { Outcome::Agreed } else { Outcome::ObjectionsStand(count.object) }
}
