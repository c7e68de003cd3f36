//! What can be wrong with a record, line by line and as a whole.

use crate::script::{check, secret_of};
use gongshi::domain::Rejection;
use gongshi::domain::time::Time;
use gongshi::record::audit::{Audit, Problem, Unreadable, audit};
use gongshi::record::{BadEvent, Body, Draft, Verified, wire};
use serde_json::{Value, json};

/// A record with everything in it that an audit looks at.
pub fn record() -> String {
    check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:03 Bolot joins LINK
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Aida  votes Q1 agree
        09:12 Bolot votes Q1 disagree
        09:13 Host  closes Q1
        09:14 Aida  says C1 "Thank you"
        "#,
    )
    .record()
}

fn audited(record: &str) -> Audit {
    audit(record.as_bytes()).unwrap_or_else(|unreadable| panic!("{unreadable:?}"))
}

fn line_of<'a>(record: &'a str, act: &str) -> (usize, &'a str) {
    let named = format!("\\\"act\\\":\\\"{act}\\\"");
    (1..).zip(record.lines()).find(|(_, line)| line.contains(&named)).unwrap_or_else(|| panic!("no {act}"))
}

#[test]
fn the_whole_record_holds() {
    let audit = audited(&record());
    assert_eq!(audit.problems, []);
    assert_eq!((audit.rejected.len(), audit.waiting.len(), audit.missing.len(), audit.erased.len()), (0, 0, 0, 0));
    assert_eq!(audit.questions.len(), 1);
    assert_eq!(audit.questions[0].agrees_with_close, Some(true));
}

#[test]
fn a_byte_order_mark_and_other_line_ends_are_taken() {
    let record = record();
    let other = format!("\u{feff}{}\r\n\r\n", record.replace('\n', "\r\n"));
    assert_eq!(audited(&other).state_digest, audited(&record).state_digest);
    assert_eq!(audited(&other).problems, []);
}

#[test]
fn lines_in_any_order_give_the_same_state() {
    let record = record();
    let mut lines: Vec<&str> = record.lines().collect();
    lines.reverse();
    assert_eq!(audited(&lines.join("\n")).state_digest, audited(&record).state_digest);
}

#[test]
fn a_record_cut_off_in_the_middle_of_a_line_names_the_line() {
    let record = record();
    let last = record.lines().count();
    let audit = audited(&record[..record.len() - 100]);
    assert_eq!(audit.invalid.iter().map(|bad| bad.line).collect::<Vec<_>>(), [last]);
    assert!(matches!(audit.invalid[0].why, BadEvent::NotAnEvent { .. }));
    assert_eq!(audit.acts, last - 2, "the lines before it are kept");
}

#[test]
fn one_flipped_signature_names_line_and_act() {
    let record = record();
    let (number, line) = line_of(&record, "ballot.cast");
    let at = line.find("\"sig\":\"").expect("it is signed") + 20;
    let other = if line.as_bytes()[at] == b'a' { 'b' } else { 'a' };
    let flipped = format!("{}{other}{}", &line[..at], &line[at + 1..]);
    let audit = audited(&record.replace(line, &flipped));
    let [bad] = audit.invalid.as_slice() else { panic!("{:?}", audit.invalid) };
    assert_eq!((bad.line, &bad.why), (number, &BadEvent::WrongSignature));
    assert_eq!(bad.id.as_deref(), line.get(7..71));
    // The close had seen that ballot: it waits, and that too is an error.
    assert!(audit.problems.iter().any(|problem| matches!(problem, Problem::DecisionWaits { act: "question.close", .. })));
}

#[test]
fn with_an_act_removed_what_had_seen_it_waits() {
    let record = record();
    let (_, ballot) = line_of(&record, "ballot.cast");
    let audit = audited(&record.replace(&format!("{ballot}\n"), ""));
    assert_eq!(audit.missing.len(), 1);
    assert_eq!(audit.invalid, []);
    let (close, _) = line_of(&record, "question.close");
    let named = audit.problems.iter().any(|problem| matches!(problem, Problem::DecisionWaits { line, .. } if *line == close - 1));
    assert!(named, "{:?}", audit.problems);
}

#[test]
fn a_last_act_removed_is_no_error() {
    let record = record();
    let (_, card) = line_of(&record, "card.add");
    let audit = audited(&record.replace(&format!("{card}\n"), ""));
    assert_eq!((audit.problems.as_slice(), audit.missing.len()), ([].as_slice(), 0));
}

#[test]
fn erased_words_are_counted_and_change_nothing() {
    let record = record();
    let words = record.lines().find(|line| line.contains("\"kind\":9821")).expect("there are words");
    let audit = audited(&record.replace(&format!("{words}\n"), ""));
    assert_eq!(audit.problems, []);
    assert_eq!(audit.erased.len(), 1);
    assert_eq!(audit.state_digest, audited(&record).state_digest);
}

