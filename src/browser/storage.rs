//! Storage: every event by its session and id, keys, drafts and the list of sessions, in IndexedDB.
//!
//! A write is one transaction: all of it is kept or none, whatever happens to the page. Writing the same event twice changes
//! nothing, so a second tab or a repeated import does no harm. Where the browser refuses IndexedDB (private browsing), everything
//! is kept in the tab's memory and the app says so.

use crate::app::event::Failure;
use crate::domain::few::Few;
use idb::{Database, DatabaseEvent, Factory, KeyRange, ObjectStoreParams, Query, TransactionMode};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

const NAME: &str = "gongshi";
const VERSION: u32 = 3;
/// After so many writes the page gets a breath.
const WRITTEN_AT_ONCE: u32 = 1_000;

/// What is kept apart from what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// `session/id` → the event's line.
    Events,
    /// `session` → a row of the list, JSON.
    Sessions,
    /// `person/session/…` and `invite/session/…` → a secret, JSON.
    Keys,
    /// `session/person` → drafts, JSON.
    Drafts,
    /// `session/id` → nothing: events made here that no relay is known to have.
    Outbox,
    /// `session` → the relays that the link named by which somebody came, with commas between them.
    Relays,
}

impl Shelf {
    const ALL: [Shelf; 6] = [Shelf::Events, Shelf::Sessions, Shelf::Keys, Shelf::Drafts, Shelf::Outbox, Shelf::Relays];

    fn name(self) -> &'static str {
        match self {
            Shelf::Events => "events",
            Shelf::Sessions => "sessions",
            Shelf::Keys => "keys",
            Shelf::Drafts => "drafts",
            Shelf::Outbox => "outbox",
            Shelf::Relays => "relays",
        }
    }
}

/// One thing to write: a value, or nothing to remove it.
pub type Write = (Shelf, String, Option<String>);

/// The storage.
pub enum Store {
    Durable(Database),
    Memory(RefCell<Few<(Shelf, String), String>>),
}

fn failure(error: &idb::Error) -> Failure {
    let text = error.to_string();
    if text.contains("QuotaExceeded") { Failure::StorageFull } else { Failure::StorageBroken(text) }
}

fn js_failure(value: &JsValue) -> Failure {
    let name = value.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).unwrap_or_default();
    if name == "QuotaExceededError" { Failure::StorageFull } else { Failure::StorageBroken(name) }
}

fn next_key(prefix: &str) -> String {
    format!("{prefix}\u{10ffff}")
}

impl Store {
    /// Opens the browser's storage; where it refuses, one that lasts as long as the tab.
    pub async fn open() -> Store {
        match Store::durable_store().await {
            Ok(database) => Store::Durable(database),
            Err(_) => Store::forgetful(),
        }
    }

    /// A storage that lasts as long as the tab.
    pub fn forgetful() -> Store {
        Store::Memory(RefCell::new(Few::default()))
    }

