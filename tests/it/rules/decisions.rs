//! Removals, and what a decision had seen: nothing that turns up later undoes it.

use crate::script::{Room, check};

const ROOM: &str = r#"
    09:00 Host  convenes
    09:01 Host  invites facilitator uses=2 as STAFF
    09:01 Host  invites resident group=1 uses=5 as FLATS
    09:01 Host  invites resident as LINK
    09:01 Host  invites office as DESK
    09:02 Gul   joins STAFF
    09:02 Ivan  joins STAFF
    09:02 Aida  joins FLATS
    09:02 Bolot joins FLATS
    09:02 Wang  joins DESK
"#;

fn counted(room: &Room, name: &str) -> (u32, bool) {
    let close = room.question(name).close().expect("it is closed");
    (close.recount.ballots, close.agrees())
}

#[test]
fn who_may_remove_whom() {
    check(&format!(
        r#"{ROOM}
        09:10 Aida  revokes Bolot "noise"                 # rejected: facilitator_only
        09:11 Gul   revokes Ivan "noise"                  # rejected: convener_only
        09:11 Gul   revokes STAFF "noise"                 # rejected: convener_only
        09:12 Gul   revokes Host "noise"                  # rejected: convener_only
        09:13 Host  revokes Host "noise"                  # rejected: convener_only
        09:14 Gul   revokes Zoya "who?"                   # rejected: no_such
        09:15 Gul   revokes Bolot ""                      # rejected: empty
        09:16 Gul   revokes Bolot "noise"
        09:18 Gul   readmits Aida                         # rejected: nothing_changes
        09:19 Aida  readmits Bolot                        # rejected: facilitator_only
        09:20 Ivan  readmits Bolot
        09:21 Bolot says C2 "I am back"
        09:22 Host  revokes Ivan "left"
        09:23 Gul   readmits Ivan                         # rejected: convener_only
        09:25 Host  readmits Ivan
        09:26 Ivan  phase.enter phase=1
        "#
    ));
}

#[test]
fn of_a_removed_person_what_the_removal_had_seen_stands() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Bolot says C1 "Seen"
        09:11 Bolot offline
        09:12 Bolot says C2 "Not seen, and earlier by the clock"  # void: revoked
        09:13 Gul   revokes Bolot "noise"
        09:14 Bolot says C3 "After"                       # void: revoked
        09:15 Bolot online
        "#
    ));
    assert_eq!(room.state().cards.len(), 1);
}

#[test]
fn what_was_void_stands_again_after_a_readmission() {
    let room = check(&format!(
        r#"{ROOM}
        09:11 Bolot offline
        09:12 Bolot says C2 "Not seen"
        09:13 Gul   revokes Bolot "noise"
        09:14 Bolot online
        09:15 Gul   readmits Bolot
        09:16 Gul   revokes Bolot "noise again"
        09:17 Bolot says C3 "After"                       # rejected: revoked
        "#
    ));
    assert_eq!(room.state().cards.len(), 1);
}

#[test]
fn of_a_revoked_invite_the_joins_it_had_seen_stand() {
    check(&format!(
        r#"{ROOM}
        09:10 Dina  joins LINK
        09:11 Chen  offline
        09:12 Chen  joins LINK                            # void: revoked
        09:12 Chen  says C1 "I came by the link"          # void: not_joined
        09:13 Gul   revokes LINK "it leaked"
        09:14 Dina  says C2 "I had come before"
        09:15 Ermek joins LINK                            # rejected: revoked
        09:16 Chen  online
        09:17 Gul   revokes FLATS "the day is over"
        09:18 Aida  says C3 "An invite that has ended does not send me away"
        "#
    ));
}

#[test]
fn an_invite_is_open_again_after_its_readmission() {
    check(&format!(
        r#"{ROOM}
        09:13 Gul   revokes LINK "it leaked"
        09:15 Ivan  readmits LINK
        09:16 Dina  joins LINK
        "#
    ));
}

#[test]
fn a_closed_count_is_untouched_by_a_removal_it_had_not_seen() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Gul   offline
        09:12 Bolot votes Q1 agree                        # void: revoked
        09:12 Aida  votes Q1 agree
        09:13 Gul   revokes Bolot "noise"
        09:14 Host  closes Q1
        09:15 Gul   online
        "#
    ));
    assert_eq!(counted(&room, "Q1"), (2, true));
}

