//! What the app knows.

use super::drafts::Drafts;
use super::event::{Failure, Line, Listed, Seat, Storage, Work};
use super::route::Route;
use super::saying::Saying;
use super::undo::Undo;
use crate::domain::Rejection;
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::roster::Role;
use crate::domain::session::Lang;
use crate::domain::time::Time;
use crate::record::file::BadLine;
use crate::record::{Ledger, Opener};
use crate::view::Lens;
use std::collections::VecDeque;

/// Something that is on its way, or there, or failed.
#[derive(Debug, Default)]
pub enum Load<T> {
    #[default]
    Idle,
    Loading,
    Ready(T),
    Failed(Failure),
}

/// What the app knows.
#[derive(Debug, Default)]
pub struct Model {
    /// Whether the shell has said where one is.
    pub started: bool,
    pub lang: Screen,
    pub route: Route,
    pub now: Time,
    pub storage: Storage,
    pub sessions: Load<Vec<Listed>>,
    pub open: Load<Box<Open>>,
    /// Long work under way: what, done, total.
    pub work: Option<(Work, u32, u32)>,
    /// What the record file that was opened last came to.
    pub read: Option<Read>,
    /// How it stands with the relays of the open session.
    pub line: Line,
    pub notices: Vec<Notice>,
    pub notices_made: u64,
    /// What opens locked ballots, once it was fetched, and whether it was asked for.
    pub opener: Option<Opener>,
    pub opener_asked: bool,
}

/// What a record file came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub session: Option<SessionId>,
    /// Acts that hold.
    pub acts: u32,
    pub bad: Vec<BadLine>,
    /// A published report that cites another state than its own record folds to.
    pub other_digest: bool,
}

/// The language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen(pub Lang);

impl Default for Screen {
    fn default() -> Screen {
        Screen(Lang::Zh)
    }
}

/// Something to tell the person.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    pub id: u64,
    pub what: Told,
}

/// What is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// An act was refused by the session's rules.
    Refused(Rejection),
    Failed(Failure),
    WrongPin,
    /// Nobody has stepped up.
    NobodyHere,
    Saved(String),
    /// A record file was read: how many acts hold, which lines do not.
    RecordRead {
        acts: u32,
        bad: Vec<BadLine>,
    },
    /// Nothing is left to take back.
    NothingToUndo,
}

/// The session that is open.
#[derive(Debug)]
pub struct Open {
    pub ledger: Ledger,
    /// People with a key on this device.
    pub seats: Vec<Seat>,
    /// Keys of invites whose secret is on this device: the act that makes an invite may come later.
    pub keys: Vec<InviteKey>,
    /// Who is at the device.
    pub who: Option<PersonId>,
    pub drafts: Few<PersonId, Drafts>,
    /// It is the guided example.
    pub example: bool,
    pub undo: Vec<Undo>,
    /// What waits until the acts that were sent off are back: acts are signed one after the other, each in knowledge of the last.
    pub queue: VecDeque<ToSign>,
    /// Keys of a closed session that were sent off to members.
    pub handing: Vec<(SessionKeyId, PersonId)>,
    /// Acts sent off to be signed and stored, not back yet.
    pub saving: u32,
    /// Whether those take something back.
    pub taking_back: bool,
    /// Addresses by which people come in, of invites whose secret is here: those that were asked for.
    pub doors: Few<InviteId, String>,
    /// Counts how often the ledger changed, so that views know when to look again.
    pub version: u64,
}

/// Acts on their way to be signed.
#[derive(Debug)]
pub struct ToSign {
    pub by: PersonId,
    pub sayings: Vec<Saying>,
    /// They take something back, and are not themselves on the pile of what can be.
    pub taking_back: bool,
}

impl Open {
    /// The session is closed to this device: its record is here, and no key that opens it.
    pub fn shut(&self) -> bool {
        self.ledger.shut()
    }

    /// Invites whose secret is on this device.
    pub fn invites(&self) -> Vec<InviteId> {
        self.ledger.invites().filter(|(_, invite)| self.keys.contains(&invite.key)).map(|(id, _)| id).collect()
    }

    /// Through what somebody looks who has a key on this device, or nobody.
    pub fn lens(&self, who: Option<PersonId>, now: Time) -> Lens<'_> {
        let kept = who.and_then(|who| self.drafts.get(&who)).map(|drafts| &drafts.texts);
        Lens { ledger: &self.ledger, who, now, kept }
    }

    /// The role of the person at the device.
    pub fn role(&self) -> Option<Role> {
        self.who.and_then(|who| self.ledger.state().roster.people.get(&who)).map(|person| person.role)
    }
}

impl Model {
    /// The open session, once it is there.
    pub fn opened(&self) -> Option<&Open> {
        match &self.open {
            Load::Ready(open) => Some(open),
            Load::Idle | Load::Loading | Load::Failed(_) => None,
        }
    }

    /// Through what the person at the device looks at the open session.
    pub fn lens(&self) -> Option<Lens<'_>> {
        self.opened().map(|open| open.lens(open.who, self.now))
    }

    pub(super) fn opened_mut(&mut self) -> Option<&mut Open> {
        match &mut self.open {
            Load::Ready(open) => Some(open),
            Load::Idle | Load::Loading | Load::Failed(_) => None,
        }
    }

    /// Says something to the person, the latest last.
    pub(super) fn tell(&mut self, what: Told) {
        self.notices_made += 1;
        self.notices.retain(|notice| notice.what != what);
        self.notices.push(Notice { id: self.notices_made, what });
    }
}
