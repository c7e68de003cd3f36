//! Who was invited, who said yes, who came; and who did not.

use super::{Number, Source};
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::roster::{Answer, Person, Role, RsvpState, Target};
use crate::view::Lens;
use crate::view::cards::is_closing;
use std::collections::BTreeMap;

/// One stakeholder group.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupRow {
    pub group: Option<GroupId>,
    /// Empty: people who did not say whom they speak for.
    pub name: String,
    pub invited: u32,
    pub yes: Number,
    pub maybe: u32,
    pub no: u32,
    /// Joined the session.
    pub here: Number,
    /// Cards said from it, closing words left out.
    pub cards: Number,
}

impl GroupRow {
    /// Invited, and nobody came.
    pub fn missing(&self) -> bool {
        self.group.is_some() && self.here.n == 0
    }

    fn is_empty(&self) -> bool {
        self.yes.n + self.maybe + self.no + self.here.n + self.cards.n == 0
    }
}

/// Who came.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Came {
    /// In the plan's order; last, those who named no group, if any.
    pub groups: Vec<GroupRow>,
    /// Facilitators who speak for no group, and observers: not counted among those who came.
    pub facilitators: u32,
    pub observers: u32,
    /// Of those who came, by an open link, so that nobody vouches that they are different people.
    pub unverified: Number,
    /// Cards that a helper entered, and the people they stand for.
    pub for_others: Number,
    pub for_others_people: u32,
    pub removed: u32,
}

impl Came {
    /// The sum over all groups of one of their numbers.
    pub fn sum(&self, of: impl Fn(&GroupRow) -> u32) -> u32 {
        self.groups.iter().map(of).sum()
    }
}

/// Who came.
pub(super) fn came(lens: Lens) -> Came {
    let Some(session) = lens.session() else { return Came::default() };
    let mut rows: BTreeMap<Option<GroupId>, GroupRow> = BTreeMap::new();
    for group in &session.plan.groups {
        let row = GroupRow { group: Some(group.id), name: group.name.clone(), invited: group.invited, ..GroupRow::default() };
        rows.insert(Some(group.id), row);
    }
    let mut came = Came::default();
    people(lens, &mut rows, &mut came);
    for (id, rsvp) in &lens.state().roster.rsvps {
        answered(rows.entry(rsvp.group).or_default(), *id, rsvp);
    }
    cards(lens, &mut rows, &mut came);
    let unsaid = rows.remove(&None).filter(|row| !row.is_empty());
    came.groups = session.plan.groups.iter().filter_map(|group| rows.remove(&Some(group.id))).chain(unsaid).collect();
    came
}

fn people(lens: Lens, rows: &mut BTreeMap<Option<GroupId>, GroupRow>, came: &mut Came) {
    let removed = lens.state().roster.standing.removed();
    for (id, person) in &lens.state().roster.people {
        if removed.contains(&Target::Person(*id)) {
            came.removed += 1;
            continue;
        }
        match person.role {
            Role::Observer => came.observers += 1,
            // Who only holds the room, or only answers, is not of a group.
            Role::Facilitator if person.group.is_none() => came.facilitators += 1,
            Role::Office if person.group.is_none() => {}
            Role::Facilitator | Role::Resident | Role::Office => {
                add(&mut rows.entry(person.group).or_default().here, source(person));
                if !person.verified {
                    add(&mut came.unverified, source(person));
                }
            }
        }
    }
}

fn source(person: &Person) -> Source {
    Source::Person(person.name.clone())
}

fn add(number: &mut Number, source: Source) {
    number.n += 1;
    number.of.push(source);
}

fn answered(row: &mut GroupRow, id: ActId, rsvp: &RsvpState) {
    match rsvp.answer {
        Answer::Yes => {
            row.yes.n = row.yes.n.saturating_add(rsvp.people);
            row.yes.of.push(Source::Act(id));
        }
        Answer::Maybe => row.maybe = row.maybe.saturating_add(rsvp.people),
        Answer::No => row.no = row.no.saturating_add(rsvp.people),
    }
}

fn cards(lens: Lens, rows: &mut BTreeMap<Option<GroupId>, GroupRow>, came: &mut Came) {
    let mut said: Vec<_> = lens.state().cards.iter().filter(|(_, card)| !is_closing(lens, card)).collect();
    said.order_by(|(_, card)| card.number);
    for (id, card) in said {
        let source = || Source::Card { card: *id, number: card.number };
        add(&mut rows.entry(card.group(lens.state())).or_default().cards, source());
        // What came from a file stands for whoever wrote it there.
        if let (Some(other), None) = (&card.on_behalf, &card.origin) {
            add(&mut came.for_others, source());
            came.for_others_people = came.for_others_people.saturating_add(other.people);
        }
    }
}
