//! The grid of spaces and time slots: a real table.

use crate::domain::id::{SlotId, SpaceId, TopicId};
use crate::domain::topic::Place;
use crate::text::Messages;
use crate::ui::Tongue;
use crate::ui::parts::flow::{For, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::rows::current;
use crate::ui::pieces::topic::TopicSlip;
use crate::view::agenda::{Agenda, Cell, Row, Slip, SlotHead};
use leptos::prelude::*;

/// The grid. With `free` empty places take a new topic, with `open` topics open; without, it is to be read only.
#[component]
pub fn AgendaGrid(
    wall: Memo<Agenda>,
    /// Only so many slots, from the first of them.
    #[prop(default = (0, usize::MAX))]
    columns: (usize, usize),
    #[prop(optional)] free: Option<Callback<Place>>,
    #[prop(optional)] open: Option<Callback<TopicId>>,
    /// A topic is in the hand: empty places wait for it.
    #[prop(optional, into)]
    moving: Signal<bool>,
) -> impl IntoView {
    let tongue = Tongue::get();
    let reading = free.is_none();
    let wall = memo(move || wall.with(|wall| part_of(wall, columns)));
    let first = memo(move || wall.with(|wall| wall.rows.first().map(|row| row.space)));
    let heads = memo(move || wall.with(|wall| (wall.slots.clone(), wall.days)));
    let head = move |(slot, days): (SlotHead, bool)| view! { <Head at=slot days/> };
    view! {
        <div
            class="agenda-scroll"
            role=(!reading).then_some("region")
            tabindex=(!reading).then_some("0")
            aria-label=move || (!reading).then_some(tongue.t().agenda().grid)
        >
            <table class="agenda-grid">
                <caption class="visually-hidden">{move || tongue.t().agenda().grid}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="agenda-grid__corner">
                            <span class="visually-hidden">{move || tongue.t().agenda().space}</span>
                        </th>
                        {move || {
                            let (slots, days) = heads.get();
                            slots.into_iter().map(|slot| head((slot, days))).views()
                        }}
                    </tr>
                </thead>
                <tbody>
                    <For each=move || wall.with(|wall| wall.rows.clone()) key=|row| row.space let:row>
                        <SpaceRow
                            wall
                            space=row.space
                            free
                            open
                            moving
                            turn=Signal::derive(move || if columns.0 > 0 && first.get() == Some(row.space) { "new" } else { "" })
                        />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

/// Some columns of the wall.
fn part_of(wall: &Agenda, (from, columns): (usize, usize)) -> Agenda {
    let mut part = wall.clone();
    part.slots = part.slots.into_iter().skip(from).take(columns).collect();
    for row in &mut part.rows {
        row.cells = std::mem::take(&mut row.cells).into_iter().skip(from).take(columns).collect();
    }
    part
}

/// When a slot is: its time, with the day where there are several.
pub fn slot_words(slot: &SlotHead, days: bool, t: &Messages) -> String {
    let time = t.common().minute_of_day(slot.start_min);
    if days { format!("{} {time}", (t.common().day_short)(slot.day)) } else { time }
}

#[component]
fn Head(at: SlotHead, days: bool) -> impl IntoView {
    let slot = at;
    let tongue = Tongue::get();
    view! {
        <th scope="col" class=if slot.now { "agenda-grid__slot--now" } else { "" }>
            {move || slot_words(&slot, days, tongue.t())}
            " "
            <span class="agenda-grid__length">{move || (tongue.t().common().minutes)(slot.minutes.into())}</span>
        </th>
    }
}

#[component]
fn SpaceRow(
    wall: Memo<Agenda>,
    space: SpaceId,
    free: Option<Callback<Place>>,
    open: Option<Callback<TopicId>>,
    moving: Signal<bool>,
    /// How the row turns where pages do.
    turn: Signal<&'static str>,
) -> impl IntoView {
    let blank = Row { space, name: String::new(), cells: Vec::new() };
    let row = current(wall, blank, |wall: &Agenda| &wall.rows, move |row: &Row| row.space == space);
    view! {
        <tr data-turn=move || turn.get()>
            <th scope="row">{move || row.with(|row| row.name.clone())}</th>
            <For each=move || row.with(|row| row.cells.clone()) key=|cell| cell.place.slot let:cell>
                <SpaceSlot wall row at=cell.place.slot free open moving/>
            </For>
        </tr>
    }
}

#[component]
fn SpaceSlot(
    wall: Memo<Agenda>,
    row: Memo<Row>,
    at: SlotId,
    free: Option<Callback<Place>>,
    open: Option<Callback<TopicId>>,
    moving: Signal<bool>,
) -> impl IntoView {
    let place = Place { space: row.with_untracked(|row| row.space), slot: at };
    let blank = Cell { place, topics: Vec::new() };
    let cell = current(row, blank, |row: &Row| &row.cells, move |cell: &Cell| cell.place.slot == at);
    let topic = move |first: Slip| {
        let id = first.id;
        let slip = current(cell, first, |cell: &Cell| &cell.topics, move |slip: &Slip| slip.id == id);
        match open {
            Some(open) => view! { <TopicSlip slip open/> }.into_any(),
            // Whoever reads the wall needs no warnings: the facilitator sees them.
            None => {
                let calm = Signal::derive(move || slip.with(|slip| Slip { clash: None, mine: false, ..slip.clone() }));
                view! { <TopicSlip slip=calm/> }.into_any()
            }
        }
    };
    let is_free = memo(move || cell.with(|cell| cell.topics.is_empty()));
    view! {
        <td>
            <div class="agenda-grid__cell">
                <For each=move || cell.with(|cell| cell.topics.clone()) key=|slip| slip.id children=topic/>
                {move || is_free.get().then_some(free).flatten().map(|free| view! { <Free wall row place free moving/> }.into_any())}
            </div>
        </td>
    }
}

#[component]
fn Free(wall: Memo<Agenda>, row: Memo<Row>, place: Place, free: Callback<Place>, moving: Signal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    let label = move || {
        let t = tongue.t();
        let slot = wall.with(|wall| wall.slots.iter().find(|slot| slot.id == place.slot).copied().zip(Some(wall.days)));
        let time = slot.map(|(slot, days)| slot_words(&slot, days, t)).unwrap_or_default();
        let words = if moving.get() { t.agenda().move_here } else { t.agenda().add_to };
        words(&row.with(|row| row.name.clone()), &time)
    };
    let class = move || if moving.get() { "agenda-grid__free agenda-grid__free--target" } else { "agenda-grid__free" };
    view! {
        <button class=class type="button" aria-label=label on:click=move |_| free.run(place)>
            <Icon glyph=Glyph::Plus/>
        </button>
    }
}
