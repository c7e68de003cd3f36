//! Questions, whatever they are counted by: opening one, how it stands, the close, the results, and the resident's side of it.

pub mod live;
pub mod open_form;
pub mod options;
pub mod pick_many;
pub mod receipt;
pub mod results;
pub mod rule;
pub mod rules_form;
pub mod vote_consent;
pub mod vote_dots;
pub mod vote_stances;

use crate::domain::id::QuestionId;
use crate::domain::roster::Role;
use crate::ui::App;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::steady::steady;
use crate::view::question::{Kind, Source, candidates, question, questions};
use leptos::prelude::*;
use live::QuestionLive;
use open_form::OpenForm;
use results::QuestionResults;

/// So many options a form can begin with.
const BEGUN_MAX: usize = 100;

/// The questions of a kind on a board: the button that opens one, its form, and each question as it stands, the newest first.
///
/// With `all` a new one begins with everything of the source as its options. Children are shown while there is nothing.
#[component]
pub fn Questions(
    kind: Kind,
    source: Source,
    #[prop(optional)] all: bool,
    /// What the button says.
    #[prop(into)]
    ask: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let app = App::get();
    let asked = steady(app, move |lens| questions(lens, kind));
    let may_open = steady(app, |lens| lens.role() == Some(Role::Facilitator));
    let opening = RwSignal::new(false);
    let form = move || {
        let lens = |model: &crate::app::Model| {
            let lens = model.opened().map(|open| crate::view::Lens { ledger: &open.ledger, who: open.who, now: model.now });
            lens.map(|lens| candidates(lens, source, "", BEGUN_MAX).0).unwrap_or_default()
        };
        let first = if all { app.look(lens) } else { Vec::new() };
        view! { <OpenForm kind source first on_close=move || opening.set(false)/> }
    };
    view! {
        <Show when=move || may_open.get() && !opening.get()>
            <div class="button-row">
                <button class="button" type="button" on:click=move |_| opening.set(true)>
                    <Icon glyph=Glyph::Plus/>
                    {move || ask.get()}
                </button>
            </div>
        </Show>
        <Show when=move || opening.get()>{form()}</Show>
        <Show when=move || asked.with(Vec::is_empty) && !opening.get()>{children()}</Show>
        <For each=move || asked.get() key=|question| *question children=move |question: QuestionId| view! { <QuestionArticle question/> }/>
    }
}

/// A question as it stands: open, or closed with its results.
#[component]
pub fn QuestionArticle(question: QuestionId) -> impl IntoView {
    let app = App::get();
    let closed = steady(app, move |lens| self::question(lens, question).closed);
    move || if closed.get() { view! { <QuestionResults question/> }.into_any() } else { view! { <QuestionLive question/> }.into_any() }
}
