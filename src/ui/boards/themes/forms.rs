//! What the board asks: a theme's name, to which theme another is joined, which of several cards stays on top.

use super::hand::{Ask, Hand};
use crate::app::{Intent, Saying};
use crate::domain::card::CardMerge;
use crate::domain::id::{CardId, ThemeId};
use crate::domain::theme::{ThemeDrop, ThemeMake, ThemePut, ThemeRename};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::pick::{Choose, Pick};
use crate::ui::pieces::slip::shown_number;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::cards::Slips;
use crate::view::themes::Themes;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The dialog of the board.
#[component]
pub fn Asked(hand: Hand, page: Memo<Themes>) -> impl IntoView {
    let tongue = Tongue::get();
    let title = move || {
        let t = tongue.t().themes();
        hand.asks.with(|ask| match ask {
            Ask::Nothing => String::new(),
            Ask::Make(_) => t.make_title.to_owned(),
            Ask::Rename(_, title) => (t.rename_title)(title),
            Ask::Join(_, title) => (t.join_title)(title),
            Ask::Merge(_) => t.merge_title.to_owned(),
        })
    };
    view! {
        <Dialog open=hand.asking title=Signal::derive(title)>
            {move || match hand.asks.get() {
                Ask::Nothing => ().into_any(),
                Ask::Make(cards) => view! { <Make hand cards/> }.into_any(),
                Ask::Rename(theme, title) => view! { <Rename hand theme title/> }.into_any(),
                Ask::Join(theme, _) => view! { <Join hand page theme/> }.into_any(),
                Ask::Merge(cards) => view! { <Merge hand cards/> }.into_any(),
            }}
        </Dialog>
    }
}

/// The two buttons at the end of a form.
#[component]
fn Ends(hand: Hand, #[prop(into)] words: Signal<String>, #[prop(into)] disabled: Signal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <div class="dialog__acts">
            <button class="button" type="button" on:click=move |_| hand.asking.set(false)>{move || tongue.t().common().cancel}</button>
            <button class="button button--accent" type="submit" disabled=move || disabled.get()>{move || words.get()}</button>
        </div>
    }
}

/// A theme's name: the field, and why it will not do.
#[component]
fn Title(value: RwSignal<String>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Field
            label=Signal::derive(move || tongue.t().themes().title.to_owned())
            hint=Signal::derive(move || tongue.t().themes().title_hint.to_owned())
            value=value
            limit=60
        />
    }
}

#[component]
fn Make(hand: Hand, cards: Vec<CardId>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let title = RwSignal::new(String::new());
    let many = u32::try_from(cards.len()).unwrap_or(u32::MAX);
    let make = StoredValue::new(cards);
    let act = move || ThemeMake { title: title.get().trim().to_owned(), cards: make.get_value() };
    let refused = app.view(move |lens| lens.admit(act()).is_err());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.act(act());
        hand.chosen.set(BTreeSet::new());
        hand.asking.set(false);
    };
    view! {
        <form class="form" on:submit=submit>
            <Title value=title/>
            <Show when=move || many != 0><p class="note">{move || (tongue.t().themes().make_with)(many)}</p></Show>
            <Ends hand words=Signal::derive(move || tongue.t().themes().make.to_owned()) disabled=refused/>
        </form>
    }
}

#[component]
fn Rename(hand: Hand, theme: ThemeId, title: String) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let title = RwSignal::new(title);
    let act = move || ThemeRename { theme, title: title.get().trim().to_owned() };
    let refused = app.view(move |lens| lens.admit(act()).is_err());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.act(act());
        hand.asking.set(false);
    };
    view! {
        <form class="form" on:submit=submit>
            <Title value=title/>
            <Ends hand words=Signal::derive(move || tongue.t().themes().rename_do.to_owned()) disabled=refused/>
        </form>
    }
}

/// Moves all cards of a theme to another, and takes it apart.
#[component]
fn Join(hand: Hand, page: Memo<Themes>, theme: ThemeId) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let others = memo(move || {
        page.with(|page| {
            let others = page.columns.iter().filter(|column| column.theme != Some(theme));
            others.map(|column| (column.theme, column.title.clone())).collect::<Vec<_>>()
        })
    });
    let into = RwSignal::new(others.with_untracked(|others| others.first().and_then(|(theme, _)| *theme)));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let cards: Vec<CardId> = app.look(|model| {
            model.opened().map(|open| open.ledger.state().cards_of(theme).map(|(id, _)| id).collect()).unwrap_or_default()
        });
        let put = cards.chunks(400).map(|cards| ThemePut { cards: cards.to_vec(), theme: into.get() }.into());
        let acts: Vec<Saying> = put.chain([ThemeDrop { theme, drop: true }.into()]).collect();
        app.run(Intent::Acts(acts));
        hand.asking.set(false);
    };
    view! {
        <form class="form" on:submit=submit>
            <p class="note">{move || tongue.t().themes().join_hint}</p>
            <Pick label=Signal::derive(move || tongue.t().themes().join_which.to_owned()) options=others value=into/>
            <Ends
                hand
                words=Signal::derive(move || tongue.t().themes().join_do.to_owned())
                disabled=Signal::derive(move || into.with(Option::is_none))
            />
        </form>
    }
}

/// Puts the other cards under the one that stays on top.
#[component]
fn Merge(hand: Hand, cards: Vec<CardId>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let top = RwSignal::new(cards.first().copied());
    let cards = StoredValue::new(cards);
    let words = steady(app, move |lens| {
        let slips = Slips::of(lens);
        let mut slips: Vec<_> = cards.with_value(|cards| cards.iter().filter_map(|card| slips.slip(*card)).collect());
        slips.sort_by_key(|slip| slip.number);
        slips.into_iter().map(|slip| (Some(slip.card), slip.text, shown_number(slip.number))).collect::<Vec<_>>()
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(into) = top.get() else { return };
        let others: Vec<CardId> = cards.with_value(|cards| cards.iter().copied().filter(|card| *card != into).collect());
        app.run(Intent::Acts(others.into_iter().map(|card| CardMerge { card, into }.into()).collect()));
        hand.chosen.set(BTreeSet::new());
        hand.asking.set(false);
    };
    view! {
        <form class="form" on:submit=submit>
            <p class="note">{move || tongue.t().themes().merge_hint}</p>
            <Choose legend=Signal::derive(move || tongue.t().themes().merge_which.to_owned()) options=words value=top/>
            <Ends
                hand
                words=Signal::derive(move || tongue.t().themes().merge_do.to_owned())
                disabled=Signal::derive(move || top.with(Option::is_none))
            />
        </form>
    }
}
