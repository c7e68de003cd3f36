//! A few answers side by side, one of which holds: agree, disagree, pass; also consent, stand aside, object; also solved,
//! partly, not. Big enough for a thumb, each with a mark and a word.

use crate::ui::parts::flow::Views;
use crate::ui::parts::icon::{Form, Glyph, Icon, Shape};
use leptos::prelude::*;

/// What stands over the word of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Line(Glyph),
    Filled(Form),
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StanceChoice {
    pub mark: Mark,
    pub word: &'static str,
}

impl StanceChoice {
    /// An answer with a line icon over its word.
    pub fn line(glyph: Glyph, word: &'static str) -> StanceChoice {
        StanceChoice { mark: Mark::Line(glyph), word }
    }

    /// An answer with a filled shape over its word.
    pub fn filled(form: Form, word: &'static str) -> StanceChoice {
        StanceChoice { mark: Mark::Filled(form), word }
    }
}

/// The answers; `chosen` is the place of the one that holds. Choosing it again is heard too.
#[component]
pub fn Stances(
    /// What is answered, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] choices: Signal<Vec<StanceChoice>>,
    #[prop(into)] chosen: Signal<Option<usize>>,
    #[prop(into)] on_choose: Callback<usize>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// Mark and word in one line, for where there is little height.
    #[prop(optional)]
    row: bool,
) -> impl IntoView {
    let one = move |(place, choice): (usize, StanceChoice)| {
        view! {
            <button
                class="stance__choice"
                type="button"
                aria-pressed=move || (chosen.get() == Some(place)).to_string()
                disabled=move || disabled.get()
                on:click=move |_| on_choose.run(place)
            >
                {mark(choice.mark)}
                <span>{choice.word}</span>
            </button>
        }
    };
    view! {
        <div class="stance" class:stance--row=row role="group" aria-label=move || label.get()>
            {move || choices.get().into_iter().enumerate().map(one).views()}
        </div>
    }
}

fn mark(mark: Mark) -> AnyView {
    match mark {
        Mark::Line(glyph) => view! { <Icon glyph/> }.into_any(),
        Mark::Filled(form) => view! { <Shape form/> }.into_any(),
    }
}
