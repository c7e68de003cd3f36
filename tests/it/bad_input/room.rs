//! What people can do wrong in a room, or to it.

use crate::script::{check, rule_of, secret_of};
use gongshi::domain::id::{SessionId, WordsId};
use gongshi::domain::time::Time;
use gongshi::record::{BadEvent, Draft, Verified};

fn write(text: &str) -> Result<Verified, BadEvent> {
    let draft = Draft::Words { session: SessionId([1; 32]), at: Time(1_772_409_600), salt: [0; 16], text: text.to_owned() };
    let event = Verified::sign(&draft, &secret_of("Aida"))?;
    Verified::parse(event.line())
}

#[test]
fn a_card_of_20_000_characters_is_refused_with_their_number() {
    assert_eq!(write(&"字".repeat(20_000)).err(), Some(BadEvent::Words { characters: 20_000 }));
    assert_eq!(write(&"a".repeat(8_001)).err(), Some(BadEvent::Words { characters: 8_001 }));
}

#[test]
fn a_card_as_long_as_may_be_is_taken_in_any_script() {
    for longest in ["字".repeat(8_000), "🏮".repeat(8_000), "\n\"".repeat(3_999) + "ok"] {
        assert!(write(&longest).is_ok(), "{} characters", longest.chars().count());
    }
}

#[test]
fn words_that_grow_too_large_on_the_wire_are_refused_with_their_size() {
    // A control character takes six bytes in JSON.
    let refused = write(&"\u{1}".repeat(8_000)).err();
    assert!(matches!(refused, Some(BadEvent::TooLarge { bytes }) if bytes > 32 * 1024), "{refused:?}");
}

#[test]
fn an_empty_card_is_refused() {
    for empty in ["", " ", "\n\t\u{3000}"] {
        assert_eq!(write(empty).err(), Some(BadEvent::Words { characters: empty.chars().count() }));
    }
}

#[test]
fn words_come_back_exactly_as_they_were_written() {
    let strange = [
        "🏮👩‍👩‍👧‍👦🇰🇬",
        "שלום \u{202e}abc\u{202c} مرحبا",
        "<script>alert(1)</script><img src=x onerror=1>",
        "\u{0}\u{7f}\u{feff}",
        "a\r\nb\u{2028}c",
    ];
    let script = |text: &str| {
        let quoted = serde_json::to_string(&format!("~{text}")).expect("it is a string");
        format!("09:00 Host convenes\n09:01 Host card.add words={quoted} channel=phone lang=en as C")
    };
    for text in strange {
        let room = check(&script(text));
        let card = room.state().cards.values().next().expect("there is a card");
        let words: WordsId = card.words().expect("it has words");
        assert_eq!(room.ledger().words(words, card.by), Some(text));
        let again = gongshi::record::audit::audit(room.record().as_bytes()).expect("it can be read");
        assert!(again.problems.is_empty() && again.erased.is_empty(), "{:?}", again.problems);
    }
}

#[test]
fn somebody_elses_words_are_not_shown_as_ones_own() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:03 Aida  card.add words=~"mine" channel=phone lang=en as C1
        09:04 Host  card.add words=~"his" channel=phone lang=en as C2
        "#,
    );
    let words = |name| room.state().cards[&room.id(name).into()].words().expect("it has words");
    assert_eq!(room.ledger().words(words("C2"), room.person("Aida")), None);
    assert_eq!(room.ledger().words(words("C1"), room.person("Aida")), Some("mine"));
}

#[test]
fn an_invite_used_up_revoked_or_of_another_session() {
    check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident uses=1 as SLIP
        09:01 Host  invites resident as LINK
        09:02 Aida  joins SLIP
        09:03 Bolot joins SLIP                # rejected: invite_used_up
        09:04 Host  revokes LINK "it was posted in the street"
        09:05 Chen  joins LINK                # rejected: revoked
        09:06 Dina  join invite=@SLIP key=1111111111111111111111111111111111111111111111111111111111111111 proof="" name=Dina # rejected: wrong_invite_proof
        09:07 Dina  join invite=2222222222222222222222222222222222222222222222222222222222222222 key=1111111111111111111111111111111111111111111111111111111111111111 proof="" name=Dina # rejected: no_such_invite
        09:08 Aida  says C1 "I am in"
        09:09 Bolot says C2 "I am not"        # rejected: not_joined
        "#,
    );
}

