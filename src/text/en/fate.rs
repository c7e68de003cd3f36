//! English: where a card is.

use crate::text::fate::Fate;

pub static FATE: Fate = Fate {
    withdrawn: "you took it back",
    hidden: "taken off the wall; open it for the reason",
    waiting: "goes on the wall once looked at",
    received: "Received, not grouped yet",
    merged: |number| format!("joined to {number}"),
    themed: |title| format!("in “{title}”"),
    goal: |title| format!("is part of the goal “{title}”"),
    overdue: |days| if days == 1 { "answer 1 day overdue".to_owned() } else { format!("answer {days} days overdue") },
    closing: "Said at the closing; it needs no answer",
};
