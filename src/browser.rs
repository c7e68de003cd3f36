//! The only room with web-sys: storage (IndexedDB), tabs, files, the worker's client, and running effects.
//!
//! Order of every act: durable, then visible. Keys are made here, kept here and never leave this room.

pub mod clock;
pub mod closed;
pub mod files;
pub mod keys;
pub mod late;
pub mod page;
pub mod run;
pub mod sealing;
pub mod shortcuts;
pub mod signing;
pub mod storage;
pub mod tabs;
pub mod taking;
pub mod turning;
pub mod verifying;
pub mod wire;
pub mod work;

use crate::app::Effect;
use crate::app::event::{Event, From, Storage};
use crate::app::route::{Page, Route};
use crate::app::update::first_lang;
use crate::record::{Body, Verified};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use storage::Store;
use tabs::Tabs;
use wasm_bindgen_futures::spawn_local;

/// Tells the app what happened.
#[derive(Clone, Copy)]
pub struct Teller(&'static dyn Fn(Event));

impl Teller {
    /// Tells one event.
    pub fn tell(self, event: Event) {
        (self.0)(event);
    }
}

thread_local! {
    static SHELL: OnceCell<Teller> = const { OnceCell::new() };
    static STORE: OnceCell<Rc<Store>> = const { OnceCell::new() };
    static TABS: RefCell<Option<Tabs>> = const { RefCell::new(None) };
}

/// The storage; before it is opened, one that forgets.
pub(crate) fn store() -> Rc<Store> {
    STORE.with(|store| store.get().cloned()).unwrap_or_else(|| Rc::new(Store::forgetful()))
}

/// Tells the other tabs what is stored now.
pub(crate) fn tell_tabs(events: &[Verified]) {
    TABS.with_borrow(|tabs| {
        if let Some(tabs) = tabs {
            tabs.tell(events);
        }
    });
}

/// Starts the shell: opens the storage, listens to addresses and other tabs, tells the app that it has started.
pub fn start(tell: impl Fn(Event) + 'static) {
    // The app lives as long as the page.
    let app = Teller(Box::leak(Box::new(tell)));
    SHELL.with(|cell| {
        let _ = cell.set(app);
    });
    page::restore_looks();
    // Whoever touches the page will have something to say: what signs it is there by then.
    page::on_first_touch(|| {
        spawn_local(async {
            let _ = late::signing().await;
        })
    });
    page::on_address(move |fragment| {
        spawn_local(async move {
            app.tell(Event::Routed(entered(&fragment).await));
        });
    });
    spawn_local(async move {
        let store = Store::open().await;
        let durable = store.durable();
        STORE.with(|cell| {
            // The first to open stays; there is only one.
            let _ = cell.set(Rc::new(store));
        });
        let tabs = Tabs::listen(move |events| {
            let Some(session) = events.first().map(Verified::session) else { return };
            if events.iter().any(|event| matches!(event.body(), Body::Sealed(_) | Body::Key(_))) {
                spawn_local(async move {
                    if let Ok(hearing) = late::hearing().await {
                        // What could not be opened now is when the page is opened next.
                        let _ = hearing(app, session, events).await;
                    }
                });
            } else {
                app.tell(Event::Arrived { session, events, from: From::OtherTab });
            }
        });
        TABS.with_borrow_mut(|cell| *cell = tabs);
        let lang = first_lang(page::remembered("lang").as_deref(), &page::browser_language());
        let storage = if durable { Storage::Durable } else { Storage::Refused };
        let route = entered(&page::address()).await;
        app.tell(Event::Started { route, lang, storage });
    });
}

/// The page of an address. Relays that it names are kept here, and so is the secret of whoever comes by a link; both are taken
/// out of the address. A key that a PIN locks stays in it: it is of no use to anybody else.
async fn entered(fragment: &str) -> Route {
    let (route, secret) = match Route::through_door(fragment) {
        Some((session, secret)) => (Route::Session(session, Page::Join), secret),
        None => (Route::parse(fragment), ""),
    };
    let relays = Route::relays(fragment);
    let Some(session) = route.session().filter(|_| !secret.is_empty() || !relays.is_empty()) else { return route };
    if let Ok(entering) = late::entering().await {
        // Where nothing can be kept the page says that the session is not here, or its door shut.
        let _ = entering(session, secret.to_owned(), relays).await;
    }
    let page = route.href();
    page::replace_address(if secret.is_empty() { fragment.split(',').next().unwrap_or_default() } else { &page });
    route
}

/// Does what is to be done; the app hears what came of it.
pub fn run(effect: Effect) {
    if let Some(app) = SHELL.with(|cell| cell.get().copied()) {
        run::run(app, effect);
    }
}
