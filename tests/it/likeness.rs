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
    for (name, set, themes_min, members_min) in [("zh", courtyard::ZH, 6, 25), ("en", courtyard::EN, 9, 40)] {
        let set = labelled(set);
        let labels: Vec<&str> = set.iter().enumerate().map(|(at, (label, text))| if *label == "-" { &text[..at.min(0)] } else { label }).collect();
        let themes = suggest(&texts(&set), &Options::default());
        for theme in &themes {
            println!("{} {:.2} {:?}", theme.terms.join(" · "), theme.cohesion, theme.members.iter().map(|&m| labels[m]).collect::<Vec<_>>());
        }
        let found = agreement(&themes, &labels);
        report(name, set.len(), &found);
        assert!(found.themes >= themes_min && found.members >= members_min && found.precision > 0.7 && found.nmi > 0.8);
    }
}

#[test]
fn tune() {
    for (name, set) in [("zh", courtyard::ZH), ("en", courtyard::EN)] {
        let set = labelled(set);
        let labels: Vec<&str> = set.iter().map(|(label, _)| *label).collect();
        for m in [0.04, 0.05, 0.06, 0.07, 0.08] {
            report(&format!("{name} {m}"), set.len(), &agreement(&suggest(&texts(&set), &Options { likeness_min: m, ..Options::default() }), &labels));
        }
        let t = texts(&set);
        let index = Index::new(&t);
        let (mut right, mut all) = (BTreeMap::new(), BTreeMap::new());
        for (at, text) in t.iter().enumerate() {
            for (other, likeness) in near(&index, text, 1000) {
                if other != at {
                    for b in 0..((likeness * 20.0) as usize + 1) {
                        *all.entry(b).or_insert(0) += 1;
                        *right.entry(b).or_insert(0) += usize::from(labels[at] == labels[other] && labels[at] != "-");
                    }
                }
            }
        }
        for (b, n) in &all {
            println!("  likeness >= {:.2}: {n} pairs, right {:.2}", *b as f32 / 20.0, right[b] as f32 / *n as f32);
        }
    }
    let _ = (ALIKE, PathBuf::new(), Instant::now(), BTreeSet::<u8>::new(), fs::read(""));
    let _ = proptest::bool::ANY.prop_map(|x| x);
}
