//! One session over any number of relays: what this device lacks comes in, what a relay lacks goes out, whatever the network does.
//!
//! Pure: [`Exchange::step`] takes what happened ([`Input`]) and says what is to be done ([`Command`]); there is no socket, no clock and
//! no storage here. No relay is trusted with anything: what comes from one is verified before it is held, what it acknowledges is
//! looked for again, and what it keeps to itself is asked of the others.
//!
//! How a link works, once it is open:
//!
//! 1. It listens to what is new. A relay may drop some of that in silence, so nothing rests on it but speed.
//! 2. It catches up: a newcomer asks for everything, page by page back in time; whoever holds something already compares sets
//!    (NIP-77), which finds what either side lacks. Where a relay cannot, pages since shortly before it was last read, and now and then all of them.
//! 3. It offers what the relay lacks, ancestors first, a few at a time, until the relay says that it has it.
//! 4. It asks by their ids for acts and words that others name.
//! 5. From time to time it compares again, seldom where nothing happens.

pub mod chance;
pub mod exchange;
pub mod link;
pub mod message;
pub mod reconcile;

pub use exchange::{Command, Exchange, Input, RelayNo, Standing, Stored};
pub use link::{LinkState, Trouble};

/// A moment of this device's own clock, in milliseconds; where it begins does not matter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Millis(pub u64);

impl Millis {
    /// So much later.
    #[must_use]
    pub fn after(self, millis: u64) -> Millis {
        Millis(self.0.saturating_add(millis))
    }
}
