//! Work that whoever runs a session asks for, or that reads all of one: beginning, importing, files, the public account, the
//! guided example.

use super::run::seat_key;
use super::signing::{Signer, save_file};
use super::storage::{Shelf, Write};
use super::{Teller, clock, closed, files, keys, page, signing, store, verifying};
use crate::app::event::{Event, Failure, From};
use crate::app::example::Player;
use crate::app::intent::ReportFormat;
use crate::app::route::Page;
use crate::app::{Route, Saying, Task};
use crate::domain::Act;
use crate::domain::id::{PersonId, SessionId, hex};
use crate::domain::roster::{Invite, Role};
use crate::domain::session::{Convene, Lang, Openness};
use crate::record::{Body, Ledger, Secret, SessionKey, Verified, audit};
use crate::report::{self, Stamp};
use crate::text::Messages;
use crate::view::Lens;
use futures::future::LocalBoxFuture;

/// Does it and tells the app what came of it.
pub fn work(app: Teller, task: Task) -> LocalBoxFuture<'static, Result<(), Failure>> {
    Box::pin(done(app, task))
}

async fn done(app: Teller, task: Task) -> Result<(), Failure> {
    match task {
        Task::List => {
            app.tell(Event::Listed(signing::list().await?));
            Ok(())
        }
        Task::Convene { method, plan, name, then } => {
            let nonce = hex(&keys::random::<8>()?);
            let key = if plan.openness == Openness::Closed { Some(closed::make()?) } else { None };
            let act = Convene { method, plan: *plan, name, nonce, key: key.as_ref().map(SessionKey::id) };
            begin(app, act.into(), key, then).await
        }
        Task::ShowDoor { session, invite, key, venue } => {
            let secret = keys::of_invite(session, key).await?;
            let address = Route::shared(&venue, page::base_address(), &Route::door(session, &secret.reveal()));
            app.tell(Event::Door { session, invite, address });
            Ok(())
        }
        Task::Invite { session, by, seen, role, group, uses, helper, labels } => {
            let mut signer = Signer::of(keys::of_person(session, by).await?, session);
            let mut sayings: Vec<Saying> = Vec::new();
            let mut beside = Vec::new();
            for label in labels {
                let key = keys::make()?;
                let act: Act = Invite { key: key.invite_key(), role, group, uses, helper, label }.into();
                sayings.push(act.into());
                beside.push(keys::keep_invite(session, &key));
            }
            let events = signing::sign(app, &mut signer, seen, clock::now(), sayings).await?;
            signing::keep(app, events, beside, false, From::Here).await?;
            open_again(app, session).await
        }
        Task::SaveReport { session, name, lang, format } => save_report(app, session, &name, lang, format).await,
        Task::ReadRecord(lines) => read_record(app, &lines).await,
        Task::PlayExample(lang) => play_example(app, lang).await,
        Task::Forget { session, pin } => {
            if let Some(pin) = pin
                && !may_forget(session, &pin).await?
            {
                app.tell(Event::WrongPin);
                return Ok(());
            }
            let (store, id) = (store(), session.hex());
            for (shelf, prefix) in [
                (Shelf::Events, format!("{id}/")),
                (Shelf::Keys, format!("person/{id}/")),
                (Shelf::Keys, format!("invite/{id}/")),
                (Shelf::Keys, format!("session/{id}/")),
                (Shelf::Drafts, format!("{id}/")),
                (Shelf::Outbox, format!("{id}/")),
                (Shelf::Sessions, id.clone()),
                (Shelf::Relays, id.clone()),
            ] {
                store.remove_all(shelf, &prefix).await?;
            }
            app.tell(Event::Listed(signing::list().await?));
            Ok(())
        }
    }
}

/// Whether somebody without a seat may remove a session from this device: by the convener's PIN; where the convener has none here, by
/// anybody's.
async fn may_forget(session: SessionId, pin: &str) -> Result<bool, Failure> {
    let convene = store().get(Shelf::Events, &format!("{session}/{session}")).await?;
    let convener = convene.and_then(|line| Verified::from_store(&line).ok()).map(|convene| convene.by());
    let mut locked: Vec<PersonId> =
        keys::seats(session).await?.into_iter().filter(|seat| seat.pin).map(|seat| seat.person).collect();
    if let Some(convener) = convener.filter(|convener| locked.contains(convener)) {
        locked = vec![convener];
    }
    let mut may = locked.is_empty();
    for person in locked {
        may |= keys::unlocks(session, person, pin).await?;
    }
    Ok(may)
}

async fn open_again(app: Teller, session: SessionId) -> Result<(), Failure> {
    app.tell(Event::InvitesHeld { session, invites: keys::invites(session).await? });
    Ok(())
}

