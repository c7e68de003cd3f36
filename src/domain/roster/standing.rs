//! Who was removed, judged on exactly what each removal had seen.
//!
//! A removal reaches back: an act of the removed that it had not seen is void even where it comes earlier in the order. So the
//! removals are gathered before the fold begins. Only the convener removes facilitators and nobody removes the convener; so the
//! convener's removals hold first, and another facilitator's hold unless the convener's removal of that facilitator had not seen them.

use super::{Role, Target};
use crate::domain::act::{Act, Given, Past};
use crate::domain::id::*;
use crate::domain::rejection::Rejection;
use crate::domain::state::Placed;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A removal that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Removal {
    pub revoke: ActId,
    pub by: PersonId,
    pub target: Target,
    /// Taken back by these acts.
    pub readmitted: bool,
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
    removals: Vec<Removal>,
    /// Removals the fold has reached, with their public reasons.
    pub noted: Vec<Noted>,
}

struct Roles {
    convener: Option<PersonId>,
    invites: BTreeMap<InviteId, Role>,
    people: BTreeMap<PersonId, (Role, Option<InviteId>)>,
}

impl Roles {
    fn of<'a>(acts: impl Iterator<Item = &'a Placed>) -> Roles {
        let mut roles = Roles { convener: None, invites: BTreeMap::new(), people: BTreeMap::new() };
        for placed in acts {
            match &placed.act {
                Act::Convene(_) if roles.convener.is_none() => {
                    roles.convener = Some(placed.by);
                    roles.people.insert(placed.by, (Role::Facilitator, None));
                }
                Act::Invite(invite) => {
                    roles.invites.insert(placed.id.into(), invite.role);
                }
                Act::Join(join) => {
                    if let Some(role) = roles.invites.get(&join.invite) {
                        roles.people.entry(placed.by).or_insert((*role, Some(join.invite)));
                    }
                }
                _ => {}
            }
        }
        roles
    }

    fn is_facilitator(&self, person: PersonId) -> bool {
        self.people.get(&person).is_some_and(|(role, _)| *role == Role::Facilitator)
    }

    fn may_remove(&self, by: PersonId, target: Target) -> bool {
        let role = match target {
            Target::Person(person) => self.people.get(&person).map(|(role, _)| *role),
            Target::Invite(invite) => self.invites.get(&invite).copied(),
        };
        let convener = self.convener == Some(by);
        match role {
            None => false,
            Some(_) if self.convener.is_some_and(|c| target == Target::Person(c)) => false,
            Some(Role::Facilitator) => convener,
            Some(_) => convener || self.is_facilitator(by),
        }
    }

    fn hit(&self, removal: &Removal, person: PersonId) -> bool {
        match removal.target {
            Target::Person(removed) => removed == person,
            Target::Invite(invite) => self.people.get(&person).is_some_and(|(_, came_by)| *came_by == Some(invite)),
        }
    }
}

impl Standing {
    /// Gathers the removals among all acts of a session, before they are folded.
    pub fn gather(acts: &[Placed], past: &dyn Past) -> Standing {
        if !acts.iter().any(|placed| matches!(placed.act, Act::Revoke(_))) {
            return Standing::default();
        }
        let roles = Roles::of(acts.iter());
        let mut removals = Vec::new();
        for by_convener in [true, false] {
            let firm: Vec<Removal> = removals.clone();
            for placed in acts.iter().filter(|placed| (Some(placed.by) == roles.convener) == by_convener) {
                let Act::Revoke(revoke) = &placed.act else { continue };
                let void = firm.iter().any(|r| roles.hit(r, placed.by) && !past.had_seen(r.revoke, placed.id));
                if roles.may_remove(placed.by, revoke.target) && !void && !revoke.reason.trim().is_empty() {
                    removals.push(Removal { revoke: placed.id, by: placed.by, target: revoke.target, readmitted: false });
                }
            }
        }
        for placed in acts {
            let Act::Readmit(readmit) = &placed.act else { continue };
            if !roles.is_facilitator(placed.by) {
                continue;
            }
            let void = removals.iter().any(|r| roles.hit(r, placed.by) && !r.readmitted && !past.had_seen(r.revoke, placed.id));
            for removal in &mut removals {
                let aimed = removal.target == readmit.target && past.had_seen(placed.id, removal.revoke);
                removal.readmitted |= aimed && !void;
            }
        }
        removals.sort_by_key(|r| r.revoke);
        Standing { removals, noted: Vec::new() }
    }

    fn against(&self, given: &Given, target: Target) -> Result<(), Rejection> {
        let broken =
            self.removals.iter().find(|r| r.target == target && !r.readmitted && !given.past.had_seen(r.revoke, given.id));
        broken.map_or(Ok(()), |removal| Err(Rejection::Revoked { revoke: removal.revoke }))
    }

    /// Whether no removal voids this act of somebody who came by this invite.
    pub(in crate::domain) fn allows(&self, given: &Given, invite: Option<InviteId>) -> Result<(), Rejection> {
        self.against(given, Target::Person(given.by))?;
        invite.map_or(Ok(()), |invite| self.against(given, Target::Invite(invite)))
    }

    /// Whether no removal of the invite voids this act.
    pub(super) fn allows_invite(&self, given: &Given, invite: InviteId) -> Result<(), Rejection> {
        self.against(given, Target::Invite(invite))
    }

    /// The removal that the fold has reached and nobody took back.
    pub fn revoked(&self, target: Target) -> Option<&Noted> {
        self.noted.iter().rev().find(|noted| noted.target == target)
    }

    /// All targets that are removed now.
    pub fn removed(&self) -> BTreeSet<Target> {
        self.noted.iter().map(|noted| noted.target).collect()
    }

    pub(super) fn note_reason(&mut self, given: &Given, target: Target, reason: String) {
        self.noted.push(Noted { revoke: given.id, target, reason });
    }

    pub(super) fn forgive(&mut self, target: Target) {
        self.noted.retain(|noted| noted.target != target);
    }
}
