//! Questions, ballots and how they are counted.

use crate::script::{Room, check};
use gongshi::domain::import::Import;
use gongshi::domain::question::Close;
use gongshi::domain::tally::{Outcome, Tally, consent, dots, stances};

const ROOM: &str = r#"
    09:00 Host  convenes
    09:01 Host  invites resident group=1 uses=3 as FLATS
    09:01 Host  invites resident group=2 uses=3 as SHOPS
    09:01 Host  invites resident as LINK
    09:02 Aida  joins FLATS
    09:02 Bolot joins FLATS
    09:02 Chen  joins SHOPS
    09:02 Dina  joins LINK
"#;

fn close<'a>(room: &'a Room, name: &str) -> &'a Close {
    room.question(name).close().expect("it is closed")
}

#[test]
fn opening() {
    let options = (0..401).map(|n| format!("\"{n}\"")).collect::<Vec<String>>().join(",");
    check(&format!(
        r#"{ROOM}
        09:10 Aida  opens Q stances on "A bench"                        # rejected: facilitator_only
        09:11 Host  opens Q stances on "A bench" options=[]             # rejected: empty
        09:12 Host  opens Q stances on {options}                        # rejected: too_many
        09:13 Host  opens Q stances on "A bench" title=""               # rejected: empty
        09:14 Host  opens Q stances on "A bench" quorum_percent=101     # rejected: out_of_range
        09:15 Host  opens Q dots on "A bench" counting={{"dots":{{"each":2,"most":3}}}} # rejected: out_of_range
        09:16 Host  opens Q consent on "A bench","A lamp"               # rejected: too_many
        09:17 Host  opens Q stances on "A bench" options=[{{"text":"x","about":{{"card":"@LINK"}}}}] # rejected: no_such
        09:18 Host  opens Q stances on "A bench" electorate={{"joined":"close","groups":[1,1],"unverified":true}} # rejected: twice
        09:19 Host  opens Q stances on "A bench" electorate={{"joined":"close","groups":[9],"unverified":true}} # rejected: no_such
        "#
    ));
}

#[test]
fn ballots() {
    check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench","A lamp"
        09:10 Host  opens Q2 dots on "A bench","A lamp"
        09:10 Host  opens Q3 consent on "A bench"
        09:11 Aida  votes Q1 agree answers={{"dots":[[0,1]]}}           # rejected: wrong_ballot
        09:11 Aida  votes Q2 1 answers={{"consent":"agree"}}            # rejected: wrong_ballot
        09:11 Aida  votes Q3 agree answers={{"stances":[[0,"agree"]]}}  # rejected: wrong_ballot
        09:12 Aida  votes Q1 agree answers={{"stances":[]}}             # rejected: empty
        09:13 Aida  votes Q1 agree answers={{"stances":[[0,"agree"],[0,"pass"]]}} # rejected: twice
        09:14 Aida  votes Q1 agree answers={{"stances":[[2,"agree"]]}}  # rejected: no_such_option
        09:15 Aida  votes Q2 3,0                                        # rejected: too_many_dots_on_one
        09:16 Aida  votes Q2 2,2                                        # rejected: too_many_dots
        09:17 Host  votes Q1 agree                                      # rejected: not_in_electorate
        09:18 Aida  ballot.cast question=@LINK answers={{"stances":[[0,"agree"]]}} # rejected: no_such
        "#
    ));
}

#[test]
fn each_persons_last_ballot_counts_and_stances_add_up() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench","A lamp"
        09:10 Host  opens Q2 dots on "A bench","A lamp" 
        09:10 Host  opens Q3 consent on "A bench"
        09:11 Aida  votes Q1 agree,disagree
        09:12 Aida  votes Q1 disagree
        09:12 Bolot votes Q1 -,agree
        09:13 Aida  votes Q2 2,1
        09:14 Aida  votes Q2 0,1
        09:14 Bolot votes Q2 1,1
        09:15 Aida  votes Q3 object "noise"
        09:16 Aida  votes Q3 aside
        09:16 Bolot votes Q3 agree
        09:20 Host  closes Q1
        09:20 Host  closes Q2
        09:20 Host  closes Q3
        09:21 Host  closes Q3                                           # rejected: question_closed
        "#
    ));
    for name in ["Q1", "Q2", "Q3"] {
        assert!(close(&room, name).agrees(), "{name}");
    }
    let count = |agree, disagree| stances::Count { agree, disagree, pass: 0 };
    assert_eq!(close(&room, "Q1").recount.tally, Tally::Stances(vec![count(0, 1), count(1, 1)]));
    assert_eq!((close(&room, "Q1").recount.ballots, close(&room, "Q1").recount.voters), (3, 2));
    let dots = |dots, people| dots::Count { dots, people };
    assert_eq!(close(&room, "Q2").recount.tally, Tally::Dots(vec![dots(1, 1), dots(2, 2)]));
    assert_eq!(close(&room, "Q3").recount.tally, Tally::Consent(consent::Count { agree: 1, aside: 1, object: 0 }));
    assert_eq!(close(&room, "Q3").outcome, Outcome::Agreed);
}

