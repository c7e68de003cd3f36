//! Handing the device to the next person: a facilitator without digits of their own is asked for some first.

use crate::app::Intent;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// Digits of a PIN.
const DIGITS: usize = 4;

/// The dialog before the device changes hands. Who has digits already hands it over at once.
#[component]
pub fn HandOver(open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let locked = app.model(|model| {
        let open = model.opened();
        open.is_some_and(|open| open.seats.iter().any(|seat| Some(seat.person) == open.who && seat.pin))
    });
    Effect::new(move |_| {
        if open.get() && locked.get_untracked() {
            open.set(false);
            app.run(Intent::StepAside);
        }
    });
    view! {
        <Dialog open title=Signal::derive(move || tongue.t().console().hand_title.to_owned())>
            <Digits open/>
        </Dialog>
    }
}

#[component]
fn Digits(open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let pin = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let good = move || pin.with(|pin| pin.len() == DIGITS && pin.bytes().all(|byte| byte.is_ascii_digit()));
    let lock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if untrack(good) {
            open.set(false);
            app.run(Intent::SetPin(pin.get_untracked()));
            app.run(Intent::StepAside);
        }
    };
    let leave = move |_| {
        open.set(false);
        app.run(Intent::StepAside);
    };
    let error = move || if tried.get() && !good() { tongue.t().console().hand_pin_wrong } else { "" };
    view! {
        <form class="form" on:submit=lock novalidate>
            <p>{move || tongue.t().console().hand_why}</p>
            <Field
                label=move || tongue.t().console().hand_pin.to_owned()
                hint=move || tongue.t().console().hand_pin_hint.to_owned()
                error=move || error().to_owned()
                value=pin
                kind=FieldKind::Pin
                class="field__input--short"
            />
            <div class="dialog__acts">
                <button class="button" type="button" on:click=leave>{move || tongue.t().console().hand_without}</button>
                <button class="button button--accent" type="submit">{move || tongue.t().console().hand_with_pin}</button>
            </div>
        </form>
    }
}
