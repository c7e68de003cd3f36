//! English: the invitation.

use crate::text::invitation::Invitation;

pub static INVITATION: Invitation = Invitation {
    page: "Invitation",
    when: "When",
    place: "Where",
    who: "Who is invited",
    givens: "Already decided",
    answer: "The answer",
    answer_in: |days| {
        format!("Within {days} days after the session every matter is answered: what was adopted, what was not, and why.")
    },
    not_yet: "to be announced",
    days: |first, last| if first == last { first.to_owned() } else { format!("{first} to {last}") },
    how: "To say yes",
    how_default: "Scan the code to open this page, or tell the facilitator. No phone is needed.",
    scan: "Scan to open this invitation",
    code: "QR code that opens this invitation",
    print: "Print a sheet for the board",
    copy: "Copy the link",
    copied: "Link copied",
    edit: "Edit the invitation",

    you: "Will you come?",
    you_how: "Step up on this device first, then come back here and answer.",
    step_up: "Step up",
    side: "Whom do you speak for?",
    none_side: "not said",
    choices: ["I will come", "Perhaps", "I cannot"],
    yours: |answer| format!("Your answer: {answer}. Tap another one if you change your mind."),

    others: "Enter answers that came by phone or on paper",
    others_how: "Several people at a time if you like. The record says who entered them.",
    people: "How many people",
    people_bad: "Please write a number from 1 to 10,000.",
    channel: "How they answered",
    channels: ["by phone", "on paper", "in person"],
    answered: "Their answer",
    enter: "Enter",

    counts: "Answers so far",
    counts_none: "No answer yet. Once the invitation is out, answers appear here.",
    group: "Group",
    invited: "Invited",
    all: "All",
    base: |yes, invited| if invited == 0 { format!("{yes} said yes") } else { format!("{yes} said yes, of {invited} invited") },
};
