//! One of several, from a list that opens: the browser's own, with typed values behind it.

use crate::ui::parts::field::fresh_id;
use crate::ui::parts::flow::{Show, Views, memo};
use leptos::prelude::*;

/// A labelled list; `value` is what is chosen. A value that is not in the list shows as the first.
#[component]
pub fn Pick<T>(
    #[prop(into)] label: Signal<String>,
    /// Values with their words.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    value: RwSignal<T>,
    #[prop(optional)] label_hidden: bool,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let id = fresh_id("pick");
    // Made anew only when they differ, so that an open list is not disturbed.
    let options = memo(move || options.get());
    let chosen = move || {
        let place = value.with(|value| options.with(|options| options.iter().position(|(option, _)| option == value)));
        place.unwrap_or(0).to_string()
    };
    let choose = move |place: String| {
        let found =
            place.parse::<usize>().ok().and_then(|place| options.with_untracked(|o| o.get(place).map(|(v, _)| v.clone())));
        if let Some(found) = found {
            value.set(found);
        }
    };
    let option = move |(place, (_, words)): (usize, (T, String))| {
        view! { <option value=place.to_string() selected=move || chosen() == place.to_string()>{words}</option> }
    };
    view! {
        <div class="field">
            <label class="field__label" class:visually-hidden=label_hidden for=id.clone()>{move || label.get()}</label>
            <select class="field__input" id=id prop:value=chosen on:change=move |event| choose(event_target_value(&event))>
                {move || options.get().into_iter().enumerate().map(option).views()}
            </select>
        </div>
    }
}

/// One of several as rows one can touch; each with its words and, where it needs it, a hint.
#[component]
pub fn Choose<T>(
    #[prop(into)] legend: Signal<String>,
    /// Values with their words and hints.
    #[prop(into)]
    options: Signal<Vec<(T, String, String)>>,
    value: RwSignal<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let name = fresh_id("choose");
    let row = move |(option, words, hint): (T, String, String)| {
        let is_it = option.clone();
        view! {
            <label class="choice__row">
                <input
                    class="choice__input"
                    type="radio"
                    name=name.clone()
                    prop:checked=move || value.with(|value| *value == is_it)
                    on:change=move |_| value.set(option.clone())
                />
                <span class="choice__text">
                    <span>{words}</span>
                    {(!hint.is_empty()).then(|| view! { <span class="choice__hint">{hint}</span> }.into_any())}
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="choice">
            <legend class="choice__legend">{move || legend.get()}</legend>
            {move || options.get().into_iter().map(row.clone()).views()}
        </fieldset>
    }
}

/// Yes or no, as a row one can touch.
#[component]
pub fn Tick(
    #[prop(into)] words: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    value: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <label class="choice__row">
            <input
                class="choice__input"
                type="checkbox"
                prop:checked=move || value.get()
                on:change=move |event| value.set(event_target_checked(&event))
            />
            <span class="choice__text">
                <span>{move || words.get()}</span>
                <Show when=move || !hint.with(String::is_empty)><span class="choice__hint">{move || hint.get()}</span></Show>
            </span>
        </label>
    }
}
