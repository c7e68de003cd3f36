//! Polis exports and plain tables of votes.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use gongshi::intake::polis::read;
use gongshi::intake::{Encoding, IntakeError, PolisImport, PolisReader, PolisSkip, Signs};

const VOTES: &str = "participant,statement,vote\n0,0,1\n0,1,-1\n1,0,0\n";
const STATEMENTS: &str = "statement,moderated,is_meta,text\n1,-1,0,\"Trees, and water\"\n0,1,1,Lamps\n";

fn files(list: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    list.iter().map(|(name, content)| ((*name).to_owned(), content.as_bytes().to_vec())).collect()
}

fn import(list: &[(&str, &str)]) -> PolisImport {
    read(files(list)).unwrap()
}

fn skips(import: &PolisImport) -> Vec<(&str, u64, PolisSkip)> {
    let name = |file: usize| import.files[file].0.as_str();
    import.skipped.listed.iter().map(|skip| (name(skip.file), skip.line, skip.why.clone())).collect()
}

/// Agree, disagree, pass of each statement.
fn totals(votes: &[(u32, u32, i8)]) -> BTreeMap<u32, [usize; 3]> {
    let mut totals: BTreeMap<u32, [usize; 3]> = BTreeMap::new();
    for (_, statement, vote) in votes {
        let place = match vote {
            1 => 0,
            -1 => 1,
            _ => 2,
        };
        totals.entry(*statement).or_default()[place] += 1;
    }
    totals
}

#[test]
fn plain_votes_and_statements() {
    let import = import(&[("votes.csv", VOTES), ("statements.csv", STATEMENTS)]);
    assert_eq!(import.votes, [(0, 0, 1), (0, 1, -1), (1, 0, 0)]);
    assert_eq!(import.participants, 2);
    let statements: Vec<_> = import.statements.iter().map(|s| (s.number, s.text.as_str(), s.moderated, s.is_meta)).collect();
    assert_eq!(statements, [(0, "Lamps", 1, true), (1, "Trees, and water", -1, false)]);
    assert!(import.skipped.is_empty());
    assert_eq!((import.differing, import.signs), (None, Signs::Unchecked));
    // sha256sum of the same bytes.
    assert_eq!(import.files[1].0, "votes.csv");
    assert_eq!(import.files[1].1, "b64b7545d99e0055c3d38321e66614335c9783486b369e4c7da0737d700311df");
}

#[test]
fn votes_alone_make_statements_without_words() {
    let import = import(&[("anything.txt", &format!("\u{FEFF}{}", VOTES.replace('\n', "\r\n")))]);
    assert_eq!(import.votes.len(), 3);
    assert_eq!(import.statements.iter().map(|s| (s.number, s.text.as_str())).collect::<Vec<_>>(), [(0, ""), (1, "")]);
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let list = [("votes.csv", VOTES), ("statements.csv", STATEMENTS), ("summary.csv", "topic,x\n"), ("a.bin", "\0")];
    let mut reversed = list;
    reversed.reverse();
    assert_eq!(import(&list), import(&reversed));
    assert_eq!(import(&list).ignored, ["a.bin", "summary.csv"]);
}

#[test]
fn rows_that_give_no_vote_are_named_with_file_line_and_reason() {
    let votes = "participant,statement,vote\n0,0,1\n0\n0,x,1\n-1,0,1\n0,1,2\n1,1,agree\n1,7,1\n\n0,0,-1\n4294967296,0,1\n2,1,1.0\n2,0,\"1\n";
    let statements = "statement,moderated,is_meta,text\n0,1,0,Lamps\n1,1,0,Trees\n0,1,0,Lamps again\nzero,1,0,x\n";
    let import = import(&[("v.csv", votes), ("s.csv", statements)]);
    assert_eq!(import.votes, [(0, 0, -1), (2, 1, 1)]);
    assert_eq!(
        skips(&import),
        [
            ("s.csv", 4, PolisSkip::RepeatedStatement(0)),
            ("s.csv", 5, PolisSkip::NotANumber("zero".into())),
            ("v.csv", 3, PolisSkip::ShortRow { columns: 1, expected: 3 }),
            ("v.csv", 4, PolisSkip::NotANumber("x".into())),
            ("v.csv", 5, PolisSkip::NotANumber("-1".into())),
            ("v.csv", 6, PolisSkip::NotAVote("2".into())),
            ("v.csv", 7, PolisSkip::NotAVote("agree".into())),
            ("v.csv", 8, PolisSkip::UnknownStatement(7)),
            ("v.csv", 11, PolisSkip::NotANumber("4294967296".into())),
            ("v.csv", 13, PolisSkip::OpenQuote),
            ("v.csv", 2, PolisSkip::Replaced { participant: 0, statement: 0 }),
        ]
    );
    assert_eq!(import.statements[0].text, "Lamps");
}

