//! The invitation: a notice one can answer, on a screen or printed for the board downstairs.

mod answers;
mod late;

use crate::app::route::Page;
use crate::browser::page;
use crate::domain::roster::Role;
use crate::ui::parts::flow::{Show, Views};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::later::later;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::invitation::{Invitation, invitation};
use answers::{Answer, Counted};
use leptos::prelude::*;

/// The invitation.
#[component]
pub fn InvitationPage() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Sheet class="invitation" title=Signal::derive(move || tongue.t().invitation().page.to_owned())>
            <Inside />
        </Sheet>
    }
}

#[component]
fn Inside() -> impl IntoView {
    let app = App::get();
    let shown = steady(app, invitation);
    view! {
        <header class="invitation__head">
            <span class="seal seal--large" aria-hidden="true" lang="zh">"共识"</span>
            <h1 class="invitation__title">{move || shown.with(|shown| shown.title.clone())}</h1>
        </header>
        <div class="invitation__why">
            <p class="invitation__theme"><strong>{move || shown.with(|shown| shown.theme.clone())}</strong></p>
            {move || shown.with(|shown| shown.why.clone()).into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).views()}
        </div>
        <Facts shown />
        <Code shown />
        <Answer shown />
        <Counted shown />
        <Sign shown />
        <Acts />
    }
}

#[component]
fn Facts(shown: Memo<Invitation>) -> impl IntoView {
    let tongue = Tongue::get();
    let when = move || {
        let t = tongue.t();
        shown.with(|shown| match (shown.when.is_empty(), shown.days) {
            (false, _) => shown.when.clone(),
            (true, Some((first, last))) => (t.invitation().days)(&t.common().day(first), &t.common().day(last)),
            (true, None) => t.invitation().not_yet.to_owned(),
        })
    };
    let place = move || {
        shown.with(|shown| if shown.place.is_empty() { tongue.t().invitation().not_yet.to_owned() } else { shown.place.clone() })
    };
    let who = move || {
        shown.with(|shown| (tongue.t().common().list)(&shown.groups.iter().map(|group| group.name.clone()).collect::<Vec<_>>()))
    };
    // Sentences of their own, each with its own end.
    let givens = move || shown.with(|shown| shown.givens.iter().map(|given| view! { <p>{given.clone()}</p> }).views());
    let how = move || {
        shown.with(|shown| {
            if shown.answer_how.is_empty() { tongue.t().invitation().how_default.to_owned() } else { shown.answer_how.clone() }
        })
    };
    let answer = move || (tongue.t().invitation().answer_in)(shown.with(|shown| shown.due_days));
    view! {
        <dl class="facts facts--ruled">
            <div class="facts__one"><dt>{move || tongue.t().invitation().when}</dt><dd>{when}</dd></div>
            <div class="facts__one"><dt>{move || tongue.t().invitation().place}</dt><dd>{place}</dd></div>
            <Show when=move || shown.with(|shown| !shown.groups.is_empty())>
                <div class="facts__one"><dt>{move || tongue.t().invitation().who}</dt><dd>{who}</dd></div>
            </Show>
            <Show when=move || shown.with(|shown| !shown.givens.is_empty())>
                <div class="facts__one"><dt>{move || tongue.t().invitation().givens}</dt><dd>{givens}</dd></div>
            </Show>
            <div class="facts__one"><dt>{move || tongue.t().invitation().answer}</dt><dd>{answer}</dd></div>
            <div class="facts__one"><dt>{move || tongue.t().invitation().how}</dt><dd>{how}</dd></div>
        </dl>
    }
}

/// The page's address.
fn address(app: App) -> String {
    page::base_address() + &app.href(Page::Invitation)
}

#[component]
fn Code(shown: Memo<Invitation>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    shown.with(|_| ());
    let address = StoredValue::new(address(app));
    view! {
        <div class="qr qr--aside">
            {later(late::code(), move |code| code(address.get_value()))}
            <p class="qr__hint">{move || tongue.t().invitation().scan}</p>
        </div>
    }
}

/// Who invites, and since when.
#[component]
fn Sign(shown: Memo<Invitation>) -> impl IntoView {
    let tongue = Tongue::get();
    let hosts = move || shown.with(|shown| shown.hosts.clone()).into_iter().map(|host| view! { <p>{host}</p> }).views();
    let date = move || {
        shown.with(|shown| shown.convened).map(|day| {
            view! { <p><time datetime=day.to_string()>{tongue.t().common().day(day)}</time></p> }
        })
    };
    view! {
        <div class="invitation__foot">
            <div class="invitation__sign"><div>{hosts}{date}</div><span class="seal seal--large" aria-hidden="true" lang="zh">"共识"</span></div>
        </div>
    }
}

#[component]
fn Acts() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    // Whether it could be copied, once somebody asked.
    let copied = RwSignal::new(None::<bool>);
    let facilitates = app.view(|lens| lens.role() == Some(Role::Facilitator));
    let copy = move |_| copied.set(Some(page::copy(&address(app))));
    let told = move || match copied.get() {
        None => String::new(),
        Some(true) => tongue.t().invitation().copied.to_owned(),
        // Then it can be marked here, and copied by hand.
        Some(false) => address(app),
    };
    view! {
        <div class="button-row">
            <button class="button" type="button" on:click=move |_| page::print()><Icon glyph=Glyph::Print />{move || tongue.t().invitation().print}</button>
            <button class="button" type="button" on:click=copy><Icon glyph=Glyph::Link />{move || tongue.t().invitation().copy}</button>
            <Show when=move || facilitates.get()>
                <a class="button button--quiet" href=app.href(Page::Settings)><Icon glyph=Glyph::Pen />{move || tongue.t().invitation().edit}</a>
            </Show>
            <span class="note" role="status">{told}</span>
        </div>
    }
}
