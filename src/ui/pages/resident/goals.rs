//! Goals on a phone: read how each is worded, and suggest another wording.

use crate::app::Saying;
use crate::domain::goal::GoalSuggest;
use crate::domain::id::GoalId;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::begun::kept_text;
use crate::ui::pieces::handing::Handing;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::resident::{OpenGoal, open_goals};
use leptos::prelude::*;

/// Every goal that is being worded.
#[component]
pub fn SuggestWording() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let goals = steady(app, open_goals);
    view! {
        <Show
            when=move || !goals.with(Vec::is_empty)
            fallback=move || {
                view! {
                    <div class="empty">
                        <p class="empty__what">{move || tongue.t().planning().no_goals}</p>
                        <p class="empty__how">{move || tongue.t().planning().no_goals_how}</p>
                    </div>
                }
            }
        >
            <ul class="resident__list">
                <For each=move || goals.get() key=|goal| goal.goal let:goal>
                    <GoalRow goals id=goal.goal />
                </For>
            </ul>
        </Show>
    }
}

#[component]
fn GoalRow(goals: Memo<Vec<OpenGoal>>, id: GoalId) -> impl IntoView {
    let tongue = Tongue::get();
    let goal = memo(move || goals.with(|goals| goals.iter().find(|goal| goal.goal == id).cloned()));
    let number = move || goal.with(|goal| goal.as_ref().map(|goal| (tongue.t().planning().goal)(goal.number)));
    let title = move || goal.with(|goal| goal.as_ref().map(|goal| goal.title.clone()));
    let text = move || goal.with(|goal| goal.as_ref().map(|goal| goal.text.clone()));
    let suggestions = memo(move || goal.with(|goal| goal.as_ref().map(|g| g.suggestions.clone()).unwrap_or_default()));
    let count = move || u32::try_from(suggestions.with(Vec::len)).unwrap_or(u32::MAX);
    view! {
        <li class="resident__item">
            <p class="note">{number}</p>
            <h2>{title}</h2>
            <p>{text}</p>
            <Show when=move || !suggestions.with(Vec::is_empty)>
                <MadeOf summary=Signal::derive(move || (tongue.t().planning().suggested)(count()))>
                    {move || suggestions.get().into_iter().map(|(name, words)| suggestion(name, words)).views()}
                </MadeOf>
            </Show>
            <SuggestForm id />
        </li>
    }
}

fn suggestion(name: String, words: String) -> impl IntoView {
    view! { <p>{words}</p> {(!name.is_empty()).then(|| view! { <p class="note">{name}</p> }.into_any())} }
}

#[component]
fn SuggestForm(id: GoalId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let text = kept_text(app, format!("wording/{id}"));
    let tried = RwSignal::new(false);
    let count = move |lens: crate::view::Lens| lens.state().goals.get(&id).map_or(0, |goal| goal.suggestions.len());
    let handing = Handing::new(app, count, move || {
        text.set(String::new());
        tried.set(false);
    });
    let empty = move || text.with(|text| text.trim().is_empty());
    let error = move || if tried.get() && empty() { tongue.t().planning().suggest_empty.to_owned() } else { String::new() };
    let suggest = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if !untrack(empty) {
            handing.send(Saying::with(text.get_untracked().trim(), |words| GoalSuggest { goal: id, words }));
        }
    };
    view! {
        <form class="resident__now" on:submit=suggest novalidate>
            <Field
                label=move || tongue.t().planning().suggest.to_owned()
                hint=move || tongue.t().planning().suggest_hint.to_owned()
                error=error value=text long=true rows=2 limit=2_000
            />
            <div class="resident__act">
                <button class="button button--wide" type="submit" disabled=move || handing.busy()>
                    {move || tongue.t().planning().suggest_do}
                </button>
            </div>
        </form>
    }
}
