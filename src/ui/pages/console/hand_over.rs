//! Handing the device to the next person: a facilitator without digits of their own is asked for some first.

use crate::app::Intent;
use crate::ui::parts::dialog::Dialog;
use crate::ui::pieces::pin::{PinFields, judge};
use crate::ui::{App, Tongue};
use leptos::prelude::*;

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
    let [pin, again] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let bad = RwSignal::new(None);
    let lock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match judge(&pin.get_untracked(), &again.get_untracked()) {
            Err(wrong) => bad.set(Some(wrong)),
            Ok(()) => {
                open.set(false);
                app.run(Intent::SetPin(pin.get_untracked()));
                app.run(Intent::StepAside);
            }
        }
    };
    let leave = move |_| {
        open.set(false);
        app.run(Intent::StepAside);
    };
    view! {
        <form class="form" on:submit=lock novalidate>
            <p>{move || tongue.t().console().hand_why}</p>
            <PinFields pin again bad/>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=leave>{move || tongue.t().console().hand_without}</button>
                <button class="button button--accent" type="submit">{move || tongue.t().console().hand_with_pin}</button>
            </div>
        </form>
    }
}
