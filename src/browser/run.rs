//! Runs effects: one function an effect, each tells the app what came of it.

use super::Teller;
use super::storage::Shelf;
use super::{clock, files, keys, page, signing, store};
use crate::app::Effect;
use crate::app::event::{Event, Failure, From, Opened};
use crate::domain::Act;
use crate::domain::id::SessionId;
use crate::domain::roster::Join;
use crate::record::Verified;
use crate::text::Messages;
use futures::future::LocalBoxFuture;
use std::cell::RefCell;
use wasm_bindgen_futures::spawn_local;

/// Does an effect that not every program of ours can do.
pub type More = fn(Teller, Effect) -> LocalBoxFuture<'static, Result<(), Failure>>;

/// Runs one effect and tells the app what came of it.
pub fn run(app: Teller, more: More, effect: Effect) {
    match effect {
        Effect::Navigate(route) => page::navigate(&route.href()),
        Effect::SetLang(lang) => {
            page::set_lang(Messages::of(lang).tag);
            page::remember("lang", Messages::of(lang).tag);
        }
        Effect::Tick(on) => tick(app, on),
        Effect::Sit { session, person } => page::tab_remember(&seat_key(session), person.map(|person| person.hex()).as_deref()),
        Effect::SaveFile { name, mime, content } => save_file(app, &name, mime, &content),
        other => spawn_local(async move {
            if let Err(failure) = slow(app, more, other).await {
                app.tell(Event::Failed(failure));
            }
        }),
    }
}

async fn slow(app: Teller, more: More, effect: Effect) -> Result<(), Failure> {
    match effect {
        Effect::Open(session) => open(app, session).await,
        Effect::Commit { session, by, seen, sayings } => {
            let secret = keys::of_person(session, by).await?;
            let events = signing::sign(app, &secret, Some(session), seen, clock::now(), sayings).await?;
            signing::keep(app, events, Vec::new(), false, From::Here).await
        }
        Effect::Join { session, invite, seen, name, group, pin } => {
            let invite_secret = keys::of_invite(session, invite).await?;
            let secret = keys::make()?;
            let person = secret.person();
            let join: Act =
                Join { invite, key: invite_secret.invite_key(), proof: invite_secret.prove(session, person), name, group }.into();
            let events = signing::sign(app, &secret, Some(session), seen, clock::now(), vec![join.into()]).await?;
            let beside = vec![keys::keep_person(session, &secret, &pin)?];
            signing::keep(app, events, beside, false, From::Here).await?;
            app.tell(Event::Seated { session, person, pin: !pin.is_empty() });
            Ok(())
        }
        Effect::Unlock { session, person, pin } => {
            let event = if keys::unlocks(session, person, &pin).await? {
                Event::Seated { session, person, pin: !pin.is_empty() }
            } else {
                Event::WrongPin
            };
            app.tell(event);
            Ok(())
        }
        Effect::SetPin { session, person, pin } => {
            let secret = keys::of_person(session, person).await?;
            store().write(vec![keys::keep_person(session, &secret, &pin)?]).await
        }
        Effect::SaveDrafts { session, person, drafts } => {
            let text = serde_json::to_string(&drafts).map_err(|error| Failure::StorageBroken(error.to_string()))?;
            store().write(vec![(Shelf::Drafts, format!("{session}/{person}"), Some(text))]).await
        }
        Effect::SaveRecord { session, name } => {
            let rows = store().all(Shelf::Events, &format!("{session}/")).await?;
            let lines: String = rows.into_iter().map(|(_, line)| line + "\n").collect();
            save_file(app, &name, "application/x-ndjson", &lines);
            Ok(())
        }
        other => more(app, other).await,
    }
}

pub(super) fn seat_key(session: SessionId) -> String {
    format!("who/{session}")
}

pub(super) fn save_file(app: Teller, name: &str, mime: &str, content: &str) {
    if files::save(name, mime, content) {
        app.tell(Event::Saved { name: name.to_owned() });
    } else {
        app.tell(Event::Failed(Failure::NotSaved));
    }
}

async fn read_session(session: SessionId) -> Result<Opened, Failure> {
    let store = store();
    let rows = store.all(Shelf::Events, &format!("{session}/")).await?;
    if rows.is_empty() {
        return Err(Failure::NoSuchSession);
    }
    // These lines were verified before they were stored.
    let events = rows.iter().filter_map(|(_, line)| Verified::from_store(line).ok()).collect();
    let drafts = store.all(Shelf::Drafts, &format!("{session}/")).await?;
    let draft = |(key, text): (String, String)| Some((key.rsplit('/').next()?.parse().ok()?, serde_json::from_str(&text).ok()?));
    Ok(Opened {
        session,
        events,
        seats: keys::seats(session).await?,
        invites: keys::invites(session).await?,
        who: page::tab_remembered(&seat_key(session)).and_then(|who| who.parse().ok()),
        drafts: drafts.into_iter().filter_map(draft).collect(),
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
