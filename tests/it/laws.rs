//! The laws of the fold, over made-up sessions.
//!
//! 1. Any order, repetition or splitting of the same set of acts folds to the same state.
//! 2. Folding act by act as they arrive equals folding from scratch.
//! 3. A decision is judged on exactly what it had seen: with everything else out of the record it comes to the same.
//!
//! How many sessions: `GONGSHI_CASES` (500 unless set; the full run asks for 10,000).

use crate::made::{Made, Step, sessions};
use gongshi::domain::count::count;
use gongshi::domain::id::{ActId, QuestionId};
use gongshi::domain::question::Close;
use gongshi::domain::{Act, Placed, Rejected, State, fold};
use gongshi::record::{Ledger, Verified};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use std::collections::BTreeMap;

/// How many made-up sessions each law is tried on.
pub fn cases() -> u32 {
    std::env::var("GONGSHI_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(500)
}

fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 4_000, ..Config::default() };
    TestRunner::new(config)
}

fn broken(law: &str) -> TestCaseError {
    TestCaseError::fail(law.to_owned())
}

/// Folds events as they arrive in pieces of this size.
fn arriving(made: &Made, events: &[Verified], piece: usize) -> Ledger {
    let mut ledger = Ledger::new(made.acts[0].event.session());
    for part in events.chunks(piece.max(1)) {
        ledger.extend(part.iter().cloned(), |_, _| {});
    }
    ledger
}

fn agree(law: &str, a: &Ledger, b: &Ledger) -> Result<(), TestCaseError> {
    if a.state() != b.state() {
        return Err(broken(&format!("{law}: the state differs")));
    }
    if a.rejected() != b.rejected() {
        return Err(broken(&format!("{law}: the rejections differ")));
    }
    if a.waiting() != b.waiting() || !a.waiting().is_empty() {
        return Err(broken(&format!("{law}: acts wait though all is there")));
    }
    Ok(())
}

/// Puts a list into another order, decided by the steps' own numbers.
fn shuffled(events: &[Verified], steps: &[Step]) -> Vec<Verified> {
    let mut mixed = events.to_vec();
    let mut state =
        steps.iter().fold(1u64, |sum, step| sum.wrapping_mul(31).wrapping_add(u64::from(step.a) + u64::from(step.what)));
    for n in (1..mixed.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        mixed.swap(n, (state >> 33) as usize % (n + 1));
    }
    mixed
}

fn any_order(made: &Made, steps: &[Step]) -> Result<(), TestCaseError> {
    let events: Vec<Verified> = made.events().collect();
    let truth = arriving(made, &events, usize::MAX);
    let mixed = shuffled(&events, steps);
    agree("another order, one by one", &truth, &arriving(made, &mixed, 1))?;
    let twice: Vec<Verified> = mixed.iter().chain(events.iter().rev()).cloned().collect();
    agree("backwards and twice, in sevens", &truth, &arriving(made, &twice, 7))?;
    if truth.state().digest() != arriving(made, &mixed, 5).state().digest() {
        return Err(broken("the digest differs"));
    }
    Ok(())
}

fn step_by_step(made: &Made) -> Result<(), TestCaseError> {
    let events: Vec<Verified> = made.events().collect();
    let truth = arriving(made, &events, usize::MAX);
    agree("as they were made, one by one", &truth, &arriving(made, &events, 1))?;
    // The order of the record, done the plain way, and folded from scratch without the ledger.
    let past = made.past();
    let mut acts: Vec<Placed> = made.acts.iter().map(|a| Placed { id: a.id, by: a.by, at: a.at, act: a.act.clone() }).collect();
    acts.sort_by_key(|placed| gongshi::domain::Past::order(&past, placed.id));
    if !acts.iter().map(|placed| placed.id).eq(truth.acts().map(|placed| placed.id)) {
        return Err(broken("the order of the record differs from the plain one"));
    }
    let (state, mut rejected): (State, Vec<Rejected>) = fold(&acts, &past);
    rejected.sort();
    if state != *truth.state() || rejected != truth.rejected() {
        return Err(broken("from scratch it folds to something else"));
    }
    Ok(())
}

/// The ledger of somebody who holds what an act had seen and nothing else.
fn as_it_knew(made: &Made, of: usize) -> Ledger {
    let known = made.acts.iter().enumerate().filter(|(n, _)| made.acts[of].ancestors >> n & 1 == 1);
    let events: Vec<Verified> = known.map(|(_, act)| act.event.clone()).collect();
    arriving(made, &events, usize::MAX)
}

