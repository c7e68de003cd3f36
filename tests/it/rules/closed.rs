//! Closed sessions: who reads what, and what may stand in the clear.

use crate::script::{Room, check, secret_of, session_key};
use gongshi::domain::id::SessionKeyId;
use gongshi::domain::session::SessionClose;
use gongshi::domain::time::Time;
use gongshi::domain::{Act, Rejection};
use gongshi::record::audit::{Problem, audit, audit_with};
use gongshi::record::{BadEvent, Body, Draft, Ledger, Verified};
use gongshi::view::Lens;
use gongshi::view::settings::settings;
use std::collections::BTreeSet;

/// Words that stand nowhere but in what people say.
const WORDS: [&str; 5] = ["courtyard", "Tenants", "The lamp is dark", "Host", "removed for shouting"];

fn locked_by(ledger: &Ledger) -> BTreeSet<SessionKeyId> {
    ledger.locked().map(|(_, key)| key).collect()
}

/// A closed session with two residents in it; then what is given.
fn begun(then: &str) -> Room {
    check(&format!(
        r#"
09:00 Host  convenes openness=closed
09:01 Host  invites resident label="001" as LINK
09:10 Aida  joins LINK name=""
09:10 Bolot joins LINK name=""
09:11 Host  hands Aida
09:11 Host  hands Bolot
{then}"#
    ))
}

fn room() -> Room {
    begun(
        r#"09:12 Aida  profile name="Aida"
09:20 Aida  says C1 "The lamp is dark"
10:00 Host  revokes Aida "removed for shouting"
10:01 Host  renews 2
10:02 Host  hands Bolot
10:10 Bolot says C2 "It is quieter now"
"#,
    )
}

