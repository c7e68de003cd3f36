//! What the relay takes in: well-formed acts and words, of sessions that began here, by who came to them.
//!
//! Whoever holds an invite of a session may write to it, and nobody else: so a stranger's flood fills no disk and no phone. The
//! rules of the session itself are not judged here: every device does that for itself, from all it holds.

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::Arc;

use nostr::{Alphabet, Event, EventId, Filter, JsonUtil, Kind, SingleLetterTag};
use nostr_lmdb::NostrLMDB;
use nostr_relay_builder::builder::{PolicyResult, WritePolicy};
use nostr_relay_builder::prelude::{BoxedFuture, NostrDatabase};
use tokio::sync::Mutex;

use crate::domain::Act;
use crate::domain::id::{InviteKey, PersonId, SessionId};
use crate::record::envelope::{KIND_ACT, KIND_KEY, KIND_WORDS};
use crate::record::{Body, Verified};

/// Events that a session may have here: twenty times what a large one has.
const SESSION_MAX: usize = 200_000;
/// So often its events are counted again.
const COUNT_EVERY: usize = 500;
/// Sessions that may begin while the relay runs.
const BEGIN_MAX: usize = 1_000;

/// Who may write where.
#[derive(Debug)]
pub struct Admission {
    events: Arc<NostrLMDB>,
    doors: Mutex<Doors>,
}

#[derive(Debug, Default)]
struct Doors {
    /// Of sessions that were written to since the relay runs.
    known: HashMap<SessionId, Arc<Mutex<Door>>>,
    begun: usize,
}

/// One session's: who came, by which invites one may come, how full it is.
#[derive(Debug, Default)]
struct Door {
    people: HashSet<PersonId>,
    invites: HashSet<InviteKey>,
    events: usize,
    since_count: usize,
}

impl Admission {
    pub fn over(events: Arc<NostrLMDB>) -> Admission {
        Admission { events, doors: Mutex::default() }
    }

    /// Takes an event in, or says in words for its author's device why not.
    async fn admit(&self, event: &Event) -> Result<(), String> {
        if event.kind == Kind::EventDeletion {
            return self.admit_request(event).await;
        }
        let verified = Verified::parse(&event.as_json()).map_err(|bad| bad.to_string())?;
        let door = self.door(&verified).await?;
        let mut door = door.lock().await;
        door.admit(&verified)?;
        door.since_count += 1;
        if door.since_count >= COUNT_EVERY {
            door.events = self
                .events
                .count(of_session(verified.session(), &[KIND_ACT, KIND_WORDS, KIND_KEY]))
                .await
                .map_err(|error| error.to_string())?;
            door.since_count = 0;
        }
        Ok(())
    }

    /// Words may be forgotten where who wrote them asks for it (NIP-09); acts are not. The engine does it.
    async fn admit_request(&self, request: &Event) -> Result<(), String> {
        let kind = KIND_WORDS.to_string();
        let mut named = Vec::new();
        for tag in request.tags.iter() {
            match tag.as_slice() {
                [name, id, ..] if name == "e" => named.push(EventId::from_hex(id).map_err(|error| error.to_string())?),
                [name, of] if name == "k" && *of == kind => {}
                _ => return Err("only words are forgotten, named by their ids".to_owned()),
            }
        }
        if named.is_empty() {
            return Err("it names nothing to forget".to_owned());
        }
        for id in named {
            let kept = self.events.event_by_id(&id).await.map_err(|error| error.to_string())?;
            let theirs = kept.is_some_and(|kept| kept.kind == Kind::Custom(KIND_WORDS) && kept.pubkey == request.pubkey);
            if !theirs {
                return Err("only words that are here, and only who wrote them".to_owned());
            }
        }
        Ok(())
    }

    /// The door of an event's session; one for whoever begins a session, none where it is not known here.
    async fn door(&self, event: &Verified) -> Result<Arc<Mutex<Door>>, String> {
        let session = event.session();
        let mut doors = self.doors.lock().await;
        if let Some(door) = doors.known.get(&session) {
            return Ok(Arc::clone(door));
        }
        let kept = self.events.event_by_id(&EventId::from_byte_array(session.0)).await.map_err(|error| error.to_string())?;
        let door = match kept {
            Some(_) => self.read(session).await?,
            None if begins(event) => {
                if doors.begun >= BEGIN_MAX {
                    return Err("too many sessions were begun here".to_owned());
                }
                doors.begun += 1;
                Door::default()
            }
            None => return Err("this session is not known here yet".to_owned()),
        };
        let door = Arc::new(Mutex::new(door));
        doors.known.insert(session, Arc::clone(&door));
        Ok(door)
    }

    /// From what is kept of a session.
    async fn read(&self, session: SessionId) -> Result<Door, String> {
        let acts = self.events.query(of_session(session, &[KIND_ACT])).await.map_err(|error| error.to_string())?;
        let begins = self.events.event_by_id(&EventId::from_byte_array(session.0)).await.map_err(|error| error.to_string())?;
        let read = |event: &Event| Verified::from_store(&event.as_json()).ok();
        let kept: Vec<Verified> = begins.iter().chain(acts.iter()).filter_map(read).collect();
        let mut door = Door { since_count: COUNT_EVERY, ..Door::default() };
        // It comes in no order of ours: who came by an invite may have made the next one.
        let mut before = None;
        while before != Some((door.people.len(), door.invites.len())) {
            before = Some((door.people.len(), door.invites.len()));
            kept.iter().for_each(|event| door.note(event));
        }
        Ok(door)
    }
}

impl WritePolicy for Admission {
    fn admit_event<'a>(&'a self, event: &'a Event, _: &'a SocketAddr) -> BoxedFuture<'a, PolicyResult> {
        Box::pin(async move {
            match self.admit(event).await {
                Ok(()) => PolicyResult::Accept,
                Err(why) => PolicyResult::Reject(why),
            }
        })
    }
}

impl Door {
    fn admit(&mut self, event: &Verified) -> Result<(), String> {
        if self.events + self.since_count >= SESSION_MAX {
            return Err("this session has as many events as it may have here".to_owned());
        }
        self.note(event);
        if self.people.contains(&event.by()) {
            Ok(())
        } else {
            Err("its author is not known to have come to this session".to_owned())
        }
    }

    /// Whom an event lets in.
    fn note(&mut self, event: &Verified) {
        if begins(event) {
            self.people.insert(event.by());
        }
        let Body::Act { act, .. } = event.body() else { return };
        match act.as_ref() {
            Act::Invite(invite) if self.people.contains(&event.by()) => {
                self.invites.insert(invite.key);
            }
            // Its proof held, or it would not have been read.
            Act::Join(join) if self.invites.contains(&join.key) => {
                self.people.insert(event.by());
            }
            _ => {}
        }
    }
}

/// Whether an event begins a session: one that is closed cannot be read, but only what begins one has its own id for a session's.
fn begins(event: &Verified) -> bool {
    event.session().0 == event.id().0
}

fn of_session(session: SessionId, kinds: &[u16]) -> Filter {
    let kinds = kinds.iter().copied().map(Kind::Custom);
    Filter::new().kinds(kinds).custom_tag(SingleLetterTag::lowercase(Alphabet::E), session.hex())
}
