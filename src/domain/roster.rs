//! Who is in the session: invites, joins, roles, stakeholder groups, answers to the invitation; and who was removed.

pub mod standing;

use super::act::{Given, Rule};
use super::id::*;
use super::rejection::Rejection;
use super::session::{Field, check_length, check_text};
use super::state::State;
use super::time::Time;
use serde::{Deserialize, Serialize};
use standing::Standing;
use std::collections::BTreeMap;

/// What somebody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Facilitator,
    Resident,
    Office,
    Observer,
}

/// A participant in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Chosen by them; may be empty.
    pub name: String,
    pub role: Role,
    pub group: Option<GroupId>,
    /// The invite they came by; the convener has none.
    pub invite: Option<InviteId>,
    pub joined: ActId,
    pub joined_at: Time,
    /// Came by an invite for one, not by a link that many hold.
    pub verified: bool,
    /// May enter cards and ballots for people without a phone.
    pub helper: bool,
}

/// An invite in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InviteState {
    pub key: InviteKey,
    pub role: Role,
    pub group: Option<GroupId>,
    /// How many it may let in; `None`: a link for everybody.
    pub uses: Option<u32>,
    pub helper: bool,
    pub label: String,
    /// Who came by it.
    pub joined: Vec<PersonId>,
    /// Who may keep a place that more people claimed than there were (a facilitator's decision).
    pub settled: Vec<PersonId>,
}

impl InviteState {
    /// More people hold it than it may let in: they did not know of each other, and a facilitator decides.
    pub fn disputed(&self) -> bool {
        self.uses.is_some_and(|uses| self.joined.len() > uses as usize && self.settled.len() < uses as usize)
    }

    /// Whether somebody who came by it counts in votes.
    pub fn counts(&self, person: PersonId) -> bool {
        match self.uses {
            Some(uses) if self.joined.len() > uses as usize => self.settled.contains(&person),
            Some(_) | None => true,
        }
    }
}

/// An answer to the invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Yes,
    Maybe,
    No,
}

/// How something reached the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Phone,
    Tablet,
    Paper,
    Spoken,
    File,
}

/// One answer to the invitation, for one or more people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RsvpState {
    pub by: PersonId,
    pub at: Time,
    pub answer: Answer,
    pub group: Option<GroupId>,
    pub people: u32,
    pub channel: Channel,
}

/// Everybody in the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Roster {
    pub people: BTreeMap<PersonId, Person>,
    pub invites: BTreeMap<InviteId, InviteState>,
    pub rsvps: BTreeMap<ActId, RsvpState>,
    pub standing: Standing,
}

impl Roster {
    pub(super) fn seat_convener(&mut self, given: &Given, name: String) {
        let convener = Person {
            name,
            role: Role::Facilitator,
            group: None,
            invite: None,
            joined: given.id,
            joined_at: given.at,
            verified: true,
            helper: true,
        };
        self.people.insert(given.by, convener);
    }

    /// Whether anybody speaks from a group, or answered the invitation from it.
    pub fn speaks_for(&self, group: GroupId) -> bool {
        self.people.values().any(|p| p.group == Some(group)) || self.rsvps.values().any(|r| r.group == Some(group))
    }

    /// Whether this person's ballots count as far as their invite goes.
    pub fn counts(&self, person: PersonId) -> bool {
        let Some(known) = self.people.get(&person) else { return false };
        known.invite.and_then(|id| self.invites.get(&id)).is_none_or(|invite| invite.counts(person))
    }
}

/// Lets people in: names the public half of a key whose secret travels in a link, a code or on a slip.
#[derive(Debug, Clone, PartialEq)]
pub struct Invite {
    pub key: InviteKey,
    pub role: Role,
    pub group: Option<GroupId>,
    pub uses: Option<u32>,
    pub helper: bool,
    pub label: String,
}

impl Rule for Invite {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        check_length(Field::Name, &self.label, 60)?;
        state.known_group(self.group)?;
        if self.uses == Some(0) { Err(Rejection::OutOfRange { field: Field::Uses }) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let invite = InviteState {
            key: self.key,
            role: self.role,
            group: self.group,
            uses: self.uses,
            helper: self.helper,
            label: self.label,
            joined: Vec::new(),
            settled: Vec::new(),
        };
        state.roster.invites.insert(given.id.into(), invite);
    }
}

/// Comes in by an invite. The record has checked that `proof` is the invite key's signature over (session, participant).
#[derive(Debug, Clone, PartialEq)]
pub struct Join {
    pub invite: InviteId,
    /// The key the proof was checked with; must be the invite's.
    pub key: InviteKey,
    /// BIP-340 signature, hexadecimal.
    pub proof: String,
    pub name: String,
    /// Chosen where the invite leaves it open.
    pub group: Option<GroupId>,
}

