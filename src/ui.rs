//! What is drawn: `pages` one per route, `boards` one per phase of a method, `parts` that know no domain.
//!
//! State comes down as signals made from `view` structs; intent goes up through [`App::run`]. Nothing else crosses.

pub mod app;
pub mod boards;
pub mod pages;
pub mod parts;
pub mod pieces;

pub use app::{App, Tongue, root};
