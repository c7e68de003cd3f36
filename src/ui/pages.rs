//! One component per route.

pub mod card;
pub mod console;
pub mod count;
pub mod desk;
pub mod everyone;
pub mod frame;
pub mod home;
pub mod import;
pub mod invitation;
pub mod line;
pub mod meeting;
pub mod mine;
pub mod missing;
pub mod new;
pub mod notices;
pub mod refused;
pub mod report;
pub mod resident;
pub mod settings;
pub mod tablet;
pub mod wall;
