//! Themes suggested from the likeness of cards. A person confirms, renames, mixes or drops them; nothing follows from a
//! suggestion by itself.
//!
//! Method: groups grow by average linkage (Sokal and Michener 1958) as long as the mean likeness between the members of two
//! groups stays above a bound; what joins nothing is left out. The mean likeness of two groups is the product of their
//! summed vectors over their sizes, so no table of all pairs is needed, and following chains of nearest neighbours (Murtagh
//! 1983) finds all joins in about as many look-ups as there are texts. There is no chance in it.
//!
//! Missing on purpose: meaning. Two cards that say the same in other words stay apart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::likeness::{Index, Vector};
use super::terms::{Script, each_term};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// Mean likeness, in [0, 1], down to which groups are joined. Higher: fewer, smaller, purer themes.
    pub likeness_min: f32,
    /// A theme has at least so many members; at least 2.
    pub members_min: usize,
    /// At most so many themes, the largest.
    pub themes_max: usize,
    /// At most so many terms for a theme's title.
    pub terms_max: usize,
}

impl Default for Options {
    /// Chosen on cards as residents write them, in Chinese and English: of the pairs put together, a person would have put
    /// together four of five.
    fn default() -> Self {
        Self { likeness_min: 0.07, members_min: 3, themes_max: 40, terms_max: 3 }
    }
}

/// A proposal for a theme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SuggestedTheme {
    /// Indices into the texts, ascending.
    pub members: Vec<usize>,
    /// What its members share and others do not, most telling first, as written in them: for a title.
    pub terms: Vec<String>,
    /// Mean likeness of its members, in [0, 1].
    pub cohesion: f32,
}

/// Themes, largest first. A text is in one of them or in none; the same texts give the same themes.
pub fn suggest<S: AsRef<str>>(texts: &[S], options: &Options) -> Vec<SuggestedTheme> {
    let index = Index::new(texts);
    let mut groups = Groups::new(&index).join(options.likeness_min);
    groups.retain(|group| group.members.len() >= options.members_min.max(2));
    groups.sort_by(|a, b| b.members.len().cmp(&a.members.len()).then(a.members.cmp(&b.members)));
    groups.truncate(options.themes_max);
    groups
        .into_iter()
        .map(|group| {
            let of_group: Vec<&str> = group.members.iter().map(|&at| texts[at].as_ref()).collect();
            let terms = title_terms(&index, &of_group, options.terms_max);
            SuggestedTheme { terms, cohesion: group.cohesion(), members: group.members }
        })
        .collect()
}

/// A group on its way to become a theme.
struct Group {
    members: Vec<usize>,
    /// Sum of the members' vectors, by term.
    sum: Vector,
}

impl Group {
    /// Of all pairs of different members: what the whole product has beyond each member's product with itself.
    fn cohesion(&self) -> f32 {
        let size = self.members.len() as f32;
        let product = self.sum.iter().map(|(_, weight)| weight * weight).sum::<f32>();
        ((product - size) / (size * (size - 1.0))).clamp(0.0, 1.0)
    }
}

/// The groups so far; joined ones leave an empty place behind.
struct Groups {
    groups: Vec<Option<Group>>,
    /// Term → groups that have it, joined ones too.
    postings: Vec<Vec<(u32, f32)>>,
    products: Vec<f32>,
}

impl Groups {
    /// Each text by itself, but for those without any term.
    fn new(index: &Index) -> Self {
        let group = |(at, vector): (usize, &Vector)| Group { members: vec![at], sum: vector.clone() };
        let groups: Vec<_> = index.vectors.iter().enumerate().map(group).map(|g| (!g.sum.is_empty()).then_some(g)).collect();
        Self { products: vec![0.0; groups.len()], groups, postings: index.postings.clone() }
    }

    /// Joins all that belong together. A chain runs from each group to its nearest neighbour, to that one's nearest, and so
    /// on; likeness grows along it, so it ends in two that are nearest to each other, which are joined. Where the next step
    /// would be below `likeness_min`, the group is complete: joining others never brings them nearer to it.
    fn join(mut self, likeness_min: f32) -> Vec<Group> {
        let mut complete = Vec::new();
        let mut chain: Vec<usize> = Vec::new();
        let mut first = 0;
        while first < self.groups.len() {
            let Some(&last) = chain.last() else {
                if self.groups[first].is_some() {
                    chain.push(first);
                } else {
                    first += 1;
                }
                continue;
            };
            let before = chain.len().checked_sub(2).map(|at| chain[at]);
            let Some(next) = self.nearest(last, before, likeness_min) else {
                chain.pop();
                complete.extend(self.groups[last].take());
                continue;
            };
            // Only rounding could lead further back than one step; that must not lead round in a circle.
            match chain.iter().position(|&group| group == next) {
                Some(at) => {
                    chain.truncate(at);
                    self.merge(next, last);
                }
                None => chain.push(next),
            }
        }
        complete
    }

