//! Which texts are alike, and the themes suggested from it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use gongshi::analysis::{ALIKE, Index, Options, SuggestedTheme, near, suggest};
use proptest::prelude::*;

mod courtyard;

/// Texts with the theme a person gave each.
fn labelled(set: &str) -> Vec<(&str, &str)> {
    set.lines().filter_map(|line| line.split_once('|')).collect()
}

fn texts<'a>(set: &[(&'a str, &'a str)]) -> Vec<&'a str> {
    set.iter().map(|(_, text)| *text).collect()
}

/// How well suggestions agree with what people gave: of the members only, since nothing is claimed of the others.
struct Agreement {
    themes: usize,
    members: usize,
    /// Normalised mutual information, arithmetic mean.
    nmi: f64,
    /// Adjusted Rand index.
    ari: f64,
    /// Of the pairs put together, the share that people put together too.
    precision: f64,
}

fn agreement(themes: &[SuggestedTheme], labels: &[&str]) -> Agreement {
    let mut table: BTreeMap<(usize, &str), f64> = BTreeMap::new();
    let (mut rows, mut columns): (BTreeMap<usize, f64>, BTreeMap<&str, f64>) = Default::default();
    for (theme, member) in themes.iter().enumerate().flat_map(|(at, theme)| theme.members.iter().map(move |m| (at, *m))) {
        *table.entry((theme, labels[member])).or_default() += 1.0;
        *rows.entry(theme).or_default() += 1.0;
        *columns.entry(labels[member]).or_default() += 1.0;
    }
    let n: f64 = rows.values().sum();
    let entropy = |counts: Vec<f64>| counts.into_iter().map(|c| -c / n * (c / n).ln()).sum::<f64>();
    let pairs = |counts: Vec<f64>| counts.into_iter().map(|c| c * (c - 1.0) / 2.0).sum::<f64>();
    let [t, r, c] = [table.into_values().collect::<Vec<_>>(), rows.into_values().collect(), columns.into_values().collect()];
    let (ht, hr, hc) = (entropy(t.clone()), entropy(r.clone()), entropy(c.clone()));
    let (pt, pr, pc) = (pairs(t), pairs(r), pairs(c));
    let expected = pr * pc / pairs(vec![n]);
    Agreement {
        themes: themes.len(),
        members: n as usize,
        nmi: 2.0 * (hr + hc - ht) / (hr + hc),
        ari: (pt - expected) / ((pr + pc) / 2.0 - expected),
        precision: pt / pr,
    }
}

fn report(name: &str, of: usize, a: &Agreement) {
    println!(
        "{name}: {} themes, {} of {of} texts in one, NMI {:.3}, ARI {:.3}, pairs right {:.3}",
        a.themes, a.members, a.nmi, a.ari, a.precision
    );
}

#[test]
fn suggestions_on_a_courtyard_are_mostly_what_a_person_would_do() {
    for (name, set, themes_min, members_min) in [("zh", courtyard::ZH, 6, 25), ("en", courtyard::EN, 10, 40)] {
        let set = labelled(set);
        // A card that fits nowhere has a label of its own.
        let labels: Vec<&str> = set.iter().map(|(label, text)| if *label == "-" { *text } else { *label }).collect();
        let themes = suggest(&texts(&set), &Options::default());
        for theme in &themes {
            let found: Vec<&str> = theme.members.iter().map(|&member| set[member].0).collect();
            println!("{} ({:.2}): {found:?}", theme.terms.join(" · "), theme.cohesion);
        }
        let found = agreement(&themes, &labels);
        report(name, set.len(), &found);
        assert!(found.themes >= themes_min && found.members >= members_min, "{name}");
        assert!(found.precision > 0.7 && found.nmi > 0.85, "{name}");
    }
}

