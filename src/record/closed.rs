//! Closed sessions: content encrypted with a key that only members have, and that key wrapped to each of them.
//!
//! Source: NIP-44, version 2, <https://github.com/nostr-protocol/nips/blob/master/44.md>; a session key stands in the place of
//! the key that two people would share. Nothing here draws a random number: nonces are arguments.

use super::drawn::Drawn;
use super::envelope::{Body, Verified};
use super::lock;
use super::secret::Secret;
use crate::domain::id::{PersonId, SessionKeyId, hex, unhex};
use nostr::base64::Engine;
use nostr::base64::engine::general_purpose::STANDARD;
use nostr::hashes::{Hash, sha256};
use nostr::nips::nip44::v2::{self, ConversationKey};

/// A key of a closed session: whoever has it reads what was encrypted with it. It can be used and stored, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionKey([u8; 32]);

impl SessionKey {
    /// The key of 32 random bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> SessionKey {
        SessionKey(bytes)
    }

    /// The key of 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<SessionKey> {
        unhex(text).ok().map(SessionKey)
    }

    /// For storage, for wrapping, and for who is to verify the record.
    pub fn reveal(&self) -> String {
        hex(&self.0)
    }

    /// What it is named by: SHA-256 of "gongshi session key v1" and the key.
    pub fn id(&self) -> SessionKeyId {
        let message = [b"gongshi session key v1".as_slice(), &self.0].concat();
        SessionKeyId(sha256::Hash::hash(&message).to_byte_array())
    }
}

impl std::fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SessionKey({})", self.id().short())
    }
}

/// Encrypts content. None where it is longer than NIP-44 takes.
pub(super) fn seal(key: &SessionKey, nonce: [u8; 32], content: &str) -> Option<String> {
    let key = ConversationKey::new(key.0);
    v2::encrypt_to_bytes_with_rng(&mut Drawn(&nonce), &key, content.as_bytes()).ok().map(|payload| STANDARD.encode(payload))
}

/// Reads what was encrypted. None where it was not with this key, or was changed.
pub(super) fn open(key: &SessionKey, text: &str) -> Option<String> {
    let payload = lock::payload(text)?;
    String::from_utf8(v2::decrypt_to_bytes(&ConversationKey::new(key.0), &payload).ok()?).ok()
}

/// Wraps a session key to a member.
pub fn wrap(from: &Secret, to: PersonId, nonce: [u8; 32], key: &SessionKey) -> Option<String> {
    lock::encrypt(from, to.0, nonce, &key.reveal())
}

/// Takes a session key out of an event that hands one to members. None where it hands none to this one, or not the one it says.
pub fn unwrap(mine: &Secret, event: &Verified) -> Option<SessionKey> {
    let Body::Key(handed) = event.body() else { return None };
    let text = lock::decrypt(mine, event.by(), handed.to.get(&mine.person())?)?;
    SessionKey::from_hex(&text).filter(|key| key.id() == handed.key)
}
