//! Where somebody comes in by a link.

use super::common::ThreeParts;

/// Where somebody comes in by a link.
#[derive(Debug)]
pub struct Join {
    pub page: &'static str,
    pub fetching: &'static str,
    pub fetching_how: &'static str,
    pub shut: fn() -> ThreeParts,
}
