//! Who was removed, judged on exactly what each removal had seen.
//!
//! A removal of a person voids what they did that it had not seen, even where that comes earlier in the order; a removal of an
//! invite voids the joins by it that it had not seen. Only the convener removes facilitators, and nobody the convener. So which
//! removals hold is found in two steps without a circle: the convener's ([`Removal::firm`]) hold; then those of facilitators
//! whom the convener's do not void. For the same reason what somebody does as a facilitator is voided by the convener alone.

use super::{Role, Target};
use crate::domain::act::{Act, Given, Past, Rule};
use crate::domain::decision::Judged;
use crate::domain::fold::Judgements;
use crate::domain::id::*;
use crate::domain::ordered::set;
use crate::domain::rejection::Rejection;
use crate::domain::state::{Placed, State};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A removal that holds, unless it was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Removal {
    pub revoke: ActId,
    pub by: PersonId,
    pub target: Target,
    /// By the convener.
    pub firm: bool,
    /// Taken back by these acts; true: by the convener.
    pub readmitted: Vec<(ActId, bool)>,
}

impl Removal {
    /// Whether nobody took it back; for what was done as a facilitator only the convener can.
    fn open(&self, as_facilitator: bool) -> bool {
        if as_facilitator { self.firm && !self.readmitted.iter().any(|(_, firm)| *firm) } else { self.readmitted.is_empty() }
    }
}

/// What was said with a removal, once the fold has reached it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Noted {
    pub revoke: ActId,
    pub target: Target,
    pub reason: String,
}

/// All removals of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// By the ids of their acts.
    removals: Vec<Removal>,
    /// Removals the fold has reached and nobody took back, with their public reasons.
    pub noted: Vec<Noted>,
}

impl Standing {
    /// Gathers the removals among all acts of a session, given in causal order, before they are folded.
    pub(in crate::domain) fn gather(acts: &[Arc<Placed>], past: &dyn Past, judgements: &mut Judgements) -> Standing {
        let convener = acts.iter().find(|placed| matches!(placed.act, Act::Convene(_))).map(|placed| placed.by);
        let mut firm = Vec::new();
        let mut others = Vec::new();
        for placed in acts.iter().filter(|placed| matches!(placed.act, Act::Revoke(_) | Act::Readmit(_))) {
            if let Ok(judged) = judgements.judge(placed, &past.ancestry(placed.id), acts, past) {
                let of = if Some(placed.by) == convener { &mut firm } else { &mut others };
                of.push((placed, judged));
            }
        }
        let standing = Standing::of(&firm, &[]);
        if others.is_empty() {
            return standing;
        }
        let facilitators = facilitators(acts, past, standing);
        others.retain(|(placed, _)| {
            let given = placed.given(past);
            facilitators.admit_author(&placed.act, &given).is_ok()
        });
        Standing::of(&firm, &others)
    }

    fn of(firm: &[(&Arc<Placed>, Arc<Judged>)], others: &[(&Arc<Placed>, Arc<Judged>)]) -> Standing {
        let mut standing = Standing::default();
        for removals in [true, false] {
            for (held, firm) in [(firm, true), (others, false)] {
                for (placed, judged) in held.iter().filter(|(_, judged)| (**judged == Judged::Removed) == removals) {
                    standing.take(placed, judged, firm);
                }
            }
        }
        standing
    }

    /// Takes in a removal or a readmission; firm where it is the convener's.
    pub(in crate::domain) fn take(&mut self, placed: &Placed, judged: &Judged, firm: bool) {
        match (&placed.act, judged) {
            (Act::Revoke(revoke), _) => {
                let place = self.removals.partition_point(|removal| removal.revoke < placed.id);
                let (by, target) = (placed.by, revoke.target);
                self.removals.insert(place, Removal { revoke: placed.id, by, target, firm, readmitted: Vec::new() });
            }
            (_, Judged::Readmitted { revokes }) => {
                for removal in self.removals.iter_mut().filter(|removal| revokes.contains(&removal.revoke)) {
                    let place = removal.readmitted.partition_point(|(known, _)| *known < placed.id);
                    removal.readmitted.insert(place, (placed.id, firm));
                }
            }
            (_, Judged::Opened { .. } | Judged::Closed(_) | Judged::Published { .. } | Judged::Removed) => {}
        }
    }