/// A small export: person 1 changed their mind about statement 0.
const POLIS_VOTES: &str =
    "timestamp,datetime,comment-id,voter-id,vote\n200,b,0,1,1\n100,a,0,1,-1\n100,a,1,1,0\n100,a,0,2,1\n100,a,1,2,-1\n";
const POLIS_MATRIX: &str = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n1,0,0,2,1,0,1,0\n2,,0,2,1,1,1,-1\n";
const POLIS_COMMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n9,x,1,5,0,1,-1,\"Trees\nand water\"\n8,x,0,5,2,1,1,Lamps\n";

#[test]
fn the_newest_vote_counts_by_its_time_and_not_by_its_row() {
    let import =
        import(&[("votes.csv", POLIS_VOTES), ("comments.csv", POLIS_COMMENTS), ("participants-votes.csv", POLIS_MATRIX)]);
    assert_eq!(import.votes, [(1, 0, 1), (1, 1, 0), (2, 0, 1), (2, 1, -1)]);
    assert_eq!(skips(&import), [("votes.csv", 3, PolisSkip::Replaced { participant: 1, statement: 0 })]);
    assert_eq!((import.differing, import.signs), (Some(0), Signs::Agree));
    assert_eq!(import.statements[1].text, "Trees\nand water");
}

#[test]
fn the_matrix_alone_gives_the_same_votes() {
    let list = import(&[("votes.csv", POLIS_VOTES), ("comments.csv", POLIS_COMMENTS)]);
    let matrix = import(&[("participants-votes.csv", POLIS_MATRIX), ("comments.csv", POLIS_COMMENTS)]);
    assert_eq!((matrix.votes, matrix.statements), (list.votes, list.statements));
    let broken = POLIS_MATRIX.replace("0,1\n1", "0,9\n1").replace(",1,1,1,-1", ",1,1,maybe,-1");
    let broken = import(&[("m.csv", &broken), ("comments.csv", POLIS_COMMENTS)]);
    assert_eq!(broken.votes, [(1, 0, 1)]);
    assert_eq!(
        skips(&broken),
        [
            ("m.csv", 2, PolisSkip::UnknownStatement(9)),
            ("m.csv", 3, PolisSkip::NotAVote("maybe".into())),
            ("m.csv", 3, PolisSkip::UnknownStatement(9)),
        ]
    );
}

#[test]
fn a_matrix_that_says_otherwise_is_said() {
    let other = POLIS_MATRIX.replace("1,1,-1\n", "1,,1\n");
    let import = import(&[("votes.csv", POLIS_VOTES), ("m.csv", &other), ("comments.csv", POLIS_COMMENTS)]);
    assert_eq!((import.votes.len(), import.differing), (4, Some(2)));
}

#[test]
fn votes_taken_from_the_database_are_seen_to_be_reversed() {
    let (mut votes, mut reversed) =
        (POLIS_VOTES.to_owned(), POLIS_VOTES.replace(",1\n", ",@\n").replace(",-1\n", ",1\n").replace(",@\n", ",-1\n"));
    for person in 3..30 {
        votes.push_str(&format!("100,a,0,{person},1\n"));
        reversed.push_str(&format!("100,a,0,{person},-1\n"));
    }
    let comments = POLIS_COMMENTS.replace(",5,2,1,", ",5,29,1,");
    let signs = |votes: &str| import(&[("votes.csv", votes), ("comments.csv", &comments)]).signs;
    assert_eq!((signs(&votes), signs(&reversed)), (Signs::Agree, Signs::Reversed));
}

