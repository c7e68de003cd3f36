//! The laws of the fold, over made-up sessions.
//!
//! 1. Any order, repetition or splitting of the same set of acts folds to the same state.
//! 2. Folding act by act as they arrive equals folding from scratch.
//! 3. A decision is judged on exactly what it had seen: with everything else out of the record it comes to the same.
//!
//! 4. The removals that hold are those admitted.
//! 5. Where a card is said to be is what its line says last.
//!
//! How many sessions: `GONGSHI_CASES` (500 unless set; the full run asks for 10,000).

use crate::made::{Made, OPENER, Step, sessions};
use gongshi::domain::count::count;
use gongshi::domain::id::ActId;
use gongshi::domain::question::Close;
use gongshi::domain::response::Item;
use gongshi::domain::time::Time;
use gongshi::domain::{Act, Past, Placed, Rejected, Rejection, State, fold};
use gongshi::record::{Ledger, Verified};
use gongshi::view::Lens;
use gongshi::view::line::{Fate, Line, Step as LineStep, fate_of, line};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hasher, RandomState};

/// How many made-up sessions each law is tried on.
pub fn cases() -> u32 {
    std::env::var("GONGSHI_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(500)
}

/// A made-up session with what everybody who holds all of it sees.
struct Case {
    made: Made,
    events: Vec<Verified>,
    truth: Ledger,
}

impl Case {
    fn of(steps: &[Step]) -> Case {
        let made = Made::of(steps);
        let events: Vec<Verified> = made.events().collect();
        let truth = arriving(&events, usize::MAX);
        Case { made, events, truth }
    }

    /// Every law in turn; the first that is broken.
    fn laws(&self, steps: &[Step]) -> Result<(), String> {
        self.any_order(steps)?;
        self.step_by_step()?;
        self.decisions_stand()?;
        self.removals_are_admitted()?;
        self.fates_follow_the_lines()
    }

    fn any_order(&self, steps: &[Step]) -> Result<(), String> {
        let mixed = shuffled(&self.events, steps);
        agree("another order, one by one", &self.truth, &arriving(&mixed, 1))?;
        let twice: Vec<Verified> = mixed.iter().chain(self.events.iter().rev()).cloned().collect();
        let twice = arriving(&twice, 7);
        agree("backwards and twice, in sevens", &self.truth, &twice)?;
        holds(self.truth.state().digest() == twice.state().digest(), "the digest differs")
    }

    fn step_by_step(&self) -> Result<(), String> {
        agree("as they were made, one by one", &self.truth, &arriving(&self.events, 1))?;
        // The order of the record, done the plain way, and folded from scratch without the ledger.
        let past = self.made.past();
        let placed = self.made.acts.iter().map(|act| Placed {
            id: act.id,
            by: act.by,
            at: act.at,
            act: act.act.clone(),
            key: act.event.key(),
        });
        let mut acts: Vec<Placed> = placed.collect();
        acts.sort_by_key(|placed| Past::order(&past, placed.id));
        let order = acts.iter().map(|placed| placed.id);
        holds(order.eq(self.truth.acts().map(|placed| placed.id)), "the order of the record differs from the plain one")?;
        let (state, mut rejected): (State, Vec<Rejected>) = fold(&acts, &past);
        rejected.sort();
        let same = state == *self.truth.state() && rejected == self.truth.rejected();
        holds(same, "from scratch it folds to something else")
    }

    /// The ledger of somebody who holds what an act had seen and nothing else.
    fn as_it_knew(&self, of: usize) -> Ledger {
        let seen = self.made.acts[of].ancestors;
        let known: Vec<Verified> =
            self.events.iter().enumerate().filter(|(n, _)| seen >> n & 1 == 1).map(|(_, e)| e.clone()).collect();
        arriving(&known, usize::MAX)
    }

    fn decisions_stand(&self) -> Result<(), String> {
        let questions = self.truth.state().questions.values();
        let closes: BTreeMap<ActId, &Close> = questions.flat_map(|q| &q.closes).map(|c| (c.id, c)).collect();
        // A decision falls with its author, and with the seat it was made in.
        let falls =
            |reason: &Rejection| reason.is_outcast() || matches!(reason, Rejection::FacilitatorOnly | Rejection::OfficeOnly);
        for (n, act) in self.made.acts.iter().enumerate().filter(|(_, act)| act.act.is_decision()) {
            let found = self.truth.rejection(act.id);
            if found.is_some_and(falls) {
                continue;
            }
            let mut knew = self.as_it_knew(n);
            let before = knew.state().clone();
            knew.add(act.event.clone());
            holds(knew.rejection(act.id) == found, "a decision is judged by more than it had seen")?;
            if let (Act::QuestionClose(close), None) = (&act.act, found) {
                let closed = closes.get(&act.id).ok_or("an admitted close is not in the state")?;
                let mut question = before.questions.get(&close.question).ok_or("a close of nothing was admitted")?.clone();
                question.unlock(close.secret, &self.made.past()).map_err(|_| "a close with a wrong key was admitted")?;
                let counted = count(&before, &question);
                let same = (&closed.recount, &closed.outcome, closed.electorate)
                    == (&counted.seal, &counted.outcome, counted.electorate);
                holds(same, "a close counts something else than it had seen")?;
            }
        }
        Ok(())
    }

    /// A month and a half after the last act, so that some answers are overdue.
    fn fates_follow_the_lines(&self) -> Result<(), String> {
        let last = self.truth.acts().map(|placed| placed.at).max().unwrap_or(Time(0));
        let lens = Lens::new(&self.truth, None, last.plus_s(45 * 86_400));
        for card in self.truth.state().cards.keys() {
            let line = line(lens, Item::Card(*card)).ok_or("a card has no line")?;
            holds(fate_of(lens, *card) == Some(said_last(&line)), "a card is said to be somewhere else than its line says")?;
        }
        Ok(())
    }

    /// Every removal that holds is an admitted act; every rejected one holds nothing.
    fn removals_are_admitted(&self) -> Result<(), String> {
        let held: Vec<ActId> = self.truth.state().roster.standing.removals().iter().map(|removal| removal.revoke).collect();
        let revokes = self.made.acts.iter().filter(|act| matches!(act.act, Act::Revoke(_)));
        let strange = revokes.filter(|act| held.contains(&act.id) == self.truth.rejection(act.id).is_some()).count();
        holds(strange == 0, "a removal holds that was rejected, or the other way round")
    }
}

/// Where a card is, read off its line: the plain way.
fn said_last(line: &Line) -> Fate {
    let steps = || line.steps.iter().rev();
    let withdrawn = steps().find_map(|step| matches!(step, LineStep::Withdrawn { .. }).then_some(Fate::Withdrawn));
    let progress = || steps().find_map(|step| if let LineStep::Progress { text, .. } = step { Some(text.clone()) } else { None });
    let answered = steps().find_map(|step| match step {
        LineStep::Answer(answer) => Some(Fate::Answered(answer.disposition, progress())),
        _ => None,
    });
    let hidden = steps()
        .find_map(|step| if let LineStep::Hidden { reason, .. } = step { Some(Fate::Hidden(reason.clone())) } else { None });
    let waiting = steps().find_map(|step| matches!(step, LineStep::Waiting).then_some(Fate::Waiting));
    let on_the_way = steps().find_map(|step| match step {
        LineStep::Due { left, .. } if *left < 0 => Some(Fate::Overdue(left.unsigned_abs())),
        LineStep::Goal(goal) => Some(Fate::Goal(goal.title.clone(), goal.agreed)),
        LineStep::Themed { title, left: false, .. } => Some(Fate::Themed(title.clone())),
        LineStep::Merged { number, .. } => Some(Fate::Merged(*number)),
        LineStep::Closing => Some(Fate::Closing),
        _ => None,
    });
    withdrawn.or(answered).or(hidden).or(waiting).or(on_the_way).unwrap_or(Fate::Received)
}

fn holds(is_so: bool, broken: &str) -> Result<(), String> {
    if is_so { Ok(()) } else { Err(broken.to_owned()) }
}

/// Folds events as they arrive in pieces of this size.
fn arriving(events: &[Verified], piece: usize) -> Ledger {
    let session = events.first().map(Verified::session).expect("somebody convened");
    let mut ledger = Ledger::with(session, Some(OPENER));
    for part in events.chunks(piece.max(1)) {
        ledger.extend(part.iter().cloned(), |_, _| {});
    }
    ledger
}

fn agree(how: &str, a: &Ledger, b: &Ledger) -> Result<(), String> {
    holds(a.state() == b.state(), &format!("{how}: the state differs"))?;
    holds(a.rejected() == b.rejected(), &format!("{how}: the rejections differ"))?;
    holds(a.waiting().is_empty() && b.waiting().is_empty(), &format!("{how}: acts wait though all is there"))
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

/// Tries the laws on so many sessions drawn from a seed; a broken one with its shortest session, act by act.
fn try_on(cases: u32, seed: u64) -> Result<(), String> {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 4_000, ..Config::default() };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed.to_le_bytes().repeat(4));
    let outcome = TestRunner::new_with_rng(config, rng)
        .run(&sessions(100), |steps| Case::of(&steps).laws(&steps).map_err(TestCaseError::fail));
    match outcome {
        Ok(()) => Ok(()),
        Err(TestError::Fail(why, steps)) => Err(format!("GONGSHI_LAW_SEED={seed}: {why}\n{}", Made::of(&steps).told())),
        Err(TestError::Abort(why)) => Err(why.to_string()),
    }
}

