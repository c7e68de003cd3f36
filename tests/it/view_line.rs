//! What became of mine: a card's line, step by step, as its author, a neighbour and the office see it.

use crate::script::{Room, check};
use gongshi::domain::Rejection;
use gongshi::domain::id::{CardId, GoalId};
use gongshi::domain::progress::Verdict;
use gongshi::domain::response::{Disposition, Item};
use gongshi::domain::time::Time;
use gongshi::view::Lens;
use gongshi::view::line::{Counts, Fate, Line, Step, fate_of, line, may_still_judge};
use gongshi::view::mine::mine;
use gongshi::view::reach::reach;

/// Midnight of the script's first day, as `script::room` has it.
const FIRST_DAY: i64 = 1_772_409_600;

fn lens<'a>(room: &'a Room, who: &str, days: i64) -> Lens<'a> {
    Lens::new(room.ledger(), Some(room.person(who)), Time(FIRST_DAY + days * 86_400 + 30_000))
}

fn line_of(room: &Room, who: &str, card: &str, days: i64) -> Line {
    line(lens(room, who, days), Item::Card(room.id(card).into())).expect("the card is held")
}

fn fate(room: &Room, who: &str, card: &str, days: i64) -> Fate {
    fate_of(lens(room, who, days), CardId::from(room.id(card))).expect("the card is held")
}

/// The kinds of a line's steps, in order.
fn kinds(line: &Line) -> Vec<&'static str> {
    let kind = |step: &Step| match step {
        Step::Waiting => "waiting",
        Step::Revised { .. } => "revised",
        Step::Hidden { .. } => "hidden",
        Step::Withdrawn { .. } => "withdrawn",
        Step::Merged { .. } => "merged",
        Step::Themed { left: true, .. } => "left theme",
        Step::Themed { .. } => "themed",
        Step::Received => "received",
        Step::Alone => "alone",
        Step::Closing => "closing",
        Step::Asked(_) => "asked",
        Step::Goal(_) => "goal",
        Step::Answer(answer) if answer.replaced => "answer replaced",
        Step::Answer(_) => "answer",
        Step::Milestone { .. } => "milestone",
        Step::Progress { .. } => "progress",
        Step::Meeting { .. } => "meeting",
        Step::Due { .. } => "due",
        Step::NotDueYet => "not due yet",
        Step::Promised { .. } => "promised",
    };
    line.steps.iter().map(kind).collect()
}

const PEOPLE: &str = r#"
09:00 Host  convenes
09:01 Host  invites resident as LINK
09:02 Host  invites office as OFFICE
09:10 Aida  joins LINK group=1
09:10 Bolot joins LINK group=2
09:10 Chen  joins LINK
09:10 Wang  joins OFFICE
"#;

/// Three cards on light, one theme, a vote, a goal with a commitment, an answer, progress, a verdict, a meeting.
fn whole_way() -> Room {
    check(&format!(
        r#"{PEOPLE}
09:20 Aida  says C1 "The lamp by the gate is dark"
09:21 Bolot says C2 "One cannot see the steps at night"
09:22 Chen  says C3 "More light please"
09:23 Host  card.merge card=@C3 into=@C1
10:00 Host  theme.make title="Light" cards=["@C1","@C2"] as T1
10:30 Host  opens Q1 stances on T1
10:31 Aida  votes Q1 agree
10:31 Bolot votes Q1 disagree
10:31 Chen  votes Q1 agree
10:40 Host  closes Q1
11:00 Host  goal.draft title="Light at night" text="Lamps that work" themes=["@T1"] cards=[] topics=[] as G1
11:10 Host  opens Q2 consent on G1
11:11 Aida  votes Q2 agree
11:11 Bolot votes Q2 agree
11:20 Host  closes Q2
11:30 Host  goal.settle goal=@G1 settlement=agreed reason=""
11:40 Host  commitment.make goal=@G1 who="Works" what="six lamps" by_day="2026-05-01" resources="" as P1
11:50 Aida  commitment.sign commitment=@P1
18:00 Host  session.close
+5d 09:00 Wang answers G1 adopted "Six lamps by May"
+5d 09:10 Wang publishes
+8d 09:00 Wang progress.report item={{"goal":"@G1"}} status=under_way text="Four are up" evidence="photo"
+9d 09:00 Aida verdict.give item={{"goal":"@G1"}} verdict=partly words=~"two are missing"
+9d 10:00 Host meeting.call title="A month later" starts=1775000000 place="Hall" agenda=[{{"goal":"@G1"}}] as M1
"#
    ))
}