#[test]
fn without_its_beginning_a_record_is_none() {
    let record = record();
    let (_, convene) = line_of(&record, "convene");
    let audit = audited(&record.replace(&format!("{convene}\n"), ""));
    assert!(audit.problems.contains(&Problem::NoBeginning));
    assert_eq!(audit.acts, audit.waiting.len());
}

#[test]
fn an_act_of_another_session_is_listed_and_changes_nothing() {
    let record = record();
    let other = check("09:00 Chen convenes nonce=other");
    let mixed = format!("{}{record}", other.record());
    let audit = audited(&mixed);
    assert_eq!(audit.state_digest, audited(&record).state_digest);
    let foreign: Vec<&Rejection> = audit.rejected.iter().map(|refused| &refused.why).collect();
    assert_eq!(foreign, [&Rejection::OtherSession]);
    assert_eq!(audit.problems, []);
}

/// A line that somebody signed, whatever it says.
fn signed(content: &Value, change: impl Fn(&mut Value)) -> String {
    signed_text(&content.to_string(), change)
}

fn signed_text(content: &str, change: impl Fn(&mut Value)) -> String {
    use nostr::{EventBuilder, Keys, Kind, Tag, Timestamp};
    let keys = Keys::parse(&secret_of("Host").reveal()).expect("a key");
    let kind = Value::from(9820);
    let mut wanted = json!({ "kind": kind, "tags": [["seen"]], "created_at": 1_772_409_600 });
    change(&mut wanted);
    let tags: Vec<Tag> = wanted["tags"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|tag| {
            let parts = tag.as_array().expect("a list").iter().map(|part| part.as_str().expect("a string").to_owned());
            Tag::parse(parts.collect::<Vec<String>>()).expect("a tag")
        })
        .collect();
    let event = EventBuilder::new(Kind::Custom(wanted["kind"].as_u64().expect("a number") as u16), content)
        .tags(tags)
        .custom_created_at(Timestamp::from_secs(wanted["created_at"].as_u64().expect("a number")))
        .sign_with_keys(&keys)
        .expect("it can be signed");
    serde_json::to_string(&event).expect("it can be written")
}

fn convene() -> Value {
    let record = check("09:00 Host convenes").record();
    let event: Value = serde_json::from_str(record.trim()).expect("an event");
    serde_json::from_str(event["content"].as_str().expect("a string")).expect("an object")
}

#[track_caller]
fn refused(line: &str) -> BadEvent {
    match Verified::parse(line) {
        Err(bad) => bad,
        Ok(_) => panic!("it passes: {line}"),
    }
}

#[test]
fn what_nostr_signs_is_what_we_read() {
    assert!(Verified::parse(&signed(&convene(), |_| {})).is_ok());
}

#[test]
fn another_version_says_which() {
    let mut content = convene();
    content["v"] = 2.into();
    assert_eq!(refused(&signed(&content, |_| {})), BadEvent::Version { v: 2 });
    content["v"] = "1".into();
    assert!(matches!(refused(&signed(&content, |_| {})), BadEvent::Content { .. }));
}

#[test]
fn an_act_nobody_knows_says_its_name() {
    let content = json!({ "v": 1, "act": "card.burn", "card": "00" });
    let line = signed(&content, |event| event["tags"] = json!([["e", "00".repeat(32), "", "root"], ["seen", "11".repeat(32)]]));
    assert_eq!(refused(&line), BadEvent::UnknownAct { name: "card.burn".to_owned() });
}

#[test]
fn content_has_one_spelling() {
    let text = convene().to_string();
    let twice = text.replacen("{\"act\"", "{\"act\":\"convene\",\"act\"", 1);
    let spaced = text.replacen("\":", "\": ", 1);
    let null = text.replacen("{\"act\"", "{\"a\":null,\"act\"", 1);
    let escaped = text.replacen("courtyard", "court\\u0079ard", 1);
    let mut unknown_inside = convene();
    unknown_inside["plan"]["groups"][0]["secret"] = true.into();
    let mut as_list = convene();
    as_list["plan"]["groups"][0] = json!([1, "Tenants", 40]);
    for strange in [twice, spaced, null, escaped, unknown_inside.to_string(), as_list.to_string()] {
        assert_ne!(strange, text);
        assert!(matches!(refused(&signed_text(&strange, |_| {})), BadEvent::Content { .. }), "{strange}");
    }
}

