//! The wire, held still: every act of version 1 and a few signed events, as files that anyone can read. A test fails where the
//! encoding of one changes or an act has none.
//!
//! `GONGSHI_UPDATE_GOLDEN=1 cargo test golden` writes them anew; what changed is then in the diff.

mod acts;

use crate::script::secret_of;
use gongshi::domain::Act;
use gongshi::domain::id::{SessionId, WordsId};
use gongshi::domain::time::Time;
use gongshi::record::{Body, Draft, Verified, wire, words};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

fn directory() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden/v1")
}

/// A file is a JSON list with one entry a line, each exactly as it is on the wire.
fn as_file(lines: &[String]) -> String {
    format!("[\n{}\n]\n", lines.join(",\n"))
}

#[track_caller]
fn compare(name: &str, lines: &[String]) {
    let path = directory().join(format!("{name}.json"));
    let wanted = as_file(lines);
    if std::env::var_os("GONGSHI_UPDATE_GOLDEN").is_some() {
        fs::write(&path, wanted).expect("the golden files can be written");
        return;
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == wanted, "{name} is no longer what {} says.\nfound:\n{wanted}", path.display());
}

fn by_name() -> BTreeMap<&'static str, Vec<Act>> {
    let mut by_name: BTreeMap<&str, Vec<Act>> = BTreeMap::new();
    for act in acts::examples() {
        by_name.entry(act.name()).or_default().push(act);
    }
    by_name
}

#[test]
fn every_act_is_encoded_as_its_golden_file_says() {
    let by_name = by_name();
    for name in Act::NAMES {
        let examples = by_name.get(name).unwrap_or_else(|| panic!("{name} has no example in tests/it/golden/acts.rs"));
        compare(name, &examples.iter().map(wire::v1::encode).collect::<Vec<String>>());
    }
}

#[test]
fn every_golden_file_is_of_an_act() {
    let known: BTreeSet<String> = Act::NAMES.iter().chain(&["events", "proof"]).map(|name| format!("{name}.json")).collect();
    let files = fs::read_dir(directory()).expect("the golden files are there").filter_map(Result::ok);
    let strange: Vec<String> =
        files.filter_map(|file| file.file_name().into_string().ok()).filter(|name| !known.contains(name)).collect();
    assert!(strange.is_empty(), "of no act: {strange:?}");
}

#[test]
fn what_is_encoded_is_decoded_to_the_same() {
    for act in acts::examples() {
        assert_eq!(wire::decode(&wire::v1::encode(&act)).as_ref(), Ok(&act));
    }
}

/// A field that no example fills in would be free to change.
#[test]
fn every_field_is_filled_in_somewhere() {
    let mut thin = Vec::new();
    for (name, examples) in by_name() {
        let full = examples.iter().map(|act| wire::v1::encode(act).matches("\":").count()).max().unwrap_or_default();
        let debug = examples.iter().map(|act| format!("{act:?}").matches("None").count()).min().unwrap_or_default();
        if debug > 0 {
            thin.push(format!("{name} ({full} fields written)"));
        }
    }
    assert!(thin.is_empty(), "no example fills in everything: {thin:?}");
}

/// Words in the examples have ids that begin with 77; the acts' own idea of them is what an audit and the storage go by.
#[test]
fn acts_name_their_words() {
    for act in acts::examples() {
        let content = wire::v1::encode(&act);
        let written: BTreeSet<String> =
            content.match_indices("\"77").map(|(at, _)| content[at + 1..at + 65].to_owned()).collect();
        let named: BTreeSet<String> = words::named_by(&act).iter().map(WordsId::hex).collect();
        assert_eq!(named, written, "{}", act.name());
    }
}

#[test]
fn signed_events_are_as_their_golden_file_says() {
    let host = secret_of("Host");
    let aida = secret_of("Aida");
    let sign = |draft: Draft, secret| Verified::sign(&draft, secret).expect("it can be signed");
    let act_of = |name: &str| acts::examples().into_iter().find(|act| act.name() == name).map(Box::new).expect("there is one");
    let at = Time(1_772_409_600);
    let convene = sign(Draft::Act { session: None, seen: Vec::new(), at, act: act_of("convene") }, &host);
    let session = convene.session();
    let words =
        sign(Draft::Words { session, at, salt: *b"sixteen bytes ok", text: "灯太暗 \"here\"\n</script> 🏮".to_owned() }, &aida);
    let card = sign(Draft::Act { session: Some(session), seen: vec![convene.id()], at, act: act_of("card.add") }, &aida);
    let merge = sign(Draft::Act { session: Some(session), seen: vec![convene.id(), card.id()], at, act: act_of("merge") }, &host);
    let events = [convene, words, card, merge];
    compare("events", &events.iter().map(|event| event.line().to_owned()).collect::<Vec<String>>());
    for event in &events {
        assert_eq!(Verified::parse(event.line()).as_ref(), Ok(event));
    }
    let Body::Words { text } = events[1].body() else { panic!("words are words") };
    assert_eq!(text, "灯太暗 \"here\"\n</script> 🏮");
}

/// BIP-340 without auxiliary randomness over SHA-256("gongshi join v1" ‖ session ‖ participant): always the same.
#[test]
fn an_invites_proof_is_as_its_golden_file_says() {
    let proof = secret_of("invite LINK").prove(SessionId([1; 32]), secret_of("Aida").person());
    compare("proof", &[format!("\"{proof}\"")]);
}
