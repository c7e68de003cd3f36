//! Reading all a relay has, page by page back in time.

use crate::domain::id::ActId;
use crate::sync::exchange::Stored;
use crate::sync::message::Glance;
use std::collections::BTreeSet;

/// One reading.
#[derive(Debug)]
pub struct Pages {
    /// The first second that is read.
    since: u64,
    until: Option<u64>,
    oldest: u64,
    /// Of the page: how many came, and how many of them for the first time.
    got: u32,
    fresh: u32,
    shown: BTreeSet<ActId>,
    /// Seconds of which there may be more than was shown.
    dim: BTreeSet<u64>,
}

impl Pages {
    pub fn since(since: u64) -> Pages {
        Pages { since, until: None, oldest: u64::MAX, got: 0, fresh: 0, shown: BTreeSet::new(), dim: BTreeSet::new() }
    }

    /// The span of the next page, in seconds.
    pub fn span(&self) -> (u64, Option<u64>) {
        (self.since, self.until)
    }

    /// An event of the page. One that was not asked for counts for nothing.
    pub fn show(&mut self, glance: Glance) {
        if glance.created_at < self.since || self.until.is_some_and(|until| glance.created_at > until) {
            return;
        }
        self.got += 1;
        self.oldest = self.oldest.min(glance.created_at);
        if self.shown.insert(glance.id) {
            self.fresh += 1;
        }
    }

    /// A page has ended; whether there is another. A relay cuts a page where it likes, so only an empty one is the last.
    pub fn turn(&mut self) -> bool {
        let at_the_end = self.until.is_some_and(|until| until <= self.since);
        if self.got == 0 || (at_the_end && self.fresh == 0) {
            return false;
        }
        // A page of one second only: what else there is of that second is found by comparing, or by what names it.
        let nothing_new = self.fresh == 0;
        if nothing_new {
            self.dim.insert(self.oldest);
        }
        self.until = Some(if nothing_new { self.oldest.saturating_sub(1) } else { self.oldest });
        (self.got, self.fresh) = (0, 0);
        true
    }

    pub fn shown(&self) -> &BTreeSet<ActId> {
        &self.shown
    }

    /// Whether an event would have been shown if it were there.
    pub fn covers(&self, event: &Stored) -> bool {
        event.created_at >= self.since && !self.dim.contains(&event.created_at)
    }
}
