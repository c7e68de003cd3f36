//! Things by their id.
//!
//! The standard map is compiled for every kind of thing it holds, some kilobytes each. Here each thing is in a box of its own, so
//! that to the machine all maps are one; a page that is loaded over a slow network cannot carry dozens.

use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::collections::btree_map;
use std::iter::{FusedIterator, Map};
use std::ops::Index;

/// Things of one kind, in the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held<K, V>(BTreeMap<K, Box<V>>);

impl<K, V> Default for Held<K, V> {
    fn default() -> Self {
        Held(BTreeMap::new())
    }
}

impl<K: Ord, V> Held<K, V> {
    /// Puts one in; what it was in the place of.
    pub fn insert(&mut self, id: K, thing: V) -> Option<V> {
        self.0.insert(id, Box::new(thing)).map(|before| *before)
    }

    /// One of them.
    pub fn get(&self, id: &K) -> Option<&V> {
        self.0.get(id).map(|thing| &**thing)
    }

    /// One of them, to change it.
    pub fn get_mut(&mut self, id: &K) -> Option<&mut V> {
        self.0.get_mut(id).map(|thing| &mut **thing)
    }

    /// One of them, to change it; made where it is not held.
    pub fn get_or_insert_with(&mut self, id: K, make: impl FnOnce() -> V) -> &mut V {
        self.0.entry(id).or_insert_with(|| Box::new(make()))
    }

    /// Whether it is held.
    pub fn contains_key(&self, id: &K) -> bool {
        self.0.contains_key(id)
    }

    /// Takes one out.
    pub fn remove(&mut self, id: &K) -> Option<V> {
        self.0.remove(id).map(|thing| *thing)
    }

    /// Keeps those of which this is true.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &V) -> bool) {
        self.0.retain(|id, thing| keep(id, thing));
    }

    /// All, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.values_mut().map(|thing| &mut **thing)
    }
}

impl<K, V> Held<K, V> {
    /// All with their ids.
    pub fn iter(&self) -> Things<'_, K, V> {
        self.0.iter().map(|(id, thing)| (id, &**thing))
    }

    /// All.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator + FusedIterator + Clone {
        self.0.values().map(|thing| &**thing)
    }

    /// All ids.
    pub fn keys(&self) -> btree_map::Keys<'_, K, Box<V>> {
        self.0.keys()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Things with their ids, in the order of these.
pub type Things<'a, K, V> = Map<btree_map::Iter<'a, K, Box<V>>, fn((&'a K, &'a Box<V>)) -> (&'a K, &'a V)>;

impl<'a, K, V> IntoIterator for &'a Held<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Things<'a, K, V>;

    fn into_iter(self) -> Things<'a, K, V> {
        self.iter()
    }
}

/// One that is held, for sure.
impl<K: Ord, V> Index<&K> for Held<K, V> {
    type Output = V;

    fn index(&self, id: &K) -> &V {
        &self.0[id]
    }
}

impl<K: Serialize, V: Serialize> Serialize for Held<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
