//! English: the shared tablet.

use crate::text::tablet::Tablet;

fn cards(n: u32) -> String {
    match n {
        0 => "no card yet".to_owned(),
        1 => "1 card".to_owned(),
        n => format!("{n} cards"),
    }
}

pub static TABLET: Tablet = Tablet {
    title: "Next, please",
    heading: "Next, please",
    how: "Tap your name. Whoever set a PIN is the only one who can open what is theirs.",
    nobody: "Nobody is at this device now.",
    here: |who| format!("This is now: {who}. If that is not you, tap “Somebody else”."),
    go_on: "It is me, go on",
    leave: "Somebody else",
    known: "I was here before",
    find: "Find your name",
    nobody_found: "Nobody of that name has been here",
    about: |who, n| if who.is_empty() { cards(n) } else { format!("{who}, {}", cards(n)) },
    works_here: "Facilitator and office",
    new_here: "I am new here",
    new_how: "no phone number needed",
    new_heading: "Welcome",
    group_legend: "Whom do you speak for?",
    group_none: "None of these, or I would rather not say",
    group_missing: "Choose one, please; if you would rather not say, the last one.",
    name: "What may we call you",
    name_hint: "You can leave it empty. Nobody asks for phone or identity numbers.",
    office_name_hint: "Your name or your unit; residents see it under the answers.",
    office_name_missing: "Please write your name or unit: residents are to know who answered.",
    pin: "PIN, 4 digits",
    pin_choose_hint: "You can leave it empty. With it, only you come back as you here.",
    pin_wrong_shape: "Exactly 4 digits, such as 2580. Leave it empty if you want none.",
    come_in: "Come in",
    coming_in: "Coming in …",
    as_other: "I am no resident: I come to look on, or to facilitate",
    as_resident: "I say what I think",
    as_office: "I answer for the office",
    as_observer: "I look and do not write",
    as_facilitator: "I facilitate",
    role_legend: "What brings you here?",
    no_door_happened: "This device cannot let anybody new in now",
    no_door_safe: "Whoever was here before is not affected: tap your name.",
    no_door_do: "Ask the facilitator to make an invite under Settings.",
    pin_heading: |who| format!("{who}, your PIN please"),
    pin_hint: "You chose it the first time. If you forgot, come in as somebody new; what you wrote stays.",
    pin_hint_runs: "You chose it yourself. If it is lost, nobody can come back as you on this device; what is recorded stays.",
    pin_wrong: "That is not it. All that was written is still there. Try again.",
    it_is_me: "It is me",
    somebody_else: "Somebody else",
};
