//! What is to be done, by the shell.

use super::drafts::Drafts;
use super::intent::ReportFormat;
use super::route::Route;
use super::saying::Saying;
use crate::domain::id::*;
use crate::domain::methods::Method;
use crate::domain::roster::Role;
use crate::domain::session::{Lang, Plan, Venue};
use crate::sync::Stored;

/// What is to be done. The shell does it and tells the outcome as an event.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read a session from storage.
    Open(SessionId),
    /// Show another address.
    Navigate(Route),
    /// Remember the language, and set it on the page.
    SetLang(Lang),
    /// Remember who is at this tab.
    Sit {
        session: SessionId,
        person: Option<PersonId>,
    },
    SaveDrafts {
        session: SessionId,
        person: PersonId,
        drafts: Box<Drafts>,
    },
    /// Keys, signatures, what is stored: a part of the program that is fetched with the first touch.
    Sign(Sign),
    /// Long work: a part of the program that is fetched when it is asked for.
    Task(Task),
    /// Wake up about once a second until told otherwise.
    Tick(bool),
    /// The exchange with relays: a part of the program that is fetched where there is one.
    Wire(Wire),
}

/// What the exchange with relays is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Wire {
    /// A session is open, with these events, and these that its acts had seen and it does not hold.
    Begin { session: SessionId, held: Vec<Stored>, wants: Vec<ActId>, gone: Vec<(WordsId, PersonId)>, relays: Vec<String> },
    /// These are durable now, this is what acts had seen and is not held, and these words, by these people, were erased.
    Holds {
        session: SessionId,
        held: Vec<Stored>,
        made_here: bool,
        wants: Vec<ActId>,
        gone: Vec<(WordsId, PersonId)>,
        relays: Vec<String>,
    },
}

/// What needs a person's key, or what is stored.
#[derive(Debug, Clone, PartialEq)]
pub enum Sign {
    /// Sign in a row as this person, the first having seen `seen`, each next one the one before; store all or none.
    Commit {
        session: SessionId,
        by: PersonId,
        seen: Vec<ActId>,
        sayings: Vec<Saying>,
        /// What a closed session's acts are encrypted with.
        key: Option<SessionKeyId>,
    },
    /// Hand session keys to members.
    Hand {
        session: SessionId,
        by: PersonId,
        wanted: Vec<(SessionKeyId, PersonId)>,
    },
    /// Make a person's key, sign the join with the invite's secret, store both.
    Join {
        session: SessionId,
        invite: InviteId,
        key: InviteKey,
        seen: Vec<ActId>,
        name: String,
        group: Option<GroupId>,
        pin: String,
        /// The session is closed: a join says no word, the name follows it.
        closed: bool,
    },
    SetPin {
        session: SessionId,
        person: PersonId,
        pin: String,
    },
    /// Check a PIN; where the person's key is not here, take it out of the address.
    Unlock {
        session: SessionId,
        person: PersonId,
        pin: String,
    },
    /// Fetch what opens locked ballots.
    Opener,
    /// Remove erased words from storage.
    Sweep {
        session: SessionId,
        words: Vec<WordsId>,
    },
    /// Write all lines of a session into a file.
    SaveRecord {
        session: SessionId,
        name: String,
    },
    SaveFile {
        name: String,
        mime: &'static str,
        content: String,
    },
}

/// What whoever runs a session asks for, and what reads all of one.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// Read the list of sessions.
    List,
    /// Make a key, sign the session's first acts (convene, and open invites for residents, office and observers), store them.
    Convene {
        method: Method,
        plan: Box<Plan>,
        name: String,
        then: Vec<Saying>,
    },
    /// Show the link by which people come in by an invite.
    ShowDoor {
        session: SessionId,
        invite: InviteId,
        key: InviteKey,
        venue: Venue,
    },
    /// Make a key for an invite of each label, keep the secrets here, sign and store the acts.
    Invite {
        session: SessionId,
        by: PersonId,
        seen: Vec<ActId>,
        role: Role,
        group: Option<GroupId>,
        uses: Option<u32>,
        helper: bool,
        labels: Vec<String>,
    },
    /// Make the public account of what is stored and write it into a file; the name has no ending yet.
    SaveReport {
        session: SessionId,
        name: String,
        lang: Lang,
        format: ReportFormat,
    },
    /// Verify a record's lines in the worker, store what holds.
    ReadRecord(String),
    /// Play the guided example.
    PlayExample(Lang),
    Forget {
        session: SessionId,
        pin: Option<String>,
    },
}

impl From<Sign> for Effect {
    fn from(sign: Sign) -> Effect {
        Effect::Sign(sign)
    }
}

impl From<Task> for Effect {
    fn from(task: Task) -> Effect {
        Effect::Task(task)
    }
}
