//! What results show of groups: no cell that points at a neighbour, none that can be worked out from the total; and what became of
//! the close.

use crate::script::{Room, check};
use gongshi::domain::id::QuestionId;
use gongshi::domain::time::Time;
use gongshi::view::Lens;
use gongshi::view::question::{Receipt, voting};
use gongshi::view::results::{GroupCell, NoCells, Parts, Results, Verdict, results, together};
use proptest::prelude::*;

fn lens<'a>(room: &'a Room, who: &str) -> Lens<'a> {
    Lens::new(room.ledger(), Some(room.person(who)), Time(1_772_500_000))
}

fn of(room: &Room, question: &str) -> Results {
    results(lens(room, "Host"), QuestionId::from(room.id(question)))
}

/// So many people of each group join, `T1` to `T6` of group 1 and so on, and vote as the letters say: `a`, `d`, `p` or `-` (not at
/// all) on the one statement. `opening` is put behind the question's opening, `end` is the script's end.
fn vote(opening: &str, people: &[(&str, Option<u16>, &str)], end: &str) -> Room {
    let groups = r#"[{"id":1,"name":"Tenants"},{"id":2,"name":"Shops"},{"id":3,"name":"Owners"},{"id":4,"name":"School"}]"#;
    let mut script = format!("09:00 Host convenes groups={groups}\n09:01 Host invites resident as LINK\n");
    let each = |voted: bool| {
        people.iter().flat_map(move |(name, group, votes)| {
            votes
                .chars()
                .enumerate()
                .filter(move |(_, vote)| !voted || *vote != '-')
                .map(move |(n, vote)| (format!("{name}{n}"), *group, vote))
        })
    };
    for (who, group, _) in each(false) {
        let group = group.map_or(String::new(), |group| format!(" group={group}"));
        script += &format!("09:10 {who} joins LINK{group}\n");
    }
    script += &format!("09:30 Host opens Q stances on \"More light\" {opening}\n");
    for (who, _, vote) in each(true) {
        let stance = match vote {
            'a' => "agree",
            'd' => "disagree",
            _ => "pass",
        };
        script += &format!("10:00 {who} votes Q {stance}\n");
    }
    check(&format!("{script}{end}"))
}

fn cells(results: &Results) -> Vec<(Vec<&str>, u32, (u32, u32, u32))> {
    let parts = |parts: Parts| (parts.first, parts.second, parts.third);
    results.options[0]
        .cells
        .iter()
        .map(|cell| (cell.groups.iter().map(String::as_str).collect(), cell.people, parts(cell.parts)))
        .collect()
}

const CLOSE: &str = "18:00 Host closes Q";

#[test]
fn groups_that_are_large_enough_stand_beside_the_total() {
    let room = vote("", &[("T", Some(1), "aaaaad"), ("S", Some(2), "ddddpp")], CLOSE);
    let found = of(&room, "Q");
    assert_eq!((found.options[0].people, found.options[0].parts), (12, Parts { first: 5, second: 5, third: 2 }));
    assert_eq!(cells(&found), [(vec!["Shops"], 6, (0, 4, 2)), (vec!["Tenants"], 6, (5, 1, 0))]);
    assert_eq!(found.options[0].no_cells, NoCells::None);
}

#[test]
fn small_groups_are_shown_together() {
    let room = vote("", &[("T", Some(1), "aaaaad"), ("S", Some(2), "ddd"), ("O", Some(3), "pp")], CLOSE);
    assert_eq!(cells(&of(&room, "Q")), [(vec!["Tenants"], 6, (5, 1, 0)), (vec!["Owners", "Shops"], 5, (0, 3, 2))]);
}

#[test]
fn one_small_group_takes_the_smallest_other_with_it_since_the_total_would_give_it_away() {
    let people = [("T", Some(1), "aaaaaaa"), ("S", Some(2), "ddd"), ("O", Some(3), "pppppp")];
    assert_eq!(
        cells(&of(&vote("", &people, CLOSE), "Q")),
        [(vec!["Tenants"], 7, (7, 0, 0)), (vec!["Owners", "Shops"], 9, (0, 3, 6))]
    );
    let two = vote("", &[("T", Some(1), "aaaaaaa"), ("S", Some(2), "ddd")], CLOSE);
    assert_eq!((cells(&of(&two, "Q")), of(&two, "Q").options[0].no_cells), (vec![], NoCells::TooFew));
}

#[test]
fn the_least_size_is_the_one_set_at_the_opening() {
    let people = [("T", Some(1), "aaaaaa"), ("S", Some(2), "ddd")];
    let room = vote("least_cell=3", &people, CLOSE);
    assert_eq!(cells(&of(&room, "Q")), [(vec!["Tenants"], 6, (6, 0, 0)), (vec!["Shops"], 3, (0, 3, 0))]);
}

#[test]
fn who_named_no_group_is_a_group_and_nobody_is_said_to_be_nobody() {
    let room = vote("", &[("T", Some(1), "aaaaaa"), ("N", None, "ddddd"), ("S", Some(2), "--")], CLOSE);
    assert_eq!(cells(&of(&room, "Q")), [(vec!["Tenants"], 6, (6, 0, 0)), (vec![""], 5, (0, 5, 0))]);
}

