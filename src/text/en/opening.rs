//! English: the opening.

use crate::text::opening::Opening;

pub static OPENING: Opening = Opening {
    principles: "Four principles, one law",
    givens: "Givens",
    no_givens: "None are listed.",
    open: "Open",
    open_all: "Everything else.",
    who_answers: "Who answers",
    answers: |hosts, days| match hosts.is_empty() {
        true => format!("The hosts, within {days} days after the close."),
        false => format!("{hosts}, within {days} days after the close."),
    },
};
