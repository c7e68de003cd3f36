//! The arrows between rooms: what each may import, read from the table at the head of `src/lib.rs`.

use super::{Paper, none_wrong, paper, papers};
use std::collections::{BTreeMap, BTreeSet};

type Arrows = BTreeMap<String, BTreeSet<String>>;

/// The names between backticks of a cell, without the brackets of a link.
fn named(cell: &str) -> Option<String> {
    let inside = cell.split('`').nth(1)?;
    Some(inside.to_owned())
}

/// The table's rows: `[`room`] | who it may know | what it is`.
fn arrows() -> Arrows {
    let head = paper("src/lib.rs").text;
    let rows = head
        .lines()
        .filter_map(|line| line.strip_prefix("//! |"))
        .map(|row| row.split('|').map(str::trim).collect::<Vec<&str>>());
    let mut arrows = Arrows::new();
    for row in rows {
        let [room, knows, ..] = row.as_slice() else { continue };
        let Some(room) = named(room) else { continue };
        let known = allowed(knows, &arrows);
        arrows.insert(room, known);
    }
    arrows
}

fn allowed(knows: &str, above: &Arrows) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    if knows.contains("all of the above") {
        known.extend(above.keys().cloned());
    }
    for word in knows.split([',', ' ']).map(|word| word.trim_end_matches("'s")).filter(|word| above.contains_key(*word)) {
        known.insert(word.to_owned());
        if knows.contains("and all it knows") {
            known.extend(above[word].iter().cloned());
        }
    }
    known
}

/// The room a source file is in: `src/view/lens.rs` → `view`.
fn room_of(file: &Paper) -> String {
    let inside = file.path.trim_start_matches("src/");
    inside.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned()
}

/// The rooms a file names: `crate::ROOM`, `crate::{ROOM::…, ROOM::…}` and as many `super::` as lead out of its own.
fn rooms_named(file: &Paper, rooms: &BTreeSet<String>) -> BTreeSet<String> {
    let code = file.code();
    let depth = file.path.trim_start_matches("src/").split('/').count();
    let ways = ["crate::".to_owned(), "super::".repeat(depth)];
    let mut found = BTreeSet::new();
    for way in ways {
        for (at, _) in code.match_indices(&way) {
            let rest = &code[at + way.len()..];
            let first =
                |text: &str| text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
            match rest.strip_prefix('{') {
                Some(group) => found.extend(top_level(group).into_iter().map(first)),
                None => found.extend([first(rest)]),
            }
        }
    }
    found.retain(|name| rooms.contains(name));
    found
}

/// The entries of a group of imports, up to its closing brace.
fn top_level(group: &str) -> Vec<&str> {
    let (mut depth, mut from, mut entries) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                entries.push(&group[from..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                entries.push(&group[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    entries
}

#[test]
fn the_table_of_rooms_can_be_read() {
    let arrows = arrows();
    assert!(arrows.len() >= 11, "only {:?} are in the table of src/lib.rs", arrows.keys());
    assert!(arrows["domain"].is_empty());
    assert!(arrows["app"].contains("report") && arrows["browser"].contains("record"), "{arrows:?}");
    let declared: BTreeSet<String> = paper("src/lib.rs")
        .text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod "))
        .map(|rest| rest.trim_end_matches(';').to_owned())
        .collect();
    assert_eq!(declared, arrows.keys().cloned().collect(), "the table and the modules of src/lib.rs differ");
}

#[test]
fn no_room_imports_what_it_may_not_know() {
    let arrows = arrows();
    let rooms: BTreeSet<String> = arrows.keys().cloned().collect();
    let mut wrong = Vec::new();
    for file in papers("src", &[".rs"]) {
        let room = room_of(&file);
        let Some(known) = arrows.get(&room) else { continue };
        let strange = rooms_named(&file, &rooms).into_iter().filter(|named| *named != room && !known.contains(named));
        wrong.extend(strange.map(|named| format!("{} is in `{room}` and names `{named}`", file.path)));
    }
    none_wrong("the table in src/lib.rs has no such arrow", &wrong);
}

/// What a room must not contain, by the beginnings of the rooms' own texts.
#[test]
fn what_is_absent_stays_absent() {
    let pure = ["domain", "record", "analysis", "intake", "text", "view", "report", "app"];
    let outside = [
        "std::time::",
        "SystemTime",
        "Instant::now",
        "std::fs",
        "std::net",
        "std::env",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "leptos",
        "idb::",
        "getrandom",
        "thread_rng",
    ];
    let mut wrong = Vec::new();
    for file in papers("src", &[".rs"]) {
        let (room, code) = (room_of(&file), file.code());
        let uses = outside.iter().filter(|name| pure.contains(&room.as_str()) && code.contains(**name));
        wrong.extend(uses.map(|name| format!("{} is in `{room}` and uses {name}", file.path)));
    }
    none_wrong("these rooms have no clock, no randomness, no input or output and no browser", &wrong);
}

#[test]
fn the_check_itself_sees_an_arrow() {
    let rooms: BTreeSet<String> = ["domain", "record", "app", "view"].map(str::to_owned).into();
    let file = |path: &str, text: &str| Paper { path: path.to_owned(), text: text.to_owned() };
    let found = |path, text| rooms_named(&file(path, text), &rooms).into_iter().collect::<Vec<String>>();
    assert_eq!(found("src/domain/card.rs", "use crate::{record::Ledger, view::{self, lens}};"), ["record", "view"]);
    assert_eq!(found("src/domain/card.rs", "let x = super::super::app::Model;"), ["app"]);
    assert_eq!(found("src/domain/card.rs", "use super::record;"), [""; 0]);
    assert_eq!(found("src/domain.rs", "use super::record;"), ["record"]);
    assert_eq!(found("src/domain.rs", "// crate::record\n//! crate::app"), [""; 0]);
}
