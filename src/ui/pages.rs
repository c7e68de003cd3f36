//! One component per route.

pub mod frame;
pub mod home;
pub mod notices;
pub mod console;
pub mod wall;
pub mod line;
pub mod card;
pub mod mine;
pub mod everyone;
pub mod tablet;
pub mod resident;
