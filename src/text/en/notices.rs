//! English: notices and progress.

use super::reading::READING;
use super::refusals::REFUSALS;
use crate::text::common::ThreeParts;
use crate::text::notices::Notices;

pub static NOTICES: Notices = Notices {
    refused: |rejection| ThreeParts::new((REFUSALS.refused)(rejection), REFUSALS.refused_safe, ""),
    storage_full: || {
        ThreeParts::new(
            "This device's storage is full; the last step was not kept.",
            "Everything kept before is still there, and what you wrote is still on the screen.",
            "Make some room and hand in again, or save the record as a file first.",
        )
    },
    storage_broken: |why| {
        ThreeParts::new(
            format!("The browser could not keep the last step ({why})."),
            "Everything kept before is still there, and what you wrote is still on the screen.",
            "Try again; if it fails again, save the record as a file and open it in another browser.",
        )
    },
    storage_refused: || {
        ThreeParts::new(
            "This browser keeps nothing, probably because the window is private.",
            "What is written is here now; it is gone when the page closes.",
            "Open the page in an ordinary window, or save the record as a file.",
        )
    },
    no_such_session: || {
        ThreeParts::new(
            "This session is not on this device.",
            "Nothing is lost: it is on the device where it was opened.",
            "Open it there, or open the record file that was saved from it.",
        )
    },
    unsignable: || {
        ThreeParts::new(
            "This is too long or not in the right form, so it is not in the record.",
            "Everything before is still there, and what you wrote is still on the screen.",
            "Make it shorter and hand in again.",
        )
    },
    no_key: || {
        ThreeParts::new(
            "This person's key is not on this device.",
            "Everything they wrote is in the record.",
            "They can step up anew; a facilitator can say that it is the same person.",
        )
    },
    no_invite: || {
        ThreeParts::new(
            "The secret of this invite is not on this device.",
            "The session and its record are not affected.",
            "A facilitator can make another invite under Settings.",
        )
    },
    no_example: |why| {
        ThreeParts::new(
            format!("The example could not be opened ({why})."),
            "Your sessions are not affected.",
            "Reload the page and try again.",
        )
    },
    not_saved: || {
        ThreeParts::new(
            "The browser would not save the file.",
            "The record is safe on this device.",
            "Open this page in an ordinary browser and save again.",
        )
    },
    not_loaded: || (READING.not_loaded)(),
    wrong_pin: || {
        ThreeParts::new(
            "That PIN is not right.",
            "Nobody has touched your things.",
            "Try again; if you forgot it, step up anew, and what you wrote is still there.",
        )
    },
    nobody_here: || ThreeParts::new("Nobody has stepped up yet.", "Nothing is lost.", "Step up on the device first, then write."),
    saved: |name| format!("Saved as a file: {name}"),
    record_read: |acts, bad| match (acts, bad) {
        (0, _) => ThreeParts::new(
            "There is nothing in this file that can be used.",
            "What was on the device is untouched.",
            "Choose a record file (.jsonl) that was saved from Gongshi.",
        ),
        (acts, 0) => ThreeParts::new(format!("{acts} acts were opened; every signature holds."), "", ""),
        (acts, bad) => ThreeParts::new(
            format!("{acts} acts hold; {bad} lines do not and were left out."),
            "What holds is kept, and the file itself is untouched.",
            "Ask whoever gave you the file for another copy; which lines and why stands below.",
        ),
    },
    nothing_to_undo: "Nothing is left to undo.",
    bad_line: |line, why| format!("Line {line}: {why}"),
    bad_large: "too long to be an act",
    bad_event: "not a whole act; the file may have been cut off",
    bad_hex: "an id or a signature is not written as it should be",
    bad_id: "something in it was changed",
    bad_signature: "the signature does not hold; something may have been changed",
    bad_kind: "not an act of a session",
    bad_tags: "it does not say which session it belongs to",
    bad_version: |v| format!("written in version {v}, which this program cannot read yet"),
    bad_act: |name| format!("an act of an unknown kind: “{name}”"),
    bad_content: "its content is not in the right form",
    bad_words: "its words are empty or too long",
    bad_proof: "the proof of joining does not hold",
    bad_sealed: "it does not open with the key that it names",
    opening: "Opening",
    verifying: "Checking signatures",
    signing: "Signing and keeping",
    example: "Preparing the example",
};
