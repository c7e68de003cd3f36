//! The only place where the model changes.

mod closed;
mod lock;
mod wire;

pub use closed::NAME;

use super::drafts::Drafts;
use super::effect::{Effect, Sign, Task};
use super::event::{Event, Failure, From, Opened, Storage};
use super::intent::{Intent, ReportFormat};
use super::model::{Load, Model, Open, Read, Screen, ToSign, Told};
use super::route::{Page, Route};
use super::saying::Saying;
use super::undo::undo;
use crate::domain::Act;
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::roster::Role;
use crate::domain::session::{Lang, Merge, TimerOf};
use crate::domain::time::Time;
use crate::record::envelope::SEEN_MAX;
use crate::record::{Body, Ledger, Verified};

/// Takes what happened into the model and says what is to be done. `now` is the device's clock.
pub fn update(model: &mut Model, now: Time, event: Event) -> Vec<Effect> {
    model.now = now;
    match event {
        Event::Started { route, lang, storage } => {
            model.started = true;
            model.lang = Screen(lang);
            model.storage = storage;
            let mut effects = vec![Effect::SetLang(lang)];
            effects.extend(route_to(model, route));
            effects
        }
        Event::Wants(intent) => want(model, intent),
        Event::Routed(route) => route_to(model, route),
        Event::Ticked => Vec::new(),
        Event::Listed(listed) => {
            model.sessions = Load::Ready(listed);
            Vec::new()
        }
        Event::Opened(opened) => open(model, *opened),
        Event::Arrived { session, events, from } => arrive(model, session, events, from),
        Event::Seated { session, person, pin } => seat(model, session, person, pin),
        Event::Begun(session) => begun(model, session),
        Event::InvitesHeld { session, invites } => {
            if let Some(open) = model.opened_mut().filter(|open| open.ledger.session() == session) {
                open.keys = invites;
            }
            Vec::new()
        }
        Event::WrongPin => told(model, Told::WrongPin),
        Event::Progress { what, done, total } => {
            model.work = (total == 0 || done < total).then_some((what, done, total));
            Vec::new()
        }
        Event::Opener(opener) => lock::take_opener(model, opener),
        Event::Door { session, invite, address } => {
            if let Some(open) = model.opened_mut().filter(|open| open.ledger.session() == session) {
                open.doors.insert(invite, address);
            }
            Vec::new()
        }
        Event::Wired(line) => {
            model.line = line;
            Vec::new()
        }
        Event::RecordRead { session, acts, bad, other_digest } => record_read(model, Read { session, acts, bad, other_digest }),
        Event::Saved { name } => told(model, Told::Saved(name)),
        Event::Failed(failure) => fail(model, failure),
    }
}

fn told(model: &mut Model, what: Told) -> Vec<Effect> {
    model.tell(what);
    Vec::new()
}

fn fail(model: &mut Model, failure: Failure) -> Vec<Effect> {
    model.work = None;
    // It may be what opens locked ballots that could not be fetched.
    model.opener_asked = false;
    if let Some(open) = model.opened_mut() {
        open.saving = 0;
        open.taking_back = false;
        open.queue.clear();
    }
    if failure == Failure::NoSuchSession {
        model.open = Load::Failed(failure);
        return Vec::new();
    }
    told(model, Told::Failed(failure))
}

fn route_to(model: &mut Model, route: Route) -> Vec<Effect> {
    model.route = route;
    match route.session() {
        Some(session) if model.opened().is_some_and(|open| open.ledger.session() == session) => Vec::new(),
        Some(session) => {
            model.open = Load::Loading;
            vec![Effect::Open(session)]
        }
        None => vec![Task::List.into()],
    }
}

fn go(model: &mut Model, route: Route) -> Vec<Effect> {
    let mut effects = vec![Effect::Navigate(route)];
    effects.extend(route_to(model, route));
    effects
}

fn open(model: &mut Model, opened: Opened) -> Vec<Effect> {
    model.work = None;
    if model.route.session() != Some(opened.session) {
        return Vec::new();
    }
    let mut ledger = Ledger::with(opened.session, model.opener);
    let came = wire::names(&opened.events);
    ledger.extend(opened.events, |_, _| {});
    let wire = wire::begin(&ledger, came);
    let sweep = sweep(&mut ledger);
    // On a device with one person nobody has to say who they are.
    let only = match opened.seats.as_slice() {
        [seat] if !seat.pin => Some(seat.person),
        _ => None,
    };
    let who = opened.who.filter(|who| opened.seats.iter().any(|seat| seat.person == *who)).or(only);
    model.open = Load::Ready(Box::new(Open {
        ledger,
        seats: opened.seats,
        keys: opened.invites,
        who,
        drafts: opened.drafts,
        example: opened.example,
        undo: Vec::new(),
        queue: Default::default(),
        handing: Default::default(),
        saving: 0,
        taking_back: false,
        doors: Few::default(),
        version: 1,
    }));
    let mut effects = vec![tick(model), Effect::Wire(wire)];
    effects.extend(sweep);
    effects.extend(lock::ask_opener(model));
    effects.extend(closed::follow(model));
    effects
}

