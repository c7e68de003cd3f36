//! Keys of closed sessions: kept on the device, taken from whoever hands them out, used on what comes and on what is signed.

use super::storage::{Shelf, Write};
use super::{Teller, keys, signing};
use crate::app::event::{Event, Failure, From};
use crate::domain::id::{PersonId, SessionId, SessionKeyId};
use crate::domain::time::Time;
use crate::record::wire::v1::Handed;
use crate::record::{Body, Draft, Secret, SessionKey, Verified, closed};
use futures::future::LocalBoxFuture;
use std::collections::BTreeMap;

/// Most people that a key is wrapped to in one event: each is about 250 bytes.
const HANDED_AT_ONCE: usize = 100;
/// After so many events that are opened the page gets a breath.
const OPENED_AT_ONCE: usize = 200;

fn prefix(session: SessionId) -> String {
    format!("session/{session}/")
}

/// The write that keeps a session's key.
pub fn keep_key(session: SessionId, key: &SessionKey) -> Write {
    (Shelf::Keys, format!("{}{}", prefix(session), key.id()), Some(key.reveal()))
}

/// A new key for a session.
pub fn make() -> Result<SessionKey, Failure> {
    keys::random().map(SessionKey::from_bytes)
}

/// A session's key that is here.
pub async fn of(session: SessionId, id: SessionKeyId) -> Result<SessionKey, Failure> {
    let text = super::store().get(Shelf::Keys, &format!("{}{id}", prefix(session))).await?;
    text.as_deref().and_then(SessionKey::from_hex).ok_or(Failure::NoKey)
}

async fn held(session: SessionId) -> Result<BTreeMap<SessionKeyId, SessionKey>, Failure> {
    let rows = super::store().all(Shelf::Keys, &prefix(session)).await?;
    Ok(rows.iter().filter_map(|(_, text)| SessionKey::from_hex(text)).map(|key| (key.id(), key)).collect())
}

/// What opens stored events of a closed session.
pub type Opening = fn(SessionId, Vec<Verified>) -> LocalBoxFuture<'static, Result<Vec<Verified>, Failure>>;

/// Opens stored events, as far as keys for them are here.
pub fn opening(session: SessionId, events: Vec<Verified>) -> LocalBoxFuture<'static, Result<Vec<Verified>, Failure>> {
    Box::pin(async move { Ok(opened(session, events).await?.0) })
}

/// Takes in what another tab has stored.
pub type Hearing = fn(Teller, SessionId, Vec<Verified>) -> LocalBoxFuture<'static, Result<(), Failure>>;

/// Opens what another tab has stored, and shows it; that tab has kept what keys there were.
pub fn hearing(app: Teller, session: SessionId, events: Vec<Verified>) -> LocalBoxFuture<'static, Result<(), Failure>> {
    Box::pin(async move {
        let handed = events.iter().any(|event| matches!(event.body(), Body::Key(_)));
        let (events, _) = opened(session, events).await?;
        app.tell(Event::Arrived { session, events, from: From::OtherTab });
        if handed { open_again(app, session).await } else { Ok(()) }
    })
}

/// Keeps keys that events hand to somebody here, and opens what keys here open; what they do not open stays as it is. Whether a key
/// was new.
pub async fn opened(session: SessionId, events: Vec<Verified>) -> Result<(Vec<Verified>, bool), Failure> {
    let mut known = held(session).await?;
    let mine = keys::secrets(session).await?;
    let mut writes: Vec<Write> = Vec::new();
    for event in &events {
        let Body::Key(handed) = event.body() else { continue };
        if !known.contains_key(&handed.key)
            && let Some(key) = mine.iter().find_map(|secret| closed::unwrap(secret, event))
        {
            writes.push(keep_key(session, &key));
            known.insert(handed.key, key);
        }
    }
    let learnt = !writes.is_empty();
    if learnt {
        super::store().write(writes).await?;
    }
    let mut all = Vec::with_capacity(events.len());
    for (n, event) in events.into_iter().enumerate() {
        if n % OPENED_AT_ONCE == OPENED_AT_ONCE - 1 {
            gloo_timers::future::TimeoutFuture::new(0).await;
        }
        let key = match event.body() {
            Body::Sealed(sealed) => known.get(&sealed.content.key),
            Body::Act { .. } | Body::Words { .. } | Body::Key(_) => None,
        };
        all.push(match key {
            Some(key) => event.clone().open(key).unwrap_or(event),
            None => event,
        });
    }
    Ok((all, learnt))
}

/// Opens everything that is stored, after a key or somebody whom it was handed to is new here.
pub async fn open_again(app: Teller, session: SessionId) -> Result<(), Failure> {
    let rows = super::store().all(Shelf::Events, &format!("{session}/")).await?;
    let events = rows.iter().filter_map(|(_, line)| Verified::from_store(line).ok()).collect();
    let mut events = opened(session, events).await?.0;
    events.retain(|event| event.key().is_some());
    if !events.is_empty() {
        signing::list_anew(session, &events).await?;
        app.tell(Event::Arrived { session, events, from: From::Relay });
    }
    Ok(())
}

/// Signs keys for members, as somebody who has them.
pub async fn hand(
    session: SessionId,
    secret: &Secret,
    at: Time,
    mut wanted: Vec<(SessionKeyId, PersonId)>,
) -> Result<Vec<Verified>, Failure> {
    let mut signed = Vec::new();
    wanted.sort_unstable();
    for of_key in wanted.chunk_by(|(one, _), (other, _)| one == other) {
        for some in of_key.chunks(HANDED_AT_ONCE) {
            let id = some[0].0;
            // One that is not here is for somebody else to hand on.
            let Ok(key) = of(session, id).await else { continue };
            let wrap = |(_, person): &(SessionKeyId, PersonId)| {
                closed::wrap(secret, *person, keys::random()?, &key).map(|text| (*person, text)).ok_or(Failure::NoKey)
            };
            let to = some.iter().map(wrap).collect::<Result<_, Failure>>()?;
            let draft = Draft::Key { session, at, handed: Handed { key: id, to } };
            signed.push(Verified::sign(&draft, secret).map_err(Failure::Unsignable)?);
        }
    }
    Ok(signed)
}
