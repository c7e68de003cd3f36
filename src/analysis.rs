//! What can be found in many texts at once: which are alike, and which could stand under one theme.
//!
//! Everything found here is a suggestion to a person. The same input gives the same result on every device: no chance, no
//! clock, sums in a fixed order. [`suggest()`] is the seam: one function with explicit options, behind which a better method
//! can come. Absent on purpose: votes, sessions, anything that knows what a card is.

pub mod likeness;
pub mod suggest;
mod terms;

pub use likeness::{ALIKE, Index, near};
pub use suggest::{Options, SuggestedTheme, suggest};
