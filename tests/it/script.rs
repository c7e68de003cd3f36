//! A small language for sessions, and the one `check` that every script goes through.
//!
//! A line is a time, who, what; after `#` what the rules make of it:
//!
//! ```text
//! 09:00 Host  convenes
//! 09:01 Host  invites resident as LINK
//! 09:10 Aida  joins LINK
//! 09:20 Aida  says C1 "The lamp by the gate is dark"
//! 09:30 Host  opens Q1 stances on C1
//! 10:00 Aida  votes Q1 agree
//! 18:00 Host  closes Q1
//! 18:01 Bolot votes Q1 agree          # rejected: ballot_after_close
//! ```
//!
//! `# rejected: RULE`: the button says no, and so does everybody's fold. `# void: RULE`: the button said yes; what others did that
//! this device did not know of makes it void. Everything else must take effect.
//!
//! Everybody has a device and devices hear each other at once, unless told otherwise: `Aida offline`, `Aida online`, `Host hears
//! Aida`. `Aida'` is Aida's second device, with the same key. `Aida clock +1d` sets her clock wrong. A time may have a day:
//! `+2d 09:00`.
//!
//! `convenes openness=closed` begins a closed session, where one joins with `name=""` and reads from when somebody `hands WHOM` the keys they
//! have; `renews 2` brings the next key.
//!
//! `opens Q stances on C1 locked` locks the ballots until the close; what is voted then and how it is closed follows by itself.
//!
//! Words for what is done most: `convenes`, `invites ROLE`, `joins INVITE`, `says CARD "text"`, `opens Q COUNTING on THINGS`, `votes Q
//! ANSWERS`, `closes Q`, `erases CARD "why"`, `revokes X "why"`, `readmits X`, `answers ITEM DISPOSITION "why"`, `publishes`, `merges`; each takes `field=value`
//! to set or replace a field. Any act by its name on the wire: `Host topic.place topic=@T1 place={"space":1,"slot":1}`. In values `@NAME` is
//! the id of a named act or the key of a person, `~"text"` words of their own; `as NAME` names the act.
//!
//! After a script was played the same events are folded again in other orders, twice over, and piece by piece; all must agree.
//! Its record may be kept for a stranger to count again, see `keep`.

mod line;
mod room;
mod speech;

pub use room::{Room, secret_of, session_key};

use gongshi::domain::Rejection;
use gongshi::domain::id::ActId;
use gongshi::record::{Body, Ledger, Verified};
use line::{Expectation, Line};

/// Plays a script and checks it: what was expected of each line, and that no order of arrival changes anything.
#[track_caller]
pub fn check(script: &str) -> Room {
    match play(script) {
        Ok(room) => {
            keep(&room);
            room
        }
        Err(why) => panic!("{why}"),
    }
}

/// Keeps the record of every script that was checked in the folder `GONGSHI_KEEP_RECORDS`, if it is set: the independent program
/// counts them again (tests/independent).
fn keep(room: &Room) {
    let Some(folder) = std::env::var_os("GONGSHI_KEEP_RECORDS").map(std::path::PathBuf::from) else { return };
    static KEPT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let number = KEPT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let test = std::thread::current().name().unwrap_or("script").replace("::", ".");
    let lines: String = room.events().iter().map(|event| format!("{}\n", event.line())).collect();
    std::fs::create_dir_all(&folder).expect("the folder for records can be made");
    std::fs::write(folder.join(format!("{test}-{number}.jsonl")), lines).expect("a record can be kept");
}

/// Plays a script; an error says which line and why.
pub fn play(script: &str) -> Result<Room, String> {
    let mut room = Room::default();
    let mut expected = Vec::new();
    for (number, text) in (1..).zip(script.lines()) {
        let at = |why: String| format!("line {number}: {}\n  {why}", text.trim());
        let Some(line) = Line::parse(text).map_err(at)? else { continue };
        let expectation = line.expectation.clone();
        let done = room.play(&line).map_err(at)?;
        for (id, at_click) in done {
            match (&expectation, &at_click) {
                (Expectation::Rejected(rule), Err(reason)) if rule_of(reason) == *rule => {}
                (Expectation::Rejected(_), said) => return Err(at(format!("the button said {said:?}"))),
                (Expectation::Done | Expectation::Void(_), Ok(())) => {}
                (Expectation::Done | Expectation::Void(_), Err(reason)) => return Err(at(format!("the button said {reason:?}"))),
            }
            expected.push((number, text.trim().to_owned(), id, expectation.clone()));
        }
    }
    room.everybody_hears_everything();
    let ledger = room.ledger();
    for (number, text, id, expectation) in &expected {
        let found = ledger.rejection(*id).map(rule_of);
        let wanted = match expectation {
            Expectation::Done => None,
            Expectation::Rejected(rule) | Expectation::Void(rule) => Some(rule.clone()),
        };
        if found != wanted {
            return Err(format!("line {number}: {text}\n  in the end: {:?}", ledger.rejection(*id)));
        }
    }
    arrives_in_any_order(room.events(), ledger)?;
    Ok(room)
}

/// The rule's name on the wire.
pub fn rule_of(reason: &Rejection) -> String {
    let value = serde_json::to_value(reason).unwrap_or_default();
    value.get("rule").and_then(|rule| rule.as_str()).unwrap_or("?").to_owned()
}

/// What everybody must agree on.
pub fn outcome(ledger: &Ledger) -> (String, Vec<(ActId, String)>, Vec<ActId>, Vec<ActId>) {
    let rejected = ledger.rejected().into_iter().map(|r| (r.id, format!("{:?}", r.reason))).collect();
    (ledger.state().digest(), rejected, ledger.waiting(), ledger.missing())
}

fn arrives_in_any_order(events: &[Verified], truth: &Ledger) -> Result<(), String> {
    let wanted = outcome(truth);
    let reversed: Vec<&Verified> = events.iter().rev().collect();
    let twice: Vec<&Verified> = events.iter().chain(events.iter().rev()).collect();
    let by_id = {
        let mut sorted: Vec<&Verified> = events.iter().filter(|event| matches!(event.body(), Body::Act { .. })).collect();
        sorted.sort_by_key(|event| event.id());
        sorted
    };
    for (how, order) in [("backwards", reversed), ("twice over", twice), ("by their ids", by_id)] {
        for piece in [1, 3, usize::MAX] {
            let mut ledger = Ledger::new(truth.session());
            for part in order.chunks(piece.min(order.len().max(1))) {
                ledger.extend(part.iter().map(|event| (*event).clone()), |_, _| {});
            }
            if outcome(&ledger) != wanted {
                return Err(format!("arriving {how}, {piece} at a time, it folds to something else"));
            }
        }
    }
    Ok(())
}
