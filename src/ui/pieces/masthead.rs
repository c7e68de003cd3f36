//! The head of a session's page: the seal, where one is, how one reads.

use crate::app::Route;
use crate::app::route::Page;
use crate::ui::parts::flow::Show;
use crate::ui::parts::reading_tools::ReadingTools;
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// The head of a session's page. Children stand before the reading switches.
#[component]
pub fn Masthead(#[prop(optional)] children: Option<Children>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let title = app.view(|lens| lens.session().map(|session| session.plan.title.clone()).unwrap_or_default());
    let method = app.view(|lens| lens.session().map(|session| session.method));
    let beside = move || method.get().map(|method| (tongue.t().common().method)(method));
    let example = app.model(|model| model.opened().is_some_and(|open| open.example));
    let role = app.view(|lens| lens.role());
    let home = move || app.href(Page::home(role.get()));
    view! {
        <header class="masthead">
            <a class="masthead__home" href=Route::Home.href()>
                <span class="seal" lang="zh">"共识"</span>
                <span class="visually-hidden">{move || tongue.t().reading().home_label}</span>
            </a>
            <p class="masthead__where">
                <Show when=move || title.with(|title| !title.is_empty())><a class="masthead__session" href=home>{title}</a></Show>
                " "
                <span class="masthead__method">{beside}</span>
                <Show when=move || example.get()>" "<span class="chip">{move || tongue.t().reading().example}</span></Show>
            </p>
            <div class="masthead__end">{children.map(|children| children())} <ReadingTools /></div>
        </header>
    }
}
