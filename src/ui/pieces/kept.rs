//! Fields whose text is kept on the device while it is typed, by the field's name.

use crate::app::Intent;
use crate::ui::App;
use crate::ui::pieces::begun::kept_or;
use leptos::prelude::*;

/// A kept field: it begins with what was kept under the name, else with `first`.
pub fn kept(name: impl Into<String>, first: impl Into<String>) -> RwSignal<String> {
    kept_or(App::get(), name.into(), first.into())
}

/// Empties fields whose text the record has, so that nothing of it is kept.
pub fn handed_in(fields: &[RwSignal<String>]) {
    fields.iter().for_each(|field| field.set(String::new()));
}

/// Lets go of what was kept under these names, while the fields stay as they are.
pub fn forget(app: App, names: &[String]) {
    let Some(who) = app.look(|model| model.opened().and_then(|open| open.who)) else { return };
    names.iter().for_each(|name| app.run(Intent::KeepText { who, field: name.clone(), text: String::new() }));
}
