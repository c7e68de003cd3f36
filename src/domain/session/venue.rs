//! Where a session is on the network: through which relays its acts go, and where its pages are opened.

use crate::domain::act::{Given, Rule};
use crate::domain::field::{Field, check_count, check_distinct};
use crate::domain::rejection::Rejection;
use crate::domain::state::State;
use serde::Serialize;

/// Most relays of a session.
pub const RELAYS_MAX: u32 = 8;
/// Most characters of an address.
const ADDRESS_MAX: usize = 200;

/// Where a session is on the network.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Venue {
    /// Where its pages are opened: what codes and links begin with. Empty: where each device has the page from.
    pub address: String,
    /// Beside the one at the page's own address, if there is one.
    pub relays: Vec<String>,
}

/// Says where the session is on the network. What is said last holds.
#[derive(Debug, Clone, PartialEq)]
pub struct VenueSet {
    pub address: String,
    pub relays: Vec<String>,
}

/// Whether a text may be the address of a relay.
pub fn is_relay(address: &str) -> bool {
    begins(address, &["ws://", "wss://"])
}

/// Whether a text may be the address of a page.
pub fn is_page(address: &str) -> bool {
    begins(address, &["http://", "https://"])
}

fn begins(address: &str, schemes: &[&str]) -> bool {
    let host = schemes.iter().find_map(|scheme| address.strip_prefix(scheme));
    // Links list addresses behind their `#`, with commas between them.
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '#' | ',' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
    host.is_some_and(|host| host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '['))
        && address.len() <= ADDRESS_MAX
        && address.chars().all(plain)
}

impl Rule for VenueSet {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        check_count(Field::Relays, &self.relays, RELAYS_MAX)?;
        check_distinct(Field::Relays, &self.relays)?;
        if !self.relays.iter().all(|relay| is_relay(relay)) {
            return Err(Rejection::NoAddress { field: Field::Relays });
        }
        if !self.address.is_empty() && !is_page(&self.address) {
            return Err(Rejection::NoAddress { field: Field::Where });
        }
        let now = &state.session()?.venue;
        if (&now.address, &now.relays) == (&self.address, &self.relays) { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, _: &Given) {
        if let Some(session) = &mut state.session {
            session.venue = Venue { address: self.address, relays: self.relays };
        }
    }
}
