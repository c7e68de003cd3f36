//! Cards, themes and closing words on the wall.

use super::boards::NothingYet;
use crate::domain::methods::Board;
use crate::ui::parts::flow::{For, Show, Views};
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::closing::{Word, closing};
use crate::view::wall::{CARD_CHARS, THEMED_CHARS, WallTheme, cards, clipped, themes};
use leptos::prelude::*;

/// A card's number and words. With `closing` it is a closing word: its author's name instead of the number, turned by itself.
#[component]
fn WallSlip(word: Word, #[prop(default = CARD_CHARS)] chars: usize, #[prop(optional)] closing: bool) -> impl IntoView {
    let Word { number, text, lang, name, .. } = word;
    let numbered = (!closing).then(|| view! { <p class="slip__number">{shown_number(number)}</p> }.into_any());
    let name = (closing && !name.is_empty()).then(|| view! { <p class="slip__meta">{name}</p> }.into_any());
    view! {
        <li class="slip" data-turn=closing.then_some("")>
            {numbered}
            <p class="slip__text" lang=lang_tag(lang)>{clipped(&text, chars)}</p>
            {name}
        </li>
    }
}

/// The cards, the latest first.
#[component]
pub fn WallCards() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, cards);
    let of = move || page.with(|page| (page.shown, page.total));
    view! {
        <Show when=move || page.with(|page| page.total > 0) fallback=|| view! { <NothingYet board=Board::Cards/> }>
            <Show when=move || { of().0 < of().1 }>
                <p class="soft">{move || (tongue.t().wall().newest)(of().0, of().1)}</p>
            </Show>
            <div class="wall__columns">
                {move || page.with(|page| page.columns.clone()).into_iter().map(|words| view! {
                    <ul class="wall__column" data-turn="">{words.into_iter().map(|word| view! { <WallSlip word/> }).views()}</ul>
                }).views()}
            </div>
        </Show>
    }
}

/// The themes with their cards.
#[component]
pub fn WallThemes() -> impl IntoView {
    let app = App::get();
    let page = steady(app, themes);
    view! {
        <Show when=move || page.with(|page| !page.is_empty()) fallback=|| view! { <NothingYet board=Board::Themes/> }>
            <div class="wall__columns">
                {move || page.get().into_iter().map(|theme| view! { <Column theme/> }).views()}
            </div>
        </Show>
    }
}

#[component]
fn Column(theme: WallTheme) -> impl IntoView {
    let tongue = Tongue::get();
    let WallTheme { title, cards, words, part, .. } = theme;
    let count = move || (tongue.t().wall().column)(part, cards);
    view! {
        <section class="wall__column" data-turn="">
            <h2 class="wall__column-title"><span>{title}</span><span class="wall__column-count number">{count}</span></h2>
            <ul class="slips">{words.into_iter().map(|word| view! { <WallSlip word chars=THEMED_CHARS/> }).views()}</ul>
        </section>
    }
}

/// The closing words.
#[component]
pub fn WallClosing() -> impl IntoView {
    let app = App::get();
    let page = steady(app, closing);
    let asks = app.view(|lens| lens.session().is_some_and(|session| session.closed_at.is_none()));
    view! {
        <Show when=move || page.with(|page| !page.words.is_empty()) fallback=move || asks.get().then(|| view! { <NothingYet board=Board::Closing/> }.into_any())>
            <ul class="wall__columns">
                <For each=move || page.with(|page| page.words.clone()) key=|word| (word.id, word.text.clone()) let:word>
                    <WallSlip word closing=true/>
                </For>
            </ul>
        </Show>
    }
}

/// What the close sets going, and how far it has come.
#[component]
pub fn WhatFollows() -> impl IntoView {
    let tongue = Tongue::get();
    let page = steady(App::get(), closing);
    let due = move || {
        let t = tongue.t();
        page.with(|page| {
            let day = t.common().day(page.due?);
            Some(if page.overdue > 0 {
                (t.wall().overdue)(page.overdue, &day)
            } else {
                (t.wall().answered_by)(page.to_answer, &day)
            })
        })
    };
    let answered =
        move || page.with(|page| (page.answered > 0).then(|| (tongue.t().wall().answered)(page.answered, page.to_answer)));
    view! {
        <section data-turn="">
            <p class="wall__column-title">{due}</p>
            {move || answered().map(|words| view! { <p class="wall__column-title">{words}</p> }.into_any())}
        </section>
    }
}
