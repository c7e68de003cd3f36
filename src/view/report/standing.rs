//! How complete the account is: what its publisher claims, and what every reader finds for themselves.

use super::{Answers, Matter, matter};
use crate::domain::account::blanks_of;
use crate::domain::ordered::Ordered;
use crate::domain::time::Day;
use crate::view::Lens;
use crate::view::who::{Who, described};

/// How complete the account is.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Standing {
    /// Nothing has been said yet.
    #[default]
    Empty,
    /// The session goes on; no answer is due yet.
    Open,
    /// Nothing in the session needs an answer.
    NothingAsked,
    /// The session is closed; so many items have no public answer.
    Interim { blank: u32, of: u32, overdue: u32 },
    /// Everything has a public answer; nobody has called the account complete.
    Answered { of: u32 },
    /// The latest publication calls itself complete.
    Claimed {
        version: u32,
        by: Who,
        day: Day,
        of: u32,
        /// What this reader finds blank all the same; empty: it is complete.
        found: Vec<Matter>,
        /// Items that came up since and have no answer yet.
        since: u32,
    },
}

/// How complete the account is.
pub(super) fn standing(lens: Lens, answers: &Answers) -> Standing {
    let state = lens.state();
    let latest = state.publications.iter().max_by_key(|(_, publication)| publication.version);
    if let Some((id, publication)) = latest.filter(|(_, publication)| publication.complete) {
        let found = blanks_of(state, *id, publication);
        let mut found: Vec<Matter> = found.into_iter().map(|item| matter(lens, item)).collect();
        found.order_by(Matter::place);
        return Standing::Claimed {
            version: publication.version,
            by: described(lens, publication.by),
            day: publication.at.day(lens.offset()),
            of: answers.items.n,
            since: if found.is_empty() { answers.blank() } else { 0 },
            found,
        };
    }
    let closed = lens.session().is_some_and(|session| session.closed_at.is_some());
    let nothing = state.cards.is_empty() && state.topics.is_empty() && state.goals.is_empty();
    match (answers.blank(), answers.items.n) {
        _ if nothing => Standing::Empty,
        _ if !closed && answers.answered.n == 0 => Standing::Open,
        (_, 0) => Standing::NothingAsked,
        (0, of) => Standing::Answered { of },
        (blank, of) => Standing::Interim { blank, of, overdue: answers.overdue.n },
    }
}
