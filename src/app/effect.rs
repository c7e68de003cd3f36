//! What is to be done, by the shell.

use super::drafts::Drafts;
use super::intent::{PolisBatch, ReportFormat};
use super::route::Route;
use super::saying::Saying;
use crate::domain::id::*;
use crate::domain::methods::Method;
use crate::domain::roster::Role;
use crate::domain::session::{Lang, Plan};

/// What is to be done. The shell does it and tells the outcome as an event.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the list of sessions.
    List,
    /// Read a session from storage.
    Open(SessionId),
    /// Show another address.
    Navigate(Route),
    /// Remember the language, and set it on the page.
    SetLang(Lang),
    /// Make a key, sign the session's first acts (convene, and open invites for residents, office and observers), store them.
    Convene {
        method: Method,
        plan: Box<Plan>,
        name: String,
    },
    /// Sign in a row as this person, the first having seen `seen`, each next one the one before; store all or none.
    Commit {
        session: SessionId,
        by: PersonId,
        seen: Vec<ActId>,
        sayings: Vec<Saying>,
    },
    /// Make an invite's key, keep its secret here, sign and store the act.
    Invite {
        session: SessionId,
        by: PersonId,
        seen: Vec<ActId>,
        role: Role,
        group: Option<GroupId>,
        uses: Option<u32>,
        helper: bool,
        label: String,
    },
    /// Make a person's key, sign the join with the invite's secret, store both.
    Join {
        session: SessionId,
        invite: InviteId,
        seen: Vec<ActId>,
        name: String,
        group: Option<GroupId>,
        pin: String,
    },
    /// Check a PIN.
    Unlock {
        session: SessionId,
        person: PersonId,
        pin: String,
    },
    /// Remember who is at this tab.
    Sit {
        session: SessionId,
        person: Option<PersonId>,
    },
    SetPin {
        session: SessionId,
        person: PersonId,
        pin: String,
    },
    SaveDrafts {
        session: SessionId,
        person: PersonId,
        drafts: Box<Drafts>,
    },
    /// Write all lines of a session into a file.
    SaveRecord {
        session: SessionId,
        name: String,
    },
    /// Make the public account of what is stored and write it into a file; the name has no ending yet.
    SaveReport {
        session: SessionId,
        name: String,
        lang: Lang,
        format: ReportFormat,
    },
    SaveFile {
        name: String,
        mime: &'static str,
        content: String,
    },
    /// Verify a record's lines in the worker, store what holds.
    ReadRecord {
        name: String,
        content: String,
    },
    /// Play the guided example.
    PlayExample(Lang),
    /// Begin a session of statements and votes: convene, a card for each statement, the votes in batches.
    ImportPolis {
        plan: Box<Plan>,
        name: String,
        import: Box<PolisBatch>,
    },
    Forget(SessionId),
    /// Wake up about once a second until told otherwise.
    Tick(bool),
}
