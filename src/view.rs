//! What each page shows, as plain structs that can be compared. Rules are in `domain`, wording in `text`; only views read time.

pub mod lens;

pub use lens::Lens;
