//! Cards out of tables and lists.

use gongshi::intake::cards::{Column, from_bytes, from_text};
use gongshi::intake::{CardSkip, CardsOptions, CardsPreview, Channel, Doubt, Encoding, IntakeError, Lang};

fn read(text: &str) -> CardsPreview {
    from_text(text, &CardsOptions::default()).unwrap()
}

fn texts(preview: &CardsPreview) -> Vec<&str> {
    preview.rows.iter().map(|row| row.text.as_str()).collect()
}

fn skips(preview: &CardsPreview) -> Vec<(u64, CardSkip)> {
    preview.skipped.listed.iter().map(|skip| (skip.line, skip.why.clone())).collect()
}

/// The lines of a list as cards.
fn check_lines(text: &str, expected: &[&str]) {
    assert_eq!(texts(&read(text)), expected, "{text:?}");
}

#[test]
fn a_table_in_english_with_everything() {
    let preview = read(
        "Name,Text,Stakeholder group,Channel,Language\r\n\
         Chen,\"Fix the lamps, please\",residents,paper,en\r\n\
         ,\"She said \"\"too dark\"\"\",,spoken,\r\n\
         Aida,Скамейки у подъезда,shops,phone,ru\r\n",
    );
    let first = &preview.rows[0];
    assert_eq!((first.line, first.text.as_str()), (2, "Fix the lamps, please"));
    assert_eq!((first.author.as_deref(), first.group.as_deref()), (Some("Chen"), Some("residents")));
    assert_eq!((first.channel, first.lang), (Some(Channel::Paper), Some(Lang::En)));
    let second = &preview.rows[1];
    assert_eq!((second.line, second.text.as_str(), second.author.as_deref()), (3, "She said \"too dark\"", None));
    assert_eq!((second.channel, second.lang), (Some(Channel::Spoken), Some(Lang::En)));
    assert_eq!(preview.rows[2].lang, Some(Lang::Ru));
    assert!(preview.skipped.is_empty() && preview.doubts.is_empty());
    let known: Vec<_> = preview.columns.iter().map(|(_, column)| column.unwrap()).collect();
    assert_eq!(known, [Column::Author, Column::Text, Column::Group, Column::Channel, Column::Lang]);
}

#[test]
fn a_table_in_chinese_with_semicolons_or_tabs_and_a_mark() {
    for delimiter in [',', ';', '\t'] {
        let table = "\u{FEFF}编号|居民意见|利益相关方|渠道|语言\n1|东门太黑|居民|纸条|中文\n2|停车难|商户|现场|\n";
        let preview =
            from_bytes("a.csv", table.replace('|', &delimiter.to_string()).as_bytes(), &CardsOptions::default()).unwrap();
        assert_eq!(texts(&preview), ["东门太黑", "停车难"]);
        assert_eq!(preview.rows[1].group.as_deref(), Some("商户"));
        assert_eq!(preview.rows[1].channel, Some(Channel::Spoken));
        assert_eq!(preview.rows[1].lang, Some(Lang::Zh));
        assert_eq!(preview.columns[0], ("编号".to_owned(), None));
    }
}

#[test]
fn lines_are_those_of_the_file_whatever_ends_them() {
    for end in ["\n", "\r\n", "\r"] {
        let table = ["text,name", "one,A", "", "\"two", "lines\",B", "", "", "three,C", "four"].join(end);
        let preview = read(&table);
        assert_eq!(texts(&preview), ["one", "two\nlines", "three", "four"], "{end:?}");
        assert_eq!(preview.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4, 8, 9], "{end:?}");
    }
    let preview = read("  \n\ntext,name\none,A\n");
    assert_eq!((preview.rows[0].line, texts(&preview)), (4, vec!["one"]));
}

#[test]
fn what_is_left_out_is_named_with_line_and_reason() {
    let options = CardsOptions { chars_max: 10, cards_max: 3, ..CardsOptions::default() };
    let table = "name,text,group\nA,one,g\nB,  ,g\nC,much too long to take,g\nA,one,g\nB,one,g\nD,a comma, here,g\nE\n,,\nF,three,g\nG,four,g\n";
    let preview = from_text(table, &options).unwrap();
    assert_eq!(texts(&preview), ["one", "one", "three"]);
    assert_eq!(
        skips(&preview),
        [
            (3, CardSkip::Empty),
            (4, CardSkip::TooLong { chars: 21, chars_max: 10 }),
            (5, CardSkip::Repeated { first_line: 2 }),
            (7, CardSkip::LongRow { columns: 4, expected: 3 }),
            (8, CardSkip::ShortRow { columns: 1, expected: 3 }),
            (9, CardSkip::Empty),
            (11, CardSkip::TooMany { cards_max: 3 }),
        ]
    );
    let all = from_text("one\none\n", &CardsOptions { keep_repeats: true, ..options }).unwrap();
    assert_eq!(all.rows.len(), 2);
}

#[test]
fn a_column_not_understood_does_not_cost_the_card() {
    let preview = read("text,channel,lang\nDark gate,carrier pigeon,Klingon\n");
    assert_eq!(texts(&preview), ["Dark gate"]);
    assert_eq!((preview.rows[0].channel, preview.rows[0].lang), (None, Some(Lang::En)));
    let doubts: Vec<_> = preview.doubts.listed.iter().map(|doubt| (doubt.line, doubt.why.clone())).collect();
    assert_eq!(doubts, [(2, Doubt::UnknownChannel("carrier pigeon".into())), (2, Doubt::UnknownLanguage("Klingon".into()))]);
}

