//! What people bring in files: encodings, cards, Polis exports, and that nothing a file holds can make it panic.

mod cards;
mod encoding;
mod hostile;
mod polis;
