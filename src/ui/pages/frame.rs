//! What stands round every page, and which page an address shows.

use crate::app::Route;
use crate::app::route::Page as Of;
use crate::ui::App;
use crate::ui::app::Loaded;
use crate::ui::pages::card::CardPage;
use crate::ui::pages::console::ConsolePage;
use crate::ui::pages::count::CountPage;
use crate::ui::pages::desk::DeskPage;
use crate::ui::pages::everyone::CardsPage;
use crate::ui::pages::home::HomePage;
use crate::ui::pages::import::ImportPage;
use crate::ui::pages::invitation::InvitationPage;
use crate::ui::pages::mine::MinePage;
use crate::ui::pages::missing::MissingPage;
use crate::ui::pages::new::NewPage;
use crate::ui::pages::notices::Notices;
use crate::ui::pages::report::ReportPage;
use crate::ui::pages::resident::MePage;
use crate::ui::pages::settings::SettingsPage;
use crate::ui::pages::tablet::TabletPage;
use crate::ui::pages::wall::WallPage;
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
    let loaded = app.loaded();
    // The console looks at its phases without being made anew.
    let route = app.model(|model| match model.route {
        Route::Session(session, Of::Console(_)) => Route::Session(session, Of::Console(None)),
        route => route,
    });
    move || match route.get() {
        Route::Home => view! { <HomePage /> }.into_any(),
        Route::New => view! { <NewPage /> }.into_any(),
        Route::Import => view! { <ImportPage /> }.into_any(),
        Route::Session(..) if loaded.get() == Loaded::Missing => view! { <MissingPage /> }.into_any(),
        Route::Session(_, page) => match page {
            Of::Console(_) => view! { <ConsolePage/> }.into_any(),
            Of::Wall => view! { <WallPage/> }.into_any(),
            Of::Invitation => view! { <InvitationPage /> }.into_any(),
            Of::Settings => view! { <SettingsPage /> }.into_any(),
            Of::Tablet => view! { <TabletPage /> }.into_any(),
            Of::Me => view! { <MePage /> }.into_any(),
            Of::Mine => view! { <MinePage /> }.into_any(),
            Of::Card(card) => view! { <CardPage card /> }.into_any(),
            Of::Cards => view! { <CardsPage /> }.into_any(),
            Of::Desk => view! { <DeskPage /> }.into_any(),
            Of::Report => view! { <ReportPage /> }.into_any(),
            Of::Count => view! { <CountPage /> }.into_any(),
        },
    }
}
