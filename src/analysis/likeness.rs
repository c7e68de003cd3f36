//! How alike short texts are: the cosine between their terms, each weighed by how rare it is (tf-idf; a card is too short
//! for a term's frequency in it to matter, so a term is there or not).
//!
//! Sums run in one fixed order and the logarithm is our own, so that every device finds the same.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::BuildHasherDefault;

use super::terms::{each_term, worth};

/// Below this two texts are not called alike. On cards as residents write them, four of five pairs at or above it are about
/// the same thing.
pub const ALIKE: f32 = 0.15;

/// One rare word in common is not yet likeness.
const SHARED_MIN: u32 = 2;

const TERMS_MAX: usize = 100;

/// Texts made ready to be compared. Costs about 20 µs a text to make.
pub struct Index {
    /// Term → its number.
    numbers: Numbers,
    /// Number → what a text that has the term gets for it, before it is brought to length 1.
    weights: Vec<f32>,
    /// Weight of a term that no text has.
    weight_of_unknown: f32,
    pub(super) vectors: Vec<Vector>,
    /// Term → texts that have it.
    pub(super) postings: Vec<Vec<(u32, f32)>>,
}

/// Hashed without chance (the standard map draws a seed); its order is never used.
type Numbers = HashMap<String, u32, BuildHasherDefault<DefaultHasher>>;

/// Terms with their weights, by number; of length 1, or empty.
pub(super) type Vector = Vec<(u32, f32)>;

impl Index {
    pub fn new<S: AsRef<str>>(texts: &[S]) -> Self {
        let mut numbers = Numbers::default();
        let mut counts: Vec<usize> = Vec::new();
        let mut found: Vec<Vec<u32>> = Vec::with_capacity(texts.len());
        for text in texts {
            let mut of_text: Vec<u32> = Vec::new();
            each_term(text.as_ref(), |term, _| {
                let number = numbers.get(term).copied().unwrap_or_else(|| {
                    counts.push(0);
                    numbers.insert(term.to_owned(), counts.len() as u32 - 1);
                    counts.len() as u32 - 1
                });
                of_text.push(number);
            });
            of_text.sort_unstable();
            of_text.dedup();
            of_text.iter().for_each(|&number| counts[number as usize] += 1);
            found.push(of_text);
        }
        let mut weights: Vec<f32> = counts.iter().map(|&count| rarity(texts.len(), count)).collect();
        for (term, &number) in &numbers {
            weights[number as usize] *= worth(term);
        }
        let vectors: Vec<Vector> = found
            .into_iter()
            .map(|numbers| to_length_1(numbers.into_iter().map(|n| (n, weights[n as usize])).collect()))
            .collect();
        let mut postings = vec![Vec::new(); weights.len()];
        for (at, vector) in vectors.iter().enumerate() {
            for &(number, weight) in vector {
                postings[number as usize].push((at as u32, weight));
            }
        }
        Self { numbers, weights, weight_of_unknown: rarity(texts.len(), 0), vectors, postings }
    }

    pub(super) fn weight(&self, term: &str) -> f32 {
        self.numbers.get(term).map_or(self.weight_of_unknown * worth(term), |&number| self.weights[number as usize])
    }

    /// A text that need not be among those of the index. What it says beyond them makes it less like any.
    fn vector(&self, text: &str) -> Vector {
        let mut unknown: Vec<String> = Vec::new();
        let mut vector: Vector = Vec::new();
        each_term(text, |term, _| match self.numbers.get(term) {
            Some(&number) => vector.push((number, self.weights[number as usize])),
            None => unknown.push(term.to_owned()),
        });
        vector.sort_unstable_by_key(|&(number, _)| number);
        vector.dedup();
        unknown.sort_unstable();
        unknown.dedup();
        let beyond = self.weights.len() as u32..;
        vector.extend(beyond.zip(unknown.iter().map(|term| self.weight_of_unknown * worth(term))));
        to_length_1(vector)
    }
}

/// The texts most like this one, best first, with their likeness in [[`ALIKE`], 1]; at most `limit`. Equal likeness: the
/// earlier text first.
pub fn near(index: &Index, text: &str, limit: usize) -> Vec<(usize, f32)> {
    let mut found = vec![(0f32, 0u32); index.vectors.len()];
    for (number, weight) in index.vector(text) {
        for &(at, other) in index.postings.get(number as usize).into_iter().flatten() {
            let (likeness, shared) = &mut found[at as usize];
            *likeness += weight * other;
            *shared += 1;
        }
    }
    let mut alike: Vec<(usize, f32)> = found
        .into_iter()
        .enumerate()
        .filter(|&(_, (likeness, shared))| likeness >= ALIKE && shared >= SHARED_MIN)
        .map(|(at, (likeness, _))| (at, likeness.min(1.0)))
        .collect();
    alike.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    alike.truncate(limit);
    alike
}

/// Smoothed inverse document frequency: 1 for what every text has.
fn rarity(texts: usize, texts_with_term: usize) -> f32 {
    1.0 + ln((1 + texts) as f32 / (1 + texts_with_term) as f32)
}

/// Natural logarithm of x ≥ 1 by additions and multiplications only: the one of a platform's library may differ in its last
/// digit from another's.
fn ln(mut x: f32) -> f32 {
    let mut halvings = 0f32;
    while x > 1.5 {
        x /= 2.0;
        halvings += 1.0;
    }
    // ln x = 2 artanh((x - 1) / (x + 1)); |z| ≤ 0.2 here, so five terms reach the precision of an f32.
    let z = (x - 1.0) / (x + 1.0);
    let zz = z * z;
    let series = z * (1.0 + zz * (1.0 / 3.0 + zz * (1.0 / 5.0 + zz * (1.0 / 7.0 + zz / 9.0))));
    halvings * std::f32::consts::LN_2 + 2.0 * series
}

/// The vector with its heaviest terms only, brought to length 1. A long letter among the cards is known by its rarest words,
/// and does not make everything slow.
fn to_length_1(mut vector: Vector) -> Vector {
    if vector.len() > TERMS_MAX {
        vector.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        vector.truncate(TERMS_MAX);
        vector.sort_unstable_by_key(|&(number, _)| number);
    }
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    for (_, weight) in &mut vector {
        *weight /= length;
    }
    vector
}
