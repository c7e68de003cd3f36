//! Putting things in order, with one sort for all kinds of things.
//!
//! The standard sort is compiled for every type it meets, some kilobytes each time, and `collect` brings one for every ordered
//! set; a page that is loaded over a slow network cannot carry dozens of them.

use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Orders a list by a key of its items; what has equal keys stays as it was.
pub trait Ordered<T> {
    /// The least key first. The key is made anew for every comparison.
    fn order_by<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order(|a, b| key(a).cmp(&key(b)));
    }

    /// The least first, as two of them compare.
    fn order(&mut self, compare: impl Fn(&T, &T) -> Ordering);
}

impl<T> Ordered<T> for [T] {
    fn order(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let order = places(self.len(), &|a, b| compare(&self[a], &self[b]));
        for (at, &from) in order.iter().enumerate() {
            // What stood there may have been swapped on since.
            let mut from = from;
            while from < at {
                from = order[from];
            }
            self.swap(at, from);
        }
    }
}

/// The places of a list of so many, in order.
#[inline(never)]
fn places(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..n).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// A set of these, put in one by one.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}
