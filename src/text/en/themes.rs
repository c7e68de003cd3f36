//! English: grouping cards into themes.

use crate::text::themes::Themes;

fn cards(n: u32) -> String {
    if n == 1 { "1 card".to_owned() } else { format!("{n} cards") }
}

pub static THEMES: Themes = Themes {
    heading: "Themes",
    undo: "Undo",
    new_theme: "New theme",
    help_drag: "Drag, or use the keyboard:",
    help_touch: "Pull a card by its handle into a theme.",
    help_lift: "picks up",
    help_move: "changes theme",
    help_put: "puts down",
    help_drop: "lets go",
    help_choose: "chooses one more",
    help_theme: "puts it straight into that theme",
    empty: "Cards will be grouped into themes here",
    empty_how: "Let people write a few cards first. Put together what is about the same thing, and give it a name.",
    loose: "Not grouped yet",
    put_here: "Put it here",
    key_of: |key| format!("Key {key} puts a card here"),
    no_cards_here: "No cards yet",
    more_of: |n| format!("{n} more: show some"),
    was: |titles| format!("Was: {titles}"),

    grip: |number| format!("Pick up card {number}"),
    more_about: |title| format!("{title}: more"),
    in_hand: |n| format!("{} chosen", cards(n)),
    and_more: |n| format!("and {n} more"),
    put_into: "Into which theme",
    put: "Put",
    merge: "Merge into one",
    let_go: "Let go",

    lifted: |number| format!("Picked up card {number}."),
    over: |title| format!("Now over: {title}."),
    put_down: |what, title| format!("{what} put into “{title}”."),
    gone_back: "Back where it was.",
    chosen: |n| format!("{} chosen.", cards(n)),

    rename: "Rename",
    join: "Join to another",
    take_apart: "Take apart",
    rename_title: |title| format!("Rename “{title}”"),
    title: "The theme’s name",
    title_hint: "A few words that everybody understands.",
    make_title: "New theme",
    make_with: |n| format!("{} to begin with", cards(n)),
    make: "Make it",
    rename_do: "Rename",
    join_title: |title| format!("Join “{title}” to another theme"),
    join_which: "To which",
    join_hint: "All its cards move there, none is lost; you can undo it.",
    join_do: "Join them",
    dropped: |n| if n == 1 { "1 theme was taken apart".to_owned() } else { format!("{n} themes were taken apart") },
    bring_back: "Bring it back",

    merge_title: "These say the same",
    merge_hint: "The others go under it. Their words are kept, their authors find them, and they can be taken apart again.",
    merge_which: "Which one stays on top",
    merge_do: "Merge into one",

    suggest: "Look for what is alike",
    suggesting: "Comparing…",
    suggested_title_hint: "These are words its cards share. Name it as people here would say it.",
    suggested: |n| if n == 1 { "1 group seems alike".to_owned() } else { format!("{n} groups seem alike") },
    suggested_hint: "Found by the words alone, as a suggestion: you name it, leave out what does not belong, or leave it be.",
    suggested_none: "Nothing seems clearly alike. Group as you see it.",
    seem_alike: |numbers| format!("{numbers} seem to be about the same thing."),
    look: "Look at them",
    group_them: "Make this theme",
    leave: "No",
    leave_all: "Leave them all",
};
