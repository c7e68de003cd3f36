//! Signing acts in a row, and making them durable: all that needs a key, or takes what is stored.

use super::Teller;
use super::late::{self, Wrapped};
use super::storage::{Shelf, Write};
use super::{clock, closed, files, keys};
use crate::app::event::{Event, Failure, From, Listed, Work};
use crate::app::saying::Locking;
use crate::app::update::NAME;
use crate::app::{Intent, Saying, Sign};
use crate::domain::Act;
use crate::domain::ballot::{Answers, add_stances};
use crate::domain::few::Few;
use crate::domain::id::{ActId, PersonId, QuestionKey, QuestionSecret, SessionId, WordsId};
use crate::domain::ordered::Ordered;
use crate::domain::question::QuestionOpen;
use crate::domain::roster::Join;
use crate::domain::session::Plan;
use crate::domain::time::{Day, Time};
use crate::record::{self, Body, Draft, Opener, Secret, SessionKey, Verified, lock};
use crate::view::lens::kept_ballot;
use futures::future::LocalBoxFuture;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// After so many signatures the page gets a breath.
const BREATH: usize = 24;

/// A row of the list of sessions as it is kept.
#[derive(Serialize, Deserialize)]
struct Row {
    title: String,
    theme: String,
    acts: u32,
    last: i64,
    convened: i64,
    offset_min: i16,
    example: bool,
}

/// Does an effect that signs, and tells the app what came of it.
pub fn signing(app: Teller, asked: Sign) -> LocalBoxFuture<'static, Result<(), Failure>> {
    Box::pin(signed(app, asked))
}

async fn signed(app: Teller, asked: Sign) -> Result<(), Failure> {
    match asked {
        Sign::Commit { session, by, seen, sayings, key } => {
            let mut signer = Signer::of(keys::of_person(session, by).await?, session);
            if let Some(key) = key {
                signer.key = Some(closed::of(session, key).await?);
            }
            for locking in sayings.iter().filter_map(|saying| saying.lock.as_ref()) {
                let field = kept_ballot(locking.question);
                app.tell(Event::Wants(Intent::KeepText { who: by, field, text: remembered(locking) }));
            }
            let events = sign(app, &mut signer, seen, clock::now(), sayings).await?;
            let beside = signer.renewed.iter().map(|key| closed::keep_key(session, key)).collect();
            keep(app, events, beside, false, From::Commit).await
        }
        Sign::Hand { session, by, wanted } => {
            let secret = keys::of_person(session, by).await?;
            let events = closed::hand(session, &secret, clock::now(), wanted).await?;
            keep(app, events, Vec::new(), false, From::Here).await
        }
        Sign::Join { session, invite, key, seen, name, group, pin, closed } => {
            let invite_secret = keys::of_invite(session, key).await?;
            let secret = keys::make()?;
            let person = secret.person();
            let (name, later) = if closed { (String::new(), name) } else { (name, String::new()) };
            let join: Act = Join { invite, key, proof: invite_secret.prove(session, person), name, group }.into();
            let beside = vec![keys::keep_person(session, &secret, &pin)?];
            let events = sign(app, &mut Signer::of(secret, session), seen, clock::now(), vec![join.into()]).await?;
            keep(app, events, beside, false, From::Here).await?;
            app.tell(Event::Seated { session, person, pin: !pin.is_empty() });
            if !later.is_empty() {
                app.tell(Event::Wants(Intent::KeepText { who: person, field: NAME.to_owned(), text: later }));
            }
            Ok(())
        }
        Sign::SetPin { session, person, pin } => {
            let secret = keys::of_person(session, person).await?;
            super::store().write(vec![keys::keep_person(session, &secret, &pin)?]).await
        }
        Sign::Unlock { session, person, pin } => {
            let unlocks = match keys::unlocks(session, person, &pin).await {
                Err(Failure::NoKey) => unseal(app, session, person, &pin).await?,
                known => known?,
            };
            app.tell(if unlocks { Event::Seated { session, person, pin: !pin.is_empty() } } else { Event::WrongPin });
            Ok(())
        }
        Sign::Opener => {
            app.tell(Event::Opener(lock::OPENER));
            Ok(())
        }
        Sign::Sweep { session, words } => {
            let key = |words: &WordsId| format!("{session}/{words}");
            let rows = words.iter().flat_map(|id| [Shelf::Events, Shelf::Outbox].map(|shelf| (shelf, key(id), None)));
            super::store().write(rows.collect()).await
        }
        Sign::SaveRecord { session, name } => {
            let rows = super::store().all(Shelf::Events, &format!("{session}/")).await?;
            let lines: String = rows.into_iter().map(|(_, line)| line + "\n").collect();
            save_file(app, &name, "application/x-ndjson", &lines);
            Ok(())
        }
        Sign::SaveFile { name, mime, content } => {
            save_file(app, &name, mime, &content);
            Ok(())
        }
    }
}

