//! Why something is refused, in words that are fetched when something is.

// What `late!` writes calls from one part of the program into another.
#![allow(unsafe_code)]

use crate::domain::Rejection;
use crate::late;
use crate::ui::Tongue;
use crate::ui::pieces::later::later;
use leptos::prelude::*;

/// Why something is refused; nothing where it is not.
#[component]
pub fn Why(#[prop(into)] refused: Signal<Option<Rejection>>) -> impl IntoView {
    move || refused.get().map(|why| later(words(), move |words| words(why.clone())))
}

late! {
    notices: words: fn(Rejection) -> AnyView = |why| {
        let tongue = Tongue::get();
        (move || (tongue.t().refusals().refused)(&why)).into_any()
    }
}
