//! Statements put to the room: opening a question, how each stands, the results; and votes that came with a file.

use super::imported::ImportedVotes;
use super::question::QuestionArticle;
use super::question::open_form::OpenForm;
use crate::domain::id::QuestionId;
use crate::domain::roster::Role;
use crate::ui::parts::flow::{For, Show};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::question::{Kind, questions};
use leptos::prelude::*;

/// The board of statements, the newest question first.
#[component]
pub fn StatementsBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let all = steady(app, |lens| questions(lens, Kind::Stances));
    let may_open = steady(app, |lens| lens.role() == Some(Role::Facilitator));
    let has_imports = steady(app, |lens| !lens.state().imports.is_empty());
    let opening = RwSignal::new(false);
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().question().heading}</h2>
            <Show when=move || may_open.get() && !opening.get()>
                <button class="button" type="button" aria-keyshortcuts="v" on:click=move |_| opening.set(true)>
                    <Icon glyph=Glyph::Plus/>
                    {move || tongue.t().question().new_stances}
                </button>
            </Show>
        </div>
        <Show when=move || opening.get()><OpenForm kind=Kind::Stances on_close=move || opening.set(false)/></Show>
        <Show when=move || all.with(Vec::is_empty) && !opening.get() && !has_imports.get()>
            <div class="empty">
                <p class="empty__what">{move || tongue.t().question().empty}</p>
                <p class="empty__how">{move || tongue.t().question().empty_how}</p>
            </div>
        </Show>
        <For each=move || all.get() key=|question| *question children=move |question: QuestionId| view! { <QuestionArticle question/> }/>
        <ImportedVotes/>
    }
}