/// Erased words that may be in storage.
fn sweep(ledger: &mut Ledger) -> Option<Effect> {
    let words = ledger.swept();
    (!words.is_empty()).then(|| Sign::Sweep { session: ledger.session(), words }.into())
}

/// Timers are shown live while one is running or a session is open on the wall.
fn tick(model: &Model) -> Effect {
    let session = model.opened().and_then(|open| open.ledger.state().session.as_ref());
    let shown = |of: &TimerOf| session.is_some_and(|s| s.timers.get(of).is_some_and(|timer| timer.left_s(model.now).is_some()));
    Effect::Tick(session.is_some_and(|s| s.timers.keys().any(shown)))
}

fn arrive(model: &mut Model, session: SessionId, events: Vec<Verified>, from: From) -> Vec<Effect> {
    let Some(open) = model.opened_mut().filter(|open| open.ledger.session() == session) else { return Vec::new() };
    let taking_back = from == From::Commit && std::mem::take(&mut open.taking_back);
    if from == From::Commit {
        open.saving = open.saving.saturating_sub(1);
    }
    if matches!(from, From::Commit | From::Here) {
        let made = events.iter().filter(|_| !taking_back).filter_map(|event| match event.body() {
            Body::Act { act, .. } => Some((event.id(), act.as_ref())),
            Body::Words { .. } | Body::Sealed(_) | Body::Key(_) => None,
        });
        let undone: Vec<_> = made.filter_map(|(id, act)| undo(open.ledger.state(), id, act)).collect();
        open.undo.extend(undone);
    }
    let came = wire::names(&events);
    open.ledger.extend(events, |_, _| {});
    open.version += 1;
    let made_here = matches!(from, From::Commit | From::Here | From::File);
    let wire = wire::holds(&open.ledger, came, made_here);
    let sweep = sweep(&mut open.ledger);
    let mut effects = vec![tick(model), Effect::Wire(wire)];
    effects.extend(sweep);
    effects.extend(lock::ask_opener(model));
    effects.extend(next_in_queue(model));
    effects.extend(closed::follow(model));
    effects
}

/// What was wanted while acts were being signed, asked of the rules anew.
fn next_in_queue(model: &mut Model) -> Vec<Effect> {
    let next = model.opened_mut().filter(|open| open.saving == 0).and_then(|open| open.queue.pop_front());
    next.map_or_else(Vec::new, |next| sign(model, next))
}

fn begun(model: &mut Model, session: SessionId) -> Vec<Effect> {
    model.work = None;
    model.open = Load::Idle;
    go(model, Route::Session(session, Page::Console(None)))
}

fn seat(model: &mut Model, session: SessionId, person: PersonId, pin: bool) -> Vec<Effect> {
    let Some(open) = model.opened_mut().filter(|open| open.ledger.session() == session) else { return Vec::new() };
    open.who = Some(person);
    open.undo.clear();
    if !open.seats.iter().any(|seat| seat.person == person) {
        open.seats.push(super::event::Seat { person, pin });
    }
    let (page, shut) = (Page::home(open.role()), open.shut());
    let mut effects = vec![Effect::Sit { session, person: Some(person) }];
    if !shut && matches!(model.route, Route::Session(_, Page::Tablet | Page::Join | Page::Line(_))) {
        effects.extend(go(model, Route::Session(session, page)));
    }
    effects.extend(closed::follow(model));
    effects
}

fn record_read(model: &mut Model, read: Read) -> Vec<Effect> {
    model.work = None;
    let session = read.session;
    // Where anybody counts again, the page itself says what the file came to.
    let page = match model.route {
        Route::Session(_, Page::Count) if session.is_some() => Page::Count,
        _ => Page::Report,
    };
    if page == Page::Report {
        model.tell(Told::RecordRead { acts: read.acts, bad: read.bad.clone() });
    }
    model.read = Some(read);
    match session {
        Some(session) => {
            // What is open may have grown by what was read.
            model.open = Load::Idle;
            go(model, Route::Session(session, page))
        }
        None => vec![Task::List.into()],
    }
}

