//! The office's desk: which matters there are, in which order, and what would be blank.

use crate::script::{Room, check};
use gongshi::domain::response::{Disposition, Item, ReportPublish, ResponseGive};
use gongshi::domain::time::Time;
use gongshi::view::Lens;
use gongshi::view::desk::matter::detail;
use gongshi::view::desk::{Desk, DraftState, Drafted, MatterState, blanks_after, desk, is_ready};
use gongshi::view::meeting::{Why, meetings};
use gongshi::view::reach::{Reach, reach};

const FIRST_DAY: i64 = 1_772_409_600;

/// A session with a resident, who may write, and an office, which may answer; then what is given.
fn begun(then: &str) -> String {
    format!(
        r#"
09:00 Host  convenes
09:01 Host  invites resident as LINK
09:02 Host  invites office as OFFICE
09:10 Aida  joins LINK
09:10 Wang  joins OFFICE
{then}"#
    )
}

fn lens<'a>(room: &'a Room, who: &str, days: i64) -> Lens<'a> {
    Lens::new(room.ledger(), Some(room.person(who)), Time(FIRST_DAY + days * 86_400 + 30_000))
}

fn titles(desk: &Desk) -> Vec<&str> {
    desk.matters.iter().map(|matter| matter.named.title.as_str()).collect()
}

fn draft(items: &[Item], ready: bool) -> Drafted {
    Drafted { items: items.to_vec(), ready }
}

fn card(room: &Room, name: &str) -> Item {
    Item::Card(room.id(name).into())
}

fn theme(room: &Room, name: &str) -> Item {
    Item::Theme(room.id(name).into())
}

/// A goal of two themed cards, a theme of two others, a card alone, a closing word, a withdrawn card, a late card.
fn courtyard() -> Room {
    check(&begun(
        r#"09:10 Bolot joins LINK
09:10 Chen  joins LINK
09:20 Aida  says C1 "lamp"
09:21 Bolot says C2 "steps"
09:22 Chen  says C3 "bins"
09:23 Aida  says C4 "smell"
09:24 Bolot says C5 "trees"
09:25 Chen  says C6 "never mind"
09:26 Chen  says C7 "goodbye" phase=11
09:27 Chen  card.back card=@C1 on=true
09:30 Chen  card.withdraw card=@C6
10:00 Host  theme.make title="Light" cards=["@C1","@C2"] as T1
10:01 Host  theme.make title="Waste" cards=["@C3","@C4"] as T2
11:00 Host  goal.draft title="Light at night" text="Lamps that work" themes=["@T1"] cards=[] topics=[] as G1
11:10 Host  opens Q1 consent on G1
11:11 Aida  votes Q1 agree
11:20 Host  closes Q1
11:30 Host  goal.settle goal=@G1 settlement=agreed reason=""
18:00 Host  session.close
+9d 09:00 Chen says C8 "late thought"
"#,
    ))
}

#[test]
fn matters_are_goals_themes_and_cards_that_stand_alone_by_due_date() {
    let room = courtyard();
    let found = desk(lens(&room, "Wang", 12), &[]);
    assert_eq!(
        titles(&found),
        ["Light at night", "Waste", "trees", "late thought"],
        "same day: goals, themes, cards; the late one last"
    );
    assert_eq!((found.waiting, found.overdue, found.soon), (4, 0, 0));
    // A goal and seven cards: neither the withdrawn one nor the closing word is owed an answer.
    assert_eq!((found.items, found.items_answered), (7, 0));
    let goal = &found.matters[0];
    assert_eq!((goal.cards, goal.blank), (2, 3), "two cards and the goal itself");
}

#[test]
fn overdue_comes_first_and_what_is_answered_goes_to_the_end() {
    let room = courtyard();
    let found = desk(lens(&room, "Wang", 36), &[]);
    assert_eq!((found.overdue, found.soon), (6, 1), "six items in three matters");
    assert_eq!(found.matters[0].left, Some(-5));
    assert_eq!(found.matters[3].left, Some(3));
}

#[test]
fn one_answer_to_a_goal_or_a_theme_serves_its_cards() {
    let waste = r#"09:20 Aida  says C1 "bins"
09:21 Aida  says C2 "smell"
10:00 Host  theme.make title="Waste" cards=["@C1","@C2"] as T1
18:00 Host  session.close
+5d 09:00 Wang answers T1 partly "some of it"
"#;
    let given = check(&begun(waste));
    let found = desk(lens(&given, "Wang", 6), &[]);
    assert_eq!((found.matters[0].state, found.waiting, found.items_answered), (MatterState::Given, 0, 2));
    let public = check(&begun(&format!("{waste}+5d 09:10 Wang publishes")));
    let found = desk(lens(&public, "Wang", 6), &[]);
    assert_eq!(found.matters[0].state, MatterState::Published(Some(Disposition::Partly)));
    assert_eq!(found.published, Some((1, false)));
}

