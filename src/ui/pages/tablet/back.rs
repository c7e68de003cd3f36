//! Somebody who was here before and chose a PIN.

use super::Opened;
use crate::app::Intent;
use crate::browser::page as screen;
use crate::domain::id::PersonId;
use crate::domain::roster::Role;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::memo;
use crate::ui::pieces::pin::wrong_pin;
use crate::ui::pieces::who::called;
use crate::ui::{App, Tongue};
use crate::view::tablet::Tablet;
use leptos::prelude::*;

/// Asks for the PIN; a wrong one is said at the field.
#[component]
pub fn EnterPin(page: Memo<Tablet>, person: PersonId, opened: RwSignal<Opened>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let pin = RwSignal::new(String::new());
    let wrong = wrong_pin(app, pin);
    Effect::new(|_| screen::focus("#pin"));
    let who = move || {
        page.with(|page| {
            let known = page.known.iter().find(|known| known.person == person);
            known.map(|known| called(&known.who, tongue.t())).unwrap_or_default()
        })
    };
    let runs = memo(move || {
        page.with(|page| page.known.iter().any(|known| known.person == person && known.who.role != Some(Role::Resident)))
    });
    let hint = move || {
        let t = tongue.t().tablet();
        if runs.get() { t.pin_hint_runs.to_owned() } else { t.pin_hint.to_owned() }
    };
    let error = move || if wrong.get() { tongue.t().tablet().pin_wrong.to_owned() } else { String::new() };
    let enter = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.run(Intent::StepBack { person, pin: pin.get_untracked() });
    };
    view! {
        <section class="stepup__pin" aria-labelledby="pin-h">
            <h2 id="pin-h">{move || (tongue.t().tablet().pin_heading)(&who())}</h2>
            <form class="form" on:submit=enter novalidate>
                <Field
                    label=move || tongue.t().settings().pin.to_owned() hint=hint
                    error=error value=pin kind=FieldKind::Pin class="field__input--short field__input--large" id="pin"
                />
                <div class="button-row">
                    <button class="button button--accent" type="submit">{move || tongue.t().tablet().it_is_me}</button>
                    <button class="button button--quiet" type="button" on:click=move |_| opened.set(Opened::Nothing)>
                        {move || tongue.t().tablet().somebody_else}
                    </button>
                </div>
            </form>
        </section>
    }
}
