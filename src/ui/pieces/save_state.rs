//! What is safe: always said, never shouted.

use crate::app::event::Storage;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// How things stand with what was handed in here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Saved,
    Saving,
    /// Saved, and so much not with the others yet.
    Unsent(u32),
    /// The browser refuses to keep anything.
    Refused,
}

/// Saved, saving, or that this browser keeps nothing.
#[component]
pub fn SaveState() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let kept = app.model(|model| match (model.storage, model.opened()) {
        (Storage::Refused, _) => Kept::Refused,
        (Storage::Durable, Some(open)) if open.saving > 0 => Kept::Saving,
        (Storage::Durable, _) if model.line.unsent > 0 => Kept::Unsent(model.line.unsent),
        (Storage::Durable, _) => Kept::Saved,
    });
    let class = move || match kept.get() {
        Kept::Saved => "save-state save-state--saved",
        Kept::Saving | Kept::Unsent(_) => "save-state save-state--waiting",
        Kept::Refused => "save-state save-state--failed",
    };
    let glyph = move || match kept.get() {
        Kept::Saved => Glyph::Check,
        Kept::Saving | Kept::Unsent(_) => Glyph::Clock,
        Kept::Refused => Glyph::Warning,
    };
    let words = move || match kept.get() {
        Kept::Saved => tongue.t().reading().all_saved.to_owned(),
        Kept::Saving => tongue.t().reading().saving.to_owned(),
        Kept::Unsent(unsent) => (tongue.t().reading().unsent)(unsent),
        Kept::Refused => tongue.t().reading().not_kept.to_owned(),
    };
    view! { <p class=class role="status">{move || view! { <Icon glyph=glyph() /> }} {words}</p> }
}
