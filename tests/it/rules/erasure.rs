//! Words taken back and taken down.

use crate::script::{Room, check};
use gongshi::domain::id::{CardId, WordsId};
use gongshi::record::{Body, Ledger, Verified};

const ROOM: &str = r#"
    09:00 Host  convenes
    09:01 Host  invites facilitator as LEAD
    09:01 Host  invites resident as LINK
    09:01 Host  invites office as DESK
    09:02 Rita  joins LEAD
    09:02 Aida  joins LINK
    09:02 Bolot joins LINK
    09:02 Wang  joins DESK
    09:10 Aida  says C1 "The lamp by the gate"
    09:11 Aida  card.revise card=@C1 words=~"Both lamps by the gate"
    09:12 Bolot says C2 "My neighbour Ulan steals"
"#;

fn texts(room: &Room, card: &str) -> Vec<Option<String>> {
    let card = &room.state().cards[&CardId::from(room.id(card))];
    card.wordings.iter().map(|wording| room.ledger().words(wording.words, card.by).map(str::to_owned)).collect()
}

#[test]
fn an_author_takes_words_back_at_once() {
    let room = check(&format!(
        r#"{ROOM}
        09:20 Bolot erases C1 "not mine"                       # rejected: facilitator_only
        09:21 Aida  words.erase words=[] author=@Aida reason="" # rejected: empty
        09:22 Aida  erases C1 "" as E1
        09:23 Aida  erases C1 "again"                          # rejected: nothing_changes
        09:24 Host  erases C1 "again"                          # rejected: nothing_changes
        09:25 Host  erase.decide erasure=@E1 destroy=false     # rejected: nothing_changes
        09:26 Aida  card.back card=@C2 on=true
        "#
    ));
    assert_eq!(texts(&room, "C1"), [None, None]);
    assert!(texts(&room, "C2")[0].is_some(), "nobody erased this one");
    assert_eq!(room.state().cards.len(), 2, "the card stands, without its words");
}

#[test]
fn whoever_takes_words_down_says_why_and_a_second_person_decides() {
    let room = check(&format!(
        r#"{ROOM}
        09:20 Wang  erases C2 "names a neighbour"              # rejected: facilitator_only
        09:21 Host  erases C2 " "                              # rejected: empty
        09:22 Host  erases C2 "names a neighbour" as E1
        09:23 Host  erases C2 "names a neighbour"              # rejected: nothing_changes
        09:24 Bolot erase.decide erasure=@E1 destroy=true      # rejected: facilitator_only
        09:25 Host  erase.decide erasure=@E1 destroy=true      # rejected: second_needed
        09:26 Host  erase.decide erasure=@C1 destroy=true      # rejected: no_such
        "#
    ));
    assert_eq!(texts(&room, "C2"), [None], "hidden at once");
    assert!(held(room.ledger(), &room, "C2"), "and kept until it is decided");
}

/// A facilitator's key has the words of those for whom they wrote them down, so nothing of it is destroyed by them alone.
#[test]
fn what_a_facilitator_wrote_down_takes_a_second_person_too() {
    let room = check(&format!(
        r#"{ROOM}
        09:20 Host  says C3 "Grandma Li: the steps are too high"
        09:21 Host  erases C3 ""                               # rejected: empty
        09:22 Host  erases C3 "she asked for it" as E1
        09:23 Host  erase.decide erasure=@E1 destroy=true      # rejected: second_needed
        "#
    ));
    assert_eq!(texts(&room, "C3"), [None], "hidden at once");
    assert!(held(room.ledger(), &room, "C3"), "and kept until it is decided");
    assert_eq!(room.state().erasures.totals(), (0, 0));
    let room = check(&format!(
        r#"{ROOM}
        09:20 Host  says C3 "Grandma Li: the steps are too high"
        09:22 Host  erases C3 "she asked for it" as E1
        09:24 Wang  erase.decide erasure=@E1 destroy=true
        "#
    ));
    assert!(!held(room.ledger(), &room, "C3"), "kept nowhere");
    assert_eq!(room.state().erasures.totals(), (0, 1), "not by who wrote them");
}

#[test]
fn a_second_facilitator_or_the_office_destroys_and_that_is_final() {
    for second in ["Rita ", "Wang "] {
        let room = check(&format!(
            r#"{ROOM}
            09:22 Host  erases C2 "names a neighbour" as E1
            09:23 {second} erase.decide erasure=@E1 destroy=false
            09:24 {second} erase.decide erasure=@E1 destroy=false # rejected: nothing_changes
            09:25 {second} erase.decide erasure=@E1 destroy=true
            09:26 Host  erase.decide erasure=@E1 destroy=false     # rejected: nothing_changes
            "#
        ));
        assert!(!held(room.ledger(), &room, "C2"), "kept nowhere");
    }
}