fn want(model: &mut Model, intent: Intent) -> Vec<Effect> {
    match intent {
        Intent::Go(route) => go(model, route),
        Intent::Speak(lang) => {
            model.lang = Screen(lang);
            vec![Effect::SetLang(lang)]
        }
        Intent::Dismiss(id) => {
            model.notices.retain(|notice| notice.id != id);
            Vec::new()
        }
        Intent::Convene { method, plan, name, then } => vec![Task::Convene { method, plan, name, then }.into()],
        Intent::Act(saying) => commit(model, vec![*saying]),
        Intent::Acts(sayings) => commit(model, sayings),
        Intent::Undo => take_back(model),
        Intent::Invite { role, group, uses, helper, mut labels } => {
            closed::without_words(model, &mut labels);
            with_seat(model, |session, by, seen| Task::Invite { session, by, seen, role, group, uses, helper, labels })
        }
        Intent::ShowDoor(invite) => show_door(model, invite),
        Intent::StepUp { invite, name, group, pin } => step_up(model, invite, name, group, pin),
        Intent::StepBack { person, pin } => with_open(model, |open| Sign::Unlock { session: open.ledger.session(), person, pin }),
        Intent::StepAside => step_aside(model),
        Intent::SetPin(pin) => set_pin(model, pin),
        Intent::Keep(drafts) => keep(model, *drafts),
        Intent::KeepText { who, field, text } => keep_text(model, who, field, text),
        Intent::SaveRecord => save_record(model),
        Intent::SaveReport(format) => save_report(model, format),
        Intent::SaveFile { name, mime, content } => vec![Sign::SaveFile { name, mime, content }.into()],
        Intent::OpenRecord(lines) => vec![Task::ReadRecord(lines).into()],
        Intent::OpenExample(lang) => vec![Task::PlayExample(lang).into()],
        Intent::Forget { session, pin } => vec![Task::Forget { session, pin }.into()],
    }
}

fn with_open<E: Into<Effect>>(model: &mut Model, effect: impl FnOnce(&mut Open) -> E) -> Vec<Effect> {
    match model.opened_mut() {
        Some(open) => vec![effect(open).into()],
        None => Vec::new(),
    }
}

fn with_seat<E: Into<Effect>>(model: &mut Model, effect: impl FnOnce(SessionId, PersonId, Vec<ActId>) -> E) -> Vec<Effect> {
    let Some(open) = model.opened_mut() else { return Vec::new() };
    match open.who {
        Some(by) => vec![effect(open.ledger.session(), by, open.ledger.seen_for(by, SEEN_MAX)).into()],
        None => told(model, Told::NobodyHere),
    }
}

/// The one way of an act from the click to the signature: the session's rules are asked first.
fn commit(model: &mut Model, sayings: Vec<Saying>) -> Vec<Effect> {
    to_sign(model, sayings, false)
}

fn to_sign(model: &mut Model, sayings: Vec<Saying>, taking_back: bool) -> Vec<Effect> {
    let Some(open) = model.opened_mut().filter(|_| !sayings.is_empty()) else { return Vec::new() };
    let Some(by) = open.who else { return told(model, Told::NobodyHere) };
    let next = ToSign { by, sayings, taking_back };
    if open.saving > 0 {
        open.queue.push_back(next);
        return Vec::new();
    }
    sign(model, next)
}

fn sign(model: &mut Model, ToSign { by, mut sayings, taking_back }: ToSign) -> Vec<Effect> {
    let now = model.now;
    let Some(open) = model.opened_mut() else { return Vec::new() };
    if open.role() == Some(Role::Facilitator) && open.ledger.wants_merge() {
        sayings.insert(0, Merge {}.into());
    }
    closed::renew(open, &mut sayings);
    if let Err(reason) = lock::lock_up(open, by, &mut sayings) {
        return told(model, Told::Refused(reason));
    }
    let acts: Vec<Act> = sayings.iter().map(|saying| saying.act.clone()).collect();
    match open.ledger.rehearse(by, now, &acts) {
        Err((_, reason)) => told(model, Told::Refused(reason)),
        Ok(()) => {
            open.saving += 1;
            open.taking_back = taking_back;
            let (session, seen, key) = (open.ledger.session(), open.ledger.seen_for(by, SEEN_MAX), open.ledger.session_key());
            vec![Sign::Commit { session, by, seen, sayings, key }.into()]
        }
    }
}

