//! A record with one byte changed: whatever byte it is, its line no longer holds, and the audit names the line and the act.

use crate::script::{Room, check};
use gongshi::record::audit::{Problem, audit};
use gongshi::record::file;

fn small_record() -> Room {
    check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident uses=1 as SLIP
        09:02 Aida  joins SLIP
        09:03 Aida  says C1 "灯太暗 \" � 🏮"
        09:04 Host  opens Q1 stances on C1,"A bench"
        09:05 Aida  votes Q1 agree,disagree
        09:06 Host  closes Q1
        "#,
    )
}

/// What a byte is changed to: a neighbour, the other case, no UTF-8, and what matters to JSON.
fn changes(byte: u8) -> impl Iterator<Item = u8> {
    let to = [byte ^ 1, byte ^ 0x20, byte ^ 0x80, 0xF0, b'0', b'"', b'\\', b' ', b'/', b'}', b'\r'];
    to.into_iter().filter(move |other| *other != byte)
}

#[test]
fn every_byte_of_every_line_is_held_in_place() {
    let room = small_record();
    let mut tried = 0;
    for event in room.events() {
        let line = event.line().as_bytes();
        for at in 0..line.len() {
            for byte in changes(line[at]) {
                let mut changed = line.to_vec();
                changed[at] = byte;
                tried += 1;
                // White space at the ends of a line is no part of it.
                if let Ok(event) = file::read_bytes(1, changed.trim_ascii()) {
                    panic!("byte {at} changed to {byte:#x}, and it holds: {}", event.line());
                }
            }
        }
    }
    assert!(tried > 30_000, "only {tried} changes were tried");
}

#[test]
fn the_audit_names_the_line_and_the_act() {
    let room = small_record();
    let record = room.record();
    let whole = audit(record.as_bytes()).expect("it can be read");
    assert_eq!((whole.problems.as_slice(), whole.valid), ([].as_slice(), room.events().len()));
    assert_eq!(whole.state_digest, room.state().digest());
    let lines: Vec<&str> = record.lines().collect();
    for (number, event) in (1..).zip(room.events()) {
        let line = lines[number - 1];
        let at = line.find("created_at").expect("it has one") + 15;
        let changed = record.replacen(line, &format!("{}{}{}", &line[..at], other_digit(line, at), &line[at + 1..]), 1);
        let found = audit(changed.as_bytes()).expect("it can be read");
        let [bad] = found.invalid.as_slice() else { panic!("line {number}: {:?}", found.invalid) };
        assert_eq!((bad.line, bad.id.as_deref()), (number, Some(event.id().hex().as_str())));
        assert!(found.problems.contains(&Problem::Line(bad.clone())));
    }
}

fn other_digit(line: &str, at: usize) -> char {
    if line.as_bytes()[at] == b'3' { '4' } else { '3' }
}

#[test]
fn hexadecimal_in_capitals_does_not_pass() {
    let room = small_record();
    for event in room.events() {
        for name in ["\"id\":\"", "\"pubkey\":\"", "\"sig\":\""] {
            let from = event.line().find(name).expect("it has one") + name.len();
            let until = from + event.line()[from..].find('"').expect("it ends");
            let capital = event.line()[from..until].to_uppercase();
            let changed = [&event.line()[..from], &capital, &event.line()[until..]].concat();
            assert!(file::read(1, &changed).is_err(), "{name} in capitals passes");
        }
    }
}
