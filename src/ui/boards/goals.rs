//! Goals: worded together, tested by consent, with every objection and what became of it, and who does what.

mod commitments;
mod draft;
mod objections;
mod settle;
mod test;
mod wording;

use crate::domain::goal::Settlement;
use crate::domain::id::GoalId;
use crate::ui::parts::flow::{For, Show, Views};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::goals::{self, GoalView};
use commitments::Commitments;
use draft::DraftForm;
use leptos::prelude::*;
use objections::Objections;
use settle::Settle;
use test::Tests;
use wording::{Suggestions, Wordings};

/// The board of goals. Who does not facilitate reads it, suggests wordings and signs.
#[component]
pub fn GoalsBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, goals::goals);
    let drafting = RwSignal::new(false);
    let all = move || page.with(|page| [&page.open[..], &page.agreed, &page.not_agreed].concat());
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().goals().heading}</h2>
            <Show when=move || page.with(|page| page.draft_refused.is_none()) && !drafting.get()>
                <button class="button" type="button" on:click=move |_| drafting.set(true)>
                    <Icon glyph=Glyph::Plus/>
                    {move || tongue.t().goals().draft}
                </button>
            </Show>
        </div>
        <Show when=move || drafting.get()><DraftForm on_close=move || drafting.set(false)/></Show>
        <Show
            when=move || !all().is_empty()
            fallback=move || view! {
                <div class="empty">
                    <p class="empty__what">{move || tongue.t().goals().empty}</p>
                    <p class="empty__how">{move || tongue.t().goals().empty_how}</p>
                </div>
            }
        >
            <div class="board-section">
                <For each=all key=|goal| *goal children=move |goal: GoalId| view! { <GoalArticle goal/> }/>
            </div>
        </Show>
    }
}

/// One goal with all that belongs to it.
#[component]
pub fn GoalArticle(goal: GoalId) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = app.view(move |lens| goals::goal(lens, goal));
    let title = move || page.with(|page| page.wording().map(|wording| wording.title.clone()));
    let text = move || page.with(|page| page.wording().map(|wording| wording.text.clone()));
    view! {
        <article class="goal">
            <div class="goal__head">
                <h3 class="goal__text">{title}</h3>
                <p class="goal__number">{move || (tongue.t().goals().number)(page.with(|page| page.number))}</p>
            </div>
            <p class="slip__text">{text}</p>
            <From page/>
            <Wordings goal page/>
            <Suggestions goal page/>
            <Tests goal page/>
            <Objections goal page/>
            <Settle goal page/>
            <Commitments goal page/>
        </article>
    }
}

/// Where it stands, and what it grew from.
#[component]
fn From(page: Memo<GoalView>) -> impl IntoView {
    let tongue = Tongue::get();
    let state = move || {
        let t = tongue.t().goals();
        page.with(|page| match (&page.settled, page.testing()) {
            (Some((Settlement::Agreed, _)), _) => ("chip chip--strong", t.is_agreed),
            (Some((Settlement::NotAgreed, _)), _) => ("chip chip--warn", t.is_not_agreed),
            (None, Some(_)) => ("chip", t.is_testing),
            (None, None) if page.tested().is_some() => ("chip", tongue.t().wall().stage_tested),
            (None, None) => ("chip", t.is_draft),
        })
    };
    let grew_from = move || {
        let t = tongue.t();
        page.with(|page| {
            let cards = (page.cards > 0).then(|| (t.goals().from_cards)(page.cards));
            let themes = (!page.themes.is_empty()).then(|| (t.goals().from_themes)(&(t.common().list)(&page.themes)));
            let topics = (!page.topics.is_empty()).then(|| (t.goals().from_topics)(&(t.common().list)(&page.topics)));
            [cards, themes, topics].into_iter().flatten().collect::<Vec<_>>()
        })
    };
    view! {
        <p class="goal__from">
            {move || {
                let (class, words) = state();
                view! { <span class=class>{words}</span> }
            }}
            {move || grew_from().into_iter().map(|one| view! { <span>{one}</span> }).views()}
        </p>
    }
}
