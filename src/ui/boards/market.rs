//! The market: names under topics, slot by slot; topics are moved and joined with their trace.

use crate::domain::id::{SlotId, TopicId};
use crate::domain::methods::Board;
use crate::ui::boards::agenda::grid::slot_words;
use crate::ui::boards::agenda::topic::{TopicDialog, names_in_words};
use crate::ui::boards::agenda::{Clashes, Gone, NoGrid, Unplaced};
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::rows::current;
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::topic::TopicSlip;
use crate::ui::{App, Tongue};
use crate::view::agenda::agenda;
use crate::view::breakouts::{BreakoutSlot, Breakouts, Group, breakouts};
use leptos::prelude::*;

/// The market of the facilitator.
#[component]
pub fn MarketBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let wall = steady(app, agenda);
    let slots = steady(app, breakouts);
    let opened = RwSignal::new(None::<TopicId>);
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().common().board(Board::Market)}</h2>
        </div>
        <p class="soft measure">{move || tongue.t().agenda().market_how}</p>
        <Show when=move || wall.with(|wall| wall.slots.is_empty())><NoGrid/></Show>
        <Clashes wall/>
        <div class="agenda-list">
            <For each=move || slots.with(|slots| slots.slots.clone()) key=|slot| slot.head.id let:slot>
                <MarketSlot slots at=slot.head.id opened/>
            </For>
        </div>
        <Unplaced wall opened/>
        <Gone wall/>
        <TopicDialog opened/>
    }
}

#[component]
fn MarketSlot(slots: Memo<Breakouts>, at: SlotId, opened: RwSignal<Option<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let this = memo(move || slots.with(|slots| slots.slots.iter().find(|found| found.head.id == at).cloned()));
    let heading = move || {
        this.with(|this| this.as_ref().map(|this| slot_words(&this.head, slots.with(|s| s.days), tongue.t()))).unwrap_or_default()
    };
    let groups = memo(move || this.with(|this| this.as_ref().map(|this: &BreakoutSlot| this.groups.clone()).unwrap_or_default()));
    view! {
        <section class="agenda-list__slot">
            <h3 class="board-section__title">{heading}</h3>
            <Show
                when=move || groups.with(|groups| !groups.is_empty())
                fallback=move || view! { <p class="note">{move || tongue.t().breakouts().nobody_meets}</p> }
            >
                <ul class="breakouts">
                    <For each=move || groups.get() key=|group| group.topic.id let:group>
                        <MarketTopic groups group opened/>
                    </For>
                </ul>
            </Show>
        </section>
    }
}

/// A topic with the names under it.
#[component]
fn MarketTopic(groups: Memo<Vec<Group>>, group: Group, opened: RwSignal<Option<TopicId>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let id = group.topic.id;
    let group = current(groups, group, |groups: &Vec<Group>| groups, move |group: &Group| group.topic.id == id);
    let names = steady(app, move |lens| crate::view::agenda::names(lens, id));
    let slip = Signal::derive(move || group.with(|group| group.topic.clone()));
    view! {
        <li>
            <TopicSlip slip open=Callback::new(move |id| opened.set(Some(id))) beside=Signal::derive(move || group.with(|group| group.space.clone()))>
                {move || names.with(|names| names_in_words(names, tongue.t())).map(|names| view! { <p class="topic__names">{names}</p> }.into_any())}
            </TopicSlip>
        </li>
    }
}
