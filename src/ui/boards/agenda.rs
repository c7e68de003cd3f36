//! The agenda wall: spaces × slots; anyone names a topic and takes a place, clashes are shown.

pub mod grid;
pub mod new_topic;
pub mod topic;

use crate::app::route::Page;
use crate::domain::id::TopicId;
use crate::domain::topic::{Place, TopicPlace};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::notice::Notice;
use crate::ui::parts::rows::current;
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::topic::TopicSlip;
use crate::ui::{App, Tongue};
use crate::view::agenda::{Agenda, Clash, Slip, agenda};
use grid::AgendaGrid;
use leptos::ev::keydown;
use leptos::prelude::*;
use new_topic::NewTopic;
use topic::TopicDialog;

/// The agenda wall of the facilitator.
#[component]
pub fn AgendaBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let wall = steady(app, agenda);
    let adding = RwSignal::new(false);
    let place = RwSignal::new(None::<Place>);
    let opened = RwSignal::new(None::<TopicId>);
    let moving = RwSignal::new(None::<TopicId>);
    let add = move |at: Option<Place>| {
        place.set(at);
        adding.set(true);
    };
    // An empty place takes the topic that is being moved, else a new one.
    let take = Callback::new(move |at: Place| match moving.get_untracked() {
        Some(topic) => {
            moving.set(None);
            app.act(TopicPlace { topic, place: Some(at) });
        }
        None => add(Some(at)),
    });
    let has_grid = memo(move || wall.with(|wall| !wall.slots.is_empty() && !wall.rows.is_empty()));
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().common().board(crate::domain::methods::Board::Agenda)}</h2>
            <button class="button" type="button" aria-keyshortcuts="t" on:click=move |_| add(None)>
                <Icon glyph=Glyph::Plus/>
                {move || tongue.t().agenda().add}
            </button>
        </div>
        <Show when=move || has_grid.get() fallback=move || view! { <NoGrid/> }>
            <Moving moving/>
            <AgendaGrid
                wall
                free=take
                open=Callback::new(move |id| opened.set(Some(id)))
                moving=Signal::derive(move || moving.get().is_some())
            />
        </Show>
        <Show when=move || wall.with(|wall| wall.topics == 0) && has_grid.get()>
            <div class="empty">
                <p class="empty__what">{move || tongue.t().agenda().empty}</p>
                <p class="empty__how">{move || tongue.t().agenda().empty_how}</p>
            </div>
        </Show>
        <Clashes wall/>
        <Unplaced wall opened/>
        <Gone wall/>
        <Dialog open=adding title=Signal::derive(move || tongue.t().agenda().new_title.to_owned())>
            <NewTopic open=adding place/>
        </Dialog>
        <TopicDialog opened lift=Callback::new(move |id| moving.set(Some(id)))/>
    }
}

/// A topic is being moved by hand: what to do, and how to leave it.
#[component]
fn Moving(moving: RwSignal<Option<TopicId>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let title = app.view(move |lens| moving.get().map(|topic| lens.topic_title(topic)).unwrap_or_default());
    let handle = window_event_listener(keydown, move |event| {
        if event.key() == "Escape" {
            moving.set(None);
        }
    });
    on_cleanup(move || handle.remove());
    view! {
        <div role="status">
            <Show when=move || moving.get().is_some()>
                <Notice
                    happened=Signal::derive(move || (tongue.t().agenda().moving)(&title.get()))
                    to_do=move || tongue.t().agenda().moving_how.to_owned()
                >
                    <button class="button" type="button" on:click=move |_| moving.set(None)>{move || tongue.t().common().not_now}</button>
                </Notice>
            </Show>
        </div>
    }
}

/// No place or no slot is planned: where to add them.
#[component]
pub fn NoGrid() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    view! {
        <div class="empty">
            <p class="empty__what">{move || tongue.t().agenda().no_grid}</p>
            <p class="empty__how">{move || tongue.t().agenda().no_grid_how}</p>
            <a class="button" href=app.href(Page::Settings)>{move || tongue.t().agenda().to_settings}</a>
        </div>
    }
}

/// Conveners who are wanted in two places at once.
#[component]
pub fn Clashes(wall: Memo<Agenda>) -> impl IntoView {
    let tongue = Tongue::get();
    let notice = move |clash: Clash| {
        let happened = move || {
            let t = tongue.t();
            let start = wall.with(|wall| wall.slots.iter().find(|slot| slot.id == clash.slot).map_or(0, |slot| slot.start_min));
            let name = if clash.convener.is_empty() { t.common().nobody_name } else { &clash.convener };
            (t.agenda().convener_clash)(
                name,
                &t.common().minute_of_day(start),
                u32::try_from(clash.topics.len()).unwrap_or(u32::MAX),
            )
        };
        view! { <Notice happened=Signal::derive(happened) to_do=move || tongue.t().agenda().convener_clash_how.to_owned()/> }
    };
    move || wall.with(|wall| wall.clashes.clone()).into_iter().map(notice).views()
}

/// Topics that have no place yet.
#[component]
pub fn Unplaced(wall: Memo<Agenda>, opened: RwSignal<Option<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let open = Callback::new(move |id| opened.set(Some(id)));
    let row = move |first: Slip| {
        let id = first.id;
        let slip = current(wall, first, |wall: &Agenda| &wall.unplaced, move |slip: &Slip| slip.id == id);
        view! { <li><TopicSlip slip open/></li> }
    };
    view! {
        <Show when=move || wall.with(|wall| !wall.unplaced.is_empty())>
            <section class="board-section">
                <h3 class="board-section__title">{move || tongue.t().agenda().unplaced}</h3>
                <ul class="breakouts">
                    <For each=move || wall.with(|wall| wall.unplaced.clone()) key=|slip| slip.id children=row/>
                </ul>
            </section>
        </Show>
    }
}

/// Topics that left the wall, and why: they stay readable.
#[component]
pub fn Gone(wall: Memo<Agenda>) -> impl IntoView {
    let tongue = Tongue::get();
    let row = move |gone: crate::view::agenda::Gone| {
        let why = move || match &gone.into {
            Some(title) => (tongue.t().agenda().gone_into)(title),
            None => tongue.t().agenda().gone_withdrawn.to_owned(),
        };
        view! { <li><strong>{gone.title.clone()}</strong>" "<span class="note">{why}</span></li> }
    };
    view! {
        <Show when=move || wall.with(|wall| !wall.gone.is_empty())>
            <section class="board-section">
                <h3 class="board-section__title">{move || tongue.t().agenda().gone}</h3>
                <ul>{move || wall.with(|wall| wall.gone.clone()).into_iter().map(row).views()}</ul>
            </section>
        </Show>
    }
}
