//! Count again: a record opened, verified and counted, each number with the acts behind it.

mod closes;
mod finding;
mod rest;

use crate::app::Intent;
use crate::app::event::Work;
use crate::browser::files;
use crate::ui::parts::field::fresh_id;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::count::recount;
use closes::Closes;
use finding::Finding;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rest::{Missing, Refusals};

/// The page.
#[component]
pub fn CountPage() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Sheet class="count" title=move || tongue.t().count().heading.to_owned()>
            <Inside />
        </Sheet>
    }
}

#[component]
fn Inside() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = steady(app, recount);
    view! {
        <h1>{move || tongue.t().count().heading}</h1>
        <Choose />
        <Verifying />
        <Finding page />
        <Closes page />
        <Refusals page />
        <Missing page />
    }
}

/// Chooses a record file, or a saved report that carries one.
#[component]
fn Choose() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let input = NodeRef::<html::Input>::new();
    let id = fresh_id("record");
    let hint = format!("{id}-hint");
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        spawn_local(async move {
            if let Some((_, bytes)) = files::chosen(&input).await.into_iter().next() {
                app.run(Intent::OpenRecord(String::from_utf8_lossy(&bytes).into_owned()));
            }
        });
    };
    view! {
        <div class="file">
            <label class="field__label" for=id.clone()>{move || tongue.t().count().open}</label>
            <p class="note" id=hint.clone()>{move || tongue.t().count().open_hint}</p>
            <input
                class="file__input" id=id type="file" accept=".jsonl,.ndjson,.json,.txt,.html,.htm" aria-describedby=hint
                node_ref=input on:change=chosen
            />
        </div>
    }
}

/// How far the verifying is.
#[component]
fn Verifying() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let work = app.model(|model| model.work.filter(|(what, ..)| *what == Work::Verifying));
    move || {
        work.get().map(|(_, done, total)| {
            view! {
                <div class="progress-bar">
                    <p class="progress-bar__words"><span>{(tongue.t().count().verifying)(done, total)}</span></p>
                    <progress class="progress-bar__line" max=total.max(1) value=done aria-label=tongue.t().count().verifying_label></progress>
                </div>
            }
        })
    }
}