#[test]
fn the_whole_way_of_a_card() {
    let room = whole_way();
    let found = line_of(&room, "Aida", "C1", 10);
    assert_eq!(kinds(&found), ["themed", "asked", "asked", "goal", "answer", "progress", "meeting", "promised"],);
    let Step::Themed { title, neighbours, .. } = &found.steps[0] else { panic!("{:?}", found.steps[0]) };
    assert_eq!((title.as_str(), *neighbours), ("Light", 1), "Bolot; Chen's card is merged, not in the theme");
    let Step::Asked(asked) = &found.steps[1] else { panic!() };
    assert_eq!(asked.counts, Counts::Stances { agree: 2, disagree: 1, pass: 0 });
    let Step::Goal(goal) = &found.steps[3] else { panic!() };
    assert_eq!(
        (goal.agreed, goal.standing, goal.commitments[0].who.as_str(), goal.commitments[0].signed),
        (Some(true), 0, "Works", 1)
    );
    let Step::Answer(answer) = &found.steps[4] else { panic!() };
    assert_eq!(answer.disposition, Disposition::Adopted);
    assert_eq!(
        answer.via.as_ref().map(|named| named.title.as_str()),
        Some("Light at night"),
        "one answer to a goal serves its cards"
    );
    assert_eq!(fate(&room, "Aida", "C1", 10), Fate::Answered(Disposition::Adopted, Some("Four are up".to_owned())));
}

#[test]
fn who_only_voted_on_a_goal_finds_what_became_of_it_and_nobody_is_told_twice() {
    let room = check(&format!(
        r#"{PEOPLE}
09:20 Aida  says C1 "The lamp by the gate is dark"
09:21 Chen  card.back card=@C1 on=true
11:00 Host  goal.draft title="Light at night" text="Lamps that work" themes=[] cards=["@C1"] topics=[] as G1
11:10 Host  opens Q1 consent on G1
11:11 Bolot votes Q1 agree
11:20 Host  closes Q1
11:30 Host  goal.settle goal=@G1 settlement=agreed reason=""
18:00 Host  session.close
+5d 09:00 Wang answers G1 adopted "Six lamps by May"
+5d 09:10 Wang publishes
+8d 09:00 Wang progress.report item={{"goal":"@G1"}} status=under_way text="Four are up" evidence="photo"
"#
    ));
    let goals = |who: &str| mine(lens(&room, who, 10)).goals;
    let goal: GoalId = room.id("G1").into();
    assert_eq!(goals("Bolot"), [goal], "voted, and wrote nothing");
    assert_eq!(goals("Aida"), [], "her card in it tells her");
    assert_eq!(goals("Chen"), [], "the card she backed tells her");
    assert_eq!(goals("Wang"), [], "neither wrote nor voted");
    let found = line(lens(&room, "Bolot", 10), Item::Goal(goal)).expect("the goal is held");
    assert_eq!(kinds(&found), ["asked", "goal", "answer", "progress", "promised"]);
    assert_eq!(
        (found.head.number, found.head.text.as_str(), found.judge),
        (1, "Light at night", None),
        "promised for a day to come"
    );
    let judge = line(lens(&room, "Bolot", 100), Item::Goal(goal)).and_then(|line| line.judge).expect("that day has passed");
    assert_eq!((judge.item, judge.may), (Item::Goal(goal), Ok(())));
    assert_eq!(reach(room.state(), &[Item::Goal(goal)]).told, 3, "Aida, Bolot and Chen");
}

#[test]
fn a_milestone_stands_where_it_was_reached_or_will_be() {
    let room = check(&format!(
        r#"{PEOPLE}
09:20 Aida  says C1 "The lamp by the gate is dark"
18:00 Host  session.close
+5d 09:00 Wang answers C1 adopted "Six lamps by May"
+5d 09:10 Wang publishes
+5d 09:20 Wang milestone.set item={{"card":"@C1"}} title=Poles due=2026-04-20 as M1
+5d 09:21 Wang milestone.set item={{"card":"@C1"}} title=Lamps due=2026-03-20 as M2
+6d 09:00 Wang progress.report item={{"card":"@C1"}} status=under_way text="Poles stand" evidence="" milestone=@M1
"#
    ));
    let found = line_of(&room, "Aida", "C1", 10);
    let days = found.steps.iter().filter_map(|step| match step {
        Step::Milestone { title, due, done, .. } => Some((title.as_str(), done.unwrap_or(*due).to_string())),
        _ => None,
    });
    assert_eq!(
        days.collect::<Vec<_>>(),
        [("Poles", "2026-03-08".to_owned()), ("Lamps", "2026-03-20".to_owned())],
        "in the order of the days that are shown"
    );
}

