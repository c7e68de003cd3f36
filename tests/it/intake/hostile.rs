//! Files made to break a reader: none panics, none takes long, and each gives an answer.

use std::time::Instant;

use gongshi::intake::cards::{from_bytes, from_text};
use gongshi::intake::polis::read;
use gongshi::intake::{CardSkip, CardsOptions, IntakeError, Lang, text_of};
use proptest::prelude::*;

const MEGABYTES_50: usize = 50 << 20;

#[test]
fn fifty_megabytes_in_one_line() {
    let began = Instant::now();
    let options = CardsOptions::default();
    let long = "字".repeat(MEGABYTES_50 / 3);
    let chars = MEGABYTES_50 / 3;
    let list = from_text(&format!("one\n{long}\nthree"), &options).unwrap();
    assert_eq!((list.rows.len(), list.skipped.total), (2, 1));
    assert_eq!(list.skipped.listed[0].why, CardSkip::TooLong { chars, chars_max: options.chars_max });
    let table = from_text(&format!("text,name\none,A\n\"{long}"), &options).unwrap();
    assert_eq!((table.rows.len(), table.skipped.total), (1, 1));
    assert_eq!(table.skipped.listed[0].why, CardSkip::OpenQuote);
    let votes = format!("participant,statement,vote\n0,0,{}\n1,0,1\n", "9".repeat(MEGABYTES_50));
    let import = read(vec![("votes.csv".into(), votes.into_bytes())]).unwrap();
    assert_eq!((import.votes.len(), import.skipped.total), (1, 1));
    println!("50 MB in one line, three times: {:?}", began.elapsed());
}

#[test]
fn millions_of_bad_rows_are_counted_and_not_all_kept() {
    let votes = format!("participant,statement,vote\n{}", "x\n".repeat(1 << 20));
    let import = read(vec![("votes.csv".into(), votes.into_bytes())]).unwrap();
    assert_eq!(import.skipped.total, 1 << 20);
    assert!(import.skipped.listed.len() < 20_000);
}

#[test]
fn every_cut_of_a_file_gives_an_answer() {
    let table = "text,name,语言\r\n\"路灯, 请\",A,zh\r\n\"two\"\"\r\nlines\",Б,en\r\n".as_bytes();
    let votes = "timestamp,comment-id,voter-id,vote\r\n1,0,0,-1\r\n2,0,\"1\",1\r\n".as_bytes();
    for end in 0..=table.len() {
        let _ = from_bytes("a.csv", &table[..end], &CardsOptions::default());
    }
    for end in 0..=votes.len() {
        let _ = read(vec![("votes.csv".into(), votes[..end].to_vec())]);
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "text",
        "意见",
        "name",
        ",",
        ";",
        "\t",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "1.",
        "（1）",
        "- ",
        "路灯坏了",
        "Fix it",
        "\u{202E}",
        "👩‍👩‍👧",
        "\0",
        " ",
        "participant,statement,vote\n",
        "comment-id,voter-id,vote,timestamp\n",
        "1,2,-1\n",
        "statement,text\n",
        "participant,n-votes,n-agree,0,1,1\n",
        "4294967295",
        "-",
        "\u{FEFF}",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let head = prop::sample::select(vec![
        "",
        "\u{FEFF}",
        "text,name\n",
        "participant,statement,vote\n",
        "comment-id,comment-body,agrees,disagrees\n",
        "participant,n-votes,n-agree,0,1\n",
    ]);
    let bytes = prop::collection::vec(any::<u8>(), 0..200);
    prop_oneof![
        (head.clone(), bytes).prop_map(|(head, bytes)| [head.as_bytes(), &bytes].concat()),
        (head, pieces()).prop_map(|(head, pieces)| [head, &pieces].concat().into_bytes()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cards_of_any_bytes_do_not_panic(bytes in any_file(), column in prop::option::of(0usize..4)) {
        let options = CardsOptions { chars_max: 20, cards_max: 5, text_column: column, ..CardsOptions::default() };
        match from_bytes("a.csv", &bytes, &options) {
            Ok(preview) => {
                prop_assert!(preview.rows.len() <= 5);
                prop_assert!(preview.rows.iter().all(|row| !row.text.trim().is_empty() && row.text.chars().count() <= 20));
                let lines = bytes.iter().filter(|&&b| b == b'\n').count().max(bytes.iter().filter(|&&b| b == b'\r').count()) as u64 + 1;
                prop_assert!(preview.rows.iter().all(|row| (1..=lines).contains(&row.line)));
                prop_assert!(preview.rows.is_sorted_by_key(|row| row.line));
            }
            Err(IntakeError::NotText { found, .. }) => prop_assert!(found.offset < bytes.len()),
            Err(_) => {}
        }
    }

    #[test]
    fn votes_of_any_bytes_do_not_panic(contents in prop::collection::vec(any_file(), 0..4), step in 1usize..5) {
        let files: Vec<_> = contents.into_iter().enumerate().map(|(at, bytes)| (format!("{at}.csv"), bytes)).collect();
        if let Ok(import) = read(files.clone()) {
            prop_assert!(import.votes.windows(2).all(|pair| (pair[0].0, pair[0].1) < (pair[1].0, pair[1].1)));
            prop_assert!(import.votes.iter().all(|vote| (-1..=1).contains(&vote.2)));
            let mut reader = gongshi::intake::PolisReader::open(files.clone()).unwrap();
            while !reader.step(step).is_done() {}
            prop_assert_eq!(reader.finish(), import.clone());
            prop_assert_eq!(read(files.into_iter().rev().collect()).unwrap(), import);
        }
    }

    #[test]
    fn what_is_text_is_returned_whole(text in "\\PC*") {
        prop_assert_eq!(text_of(text.as_bytes()).map(str::to_owned), Ok(text.strip_prefix('\u{FEFF}').unwrap_or(&text).to_owned()));
        let _ = Lang::guess(&text);
    }
}
