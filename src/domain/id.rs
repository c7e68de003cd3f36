//! Names of things: 32-byte ids of acts and keys, small numbers of what the plan lists.
//!
//! Hexadecimal is accepted in lower case only, so that one thing has one spelling (NIP-01).

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// What is wrong with a string that should name something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not 64 lower-case hexadecimal digits")
    }
}

impl std::error::Error for BadId {}

fn digit(byte: u8) -> Result<u8, BadId> {
    match byte {
        b'0'..=b'9' => Ok(byte - b'0'),
        b'a'..=b'f' => Ok(byte - b'a' + 10),
        _ => Err(BadId),
    }
}

/// Bytes of a lower-case hexadecimal string of exactly 2·N digits.
pub fn unhex<const N: usize>(text: &str) -> Result<[u8; N], BadId> {
    let text = text.as_bytes();
    if text.len() != 2 * N {
        return Err(BadId);
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Ok(bytes)
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|b| [DIGITS[(b >> 4) as usize] as char, DIGITS[(b & 15) as usize] as char]).collect()
}

macro_rules! long_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 32]);

        impl $name {
            /// The id as 64 hexadecimal digits.
            pub fn hex(&self) -> String { hex(&self.0) }
            /// The first eight digits, for people.
            pub fn short(&self) -> String { hex(&self.0[..4]) }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.hex()) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}({})", stringify!($name), self.short()) }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> { unhex(text).map(Self) }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.serialize_str(&self.hex()) }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

macro_rules! act_named {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        long_id!($($(#[$doc])* $name),+);
        $(
            impl From<ActId> for $name { fn from(act: ActId) -> Self { Self(act.0) } }
            impl From<$name> for ActId { fn from(id: $name) -> ActId { ActId(id.0) } }
        )+
    };
}

long_id!(
    /// The id of an act's event.
    ActId,
    /// A participant: an x-only public key.
    PersonId,
    /// The public key of an invite.
    InviteKey,
    /// The id of a companion event that holds words.
    WordsId,
    /// The public key to which the ballots of a locked question are encrypted.
    QuestionKey,
    /// The private key of a locked question, which its close makes public.
    QuestionSecret,
    /// A key of a closed session, named by its hash.
    SessionKeyId,
);

act_named!(
    /// A session, named by its `convene` act.
    SessionId,
    /// An invite, named by its `invite` act.
    InviteId,
    /// A card, named by its `card.add` act.
    CardId,
    /// A topic of the agenda wall.
    TopicId,
    /// A named group of cards.
    ThemeId,
    /// What is decided and by which rule.
    QuestionId,
    /// One person's answer to a question.
    BallotId,
    /// What the session agreed.
    GoalId,
    /// Who does which part of a goal.
    CommitmentId,
    /// An action group.
    TeamId,
    /// The office's answer.
    ResponseId,
    /// One publication of the report.
    PublicationId,
    /// What was due.
    MilestoneId,
    /// A follow-up meeting.
    MeetingId,
    /// Words that were taken back or taken down.
    ErasureId,
    /// A batch of imported votes, all under one source.
    ImportId,
);

macro_rules! small_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u16);
    )+};
}

small_id!(
    /// A phase of the session's plan.
    PhaseId,
    /// A space where groups meet.
    SpaceId,
    /// A time slot of the agenda wall.
    SlotId,
    /// A stakeholder group.
    GroupId,
    /// An option of a question, counted from 0 in the order of its opening.
    OptionId,
);
