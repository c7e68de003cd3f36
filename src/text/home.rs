//! Words of the home page.

/// Words of the home page.
#[derive(Debug)]
pub struct Home {
    pub title: &'static str,
    pub lead: &'static str,
    pub new: &'static str,
    pub see_example: &'static str,
    pub here: &'static str,
    pub none_what: &'static str,
    pub none_how: &'static str,
    pub example_mark: &'static str,
    /// Acts, and the day the session was convened.
    pub row: fn(&str) -> String,
    pub other: &'static str,
    pub open_record: &'static str,
    pub import: &'static str,
    pub forget: &'static str,
    pub forget_title: &'static str,
    pub forget_body: &'static str,
    pub forget_pin: &'static str,
    pub forget_pin_hint: &'static str,
    pub forget_yes: &'static str,
    /// Where the app opens without a network.
    pub foot: &'static str,
    pub foot_kept: &'static str,
    pub report: &'static str,
}
