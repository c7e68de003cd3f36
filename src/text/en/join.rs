//! English: where somebody comes in by a link.

use crate::text::common::ThreeParts;
use crate::text::join::Join;

pub static JOIN: Join = Join {
    page: "Come in",
    fetching: "Fetching the session …",
    fetching_how: "This takes a few seconds. If nothing happens, look whether your phone is on the Wi-Fi of the room.",
    for_office: "This way in is for the office: it leads to where you answer.",
    closed: "The session is closed. What became of everything that was said stands in the report.",
    to_report: "Read the report",
    after: "Come in all the same",
    shut: || {
        ThreeParts::new(
            "This link lets nobody in any more",
            "Whoever came in before can go on as usual.",
            "Ask the facilitator for a new code.",
        )
    },
    among_us: "This session is closed: only those who take part can read what is said.",
    waiting: "You are at the door; the facilitator lets you in",
    waiting_how: "Once the facilitator’s computer is on and online, the door opens by itself. There is nothing more to do; you can also come back later.",
};
