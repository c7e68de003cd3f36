//! What each page shows, as plain structs that can be compared. Rules are in `domain`, wording in `text`; only views read time.

pub mod lens;
pub mod who;
pub mod cards;
pub mod named;
pub mod line;
pub mod agenda;
pub mod breakouts;
pub mod closing;
pub mod console;
pub mod fidelity;
pub mod news;
pub mod opening;
pub mod room;
pub mod teams;
pub mod timebox;
pub mod wall;
pub mod reach;
pub mod report;
pub mod count;
pub mod resident;
pub mod mine;
pub mod everyone;
pub mod tablet;
pub mod desk;
pub mod meeting;
pub mod themes;
pub mod question;
pub mod results;
pub mod goals;
pub mod imported;
pub mod invitation;
pub mod settings;
pub mod new;

pub use lens::Lens;
