//! Everybody's wall: all cards, the latest first; say "me too"; by theme.

use crate::app::route::Page;
use crate::domain::card::CardBack;
use crate::domain::id::{CardId, ThemeId};
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::back::Back;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::slip::CardSlip;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::everyone::{Everyone, WallCard, everyone};
use leptos::prelude::*;

/// How many cards are drawn at once.
const AT_ONCE: usize = 50;

/// Everybody's wall.
#[component]
pub fn CardsPage() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Sheet class="resident" title=move || tongue.t().everyone().title.to_owned()>
            <Wall />
        </Sheet>
    }
}

#[component]
fn Wall() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let theme = RwSignal::new(None::<ThemeId>);
    let shown = RwSignal::new(AT_ONCE);
    let page = steady(app, move |lens| everyone(lens, theme.get(), shown.get()));
    let total = memo(move || page.with(|page| page.total));
    let drawn = move || u32::try_from(page.with(|page| page.cards.len())).unwrap_or(u32::MAX);
    let rows = move || page.with(|page| page.cards.iter().map(|card| card.slip.card).collect::<Vec<CardId>>());
    view! {
        <div class="resident__ways">
            <h1>{move || tongue.t().everyone().title}</h1>
            <a class="resident__wall" href=app.href(Page::Find)>{move || tongue.t().common().look_up} <Icon glyph=Glyph::Right /></a>
        </div>
        <Themes page theme />
        <Show when=move || { total.get() > 0 } fallback=Nothing>
            <p class="note" role="status">{move || (tongue.t().everyone().shown)(drawn(), total.get())}</p>
            <ul class="slips">
                <For each=rows key=|card| *card let:card>
                    <WallSlip page card />
                </For>
            </ul>
        </Show>
        <Show when=move || { drawn() < total.get() }>
            <button class="button button--wide" type="button" on:click=move |_| shown.update(|shown| *shown += AT_ONCE)>
                {move || tongue.t().everyone().more}
            </button>
        </Show>
        <Back page=Page::Me words=|t| t.everyone().back />
    }
}

/// All cards, or those of one theme.
#[component]
fn Themes(page: Memo<Everyone>, theme: RwSignal<Option<ThemeId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let themes = memo(move || page.with(|page| page.themes.clone()));
    let tab = move |(id, title, cards): (ThemeId, String, u32)| {
        view! {
            <button
                class="tabs__tab" type="button" aria-pressed=move || (theme.get() == Some(id)).to_string()
                on:click=move |_| theme.set(Some(id))
            >
                {title}
                " "
                <span class="tabs__count">{cards}</span>
            </button>
        }
    };
    view! {
        <Show when=move || !themes.with(Vec::is_empty)>
            <div class="tabs" role="group" aria-label=move || tongue.t().everyone().what>
                <button
                    class="tabs__tab" type="button" aria-pressed=move || theme.get().is_none().to_string()
                    on:click=move |_| theme.set(None)
                >
                    {move || tongue.t().everyone().all}
                </button>
                <For each=move || themes.get() key=|theme| theme.clone() children=tab />
            </div>
        </Show>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    view! {
        <div class="empty">
            <p class="empty__what">{move || tongue.t().everyone().empty}</p>
            <p class="empty__how">{move || tongue.t().everyone().empty_how}</p>
            <a class="button" href=app.href(Page::Me)>{move || tongue.t().everyone().write}</a>
        </div>
    }
}

#[component]
fn WallSlip(page: Memo<Everyone>, card: CardId) -> impl IntoView {
    let find = move || page.with_untracked(|page| page.cards.iter().find(|one| one.slip.card == card).cloned());
    find().map(|first| view! { <OneSlip page first /> }.into_any())
}

#[component]
fn OneSlip(page: Memo<Everyone>, first: WallCard) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let card = first.slip.card;
    let one = Memo::new(move |before: Option<&WallCard>| {
        let now = page.with(|page| page.cards.iter().find(|one| one.slip.card == card).cloned());
        now.unwrap_or_else(|| before.unwrap_or(&first).clone())
    });
    let backed = memo(move || one.with(|one| one.backed));
    let may = memo(move || one.with(|one| one.may_back));
    let reveal = one.with_untracked(|one| one.slip.mine);
    let word = move || if backed.get() { tongue.t().everyone().me_too_done } else { tongue.t().everyone().me_too };
    view! {
        <CardSlip slip=Signal::derive(move || one.with(|one| one.slip.clone())) linked=true reveal>
            <Show when=move || may.get()>
                <button
                    class="button" type="button" aria-pressed=move || backed.get().to_string()
                    on:click=move |_| app.act(CardBack { card, on: !backed.get_untracked() })
                >
                    {move || view! { <Icon glyph=if backed.get() { Glyph::Check } else { Glyph::Plus } /> }}
                    {word}
                </button>
            </Show>
        </CardSlip>
    }
}
