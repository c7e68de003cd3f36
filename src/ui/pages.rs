//! One component per route.

pub mod frame;
pub mod home;
pub mod import;
pub mod invitation;
pub mod missing;
pub mod new;
pub mod refused;
pub mod settings;
pub mod notices;
pub mod console;
pub mod wall;
pub mod line;
pub mod card;
pub mod mine;
pub mod everyone;
pub mod tablet;
pub mod resident;
pub mod desk;
pub mod meeting;
pub mod report;
pub mod count;
