//! Comparing what two hold without sending it: NIP-77, the negentropy protocol.

use crate::domain::id::ActId;
use negentropy::{Id, Negentropy, NegentropyStorageVector};

/// Most bytes of a message: relays take so much at once.
const FRAME_MAX: u64 = 60_000;

/// Turns of one comparison, at most: a relay that always differs is not talked to forever.
const TURNS_MAX: u32 = 200;

/// One comparison, as far as it has come.
pub struct Reconcile {
    ours: Negentropy<'static, NegentropyStorageVector>,
    turns: u32,
    we_have: Vec<Id>,
    we_need: Vec<Id>,
}

/// What a comparison found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Held here, not there.
    pub to_offer: Vec<ActId>,
    /// Held there, not here.
    pub to_fetch: Vec<ActId>,
}

/// How a comparison goes on.
pub enum Turn {
    Say(Vec<u8>),
    Done(Difference),
}

/// What came makes no sense.
#[derive(Debug, PartialEq, Eq)]
pub struct Garbled;

impl From<negentropy::Error> for Garbled {
    fn from(_: negentropy::Error) -> Garbled {
        Garbled
    }
}

impl Reconcile {
    /// Begins to compare these events, each with its `created_at`; what to say first.
    pub fn begin(held: impl Iterator<Item = (u64, ActId)>) -> Result<(Reconcile, Vec<u8>), Garbled> {
        let mut items = NegentropyStorageVector::new();
        for (created_at, id) in held {
            items.insert(created_at, Id::from_byte_array(id.0))?;
        }
        items.seal()?;
        let mut ours = Negentropy::owned(items, FRAME_MAX)?;
        let first = ours.initiate()?;
        Ok((Reconcile { ours, turns: 0, we_have: Vec::new(), we_need: Vec::new() }, first))
    }

    /// Takes what the other side said.
    pub fn hear(&mut self, message: &[u8]) -> Result<Turn, Garbled> {
        self.turns += 1;
        if self.turns > TURNS_MAX {
            return Err(Garbled);
        }
        let next = self.ours.reconcile_with_ids(message, &mut self.we_have, &mut self.we_need)?;
        let ids = |ids: &mut Vec<Id>| std::mem::take(ids).into_iter().map(|id| ActId(id.to_bytes())).collect();
        Ok(match next {
            Some(message) => Turn::Say(message),
            None => Turn::Done(Difference { to_offer: ids(&mut self.we_have), to_fetch: ids(&mut self.we_need) }),
        })
    }
}
