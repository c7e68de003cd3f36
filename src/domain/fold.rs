//! The fold: acts in their one order, to the state and the acts that had no effect. It never fails.
//!
//! Decisions are judged on their own view, the fold of their ancestors. Mostly that view is the state at hand: the decision had
//! seen everything before it in the order. Where it is not, its ancestors are folded apart, once: a judgement never changes.
//!
//! Removals reach back: they void acts that come before them in the order. So a fold that meets a removal of something it has let
//! through begins again, knowing all removals from the start ([`Standing::gather`]).

use super::act::{Given, Past, Rule};
use super::decision::{Judged, judge, may_decide};
use super::held::Held;
use super::id::{ActId, PersonId};
use super::rejection::{Rejected, Rejection};
use super::roster::Target;
use super::roster::standing::Standing;
use super::state::{Placed, State};
use super::{Act, act};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// Every decision's judgement. It depends on the decision's ancestors alone, so it holds whatever else turns up.
#[derive(Debug, Default, Clone)]
pub struct Judgements(HashMap<ActId, Result<Arc<Judged>, Rejection>>);

/// Acts folded so far.
#[derive(Debug, Default)]
pub struct Fold {
    state: State,
    acts: Vec<Arc<Placed>>,
    rejected: Held<ActId, Rejection>,
    judgements: Judgements,
    /// Removals that void, or but for a readmission would void, something that was folded or is being folded.
    felt: BTreeSet<ActId>,
}

/// Folds acts, given in causal order, into the state and the acts that had no effect.
pub fn fold(acts: &[Placed], past: &dyn Past) -> (State, Vec<Rejected>) {
    let fold = Fold::of(acts.iter().cloned().map(Arc::new).collect(), past, Judgements::default());
    let rejected = acts.iter().filter_map(|placed| fold.rejection(placed.id).map(|reason| (placed.id, reason.clone())));
    let rejected = rejected.map(|(id, reason)| Rejected { id, reason }).collect();
    (fold.state, rejected)
}

impl Fold {
    /// Folds acts in causal order, with the judgements known so far.
    pub fn of(acts: Vec<Arc<Placed>>, past: &dyn Past, judgements: Judgements) -> Fold {
        let mut fold = Fold { judgements, ..Fold::default() };
        if acts.iter().all(|placed| fold.step(placed.clone(), past)) {
            return fold;
        }
        let mut judgements = fold.judgements;
        let standing = Standing::gather(&acts, past, &mut judgements);
        let mut fold = Fold { state: State::new(standing), judgements, ..Fold::default() };
        for placed in acts {
            if !fold.step(placed.clone(), past) {
                fold.reject(placed, Rejection::FacilitatorOnly);
            }
        }
        fold
    }

    /// Folds one more act, which comes last in the order. False, and it is not folded, where it removes or readmits something that
    /// came before: then everything must be folded anew.
    #[must_use]
    pub fn step(&mut self, placed: Arc<Placed>, past: &dyn Past) -> bool {
        // Before it is judged: a removal aimed at this very act is part of its view too.
        self.feel(&placed, past);
        let given = placed.given(past);
        match self.admit(&placed, &given) {
            Err(reason) => self.reject(placed, reason),
            Ok(judged) => {
                if judged.as_deref().is_some_and(|judged| !self.take_in(&placed, judged, past)) {
                    return false;
                }
                placed.act.clone().apply(&mut self.state, &Given { judged: judged.as_deref(), ..given });
                self.acts.push(placed);
            }
        }
        true
    }

    fn reject(&mut self, placed: Arc<Placed>, reason: Rejection) {
        self.rejected.insert(placed.id, reason);
        self.acts.push(placed);
    }

    fn admit(&mut self, placed: &Placed, given: &Given) -> Result<Option<Arc<Judged>>, Rejection> {
        if !placed.act.is_decision() {
            return self.state.admit(&placed.act, given).map(|()| None);
        }
        self.state.admit_author(&placed.act, given)?;
        may_decide(&placed.act, &self.state, given)?;
        if let Some(known) = self.judgements.0.get(&placed.id) {
            return known.clone().map(Some);
        }
        let ancestry = given.past.ancestry(placed.id);
        if self.is_view(&ancestry) {
            let judged = judge(&placed.act, &self.state, given).map(Arc::new);
            self.judgements.0.insert(placed.id, judged.clone());
            return judged.map(Some);
        }
        self.judgements.judge(placed, &ancestry, &self.acts, given.past).map(Some)
    }

