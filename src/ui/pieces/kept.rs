//! What is being typed, kept on the device while it is not handed in.

use crate::app::Intent;
use crate::app::drafts::Drafts;
use crate::ui::App;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// A pause in typing after which it is kept.
const PAUSE: Duration = Duration::from_millis(600);

fn drafts(app: App) -> Drafts {
    let found = app.look(|model| model.opened().and_then(|open| open.drafts.get(&open.who?).cloned()));
    found.unwrap_or_default()
}

fn keep(app: App, name: &str, text: String) {
    let mut drafts = drafts(app);
    let before = drafts.texts.get(name).cloned().unwrap_or_default();
    if before != text {
        if text.is_empty() { drafts.texts.remove(name) } else { drafts.texts.insert(name.to_owned(), text) };
        app.run(Intent::Keep(Box::new(drafts)));
    }
}

/// A field's text that outlives the page: begun with what was kept under its name, or with `first`.
pub fn kept(name: String, first: String) -> RwSignal<String> {
    let app = App::get();
    let began = drafts(app).texts.get(&name).cloned().filter(|text| !text.is_empty());
    let value = RwSignal::new(began.unwrap_or_else(|| first.clone()));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let names = StoredValue::new(name);
    let save = move |text: String| {
        // What was there before anybody typed is not a draft.
        let text = if text == first { String::new() } else { text };
        keep(app, &names.get_value(), text);
    };
    let save = StoredValue::new(save);
    let stop = move || {
        if let Some(handle) = waiting.try_update_value(|waiting| waiting.take()).flatten() {
            handle.clear();
        }
    };
    Effect::new(move |before: Option<()>| {
        let text = value.get();
        if before.is_some() {
            stop();
            let handle = set_timeout_with_handle(move || save.with_value(|save| save(text)), PAUSE).ok();
            waiting.set_value(handle);
        }
    });
    on_cleanup(move || {
        stop();
        let last = value.try_get_untracked();
        if let Some(last) = last {
            save.try_with_value(|save| save(last));
        }
    });
    value
}

/// Forgets what was kept under these names: it is handed in.
pub fn forget(app: App, names: &[String]) {
    let mut drafts = drafts(app);
    let before = drafts.texts.len();
    drafts.texts.retain(|name, _| !names.contains(name));
    if drafts.texts.len() != before {
        app.run(Intent::Keep(Box::new(drafts)));
    }
}
