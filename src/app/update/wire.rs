//! What the exchange with relays is told of a ledger.

use crate::app::effect::Wire;
use crate::domain::Order;
use crate::domain::id::ActId;
use crate::domain::session::Venue;
use crate::domain::time::Time;
use crate::record::{Ledger, Verified};
use crate::sync::Stored;

/// Events by their ids and what their authors' clocks said, before the ledger takes them.
pub fn names(events: &[Verified]) -> Vec<(ActId, Time)> {
    events.iter().map(|event| (event.id(), event.at())).collect()
}

/// A session is open.
pub fn begin(ledger: &Ledger, came: Vec<(ActId, Time)>) -> Wire {
    Wire::Begin {
        session: ledger.session(),
        held: stored(ledger, came),
        wants: ledger.missing(),
        gone: ledger.state().erasures.destroyed().collect(),
        relays: venue(ledger).relays,
    }
}

/// More is held of it.
pub fn holds(ledger: &Ledger, came: Vec<(ActId, Time)>, made_here: bool) -> Wire {
    Wire::Holds {
        session: ledger.session(),
        held: stored(ledger, came),
        made_here,
        wants: ledger.missing(),
        gone: ledger.state().erasures.destroyed().collect(),
        relays: venue(ledger).relays,
    }
}

/// Where the session is on the network.
pub fn venue(ledger: &Ledger) -> Venue {
    ledger.state().session.as_ref().map(|session| session.venue.clone()).unwrap_or_default()
}

/// Events as the exchange with relays looks at them: what an act needs comes before it.
fn stored(ledger: &Ledger, came: Vec<(ActId, Time)>) -> Vec<Stored> {
    let placed = |(id, at): (ActId, Time)| Stored {
        id,
        created_at: u64::try_from(at.0).unwrap_or_default(),
        order: ledger.key(id).unwrap_or(Order { moment: at, depth: 1, id }),
        is_act: ledger.act(id).is_some(),
    };
    came.into_iter().map(placed).collect()
}