    /// Whether the state at hand is what an act with this ancestry had seen.
    fn is_view(&self, ancestry: &HashSet<ActId>) -> bool {
        let known = |removal: &ActId| self.state.roster.standing.acts_on(*removal).all(|act| ancestry.contains(&act));
        ancestry.len() == self.acts.len() && self.felt.iter().all(known)
    }

    /// Takes a removal or a readmission into the standing; false where it reaches back.
    fn take_in(&mut self, placed: &Placed, judged: &Judged, past: &dyn Past) -> bool {
        if self.state.roster.standing.knows(placed, judged) {
            return true;
        }
        let reaches_back = match (&placed.act, judged) {
            (Act::Revoke(revoke), _) => {
                let ancestry = past.ancestry(placed.id);
                self.acts.iter().any(|earlier| aimed_at(revoke.target, earlier) && !ancestry.contains(&earlier.id))
            }
            (_, Judged::Readmitted { revokes }) => revokes.iter().any(|revoke| self.felt.contains(revoke)),
            (_, Judged::Opened { .. } | Judged::Closed(_) | Judged::Published { .. } | Judged::Removed) => false,
        };
        if !reaches_back {
            let firm = self.state.convener() == Some(placed.by);
            self.state.roster.standing.take(placed, judged, firm);
        }
        !reaches_back
    }

    /// Notes the removals that are aimed at an act and had not seen it.
    fn feel(&mut self, placed: &Placed, past: &dyn Past) {
        for removal in self.state.roster.standing.removals() {
            if aimed_at(removal.target, placed) && !past.had_seen(removal.revoke, placed.id) {
                self.felt.insert(removal.revoke);
            }
        }
    }

    /// The folded state.
    pub fn state(&self) -> &State {
        &self.state
    }
    /// The acts that were folded, in order.
    pub fn acts(&self) -> &[Arc<Placed>] {
        &self.acts
    }
    /// Acts without effect and why.
    pub fn rejected(&self) -> &Held<ActId, Rejection> {
        &self.rejected
    }
    /// Why an act had no effect.
    pub fn rejection(&self, id: ActId) -> Option<&Rejection> {
        self.rejected.get(&id)
    }
    /// The folded state, alone.
    pub fn into_state(self) -> State {
        self.state
    }
    /// The judgements so far.
    pub fn judgements(&self) -> &Judgements {
        &self.judgements
    }
    /// The judgements, for the next fold.
    pub fn into_judgements(self) -> Judgements {
        self.judgements
    }
}

impl State {
    /// Does one more act at the click, where it has seen everything here.
    pub fn step(&mut self, placed: Placed, past: &dyn Past) -> Result<(), Rejection> {
        let given = placed.given(past);
        if !placed.act.is_decision() {
            self.admit(&placed.act, &given)?;
            placed.act.apply(self, &given);
            return Ok(());
        }
        let judged = judge(&placed.act, self, &given)?;
        let firm = self.convener() == Some(placed.by);
        self.roster.standing.take(&placed, &judged, firm);
        placed.act.apply(self, &Given { judged: Some(&judged), ..given });
        Ok(())
    }

    fn convener(&self) -> Option<PersonId> {
        self.session.as_ref().map(|session| session.convener)
    }
}

/// Whether a removal of this target concerns the act, if it had not seen it.
fn aimed_at(target: Target, placed: &Placed) -> bool {
    match (target, &placed.act) {
        (Target::Person(person), _) => person == placed.by,
        (Target::Invite(invite), Act::Join(join)) => join.invite == invite,
        (Target::Invite(_), _) => false,
    }
}

impl Judgements {
    /// Judges a decision by folding what it had seen, out of these acts in their order.
    pub(super) fn judge(
        &mut self,
        placed: &Placed,
        ancestry: &HashSet<ActId>,
        acts: &[Arc<Placed>],
        past: &dyn act::Past,
    ) -> Result<Arc<Judged>, Rejection> {
        if let Some(known) = self.0.get(&placed.id) {
            return known.clone();
        }
        let seen = acts.iter().filter(|earlier| ancestry.contains(&earlier.id)).cloned().collect();
        let view = Fold::of(seen, past, std::mem::take(self));
        let given = placed.given(past);
        let judged = judge(&placed.act, &view.state, &given).map(Arc::new);
        *self = view.judgements;
        self.0.insert(placed.id, judged.clone());
        judged
    }
}