#[test]
fn a_card_answered_by_itself_becomes_a_matter_of_its_own() {
    let room = courtyard();
    let drafts = [draft(&[card(&room, "C3")], true)];
    let found = desk(lens(&room, "Wang", 12), &drafts);
    assert_eq!(titles(&found), ["Light at night", "Waste", "bins", "trees", "late thought"]);
    assert_eq!((found.matters[1].cards, found.matters[1].blank, found.matters[2].draft), (2, 1, DraftState::Ready));
    assert_eq!(
        (found.matters[1].alone, found.matters[2].alone),
        (1, 0),
        "the theme says that one of its cards is answered by itself"
    );
    assert_eq!((found.ready, found.begun), (1, 0));
}

#[test]
fn a_matter_shows_which_of_its_cards_have_an_answer_of_their_own() {
    let room = check(&begun(
        r#"09:20 Aida  says C1 "bins"
09:21 Aida  says C2 "smell"
10:00 Host  theme.make title="Waste" cards=["@C1","@C2"] as T1
18:00 Host  session.close
+5d 09:00 Wang answers C2 deferred "in spring" until=2026-06-01
"#,
    ));
    let of = |item| {
        let found = detail(lens(&room, "Wang", 6), item, 10).expect("there is such a matter");
        (found.alone, found.cards.into_iter().map(|card| (card.slip.number, card.own)).collect::<Vec<_>>())
    };
    assert_eq!(of(theme(&room, "T1")), (1, vec![(1, None), (2, Some(Disposition::Deferred))]));
    assert_eq!(of(card(&room, "C2")), (0, vec![(2, None)]), "of the card itself it is the answer");
}

#[test]
fn a_theme_shows_the_goal_that_came_of_it_and_was_not_agreed() {
    let goal = r#"09:20 Aida  says C1 "bins"
09:21 Aida  says C2 "trees"
10:00 Host  theme.make title="Waste" cards=["@C1"] as T1
10:01 Host  theme.make title="Green" cards=["@C2"] as T2
11:00 Host  goal.draft title="Bins away" text="None at the gate" themes=["@T1"] cards=[] topics=[] as G1
11:01 Host  goal.draft title="Trees" text="More" themes=["@T2"] cards=[] topics=[] as G2
11:10 Host  opens Q1 consent on G2
11:11 Aida  votes Q1 agree
11:20 Host  closes Q1
11:30 Host  goal.settle goal=@G2 settlement=agreed reason=""
"#;
    let tried = |more: &str, of: &str| {
        let room = check(&begun(&format!("{goal}{more}")));
        let item = if of == "C1" { card(&room, of) } else { theme(&room, of) };
        let found = detail(lens(&room, "Wang", 1), item, 10).expect("there is such a matter").tried;
        found.into_iter().map(|goal| (goal.title, goal.ended)).collect::<Vec<_>>()
    };
    let ended = "11:31 Host goal.settle goal=@G1 settlement=not_agreed reason=\"nobody wants them at their door\"\n";
    let bins = |why: Option<&str>| vec![("Bins away".to_owned(), why.map(str::to_owned))];
    assert_eq!(tried(ended, "T1"), bins(Some("nobody wants them at their door")));
    assert_eq!(tried(ended, "C1"), bins(Some("nobody wants them at their door")), "its cards too");
    assert_eq!(tried("", "T1"), bins(None), "still talked about");
    assert_eq!(tried(ended, "T2"), [], "what was agreed is a matter of its own");
}

#[test]
fn blank_is_what_neither_an_answer_nor_a_ready_draft_reaches_and_the_rules_agree() {
    let room = courtyard();
    let goal = Item::Goal(room.id("G1").into());
    let drafts =
        [draft(&[goal], true), draft(&[theme(&room, "T2")], false), draft(&[card(&room, "C5"), card(&room, "C8")], true)];
    let office = lens(&room, "Wang", 12);
    let blanks = blanks_after(office, &drafts);
    let named: Vec<(&str, Vec<&str>)> = blanks
        .iter()
        .map(|blank| (blank.matter.title.as_str(), blank.items.iter().map(|item| item.title.as_str()).collect()))
        .collect();
    assert_eq!(named, [("Waste", vec!["bins", "smell"])], "a draft that is not ready reaches nobody");
    let ready = [&drafts[..1], &[draft(&[theme(&room, "T2")], true)], &drafts[2..]].concat();
    assert_eq!(blanks_after(office, &ready), []);
    // Before anything is published the rules count the same items as blank.
    let all: usize = blanks_after(office, &[]).iter().map(|blank| blank.items.len()).sum();
    let refused = office.admit(ReportPublish { note: String::new(), complete: true });
    assert_eq!(refused, Err(gongshi::domain::Rejection::NotComplete { blank: u32::try_from(all).unwrap() }));
}

