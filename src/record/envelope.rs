//! The envelope: an act or words as a Nostr event. `Draft` → signed line → `Verified`.
//!
//! Source: NIP-01. What needs no history is checked here: shape, id, signature, tags, size, wire format, proof of a join.

use super::secret::{Secret, check_proof};
use super::wire;
use super::words::WORDS_MAX;
use crate::domain::Act;
use crate::domain::id::{ActId, PersonId, SessionId, WordsId, hex, unhex};
use crate::domain::time::Time;
use nostr::secp256k1::schnorr::Signature;
use nostr::{Event, EventId, Kind, PublicKey, Tag, Tags, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Kind of the events that are acts.
pub const KIND_ACT: u16 = 9820;
/// Kind of the events that carry words.
pub const KIND_WORDS: u16 = 9821;
/// Most bytes of an event's content.
pub const CONTENT_MAX: usize = 32 * 1024;
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
}

/// What a verified event says.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    Act { seen: Vec<ActId>, act: Box<Act> },
    Words { text: String },
}

/// An event whose id and signature hold and whose content is understood. The type is the proof.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    id: [u8; 32],
    session: SessionId,
    by: PersonId,
    at: Time,
    body: Body,
    line: String,
}

impl Verified {
    /// Parses and verifies a line.
    pub fn parse(line: &str) -> Result<Verified, BadEvent> {
        let (raw, verified) = Verified::read(line)?;
        check_signature(&raw)?;
        check_spelling(&raw.content, &verified.body)?;
        if let Body::Act { act, .. } = &verified.body
            && let Act::Join(join) = act.as_ref()
        {
            check_proof(join.key, &join.proof, verified.session, verified.by)?;
        }
        Ok(verified)
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
        if raw.content.len() > CONTENT_MAX {
            return Err(BadEvent::TooLarge { bytes: raw.content.len() });
        }
        let id: [u8; 32] = unhex(&raw.id).map_err(|_| BadEvent::NotHex)?;
        let by = PersonId(unhex(&raw.pubkey).map_err(|_| BadEvent::NotHex)?);
        let at = read_moment(raw.created_at)?;
        let (session, body) = match raw.kind {
            KIND_ACT => read_act(id, &raw)?,
            KIND_WORDS => read_words(&raw)?,
            kind => return Err(BadEvent::WrongKind { kind }),
        };
        let verified = Verified { id, session, by, at, body, line: text.trim().to_owned() };
        Ok((raw, verified))
    }

    /// Signs a draft. Fails where the draft itself would not be understood by others.
    pub fn sign(draft: &Draft, secret: &Secret) -> Result<Verified, BadEvent> {
        let (kind, at, tags, content) = match draft {
            Draft::Act { session, seen, at, act } => (KIND_ACT, *at, act_tags(*session, seen), wire::v1::encode(act)),
            Draft::Words { session, at, salt, text } => {
                (KIND_WORDS, *at, vec![root_tag(*session)], wire::v1::encode_words(salt, text))
            }
        };
        if let Draft::Words { text, .. } = draft {
            check_words(text)?;
        }
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

fn read_seen(tag: &[String], most: usize) -> Result<Vec<ActId>, BadEvent> {
    match tag {
        [name, seen @ ..] if name == "seen" && seen.len() <= most => {
            seen.iter().map(|id| id.parse().map_err(|_| BadEvent::NotHex)).collect()
        }
        _ => Err(BadEvent::WrongTags),
    }
}

fn read_act(id: [u8; 32], raw: &Line) -> Result<(SessionId, Body), BadEvent> {
    let act = wire::decode(&raw.content)?;
    let most = if matches!(act, Act::Merge(_)) { SEEN_MAX_MERGE } else { SEEN_MAX };
    let (session, seen) = match (&act, raw.tags.as_slice()) {
        (Act::Convene(_), [seen]) => (SessionId(id), read_seen(seen, 0)?),
        (Act::Convene(_), _) => return Err(BadEvent::WrongTags),
        (_, [root, seen]) => (read_root(root)?, read_seen(seen, most)?),
        (_, _) => return Err(BadEvent::WrongTags),
    };
    let begins = matches!(act, Act::Convene(_));
    if seen.is_empty() != begins {
        return Err(BadEvent::WrongTags);
    }
    Ok((session, Body::Act { seen, act: Box::new(act) }))
}

fn read_words(raw: &Line) -> Result<(SessionId, Body), BadEvent> {
    let [root] = raw.tags.as_slice() else { return Err(BadEvent::WrongTags) };
    let session = read_root(root)?;
    let text = wire::decode_words(&raw.content)?;
    check_words(&text)?;
    Ok((session, Body::Words { text }))
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
