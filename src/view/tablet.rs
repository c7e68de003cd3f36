//! The shared tablet: who is at it, who was here before, and by which invite somebody new comes in.

use crate::domain::id::*;
use crate::domain::ordered::Ordered;
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

/// A way in by this device: for a role, one or several invites whose secrets are on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Door {
    pub role: Role,
    /// What one can come in as; residents choose among stakeholder groups.
    pub ways: Vec<Way>,
}

/// One choice at a door.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    pub invite: InviteId,
    /// The stakeholder group one then speaks from, with its name.
    pub group: Option<(GroupId, String)>,
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
}

/// The shared tablet. `seats` are the people with a key on this device and whether each has a PIN; `invites` those whose
/// secret is on it.
pub fn tablet(lens: Lens, seats: &[(PersonId, bool)], invites: &[InviteId]) -> Tablet {
    let mut known: Vec<(bool, crate::domain::time::Time, Known)> =
        seats.iter().filter_map(|(person, pin)| seated(lens, *person, *pin)).collect();
    known.order_by(|(works_here, joined_at, known)| (*works_here, *joined_at, known.person));
    Tablet {
        here: super::who::who(lens),
        known: known.into_iter().map(|(_, _, known)| known).collect(),
        doors: if lens.ledger.shut() { doors_of_closed(lens, invites) } else { doors(lens, invites) },
    }
}

fn doors(lens: Lens, invites: &[InviteId]) -> Vec<Door> {
    let roles = [Role::Resident, Role::Office, Role::Observer, Role::Facilitator];
    roles.into_iter().filter_map(|role| door(lens, invites, role)).collect()
}

/// The ways into a closed session that cannot be read yet: its invites stand in the clear. Who may still come by them shows inside.
fn doors_of_closed(lens: Lens, invites: &[InviteId]) -> Vec<Door> {
    let held = lens.ledger.invites().filter(|(id, _)| invites.contains(id));
    held.map(|(invite, known)| Door { role: known.role, ways: vec![Way { invite, group: None }] }).collect()
}

fn seated(lens: Lens, person: PersonId, pin: bool) -> Option<(bool, crate::domain::time::Time, Known)> {
    let known = lens.state().roster.people.get(&person)?;
    let cards = super::resident::own_cards(lens.state(), person).count();
    let cards = u32::try_from(cards).unwrap_or(u32::MAX);
    let works_here = known.role != Role::Resident;
    Some((works_here, known.joined_at, Known { person, who: described(lens, person), pin, cards }))
}

/// An invite that lets somebody in now.
struct Usable {
    id: InviteId,
    group: Option<GroupId>,
    /// For a few people only: kept for them where another way in serves.
    narrow: bool,
}

/// The door of a role, where an invite for it lets somebody in now. An invite that makes a helper is for that helper alone.
fn door(lens: Lens, invites: &[InviteId], role: Role) -> Option<Door> {
    let roster = &lens.state().roster;
    let usable = |id: &InviteId| {
        let invite = roster.invites.get(id)?;
        let open = roster.standing.revoked(Target::Invite(*id)).is_none()
            && invite.uses.is_none_or(|uses| invite.joined.len() < uses as usize);
        let fits = invite.role == role && open && !invite.helper;
        fits.then_some(Usable { id: *id, group: invite.group, narrow: invite.uses.is_some() })
    };
    let mut usable: Vec<Usable> = invites.iter().filter_map(usable).collect();
    usable.order_by(|usable| (usable.narrow, usable.id));
    let for_all = usable.iter().find(|usable| usable.group.is_none()).map(|usable| usable.id);
    let ways = match role {
        Role::Resident => ways_of_groups(lens, &usable, for_all),
        Role::Office | Role::Observer | Role::Facilitator => {
            usable.first().map(|usable| Way { invite: for_all.unwrap_or(usable.id), group: None }).into_iter().collect()
        }
    };
    (!ways.is_empty()).then_some(Door { role, ways })
}

/// One way for each stakeholder group, by the link for everybody or by the group's own; and one for those of no group.
fn ways_of_groups(lens: Lens, usable: &[Usable], for_all: Option<InviteId>) -> Vec<Way> {
    let groups = lens.session().map(|session| session.plan.groups.as_slice()).unwrap_or_default();
    let own = |group: GroupId| usable.iter().find(|usable| usable.group == Some(group)).map(|usable| usable.id);
    let of_group = groups.iter().filter_map(|group| {
        let invite = for_all.or_else(|| own(group.id))?;
        Some(Way { invite, group: Some((group.id, group.name.clone())) })
    });
    of_group.chain(for_all.map(|invite| Way { invite, group: None })).collect()
}
