//! The native tests, one binary: a module a subject.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::manual_is_multiple_of, clippy::type_complexity)]

mod addresses;
mod bad_input;
mod finding;
mod golden;
mod laws;
mod made;
mod order;
mod ordered;
#[cfg(feature = "cli")]
mod relay;
mod report;
mod rules;
mod script;
mod sync;
mod tamper;
mod view_console;
mod view_desk;
mod view_line;
mod view_resident;
mod view_results;
mod view_tablet;

mod intake;
mod likeness;
mod tidy;
