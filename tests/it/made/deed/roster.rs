//! Who is there, and who is not any more.

use super::super::{Made, Step, person_at};
use super::{invite, kind, reason};
use gongshi::domain::Act;
use gongshi::domain::id::*;
use gongshi::domain::roster::*;

impl Made {
    pub(super) fn of_roster(&self, device: usize, step: Step) -> Option<Act> {
        let Step { a, b, .. } = step;
        Some(match kind(step) {
            // Mostly by slips that let in one or two, so that some are disputed.
            "join" => self.join(if a % 8 < 6 { [2, 2, 2, 2, 5, 1][usize::from(a % 8)] } else { a.into() }, step),
            "revoke" => Revoke { target: self.target(device, step)?, reason: reason(step) }.into(),
            "readmit" => Readmit { target: self.target(device, step)? }.into(),
            "settle" => self.settling(step)?.into(),
            "profile" => Profile { name: "M".into(), group: Some(GroupId((b % 4).into())) }.into(),
            "invite" => invite(
                [Role::Facilitator, Role::Resident, Role::Office, Role::Observer][usize::from(a % 4)],
                Some((b % 3).into()),
                a,
            ),
            "rsvp" => Rsvp { answer: Answer::Yes, group: None, people: (b % 3).into(), channel: Channel::Paper }.into(),
            _ => return None,
        })
    }

    pub(super) fn join(&self, n: usize, step: Step) -> Act {
        let invites: Vec<(ActId, InviteKey)> = self
            .acts
            .iter()
            .filter_map(|act| match &act.act {
                Act::Invite(invite) => Some((act.id, invite.key)),
                _ => None,
            })
            .collect();
        let (id, key) = invites[n % invites.len()];
        // Now and then with another invite's key.
        let key = if step.c % 16 == 7 { InviteKey([9; 32]) } else { key };
        Join {
            invite: id.into(),
            key,
            proof: String::new(),
            name: if self.closed { "" } else { "N" }.into(),
            group: Some(GroupId(1 + u16::from(step.b % 2))),
        }
        .into()
    }

    /// Somebody who came by a slip keeps their place on it.
    fn settling(&self, step: Step) -> Option<Settle> {
        let slips = self
            .acts
            .iter()
            .filter(|act| matches!(&act.act, Act::Invite(invite) if invite.role == Role::Resident && invite.uses.is_some()));
        let slips: Vec<InviteId> = slips.map(|act| act.id.into()).collect();
        let joins: Vec<(InviteId, PersonId)> = self
            .acts
            .iter()
            .filter_map(|act| match &act.act {
                Act::Join(join) => Some((join.invite, act.by)),
                _ => None,
            })
            .filter(|(invite, _)| slips.contains(invite))
            .collect();
        let (invite, person) = *joins.get(usize::from(step.a) % joins.len().max(1))?;
        Some(Settle { invite, person })
    }

    fn target(&self, device: usize, step: Step) -> Option<Target> {
        match step.b % 4 {
            0 => self.some(device, step, step.a, "invite").map(Target::Invite),
            1 => Some(Target::Person(person_at(step.a.into()))),
            _ => Some(Target::Person(person_at(4 + usize::from(step.a % 5)))),
        }
    }
}
