//! This device: the facilitator's own PIN, handing over, the record as a file, removing the session.

use crate::app::{Intent, Route};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::pin::{PinFields, judge};
use crate::ui::{App, Tongue};
use crate::view::settings::Settings;
use leptos::prelude::*;

/// What concerns this device alone.
#[component]
pub fn Device(page: Memo<Settings>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    view! {
        <section class="settings__section" aria-labelledby="device">
            <h2 id="device">{move || tongue.t().settings().device}</h2>
            <MyPin page />
            <h3>{move || tongue.t().settings().hand_over}</h3>
            <p class="note">{move || tongue.t().settings().hand_over_how}</p>
            <div class="button-row">
                <button class="button" type="button" on:click=move |_| app.run(Intent::StepAside)>
                    <Icon glyph=Glyph::Lock />
                    {move || tongue.t().settings().hand_over}
                </button>
            </div>
            <h3>{move || tongue.t().settings().record}</h3>
            <p class="note">{move || tongue.t().settings().record_how}</p>
            <div class="button-row">
                <button class="button" type="button" on:click=move |_| app.run(Intent::SaveRecord)>
                    <Icon glyph=Glyph::Save />
                    {move || tongue.t().settings().save_record}
                </button>
            </div>
            <ForgetSession />
        </section>
    }
}

#[component]
fn MyPin(page: Memo<Settings>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let [pin, again] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let (bad, kept) = (RwSignal::new(None), RwSignal::new(false));
    let set = move |_| match judge(&pin.get_untracked(), &again.get_untracked()) {
        Err(wrong) => bad.set(Some(wrong)),
        Ok(()) => {
            app.run(Intent::SetPin(pin.get_untracked()));
            bad.set(None);
            kept.set(true);
            pin.set(String::new());
            again.set(String::new());
        }
    };
    let state =
        move || if page.with(|page| page.pin) { tongue.t().settings().my_pin_set } else { tongue.t().settings().my_pin_none };
    view! {
        <h3>{move || tongue.t().settings().my_pin}</h3>
        <p class="note">{state}</p>
        <PinFields pin again bad />
        <div class="button-row">
            <button class="button" type="button" on:click=set><Icon glyph=Glyph::Key />{move || tongue.t().settings().set_pin}</button>
            <span class="note" role="status">{move || kept.get().then(|| tongue.t().settings().pin_kept)}</span>
        </div>
    }
}

#[component]
fn ForgetSession() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let open = RwSignal::new(false);
    let forget = move |_| {
        open.set(false);
        if let Some(session) = app.session() {
            app.run(Intent::Go(Route::Home));
            app.run(Intent::Forget { session, pin: None });
        }
    };
    view! {
        <h3>{move || tongue.t().settings().forget}</h3>
        <p class="note">{move || tongue.t().settings().forget_how}</p>
        <div class="button-row">
            <button class="button button--danger" type="button" on:click=move |_| open.set(true)>
                <Icon glyph=Glyph::Trash />
                {move || tongue.t().settings().forget}
            </button>
        </div>
        <Dialog open title=Signal::derive(move || tongue.t().home().forget_title.to_owned())>
            <p>{move || tongue.t().home().forget_body}</p>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--danger" type="button" on:click=forget>{move || tongue.t().home().forget_yes}</button>
            </div>
        </Dialog>
    }
}
