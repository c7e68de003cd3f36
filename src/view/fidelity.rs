//! The method's own test, point by point, with the topics that break a point.

use super::Lens;
use crate::domain::methods::fidelity::{Check, Finding, checklist};

/// What a point of the test shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Holds,
    NotYet,
    Broken,
}

/// One point of the test.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub check: Check,
    pub found: Found,
    /// Titles of the topics that break it.
    pub topics: Vec<String>,
}

/// The test of the session's method.
pub fn fidelity(lens: Lens) -> Vec<Point> {
    let point = |(check, finding): (Check, Finding)| match finding {
        Finding::Holds => Point { check, found: Found::Holds, topics: Vec::new() },
        Finding::NotYet => Point { check, found: Found::NotYet, topics: Vec::new() },
        Finding::Broken(topics) => {
            Point { check, found: Found::Broken, topics: topics.into_iter().map(|topic| lens.topic_title(topic)).collect() }
        }
    };
    checklist(lens.state()).into_iter().map(point).collect()
}
