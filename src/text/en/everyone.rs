//! English: everybody's wall.

use crate::text::everyone::Everyone;

pub static EVERYONE: Everyone = Everyone {
    title: "The wall",
    what: "By theme",
    all: "All cards",
    empty: "What everybody writes will be here",
    empty_how: "Nobody has written yet. You can write the first card.",
    write: "Write what you think",
    shown: |shown, all| format!("{all} cards, the newest {shown} shown"),
    more: "Show more",
    me_too: "I think so too",
    me_too_done: "You said so too; tap to take it back",
    back: "Back to my page",
};
