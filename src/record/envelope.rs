//! The envelope: an act or words as a Nostr event. `Draft` → signed line → `Verified`.
//!
//! Source: NIP-01. What needs no history is checked here: shape, id, signature, tags, size, wire format, proof of a join.

use super::closed::{self, SessionKey};
use super::secret::{Secret, check_proof};
use super::wire::v1::{Handed, Sealed};
use super::wire::{self, Content};
use super::words::WORDS_MAX;
use crate::domain::Act;
use crate::domain::id::{ActId, PersonId, SessionId, SessionKeyId, WordsId, hex, unhex};
use crate::domain::time::Time;
use nostr::secp256k1::schnorr::Signature;
use nostr::{Event, EventId, Kind, PublicKey, Tag, Tags, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Kind of the events that are acts.
pub const KIND_ACT: u16 = 9820;
/// Kind of the events that carry words.
pub const KIND_WORDS: u16 = 9821;
/// Kind of the events that hand a session key to members.
pub const KIND_KEY: u16 = 9822;
/// Most bytes of an event's content, as it is read: of what is encrypted, after it was opened.
pub const CONTENT_MAX: usize = 32 * 1024;
/// Most bytes of content that is encrypted: of 32 KiB NIP-44 makes 43,828 characters.
pub const SEALED_MAX: usize = 44 * 1024;
/// Most bytes of a line: the content with every byte escaped, and the rest.
pub const LINE_MAX: usize = 256 * 1024;
/// Most tips an ordinary act names.
pub const SEEN_MAX: usize = 16;
/// Most tips a `merge` names.
pub const SEEN_MAX_MERGE: usize = 400;

/// Why a line is not an event of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadEvent {
    /// Larger than an event may be: so many bytes.
    TooLarge { bytes: usize },
    /// Not a JSON object with an event's seven fields (the line may have been cut off).
    NotAnEvent { why: String },
    /// Id, key or signature is not lower-case hexadecimal of the right length.
    NotHex,
    /// The id is not the hash of what the event says: something in it was changed.
    WrongId,
    /// The signature does not hold.
    WrongSignature,
    /// A kind of event that is not ours.
    WrongKind { kind: u16 },
    /// The tags are not exactly those of an act or of words.
    WrongTags,
    /// A version this program does not know.
    Version { v: u64 },
    /// An act of a name this version does not know.
    UnknownAct { name: String },
    /// The content is not what the act's format says.
    Content { why: String },
    /// Words that are empty or longer than may be.
    Words { characters: usize },
    /// A join whose proof does not hold.
    Proof,
    /// What is encrypted does not open with the key that it names.
    Sealed,
}

/// In English, for a terminal; what is shown on a page is worded in `text`.
impl fmt::Display for BadEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadEvent::TooLarge { bytes } => write!(f, "{bytes} bytes are more than an event may have"),
            BadEvent::NotAnEvent { why } => write!(f, "not an event: {why}"),
            BadEvent::NotHex => f.write_str("not lower-case hexadecimal of the right length"),
            BadEvent::WrongId => f.write_str("the id is not the hash of what the event says"),
            BadEvent::WrongSignature => f.write_str("the signature does not hold"),
            BadEvent::WrongKind { kind } => write!(f, "events of kind {kind} do not belong to a record"),
            BadEvent::WrongTags => f.write_str("the tags are not those of an act or of words"),
            BadEvent::Version { v } => write!(f, "version {v} is not known here"),
            BadEvent::UnknownAct { name } => write!(f, "no act of version 1 is called {name:?}"),
            BadEvent::Content { why } => write!(f, "the content is not what its format says: {why}"),
            BadEvent::Words { characters } => write!(f, "words of {characters} characters: empty, or more than there may be"),
            BadEvent::Sealed => f.write_str("what is encrypted does not open with the key that it names"),
            BadEvent::Proof => f.write_str("the proof that the author holds the invite does not hold"),
        }
    }
}

/// An event as it stands on a line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: String,
    pubkey: String,
    created_at: u64,
    kind: u16,
    tags: Vec<Vec<String>>,
    content: String,
    sig: String,
}

/// An act or words before signing.
#[derive(Debug, Clone, PartialEq)]
pub enum Draft {
    /// `session` is none for the `convene` that begins one.
    Act {
        session: Option<SessionId>,
        seen: Vec<ActId>,
        at: Time,
        act: Box<Act>,
    },
    Words {
        session: SessionId,
        at: Time,
        salt: [u8; 16],
        text: String,
    },
    Key {
        session: SessionId,
        at: Time,
        handed: Handed,
    },
}

