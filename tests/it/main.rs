//! The native tests, one binary: a module a subject.

mod intake;
mod likeness;
