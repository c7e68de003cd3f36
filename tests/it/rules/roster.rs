//! Who comes in, who stays, and who keeps a place that two have claimed.

use crate::script::check;
use gongshi::domain::roster::Role;

#[test]
fn joining() {
    check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:01 Host  invites resident uses=0 as NONE           # rejected: out_of_range
        09:01 Host  invites resident group=7 as ODD           # rejected: no_such
        09:02 Aida  joins LINK group=2
        09:03 Aida  joins LINK                                # rejected: already_joined
        09:04 Host  joins LINK                                # rejected: already_joined
        09:05 Bolot joins LINK group=9                        # rejected: no_such
        09:06 Aida  profile name="Aida K." group=1
        09:07 Aida  profile name="Aida K." group=9            # rejected: no_such
        09:08 Aida  invites resident as MINE                  # rejected: facilitator_only
        "#,
    );
}

#[test]
fn answers_to_the_invitation() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:03 Aida  rsvp answer=maybe people=1 channel=phone
        09:04 Aida  rsvp answer=yes people=1 channel=phone
        09:05 Aida  rsvp answer=yes people=3 channel=phone    # rejected: out_of_range
        09:06 Host  rsvp answer=yes people=12 group=1 channel=paper
        09:07 Host  rsvp answer=yes people=1 group=2 channel=spoken
        "#,
    );
    let people: u32 = room.state().roster.rsvps.values().map(|rsvp| rsvp.people).sum();
    assert_eq!((room.state().roster.rsvps.len(), people), (3, 14), "her own is replaced, those entered for others add up");
}

#[test]
fn a_slip_that_two_have_used_is_disputed_until_a_facilitator_decides() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident uses=1 as SLIP
        09:02 Aida  offline
        09:02 Bolot offline
        09:03 Aida  joins SLIP
        09:03 Bolot joins SLIP
        09:04 Aida  online
        09:04 Bolot online
        09:05 Host  opens Q1 stances on "A bench"
        09:05 Host  opens Q2 stances on "A bench"
        09:06 Aida  votes Q1 agree
        09:06 Bolot votes Q1 disagree
        09:06 Bolot votes Q2 disagree
        09:07 Host  closes Q1
        09:08 Host  settle invite=@SLIP person=@Chen          # rejected: no_such
        09:09 Host  settle invite=@SLIP person=@Bolot
        09:10 Host  settle invite=@SLIP person=@Aida          # rejected: nothing_changes
        09:11 Host  closes Q2
        09:12 Chen  joins SLIP                                # rejected: invite_used_up
        "#,
    );
    let ballots = |name| room.question(name).close().expect("it is closed").recount.ballots;
    assert_eq!((ballots("Q1"), ballots("Q2")), (0, 1), "nobody counts while it is disputed, then the one who was settled for");
    let slip = &room.state().roster.invites[&room.id("SLIP").into()];
    assert!(!slip.disputed());
}

#[test]
fn nobody_gains_by_a_clock_that_makes_them_first() {
    for clock in ["+0d", "-1d", "+1d"] {
        let room = check(&format!(
            r#"
            09:00 Host  convenes
            09:01 Host  invites resident uses=1 as SLIP
            09:02 Aida  offline
            09:02 Bolot offline
            09:02 Bolot clock {clock}
            09:03 Aida  joins SLIP
            09:03 Bolot joins SLIP
            09:04 Aida  online
            09:04 Bolot online
            "#
        ));
        let slip = &room.state().roster.invites[&room.id("SLIP").into()];
        assert!(slip.disputed(), "clock {clock}");
        assert!(!slip.counts(room.person("Aida")) && !slip.counts(room.person("Bolot")));
    }
}

#[test]
fn one_key_on_two_devices_branches_and_both_branches_count() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:03 Aida' hears Aida
        09:03 Aida' offline
        09:04 Aida  says C1 "From my phone"
        09:04 Aida' says C2 "From the tablet"
        09:05 Aida' online
        09:06 Aida  says C3 "Knowing both"
        "#,
    );
    assert_eq!(room.state().cards.len(), 3);
}

#[test]
fn joining_twice_on_devices_that_do_not_know_of_each_other_loses_nothing() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident uses=1 as SLIP
        09:01 Host  invites observer as WATCH
        09:02 Aida  offline
        09:02 Aida' offline
        09:02 Aida' clock -1d
        09:03 Aida  joins SLIP
        09:03 Aida' joins WATCH
        09:04 Aida  says C1 "I came by a slip"
        09:04 Aida' says C2 "I only watch here"               # rejected: observer_reads_only
        09:05 Aida  online
        09:05 Aida' online
        09:06 Aida' says C3 "Now I am both"                   # rejected: observer_reads_only
        "#,
    );
    assert_eq!(room.state().cards.len(), 1);
    assert_eq!(room.state().roster.people[&room.person("Aida")].seats.len(), 2);
}

#[test]
fn a_resident_may_become_a_facilitator() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:01 Host  invites facilitator uses=1 as STAFF
        09:02 Aida  joins LINK
        09:03 Aida  phase.enter phase=1                       # rejected: facilitator_only
        09:04 Aida  joins STAFF
        09:05 Aida  phase.enter phase=1
        09:06 Aida  joins STAFF                               # rejected: already_joined
        09:07 Aida  joins LINK                                # rejected: already_joined
        "#,
    );
    assert_eq!(room.state().roster.people[&room.person("Aida")].role, Role::Facilitator);
}
