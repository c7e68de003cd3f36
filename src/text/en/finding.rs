//! English: finding one's way back.

use crate::text::common::ThreeParts;
use crate::text::finding::Finding;

pub static FINDING: Finding = Finding {
    keep: "Find your way back",
    keep_how: "With a new phone or a cleared browser, this link still shows what became of everything you wrote.",
    keep_who: "Whoever has it can read; nobody can write as you with it.",
    scan: "Scan to see what became of what I wrote",
    copy: "Copy the link",
    alone: "Only this computer can open this address. To open it elsewhere, ask the facilitator to enter the session’s public address in the settings.",
    act: "Write from another device too",
    act_how: "Choose a PIN, and the link carries your key, locked by it. Whoever has the link and finds out the PIN can write as you: choose one that is hard to guess, and keep the link to yourself.",
    pin: "PIN",
    pin_hint: |fewest| format!("At least {fewest} digits; longer is safer. If you forget it, make another link."),
    pin_again: "The PIN once more",
    pin_differs: "The two are not the same",
    act_do: "Lock my key into the link",
    acting: "Locking …",
    not_locked: "That did not work. Use digits only and try again; the link above still reads.",
    acts_now: "The link above now carries your key, locked by the PIN.",

    of: |who| if who.is_empty() { "Written by somebody who gave no name".to_owned() } else { format!("Written by {who}") },
    nothing: "Nothing written yet.",
    nobody: || {
        ThreeParts::new(
            "Nobody was found who wrote this.",
            "Nothing is lost.",
            "See whether the link is whole; it may also be that the record has not reached this device yet.",
        )
    },
    yours: "Is it yours?",
    yours_how: "With the PIN you chose you go on writing on this device.",
    yours_do: "It is me",
    pin_wrong: "That is not the PIN. Try again.",
    read_only: "This link only reads. To write from here, open “Find your way back” on your first device, choose a PIN and use the new link.",

    find: "Look up a number",
    find_how: "A slip has a number, and so has a card, at its upper right. Enter it to see what became of it.",
    number: "Number of the slip or card",
    number_hint: "For example 7, or 007.",
    number_bad: "Please enter one number, for example 7.",
    find_do: "Look it up",
    slip: |label, cards| match cards {
        0 => format!("Slip {label}: no card yet"),
        1 => format!("Slip {label}: wrote 1 card"),
        n => format!("Slip {label}: wrote {n} cards"),
    },
    slip_unused: |label| format!("Slip {label}: nobody has used it yet"),
    not_looked_at: "The facilitator has not looked at it yet; then it goes on the wall.",
    none: |number| {
        ThreeParts::new(
            format!("There is no number {number}."),
            "Nothing is lost.",
            "See whether it is written right; it may also be that the record has not reached this device yet.",
        )
    },
};