#[test]
fn before_the_close_numbers_by_group_would_tell_who_just_voted() {
    let people = [("T", Some(1), "aaaaaa"), ("S", Some(2), "dddddd")];
    let open = of(&vote("", &people, ""), "Q");
    assert_eq!((open.options[0].people, cells(&open), open.options[0].no_cells), (12, vec![], NoCells::NotClosed));
    assert_eq!((open.verdict, open.voted, open.electorate), (Verdict::Open, 12, 12));
}

#[test]
fn a_hidden_question_shows_nothing_but_how_many_voted_until_the_close() {
    let people = [("T", Some(1), "aaaaaa"), ("S", Some(2), "ddd---")];
    let open = of(&vote("hidden=true", &people, ""), "Q");
    assert_eq!((open.hidden, open.voted, open.electorate, open.options.len()), (true, 9, 12, 0));
    let closed = of(&vote("hidden=true", &people, CLOSE), "Q");
    assert_eq!((closed.hidden, closed.options[0].people), (false, 9));
}

#[test]
fn a_named_question_shows_every_group_and_every_name() {
    let room = vote("secrecy=named", &[("T", Some(1), "ad"), ("S", Some(2), "p")], CLOSE);
    let found = of(&room, "Q");
    assert_eq!(cells(&found), [(vec!["Tenants"], 2, (1, 1, 0)), (vec!["Shops"], 1, (0, 0, 1))]);
    let named: Vec<(&str, u32)> = found.options[0].named.iter().map(|(name, said)| (name.as_str(), *said)).collect();
    assert_eq!(named, [("S0", 2), ("T0", 0), ("T1", 1)]);
    let pseudonymous = of(&vote("", &[("T", Some(1), "ad"), ("S", Some(2), "p")], CLOSE), "Q");
    assert!(pseudonymous.options[0].named.is_empty());
}

#[test]
fn groups_are_those_of_the_close_whoever_moves_afterwards() {
    let people = [("T", Some(1), "aaaaaa"), ("S", Some(2), "dddddd")];
    let moved = format!("{CLOSE}\n18:10 T0 profile name=T0 group=2");
    assert_eq!(cells(&of(&vote("", &people, &moved), "Q")), cells(&of(&vote("", &people, CLOSE), "Q")));
}

#[test]
fn a_ballot_the_close_had_not_seen_is_missed_and_its_voter_is_told() {
    let end = "17:00 T0 offline\n17:30 T0 votes Q disagree\n18:00 Host closes Q\n18:30 T0 online";
    let room = vote("threshold_percent=60", &[("T", Some(1), "aad")], end);
    let sealed = of(&room, "Q").sealed.expect("closed");
    assert_eq!((sealed.missed, sealed.contested, sealed.disputed, sealed.agrees), (1, true, false, true));
    let receipt = |who: &str| voting(lens(&room, who), QuestionId::from(room.id("Q"))).receipt;
    assert_eq!((receipt("T0"), receipt("T1"), receipt("Host")), (Receipt::LateChange, Receipt::Counted, Receipt::None));
}

#[test]
fn receipts_before_the_close_after_it_and_too_late() {
    let end = "17:00 T2 offline\n17:30 T2 votes Q agree\n18:00 Host closes Q\n18:30 T2 online";
    let receipt = |room: &Room, who: &str| voting(lens(room, who), QuestionId::from(room.id("Q"))).receipt;
    let open = vote("", &[("T", Some(1), "a--")], "");
    assert_eq!((receipt(&open, "T0"), receipt(&open, "T1")), (Receipt::Kept, Receipt::None));
    let closed = vote("", &[("T", Some(1), "a--")], end);
    assert_eq!((receipt(&closed, "T0"), receipt(&closed, "T2")), (Receipt::Counted, Receipt::Missed));
}

#[test]
fn too_few_voters_for_the_quorum_is_the_verdict() {
    let room = vote("quorum_percent=50", &[("T", Some(1), "a----")], CLOSE);
    assert_eq!(of(&room, "Q").verdict, Verdict::NoQuorum { voted: 1, needed: 3 });
}

/// Cells of so many people each, all of whom agree.
fn made(people: &[u32]) -> Vec<GroupCell> {
    let cell = |(n, people): (usize, &u32)| GroupCell {
        groups: vec![format!("{n}")],
        people: *people,
        parts: Parts { first: *people, second: 0, third: 0 },
    };
    people.iter().enumerate().map(cell).collect()
}

proptest! {
    /// What is shown, and what the total leaves when any one cell is taken away, is nobody or at least the least size; and
    /// nobody is lost.
    #[test]
    fn no_cell_is_small_and_none_can_be_worked_out(people in prop::collection::vec(0u32..12, 1..9), least in 0u32..9) {
        let shown = together(made(&people), least);
        for cell in &shown {
            prop_assert!(cell.people == 0 || cell.people >= least, "{shown:?}");
            prop_assert_eq!(cell.people, cell.parts.first);
        }
        if !shown.is_empty() {
            let total: u32 = people.iter().sum();
            prop_assert_eq!(shown.iter().map(|cell| cell.people).sum::<u32>(), total);
            prop_assert_eq!(shown.iter().map(|cell| cell.groups.len()).sum::<usize>(), people.len());
        } else {
            prop_assert!(people.iter().all(|people| *people == 0) || people.iter().any(|people| *people < least));
        }
    }
}