#[test]
fn a_quotation_mark_that_never_closes_costs_what_follows_it_and_says_where() {
    let preview = read("text,name\none,A\n\"two,B\nthree,C\nfour,D\n");
    assert_eq!(texts(&preview), ["one"]);
    assert_eq!(skips(&preview), [(3, CardSkip::OpenQuote)]);
    // Closed at the very end of the file, it is a text like any other.
    assert_eq!(texts(&read("text,name\none,A\n\"two\nthree\"")), ["one", "two\nthree"]);
}

#[test]
fn numbering_and_bullets_are_stripped_and_numbers_that_mean_something_stay() {
    check_lines(
        "1. 路灯\n2、停车\n（3）绿化\n④ 垃圾\n五、噪音\n（六）电梯\n7）门禁\n",
        &["路灯", "停车", "绿化", "垃圾", "噪音", "电梯", "门禁"],
    );
    check_lines(
        "- lamps\n* benches\n• 3. trees\n☐ bins\n[ ] bikes\na) dogs\n12: cats\n",
        &["lamps", "benches", "trees", "bins", "bikes", "dogs", "cats"],
    );
    let kept = [
        "3.5 米宽的路太窄",
        "2024年的承诺",
        "-5 度也没有暖气",
        "12:30 之后太吵",
        "A. Smith should answer",
        "1楼漏水",
        "一共三个门",
        "*very* dark",
        "10 lamps",
    ];
    check_lines(&kept.join("\n"), &kept);
}

#[test]
fn a_list_is_not_taken_for_a_table() {
    let list = ["More light, please", "Benches, too", "Trees, and water", "A bus, at night", "Bins, not there"];
    check_lines(&list.join("\n"), &list);
}

#[test]
fn lists_with_commas_headings_and_blank_lines() {
    check_lines(
        "Dark, wet and cold\nNo benches\n\nTrees, trees, trees\n",
        &["Dark, wet and cold", "No benches", "Trees, trees, trees"],
    );
    check_lines("意见：\n1. 路灯,坏了\n2. 停车\n", &["路灯,坏了", "停车"]);
    check_lines("多听居民意见\n路灯坏了\n", &["多听居民意见", "路灯坏了"]);
    assert_eq!(
        skips(&read("one\n2.\n-\n\u{200B}\u{202E}\nfour")),
        [(2, CardSkip::Empty), (3, CardSkip::Empty), (4, CardSkip::Empty)]
    );
}

#[test]
fn a_person_can_point_at_the_column_with_the_words() {
    let table = "编号,说明,备注\n1,东门太黑,急\n2,停车难,\n3,树太密,\n";
    let columns = ["编号", "说明", "备注"].map(str::to_owned).to_vec();
    assert_eq!(from_text(table, &CardsOptions::default()), Err(IntakeError::NoTextColumn { columns }));
    let preview = from_text(table, &CardsOptions { text_column: Some(1), ..CardsOptions::default() }).unwrap();
    assert_eq!(texts(&preview), ["东门太黑", "停车难", "树太密"]);
}

#[test]
fn nothing_at_all_and_a_header_alone_are_errors_of_their_own() {
    let options = CardsOptions::default();
    for empty in ["", "\u{FEFF}", " \n\t\r\n "] {
        assert_eq!(from_text(empty, &options), Err(IntakeError::Empty), "{empty:?}");
    }
    assert_eq!(from_text("text,name\r\n", &options), Err(IntakeError::HeaderOnly));
    assert_eq!(from_text("意见\n", &options), Err(IntakeError::HeaderOnly));
    let error = from_bytes("cards.csv", b"\xFF\xFEa\0", &options).unwrap_err();
    assert!(matches!(error, IntakeError::NotText { file, found } if file == "cards.csv" && found.guess == Encoding::Utf16Le));
}

#[test]
fn languages_are_guessed_by_their_letters() {
    for (text, lang) in [
        ("东门太黑，请装路灯", Some(Lang::Zh)),
        ("WiFi 信号不好", Some(Lang::Zh)),
        ("Too dark at the east gate", Some(Lang::En)),
        ("У ворот темно", Some(Lang::Ru)),
        ("Короодо жарык керек", Some(Lang::Ky)),
        ("Үйдүн жанында бак тигели", Some(Lang::Ky)),
        ("12345 !!! 👍👍", None),
        ("مرحبا بالعالم", None),
        ("街灯をつけてください", None),
        ("", None),
    ] {
        assert_eq!(Lang::guess(text), lang, "{text}");
    }
    assert_eq!(Lang::from_name(" zh-CN "), Some(Lang::Zh));
    assert_eq!(Lang::from_name("Кыргызча"), Some(Lang::Ky));
}

#[test]
fn odd_texts_are_kept_as_written() {
    for odd in
        ["<script>alert('x')</script>", "👩‍👩‍👧‍👦🏮", "مرحبا \u{202E}abc\u{202C} 12", "=HYPERLINK(\"x\")", "a\u{300}\u{301}\u{302}"]
    {
        check_lines(odd, &[odd]);
        let quoted = format!("text,name\n\"{}\",A\n", odd.replace('"', "\"\""));
        check_lines(&quoted, &[odd]);
    }
}