impl Rule for Join {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        let invite = state.roster.invites.get(&self.invite).ok_or(Rejection::NoSuchInvite { invite: self.invite })?;
        if !given.saw(self.invite) {
            return Err(Rejection::NoSuchInvite { invite: self.invite });
        }
        if invite.key != self.key {
            return Err(Rejection::WrongInviteProof { invite: self.invite });
        }
        if state.roster.people.contains_key(&given.by) {
            return Err(Rejection::AlreadyJoined);
        }
        check_length(Field::Name, &self.name, 60)?;
        state.known_group(self.group)?;
        state.roster.standing.allows_invite(given, self.invite)?;
        let known_before =
            invite.joined.iter().filter(|p| state.roster.people.get(p).is_some_and(|p| given.saw(p.joined))).count();
        match invite.uses {
            Some(uses) if known_before >= uses as usize => Err(Rejection::InviteUsedUp { invite: self.invite }),
            Some(_) | None => Ok(()),
        }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(invite) = state.roster.invites.get_mut(&self.invite) else { return };
        invite.joined.push(given.by);
        let person = Person {
            name: self.name,
            role: invite.role,
            group: invite.group.or(self.group),
            invite: Some(self.invite),
            joined: given.id,
            joined_at: given.at,
            verified: invite.uses.is_some(),
            helper: invite.helper,
        };
        state.roster.people.insert(given.by, person);
    }
}

/// Says one's name or group anew.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    pub name: String,
    pub group: Option<GroupId>,
}

impl Rule for Profile {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.member(given)?;
        check_length(Field::Name, &self.name, 60)?;
        state.known_group(self.group)
    }

    fn apply(self, state: &mut State, given: &Given) {
        let fixed = |person: &Person, roster: &Roster| person.invite.and_then(|id| roster.invites.get(&id)).and_then(|i| i.group);
        let group = state.roster.people.get(&given.by).and_then(|p| fixed(p, &state.roster)).or(self.group);
        if let Some(person) = state.roster.people.get_mut(&given.by) {
            person.name = self.name;
            person.group = group;
        }
    }
}

/// Decides who keeps the place on an invite that more people hold than it may let in.
#[derive(Debug, Clone, PartialEq)]
pub struct Settle {
    pub invite: InviteId,
    pub person: PersonId,
}

impl Rule for Settle {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        let invite = state.roster.invites.get(&self.invite).ok_or(Rejection::NoSuchInvite { invite: self.invite })?;
        if !invite.joined.contains(&self.person) {
            return Err(Rejection::NoSuch { field: Field::Person });
        }
        if !invite.disputed() { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, _: &Given) {
        if let Some(invite) = state.roster.invites.get_mut(&self.invite)
            && !invite.settled.contains(&self.person)
        {
            invite.settled.push(self.person);
        }
    }
}

/// What a removal is aimed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    Person(PersonId),
    Invite(InviteId),
}

/// Ends an invite or removes a person: only what this act had seen of them stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Revoke {
    pub target: Target,
    pub reason: String,
}

impl Rule for Revoke {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        check_text(Field::Reason, &self.reason, 500)?;
        let session = state.session()?;
        let role = match self.target {
            Target::Person(person) => state.roster.people.get(&person).map(|p| p.role),
            Target::Invite(invite) => state.roster.invites.get(&invite).map(|i| i.role),
        };
        match role {
            None => Err(Rejection::NoSuch { field: Field::Person }),
            Some(Role::Facilitator) if given.by != session.convener => Err(Rejection::ConvenerOnly),
            Some(_) if self.target == Target::Person(session.convener) => Err(Rejection::ConvenerOnly),
            Some(_) => Ok(()),
        }
    }

    fn apply(self, state: &mut State, given: &Given) {
        state.roster.standing.note_reason(given, self.target, self.reason);
    }
}

/// Takes a removal back.
#[derive(Debug, Clone, PartialEq)]
pub struct Readmit {
    pub target: Target,
}

impl Rule for Readmit {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        if state.roster.standing.revoked(self.target).is_none() { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, _: &Given) {
        state.roster.standing.forgive(self.target);
    }
}

/// Answers the invitation, for oneself or (a facilitator or helper) for people who answered by phone or on paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Rsvp {
    pub answer: Answer,
    pub group: Option<GroupId>,
    pub people: u32,
    pub channel: Channel,
}

impl Rule for Rsvp {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        let person = state.member(given)?;
        state.known_group(self.group)?;
        let for_others = person.helper || person.role == Role::Facilitator;
        let most = if for_others { 10_000 } else { 1 };
        if (1..=most).contains(&self.people) { Ok(()) } else { Err(Rejection::OutOfRange { field: Field::People }) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        // One's own answer is replaced by the next; answers entered for others add up.
        let own =
            self.people == 1 && !state.roster.people.get(&given.by).is_some_and(|p| p.helper || p.role == Role::Facilitator);
        if own {
            state.roster.rsvps.retain(|_, r| r.by != given.by);
        }
        let rsvp = RsvpState {
            by: given.by,
            at: given.at,
            answer: self.answer,
            group: self.group,
            people: self.people,
            channel: self.channel,
        };
        state.roster.rsvps.insert(given.id, rsvp);
    }
}
