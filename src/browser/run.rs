//! Runs effects: one function an effect, each tells the app what came of it.

use super::Teller;
use super::storage::Shelf;
use super::{keys, late, page, store};
use crate::app::Effect;
use crate::app::event::{Event, Failure, Opened};
use crate::domain::id::SessionId;
use crate::record::{Body, Verified};
use crate::text::Messages;
use std::cell::RefCell;
use wasm_bindgen_futures::spawn_local;

/// After so many lines that are read the page gets a breath.
const READ_AT_ONCE: usize = 2_000;

/// Runs one effect and tells the app what came of it.
pub fn run(app: Teller, effect: Effect) {
    match effect {
        Effect::Navigate(route) => page::navigate(&route.href()),
        Effect::SetLang(lang) => {
            page::set_lang(Messages::of(lang).tag);
            page::remember("lang", Messages::of(lang).tag);
        }
        Effect::Tick(on) => tick(app, on),
        Effect::Sit { session, person } => page::tab_remember(&seat_key(session), person.map(|person| person.hex()).as_deref()),
        other => spawn_local(async move {
            if let Err(failure) = slow(app, other).await {
                app.tell(Event::Failed(failure));
            }
        }),
    }
}

async fn slow(app: Teller, effect: Effect) -> Result<(), Failure> {
    match effect {
        Effect::Open(session) => open(app, session).await,
        Effect::SaveDrafts { session, person, drafts } => {
            let text = serde_json::to_string(&drafts).map_err(|error| Failure::StorageBroken(error.to_string()))?;
            store().write(vec![(Shelf::Drafts, format!("{session}/{person}"), Some(text))]).await
        }
        Effect::Wire(told) => {
            late::wire().await?(app, told);
            Ok(())
        }
        Effect::Sign(sign) => late::signing().await?(app, sign).await,
        Effect::Task(task) => late::work().await?(app, task).await,
        // Done at once: `run`.
        Effect::Navigate(_) | Effect::SetLang(_) | Effect::Tick(_) | Effect::Sit { .. } => Ok(()),
    }
}

pub(super) fn seat_key(session: SessionId) -> String {
    format!("who/{session}")
}

async fn read_session(session: SessionId) -> Result<Opened, Failure> {
    let store = store();
    let rows = store.all(Shelf::Events, &format!("{session}/")).await?;
    // These lines were verified before they were stored.
    let mut events = Vec::with_capacity(rows.len());
    for (n, some) in rows.chunks(READ_AT_ONCE).enumerate() {
        if n > 0 {
            gloo_timers::future::TimeoutFuture::new(0).await;
        }
        events.extend(some.iter().filter_map(|(_, line)| Verified::from_store(line).ok()));
    }
    if events.iter().any(|event| matches!(event.body(), Body::Sealed(_))) {
        events = late::opening().await?(session, events).await?;
    }
    let row = store.all(Shelf::Sessions, &session.hex()).await?;
    let drafts = store.all(Shelf::Drafts, &format!("{session}/")).await?;
    let draft = |(key, text): (String, String)| Some((key.rsplit('/').next()?.parse().ok()?, serde_json::from_str(&text).ok()?));
    Ok(Opened {
        session,
        events,
        seats: keys::seats(session).await?,
        invites: keys::invites(session).await?,
        who: page::tab_remembered(&seat_key(session)).and_then(|who| who.parse().ok()),
        drafts: drafts.into_iter().filter_map(draft).collect(),
        // As the row is written; inside a text the quotes would be escaped.
        example: row.iter().any(|(_, row)| row.contains("\"example\":true")),
    })
}

async fn open(app: Teller, session: SessionId) -> Result<(), Failure> {
    app.tell(Event::Opened(Box::new(read_session(session).await?)));
    Ok(())
}

thread_local! {
    static TICKING: RefCell<Option<gloo_timers::callback::Interval>> = const { RefCell::new(None) };
}

fn tick(app: Teller, on: bool) {
    TICKING.with_borrow_mut(|ticking| match (on, ticking.is_some()) {
        (true, false) => *ticking = Some(gloo_timers::callback::Interval::new(1_000, move || app.tell(Event::Ticked))),
        (false, true) => *ticking = None,
        (true, true) | (false, false) => {}
    });
}
