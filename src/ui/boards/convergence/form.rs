//! Forming an action group: its name, round which topics, the first step and its day.

use crate::domain::id::TopicId;
use crate::domain::team::TeamForm;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{For, Show};
use crate::ui::parts::sent::Sent;
use crate::ui::{App, Tongue};
use crate::view::teams::Teams;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The form of an action group; it closes once the record has it.
#[component]
pub fn TeamForming(page: Memo<Teams>, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let title = RwSignal::new(String::new());
    let first_step = RwSignal::new(String::new());
    let day = RwSignal::new(String::new());
    let topics = RwSignal::new(BTreeSet::<TopicId>::new());
    let tried = RwSignal::new(false);
    let sent = Sent::watching(move || page.with(|page| page.teams.len()), move || open.set(false));
    let empty = move || title.with(|title| title.trim().is_empty());
    let day_wrong = move || day.with(|day| !day.is_empty() && day.parse::<crate::domain::time::Day>().is_err());
    let form = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if untrack(|| empty() || day_wrong()) {
            return;
        }
        sent.off();
        app.act(TeamForm {
            title: title.get_untracked().trim().to_owned(),
            topics: topics.get_untracked().into_iter().collect(),
            first_step: first_step.get_untracked().trim().to_owned(),
            by_day: day.get_untracked().parse().ok(),
        });
    };
    let title_error = move || if tried.get() && empty() { tongue.t().convergence().team_empty } else { "" };
    let day_error = move || if tried.get() && day_wrong() { tongue.t().convergence().by_day_wrong } else { "" };
    view! {
        <form class="form" on:submit=form novalidate>
            <Field
                label=move || tongue.t().convergence().team.to_owned()
                hint=move || tongue.t().convergence().team_hint.to_owned()
                error=move || title_error().to_owned()
                value=title
                limit=120
                required=true
            />
            <PickTopics page topics/>
            <Field
                label=move || tongue.t().convergence().first_step.to_owned()
                hint=move || tongue.t().convergence().first_step_hint.to_owned()
                value=first_step
                limit=500
            />
            <Field
                label=move || tongue.t().convergence().by_day.to_owned()
                error=move || day_error().to_owned()
                value=day
                kind=FieldKind::Date
                class="field__input--short"
            />
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().not_now}</button>
                <button class="button button--accent" type="submit">{move || tongue.t().convergence().form_now}</button>
            </div>
        </form>
    }
}

/// Any number of topics, ticked.
#[component]
fn PickTopics(page: Memo<Teams>, topics: RwSignal<BTreeSet<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let row = move |(id, title): (TopicId, String)| {
        let tick = move |event| {
            let on = event_target_checked(&event);
            topics.update(|topics| {
                if on {
                    topics.insert(id)
                } else {
                    topics.remove(&id)
                };
            });
        };
        view! {
            <label class="choice__row">
                <input class="choice__input" type="checkbox" prop:checked=move || topics.with(|t| t.contains(&id)) on:change=tick/>
                <span class="choice__text">{title}</span>
            </label>
        }
    };
    view! {
        <Show when=move || page.with(|page| !page.topics.is_empty())>
            <fieldset class="choice">
                <legend class="choice__legend">{move || tongue.t().convergence().team_topics}</legend>
                <For each=move || page.with(|page| page.topics.clone()) key=|(id, title)| (*id, title.clone()) children=row/>
            </fieldset>
        </Show>
    }
}
