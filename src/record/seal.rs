//! Keys locked by a PIN, to be carried in a link (NIP-49).
//!
//! Source: NIP-49, <https://github.com/nostr-protocol/nips/blob/master/49.md>. Nothing here draws a random number: salt and nonce
//! are an argument.

use super::drawn::Drawn;
use super::secret::Secret;
use nostr::nips::nip19::{FromBech32, ToBech32};
use nostr::nips::nip49::{EncryptedSecretKey, KeySecurity};

/// The work of one try at a PIN, as a power of two: 32 MiB of memory, and some tenths of a second on a phone.
const WORK: u8 = 15;

/// Locks a key: `ncryptsec1…`. `drawn`: a salt of 16 bytes and a nonce of 24, never used before.
pub fn seal(secret: &Secret, pin: &str, drawn: [u8; 40]) -> Option<String> {
    let secret = secret.keys().secret_key();
    EncryptedSecretKey::new_with_rng(&mut Drawn(&drawn), secret, pin, WORK, KeySecurity::Medium).ok()?.to_bech32().ok()
}

/// Opens one; none where the PIN is wrong or the text is no locked key. One that asks for more work than this program would give
/// it is not tried.
pub fn unseal(sealed: &str, pin: &str) -> Option<Secret> {
    let sealed = EncryptedSecretKey::from_bech32(sealed).ok()?;
    let secret = sealed.decrypt_with_max_log_n(pin, WORK).ok()?;
    Secret::from_bytes(secret.to_secret_bytes())
}