#[test]
fn a_draft_is_ready_only_where_the_rules_would_take_it_today() {
    let room = courtyard();
    let today = lens(&room, "Wang", 12).today();
    let give = |disposition: Disposition, days: i32| ResponseGive {
        items: vec![card(&room, "C1")],
        disposition,
        reason: "because".to_owned(),
        unit: "Works".to_owned(),
        contact: "0312 123456".to_owned(),
        date: today.plus(days),
        evidence: "a photo".to_owned(),
        until: Some(today.plus(90)),
        handed_to: "the district".to_owned(),
    };
    for disposition in Disposition::ALL {
        let ready = |days: i32| is_ready(Some(&give(*disposition, days)), today);
        let decides = !matches!(disposition, Disposition::Adopted | Disposition::Partly);
        assert_eq!((ready(0), ready(1), ready(30)), (true, true, !decides), "{disposition:?}");
    }
    assert!(!is_ready(None, today));
}

#[test]
fn an_answer_reaches_those_who_raised_it_and_those_who_backed_it() {
    let room = courtyard();
    let goal = Item::Goal(room.id("G1").into());
    assert_eq!(reach(room.state(), &[goal]), Reach { raised: 2, told: 3 }, "Aida and Bolot wrote; Chen said me too");
    assert_eq!(reach(room.state(), &[theme(&room, "T2"), card(&room, "C5")]), Reach { raised: 3, told: 3 });
}

#[test]
fn a_helper_did_not_raise_what_they_wrote_down_for_three_neighbours() {
    let room = check(
        r#"
09:00 Host convenes
09:10 Host says C1 "We three want a bench" on_behalf={"people":3,"group":null,"name":""}
"#,
    );
    assert_eq!(reach(room.state(), &[card(&room, "C1")]), Reach { raised: 3, told: 0 });
}

#[test]
fn an_agenda_is_proposed_from_what_hangs() {
    let room = check(&begun(
        r#"09:10 Bolot joins LINK
09:20 Aida says C1 "lamp"
09:21 Aida says C2 "bins"
09:22 Aida says C3 "trees"
09:23 Aida says C4 "gate"
09:24 Aida says C5 "bench"
09:25 Bolot card.back card=@C1 on=true
18:00 Host session.close
+5d 09:00 Wang answers C1 adopted "yes"
+5d 09:00 Wang answers C2 adopted "yes"
+5d 09:00 Wang answers C3 adopted "by the first of June"
+5d 09:00 Wang answers C5 not_adopted "no"
+5d 09:10 Wang publishes
+9d 09:00 Wang progress.report item={"card":"@C1"} status=done text="lit" evidence=""
+9d 09:00 Wang progress.report item={"card":"@C2"} status=delayed text="later" evidence=""
+9d 09:30 Aida verdict.give item={"card":"@C1"} verdict=not
+9d 09:31 Bolot verdict.give item={"card":"@C1"} verdict=partly
"#,
    ));
    let why = |days| {
        let found = meetings(lens(&room, "Wang", days)).proposed;
        let why = |one: &gongshi::view::meeting::Proposed| (one.named.title.clone(), one.why.clone());
        found.iter().map(why).collect::<Vec<_>>()
    };
    let day = "2026-06-01".parse().unwrap();
    assert_eq!(
        why(10),
        [
            ("gate".to_owned(), vec![Why::Unanswered]),
            ("lamp".to_owned(), vec![Why::Contradicted { not_solved: 2, of: 2 }]),
            ("bins".to_owned(), vec![Why::Delayed]),
        ]
    );
    assert_eq!(
        why(95),
        [
            ("gate".to_owned(), vec![Why::Overdue(64)]),
            ("lamp".to_owned(), vec![Why::Contradicted { not_solved: 2, of: 2 }]),
            ("bins".to_owned(), vec![Why::Delayed]),
            ("trees".to_owned(), vec![Why::Late(day)]),
        ],
        "what was not adopted promises nothing"
    );
    assert_eq!(meetings(lens(&room, "Wang", 10)).others.len(), 2);
    assert!(meetings(lens(&room, "Aida", 10)).may_call.is_some());
}