/// Takes somebody's key out of the address, and keeps it; whether the PIN opened it.
async fn unseal(app: Teller, session: SessionId, person: PersonId, pin: &str) -> Result<bool, Failure> {
    let Some(secret) = (late::sealing().await?.1)(session, person, pin.to_owned()).await else { return Ok(false) };
    super::store().write(vec![keys::keep_person(session, &secret, pin)?]).await?;
    closed::open_again(app, session).await?;
    Ok(true)
}

/// Offers a text as a file.
pub fn save_file(app: Teller, name: &str, mime: &str, content: &str) {
    if files::save(name, mime, content) {
        app.tell(Event::Saved { name: name.to_owned() });
    } else {
        app.tell(Event::Failed(Failure::NotSaved));
    }
}

/// Keeps what came in a link: the relays that it names and an invite's secret. One that is none is not kept, and the page says that
/// the link lets nobody in.
pub fn entering(session: SessionId, secret: String, relays: Vec<String>) -> LocalBoxFuture<'static, Result<(), Failure>> {
    Box::pin(async move {
        let mut writes = vec![(Shelf::Relays, session.hex(), Some(relays.join(",")))];
        writes.extend(Secret::from_hex(&secret).map(|secret| keys::keep_invite(session, &secret)));
        super::store().write(writes).await
    })
}

/// Takes out the key of a locked question, and with it what opens its ballots.
pub fn taking_key(wrapped: Wrapped) -> LocalBoxFuture<'static, Result<(QuestionSecret, Opener), Failure>> {
    Box::pin(async move {
        let Wrapped { session, by, opener, key, secret } = wrapped;
        let mine = keys::of_person(session, by).await?;
        let secret = lock::unwrap(&mine, opener, &secret, key).ok_or(Failure::NoKey)?;
        Ok((secret, lock::OPENER))
    })
}

/// A request to forget words, where the key of who wrote them is here.
pub fn forgetting(session: SessionId, author: PersonId, words: WordsId) -> LocalBoxFuture<'static, Option<String>> {
    Box::pin(async move {
        let secret = keys::of_person(session, author).await.ok()?;
        record::forget_request(words, clock::now(), &secret).ok()
    })
}

/// Who signs, and what of a closed session they encrypt it with.
pub struct Signer {
    secret: Secret,
    /// None until the act that begins one is signed.
    session: Option<SessionId>,
    pub key: Option<SessionKey>,
    /// Keys that were made on the way, to be kept.
    renewed: Vec<SessionKey>,
}

impl Signer {
    /// Signs acts of a session.
    pub fn of(secret: Secret, session: SessionId) -> Signer {
        Signer { secret, session: Some(session), key: None, renewed: Vec::new() }
    }

    /// Begins a session.
    pub fn beginning(secret: Secret, key: Option<SessionKey>) -> Signer {
        Signer { secret, session: None, key, renewed: Vec::new() }
    }

