//! Home: the sessions on this device, how to begin, and a guided example.

use crate::app::event::Listed;
use crate::app::model::Load;
use crate::app::route::Page;
use crate::app::{Intent, Route};
use crate::browser::page::keeps_itself;
use crate::browser::{files, page};
use crate::domain::id::SessionId;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::Views;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::reading_tools::ReadingTools;
use crate::ui::pieces::sheet::SkipLink;
use crate::ui::{App, Tongue};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Home.
#[component]
pub fn HomePage() -> impl IntoView {
    let tongue = Tongue::get();
    Effect::new(move |_| page::set_title(tongue.t().common().app_name));
    let forgetting = RwSignal::new(None::<SessionId>);
    view! {
        <div class="page">
            <SkipLink />
            <header class="masthead">
                <span class="masthead__home">
                    <span class="seal" aria-hidden="true" lang="zh">"共识"</span>
                    {move || tongue.t().common().app_name}
                </span>
                <div class="masthead__end"><ReadingTools /></div>
            </header>
            <main class="home" id="main">
                <header class="home__head">
                    <h1 class="home__title">{move || tongue.t().home().title}</h1>
                    <p class="home__lead">{move || tongue.t().home().lead}</p>
                    <div class="button-row">
                        <a class="button button--accent" href=Route::New.href()>{move || tongue.t().home().new}</a>
                        <ExampleButton />
                    </div>
                </header>
                <section class="home__section">
                    <h2>{move || tongue.t().home().here}</h2>
                    <Sessions forgetting />
                </section>
                <section class="home__section home__open">
                    <h2>{move || tongue.t().home().other}</h2>
                    <div class="button-row">
                        <OpenRecord />
                        <a class="button" href=Route::Import.href()><Icon glyph=Glyph::Paper />{move || tongue.t().home().import}</a>
                    </div>
                </section>
                <footer class="home__foot"><span>{move || if keeps_itself() { tongue.t().home().foot } else { tongue.t().home().foot_kept }}</span></footer>
            </main>
            <Forget forgetting />
        </div>
    }
}

#[component]
fn ExampleButton() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let busy = app.model(|model| model.work.is_some());
    let open = move |_| app.run(Intent::OpenExample(untrack(move || tongue.lang())));
    view! {
        <button class="button" type="button" disabled=move || busy.get() on:click=open>
            <Icon glyph=Glyph::Eye />
            {move || tongue.t().home().see_example}
        </button>
    }
}

#[component]
fn Sessions(forgetting: RwSignal<Option<SessionId>>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let sessions = app.model(|model| match &model.sessions {
        Load::Ready(sessions) => Some(sessions.clone()),
        Load::Idle | Load::Loading | Load::Failed(_) => None,
    });
    move || match sessions.get() {
        None => view! { <p role="status">{tongue.t().common().loading}</p> }.into_any(),
        Some(rows) if rows.is_empty() => view! {
            <div class="empty">
                <p class="empty__what">{tongue.t().home().none_what}</p>
                <p class="empty__how">{tongue.t().home().none_how}</p>
            </div>
        }
        .into_any(),
        Some(rows) => view! {
            <ul class="session-list">{rows.into_iter().map(|row| view! { <Row row forgetting /> }).views()}</ul>
        }
        .into_any(),
    }
}

#[component]
fn Row(row: Listed, forgetting: RwSignal<Option<SessionId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let (session, convened) = (row.session, row.convened);
    let meta = move || {
        let t = tongue.t();
        (t.home().row)(&(t.common().day)(convened))
    };
    view! {
        <li class="session-list__one">
            <h3 class="session-list__name"><a href=Route::Session(session, Page::Console(None)).href()>{row.title}</a></h3>
            <p class="session-list__meta">{meta}</p>
            <p class="session-list__waits session-list__acts">
                {row.example.then(|| view! { <span class="chip">{move || tongue.t().home().example_mark}</span> }.into_any())}
                <a class="button button--quiet" href=Route::Session(session, Page::Report).href()>{move || tongue.t().home().report}</a>
                <button
                    class="button button--quiet button--icon" type="button" on:click=move |_| forgetting.set(Some(session))
                    aria-label=move || tongue.t().home().forget
                >
                    <Icon glyph=Glyph::Trash />
                </button>
            </p>
        </li>
    }
}

/// Chooses a record file and opens it.
#[component]
pub(super) fn OpenRecord() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        spawn_local(async move {
            for (_, bytes) in files::chosen(&input).await {
                app.run(Intent::OpenRecord(String::from_utf8_lossy(&bytes).into_owned()));
            }
        });
    };
    view! {
        <label class="button">
            <Icon glyph=Glyph::Open />
            {move || tongue.t().home().open_record}
            <input class="visually-hidden" type="file" accept=".jsonl,.ndjson,.json,.txt,.html,.htm" node_ref=input on:change=chosen />
        </label>
    }
}

#[component]
fn Forget(forgetting: RwSignal<Option<SessionId>>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let open = RwSignal::new(false);
    // A session was picked: ask. The dialog closes itself.
    Effect::new(move |_| forgetting.with(Option::is_some).then(|| open.set(true)));
    let pin = RwSignal::new(String::new());
    let forget = move |_| {
        if let Some(session) = forgetting.get_untracked() {
            app.run(Intent::Forget { session, pin: Some(pin.get_untracked()) });
        }
        pin.set(String::new());
        forgetting.set(None);
        open.set(false);
    };
    view! {
        <Dialog open title=Signal::derive(move || tongue.t().home().forget_title.to_owned())>
            <p>{move || tongue.t().home().forget_body}</p>
            <Field
                label=move || tongue.t().home().forget_pin.to_owned() hint=move || tongue.t().home().forget_pin_hint.to_owned()
                value=pin kind=FieldKind::Pin class="field__input--short"
            />
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--danger" type="button" on:click=forget>{move || tongue.t().home().forget_yes}</button>
            </div>
        </Dialog>
    }
}
