//! Dots on one thing: fewer, how many, more.

use crate::ui::parts::icon::{Form, Glyph, Icon, Shape};
use leptos::prelude::*;

/// Up to so many places for dots are drawn; beyond, the number says it.
const DRAWN_MAX: u32 = 8;

/// A picker of dots for one thing. It says what is wanted; whoever owns the number decides.
#[component]
pub fn DotsPicker(
    /// What the dots are for.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] given: Signal<u32>,
    /// At most so many on this one thing.
    most: u32,
    /// Dots that are not given to anything yet.
    #[prop(into)]
    left: Signal<u32>,
    /// "One dot fewer".
    #[prop(into)]
    fewer: Signal<String>,
    /// "One dot more".
    #[prop(into)]
    more: Signal<String>,
    /// The number in words: "2 dots".
    #[prop(into)]
    said: Signal<String>,
    #[prop(into)] on_change: Callback<u32>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let at_least = move || disabled.get() || given.get() == 0;
    let at_most = move || disabled.get() || given.get() >= most || left.get() == 0;
    view! {
        <div class="dots" role="group" aria-label=move || label.get()>
            <button
                class="dots__step"
                type="button"
                aria-label=move || fewer.get()
                disabled=at_least
                on:click=move |_| on_change.run(given.get_untracked().saturating_sub(1))
            >
                <Icon glyph=Glyph::Dash/>
            </button>
            <span class="dots__given">
                <span class={if most > DRAWN_MAX { "number" } else { "visually-hidden" }} role="status">{move || said.get()}</span>
                {move || drawn(given.get(), most)}
            </span>
            <button
                class="dots__step"
                type="button"
                aria-label=move || more.get()
                disabled=at_most
                on:click=move |_| on_change.run(given.get_untracked().saturating_add(1))
            >
                <Icon glyph=Glyph::Plus/>
            </button>
        </div>
    }
}

fn drawn(given: u32, most: u32) -> Option<Vec<AnyView>> {
    let form = |place: u32| if place < given { Form::Full } else { Form::Ring };
    (most <= DRAWN_MAX).then(|| (0..most).map(|place| view! { <Shape form=form(place)/> }.into_any()).collect())
}