#[test]
fn a_proof_for_another_session_or_person_is_no_proof() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        "#,
    );
    let joined = room.events().last().expect("Aida joined");
    let gongshi::record::Body::Act { seen, act } = joined.body() else { panic!("it is an act") };
    let gongshi::domain::Act::Join(join) = act.as_ref() else { panic!("it is a join") };
    let link = secret_of("invite LINK");
    let proofs = [
        link.prove(SessionId([9; 32]), room.person("Bolot")),
        link.prove(room.session(), room.person("Aida")),
        secret_of("invite OTHER").prove(room.session(), room.person("Bolot")),
        "00".repeat(64),
        String::new(),
    ];
    for proof in proofs {
        let join = gongshi::domain::roster::Join { proof, ..join.clone() };
        let draft = Draft::Act { session: Some(room.session()), seen: seen.clone(), at: joined.at(), act: Box::new(join.into()) };
        let event = Verified::sign(&draft, &secret_of("Bolot")).expect("it can be signed");
        assert_eq!(Verified::parse(event.line()).err(), Some(BadEvent::Proof));
    }
}

#[test]
fn a_ballot_too_late_for_no_option_or_with_too_many_dots() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:10 Host  opens Q1 stances on "A bench","A lamp"
        09:10 Host  opens Q2 dots on "A bench","A lamp"
        09:11 Aida  votes Q1 -,-,agree         # rejected: no_such_option
        09:12 Aida  votes Q2 3,0               # rejected: too_many_dots_on_one
        09:13 Aida  votes Q2 2,2               # rejected: too_many_dots
        09:14 Aida  votes Q2 2,1
        09:15 Host  closes Q2
        09:16 Aida  votes Q2 1,2               # rejected: ballot_after_close
        09:17 Host  closes Q1
        "#,
    );
    let close = room.question("Q2").close().expect("it is closed");
    assert!(close.agrees());
    assert_eq!(close.recount.ballots, 1);
}

#[test]
fn two_tabs_closing_one_question_at_once() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:03 Bolot joins LINK
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Aida  votes Q1 agree
        09:12 Host' hears Host
        09:12 Host' offline
        09:13 Bolot votes Q1 disagree
        09:14 Host  closes Q1
        09:14 Host' closes Q1
        09:20 Host' online
        09:21 Host' closes Q1                  # rejected: question_closed
        "#,
    );
    let question = room.question("Q1");
    assert_eq!(question.closes.len(), 2, "both stand, and both are shown");
    assert!(question.closes.iter().all(|close| close.agrees()), "each counted what it had seen");
    let counts: Vec<u32> = question.closes.iter().map(|close| close.recount.ballots).collect();
    assert!(counts.contains(&1) && counts.contains(&2), "{counts:?}");
}

#[test]
fn a_clock_a_day_wrong_changes_no_outcome() {
    let script = |wrong: &str| {
        format!(
            r#"
            09:00 Host  convenes
            09:01 Host  invites resident as LINK
            09:02 Aida  joins LINK
            09:02 Aida  clock {wrong}
            09:03 Bolot joins LINK
            09:10 Host  opens Q1 stances on "A bench"
            09:11 Aida  votes Q1 agree
            09:12 Aida  votes Q1 disagree
            09:13 Bolot votes Q1 agree
            09:14 Aida  says C1 "My clock is wrong"
            09:15 Host  closes Q1
            09:16 Aida  votes Q1 agree           # rejected: ballot_after_close
            "#
        )
    };
    for wrong in ["+0d", "+1d", "-1d"] {
        let room = check(&script(wrong));
        let close = room.question("Q1").close().expect("it is closed").clone();
        assert!(close.agrees());
        let gongshi::domain::tally::Tally::Stances(counts) = &close.recount.tally else { panic!("stances") };
        assert_eq!((counts[0].agree, counts[0].disagree), (1, 1), "clock {wrong}");
    }
}

#[test]
fn the_same_act_twice_is_one_act() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  says C1 "once"
        "#,
    );
    let mut ledger = gongshi::record::Ledger::new(room.session());
    let mut told = Vec::new();
    for _ in 0..2 {
        ledger.extend(room.events().iter().cloned(), |_, added| told.push(added));
    }
    use gongshi::record::Added::*;
    assert_eq!(told, [Placed, Words, Placed, Known, Known, Known]);
    assert_eq!(ledger.state().cards.len(), 1);
    let twice = room.record() + &room.record();
    let audit = gongshi::record::audit::audit(twice.as_bytes()).expect("it can be read");
    assert!(audit.problems.is_empty());
    assert_eq!((audit.acts, audit.valid), (2, 6));
}

#[test]
fn every_rejection_has_the_name_it_has_on_the_wire() {
    // The names are what scripts, the audit and the protocol speak in.
    let reason = gongshi::domain::Rejection::BallotAfterClose { question: gongshi::domain::id::QuestionId([0; 32]) };
    assert_eq!(rule_of(&reason), "ballot_after_close");
    assert_eq!(reason.name(), "ballot_after_close");
}
