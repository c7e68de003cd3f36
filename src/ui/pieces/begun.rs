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

/// A text that is kept while it is typed, under its field's name, until it is empty; it begins with what was kept.
pub fn kept_text(app: App, field: impl Into<String>) -> RwSignal<String> {
    kept_or(app, field, String::new())
}

/// A kept text that begins with `first` where nothing was kept.
pub fn kept_or(app: App, field: impl Into<String>, first: String) -> RwSignal<String> {
    let field = field.into();
    let who = app.look(|model| model.opened().and_then(|open| open.who));
    let begins = begun(app).texts.get(&field).cloned().unwrap_or(first);
    let text = RwSignal::new(begins.clone());
    // What needs no keeping any more.
    let put_last = StoredValue::new(begins);
    let put = move |text: String| {
        put_last.try_set_value(text.clone());
        // Somebody else may have stepped up while the text rested.
        if app.look(|model| model.opened().and_then(|open| open.who)) == who {
            let field = field.clone();
            keep(app, move |drafts| {
                if text.is_empty() {
                    drafts.texts.remove(&field)
                } else {
                    drafts.texts.insert(field, text)
                };
            });
        }
    };
    let at_once = put.clone();
    let at_last = put.clone();
    on_cleanup(move || {
        let typed = text.try_get_untracked().filter(|typed| put_last.try_with_value(|last| last != typed).unwrap_or(true));
        if let Some(typed) = typed {
            at_last(typed);
        }
    });
    let mut rested = leptos::leptos_dom::helpers::debounce(REST, put);
    Effect::new(move |before: Option<()>| {
        let typed = text.get();
        if before.is_some() {
            if typed.is_empty() {
                // At once, so that what was handed in does not come back.
                at_once(String::new());
            }
            rested(typed);
        }
    });
    text
}
