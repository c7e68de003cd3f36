//! The relay of `gongshi serve`, as a phone meets it: a real process, real WebSockets, a real disk.

mod phone;
mod serving;

use crate::script::{check, secret_of};
use gongshi::domain::time::Time;
use gongshi::record::{self, Draft, Verified};
use phone::Phone;
use serde_json::{Value, json};
use serving::Serving;
use std::collections::BTreeSet;

/// Two facilitators, the second of whom makes an invite of her own; everybody writes.
const SESSION: &str = r#"
    09:00 Host  convenes
    09:01 Host  invites facilitator as SECOND
    09:01 Host  invites resident as LINK
    09:02 Maya  joins SECOND
    09:03 Maya  invites resident as MORE
    09:04 Aida  joins LINK
    09:05 Bolot joins MORE
    09:10 Aida  says C1 "A lamp"
    09:11 Bolot says C2 "More light"
"#;

fn ids(events: &[Value]) -> BTreeSet<String> {
    events.iter().filter_map(|event| event["id"].as_str()).map(str::to_owned).collect()
}

fn lines(events: &[Verified]) -> Vec<&str> {
    events.iter().map(Verified::line).collect()
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let room = check(SESSION);
    let mut serving = Serving::start();
    let mut phone = Phone::at(&serving);
    for line in lines(room.events()) {
        assert_eq!(phone.publish(line), Ok(()), "{line}");
    }
    serving.kill();
    serving.start_again();
    let mut other = Phone::at(&serving);
    let kept = other.everything(room.session());
    assert_eq!(ids(&kept), room.events().iter().map(|event| event.id().hex()).collect());
    assert!(kept.iter().all(|event| Verified::parse(&event.to_string()).is_ok()), "and every signature holds");
    assert_eq!(other.publish(room.events()[0].line()), Ok(()), "what is there already is acknowledged again");
}

#[test]
fn what_one_sends_all_others_hear_and_who_came_is_known_after_a_restart() {
    let room = check(SESSION);
    let mut serving = Serving::start();
    let (last, first) = room.events().split_last().unwrap();
    let mut phone = Phone::at(&serving);
    first.iter().for_each(|event| assert_eq!(phone.publish(event.line()), Ok(())));
    serving.stop();
    serving.start_again();
    let mut listening = Phone::at(&serving);
    listening.listen(room.session());
    let mut phone = Phone::at(&serving);
    assert_eq!(phone.publish(last.line()), Ok(()), "Bolot came by the invite of somebody who came by an invite");
    assert_eq!(listening.hears()["id"], json!(last.id().hex()));
}

