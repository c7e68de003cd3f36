//! English: the opening.

use crate::text::opening::Opening;

pub static OPENING: Opening = Opening {
    principles: "Four principles, one law",
    givens: "Givens",
    no_givens: "None are listed.",
    open: "Open",
    open_all: "Everything else.",
    open_everything: "Everything.",
    who_answers: "Who answers",
    answers: |hosts, days| match hosts.is_empty() {
        true => format!("Whoever answers for this place, within {days} days after the close."),
        false => format!("{hosts}, within {days} days after the close."),
    },
};