#[test]
fn files_that_give_no_votes_have_errors_of_their_own() {
    let error = |list: &[(&str, &[u8])]| {
        read(list.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect()).unwrap_err()
    };
    assert_eq!(error(&[]), IntakeError::NoVotes { files: vec![] });
    assert_eq!(error(&[("a.csv", b"")]), IntakeError::NoVotes { files: vec!["a.csv".into()] });
    assert_eq!(error(&[("s.csv", STATEMENTS.as_bytes())]), IntakeError::NoVotes { files: vec!["s.csv".into()] });
    assert_eq!(error(&[("v.csv", b"participant,statement,vote\r\n\r\n")]), IntakeError::HeaderOnly);
    let no_rows = b"timestamp,comment-id,voter-id,vote\n";
    assert_eq!(error(&[("v.csv", no_rows), ("m.csv", POLIS_MATRIX.as_bytes())]), IntakeError::HeaderOnly);
    let two = error(&[("b.csv", VOTES.as_bytes()), ("a.csv", b"participant,statement,vote\n5,5,1\n")]);
    assert_eq!(two, IntakeError::TwoOfAKind { first: "a.csv".into(), second: "b.csv".into() });
    // The same file twice, as folders inside folders have it, is one.
    assert_eq!(import(&[("a/votes.csv", VOTES), ("votes.csv", VOTES)]).ignored, ["votes.csv"]);
    let wide: Vec<u8> = VOTES.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(
        matches!(error(&[("v.csv", &wide)]), IntakeError::NotText { file, found } if file == "v.csv" && found.guess == Encoding::Utf16Le)
    );
    let latin = [VOTES.as_bytes(), b"# caf\xE9\n"].concat();
    assert!(matches!(error(&[("v.csv", &latin)]), IntakeError::NotText { found, .. } if found.offset == VOTES.len() + 5));
}

#[test]
fn reading_in_steps_gives_the_same_and_tells_how_far_it_is() {
    let list = [("votes.csv", POLIS_VOTES), ("comments.csv", POLIS_COMMENTS), ("participants-votes.csv", POLIS_MATRIX)];
    let mut reader = PolisReader::open(files(&list)).unwrap();
    let mut seen = Vec::new();
    loop {
        let progress = reader.step(1);
        seen.push(progress.bytes_done);
        if progress.is_done() {
            break;
        }
    }
    assert!(seen.len() > 5 && seen.is_sorted(), "{seen:?}");
    assert_eq!(reader.finish(), import(&list));
}

fn reference(set: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data/opinion").join(set);
    if !folder.is_dir() {
        println!("skipped: the reference data {set} is not on this machine");
        return None;
    }
    Some(folder)
}

const SETS: [&str; 10] = [
    "opendata-15-per-hour-seattle",
    "opendata-bg2050-volunteers",
    "opendata-brexit-consensus",
    "opendata-canadian-electoral-reform",
    "opendata-football-concussions",
    "opendata-scoop-hivemind.taxes",
    "opendata-scoop-hivemind.ubi",
    "opendata-vtaiwan.uberx",
    "polis-fixture-above-100-ptpts",
    "polis-fixture-below-100-ptpts",
];