fn decisions_stand(made: &Made) -> Result<(), TestCaseError> {
    let events: Vec<Verified> = made.events().collect();
    let truth = arriving(made, &events, usize::MAX);
    let closes: BTreeMap<ActId, &Close> = truth.state().questions.values().flat_map(|q| &q.closes).map(|c| (c.id, c)).collect();
    for (n, made_act) in made.acts.iter().enumerate().filter(|(_, act)| act.act.is_decision()) {
        if truth.rejection(made_act.id).is_some_and(|reason| reason.is_outcast()) {
            continue;
        }
        let mut knew = as_it_knew(made, n);
        let before = knew.state().clone();
        knew.add(made_act.event.clone());
        if knew.rejection(made_act.id) != truth.rejection(made_act.id) {
            return Err(broken("a decision is judged by more than it had seen"));
        }
        match (&made_act.act, closes.get(&made_act.id)) {
            (Act::QuestionClose(close), Some(found)) => {
                let question = before.questions.get(&QuestionId::from(ActId::from(close.question))).expect("it was closed");
                let counted = count(&before, question);
                if (&found.recount, &found.outcome, found.electorate) != (&counted.seal, &counted.outcome, counted.electorate) {
                    return Err(broken("a close counts something else than it had seen"));
                }
            }
            (Act::QuestionClose(_), None) if truth.rejection(made_act.id).is_none() => {
                return Err(broken("an admitted close is not in the state"));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Every removal that holds is an admitted act; every rejected one holds nothing.
fn removals_are_admitted(made: &Made) -> Result<(), TestCaseError> {
    let events: Vec<Verified> = made.events().collect();
    let truth = arriving(made, &events, usize::MAX);
    let held: Vec<ActId> = truth.state().roster.standing.removals().iter().map(|removal| removal.revoke).collect();
    for act in made.acts.iter().filter(|act| matches!(act.act, Act::Revoke(_))) {
        if held.contains(&act.id) == truth.rejection(act.id).is_some() {
            return Err(broken("a removal holds that was rejected, or the other way round"));
        }
    }
    Ok(())
}

#[track_caller]
fn law(cases: u32, holds: impl Fn(&Made, &[Step]) -> Result<(), TestCaseError>) {
    let outcome = runner(cases).run(&sessions(100), |steps| holds(&Made::of(&steps), &steps));
    if let Err(broken) = outcome {
        panic!("{broken}");
    }
}

#[test]
fn any_order_repetition_or_splitting_folds_to_the_same() {
    law(cases(), any_order);
}

#[test]
fn step_by_step_equals_from_scratch() {
    law(cases(), |made, _| step_by_step(made));
}

#[test]
fn decisions_are_judged_on_what_they_had_seen() {
    law(cases(), |made, _| decisions_stand(made));
}

#[test]
fn removals_that_hold_are_those_admitted() {
    law(cases(), |made, _| removals_are_admitted(made));
}

/// The laws are worth what the sessions are: all kinds of acts take effect, and the rules that reach back are broken often.
#[test]
fn made_up_sessions_are_rich() {
    let mut admitted: BTreeMap<&str, usize> = BTreeMap::new();
    let mut rejected: BTreeMap<String, usize> = BTreeMap::new();
    let mut closes = [0; 4];
    let outcome = std::cell::RefCell::new((&mut admitted, &mut rejected, &mut closes));
    // Always the same sessions: what is rare must not make the test fail now and then.
    let config = Config { cases: 1_000, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let ran = runner.run(&sessions(100), |steps| {
        let made = &Made::of(&steps);
        let events: Vec<Verified> = made.events().collect();
        let truth = arriving(made, &events, usize::MAX);
        let (admitted, rejected, closes) = &mut *outcome.borrow_mut();
        for act in &made.acts {
            match truth.rejection(act.id) {
                None => *admitted.entry(act.act.name()).or_default() += 1,
                Some(reason) => *rejected.entry(reason.name()).or_default() += 1,
            }
        }
        for question in truth.state().questions.values() {
            let of = [
                question.closes.len() > 1,
                question.missed().next().is_some(),
                question.ballots.values().any(|ballot| ballot.struck),
                question.close().is_some_and(|close| close.counted.len() > 1),
            ];
            of.iter().zip(closes.iter_mut()).for_each(|(is_so, count)| *count += usize::from(*is_so));
        }
        Ok(())
    });
    ran.expect("nothing here fails");
    let never: Vec<&&str> = Act::NAMES.iter().filter(|name| !admitted.contains_key(**name)).collect();
    assert!(never.is_empty(), "never admitted: {never:?}");
    let wanted = [
        "revoked",
        "not_joined",
        "invite_used_up",
        "already_joined",
        "ballot_after_close",
        "question_closed",
        "not_in_electorate",
        "not_complete",
        "convener_only",
        "facilitator_only",
        "objections_open",
        "no_such_invite",
        "wrong_invite_proof",
    ];
    let missing: Vec<&&str> = wanted.iter().filter(|rule| !rejected.contains_key(**rule)).collect();
    assert!(missing.is_empty(), "never broken: {missing:?}");
    println!("{admitted:?}\n{rejected:?}");
    let [twice, missed, struck, counted] = closes;
    assert!(closes.iter().all(|n| *n > 0), "closes: {twice} twice, {missed} missed, {struck} struck, {counted} counted");
    println!("closes: {twice} twice, {missed} missed, {struck} struck, {counted} counted");
}