#[test]
fn a_merged_card_follows_the_one_it_was_joined_to() {
    let room = whole_way();
    let found = line_of(&room, "Chen", "C3", 10);
    assert_eq!(kinds(&found), ["merged", "themed", "asked", "asked", "goal", "answer", "progress", "meeting", "promised"]);
    let Step::Merged { number, day, .. } = &found.steps[0] else { panic!() };
    assert_eq!((*number, day.map(|day| day.to_string())), (1, Some("2026-03-02".to_owned())));
    let asked = |days| may_still_judge(lens(&room, "Chen", days), CardId::from(room.id("C3")));
    assert_eq!((asked(10), asked(100)), (false, true), "nobody is asked how it went before the day that was promised");
}

#[test]
fn who_raised_it_judges_once_and_who_did_not_is_told_why_not() {
    let room = whole_way();
    let goal = Item::Goal(room.id("G1").into());
    let aida = line_of(&room, "Aida", "C1", 10).judge.expect("it is answered");
    assert_eq!((aida.item, aida.may.clone()), (goal, Ok(())));
    assert_eq!(aida.mine, Some((Verdict::Partly, "two are missing".to_owned())));
    assert_eq!((aida.solved, aida.partly, aida.not), (0, 1, 0));
    assert!(!may_still_judge(lens(&room, "Aida", 10), CardId::from(room.id("C1"))));
    let wang = line_of(&room, "Wang", "C1", 10).judge.expect("it is answered");
    assert_eq!(wang.may, Err(Rejection::NotRaisedByYou));
}

#[test]
fn nothing_is_judged_before_an_answer_is_public() {
    let room = check(&format!(
        r#"{PEOPLE}
09:20 Aida says C1 "The lamp by the gate is dark"
18:00 Host session.close
+5d 09:00 Wang answers C1 deferred "next year" until="2027-03-01"
"#
    ));
    let before = line_of(&room, "Aida", "C1", 6);
    assert_eq!((kinds(&before), before.judge), (vec!["received", "due"], None));
    assert_eq!(fate(&room, "Aida", "C1", 6), Fate::Received);
}

#[test]
fn a_due_date_counts_from_the_close_and_then_it_is_overdue() {
    let script = format!("{PEOPLE}\n09:20 Aida says C1 \"The lamp by the gate is dark\"\n");
    assert_eq!(kinds(&line_of(&check(&script), "Aida", "C1", 90)), ["received", "not due yet"]);
    let room = check(&format!("{script}18:00 Host session.close\n"));
    let left = |days| match line_of(&room, "Aida", "C1", days).steps.pop() {
        Some(Step::Due { left, .. }) => left,
        step => panic!("{step:?}"),
    };
    // Closed at 18:00 UTC, which is the next day where the session is; 30 days to answer.
    assert_eq!((left(1), left(31), left(33)), (30, 0, -2));
    assert_eq!(fate(&room, "Aida", "C1", 33), Fate::Overdue(2));
}

#[test]
fn hiding_shows_the_reason_and_still_asks_for_an_answer() {
    let room = check(&format!(
        r#"{PEOPLE}
09:20 Aida says C1 "Call 0312 123456"
09:30 Host card.hide card=@C1 reason="somebody's number"
"#
    ));
    let found = line_of(&room, "Aida", "C1", 0);
    assert_eq!(kinds(&found), ["hidden", "received", "not due yet"]);
    let Step::Hidden { by, reason, .. } = &found.steps[0] else { panic!() };
    assert_eq!((by.name.as_str(), reason.as_str()), ("Host", "somebody's number"));
    assert_eq!(fate(&room, "Aida", "C1", 0), Fate::Hidden("somebody's number".to_owned()));
}

