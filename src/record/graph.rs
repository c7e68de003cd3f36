//! The graph of what was seen: places acts whose whole ancestry is held, keeps the others waiting, and answers what an act knew.
//!
//! Order is causal, never by clock: an act comes after all it has seen. Acts that did not see each other are ordered by
//! `(moment, depth, id)`, where an act's *moment* is its `created_at` or its ancestors' latest, whichever is later, and its
//! *depth* is the length of its longest line of ancestors. So the order of two acts never depends on what else is held.

use crate::domain::act::{Locked, Order, Past, Unlocked};
use crate::domain::held::Held;
use crate::domain::id::{ActId, QuestionKey, QuestionSecret};
use crate::domain::ordered::Ordered;
use crate::domain::time::Time;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// Most acts a node lists as unseen; beyond that it is looked for along the graph.
const UNSEEN_MAX: usize = 512;

#[derive(Debug)]
struct Node {
    key: Order,
    parents: Vec<u32>,
    /// It has seen every node placed before this index but those in `unseen`. Makes `had_seen` quick: mostly one device acts after
    /// another, and few acts are ones that others have not heard of.
    below: u32,
    /// In ascending order.
    unseen: Arc<[u32]>,
}

#[derive(Debug)]
struct Waiting {
    at: Time,
    seen: Vec<ActId>,
    missing: usize,
}

/// All acts of a session by what they had seen.
#[derive(Debug, Default)]
pub struct Graph {
    nodes: Vec<Node>,
    index: HashMap<ActId, u32>,
    waiting: Held<ActId, Waiting>,
    waits_for: Held<ActId, Vec<ActId>>,
    /// What opens locked ballots, where it is at hand.
    pub(super) opener: Option<Opener>,
}

/// What opens locked ballots: [`super::lock::OPENER`]. It is handed in, since a page that opens with what it shows has not the
/// arithmetic of keys.
#[derive(Clone, Copy)]
pub struct Opener(pub fn(QuestionKey, QuestionSecret, &[Locked]) -> Option<Unlocked>);

impl std::fmt::Debug for Opener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opener")
    }
}

/// There is one of them.
impl PartialEq for Opener {
    fn eq(&self, _: &Opener) -> bool {
        true
    }
}

impl Graph {
    /// An empty graph.
    pub(super) fn with(opener: Option<Opener>) -> Graph {
        Graph { opener, ..Graph::default() }
    }

    /// Adds an act. Returns the acts that are placed by it, ancestors first: none while it waits or if it is known already.
    pub fn add(&mut self, id: ActId, at: Time, seen: &[ActId]) -> Vec<ActId> {
        if self.knows(id) {
            return Vec::new();
        }
        let mut seen = seen.to_vec();
        seen.order_by(|id| *id);
        seen.dedup();
        let missing: Vec<ActId> = seen.iter().copied().filter(|parent| !self.index.contains_key(parent)).collect();
        if !missing.is_empty() {
            self.waiting.insert(id, Waiting { at, seen, missing: missing.len() });
            for parent in missing {
                self.waits_for.get_or_insert_with(parent, Vec::new).push(id);
            }
            return Vec::new();
        }
        self.place(id, at, &seen);
        let mut placed = vec![id];
        let mut next = 0;
        while let Some(parent) = placed.get(next).copied() {
            next += 1;
            for child in self.waits_for.remove(&parent).unwrap_or_default() {
                let Some(waiting) = self.waiting.get_mut(&child) else { continue };
                waiting.missing -= 1;
                if waiting.missing == 0
                    && let Some(ready) = self.waiting.remove(&child)
                {
                    self.place(child, ready.at, &ready.seen);
                    placed.push(child);
                }
            }
        }
        placed
    }

    fn place(&mut self, id: ActId, at: Time, seen: &[ActId]) {
        let parents: Vec<u32> = seen.iter().filter_map(|parent| self.index.get(parent).copied()).collect();
        let known = parents.iter().filter_map(|parent| self.nodes.get(*parent as usize));
        let (mut moment, mut depth) = (at, 0);
        for parent in known {
            moment = moment.max(parent.key.moment);
            depth = depth.max(parent.key.depth + 1);
        }
        let (below, unseen) = self.seen_by_one_of(&parents);
        let place = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes.push(Node { key: Order { moment, depth, id }, parents, below, unseen });
        self.index.insert(id, place);
    }

    /// `below` and `unseen` of a node with these parents.
    fn seen_by_one_of(&self, parents: &[u32]) -> (u32, Arc<[u32]>) {
        let node = |place: &u32| self.nodes.get(*place as usize);
        let Some(best) = parents.iter().filter_map(node).max_by_key(|node| node.below) else { return (0, Arc::from([])) };
        let (floor, mut below) = (best.below, best.below);
        let met = |earlier: &u32| parents.iter().any(|parent| parent == earlier || self.sees(*parent, *earlier));
        let mut unseen: Vec<u32> = best.unseen.iter().copied().filter(|earlier| !met(earlier)).collect();
        let mut doubtful = unseen.len();
        let reached = self.ancestors(parents, floor);
        for next in floor..u32::try_from(self.nodes.len()).unwrap_or(u32::MAX) {
            if reached.contains(&next) {
                (below, doubtful) = (next + 1, unseen.len());
            } else if unseen.len() < UNSEEN_MAX {
                unseen.push(next);
            } else {
                break;
            }
        }
        // What comes after the last one seen need not be listed.
        unseen.truncate(doubtful);
        (below, if *unseen == *best.unseen { best.unseen.clone() } else { unseen.into() })
    }

