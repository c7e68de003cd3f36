//! Who is in the session: invites, joins, roles, stakeholder groups, answers to the invitation; and who was removed.

pub mod standing;

use super::act::{Given, Rule};
use super::decision::Judged;
use super::field::{Field, check_length, check_text};
use super::id::*;
use super::named::named;
use super::rejection::Rejection;
use super::state::State;
use super::time::Time;
use crate::domain::held::Held;
use crate::domain::ordered::set;
use serde::{Deserialize, Serialize};
use standing::Standing;
use std::collections::BTreeSet;

/// What somebody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Facilitator,
    Resident,
    Office,
    Observer,
}

named! { Role: Facilitator = "facilitator", Resident = "resident", Office = "office", Observer = "observer" }

/// A place in the session that one join gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Seat {
    pub joined: ActId,
    /// The convener has none.
    pub invite: Option<InviteId>,
    pub role: Role,
    /// Came by an invite for one, not by a link that many hold.
    pub verified: bool,
    /// May enter cards and ballots for people without a phone.
    pub helper: bool,
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
    /// Usually one. More where one key joined on two devices that did not know of each other, or where somebody became a
    /// facilitator later; role, invite and what comes with them are then those of the facilitator's seat, else of the first.
    pub seats: Vec<Seat>,
}

impl Person {
    fn new(name: String, group: Option<GroupId>, seat: Seat, at: Time) -> Person {
        let Seat { joined, invite, role, verified, helper } = seat;
        Person { name, role, group, invite, joined, joined_at: at, verified, helper, seats: vec![seat] }
    }

    /// The seat in which somebody acts: one that this act had seen, as a facilitator where there is a choice.
    pub(super) fn seat_of(&self, given: &Given) -> Option<Seat> {
        let seen = || self.seats.iter().copied().filter(|seat| given.saw(seat.joined));
        seen().find(|seat| seat.role == Role::Facilitator).or_else(|| seen().next())
    }

    /// The seat that stands for the person.
    pub(super) fn seat(&self) -> Seat {
        Seat { joined: self.joined, invite: self.invite, role: self.role, verified: self.verified, helper: self.helper }
    }

    fn take_seat(&mut self, seat: Seat) {
        if seat.role == Role::Facilitator && self.role != Role::Facilitator {
            Seat { joined: self.joined, invite: self.invite, role: self.role, verified: self.verified, helper: self.helper } =
                seat;
        }
        self.seats.push(seat);
    }
}

/// Whether an invite's label says no word: it is empty, or a number.
pub fn wordless_label(label: &str) -> bool {
    label.bytes().all(|byte| byte.is_ascii_digit())
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
    /// The number of a slip of paper: it lets one resident in, once.
    pub fn slip(&self) -> Option<u32> {
        self.label.parse().ok().filter(|_| self.role == Role::Resident && self.uses == Some(1))
    }

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    Yes,
    Maybe,
    No,
}

named! { Answer: Yes = "yes", Maybe = "maybe", No = "no" }

/// How something reached the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    Phone,
    Tablet,
    Paper,
    Spoken,
    File,
}

named! { Channel: Phone = "phone", Tablet = "tablet", Paper = "paper", Spoken = "spoken", File = "file" }

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
    pub people: Held<PersonId, Person>,
    pub invites: Held<InviteId, InviteState>,
    pub rsvps: Held<ActId, RsvpState>,
    pub standing: Standing,
}

impl Roster {
    pub(super) fn seat_convener(&mut self, given: &Given, name: String) {
        let seat = Seat { joined: given.id, invite: None, role: Role::Facilitator, verified: true, helper: true };
        self.people.insert(given.by, Person::new(name, None, seat, given.at));
    }