#[test]
fn a_closed_count_is_untouched_by_the_end_of_an_invite_it_had_not_seen() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Gul   offline
        09:12 Chen  joins LINK                            # void: revoked
        09:12 Chen  votes Q1 agree                        # void: not_joined
        09:13 Gul   revokes LINK "it leaked"
        09:14 Host  closes Q1
        09:15 Gul   online
        "#
    ));
    assert_eq!(counted(&room, "Q1"), (1, true));
}

#[test]
fn a_close_that_knew_of_the_removal_counts_without() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Gul   offline
        09:12 Bolot votes Q1 agree                        # void: revoked
        09:12 Aida  votes Q1 agree
        09:13 Gul   revokes Bolot "noise"
        09:14 Gul   online
        09:15 Host  closes Q1
        "#
    ));
    assert_eq!(counted(&room, "Q1"), (1, true));
}

#[test]
fn a_readmission_that_the_close_had_not_seen_changes_nothing_either() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Gul   offline
        09:12 Bolot votes Q1 agree
        09:12 Aida  votes Q1 agree
        09:13 Gul   revokes Bolot "noise"
        09:14 Gul   online
        09:15 Host  closes Q1
        09:16 Host  readmits Bolot
        "#
    ));
    assert_eq!(counted(&room, "Q1"), (1, true));
    assert_eq!(room.question("Q1").missed().count(), 1, "it stands again, and the close had not counted it");
}

#[test]
fn a_voter_who_says_another_group_elsewhere_cannot_undo_a_close() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK group=1
        09:03 Bolot joins LINK group=1
        09:10 Host  opens Q1 stances on "A bench" electorate={"joined":"close","groups":[1],"unverified":true}
        09:11 Aida  votes Q1 agree
        09:11 Bolot votes Q1 agree
        09:12 Aida' offline
        09:12 Aida' clock -1d
        09:12 Aida' profile name=Aida group=2
        09:13 Host  closes Q1
        09:14 Aida' online
        "#,
    );
    assert_eq!(counted(&room, "Q1"), (2, true));
}

#[test]
fn a_second_holder_of_a_slip_cannot_undo_a_close() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident uses=1 as SLIP
        09:02 Bolot offline
        09:02 Aida  joins SLIP
        09:03 Host  opens Q1 stances on "A bench"
        09:04 Aida  votes Q1 agree
        09:05 Host  closes Q1
        09:06 Bolot clock -1d
        09:06 Bolot joins SLIP
        09:07 Bolot online
        "#,
    );
    assert_eq!(counted(&room, "Q1"), (1, true));
    assert!(room.state().roster.invites[&room.id("SLIP").into()].disputed());
}

#[test]
fn an_opening_stands_where_its_card_falls_later() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Bolot offline
        09:10 Bolot says C1 "A bench"                     # void: revoked
        09:11 Host' hears Bolot
        09:11 Host' offline
        09:12 Gul   revokes Bolot "noise"
        09:13 Host' opens Q1 stances on C1
        09:14 Host' online
        09:15 Aida  votes Q1 agree
        09:16 Host  closes Q1
        "#
    ));
    assert_eq!(counted(&room, "Q1"), (1, true));
}

#[test]
fn what_was_counted_stays_where_its_opener_falls() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host' offline
        09:11 Ivan  opens Q1 stances on "A bench"         # void: revoked
        09:12 Aida  votes Q1 agree                        # void: no_such
        09:13 Gul   closes Q1
        09:13 Host' revokes Ivan "left"
        09:14 Host' online
        "#
    ));
    assert_eq!(counted(&room, "Q1"), (1, true));
}

#[test]
fn a_close_by_somebody_removed_falls_with_them() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Ivan  offline
        09:12 Ivan  closes Q1                             # void: revoked
        09:13 Host  revokes Ivan "left"
        09:14 Ivan  online
        09:15 Aida  votes Q1 agree
        09:16 Host  closes Q1
        "#
    ));
    assert_eq!(counted(&room, "Q1"), (1, true));
    assert_eq!(room.question("Q1").closes.len(), 1);
}

#[test]
fn a_removal_by_somebody_whom_the_convener_removed_falls() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Ivan  offline
        09:11 Ivan  revokes Bolot "I do not like him"     # void: revoked
        09:12 Host  revokes Ivan "left"
        09:13 Bolot says C1 "I am here"
        09:14 Ivan  online
        "#
    ));
    assert_eq!(room.state().cards.len(), 1);
    assert_eq!(room.state().roster.standing.removed().len(), 1);
}

