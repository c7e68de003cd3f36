//! What stands round every page.

use crate::app::Route;
use crate::app::route::Page as Of;
use crate::browser::page::{load_whole, to_head};
use crate::ui::App;
use crate::ui::app::Loaded;
use crate::ui::pages::notices::Notices;
use crate::ui::parts::flow::memo;
use leptos::prelude::*;

/// The page of the address, and what is said below it. Where this program is without the page, the one with all of them is loaded.
#[component]
pub fn Frame(page: fn(Route, Loaded) -> Option<AnyView>) -> impl IntoView {
    let app = App::get();
    let loaded = app.loaded();
    // The console looks at its phases without being made anew.
    let route = app.model(|model| match model.route {
        _ if !model.started => None,
        Route::Session(session, Of::Console(_)) => Some(Route::Session(session, Of::Console(None))),
        route => Some(route),
    });
    let missing = memo(move || matches!(route.get(), Some(Route::Session(..))) && loaded.get() == Loaded::Missing);
    let elsewhere = RwSignal::new(false);
    // What is being signed is stored first.
    let saving = app.model(|model| model.opened().is_some_and(|open| open.saving > 0));
    Effect::new(move |_| {
        if elsewhere.get() && !saving.get() {
            load_whole();
        }
    });
    // Another page, or another phase of it, begins at its head.
    let place = app.model(|model| {
        let phase = model.opened().and_then(|open| open.ledger.state().session.as_ref()?.phase()).map(|phase| phase.id);
        (model.route, phase)
    });
    Effect::new(move |before: Option<(Route, _)>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            to_head();
        }
        now
    });
    let shown = move || {
        let route = route.get()?;
        let page = page(route, if missing.get() { Loaded::Missing } else { Loaded::Ready });
        elsewhere.set(page.is_none());
        page
    };
    view! {
        {shown}
        <Notices />
    }
}
