//! Keys: made on the device, kept in its storage, never shown to the model or the views.
//!
//! A PIN keeps a neighbour from acting as you on a shared tablet. It is no protection from whoever owns the tablet.

use super::storage::{Shelf, Write};
use crate::app::event::Failure;
use crate::domain::id::{InviteKey, PersonId, SessionId, hex};
use crate::domain::state::sha256_hex;
use crate::record::Secret;
use serde::{Deserialize, Serialize};

const PIN_ROUNDS: u32 = 2_000;

/// A person's key as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    secret: String,
    /// Salt and hash of the PIN, where there is one.
    pin: Option<(String, String)>,
}

/// Random bytes of the browser's generator.
pub fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::getrandom(&mut bytes).map_err(|error| Failure::StorageBroken(error.to_string()))?;
    Ok(bytes)
}

/// A new key.
pub fn make() -> Result<Secret, Failure> {
    // Almost every 32 bytes are a key; the loop ends at once.
    loop {
        if let Some(secret) = Secret::from_bytes(random()?) {
            return Ok(secret);
        }
    }
}

fn pin_hash(salt: &str, pin: &str) -> String {
    (0..PIN_ROUNDS).fold(format!("{salt}:{pin}"), |hash, _| sha256_hex(hash.as_bytes()))
}

fn person_key(session: SessionId, person: PersonId) -> String {
    format!("person/{session}/{person}")
}

fn invite_key(session: SessionId, key: InviteKey) -> String {
    format!("invite/{session}/{key}")
}

fn broken(error: serde_json::Error) -> Failure {
    Failure::StorageBroken(error.to_string())
}

/// The write that keeps a person's key.
pub fn keep_person(session: SessionId, secret: &Secret, pin: &str) -> Result<Write, Failure> {
    let pin = if pin.is_empty() {
        None
    } else {
        let salt = hex(&random::<16>()?);
        let hash = pin_hash(&salt, pin);
        Some((salt, hash))
    };
    let kept = serde_json::to_string(&Kept { secret: secret.reveal(), pin }).map_err(broken)?;
    Ok((Shelf::Keys, person_key(session, secret.person()), Some(kept)))
}

/// The write that keeps an invite's secret.
pub fn keep_invite(session: SessionId, secret: &Secret) -> Write {
    (Shelf::Keys, invite_key(session, secret.invite_key()), Some(secret.reveal()))
}

async fn kept(session: SessionId, person: PersonId) -> Result<Kept, Failure> {
    let text = super::store().get(Shelf::Keys, &person_key(session, person)).await?.ok_or(Failure::NoKey)?;
    serde_json::from_str(&text).map_err(broken)
}

/// A person's key.
pub async fn of_person(session: SessionId, person: PersonId) -> Result<Secret, Failure> {
    Secret::from_hex(&kept(session, person).await?.secret).ok_or(Failure::NoKey)
}

/// An invite's secret.
pub async fn of_invite(session: SessionId, key: InviteKey) -> Result<Secret, Failure> {
    let text = super::store().get(Shelf::Keys, &invite_key(session, key)).await?;
    text.as_deref().and_then(Secret::from_hex).ok_or(Failure::NoInvite)
}

/// Whether the PIN is the person's; without one, any is.
pub async fn unlocks(session: SessionId, person: PersonId, pin: &str) -> Result<bool, Failure> {
    let kept = kept(session, person).await?;
    Ok(kept.pin.is_none_or(|(salt, hash)| pin_hash(&salt, pin) == hash))
}

/// The keys of everybody who has one here.
pub async fn secrets(session: SessionId) -> Result<Vec<Secret>, Failure> {
    let rows = super::store().all(Shelf::Keys, &format!("person/{session}/")).await?;
    let secret = |(_, value): (String, String)| Secret::from_hex(&serde_json::from_str::<Kept>(&value).ok()?.secret);
    Ok(rows.into_iter().filter_map(secret).collect())
}

/// Who has a key here, and whether a PIN guards it.
pub async fn seats(session: SessionId) -> Result<Vec<crate::app::event::Seat>, Failure> {
    let rows = super::store().all(Shelf::Keys, &format!("person/{session}/")).await?;
    let seat = |(key, value): (String, String)| {
        let person = key.rsplit('/').next()?.parse().ok()?;
        let kept: Kept = serde_json::from_str(&value).ok()?;
        Some(crate::app::event::Seat { person, pin: kept.pin.is_some() })
    };
    Ok(rows.into_iter().filter_map(seat).collect())
}

/// Keys of invites whose secret is here.
pub async fn invites(session: SessionId) -> Result<Vec<InviteKey>, Failure> {
    let rows = super::store().all(Shelf::Keys, &format!("invite/{session}/")).await?;
    Ok(rows.into_iter().filter_map(|(key, _)| key.rsplit('/').next()?.parse().ok()).collect())
}
