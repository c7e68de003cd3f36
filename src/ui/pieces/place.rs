//! Where somebody was on a page, kept by the tab over a reload.

use crate::browser::page;
use crate::ui::App;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A signal that begins where this tab last left it, in the same session and by the same person.
pub fn kept_place<T>(app: App, name: &str) -> RwSignal<T>
where
    T: Default + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    let who = app.look(|model| model.opened().and_then(|open| Some(format!("{}/{}", open.ledger.session(), open.who?))));
    let key = format!("{name}/{}", who.unwrap_or_default());
    let before = page::tab_remembered(&key).and_then(|text| serde_json::from_str(&text).ok());
    let place = RwSignal::new(before.unwrap_or_default());
    Effect::new(move |_| {
        let text = place.with(|place| serde_json::to_string(place).ok());
        page::tab_remember(&key, text.as_deref());
    });
    place
}
