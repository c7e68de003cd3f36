//! The breakouts: several groups at once, a timer for each slot.

use crate::domain::id::{SlotId, TopicId};
use crate::domain::methods::Board;
use crate::domain::session::TimerOf;
use crate::ui::boards::agenda::grid::slot_words;
use crate::ui::boards::agenda::topic::TopicDialog;
use crate::ui::boards::agenda::{NoGrid, Unplaced};
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::rows::current;
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::time_box::TimeBoxBar;
use crate::ui::pieces::topic::TopicSlip;
use crate::ui::{App, Tongue};
use crate::view::agenda::agenda;
use crate::view::breakouts::{BreakoutSlot, Breakouts, Group, Stage, breakouts};
use crate::view::timebox::{TimeBox, time_box};
use leptos::prelude::*;

/// The breakouts of the facilitator: the slot that runs first, then those to come, then those that are over.
#[component]
pub fn BreakoutsBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let slots = steady(app, breakouts);
    let wall = steady(app, agenda);
    let opened = RwSignal::new(None::<TopicId>);
    let ordered = move || {
        let mut slots = slots.with(|slots| slots.slots.clone());
        slots.sort_by_key(|slot| match slot.stage {
            Stage::Now => 0,
            Stage::ToCome => 1,
            Stage::Over => 2,
        });
        slots
    };
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().common().board(Board::Breakouts)}</h2>
        </div>
        <Show when=move || slots.with(|slots| slots.slots.is_empty())><NoGrid/></Show>
        <For each=ordered key=|slot| (slot.head.id, slot.stage as u8) let:slot>
            <BreakoutSection slots first=slot opened/>
        </For>
        <Unplaced wall opened/>
        <TopicDialog opened/>
    }
}

#[component]
fn BreakoutSection(slots: Memo<Breakouts>, first: BreakoutSlot, opened: RwSignal<Option<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let id = first.head.id;
    let slot = current(slots, first, |slots: &Breakouts| &slots.slots, move |slot: &BreakoutSlot| slot.head.id == id);
    let (number, minutes, stage) = slot.with_untracked(|slot| (slot.head.number, slot.head.minutes, slot.stage));
    let heading = move || {
        let t = tongue.t();
        let time = slot.with(|slot| slot_words(&slot.head, slots.with(|slots| slots.days), t));
        (t.breakouts().slot)(number, &time)
    };
    let groups = memo(move || slot.with(|slot| slot.groups.clone()));
    view! {
        <section class="board-section">
            <h3 class="board-section__title">{heading}" "<SlotEnd of=id/></h3>
            <Show when=move || stage == Stage::Now || stage == Stage::ToCome && !groups.with(Vec::is_empty)>
                <TimeBoxBar
                    of=TimerOf::Slot(id)
                    minutes
                    start=Signal::derive(move || (tongue.t().breakouts().start_slot)(number))
                />
            </Show>
            <Show
                when=move || groups.with(|groups| !groups.is_empty())
                fallback=move || view! { <p class="note">{move || tongue.t().breakouts().nobody_meets}</p> }
            >
                <ul class="breakouts">
                    <For each=move || groups.get() key=|group| group.topic.id let:group>
                        <GroupSlip groups group stage opened/>
                    </For>
                </ul>
            </Show>
        </section>
    }
}

/// When a slot ended, beside its name.
#[component]
fn SlotEnd(of: SlotId) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let ended = app.view(move |lens| match time_box(lens, TimerOf::Slot(of)) {
        TimeBox::Ended { at } => Some((at, lens.offset())),
        TimeBox::Idle | TimeBox::Running { .. } | TimeBox::Paused { .. } => None,
    });
    move || {
        ended.get().map(|(at, offset)| {
            let t = tongue.t();
            view! { <span class="note">{(t.breakouts().ended_at)(&t.common().clock_time(at, offset))}</span> }
        })
    }
}

/// A group with how far it is.
#[component]
fn GroupSlip(groups: Memo<Vec<Group>>, group: Group, stage: Stage, opened: RwSignal<Option<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let id = group.topic.id;
    let group = current(groups, group, |groups: &Vec<Group>| groups, move |group: &Group| group.topic.id == id);
    let slip = Signal::derive(move || group.with(|group| group.topic.clone()));
    let reported = memo(move || group.with(|group| group.topic.reported));
    let mark = move || {
        let t = tongue.t().breakouts();
        match (reported.get(), stage) {
            (true, _) => view! { <span class="chip"><Icon glyph=Glyph::Check/>{t.report_filed}</span> }.into_any(),
            (false, Stage::Now) => view! { <span class="chip">{t.talking}</span> }.into_any(),
            (false, Stage::Over) => view! { <span class="chip chip--warn">{t.report_missing}</span> }.into_any(),
            (false, Stage::ToCome) => view! { <span class="chip">{t.to_come}</span> }.into_any(),
        }
    };
    view! {
        <li>
            <TopicSlip
                slip
                open=Callback::new(move |id| opened.set(Some(id)))
                beside=Signal::derive(move || group.with(|group| group.space.clone()))
            >
                {mark}
            </TopicSlip>
        </li>
    }
}