    /// Whether the node at one place has seen the node at another.
    fn sees(&self, later: u32, earlier: u32) -> bool {
        // A node is placed after its ancestors.
        if earlier >= later {
            return false;
        }
        let mut met = HashSet::new();
        let mut stack = vec![later];
        while let Some(place) = stack.pop() {
            let Some(node) = self.nodes.get(place as usize) else { continue };
            if earlier < node.below {
                if node.unseen.binary_search(&earlier).is_err() {
                    return true;
                }
                continue;
            }
            if node.parents.contains(&earlier) {
                return true;
            }
            stack.extend(node.parents.iter().copied().filter(|parent| *parent > earlier && met.insert(*parent)));
        }
        false
    }

    /// The nodes at or above `floor` that can be reached from these, these among them.
    fn ancestors(&self, from: &[u32], floor: u32) -> HashSet<u32> {
        let mut met: HashSet<u32> = from.iter().copied().filter(|node| *node >= floor).collect();
        let mut stack: Vec<u32> = met.iter().copied().collect();
        while let Some(node) = stack.pop() {
            let parents = self.nodes.get(node as usize).map_or(&[][..], |node| &node.parents);
            stack.extend(parents.iter().copied().filter(|parent| *parent >= floor && met.insert(*parent)));
        }
        met
    }

    /// Whether the act is held, placed or waiting.
    pub fn knows(&self, id: ActId) -> bool {
        self.index.contains_key(&id) || self.waiting.contains_key(&id)
    }

    /// Whether the act is placed: its whole ancestry is held.
    pub fn placed(&self, id: ActId) -> bool {
        self.index.contains_key(&id)
    }

    /// The act's place in the order.
    pub fn key(&self, id: ActId) -> Option<Order> {
        self.index.get(&id).and_then(|place| self.nodes.get(*place as usize)).map(|node| node.key)
    }

    /// Acts that wait for an ancestor.
    pub fn waiting(&self) -> impl Iterator<Item = ActId> + '_ {
        self.waiting.keys().copied()
    }

    /// Ancestors that acts wait for and that are not held.
    pub fn missing(&self) -> impl Iterator<Item = ActId> + '_ {
        self.waits_for.keys().copied().filter(|id| !self.waiting.contains_key(id))
    }

    /// The placed acts that no other placed act has seen, the latest first; acts of `outcasts` are passed over.
    pub fn tips(&self, outcasts: &BTreeSet<ActId>) -> Vec<ActId> {
        let counts = |node: &Node| !outcasts.contains(&node.key.id);
        let mut covered = vec![false; self.nodes.len()];
        for parent in self.nodes.iter().filter(|node| counts(node)).flat_map(|node| &node.parents) {
            if let Some(covered) = covered.get_mut(*parent as usize) {
                *covered = true;
            }
        }
        let free = self.nodes.iter().zip(covered).filter(|(node, covered)| counts(node) && !covered);
        let mut tips: Vec<Order> = free.map(|(node, _)| node.key).collect();
        tips.order_by(|key| std::cmp::Reverse(*key));
        tips.into_iter().map(|key| key.id).collect()
    }
}

impl Past for Graph {
    fn unlock(&self, key: QuestionKey, secret: QuestionSecret, locked: &[Locked]) -> Option<Unlocked> {
        self.opener.and_then(|opener| (opener.0)(key, secret, locked))
    }

    fn ancestry(&self, of: ActId) -> HashSet<ActId> {
        let Some(node) = self.index.get(&of).and_then(|place| self.nodes.get(*place as usize)) else { return HashSet::new() };
        let below = (0..node.below).filter(|place| node.unseen.binary_search(place).is_err());
        let seen = below.chain(self.ancestors(&node.parents, node.below));
        seen.filter_map(|place| self.nodes.get(place as usize)).map(|seen| seen.key.id).collect()
    }

    fn order(&self, of: ActId) -> Order {
        self.key(of).unwrap_or(Order { moment: Time(i64::MAX), depth: u32::MAX, id: of })
    }

    fn had_seen(&self, later: ActId, earlier: ActId) -> bool {
        matches!((self.index.get(&later), self.index.get(&earlier)), (Some(later), Some(earlier)) if self.sees(*later, *earlier))
    }
}

/// The acts that are about to be made on this device, in a row: each has seen everything placed here and those before it.
pub struct AtClick<'a>(pub &'a Graph);

impl AtClick<'_> {
    /// The id that stands for the n-th act about to be made.
    pub fn next(n: usize) -> ActId {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&(n as u64).to_be_bytes());
        ActId(bytes)
    }

    fn count(id: ActId) -> Option<u64> {
        let (count, rest) = id.0.split_at(8);
        rest.iter().all(|byte| *byte == 0).then(|| count.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    }
}

impl Past for AtClick<'_> {
    fn unlock(&self, key: QuestionKey, secret: QuestionSecret, locked: &[Locked]) -> Option<Unlocked> {
        self.0.unlock(key, secret, locked)
    }

    fn ancestry(&self, of: ActId) -> HashSet<ActId> {
        match Self::count(of) {
            Some(n) => self.0.index.keys().copied().chain((0..n).map(|before| Self::next(before as usize))).collect(),
            None => self.0.ancestry(of),
        }
    }

    fn order(&self, of: ActId) -> Order {
        self.0.order(of)
    }

    fn had_seen(&self, later: ActId, earlier: ActId) -> bool {
        match (Self::count(later), Self::count(earlier)) {
            (Some(later), Some(earlier)) => earlier < later,
            (Some(_), None) => self.0.placed(earlier),
            (None, Some(_)) => false,
            (None, None) => self.0.had_seen(later, earlier),
        }
    }
}
