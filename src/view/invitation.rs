//! The invitation: what it says, and who has answered beside who was invited.

use super::Lens;
use crate::domain::Rejection;
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::roster::{Answer, Channel, Role, Rsvp, Target};
use crate::domain::time::Day;

/// The invitation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Invitation {
    pub title: String,
    pub theme: String,
    /// Paragraphs.
    pub why: Vec<String>,
    pub when: String,
    pub place: String,
    pub answer_how: String,
    pub givens: Vec<String>,
    pub hosts: Vec<String>,
    pub due_days: u16,
    /// The first and last day of the slots.
    pub days: Option<(Day, Day)>,
    pub convened: Option<Day>,
    /// Invited groups, with what they answered.
    pub groups: Vec<Answered>,
    /// Answers without a group.
    pub unsaid: Counts,
    pub all: Counts,
    pub invited: u32,
    pub me: Answering,
    /// The group of the person here.
    pub my_group: Option<GroupId>,
    /// What the person here has answered last.
    pub my_answer: Option<Answer>,
    /// How many answers the record holds.
    pub entries: usize,
    /// Why the person here cannot answer.
    pub refused: Option<Rejection>,
}

/// How the person at the device answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Answering {
    /// Nobody is at the device.
    #[default]
    Nobody,
    /// For themselves.
    Self_,
    /// Also for people who answered by phone or on paper.
    Others,
}

/// How many people answered what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub yes: u32,
    pub maybe: u32,
    pub no: u32,
}

impl Counts {
    fn add(&mut self, answer: Answer, people: u32) {
        let count = match answer {
            Answer::Yes => &mut self.yes,
            Answer::Maybe => &mut self.maybe,
            Answer::No => &mut self.no,
        };
        *count = count.saturating_add(people);
    }

    /// Whether nobody answered.
    pub fn is_empty(self) -> bool {
        self == Counts::default()
    }
}

/// A stakeholder group's answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    pub id: GroupId,
    pub name: String,
    pub invited: u32,
    pub counts: Counts,
}

/// The invitation.
pub fn invitation(lens: Lens) -> Invitation {
    let Some(session) = lens.session() else { return Invitation::default() };
    let (plan, roster) = (&session.plan, &lens.state().roster);
    let removed = roster.standing.removed();
    let mut by_group: Few<Option<GroupId>, Counts> = Few::default();
    let mut all = Counts::default();
    for rsvp in roster.rsvps.values().filter(|rsvp| !removed.contains(&Target::Person(rsvp.by))) {
        by_group.at(rsvp.group).add(rsvp.answer, rsvp.people);
        all.add(rsvp.answer, rsvp.people);
    }
    let counts = |group: Option<GroupId>| by_group.get(&group).copied().unwrap_or_default();
    let me = match lens.me() {
        None => Answering::Nobody,
        Some(person) if person.helper || person.role == Role::Facilitator => Answering::Others,
        Some(_) => Answering::Self_,
    };
    let days = plan.slots.iter().map(|slot| slot.day);
    let asked = Rsvp { answer: Answer::Yes, group: None, people: 1, channel: Channel::Tablet };
    Invitation {
        title: plan.title.clone(),
        theme: plan.theme.clone(),
        why: plan.why.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        when: plan.when.clone(),
        place: plan.place.clone(),
        answer_how: plan.answer_how.clone(),
        givens: plan.givens.clone(),
        hosts: plan.hosts.clone(),
        due_days: plan.due_days,
        days: days.clone().min().zip(days.max()),
        convened: Some(session.convened_at.day(plan.utc_offset_min)),
        groups: plan
            .groups
            .iter()
            .map(|group| Answered {
                id: group.id,
                name: group.name.clone(),
                invited: group.invited,
                counts: counts(Some(group.id)),
            })
            .collect(),
        unsaid: counts(None),
        all,
        invited: plan.groups.iter().map(|group| group.invited).sum(),
        me,
        my_group: lens.me().and_then(|person| person.group),
        my_answer: (me == Answering::Self_)
            .then(|| {
                roster.rsvps.values().filter(|rsvp| Some(rsvp.by) == lens.who).max_by_key(|rsvp| rsvp.at).map(|rsvp| rsvp.answer)
            })
            .flatten(),
        entries: roster.rsvps.len(),
        refused: lens.who.and_then(|_| lens.admit(asked).err()),
    }
}
