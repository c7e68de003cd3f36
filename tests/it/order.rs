//! The graph of what was seen, held against sets of bits: who had seen what, the order, the tips, and who waits for whom.

use crate::laws::cases;
use crate::made::{Made, Step, sessions};
use gongshi::domain::Past;
use gongshi::domain::id::ActId;
use gongshi::record::Body;
use gongshi::record::graph::Graph;
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use std::collections::BTreeSet;

fn seen(made: &Made, n: usize) -> Vec<ActId> {
    match made.acts[n].event.body() {
        Body::Act { seen, .. } => seen.clone(),
        Body::Words { .. } | Body::Sealed(_) | Body::Key(_) => Vec::new(),
    }
}

/// An order of arrival, decided by the steps' own numbers.
fn arrival(made: &Made, steps: &[Step]) -> Vec<usize> {
    let salt = steps.iter().fold(7u64, |sum, step| sum.wrapping_mul(131).wrapping_add(u64::from(step.b)));
    let mut order: Vec<usize> = (0..made.acts.len()).collect();
    order.sort_by_key(|n| (*n as u64 ^ salt).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 17);
    order
}

fn try_on(steps: usize, holds: impl Fn(&Made, &[Step]) -> Result<(), String>) {
    let config = Config { cases: cases().min(2_000), failure_persistence: None, ..Config::default() };
    match TestRunner::new(config).run(&sessions(steps), |steps| holds(&Made::of(&steps), &steps).map_err(TestCaseError::fail)) {
        Ok(()) => {}
        Err(TestError::Fail(why, steps)) => panic!("{why}\n{}", Made::of(&steps).told()),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

fn same<T: PartialEq + std::fmt::Debug>(found: T, wanted: T, what: &str) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("{what}: found {found:?}, not {wanted:?}")) }
}

#[test]
fn what_an_act_had_seen_and_its_place_are_as_the_plain_way_finds() {
    try_on(80, |made, steps| {
        let plain = made.past();
        let mut graph = Graph::default();
        for n in arrival(made, steps) {
            graph.add(made.acts[n].id, made.acts[n].at, &seen(made, n));
        }
        for later in &made.acts {
            same(graph.key(later.id), Some(plain.order(later.id)), "its place")?;
            same(graph.ancestry(later.id), plain.ancestry(later.id), "all it had seen")?;
            for earlier in &made.acts {
                let (found, wanted) = (graph.had_seen(later.id, earlier.id), plain.had_seen(later.id, earlier.id));
                same(found, wanted, &format!("whether {:?} had seen {:?}", later.id, earlier.id))?;
            }
        }
        Ok(())
    });
}

#[test]
fn an_act_waits_for_its_whole_ancestry_and_for_nothing_else() {
    try_on(50, |made, steps| {
        let order = arrival(made, steps);
        let mut graph = Graph::default();
        let mut held: BTreeSet<usize> = BTreeSet::new();
        for n in order {
            let newly: BTreeSet<ActId> = graph.add(made.acts[n].id, made.acts[n].at, &seen(made, n)).into_iter().collect();
            let before = placed(made, &held);
            held.insert(n);
            let now = placed(made, &held);
            same(newly, now.difference(&before).copied().collect(), "newly placed")?;
            let waiting: BTreeSet<ActId> = held.iter().map(|n| made.acts[*n].id).filter(|id| !now.contains(id)).collect();
            same(graph.waiting().collect::<BTreeSet<ActId>>(), waiting.clone(), "waiting")?;
            let known: BTreeSet<ActId> = held.iter().map(|n| made.acts[*n].id).collect();
            let named = held.iter().filter(|n| waiting.contains(&made.acts[**n].id)).flat_map(|n| seen(made, *n));
            let missing: BTreeSet<ActId> = named.filter(|id| !known.contains(id)).collect();
            same(graph.missing().collect::<BTreeSet<ActId>>(), missing, "missing")?;
        }
        Ok(())
    });
}

fn placed(made: &Made, held: &BTreeSet<usize>) -> BTreeSet<ActId> {
    let whole = |n: &&usize| (0..made.acts.len()).all(|m| made.acts[**n].ancestors >> m & 1 == 0 || held.contains(&m));
    held.iter().filter(whole).map(|n| made.acts[*n].id).collect()
}

#[test]
fn tips_are_what_nobody_had_seen_and_outcasts_neither_show_nor_cover() {
    try_on(60, |made, steps| {
        let mut graph = Graph::default();
        (0..made.acts.len()).for_each(|n| drop(graph.add(made.acts[n].id, made.acts[n].at, &seen(made, n))));
        let outcasts: BTreeSet<ActId> = made
            .acts
            .iter()
            .zip(steps.iter().cycle())
            .skip(1)
            .filter(|(_, step)| step.c % 5 == 0)
            .map(|(act, _)| act.id)
            .collect();
        let known: Vec<usize> = (0..made.acts.len()).filter(|n| !outcasts.contains(&made.acts[*n].id)).collect();
        let named: BTreeSet<ActId> = known.iter().flat_map(|n| seen(made, *n)).collect();
        let wanted: BTreeSet<ActId> = known.iter().map(|n| made.acts[*n].id).filter(|id| !named.contains(id)).collect();
        let found = graph.tips(&outcasts);
        same(found.iter().copied().collect::<BTreeSet<ActId>>(), wanted, "tips")?;
        let keys: Vec<_> = found.iter().map(|id| graph.key(*id)).collect();
        same(keys.is_sorted_by(|a, b| a > b), true, "the latest comes first")
    });
}