fn take_back(model: &mut Model) -> Vec<Effect> {
    match model.opened_mut().and_then(|open| open.undo.pop()) {
        Some(undo) => to_sign(model, undo.acts.into_iter().map(Saying::from).collect(), true),
        None => told(model, Told::NothingToUndo),
    }
}

fn show_door(model: &mut Model, invite: InviteId) -> Vec<Effect> {
    let Some(open) = model.opened() else { return Vec::new() };
    match open.ledger.state().roster.invites.get(&invite) {
        Some(known) => {
            let venue = wire::venue(&open.ledger);
            vec![Task::ShowDoor { session: open.ledger.session(), invite, key: known.key, venue }.into()]
        }
        None => fail(model, Failure::NoInvite),
    }
}

fn step_up(model: &mut Model, invite: InviteId, name: String, group: Option<GroupId>, pin: String) -> Vec<Effect> {
    let Some(open) = model.opened() else { return Vec::new() };
    let held = open.ledger.act(invite.into()).and_then(|placed| match &placed.act {
        Act::Invite(invite) => Some(invite.key),
        _ => None,
    });
    let Some(key) = held else { return fail(model, Failure::NoInvite) };
    // A newcomer has no act of their own; they name the latest tips. Who cannot read the session knows of the invite alone.
    let shut = open.shut();
    let seen = if shut { vec![invite.into()] } else { open.ledger.seen_for(PersonId([0; 32]), SEEN_MAX) };
    let closed = shut || open.ledger.session_key().is_some();
    vec![Sign::Join { session: open.ledger.session(), invite, key, seen, name, group, pin, closed }.into()]
}

fn step_aside(model: &mut Model) -> Vec<Effect> {
    let Some(open) = model.opened_mut() else { return Vec::new() };
    open.who = None;
    open.undo.clear();
    let session = open.ledger.session();
    // What was told to one is not for the next.
    model.notices.clear();
    let mut effects = vec![Effect::Sit { session, person: None }];
    effects.extend(go(model, Route::Session(session, Page::Tablet)));
    effects
}

fn set_pin(model: &mut Model, pin: String) -> Vec<Effect> {
    let Some(open) = model.opened_mut() else { return Vec::new() };
    let Some(person) = open.who else { return told(model, Told::NobodyHere) };
    if let Some(seat) = open.seats.iter_mut().find(|seat| seat.person == person) {
        seat.pin = !pin.is_empty();
    }
    vec![Sign::SetPin { session: open.ledger.session(), person, pin }.into()]
}

fn keep(model: &mut Model, drafts: Drafts) -> Vec<Effect> {
    let Some(open) = model.opened_mut() else { return Vec::new() };
    let Some(person) = open.who else { return Vec::new() };
    open.drafts.insert(person, drafts.clone());
    vec![Effect::SaveDrafts { session: open.ledger.session(), person, drafts: Box::new(drafts) }]
}

fn keep_text(model: &mut Model, who: PersonId, field: String, text: String) -> Vec<Effect> {
    let Some(open) = model.opened_mut().filter(|open| open.who == Some(who)) else { return Vec::new() };
    let mut drafts = open.drafts.get(&who).cloned().unwrap_or_default();
    if drafts.texts.get(&field).map(String::as_str).unwrap_or_default() == text {
        return Vec::new();
    }
    if text.is_empty() {
        drafts.texts.remove(&field);
    } else {
        drafts.texts.insert(field, text);
    }
    keep(model, drafts)
}

fn save_record(model: &mut Model) -> Vec<Effect> {
    with_open(model, |open| Sign::SaveRecord { session: open.ledger.session(), name: format!("{}.jsonl", file_name(open)) })
}

fn save_report(model: &mut Model, format: ReportFormat) -> Vec<Effect> {
    let lang = model.lang.0;
    with_open(model, |open| Task::SaveReport { session: open.ledger.session(), name: file_name(open), lang, format })
}

/// What the session's files are called, without an ending.
fn file_name(open: &Open) -> String {
    let title = open.ledger.state().session.as_ref().map_or_else(String::new, |s| s.plan.title.clone());
    let safe: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
    format!("{safe}-{}", open.ledger.session().short())
}

/// The language to begin with: what the person chose before, else the browser's.
pub fn first_lang(stored: Option<&str>, browser: &str) -> Lang {
    match stored.unwrap_or(browser) {
        lang if lang.starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
}

/// Whether this device keeps what is made on it.
pub fn keeps(model: &Model) -> bool {
    match model.storage {
        Storage::Durable => true,
        Storage::Refused => false,
    }
}
