//! One's own objections, and what became of each.

use crate::domain::goal::Handling;
use crate::ui::parts::flow::{Show, Views};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::resident::objected::{MyObjection, my_objections};
use leptos::prelude::*;

/// Every objection of the person at the device; nothing where there is none.
#[component]
pub fn MyObjections() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let all = steady(app, my_objections);
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="resident__mine" aria-labelledby="objected">
                <h2 id="objected">{move || tongue.t().planning().objected}</h2>
                <ul class="resident__list">{move || all.get().into_iter().map(|one| view! { <One one /> }).views()}</ul>
            </section>
        </Show>
    }
}

#[component]
fn One(one: MyObjection) -> impl IntoView {
    let tongue = Tongue::get();
    let MyObjection { goal, harm, answer } = one;
    let stands = move || {
        let t = tongue.t().planning();
        match &answer {
            None => t.objected_open.to_owned(),
            Some((Handling::Resolved, how)) => (t.objected_resolved)(how),
            Some((Handling::Stands, why)) => (t.objected_stands)(why),
        }
    };
    view! {
        <li class="resident__item">
            <p class="note">{goal}</p>
            <h3>{harm}</h3>
            <p>{stands}</p>
        </li>
    }
}
