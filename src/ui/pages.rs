//! One component per route, and which of them a program has.

pub mod card;
pub mod console;
pub mod count;
pub mod desk;
pub mod everyone;
pub mod frame;
pub mod home;
pub mod import;
pub mod invitation;
pub mod line;
pub mod meeting;
pub mod mine;
pub mod missing;
pub mod new;
pub mod notices;
pub mod refused;
pub mod report;
pub mod resident;
pub mod settings;
pub mod tablet;
pub mod wall;

use crate::app::Route;
use crate::app::route::Page;
use crate::browser;
use crate::ui::app::{Loaded, Program};
use leptos::prelude::*;

/// The program with every page.
pub const WHOLE: Program = Program { page: any, work: browser::work::work };

/// The program that a resident's phone loads: the pages that an invitation leads to. `public/boot.js` knows their addresses.
pub const RESIDENTS: Program = Program { page: residents, work: |_, _| Box::pin(async { Ok(()) }) };

fn any(route: Route, loaded: Loaded) -> Option<AnyView> {
    let page = match route {
        Route::Home => view! { <home::HomePage /> }.into_any(),
        Route::New => view! { <new::NewPage /> }.into_any(),
        Route::Import => view! { <import::ImportPage /> }.into_any(),
        Route::Session(..) if loaded == Loaded::Missing => view! { <missing::MissingPage /> }.into_any(),
        Route::Session(_, page) => match page {
            Page::Console(_) => view! { <console::ConsolePage /> }.into_any(),
            Page::Wall => view! { <wall::WallPage /> }.into_any(),
            Page::Settings => view! { <settings::SettingsPage /> }.into_any(),
            Page::Tablet => view! { <tablet::TabletPage /> }.into_any(),
            Page::Desk => view! { <desk::DeskPage /> }.into_any(),
            Page::Report => view! { <report::ReportPage /> }.into_any(),
            Page::Count => view! { <count::CountPage /> }.into_any(),
            Page::Invitation | Page::Me | Page::Mine | Page::Card(_) | Page::Cards => return residents(route, loaded),
        },
    };
    Some(page)
}

fn residents(route: Route, loaded: Loaded) -> Option<AnyView> {
    let Route::Session(_, page) = route else { return None };
    match page {
        _ if loaded == Loaded::Missing => None,
        Page::Invitation => Some(view! { <invitation::InvitationPage /> }.into_any()),
        Page::Me => Some(view! { <resident::MePage /> }.into_any()),
        Page::Mine => Some(view! { <mine::MinePage /> }.into_any()),
        Page::Card(card) => Some(view! { <card::CardPage card /> }.into_any()),
        Page::Cards => Some(view! { <everyone::CardsPage /> }.into_any()),
        Page::Console(_) | Page::Wall | Page::Settings | Page::Tablet | Page::Desk | Page::Report | Page::Count => None,
    }
}
