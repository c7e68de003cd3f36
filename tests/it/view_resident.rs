//! The resident's page: who does what, and whose name is under it.

use crate::script::check;
use gongshi::domain::goal::Handling;
use gongshi::domain::methods::Board;
use gongshi::domain::time::Time;
use gongshi::view::Lens;
use gongshi::view::resident::objected::my_objections;
use gongshi::view::resident::{Now, parts, resident};

#[test]
fn what_is_decided_is_not_asked_again() {
    let begun = "09:00 Host convenes\n09:01 Host invites resident as LINK\n09:02 Aida joins LINK\n09:03 Aida says C1 \"lamp\"\n";
    let now = |more: &str| {
        let room = check(&format!("{begun}{more}"));
        resident(Lens::new(room.ledger(), Some(room.person("Aida")), Time(1_772_442_000))).now
    };
    let vote = "10:00 Host phase.enter phase=8\n10:01 Host opens Q1 stances on C1\n10:02 Aida votes Q1 agree\n";
    assert_eq!(now("10:00 Host phase.enter phase=8\n"), Now::Phase(Board::Statements));
    assert_eq!(now(vote), Now::Voted);
    assert_eq!(now(&format!("{vote}10:03 Host closes Q1\n")), Now::Done(Board::Statements));
    let goal =
        "10:00 Host phase.enter phase=10\n10:01 Host goal.draft title=Light text=Lamps themes=[] cards=[] topics=[] as G1\n";
    assert_eq!(now(goal), Now::Phase(Board::Goals), "a goal that is worded still");
    let tested = format!("{goal}10:02 Host opens Q1 consent on G1\n10:03 Aida votes Q1 agree\n");
    assert_eq!(now(&tested), Now::Voted);
    let settled = format!("{tested}10:04 Host closes Q1\n10:05 Host goal.settle goal=@G1 settlement=agreed reason=\"\"\n");
    assert_eq!(now(&settled), Now::Done(Board::Goals));
}

#[test]
fn parts_are_signed_until_they_are_released_or_their_goal_is_not_agreed() {
    let room = check(
        r#"
09:00 Host  convenes
09:01 Host  invites resident as LINK
09:02 Aida  joins LINK
09:03 Bolot joins LINK
09:04 Host  goal.draft title=Light text="Lamps in the yard" themes=[] cards=[] topics=[] as G1
09:05 Host  goal.draft title=Quiet text="Quiet after nine" themes=[] cards=[] topics=[] as G2
09:06 Host  commitment.make goal=@G1 who="House three" what="Counts the lamps" by_day=2026-09-01 resources="" as M1
09:07 Host  commitment.make goal=@G1 who="House four" what="Asks the office" by_day=2026-09-01 resources="an evening" as M2
09:08 Host  commitment.make goal=@G2 who="House five" what="Turns it down" by_day=2026-09-01 resources="" as M3
09:09 Aida  commitment.sign commitment=@M1
09:10 Bolot commitment.sign commitment=@M1
09:11 Host  commitment.release commitment=@M2 reason="they moved"
09:12 Host  goal.settle goal=@G2 settlement=not_agreed reason="two views, no common ground"
"#,
    );
    let of = |who: &str| {
        let lens = Lens::new(room.ledger(), Some(room.person(who)), Time(1_772_442_000));
        parts(lens).into_iter().map(|part| (part.goal, part.who, part.mine, part.names)).collect::<Vec<_>>()
    };
    assert_eq!(of("Aida"), [("Light".to_owned(), "House three".to_owned(), true, 2)]);
    assert_eq!(of("Host"), [("Light".to_owned(), "House three".to_owned(), false, 2)]);
}

#[test]
fn who_objected_sees_what_became_of_it_and_nobody_else_does() {
    let of = |room: &crate::script::Room, who: &str| {
        my_objections(Lens::new(room.ledger(), Some(room.person(who)), Time(1_772_442_000)))
    };
    let record = |more: &str| {
        check(&format!(
            r#"
09:00 Host  convenes
09:01 Host  invites resident as LINK
09:02 Aida  joins LINK
09:03 Bolot joins LINK
09:04 Host  goal.draft title=Light text="Lamps in the yard" themes=[] cards=[] topics=[] as G
09:05 Host  opens Q1 consent on G
09:06 Aida  votes Q1 object "too bright" as ONE
09:07 Bolot votes Q1 agree
{more}"#
        ))
    };
    assert_eq!(of(&record(""), "Aida"), [], "not before the close");
    let open = record("09:08 Host closes Q1\n");
    let mine = of(&open, "Aida");
    assert_eq!((mine.len(), mine[0].goal.as_str(), mine[0].harm.as_str(), &mine[0].answer), (1, "Light", "too bright", &None));
    assert_eq!(of(&open, "Bolot"), []);
    let answered =
        record("09:08 Host closes Q1\n09:09 Host objection.answer goal=@G objection=@ONE handling=resolved how=shades\n");
    assert_eq!(of(&answered, "Aida")[0].answer, Some((Handling::Resolved, "shades".to_owned())));
}
