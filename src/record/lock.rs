//! Locked ballots: NIP-44 between a voter's key and the key of the question, and that key wrapped to those who may close it.
//!
//! Source: NIP-44, version 2, <https://github.com/nostr-protocol/nips/blob/master/44.md>. Nothing here draws a random number: the
//! nonce is an argument.

use super::drawn::Drawn;
use super::graph::Opener;
use super::secret::Secret;
use crate::domain::act::{Locked, Unlocked};
use crate::domain::ballot::Answers;
use crate::domain::id::{PersonId, QuestionKey, QuestionSecret, unhex};
use nostr::PublicKey;
use nostr::base64::Engine;
use nostr::base64::engine::general_purpose;
use nostr::nips::nip44::v2::{self, ConversationKey};
use nostr::nips::nip44::{self, Version};
use std::collections::HashMap;

/// A ballot's text is filled up with spaces to a multiple of so many bytes, so that its length says less.
const FILL: usize = 256;

/// The first byte of a payload: the version of NIP-44.
const VERSION: u8 = 2;

/// What opens locked ballots.
pub const OPENER: Opener = Opener(open);

/// Encrypts to a key. None where that is no key of anybody.
pub(super) fn encrypt(from: &Secret, to: [u8; 32], nonce: [u8; 32], text: &str) -> Option<String> {
    let to = PublicKey::from_byte_array(to);
    nip44::encrypt_with_rng(&mut Drawn(&nonce), from.keys().secret_key(), &to, text, Version::V2).ok()
}

/// Reads what somebody encrypted to this key.
pub(super) fn decrypt(mine: &Secret, from: PersonId, text: &str) -> Option<String> {
    nip44::decrypt(mine.keys().secret_key(), &PublicKey::from_byte_array(from.0), text).ok()
}

/// The bytes of a payload of NIP-44, where it is of the version that is read here.
pub(super) fn payload(text: &str) -> Option<Vec<u8>> {
    general_purpose::STANDARD.decode(text).ok().filter(|payload| payload.first() == Some(&VERSION))
}

/// Locks a ballot of this voter.
pub fn lock(voter: &Secret, key: QuestionKey, nonce: [u8; 32], answers: &Answers) -> Option<String> {
    let mut text = serde_json::to_string(answers).ok()?;
    let filled = text.len().next_multiple_of(FILL);
    text.extend(std::iter::repeat_n(' ', filled - text.len()));
    encrypt(voter, key.0, nonce, &text)
}

/// Wraps a question's secret to somebody who may close it.
pub fn wrap(opener: &Secret, to: PersonId, nonce: [u8; 32], secret: &Secret) -> Option<String> {
    encrypt(opener, to.0, nonce, &secret.reveal())
}

/// Takes a question's secret out, as the one it was wrapped to; none where it is not theirs, or not one of this key.
pub fn unwrap(mine: &Secret, opener: PersonId, wrapped: &str, key: QuestionKey) -> Option<QuestionSecret> {
    let secret = QuestionSecret(unhex(&decrypt(mine, opener, wrapped)?).ok()?);
    belongs(key, secret).map(|_| secret)
}

fn belongs(key: QuestionKey, secret: QuestionSecret) -> Option<Secret> {
    Secret::from_bytes(secret.0).filter(|secret| secret.person().0 == key.0)
}

/// Reads locked ballots, each by its author. None where the secret is not the key's.
fn open(key: QuestionKey, secret: QuestionSecret, locked: &[Locked]) -> Option<Unlocked> {
    let secret = belongs(key, secret)?;
    // The dear part is done once for each voter, who may have a ballot for every statement.
    let mut shared: HashMap<PersonId, Option<ConversationKey>> = HashMap::new();
    let mut read = |by: PersonId, text: &str| {
        let derive = || ConversationKey::derive(secret.keys().secret_key(), &PublicKey::from_byte_array(by.0)).ok();
        let shared = (*shared.entry(by).or_insert_with(derive))?;
        answers(&String::from_utf8(v2::decrypt_to_bytes(&shared, &payload(text)?).ok()?).ok()?)
    };
    Some(locked.iter().map(|(by, text)| read(*by, text)).collect())
}

/// What was locked: canonical JSON, with spaces after it.
fn answers(text: &str) -> Option<Answers> {
    let text = text.trim_end_matches(' ');
    let answers: Answers = serde_json::from_str(text).ok()?;
    serde_json::to_string(&answers).is_ok_and(|spelled| spelled == text).then_some(answers)
}
