//! The wire to relays: sockets, a timer and storage round [`Exchange`], which decides everything.

use super::storage::Shelf;
use super::{Teller, keys, late, page, store};
use crate::app::Wire;
use crate::app::event::{Event, Failure, Line};
use crate::domain::few::Few;
use crate::domain::id::{ActId, PersonId, SessionId, WordsId};
use crate::domain::session::venue::is_relay;
use crate::sync::{Command, Exchange, Input, LinkState, Millis, RelayNo, Standing, Stored, message};
use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures::{FutureExt, SinkExt, StreamExt};
use gloo_net::websocket::futures::WebSocket;
use gloo_net::websocket::{Message, State};
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::pin::Pin;
use wasm_bindgen_futures::spawn_local;

/// Lines that are verified and stored at once.
const TAKEN_MAX: usize = 250;

/// Under which name it is remembered that the page's own address has a relay.
const OWN_RELAY: &str = "relay";

/// What goes out on a connection.
enum Out {
    Text(String),
    /// The line of an event, as it is stored.
    Event(ActId),
}

/// A connection: which one it is, and what goes out.
struct Conn {
    count: u64,
    out: UnboundedSender<Out>,
}

/// The session that is open, and its relays.
struct Live {
    app: Teller,
    session: SessionId,
    exchange: Exchange,
    conns: Few<RelayNo, Conn>,
    /// Lines that wait to be verified, and whether some are.
    to_take: Vec<(RelayNo, ActId, String)>,
    taking: bool,
    timer: Option<Timeout>,
    told: Option<Line>,
    /// Acts that others had seen and words that they name, as far as they are not held.
    acts: Vec<ActId>,
    words: BTreeSet<ActId>,
    gone: Gone,
}

/// Words that were erased, and who wrote them.
type Gone = Vec<(WordsId, PersonId)>;

thread_local! {
    static LIVE: RefCell<Option<Live>> = const { RefCell::new(None) };
    static CONNS: Cell<u64> = const { Cell::new(0) };
}

fn with<T>(session: SessionId, does: impl FnOnce(&mut Live) -> T) -> Option<T> {
    LIVE.with_borrow_mut(|live| live.as_mut().filter(|live| live.session == session).map(does))
}

/// How it stands with each relay of the session that is open.
pub fn standings() -> Vec<Standing> {
    LIVE.with_borrow(|live| live.as_ref().map(|live| live.exchange.standings()).unwrap_or_default())
}

/// Tells the exchange what happened here.
pub fn wire(app: Teller, told: Wire) {
    match told {
        Wire::Begin { session, held, wants, gone, relays } => spawn_local(async move {
            if let Err(failure) = begin(app, session, held, wants, gone, relays).await {
                app.tell(Event::Failed(failure));
            }
        }),
        Wire::Holds { session, held, made_here, wants, gone, relays } => {
            with(session, |live| live.words.retain(|id| !held.iter().any(|event| event.id == *id)));
            let_go(session, gone);
            step(session, Input::Holds { events: held, made_here });
            want(session, Some(wants));
            connect_all(session, relays);
        }
    }
}

async fn begin(
    app: Teller,
    session: SessionId,
    held: Vec<Stored>,
    wants: Vec<ActId>,
    gone: Gone,
    named: Vec<String>,
) -> Result<(), Failure> {
    let seed = u64::from_le_bytes(keys::random()?);
    let live = Live {
        app,
        session,
        exchange: Exchange::new(session, seed),
        conns: Few::default(),
        to_take: Vec::new(),
        taking: false,
        timer: None,
        told: None,
        acts: Vec::new(),
        words: BTreeSet::new(),
        gone: Gone::new(),
    };
    LIVE.with_borrow_mut(|cell| *cell = Some(live));
    if is_example(session).await? {
        return Ok(());
    }
    let by_link = store().get(Shelf::Relays, &session.hex()).await?.unwrap_or_default();
    let by_link = by_link.split(',').filter(|relay| is_relay(relay)).map(str::to_owned);
    let relays: Vec<String> = own_relay().await.into_iter().chain(named).chain(by_link).collect();
    if held.is_empty() && relays.is_empty() {
        return Err(Failure::NoSuchSession);
    }
    let unsent = store().all(Shelf::Outbox, &format!("{session}/")).await?;
    let unsent = |event: &Stored| unsent.binary_search_by(|(key, _)| key.as_str().cmp(&outbox(session, event.id))).is_ok();
    let (made_here, others): (Vec<Stored>, Vec<Stored>) = held.into_iter().partition(unsent);
    let_go(session, gone);
    step(session, Input::Holds { events: others, made_here: false });
    step(session, Input::Holds { events: made_here, made_here: true });
    want(session, Some(wants));
    connect_all(session, relays);
    page::on_return(move || {
        if let Some(session) = LIVE.with_borrow(|live| live.as_ref().map(|live| live.session)) {
            step(session, Input::Nudge);
        }
    });
    Ok(())
}

