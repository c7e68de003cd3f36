//! What became of a card or a slip of which one knows the number: no key is needed to read.

use crate::app::route::Page;
use crate::domain::id::PersonId;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{Views, memo};
use crate::ui::parts::notice::Notice;
use crate::ui::pieces::back::Back;
use crate::ui::pieces::fate::FateLine;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::steady::steady_with;
use crate::ui::{App, Tongue};
use crate::view::find::{Found, Slip, find, number};
use crate::view::line::Fate;
use crate::view::mine::Kept;
use leptos::prelude::*;

/// Looks a number up.
#[component]
pub fn FindPage() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Sheet class="become" title=move || tongue.t().finding().find.to_owned()>
            <header class="become__head">
                <h1>{move || tongue.t().finding().find}</h1>
                <p>{move || tongue.t().finding().find_how}</p>
            </header>
            <Look />
            <Back page=Page::Report words=|t| t.resident().to_report />
        </Sheet>
    }
}

#[component]
fn Look() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let typed = RwSignal::new(String::new());
    let bad = RwSignal::new(false);
    let asked = RwSignal::new(None::<u32>);
    let found = steady_with(app, move || asked.get(), |lens, asked| asked.map(|number| (number, find(lens, number))));
    Effect::new(move |_| {
        typed.track();
        bad.set(false);
    });
    let look = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let wanted = typed.with_untracked(|typed| number(typed));
        bad.set(wanted.is_none());
        asked.set(wanted);
    };
    view! {
        <form class="form" on:submit=look novalidate>
            <Field
                label=move || tongue.t().finding().number.to_owned() hint=move || tongue.t().finding().number_hint.to_owned()
                error=move || if bad.get() { tongue.t().finding().number_bad.to_owned() } else { String::new() }
                value=typed class="field__input--short"
            />
            <div class="button-row">
                <button class="button button--accent" type="submit">{move || tongue.t().finding().find_do}</button>
            </div>
        </form>
        <div role="status">
            {move || found.get().map(|(number, found)| view! { <Shown number found /> }.into_any())}
        </div>
    }
}

#[component]
fn Shown(number: u32, found: Found) -> impl IntoView {
    let tongue = Tongue::get();
    if found == Found::default() {
        let said = memo(move || (tongue.t().finding().none)(number));
        return view! {
            <Notice
                happened=move || said.with(|said| said.happened.clone())
                safe=move || said.with(|said| said.safe.clone())
                to_do=move || said.with(|said| said.to_do.clone())
            />
        }
        .into_any();
    }
    view! {
        <ul class="slips">
            {found.card.map(|kept| view! { <CardFound kept /> }.into_any())}
            {found.slips.into_iter().map(|slip| view! { <SlipFound slip /> }.into_any()).views()}
        </ul>
    }
    .into_any()
}

#[component]
fn CardFound(kept: Kept) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let Kept { card, number, text, lang, fate } = kept;
    let waits = matches!(fate, Fate::Waiting);
    let words = move || match (waits, text.is_empty()) {
        (true, _) => tongue.t().finding().not_looked_at.to_owned(),
        (false, true) => tongue.t().common().words_missing.to_owned(),
        (false, false) => text.clone(),
    };
    view! {
        <li class="slip">
            <p class="slip__number">{shown_number(number)}</p>
            <p class="slip__text slip__text--clamped" lang=lang_tag(lang)>
                {if waits {
                    view! { {words} }.into_any()
                } else {
                    view! { <a class="slip__link" href=app.href(Page::Card(card))>{words}</a> }.into_any()
                }}
            </p>
            <p class="slip__fate"><FateLine fate /></p>
        </li>
    }
}

/// A slip: a way to what its person wrote. Where several claim it, a way to each.
#[component]
fn SlipFound(slip: Slip) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let Slip { label, people } = slip;
    if people.is_empty() {
        return view! { <li class="slip"><p class="slip__text">{move || (tongue.t().finding().slip_unused)(&label)}</p></li> }
            .into_any();
    }
    let way = move |(person, cards): (PersonId, usize)| {
        let label = label.clone();
        view! {
            <li class="slip">
                <p class="slip__text">
                    <a class="slip__link" href=app.href(Page::Line(person))>{move || (tongue.t().finding().slip)(&label, cards)}</a>
                </p>
            </li>
        }
    };
    people.into_iter().map(way).views().into_any()
}
