//! English: where a card is.

use crate::text::fate::Fate;
use crate::text::unstopped;

pub static FATE: Fate = Fate {
    withdrawn: "you took it back",
    hidden: "taken off the wall; open it for the reason",
    waiting: "goes on the wall once looked at",
    received: "Received, not grouped yet",
    merged: |number| format!("joined to {number}"),
    themed: |title| format!("in “{title}”"),
    goal: |title, agreed| match agreed {
        Some(true) => format!("is part of the goal “{title}”"),
        Some(false) => format!("was part of the goal “{title}”, which was not agreed"),
        None => format!("is part of the goal “{title}”, still being talked about"),
    },
    overdue: |days| if days == 1 { "answer 1 day overdue".to_owned() } else { format!("answer {days} days overdue") },
    closing: "Said at the closing; it needs no answer",
    erased: |own, by, reason, destroyed| {
        let by = if by.is_empty() { "a facilitator" } else { by };
        match (own, destroyed) {
            (true, _) => "(their author deleted these words)".to_owned(),
            (false, true) => format!("(these words were deleted by {by} and a second person: {})", unstopped(reason)),
            (false, false) => format!("(covered by {by} until a second person decides: {})", unstopped(reason)),
        }
    },
};