#[test]
fn a_stranger_cannot_remove_anybody() {
    check(&format!(
        r#"{ROOM}
        09:10 Zoya  join invite=@STAFF key=1111111111111111111111111111111111111111111111111111111111111111 proof="" name=Zoya # rejected: wrong_invite_proof
        09:11 Zoya  revokes Bolot "mine now"              # rejected: not_joined
        09:12 Bolot says C1 "I am here"
        "#
    ));
}

#[test]
fn a_facilitator_whose_join_falls_never_removed_anybody() {
    check(&format!(
        r#"{ROOM}
        09:10 Ivan  offline
        09:11 Ivan  invites facilitator as FRIENDS        # void: revoked
        09:12 Zoya  hears Ivan
        09:12 Zoya  offline
        09:13 Zoya  joins FRIENDS                         # void: no_such_invite
        09:14 Zoya  revokes Bolot "noise"                 # void: not_joined
        09:15 Host  revokes Ivan "left"
        09:16 Bolot says C1 "I am here"
        09:17 Ivan  online
        "#
    ));
}

#[test]
fn two_facilitators_who_remove_each_others_people_both_do() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Gul   offline
        09:10 Ivan  offline
        09:11 Gul   revokes Aida "noise"
        09:11 Ivan  revokes Bolot "noise"
        09:12 Gul   online
        09:12 Ivan  online
        09:13 Aida  says C1 "?"                           # rejected: revoked
        09:13 Bolot says C2 "?"                           # rejected: revoked
        "#
    ));
    assert_eq!(room.state().roster.standing.removed().len(), 2);
}

#[test]
fn a_publication_is_complete_by_what_it_had_seen() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Aida  says C1 "A lamp"
        09:11 Bolot offline
        09:11 Bolot clock -1d
        09:11 Bolot says C2 "A bench"
        09:12 Wang  answers C1 adopted
        09:13 Wang  publishes complete=true as P
        09:14 Bolot online
        09:15 Wang  publishes complete=true               # rejected: not_complete
        "#
    ));
    let state = room.state();
    let id = room.id("P").into();
    let blanks = gongshi::domain::account::blanks_of(state, id, &state.publications[&id]);
    assert_eq!(blanks.len(), 1, "a reader who holds the late card finds it blank; the publication stands");
}

#[test]
fn a_card_moved_elsewhere_does_not_unpublish() {
    check(&format!(
        r#"{ROOM}
        09:10 Aida  says C1 "A lamp"
        09:11 Host  theme.make title=Light cards=["@C1"] as T
        09:12 Wang  answers T adopted
        09:13 Gul   offline
        09:13 Gul   clock -1d
        09:13 Gul   theme.put cards=["@C1"]
        09:14 Wang  publishes complete=true
        09:15 Gul   online
        "#
    ));
}

#[test]
fn a_decision_falls_with_the_seat_it_was_made_in() {
    check(&format!(
        r#"{ROOM}
        09:10 Host' offline
        09:11 Bolot joins STAFF                           # rejected: invite_used_up
        09:12 Host  invites facilitator as MORE
        09:13 Host' hears Host
        09:14 Bolot joins MORE                            # void: revoked
        09:15 Bolot revokes Aida "I am a facilitator now" # void: facilitator_only
        09:16 Host' revokes MORE "it leaked"
        09:17 Host' online
        09:18 Aida  says C1 "I am here"
        09:19 Bolot says C2 "So am I, as a resident"
        "#
    ));
}

#[test]
fn a_decision_by_somebody_who_knew_of_their_removal_stays_void_whoever_readmits_them() {
    let room = check(&format!(
        r#"{ROOM}
        09:05 Aida  says C1 "A lamp"
        09:06 Host  opens Q1 stances on "A bench"
        09:10 Host  revokes Gul "left"
        09:11 Gul   revokes Bolot "noise"                 # rejected: revoked
        09:12 Gul   closes Q1                             # rejected: revoked
        "#
    ));
    assert!(room.question("Q1").close().is_none());
    check(&format!(
        r#"{ROOM}
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Host  revokes Gul "left"
        09:12 Host  offline
        09:13 Gul   closes Q1                             # rejected: revoked
        09:14 Host  readmits Gul
        09:15 Host  online
        09:16 Gul   closes Q1
        "#
    ));
    check(&format!(
        r#"{ROOM}
        09:10 Host  revokes Wang "the other desk"
        09:11 Host  offline
        09:12 Wang  publishes                             # rejected: revoked
        09:13 Host  readmits Wang
        09:14 Host  online
        09:15 Wang  publishes
        "#
    ));
}
