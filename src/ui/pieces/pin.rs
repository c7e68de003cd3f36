//! A PIN that keeps a role: typed twice, since it cannot be seen. And one that was typed wrong.

use crate::app::Intent;
use crate::app::model::Told;
use crate::ui::parts::field::{Field, FieldKind, characters};
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// Fewest digits of a PIN that keeps a role.
pub const PIN_MIN: usize = 4;

/// What is wrong with a PIN, as said at the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadPin {
    Short,
    Differs,
}

/// Judges a PIN that was typed twice.
pub fn judge(pin: &str, again: &str) -> Result<(), BadPin> {
    if characters(pin) < PIN_MIN {
        Err(BadPin::Short)
    } else if pin != again {
        Err(BadPin::Differs)
    } else {
        Ok(())
    }
}

/// A PIN, typed twice. `bad` is what was wrong when it was last tried.
#[component]
pub fn PinFields(pin: RwSignal<String>, again: RwSignal<String>, bad: RwSignal<Option<BadPin>>) -> impl IntoView {
    let tongue = Tongue::get();
    let error = move |of: BadPin, word: fn(&crate::text::settings::Settings) -> &'static str| {
        Signal::derive(move || if bad.get() == Some(of) { word(tongue.t().settings()).to_owned() } else { String::new() })
    };
    view! {
        <Field
            label=Signal::derive(move || tongue.t().settings().pin.to_owned()) value=pin kind=FieldKind::Pin class="field__input--short"
            hint=Signal::derive(move || tongue.t().settings().pin_hint.to_owned()) error=error(BadPin::Short, |t| t.pin_short)
        />
        <Field
            label=Signal::derive(move || tongue.t().settings().pin_again.to_owned()) value=again kind=FieldKind::Pin class="field__input--short"
            error=error(BadPin::Differs, |t| t.pin_differs)
        />
    }
}

/// Whether the PIN in a field was wrong, until it is changed. Said at the field, so the notice at the foot of the page is put away.
pub fn wrong_pin(app: App, pin: RwSignal<String>) -> RwSignal<bool> {
    let wrong = RwSignal::new(false);
    let told = app.model(|model| model.notices.iter().find(|notice| notice.what == Told::WrongPin).map(|notice| notice.id));
    Effect::new(move |_| {
        if let Some(notice) = told.get() {
            wrong.set(true);
            app.run(Intent::Dismiss(notice));
        }
    });
    Effect::new(move |_| {
        pin.track();
        wrong.set(false);
    });
    wrong
}
