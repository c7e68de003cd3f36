//! Where somebody comes in by a link.

use super::common::ThreeParts;

/// Where somebody comes in by a link.
#[derive(Debug)]
pub struct Join {
    pub page: &'static str,
    pub fetching: &'static str,
    pub fetching_how: &'static str,
    /// At a door that is the office's.
    pub for_office: &'static str,
    /// After the close: that it is closed, the way to the report, and the way in all the same.
    pub closed: &'static str,
    pub to_report: &'static str,
    pub after: &'static str,
    pub shut: fn() -> ThreeParts,
    /// Of a closed session, before one can read it; then while its key is on the way.
    pub among_us: &'static str,
    pub waiting: &'static str,
    pub waiting_how: &'static str,
}
