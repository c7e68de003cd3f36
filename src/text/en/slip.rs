//! English: a card's slip.

use super::common::plural;
use crate::text::slip::Slip;

pub static SLIP: Slip = Slip {
    no_name: "no name given",
    for_people: |n| format!("for {n} people"),
    entered_by: |name| if name.is_empty() { "entered for them".to_owned() } else { format!("entered by {name}") },
    from_file: |source| format!("from “{source}”"),
    backed: |n| plural(n, "other says so too", "others say so too"),
    revised: |n| if n == 1 { "reworded once".to_owned() } else { format!("reworded {n} times") },
    closing_word: "closing word",
    hidden_why: |by, reason| {
        let by = if by.is_empty() { "the facilitator" } else { by };
        format!("Hidden by {by}: {reason}. It stays in the record and its author can read it.")
    },
    read_all: "Read all of it",
    read_hidden: "Read it",
    merged_into: |number| format!("Merged into {number}; its words are kept"),
    in_theme: |title| format!("In the theme “{title}”"),
    merged_here: |numbers| format!("{numbers} merged into it"),
};
