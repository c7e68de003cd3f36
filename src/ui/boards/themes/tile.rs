//! A card on the board with its grip: a real button, so that pointer, touch and keyboard lift it alike.

use super::hand::{Hand, grip_id};
use super::pointer::Dragging;
use crate::domain::card::CardSplit;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::{App, Tongue};
use crate::view::cards::Joined;
use crate::view::themes::Tile;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A card on the board.
#[component]
pub fn CardTile(tile: Memo<Tile>, hand: Hand, may_group: Signal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    let card = tile.with_untracked(|tile| tile.card);
    let dragging = Dragging::new(hand, tile);
    let is_lifted = memo(move || hand.lift.with(|lift| lift.as_ref().is_some_and(|lift| lift.cards.contains(&card))));
    let is_dragged = move || is_lifted.get() && hand.lift.with(|lift| lift.as_ref().is_some_and(|lift| lift.at.is_some()));
    let is_chosen = memo(move || hand.chosen.with(|chosen| chosen.contains(&card)));
    let text = move || {
        let t = tongue.t();
        tile.with(|tile| if tile.text.is_empty() { t.common().words_missing.to_owned() } else { tile.text.clone() })
    };
    view! {
        <li
            class="slip"
            class:slip--chosen=move || is_chosen.get()
            class:slip--lifted=move || is_lifted.get() && !is_dragged()
            class:slip--left-behind=is_dragged
            class:slip--merged=move || tile.with(|tile| !tile.merged.is_empty())
            class:slip--movable=move || may_group.get()
            on:pointerdown=move |event| if may_group.get_untracked() { dragging.down(&event) }
            on:pointermove=move |event| dragging.moved(&event)
            on:pointerup=move |event| dragging.up(&event)
            on:pointercancel=move |_| dragging.cancel()
        >
            <Show when=move || may_group.get()><Grip tile hand dragging/></Show>
            <p class="slip__number">{move || tile.with(|tile| shown_number(tile.number))}</p>
            <p
                class="slip__text slip__text--clamped"
                lang=move || tile.with(|tile| lang_tag(tile.lang))
                on:click=move |_| if may_group.get_untracked() && !dragging.was_drag() { hand.choose(card) }
            >
                {text}
            </p>
            <MergedHere tile may_group/>
        </li>
    }
}

#[component]
fn Grip(tile: Memo<Tile>, hand: Hand, dragging: Dragging) -> impl IntoView {
    let tongue = Tongue::get();
    let card = tile.with_untracked(|tile| tile.card);
    let is_held = move || {
        hand.lift.with(|lift| lift.as_ref().is_some_and(|lift| lift.cards.contains(&card)))
            || hand.chosen.with(|chosen| chosen.contains(&card))
    };
    view! {
        <button
            class="slip__grip"
            id=grip_id(card)
            type="button"
            aria-pressed=move || is_held().to_string()
            aria-label=move || (tongue.t().themes().grip)(&tile.with(|tile| shown_number(tile.number)))
            aria-describedby="themes-help"
            on:keydown=move |event| by_key(hand, tile, &event)
            on:click=move |_| if !dragging.was_drag() { tap(hand, tile) }
        >
            <Icon glyph=Glyph::Grip/>
        </button>
    }
}

/// A tap lifts a card; the next tap on it puts it down.
fn tap(hand: Hand, tile: Memo<Tile>) {
    if hand.lift.with_untracked(Option::is_some) { hand.put_down() } else { tile.with_untracked(|tile| hand.lift(tile, None)) }
}

/// The keys of a grip. What is not ours goes on to the page.
fn by_key(hand: Hand, tile: Memo<Tile>, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let card = tile.with_untracked(|tile| tile.card);
    let is_lifted = hand.lift.with_untracked(Option::is_some);
    let key = event.key();
    let ours = match (key.as_str(), is_lifted) {
        (" " | "Enter", _) => {
            tap(hand, tile);
            true
        }
        ("ArrowLeft" | "ArrowUp", true) => {
            hand.go_on(-1);
            true
        }
        ("ArrowRight" | "ArrowDown", true) => {
            hand.go_on(1);
            true
        }
        ("ArrowUp", false) => {
            hand.focus_in_column(card, -1);
            true
        }
        ("ArrowDown", false) => {
            hand.focus_in_column(card, 1);
            true
        }
        ("ArrowLeft", false) => {
            hand.focus_beside(card, -1);
            true
        }
        ("ArrowRight", false) => {
            hand.focus_beside(card, 1);
            true
        }
        ("Escape", _) => {
            let held = hand.holds();
            if held {
                hand.let_go();
            }
            held
        }
        ("x", _) => {
            hand.choose(card);
            true
        }
        ("m", _) => {
            hand.merge_with(card);
            true
        }
        (other, _) => hand.put_by_key(card, other),
    };
    if ours {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// What was merged into it, with the way back.
#[component]
fn MergedHere(tile: Memo<Tile>, may_group: Signal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let merged = memo(move || tile.with(|tile| tile.merged.clone()));
    let summary = move || {
        let t = tongue.t();
        let numbers: Vec<String> = merged.with(|merged| merged.iter().map(|one| shown_number(one.number)).collect());
        (t.slip().merged_here)(&(t.common().list)(&numbers))
    };
    let one = move |joined: Joined| {
        view! {
            <div>
                <p><span class="note number">{shown_number(joined.number)}</span>" "<span lang=lang_tag(joined.lang)>{joined.text}</span></p>
                <Show when=move || may_group.get()>
                    <button class="button" type="button" on:click=move |_| app.act(CardSplit { card: joined.card })>
                        {move || tongue.t().cards().split}
                    </button>
                </Show>
            </div>
        }
    };
    view! {
        <Show when=move || merged.with(|merged| !merged.is_empty())>
            <div class="slip__fate">
                <MadeOf summary=Signal::derive(summary)>
                    {move || merged.get().into_iter().map(one).views()}
                </MadeOf>
            </div>
        </Show>
    }
}