    fn sign(&self, draft: &Draft, clear: bool) -> Result<Verified, Failure> {
        let signed = match &self.key {
            Some(key) if !clear => Verified::sign_closed(draft, &self.secret, key, keys::random()?),
            Some(_) | None => Verified::sign(draft, &self.secret),
        };
        signed.map_err(Failure::Unsignable)
    }
}

/// Signs sayings one after the other: each has seen the one before, the first has seen `seen`.
pub async fn sign(
    app: Teller,
    signer: &mut Signer,
    mut seen: Vec<ActId>,
    at: Time,
    sayings: Vec<Saying>,
) -> Result<Vec<Verified>, Failure> {
    let total = u32::try_from(sayings.len()).unwrap_or(u32::MAX);
    let mut signed = Vec::new();
    for (n, saying) in sayings.into_iter().enumerate() {
        let act = one(signer, std::mem::take(&mut seen), at, saying, &mut signed)?;
        seen = vec![act];
        if n % BREATH == BREATH - 1 {
            app.tell(Event::Progress { what: Work::Signing, done: u32::try_from(n + 1).unwrap_or(u32::MAX), total });
            gloo_timers::future::TimeoutFuture::new(0).await;
        }
    }
    if total as usize >= BREATH {
        app.tell(Event::Progress { what: Work::Signing, done: total, total });
    }
    Ok(signed)
}

fn one(signer: &mut Signer, seen: Vec<ActId>, at: Time, saying: Saying, signed: &mut Vec<Verified>) -> Result<ActId, Failure> {
    let mut act = saying.act;
    let mut ids: Vec<WordsId> = Vec::new();
    for text in saying.texts {
        let session = signer.session.ok_or(Failure::NoSuchSession)?;
        let words = signer.sign(&Draft::Words { session, at, salt: keys::random()?, text }, false)?;
        ids.push(words.words_id());
        signed.push(words);
    }
    for named in act.words_mut() {
        if let Some(id) = (0u8..).zip(&ids).find(|(n, _)| *named == WordsId::stand_in(*n)).map(|(_, id)| *id) {
            *named = id;
        }
    }
    lock_in(&signer.secret, &mut act, saying.lock)?;
    let renewed = match &mut act {
        Act::KeyRenew(renew) => {
            let made = closed::make()?;
            renew.key = made.id();
            Some(made)
        }
        _ => None,
    };
    let clear = act.wordless().is_some();
    let event = signer.sign(&Draft::Act { session: signer.session, seen, at, act: Box::new(act) }, clear)?;
    let id = event.id();
    signer.session.get_or_insert_with(|| event.session());
    if let Some(key) = renewed {
        signer.renewed.push(key.clone());
        signer.key = Some(key);
    }
    signed.push(event);
    Ok(id)
}

/// Puts what is encrypted in the place of its stand-ins: a question's key, made here, or what a ballot says.
fn lock_in(secret: &Secret, act: &mut Act, ballot: Option<Locking>) -> Result<(), Failure> {
    match (act, ballot) {
        (Act::QuestionOpen(QuestionOpen { lock: Some(question), .. }), _) => {
            let made = keys::make()?;
            question.key = QuestionKey(made.person().0);
            let mut wrapped = Few::default();
            for person in question.wrapped.keys() {
                wrapped.insert(*person, lock::wrap(secret, *person, keys::random()?, &made).ok_or(Failure::NoKey)?);
            }
            question.wrapped = wrapped;
        }
        (Act::BallotCast(cast), Some(Locking { key, answers, .. })) => {
            let text = lock::lock(secret, key, keys::random()?, &answers).ok_or(Failure::NoKey)?;
            cast.answers = Answers::Locked(text);
        }
        _ => {}
    }
    Ok(())
}

