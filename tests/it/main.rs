//! The native tests, one binary: a module a subject.

mod rules;
mod script;

mod intake;
mod likeness;