#[test]
fn an_author_rewords_and_takes_back_and_nobody_else_can() {
    let script = format!(
        r#"{PEOPLE}
09:20 Aida says C1 "The lamp"
09:30 Aida card.revise card=@C1 words=~"The lamp by the gate"
"#
    );
    let room = check(&script);
    let found = line_of(&room, "Aida", "C1", 0);
    assert_eq!((found.head.text.as_str(), found.head.earlier.clone()), ("The lamp by the gate", vec!["The lamp".to_owned()]));
    assert_eq!((found.may_revise.clone(), found.may_withdraw.clone()), (Ok(()), Ok(())));
    let other = line_of(&room, "Bolot", "C1", 0);
    assert_eq!((other.may_revise, other.may_withdraw), (Err(Rejection::NotYours), Err(Rejection::NotYours)));
    let room = check(&format!("{script}09:40 Aida card.withdraw card=@C1\n"));
    let gone = line_of(&room, "Aida", "C1", 90);
    assert_eq!((kinds(&gone), fate(&room, "Aida", "C1", 90)), (vec!["revised", "withdrawn"], Fate::Withdrawn));
    assert!(gone.may_withdraw.is_err());
}

#[test]
fn a_theme_that_a_card_left_stays_in_its_line() {
    let room = check(&format!(
        r#"{PEOPLE}
09:20 Aida  says C1 "The lamp"
09:21 Bolot says C2 "The steps"
09:22 Aida  says C3 "The lamp again"
10:00 Host  theme.make title="Light" cards=["@C1"] as T1
10:10 Host  theme.make title="Safety" cards=["@C1","@C2","@C3"] as T2
"#
    ));
    let found = line_of(&room, "Aida", "C1", 0);
    assert_eq!(kinds(&found), ["left theme", "themed", "not due yet"]);
    let Step::Themed { title, neighbours, .. } = &found.steps[1] else { panic!() };
    assert_eq!((title.as_str(), *neighbours), ("Safety", 1), "nobody is their own neighbour");
}

#[test]
fn an_answer_that_was_changed_shows_both() {
    let room = check(&format!(
        r#"{PEOPLE}
09:20 Aida says C1 "The lamp"
18:00 Host session.close
+5d 09:00 Wang answers C1 not_adopted "No money"
+5d 09:10 Wang publishes
+9d 09:00 Wang answers C1 adopted "Money was found"
+9d 09:10 Wang publishes
"#
    ));
    assert_eq!(kinds(&line_of(&room, "Aida", "C1", 10)), ["alone", "answer replaced", "answer", "promised"]);
}

#[test]
fn a_promised_day_passes_until_somebody_reports_it_done() {
    let script = format!(
        r#"{PEOPLE}
09:20 Aida says C1 "The lamp"
18:00 Host session.close
+5d 09:00 Wang answers C1 adopted "By June"
+5d 09:10 Wang publishes
"#
    );
    let promised = |room: &Room, days| {
        line_of(room, "Aida", "C1", days).steps.into_iter().find_map(|step| match step {
            Step::Promised { left, .. } => Some(left),
            _ => None,
        })
    };
    let room = check(&script);
    // 2026-06-01 is 91 days after the script's first day.
    assert_eq!((promised(&room, 90), promised(&room, 93)), (Some(1), Some(-2)));
    let done =
        format!("{script}+80d 09:00 Wang progress.report item={{\"card\":\"@C1\"}} status=done text=\"lit\" evidence=\"\"\n");
    assert_eq!(promised(&check(&done), 93), None);
}

#[test]
fn what_became_of_mine_is_said_in_one_sentence() {
    let room = check(&format!(
        r#"{PEOPLE}
09:20 Aida  says C1 "The lamp"
09:21 Aida  says C2 "The bins"
09:22 Aida  says C3 "The trees"
09:23 Aida  says C4 "Nothing"
09:24 Bolot says C5 "The gate"
09:30 Aida  card.back card=@C5 on=true
09:31 Aida  card.withdraw card=@C4
09:32 Aida  says C6 "Goodbye" phase=11
18:00 Host  session.close
+5d 09:00 Wang answers C1 adopted "yes"
+5d 09:00 Wang answers C2 out_of_remit "the district" handed_to="District"
+5d 09:10 Wang publishes
"#
    ));
    let found = mine(lens(&room, "Aida", 40));
    assert_eq!((found.sum.cards, found.sum.overdue, found.sum.withdrawn, found.sum.waiting), (4, 1, 1, 0));
    assert_eq!((found.sum.of(Disposition::Adopted), found.sum.of(Disposition::OutOfRemit)), (1, 1));
    assert_eq!(found.own.iter().map(|kept| kept.number).collect::<Vec<_>>(), [6, 4, 3, 2, 1]);
    assert_eq!(found.own[0].fate, Fate::Closing);
    assert_eq!(found.backed.iter().map(|kept| kept.number).collect::<Vec<_>>(), [5]);
}