/// Uses these relays; one that is used already is not used twice.
fn connect_all(session: SessionId, relays: Vec<String>) {
    for relay in relays {
        step(session, Input::Use(relay));
    }
}

/// Says what is named and not held: acts as the record says, words as what came names them.
fn want(session: SessionId, acts: Option<Vec<ActId>>) {
    let wants = with(session, |live| {
        live.acts = acts.unwrap_or_else(|| std::mem::take(&mut live.acts));
        live.acts.iter().copied().chain(live.words.iter().copied()).collect()
    });
    step(session, Input::Wants(wants.unwrap_or_default()));
}

fn outbox(session: SessionId, id: ActId) -> String {
    format!("{session}/{id}")
}

/// The example is for this device alone.
async fn is_example(session: SessionId) -> Result<bool, Failure> {
    let row = store().get(Shelf::Sessions, &session.hex()).await?.unwrap_or_default();
    let row: serde_json::Value = serde_json::from_str(&row).unwrap_or_default();
    Ok(row.get("example").and_then(serde_json::Value::as_bool) == Some(true))
}

/// The relay at the page's own address, where there is one (NIP-11).
async fn own_relay() -> Option<String> {
    let (page, relay) = (page::base_address(), page::socket_address()?);
    match super::files::fetch_as(&page, "application/nostr+json").await {
        Ok(about) => {
            let about: serde_json::Value = serde_json::from_str(&about).unwrap_or_default();
            let is_relay = about.get("supported_nips").is_some();
            page::remember(OWN_RELAY, if is_relay { &relay } else { "" });
            is_relay.then_some(relay)
        }
        // The page may have opened without a network: then as it was last.
        Err(_) => page::remembered(OWN_RELAY).filter(|known| *known == relay),
    }
}

/// Tells the exchange what happened and does what it says.
fn step(session: SessionId, input: Input) {
    let clock = Millis(js_sys::Date::now() as u64);
    let commands = with(session, |live| live.exchange.step(clock, input)).unwrap_or_default();
    for command in commands {
        run(session, command);
    }
    with(session, |live| {
        let due = live.exchange.due().map(|due| u32::try_from(due).unwrap_or(u32::MAX).clamp(1, 3_600_000));
        live.timer = due.map(|due| Timeout::new(due, move || step(session, Input::Woke)));
    });
    tell_how_it_stands(session);
}

fn tell_how_it_stands(session: SessionId) {
    let told = with(session, |live| {
        let standings = live.exchange.standings();
        let count = |is: fn(LinkState) -> bool| {
            u32::try_from(standings.iter().filter(|standing| is(standing.state)).count()).unwrap_or(u32::MAX)
        };
        let line = Line {
            relays: count(|_| true),
            connected: count(|state| matches!(state, LinkState::CatchingUp | LinkState::Refusing | LinkState::Live)),
            caught_up: if live.taking { 0 } else { count(|state| state == LinkState::Live) },
            // Where there is no relay nothing waits for one.
            unsent: if standings.is_empty() { 0 } else { u32::try_from(live.exchange.unsent_acts()).unwrap_or(u32::MAX) },
        };
        (live.told.replace(line) != Some(line)).then_some((live.app, line))
    });
    if let Some(Some((app, line))) = told {
        // The app may be telling this part something at the moment.
        spawn_local(async move { app.tell(Event::Wired(line)) });
    }
}

fn run(session: SessionId, command: Command) {
    match command {
        Command::Connect(relay, url) => connect(session, relay, &url),
        Command::HangUp(relay) => {
            with(session, |live| live.conns.remove(&relay));
        }
        Command::Say(relay, text) => send(session, relay, Out::Text(text)),
        Command::Offer(relay, id) => send(session, relay, Out::Event(id)),
        Command::Take(relay, id, line) => {
            with(session, |live| live.to_take.push((relay, id, line)));
            take(session);
        }
        Command::Sent(id) => keep_unsent(session, id, None),
        Command::Unsent(id) => keep_unsent(session, id, Some(String::new())),
        Command::Keeps(relay, id) => ask_to_forget(session, relay, id),
    }
}

/// Erased words are not wanted, and no relay is offered any.
fn let_go(session: SessionId, gone: Gone) {
    let ids: Vec<ActId> = gone.iter().map(|(words, _)| ActId(words.0)).collect();
    with(session, |live| {
        live.words.retain(|id| !ids.contains(id));
        live.gone = gone;
    });
    step(session, Input::Gone(ids));
}

