//! Fields whose text is kept on the device while it is typed, by the field's name.

use crate::ui::App;
use crate::ui::pieces::begun::{begun, keep, kept_text};
use leptos::prelude::*;

/// A kept field: it begins with what was kept under the name, else with `first`.
pub fn kept(name: impl Into<String>, first: impl Into<String>) -> RwSignal<String> {
    let (app, name) = (App::get(), name.into());
    let was_kept = begun(app).texts.contains_key(&name);
    let text = kept_text(app, name);
    if !was_kept {
        text.set(first.into());
    }
    text
}

/// Lets go of what was kept under these names.
pub fn forget(app: App, names: &[impl AsRef<str>]) {
    keep(app, |drafts| names.iter().for_each(|name| drop(drafts.texts.remove(name.as_ref()))));
}