/// What the device remembers of a locked ballot: statements that were answered now, and those that were before.
fn remembered(Locking { answers, earlier, .. }: &Locking) -> String {
    let earlier = earlier.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let whole = match (earlier, answers.clone()) {
        (Some(Answers::Stances(mut known)), Answers::Stances(new)) => {
            add_stances(&mut known, &new);
            Answers::Stances(known)
        }
        (_, answers) => answers,
    };
    serde_json::to_string(&whole).unwrap_or_default()
}

/// Makes events durable, with whatever must be kept with them, then visible here and in the other tabs.
pub async fn keep(app: Teller, events: Vec<Verified>, mut beside: Vec<Write>, example: bool, from: From) -> Result<(), Failure> {
    let mut by_session: BTreeMap<SessionId, Vec<Verified>> = BTreeMap::new();
    for event in events {
        by_session.entry(event.session()).or_default().push(event);
    }
    for (session, events) in by_session {
        let mut writes = std::mem::take(&mut beside);
        writes.push(row(session, &events, example).await?);
        let line = |event: &Verified| (Shelf::Events, format!("{session}/{}", event.id()), Some(event.line().to_owned()));
        writes.extend(events.iter().map(line));
        if matches!(from, From::Commit | From::Here | From::File) && !example {
            let unsent = |event: &Verified| (Shelf::Outbox, format!("{session}/{}", event.id()), Some(String::new()));
            writes.extend(events.iter().map(unsent));
        }
        super::store().write(writes).await?;
        super::tell_tabs(&events);
        app.tell(Event::Arrived { session, events, from });
    }
    Ok(())
}

/// Writes a session's row in the list after more of it could be read.
pub async fn list_anew(session: SessionId, events: &[Verified]) -> Result<(), Failure> {
    super::store().write(vec![row(session, events, false).await?]).await
}

async fn row(session: SessionId, events: &[Verified], example: bool) -> Result<Write, Failure> {
    let store = super::store();
    let known: Option<Row> = store.get(Shelf::Sessions, &session.hex()).await?.and_then(|text| serde_json::from_str(&text).ok());
    let mut row = known.unwrap_or(Row {
        title: String::new(),
        theme: String::new(),
        acts: 0,
        last: 0,
        convened: 0,
        offset_min: 0,
        example,
    });
    let mut fresh = 0;
    for event in events {
        let Body::Act { act, .. } = event.body() else { continue };
        fresh += 1;
        row.last = row.last.max(event.at().0);
        match act.as_ref() {
            Act::Convene(convene) => {
                title(&mut row, &convene.plan);
                row.convened = event.at().0;
                row.offset_min = convene.plan.utc_offset_min;
            }
            Act::Amend(amend) => {
                row.title = amend.title.clone().unwrap_or(row.title);
                row.theme = amend.theme.clone().unwrap_or(row.theme);
            }
            _ => {}
        }
    }
    row.acts = row.acts.saturating_add(fresh);
    let text = serde_json::to_string(&row).map_err(|error| Failure::StorageBroken(error.to_string()))?;
    Ok((Shelf::Sessions, session.hex(), Some(text)))
}

fn title(row: &mut Row, plan: &Plan) {
    row.title.clone_from(&plan.title);
    row.theme.clone_from(&plan.theme);
}

/// The sessions on this device, the latest first.
pub async fn list() -> Result<Vec<Listed>, Failure> {
    let rows = super::store().all(Shelf::Sessions, "").await?;
    let listed = |(key, text): (String, String)| {
        let row: Row = serde_json::from_str(&text).ok()?;
        let convened: Day = Time(row.convened).day(row.offset_min);
        Some(Listed {
            session: key.parse().ok()?,
            title: row.title,
            theme: row.theme,
            acts: row.acts,
            last: Time(row.last),
            convened,
            example: row.example,
        })
    };
    let mut listed: Vec<Listed> = rows.into_iter().filter_map(listed).collect();
    listed.order_by(|row| (std::cmp::Reverse(row.last), row.session));
    Ok(listed)
}
