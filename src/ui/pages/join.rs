//! Where somebody comes in by a link: what it is about, which side they speak for, and in.

use super::tablet::{Form, page};
use crate::app::route::Page;
use crate::domain::roster::Role;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::notice::Notice;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::masthead::Masthead;
use crate::ui::pieces::sheet::SkipLink;
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// How it stands with the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// The session is on its way.
    Nothing,
    Open,
    Shut,
    /// They have come in, and wait for the key of a closed session.
    Waiting,
}

/// The door of a session.
#[component]
pub fn JoinPage() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let title = app.view(|lens| lens.session().map(|session| session.plan.title.clone()).unwrap_or_default());
    let theme = app.view(|lens| lens.session().map(|session| session.plan.theme.clone()).unwrap_or_default());
    let shown = page(app);
    let doors = memo(move || shown.with(|shown| shown.doors.clone()));
    let line = app.model(|model| model.line);
    Effect::new(move |_| crate::browser::page::set_title(&format!("{} · {}", tongue.t().join().page, title.get())));
    let answers = memo(move || doors.with(|doors| doors.iter().any(|door| door.role == Role::Office)));
    let closed = app.view(|lens| lens.session().is_some_and(|session| session.closed_at.is_some()));
    // Drawn anew only where another is to be drawn: while somebody fills in the form, more of the session may arrive.
    let shut = app.model(|model| model.opened().is_some_and(|open| open.shut()));
    let waiting = app.model(|model| model.opened().is_some_and(|open| open.shut() && open.who.is_some()));
    let found = memo(move || match (doors.with(Vec::is_empty), line.get().caught_up > 0) {
        _ if waiting.get() => Found::Waiting,
        (false, _) => Found::Open,
        (true, true) => Found::Shut,
        (true, false) => Found::Nothing,
    });
    let body = move || match found.get() {
        Found::Open => view! { <Form doors /> }.into_any(),
        Found::Shut => view! { <Shut /> }.into_any(),
        Found::Nothing => view! { <Fetching /> }.into_any(),
        Found::Waiting => view! { <Waiting /> }.into_any(),
    };
    view! {
        <div class="page">
            <SkipLink />
            <Masthead />
            <main class="stepup" id="main">
                <Show when=move || !title.with(String::is_empty) fallback=move || view! { <h1>{move || tongue.t().join().page}</h1> }>
                    <h1>{move || title.get()}</h1>
                    <p class="lead">{move || theme.get()}</p>
                </Show>
                <Show when=move || shut.get()><p>{move || tongue.t().join().among_us}</p></Show>
                <Show when=move || answers.get()><p>{move || tongue.t().join().for_office}</p></Show>
                // After the close residents come to read, and the office to answer.
                <Show when=move || closed.get() && !answers.get() fallback=body>
                    <p>{move || tongue.t().join().closed}</p>
                    <a class="button button--accent button--wide" href=app.href(Page::Report)>{move || tongue.t().join().to_report}</a>
                    <a class="resident__wall" href=app.href(Page::Find)>{move || tongue.t().common().look_up} <Icon glyph=Glyph::Right /></a>
                    <MadeOf summary=Signal::derive(move || tongue.t().join().after.to_owned())>{body}</MadeOf>
                </Show>
            </main>
        </div>
    }
}

/// The session is on its way.
#[component]
fn Fetching() -> impl IntoView {
    let tongue = Tongue::get();
    view! { <p role="status">{move || tongue.t().join().fetching}</p><p class="note">{move || tongue.t().join().fetching_how}</p> }
}

/// Come in, as far as one can without the key.
#[component]
fn Waiting() -> impl IntoView {
    let tongue = Tongue::get();
    view! { <p role="status"><strong>{move || tongue.t().join().waiting}</strong></p><p>{move || tongue.t().join().waiting_how}</p> }
}

/// All is there, and the link lets nobody in.
#[component]
fn Shut() -> impl IntoView {
    let tongue = Tongue::get();
    let words = memo(move || (tongue.t().join().shut)());
    view! {
        <Notice
            happened=move || words.with(|words| words.happened.clone())
            safe=move || words.with(|words| words.safe.clone())
            to_do=move || words.with(|words| words.to_do.clone())
        />
    }
}
