//! `gongshi verify` itself: exit codes, what it prints, and where.

use super::lines::record;
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn verify(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gongshi"))
        .arg("verify")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    child.stdin.take().expect("it reads").write_all(input).expect("it takes the record");
    child.wait_with_output().expect("it ends")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("one JSON document and nothing else")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ended by itself")
}

#[test]
fn a_record_that_holds_is_0_and_prints_the_document() {
    let output = verify(&["-", "--json"], record().as_bytes());
    assert_eq!((code(&output), output.stderr.as_slice()), (0, b"".as_slice()));
    let document = json(&output);
    let keys: Vec<&str> = document.as_object().expect("an object").keys().map(String::as_str).collect();
    let wanted = ["acts", "erased", "invalid", "missing", "questions", "rejected", "session", "state_digest", "valid", "waiting"];
    assert_eq!(keys, wanted);
    let question: Vec<&str> = document["questions"][0].as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(question, ["agrees_with_close", "counted", "id", "missed", "result", "rule"]);
    assert_eq!(document["questions"][0]["counted"], 2);
    assert_eq!(document["state_digest"].as_str().map(str::len), Some(64));
}

#[test]
fn for_people_it_prints_a_table() {
    let output = verify(&["-"], record().as_bytes());
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    assert_eq!(code(&output), 0);
    for wanted in
        ["The courtyard", "state digest", "2 ballots counted, 0 missed, as its close says", "1 agree, 1 disagree", "All holds."]
    {
        assert!(text.contains(wanted), "{wanted:?} is not in:\n{text}");
    }
}

#[test]
fn a_changed_record_is_1_and_names_line_and_act() {
    let record = record();
    let changed = record.replacen("A bench", "A bunch", 1);
    let output = verify(&["-", "--json"], changed.as_bytes());
    assert_eq!(code(&output), 1);
    let invalid = &json(&output)["invalid"][0];
    let line = (1..).zip(record.lines()).find(|(_, line)| line.contains("A bench")).expect("it is there");
    assert_eq!(invalid["line"], line.0);
    assert_eq!(invalid["id"].as_str(), line.1.get(7..71));
    assert!(invalid["reason"].is_string());
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(said.contains(&format!("line {}", line.0)), "{said}");
}

#[test]
fn nothing_readable_is_2_with_the_reason() {
    for (args, input) in
        [(["-"], b"".as_slice()), (["-"], b"hello\n"), (["no/such/file.jsonl"], b""), (["-"], b"<!doctype html><p>no record")]
    {
        let output = verify(&args, input);
        assert_eq!((code(&output), output.stdout.as_slice()), (2, b"".as_slice()), "{input:?}");
        assert!(output.stderr.starts_with(b"gongshi: "));
    }
    assert_eq!(code(&verify(&[], b"")), 2);
}

#[test]
fn a_report_is_checked_by_the_record_inside_it() {
    let record = record();
    let digest = json(&verify(&["-", "--json"], record.as_bytes()))["state_digest"].as_str().expect("a digest").to_owned();
    let page = |record: &str, digest: &str| {
        let inside = record.replace("</", "<\\/");
        format!(
            "<!doctype html>\n<title>x</title>\n<script type=\"application/x-ndjson\" id=\"record\" data-state-digest=\"{digest}\">\n{inside}</script>\n"
        )
    };
    let output = verify(&["-", "--json"], page(&record, &digest).as_bytes());
    assert_eq!((code(&output), json(&output)["state_digest"].as_str()), (0, Some(digest.as_str())));
    let other = verify(&["-"], page(&record, &"0".repeat(64)).as_bytes());
    assert_eq!(code(&other), 1);
    let changed = verify(&["-", "--json"], page(&record.replacen("A bench", "A bunch", 1), &digest).as_bytes());
    assert_eq!(code(&changed), 1);
    // Three lines of the page come before the record's first.
    let line = (1..).zip(record.lines()).find(|(_, line)| line.contains("A bench")).expect("it is there").0 + 3;
    assert_eq!(json(&changed)["invalid"][0]["line"], line);
}
