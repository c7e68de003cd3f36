//! The native tests, one binary: a module a subject.

mod laws;
mod made;
mod rules;
mod script;

mod intake;
mod likeness;
