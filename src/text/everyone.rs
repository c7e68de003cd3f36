//! Everybody's wall.

/// Everybody's wall.
#[derive(Debug)]
pub struct Everyone {
    pub title: &'static str,
    pub what: &'static str,
    pub all: &'static str,
    pub empty: &'static str,
    pub empty_how: &'static str,
    pub write: &'static str,
    /// Shown, of how many.
    pub shown: fn(u32, u32) -> String,
    pub more: &'static str,
    pub me_too: &'static str,
    pub me_too_done: &'static str,
    pub back: &'static str,
}
