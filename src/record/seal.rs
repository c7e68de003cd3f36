//! Keys locked by a PIN, to be carried in a link (NIP-49).
//!
//! Source: NIP-49, <https://github.com/nostr-protocol/nips/blob/master/49.md>. A PIN is digits here, so nothing of it has to be
//! brought into one form but the width of digits. Nothing here draws a random number: salt and nonce are an argument.

use super::secret::Secret;
use crate::domain::digit::digit;
use bech32::{Bech32, Hrp};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use scrypt::Params;
use std::ops::Range;

/// What a locked key is spelled with in front.
const PREFIX: Hrp = Hrp::parse_unchecked("ncryptsec");

/// The version of NIP-49.
const VERSION: u8 = 2;

/// The work of one try at a PIN, as a power of two: 32 MiB of memory, and some tenths of a second on a phone.
const WORK: u8 = 15;

/// The key was not known to have been handled carelessly (NIP-49's `KEY_SECURITY_BYTE`).
const HANDLED_WELL: u8 = 1;

// What a locked key is made of, behind its version and its work.
const SALT: Range<usize> = 2..18;
const NONCE: Range<usize> = 18..42;
const HANDLED: Range<usize> = 42..43;
const LOCKED: Range<usize> = 43..91;

/// The digits of a PIN, typed narrow or wide; none where something else is in it.
fn digits(pin: &str) -> Option<String> {
    pin.chars().map(digit).collect::<Option<String>>().filter(|pin| !pin.is_empty())
}

fn cipher(pin: &str, salt: &[u8], work: u8) -> Option<XChaCha20Poly1305> {
    let mut key = [0; 32];
    scrypt::scrypt(digits(pin)?.as_bytes(), salt, &Params::new(work, 8, 1, key.len()).ok()?, &mut key).ok()?;
    Some(XChaCha20Poly1305::new(&key.into()))
}

/// Locks a key: `ncryptsec1…`. `drawn`: a salt of 16 bytes and a nonce of 24, never used before. None where the PIN is not digits.
pub fn seal(secret: &Secret, pin: &str, drawn: [u8; 40]) -> Option<String> {
    let (salt, nonce) = drawn.split_at(SALT.len());
    let secret = secret.keys().secret_key().to_secret_bytes();
    let payload = Payload { msg: &secret, aad: &[HANDLED_WELL] };
    let locked = cipher(pin, salt, WORK)?.encrypt(XNonce::from_slice(nonce), payload).ok()?;
    let bytes = [&[VERSION, WORK], &drawn[..], &[HANDLED_WELL], &locked].concat();
    bech32::encode::<Bech32>(PREFIX, &bytes).ok()
}

/// Opens one; none where the PIN is wrong or the text is no locked key. One that asks for more work than this program would give
/// it is not tried.
pub fn unseal(sealed: &str, pin: &str) -> Option<Secret> {
    let (prefix, bytes) = bech32::decode(sealed).ok()?;
    if prefix != PREFIX || bytes.len() != LOCKED.end || bytes[0] != VERSION || bytes[1] > WORK {
        return None;
    }
    let payload = Payload { msg: &bytes[LOCKED], aad: &bytes[HANDLED] };
    let secret = cipher(pin, &bytes[SALT], bytes[1])?.decrypt(XNonce::from_slice(&bytes[NONCE]), payload).ok()?;
    Secret::from_bytes(secret.try_into().ok()?)
}
