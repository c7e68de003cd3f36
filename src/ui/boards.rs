//! One component per board of a method.
