//! Somebody's own line at another device: the way to write on as them, where the link carries their key.

use crate::app::{Intent, Route};
use crate::browser::page as screen;
use crate::domain::id::PersonId;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::pieces::pin::wrong_pin;
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// The way to write as this person, where the link carries their key.
#[component]
pub fn Yours(person: PersonId) -> impl IntoView {
    let tongue = Tongue::get();
    let carried = Route::sealed(&screen::address()).is_some_and(|(_, whose, _)| whose == person);
    view! {
        <section class="become__keep" aria-labelledby="yours">
            <h2 id="yours">{move || tongue.t().finding().yours}</h2>
            {if carried {
                view! { <Unlock person /> }.into_any()
            } else {
                view! { <p class="measure">{move || tongue.t().finding().read_only}</p> }.into_any()
            }}
        </section>
    }
}

#[component]
fn Unlock(person: PersonId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let pin = RwSignal::new(String::new());
    let wrong = wrong_pin(app, pin);
    let trying = RwSignal::new(false);
    Effect::new(move |_| wrong.get().then(|| trying.set(false)));
    let unlock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        trying.set(true);
        app.run(Intent::StepBack { person, pin: pin.get_untracked() });
    };
    view! {
        <form class="form" on:submit=unlock novalidate>
            <Field
                label=move || tongue.t().finding().pin.to_owned() hint=move || tongue.t().finding().yours_how.to_owned()
                error=move || if wrong.get() { tongue.t().finding().pin_wrong.to_owned() } else { String::new() }
                value=pin kind=FieldKind::Pin class="field__input--short"
            />
            <div class="button-row">
                <button class="button" type="submit" disabled=move || trying.get()>{move || tongue.t().finding().yours_do}</button>
            </div>
        </form>
    }
}
