//! How far long work is.

use crate::app::event::Work;
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// How far long work is, in words and as a line; nothing while there is none.
#[component]
pub fn WorkBar() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let work = app.model(|model| model.work);
    let word = move |work| match work {
        Work::Opening => tongue.t().notices().opening,
        Work::Verifying => tongue.t().notices().verifying,
        Work::Signing => tongue.t().notices().signing,
        Work::Example => tongue.t().notices().example,
    };
    move || {
        work.get().map(|(what, done, total)| {
            view! {
                <div class="progress-bar">
                    <p class="progress-bar__words" role="status">
                        <span>{word(what)}</span>
                        <span class="number">{(total > 0).then(|| format!("{done} / {total}"))}</span>
                    </p>
                    <progress class="progress-bar__line" max=total.max(1) value=done aria-label=word(what)></progress>
                </div>
            }
        })
    }
}
