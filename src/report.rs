//! The public account: a document first, formats after. Pure: the same record, language and moment give the same bytes.
//!
//! `view::report` finds the facts, [`document()`] says them in a language, and the formats write them down: [`html()`] (one file
//! that needs nothing else and carries the record), [`json()`], [`csv()`]. The page draws the same document.

pub mod block;
pub mod csv;
pub mod html;
pub mod json;
mod write;

pub use block::Document;
pub use csv::csv;
pub use html::html;
pub use json::json;
pub use write::{Stamp, document};
