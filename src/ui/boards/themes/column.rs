//! A theme with its cards, and the cards that are in none.

use super::hand::{Ask, Hand, Place, theme_key};
use super::tile::CardTile;
use super::{LOOSE, OF_THEME};
use crate::domain::id::ThemeId;
use crate::domain::theme::ThemeDrop;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::menu::Menu;
use crate::ui::parts::rows::current;
use crate::ui::{App, Tongue};
use crate::view::themes::{Column, Most, Themes, Tile};
use leptos::prelude::*;

/// Cards that are in no theme.
#[component]
pub fn Loose(page: Memo<Themes>, hand: Hand, most: RwSignal<Most>) -> impl IntoView {
    let tongue = Tongue::get();
    let column = memo(move || page.with(|page| page.loose.clone()));
    let may_group = Signal::derive(move || page.with(|page| page.may_group));
    view! {
        <section
            class="theme-board__column theme-board__column--loose"
            class:theme-board__column--target=move || is_over(hand, Place::Loose)
            aria-labelledby="theme-loose"
            data-place=Place::Loose.name()
        >
            <div class="theme-board__head">
                <h3 class="theme-board__name" id="theme-loose">
                    {move || tongue.t().themes().loose}
                    " "
                    <span class="theme-board__count number">{move || column.with(|column| column.total)}</span>
                </h3>
                <Show when=move || may_group.get()><KeyOf key='0'/></Show>
            </div>
            <Here hand place=Place::Loose/>
            <Tiles column hand may_group/>
            <MoreTiles column on_more=move || most.update(|most| most.loose += LOOSE)/>
        </section>
    }
}

/// A theme.
#[component]
pub fn ThemeColumn(column: Memo<Column>, page: Memo<Themes>, hand: Hand, most: RwSignal<Most>) -> impl IntoView {
    let tongue = Tongue::get();
    let Some(theme) = column.with_untracked(|column| column.theme) else { return ().into_any() };
    let may_group = Signal::derive(move || page.with(|page| page.may_group));
    let id = format!("theme-{theme}");
    let labelled = id.clone();
    let key = memo(move || page.with(|page| page.columns.iter().position(|c| c.theme == Some(theme)).and_then(theme_key)));
    view! {
        <section
            class="theme-board__column"
            class:theme-board__column--target=move || is_over(hand, Place::Theme(theme))
            aria-labelledby=labelled
            data-place=Place::Theme(theme).name()
        >
            <div class="theme-board__head">
                <h3 class="theme-board__name" id=id>
                    {move || column.with(|column| column.title.clone())}
                    " "
                    <span class="theme-board__count number">{move || column.with(|column| column.total)}</span>
                </h3>
                <Show when=move || may_group.get()>
                    <div class="theme-board__tools">
                        {move || key.get().map(|key| view! { <KeyOf key/> }.into_any())}
                        <ThemeMenu column theme hand/>
                    </div>
                </Show>
            </div>
            <Here hand place=Place::Theme(theme)/>
            <Tiles column hand may_group/>
            <Show when=move || column.with(|column| column.total == 0)>
                <p class="note">{move || tongue.t().themes().no_cards_here}</p>
            </Show>
            <MoreTiles column on_more=move || most.update(|most| most.theme += OF_THEME)/>
            <Was column/>
        </section>
    }
    .into_any()
}

fn is_over(hand: Hand, place: Place) -> bool {
    hand.lift.with(|lift| lift.as_ref().is_some_and(|lift| lift.over == Some(place)))
}

/// The key that puts a card here.
#[component]
fn KeyOf(key: char) -> impl IntoView {
    let tongue = Tongue::get();
    view! { <kbd title=move || (tongue.t().themes().key_of)(&key.to_string())>{key.to_string()}</kbd> }
}

/// For who does not drag: puts down here what is in the hand.
#[component]
fn Here(hand: Hand, place: Place) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Show when=move || hand.offers()>
            <button class="theme-board__here" type="button" on:click=move |_| hand.put(hand.held(), place)>
                {move || tongue.t().themes().put_here}
            </button>
        </Show>
    }
}

#[component]
fn Tiles(column: Memo<Column>, hand: Hand, may_group: Signal<bool>) -> impl IntoView {
    let row = move |first: Tile| {
        let card = first.card;
        let tile = current(column, first, |column: &Column| &column.tiles, move |tile: &Tile| tile.card == card);
        view! { <CardTile tile hand may_group/> }
    };
    view! {
        <ul class="slips">
            <For each=move || column.with(|column| column.tiles.clone()) key=|tile| tile.card children=row/>
        </ul>
    }
}

#[component]
fn MoreTiles(column: Memo<Column>, on_more: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let tongue = Tongue::get();
    let more = move || column.with(|column| column.total.saturating_sub(u32::try_from(column.tiles.len()).unwrap_or(u32::MAX)));
    view! {
        <Show when=move || more() != 0>
            <button class="button" type="button" on:click=move |_| on_more()>{move || (tongue.t().themes().more_of)(more())}</button>
        </Show>
    }
}

/// What it was called before.
#[component]
fn Was(column: Memo<Column>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Show when=move || column.with(|column| !column.was.is_empty())>
            <p class="note">{move || {
                let t = tongue.t();
                (t.themes().was)(&column.with(|column| (t.common().list)(&column.was)))
            }}</p>
        </Show>
    }
}

/// The rarer acts on a theme.
#[component]
fn ThemeMenu(column: Memo<Column>, theme: ThemeId, hand: Hand) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let title = move || column.with(|column| column.title.clone());
    let act = move |glyph: Glyph,
                    words: fn(&crate::text::themes::Themes) -> &'static str,
                    class: &'static str,
                    run: Callback<()>| {
        view! { <button class=class type="button" on:click=move |_| run.run(())><Icon glyph/>{move || words(tongue.t().themes())}</button> }
    };
    view! {
           <Menu summary=Box::new(move || {
    view! {
               <summary
                   class="button button--quiet button--icon"
                   aria-label=move || (tongue.t().themes().more_about)(&title())
               >
                   <Icon glyph=Glyph::More/>
               </summary> }.into_any() })>
                   {act(Glyph::Pen, |t| t.rename, "menu__act", Callback::new(move |()| hand.ask(Ask::Rename(theme, title()))))}
                   {act(Glyph::Merge, |t| t.join, "menu__act", Callback::new(move |()| hand.ask(Ask::Join(theme, title()))))}
                   {act(
                       Glyph::Undo,
                       |t| t.take_apart,
                       "menu__act menu__act--danger",
                       Callback::new(move |()| app.act(ThemeDrop { theme, drop: true })),
                   )}
           </Menu>
       }
}
