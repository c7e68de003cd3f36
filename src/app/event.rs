//! What happened.

use super::drafts::Drafts;
use super::intent::Intent;
use super::route::Route;
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::session::Lang;
use crate::domain::time::{Day, Time};
use crate::record::file::BadLine;
use crate::record::{BadEvent, Opener, Verified};

/// What happened, as the shell tells it.
#[derive(Debug)]
pub enum Event {
    /// The app has started.
    Started { route: Route, lang: Lang, storage: Storage },
    /// Somebody wants something, now.
    Wants(Intent),
    /// The address has changed.
    Routed(Route),
    /// Time has passed (about once a second while a timer runs).
    Ticked,
    /// The sessions on this device.
    Listed(Vec<Listed>),
    /// A session was read from storage.
    Opened(Box<Opened>),
    /// Events are durable: made here, in another tab, or read from a file.
    Arrived { session: SessionId, events: Vec<Verified>, from: From },
    /// A person took their place at this device.
    Seated { session: SessionId, person: PersonId, pin: bool },
    /// A session begun here is stored: go to it.
    Begun(SessionId),
    /// Invites whose secret is on this device, after one was made.
    InvitesHeld { session: SessionId, invites: Vec<InviteKey> },
    /// The PIN was wrong.
    WrongPin,
    /// Long work goes on: done of total (total 0: not known).
    Progress { what: Work, done: u32, total: u32 },
    /// A record file was read to its end. `other_digest`: it is a published report, and cites another state than its own record
    /// folds to.
    RecordRead { session: Option<SessionId>, acts: u32, bad: Vec<BadLine>, other_digest: bool },
    /// What opens locked ballots is fetched.
    Opener(Opener),
    /// The address by which people come in by an invite.
    Door { session: SessionId, invite: InviteId, address: String },
    /// How it stands with the relays.
    Wired(Line),
    /// A file was saved under this name.
    Saved { name: String },
    /// Something went wrong.
    Failed(Failure),
}

/// Where events came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// A `Sign::Commit` of this tab.
    Commit,
    /// Made here in another way: an invite, a join, a session begun.
    Here,
    OtherTab,
    File,
    Relay,
}

/// How it stands with the relays of the open session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Line {
    /// Relays that are used; none where everything stays on this device.
    pub relays: u32,
    /// Of those, how many are connected, and how many of these have what this device has.
    pub connected: u32,
    pub caught_up: u32,
    /// Acts made here that no relay has yet.
    pub unsent: u32,
}

/// Whether this browser keeps things.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Storage {
    #[default]
    Durable,
    /// The browser refuses (private browsing): the session lives in this tab only, the file is the way to keep it.
    Refused,
}

/// Long work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Opening,
    Verifying,
    Signing,
    Example,
}

/// What went wrong. What is safe and what to do is in `text`.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The browser's storage is full: nothing of this act was kept.
    StorageFull,
    /// The browser's storage failed otherwise.
    StorageBroken(String),
    /// The session is not on this device.
    NoSuchSession,
    /// An act that this program made is not understood by itself.
    Unsignable(BadEvent),
    /// The person's key is not on this device.
    NoKey,
    /// The invite's secret is not on this device.
    NoInvite,
    /// The example could not be read.
    NoExample(String),
    /// The browser would not save the file.
    NotSaved,
    /// A part of the app could not be fetched.
    NotLoaded,
}

/// A session of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub session: SessionId,
    pub title: String,
    pub theme: String,
    pub acts: u32,
    pub last: Time,
    /// When it was convened.
    pub convened: Day,
    /// The role on this device, where there is one.
    pub example: bool,
}

/// A person who has a key on this device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub person: PersonId,
    pub pin: bool,
}

/// A session as storage gives it.
#[derive(Debug)]
pub struct Opened {
    pub session: SessionId,
    pub events: Vec<Verified>,
    pub seats: Vec<Seat>,
    /// Keys of invites whose secret is on this device.
    pub invites: Vec<InviteKey>,
    /// Who was at this tab before a reload.
    pub who: Option<PersonId>,
    pub drafts: Few<PersonId, Drafts>,
    /// It is the guided example: nothing of it is anybody's.
    pub example: bool,
}
