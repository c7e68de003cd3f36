//! One question and the place for its answer: label, hint, control, error, counter.

use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// What is written into a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FieldKind {
    #[default]
    Text,
    /// A calendar day, as `2026-03-20`.
    Date,
    /// A day and a time, as `2026-03-20T09:00`.
    Moment,
    /// A time of day, as `09:00`.
    Time,
    Number,
    /// Digits that others should not read.
    Pin,
}

impl FieldKind {
    fn of_input(self) -> &'static str {
        match self {
            FieldKind::Text => "text",
            FieldKind::Date => "date",
            FieldKind::Moment => "datetime-local",
            FieldKind::Time => "time",
            FieldKind::Number => "number",
            FieldKind::Pin => "password",
        }
    }

    fn mode(self) -> &'static str {
        match self {
            FieldKind::Text | FieldKind::Date | FieldKind::Moment | FieldKind::Time => "text",
            FieldKind::Number | FieldKind::Pin => "numeric",
        }
    }
}

/// An id that no other element of the page has.
pub fn fresh_id(of: &str) -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    format!("{of}-{}", MADE.fetch_add(1, Ordering::Relaxed))
}

/// How many characters a text has, as the session's rules count them.
pub fn characters(text: &str) -> usize {
    text.chars().count()
}

/// A labelled field. What is typed is never cut off; `error` says in words what is wrong.
#[component]
pub fn Field(
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<String>,
    /// A text of several lines.
    #[prop(optional)]
    long: bool,
    #[prop(optional)] kind: FieldKind,
    /// Most characters; the count is shown only near it.
    #[prop(optional)]
    limit: Option<usize>,
    /// The word beside the label that says it is needed; empty: not needed.
    #[prop(optional, into)]
    need: Signal<String>,
    #[prop(optional)] required: bool,
    /// The label is for screen readers only.
    #[prop(optional)]
    label_hidden: bool,
    #[prop(optional, into)] placeholder: Signal<String>,
    /// Further classes of the control: `field__input--short`, `field__input--large`.
    #[prop(optional)]
    class: &'static str,
    /// Rows of a long field.
    #[prop(default = 4)]
    rows: u32,
    #[prop(optional, into)] id: String,
) -> impl IntoView {
    let id = if id.is_empty() { fresh_id("field") } else { id };
    let [hint_id, error_id, count_id] = ["hint", "error", "count"].map(|part| format!("{id}-{part}"));
    let is_wrong = move || !error.with(String::is_empty);
    let count = memo(move || value.with(|text| characters(text)));
    let near = move || limit.is_some_and(|most| count.get() * 10 >= most * 9);
    let described = {
        let (hint_id, error_id, count_id) = (hint_id.clone(), error_id.clone(), count_id.clone());
        move || {
            let parts = [(!hint.with(String::is_empty), &hint_id), (is_wrong(), &error_id), (near(), &count_id)];
            let parts: Vec<&str> = parts.into_iter().filter(|(there, _)| *there).map(|(_, id)| id.as_str()).collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        }
    };
    let invalid = move || is_wrong().then_some("true");
    let control = if long {
        view! {
            <textarea
                id=id.clone() class=format!("field__input {class}") rows=rows required=required
                aria-describedby=described aria-invalid=invalid placeholder=placeholder
                prop:value=value on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone() class=format!("field__input {class}") type=kind.of_input() inputmode=kind.mode() required=required
                autocomplete="off" aria-describedby=described aria-invalid=invalid placeholder=placeholder
                prop:value=value on:input=move |event| value.set(event_target_value(&event))
            />
        }
        .into_any()
    };
    view! {
        <div class="field" class:field--error=is_wrong>
            <label class="field__label" class:visually-hidden=label_hidden for=id>
                {label}
                <Show when=move || !need.with(String::is_empty)>" "<span class="field__need">{need}</span></Show>
            </label>
            <Show when=move || !hint.with(String::is_empty)>
                <p class="field__hint" id=hint_id.clone()>{hint}</p>
            </Show>
            {control}
            <Show when=is_wrong>
                <p class="field__error" id=error_id.clone()><Icon glyph=Glyph::Warning />{error}</p>
            </Show>
            <Show when=near>
                <p class="field__counter" id=count_id.clone()>{count}" / "{limit}</p>
            </Show>
        </div>
    }
}
