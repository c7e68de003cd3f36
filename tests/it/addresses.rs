//! Addresses of the app, and what they carry beside the page.

use gongshi::app::Route;
use gongshi::app::route::Page;
use gongshi::domain::id::{ActId, CardId, PersonId, PhaseId, SessionId};

const SESSION: SessionId = SessionId([7; 32]);

#[test]
fn any_address_of_a_session_carries_its_relays() {
    let relays = ["wss://one.example/".to_owned(), "ws://192.168.1.2:8484/".to_owned()];
    let report = Route::Session(SESSION, Page::Report);
    let door = Route::door(SESSION, "abcd");
    for address in [report.href(), door.clone()] {
        assert_eq!(Route::relays(&address), [] as [String; 0]);
        let with = address.clone() + &Route::behind(&relays);
        assert_eq!(Route::relays(&with), relays, "{with}");
        assert_eq!(Route::parse(&with), Route::parse(&address), "the page is the same");
        assert_eq!(Route::through_door(&with), Route::through_door(&address), "and so is the door");
    }
    assert_eq!(Route::parse(&(report.href() + &Route::behind(&relays))), report);
    assert_eq!(Route::through_door(&door), Some((SESSION, "abcd")));
}

#[test]
fn what_is_no_relay_is_left_out() {
    let address = format!("{},javascript:alert(1),https://page.example/,,wss://one.example/", Route::door(SESSION, "abcd"));
    assert_eq!(Route::relays(&address), ["wss://one.example/"]);
    let many = Route::door(SESSION, "abcd") + &",wss://one.example/".repeat(100);
    assert_eq!(Route::relays(&many).len(), 8, "no more than a session may have");
}

#[test]
fn every_page_has_an_address_of_its_own() {
    let plain = [
        Page::Console(None),
        Page::Wall,
        Page::Invitation,
        Page::Settings,
        Page::Tablet,
        Page::Join,
        Page::Me,
        Page::Mine,
        Page::Keep,
        Page::Find,
        Page::Cards,
        Page::Desk,
        Page::Report,
        Page::Count,
    ];
    let card = CardId::from(ActId([1; 32]));
    let of_something = [Page::Console(Some(PhaseId(3))), Page::Card(card), Page::Line(PersonId([2; 32]))];
    let mut met = std::collections::BTreeSet::new();
    for page in plain.into_iter().chain(of_something) {
        let route = Route::Session(SESSION, page);
        assert_eq!(Route::parse(&route.href()), route);
        assert!(met.insert(route.href()), "{}", route.href());
    }
    let lost = format!("#/s/{SESSION}/nowhere");
    assert_eq!(Route::parse(&lost), Route::Home);
    assert_eq!(Route::parse(&format!("#/s/{SESSION}")), Route::Session(SESSION, Page::Console(None)));
}
