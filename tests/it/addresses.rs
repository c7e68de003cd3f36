//! Addresses of the app, and what they carry beside the page.

use gongshi::app::Route;
use gongshi::app::route::Page;
use gongshi::domain::id::SessionId;

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
