//! Convergence: dots on topics, and the action groups that form round the top ones.

pub mod form;
pub mod teams;

use crate::domain::id::QuestionId;
use crate::domain::methods::Board;
use crate::domain::roster::Role;
use crate::ui::boards::question::QuestionArticle;
use crate::ui::boards::question::open_form::OpenForm;
use crate::ui::parts::flow::{For, Show};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::question::{Candidate, Kind, Source, candidates, questions};
use leptos::prelude::*;
use teams::ActionGroups;

/// Most topics that a question of dots begins with.
const TOPICS_MAX: usize = 60;

/// The convergence of the facilitator.
#[component]
pub fn ConvergenceBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let all = steady(app, |lens| questions(lens, Kind::Dots));
    let may_open = steady(app, |lens| lens.role() == Some(Role::Facilitator));
    let opening = RwSignal::new(false);
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().common().board(Board::Convergence)}</h2>
            <Show when=move || may_open.get() && !opening.get()>
                <button class="button" type="button" aria-keyshortcuts="v" on:click=move |_| opening.set(true)>
                    <Icon glyph=Glyph::Plus/>
                    {move || tongue.t().convergence().open_dots}
                </button>
            </Show>
        </div>
        <Show when=move || opening.get()><OpenDots opening/></Show>
        <Show when=move || all.with(Vec::is_empty) && !opening.get()>
            <div class="empty">
                <p class="empty__what">{move || tongue.t().convergence().dots}</p>
                <p class="empty__how">{move || tongue.t().convergence().dots_how}</p>
            </div>
        </Show>
        <For each=move || all.get() key=|question| *question children=move |question: QuestionId| view! { <QuestionArticle question/> }/>
        <ActionGroups/>
    }
}

/// The form of a question of dots: it begins with every topic on the wall.
#[component]
fn OpenDots(opening: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let topics = steady(app, |lens| candidates(lens, Source::Topics, "", TOPICS_MAX).0);
    let first: Vec<Candidate> = topics.get_untracked();
    let asks = untrack(|| tongue.t().convergence().question);
    view! { <OpenForm kind=Kind::Dots first source=Source::Topics asks on_close=move || opening.set(false)/> }
}
