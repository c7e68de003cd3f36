//! One component per route.

pub mod frame;
pub mod home;
pub mod notices;