/// Begins a session: the convener's key, the first acts, and links by which residents and observers come in on this device.
async fn begin(app: Teller, convene: Act, key: Option<SessionKey>, mut more: Vec<Saying>) -> Result<(), Failure> {
    let secret = keys::make()?;
    let links = [Role::Resident, Role::Observer].map(|role| keys::make().map(|key| (role, key)));
    let mut sayings: Vec<Saying> = vec![convene.into()];
    let mut invites: Vec<Secret> = Vec::new();
    for link in links {
        let (role, key) = link?;
        let act: Act =
            Invite { key: key.invite_key(), role, group: None, uses: None, helper: false, label: String::new() }.into();
        sayings.push(act.into());
        invites.push(key);
    }
    sayings.append(&mut more);
    let mut signer = Signer::beginning(secret.clone(), key.clone());
    let events = signing::sign(app, &mut signer, Vec::new(), clock::now(), sayings).await?;
    let Some(session) = events.first().map(Verified::session) else { return Err(Failure::NoSuchSession) };
    let mut beside: Vec<Write> = vec![keys::keep_person(session, &secret, "")?];
    beside.extend(key.iter().map(|key| closed::keep_key(session, key)));
    beside.extend(invites.iter().map(|secret| keys::keep_invite(session, secret)));
    super::storage::ask_to_persist();
    page::tab_remember(&seat_key(session), Some(&secret.person().hex()));
    signing::keep(app, events, beside, false, From::Here).await?;
    app.tell(Event::Begun(session));
    Ok(())
}

/// The account of exactly the lines that go into it, so that a page and the record it carries cannot differ.
async fn save_report(app: Teller, session: SessionId, name: &str, lang: Lang, format: ReportFormat) -> Result<(), Failure> {
    let rows = store().all(Shelf::Events, &format!("{session}/")).await?;
    let mut ledger = Ledger::new(session);
    let stored = rows.iter().filter_map(|(_, line)| Verified::from_store(line).ok()).collect();
    ledger.extend(closed::opened(session, stored).await?.0, |_, _| {});
    let facts = crate::view::report::report(Lens::new(&ledger, None, clock::now()));
    let stamp =
        Stamp { digest: ledger.state().digest(), address: page::public_address(&Route::Session(session, Page::Report).href()) };
    let t = Messages::of(lang);
    let (ending, mime, content) = match format {
        ReportFormat::Json => ("json", "application/json", report::json(&facts, &stamp, t)),
        ReportFormat::Csv => ("csv", "text/csv", report::csv(&facts, t)),
        ReportFormat::Html => {
            // What leaves a closed session is the account, and nothing that it does not say.
            let lines: String = match ledger.session_key() {
                Some(_) => String::new(),
                None => rows.into_iter().map(|(_, line)| line + "\n").collect(),
            };
            ("html", "text/html", report::html(&report::document(&facts, &stamp, t), &lines))
        }
    };
    save_file(app, &format!("{name}.{ending}"), mime, &content);
    Ok(())
}

async fn read_record(app: Teller, content: &str) -> Result<(), Failure> {
    let enclosed = audit::enclosed(content);
    let content = enclosed.as_ref().map_or(std::borrow::Cow::Borrowed(content), |report| report.lines().into());
    let (events, bad) = verifying::read(app, &content).await?;
    let acts = u32::try_from(events.iter().filter(|event| matches!(event.body(), Body::Act { .. })).count()).unwrap_or(u32::MAX);
    let convened = events.iter().find(|event| event.id().0 == event.session().0).or(events.first());
    let session = convened.map(Verified::session);
    let other_digest = enclosed.is_some_and(|report| report.cited.is_some_and(|cited| cited != digest_of(session, &events)));
    signing::keep(app, events, Vec::new(), false, From::File).await?;
    app.tell(Event::RecordRead { session, acts, bad, other_digest });
    Ok(())
}

/// The state that these events alone fold to.
fn digest_of(session: Option<SessionId>, events: &[Verified]) -> String {
    let mut ledger = Ledger::new(session.unwrap_or(SessionId([0; 32])));
    ledger.extend(events.iter().cloned(), |_, _| {});
    ledger.state().digest()
}

async fn play_example(app: Teller, lang: Lang) -> Result<(), Failure> {
    let script = files::fetch("example.json").await.map_err(Failure::NoExample)?;
    let mut seeds = Vec::new();
    let mut player = Player::new(&script, lang, clock::now(), clock::utc_offset_min())
        .map_err(|error| Failure::NoExample(error.to_string()))?;
    for _ in 0..player.seeds() {
        seeds.push(keys::random::<32>()?);
    }
    player.give_keys(&seeds).map_err(|error| Failure::NoExample(error.to_string()))?;
    let total = u32::try_from(player.len()).unwrap_or(u32::MAX);
    let mut done = 0;
    while player.step(keys::random()?).map_err(|error| Failure::NoExample(error.to_string()))? {
        done += 1;
        if done % 16 == 0 {
            app.tell(Event::Progress { what: crate::app::event::Work::Example, done, total });
            gloo_timers::future::TimeoutFuture::new(0).await;
        }
    }
    app.tell(Event::Progress { what: crate::app::event::Work::Example, done: total, total });
    let Some(played) = player.played() else { return Err(Failure::NoExample(String::new())) };
    let mut beside: Vec<Write> = Vec::new();
    for secret in &played.people {
        beside.push(keys::keep_person(played.session, secret, "")?);
    }
    beside.extend(played.invites.iter().map(|secret| keys::keep_invite(played.session, secret)));
    if let Some(first) = played.people.first() {
        page::tab_remember(&seat_key(played.session), Some(&first.person().hex()));
    }
    signing::keep(app, played.events, beside, true, From::Here).await?;
    app.tell(Event::Begun(played.session));
    Ok(())
}
