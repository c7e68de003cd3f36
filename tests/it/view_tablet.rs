//! The shared tablet: who is known, and by which invite somebody new comes in.

use crate::script::{Room, check};
use gongshi::domain::id::{InviteId, PersonId};
use gongshi::domain::roster::Role;
use gongshi::domain::time::Time;
use gongshi::view::Lens;
use gongshi::view::tablet::{Tablet, tablet};

fn page(room: &Room, seats: &[(&str, bool)], invites: &[&str]) -> Tablet {
    let seats: Vec<(PersonId, bool)> = seats.iter().map(|(who, pin)| (room.person(who), *pin)).collect();
    let invites: Vec<InviteId> = invites.iter().map(|name| room.id(name).into()).collect();
    tablet(Lens::new(room.ledger(), None, Time(1_772_500_000)), &seats, &invites)
}

/// The doors as words: role, then each way's group and invite.
fn doors(room: &Room, invites: &[&str]) -> Vec<String> {
    let name = |id: InviteId| invites.iter().find(|name| InviteId::from(room.id(name)) == id).map_or("?", |name| *name);
    let way = |way: &gongshi::view::tablet::Way| {
        format!("{}:{}", way.group.as_ref().map_or("-", |(_, group)| group.as_str()), name(way.invite))
    };
    let door = |door: &gongshi::view::tablet::Door| {
        format!("{:?} {}", door.role, door.ways.iter().map(way).collect::<Vec<_>>().join(" "))
    };
    page(room, &[], invites).doors.iter().map(door).collect()
}

#[test]
fn a_link_for_everybody_lets_them_choose_their_group_or_none() {
    let room = check(
        "09:00 Host convenes\n09:01 Host invites resident as LINK\n09:02 Host invites office as OFFICE\n09:03 Host invites observer as LOOK\n",
    );
    assert_eq!(
        doors(&room, &["LINK", "OFFICE", "LOOK"]),
        ["Resident Tenants:LINK Shops:LINK -:LINK", "Office -:OFFICE", "Observer -:LOOK"]
    );
    assert_eq!(doors(&room, &["OFFICE"]), ["Office -:OFFICE"], "only invites whose secret is on this device");
}

#[test]
fn where_each_group_has_its_own_link_the_group_chooses_the_link() {
    let room = check(
        "09:00 Host convenes\n09:01 Host invites resident group=1 as TENANTS\n09:02 Host invites resident group=2 as SHOPS\n",
    );
    assert_eq!(doors(&room, &["TENANTS", "SHOPS"]), ["Resident Tenants:TENANTS Shops:SHOPS"]);
    assert_eq!(doors(&room, &["SHOPS"]), ["Resident Shops:SHOPS"]);
}

#[test]
fn used_up_revoked_and_helpers_invites_are_no_door() {
    let room = check(
        r#"
09:00 Host convenes
09:01 Host invites resident uses=1 as SLIP
09:02 Host invites resident as LEAKED
09:03 Host invites resident helper=true as HELPER
09:04 Aida joins SLIP
09:05 Host revokes LEAKED "it was posted"
"#,
    );
    assert_eq!(doors(&room, &["SLIP", "LEAKED", "HELPER"]), Vec::<String>::new());
}

#[test]
fn residents_come_before_those_who_work_here_and_say_how_many_cards_they_wrote() {
    let room = check(
        r#"
09:00 Host convenes
09:01 Host invites resident as LINK
09:02 Host invites office as OFFICE
09:03 Wang joins OFFICE
09:04 Bolot joins LINK group=2
09:05 Aida  joins LINK
09:06 Aida  says C1 "light"
"#,
    );
    let found = page(&room, &[("Host", true), ("Aida", true), ("Wang", false), ("Bolot", false)], &[]);
    let known: Vec<_> =
        found.known.iter().map(|known| (known.who.name.as_str(), known.who.role, known.pin, known.cards)).collect();
    assert_eq!(
        known,
        [
            ("Bolot", Some(Role::Resident), false, 0),
            ("Aida", Some(Role::Resident), true, 1),
            ("Host", Some(Role::Facilitator), true, 0),
            ("Wang", Some(Role::Office), false, 0),
        ]
    );
}
