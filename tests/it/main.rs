//! The native tests, one binary: a module a subject.

mod golden;
mod laws;
mod bad_input;
mod tamper;
mod order;
mod made;
mod report;
mod rules;
mod script;
mod view_console;
mod view_desk;
mod view_line;
mod view_results;
mod view_tablet;

mod intake;
mod likeness;
mod tidy;
