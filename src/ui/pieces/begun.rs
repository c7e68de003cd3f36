//! What was begun and not handed in, kept on the device for the person who began it.

use crate::app::Intent;
use crate::app::drafts::Drafts;
use crate::ui::App;
use leptos::prelude::*;
use std::time::Duration;

/// How long after the last key a text is kept.
const REST: Duration = Duration::from_millis(400);

/// Everything the person at the device has begun.
pub fn begun(app: App) -> Drafts {
    app.look(|model| {
        let open = model.opened()?;
        open.drafts.get(&open.who?).cloned()
    })
    .unwrap_or_default()
}

/// Changes what the person at the device has begun, and keeps it where it differs.
pub fn keep(app: App, change: impl FnOnce(&mut Drafts)) {
    let before = begun(app);
    let mut after = before.clone();
    change(&mut after);
    if after != before {
        app.run(Intent::Keep(Box::new(after)));
    }
}

/// The text that is kept under a field's name; none where there is none.
pub fn kept_under(app: App, field: &str) -> Option<String> {
    app.look(|model| {
        let open = model.opened()?;
        open.drafts.get(&open.who?)?.texts.get(field).cloned()
    })
}

/// A text that is kept while it is typed, under its field's name, until it is empty; it begins with what was kept.
pub fn kept_text(app: App, field: impl Into<String>) -> RwSignal<String> {
    kept_or(app, field.into(), String::new())
}

/// A kept text that begins with `first` where nothing was kept.
pub fn kept_or(app: App, field: String, first: String) -> RwSignal<String> {
    let who = app.look(|model| model.opened().and_then(|open| open.who));
    let begins = kept_under(app, &field).unwrap_or(first);
    let text = RwSignal::new(begins.clone());
    // What needs no keeping any more.
    let last = StoredValue::new(begins);
    let field = StoredValue::new(field);
    let put = move |text: String| {
        let (Some(who), Some(field)) = (who, field.try_get_value()) else { return };
        last.try_set_value(text.clone());
        app.run(Intent::KeepText { who, field, text });
    };
    on_cleanup(move || {
        if let Some(typed) = text.try_get_untracked().filter(|typed| last.try_get_value().as_ref() != Some(typed)) {
            put(typed);
        }
    });
    let mut rested = leptos::leptos_dom::helpers::debounce(REST, put);
    Effect::new(move |before: Option<()>| {
        let typed = text.get();
        if before.is_some() {
            if typed.is_empty() {
                // At once, so that what was handed in does not come back.
                put(String::new());
            }
            rested(typed);
        }
    });
    text
}