#[test]
fn titles_are_words_as_written() {
    let terms = |set: &str| -> Vec<String> {
        suggest(&texts(&labelled(set)), &Options::default()).into_iter().flat_map(|theme| theme.terms).collect()
    };
    for (set, expected) in [(courtyard::ZH, ["垃圾", "物业", "社区食堂"]), (courtyard::EN, ["rubbish", "playground", "trees"])]
    {
        let terms = terms(set);
        assert!(terms.iter().all(|term| term.chars().count() > 1), "{terms:?}");
        assert!(expected.iter().all(|word| terms.iter().any(|term| term == word)), "{terms:?}");
    }
}

/// What of a set is near a text that somebody is typing.
fn check_near(set: &str, typed: &str, expected: &[&str]) {
    let set = labelled(set);
    let found = near(&Index::new(&texts(&set)), typed, 2);
    assert!(found.is_sorted_by(|a, b| a.1 >= b.1) && found.iter().all(|(_, likeness)| (ALIKE..=1.0).contains(likeness)));
    let found: Vec<&str> = found.iter().map(|&(at, _)| set[at].0).collect();
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn while_typing_the_neighbours_who_said_it_are_found() {
    check_near(courtyard::ZH, "路灯坏了，东门晚上太黑了，请修一下", &["路灯", "路灯"]);
    check_near(courtyard::ZH, "希望办社区食堂，老人吃饭困难", &["长者", "长者"]);
    check_near(courtyard::ZH, "希望大家都能这样", &[]);
    check_near(courtyard::ZH, "", &[]);
    check_near(courtyard::EN, "Not enough parking spaces after work", &["parking", "parking"]);
    check_near(courtyard::EN, "Owners should pick up dog dirt", &["pets", "pets"]);
    check_near(courtyard::EN, "What a lovely day", &[]);
    check_near(courtyard::EN, "路灯坏了", &[]);
}

#[test]
fn forms_of_a_word_are_one_word() {
    for (a, b) in [
        ("parked cars", "parking a car"),
        ("dirty benches and bushes", "a dirty bench, a bush"),
        ("policies for families", "policy, family"),
        ("planned closing", "plans close"),
        ("Скамейки у подъездов", "скамейка в подъезде"),
        ("машины на газонах", "машина на газоне"),
        ("короолордо скамейкалар", "короо скамейка"),
        ("дороги и погода", "дорога погоды"),
        ("ＬＥＤ路灯　２号楼", "led路灯 2号楼"),
        ("the neighbour’s trees", "neighbours' tree"),
    ] {
        let found = near(&Index::new(&[a, "something else", "又一件事"]), b, 1);
        assert!(found.first().is_some_and(|&(at, likeness)| at == 0 && likeness > 0.99), "{a} / {b}: {found:?}");
    }
}

#[test]
fn texts_with_nothing_to_compare_are_in_no_theme() {
    let options = Options { members_min: 0, ..Options::default() };
    assert_eq!(suggest::<&str>(&[], &options), []);
    assert_eq!(suggest(&["", " ", "👍👍", "的的了", "the and of", "!?"], &options), []);
    let same = suggest(&["路灯坏了"; 5], &options);
    assert_eq!((same.len(), same[0].members.as_slice()), (1, [0, 1, 2, 3, 4].as_slice()));
    assert!(same[0].cohesion > 0.999 && same[0].terms[0].contains("路灯"));
}

#[test]
fn options_bound_what_is_suggested() {
    let texts = texts(&labelled(courtyard::EN));
    let with = |options: Options| suggest(&texts, &options);
    let all = with(Options::default());
    assert!(all.is_sorted_by(|a, b| a.members.len() >= b.members.len()));
    assert_eq!(with(Options { themes_max: 2, ..Options::default() }), all[..2]);
    assert!(with(Options { members_min: 5, ..Options::default() }).iter().all(|theme| theme.members.len() >= 5));
    assert!(with(Options { terms_max: 1, ..Options::default() }).iter().all(|theme| theme.terms.len() == 1));
    let strict = with(Options { likeness_min: 0.5, members_min: 2, ..Options::default() });
    assert!(strict.iter().all(|theme| theme.cohesion >= 0.5) && strict.len() < all.len());
}

/// Two thousand cards: the times are printed, not tested; a letter of 2,000 characters a card must not take minutes.
#[test]
fn many_cards_and_long_ones() {
    let short: Vec<String> = (0..2_000).map(|n| scrambled(n, 25)).collect();
    let long: Vec<String> = (0..2_000).map(|n| scrambled(n, 2_000)).collect();
    for (name, texts) in [("short", short), ("long", long)] {
        let began = Instant::now();
        let index = Index::new(&texts);
        let built = began.elapsed();
        let began = Instant::now();
        let alike = near(&index, &texts[0], 3).len();
        let found = began.elapsed();
        let began = Instant::now();
        let themes = suggest(&texts, &Options::default()).len();
        println!("2,000 {name} cards: index {built:?}, near {found:?} ({alike}), suggest {:?} ({themes})", began.elapsed());
    }
}

/// Chinese without meaning, from 600 characters, the same each time.
fn scrambled(seed: u32, chars: usize) -> String {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
    let next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x4E00 + (state >> 16) % 600).unwrap_or('字')
    };
    std::iter::repeat_with(next).take(chars).collect()
}

