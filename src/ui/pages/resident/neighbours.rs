//! Who said something alike to the card that is being written.

use crate::domain::card::CardBack;
use crate::domain::id::CardId;
use crate::ui::parts::field::characters;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::resident::CARD_MAX;
use crate::view::resident::alike::{Alike, Wall};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::time::Duration;

/// How long one must rest before neighbours are looked for.
const REST: Duration = Duration::from_millis(350);

/// Cards alike to what is being written, found when the writer rests.
fn alike(app: App, text: RwSignal<String>) -> Memo<Vec<Alike>> {
    let rested = RwSignal::new(text.get_untracked());
    let mut settle = debounce(REST, move |text: String| {
        rested.try_set(text);
    });
    Effect::new(move |_| settle(text.get()));
    // Made anew only when the wall has changed; and, since nobody asks before something is written, never for readers.
    let stamp = steady(app, |lens| {
        let cards = lens.state().cards.values().filter(|card| card.on_wall());
        let backed = |card: &&crate::domain::card::Card| lens.who.is_some_and(|who| card.backers.contains(&who));
        let wordings: usize = cards.clone().map(|card| card.wordings.len()).sum();
        (lens.who, cards.clone().count(), wordings, cards.filter(backed).count())
    });
    let wall = Memo::new_with_compare(
        move |_| {
            stamp.with(|_| ());
            app.look(|model| model.lens().map(Wall::of))
        },
        |_, _| true,
    );
    memo(move || {
        let text = rested.get();
        if characters(text.trim()) == 0 || characters(&text) > CARD_MAX {
            return Vec::new();
        }
        wall.with(|wall| wall.as_ref().map(|wall| wall.near(&text)).unwrap_or_default())
    })
}

/// Neighbours who said something alike: join theirs, or hand in one's own anyway. `any`: told whether there are some.
#[component]
pub fn Neighbours(text: RwSignal<String>, any: RwSignal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    let alike = alike(App::get(), text);
    Effect::new(move |_| any.set(!alike.with(Vec::is_empty)));
    on_cleanup(move || {
        any.try_set(false);
    });
    let joined = RwSignal::new(false);
    let people = move || alike.with(|alike| alike.iter().map(|card| card.by).collect::<BTreeSet<_>>().len());
    let count = move || u32::try_from(people()).unwrap_or(u32::MAX);
    view! {
        <Show when=move || !alike.with(Vec::is_empty)>
            <details class="similar">
                <summary>
                    <Icon glyph=Glyph::Right />
                    <span role="status">{move || (tongue.t().writing().alike)(count())}</span>
                </summary>
                <ul class="similar__list">
                    <For each=move || alike.get() key=|card| card.card let:card>
                        <NeighbourSlip card alike joined />
                    </For>
                </ul>
            </details>
        </Show>
        <Show when=move || joined.get()>
            <p class="note" role="status">{move || tongue.t().writing().joined_alike}</p>
        </Show>
    }
}

#[component]
fn NeighbourSlip(card: Alike, alike: Memo<Vec<Alike>>, joined: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let id: CardId = card.card;
    let backed = memo(move || alike.with(|alike| alike.iter().any(|one| one.card == id && one.backed)));
    let toggle = move |_| {
        let on = !backed.get_untracked();
        app.act(CardBack { card: id, on });
        joined.set(on);
    };
    let word = move || {
        let t = tongue.t().writing();
        if backed.get() { t.me_too_done } else { t.me_too }
    };
    view! {
        <li class="slip">
            <p class="slip__number">{shown_number(card.number)}</p>
            <p class="slip__text" lang=lang_tag(card.lang)>{card.text}</p>
            <div class="slip__tools">
                <button class="button" type="button" aria-pressed=move || backed.get().to_string() on:click=toggle>
                    {move || view! { <Icon glyph=if backed.get() { Glyph::Check } else { Glyph::Plus } /> }}
                    {word}
                </button>
            </div>
        </li>
    }
}
