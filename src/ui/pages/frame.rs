//! What stands round every page.

use crate::app::Route;
use crate::app::event::Storage;
use crate::app::route::Page;
use crate::browser::late::NotLoaded;
use crate::browser::page::to_head;
use crate::ui::app::Loaded;
use crate::ui::pages::{Draw, draw, late};
use crate::ui::parts::flow::{Show, memo};
use crate::ui::pieces::later::{DidNotLoad, later};
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// The page of the address, and what is said below it. A page stays until the part of the program that draws the next one is there.
#[component]
pub fn Frame() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let loaded = app.loaded();
    // The console looks at its phases without being made anew.
    let route = app.model(|model| match model.route {
        _ if !model.started => None,
        Route::Session(session, Page::Console(_)) => Some(Route::Session(session, Page::Console(None))),
        route => Some(route),
    });
    let wanted = memo(move || {
        let route = route.get()?;
        let Some(session) = route.session() else { return Some((route, false)) };
        match loaded.get() {
            // The door says what is on its way.
            Loaded::Fetching => Some((Route::Session(session, Page::Join), false)),
            Loaded::Loading | Loaded::Ready => Some((route, false)),
            Loaded::Missing => Some((route, true)),
        }
    });
    let there = RwSignal::new(None::<((Route, bool), Result<Draw, NotLoaded>)>);
    Effect::new(move |_| {
        let Some(want) = wanted.get() else { return };
        leptos::task::spawn_local(async move {
            let drawn = draw(want.0, want.1).await;
            // Another page may be wanted by then.
            if wanted.try_get_untracked() == Some(Some(want)) {
                let _ = there.try_set(Some((want, drawn)));
            }
        });
    });
    // Another page begins at its head, and so does another phase on the console.
    let place = app.model(|model| {
        let phase = match model.route {
            Route::Session(_, Page::Console(_)) => model.opened().and_then(|open| open.ledger.state().session.as_ref()?.phase()),
            _ => None,
        };
        (model.route, phase.map(|phase| phase.id))
    });
    Effect::new(move |before: Option<(Route, _)>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            to_head();
        }
        now
    });
    let shown = move || {
        there.get().map(|((route, _), drawn)| match drawn {
            Ok(draw) => draw(route),
            Err(NotLoaded) => view! { <main class="resident" id="main"><DidNotLoad /></main> }.into_any(),
        })
    };
    let opening = move || wanted.get() != there.with(|there| there.map(|(want, _)| want));
    let to_say = app.model(|model| !model.notices.is_empty() || model.work.is_some() || model.storage == Storage::Refused);
    view! {
        {shown}
        <Show when=opening><p class="opening" role="status">{move || tongue.t().common().loading}</p></Show>
        <Show when=move || to_say.get()>{later(late::notices(), |notices| notices())}</Show>
    }
}
