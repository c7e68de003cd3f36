//! Questions whose ballots are locked until the close.

use crate::script::{Room, check, secret_of};
use gongshi::domain::Rejection;
use gongshi::domain::ballot::Answers;
use gongshi::domain::id::QuestionSecret;
use gongshi::domain::question::Close;
use gongshi::domain::tally::{Tally, dots, stances};
use gongshi::record::{Ledger, lock};

const ROOM: &str = r#"
    09:00 Host  convenes
    09:01 Host  invites facilitator uses=1 as HOSTS
    09:01 Host  invites resident uses=9 as SLIPS
    09:02 Maja  joins HOSTS
    09:02 Aida  joins SLIPS
    09:02 Bolot joins SLIPS
    09:02 Chen  joins SLIPS
"#;

fn close<'a>(room: &'a Room, name: &str) -> &'a Close {
    room.question(name).close().expect("it is closed")
}

fn locked(room: &Room, name: &str) -> usize {
    room.question(name).ballots.values().filter(|ballot| matches!(ballot.answers, Answers::Locked(_))).count()
}

#[test]
fn the_close_opens_and_counts_them() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench","A lamp" locked
        09:10 Host  opens Q2 dots on "A bench","A lamp" locked
        09:11 Aida  votes Q1 agree
        09:12 Aida  votes Q1 -,disagree
        09:12 Bolot votes Q1 agree,agree
        09:13 Bolot votes Q1 disagree
        09:13 Aida  votes Q2 2,0
        09:14 Aida  votes Q2 1,2
        09:14 Chen  votes Q2 0,1
        10:00 Host  closes Q1
        10:00 Host  closes Q2
        "#
    ));
    let count = |agree, disagree| stances::Count { agree, disagree, pass: 0 };
    assert_eq!(close(&room, "Q1").recount.tally, Tally::Stances(vec![count(1, 1), count(1, 1)]));
    assert_eq!(close(&room, "Q1").recount.voters, 2);
    let put = |dots, people| dots::Count { dots, people };
    assert_eq!(close(&room, "Q2").recount.tally, Tally::Dots(vec![put(1, 1), put(3, 2)]));
    assert!(close(&room, "Q1").agrees() && close(&room, "Q2").agrees());
    assert_eq!((locked(&room, "Q1"), locked(&room, "Q2")), (0, 0));
}

#[test]
fn nobody_counts_them_before() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench" locked
        09:11 Aida  votes Q1 agree
        09:12 Bolot votes Q1 disagree
        "#
    ));
    assert_eq!(locked(&room, "Q1"), 2);
    let counted = gongshi::domain::count::count(room.state(), room.question("Q1")).seal;
    assert_eq!((counted.voters, counted.tally), (2, Tally::Stances(vec![stances::Count::default()])));
}

/// With everything that somebody has who votes: the record and a key of their own.
#[test]
fn a_voter_opens_none_of_them() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench" locked
        09:11 Aida  votes Q1 agree
        09:12 Bolot votes Q1 disagree
        "#
    ));
    let question = room.question("Q1");
    let lock = question.open.lock.as_ref().expect("it is locked");
    let aida = secret_of("Aida");
    for wrapped in lock.wrapped.values() {
        assert_eq!(lock::unwrap(&aida, question.by, wrapped, lock.key), None);
        assert!(lock::unwrap(&secret_of("Host"), question.by, wrapped, lock.key).is_some());
    }
    let own: QuestionSecret = aida.reveal().parse().expect("a secret is revealed in hexadecimal");
    for secret in [own, QuestionSecret([7; 32])] {
        assert_eq!(room.ledger().close(room.id("Q1").into(), Some(secret)), Err(Rejection::WrongSecret));
    }
}

#[test]
fn a_lock_has_its_rules() {
    check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q0 consent on "A bench" locked                 # rejected: out_of_range
        09:10 Host  opens Q0 stances on "A bench" locked hidden=false    # rejected: out_of_range
        09:10 Host  opens Q0 stances on "A bench" lock={{"key":"{key}","wrapped":{{}}}} hidden=true # rejected: empty
        09:10 Host  opens Q1 stances on "A bench" locked
        09:10 Host  opens Q2 stances on "A bench"
        09:11 Aida  votes Q1 agree answers={{"stances":[[0,"agree"]]}}   # rejected: wrong_ballot
        09:11 Aida  votes Q2 agree answers={{"locked":"AgQ="}}           # rejected: wrong_ballot
        09:11 Aida  votes Q1 agree answers={{"locked":" "}}              # rejected: empty
        09:12 Aida  votes Q1 agree
        09:13 Host  closes Q1 secret="{other}"                           # void: wrong_secret
        09:14 Maja  closes Q1 secret=null                                # void: wrong_secret
        09:15 Host  closes Q2 secret="{other}"                           # void: wrong_secret
        09:16 Host  closes Q1
        "#,
        key = "09".repeat(32),
        other = "08".repeat(32),
    ));
}

#[test]
fn a_ballot_that_cannot_be_read_is_spoilt() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 dots on "A bench","A lamp" locked
        09:11 Aida  votes Q1 1,0
        09:12 Bolot votes Q1 1,0 answers={{"locked":"no ballot at all"}}
        09:13 Chen  votes Q1 9,9
        10:00 Host  closes Q1
        "#
    ));
    let close = close(&room, "Q1");
    assert_eq!(close.recount.tally, Tally::Dots(vec![dots::Count { dots: 1, people: 1 }, dots::Count::default()]));
    assert_eq!((close.recount.voters, locked(&room, "Q1")), (3, 2), "nine dots are more than everybody has");
}

#[test]
fn what_the_close_missed_is_opened_when_it_comes() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench" locked
        09:11 Aida  votes Q1 agree
        09:12 Bolot offline
        09:13 Bolot votes Q1 disagree
        09:14 Chen  offline
        09:15 Chen  votes Q1 disagree
        10:00 Host  closes Q1
        10:01 Bolot online
        10:01 Chen  online
        "#
    ));
    let question = room.question("Q1");
    assert_eq!((question.missed().count(), locked(&room, "Q1")), (2, 0));
    assert!(question.contested(room.state()), "two against one");
}

/// Whoever has fetched no more than what shows pages finds the question open, and the same as all others once it has the rest.
#[test]
fn without_what_opens_locks_the_question_is_open_still() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench" locked
        09:11 Aida  votes Q1 agree
        10:00 Host  closes Q1
        "#
    ));
    let mut ledger = Ledger::with(room.session(), None);
    ledger.extend(room.events().iter().cloned(), |_, _| {});
    assert!(ledger.wants_opener());
    assert!(ledger.state().questions.values().all(|question| question.close().is_none()));
    ledger.take_opener(gongshi::record::lock::OPENER);
    assert!(!ledger.wants_opener());
    assert_eq!(ledger.state().digest(), room.state().digest());
}
