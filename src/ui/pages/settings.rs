//! Settings of a session, for its facilitators: the office's seat, the plan, people, invites, this device.

mod connection;
mod device;
mod invites;
mod office;
mod people;
mod plan;
mod slips;
mod venue;

use crate::app::route::Page;
use crate::domain::roster::Role;
use crate::ui::parts::flow::memo;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::Lens;
use crate::view::settings::{Settings, settings};
use leptos::prelude::*;

/// The settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    to_the_desk(app);
    view! {
        <Sheet class="settings" title=Signal::derive(move || tongue.t().settings().page.to_owned())>
            <Inside />
        </Sheet>
    }
}

/// Somebody from the office was seated here by the facilitator: their desk is next.
fn to_the_desk(app: App) {
    let role = app.model(|model| model.opened().and_then(|open| open.role()));
    Effect::new(move |was: Option<Option<Role>>| {
        let now = role.get();
        if was == Some(Some(Role::Facilitator)) && now == Some(Role::Office) {
            app.go(Page::Desk);
        }
        now
    });
}

/// What the page shows: the record's part only when that changes, the device's part with it.
fn shown(app: App) -> Memo<Settings> {
    let of_record = steady(app, |lens: Lens| settings(lens, &[], false));
    let device = app.model(|model| {
        let open = model.opened()?;
        let pin = open.who.is_some_and(|who| open.seats.iter().any(|seat| seat.person == who && seat.pin));
        Some((open.invites(), pin))
    });
    memo(move || {
        let (held, pin) = device.get().unwrap_or_default();
        let mut shown = of_record.get();
        shown.pin = pin;
        shown.invites.iter_mut().for_each(|row| row.here = held.contains(&row.invite));
        shown
    })
}

#[component]
fn Inside() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = shown(app);
    let mine = memo(move || page.with(|page| page.mine));
    let closed = app.view(|lens| lens.session().is_some_and(|session| session.closed_at.is_some()));
    view! {
        <h1>{move || tongue.t().settings().page}</h1>
        {move || if mine.get() {
            view! {
                <p><a class="button" href=app.href(Page::Console(None))>{move || tongue.t().settings().back}</a></p>
                // While people come in, how they do; once the session is closed, who answers.
                <Show when=move || closed.get()><office::OfficeSeat page /></Show>
                <invites::Invites page />
                <slips::Slips page />
                <Show when=move || !closed.get()><office::OfficeSeat page /></Show>
                <people::People page />
                <plan::PlanSections />
                <connection::Connection />
                <device::Device page />
            }
            .into_any()
        } else {
            view! { <NotYours /> }.into_any()
        }}
    }
}

/// Somebody else is at the device.
#[component]
fn NotYours() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    view! {
        <div class="empty">
            <p class="empty__what">{move || tongue.t().settings().only_facilitator}</p>
            <p class="empty__how">{move || tongue.t().settings().only_facilitator_how}</p>
            <a class="button" href=app.href(Page::Tablet)>{move || tongue.t().reading().step_up}</a>
        </div>
    }
}