#[test]
fn the_laws_hold_over_made_up_sessions() {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(8);
    let each = cases().div_ceil(threads as u32);
    // Other sessions each time; those of a seed again where it is named, and then the first thread's alone.
    let named: Option<u64> = std::env::var("GONGSHI_LAW_SEED").ok().and_then(|seed| seed.parse().ok());
    let threads = if named.is_some() { 1 } else { threads };
    let seed = named.unwrap_or_else(|| RandomState::new().build_hasher().finish());
    let tried = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads as u64).map(|n| scope.spawn(move || try_on(each, seed.wrapping_add(n)))).collect();
        running.into_iter().map(|thread| thread.join().expect("a law's thread ends")).collect::<Vec<Result<(), String>>>()
    });
    let broken: Vec<String> = tried.into_iter().filter_map(Result::err).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n\n"));
}

/// The laws are worth what the sessions are: all kinds of acts take effect, and the rules that reach back are broken often.
#[test]
fn made_up_sessions_are_rich() {
    let mut admitted: BTreeMap<&str, usize> = BTreeMap::new();
    let mut rejected: BTreeMap<String, usize> = BTreeMap::new();
    let mut closes = [0; 4];
    let outcome = std::cell::RefCell::new((&mut admitted, &mut rejected, &mut closes));
    // Always the same sessions: what is rare must not make the test fail now and then.
    let config = Config { cases: 1_500, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let ran = runner.run(&sessions(100), |steps| {
        let Case { made, truth, .. } = Case::of(&steps);
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
    let [twice, missed, struck, counted] = closes;
    assert!(closes.iter().all(|n| *n > 0), "closes: {twice} twice, {missed} missed, {struck} struck, {counted} counted");
}
