//! English: how one reads a page, and who is at the device.

use crate::text::common::ThreeParts;
use crate::text::reading::Reading;

pub static READING: Reading = Reading {
    larger: "Larger",
    size_now: |percent| format!("Text size {percent}%, tap for the next"),
    home_label: "Home",
    who_label: "Who is this",
    who_is: "This is: ",
    example: "an example: try anything",
    next_person: "Next person",
    nobody: "Nobody has come up to this device yet",
    step_up: "I am here",
    nameless: "a neighbour without a name",
    missing_happened: "This session is not on this device",
    missing_safe: "Records on other devices are untouched.",
    missing_do: "Ask the facilitator for the record file and open it on the home page.",
    all_saved: "All is saved",
    saving: "Saving …",
    unsent: |n| format!("Saved here; {n} still to be sent, by itself, when there is a network"),
    not_kept: "This browser refuses to keep anything: close the page and it is gone. Ask the facilitator to save the record as a file.",
    not_loaded: || {
        ThreeParts::new(
            "This part of the page did not open: the network may be gone, or the app may just have been updated.",
            "What is saved is still there, and so is what you were writing.",
            "Look at the network, then load the page again.",
        )
    },
    load_again: "Load again",
};
