//! One component per route.

pub mod frame;