/// What a verified event says.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    Act {
        seen: Vec<ActId>,
        act: Box<Act>,
    },
    Words {
        text: String,
    },
    /// An act or words of a closed session, until they are opened with its key.
    Sealed(Closed),
    /// A session key, wrapped to members.
    Key(Handed),
}

/// An act or words that are encrypted.
#[derive(Debug, Clone, PartialEq)]
pub struct Closed {
    /// Of an act: what it had seen. Of words nothing.
    pub seen: Vec<ActId>,
    pub is_words: bool,
    pub content: Sealed,
}

/// An event whose id and signature hold and whose content is understood. The type is the proof.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    id: [u8; 32],
    session: SessionId,
    by: PersonId,
    at: Time,
    /// The key it was opened with.
    key: Option<SessionKeyId>,
    body: Body,
    line: String,
}

impl Verified {
    /// Parses and verifies a line.
    pub fn parse(line: &str) -> Result<Verified, BadEvent> {
        let (raw, verified) = Verified::read(line)?;
        check_signature(&raw)?;
        verified.check(&raw.content)?;
        Ok(verified)
    }

    /// What is checked of content beside its shape: its spelling, and a join's proof.
    fn check(&self, content: &str) -> Result<(), BadEvent> {
        check_spelling(content, &self.body)?;
        if let Body::Act { act, .. } = &self.body
            && let Act::Join(join) = act.as_ref()
        {
            check_proof(join.key, &join.proof, self.session, self.by)?;
        }
        Ok(())
    }

    /// Opens what is encrypted with this key, and checks it as [`Verified::parse`] does what stands in the clear. Anything else stays as it is.
    pub fn open(self, key: &SessionKey) -> Result<Verified, BadEvent> {
        let Body::Sealed(closed) = &self.body else { return Ok(self) };
        if closed.content.key != key.id() {
            return Err(BadEvent::Sealed);
        }
        let content = closed::open(key, &closed.content.text).ok_or(BadEvent::Sealed)?;
        if content.len() > CONTENT_MAX {
            return Err(BadEvent::TooLarge { bytes: content.len() });
        }
        let body = if closed.is_words {
            let text = wire::decode_words(&content)?;
            check_words(&text)?;
            Body::Words { text }
        } else {
            let act = wire::decode(&content)?;
            check_place(&act, self.id == self.session.0, closed.seen.len())?;
            Body::Act { seen: closed.seen.clone(), act: Box::new(act) }
        };
        let opened = Verified { key: Some(key.id()), body, ..self };
        opened.check(&content)?;
        Ok(opened)
    }

    /// Parses a line that this device verified before it stored it.
    pub fn from_store(line: &str) -> Result<Verified, BadEvent> {
        Verified::read(line).map(|(_, verified)| verified)
    }

    fn read(text: &str) -> Result<(Line, Verified), BadEvent> {
        if text.len() > LINE_MAX {
            return Err(BadEvent::TooLarge { bytes: text.len() });
        }
        let raw: Line = serde_json::from_str(text).map_err(|error| BadEvent::NotAnEvent { why: error.to_string() })?;
        let most = if raw.content.starts_with(wire::v1::SEALED_BEGINS) { SEALED_MAX } else { CONTENT_MAX };
        if raw.content.len() > most {
            return Err(BadEvent::TooLarge { bytes: raw.content.len() });
        }
        let id: [u8; 32] = unhex(&raw.id).map_err(|_| BadEvent::NotHex)?;
        let by = PersonId(unhex(&raw.pubkey).map_err(|_| BadEvent::NotHex)?);
        let at = read_moment(raw.created_at)?;
        let (session, body) = match raw.kind {
            KIND_ACT => read_act(id, &raw)?,
            KIND_WORDS => read_words(&raw)?,
            KIND_KEY => read_key(&raw)?,
            kind => return Err(BadEvent::WrongKind { kind }),
        };
        let verified = Verified { id, session, by, at, key: None, body, line: text.trim().to_owned() };
        Ok((raw, verified))
    }

    /// Signs a draft. Fails where the draft itself would not be understood by others.
    pub fn sign(draft: &Draft, secret: &Secret) -> Result<Verified, BadEvent> {
        Verified::sign_with(draft, secret, Ok)
    }

    /// Signs a draft of a closed session, encrypted with its key. `nonce` was drawn for this alone.
    pub fn sign_closed(draft: &Draft, secret: &Secret, key: &SessionKey, nonce: [u8; 32]) -> Result<Verified, BadEvent> {
        let sealed = |content: String| {
            let text = closed::seal(key, nonce, &content).ok_or(BadEvent::TooLarge { bytes: content.len() })?;
            Ok(wire::v1::encode_whole(&Sealed { text, key: key.id() }))
        };
        Verified::sign_with(draft, secret, sealed)?.open(key)
    }