#[test]
fn a_stranger_and_whatever_is_no_act_stay_outside() {
    let room = check(SESSION);
    let serving = Serving::start();
    let mut phone = Phone::at(&serving);
    let [convene, invite, ..] = room.events() else { panic!("a session has events") };
    let refused = |said: Result<(), String>, why: &str| {
        let said = said.expect_err(why);
        assert!(said.contains(why), "{said:?} does not say {why:?}");
    };

    refused(phone.publish(invite.line()), "this session is not known here yet");
    assert_eq!(phone.publish(convene.line()), Ok(()));
    let join = room.events().iter().find(|event| event.line().contains(r#"\"act\":\"join\""#)).unwrap();
    refused(phone.publish(join.line()), "its author is not known to have come");
    room.events().iter().for_each(|event| assert_eq!(phone.publish(event.line()), Ok(())));

    let stranger = secret_of("a stranger");
    let draft = Draft::Words { session: room.session(), at: Time(1_772_449_600), salt: [7; 16], text: "Let me in".to_owned() };
    let words = Verified::sign(&draft, &stranger).unwrap();
    refused(phone.publish(words.line()), "its author is not known to have come");

    let session = room.session().hex();
    let root = || vec!["e", session.as_str(), "", "root"];
    let note = phone::signed("a stranger", 1, Vec::new(), "hello");
    refused(phone.publish(&note), "events of kind 1 do not belong to a record");
    let deletion = phone::signed("Aida", 5, vec![vec!["e", &join.id().hex()]], "");
    refused(phone.publish(&deletion), "only words that are here, and only who wrote them");
    let everything = phone::signed("Aida", 5, vec![vec!["a", "9820:x:y"]], "");
    refused(phone.publish(&everything), "only words are forgotten, named by their ids");
    refused(phone.publish(&phone::signed("Aida", 5, Vec::new(), "")), "it names nothing to forget");
    let unknown = phone::signed("Host", 9820, vec![root(), vec!["seen", &convene.id().hex()]], r#"{"act":"dance","v":1}"#);
    refused(phone.publish(&unknown), "no act of version 1 is called");
    let long = phone::signed("Host", 9821, vec![root()], &"x".repeat(10_000_000));
    refused(phone.publish(&long), "more than an event may have");
    let changed = words.line().replace("Let me in", "Let me out");
    refused(phone.publish(&changed), "invalid");

    assert_eq!(phone.everything(room.session()).len(), room.events().len(), "nothing of it was kept, nothing was lost");
}

#[test]
fn words_are_forgotten_where_who_wrote_them_asks() {
    let room = check(&format!("{SESSION}\n10:00 Aida says C3 \"The lamp by the gate\"\n"));
    let serving = Serving::start();
    let mut phone = Phone::at(&serving);
    phone.publish_all(&lines(room.events()));
    let words = room.events().iter().find(|event| event.line().contains("The lamp")).expect("she wrote it");
    let request = |who: &str| record::forget_request(words.words_id(), Time(1_772_449_700), &secret_of(who)).unwrap();
    let said = phone.publish(&request("Host"));
    assert!(said.is_err_and(|why| why.contains("only who wrote them")), "it is not the facilitator's to ask");
    assert_eq!(phone.publish(&request("Aida")), Ok(()));
    let kept = phone.everything(room.session());
    assert_eq!(kept.len(), room.events().len() - 1);
    assert!(!kept.iter().any(|event| event.to_string().contains("The lamp")));
    assert!(phone.publish(words.line()).is_err(), "and they do not come back");
}

#[test]
fn more_than_one_page_is_asked_for_in_pages_and_nothing_is_cut() {
    let mut script = SESSION.to_owned();
    (0..700).for_each(|n| script.push_str(&format!("10:{:02} Aida says M{n} \"Thought {n}\"\n", n % 60)));
    let room = check(&script);
    let serving = Serving::start();
    let mut phone = Phone::at(&serving);
    phone.publish_all(&lines(room.events()));
    assert!(room.events().len() > 1_400);
    assert_eq!(phone.page(json!({ "#e": [room.session().hex()], "limit": 5_000 })).len(), 1_000, "a page has its size");
    assert_eq!(ids(&phone.everything(room.session())).len(), room.events().len());
}

#[test]
fn one_directory_has_one_relay() {
    let serving = Serving::start();
    let second = serving.second();
    assert_eq!(second.status.code(), Some(2));
    let said = String::from_utf8_lossy(&second.stderr);
    assert!(said.contains("another gongshi is using it"), "{said}");
}

#[test]
fn a_plain_request_is_answered_with_the_app_and_half_a_handshake_is_refused() {
    let serving = Serving::start();
    assert!(serving.ask("GET / HTTP/1.1\r\nhost: venue\r\nconnection: close\r\n\r\n").starts_with("HTTP/1.1 200"));
    let upgrade = "GET / HTTP/1.1\r\nhost: venue\r\nconnection: keep-alive, Upgrade\r\nupgrade: WebSocket\r\n";
    assert!(
        serving.ask(&format!("{upgrade}sec-websocket-version: 8\r\nsec-websocket-key: eA==\r\n\r\n")).starts_with("HTTP/1.1 426")
    );
    assert!(serving.ask(&format!("{upgrade}sec-websocket-version: 13\r\n\r\n")).starts_with("HTTP/1.1 400"));
}
