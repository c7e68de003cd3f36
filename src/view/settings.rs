//! Settings of a session: what of its plan was changed on the form, who is in it, by which invites.

use super::Lens;
use super::new::{Part, PlanForm};
use crate::domain::held::Held;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::roster::{Role, Target};
use crate::domain::session::{Amend, Plan};
use crate::domain::time::Time;
use crate::domain::{Placed, Rejection};

/// The settings page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// Whether the person at the device is a facilitator.
    pub mine: bool,
    /// Whether it is the convener.
    pub convener: bool,
    /// Whether the person at the device has a PIN here.
    pub pin: bool,
    pub people: Vec<PersonRow>,
    /// Of a closed session: acts that whoever was removed can still read, since they were written where the removal was not known yet.
    pub unaware: u32,
    pub invites: Vec<InviteRow>,
    /// For the slips: what the session is called, what it is for, when and where.
    pub title: String,
    pub theme: String,
    pub when: String,
    pub place: String,
    pub groups: Vec<(GroupId, String)>,
}

/// Somebody in the session.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    pub person: PersonId,
    pub name: String,
    pub role: Role,
    pub group: String,
    pub helper: bool,
    /// When they last did anything, by their clock.
    pub last: Option<Time>,
    /// The public reason, where they were removed.
    pub removed: Option<String>,
    /// Why the person at the device cannot remove them.
    pub refused: Option<Rejection>,
}

/// An invite.
#[derive(Debug, Clone, PartialEq)]
pub struct InviteRow {
    pub invite: InviteId,
    pub role: Role,
    pub group: String,
    pub label: String,
    /// The number of a slip of paper.
    pub slip: Option<u32>,
    pub helper: bool,
    pub uses: Option<u32>,
    pub joined: u32,
    /// Its secret is on this device.
    pub here: bool,
    /// The public reason, where it was ended.
    pub ended: Option<String>,
    /// More people hold it than it may let in: who, and whether their place was settled.
    pub claims: Vec<Claim>,
}

impl InviteRow {
    /// A slip that can still be handed out: nobody has come by it.
    pub fn is_unused_slip(&self) -> bool {
        self.slip.is_some() && self.joined == 0 && self.ended.is_none() && self.here
    }
}

/// Somebody who claims a place on an invite that more hold than it may let in.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    pub person: PersonId,
    pub name: String,
    pub group: String,
    pub settled: bool,
}

/// The settings page; `held` are the invites whose secret is on this device, `pin` whether the person here has one.
pub fn settings(lens: Lens, held: &[InviteId], pin: bool) -> Settings {
    let Some(session) = lens.session() else { return Settings::default() };
    Settings {
        mine: lens.role() == Some(Role::Facilitator),
        convener: lens.who == Some(session.convener),
        pin,
        people: people(lens),
        unaware: unaware(lens),
        invites: invites(lens, held),
        title: session.plan.title.clone(),
        theme: session.plan.theme.clone(),
        when: session.plan.when.clone(),
        place: session.plan.place.clone(),
        groups: session.plan.groups.iter().map(|group| (group.id, group.name.clone())).collect(),
    }
}

/// How many acts were encrypted with an older key beside the act that brought a new one: neither had seen the other.
fn unaware(lens: Lens) -> u32 {
    let (ledger, keys) = (lens.ledger, lens.session().map(|session| session.keys.as_slice()).unwrap_or_default());
    let beside = |act: ActId, renewal: ActId| act != renewal && !ledger.had_seen(act, renewal) && !ledger.had_seen(renewal, act);
    let renewals: Vec<(usize, ActId)> = keys.iter().enumerate().skip(1).map(|(n, (_, act))| (n, *act)).collect();
    let older = |act: &&Placed| {
        let key = keys.iter().position(|(key, _)| Some(*key) == act.key);
        key.is_some_and(|key| renewals.iter().any(|(n, renewal)| key < *n && beside(act.id, *renewal)))
    };
    if renewals.is_empty() { 0 } else { u32::try_from(ledger.acts().filter(older).count()).unwrap_or(u32::MAX) }
}

fn people(lens: Lens) -> Vec<PersonRow> {
    let Some(session) = lens.session() else { return Vec::new() };
    let roster = &lens.state().roster;
    let mut last: Held<PersonId, Time> = Held::default();
    for act in lens.ledger.acts() {
        last.insert(act.by, act.at);
    }
    let mut rows: Vec<_> = roster
        .people
        .iter()
        .map(|(id, person)| {
            let removed = roster.standing.revoked(Target::Person(*id)).map(|noted| noted.reason.clone());
            // The rule of `revoke`, without asking it for each of many people.
            let allowed = match person.role {
                Role::Facilitator => *id != session.convener && lens.who == Some(session.convener),
                Role::Resident | Role::Office | Role::Observer => true,
            };
            let row = PersonRow {
                person: *id,
                name: person.name.clone(),
                role: person.role,
                group: lens.group_name(person.group),
                helper: person.helper && person.role == Role::Resident,
                last: last.get(id).copied(),
                removed,
                refused: (!allowed).then_some(Rejection::ConvenerOnly),
            };
            (person.joined_at, row)
        })
        .collect();
    rows.order_by(|(joined_at, row)| (row.role, *joined_at, row.person));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn invites(lens: Lens, held: &[InviteId]) -> Vec<InviteRow> {
    let roster = &lens.state().roster;
    let row = |(id, invite): (&InviteId, &crate::domain::roster::InviteState)| {
        let claim = |person: &PersonId| Claim {
            person: *person,
            name: lens.name(*person),
            group: lens.group_name(roster.people.get(person).and_then(|person| person.group)),
            settled: invite.settled.contains(person),
        };
        InviteRow {
            invite: *id,
            role: invite.role,
            group: lens.group_name(invite.group),
            label: invite.label.clone(),
            slip: invite.slip(),
            helper: invite.helper,
            uses: invite.uses,
            joined: u32::try_from(invite.joined.len()).unwrap_or(u32::MAX),
            here: held.contains(id),
            ended: roster.standing.revoked(Target::Invite(*id)).map(|noted| noted.reason.clone()),
            claims: if invite.disputed() { invite.joined.iter().map(claim).collect() } else { Vec::new() },
        }
    };
    let mut rows: Vec<InviteRow> = roster.invites.iter().map(row).collect();
    rows.sort_by(|a, b| (a.ended.is_some(), a.role, &a.label, a.invite).cmp(&(b.ended.is_some(), b.role, &b.label, b.invite)));
    rows
}

/// What a part of the form changes of the plan; `None` where nothing, or where something on the form is wrong.
pub fn amendment(part: Part, form: &PlanForm, old: &Plan) -> Option<Amend> {
    let new = form.plan(old.utc_offset_min)?;
    let mut amend = Amend::default();
    macro_rules! differs {
        ($($field:ident),+) => {{ $(amend.$field = (new.$field != old.$field).then_some(new.$field);)+ }};
    }
    match part {
        Part::Theme => differs!(title, theme, why, givens, hosts),
        Part::Place => differs!(when, place, answer_how, spaces, slots),
        Part::Groups => differs!(groups, languages, look_first, due_days),
        Part::Phases => differs!(phases),
    }
    (amend != Amend::default()).then_some(amend)
}
