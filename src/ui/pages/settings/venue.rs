//! Where the session is on the network: through which relays it goes, and the address that codes and links begin with.

use crate::domain::session::{Venue, VenueSet};
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// The form, for facilitators; folded up, since a room with its own laptop needs none of it.
#[component]
pub fn VenueForm() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let now = app.view(|lens| lens.session().map(|session| session.venue.clone()).unwrap_or_default());
    let Venue { address, relays } = now.get_untracked();
    let address = RwSignal::new(address);
    let relays = RwSignal::new(relays.join("\n"));
    let tried = RwSignal::new(false);
    let wanted = memo(move || VenueSet {
        address: address.with(|address| address.trim().to_owned()),
        relays: relays.with(|relays| relays.split_whitespace().map(str::to_owned).collect()),
    });
    let refused = app.view(move |lens| lens.admit(wanted.get()).err());
    let same = memo(move || now.with(|now| wanted.with(|wanted| now.address == wanted.address && now.relays == wanted.relays)));
    let error = move || match refused.get().filter(|_| tried.get() && !same.get()) {
        Some(why) => (tongue.t().refusals().refused)(&why),
        None => String::new(),
    };
    let save = move |_| {
        tried.set(true);
        if refused.with(Option::is_none) {
            app.act(wanted.get());
        }
    };
    view! {
        <details class="made-of settings__part">
            <summary><Icon glyph=Glyph::Right /><h3>{move || tongue.t().settings().venue}</h3></summary>
            <div class="made-of__body new__step">
                <p class="measure">{move || tongue.t().settings().venue_lead}</p>
                <Field
                    label=Signal::derive(move || tongue.t().settings().venue_relays.to_owned())
                    hint=Signal::derive(move || tongue.t().settings().venue_relays_hint.to_owned())
                    value=relays long=true rows=3 error=Signal::derive(error) placeholder=Signal::stored("wss://".to_owned())
                />
                <Field
                    label=Signal::derive(move || tongue.t().settings().venue_address.to_owned())
                    hint=Signal::derive(move || tongue.t().settings().venue_address_hint.to_owned())
                    value=address placeholder=Signal::stored("https://".to_owned())
                />
                <div class="button-row">
                    <button class="button" type="button" disabled=move || same.get() on:click=save>{move || tongue.t().common().save}</button>
                    <Show when=move || tried.get() && same.get()>
                        <span class="note" role="status">{move || tongue.t().settings().unchanged}</span>
                    </Show>
                </div>
            </div>
        </details>
    }
}
