//! English: writing a card.

use crate::text::writing::Writing;

pub static WRITING: Writing = Writing {
    your_thought: "Your thought",
    hint: |name, look_first| {
        let who = if name.is_empty() { "The wall shows no name." } else { &format!("The wall shows the name you gave: {name}.") };
        let then = if look_first { " The facilitator looks at it, then it goes on the wall." } else { "" };
        format!("One thought a card. {who}{then}")
    },
    hand_in: "Hand in",
    anyway: "Hand in anyway",
    nothing_written: "Nothing written yet. One sentence is enough.",
    too_long: |written, most| {
        format!("{written} characters; a card holds {most}. All of it is still here: shorten it, or make several cards of it.")
    },
    handed_in: "Taken down, thank you",
    alike: |n| {
        if n == 1 {
            "1 neighbour has said something close".to_owned()
        } else {
            format!("{n} neighbours have said something close")
        }
    },
    me_too: "I mean the same",
    me_too_done: "You said so too; tap to take it back",
    joined_alike: "You joined theirs. Your words are still in the box: go on, or clear them.",
    closing_label: "One last word",
    closing_hint: "Everybody sees it. It needs no answer.",
    closing_done: "Heard. Thank you",
};
