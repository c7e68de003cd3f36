//! The nouns of a session, the rule of each act, and the fold from acts to state.
//!
//! What is absent matters most here: this room never reads a clock, never draws a random number, never touches words that
//! travel beside the acts (cards' texts and the like), and cannot fail as a whole: one bad act is one [`Rejection`].
//!
//! Each noun's file has its type in the state, the acts that make and change it, and for each act a [`act::Rule`]:
//! `admit` says whether the session's rules allow it, `apply` does it. `admit` runs at the click as a courtesy (the button says
//! why not) and in the fold as the truth.

pub mod held;
pub mod id;
pub mod ordered;
pub mod time;

pub mod act;
pub mod decision;
pub mod rejection;

mod named;

pub mod methods;
pub mod roster;
pub mod session;

pub mod card;
pub mod erasure;
pub mod team;
pub mod theme;
pub mod topic;

pub mod ballot;
pub mod count;
pub mod import;
pub mod question;
pub mod tally;

pub mod account;
pub mod commitment;
pub mod goal;
pub mod meeting;
pub mod progress;
pub mod response;

pub mod digit;
pub mod few;
pub mod field;
pub mod fold;
pub mod state;

pub use act::{Act, Given, Order, Past};
pub use fold::{Fold, fold};
pub use rejection::{Rejected, Rejection};
pub use state::{Placed, State};
