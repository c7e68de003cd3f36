//! What each page shows, as plain structs that can be compared. Rules are in `domain`, wording in `text`; only views read time.

pub mod agenda;
pub mod breakouts;
pub mod cards;
pub mod closing;
pub mod console;
pub mod count;
pub mod desk;
pub mod erased;
pub mod everyone;
pub mod fidelity;
pub mod goals;
pub mod imported;
pub mod invitation;
pub mod lens;
pub mod line;
pub mod meeting;
pub mod mine;
pub mod named;
pub mod new;
pub mod news;
pub mod opening;
pub mod question;
pub mod reach;
pub mod report;
pub mod resident;
pub mod results;
pub mod room;
pub mod settings;
pub mod tablet;
pub mod teams;
pub mod themes;
pub mod timebox;
pub mod wall;
pub mod who;

pub use lens::Lens;
