//! Themes suggested by the likeness of the cards. Nothing follows from one by itself: a person names it, leaves cards out,
//! makes it, or leaves it be.

use crate::domain::id::CardId;
use crate::domain::theme::ThemeMake;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show, Views};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::why::Why;
use crate::ui::{App, Tongue};
use crate::view::themes::{self, Suggested, Tile};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::time::Duration;

/// The longest title a theme may have, in characters.
const TITLE_MAX: usize = 60;
/// So many cards of a suggestion are named in its sentence.
const NAMED: usize = 8;

/// One suggestion, as a person has changed it.
#[derive(Debug, Clone, Copy)]
pub struct Draft {
    place: usize,
    title: RwSignal<String>,
    tiles: StoredValue<Vec<Tile>>,
    /// Cards that do not belong.
    out: RwSignal<BTreeSet<CardId>>,
}

/// What was found; `None` while nobody has asked.
pub type Drafts = RwSignal<Option<Vec<Draft>>>;

fn draft(tongue: Tongue, place: usize, suggested: Suggested) -> Draft {
    let title: String = (tongue.t().common().list)(&suggested.terms).chars().take(TITLE_MAX).collect();
    Draft { place, title: RwSignal::new(title), tiles: StoredValue::new(suggested.tiles), out: RwSignal::default() }
}

/// Asks for suggestions. Thousands of cards take a moment, so the button says so first.
#[component]
pub fn SuggestButton(suggestions: Drafts) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let looking = RwSignal::new(false);
    let find = move || {
        let found = app.look(|model| model.lens().map(themes::suggestions).unwrap_or_default());
        suggestions.set(Some(found.into_iter().enumerate().map(|(place, one)| draft(tongue, place, one)).collect()));
        looking.set(false);
    };
    let ask = move |_| {
        looking.set(true);
        set_timeout(find, Duration::from_millis(40));
    };
    view! {
        <button class="button" type="button" disabled=move || looking.get() on:click=ask>
            <Icon glyph=Glyph::Eye/>
            {move || if looking.get() { tongue.t().themes().suggesting } else { tongue.t().themes().suggest }}
        </button>
    }
}

/// The suggestions, each until it is made or left.
#[component]
pub fn Suggestions(suggestions: Drafts) -> impl IntoView {
    let tongue = Tongue::get();
    let many = move || suggestions.with(|found| found.as_ref().map_or(0, |found| u32::try_from(found.len()).unwrap_or(u32::MAX)));
    let leave = move |place: usize| {
        suggestions.update(|found| {
            let left = found.take().unwrap_or_default().into_iter().filter(|draft| draft.place != place);
            *found = Some(left.collect::<Vec<_>>()).filter(|left| !left.is_empty());
        });
    };
    view! {
        <Show when=move || suggestions.with(Option::is_some)>
            <section class="board-section" aria-labelledby="themes-suggested">
                <div class="board-head">
                    <h3 class="board-section__title" id="themes-suggested">{move || match many() {
                        0 => tongue.t().themes().suggest.to_owned(),
                        many => (tongue.t().themes().suggested)(many),
                    }}</h3>
                    <button class="button button--quiet" type="button" on:click=move |_| suggestions.set(None)>
                        {move || if many() == 0 { tongue.t().common().close } else { tongue.t().themes().leave_all }}
                    </button>
                </div>
                <p class="note" role="status">
                    {move || if many() == 0 { tongue.t().themes().suggested_none } else { tongue.t().themes().suggested_hint }}
                </p>
                <For
                    each=move || suggestions.get().unwrap_or_default()
                    key=|draft| draft.place
                    children=move |draft: Draft| view! { <OneSuggestion draft on_leave=move || leave(draft.place)/> }
                />
            </section>
        </Show>
    }
}

#[component]
fn OneSuggestion(draft: Draft, on_leave: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let kept = move || {
        let out = draft.out.get();
        draft.tiles.with_value(|tiles| tiles.iter().filter(|tile| !out.contains(&tile.card)).cloned().collect::<Vec<_>>())
    };
    let alike = move || {
        let t = tongue.t();
        let mut numbers: Vec<String> = kept().iter().map(|tile| shown_number(tile.number)).collect();
        let more = numbers.len().saturating_sub(NAMED);
        numbers.truncate(NAMED);
        if more > 0 {
            numbers.push((t.themes().and_more)(u32::try_from(more).unwrap_or(u32::MAX)));
        }
        let list = if more > 0 { numbers.join(if t.tag == "en" { ", " } else { "、" }) } else { (t.common().list)(&numbers) };
        (t.themes().seem_alike)(&list)
    };
    let act =
        move || ThemeMake { title: draft.title.get().trim().to_owned(), cards: kept().iter().map(|tile| tile.card).collect() };
    let refused = app.view(move |lens| lens.admit(act()).err());
    let untitled = move || draft.title.with(|title| title.trim().is_empty());
    let make = move |_| {
        app.act(act());
        on_leave();
    };
    view! {
        <div class="theme-board__likely">
            <p>{alike}</p>
            <MadeOf summary=Signal::derive(move || tongue.t().themes().look.to_owned())>
                {draft.tiles.with_value(|tiles| tiles.iter().cloned().map(|tile| view! { <Belongs tile out=draft.out/> }).views())}
            </MadeOf>
            <Field
                label=Signal::derive(move || tongue.t().themes().title.to_owned())
                hint=move || tongue.t().themes().suggested_title_hint.to_owned()
                value=draft.title
                limit=TITLE_MAX
            />
            <div class="button-row">
                <button class="button" type="button" disabled=move || refused.with(Option::is_some) || kept().is_empty() on:click=make>
                    <Icon glyph=Glyph::Merge/>
                    {move || tongue.t().themes().group_them}
                </button>
                <button class="button button--quiet" type="button" on:click=move |_| on_leave()>{move || tongue.t().themes().leave}</button>
            </div>
            <Show when=move || refused.with(Option::is_some) && !untitled()><p class="button__why"><Why refused/></p></Show>
        </div>
    }
}

/// Whether a card belongs to the suggestion.
#[component]
fn Belongs(tile: Tile, out: RwSignal<BTreeSet<CardId>>) -> impl IntoView {
    let card = tile.card;
    let turn = move |event: leptos::ev::Event| {
        let belongs = event_target_checked(&event);
        out.update(|out| {
            if belongs {
                out.remove(&card)
            } else {
                out.insert(card)
            };
        });
    };
    view! {
        <label class="choice__row">
            <input class="choice__input" type="checkbox" prop:checked=move || out.with(|out| !out.contains(&card)) on:change=turn/>
            <span class="choice__text">
                <span lang=lang_tag(tile.lang)>{tile.text}</span>
                <span class="choice__hint number">{shown_number(tile.number)}</span>
            </span>
        </label>
    }
}