/// Asks a relay to forget erased words (NIP-09). Only who wrote them can: where their key is not here nothing is asked.
fn ask_to_forget(session: SessionId, relay: RelayNo, words: ActId) {
    spawn_local(async move {
        let author = with(session, |live| live.gone.iter().find(|(id, _)| id.0 == words.0).copied()).flatten();
        let (Some((words, author)), Ok(forgetting)) = (author, late::forgetting().await) else { return };
        if let Some(line) = forgetting(session, author, words).await {
            send(session, relay, Out::Text(message::offer(&line)));
        }
    });
}

fn keep_unsent(session: SessionId, id: ActId, value: Option<String>) {
    spawn_local(async move {
        // What could not be written is offered once more after a reload, and the relay has it.
        let _ = store().write(vec![(Shelf::Outbox, outbox(session, id), value)]).await;
    });
}

fn send(session: SessionId, relay: RelayNo, out: Out) {
    with(session, |live| {
        if let Some(conn) = live.conns.get(&relay) {
            // Its task is gone only with the connection, which the exchange hears of.
            let _ = conn.out.unbounded_send(out);
        }
    });
}

fn connect(session: SessionId, relay: RelayNo, url: &str) {
    let count = CONNS.get() + 1;
    CONNS.set(count);
    let (out, going_out) = unbounded();
    with(session, |live| live.conns.insert(relay, Conn { count, out }));
    let socket = WebSocket::open(url);
    spawn_local(async move {
        if let Ok(socket) = socket
            && talk(session, relay, socket, going_out).await == Ended::HungUp
        {
            return;
        }
        let was_this = with(session, |live| {
            let is_this = live.conns.get(&relay).is_some_and(|conn| conn.count == count);
            if is_this {
                live.conns.remove(&relay);
            }
            is_this
        });
        if was_this == Some(true) {
            step(session, Input::Closed(relay));
        }
    });
}

#[derive(PartialEq, Eq)]
enum Ended {
    /// This side wanted no more.
    HungUp,
    Broken,
}

async fn talk(session: SessionId, relay: RelayNo, mut socket: WebSocket, mut going_out: UnboundedReceiver<Out>) -> Ended {
    let open = futures::future::poll_fn(|context| futures::Sink::poll_ready(Pin::new(&mut socket), context)).await;
    if open.is_err() || !matches!(socket.state(), State::Open) {
        return Ended::Broken;
    }
    step(session, Input::Opened(relay));
    loop {
        futures::select! {
            said = socket.next().fuse() => match said {
                Some(Ok(Message::Text(text))) => step(session, Input::Said(relay, text)),
                Some(Ok(Message::Bytes(_))) => {}
                Some(Err(_)) | None => return Ended::Broken,
            },
            out = going_out.next() => {
                let text = match out {
                    None => return Ended::HungUp,
                    Some(Out::Text(text)) => text,
                    Some(Out::Event(id)) => match store().get(Shelf::Events, &outbox(session, id)).await {
                        Ok(Some(line)) => message::offer(&line),
                        // It was removed from this device meanwhile.
                        Ok(None) | Err(_) => continue,
                    },
                };
                if socket.send(Message::Text(text)).await.is_err() {
                    return Ended::Broken;
                }
            }
        }
    }
}

/// Verifies and stores what came, a batch at a time.
fn take(session: SessionId) {
    let begins = with(session, |live| !std::mem::replace(&mut live.taking, true));
    if begins != Some(true) {
        return;
    }
    spawn_local(async move {
        loop {
            let batch = with(session, |live| {
                let most = live.to_take.len().min(TAKEN_MAX);
                live.to_take.drain(..most).collect::<Vec<_>>()
            });
            let (Some(batch), Some(app)) = (batch, with(session, |live| live.app)) else { return };
            if batch.is_empty() {
                with(session, |live| live.taking = false);
                tell_how_it_stands(session);
                return;
            }
            if let Err(failure) = take_batch(app, session, batch).await {
                // Nothing more can be kept: what is open goes on without relays, and the person is told.
                LIVE.with_borrow_mut(|live| *live = None);
                app.tell(Event::Failed(failure));
                app.tell(Event::Wired(Line::default()));
                return;
            }
        }
    });
}

async fn take_batch(app: Teller, session: SessionId, batch: Vec<(RelayNo, ActId, String)>) -> Result<(), Failure> {
    let taking = late::taking().await?;
    let lines = batch.iter().map(|(_, _, line)| line.clone()).collect();
    let taken = taking(app, session, lines).await?;
    with(session, |live| live.words.extend(taken.words));
    want(session, None);
    for ((relay, id, _), holds) in batch.into_iter().zip(taken.holds) {
        if !holds {
            step(session, Input::Bad(relay, id));
        }
    }
    Ok(())
}