/// Each statement's agree, disagree and pass equal a count made without the reader, and, for the people whom the reference
/// puts in groups, the reference's own.
#[test]
fn totals_equal_the_reference() {
    for (set, folder) in SETS.iter().filter_map(|set| Some((set, reference(set)?))) {
        let bytes = |name: &str| fs::read(folder.join(name)).unwrap();
        let import =
            read(vec![("votes.csv".into(), bytes("votes.csv")), ("statements.csv".into(), bytes("statements.csv"))]).unwrap();
        assert!(import.skipped.is_empty(), "{set}");

        let mut naive: BTreeMap<u32, [usize; 3]> = BTreeMap::new();
        for line in fs::read_to_string(folder.join("votes.csv")).unwrap().lines().skip(1) {
            let mut fields = line.split(',').skip(1);
            let place = ["1", "-1", "0"].into_iter().position(|vote| Some(vote) == fields.clone().nth(1)).unwrap();
            naive.entry(fields.next().unwrap().parse().unwrap()).or_default()[place] += 1;
        }
        assert_eq!(totals(&import.votes), naive, "{set}");

        let known: serde_json::Value = serde_json::from_slice(&bytes("reference.json")).unwrap();
        assert_eq!(known["n_participants"], import.participants, "{set}");
        assert_eq!(known["n_votes"], import.votes.len(), "{set}");
        assert_eq!(known["n_statements"], naive.len(), "{set}");
        for (group, statements) in known["reddwarf"]["group_votes"].as_object().unwrap() {
            let is_in = |person: u32| {
                known["reddwarf"]["memberships"].get(person.to_string()).is_some_and(|g| g.as_u64() == group.parse().ok())
            };
            let inside: Vec<_> = import.votes.iter().copied().filter(|vote| is_in(vote.0)).collect();
            let counted = totals(&inside);
            for (statement, votes) in statements.as_object().unwrap() {
                let [agree, disagree, pass] = counted.get(&statement.parse().unwrap()).copied().unwrap_or_default();
                assert_eq!(*votes, serde_json::json!([agree, disagree, agree + disagree + pass]), "{set} {group} {statement}");
            }
        }
        println!("{set}: {} votes of {} people on {} statements", import.votes.len(), import.participants, naive.len());
    }
}

/// What Polis would have exported for the reference set: the same votes in its three files, some changed before.
#[test]
fn an_export_with_the_same_votes_reads_the_same() {
    let Some(folder) = reference("opendata-vtaiwan.uberx") else { return };
    let bytes = |name: &str| fs::read(folder.join(name)).unwrap();
    let plain = read(vec![("votes.csv".into(), bytes("votes.csv")), ("statements.csv".into(), bytes("statements.csv"))]).unwrap();
    let mut list = String::from("timestamp,datetime,comment-id,voter-id,vote\r\n");
    let numbers: Vec<u32> = plain.statements.iter().map(|s| s.number).collect();
    let mut rows: BTreeMap<u32, BTreeMap<u32, i8>> = BTreeMap::new();
    for (at, &(person, statement, vote)) in plain.votes.iter().enumerate() {
        if at % 90 == 0 {
            list.push_str(&format!("5,x,{statement},{person},{}\r\n", if vote == 1 { -1 } else { 1 }));
        }
        list.push_str(&format!("9,x,{statement},{person},{vote}\r\n"));
        rows.entry(person).or_default().insert(statement, vote);
    }
    let mut matrix = String::from("participant,group-id,n-comments,n-votes,n-agree,n-disagree");
    numbers.iter().for_each(|number| matrix.push_str(&format!(",{number}")));
    for (person, votes) in rows {
        matrix.push_str(&format!("\n{person},,0,0,0,0"));
        numbers.iter().for_each(|n| matrix.push_str(&format!(",{}", votes.get(n).map(i8::to_string).unwrap_or_default())));
    }
    let statements = String::from_utf8(bytes("statements.csv")).unwrap();
    let comments = statements.replacen("statement,moderated,is_meta,text", "comment-id,moderated,is-meta,comment-body", 1);
    let all = import(&[("votes.csv", &list), ("participants-votes.csv", &matrix), ("comments.csv", &comments)]);
    assert_eq!((&all.votes, &all.statements, all.differing), (&plain.votes, &plain.statements, Some(0)));
    assert_eq!(all.skipped.total, plain.votes.len().div_ceil(90));
    let alone = import(&[("participants-votes.csv", &matrix), ("comments.csv", &comments)]);
    assert_eq!((alone.votes, alone.statements), (plain.votes, plain.statements));
}
