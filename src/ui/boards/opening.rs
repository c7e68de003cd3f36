//! The opening: theme and givens, the method's principles and law.

use crate::domain::methods::{Board, Method};
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::opening::opening;
use leptos::prelude::*;

/// Theme, givens, principles and law.
#[component]
pub fn OpeningBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, opening);
    let method = memo(move || page.with(|page| page.method));
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().common().board(Board::Opening)}</h2>
        </div>
        <div class="board-section">
            <h3 class="question__text notice-face">{move || page.with(|page| page.theme.clone())}</h3>
            <Plan/>
        </div>
        <div class="board-section">
            <h3 class="board-section__title">{move || tongue.t().opening().principles}</h3>
            {move || method.get().map(|method| view! { <Principles method/> }.into_any())}
        </div>
    }
}

/// What is given, who hosts, who answers.
#[component]
fn Plan() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, opening);
    let givens = move || page.with(|page| page.givens.clone());
    let hosts = move || page.with(|page| (tongue.t().common().list)(&page.hosts));
    let open = move || {
        let t = tongue.t().opening();
        if page.with(|page| page.givens.is_empty()) { t.open_everything } else { t.open_all }
    };
    let answers = move || page.with(|page| (tongue.t().opening().answers)(&hosts(), page.due_days.into()));
    view! {
        <dl class="facts facts--ruled">
            <div class="facts__one">
                <dt>{move || tongue.t().opening().givens}</dt>
                <dd>
                    <Show
                        when=move || page.with(|page| !page.givens.is_empty())
                        fallback=move || tongue.t().opening().no_givens
                    >
                        <ul>{move || givens().into_iter().map(|given| view! { <li>{given}</li> }).views()}</ul>
                    </Show>
                </dd>
            </div>
            <div class="facts__one">
                <dt>{move || tongue.t().opening().open}</dt>
                <dd>{open}</dd>
            </div>
            <div class="facts__one">
                <dt>{move || tongue.t().opening().who_answers}</dt>
                <dd>{answers}</dd>
            </div>
        </dl>
    }
}

/// The method's principles, its law last.
#[component]
pub fn Principles(method: Method) -> impl IntoView {
    let tongue = Tongue::get();
    move || {
        let principles = (tongue.t().common().principles)(method);
        let one = |(n, words): (usize, &&'static str)| {
            let class = if n + 1 == principles.len() { "principles__one principles__one--law" } else { "principles__one" };
            view! { <li class=class data-turn="">{*words}</li> }
        };
        view! { <ol class="principles">{principles.iter().enumerate().map(one).views()}</ol> }
    }
}
