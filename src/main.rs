//! The app's entry: mount, nothing else.
fn main() {}
