//! A page that belongs to no session: the house's mark, how one reads, the main part.

use crate::app::Route;
use crate::browser::page;
use crate::ui::Tongue;
use crate::ui::parts::reading_tools::ReadingTools;
use crate::ui::pieces::sheet::SkipLink;
use leptos::prelude::*;

/// A page without a session. `class` is the main part's; `title` names the page for the window.
#[component]
pub fn Plain(class: &'static str, #[prop(into)] title: Signal<String>, children: Children) -> impl IntoView {
    let tongue = Tongue::get();
    Effect::new(move |_| page::set_title(&format!("{} · {}", title.get(), tongue.t().common().app_name)));
    view! {
        <div class="page">
            <SkipLink />
            <header class="masthead">
                <a class="masthead__home" href=Route::Home.href()>
                    <span class="seal" aria-hidden="true" lang="zh">"共识"</span>
                    <span>{move || tongue.t().common().app_name}</span>
                </a>
                <div class="masthead__end"><ReadingTools /></div>
            </header>
            <main class=class id="main">{children()}</main>
        </div>
    }
}