#[test]
fn who_may_vote_is_set_at_the_opening() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench" electorate={{"joined":"opening","groups":[],"unverified":true}}
        09:10 Host  opens Q2 stances on "A bench" electorate={{"joined":"close","groups":[1],"unverified":true}}
        09:10 Host  opens Q3 stances on "A bench" electorate={{"joined":"close","groups":[],"unverified":false}}
        09:11 Ermek joins SHOPS
        09:12 Ermek votes Q1 agree                                      # rejected: not_in_electorate
        09:13 Chen  votes Q2 agree                                      # rejected: not_in_electorate
        09:14 Dina  votes Q3 agree                                      # rejected: not_in_electorate
        09:15 Ermek votes Q3 agree
        09:16 Dina  votes Q1 agree
        09:17 Aida  votes Q2 agree
        09:20 Host  closes Q1
        09:20 Host  closes Q2
        09:20 Host  closes Q3
        "#
    ));
    let electorate = |name| close(&room, name).electorate;
    assert_eq!((electorate("Q1"), electorate("Q2"), electorate("Q3")), (4, 2, 4));
}

#[test]
fn quorum_and_threshold() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench" quorum_percent=51
        09:10 Host  opens Q2 stances on "A bench","A lamp" quorum_percent=50 threshold_percent=51
        09:11 Aida  votes Q1 agree
        09:11 Bolot votes Q1 agree
        09:12 Aida  votes Q2 agree,agree
        09:12 Bolot votes Q2 disagree,pass
        09:20 Host  closes Q1
        09:20 Host  closes Q2
        "#
    ));
    assert_eq!(close(&room, "Q1").outcome, Outcome::NoQuorum { voted: 2, needed: 3 });
    assert_eq!(close(&room, "Q2").outcome, Outcome::Carried(vec![gongshi::domain::id::OptionId(1)]));
}

#[test]
fn a_ballot_the_close_had_not_seen_is_missed_and_may_contest_the_result() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Aida  votes Q1 agree
        09:12 Bolot offline
        09:13 Bolot votes Q1 disagree
        09:14 Chen  offline
        09:14 Chen  votes Q1 disagree
        09:20 Host  closes Q1
        09:21 Bolot online
        "#
    ));
    let question = room.question("Q1");
    assert_eq!((close(&room, "Q1").recount.ballots, question.missed().count()), (1, 2));
    assert!(question.contested(room.state()), "two against one would have changed it");
    assert!(!question.disputed());
}

#[test]
fn a_ballot_that_was_missed_and_changes_nothing_contests_nothing() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Aida  votes Q1 agree
        09:12 Bolot offline
        09:13 Bolot votes Q1 agree
        09:20 Host  closes Q1
        "#
    ));
    assert_eq!(room.question("Q1").missed().count(), 1);
    assert!(!room.question("Q1").contested(room.state()));
}

#[test]
fn two_closes_that_differ_in_outcome_dispute_the_result() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Aida  votes Q1 agree
        09:12 Host' hears Host
        09:12 Host' offline
        09:13 Bolot votes Q1 disagree
        09:13 Chen  votes Q1 disagree
        09:14 Host  closes Q1
        09:14 Host' closes Q1
        09:20 Host' online
        09:21 Aida  votes Q1 agree                                      # rejected: ballot_after_close
        "#
    ));
    assert_eq!(room.question("Q1").closes.len(), 2);
    assert!(room.question("Q1").disputed());
}

#[test]
fn hundreds_of_simultaneous_ballots_are_gathered_before_the_close() {
    let people: Vec<String> = (0..40).map(|n| format!("P{n}")).collect();
    let each = |line: &dyn Fn(&str) -> String| people.iter().map(|who| line(who)).collect::<Vec<String>>().join("\n");
    let joins = each(&|who| format!("09:02 {who} joins LINK"));
    let apart = each(&|who| format!("09:11 {who} offline"));
    let votes = each(&|who| format!("09:12 {who} votes Q1 agree"));
    let back = each(&|who| format!("09:13 {who} online"));
    let script = format!(
        "09:00 Host convenes\n09:01 Host invites resident as LINK\n{joins}\n09:10 Host opens Q1 stances on \"A bench\"\n{apart}\n{votes}\n{back}\n09:20 Host closes Q1"
    );
    let room = check(&script);
    assert_eq!(close(&room, "Q1").recount.ballots, 40);
    assert!(close(&room, "Q1").agrees());
    let merges = room.ledger().acts().filter(|placed| placed.act.name() == "merge").count();
    assert!(merges >= 1, "forty tips are more than a close can name");
}

#[test]
fn imported_votes() {
    let many = (0..1_001).map(|n| format!("[{n},0,1]")).collect::<Vec<String>>().join(",");
    let room = check(&format!(
        r#"{ROOM}
        09:10 Aida  votes.import source=a.csv digest=d votes=[[0,0,1]]  # rejected: facilitator_only
        09:11 Host  votes.import source=a.csv digest=d votes=[]         # rejected: empty
        09:12 Host  votes.import source=a.csv digest=d votes=[[0,0,2]]  # rejected: out_of_range
        09:13 Host  votes.import source=a.csv digest=d votes=[{many}]   # rejected: too_many
        09:14 Host  votes.import source=a.csv digest=d votes=[[0,0,1],[1,0,-1],[0,0,0]]
        09:15 Host  votes.import source=a.csv digest=d votes=[[1,0,-1],[2,0,1]]
        "#
    ));
    let counts = room.state().imports.get("d").map(Import::counts).unwrap_or_default();
    assert_eq!(counts[&0], stances::Count { agree: 1, disagree: 1, pass: 1 });
}
