//! The pages by the part of the program that draws them: who opens one soon opens the others of its part.

// What `late!` writes calls from one part of the program into another.
#![allow(unsafe_code)]

use super::*;
use crate::late;

late! {
    /// Where sessions are begun and opened.
    opening: opening: Draw = |route| match route {
        Route::Home => view! { <home::HomePage /> }.into_any(),
        Route::New => view! { <new::NewPage /> }.into_any(),
        Route::Import => view! { <import::ImportPage /> }.into_any(),
        Route::Session(..) => view! { <missing::MissingPage /> }.into_any(),
    }
}

late! {
    invitation: invitation: Draw = |_| view! { <invitation::InvitationPage /> }.into_any()
}

late! {
    joining: joining: Draw = |_| view! { <join::JoinPage /> }.into_any()
}

late! {
    /// What became of cards.
    line: line: Draw = |route| match route {
        Route::Session(_, Page::Card(card)) => view! { <card::CardPage card /> }.into_any(),
        _ => view! { <mine::MinePage /> }.into_any(),
    }
}

late! {
    /// Finding one's way back.
    finding: finding: Draw = |route| match route {
        Route::Session(_, Page::Keep) => view! { <keep::KeepPage /> }.into_any(),
        Route::Session(_, Page::Line(person)) => view! { <yours::LinePage person /> }.into_any(),
        _ => view! { <find::FindPage /> }.into_any(),
    }
}

late! {
    /// Everybody's cards.
    everyone: everyone: Draw = |_| view! { <everyone::CardsPage /> }.into_any()
}

late! {
    /// What is done by those who run a session.
    hosting: hosting: Draw = |route| match route {
        Route::Session(_, Page::Wall) => view! { <wall::WallPage /> }.into_any(),
        Route::Session(_, Page::Settings) => view! { <settings::SettingsPage /> }.into_any(),
        Route::Session(_, Page::Tablet) => view! { <tablet::TabletPage /> }.into_any(),
        _ => view! { <console::ConsolePage /> }.into_any(),
    }
}

late! {
    /// Where the office answers.
    desk: desk: Draw = |_| view! { <desk::DeskPage /> }.into_any()
}

late! {
    /// The public account, and counting again.
    account: account: Draw = |route| match route {
        Route::Session(_, Page::Count) => view! { <count::CountPage /> }.into_any(),
        _ => view! { <report::ReportPage /> }.into_any(),
    }
}

late! {
    /// What is said at the foot of every page.
    notices: notices: fn() -> AnyView = || view! { <notices::Notices /> }.into_any()
}
