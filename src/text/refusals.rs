//! Why something was refused: a page that refuses nothing does not carry these words.

use crate::domain::Rejection;
use crate::domain::field::Field;

/// Why something was refused.
#[derive(Debug)]
pub struct Refusals {
    /// Why the session's rules refuse something, in one sentence.
    pub refused: fn(&Rejection) -> String,
    /// A field of the form that is empty still, by its label.
    pub still_empty: fn(&str) -> String,
    /// What is safe and what to do after a refusal.
    pub refused_safe: &'static str,
    /// The name of a field of the session's plan.
    pub field: fn(Field) -> &'static str,
}
