//! One component per board of a method.
pub mod cards;
pub mod themes;
