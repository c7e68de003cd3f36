//! The keys of a closed session: a new one after every removal.

use crate::domain::act::{Given, Rule};
use crate::domain::id::SessionKeyId;
use crate::domain::rejection::Rejection;
use crate::domain::state::State;

/// From here on acts are encrypted with this key.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyRenew {
    pub key: SessionKeyId,
}

impl Rule for KeyRenew {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        match state.session()?.keys.as_slice() {
            [] => Err(Rejection::NotClosed),
            keys if keys.iter().any(|(key, _)| *key == self.key) => Err(Rejection::NothingChanges),
            _ => Ok(()),
        }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(session) = &mut state.session {
            session.keys.push((self.key, given.id));
        }
    }
}