/// Titles and snippets whose topic is known, far more mixed than the cards of one session.
#[test]
fn agreement_with_known_topics() {
    for (name, precision_min) in [("zh-thucnews-titles", 0.75), ("en-search-snippets", 0.5)] {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data/topics").join(format!("{name}.tsv"));
        let Ok(content) = fs::read_to_string(file) else {
            println!("skipped: the reference data {name} is not on this machine");
            continue;
        };
        let rows: Vec<Vec<&str>> = content.lines().skip(1).map(|line| line.split('\t').collect()).collect();
        let (labels, texts): (Vec<&str>, Vec<&str>) = rows.iter().map(|row| (row[1], row[2])).unzip();
        let began = Instant::now();
        let themes = suggest(&texts, &Options { themes_max: usize::MAX, ..Options::default() });
        let took = began.elapsed();
        let found = agreement(&themes, &labels);
        report(&format!("{name} ({took:?})"), texts.len(), &found);
        assert!(found.precision > precision_min, "{name}");
        assert!(found.members * 4 > texts.len(), "{name}");
    }
}

fn card() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "路灯",
        "停车",
        "垃圾",
        "的",
        "太黑",
        "电梯",
        "lamp",
        "lamps",
        "parking",
        "the",
        "Лифт",
        "скамейки",
        "короо",
        "👍",
        " ",
        "，",
        "3",
        "\u{202E}",
        "e\u{301}",
        "ﬁ",
        "İ",
        "ß",
    ]);
    prop_oneof![4 => prop::collection::vec(word, 0..8).prop_map(|words| words.join(" ")), 1 => "\\PC{0,12}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_texts_give_sound_suggestions(
        texts in prop::collection::vec(card(), 0..60),
        likeness_min in -0.5f32..1.5,
        members_min in 0usize..6,
    ) {
        let options = Options { likeness_min, members_min, ..Options::default() };
        let themes = suggest(&texts, &options);
        let mut seen = BTreeSet::new();
        for theme in &themes {
            prop_assert!(theme.members.len() >= members_min.max(2) && theme.members.is_sorted());
            prop_assert!(theme.members.iter().all(|&member| member < texts.len() && seen.insert(member)));
            prop_assert!((0.0..=1.0).contains(&theme.cohesion) && theme.terms.len() <= options.terms_max);
        }
        prop_assert_eq!(suggest(&texts, &options), themes);
        let index = Index::new(&texts);
        for text in &texts {
            let found = near(&index, text, 5);
            prop_assert!(found.len() <= 5 && found.iter().all(|&(at, likeness)| at < texts.len() && likeness >= ALIKE));
        }
    }
}
