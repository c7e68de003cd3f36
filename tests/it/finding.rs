//! Finding one's way back: by a link with a locked key, or by the number of a card or a slip.

use crate::script::{Room, check};
use gongshi::app::Route;
use gongshi::app::route::Page;
use gongshi::domain::id::{PersonId, SessionId};
use gongshi::domain::session::Venue;
use gongshi::domain::time::Time;
use gongshi::record::{Secret, seal};
use gongshi::view::Lens;
use gongshi::view::find::{Found, find, number};
use gongshi::view::line::Fate;
use gongshi::view::mine::{mine, of};
use nostr::SecretKey;
use nostr::nips::nip19::ToBech32;
use nostr::nips::nip49::{EncryptedSecretKey, KeySecurity};
use nostr::secp256k1::rand::{self, CryptoRng, RngCore};

const SESSION: SessionId = SessionId([7; 32]);

/// Noon of the script's first day.
const NOON: Time = Time(1_772_409_600 + 43_200);

#[test]
fn a_locked_key_opens_with_its_pin_alone() {
    let secret = Secret::from_bytes([9; 32]).expect("a key");
    let sealed = seal::seal(&secret, "246810", [5; 40]).expect("it can be locked");
    assert!(sealed.starts_with("ncryptsec1"), "{sealed}");
    let opened = |pin: &str| seal::unseal(&sealed, pin).map(|secret| secret.person());
    assert_eq!(opened("246810"), Some(secret.person()));
    assert_eq!(opened("２４６８１０"), Some(secret.person()), "the same digits, typed wide");
    assert_eq!(opened("246811"), None);
    assert_eq!(opened(""), None);
    let other = seal::seal(&secret, "246810", [6; 40]).expect("it can be locked");
    assert_ne!(sealed, other, "another salt, another text");
    for broken in ["", "ncryptsec1", "nsec1abc", &sealed[..sealed.len() - 1]] {
        assert!(seal::unseal(broken, "246810").is_none(), "{broken}");
    }
}

/// A number that is drawn, always the same.
struct Always(u8);

impl RngCore for Always {
    fn next_u32(&mut self) -> u32 {
        u32::from(self.0)
    }
    fn next_u64(&mut self) -> u64 {
        u64::from(self.0)
    }
    fn fill_bytes(&mut self, into: &mut [u8]) {
        into.fill(self.0);
    }
    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), rand::Error> {
        into.fill(self.0);
        Ok(())
    }
}

impl CryptoRng for Always {}

#[test]
fn a_key_that_asks_for_too_much_work_is_not_tried() {
    let secret = SecretKey::from_slice(&[9; 32]).expect("a key");
    let with = |work: u8| {
        let sealed = EncryptedSecretKey::new_with_rng(&mut Always(5), &secret, "246810", work, KeySecurity::Medium);
        seal::unseal(&sealed.expect("locked").to_bech32().expect("spelled"), "246810").is_some()
    };
    assert!(with(10), "another program's lock, with less work");
    assert!(!with(16));
}

#[test]
fn a_link_carries_a_line_and_may_carry_its_key() {
    let person = PersonId([3; 32]);
    let relays = vec!["wss://one.example/".to_owned()];
    let venue = Venue { address: "https://talk.example/".to_owned(), relays };
    let read = Route::shared(&venue, "http://127.0.0.1:1/".to_owned(), &Route::Session(SESSION, Page::Line(person)).href());
    assert_eq!(read, format!("https://talk.example/#/s/{SESSION}/line/{person},wss://one.example/"));
    let fragment = |address: &str| address[address.find('#').expect("a fragment")..].to_owned();
    assert_eq!(Route::parse(&fragment(&read)), Route::Session(SESSION, Page::Line(person)));
    assert_eq!(Route::sealed(&fragment(&read)), None);
    let write = Route::shared(&Venue::default(), "http://10.0.0.1/".to_owned(), &Route::line(SESSION, person, "ncryptsec1abc"));
    assert_eq!(write, format!("http://10.0.0.1/#/s/{SESSION}/line/{person}/ncryptsec1abc"));
    assert_eq!(Route::parse(&fragment(&write)), Route::Session(SESSION, Page::Line(person)));
    assert_eq!(Route::sealed(&fragment(&write)), Some((SESSION, person, "ncryptsec1abc")));
    let with_relays = fragment(&write) + ",wss://one.example/";
    assert_eq!(Route::sealed(&with_relays), Some((SESSION, person, "ncryptsec1abc")));
    assert_eq!(Route::sealed(&Route::Session(SESSION, Page::Mine).href()), None);
}

#[test]
fn a_number_is_read_however_it_is_typed() {
    for typed in ["7", "007", " 7 ", "No. 7", "#7", "７", "纸条 007", "7号"] {
        assert_eq!(number(typed), Some(7), "{typed}");
    }
    for typed in ["", "seven", "七", "7 8", "1-2", "99999999999"] {
        assert_eq!(number(typed), None, "{typed}");
    }
}

fn room() -> Room {
    check(
        r#"
09:00 Host  convenes
09:01 Host  invites resident as LINK
09:01 Host  invites resident uses=1 label="001" as SLIP1
09:01 Host  invites resident uses=1 label="002" as SLIP2
09:01 Host  invites resident uses=5 label="003" as MANY
09:01 Host  invites observer uses=1 label="004" as OBSERVER
09:10 Aida  joins SLIP1
09:10 Chen  joins LINK
09:20 Chen  says C1 "More light please"
09:21 Aida  says C2 "The lamp by the gate is dark"
09:22 Aida  says C3 "And the steps are broken"
"#,
    )
}

#[test]
fn a_card_is_found_by_its_number_and_a_person_by_their_slips() {
    let room = room();
    let lens = Lens::new(room.ledger(), None, NOON);
    let found = find(lens, 1);
    let card = found.card.expect("card 1");
    assert_eq!((card.number, card.text.as_str()), (1, "More light please"));
    let [slip] = found.slips.as_slice() else { panic!("one slip: {:?}", found.slips) };
    assert_eq!((slip.label.as_str(), slip.people.as_slice()), ("001", [(room.person("Aida"), 2)].as_slice()));
    let found = find(lens, 2);
    assert_eq!(found.card.map(|card| card.text), Some("The lamp by the gate is dark".to_owned()));
    assert_eq!(found.slips.iter().map(|slip| slip.people.len()).collect::<Vec<_>>(), [0], "nobody has come by it");
    assert_eq!(find(lens, 4), Found::default(), "a link for several and an observer's are no slips");
    assert_eq!(find(lens, 3).slips, []);
}

#[test]
fn whoever_has_the_link_reads_what_its_person_does() {
    let room = room();
    let aida = room.person("Aida");
    let hers = mine(Lens::new(room.ledger(), Some(aida), NOON));
    assert_eq!(hers.own.len(), 2);
    for who in [None, Some(room.person("Chen")), Some(aida)] {
        assert_eq!(of(Lens::new(room.ledger(), who, NOON), aida), hers);
    }
}

#[test]
fn what_nobody_has_looked_at_is_found_without_its_words() {
    let room = check(
        r#"
09:00 Host  convenes look_first=true
09:01 Host  invites resident as LINK
09:10 Aida  joins LINK
09:20 Aida  says C1 "The lamp by the gate is dark"
"#,
    );
    let card = find(Lens::new(room.ledger(), None, NOON), 1).card.expect("card 1");
    assert_eq!((card.fate, card.text.as_str()), (Fate::Waiting, ""));
}