    /// The group most like this one, if it is like enough. Of equals the one before it in the chain, then the first.
    fn nearest(&mut self, of: usize, before: Option<usize>, likeness_min: f32) -> Option<usize> {
        let group = self.groups[of].as_ref()?;
        self.products.iter_mut().for_each(|product| *product = 0.0);
        for &(term, weight) in &group.sum {
            for &(other, other_weight) in &self.postings[term as usize] {
                self.products[other as usize] += weight * other_weight;
            }
        }
        let size = group.members.len();
        let mut best: Option<(usize, f32)> = None;
        for (other, product) in self.products.iter().enumerate() {
            let Some(candidate) = self.groups[other].as_ref().filter(|_| other != of && *product > 0.0) else { continue };
            let likeness = product / (size * candidate.members.len()) as f32;
            let is_better = best.is_none_or(|(_, most)| likeness > most || (likeness == most && Some(other) == before));
            if is_better {
                best = Some((other, likeness));
            }
        }
        best.filter(|&(_, likeness)| likeness >= likeness_min).map(|(other, _)| other)
    }

    fn merge(&mut self, a: usize, b: usize) {
        let (Some(a), Some(b)) = (self.groups[a].take(), self.groups[b].take()) else { return };
        let mut members = [a.members, b.members].concat();
        members.sort_unstable();
        let mut sum: BTreeMap<u32, f32> = a.sum.into_iter().collect();
        for (term, weight) in b.sum {
            *sum.entry(term).or_default() += weight;
        }
        let place = self.groups.len() as u32;
        for (&term, &weight) in &sum {
            let groups = &self.groups;
            let posting = &mut self.postings[term as usize];
            posting.retain(|&(group, _)| groups[group as usize].is_some());
            posting.push((place, weight));
        }
        self.groups.push(Some(Group { members, sum: sum.into_iter().collect() }));
        self.products.push(0.0);
    }
}

/// What most of these texts have in common, and the others have not.
fn title_terms(index: &Index, texts: &[&str], limit: usize) -> Vec<String> {
    // Folded form → in how many texts, the last of them, the shortest form written.
    let mut shared: BTreeMap<String, (usize, usize, String)> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        each_term(text, |term, written| {
            let (count, last, shortest) = shared.entry(term.to_owned()).or_insert_with(|| (1, at, written.to_owned()));
            if *last != at {
                (*count, *last) = (*count + 1, at);
            }
            if written.len() < shortest.len() {
                written.clone_into(shortest);
            }
        });
    }
    let mut best: Vec<(f32, String)> = shared
        .into_iter()
        .filter(|(_, (count, _, _))| *count > 1)
        .map(|(term, (count, _, written))| (count as f32 * index.weight(&term), written))
        .collect();
    // A single character, a letter or a number makes a poor title, unless there is nothing else.
    let is_telling = |written: &str| written.chars().filter(|c| c.is_alphabetic()).count() > 1;
    if best.iter().any(|(_, written)| is_telling(written)) {
        best.retain(|(_, written)| is_telling(written));
    }
    best.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut titles: Vec<String> = Vec::new();
    for (_, written) in best {
        if titles.len() >= limit {
            break;
        }
        let phrase = grown(&written, texts);
        if !titles.iter().any(|title| title.contains(&phrase) || phrase.contains(title.as_str())) {
            titles.push(phrase);
        }
    }
    titles
}

/// A pair of characters grown to the word or phrase it is a part of: as long as nearly all texts that have it go on with the
/// same character. Words of spaced scripts stay as they are.
fn grown(pair: &str, texts: &[&str]) -> String {
    let mut phrase = pair.to_owned();
    if !pair.chars().all(|c| Script::of(c) == Some(Script::Unspaced)) {
        return phrase;
    }
    while phrase.chars().count() < PHRASE_CHARS_MAX {
        let longer = [true, false].into_iter().find_map(|is_after| next_char(&phrase, texts, is_after).map(|c| (c, is_after)));
        match longer {
            Some((c, true)) => phrase.push(c),
            Some((c, false)) => phrase.insert(0, c),
            None => break,
        }
    }
    phrase
}

/// The character that stands beside the phrase in at least three of four texts that have it, and in two at least.
fn next_char(phrase: &str, texts: &[&str], is_after: bool) -> Option<char> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    let mut having = 0;
    for text in texts {
        let Some((before, after)) = text.split_once(phrase) else { continue };
        having += 1;
        let beside = if is_after { after.chars().next() } else { before.chars().next_back() };
        if let Some(c) = beside.filter(|&c| Script::of(c) == Some(Script::Unspaced)) {
            *counts.entry(c).or_default() += 1;
        }
    }
    counts.into_iter().find(|&(_, count)| count > 1 && count * 4 >= having * 3).map(|(c, _)| c)
}

/// A title's phrase is no sentence.
const PHRASE_CHARS_MAX: usize = 6;
