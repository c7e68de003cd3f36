//! Who is in the room, by stakeholder group, beside who was invited.

use super::Lens;
use crate::domain::few::Few;
use crate::domain::id::{GroupId, PersonId};
use crate::domain::roster::{Answer, Person, Role, RsvpState, Target};

/// Who is in the room.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Room {
    pub here: u32,
    pub invited: u32,
    pub groups: Vec<RoomGroup>,
    /// People who did not say whom they speak for.
    pub unsaid: u32,
    /// So many people said that they will come.
    pub coming: u32,
    /// Whether the session has begun and somebody is here: before that nobody is missing yet.
    pub begun: bool,
}

/// One stakeholder group of the room.
#[derive(Debug, Clone, PartialEq)]
pub struct RoomGroup {
    pub id: GroupId,
    pub name: String,
    pub here: u32,
    pub invited: u32,
}

impl RoomGroup {
    /// Nobody came from it.
    pub fn missing(&self) -> bool {
        self.here == 0
    }
}

/// Who is in the room.
pub fn room(lens: Lens) -> Room {
    let Some(session) = lens.session() else { return Room::default() };
    let removed = lens.state().roster.standing.removed();
    let counts = |id: &PersonId, person: &Person| {
        let outside = match person.role {
            Role::Observer => true,
            // Who only holds the room, or only answers, is not of a group.
            Role::Facilitator | Role::Office => person.group.is_none(),
            Role::Resident => false,
        };
        !outside && !removed.contains(&Target::Person(*id))
    };
    let mut here: Few<Option<GroupId>, u32> = Few::default();
    for (_, person) in lens.state().roster.people.iter().filter(|(id, person)| counts(id, person)) {
        *here.at(person.group) += 1;
    }
    let groups: Vec<RoomGroup> = session
        .plan
        .groups
        .iter()
        .map(|group| RoomGroup {
            id: group.id,
            name: group.name.clone(),
            here: here.get(&Some(group.id)).copied().unwrap_or_default(),
            invited: group.invited,
        })
        .collect();
    Room {
        here: here.values().sum(),
        invited: groups.iter().map(|group| group.invited).sum(),
        groups,
        unsaid: here.get(&None).copied().unwrap_or_default(),
        coming: coming(lens),
        // People still come in during the first phase.
        begun: session.entered.len() > 1 && !here.is_empty(),
    }
}

fn coming(lens: Lens) -> u32 {
    let roster = &lens.state().roster;
    let stands = |rsvp: &&RsvpState| rsvp.answer == Answer::Yes && !roster.standing.removed().contains(&Target::Person(rsvp.by));
    roster.rsvps.values().filter(stands).map(|rsvp| rsvp.people).sum()
}
