//! One card's line, readable by everybody.

use crate::app::route::Page;
use crate::domain::card::CardBack;
use crate::domain::id::CardId;
use crate::domain::response::Item;
use crate::ui::pages::line::{LineOf, told};
use crate::ui::parts::flow::Show;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::notice::Notice;
use crate::ui::pieces::back::Back;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::slip::shown_number;
use crate::ui::{App, Tongue};
use crate::view::line::Line;
use leptos::prelude::*;

/// The page of one card.
#[component]
pub fn CardPage(card: CardId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = told(app, Item::Card(card));
    let title = move || {
        let number = page.with(|line| line.as_ref().map(|line| shown_number(line.head.number)));
        number.map_or_else(|| tongue.t().line().title.to_owned(), |number| (tongue.t().line().card)(&number))
    };
    view! {
        <Sheet class="become" title=title>
            <Show when=move || page.with(Option::is_some) fallback=NoSuchCard>
                <LineOf item=Item::Card(card) alone=true />
                <MeToo page card />
            </Show>
            <Back page=Page::Mine words=|t| t.line().back_to_mine />
        </Sheet>
    }
}

#[component]
fn NoSuchCard() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <h1>{move || tongue.t().line().title}</h1>
        <Notice
            happened=move || tongue.t().line().no_such.to_owned()
            to_do=move || tongue.t().line().no_such_do.to_owned()
        />
    }
}

/// Somebody else's card: say "me too".
#[component]
fn MeToo(page: Memo<Option<Line>>, card: CardId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let backed = move || page.with(|line| line.as_ref().is_some_and(|line| line.head.backed));
    let may = move || page.with(|line| line.as_ref().is_some_and(|line| line.head.may_back.is_ok()));
    let word = move || if backed() { tongue.t().everyone().me_too_done } else { tongue.t().everyone().me_too };
    view! {
        <Show when=may>
            <button
                class="button" type="button" aria-pressed=move || backed().to_string()
                on:click=move |_| app.act(CardBack { card, on: !untrack(backed) })
            >
                {move || view! { <Icon glyph=if backed() { Glyph::Check } else { Glyph::Plus } /> }}
                {word}
            </button>
        </Show>
    }
}