    fn sign_with(
        draft: &Draft,
        secret: &Secret,
        written: impl FnOnce(String) -> Result<String, BadEvent>,
    ) -> Result<Verified, BadEvent> {
        let (kind, at, tags, content) = match draft {
            Draft::Act { session, seen, at, act } => (KIND_ACT, *at, act_tags(*session, seen), wire::v1::encode(act)),
            Draft::Words { session, at, salt, text } => {
                check_words(text)?;
                (KIND_WORDS, *at, vec![root_tag(*session)], wire::v1::encode_words(salt, text))
            }
            Draft::Key { session, at, handed } => (KIND_KEY, *at, vec![root_tag(*session)], wire::v1::encode_whole(handed)),
        };
        if content.len() > CONTENT_MAX {
            return Err(BadEvent::TooLarge { bytes: content.len() });
        }
        let content = if kind == KIND_KEY { content } else { written(content)? };
        Verified::from_store(&signed_line(kind, at, tags, content, secret)?)
    }

    /// The event's id.
    pub fn id(&self) -> ActId {
        ActId(self.id)
    }
    /// The event's id, where it carries words.
    pub fn words_id(&self) -> WordsId {
        WordsId(self.id)
    }
    /// The session it belongs to.
    pub fn session(&self) -> SessionId {
        self.session
    }
    /// Its author.
    pub fn by(&self) -> PersonId {
        self.by
    }
    /// What its author's clock said.
    pub fn at(&self) -> Time {
        self.at
    }
    /// The key it was opened with; none where it stands in the clear.
    pub fn key(&self) -> Option<SessionKeyId> {
        self.key
    }
    /// What it says.
    pub fn body(&self) -> &Body {
        &self.body
    }
    /// The event as one line of JSON, as it came.
    pub fn line(&self) -> &str {
        &self.line
    }
    /// The parts, without a copy.
    pub(super) fn into_body(self) -> Body {
        self.body
    }
}

/// The line of a request to relays to forget words of one's own (NIP-09). It is no part of a record.
pub fn forget_request(words: WordsId, at: Time, secret: &Secret) -> Result<String, BadEvent> {
    let tag = |name: &str, value: String| vec![name.to_owned(), value];
    let tags = vec![tag("e", words.hex()), tag("k", KIND_WORDS.to_string())];
    signed_line(Kind::EventDeletion.as_u16(), at, tags, String::new(), secret)
}

fn signed_line(kind: u16, at: Time, tags: Vec<Vec<String>>, content: String, secret: &Secret) -> Result<String, BadEvent> {
    let created_at = u64::try_from(at.0).map_err(|_| BadEvent::NotAnEvent { why: "created_at is before 1970".to_owned() })?;
    let mut line = Line { id: String::new(), pubkey: secret.person().hex(), created_at, kind, tags, content, sig: String::new() };
    let id = event_id(&line, secret.keys().public_key());
    line.id = id.to_hex();
    line.sig = hex(&secret.sign(id.to_bytes()).serialize());
    serde_json::to_string(&line).map_err(|error| BadEvent::NotAnEvent { why: error.to_string() })
}

fn read_moment(created_at: u64) -> Result<Time, BadEvent> {
    match i64::try_from(created_at) {
        Ok(seconds) if seconds <= Time::LAST.0 => Ok(Time(seconds)),
        Ok(_) | Err(_) => Err(BadEvent::NotAnEvent { why: "created_at is after the year 9999".to_owned() }),
    }
}

/// Content has one spelling. Else two readers might take a repeated key, a list in an object's stead or a field they do not
/// know each in their own way, under one signature.
fn check_spelling(content: &str, body: &Body) -> Result<(), BadEvent> {
    let canonical = match body {
        Body::Act { act, .. } => wire::v1::encode(act) == content,
        Body::Words { text } => wire::v1::is_canonical_words(content, text),
        Body::Sealed(closed) => wire::v1::encode_whole(&closed.content) == content,
        Body::Key(handed) => wire::v1::encode_whole(handed) == content,
    };
    if canonical { Ok(()) } else { Err(BadEvent::Content { why: "not in canonical form".to_owned() }) }
}

fn root_tag(session: SessionId) -> Vec<String> {
    vec!["e".to_owned(), session.hex(), String::new(), "root".to_owned()]
}

fn act_tags(session: Option<SessionId>, seen: &[ActId]) -> Vec<Vec<String>> {
    let seen = std::iter::once("seen".to_owned()).chain(seen.iter().map(ActId::hex)).collect();
    session.map(root_tag).into_iter().chain([seen]).collect()
}

