//! What is left of a time box.

/// What is left of a time box.
#[derive(Debug)]
pub struct Timer {
    pub time_left: &'static str,
    pub paused: &'static str,
    pub over_time: &'static str,
    /// Minutes in all, and until which time of day.
    pub of_until: fn(u32, &str) -> String,
    pub of: fn(u32) -> String,
}