#[test]
fn words_that_were_hidden_are_shown_again() {
    let room = check(&format!(
        r#"{ROOM}
        09:22 Host  erases C2 "names a neighbour" as E1
        09:23 Host  erase.decide erasure=@E1 destroy=false
        "#
    ));
    assert_eq!(texts(&room, "C2"), [Some("My neighbour Ulan steals".to_owned())]);
}

/// In a row of acts about the same thing, each knows the last; two who do not know of each other: destroying stands.
#[test]
fn of_two_who_decide_at_once_the_one_who_destroys_decides() {
    let room = check(&format!(
        r#"{ROOM}
        09:22 Host  erases C2 "names a neighbour" as E1
        09:23 Rita  offline
        09:24 Rita  erase.decide erasure=@E1 destroy=true
        09:25 Wang  erase.decide erasure=@E1 destroy=false     # void: nothing_changes
        09:26 Rita  online
        "#
    ));
    assert!(!held(room.ledger(), &room, "C2"), "she destroyed first, and he could not know");
    let room = check(&format!(
        r#"{ROOM}
        09:22 Host  erases C2 "names a neighbour" as E1
        09:23 Rita  offline
        09:24 Wang  erase.decide erasure=@E1 destroy=false
        09:25 Rita  erase.decide erasure=@E1 destroy=true
        09:26 Rita  online
        "#
    ));
    assert!(!held(room.ledger(), &room, "C2"), "he showed them again, and she could not know");
}

/// Somebody else cannot erase my words by claiming to have written them.
#[test]
fn words_are_erased_only_as_their_author() {
    let room = check(&format!(
        r#"{ROOM}
        09:20 Bolot says C3 "Mine"
        "#
    ));
    let words = room.state().cards[&CardId::from(room.id("C1"))].wordings[0].words;
    let room = check(&format!(
        r#"{ROOM}
        09:20 Bolot words.erase words=["{words}"] author=@Bolot reason=""
        "#
    ));
    assert!(texts(&room, "C1")[0].is_some(), "she wrote them");
}

/// The words come after the act that erased them, before it, twice, from a file that has both: they are never kept, and whoever
/// stores them is told.
#[test]
fn erased_words_stay_away_whenever_they_come() {
    let room = check(&format!("{ROOM}\n 09:22 Aida erases C1 \"\""));
    let words: Vec<WordsId> =
        room.state().cards[&CardId::from(room.id("C1"))].wordings.iter().map(|wording| wording.words).collect();
    let (texts, acts): (Vec<&Verified>, Vec<&Verified>) =
        room.events().iter().partition(|event| matches!(event.body(), Body::Words { .. }));
    let orders: [Vec<&Verified>; 4] = [
        [texts.clone(), acts.clone()].concat(),
        [acts.clone(), texts.clone()].concat(),
        [texts.clone(), acts.clone(), texts.clone()].concat(),
        room.events().iter().rev().collect(),
    ];
    for order in orders {
        for at_once in [1, order.len()] {
            let mut ledger = Ledger::new(room.session());
            for some in order.chunks(at_once) {
                ledger.extend(some.iter().map(|event| (*event).clone()), |_, _| {});
            }
            let swept = ledger.swept();
            for id in &words {
                assert_eq!(ledger.words_held(*id, room.person("Aida")), None);
                assert!(swept.contains(id), "storage is told");
            }
            assert_eq!(ledger.words_len(), 1, "Bolot's words are here");
            assert_eq!(ledger.swept(), [], "once");
            assert_eq!(ledger.state().digest(), room.state().digest());
        }
    }
}

/// The record still verifies, and says how much was erased.
#[test]
fn a_record_without_the_words_verifies() {
    let room = check(&format!("{ROOM}\n 09:22 Aida erases C1 \"\""));
    let kept = room.record();
    let lines: Vec<&str> = kept.lines().filter(|line| !line.contains("lamp")).collect();
    assert_eq!(lines.len() + 2, kept.lines().count(), "two wordings");
    let whole = gongshi::record::audit::audit(kept.as_bytes()).expect("it can be read");
    let without = gongshi::record::audit::audit(lines.join("\n").as_bytes()).expect("it can be read");
    assert_eq!((without.problems.len(), without.erased.len()), (0, 2));
    assert_eq!(without.erased, whole.erased);
    assert_eq!(without.state_digest, whole.state_digest);
}

fn held(ledger: &Ledger, room: &Room, card: &str) -> bool {
    let card = &room.state().cards[&CardId::from(room.id(card))];
    ledger.words_held(card.wordings[0].words, card.by).is_some()
}
