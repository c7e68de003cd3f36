//! Cards grouped into themes: by pointer, touch and keyboard alike, with undo; merging without loss; suggestions to confirm.

mod column;
mod forms;
mod hand;
mod pointer;
mod suggest;
mod tile;

use crate::app::Intent;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::rows::current;
use crate::ui::pieces::slip::shown_number;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::themes::{self, Column, Most};
use column::{Loose, ThemeColumn};
use forms::Asked;
use hand::{Ask, Hand, InHand};
use leptos::prelude::*;
use suggest::{SuggestButton, Suggestions};

/// So many cards of a column are shown at first, and so many more on demand.
const LOOSE: usize = 40;
const OF_THEME: usize = 40;

/// The board of themes.
#[component]
pub fn ThemesBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let most = RwSignal::new(Most { loose: LOOSE, theme: OF_THEME });
    let page = steady(app, move |lens| themes::themes(lens, most.get()));
    let hand = Hand::new(app, tongue, page);
    let suggestions = RwSignal::new(None);
    let may_group = move || page.with(|page| page.may_group);
    // Who groups has loose cards and themes beside each other; there is something to reach with the keyboard in both.
    let paned = memo(move || page.with(|page| page.may_group && page.loose.total > 0 && !page.columns.is_empty()));
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().themes().heading}</h2>
            <Show when=may_group>
                <div class="button-row">
                    <UndoButton/>
                    <SuggestButton suggestions/>
                    <button class="button" type="button" on:click=move |_| hand.ask(Ask::Make(hand.held()))>
                        <Icon glyph=Glyph::Plus/>
                        {move || tongue.t().themes().new_theme}
                    </button>
                </div>
            </Show>
        </div>
        <Show when=may_group><Help/></Show>
        <p class="visually-hidden" aria-live="assertive">{move || hand.said.get()}</p>
        <Show
            when=move || page.with(|page| page.cards > 0 || !page.columns.is_empty())
            fallback=move || view! {
                <div class="empty">
                    <p class="empty__what">{move || tongue.t().themes().empty}</p>
                    <p class="empty__how">{move || tongue.t().themes().empty_how}</p>
                </div>
            }
        >
            <InHand hand page/>
            <Suggestions suggestions/>
            <div class="theme-board" class:theme-board--paned=move || paned.get()>
                <Loose page hand most/>
                <div class="theme-board__themes">
                    <For
                        each=move || page.with(|page| page.columns.clone())
                        key=|column| column.theme
                        children=move |first: Column| {
                            let theme = first.theme;
                            let column =
                                current(page, first, |page: &themes::Themes| &page.columns, move |c: &Column| c.theme == theme);
                            view! { <ThemeColumn column page hand most/> }
                        }
                    />
                </div>
            </div>
            <Dropped page/>
            <Ghost hand/>
        </Show>
        <Asked hand page/>
    }
}

/// How it is done, in a line.
#[component]
fn Help() -> impl IntoView {
    let tongue = Tongue::get();
    let key = |keys: &'static str, says: fn(&crate::text::themes::Themes) -> &'static str| {
        view! { <span><kbd>{keys}</kbd>" "{move || says(tongue.t().themes())}</span> }
    };
    view! {
        <p class="theme-board__help theme-board__help--touch">{move || tongue.t().themes().help_touch}</p>
        <p class="theme-board__help" id="themes-help">
            <span>{move || tongue.t().themes().help_drag}</span>
            {key("Space", |t| t.help_lift)}
            {key("← →", |t| t.help_move)}
            {key("Enter", |t| t.help_put)}
            {key("Esc", |t| t.help_drop)}
            {key("1 2 3", |t| t.help_theme)}
            {key("x", |t| t.help_choose)}
            {key("m", |t| t.merge)}
        </p>
    }
}

#[component]
fn UndoButton() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let nothing = app.model(|model| model.opened().is_none_or(|open| open.undo.is_empty()));
    view! {
        <button
            class="button"
            type="button"
            aria-keyshortcuts="Control+z"
            disabled=move || nothing.get()
            on:click=move |_| app.run(Intent::Undo)
        >
            <Icon glyph=Glyph::Undo/>
            {move || tongue.t().themes().undo}
        </button>
    }
}

/// Themes that were taken apart, to bring back.
#[component]
fn Dropped(page: Memo<themes::Themes>) -> impl IntoView {
    use crate::domain::theme::ThemeDrop;
    use crate::ui::parts::tally_bar::MadeOf;
    let (app, tongue) = (App::get(), Tongue::get());
    let dropped = memo(move || page.with(|page| page.dropped.clone()));
    let many = move || u32::try_from(dropped.with(Vec::len)).unwrap_or(u32::MAX);
    view! {
        <Show when=move || many() != 0>
            <MadeOf summary=Signal::derive(move || (tongue.t().themes().dropped)(many()))>
                {move || dropped.get().into_iter().map(|(theme, title)| view! {
                    <div class="button-row">
                        <span>{title}</span>
                        <button class="button" type="button" on:click=move |_| app.act(ThemeDrop { theme, drop: false })>
                            {move || tongue.t().themes().bring_back}
                        </button>
                    </div>
                }).views()}
            </MadeOf>
        </Show>
    }
}

/// What hangs on the pointer while something is dragged.
#[component]
fn Ghost(hand: Hand) -> impl IntoView {
    let tongue = Tongue::get();
    let place = move || hand.lift.with(|lift| lift.as_ref().and_then(|lift| lift.at));
    let more = move || {
        let others = hand.lift.with(|lift| lift.as_ref().map_or(0, |lift| lift.cards.len().saturating_sub(1)));
        u32::try_from(others).unwrap_or(u32::MAX)
    };
    view! {
        <Show when=move || place().is_some()>
            <div
                class="slip slip--lifted theme-board__ghost"
                aria-hidden="true"
                style:translate=move || place().map(|(x, y)| format!("{x}px {y}px")).unwrap_or_default()
            >
                <p class="slip__number">{move || hand.lift.with(|lift| lift.as_ref().map(|lift| shown_number(lift.number)))}</p>
                <p class="slip__text slip__text--clamped">
                    {move || hand.lift.with(|lift| lift.as_ref().map(|lift| lift.text.clone()))}
                </p>
                <Show when=move || { more() > 0 }><p class="slip__meta">{move || (tongue.t().themes().and_more)(more())}</p></Show>
            </div>
        </Show>
    }
}
