//! Bad input: each gets a clear answer, nothing is lost, nothing panics.

#[cfg(feature = "cli")]
mod binary;
mod lines;
mod room;