#[test]
fn tags_are_exactly_those_of_an_act() {
    let root = json!(["e", "00".repeat(32), "", "root"]);
    let seen = json!(["seen", "11".repeat(32)]);
    let merge = json!({ "v": 1, "act": "merge" });
    let many: Vec<String> = std::iter::once("seen".to_owned()).chain((0..401).map(|_| "11".repeat(32))).collect();
    let wrong = [
        json!([]),
        json!([root]),
        json!([seen, root]),
        json!([root, seen, ["p", "00"]]),
        json!([["e", "00".repeat(32), "wss://relay", "root"], seen]),
        json!([["e", "00".repeat(32), "", "reply"], seen]),
        json!([root, ["seen"]]),
        json!([root, many]),
    ];
    for tags in wrong {
        assert_eq!(refused(&signed(&merge, |event| event["tags"] = tags.clone())), BadEvent::WrongTags, "{tags}");
    }
    let capital = json!([["e", "AB".repeat(32), "", "root"], seen]);
    assert_eq!(refused(&signed(&merge, |event| event["tags"] = capital.clone())), BadEvent::NotHex);
    assert_eq!(refused(&signed(&convene(), |event| event["tags"] = json!([root, seen]))), BadEvent::WrongTags);
    let sixteen: Vec<String> = std::iter::once("seen".to_owned()).chain((0..17).map(|_| "11".repeat(32))).collect();
    let card = json!({ "v": 1, "act": "session.close" });
    assert_eq!(refused(&signed(&card, |event| event["tags"] = json!([root, sixteen]))), BadEvent::WrongTags);
    assert!(Verified::parse(&signed(&merge, |event| event["tags"] = json!([root, sixteen]))).is_ok(), "a merge may");
}

#[test]
fn other_kinds_and_other_times_do_not_belong() {
    assert_eq!(refused(&signed(&convene(), |event| event["kind"] = 1.into())), BadEvent::WrongKind { kind: 1 });
    let far = |event: &mut Value| event["created_at"] = 253_402_300_800_u64.into();
    assert!(matches!(refused(&signed(&convene(), far)), BadEvent::NotAnEvent { .. }));
}

#[test]
fn a_line_of_50_megabytes_is_not_even_parsed() {
    let record = record();
    let long = format!("{record}{{\"id\":\"{}\"}}\n", "a".repeat(50_000_000));
    let audit = audited(&long);
    assert!(matches!(audit.invalid.as_slice(), [bad] if matches!(bad.why, BadEvent::TooLarge { bytes } if bytes > 50_000_000)));
    let content = "x".repeat(40_000);
    let line = signed(&json!({ "v": 1, "act": "goal.word", "text": content }), |_| {});
    assert!(matches!(refused(&line), BadEvent::TooLarge { bytes } if bytes > 40_000));
}

#[test]
fn a_thousand_brackets_deep_is_no_event() {
    let deep = "[".repeat(1_000) + &"]".repeat(1_000);
    assert!(matches!(refused(&deep), BadEvent::NotAnEvent { .. }));
    let inside = format!("{{\"act\":\"merge\",\"deep\":{deep},\"v\":1}}");
    assert!(matches!(refused(&signed_text(&inside, |_| {})), BadEvent::Content { .. }));
}

#[test]
fn nothing_to_read_is_said() {
    assert_eq!(audit(b""), Err(Unreadable(None)));
    assert!(matches!(audit("你好\n".as_bytes()), Err(Unreadable(Some(_)))));
    assert!(matches!(audit(&[0xff, 0xfe, b'{', 0]), Err(Unreadable(Some(_)))));
    // An event that does not hold is readable, and wrong.
    let record = check("09:00 Host convenes").record();
    assert_eq!(audited(record.trim_end_matches("}\n")).invalid.len(), 1);
}

#[test]
fn a_close_that_claims_another_count_is_named() {
    let room = check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:10 Host  opens Q1 stances on "A bench"
        09:11 Aida  votes Q1 disagree
        09:13 Host  closes Q1 seal={"ballots":1,"voters":1,"digest":"00","tally":{"stances":[{"agree":1,"disagree":0,"pass":0}]}}
        "#,
    );
    let audit = audited(&room.record());
    assert!(matches!(audit.problems.as_slice(), [Problem::CountDiffers { line: 6, .. }]), "{:?}", audit.problems);
    assert_eq!(audit.questions[0].agrees_with_close, Some(false));
}

#[test]
fn every_event_of_a_record_comes_back_as_it_was() {
    for line in record().lines() {
        let event = Verified::parse(line).expect("it holds");
        assert_eq!(event.line(), line);
        if let Body::Act { act, .. } = event.body() {
            assert_eq!(wire::decode(&wire::v1::encode(act)).as_ref(), Ok(act.as_ref()));
        }
    }
}

#[test]
fn what_others_would_not_understand_cannot_be_signed() {
    let key = secret_of("Host");
    let act = || Box::new(gongshi::domain::session::Merge {}.into());
    let session = check("09:00 Host convenes").session();
    for (seen, at) in [(Vec::new(), Time(0)), (vec![session.into()], Time(-1)), (vec![session.into(); 401], Time(0))] {
        assert!(Verified::sign(&Draft::Act { session: Some(session), seen, at, act: act() }, &key).is_err());
    }
}
