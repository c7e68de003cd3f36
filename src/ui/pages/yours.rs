//! Everything of somebody who may be at another device, for whoever has their link; and the way to write on as them, where the link
//! carries their key.

use super::mine::{Lines, in_words};
use crate::app::route::Page;
use crate::app::{Intent, Route};
use crate::browser::page as screen;
use crate::domain::id::PersonId;
use crate::domain::response::Item;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::notice::Notice;
use crate::ui::pieces::back::Back;
use crate::ui::pieces::pin::wrong_pin;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::who::called;
use crate::ui::{App, Tongue};
use crate::view::mine::{Mine, of};
use crate::view::who::described;
use leptos::prelude::*;

/// Most lines that are drawn.
const MOST: usize = 200;

/// What became of all that somebody wrote, for whoever has their link.
#[component]
pub fn LinePage(person: PersonId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let known = app.view(move |lens| lens.state().roster.people.get(&person).is_some());
    let here = app.view(move |lens| lens.who == Some(person));
    view! {
        <Sheet class="become" title=move || tongue.t().line().title.to_owned()>
            <Show when=move || known.get() fallback=NobodyWrote>
                <Everything person />
                <Show when=move || !here.get()><Yours person /></Show>
                <Back page=Page::Report words=|t| t.resident().to_report />
            </Show>
        </Sheet>
    }
}

/// Their cards, and the goals they had a part in.
#[component]
fn Everything(person: PersonId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = steady(app, move |lens| of(lens, person));
    let who = app.view(move |lens| described(lens, person));
    let items = move || {
        let of_page = |page: &Mine| {
            let cards = page.own.iter().map(|kept| Item::Card(kept.card));
            cards.chain(page.goals.iter().copied().map(Item::Goal)).take(MOST).collect::<Vec<_>>()
        };
        page.with(of_page)
    };
    view! {
        <header class="become__head">
            <h1>{move || tongue.t().line().title}</h1>
            <p>{move || who.with(|who| (tongue.t().finding().of)(&called(who, tongue.t())))}</p>
            <Show when=move || page.with(|page| !page.own.is_empty())>
                <p class="become__sum">{move || page.with(|page| (tongue.t().line().sum)(&in_words(page)))}</p>
            </Show>
            <Show when=move || { items().is_empty() }>
                <div class="empty"><p class="empty__what">{move || tongue.t().finding().nothing}</p></div>
            </Show>
        </header>
        <Lines items=Signal::derive(items) />
    }
}

/// The link names nobody whom the record knows.
#[component]
fn NobodyWrote() -> impl IntoView {
    let tongue = Tongue::get();
    let said = memo(move || (tongue.t().finding().nobody)());
    view! {
        <h1>{move || tongue.t().line().title}</h1>
        <Notice
            happened=move || said.with(|said| said.happened.clone())
            safe=move || said.with(|said| said.safe.clone())
            to_do=move || said.with(|said| said.to_do.clone())
        />
    }
}

/// The way to write as this person, where the link carries their key.
#[component]
fn Yours(person: PersonId) -> impl IntoView {
    let tongue = Tongue::get();
    let carried = Route::sealed(&screen::address()).is_some_and(|(_, whose, _)| whose == person);
    view! {
        <section class="become__keep" aria-labelledby="yours">
            <h2 id="yours">{move || tongue.t().finding().yours}</h2>
            {if carried {
                view! { <Unlock person /> }.into_any()
            } else {
                view! { <p class="measure">{move || tongue.t().finding().read_only}</p> }.into_any()
            }}
        </section>
    }
}

#[component]
fn Unlock(person: PersonId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let pin = RwSignal::new(String::new());
    let wrong = wrong_pin(app, pin);
    let trying = RwSignal::new(false);
    Effect::new(move |_| wrong.get().then(|| trying.set(false)));
    let unlock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        trying.set(true);
        app.run(Intent::StepBack { person, pin: pin.get_untracked() });
    };
    view! {
        <form class="form" on:submit=unlock novalidate>
            <Field
                label=move || tongue.t().finding().pin.to_owned() hint=move || tongue.t().finding().yours_how.to_owned()
                error=move || if wrong.get() { tongue.t().finding().pin_wrong.to_owned() } else { String::new() }
                value=pin kind=FieldKind::Pin class="field__input--short"
            />
            <div class="button-row">
                <button class="button" type="submit" disabled=move || trying.get()>{move || tongue.t().finding().yours_do}</button>
            </div>
        </form>
    }
}
