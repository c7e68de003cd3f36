//! What stands round every page, and which page an address shows.

use crate::app::Route;
use crate::app::route::Page;
use crate::ui::App;
use leptos::prelude::*;

/// The page of the address.
#[component]
pub fn Frame() -> impl IntoView {
    let app = App::get();
    let route = app.model(|model| model.route);
    move || match route.get() {
        Route::Home => view! { <main>"…"</main> }.into_any(),
        Route::New => ().into_any(),
        Route::Import => ().into_any(),
        Route::Session(_, page) => match page {
            Page::Console(_) => ().into_any(),
            Page::Wall => ().into_any(),
            Page::Invitation => ().into_any(),
            Page::Settings => ().into_any(),
            Page::Tablet => ().into_any(),
            Page::Me => ().into_any(),
            Page::Mine => ().into_any(),
            Page::Card(_) => ().into_any(),
            Page::Cards => ().into_any(),
            Page::Desk => ().into_any(),
            Page::Report => ().into_any(),
            Page::Count => ().into_any(),
        },
    }
}
