//! What a person wants.

use super::drafts::Drafts;
use super::route::Route;
use super::saying::Saying;
use crate::domain::id::*;
use crate::domain::methods::Method;
use crate::domain::roster::Role;
use crate::domain::session::{Lang, Plan};

/// What a person wants. Screens send these and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Go to a page.
    Go(Route),
    /// Switch the language of the screen.
    Speak(Lang),
    /// Put a notice away.
    Dismiss(u64),

    /// Begin a session; the name is the convener's. `then`: what they say at once.
    Convene { method: Method, plan: Box<Plan>, name: String, then: Vec<Saying> },
    /// Act, as the person who is at this device.
    Act(Box<Saying>),
    /// Several acts together, in this order: all or none.
    Acts(Vec<Saying>),
    /// Take back one's last act, where that is possible.
    Undo,

    /// Make an invite for each label; the secrets stay on this device.
    Invite { role: Role, group: Option<GroupId>, uses: Option<u32>, helper: bool, labels: Vec<String> },
    /// Show the link of an invite whose secret is here.
    ShowDoor(InviteId),
    /// Somebody new is at this device and joins by an invite whose secret is here. An empty PIN: none.
    StepUp { invite: InviteId, name: String, group: Option<GroupId>, pin: String },
    /// Somebody who was here before is back.
    StepBack { person: PersonId, pin: String },
    /// Nobody is at the device any more: what was open locks.
    StepAside,
    /// Choose or change the PIN of the person at the device.
    SetPin(String),

    /// Keep what was begun and not handed in.
    Keep(Box<Drafts>),
    /// Keep the text of a field that this person has begun; nothing of it where it is empty. Somebody else may be here by now.
    KeepText { who: PersonId, field: String, text: String },

    /// Save the record as a file.
    SaveRecord,
    /// Save the public account as a file, in the language of the screen.
    SaveReport(ReportFormat),
    /// Save some other file that a page has made: name, type, content.
    SaveFile { name: String, mime: &'static str, content: String },
    /// A record file was chosen: read, verify and keep it.
    OpenRecord(String),
    /// Load the guided example in a language.
    OpenExample(Lang),
    /// Remove a session from this device.
    Forget { session: SessionId, pin: Option<String> },
}

/// What the public account is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// One page that needs nothing else and carries the record.
    Html,
    Json,
    /// The table of adoption.
    Csv,
}
