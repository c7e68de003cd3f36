//! The shared tablet: who is at it, who was here before, and by which invite somebody new comes in.

use crate::domain::id::*;
use crate::domain::roster::{Role, Target};
use crate::view::Lens;
use crate::view::who::{Who, described};

/// Somebody who has a key on this device.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub person: PersonId,
    pub who: Who,
    /// Only their PIN opens what is theirs.
    pub pin: bool,
    /// Cards they wrote as their own.
    pub cards: u32,
}

/// An invite whose secret is on this device and that lets somebody in now.
#[derive(Debug, Clone, PartialEq)]
pub struct Door {
    pub invite: InviteId,
    pub role: Role,
    /// The invite is for this stakeholder group; `None`: they choose.
    pub group: Option<GroupId>,
}

/// The shared tablet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tablet {
    /// Who is at it now; no person: nobody.
    pub here: Who,
    /// Residents first, in the order they joined; then those who work here.
    pub known: Vec<Known>,
    /// One for each role that can come in by this device.
    pub doors: Vec<Door>,
    /// The stakeholder groups to speak from.
    pub groups: Vec<(GroupId, String)>,
}

/// The shared tablet. `seats` are the people with a key on this device and whether each has a PIN; `invites` those whose
/// secret is on it.
pub fn tablet(lens: Lens, seats: &[(PersonId, bool)], invites: &[InviteId]) -> Tablet {
    let Some(session) = lens.session() else { return Tablet::default() };
    let mut known: Vec<(bool, crate::domain::time::Time, Known)> =
        seats.iter().filter_map(|(person, pin)| seated(lens, *person, *pin)).collect();
    known.sort_by_key(|(works_here, joined_at, known)| (*works_here, *joined_at, known.person));
    Tablet {
        here: super::who::who(lens),
        known: known.into_iter().map(|(_, _, known)| known).collect(),
        doors: [Role::Resident, Role::Office, Role::Observer, Role::Facilitator]
            .into_iter()
            .filter_map(|role| door(lens, invites, role))
            .collect(),
        groups: session.plan.groups.iter().map(|group| (group.id, group.name.clone())).collect(),
    }
}

fn seated(lens: Lens, person: PersonId, pin: bool) -> Option<(bool, crate::domain::time::Time, Known)> {
    let known = lens.state().roster.people.get(&person)?;
    let cards = super::resident::own_cards(lens.state(), person).count();
    let cards = u32::try_from(cards).unwrap_or(u32::MAX);
    let works_here = known.role != Role::Resident;
    Some((works_here, known.joined_at, Known { person, who: described(lens, person), pin, cards }))
}

/// The invite for a role: an open link for everybody before one for a group or for a few; none that makes a helper.
fn door(lens: Lens, invites: &[InviteId], role: Role) -> Option<Door> {
    let roster = &lens.state().roster;
    let usable = |id: &InviteId| {
        let invite = roster.invites.get(id)?;
        let open = roster.standing.revoked(Target::Invite(*id)).is_none()
            && invite.uses.is_none_or(|uses| invite.joined.len() < uses as usize);
        (invite.role == role && open && !invite.helper).then_some(Door { invite: *id, role, group: invite.group })
    };
    let width = |door: &Door| {
        let narrow = roster.invites.get(&door.invite).is_some_and(|invite| invite.uses.is_some());
        (door.group.is_some(), narrow, door.invite)
    };
    invites.iter().filter_map(usable).min_by_key(width)
}