#[test]
fn members_read_and_who_was_removed_reads_nothing_said_afterwards() {
    let room = room();
    let texts = |who: &str| {
        let ledger = room.ledger_of(who);
        ledger
            .state()
            .cards
            .values()
            .filter_map(|card| ledger.words(card.words()?, card.by))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    for who in ["Host", "Bolot"] {
        assert_eq!(room.ledger_of(who).state().digest(), room.state().digest(), "{who}");
        assert_eq!(texts(who).len(), 2, "{who}");
        assert!(room.ledger_of(who).locked().next().is_none(), "{who}");
    }
    let aida = room.ledger_of("Aida");
    assert_eq!(texts("Aida"), ["The lamp is dark"]);
    assert_eq!(locked_by(aida), [session_key("2").id()].into());
    assert!(aida.missing().is_empty(), "what cannot be read need not be asked for: {:?}", aida.missing());
}

#[test]
fn the_record_has_no_word_of_it() {
    let room = room();
    let record = room.record();
    for words in WORDS {
        assert!(!record.contains(words), "{words}");
    }
    // A stranger has every line and reads nothing.
    let mut stranger = Ledger::new(room.session());
    stranger.extend(record.lines().map(|line| Verified::parse(line).expect("it holds")), |_, _| {});
    assert!(stranger.state().session.is_none());
    assert_eq!(locked_by(&stranger).len(), 2);
}

#[test]
fn what_is_encrypted_opens_with_its_own_key_alone() {
    let room = room();
    let sealed = room.events().iter().map(|event| Verified::parse(event.line()).expect("it holds"));
    let sealed: Vec<Verified> = sealed.filter(|event| matches!(event.body(), Body::Sealed(_))).collect();
    assert!(sealed.len() > 6, "{}", sealed.len());
    for event in sealed {
        let Body::Sealed(closed) = event.body() else { continue };
        let (right, wrong) = if closed.content.key == session_key("1").id() { ("1", "2") } else { ("2", "1") };
        assert_eq!(event.clone().open(&session_key(wrong)).err(), Some(BadEvent::Sealed));
        let opened = event.open(&session_key(right)).expect("it opens");
        assert!(matches!(opened.body(), Body::Act { .. } | Body::Words { .. }));
    }
}

/// An act by Host after everything else, in the clear or encrypted.
fn said(room: &Room, act: Act, sealed: bool) -> Option<Rejection> {
    let (host, at) = (secret_of("Host"), Time(1_772_500_000));
    let seen = room.ledger().seen_for(host.person(), 16);
    let draft = Draft::Act { session: Some(room.session()), seen, at, act: Box::new(act) };
    let key = session_key("1");
    let event =
        if sealed { Verified::sign_closed(&draft, &host, &key, [3; 32]) } else { Verified::sign(&draft, &host) }.expect("signed");
    let mut ledger = Ledger::new(room.session());
    ledger.extend(room.events().iter().cloned().chain([event.clone()]), |_, _| {});
    ledger.rejection(event.id()).cloned()
}

#[test]
fn in_a_closed_session_nothing_counts_in_the_clear_but_how_one_comes_in() {
    let room = room();
    assert_eq!(said(&room, SessionClose {}.into(), false), Some(Rejection::InTheClear));
    assert_eq!(said(&room, SessionClose {}.into(), true), None);
    let invite = room.ledger().acts().find_map(|placed| match &placed.act {
        Act::Invite(invite) => Some(invite.clone()),
        _ => None,
    });
    let invite = invite.expect("there is one");
    let labelled = |label: &str| Act::from(gongshi::domain::roster::Invite { label: label.to_owned(), ..invite.clone() });
    assert_eq!(said(&room, labelled("For Mrs Li"), false), Some(Rejection::InTheClear));
    // rejected: encrypted
    assert_eq!(said(&room, labelled("002"), true), Some(Rejection::Encrypted));
    assert_eq!(said(&room, labelled("002"), false), None);
}

#[test]
fn in_an_open_session_nothing_is_encrypted() {
    let room = check("09:00 Host convenes");
    assert_eq!(said(&room, SessionClose {}.into(), true), Some(Rejection::Encrypted));
}

#[test]
fn keys_are_for_closed_sessions_and_for_facilitators_to_renew() {
    check(
        r#"
09:00 Host  convenes
09:01 Host  renews 2                              # rejected: not_closed
"#,
    );
    check(
        r#"
09:00 Host  convenes openness=closed
09:01 Host  invites resident label="" as LINK
09:10 Aida  joins LINK name="Aida"                # void: in_the_clear
09:10 Bolot joins LINK name=""
09:11 Host  hands Bolot
09:12 Bolot renews 2                              # rejected: facilitator_only
09:13 Host  renews 1                              # rejected: nothing_changes
09:14 Host  renews 3
"#,
    );
}

#[test]
fn a_closed_record_is_audited_with_its_keys() {
    let room = room();
    let record = room.record();
    let all = audit_with(record.as_bytes(), &[session_key("1"), session_key("2")]).expect("it can be read");
    assert_eq!((all.problems.as_slice(), all.locked), ([].as_slice(), 0));
    assert_eq!(all.state_digest, room.state().digest());
    // Without keys the signatures hold, and what else there is is said.
    let none = audit(record.as_bytes()).expect("it can be read");
    assert!(none.invalid.is_empty());
    let keys: Vec<_> = room.ledger().state().session.iter().flat_map(|session| &session.keys).map(|(key, _)| *key).collect();
    let [Problem::Locked { keys: wanted, events }] = none.problems.as_slice() else { panic!("{:?}", none.problems) };
    assert_eq!(wanted.iter().collect::<std::collections::BTreeSet<_>>(), keys.iter().collect());
    assert_eq!(*events, none.locked);
    let some = audit_with(record.as_bytes(), &[session_key("1")]).expect("it can be read");
    assert!(matches!(some.problems.as_slice(), [Problem::Locked { events: 2, .. }]), "{:?}", some.problems);
}

#[test]
fn what_was_written_where_a_removal_was_not_known_yet_is_counted() {
    let unaware = |more: &str| {
        let room = begun(&format!(
            r#"09:20 Bolot says C1 "before it"
10:00 Bolot offline
10:00 Host  revokes Aida "removed for shouting"
10:01 Host  renews 2
{more}
"#
        ));
        let host = secret_of("Host").person();
        settings(Lens::new(room.ledger_of("Host"), Some(host), Time(1_772_500_000)), &[], false).unaware
    };
    assert_eq!(unaware(""), 0);
    assert_eq!(unaware("10:05 Bolot says C2 \"beside it\"\n10:10 Bolot online"), 1);
    assert_eq!(unaware("10:05 Bolot online\n10:06 Host hands Bolot\n10:10 Bolot says C2 \"after it\""), 0);
}
