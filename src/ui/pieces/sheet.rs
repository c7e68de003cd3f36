//! One page of a session as residents, the office and observers see it: who is at the device, the head, the main part.

use crate::app::Route;
use crate::browser::page;
use crate::ui::app::Loaded;
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::pieces::masthead::Masthead;
use crate::ui::pieces::who::WhoAmI;
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// A page of a session. `class` is the main part's; `title` names the page for the window. Everything in it is made anew
/// when somebody else steps up, so that nothing of the last person is left.
#[component]
pub fn Sheet(class: &'static str, #[prop(into)] title: Signal<String>, children: ChildrenFn) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let loaded = app.loaded();
    let who = app.model(|model| model.opened().and_then(|open| open.who));
    let session = app.view(|lens| lens.session().map(|session| session.plan.title.clone()).unwrap_or_default());
    Effect::new(move |_| page::set_title(&format!("{} · {}", title.get(), session.get())));
    view! {
        <div class="page">
            <SkipLink />
            <WhoAmI />
            <Masthead />
            <main class=class id="main">
                {move || match loaded.get() {
                    Loaded::Loading | Loaded::Fetching => {
                        view! { <p role="status">{move || tongue.t().common().loading}</p> }.into_any()
                    }
                    Loaded::Missing => view! { <MissingSession /> }.into_any(),
                    Loaded::Ready => {
                        who.with(|_| ());
                        children()
                    }
                }}
            </main>
        </div>
    }
}

/// The keyboard's short way past the head. Addresses live in the fragment, so it must not follow its own.
#[component]
pub fn SkipLink() -> impl IntoView {
    let tongue = Tongue::get();
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus("main");
    };
    view! {
        <nav aria-label=move || tongue.t().common().skip_to_content>
            <a class="skip-link" href="#main" on:click=skip>{move || tongue.t().common().skip_to_content}</a>
        </nav>
    }
}

#[component]
pub fn MissingSession() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <h1>{move || tongue.t().common().app_name}</h1>
        <Notice
            kind=NoticeKind::Error
            happened=move || tongue.t().reading().missing_happened.to_owned()
            safe=move || tongue.t().reading().missing_safe.to_owned()
            to_do=move || tongue.t().reading().missing_do.to_owned()
        >
            <a class="button" href=Route::Home.href()>{move || tongue.t().common().home}</a>
        </Notice>
    }
}
