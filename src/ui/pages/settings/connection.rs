//! The connection: each relay, how it stands with it, and what it did that it should not.

use super::venue::VenueForm;
use crate::browser::late;
use crate::browser::page::keeps_itself;
use crate::domain::roster::Role;
use crate::sync::{LinkState, Standing, Trouble};
use crate::text::Messages;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::{App, Tongue};
use leptos::prelude::*;
use std::time::Duration;

const LOOKED_AT_EVERY: Duration = Duration::from_secs(1);

/// What the part with the relays gives.
type Asking = fn() -> Vec<Standing>;

/// Through which places the session goes to the others.
#[component]
pub fn Connection() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let relays = looked_at();
    let unsent = app.model(|model| model.line.unsent);
    let host = app.view(|lens| lens.role() == Some(Role::Facilitator));
    let none = memo(move || relays.with(Vec::is_empty));
    view! {
        <section class="settings__section" aria-labelledby="connection">
            <h2 id="connection">{move || tongue.t().settings().connection}</h2>
            <p class="measure">{move || if none.get() { tongue.t().settings().connection_none } else { tongue.t().settings().connection_lead }}</p>
            <p class="measure">{move || if keeps_itself() { tongue.t().settings().opens_alone } else { tongue.t().settings().opens_not_alone }}</p>
            <ul class="row-list">{move || relays.get().into_iter().map(|relay| one(tongue.t(), relay)).views()}</ul>
            <Show when=move || { unsent.get() > 0 }>
                <p class="connection__one"><Icon glyph=Glyph::Clock/>{move || (tongue.t().console().unsent)(unsent.get())}</p>
            </Show>
            <Show when=move || host.get()><VenueForm /></Show>
        </section>
    }
}

/// The relays as they are now, looked at every second while the page is open.
fn looked_at() -> RwSignal<Vec<Standing>> {
    let relays = RwSignal::new(Vec::new());
    let asked: StoredValue<Option<Asking>> = StoredValue::new(None);
    let look = move || {
        let now = asked.try_get_value().flatten().map(|standings| standings());
        if let Some(now) = now.filter(|now| relays.try_with_untracked(|was| was != now) == Some(true)) {
            relays.set(now);
        }
    };
    leptos::task::spawn_local(async move {
        // Where the part cannot be fetched there is no connection either; and the page may be gone by now.
        if let Ok(standings) = late::standings().await {
            let _ = asked.try_set_value(Some(standings));
            look();
        }
    });
    let looking = set_interval_with_handle(look, LOOKED_AT_EVERY);
    on_cleanup(move || looking.into_iter().for_each(|handle| handle.clear()));
    relays
}

fn one(t: &'static Messages, relay: Standing) -> AnyView {
    let words = t.settings();
    let (class, glyph, state) = match relay.state {
        LinkState::Live => ("connection__one", Glyph::Check, words.relay_live.to_owned()),
        LinkState::CatchingUp => ("connection__one", Glyph::Clock, words.relay_catching_up.to_owned()),
        LinkState::Refusing => ("connection__one connection__one--off", Glyph::Warning, words.relay_refusing.to_owned()),
        LinkState::Connecting => ("connection__one", Glyph::Clock, words.relay_connecting.to_owned()),
        LinkState::Waiting { millis } => {
            ("connection__one connection__one--off", Glyph::Warning, (words.relay_waiting)(millis.div_ceil(1_000)))
        }
    };
    let of = |(trouble, times): (Trouble, u32)| match trouble {
        Trouble::Forges => (words.relay_forges)(times),
        Trouble::Forgets => (words.relay_forgets)(times),
        Trouble::Silent => (words.relay_silent)(times),
        Trouble::Nonsense => (words.relay_nonsense)(times),
        Trouble::Limits => (words.relay_limits)(times),
        Trouble::Refuses => (words.relay_refuses)(times),
    };
    let mut troubles: Vec<String> = relay.troubles.into_iter().map(of).collect();
    if relay.refused > 0 {
        troubles.push((words.relay_never)(relay.refused));
    }
    if relay.keeps > 0 {
        troubles.push((words.relay_keeps)(relay.keeps));
    }
    if !relay.said.is_empty() {
        troubles.push((words.relay_said)(&relay.said));
    }
    view! {
        <li class="settings__relay">
            <p class="settings__link"><strong>{relay.url}</strong></p>
            <p class=class><Icon glyph/>{state}</p>
            <ul class="note">{troubles.into_iter().map(|trouble| view! { <li>{trouble}</li> }).views()}</ul>
        </li>
    }
    .into_any()
}