    /// Everybody who has joined and was not removed.
    pub(super) fn joined(&self) -> BTreeSet<PersonId> {
        set(self.people.keys().copied().filter(|person| self.standing.revoked(Target::Person(*person)).is_none()))
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

/// Whoever may be a facilitator must not hang on anything that others than facilitators, or than the convener's removals,
/// can change (see [`standing`]); so their group is not asked after.
fn known_group_of(role: Role, state: &State, group: Option<GroupId>) -> Result<(), Rejection> {
    match role {
        Role::Facilitator => Ok(()),
        Role::Resident | Role::Office | Role::Observer => state.known_group(group),
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
        known_group_of(self.role, state, self.group)?;
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
        // A resident may become a facilitator. Who joins twice on devices that do not know of each other acts from both.
        let seat = state.roster.people.get(&given.by).and_then(|person| person.seat_of(given));
        if seat.is_some_and(|seat| seat.role == Role::Facilitator || invite.role != Role::Facilitator) {
            return Err(Rejection::AlreadyJoined);
        }
        check_length(Field::Name, &self.name, 60)?;
        known_group_of(invite.role, state, self.group)?;
        state.roster.standing.allows_join(given, self.invite, invite.role)?;
        let came = |person: &Person| person.seats.iter().any(|seat| seat.invite == Some(self.invite) && given.saw(seat.joined));
        let known_before = invite.joined.iter().filter(|person| state.roster.people.get(person).is_some_and(came)).count();
        match invite.uses {
            Some(uses) if known_before >= uses as usize => Err(Rejection::InviteUsedUp { invite: self.invite }),
            Some(_) | None => Ok(()),
        }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(invite) = state.roster.invites.get_mut(&self.invite) else { return };
        if !invite.joined.contains(&given.by) {
            invite.joined.push(given.by);
        }
        let (role, verified, helper) = (invite.role, invite.uses.is_some(), invite.helper);
        let seat = Seat { joined: given.id, invite: Some(self.invite), role, verified, helper };
        match state.roster.people.get_mut(&given.by) {
            Some(person) => person.take_seat(seat),
            None => {
                let group = invite.group.or(self.group);
                state.roster.people.insert(given.by, Person::new(self.name, group, seat, given.at));
            }
        }
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

impl Target {
    fn field(self) -> Field {
        match self {
            Target::Person(_) => Field::Person,
            Target::Invite(_) => Field::Invite,
        }
    }

    /// The role of the person or of the invite, where the session has it.
    fn role(self, roster: &Roster) -> Option<Role> {
        match self {
            Target::Person(person) => roster.people.get(&person).map(|p| p.role),
            Target::Invite(invite) => roster.invites.get(&invite).map(|i| i.role),
        }
    }
}

/// Ends an invite or removes a person. Of a person only what this act had seen stands; of an invite only the joins by it that
/// this act had seen: who had come in by then stays. A decision: judged on what it had seen.
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
        match self.target.role(&state.roster) {
            None => Err(Rejection::NoSuch { field: self.target.field() }),
            Some(Role::Facilitator) if given.by != session.convener => Err(Rejection::ConvenerOnly),
            Some(_) if self.target == Target::Person(session.convener) => Err(Rejection::ConvenerOnly),
            Some(_) => Ok(()),
        }
    }

    fn apply(self, state: &mut State, given: &Given) {
        state.roster.standing.note_reason(given, self.target, self.reason);
    }
}

/// Takes back every removal of somebody or of an invite that this act had seen. A decision: judged on what it had seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Readmit {
    pub target: Target,
}

impl Rule for Readmit {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        let convener = state.session()?.convener == given.by;
        if !convener && self.target.role(&state.roster).is_none_or(|role| role == Role::Facilitator) {
            return Err(Rejection::ConvenerOnly);
        }
        if state.roster.standing.open(given, self.target).is_empty() { Err(Rejection::NothingChanges) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        if let Some(Judged::Readmitted { revokes }) = given.judged {
            state.roster.standing.forgive(revokes);
        }
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
        let seat = state.member(given)?;
        state.known_group(self.group)?;
        let for_others = seat.helper || seat.role == Role::Facilitator;
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
