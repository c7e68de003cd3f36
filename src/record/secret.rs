//! Keys that sign. A secret can be used and stored, never printed.

use super::envelope::BadEvent;
use crate::domain::id::{InviteKey, PersonId, SessionId, hex, unhex};
use nostr::hashes::{Hash, sha256};
use nostr::secp256k1::{Keypair, Message, XOnlyPublicKey, schnorr::Signature};
use nostr::{Keys, SECP256K1, SecretKey};

/// A private key of a person or of an invite (BIP-340).
#[derive(Clone)]
pub struct Secret(Keys);

impl Secret {
    /// The key of 32 bytes; `None` for the few values that are no key.
    pub fn from_bytes(bytes: [u8; 32]) -> Option<Secret> {
        SecretKey::from_slice(&bytes).ok().map(|secret| Secret(Keys::new(secret)))
    }

    /// The key of 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Secret> {
        unhex(text).ok().and_then(Secret::from_bytes)
    }

    /// For storage, links and slips only.
    pub fn reveal(&self) -> String {
        hex(&self.0.secret_key().to_secret_bytes())
    }

    /// Whose key it is.
    pub fn person(&self) -> PersonId {
        PersonId(self.0.public_key().to_bytes())
    }

    /// The public half, for an invite.
    pub fn invite_key(&self) -> InviteKey {
        InviteKey(self.person().0)
    }

    pub(super) fn keys(&self) -> &Keys {
        &self.0
    }

    /// BIP-340 without auxiliary randomness: the same key and message give the same signature.
    pub(super) fn sign(&self, digest: [u8; 32]) -> Signature {
        let pair = Keypair::from_secret_key(SECP256K1, self.0.secret_key());
        SECP256K1.sign_schnorr_no_aux_rand(&Message::from_digest(digest), &pair)
    }

    /// The invite's word for a participant: its signature over the session and their key, hexadecimal.
    pub fn prove(&self, session: SessionId, person: PersonId) -> String {
        hex(&self.sign(proof_digest(session, person)).serialize())
    }
}

/// SHA-256 of "gongshi join v1", the session's id and the participant's key.
fn proof_digest(session: SessionId, person: PersonId) -> [u8; 32] {
    let message = [b"gongshi join v1".as_slice(), &session.0, &person.0].concat();
    sha256::Hash::hash(&message).to_byte_array()
}

/// Whether a proof was made with the invite's key for this person and session.
pub(super) fn check_proof(key: InviteKey, proof: &str, session: SessionId, person: PersonId) -> Result<(), BadEvent> {
    let bytes: [u8; 64] = unhex(proof).map_err(|_| BadEvent::Proof)?;
    let signature = Signature::from_slice(&bytes).map_err(|_| BadEvent::Proof)?;
    let public = XOnlyPublicKey::from_slice(&key.0).map_err(|_| BadEvent::Proof)?;
    let message = Message::from_digest(proof_digest(session, person));
    SECP256K1.verify_schnorr(&signature, &message, &public).map_err(|_| BadEvent::Proof)
}
