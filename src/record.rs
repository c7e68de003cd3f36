//! Acts as signed events, the graph of what each had seen, and the ledger that folds them.
//!
//! The format is Nostr's (NIP-01, <https://github.com/nostr-protocol/nips/blob/master/01.md>); `docs/protocol.md` is enough to
//! write a verifier from. This room has no clock and draws no random number: time, salts and keys are arguments.

pub mod audit;
pub mod closed;
mod drawn;
pub mod envelope;
pub mod file;
pub mod graph;
pub mod ledger;
pub mod lock;
pub mod seal;
pub mod secret;
pub mod wire;
pub mod words;

pub use closed::SessionKey;
pub use envelope::{BadEvent, Body, Draft, Verified, forget_request};
pub use graph::Opener;
pub use ledger::{Added, Ledger};
pub use secret::Secret;
pub use words::Words;
