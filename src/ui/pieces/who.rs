//! Who is at the device: visible on every page, with one way to say "that is not me".

use crate::app::Intent;
use crate::app::route::Page;
use crate::domain::roster::Role;
use crate::text::Messages;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::{App, Tongue};
use crate::view;
use crate::view::who::Who;
use leptos::prelude::*;

/// What somebody is called: their name, else what they are; then their group or role.
pub fn called(who: &Who, t: &Messages) -> String {
    let role = who.role.map(|role| t.common().role(role)).unwrap_or_default();
    let name = if who.name.trim().is_empty() { t.reading().nameless } else { who.name.trim() };
    let beside = match who.role {
        Some(Role::Resident) | None => who.group.as_str(),
        Some(Role::Facilitator | Role::Office | Role::Observer) => role,
    };
    if beside.is_empty() || beside == name { name.to_owned() } else { format!("{name} · {beside}") }
}

/// The bar that says who is at the device; nothing while nobody is.
#[component]
pub fn WhoAmI() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let who = app.view(view::who::who);
    let there = memo(move || who.with(|who| who.person.is_some()));
    view! {
        <Show when=move || there.get()>
            <section class="who-am-i" aria-label=move || tongue.t().reading().who_label>
                <p>
                    {move || tongue.t().reading().who_is}
                    <span class="who-am-i__name">{move || who.with(|who| called(who, tongue.t()))}</span>
                </p>
                <button class="who-am-i__change" type="button" on:click=move |_| app.run(Intent::StepAside)>
                    {move || tongue.t().reading().next_person}
                </button>
            </section>
        </Show>
    }
}

/// In the place of a page that needs somebody: nobody has stepped up, and how to.
#[component]
pub fn NobodyHere() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    view! {
        <h1>{move || tongue.t().reading().nobody}</h1>
        <p><a class="button button--accent" href=app.href(Page::Tablet)>{move || tongue.t().reading().step_up}</a></p>
    }
}
