//! Statements put to the room: opening a question, how each stands, the results; and votes that came with a file.

use super::imported::ImportedVotes;
use super::question::Questions;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::question::{Kind, Source};
use leptos::prelude::*;

/// The board of statements.
#[component]
pub fn StatementsBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let has_imports = steady(app, |lens| !lens.state().imports.is_empty());
    view! {
        <div class="board-head"><h2 class="board-head__title">{move || tongue.t().question.heading}</h2></div>
        <Questions kind=Kind::Stances source=Source::Cards ask=Signal::derive(move || tongue.t().question.new_stances.to_owned())>
            <Show when=move || !has_imports.get()>
                <div class="empty">
                    <p class="empty__what">{move || tongue.t().question.empty}</p>
                    <p class="empty__how">{move || tongue.t().question.empty_how}</p>
                </div>
            </Show>
        </Questions>
        <ImportedVotes/>
    }
}
