//! Every rule of the session as a script: what is expected stands on the line. `tidy` fails where a rule has none.

mod account;
mod boards;
mod closed;
mod decisions;
mod erasure;
mod locked;
mod questions;
mod roster;
mod session;
