//! What the opening says.

/// Words of the opening.
#[derive(Debug)]
pub struct Opening {
    pub principles: &'static str,
    pub givens: &'static str,
    pub no_givens: &'static str,
    pub open: &'static str,
    pub open_all: &'static str,
    /// Where nothing is given.
    pub open_everything: &'static str,
    pub who_answers: &'static str,
    /// The hosts (may be empty), and the days after the close.
    pub answers: fn(&str, u32) -> String,
}
