//! Dots: everybody has some and spreads them.

use crate::domain::ballot::Answers;
use crate::domain::id::OptionId;
use crate::domain::ordered::Ordered;
use serde::{Deserialize, Serialize};

/// Dots on one option, and by how many people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub dots: u32,
    pub people: u32,
}

pub(super) fn count<'a>(options: usize, voters: impl Iterator<Item = &'a Answers>) -> Vec<Count> {
    let mut counts = vec![Count::default(); options];
    for answers in voters {
        let Answers::Dots(dots) = answers else { continue };
        for (option, n) in dots.iter().filter(|(_, n)| *n > 0) {
            if let Some(count) = counts.get_mut(usize::from(option.0)) {
                count.dots = count.dots.saturating_add(*n);
                count.people += 1;
            }
        }
    }
    counts
}

/// Options with dots, most first; equal ones stand together.
pub(super) fn ranked(counts: &[Count]) -> Vec<Vec<OptionId>> {
    let mut order: Vec<(u32, OptionId)> =
        (0u16..).zip(counts).filter(|(_, c)| c.dots > 0).map(|(option, c)| (c.dots, OptionId(option))).collect();
    order.order_by(|(dots, option)| (std::cmp::Reverse(*dots), *option));
    order.chunk_by(|a, b| a.0 == b.0).map(|tier| tier.iter().map(|(_, option)| *option).collect()).collect()
}