    /// Whether a removal or a readmission was taken in already.
    pub(in crate::domain) fn knows(&self, placed: &Placed, judged: &Judged) -> bool {
        match judged {
            Judged::Removed => self.removals.iter().any(|removal| removal.revoke == placed.id),
            Judged::Readmitted { revokes } => {
                let mut aimed_at = self.removals.iter().filter(|removal| revokes.contains(&removal.revoke));
                aimed_at.all(|removal| removal.readmitted.iter().any(|(act, _)| *act == placed.id))
            }
            Judged::Opened { .. } | Judged::Closed(_) | Judged::Published { .. } => true,
        }
    }

    /// Every removal that holds or was taken back.
    pub fn removals(&self) -> &[Removal] {
        &self.removals
    }

    /// The acts a removal's effect hangs on: itself and what took it back.
    pub(in crate::domain) fn acts_on(&self, revoke: ActId) -> impl Iterator<Item = ActId> {
        let removal = self.removals.iter().find(move |removal| removal.revoke == revoke);
        let readmitted = removal.into_iter().flat_map(|removal| removal.readmitted.iter().map(|(act, _)| *act));
        std::iter::once(revoke).chain(readmitted)
    }

    /// The removals of a target that this act had seen and nobody took back.
    pub(in crate::domain) fn open(&self, given: &Given, target: Target) -> BTreeSet<ActId> {
        let open = |removal: &&Removal| {
            removal.target == target && (removal.open(true) || removal.open(false)) && given.saw(removal.revoke)
        };
        set(self.removals.iter().filter(open).map(|removal| removal.revoke))
    }

    fn against(&self, given: &Given, target: Target, as_facilitator: bool) -> Result<(), Rejection> {
        let voids = |removal: &&Removal| {
            removal.target == target && removal.open(as_facilitator) && !given.past.had_seen(removal.revoke, given.id)
        };
        let void = self.removals.iter().find(voids);
        void.map_or(Ok(()), |removal| Err(Rejection::Revoked { revoke: removal.revoke }))
    }

    /// Whether no removal of its author voids this act, done in this role.
    pub(in crate::domain) fn allows(&self, given: &Given, role: Role) -> Result<(), Rejection> {
        self.against(given, Target::Person(given.by), role == Role::Facilitator)
    }

    /// Whether no removal of the invite voids this join.
    pub(super) fn allows_join(&self, given: &Given, invite: InviteId, role: Role) -> Result<(), Rejection> {
        self.against(given, Target::Invite(invite), role == Role::Facilitator)?;
        self.allows(given, role)
    }

    /// The removal that the fold has reached and nobody took back.
    pub fn revoked(&self, target: Target) -> Option<&Noted> {
        self.noted.iter().rev().find(|noted| noted.target == target)
    }

    /// All targets that are removed now.
    pub fn removed(&self) -> BTreeSet<Target> {
        set(self.noted.iter().map(|noted| noted.target))
    }

    pub(super) fn note_reason(&mut self, given: &Given, target: Target, reason: String) {
        self.noted.push(Noted { revoke: given.id, target, reason });
    }

    pub(super) fn forgive(&mut self, revokes: &BTreeSet<ActId>) {
        self.noted.retain(|noted| !revokes.contains(&noted.revoke));
    }
}

/// Who is a facilitator once the convener's removals hold: the fold of the acts that make facilitators, and of nothing else.
/// No other act has a say in them, see the rules of `invite` and `join`.
fn facilitators(acts: &[Arc<Placed>], past: &dyn Past, standing: Standing) -> State {
    let mut state = State::new(standing);
    for placed in acts {
        let makes_one = match &placed.act {
            Act::Convene(_) => true,
            Act::Invite(invite) => invite.role == Role::Facilitator,
            Act::Join(join) => state.roster.invites.contains_key(&join.invite),
            _ => false,
        };
        let given = placed.given(past);
        if makes_one && state.admit(&placed.act, &given).is_ok() {
            placed.act.clone().apply(&mut state, &given);
        }
    }
    state
}