    async fn durable_store() -> Result<Database, idb::Error> {
        let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            let Ok(database) = event.database() else { return };
            let known = database.store_names();
            for shelf in Shelf::ALL.iter().filter(|shelf| !known.iter().any(|name| name == shelf.name())) {
                // What cannot be made here is missed by the first transaction, which says so.
                let _ = database.create_object_store(shelf.name(), ObjectStoreParams::new());
            }
        });
        request.await
    }

    /// Whether it outlasts the tab.
    pub fn durable(&self) -> bool {
        matches!(self, Store::Durable(_))
    }

    /// Writes all or none.
    pub async fn write(&self, writes: Vec<Write>) -> Result<(), Failure> {
        match self {
            Store::Memory(map) => {
                let mut map = map.borrow_mut();
                for (shelf, key, value) in writes {
                    match value {
                        Some(value) => map.insert((shelf, key), value),
                        None => map.remove(&(shelf, key)),
                    };
                }
                Ok(())
            }
            Store::Durable(database) => {
                let names: Vec<&str> = Shelf::ALL.iter().map(|shelf| shelf.name()).collect();
                let transaction = database.transaction(&names, TransactionMode::ReadWrite).map_err(|e| failure(&e))?;
                for (n, (shelf, key, value)) in (1..).zip(writes) {
                    let store = transaction.object_store(shelf.name()).map_err(|e| failure(&e))?;
                    let key = JsValue::from_str(&key);
                    let Some(value) = value else {
                        store.delete(key).map_err(|e| failure(&e))?;
                        continue;
                    };
                    let request = store.put(&JsValue::from_str(&value), Some(&key)).map_err(|e| failure(&e))?;
                    // Only what waits for its own requests keeps a transaction open.
                    if n % WRITTEN_AT_ONCE == 0 {
                        request.await.map_err(|e| failure(&e))?;
                    }
                }
                let outcome = transaction.await.map_err(|e| failure(&e))?;
                if outcome.is_committed() { Ok(()) } else { Err(Failure::StorageFull) }
            }
        }
    }

    /// One value.
    pub async fn get(&self, shelf: Shelf, key: &str) -> Result<Option<String>, Failure> {
        match self {
            Store::Memory(map) => Ok(map.borrow().get(&(shelf, key.to_owned())).cloned()),
            Store::Durable(database) => {
                let transaction = database.transaction(&[shelf.name()], TransactionMode::ReadOnly).map_err(|e| failure(&e))?;
                let store = transaction.object_store(shelf.name()).map_err(|e| failure(&e))?;
                let found = store.get(JsValue::from_str(key)).map_err(|e| failure(&e))?.await.map_err(|e| failure(&e))?;
                Ok(found.and_then(|value| value.as_string()))
            }
        }
    }

    /// All keys and values whose key begins so.
    pub async fn all(&self, shelf: Shelf, prefix: &str) -> Result<Vec<(String, String)>, Failure> {
        match self {
            Store::Memory(map) => {
                let map = map.borrow();
                let from = (shelf, prefix.to_owned());
                let rows = map.from(&from).take_while(|((s, key), _)| *s == shelf && key.starts_with(prefix));
                Ok(rows.map(|((_, key), value)| (key.clone(), value.clone())).collect())
            }
            Store::Durable(database) => {
                let range = KeyRange::bound(&JsValue::from_str(prefix), &JsValue::from_str(&next_key(prefix)), None, None);
                let range = range.map_err(|e| failure(&e))?;
                let transaction = database.transaction(&[shelf.name()], TransactionMode::ReadOnly).map_err(|e| failure(&e))?;
                let store = transaction.object_store(shelf.name()).map_err(|e| failure(&e))?;
                let keys = store.get_all_keys(Some(Query::from(range.clone())), None).map_err(|e| failure(&e))?;
                let values = store.get_all(Some(Query::from(range)), None).map_err(|e| failure(&e))?;
                let keys = keys.await.map_err(|e| failure(&e))?;
                let values = values.await.map_err(|e| failure(&e))?;
                let text = |value: JsValue| value.as_string().unwrap_or_default();
                Ok(keys.into_iter().map(text).zip(values.into_iter().map(text)).collect())
            }
        }
    }

    /// Removes everything whose key begins so.
    pub async fn remove_all(&self, shelf: Shelf, prefix: &str) -> Result<(), Failure> {
        let keys = self.all(shelf, prefix).await?;
        self.write(keys.into_iter().map(|(key, _)| (shelf, key, None)).collect()).await
    }
}

/// Asks the browser not to clear this page's storage when space is short; it may decline.
pub fn ask_to_persist() {
    let persisted = web_sys::window().map(|window| window.navigator().storage()).and_then(|storage| storage.persist().ok());
    if let Some(promise) = persisted {
        wasm_bindgen_futures::spawn_local(async move {
            if let Err(error) = wasm_bindgen_futures::JsFuture::from(promise).await {
                let _ = js_failure(&error);
            }
        });
    }
}
