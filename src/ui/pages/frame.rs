//! What stands round every page, and which page an address shows.

use crate::app::Route;
use crate::app::route::Page as Of;
use crate::ui::App;
use crate::ui::pages::home::HomePage;
use crate::ui::pages::notices::Notices;
use leptos::prelude::*;

/// The page of the address, and what is said below it.
#[component]
pub fn Frame() -> impl IntoView {
    view! {
        <Page />
        <Notices />
    }
}

#[component]
fn Page() -> impl IntoView {
    let app = App::get();
    let route = app.model(|model| model.route);
    move || match route.get() {
        Route::Home => view! { <HomePage /> }.into_any(),
        Route::New => ().into_any(),
        Route::Import => ().into_any(),
        Route::Session(_, page) => match page {
            Of::Console(_) => ().into_any(),
            Of::Wall => ().into_any(),
            Of::Invitation => ().into_any(),
            Of::Settings => ().into_any(),
            Of::Tablet => ().into_any(),
            Of::Me => ().into_any(),
            Of::Mine => ().into_any(),
            Of::Card(_) => ().into_any(),
            Of::Cards => ().into_any(),
            Of::Desk => ().into_any(),
            Of::Report => ().into_any(),
            Of::Count => ().into_any(),
        },
    }
}
