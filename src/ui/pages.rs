//! One component per route, and the part of the program that draws it.

pub mod card;
pub mod console;
pub mod count;
pub mod desk;
pub mod everyone;
pub mod find;
pub mod frame;
pub mod home;
pub mod import;
pub mod invitation;
pub mod join;
pub mod keep;
mod late;
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
mod yours;

use crate::app::Route;
use crate::app::route::Page;
use crate::browser::late::NotLoaded;
use leptos::prelude::*;

/// Draws the page of an address.
pub type Draw = fn(Route) -> AnyView;

/// Fetches what draws the page of an address; `missing`: its session is not on this device. A resident's own page is always there.
pub async fn draw(route: Route, missing: bool) -> Result<Draw, NotLoaded> {
    match route {
        Route::Home | Route::New | Route::Import => late::opening().await,
        Route::Session(..) if missing => late::opening().await,
        Route::Session(_, page) => match page {
            Page::Me => Ok(|_| view! { <resident::MePage /> }.into_any()),
            Page::Invitation => late::invitation().await,
            Page::Join => late::joining().await,
            Page::Mine | Page::Card(_) => late::line().await,
            Page::Keep | Page::Find | Page::Line(_) => late::finding().await,
            Page::Cards => late::everyone().await,
            Page::Console(_) | Page::Wall | Page::Settings | Page::Tablet => late::hosting().await,
            Page::Desk => late::desk().await,
            Page::Report | Page::Count => late::account().await,
        },
    }
}