fn read_root(tag: &[String]) -> Result<SessionId, BadEvent> {
    match tag {
        [name, session, relay, marker] if name == "e" && relay.is_empty() && marker == "root" => {
            session.parse().map_err(|_| BadEvent::NotHex)
        }
        _ => Err(BadEvent::WrongTags),
    }
}

fn read_seen(tag: &[String]) -> Result<Vec<ActId>, BadEvent> {
    match tag {
        [name, seen @ ..] if name == "seen" && seen.len() <= SEEN_MAX_MERGE => {
            seen.iter().map(|id| id.parse().map_err(|_| BadEvent::NotHex)).collect()
        }
        _ => Err(BadEvent::WrongTags),
    }
}

fn read_act(id: [u8; 32], raw: &Line) -> Result<(SessionId, Body), BadEvent> {
    // Only what begins a session has no other tag.
    let (session, begins, seen) = match raw.tags.as_slice() {
        [seen] => (SessionId(id), true, read_seen(seen)?),
        [root, seen] => (read_root(root)?, false, read_seen(seen)?),
        _ => return Err(BadEvent::WrongTags),
    };
    let body = match wire::act(&raw.content)? {
        Content::Clear(act) => {
            check_place(&act, begins, seen.len())?;
            Body::Act { seen, act: Box::new(act) }
        }
        Content::Sealed(content) if seen.is_empty() == begins => Body::Sealed(Closed { seen, is_words: false, content }),
        Content::Sealed(_) => return Err(BadEvent::WrongTags),
    };
    Ok((session, body))
}

/// Whether an act stands where it may, and had seen as many as it may have.
fn check_place(act: &Act, begins: bool, seen: usize) -> Result<(), BadEvent> {
    let fits = match act {
        Act::Convene(_) => begins && seen == 0,
        Act::Merge(_) => !begins && (1..=SEEN_MAX_MERGE).contains(&seen),
        _ => !begins && (1..=SEEN_MAX).contains(&seen),
    };
    if fits { Ok(()) } else { Err(BadEvent::WrongTags) }
}

/// The session that the one tag of what is no act names.
fn read_only_root(raw: &Line) -> Result<SessionId, BadEvent> {
    match raw.tags.as_slice() {
        [root] => read_root(root),
        _ => Err(BadEvent::WrongTags),
    }
}

fn read_words(raw: &Line) -> Result<(SessionId, Body), BadEvent> {
    let session = read_only_root(raw)?;
    let body = match wire::words(&raw.content)? {
        Content::Clear(text) => {
            check_words(&text)?;
            Body::Words { text }
        }
        Content::Sealed(content) => Body::Sealed(Closed { seen: Vec::new(), is_words: true, content }),
    };
    Ok((session, body))
}

fn read_key(raw: &Line) -> Result<(SessionId, Body), BadEvent> {
    Ok((read_only_root(raw)?, Body::Key(wire::handed(&raw.content)?)))
}

fn check_words(text: &str) -> Result<(), BadEvent> {
    let characters = text.chars().count();
    if text.trim().is_empty() || characters > WORDS_MAX { Err(BadEvent::Words { characters }) } else { Ok(()) }
}

fn tags_of(raw: &Line) -> Option<Tags> {
    let tags = raw.tags.iter().map(|tag| Tag::parse(tag).ok()).collect::<Option<Vec<Tag>>>()?;
    Some(Tags::from_list(tags))
}

fn event_id(raw: &Line, by: PublicKey) -> EventId {
    let tags = tags_of(raw).unwrap_or_default();
    EventId::new(&by, &Timestamp::from_secs(raw.created_at), &Kind::Custom(raw.kind), &tags, &raw.content)
}

fn check_signature(raw: &Line) -> Result<(), BadEvent> {
    let id = EventId::from_byte_array(unhex(&raw.id).map_err(|_| BadEvent::NotHex)?);
    let by = PublicKey::from_byte_array(unhex(&raw.pubkey).map_err(|_| BadEvent::NotHex)?);
    let sig: [u8; 64] = unhex(&raw.sig).map_err(|_| BadEvent::NotHex)?;
    let sig = Signature::from_slice(&sig).map_err(|_| BadEvent::WrongSignature)?;
    let tags = tags_of(raw).ok_or(BadEvent::WrongTags)?;
    let event = Event::new(id, by, Timestamp::from_secs(raw.created_at), Kind::Custom(raw.kind), tags, raw.content.clone(), sig);
    if !event.verify_id() {
        return Err(BadEvent::WrongId);
    }
    if event.verify_signature() { Ok(()) } else { Err(BadEvent::WrongSignature) }
}
